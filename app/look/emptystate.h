// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Quaver::Ui {

//! What stands where there is nothing yet: one sentence and, perhaps, the action that changes it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! Plain text. Without \a action there is no button.
    void setText(const QString &sentence, const QString &action = QString());

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace Quaver::Ui
