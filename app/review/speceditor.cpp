// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/speceditor.h"

#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/review/specdocument.h"
#include "app/review/taskform.h"
#include "app/review/tasklistdelegate.h"
#include "app/review/tasklistmodel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int listWidth = 30 * gridUnit;
constexpr int formWidth = 64 * gridUnit;

} // namespace

SpecEditor::SpecEditor(QWidget *parent)
    : QWidget(parent)
    , m_model(new TaskListModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_tools(new QWidget(this))
    , m_splitter(new QSplitter(this))
    , m_scroll(new QScrollArea(this))
    , m_form(new TaskForm)
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterRole(TaskListModel::SearchRole);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_scroll->setObjectName(u"taskScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_form);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({listWidth, formWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusProxy(m_list);
    retranslate();
    updateTools();

    connect(m_search, &QLineEdit::textChanged, m_filter,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, this, &SpecEditor::updateTools);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showCurrent();
        m_scroll->verticalScrollBar()->setValue(0);
    });
    // Which says nothing of what was chosen before.
    connect(m_filter, &QAbstractItemModel::modelReset, this, &SpecEditor::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SpecEditor::updateTools);
}

QWidget *SpecEditor::makeList()
{
    m_search->setObjectName(u"specificationSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"specificationTasks"_s);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new TaskListDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(gridUnit / 2);
    m_add = makeTool(u"addTask"_s, u"new"_s);
    m_duplicate = makeTool(u"duplicateTask"_s, u"copy"_s);
    m_remove = makeTool(u"removeTask"_s, u"delete"_s);
    m_up = makeTool(u"moveTaskUp"_s, QString());
    m_down = makeTool(u"moveTaskDown"_s, QString());
    m_undo = makeTool(u"undoEdit"_s, u"undo"_s);
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    for (QToolButton *tool : {m_add, m_duplicate, m_remove, m_up, m_down})
        tools->addWidget(tool);
    tools->addStretch();
    tools->addWidget(m_undo);
    connect(m_add, &QToolButton::clicked, this, &SpecEditor::add);
    connect(m_duplicate, &QToolButton::clicked, this, [this] {
        m_search->clear();
        m_document->duplicateTask(currentTask());
        m_form->focusName();
    });
    connect(m_remove, &QToolButton::clicked, this, &SpecEditor::removeChosen);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_undo, &QToolButton::clicked, this, [this] { m_document->undoStack()->undo(); });

    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_tools);
    return side;
}

QToolButton *SpecEditor::makeTool(const QString &name, const QString &iconName)
{
    auto *tool = new QToolButton(m_tools);
    tool->setObjectName(name);
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    if (!iconName.isEmpty())
        tool->setIcon(icon(iconName));
    return tool;
}

void SpecEditor::setDocument(SpecDocument *document)
{
    if (document != m_document) {
        if (m_document) {
            m_document->disconnect(this);
            m_document->undoStack()->disconnect(this);
        }
        m_document = document;
        m_search->clear();
        m_model->setDocument(document);
        if (document)
            follow(document);
    }
    if (!m_list->currentIndex().isValid())
        choose(0);
    showCurrent();
    updateTools();
}

void SpecEditor::follow(SpecDocument *document)
{
    connect(document, &SpecDocument::wasReset, this, [this] { choose(0); });
    // What is undone is shown, too.
    connect(document, &SpecDocument::inserted, this, &SpecEditor::choose);
    connect(document, &SpecDocument::taskChanged, this, [this](qsizetype index) {
        if (index != currentTask())
            choose(index);
    });
    connect(document, &SpecDocument::moved, this, [this](qsizetype, qsizetype to) { choose(to); });
    connect(document, &SpecDocument::removed, this, &SpecEditor::showCurrent);
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &SpecEditor::updateTools);
}

void SpecEditor::setReadOnly(bool isReadOnly)
{
    if (isReadOnly == m_isReadOnly)
        return;
    m_isReadOnly = isReadOnly;
    m_tools->setVisible(!isReadOnly);
    m_form->setReadOnly(isReadOnly);
    updateTools();
}

void SpecEditor::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SpecEditor::showFirstBadTask()
{
    const qsizetype first = m_document ? m_document->nextBadTask(-1) : -1;
    if (first >= 0)
        choose(first);
}

void SpecEditor::showNextBadTask()
{
    if (!m_document)
        return;
    const qsizetype next = m_document->nextBadTask(currentTask());
    if (next < 0)
        return;
    choose(next);
    m_form->focusFirstFinding();
}

qsizetype SpecEditor::currentTask() const
{
    return m_filter->mapToSource(m_list->currentIndex()).row();
}

void SpecEditor::choose(qsizetype index)
{
    const QModelIndex task = m_model->index(static_cast<int>(index));
    if (task.isValid() && !m_filter->mapFromSource(task).isValid())
        m_search->clear();
    m_list->setCurrentIndex(m_filter->mapFromSource(task));
    showCurrent();
    updateTools();
}

void SpecEditor::showCurrent()
{
    const qsizetype index = currentTask();
    m_form->setTask(m_document, index);
    m_form->setVisible(index >= 0);
}

void SpecEditor::updateTools()
{
    const bool canEdit = m_document && !m_isReadOnly;
    const qsizetype current = currentTask();
    // Where some rows are not shown, nobody could see where a task goes.
    const bool canMove = canEdit && current >= 0 && m_search->text().isEmpty();
    m_add->setEnabled(canEdit);
    m_duplicate->setEnabled(canEdit && current >= 0);
    m_remove->setEnabled(canEdit && !chosenTasks().isEmpty());
    m_up->setEnabled(canMove && current > 0);
    m_down->setEnabled(canMove && current + 1 < m_document->count());
    m_undo->setEnabled(canEdit && m_document->undoStack()->canUndo());
    //: %1 is what would be undone, such as "Remove task".
    m_undo->setToolTip(m_undo->isEnabled()
                           ? tr("Undo: %1 (Ctrl+Z)").arg(m_document->undoStack()->undoText())
                           : tr("Undo (Ctrl+Z)"));
}

void SpecEditor::add()
{
    m_search->clear();
    m_document->addTask(currentTask() + 1);
    m_form->focusName();
}

void SpecEditor::removeChosen()
{
    if (m_remove->isEnabled())
        m_document->removeTasks(chosenTasks());
}

void SpecEditor::moveCurrent(int by)
{
    const QToolButton *const tool = by < 0 ? m_up : m_down;
    if (tool->isEnabled())
        m_document->moveTask(currentTask(), currentTask() + by);
}

QList<qsizetype> SpecEditor::chosenTasks() const
{
    QList<qsizetype> tasks;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        tasks.append(m_filter->mapToSource(row).row());
    return tasks;
}

void SpecEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool SpecEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *const key = static_cast<QKeyEvent *>(event);
    const bool isAlt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        removeChosen();
    else if (isAlt && key->key() == Qt::Key_Up)
        moveCurrent(-1);
    else if (isAlt && key->key() == Qt::Key_Down)
        moveCurrent(1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void SpecEditor::retranslate()
{
    m_search->setPlaceholderText(tr("Filter tasks"));
    m_search->setAccessibleName(tr("Filter tasks"));
    m_list->setAccessibleName(tr("Tasks of the specification"));
    const std::pair<QToolButton *, std::pair<QString, QString>> tools[] = {
        {m_add, {tr("Add a task"), tr("Add a task")}},
        {m_duplicate, {tr("Duplicate the task"), tr("Duplicate the task")}},
        {m_remove, {tr("Remove the chosen tasks"), tr("Remove the chosen tasks (Del)")}},
        {m_up, {tr("Move the task up"), tr("Move the task up (Alt+Up)")}},
        {m_down, {tr("Move the task down"), tr("Move the task down (Alt+Down)")}},
    };
    for (const auto &[tool, words] : tools) {
        tool->setAccessibleName(words.first);
        tool->setToolTip(words.second);
    }
    m_undo->setAccessibleName(tr("Undo"));
    updateTools();
}

} // namespace Quaver::Ui
