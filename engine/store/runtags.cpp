// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runtags.h"

#include "engine/core/text.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RunTags)
};

Error inputError(const QString &message) { return Error(Error::Kind::Input, message); }

} // namespace

Result<QStringList> cleanedRunTags(const QStringList &tags)
{
    QStringList cleaned;
    const QStringList parts = tags.join(u',').split(u',');
    for (const QString &part : parts) {
        const QString tag = printableLine(part).simplified();
        if (tag.isEmpty() || cleaned.contains(tag, Qt::CaseInsensitive))
            continue;
        if (tag.size() > longestRunTag) {
            return inputError(Tr::tr("The tag \"%1\" is too long: use %2 characters at most.")
                                  .arg(tag, QString::number(longestRunTag)));
        }
        cleaned.append(tag);
    }
    if (cleaned.size() > mostRunTags) {
        return inputError(
            Tr::tr("A run can have %1 tags at most.").arg(QString::number(mostRunTags)));
    }
    return cleaned;
}

} // namespace Quaver
