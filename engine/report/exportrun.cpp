// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/exportrun.h"

#include "engine/report/csvreport.h"
#include "engine/report/htmlreport.h"
#include "engine/report/junitreport.h"
#include "engine/report/markdownreport.h"
#include "engine/types/jsontext.h"
#include "engine/types/runresultjson.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <array>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ExportRun)
};

struct Format
{
    const char *ending;
    QByteArray (*write)(const RunResult &result);
};

constexpr std::array formats{Format{".json", jsonReport}, Format{".csv", csvReport},
                             Format{".junit.xml", junitReport}, Format{".html", htmlReport},
                             Format{".md", markdownReport}};

const Format *formatOf(const QString &file)
{
    for (const Format &format : formats) {
        if (file.endsWith(QLatin1String(format.ending), Qt::CaseInsensitive))
            return &format;
    }
    return nullptr;
}

} // namespace

QByteArray jsonReport(const RunResult &result) { return toJsonText(redactedJson(toJson(result))); }

Result<void> checkExportFile(const QString &file)
{
    if (formatOf(file))
        return {};
    QStringList endings;
    for (const Format &format : formats)
        endings.append(QLatin1String(format.ending));
    const QString last = endings.takeLast();
    return Error(Error::Kind::Input,
                 Tr::tr("Cannot export to \"%1\": the file's name has to end in %2 or %3.")
                     .arg(file, endings.join(QStringLiteral(", ")), last));
}

Result<void> exportRun(const RunResult &result, const QString &file)
{
    if (const Result<void> checked = checkExportFile(file); !checked)
        return checked;
    const QByteArray text = formatOf(file)->write(result);
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size()
        || !target.commit()) {
        return Error(Error::Kind::Storage,
                     Tr::tr("Cannot write \"%1\": %2.").arg(file, target.errorString()));
    }
    return {};
}

} // namespace Quaver
