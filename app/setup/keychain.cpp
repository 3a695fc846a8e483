// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/keychain.h"

#include "app/setup/messages.h"
#include "engine/core/text.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

const auto service = u"quaver"_s;

QString nobodyIsThere()
{
    return Messages::tr("No keychain service is running (GNOME Keyring, KWallet).");
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error(Error::Kind::Setup, nobodyIsThere());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error(Error::Kind::Setup, Messages::tr("The keychain is locked."));
    default:
        return Error(Error::Kind::Setup,
                     Messages::tr("The keychain does not work: %1")
                         .arg(printableLine(job.errorString(), 200)));
    }
}

class DesktopKeychain : public Keychain
{
public:
    [[nodiscard]] QString problem() const override
    {
#ifdef Q_OS_LINUX
        // Without a bus the libraries below try to start one, which takes its time.
        const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
        const bool hasBus = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
            || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
        if (!hasBus)
            return nobodyIsThere();
#endif
        return {};
    }

    Pending<Secret> read(const QString &variable) override
    {
        const Promise<Secret> promise;
        auto *job = new QKeychain::ReadPasswordJob(service);
        start(job, variable, [job, promise] {
            if (job->error() == QKeychain::EntryNotFound)
                promise.finish(Secret());
            else if (job->error() != QKeychain::NoError)
                promise.finish(errorOf(*job));
            else
                promise.finish(Secret(job->textData().trimmed().toUtf8()));
        });
        return promise.pending();
    }

    Pending<void> write(const QString &variable, const Secret &key) override
    {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(QString::fromUtf8(key.reveal()));
        return done(job, variable);
    }

    Pending<void> remove(const QString &variable) override
    {
        return done(new QKeychain::DeletePasswordJob(service), variable);
    }

private:
    //! The job deletes itself at its end.
    template <typename Then>
    static void start(QKeychain::Job *job, const QString &variable, Then then)
    {
        job->setKey(variable);
        QObject::connect(job, &QKeychain::Job::finished, job, then);
        job->start();
    }

    static Pending<void> done(QKeychain::Job *job, const QString &variable)
    {
        const Promise<void> promise;
        start(job, variable, [job, promise] {
            const bool isDone =
                job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
            promise.finish(isDone ? Result<void>() : Result<void>(errorOf(*job)));
        });
        return promise.pending();
    }
};

} // namespace

Keychain::~Keychain() = default;

std::shared_ptr<Keychain> Keychain::ofTheDesktop() { return std::make_shared<DesktopKeychain>(); }

bool isKey(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c > u' ' && c.unicode() < 0x7f;
    });
}

QHash<QString, Secret> keysIn(Keychain &keychain, const QStringList &variables,
                              std::chrono::milliseconds patience)
{
    QHash<QString, Secret> keys;
    if (variables.isEmpty() || !keychain.problem().isEmpty())
        return keys;
    QEventLoop loop;
    qsizetype waiting = variables.size();
    for (const QString &variable : variables) {
        keychain.read(variable).onFinished(&loop, [&, variable](const Result<Secret> &key) {
            if (key && isKey(QString::fromUtf8(key->reveal())))
                keys.insert(variable, *key);
            if (--waiting == 0)
                loop.quit();
        });
    }
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return keys;
}

} // namespace Quaver::Setup
