// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/providerfailure.h"

#include "engine/core/redaction.h"
#include "engine/core/timing.h"
#include "engine/net/httpclient.h"
#include "engine/net/httperrors.h"
#include "engine/net/retryafter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

QString keyRefused(const Models::Provider &provider)
{
    if (provider.key.isEmpty())
        return Texts::tr("%1 wants a key (401), and none is set.").arg(provider.name);
    return provider.keySource.isEmpty()
        ? Texts::tr("%1 refuses the key (401).").arg(provider.name)
        : Texts::tr("%1 refuses the key (401): check %2.").arg(provider.name, provider.keySource);
}

//! Both companies answer 429 here, which waiting does not cure.
bool isOutOfCredit(const HttpResponse &response)
{
    return response.status == 402 || response.body.contains("insufficient_quota");
}

bool isWorthRepeating(int status)
{
    switch (status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
    case 529:
        return true;
    default:
        return false;
    }
}

QString statusMessage(const Models::Model &model, const HttpResponse &response)
{
    const Models::Provider &provider = model.provider;
    if (isOutOfCredit(response))
        return Texts::tr("The account at %1 has no credit left (%2).")
            .arg(provider.name, QString::number(response.status));
    switch (response.status) {
    case 401:
        return keyRefused(provider);
    case 403:
        return Texts::tr("%1 does not let this key use the model \"%2\" (403).")
            .arg(provider.name, model.upstreamId);
    case 404:
        return Texts::tr("%1 knows no model \"%2\" at %3 (404).")
            .arg(provider.name, model.upstreamId, serverName(provider.baseUrl));
    case 429:
        return Texts::tr("%1 limits the rate of calls (429): run fewer at once, or later.")
            .arg(provider.name);
    case 529:
        return Texts::tr("%1 is overloaded (529): try again later.").arg(provider.name);
    default:
        break;
    }
    if (response.status < 400)
        return Texts::tr("%1 answers with a redirect (%2), and redirects are not followed, so that "
                         "no key goes elsewhere: correct its address.")
            .arg(provider.name, QString::number(response.status));
    if (response.status >= 500)
        return Texts::tr("%1 has an error of its own (%2): try again later.")
            .arg(provider.name, QString::number(response.status));
    return Texts::tr("%1 does not accept the request (%2).")
        .arg(provider.name, QString::number(response.status));
}

} // namespace

ProviderFailure statusFailure(const Models::Model &model, const HttpResponse &response)
{
    ProviderFailure failure;
    const bool isRedirect = response.status < 400;
    failure.status = isRedirect ? 502 : response.status;
    failure.message = statusMessage(model, response);
    const QString said = isRedirect ? QString() : serverMessage(response);
    if (!said.isEmpty())
        failure.message += u' ' + Texts::tr("It says: %1").arg(said);
    // What is wrong with a request only the program that made it can mend.
    const bool isRequestsFault =
        response.status == 400 || response.status == 413 || response.status == 422;
    if (isRequestsFault && response.body.trimmed().startsWith('{'))
        failure.body = redacted(response.body);
    failure.mayRepeat = isWorthRepeating(response.status) && !isOutOfCredit(response)
        && response.header("x-should-retry").toLower() != "false";
    failure.isLimit = failure.mayRepeat && (response.status == 429 || response.status == 529);
    failure.wait = retryAfter(response);
    return failure;
}

ProviderFailure networkFailure(const Models::Model &model, const Error &error)
{
    ProviderFailure failure;
    failure.message = Texts::tr("%1 cannot be reached: %2").arg(model.provider.name, error.message);
    failure.mayRepeat = true;
    failure.isPossiblyCharged = error.code != notSentCode;
    return failure;
}

ProviderFailure silenceFailure(const Models::Model &model, std::chrono::milliseconds patience)
{
    ProviderFailure failure;
    failure.status = 504;
    failure.message = Texts::tr("%1 has not answered within %2 s.")
                          .arg(model.provider.name, secondsText(patience));
    failure.isPossiblyCharged = true;
    return failure;
}

QString cutMessage(const Models::Model &model)
{
    return Texts::tr("%1 has cut its answer off in the middle.").arg(model.provider.name);
}

QString stalledMessage(const Models::Model &model, std::chrono::milliseconds patience)
{
    return Texts::tr("%1 has stopped in the middle of its answer for %2 s.")
        .arg(model.provider.name, secondsText(patience));
}

QString garbageMessage(const Models::Model &model, bool isStream)
{
    return isStream
        ? Texts::tr("The answer of %1 is no event stream of its format.").arg(model.provider.name)
        : Texts::tr("The answer of %1 is no JSON object.").arg(model.provider.name);
}

QString oversizedMessage(const Models::Model &model)
{
    return Texts::tr("The answer of %1 is too large.").arg(model.provider.name);
}

QString answeredErrorMessage(const Models::Model &model, const QString &said)
{
    return Texts::tr("%1 has ended its answer with an error: %2").arg(model.provider.name, said);
}

} // namespace Quaver::Gateway
