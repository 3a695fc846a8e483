// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/droppedfile.h"

#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

DroppedFile droppedFile(const QString &path)
{
    if (path.endsWith(".quaver.json"_L1, Qt::CaseInsensitive))
        return DroppedFile::Configuration;
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) ? DroppedFile::Tasks
                                                          : DroppedFile::Prompt;
}

QString localFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace Quaver::Ui
