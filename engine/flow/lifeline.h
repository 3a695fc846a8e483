// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/client.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

namespace Quaver::Flow {

//! Keeps sandboxes from idling out on servers that know no time to live, where a sandbox that is
//! never stopped would outlive a run that died: there it is given a finite idle time, after which
//! it deletes itself, and this object keeps resetting that.
class Lifeline : public QObject
{
    Q_OBJECT

public:
    static constexpr int idleMinutes = 60;

    explicit Lifeline(Daytona::Client &client);
    ~Lifeline() override;

    //! Keeps the sandbox of this id alive until release() or the end of this object.
    void hold(const QString &id);
    void release(const QString &id) { m_ids.remove(id); }

private:
    void keepAlive();

    Daytona::Client &m_client;
    QSet<QString> m_ids;
    QTimer m_timer;
};

} // namespace Quaver::Flow
