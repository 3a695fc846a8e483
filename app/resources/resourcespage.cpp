// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcespage.h"

#include "app/look/emptystate.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/progress/fittedtable.h"
#include "app/progress/quietlabel.h"
#include "app/resources/removalbar.h"
#include "app/resources/resourcedelegate.h"
#include "app/resources/resourcemodel.h"
#include "app/resources/resourceremoval.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "engine/core/text.h"
#include "engine/store/store.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

constexpr auto refreshDelay = 1s; // while runs make and remove things

QList<ColumnWish> columns()
{
    return {
        {12, 12, 0, 0}, // kind, with its icon
        {12, 20, 3, 0}, // name
        {10, 16, 2, 2}, // run
        {16, 24, 2, 3}, // where
        {16, 16, 0, 1}, // since
        {14, 22, 3, 0}, // why
    };
}

QToolButton *newButton(QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ResourcesPage::ResourcesPage(RunCenter *center, QWidget *parent)
    : QWidget(parent)
    , m_center(center)
    , m_model(new ResourceModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_removal(new ResourceRemoval(center, this))
    , m_remove(new QAction(icon(u"delete"_s), {}, this))
    , m_openRun(new QAction(icon(u"open"_s), {}, this))
    , m_refresh(new QAction(icon(u"again"_s), {}, this))
    , m_message(new RemovalBar(m_removal, this))
    , m_empty(new EmptyState(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"resourcesPage"_s);
    m_remove->setObjectName(u"removeResources"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    m_openRun->setObjectName(u"openResourceRun"_s);
    m_refresh->setObjectName(u"refreshResources"_s);
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ResourceModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table = new FittedTable(m_sorted, columns(), this);
    m_table->setObjectName(u"resourceTable"_s);
    m_table->setItemDelegate(new ResourceDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->addAction(m_remove);
    addAction(m_refresh);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_refresh->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setFocusProxy(m_table);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, pageMargin, 0, 0);
    layout->setSpacing(gridUnit);
    layout->addWidget(makeHead());
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_foot = makeFoot());

    m_later.setSingleShot(true);
    m_later.setInterval(refreshDelay);
    connectParts();
    followRuns();
    retranslate();
    refresh();
}

QWidget *ResourcesPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = new QLabel(head);
    m_title->setObjectName(u"resourcesTitle"_s);
    m_summary = new QuietLabel({}, head);
    m_summary->setObjectName(u"resourcesSummary"_s);
    m_summary->setWordWrap(true);
    m_removeAll = new QPushButton(icon(u"delete"_s), {}, head);
    m_removeAll->setObjectName(u"removeLeftOver"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(gridUnit / 2);
    words->addWidget(m_title);
    words->addWidget(m_summary);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(pageMargin, 0, pageMargin, 0);
    layout->setSpacing(gridUnit);
    layout->addLayout(words, 1);
    layout->addWidget(newButton(m_refresh, u"refreshButton"_s, head), 0, Qt::AlignTop);
    layout->addWidget(m_removeAll, 0, Qt::AlignTop);
    return head;
}

QWidget *ResourcesPage::makeFoot()
{
    auto *foot = new QWidget(this);
    m_sentence = new QLabel(foot);
    m_sentence->setObjectName(u"resourceSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_sentence->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(pageMargin, 0, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(newButton(m_openRun, u"openRunButton"_s, foot));
    layout->addWidget(newButton(m_remove, u"removeButton"_s, foot));
    return foot;
}

void ResourcesPage::connectParts()
{
    connect(&m_later, &QTimer::timeout, this, &ResourcesPage::refresh);
    connect(m_remove, &QAction::triggered, this, &ResourcesPage::removeSelected);
    connect(m_openRun, &QAction::triggered, this, [this] { Q_EMIT runRequested(onlyRun()); });
    connect(m_refresh, &QAction::triggered, this, &ResourcesPage::refresh);
    connect(m_removeAll, &QPushButton::clicked, this, &ResourcesPage::removeLeftOver);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ResourcesPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResourcesPage::fill);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, signal, this, &ResourcesPage::fill);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ResourcesPage::fill);

    connect(m_removal, &ResourceRemoval::removed, m_model, &ResourceModel::remove);
    connect(m_removal, &ResourceRemoval::refused, m_model, &ResourceModel::setRefused);
    connect(m_removal, &ResourceRemoval::ended, this, &ResourcesPage::refresh);
    connect(m_message, &RemovalBar::keyRequested, this, &ResourcesPage::keyRequested);
}

void ResourcesPage::followRuns()
{
    const auto soon = [this] {
        if (isVisible() && !m_later.isActive())
            m_later.start();
    };
    const auto follow = [this, soon](RunSession *session) {
        connect(session, &RunSession::changed, this, soon);
    };
    for (RunSession *session : m_center->sessions())
        follow(session);
    connect(m_center, &RunCenter::sessionAdded, this, follow);
    connect(m_center, &RunCenter::historyChanged, this, soon);
    connect(m_center, &RunCenter::becameIdle, this, soon);
    connect(m_center, &RunCenter::storeOpened, this, &ResourcesPage::refresh);
    connect(m_center, &RunCenter::storeFailed, this, &ResourcesPage::showError);
}

void ResourcesPage::setVariables(const QProcessEnvironment &variables)
{
    m_removal->setVariables(variables);
}

bool ResourcesPage::isRemoving() const { return m_removal->isUnderWay(); }

void ResourcesPage::refresh()
{
    m_later.stop();
    QSet<QString> underWay;
    for (const RunSession *session : m_center->sessions()) {
        if (session->isUnderWay())
            underWay.insert(session->runId());
    }
    m_model->setRunsUnderWay(underWay);
    const std::shared_ptr<Store> store = m_center->store();
    if (!store)
        return;
    readRuns();
    store->resources().onFinished(this, [this](const Result<QList<JournalEntry>> &entries) {
        if (entries)
            showEntries(*entries);
        else
            showError(entries.error());
    });
}

void ResourcesPage::readRuns()
{
    m_center->store()->listRuns().onFinished(this, [this](const Result<QList<RunSummary>> &runs) {
        if (!runs)
            return; // their ids do, too
        QHash<QString, QString> titles;
        for (const RunSummary &run : *runs) {
            const QString title = runTitle(run);
            if (!title.isEmpty())
                titles.insert(run.runId, title);
        }
        m_model->setRunTitles(titles);
    });
}

void ResourcesPage::showEntries(const QList<JournalEntry> &entries)
{
    m_isRead = true;
    m_model->setEntries(entries);
    fill();
}

void ResourcesPage::showError(const Error &error)
{
    m_message->setMessage(MessageBar::Kind::Error, printable(error.message));
}

QList<int> ResourcesPage::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows += m_sorted->mapToSource(index).row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<JournalEntry> ResourcesPage::removableOf(const QList<int> &rows) const
{
    QList<JournalEntry> entries;
    for (const int row : rows) {
        if (isRemovable(m_model->standing(row)) && !m_model->isBeingRemoved(row))
            entries += m_model->entry(row);
    }
    return entries;
}

//! The run of what is selected, when there is only one.
QString ResourcesPage::onlyRun() const
{
    QSet<QString> runs;
    for (const int row : selectedRows())
        runs.insert(m_model->entry(row).resource.runId);
    return runs.size() == 1 ? *runs.cbegin() : QString();
}

void ResourcesPage::removeSelected()
{
    const QList<int> rows = selectedRows();
    const QList<JournalEntry> entries = removableOf(rows);
    if (!entries.isEmpty())
        confirmRemoval(entries, this, [this, entries] { remove(entries); });
    else if (!rows.isEmpty())
        explainInUse(rows.constFirst());
}

void ResourcesPage::removeLeftOver()
{
    QList<JournalEntry> entries;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (isLeftOver(m_model->standing(row)) && !m_model->isBeingRemoved(row))
            entries += m_model->entry(row);
    }
    confirmRemoval(entries, this, [this, entries] { remove(entries); });
}

void ResourcesPage::explainInUse(int row)
{
    m_message->setMessage(MessageBar::Kind::Information, m_model->sentence(row));
    if (m_model->standing(row) == Standing::InUseHere) {
        const QString runId = m_model->entry(row).resource.runId;
        m_message->addAction(tr("Open the run"), [this, runId] { Q_EMIT runRequested(runId); });
    }
}

void ResourcesPage::remove(const QList<JournalEntry> &entries)
{
    if (entries.isEmpty() || isRemoving())
        return;
    QList<qint64> ids;
    for (const JournalEntry &entry : entries)
        ids += entry.id;
    m_model->setRemoving(ids);
    m_message->begin(static_cast<int>(ids.size()));
    m_removal->start(entries);
    fill();
}

void ResourcesPage::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"resourceMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_openRun, m_remove});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ResourcesPage::fill()
{
    const QList<int> rows = selectedRows();
    int leftOver = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        leftOver += isLeftOver(m_model->standing(row)) ? 1 : 0;
    m_pages->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_foot->setVisible(m_model->rowCount() > 0);
    m_removeAll->setEnabled(leftOver > 0 && !isRemoving());
    m_removeAll->setVisible(m_model->rowCount() > 0);
    m_remove->setEnabled(!rows.isEmpty() && !isRemoving());
    m_openRun->setEnabled(!onlyRun().isEmpty());
    if (rows.size() == 1)
        m_sentence->setText(m_model->sentence(rows.constFirst()));
    else if (rows.isEmpty())
        m_sentence->setText(tr("Choose a resource to see why it is there."));
    else
        m_sentence->setText(tr("%Ln resource(s) chosen.", nullptr, static_cast<int>(rows.size())));
    m_empty->setText(m_isRead ? tr("Nothing is left outside. Whatever runs had made was removed.")
                              : tr("The journal is being read."));
}

void ResourcesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ResourcesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_title->setFont(titleFont(font()));
}

void ResourcesPage::retranslate()
{
    m_title->setText(tr("Resources"));
    m_title->setFont(titleFont(font()));
    m_summary->setText(
        tr("What runs have made on this computer and on Daytona, and what of it still "
           "exists"));
    m_refresh->setText(tr("Re&fresh"));
    m_refresh->setToolTip(tr("Read the journal again (F5)"));
    m_removeAll->setText(tr("Remove everything &left over"));
    m_removeAll->setToolTip(tr("All that no run works with any more and nobody wanted kept"));
    m_remove->setText(tr("&Remove"));
    m_remove->setToolTip(tr("Remove what is chosen (Del)"));
    m_openRun->setText(tr("&Open run"));
    m_openRun->setToolTip(tr("Show the run that has made it"));
    m_table->setAccessibleName(tr("Resources"));
    fill();
}

} // namespace Quaver::Ui
