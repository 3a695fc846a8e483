// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/surroundings.h"

#include "app/setup/choices.h"
#include "app/setup/defaults.h"
#include "app/setup/localbackend.h"
#include "engine/models/discovery.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Models::ModelRegistry;

namespace {

//! ms. What looks around here starts programs and asks servers, and no picture needs it.
constexpr int afterTheFirstPaint = 100;

const QString daytonaKey = u"DAYTONA_API_KEY"_s;

BackendHealth tryLocalSandboxes()
{
    const Resources most = resourcesOfThisComputer();
    const auto backend = Setup::LocalBackend::start({});
    return backend ? localHealth(backend->advisoryLimits(), most)
                   : localHealth(backend.error(), most);
}

} // namespace

Surroundings::Surroundings(const QProcessEnvironment &variables, QObject *parent)
    : Surroundings(variables, tryLocalSandboxes, parent)
{
}

Surroundings::Surroundings(const QProcessEnvironment &variables, LocalCheck localCheck,
                           QObject *parent)
    : QObject(parent)
    , m_variables(variables)
    , m_localCheck(std::move(localCheck))
{
    readModels();
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &Surroundings::look);
    m_start.start(afterTheFirstPaint);
    // Once, whatever changes in one turn of the event loop.
    m_lookForModels.setSingleShot(true);
    connect(&m_lookForModels, &QTimer::timeout, this, &Surroundings::findModels);
}

Surroundings::~Surroundings()
{
    m_discovery.cancel();
    m_accountCheck.cancel();
    if (m_thread)
        m_thread->wait();
    delete m_thread;
}

void Surroundings::setVariables(const QProcessEnvironment &variables)
{
    m_variables = variables;
    refresh();
}

void Surroundings::setEndpoints(const QList<ModelEndpoint> &endpoints)
{
    useEndpoints(&m_endpoints, endpoints);
}

void Surroundings::setOwnEndpoints(const QList<ModelEndpoint> &endpoints)
{
    useEndpoints(&m_ownEndpoints, endpoints);
}

void Surroundings::setLocalDefaults(const RunConfig &defaults)
{
    if (m_localDefaults == defaults)
        return;
    m_localDefaults = defaults;
    Q_EMIT backendsChanged();
}

void Surroundings::useEndpoints(QList<ModelEndpoint> *place, const QList<ModelEndpoint> &endpoints)
{
    if (*place == endpoints)
        return;
    *place = endpoints;
    readModels();
    Q_EMIT modelsChanged();
    m_lookForModels.start(0);
}

const BackendHealth &Surroundings::health(Backend backend) const
{
    return backend == Backend::Local ? m_local : m_daytona;
}

Backend Surroundings::standardBackend() const
{
    return m_variables.value(daytonaKey).isEmpty() ? Backend::Local : Backend::Daytona;
}

void Surroundings::refresh()
{
    readModels();
    Q_EMIT modelsChanged();
    look();
}

void Surroundings::look()
{
    m_start.stop();
    m_lookForModels.start(0);
    checkLocal();
    checkDaytona();
}

void Surroundings::readModels()
{
    auto registry = ModelRegistry::fromEnvironment(
        m_variables, Setup::withEndpoints(m_endpoints, m_ownEndpoints));
    m_modelsProblem = registry ? QString() : registry.error().message;
    if (!registry)
        registry = ModelRegistry::fromEnvironment(QProcessEnvironment());
    m_models = std::make_shared<ModelRegistry>(*std::move(registry));
}

void Surroundings::findModels()
{
    m_discovery.cancel();
    m_discovery = CancelSource();
    const CancelToken token = m_discovery.token();
    Models::discover(*m_models, token)
        .onFinished(this, [this, token](const Result<ModelRegistry> &found) {
            if (token.isCancelled() || !found || found->models() == m_models->models())
                return;
            m_models = std::make_shared<ModelRegistry>(*found);
            Q_EMIT modelsChanged();
        });
}

void Surroundings::checkLocal()
{
    if (m_thread)
        return; // its answer is still true when it comes
    const auto outcome = std::make_shared<BackendHealth>();
    m_thread = QThread::create([outcome, check = m_localCheck] { *outcome = check(); });
    connect(m_thread, &QThread::finished, this, [this, outcome] {
        m_thread->wait();
        m_thread->deleteLater();
        m_thread = nullptr;
        setHealth(Backend::Local, *outcome);
    });
    m_thread->start();
}

void Surroundings::checkDaytona()
{
    m_accountCheck.cancel();
    m_accountCheck = CancelSource();
    BackendHealth health;
    if (m_variables.value(daytonaKey).trimmed().isEmpty()) {
        health.state = BackendHealth::State::KeyMissing;
        health.text = tr("Daytona needs a key of your account.");
        setHealth(Backend::Daytona, health);
        return;
    }
    const Result<Endpoint> endpoint = Setup::daytonaEndpoint(m_variables);
    if (!endpoint) {
        setHealth(Backend::Daytona, daytonaHealth(endpoint.error()));
        return;
    }
    health.text = tr("Asking Daytona whether the key is accepted…");
    setHealth(Backend::Daytona, health);
    const CancelToken token = m_accountCheck.token();
    checkAccount(*endpoint, token)
        .onFinished(this, [this, token](const Result<AccountReport> &report) {
            if (!token.isCancelled())
                setHealth(Backend::Daytona, daytonaHealth(report));
        });
}

void Surroundings::setHealth(Backend backend, const BackendHealth &health)
{
    BackendHealth &known = backend == Backend::Local ? m_local : m_daytona;
    if (known == health)
        return;
    known = health;
    Q_EMIT backendsChanged();
}

} // namespace Quaver::Ui
