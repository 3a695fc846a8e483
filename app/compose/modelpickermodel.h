// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>

namespace Quaver::Ui {

//! The models that can be picked, in groups with a heading each: those used last, those that are
//! served on this computer with "offline", then the others by provider. The last row is what a
//! person has typed, to be taken as it is. Each model is there once.
class ModelPickerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Model, Typed };
    Q_ENUM(Kind)

    //! Qt::DisplayRole is the heading, the model's id, or what Typed offers.
    enum Role {
        KindRole = Qt::UserRole,
        IdRole, //!< of the model; of Typed the text
        ProviderRole,
        ContextRole, //!< as text; empty: unknown
        PriceRole, //!< as text
        KeyMissingRole, //!< true: it cannot be used without a key
    };

    explicit ModelPickerModel(QObject *parent = nullptr);

    //! \a lastUsed are ids, the latest first; those that nobody knows any more are left out.
    void setModels(const std::shared_ptr<const Models::ModelRegistry> &registry,
                   const QStringList &lastUsed);
    void setTyped(const QString &text);
    //! Has the texts read anew, in the language of now.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString heading; //!< empty: the row is the model's
        Models::Model model;
    };

    [[nodiscard]] QList<Row> rowsOf(const Models::ModelRegistry &registry) const;

    std::shared_ptr<const Models::ModelRegistry> m_registry;
    QStringList m_lastUsed;
    QList<Row> m_rows; //!< without Typed
    QString m_typed;
};

} // namespace Quaver::Ui
