// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Quaver::Ui {

class EditableTitle;
class ElidedLabel;
class RunSession;
class StateLabel;

//! The head of a run's page: what it is called, what runs where, how it stands, what it has cost,
//! and the one thing that one would do about it now. It does none of that itself.
class RunHead : public QWidget
{
    Q_OBJECT

public:
    explicit RunHead(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);
    //! What stands behind "⋯"; not owned. Null: there is no such button.
    void setMenu(QMenu *menu);
    //! Opens the field of the title, as a click on it does.
    void beginRename();

Q_SIGNALS:
    void renameRequested(const QString &title);
    void stopRequested();
    void stopAtOnceRequested(); //!< offered once the run is stopping
    void runAgainRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRun(const RunSession &session);
    void showState(const RunSession &session);
    void showMoney(const RunSession &session);
    void showAction(const RunSession &session);
    void refresh();
    void act();
    void retranslate();
    void recolour();

    QPointer<RunSession> m_session;
    EditableTitle *m_title;
    ElidedLabel *m_what;
    StateLabel *m_state;
    QLabel *m_money;
    QPushButton *m_action;
    QToolButton *m_more;
    QElapsedTimer m_faceAge; // since the action is what it is
    QTimer m_second; // of the elapsed time
};

} // namespace Quaver::Ui
