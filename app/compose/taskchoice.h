// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace Quaver::Ui {

class FieldNote;

//! What is to become of the tasks: whether a person looks through them before they run, and whether
//! they are in a file already. Whether they are looked through is remembered.
class TaskChoice : public QWidget
{
    Q_OBJECT

public:
    explicit TaskChoice(QWidget *parent = nullptr);

    [[nodiscard]] bool isReviewWanted() const;
    //! What is wrong with the file that was chosen; empty: nothing.
    void setProblem(const QString &text);
    //! What looks like a mistake in it, though it can be used.
    void setWarning(const QString &text);

Q_SIGNALS:
    void fileChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForFile();
    void retranslate();

    QCheckBox *m_review;
    QPushButton *m_open;
    FieldNote *m_note;
};

} // namespace Quaver::Ui
