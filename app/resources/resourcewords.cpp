// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcewords.h"

#include "app/look/format.h"
#include "app/look/icons.h"
#include "engine/core/text.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Resources)
};

constexpr qsizetype longestHost = 200;

} // namespace

QString resourceKindWord(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Sandbox:
        return Words::tr("Sandbox");
    case ResourceKind::Volume:
        //: where the sandboxes of a run exchange files
        return Words::tr("Volume");
    case ResourceKind::Secret:
        break;
    }
    //: a key that is kept on a server
    return Words::tr("Secret");
}

QIcon resourceKindIcon(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Sandbox:
        return icon(u"sandbox"_s);
    case ResourceKind::Volume:
        return icon(u"volume"_s);
    case ResourceKind::Secret:
        break;
    }
    return icon(u"key"_s);
}

QString placeText(const ResourceIntent &resource)
{
    if (resource.backend == Backend::Local)
        return backendText(resource.backend);
    const QString host = QUrl(resource.serverUrl).host();
    //: backend, name of its server
    return Words::tr("%1, %2").arg(
        backendText(resource.backend),
        printableLine(host.isEmpty() ? resource.serverUrl : host, longestHost));
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::InUseHere:
        return Words::tr("In use by a run in this window");
    case Standing::InUseElsewhere:
        return Words::tr("In use by another Quaver");
    case Standing::Kept:
        return Words::tr("Kept on request");
    case Standing::LeftOver:
        return Words::tr("Left over");
    case Standing::Waiting:
        break;
    }
    return Words::tr("Waiting for removal");
}

QString standingSentence(const JournalEntry &entry, Standing standing)
{
    switch (standing) {
    case Standing::InUseHere:
        return Words::tr("A run in this window works with it and removes it at its end. To be rid "
                         "of it now, stop the run.");
    case Standing::InUseElsewhere:
        return Words::tr("Another Quaver on this computer works with it and removes it at its "
                         "end.");
    case Standing::Kept:
        return Words::tr("It was kept on request and stays until you remove it here.");
    case Standing::LeftOver:
        if (entry.resource.backend == Backend::Local)
            return Words::tr("Its run was cut off, and it ended with that. What is left of it are "
                             "files.");
        return Words::tr("Its run was cut off before it could remove it.");
    case Standing::Waiting:
        break;
    }
    return Words::tr("Its run could not remove it. That is tried again when the next run starts.");
}

} // namespace Quaver::Ui
