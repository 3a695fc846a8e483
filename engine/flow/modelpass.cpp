// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/modelpass.h"

#include "engine/flow/runcontext.h"
#include "engine/flow/runmodels.h"
#include "engine/models/modelaccess.h"
#include "engine/programs/program.h"

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Secret> grantedToken(const Run &run, ModelRole role,
                                           const Models::Model &model)
{
    const std::shared_ptr<Models::ModelAccess> gateway = run->environment.gateway;
    const Secret token = gateway->grant(Models::Grant(run->runId, role, model));
    return {new Secret(token), [gateway](const Secret *granted) {
                gateway->revoke(*granted);
                delete granted;
            }};
}

} // namespace

ModelPass::ModelPass(const Run &run, ModelRole role, Models::Model model)
    : m_role(role)
    , m_model(std::move(model))
    , m_usesSecret(usesSecret(m_model, run->environment))
{
    if (run->environment.endpoint.backend == Backend::Local && !m_model.isOffline())
        m_token = grantedToken(run, m_role, m_model);
}

QLatin1StringView ModelPass::keyPlace() const
{
    if (m_usesSecret)
        return "environment"_L1;
    return m_token || !m_model.provider.key.isEmpty() ? "input"_L1 : "none"_L1;
}

QJsonObject ModelPass::access() const
{
    if (m_model.isOffline())
        return {};
    QJsonObject access{{u"format"_s, Models::wireFormatName(m_model.format)},
                       {u"model"_s, m_model.upstreamId},
                       {u"key"_s, keyPlace()}};
    if (m_token)
        access.insert(u"socket"_s, Models::socketInSandbox);
    else
        access.insert(u"baseUrl"_s, m_model.provider.baseUrl.toString());
    if (m_model.contextTokens)
        access.insert(u"contextTokens"_s, *m_model.contextTokens);
    if (m_model.maxOutputTokens)
        access.insert(u"maxOutputTokens"_s, *m_model.maxOutputTokens);
    return access;
}

void ModelPass::handTo(Programs::Program &program) const
{
    if (m_model.isOffline() || keyPlace() != "input"_L1)
        return;
    const Secret &key = m_token ? *m_token : m_model.provider.key;
    program.send({{u"op"_s, u"key"_s}, {u"key"_s, QString::fromLatin1(key.reveal())}});
}

} // namespace Quaver::Flow
