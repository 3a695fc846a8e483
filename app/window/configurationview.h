// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QPointer>
#include <QScrollArea>

class QFormLayout;
class QPushButton;

namespace Quaver::Ui {

class RunSession;

//! With what a run was made: everything that was chosen, and what was decided where nothing was.
class ConfigurationView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConfigurationView(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);

Q_SIGNALS:
    void useRequested(const Quaver::RunConfig &config); //!< for a new benchmark

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void addRow(const QString &label, const QString &value);
    void addLimits(const Limits &limits);

    QPointer<RunSession> m_session;
    QFormLayout *m_form;
    QPushButton *m_use;
    RunConfig m_shown;
    QString m_shownRun;
};

} // namespace Quaver::Ui
