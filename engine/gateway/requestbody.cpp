// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/requestbody.h"

#include "engine/core/text.h"
#include "engine/net/boundedjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

namespace {

//! Tools' schemas and arguments nest; the parser itself copes with more.
constexpr int deepestBody = 512;
constexpr qsizetype longestNameShown = 100;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

//! The end of the string that begins at \a start, behind its quotation mark.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (json.at(at) != '"')
        at += json.at(at) == '\\' ? 2 : 1;
    return at + 1;
}

QString unescaped(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

//! The first key that an object has twice at its top, or an empty string. \a json is valid.
QString repeatedKey(const QByteArray &json)
{
    QSet<QString> keys;
    int depth = 0;
    bool isKey = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json.at(at);
        if (c == '{' || c == '[') {
            isKey = ++depth == 1;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',') {
            isKey = depth == 1;
        } else if (c == '"') {
            const qsizetype end = endOfString(json, at);
            if (isKey) {
                const QString key = unescaped(json.mid(at, end - at)).toCaseFolded();
                if (keys.contains(key))
                    return key;
                keys.insert(key);
                isKey = false;
            }
            at = end - 1;
        }
    }
    return {};
}

} // namespace

BodyRefusal checkBody(const QByteArray &body, const Models::Model &model, BodyFacts *facts)
{
    const Result<QJsonValue> json = parseBoundedJson(body, deepestBody);
    if (!json || !json->isObject())
        return {400, Texts::tr("The request's body is no JSON object.")};
    const QString repeated = repeatedKey(body);
    if (!repeated.isEmpty()) {
        return {400,
                Texts::tr("The request's body has \"%1\" twice.")
                    .arg(printableLine(repeated, longestNameShown))};
    }
    const QJsonObject object = json->toObject();
    const QString asked = object.value("model"_L1).toString();
    if (asked.isEmpty())
        return {400, Texts::tr("The request names no model.")};
    if (asked != model.upstreamId) {
        return {403,
                Texts::tr("This token is for the model \"%1\" alone, not for \"%2\".")
                    .arg(model.upstreamId, printableLine(asked, longestNameShown))};
    }
    if (object.value("background"_L1).toBool()) {
        return {403, Texts::tr("Background answers are refused: what they take is never told.")};
    }
    facts->isStreamed = object.value("stream"_L1).toBool();
    const QJsonObject options = object.value("stream_options"_L1).toObject();
    facts->willTellUsage = model.format != Models::WireFormat::OpenAiChat || !facts->isStreamed
        || options.value("include_usage"_L1).toBool();
    return {};
}

} // namespace Quaver::Gateway
