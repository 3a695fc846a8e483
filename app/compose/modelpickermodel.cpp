// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelpickermodel.h"

#include "app/compose/modelissues.h"
#include "app/look/format.h"
#include "app/setup/models.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Models::Model;
using Models::ModelRegistry;

namespace {

QString priceText(const Model &model)
{
    if (!model.price)
        return moneyText(std::nullopt);
    if (model.price->input == 0 && model.price->output == 0)
        return ModelPickerModel::tr("free", "price of a model");
    return ModelPickerModel::tr("%1 in, %2 out", "prices of a million tokens read and written")
        .arg(moneyText(model.price->input), moneyText(model.price->output));
}

QString explanationOf(const Model &model)
{
    if (model.isOffline())
        return ModelPickerModel::tr("Rules in place of a model: no key, no network, no cost.");
    if (!model.provider.isUsable()) {
        return ModelPickerModel::tr("%1 needs a key of %2.")
            .arg(model.id, providerTitle(model.provider.name));
    }
    if (!model.price)
        return ModelPickerModel::tr("%1: its price is not known.").arg(model.id);
    if (!model.price->date.isValid())
        return ModelPickerModel::tr("%1: it costs nothing.").arg(model.id);
    return ModelPickerModel::tr("%1: %2 for a million tokens read, %3 for a million written "
                                "(prices of %4).")
        .arg(model.id, moneyText(model.price->input), moneyText(model.price->output),
             QLocale().toString(model.price->date, QLocale::ShortFormat));
}

QVariant dataOf(const QString &heading, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return heading;
    case ModelPickerModel::KindRole:
        return QVariant::fromValue(ModelPickerModel::Kind::Heading);
    default:
        return {};
    }
}

QString titleOf(const Model &model)
{
    return model.isOffline() ? ModelPickerModel::tr("offline: rules, no model") : model.id;
}

QVariant dataOf(const Model &model, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(model);
    case Qt::ToolTipRole:
        return explanationOf(model);
    case Qt::AccessibleTextRole:
        return ModelPickerModel::tr("%1, %2, %3", "model, provider, price")
            .arg(titleOf(model), model.provider.name, priceText(model));
    case ModelPickerModel::KindRole:
        return QVariant::fromValue(ModelPickerModel::Kind::Model);
    case ModelPickerModel::IdRole:
        return model.id;
    case ModelPickerModel::ProviderRole:
        return model.provider.name;
    case ModelPickerModel::ContextRole:
        return model.contextTokens
            ? ModelPickerModel::tr("%1 context", "tokens").arg(tokensText(*model.contextTokens))
            : QString();
    case ModelPickerModel::PriceRole:
        return priceText(model);
    case ModelPickerModel::KeyMissingRole:
        return !model.provider.isUsable();
    default:
        return {};
    }
}

} // namespace

ModelPickerModel::ModelPickerModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ModelPickerModel::setModels(const std::shared_ptr<const ModelRegistry> &registry,
                                 const QStringList &lastUsed)
{
    m_registry = registry;
    m_lastUsed = lastUsed;
    retranslate();
}

void ModelPickerModel::setTyped(const QString &text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    const QModelIndex last = index(static_cast<int>(m_rows.size()));
    Q_EMIT dataChanged(last, last);
}

void ModelPickerModel::retranslate()
{
    beginResetModel();
    m_rows = m_registry ? rowsOf(*m_registry) : QList<Row>();
    endResetModel();
}

int ModelPickerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

QVariant ModelPickerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (index.row() == m_rows.size()) {
        switch (role) {
        case Qt::DisplayRole:
            return tr("Use “%1” as it is").arg(m_typed);
        case KindRole:
            return QVariant::fromValue(Kind::Typed);
        case IdRole:
            return m_typed;
        default:
            return {};
        }
    }
    const Row &row = m_rows.at(index.row());
    return row.heading.isEmpty() ? dataOf(row.model, role) : dataOf(row.heading, role);
}

Qt::ItemFlags ModelPickerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    const bool isHeading = index.row() < m_rows.size() && !m_rows.at(index.row()).heading.isEmpty();
    return isHeading ? Qt::ItemNeverHasChildren
                     : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QList<ModelPickerModel::Row> ModelPickerModel::rowsOf(const ModelRegistry &registry) const
{
    QList<Row> rows;
    QSet<QString> taken;
    const auto group = [&](const QString &title, const QList<Model> &models) {
        const qsizetype before = rows.size();
        rows.append({title, {}});
        for (const Model &model : models) {
            if (!taken.contains(model.id)) {
                taken.insert(model.id);
                rows.append({{}, model});
            }
        }
        if (rows.size() == before + 1)
            rows.removeLast();
    };

    QList<Model> lastUsed;
    for (const QString &id : m_lastUsed) {
        if (const auto model = registry.resolve(id))
            lastUsed.append(*model);
    }
    group(tr("Used last"), lastUsed);

    QList<Model> local;
    QStringList others; //!< providers
    QHash<QString, QList<Model>> byProvider;
    for (const Model &model : registry.models()) {
        if (model.isOffline() || Setup::isLocalServer(model.provider)) {
            local.append(model);
            continue;
        }
        if (!byProvider.contains(model.provider.name))
            others += model.provider.name;
        byProvider[model.provider.name].append(model);
    }
    group(tr("On this computer"), local);
    // Who has keys for some does not want to scroll over the rest.
    std::stable_partition(others.begin(), others.end(), [&](const QString &name) {
        return byProvider.value(name).constFirst().provider.isUsable();
    });
    for (const QString &name : std::as_const(others))
        group(providerTitle(name), byProvider.value(name));
    return rows;
}

} // namespace Quaver::Ui
