// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/listmodels.h"

#include "app/headless/exitcodes.h"
#include "app/headless/setup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

int listModels(const CommandLine &line, Console &console)
{
    const QString description =
        u"rules in place of a model: no key, no network, always the same answers"_s;
    const QString offline = QString::fromLatin1(offlineModel);
    if (line.has(Flag::Json)) {
        const QJsonObject model{{u"id"_s, offline}, {u"description"_s, description}};
        console.printBytes(QJsonDocument(QJsonArray{model}).toJson());
    } else {
        console.print(offline + u"  "_s + description);
    }
    return console.hasOutputFailed() ? ExitFailed : ExitDone;
}

} // namespace Quaver::Cli
