// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/drafttask.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Quaver::Ui {

class GrowingText;
class QuietLabel;

//! How the answer to a task is graded: the kind of check, with what it means in a sentence, and
//! what that kind needs.
class CheckForm : public QWidget
{
    Q_OBJECT

public:
    explicit CheckForm(QWidget *parent = nullptr);

    void setTask(const DraftTask &task);
    //! As it is after what a person did here.
    [[nodiscard]] const DraftTask &task() const { return m_task; }
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseType(int row);
    void showTask();
    void retranslate();

    DraftTask m_task;
    QComboBox *m_type;
    QuietLabel *m_meaning;
    GrowingText *m_value;
    QCheckBox *m_ignoreCase;
    QWidget *m_toleranceRow;
    QLabel *m_toleranceLabel;
    QLineEdit *m_tolerance;
    bool m_isReadOnly = false;
};

} // namespace Quaver::Ui
