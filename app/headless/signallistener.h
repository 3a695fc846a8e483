// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Quaver::Cli {

//! SIGINT, SIGTERM and SIGHUP as a Qt signal, in the thread of this object. SIGHUP stays ignored
//! where it was (nohup). There is one of these in a process at a time. The third signal ends the
//! process from within the handler, should the event loop not turn any more.
class SignalListener : public QObject
{
    Q_OBJECT

public:
    explicit SignalListener(QObject *parent = nullptr);
    ~SignalListener() override;

Q_SIGNALS:
    void received(int signal);

private:
    void read();
};

} // namespace Quaver::Cli
