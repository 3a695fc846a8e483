// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/diskusage.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <QString>

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace Quaver::Local {

//! Watches one sandbox: what the kernel says about its control groups, what there is no control
//! group for, and always its disk space. Between 50 ms (when it grows fast or is near a bound) and
//! 250 ms pass from look to look.
class LimitWatch
{
public:
    struct Limits
    {
        qint64 memoryBytes = 0;
        qint64 diskBytes = 0;
        int processes = 0;
    };
    struct Places
    {
        int root = -1; //!< of the sandbox, O_PATH
        int home = -1; //!< of the host
        std::vector<int> writableMounts; //!< directories of the host
    };

    //! \a broken is called once, from the event loop, with the bound that was broken, translated.
    //! The descriptors and \a group must outlive the watch.
    LimitWatch(boost::asio::io_context &context, const Limits &limits, const Places &places,
               const ControlGroup &group, std::function<void(QString bound)> broken);

private:
    struct Mounted
    {
        explicit Mounted(int directory)
            : usage(directory)
        {
        }
        DiskUsage usage;
        qint64 before = -1; //!< what was there at the start
    };

    void schedule(int milliseconds);
    void look();
    [[nodiscard]] QString brokenBound();
    [[nodiscard]] QString brokenProcessBound();
    [[nodiscard]] QString brokenDiskBound();
    static void noteBefore(Mounted *mounted);
    void note(qint64 used, qint64 bound);

    boost::asio::steady_timer m_timer;
    Limits m_limits;
    Places m_places;
    const ControlGroup &m_group;
    std::function<void(QString bound)> m_broken;
    DiskUsage m_homeUsage;
    std::vector<std::unique_ptr<Mounted>> m_mounted;
    std::vector<UniqueFd> m_memoryFileSystems;
    dev_t m_homeDevice = 0;
    qint64 m_namelessDisk = 0;
    qint64 m_namelessMemory = 0;
    int m_looks = 0;
    double m_fullness = 0; // of the fullest bound at this look
    double m_lastFullness = 0;
    std::shared_ptr<bool> m_alive =
        std::make_shared<bool>(true); // a queued look outlives the timer
};

} // namespace Quaver::Local
