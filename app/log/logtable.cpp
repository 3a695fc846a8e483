// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logtable.h"

#include "app/log/logdelegate.h"
#include "app/log/logmodel.h"
#include "app/log/logtext.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int iconSide = 16;
constexpr int rowsPerStep = 64;
constexpr qint64 hour = 60 * 60 * 1000;
//! The last times, in ms, that are written with so many digits: 59:59.999 and so on.
constexpr std::array timeBorders = {hour - 1, 10 * hour - 1, 1000 * hour - 1};

//! The rows of a selection, one after another.
struct SelectedRows
{
    explicit SelectedRows(const QItemSelection &selection)
    {
        for (const QItemSelectionRange &range : selection)
            ranges.emplace_back(range.top(), range.bottom());
        std::sort(ranges.begin(), ranges.end());
    }

    [[nodiscard]] bool isAtEnd() const { return at == ranges.size(); }
    [[nodiscard]] int take()
    {
        auto &[next, last] = ranges[at];
        const int row = next++;
        if (next > last)
            ++at;
        return row;
    }

    std::vector<std::pair<int, int>> ranges;
    std::size_t at = 0;
};

} // namespace

LogTable::LogTable(LogModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new LogDelegate(this))
{
    setObjectName(u"logLines"_s);
    setFont(fixedFont());
    setIconSize(QSize(iconSide, iconSide));
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(0);
    setModel(model);
    // Rows have other numbers then.
    connect(model, &QAbstractItemModel::modelReset, &m_copying, &SlicedWork::stop);
    connect(model, &QAbstractItemModel::rowsRemoved, &m_copying, &SlicedWork::stop);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::onScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LogTable::onRangeChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int, int last) { makeRoomForTime(last); });
    connect(model, &QAbstractItemModel::modelReset, this,
            [this] { makeRoomForTime(m_model->rowCount() - 1); });
    retranslate();
}

void LogTable::setFollowing(bool isFollowing)
{
    if (isFollowing)
        scrollToBottom();
    if (isFollowing == m_isFollowing)
        return;
    m_isFollowing = isFollowing;
    Q_EMIT followingChanged(isFollowing);
}

void LogTable::setHighlight(const QString &text)
{
    m_delegate->setHighlight(text);
    viewport()->update();
}

void LogTable::showRow(int row)
{
    setFollowing(false);
    const QModelIndex index = m_model->index(row, LogModel::TextColumn);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const bool isInSight = viewport()->rect().contains(visualRect(index).center());
    scrollTo(index, isInSight ? EnsureVisible : PositionAtCenter);
}

void LogTable::copySelection()
{
    const auto rows = std::make_shared<SelectedRows>(selectionModel()->selection());
    if (rows->isAtEnd())
        return;
    const auto text = std::make_shared<QString>();
    const auto copySome = [this, rows, text] {
        for (int i = 0; i < rowsPerStep && !rows->isAtEnd(); ++i)
            *text += logLineText(m_model->lineAt(rows->take())) + u'\n';
        return !rows->isAtEnd();
    };
    m_copying.start(copySome, [rows, text] {
        if (rows->isAtEnd())
            QGuiApplication::clipboard()->setText(*text);
    });
}

void LogTable::retranslate()
{
    setAccessibleName(tr("Log"));
    m_model->retranslate();
    measure();
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (!selectionModel()->hasSelection() && scrollByKey(event->key()))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

//! Who reads along has no line that the keys could move from.
bool LogTable::scrollByKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Home:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        return true;
    case Qt::Key_End:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        return true;
    default:
        return false;
    }
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void LogTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("&Copy"), QKeySequence::Copy, this,
                                    &LogTable::copySelection);
    copy->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Select &All"), QKeySequence::SelectAll, this, &LogTable::selectAll);
    menu->popup(event->globalPos());
}

void LogTable::measure()
{
    constexpr int padding = gridUnit;
    const QFontMetrics metrics(font());
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(std::max(metrics.height(), iconSide) + 4);
    setColumnWidth(LogModel::TimeColumn,
                   metrics.horizontalAdvance(logTimeText(m_longestTime)) + 2 * padding);
    int phaseWidth = 0;
    for (const Phase phase : {Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup})
        phaseWidth = std::max(phaseWidth, metrics.horizontalAdvance(phaseText(phase)));
    setColumnWidth(LogModel::PhaseColumn, phaseWidth + 2 * padding);
}

//! A log is in the order of its times: it is enough to look at the last \a row.
void LogTable::makeRoomForTime(int row)
{
    const qint64 time = row < 0 ? 0 : m_model->lineAt(row).time;
    if (time <= m_longestTime)
        return;
    const auto border = std::lower_bound(timeBorders.begin(), timeBorders.end() - 1, time);
    m_longestTime = *border;
    measure();
}

void LogTable::onScrolled(int value)
{
    const int last = std::exchange(m_lastValue, value);
    if (value < verticalScrollBar()->maximum())
        setFollowing(false);
    else if (value > last)
        setFollowing(true);
    // Else the rows have become fewer: whoever followed still does, nobody else begins to.
}

void LogTable::onRangeChanged()
{
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace Quaver::Ui
