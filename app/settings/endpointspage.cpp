// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/endpointspage.h"

#include "app/keys/keystore.h"
#include "app/look/emptystate.h"
#include "app/look/theme.h"
#include "app/settings/endpointdialog.h"
#include "app/settings/endpointsmodel.h"
#include "app/setup/preferences.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

EndpointsPage::EndpointsPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_keys(keys)
    , m_model(new EndpointsModel(preferences, keys, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState)
    , m_view(new QTreeView)
    , m_add(new QPushButton(this))
    , m_change(new QPushButton(this))
    , m_remove(new QPushButton(this))
{
    m_view->setObjectName(u"endpoints"_s);
    m_add->setObjectName(u"addEndpoint"_s);
    m_change->setObjectName(u"changeEndpoint"_s);
    m_remove->setObjectName(u"removeEndpoint"_s);
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(EndpointsModel::NameColumn,
                                           QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(EndpointsModel::AddressColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(EndpointsModel::KeyColumn,
                                           QHeaderView::ResizeToContents);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    addWide(m_stack, 1);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridUnit);
    for (QPushButton *button : {m_add, m_change, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    addWide(buttons);

    auto *erase = new QShortcut(QKeySequence::Delete, m_view);
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &EndpointsPage::askToRemove);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { edit(-1); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(m_change, &QPushButton::clicked, this, [this] { edit(currentRow()); });
    connect(m_remove, &QPushButton::clicked, this, &EndpointsPage::askToRemove);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &index) { edit(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EndpointsPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EndpointsPage::showState);
    retranslate();
    showState();
}

QString EndpointsPage::title() const { return tr("Model servers"); }

QString EndpointsPage::iconName() const { return u"model"_s; }

int EndpointsPage::currentRow() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

void EndpointsPage::edit(int row)
{
    const QList<ModelEndpoint> all = m_preferences->endpoints();
    const bool isNew = row < 0 || row >= all.size();
    QStringList others;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isNew || i != row)
            others += all.at(i).name;
    }
    auto *dialog = new EndpointDialog(m_keys, others, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!isNew)
        dialog->setEndpoint(all.at(row));
    connect(dialog, &QDialog::accepted, this, [this, dialog, row = isNew ? -1 : row] {
        put(row, dialog->endpoint(), dialog->typedKey());
    });
    dialog->open();
}

void EndpointsPage::put(int row, const ModelEndpoint &endpoint, const QString &typedKey)
{
    QList<ModelEndpoint> all = m_preferences->endpoints();
    const bool isNew = row < 0 || row >= all.size();
    const QString before = isNew ? QString() : all.at(row).keyVariable;
    if (isNew)
        all.append(endpoint);
    else
        all[row] = endpoint;
    m_preferences->setEndpoints(all);
    const QString &variable = endpoint.keyVariable;
    if (!variable.isEmpty() && !typedKey.isEmpty())
        m_keys->save(variable, Secret(typedKey.toUtf8()));
    if (before == variable || before.isEmpty())
        return;
    // The key goes with the server when its variable gets another name.
    if (!variable.isEmpty() && typedKey.isEmpty() && m_keys->hasKey(before)
        && !m_keys->hasKey(variable))
        m_keys->save(variable, Secret(m_keys->variables().value(before).toUtf8()));
    dropKey(before);
}

void EndpointsPage::askToRemove()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const ModelEndpoint endpoint = m_model->endpoint(row);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove model server"),
                                m_keys->hasKey(endpoint.keyVariable)
                                    ? tr("Remove %1 and its key?").arg(endpoint.name)
                                    : tr("Remove %1?").arg(endpoint.name),
                                QMessageBox::Cancel, window());
    box->setObjectName(u"removeEndpointBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    connect(box->addButton(tr("&Remove"), QMessageBox::DestructiveRole), &QPushButton::clicked,
            this, [this, name = endpoint.name] { remove(name); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void EndpointsPage::remove(const QString &name)
{
    QList<ModelEndpoint> all = m_preferences->endpoints();
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const ModelEndpoint &e) { return e.name == name; });
    if (found == all.cend())
        return;
    const QString variable = found->keyVariable;
    all.erase(found);
    m_preferences->setEndpoints(all);
    dropKey(variable);
}

void EndpointsPage::dropKey(const QString &variable)
{
    const QList<ModelEndpoint> all = m_preferences->endpoints();
    const bool isUsed = std::any_of(all.cbegin(), all.cend(), [&](const ModelEndpoint &e) {
        return e.keyVariable == variable;
    });
    if (!isUsed && m_keys->hasKey(variable))
        m_keys->remove(variable);
}

void EndpointsPage::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_view);
    m_add->setVisible(!isEmpty);
    m_change->setVisible(!isEmpty);
    m_remove->setVisible(!isEmpty);
    m_change->setEnabled(currentRow() >= 0);
    m_remove->setEnabled(currentRow() >= 0);
}

void EndpointsPage::retranslate()
{
    setHeading(tr("Servers that speak the interface of OpenAI, such as vLLM or LiteLLM. Their "
                  "models are called NAME/MODEL in every run. Ollama, llama.cpp and LM Studio on "
                  "this computer are found without an entry here."));
    m_empty->setText(tr("No model servers of your own."), tr("Add a model server…"));
    m_view->setAccessibleName(tr("Model servers"));
    m_add->setText(tr("&Add…"));
    m_change->setText(tr("C&hange…"));
    m_remove->setText(tr("&Remove…"));
    m_model->retranslate();
}

} // namespace Quaver::Ui
