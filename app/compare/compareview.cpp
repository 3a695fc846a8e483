// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compareview.h"

#include "app/compare/comparedside.h"
#include "app/compare/comparisondelegate.h"
#include "app/compare/comparisonfeed.h"
#include "app/compare/comparisonfilter.h"
#include "app/compare/comparisonmodel.h"
#include "app/compare/comparisonwords.h"
#include "app/look/emptystate.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/progress/fittedtable.h"
#include "app/progress/quietlabel.h"
#include "app/run/runsession.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

QList<ColumnWish> columns()
{
    return {
        {10, 20, 3, 0}, // task
        {13, 13, 1, 0}, // outcome in A
        {13, 13, 1, 0}, // outcome in B
        {12, 12, 0, 0}, // difference
        {8, 8, 0, 3}, // time in A
        {8, 8, 0, 4}, // time in B
        {10, 10, 0, 1}, // cost in A
        {10, 10, 0, 2}, // cost in B
    };
}

} // namespace

CompareView::CompareView(QWidget *parent)
    : QWidget(parent)
    , m_feed(new ComparisonFeed(this))
    , m_model(new ComparisonModel(this))
    , m_filter(new ComparisonFilter(this))
    , m_sentence(new QLabel(this))
    , m_nothing(new EmptyState(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"compareView"_s);
    m_filter->setSourceModel(m_model);
    m_table = new FittedTable(m_filter, columns(), this);
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setItemDelegate(new ComparisonDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_table);
    m_noMatch = new EmptyState(this);
    m_noMatch->setObjectName(u"noTaskMatches"_s);
    m_nothing->setObjectName(u"nothingCompared"_s);
    m_sentence->setObjectName(u"comparisonSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(0, gridUnit, 0, 0);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *page : {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_table),
                          static_cast<QWidget *>(m_noMatch)})
        m_pages->addWidget(page);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(pageMargin, pageMargin, pageMargin, 0);
    top->setSpacing(gridUnit);
    top->addWidget(makeHead());
    top->addWidget(makeSides());
    top->addWidget(m_sentence);
    top->addWidget(m_bar = makeBar());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    setTabOrder(m_search, m_table);
    connectParts();
    retranslate();
    showSides();
    showTasks();
}

QWidget *CompareView::makeHead()
{
    auto *head = new QWidget(this);
    m_title = new QLabel(head);
    m_title->setObjectName(u"compareTitle"_s);
    m_swap = new QPushButton(head);
    m_swap->setObjectName(u"swapSides"_s);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_swap);
    return head;
}

QWidget *CompareView::makeSides()
{
    auto *sides = new QWidget(this);
    m_a = new ComparedSide(Side::A, sides);
    m_b = new ComparedSide(Side::B, sides);
    auto *layout = new QHBoxLayout(sides);
    layout->setContentsMargins({});
    layout->setSpacing(4 * gridUnit);
    layout->addWidget(m_a, 1);
    layout->addWidget(m_b, 1);
    return sides;
}

QWidget *CompareView::makeBar()
{
    auto *bar = new QWidget(this);
    m_onlyDifferences = new QCheckBox(bar);
    m_onlyDifferences->setObjectName(u"onlyDifferences"_s);
    m_count = new QuietLabel({}, bar);
    m_count->setObjectName(u"differenceCount"_s);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"comparisonSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(15 * gridUnit);
    m_search->setMaximumWidth(30 * gridUnit);
    m_search->installEventFilter(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(2 * gridUnit);
    layout->addWidget(m_onlyDifferences);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_search, 1);
    return bar;
}

void CompareView::connectParts()
{
    connect(m_feed, &ComparisonFeed::modelsChanged, this, &CompareView::showSides);
    connect(m_feed, &ComparisonFeed::summaryChanged, this, &CompareView::showSides);
    connect(m_feed, &ComparisonFeed::comparisonChanged, this, &CompareView::showTasks);
    connect(m_swap, &QPushButton::clicked, this, &CompareView::swap);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, [this](bool isOnly) {
        m_filter->setOnlyDifferences(isOnly);
        showPage();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showPage();
    });
    connect(m_noMatch, &EmptyState::actionTriggered, this, &CompareView::showAllTasks);
    connect(m_table, &QAbstractItemView::activated, this, &CompareView::activate);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CompareView::showMenu);
    for (const auto &[part, side] : {std::pair(m_a, Side::A), std::pair(m_b, Side::B)}) {
        connect(part, &ComparedSide::modelChosen, this,
                [this, side = side](const QString &model) { m_feed->setModel(side, model); });
        connect(part, &ComparedSide::openRequested, this, [this, side = side] {
            if (RunSession *session = m_feed->session(side))
                Q_EMIT runActivated(session);
        });
    }
}

void CompareView::setSessions(RunSession *first, RunSession *second)
{
    for (RunSession *old : {this->first(), this->second()}) {
        if (old)
            old->disconnect(this);
    }
    m_feed->setSessions(first, second);
    for (RunSession *session : {first, second}) {
        if (!session)
            continue;
        connect(session, &RunSession::changed, this, &CompareView::showPage, Qt::UniqueConnection);
        connect(session, &RunSession::changed, this, &CompareView::showSides, Qt::UniqueConnection);
        connect(session, &QObject::destroyed, this, &CompareView::showTasks, Qt::UniqueConnection);
    }
    showAllTasks();
    showTasks();
}

RunSession *CompareView::first() const { return m_feed->session(Side::A); }

RunSession *CompareView::second() const { return m_feed->session(Side::B); }

void CompareView::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CompareView::swap()
{
    const QString modelOfA = m_feed->model(Side::A);
    const QString modelOfB = m_feed->model(Side::B);
    setSessions(second(), first());
    m_feed->setModel(Side::A, modelOfB);
    m_feed->setModel(Side::B, modelOfA);
}

void CompareView::showSides()
{
    for (const auto &[part, side] : {std::pair(m_a, Side::A), std::pair(m_b, Side::B)})
        part->setRun(m_feed->session(side), m_feed->model(side), m_feed->summary(side));
    m_sentence->setText(comparisonSentence(m_feed->comparison(), m_feed->summary(Side::A),
                                           m_feed->summary(Side::B)));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

void CompareView::showTasks()
{
    const TaskComparison &comparison = m_feed->comparison();
    m_model->setTasks(comparison.tasks);
    m_count->setText(comparison.differing == 0 ? tr("No task differs.")
                                               : tr("%1 of %Ln task(s) differ", nullptr,
                                                    static_cast<int>(comparison.tasks.size()))
                                                     .arg(countText(comparison.differing)));
    showSides();
    showPage();
}

void CompareView::showPage()
{
    const bool isThere = first() && second() && m_model->rowCount() > 0;
    m_bar->setVisible(isThere);
    m_swap->setEnabled(first() && second());
    if (!isThere) {
        m_nothing->setText(nothingText());
        m_pages->setCurrentWidget(m_nothing);
        return;
    }
    const bool isMatch = m_filter->rowCount() > 0;
    m_pages->setCurrentWidget(isMatch ? static_cast<QWidget *>(m_table) : m_noMatch);
}

QString CompareView::nothingText() const
{
    if (!first() || !second())
        return tr("Select two runs in the list to compare them.");
    for (const RunSession *session : {first(), second()}) {
        if (session->state() == RunSession::State::Loading)
            return tr("The runs are being opened.");
        if (!session->spec() && session->error())
            return session->error()->message;
    }
    return tr("There are no tasks to compare yet.");
}

void CompareView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QModelIndex source = m_filter->mapToSource(index);
    const ComparedTask &task = m_model->task(source.row());
    const Side wanted = ComparisonModel::sideOf(source.column()).value_or(Side::A);
    const Side other = wanted == Side::A ? Side::B : Side::A;
    openTask(task, task.of(wanted).isThere() ? wanted : other);
}

void CompareView::openTask(const ComparedTask &task, Side side)
{
    RunSession *session = m_feed->session(side);
    if (session && task.of(side).isThere())
        Q_EMIT trialActivated(session, task.of(side).firstTrial);
}

void CompareView::showMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const ComparedTask task = m_model->task(m_filter->mapToSource(index).row());
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"comparisonMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Side side) {
        QAction *action = menu->addAction(icon(u"open"_s), text);
        action->setEnabled(task.of(side).isThere());
        connect(action, &QAction::triggered, this, [this, task, side] { openTask(task, side); });
    };
    add(tr("Open in &A"), Side::A);
    add(tr("Open in &B"), Side::B);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void CompareView::showAllTasks()
{
    m_search->clear();
    m_onlyDifferences->setChecked(false);
}

void CompareView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_feed->setActive(true);
}

void CompareView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed->setActive(false);
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showTasks();
    } else if (event->type() == QEvent::FontChange) {
        m_title->setFont(titleFont(font()));
    }
}

bool CompareView::eventFilter(QObject *watched, QEvent *event)
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

void CompareView::retranslate()
{
    m_title->setText(tr("Comparison"));
    m_title->setFont(titleFont(font()));
    m_swap->setText(tr("S&wap A and B"));
    m_swap->setToolTip(tr("B is measured against A"));
    m_onlyDifferences->setText(tr("Only &differences"));
    m_onlyDifferences->setToolTip(tr("Shows the tasks that came to something else in B than in A"));
    m_search->setPlaceholderText(tr("Filter"));
    m_search->setAccessibleName(tr("Filter tasks"));
    m_search->setToolTip(tr("Shows tasks with these words in their name or state"));
    m_table->setAccessibleName(tr("Tasks of both runs"));
    m_table->setAccessibleDescription(tr("Return opens the task in its run"));
    m_noMatch->setText(tr("No task matches."), tr("Show all tasks"));
    m_a->setAccessibleName(tr("Run A"));
    m_b->setAccessibleName(tr("Run B"));
}

} // namespace Quaver::Ui
