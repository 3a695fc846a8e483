// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialtable.h"

#include "app/look/theme.h"
#include "app/progress/columnfit.h"
#include "app/progress/trialdelegate.h"
#include "app/progress/trialfilter.h"
#include "app/progress/trialheader.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>

#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr quint32 stateMagic = 0x51545432; // "QTT2": another number where the columns change

//! How wide a column is by itself, in digits; see ColumnWish.
struct ColumnWidth
{
    int least = 0;
    int comfort = 0;
    int share = 0;
    int foldRank = 0;
};

constexpr std::array<ColumnWidth, TrialModel::columnTotal> columnWidths{{
    {6, 14, 3, 0}, // task
    {5, 10, 2, 0}, // model
    {3, 3, 0, 3}, // trial
    {13, 13, 0, 0}, // status, with its icon
    {4, 4, 0, 2}, // steps
    {7, 7, 0, 0}, // time
    {7, 7, 0, 1}, // tokens
    {9, 9, 0, 0}, // cost
    {6, 12, 4, 0}, // reason
}};

//! Room for the longest word for a state, behind its icon.
int statusWidth(const QTableView &view)
{
    int word = 0;
    for (int state = 0; state <= static_cast<int>(TrialState::Cancelled); ++state) {
        const QString text = stateWord(static_cast<TrialState>(state));
        word = std::max(word, view.fontMetrics().horizontalAdvance(text));
    }
    const QStyle *const style = view.style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1;
    const int picture = style->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &view);
    return word + picture + 4 * margin + 2 * TrialHeader::inset;
}

} // namespace

TrialTable::TrialTable(TrialModel *model, TrialFilter *filter, QWidget *parent)
    : QTableView(parent)
    , m_trials(model)
    , m_filter(filter)
    , m_menu(new QMenu(this))
{
    setObjectName(u"trialTable"_s);
    setModel(filter);
    setItemDelegate(new TrialDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCornerButtonEnabled(false);

    auto *header = new TrialHeader(this);
    setHorizontalHeader(header);
    setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionResized, this, &TrialTable::noticeWidth);

    m_second.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &TrialTable::refreshTimes);
    m_menu->setObjectName(u"columnMenu"_s);
    makeMenu();
    setRowHeight();
    fitColumns();
}

void TrialTable::setTicking(bool isTicking)
{
    if (isTicking && !m_second.isActive())
        m_second.start();
    else if (!isTicking)
        m_second.stop();
}

QByteArray TrialTable::saveColumns() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << stateMagic << m_isFitting << m_hidden << horizontalHeader()->saveState();
    return state;
}

bool TrialTable::restoreColumns(const QByteArray &state)
{
    QDataStream in(state);
    quint32 magic = 0;
    bool isFitting = true;
    QList<int> hidden;
    QByteArray columns;
    in >> magic >> isFitting >> hidden >> columns;
    if (in.status() != QDataStream::Ok || magic != stateMagic)
        return false;
    const QScopedValueRollback guard(m_isResizing, true);
    if (!horizontalHeader()->restoreState(columns))
        return false;
    m_isFitting = isFitting;
    m_hidden = hidden;
    makeMenu();
    fitColumns();
    return true;
}

void TrialTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < TrialModel::columnTotal; ++column)
        header->moveSection(header->visualIndex(column), column);
    m_hidden.clear();
    m_isFitting = true;
    makeMenu();
    fitColumns();
}

QSize TrialTable::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(),
            horizontalHeader()->sizeHint().height() + 3 * verticalHeader()->defaultSectionSize()};
}

void TrialTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        makeMenu();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setRowHeight();
        fitColumns();
    }
}

void TrialTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TrialTable::makeMenu()
{
    m_menu->clear();
    m_menu->setTitle(tr("Columns"));
    for (int column = 0; column < TrialModel::columnTotal; ++column) {
        QAction *action =
            m_menu->addAction(m_trials->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        // Without its task a row says nothing.
        action->setEnabled(column != TrialModel::TaskColumn);
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            m_hidden.removeOne(column);
            if (!isShown)
                m_hidden.append(column);
            fitColumns();
        });
    }
    m_menu->addSeparator();
    // Later: this action goes with the menu that it rebuilds.
    connect(m_menu->addAction(tr("Reset columns")), &QAction::triggered, this,
            &TrialTable::resetColumns, Qt::QueuedConnection);
}

void TrialTable::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridUnit);
}

void TrialTable::fitColumns()
{
    QHeaderView *header = horizontalHeader();
    const QScopedValueRollback guard(m_isResizing, true);
    // Where a person has chosen the widths, the last column alone takes what is left.
    header->setStretchLastSection(!m_isFitting);
    if (!m_isFitting) {
        for (int column = 0; column < TrialModel::columnTotal; ++column)
            header->setSectionHidden(column, m_hidden.contains(column));
        return;
    }
    const int digit = fontMetrics().horizontalAdvance(u'0');
    QList<ColumnWish> wishes;
    for (int column = 0; column < TrialModel::columnTotal; ++column) {
        const ColumnWidth &width = columnWidths.at(static_cast<std::size_t>(column));
        // A translated header may be longer than its numbers, and so may the words for a state.
        int title = width.share == 0 ? header->sectionSizeHint(column) : 0;
        if (column == TrialModel::StatusColumn)
            title = std::max(title, statusWidth(*this));
        wishes.append({std::max(width.least * digit, title), std::max(width.comfort * digit, title),
                       width.share, width.foldRank, m_hidden.contains(column)});
    }
    const QList<int> widths = fittedWidths(wishes, viewport()->width());
    for (int column = 0; column < TrialModel::columnTotal; ++column) {
        header->setSectionHidden(column, widths.at(column) == 0);
        if (widths.at(column) > 0)
            header->resizeSection(column, widths.at(column));
    }
}

void TrialTable::noticeWidth(int column)
{
    if (m_isResizing || !m_isFitting || horizontalHeader()->isSectionHidden(column))
        return;
    // From now on the widths are a person's, and nothing gives way any more.
    m_isFitting = false;
    fitColumns();
}

void TrialTable::refreshTimes()
{
    if (!isVisible() || m_filter->rowCount() == 0)
        return;
    const int first = std::max(rowAt(0), 0);
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? m_filter->rowCount() - 1 : below;
    // Sorted by time the rows move as they are told of: which they are comes first.
    QList<int> running;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_filter->mapToSource(m_filter->index(row, 0));
        const auto state = static_cast<TrialState>(index.data(TrialModel::StateRole).toInt());
        if (state == TrialState::Running)
            running.append(index.row());
    }
    for (const int row : running)
        m_trials->refreshTime(row);
}

} // namespace Quaver::Ui
