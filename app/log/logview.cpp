// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logview.h"

#include "app/log/logfilterbar.h"
#include "app/log/logsaver.h"
#include "app/log/logtable.h"
#include "app/look/emptystate.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

bool isSearchKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Find) || event.matches(QKeySequence::FindNext)
        || event.matches(QKeySequence::FindPrevious);
}

} // namespace

LogView::LogView(QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_search(new LogSearch(m_model, this))
    , m_filterBar(new LogFilterBar(this))
    , m_message(new MessageBar(this))
    , m_table(new LogTable(m_model, this))
    , m_empty(new EmptyState(this))
    , m_pages(new QStackedLayout)
    , m_findBar(new LogFindBar(this))
{
    setObjectName(u"logView"_s);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, gridUnit, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_message);
    layout->addLayout(m_pages, 1);
    layout->addWidget(m_findBar);
    setFocusProxy(m_table);

    connect(m_filterBar, &LogFilterBar::filterChanged, this, [this](const LogFilter &filter) {
        m_wantedPhase.reset();
        m_model->setFilter(filter);
        updateEmptyState();
    });
    connect(m_filterBar, &LogFilterBar::followingRequested, m_table, &LogTable::setFollowing);
    connect(m_table, &LogTable::followingChanged, m_filterBar, &LogFilterBar::setFollowing);
    connect(m_filterBar, &LogFilterBar::saveRequested, this, &LogView::askWhereToSave);
    connect(m_empty, &EmptyState::actionTriggered, m_filterBar, &LogFilterBar::clearFilter);

    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) {
                updateEmptyState();
                showWantedPhase(first);
            });
    connect(m_model, &LogModel::filteringChanged, this, &LogView::updateEmptyState);

    connect(m_findBar, &LogFindBar::textChanged, this, &LogView::search);
    connect(m_findBar, &LogFindBar::nextRequested, this, &LogView::findNext);
    connect(m_findBar, &LogFindBar::previousRequested, this, &LogView::findPrevious);
    connect(m_findBar, &LogFindBar::closed, this, &LogView::closeSearch);
    connect(m_search, &LogSearch::found, this, &LogView::onFound);
    connect(m_search, &LogSearch::notFound, this,
            [this] { m_findBar->setOutcome(LogFindBar::Outcome::NotFound); });
    updateEmptyState();
}

void LogView::setLog(RunLog *log)
{
    if (RunLog *before = m_model->log())
        before->disconnect(this);
    m_wantedPhase.reset();
    m_message->clear();
    m_model->setLog(log);
    m_table->setFollowing(log && !log->isStored());
    if (log) {
        connect(log, &RunLog::loaded, this, &LogView::updateEmptyState);
        connect(log, &QObject::destroyed, this, &LogView::updateEmptyState);
    }
    updateEmptyState();
}

void LogView::showPhase(Phase phase)
{
    m_filterBar->clearFilter();
    m_wantedPhase = phase;
    showWantedPhase(0);
}

void LogView::find()
{
    const QModelIndex current = m_table->currentIndex();
    m_searchBegin = current.isValid() ? current.row() : 0;
    m_findBar->open();
    m_table->setHighlight(m_findBar->text());
}

void LogView::findNext() { searchOn(LogSearch::Direction::Forward); }

void LogView::findPrevious() { searchOn(LogSearch::Direction::Backward); }

Pending<void> LogView::saveTo(const QString &path)
{
    if (!m_model->log()) {
        return Pending<void>::finished(
            Error(Error::Kind::Input, tr("There is no log to save. Choose a run first.")));
    }
    return LogSaver::save(m_model->log(), path, this);
}

bool LogView::event(QEvent *event)
{
    // Within the log these keys are the log's own, whatever the window does with them.
    if (event->type() == QEvent::ShortcutOverride && isSearchKey(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QWidget::event(event);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        find();
    else if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else
        QWidget::keyPressEvent(event);
}

void LogView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogView::retranslate()
{
    m_table->retranslate();
    updateEmptyState();
}

void LogView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Text files (*.txt)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(tr("log.txt", "proposed name of a file"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        saveTo(path).onFinished(this, [this, path](const Result<void> &saved) {
            if (saved)
                m_message->setMessage(MessageBar::Kind::Information,
                                      tr("The log was saved to \"%1\".").arg(path));
            else
                m_message->setMessage(MessageBar::Kind::Error, saved.error().message);
        });
    });
    dialog->open();
}

void LogView::search(const QString &text)
{
    m_table->setHighlight(text);
    m_findBar->setOutcome(LogFindBar::Outcome::None);
    if (text.isEmpty())
        m_search->stop();
    else
        m_search->start(text, m_searchBegin, LogSearch::Direction::Forward);
}

void LogView::searchOn(LogSearch::Direction direction)
{
    if (m_findBar->isHidden() || m_findBar->text().isEmpty()) {
        find();
        return;
    }
    const int rows = m_model->rowCount();
    const QModelIndex current = m_table->currentIndex();
    const bool isForward = direction == LogSearch::Direction::Forward;
    int from = isForward ? 0 : rows - 1;
    if (current.isValid() && rows > 0)
        from = (current.row() + (isForward ? 1 : rows - 1)) % rows;
    m_search->start(m_findBar->text(), from, direction);
}

void LogView::onFound(int row, bool isRound)
{
    m_searchBegin = row;
    m_findBar->setOutcome(isRound ? LogFindBar::Outcome::FoundRound : LogFindBar::Outcome::Found);
    m_table->showRow(row);
}

void LogView::closeSearch()
{
    m_search->stop();
    m_table->setHighlight({});
    m_table->setFocus(Qt::OtherFocusReason);
}

void LogView::showWantedPhase(int firstRow)
{
    if (!m_wantedPhase)
        return;
    const int row = m_model->firstRowOf(*m_wantedPhase, firstRow);
    if (row < 0)
        return;
    m_wantedPhase.reset();
    m_table->showRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
}

void LogView::updateEmptyState()
{
    const RunLog *log = m_model->log();
    const bool hasLines = log && log->count() > 0;
    m_filterBar->setCanSave(hasLines);
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->isFiltering();
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!isEmpty)
        return;
    if (hasLines)
        m_empty->setText(tr("No line of the log passes the filter."), tr("Show all lines"));
    else if (log && log->isLoading())
        m_empty->setText(tr("The log is being read."));
    else if (log && log->isStored())
        m_empty->setText(tr("No log was kept of this run."));
    else
        m_empty->setText(tr("Nothing has been logged yet. What the run does will appear here."));
}

} // namespace Quaver::Ui
