// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/bubblewrapsandbox.h"

#include "engine/core/logging.h"
#include "engine/local/sandboxes/childsetup.h"
#include "engine/local/sandboxes/processusage.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <boost/asio/post.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace Quaver::Local {

using namespace std::chrono_literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

constexpr auto startDeadline = 20s;
constexpr auto graceTime = 10s;
constexpr auto graceStep = 10ms;
// Above the bound, so that the watch sees it broken; a fork bomb outruns any watch.
constexpr int processReserve = 16;
constexpr int reapMs = 2000; // for what was killed already
constexpr int mostLaunches = 3;

using boost::asio::posix::stream_descriptor;

} // namespace

template <typename Handler>
auto BubblewrapSandbox::whileAlive(Handler handler)
{
    return [weak = weak_from_this(), handler](const boost::system::error_code &error) {
        if (const std::shared_ptr<BubblewrapSandbox> self = weak.lock(); self && !error)
            handler(*self);
    };
}

BubblewrapSandbox::BubblewrapSandbox(boost::asio::io_context &context, SandboxOptions options,
                                     std::function<void(QString)> died)
    : m_context(context)
    , m_options(std::move(options))
    , m_user(sandboxUser())
    , m_died(std::move(died))
    , m_ready(context)
    , m_failed(context)
    , m_end(context)
    , m_deadline(context)
    , m_grace(context)
{
}

BubblewrapSandbox::~BubblewrapSandbox()
{
    m_watch.reset();
    killAll();
    reapAll();
}

Result<void> BubblewrapSandbox::begin(int stateDirectory, Started started)
{
    m_state.reset(::fcntl(stateDirectory, F_DUPFD_CLOEXEC, 3));
    m_nothing = aboveStandardStreams(UniqueFd(::open("/dev/null", O_RDWR | O_CLOEXEC)));
    const Result<void> home = openHome();
    if (!home)
        return home;
    m_startEnd = std::chrono::steady_clock::now() + startDeadline;
    const Result<void> launched = launch();
    if (!launched) {
        discard();
        return launched;
    }
    m_started = std::move(started);
    waitUntilReady();
    return {};
}

Result<void> BubblewrapSandbox::launch()
{
    ++m_launches;
    m_group =
        ControlGroup::create(controlGroupPlaces(), m_options.id,
                             {m_options.processors, m_options.memoryBytes, m_options.processes});
    m_launcher = std::make_unique<Launcher>();
    const Result<void> started =
        m_launcher->start(m_options, m_home.get(), m_user, m_group->joinFiles());
    if (started) {
        m_ready.assign(::fcntl(m_launcher->readyFd(), F_DUPFD_CLOEXEC, 3));
        m_failed.assign(::fcntl(m_launcher->errorFd(), F_DUPFD_CLOEXEC, 3));
    }
    return started;
}

void BubblewrapSandbox::waitUntilReady()
{
    // Nobody else holds a sandbox that is only just being made: its waits do, together, so that the
    // first to end lets go of it for all of them.
    const auto held = std::make_shared<std::shared_ptr<BubblewrapSandbox>>(shared_from_this());
    const auto proceed = [held](const boost::system::error_code &error) {
        if (const auto self = std::exchange(*held, nullptr); self && !error)
            self->proceed();
    };
    m_ready.async_wait(stream_descriptor::wait_read, proceed);
    m_failed.async_wait(stream_descriptor::wait_read, proceed);
    m_deadline.expires_at(m_startEnd);
    m_deadline.async_wait([held](const boost::system::error_code &error) {
        if (const auto self = std::exchange(*held, nullptr); self && !error)
            self->settle(Error(Error::Kind::Sandbox,
                               Texts::tr("bubblewrap has not made the sandbox within %1 seconds.")
                                   .arg(startDeadline.count())));
    });
}

void BubblewrapSandbox::proceed()
{
    if (!isReadable(m_launcher->readyFd()) && !isReadable(m_launcher->errorFd())) {
        waitUntilReady();
        return;
    }
    const Result<void> entered = enter();
    // A group without processes can be removed by anybody who may: it is made once more.
    if (!entered && m_launches < mostLaunches && m_group->isGone()) {
        m_ready.close();
        m_failed.close();
        m_launcher.reset();
        if (const Result<void> again = launch(); again)
            waitUntilReady();
        else
            settle(again);
        return;
    }
    settle(entered);
}

void BubblewrapSandbox::settle(const Result<void> &outcome)
{
    const Started call = std::exchange(m_started, nullptr);
    m_ready.close();
    m_failed.close();
    m_deadline.cancel();
    m_launcher.reset();
    if (outcome) {
        call(std::static_pointer_cast<Sandbox>(shared_from_this()));
        return;
    }
    discard();
    call(outcome.error());
}

void BubblewrapSandbox::discard()
{
    // Nobody gets to see this sandbox, so nobody else could remove what it leaves.
    killAll();
    reapAll();
    const Result<void> removed = m_isNewHome ? remove() : Result<void>();
    if (!removed)
        qCWarning(logLocal) << removed.error().message;
}

Result<void> BubblewrapSandbox::enter()
{
    const Result<pid_t> first = m_launcher->finish();
    if (!first)
        return first.error();
    Result<Namespaces> namespaces = openNamespaces(*first, m_launcher->pid());
    if (!namespaces)
        return namespaces.error();
    m_namespaces = *std::move(namespaces);
    m_launcher->release(&m_bubblewrap, &m_lifeline);
    const Result<void> mounted = checkMounts();
    if (!mounted)
        return mounted;
    m_isUp = true;
    watchFirstProcess();
    watchLimits();
    return {};
}

Result<void> BubblewrapSandbox::checkMounts() const
{
    const auto isSame = [this](int expected, const QByteArray &target) {
        struct stat wanted
        {
        };
        struct stat found
        {
        };
        const UniqueFd there = openInRoot(root(), target.constData(), O_PATH);
        return there.isValid() && ::fstat(expected, &wanted) == 0
            && ::fstat(there.get(), &found) == 0 && wanted.st_dev == found.st_dev
            && wanted.st_ino == found.st_ino;
    };
    QByteArray wrong;
    if (!isSame(m_home.get(), homePath))
        wrong = homePath;
    for (const Mount &mount : m_options.mounts) {
        if (!isSame(mount.directory.get(), mount.target))
            wrong = mount.target;
    }
    if (wrong.isEmpty())
        return {};
    return Error(
        Error::Kind::Sandbox,
        Texts::tr("Something else than what was asked for is mounted at \"%1\" of the sandbox.")
            .arg(QString::fromUtf8(wrong)));
}

void BubblewrapSandbox::watchLimits()
{
    LimitWatch::Places places{root(), m_home.get(), {}};
    for (const Mount &mount : m_options.mounts) {
        if (!mount.isReadOnly)
            places.writableMounts.push_back(mount.directory.get());
    }
    m_watch = std::make_unique<LimitWatch>(
        m_context,
        LimitWatch::Limits{m_options.memoryBytes, m_options.diskBytes, m_options.processes}, places,
        *m_group, [this](const QString &bound) { // owned by this
            m_reason = Texts::tr("it exceeded its bound of %1").arg(bound);
            killAll();
        });
}

void BubblewrapSandbox::watchFirstProcess()
{
    m_end.assign(::fcntl(m_namespaces.firstProcess.get(), F_DUPFD_CLOEXEC, 3));
    awaitEnd();
}

void BubblewrapSandbox::awaitEnd()
{
    m_end.async_wait(stream_descriptor::wait_read, whileAlive([](BubblewrapSandbox &self) {
                         if (isReadable(self.m_end.native_handle()))
                             self.ended();
                         else
                             self.awaitEnd();
                     }));
}

Result<std::shared_ptr<WatchedProcess>> BubblewrapSandbox::run(const Program &program, int input,
                                                               int output, int error,
                                                               std::vector<int> further)
{
    const int most = m_options.processes > 0 && countsProcessesByNamespace()
        ? m_options.processes + processReserve
        : 0;
    Result<JoinedProcess> joined = join({&m_namespaces, m_user, m_group->joinFiles(), most, input,
                                         output, error, std::move(further)},
                                        program);
    if (!joined)
        return joined.error();
    return std::make_shared<WatchedProcess>(m_context, *std::move(joined));
}

void BubblewrapSandbox::stop(bool force, std::function<void()> stopped)
{
    if (!m_isUp) {
        boost::asio::post(m_context, std::move(stopped));
        return;
    }
    m_stopped.push_back(std::move(stopped));
    const bool isRepeated = m_isStopping;
    m_isStopping = true;
    if (force || countProcesses(root()) == 0)
        killAll();
    else if (!isRepeated)
        terminateAll();
}

void BubblewrapSandbox::terminateAll()
{
    // From inside, one call reaches all there are and cannot miss one that is just being forked.
    const int nothing = m_nothing.get();
    Result<std::shared_ptr<WatchedProcess>> signaller =
        run(Program(SIGTERM), nothing, nothing, nothing);
    if (!signaller) {
        qCDebug(logLocal) << "no grace for" << m_options.id << signaller.error().message;
        killAll();
        return;
    }
    const auto place = m_processes.insert(m_processes.end(), *signaller);
    (*signaller)->watch([weak = weak_from_this(), place](int) {
        if (const std::shared_ptr<BubblewrapSandbox> self = weak.lock())
            self->m_processes.erase(place);
    });
    m_graceEnd = std::chrono::steady_clock::now() + graceTime;
    waitForGrace();
}

void BubblewrapSandbox::waitForGrace()
{
    m_grace.expires_after(graceStep);
    m_grace.async_wait(whileAlive([](BubblewrapSandbox &self) {
        if (!self.m_isUp)
            return;
        if (countProcesses(self.root()) == 0 || std::chrono::steady_clock::now() > self.m_graceEnd)
            self.killAll();
        else
            self.waitForGrace();
    }));
}

void BubblewrapSandbox::killAll()
{
    // The kernel kills the rest of the namespace with its first process.
    if (m_namespaces.firstProcess.isValid())
        pidfdSendSignal(m_namespaces.firstProcess.get(), SIGKILL);
}

void BubblewrapSandbox::ended()
{
    // All others have been reaped: the first process cannot end before.
    m_isUp = false;
    m_watch.reset();
    m_grace.cancel();
    reapAll();
    if (!m_isStopping) {
        if (m_reason.isEmpty())
            m_reason = Texts::tr("its first process ended unexpectedly");
        const std::function<void(QString)> died = std::move(m_died);
        if (died)
            died(m_reason);
        return;
    }
    const std::vector<std::function<void()>> stopped = std::move(m_stopped);
    m_stopped.clear();
    for (const std::function<void()> &call : stopped)
        call();
}

void BubblewrapSandbox::reapAll()
{
    for (const std::shared_ptr<WatchedProcess> &process : m_processes) {
        if (!process->finishNow(reapMs))
            qCWarning(logLocal) << "a process of sandbox" << m_options.id << "does not end";
    }
    m_processes.clear();
    if (m_namespaces.firstProcess.isValid()
        && !waitReadable(m_namespaces.firstProcess.get(), reapMs))
        qCWarning(logLocal) << "the first process of sandbox" << m_options.id << "does not end";
    m_launcher.reset();
    if (m_bubblewrap.isValid()) {
        pidfdSendSignal(m_bubblewrap.get(), SIGKILL);
        if (waitReadable(m_bubblewrap.get(), reapMs))
            (void)reap(m_bubblewrap.get());
    }
    m_bubblewrap.reset();
    m_lifeline.reset();
    boost::system::error_code ignored;
    m_end.close(ignored);
    m_namespaces = {};
    m_group.reset();
}

} // namespace Quaver::Local
