// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/tasksview.h"

#include "app/look/emptystate.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/progress/filterchips.h"
#include "app/progress/taskdetail.h"
#include "app/progress/trialfilter.h"
#include "app/progress/trialmodel.h"
#include "app/progress/trialtable.h"
#include "app/run/runsession.h"

#include <QAction>
#include <QBoxLayout>
#include <QDataStream>
#include <QIODevice>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr quint32 stateMagic = 0x51545631; // "QTV1"

} // namespace

TasksView::TasksView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TrialModel(this))
    , m_filter(new TrialFilter(this))
    , m_pages(new QStackedLayout(this))
    , m_nothing(new EmptyState(this))
    , m_content(new QWidget(this))
{
    setObjectName(u"tasksView"_s);
    m_filter->setSourceModel(m_model);
    m_nothing->setObjectName(u"noTasks"_s);
    m_splitter = new QSplitter(Qt::Vertical, m_content);
    m_splitter->setObjectName(u"tasksSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeTable());
    m_splitter->addWidget(m_detail = new TaskDetail(m_splitter));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({3000, 2000}); // of whatever height there is
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit);
    layout->addWidget(makeBar());
    layout->addWidget(m_splitter, 1);
    QWidget::setTabOrder(m_columns, m_table);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(m_content);

    connect(m_chips, &FilterChips::chosenChanged, m_filter, [this](TrialFilter::Group group) {
        m_filter->setGroup(group);
        showNothing();
    });
    connect(m_search, &QLineEdit::textChanged, m_filter, [this](const QString &text) {
        m_filter->setText(text);
        showNothing();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TasksView::showCurrent);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &TasksView::showNothing);
    connect(m_noMatch, &EmptyState::actionTriggered, this, &TasksView::clearFilter);
    retranslate();
    refresh();
}

QWidget *TasksView::makeBar()
{
    auto *bar = new QWidget(m_content);
    m_chips = new FilterChips(bar);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"taskSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(15 * gridUnit);
    m_search->setMaximumWidth(30 * gridUnit);
    m_search->installEventFilter(this);
    m_columns = new QToolButton(bar);
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIcon(icon(u"more"_s));
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(m_table->columnMenu());
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(pageMargin, gridUnit / 2, pageMargin, 0);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_columns);
    return bar;
}

QWidget *TasksView::makeTable()
{
    auto *holder = new QWidget(m_splitter);
    m_tablePages = new QStackedLayout(holder);
    m_table = new TrialTable(m_model, m_filter, holder);
    m_noMatch = new EmptyState(holder);
    m_noMatch->setObjectName(u"noMatch"_s);
    m_tablePages->addWidget(m_table);
    m_tablePages->addWidget(m_noMatch);
    return holder;
}

void TasksView::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_filter->setKeptRow(-1);
    clearFilter();
    m_model->setSession(session);
    m_detail->setSession(session);
    if (session) {
        connect(session, &RunSession::changed, this, &TasksView::refresh);
        connect(session, &RunSession::trialsAdded, this, &TasksView::refresh);
        connect(session, &RunSession::trialsChanged, this, &TasksView::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    refresh();
}

QByteArray TasksView::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateMagic << m_table->saveColumns() << m_splitter->saveState();
    return state;
}

bool TasksView::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray splitter;
    in >> magic >> columns >> splitter;
    return in.status() == QDataStream::Ok && magic == stateMagic && m_table->restoreColumns(columns)
        && m_splitter->restoreState(splitter);
}

void TasksView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TasksView::showTrial(qsizetype index)
{
    const QModelIndex wanted = m_model->index(static_cast<int>(index), 0);
    if (!wanted.isValid())
        return;
    if (!m_filter->mapFromSource(wanted).isValid())
        clearFilter();
    const QModelIndex row = m_filter->mapFromSource(wanted);
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row);
}

void TasksView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

bool TasksView::event(QEvent *event)
{
    // The window may have a shortcut of the same keys for pages that know no search of their own.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TasksView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) && m_pages->currentWidget() == m_content)
        focusSearch();
    else
        QWidget::keyPressEvent(event);
}

bool TasksView::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched != m_search || (type != QEvent::ShortcutOverride && type != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Down)
        return false;
    event->accept();
    if (type == QEvent::ShortcutOverride)
        return true;
    if (key == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else
        m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void TasksView::refresh()
{
    const bool isThere = m_session && !m_session->trials().isEmpty();
    m_pages->setCurrentWidget(isThere ? m_content : static_cast<QWidget *>(m_nothing));
    const bool isUnderWay = m_session && m_session->isUnderWay();
    m_table->setTicking(isThere && isUnderWay);
    if (isThere) {
        showCounts();
        showNothing();
        return;
    }
    if (!m_session)
        m_nothing->setText(tr("Choose a run, or start a new benchmark."));
    else if (m_session->state() == RunSession::State::Loading)
        m_nothing->setText(tr("The run is being opened."));
    else if (isUnderWay)
        m_nothing->setText(tr("The tasks appear here once the specification is written."));
    else
        m_nothing->setText(tr("This run ended before there were any tasks."));
}

void TasksView::showCounts()
{
    using Group = TrialFilter::Group;
    const auto count = [this](TrialState state) { return m_session->count(state); };
    const auto show = [this](Group group, int number, bool isAlways) {
        m_chips->setCount(group, number, isAlways || number > 0);
    };
    show(Group::All, static_cast<int>(m_session->trials().size()), true);
    show(Group::Passed, count(TrialState::Passed), true);
    show(Group::Failed, count(TrialState::Failed), true);
    show(Group::Limit, count(TrialState::Limit), false);
    show(Group::Errored, count(TrialState::Errored), true);
    show(Group::Cancelled, count(TrialState::Cancelled), false);
    show(Group::Running, count(TrialState::Running) + count(TrialState::Answered),
         m_session->isUnderWay());
}

void TasksView::showNothing()
{
    QWidget *const page = m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_noMatch;
    if (m_tablePages->currentWidget() != page)
        m_tablePages->setCurrentWidget(page);
}

void TasksView::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->setTrial(current.isValid() ? m_filter->mapToSource(current).row() : -1);
    // Later: the current row also changes while rows are being taken away, and no other may go
    // then.
    QMetaObject::invokeMethod(this, &TasksView::keepCurrent, Qt::QueuedConnection);
}

void TasksView::keepCurrent()
{
    // The row that is being read stays while its state goes on, even out of the chosen group.
    const QModelIndex current = m_table->currentIndex();
    m_filter->setKeptRow(current.isValid() ? m_filter->mapToSource(current).row() : -1);
}

void TasksView::clearFilter()
{
    m_search->clear();
    m_chips->choose(TrialFilter::Group::All);
}

void TasksView::retranslate()
{
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter tasks"));
    m_search->setToolTip(tr("Shows tasks with these words in their name, model or reason"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_chips->setAccessibleName(tr("Tasks by status"));
    m_table->setAccessibleName(tr("Tasks"));
    m_detail->setAccessibleName(tr("The chosen task"));
    m_noMatch->setText(tr("No task matches."), tr("Show all tasks"));
}

} // namespace Quaver::Ui
