// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/backendhealth.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::BackendHealth)
};

constexpr qint64 mebibyte = 1 << 20;

int mebibytes(qint64 bytes)
{
    return static_cast<int>(std::min<qint64>(bytes / mebibyte, std::numeric_limits<int>::max()));
}

std::optional<int> memoryOfThisComputer()
{
#ifdef Q_OS_UNIX
    const qint64 pages = ::sysconf(_SC_PHYS_PAGES);
    const qint64 pageSize = ::sysconf(_SC_PAGESIZE);
    if (pages > 0 && pageSize > 0)
        return mebibytes(pages * pageSize);
#endif
    return std::nullopt;
}

//! How packages are installed here, by /etc/os-release; empty: not known.
QString installCommand()
{
    QFile file(u"/etc/os-release"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString release = QString::fromUtf8(file.read(16 * 1024));
    static const QRegularExpression families(u"^ID(?:_LIKE)?=(.*)$"_s,
                                             QRegularExpression::MultilineOption);
    QString names;
    auto matches = families.globalMatch(release);
    while (matches.hasNext())
        names += matches.next().captured(1) + u' ';
    const std::pair<QLatin1StringView, QLatin1StringView> known[] = {
        {"debian"_L1, "sudo apt install %1"_L1},  {"ubuntu"_L1, "sudo apt install %1"_L1},
        {"fedora"_L1, "sudo dnf install %1"_L1},  {"rhel"_L1, "sudo dnf install %1"_L1},
        {"suse"_L1, "sudo zypper install %1"_L1}, {"arch"_L1, "sudo pacman -S %1"_L1},
        {"alpine"_L1, "sudo apk add %1"_L1},
    };
    for (const auto &[family, command] : known) {
        if (names.contains(family))
            return command;
    }
    return {};
}

} // namespace

bool BackendHealth::operator==(const BackendHealth &other) const
{
    return state == other.state && text == other.text && command == other.command
        && most == other.most
        && std::equal(sizes.cbegin(), sizes.cend(), other.sizes.cbegin(), other.sizes.cend(),
                      [](const SandboxSize &a, const SandboxSize &b) {
                          return a.snapshot == b.snapshot && a.resources == b.resources;
                      });
}

FieldNote::Kind noteKind(BackendHealth::State state)
{
    switch (state) {
    case BackendHealth::State::Ready:
        return FieldNote::Kind::Good;
    case BackendHealth::State::Doubtful:
        return FieldNote::Kind::Warning;
    case BackendHealth::State::KeyMissing:
    case BackendHealth::State::Broken:
        return FieldNote::Kind::Problem;
    case BackendHealth::State::Checking:
        break;
    }
    return FieldNote::Kind::Hint;
}

BackendHealth localHealth(const Result<QString> &outcome, const Resources &most)
{
    BackendHealth health;
    health.most = most;
    if (!outcome) {
        health.state = BackendHealth::State::Broken;
        health.text =
            Words::tr("Tasks cannot be isolated on this computer. %1").arg(outcome.error().message);
        health.command = remedyCommand(outcome.error().message);
        return health;
    }
    health.state = BackendHealth::State::Ready;
    health.text = outcome->isEmpty()
        ? Words::tr("Ready. Tasks are isolated and have no network.")
        : Words::tr("Ready. Tasks are isolated and have no network. %1").arg(*outcome);
    return health;
}

BackendHealth daytonaHealth(const Result<AccountReport> &report)
{
    BackendHealth health;
    if (!report) {
        health.state = BackendHealth::State::Broken;
        health.text = report.error().message;
        return health;
    }
    for (const SandboxSize &size : report->sizes) {
        const auto raise = [](std::optional<int> &most, const std::optional<int> &one) {
            most = std::max(most.value_or(0), one.value_or(0));
        };
        raise(health.most.cpu, size.resources.cpu);
        raise(health.most.memory, size.resources.memory);
        raise(health.most.disk, size.resources.disk);
    }
    health.sizes = report->sizes;
    if (!report->missingPermissions.isEmpty()) {
        health.state = BackendHealth::State::Broken;
        health.text =
            Words::tr("The key lacks permissions that a run needs: %1. Make a new key with them.")
                .arg(report->missingPermissions.join(u", "_s));
        return health;
    }
    if (!report->defaultSnapshot.isEmpty() && !report->isDefaultActive) {
        health.state = BackendHealth::State::Doubtful;
        health.text = Words::tr("The key is accepted, but the snapshot %1, which sandboxes are "
                                "made of, is not active.")
                          .arg(report->defaultSnapshot);
        return health;
    }
    health.state = BackendHealth::State::Ready;
    health.text = report->target.isEmpty()
        ? Words::tr("Ready. The key is accepted.")
        : Words::tr("Ready. The key is accepted; region %1.").arg(report->target);
    return health;
}

Resources resourcesOfThisComputer()
{
    Resources resources;
    resources.cpu = std::max(1, QThread::idealThreadCount());
    resources.memory = memoryOfThisComputer();
    // Where the embedded server keeps what sandboxes write.
    const QString folder = qEnvironmentVariable("TMPDIR", u"/var/tmp"_s);
    const QStorageInfo storage(folder);
    if (storage.isValid() && storage.bytesAvailable() > 0)
        resources.disk = mebibytes(storage.bytesAvailable());
    return resources;
}

QString remedyCommand(const QString &message)
{
    static const QRegularExpression setting(u"sysctl ([a-z_.]+=[0-9]+)"_s);
    if (const auto match = setting.match(message); match.hasMatch())
        return u"sudo sysctl %1"_s.arg(match.captured(1));
    // In quotation marks, which differ from language to language, it is a package.
    static const QRegularExpression package(u"[\"\\p{Pi}\\p{Ps}](bubblewrap)[\"\\p{Pi}\\p{Pf}]"_s);
    if (const auto match = package.match(message); match.hasMatch()) {
        const QString command = installCommand();
        return command.isEmpty() ? QString() : command.arg(match.captured(1));
    }
    return {};
}

} // namespace Quaver::Ui
