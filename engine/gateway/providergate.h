// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/adaptivewidth.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace Quaver::Gateway {

//! Lets calls to one provider through, as many at once as its adaptive width allows. Who waits is
//! served in the order of coming, one of each run in turn.
class ProviderGate : public QObject
{
    Q_OBJECT

public:
    ProviderGate();

    //! The right to have a call under way; given back when destroyed.
    class Pass
    {
    public:
        Pass(ProviderGate *gate, quint64 number);
        ~Pass();
        Q_DISABLE_COPY_MOVE(Pass)

        //! The provider has taken the call on.
        void succeeded();
        //! The provider wants fewer calls, none for \a wait. Two such answers on end hold up
        //! whoever has not left, for that long; one alone may have been bad luck.
        void limited(std::chrono::milliseconds wait);

    private:
        QPointer<ProviderGate> m_gate;
        quint64 m_number;
    };

    //! Calls \a ready with a pass, directly or from the event loop, unless \a context goes first.
    void enter(const QString &runId, QObject *context,
               std::function<void(std::unique_ptr<Pass>)> ready);

    [[nodiscard]] int width() const { return m_width.width(); }

private:
    struct Waiter
    {
        QPointer<QObject> context;
        std::function<void(std::unique_ptr<Pass>)> ready;
    };
    struct Run
    {
        QString id;
        QList<Waiter> waiting;
    };

    void serve();
    [[nodiscard]] Waiter takeNext();

    AdaptiveWidth m_width;
    QList<Run> m_runs; //!< those with somebody waiting; the next in turn first
    QTimer m_pause;
    int m_underWay = 0;
    int m_limitedOnEnd = 0;
};

} // namespace Quaver::Gateway
