// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/secret.h>

#include <QString>
#include <QUrl>

#include <optional>

namespace Quaver::Models {

//! The three request formats that providers speak.
enum class WireFormat {
    Anthropic, //!< POST {base}/messages, key in x-api-key
    OpenAiChat, //!< POST {base}/chat/completions, key as bearer token
    OpenAiResponses, //!< POST {base}/responses, likewise
};

//! "anthropic", "openai-chat" or "openai-responses": the words of the protocol with the programs
//! inside (resources/sandbox/PROTOCOL.md).
[[nodiscard]] QString wireFormatName(WireFormat format);
//! The format of that name.
[[nodiscard]] std::optional<WireFormat> wireFormatFromName(const QString &name);

//! Who serves a model: a company's API, an endpoint that the user has named, or a model server on
//! this computer.
struct Provider
{
    QString name; //!< "anthropic", "openai", "ollama", "llamacpp", "lmstudio", or the user's NAME
    QUrl baseUrl; //!< with its version: https://api.anthropic.com/v1; no slash at the end
    Secret key; //!< empty when there is none
    QString keySource; //!< where the key comes from or would: "ANTHROPIC_API_KEY", "keychain"
    bool needsKey = true; //!< false for model servers on this computer

    //! Whether requests can be made as far as is known here.
    [[nodiscard]] bool isUsable() const { return !needsKey || !key.isEmpty(); }
    bool operator==(const Provider &) const = default;
};

} // namespace Quaver::Models
