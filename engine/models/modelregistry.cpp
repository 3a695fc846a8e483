// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/modelregistry.h"

#include "engine/core/text.h"
#include "engine/models/address.h"
#include "engine/models/catalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Models {

namespace {

constexpr qsizetype longestId = 256;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Models)
};

Error setupError(const QString &message) { return Error(Error::Kind::Setup, message); }

QString valueOf(const QProcessEnvironment &environment, const QString &variable)
{
    return environment.value(variable).trimmed();
}

//! The variable's content as a header can carry it.
Result<Secret> keyFrom(const QProcessEnvironment &environment, const QString &variable)
{
    const QString text = valueOf(environment, variable);
    const bool isPlain = std::all_of(text.cbegin(), text.cend(),
                                     [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
    if (!isPlain) {
        return setupError(Text::tr("%1 holds characters that no key has, such as a blank or a line "
                                   "break: set it again")
                              .arg(variable));
    }
    return Secret(text.toLatin1());
}

Result<QUrl> builtInBaseUrl(const CatalogueProvider &known, const QProcessEnvironment &environment)
{
    const auto from = [&](const QString &variable, auto parse) -> Result<QUrl> {
        const QString text = valueOf(environment, variable);
        return text.isEmpty() ? Result<QUrl>(known.baseUrl) : parse(text, variable);
    };
    if (known.name == "anthropic"_L1)
        return from(u"ANTHROPIC_BASE_URL"_s, anthropicBaseUrlFrom);
    if (known.name == "openai"_L1)
        return from(u"OPENAI_BASE_URL"_s, baseUrlFrom);
    if (known.name == "ollama"_L1)
        return from(u"OLLAMA_HOST"_s, ollamaBaseUrlFrom);
    return known.baseUrl;
}

Result<Provider> builtInProvider(const CatalogueProvider &known,
                                 const QProcessEnvironment &environment)
{
    const Result<QUrl> baseUrl = builtInBaseUrl(known, environment);
    if (!baseUrl)
        return baseUrl.error();
    Provider provider;
    provider.name = known.name;
    provider.baseUrl = *baseUrl;
    provider.needsKey = !known.isLocalServer();
    provider.keySource = known.keyVariable;
    if (provider.needsKey) {
        const Result<Secret> key = keyFrom(environment, known.keyVariable);
        if (!key)
            return key.error();
        provider.key = *key;
    }
    return provider;
}

//! A configuration that comes from others must not send one server's key to another.
bool isKeyOfOthers(const QString &variable)
{
    const QList<CatalogueProvider> &known = Catalogue::builtIn().providers;
    return variable.startsWith("DAYTONA_"_L1)
        || std::any_of(known.cbegin(), known.cend(),
                       [&](const auto &provider) { return provider.keyVariable == variable; });
}

Result<void> checkEndpoint(const ModelEndpoint &endpoint, const QList<Provider> &before)
{
    static const QRegularExpression nameShape(u"^[a-z0-9][a-z0-9-]{0,31}\\z"_s);
    static const QRegularExpression variableShape(u"^[A-Za-z_][A-Za-z0-9_]{0,127}\\z"_s);
    const QString shown = printableLine(endpoint.name, 80);
    if (!nameShape.match(endpoint.name).hasMatch()) {
        return setupError(Text::tr("endpoint \"%1\": a name has up to 32 lower-case letters, "
                                   "digits and hyphens, and begins with a letter or digit")
                              .arg(shown));
    }
    const bool isTaken = std::any_of(before.cbegin(), before.cend(), [&](const Provider &known) {
        return known.name == endpoint.name;
    });
    if (isTaken || endpoint.name == offlineModel || endpoint.name == "daytona"_L1)
        return setupError(Text::tr("endpoint \"%1\": the name is taken").arg(shown));
    if (endpoint.keyVariable.isEmpty())
        return {};
    // It is not repeated: what is no name could be the key itself.
    if (!variableShape.match(endpoint.keyVariable).hasMatch()) {
        return setupError(Text::tr("endpoint \"%1\": the variable that holds its key has a name "
                                   "such as GPU_BOX_API_KEY")
                              .arg(shown));
    }
    if (isKeyOfOthers(endpoint.keyVariable)) {
        return setupError(Text::tr("endpoint \"%1\": %2 is the key of another server; put the key "
                                   "of this one into a variable of its own")
                              .arg(shown, endpoint.keyVariable));
    }
    return {};
}

Result<Provider> endpointProvider(const ModelEndpoint &endpoint,
                                  const QProcessEnvironment &environment)
{
    const Result<QUrl> baseUrl =
        baseUrlFrom(endpoint.baseUrl, Text::tr("endpoint \"%1\"").arg(endpoint.name));
    if (!baseUrl)
        return baseUrl.error();
    Provider provider;
    provider.name = endpoint.name;
    provider.baseUrl = *baseUrl;
    provider.needsKey = !endpoint.keyVariable.isEmpty();
    provider.keySource = endpoint.keyVariable;
    if (provider.needsKey) {
        const Result<Secret> key = keyFrom(environment, endpoint.keyVariable);
        if (!key)
            return key.error();
        provider.key = *key;
    }
    return provider;
}

//! \a name as \a provider serves it, with what the catalogue knows of it.
Model modelOf(const Provider &provider, const QString &name, const QString &id)
{
    Model model;
    model.id = id;
    model.upstreamId = name;
    model.provider = provider;
    const CatalogueProvider *const known = Catalogue::builtIn().provider(provider.name);
    if (!known)
        return model;
    model.format = known->familyFormat(name).value_or(known->format);
    if (const CatalogueModel *const entry = known->model(name)) {
        if (entry->aliases.contains(name))
            model.upstreamId = entry->id;
        model.format = entry->format;
        model.contextTokens = entry->contextTokens;
        model.maxOutputTokens = entry->maxOutputTokens;
        model.price = entry->price;
    } else if (known->isLocalServer() && isOnThisComputer(provider.baseUrl)) {
        model.price = Price();
    }
    return model;
}

Model theOfflineModel()
{
    Model model;
    model.id = offlineModel;
    model.upstreamId = offlineModel;
    model.provider.name = offlineModel;
    model.provider.needsKey = false;
    model.price = Price();
    return model;
}

//! The name in the catalogue of which \a model is a snapshot, or its own.
QString catalogueName(const Model &model)
{
    const CatalogueProvider *const provider = Catalogue::builtIn().provider(model.provider.name);
    const CatalogueModel *const entry = provider ? provider->model(model.upstreamId) : nullptr;
    return entry ? entry->id : model.upstreamId;
}

bool isSame(const Model &a, const Model &b)
{
    return a.provider.name == b.provider.name && catalogueName(a) == catalogueName(b);
}

} // namespace

Result<ModelRegistry> ModelRegistry::fromEnvironment(const QProcessEnvironment &environment,
                                                     const QList<ModelEndpoint> &endpoints)
{
    ModelRegistry registry;
    for (const CatalogueProvider &known : Catalogue::builtIn().providers) {
        const Result<Provider> provider = builtInProvider(known, environment);
        if (!provider)
            return provider.error();
        registry.m_providers.append(*provider);
        for (const CatalogueModel &model : known.models)
            registry.m_models.append(modelOf(*provider, model.id, model.id));
    }
    for (const ModelEndpoint &endpoint : endpoints) {
        if (const Result<void> checked = checkEndpoint(endpoint, registry.m_providers); !checked)
            return checked.error();
        const Result<Provider> provider = endpointProvider(endpoint, environment);
        if (!provider)
            return provider.error();
        registry.m_providers.append(*provider);
    }
    registry.m_models.append(theOfflineModel());
    return registry;
}

const Provider *ModelRegistry::provider(const QString &name) const
{
    const auto found = std::find_if(m_providers.cbegin(), m_providers.cend(),
                                    [&](const Provider &known) { return known.name == name; });
    return found == m_providers.cend() ? nullptr : &*found;
}

Result<Model> ModelRegistry::resolve(const QString &id) const
{
    const std::optional<Model> model = find(id);
    if (!model)
        return unknown(id);
    if (!model->provider.isUsable()) {
        return setupError(Text::tr("the model \"%1\" needs a key of %2: set %3")
                              .arg(id, model->provider.name, model->provider.keySource));
    }
    return *model;
}

std::optional<Model> ModelRegistry::find(const QString &id) const
{
    if (id == offlineModel)
        return theOfflineModel();
    if (id.isEmpty() || id.toUtf8().size() > longestId || printableLine(id) != id)
        return std::nullopt;
    const qsizetype slash = id.indexOf(u'/');
    if (const Provider *const named = slash < 0 ? nullptr : provider(id.left(slash)))
        return slash + 1 == id.size() ? std::nullopt
                                      : std::optional(modelOf(*named, id.mid(slash + 1), id));
    return findBare(id);
}

std::optional<Model> ModelRegistry::findBare(const QString &name) const
{
    const QList<CatalogueProvider> &catalogue = Catalogue::builtIn().providers;
    for (const CatalogueProvider &known : catalogue) {
        if (known.model(name))
            return modelOf(*provider(known.name), name, name);
    }
    for (const QString &served : {name, QString(name + u":latest"_s)}) {
        const auto found =
            std::find_if(m_models.cbegin(), m_models.cend(), [&](const Model &model) {
                return model.upstreamId == served && !model.isOffline();
            });
        if (found != m_models.cend())
            return *found;
    }
    for (const CatalogueProvider &known : catalogue) {
        if (known.familyFormat(name))
            return modelOf(*provider(known.name), name, name);
    }
    return std::nullopt;
}

Error ModelRegistry::unknown(const QString &id) const
{
    const QString shown = printableLine(id, 80);
    const qsizetype slash = id.indexOf(u'/');
    QStringList candidates;
    if (slash < 0) {
        for (const Model &model : m_models)
            candidates += model.id;
    } else {
        for (const Provider &known : m_providers)
            candidates += known.name;
    }
    const QString close = closestMatch(slash < 0 ? id : id.left(slash), candidates);
    if (!close.isEmpty() && slash + 1 < id.size()) {
        const QString meant = slash < 0 ? close : close + printableLine(id.mid(slash), 80);
        return Error(Error::Kind::Input,
                     Text::tr("unknown model \"%1\", did you mean \"%2\"?").arg(shown, meant));
    }
    QStringList names;
    for (const Provider &known : m_providers)
        names += known.name;
    return Error(Error::Kind::Input,
                 Text::tr("unknown model \"%1\": a model that is not in the catalogue is "
                          "written PROVIDER/NAME, with one of the providers %2")
                     .arg(shown, names.join(u", "_s)));
}

std::optional<Model> ModelRegistry::judgeOtherThan(const QStringList &ids) const
{
    QList<Model> others;
    for (const QString &id : ids) {
        if (const std::optional<Model> other = find(id))
            others.append(*other);
    }
    QStringList ranked = Catalogue::builtIn().judges;
    for (const Model &model : m_models)
        ranked += model.id;
    for (const QString &id : std::as_const(ranked)) {
        const std::optional<Model> judge = find(id);
        const bool isNamed = judge
            && std::any_of(others.cbegin(), others.cend(),
                           [&](const auto &m) { return isSame(m, *judge); });
        if (judge && !judge->provider.key.isEmpty() && !isNamed)
            return judge;
    }
    return std::nullopt;
}

QString ModelRegistry::firstUsable(const QStringList &ids) const
{
    const auto found = std::find_if(ids.cbegin(), ids.cend(), [this](const QString &id) {
        const std::optional<Model> model = find(id);
        return model && model->provider.isUsable();
    });
    return found == ids.cend() ? QString(offlineModel) : *found;
}

QString ModelRegistry::defaultAuthor() const { return firstUsable(Catalogue::builtIn().authors); }

QString ModelRegistry::defaultTested() const { return firstUsable(Catalogue::builtIn().tested); }

void ModelRegistry::add(const Provider &provider, const QList<Model> &models)
{
    const auto known =
        std::find_if(m_providers.begin(), m_providers.end(),
                     [&](const Provider &other) { return other.name == provider.name; });
    if (known == m_providers.end())
        m_providers.append(provider);
    else
        *known = provider;
    for (const Model &model : models) {
        m_models.removeIf([&](const Model &other) { return other.id == model.id; });
        m_models.insert(m_models.size() - 1, model); // "offline" is the last
    }
}

} // namespace Quaver::Models
