// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QList>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace Quaver::Models {

//! The providers that can be used here, and the models they are known to serve.
class ModelRegistry
{
public:
    //! Providers and keys as \a environment has them: ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL,
    //! OPENAI_API_KEY, OPENAI_BASE_URL, OLLAMA_HOST; then the user's \a endpoints. An empty
    //! variable is one that is not set. Errors are of kind Setup and name the variable or endpoint
    //! that is no address, no key or no name.
    [[nodiscard]] static Result<ModelRegistry> fromEnvironment(
        const QProcessEnvironment &environment, const QList<ModelEndpoint> &endpoints = {});

    [[nodiscard]] const QList<Provider> &providers() const { return m_providers; }
    //! Everything known: the catalogue with the provider of each, then what discovery has found,
    //! "offline" last.
    [[nodiscard]] const QList<Model> &models() const { return m_models; }

    //! The model of \a id, in the catalogue or not: "PROVIDER/NAME" takes any name, a bare name has
    //! to be in the catalogue, discovered, or of a family that tells its provider (claude-…, gpt-…,
    //! o1…). Errors of kind Input: unknown, with what was meant perhaps; of kind Setup: its
    //! provider has no key, naming the variable to set.
    [[nodiscard]] Result<Model> resolve(const QString &id) const;

    //! The model of a provider with a key, other than those named, that would make the best judge;
    //! nothing when there is none.
    [[nodiscard]] std::optional<Model> judgeOtherThan(const QStringList &ids) const;
    //! Defaults by the keys that are there: claude-sonnet-4-5 for authoring and gpt-4o for testing
    //! when their keys are there, else another model of the provider whose key is there, else
    //! "offline".
    [[nodiscard]] QString defaultAuthor() const;
    [[nodiscard]] QString defaultTested() const;

    //! Adds what discovery has found.
    void add(const Provider &provider, const QList<Model> &models);

private:
    [[nodiscard]] const Provider *provider(const QString &name) const;
    //! resolve() without asking for a key.
    [[nodiscard]] std::optional<Model> find(const QString &id) const;
    [[nodiscard]] std::optional<Model> findBare(const QString &name) const;
    [[nodiscard]] Error unknown(const QString &id) const;
    [[nodiscard]] QString firstUsable(const QStringList &ids) const;

    QList<Provider> m_providers;
    QList<Model> m_models;
};

} // namespace Quaver::Models
