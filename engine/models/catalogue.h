// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/price.h"
#include "engine/models/provider.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Quaver::Models {

//! What is known of a model before anybody is asked.
struct CatalogueModel
{
    QString id; //!< as the provider knows it
    QStringList aliases; //!< other names of people for it, which the provider does not know
    QStringList snapshots; //!< fixed versions of it, which the provider knows by these names
    WireFormat format = WireFormat::OpenAiChat;
    std::optional<int> contextTokens;
    std::optional<int> maxOutputTokens;
    std::optional<Price> price;
};

//! Names that tell their provider, in the catalogue or not.
struct CatalogueFamily
{
    QRegularExpression names; //!< of the whole name
    WireFormat format = WireFormat::OpenAiChat;
};

//! A provider where it usually is.
struct CatalogueProvider
{
    QString name;
    QUrl baseUrl;
    QString keyVariable; //!< the environment variable of its key; empty: a model server on this
                         //!< computer, which needs none
    WireFormat format = WireFormat::OpenAiChat; //!< of models that are in no family
    QList<CatalogueFamily> families;
    QList<CatalogueModel> models;

    [[nodiscard]] bool isLocalServer() const { return keyVariable.isEmpty(); }
    //! The model with this id, alias or snapshot; null: none.
    [[nodiscard]] const CatalogueModel *model(const QString &modelName) const;
    //! The format of the first family that \a modelName belongs to.
    [[nodiscard]] std::optional<WireFormat> familyFormat(const QString &modelName) const;
};

//! The content of resources/catalogue/models.json.
struct Catalogue
{
    QList<CatalogueProvider> providers;
    // Model ids, the one to be taken first if its provider has a key.
    QStringList authors;
    QStringList tested;
    QStringList judges; //!< the best judge first

    [[nodiscard]] const CatalogueProvider *provider(const QString &name) const;

    //! The one that is compiled in.
    [[nodiscard]] static const Catalogue &builtIn();
    //! Errors are of kind Input and name the place.
    [[nodiscard]] static Result<Catalogue> fromJson(const QByteArray &text);
};

} // namespace Quaver::Models
