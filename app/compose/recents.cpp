// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/recents.h"

#include "engine/core/redaction.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace Quaver::Ui::Recents {

namespace {

const QString promptsKey = u"compose/recentPrompts"_s;
const QString modelsKey = u"compose/lastModels"_s;
constexpr qsizetype mostPrompts = 15;
constexpr qsizetype mostModels = 6;

void addInFront(const QString &key, const QStringList &texts, qsizetype most)
{
    QSettings settings;
    QStringList all = settings.value(key).toStringList();
    for (qsizetype i = texts.size() - 1; i >= 0; --i) {
        const QString text = redacted(texts.at(i).trimmed());
        if (text.isEmpty())
            continue;
        all.removeAll(text);
        all.prepend(text);
    }
    settings.setValue(key, QStringList(all.mid(0, most)));
}

} // namespace

QStringList prompts() { return QSettings().value(promptsKey).toStringList(); }

void addPrompt(const QString &prompt) { addInFront(promptsKey, {prompt}, mostPrompts); }

void clearPrompts() { QSettings().remove(promptsKey); }

QStringList models() { return QSettings().value(modelsKey).toStringList(); }

void addModels(const QStringList &ids) { addInFront(modelsKey, ids, mostModels); }

} // namespace Quaver::Ui::Recents
