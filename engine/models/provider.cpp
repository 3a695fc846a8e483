// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/provider.h"

namespace Quaver::Models {

QString wireFormatName(WireFormat format)
{
    switch (format) {
    case WireFormat::Anthropic:
        return QStringLiteral("anthropic");
    case WireFormat::OpenAiChat:
        return QStringLiteral("openai-chat");
    case WireFormat::OpenAiResponses:
        return QStringLiteral("openai-responses");
    }
    Q_UNREACHABLE();
}

std::optional<WireFormat> wireFormatFromName(const QString &name)
{
    for (const WireFormat format :
         {WireFormat::Anthropic, WireFormat::OpenAiChat, WireFormat::OpenAiResponses}) {
        if (wireFormatName(format) == name)
            return format;
    }
    return std::nullopt;
}

} // namespace Quaver::Models
