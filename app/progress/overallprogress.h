// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace Quaver::Ui {

class RunSession;

//! How far a run under way has come: a bar and "23 of 36 · about 50 s left". Before the number of
//! tasks is known the bar is without an end; when nothing is under way there is none at all.
class OverallProgress : public QWidget
{
    Q_OBJECT

public:
    explicit OverallProgress(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showCount();
    void showUnknown();
    void say(const QString &words);

    QPointer<RunSession> m_session;
    QProgressBar *m_bar;
    QLabel *m_words;
};

} // namespace Quaver::Ui
