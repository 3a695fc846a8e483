// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/discovery.h"

#include "engine/core/logging.h"
#include "engine/core/text.h"
#include "engine/models/address.h"
#include "engine/models/catalogue.h"
#include "engine/models/modellist.h"
#include "engine/net/httpclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Quaver::Models {

namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr qint64 longestAnswer = qint64(1) << 20;
constexpr qsizetype mostModels = 500; //!< of one server
constexpr qsizetype longestName = 200; //!< bytes

//! The names in an answer to GET /models. What has another shape is no model server, and what
//! could not be shown as it is no name.
QStringList namesIn(const QJsonValue &answer)
{
    QStringList names;
    const QJsonArray entries = answer.toObject().value("data"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QString name = entry.toObject().value("id"_L1).toString();
        const bool isName = !name.trimmed().isEmpty() && printableLine(name) == name
            && name.toUtf8().size() <= longestName;
        if (isName && !names.contains(name) && names.size() < mostModels)
            names += name;
    }
    return names;
}

//! One discovery; deletes itself once it has ended.
class Discovery : public QObject
{
public:
    Discovery(ModelRegistry registry, CancelToken token)
        : m_registry(std::move(registry))
        , m_token(std::move(token))
        , m_client(options())
    {
    }

    Pending<ModelRegistry> start()
    {
        const Pending<ModelRegistry> pending = m_promise.pending();
        QList<QUrl> asked;
        const QList<Provider> providers = m_registry.providers();
        for (const Provider &provider : providers) {
            const CatalogueProvider *const known = Catalogue::builtIn().provider(provider.name);
            // OLLAMA_HOST may name the port of another.
            if (known && known->isLocalServer() && !asked.contains(provider.baseUrl)) {
                asked += provider.baseUrl;
                ask(provider);
            }
        }
        // The deadline of a call does not cover what comes before it: the look-up of a proxy.
        QTimer::singleShot(patience, this, [this] { finish(m_registry); });
        m_token.onCancelled(this, [this] { finish(m_token.error()); });
        return pending;
    }

private:
    static HttpClient::Options options()
    {
        HttpClient::Options options;
        options.maxTries = 1;
        return options;
    }

    void ask(const Provider &provider)
    {
        HttpRequest request = modelListRequest(provider, WireFormat::OpenAiChat);
        request.deadline = patience;
        request.maxBodySize = longestAnswer;
        ++m_unanswered;
        m_client.send(request, m_token)
            .onFinished(this, [this, provider](const Result<HttpResponse> &answer) {
                if (answer)
                    take(provider, namesIn(answer->json));
                else
                    qCDebug(logNet).noquote() << answer.error().message;
                if (--m_unanswered == 0)
                    finish(m_registry);
            });
    }

    void take(const Provider &provider, const QStringList &names)
    {
        QList<Model> models;
        for (const QString &name : names) {
            Model model;
            model.id = provider.name + u'/' + name;
            model.upstreamId = name;
            model.provider = provider;
            if (isOnThisComputer(provider.baseUrl))
                model.price = Price();
            models.append(model);
        }
        m_registry.add(provider, models);
    }

    void finish(const Result<ModelRegistry> &result)
    {
        if (m_promise.isFinished())
            return;
        m_promise.finish(result);
        deleteLater();
    }

    ModelRegistry m_registry;
    CancelToken m_token;
    Promise<ModelRegistry> m_promise;
    int m_unanswered = 0;
    HttpClient m_client;
};

} // namespace

Pending<ModelRegistry> discover(ModelRegistry registry, CancelToken token)
{
    return (new Discovery(std::move(registry), std::move(token)))->start();
}

} // namespace Quaver::Models
