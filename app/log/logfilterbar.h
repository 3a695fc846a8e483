// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/logfilter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace Quaver::Ui {

//! What stands above a log: which lines are shown, whether its end is followed, and Save as.
class LogFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogFilterBar(QWidget *parent = nullptr);

    [[nodiscard]] LogFilter filter() const;
    //! All lines.
    void clearFilter();
    void setFollowing(bool isFollowing);
    void setCanSave(bool canSave);

Q_SIGNALS:
    void filterChanged(const Quaver::Ui::LogFilter &filter);
    void followingRequested(bool isFollowing);
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QComboBox *m_phase;
    QComboBox *m_levels;
    QLineEdit *m_text;
    QToolButton *m_follow;
    QToolButton *m_save;
};

} // namespace Quaver::Ui
