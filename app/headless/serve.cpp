// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/serve.h"

#include "app/headless/exitcodes.h"
#include "app/headless/messages.h"
#include "app/headless/signallistener.h"
#include "app/setup/localbackend.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

int serve(const CommandLine &line, Console &console)
{
    SignalListener signalListener;
    Setup::LocalBackend::Options options;
    options.port = static_cast<quint16>(line.integer(Flag::Port).value_or(0));
    const auto backend = Setup::LocalBackend::start(options);
    if (!backend) {
        console.error(backend.error().message);
        return exitCode(backend.error());
    }
    if (const QString limits = backend->advisoryLimits(); !limits.isEmpty())
        console.note(limits);
    const Endpoint endpoint = backend->endpoint();
    const QJsonObject where{{u"url"_s, endpoint.apiUrl.toString()},
                            {u"apiKey"_s, QString::fromLatin1(endpoint.apiKey.reveal())}};
    const QByteArray object = QJsonDocument(where).toJson(QJsonDocument::Compact);
    console.printKey(line.has(Flag::Json) ? object : "READY " + object);

    // Being asked to end is how this command ends well.
    QObject::connect(&signalListener, &SignalListener::received, qApp,
                     [] { QCoreApplication::exit(ExitDone); });
    return QCoreApplication::exec();
}

} // namespace Quaver::Cli
