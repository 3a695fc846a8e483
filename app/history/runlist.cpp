// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlist.h"

#include "app/history/resourcesline.h"
#include "app/history/runlistactions.h"
#include "app/history/runlistmodel.h"
#include "app/history/runlistview.h"
#include "app/history/runtagging.h"
#include "app/history/runtrash.h"
#include "app/history/tagfilter.h"
#include "app/look/emptystate.h"
#include "app/look/icons.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "engine/store/store.h"

#include <QBoxLayout>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

// Whoever goes through the list with a key held down does not want every run read.
constexpr auto openingDelay = 60ms;
constexpr auto resourcesDelay = 1s;

} // namespace

RunList::RunList(RunCenter *center, QWidget *parent)
    : QWidget(parent)
    , m_center(center)
    , m_model(new RunListModel(this))
    , m_trash(new RunTrash(center, this))
    , m_tagging(new RunTagging(center, this))
    , m_new(new QPushButton(this))
    , m_search(new QLineEdit(this))
    , m_tags(new TagFilter(this))
    , m_view(new RunListView(m_model, this))
    , m_empty(new EmptyState(this))
    , m_pages(new QStackedLayout)
    , m_message(new MessageBar(this))
    , m_resources(new ResourcesLine(this))
    , m_actions(new RunListActions(m_model, m_view, m_trash, m_tagging, m_message, this))
{
    setObjectName(u"runList"_s);
    setFocusProxy(m_view);
    m_new->setObjectName(u"newBenchmark"_s);
    m_new->setIcon(icon(u"new"_s));
    m_new->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search->setObjectName(u"searchRuns"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // it folds instead
    layout->addWidget(m_new);
    auto *searchLine = new QHBoxLayout;
    searchLine->setSpacing(gridUnit / 2);
    searchLine->addWidget(m_search, 1);
    searchLine->addWidget(m_tags);
    layout->addLayout(searchLine);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_resources);

    m_opening.setSingleShot(true);
    m_opening.setInterval(openingDelay);
    m_resourcesLater.setSingleShot(true);
    m_resourcesLater.setInterval(resourcesDelay);
    m_midnight.setSingleShot(true);
    connect(&m_opening, &QTimer::timeout, this, &RunList::openSelected);
    connect(&m_resourcesLater, &QTimer::timeout, this, &RunList::refreshResources);
    connect(&m_midnight, &QTimer::timeout, this, &RunList::waitForMidnight);

    connect(m_new, &QPushButton::clicked, this, &RunList::newRequested);
    connect(m_search, &QLineEdit::textChanged, m_model, &RunListModel::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &RunList::updateEmptyState);
    connect(m_tags, &TagFilter::chosenChanged, this, [this](const QStringList &tags) {
        m_model->setTags(tags);
        updateEmptyState();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &RunList::showAll);
    connect(m_resources, &QToolButton::clicked, this, &RunList::resourcesRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_actions->update();
        if (!m_isSelecting)
            m_opening.start();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RunList::restoreSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RunList::restoreSelection);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RunList::updateEmptyState);
    connect(m_model, &RunListModel::renameRequested, m_center, &RunCenter::rename);
    connect(m_trash, &RunTrash::hiddenChanged, this, [this] {
        m_model->setHidden(m_trash->hidden());
        m_actions->update();
        showTags();
        updateEmptyState();
    });
    connect(m_trash, &RunTrash::restored, this, &RunList::refresh);
    connect(m_trash, &RunTrash::failed, this, &RunList::showError);
    connect(m_tagging, &RunTagging::changed, this, &RunList::refresh);
    connect(m_tagging, &RunTagging::failed, this, &RunList::showError);
    connect(m_center, &RunCenter::renameFailed, this, &RunList::showError);
    connect(m_actions, &RunListActions::compareRequested, this, &RunList::compareRequested);
    connect(m_actions, &RunListActions::openRequested, this, &RunList::openSelected);
    connect(m_actions, &RunListActions::runAgainRequested, this, &RunList::runAgainRequested);
    connect(m_actions, &RunListActions::exportRequested, this, &RunList::exportRequested);
    connect(m_actions, &RunListActions::listEmptied, this, &RunList::newRequested);
    connectCenter();
    retranslate();
    waitForMidnight();
}

void RunList::connectCenter()
{
    const auto follow = [this](RunSession *session) {
        m_model->addSession(session);
        // What a run creates and removes is to be seen while it does.
        connect(session, &RunSession::changed, this, [this] {
            if (!m_resourcesLater.isActive())
                m_resourcesLater.start();
        });
        updateEmptyState();
    };
    for (RunSession *session : m_center->sessions())
        follow(session);
    connect(m_center, &RunCenter::sessionAdded, this, follow);
    connect(m_center, &RunCenter::storeOpened, this, &RunList::refresh);
    connect(m_center, &RunCenter::historyChanged, this, &RunList::refresh);
    connect(m_center, &RunCenter::storeFailed, this, [this] {
        m_isRead = true;
        updateEmptyState();
    });
    refresh();
}

void RunList::select(RunSession *session)
{
    m_shownRun = session->runId();
    m_shownSession = session;
    const QScopedValueRollback<bool> selecting(m_isSelecting, true);
    m_opening.stop();
    const QModelIndex index = m_model->indexOf(session);
    const QModelIndexList selected = m_view->selectedRuns();
    if (selected.size() == 1 && selected.constFirst() == index)
        return;
    m_view->clearSelection();
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

void RunList::clearSelection()
{
    m_shownRun.clear();
    m_shownSession.clear();
    const QScopedValueRollback<bool> selecting(m_isSelecting, true);
    m_opening.stop();
    m_view->clearSelection();
}

void RunList::focusSearch()
{
    if (m_isFolded)
        Q_EMIT unfoldRequested();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RunList::focusRuns() { m_view->setFocus(Qt::ShortcutFocusReason); }

void RunList::refresh()
{
    if (const std::shared_ptr<Store> store = m_center->store()) {
        store->listRuns().onFinished(this, [this](const Result<QList<RunSummary>> &runs) {
            m_isRead = true;
            if (runs) {
                m_model->setRuns(*runs);
                m_actions->update();
                showTags();
            } else {
                showError(runs.error());
            }
            updateEmptyState();
        });
        refreshResources();
    }
    updateEmptyState();
}

void RunList::refreshResources()
{
    if (const std::shared_ptr<Store> store = m_center->store()) {
        store->resources().onFinished(this, [this](const Result<QList<JournalEntry>> &resources) {
            if (resources)
                m_resources->setResources(*resources);
        });
    }
}

QList<QAction *> RunList::selectionActions() const { return m_actions->forSeveral(); }

QSize RunList::minimumSizeHint() const
{
    return {m_view->minimumSizeHint().width() + 2 * gridUnit, QWidget::minimumSizeHint().height()};
}

bool RunList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            focusRuns();
            if (!m_view->onlyRun() && m_model->rowCount() > 1)
                m_view->setCurrentIndex(m_model->index(1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RunList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        m_actions->retranslate();
        retranslate();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        refresh(); // others write to the store, too
    }
}

void RunList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold(width() < foldWidth);
}

void RunList::retranslate()
{
    m_new->setText(m_isFolded ? QString() : tr("&New benchmark"));
    m_new->setAccessibleName(tr("New benchmark"));
    m_new->setToolTip(tr("Set up a new benchmark (Ctrl+N)"));
    m_search->setPlaceholderText(tr("Search runs"));
    m_search->setAccessibleName(tr("Search runs"));
    m_search->setToolTip(tr("Words in the name, prompt, tags, models or state of a run (Ctrl+L)"));
    m_view->setAccessibleName(tr("Runs"));
    updateEmptyState();
}

void RunList::fold(bool isFolded)
{
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    m_search->setVisible(!isFolded);
    m_resources->setFolded(isFolded);
    showTags();
    m_view->setFolded(isFolded);
    retranslate();
}

void RunList::openSelected()
{
    m_opening.stop();
    const RunEntry *run = m_view->onlyRun();
    if (!run)
        return;
    const bool isShown = run->session ? run->session == m_shownSession : run->runId == m_shownRun;
    if (isShown)
        return;
    m_shownRun = run->runId;
    m_shownSession = run->session;
    if (m_shownSession)
        Q_EMIT sessionActivated(m_shownSession);
    else
        Q_EMIT runActivated(m_shownRun);
}

void RunList::showError(const Error &error)
{
    m_message->setMessage(MessageBar::Kind::Error, error.message);
}

void RunList::showTags()
{
    m_tags->setKnownTags(m_model->knownTags());
    m_tags->setVisible(m_tags->hasTags() && !m_isFolded);
}

void RunList::showAll()
{
    m_search->clear();
    m_tags->clear();
    focusRuns();
}

//! A run that has come, or moved to another section, is selected when it is in the window.
void RunList::restoreSelection()
{
    updateEmptyState();
    if (m_view->selectionModel()->hasSelection())
        return;
    const QModelIndex index =
        m_shownSession ? m_model->indexOf(m_shownSession) : m_model->indexOf(m_shownRun);
    if (!index.isValid())
        return;
    const QScopedValueRollback<bool> selecting(m_isSelecting, true);
    m_view->setCurrentIndex(index);
}

void RunList::updateEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0 && (m_isRead || m_model->hasRuns());
    m_pages->setCurrentWidget(isEmpty && !m_isFolded ? static_cast<QWidget *>(m_empty) : m_view);
    const bool hasWords = !m_search->text().isEmpty();
    if (m_model->hasRuns() && !m_tags->chosen().isEmpty())
        m_empty->setText(hasWords ? tr("No run has all these words and tags.")
                                  : tr("No run has all these tags."),
                         tr("Show all runs"));
    else if (m_model->hasRuns())
        m_empty->setText(tr("No run has all these words."), tr("Show all runs"));
    else
        m_empty->setText(tr("No runs yet. What you run will be listed here."));
}

void RunList::waitForMidnight()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_model->setToday(now.date());
    m_midnight.start(
        std::chrono::milliseconds(now.msecsTo(now.date().addDays(1).startOfDay()) + 1000));
}

} // namespace Quaver::Ui
