// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/registry/hostbindings.h"
#include "engine/local/registry/sandboxentry.h"
#include "engine/local/volumes/volumestore.h"

#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <vector>

namespace Quaver::Local {

//! All sandboxes of a server, and what happens to them: by request, by time, by themselves.
class SandboxRegistry
{
public:
    using Done = std::function<void(Result<SandboxEntryPtr>)>;
    static constexpr std::size_t most = 256;

    //! \a directory, where the sandboxes keep their files, \a volumes and \a bindings must outlive
    //! this.
    SandboxRegistry(boost::asio::io_context &context, int directory, VolumeStore &volumes,
                    const HostBindings &bindings);

    //! \a done once it runs, or with the reason why it does not; then nothing of it is left.
    void create(SandboxSettings settings, Done done);
    //! Starts a stopped one; \a done as with create(), but one that fails stays, in error.
    void start(const SandboxEntryPtr &entry, Done done);
    //! It is on its way when this returns.
    [[nodiscard]] Result<void> stop(const SandboxEntryPtr &entry, bool force);
    [[nodiscard]] Result<void> destroy(const SandboxEntryPtr &entry);
    //! Its time to live starts anew; 0: it has none.
    void setTimeToLive(const SandboxEntryPtr &entry, int minutes);
    //! Somebody uses it: the idle time starts anew. To be called after a change of autoStopMinutes,
    //! too.
    void touch(const SandboxEntryPtr &entry);

    //! Also one being destroyed.
    [[nodiscard]] Result<SandboxEntryPtr> byId(const QString &id) const;
    //! One being destroyed is found by its id alone: its name is free again.
    [[nodiscard]] Result<SandboxEntryPtr> byIdOrName(const QString &idOrName) const;
    [[nodiscard]] const std::vector<SandboxEntryPtr> &all() const { return m_entries; }
    [[nodiscard]] bool isVolumeMounted(const QString &volumeId) const;

    //! Destroys all, whatever they do; \a done once the last one is gone. Nothing can be created
    //! after that.
    void shutDown(std::function<void()> done);

    std::function<void(const SandboxEntry &)> created;
    std::function<void(const SandboxEntry &, SandboxState before)> stateChanged;

private:
    void launch(const SandboxEntryPtr &entry, Done done);
    void launched(const SandboxEntryPtr &entry, Result<std::shared_ptr<Sandbox>> sandbox,
                  const Done &done);
    void died(const SandboxEntryPtr &entry, const QString &reason);
    void stopped(const SandboxEntryPtr &entry);
    void doom(const SandboxEntryPtr &entry);
    void beginDestruction(const SandboxEntryPtr &entry);
    void endTimes(const SandboxEntryPtr &entry);
    void removeFiles(const SandboxEntryPtr &entry);
    void finishDestruction(const SandboxEntryPtr &entry, const Result<void> &removed);
    void setState(const SandboxEntryPtr &entry, SandboxState state);
    [[nodiscard]] Result<std::vector<Mount>> openMounts(const SandboxSettings &settings);

    boost::asio::io_context &m_context;
    const int m_directory;
    VolumeStore &m_volumes;
    const HostBindings &m_bindings;
    std::vector<SandboxEntryPtr> m_entries;
    std::function<void()> m_shutDownDone;
    bool m_isShuttingDown = false;
    //! Removes files: a large tree takes seconds, in which the server has others to serve.
    boost::asio::thread_pool m_remover{1};
};

} // namespace Quaver::Local
