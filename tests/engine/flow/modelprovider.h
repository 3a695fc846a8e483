// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/flow/pythonserver.h"

#include <quaver/types.h>

#include <QProcessEnvironment>

#include <memory>

namespace Quaver::Models {
class ModelRegistry;
}

//! The provider of scripted models of tests/support/modelprovider, as a process of its own. Its key
//! is random: whoever finds it somewhere has found it because of the run under test.
//!
//! It stands for Anthropic and for OpenAI at once. Names that begin with codex- are aliases, since
//! those are asked through OpenAI's Responses: codex-strong is strong, and so on.
class ModelProvider
{
public:
    explicit ModelProvider(const QStringList &arguments = {});

    [[nodiscard]] bool isRunning() const { return m_server.isRunning(); }
    [[nodiscard]] QString url() const;
    [[nodiscard]] QByteArray key() const;
    //! The variables with which a person would make it their provider, and no others.
    [[nodiscard]] QProcessEnvironment environment() const { return environmentAt(url()); }
    //! The same where it is reached as \a url.
    [[nodiscard]] QProcessEnvironment environmentAt(const QString &url) const;
    //! What those variables mean.
    [[nodiscard]] std::shared_ptr<const Quaver::Models::ModelRegistry> models() const;
    [[nodiscard]] std::shared_ptr<const Quaver::Models::ModelRegistry> modelsAt(
        const QString &url) const;

    //! What control.py answers at \a path.
    [[nodiscard]] QJsonValue ask(const QString &path) const { return m_server.ask(path); }
    //! See faults.py.
    void addFault(const QJsonObject &fault) const;
    //! Forgets what happened and all faults.
    void reset() const { m_server.tell(QStringLiteral("/reset")); }
    void kill() { m_server.kill(); }

    //! What of the answers went out whole, of all models or of \a model.
    [[nodiscard]] Quaver::Usage used(const QString &model = {}) const;
    //! The same of the answers of \a model that did not go out whole.
    [[nodiscard]] Quaver::Usage cut(const QString &model) const;
    //! Requests that got as far as a model, whole or not.
    [[nodiscard]] int calls() const;
    //! Paths that were asked for, each once.
    [[nodiscard]] QStringList paths() const;
    //! Breaches of the wire as text, for a readable failure; empty is good.
    [[nodiscard]] QByteArray violations() const;

private:
    PythonServer m_server;
};

//! What \a counts says, be it the provider's word or a report's: calls and tokens.
[[nodiscard]] Quaver::Usage usageFrom(const QJsonValue &counts);

//! A specification whose tasks the scripted models know; see specification.py for \a arguments.
[[nodiscard]] QByteArray scriptedSpecificationText(int tasks, const QStringList &arguments = {});
[[nodiscard]] Quaver::BenchmarkSpec scriptedSpecification(int tasks,
                                                          const QStringList &arguments = {});
