// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/reporttext.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"

namespace Quaver {

namespace {

QString wellFormed(QString text)
{
    text.removeIf([](QChar c) { return c.unicode() >= 0xfffe; });
    if (text.isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        const bool isPair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

//! Redacted after what would hide a secret from the search has gone, and before a cut could leave
//! half of one.
QString cleaned(const QString &text)
{
    return redacted(printable(wellFormed(text), text.size() + 1));
}

} // namespace

QString shownText(const QString &text, qsizetype maxLength)
{
    return printable(cleaned(text), maxLength);
}

QString shownLine(const QString &text, qsizetype maxLength)
{
    return printableLine(cleaned(text), maxLength);
}

} // namespace Quaver
