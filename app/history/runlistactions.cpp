// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlistactions.h"

#include "app/history/runlistmodel.h"
#include "app/history/runlistview.h"
#include "app/history/runtagging.h"
#include "app/history/runtrash.h"
#include "app/history/tagsdialog.h"
#include "app/look/icons.h"
#include "app/look/messagebar.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

RunListActions::RunListActions(RunListModel *model, RunListView *view, RunTrash *trash,
                               RunTagging *tagging, MessageBar *message, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
    , m_trash(trash)
    , m_tagging(tagging)
    , m_message(message)
{
    m_open = add(u"openRun"_s, u"open"_s, Qt::Key_Return, [this] { Q_EMIT openRequested(); });
    m_runAgain = add(u"runAgain"_s, u"again"_s, {},
                     [this] { Q_EMIT runAgainRequested(m_view->onlyRun()->runId); });
    m_rename = add(u"renameRun"_s, u"rename"_s, Qt::Key_F2,
                   [this] { m_view->edit(m_view->selectedRuns().constFirst()); });
    m_export = add(u"exportRun"_s, u"export"_s, {},
                   [this] { Q_EMIT exportRequested(m_view->onlyRun()->runId); });
    m_compare = add(u"compareRuns"_s, u"compare"_s, {}, [this] { compareSelected(); });
    m_tags = add(u"tagRuns"_s, u"tag"_s, Qt::CTRL | Qt::Key_T, [this] { editTags(); });
    m_delete = add(u"deleteRun"_s, u"delete"_s, QKeySequence::Delete, [this] { removeSelected(); });
    m_undo = add(u"undoDelete"_s, u"undo"_s, QKeySequence::Undo, [this] { undoRemoval(); });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &RunListActions::showMenu);
    retranslate();
    update();
}

QAction *RunListActions::add(const QString &name, const QString &iconName, const QKeySequence &keys,
                             const std::function<void()> &call)
{
    auto *action = new QAction(icon(iconName), QString(), this);
    action->setObjectName(name);
    action->setShortcut(keys);
    // In the list alone: in a field, that of a name within the list too, keys edit its text.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, call);
    m_view->addAction(action);
    return action;
}

void RunListActions::update()
{
    const RunEntry *run = m_view->onlyRun();
    const bool isInStore = run && !run->runId.isEmpty();
    m_open->setEnabled(run);
    m_runAgain->setEnabled(isInStore);
    m_rename->setEnabled(isInStore);
    m_export->setEnabled(isInStore && run->status != RunStatus::Running);
    const qsizetype stored = selectedStored().size();
    m_compare->setEnabled(stored == 2 && m_view->selectedRuns().size() == 2);
    m_tags->setEnabled(stored > 0);
    m_delete->setEnabled(m_view->selectionModel()->hasSelection());
    m_undo->setEnabled(m_trash->canUndo());
}

void RunListActions::retranslate()
{
    m_open->setText(tr("&Open"));
    m_runAgain->setText(tr("Run &again"));
    m_rename->setText(tr("&Rename"));
    m_export->setText(tr("&Export…"));
    m_compare->setText(tr("&Compare"));
    m_compare->setToolTip(tr("Compare the two selected runs"));
    m_tags->setText(tr("&Tags…"));
    m_delete->setText(tr("&Delete"));
    m_undo->setText(tr("&Undo deleting"));
}

void RunListActions::showMenu(const QPoint &position)
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"runMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_runAgain, m_rename, m_export});
    menu->addSeparator();
    menu->addActions({m_compare, m_tags});
    menu->addSeparator();
    menu->addAction(m_delete);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

QList<RunEntry> RunListActions::selectedStored() const
{
    QList<RunEntry> runs;
    for (const QModelIndex &index : m_view->selectedRuns()) {
        const RunEntry *run = m_model->entry(index);
        if (run && !run->runId.isEmpty())
            runs += *run;
    }
    return runs;
}

void RunListActions::compareSelected()
{
    // What came first is what the other is measured against.
    const QList<RunEntry> runs = selectedStored();
    Q_EMIT compareRequested(runs.constLast().runId, runs.constFirst().runId);
}

void RunListActions::editTags()
{
    QHash<QString, QStringList> tags;
    QList<QStringList> lists;
    for (const RunEntry &run : selectedStored()) {
        tags.insert(run.runId, run.tags);
        lists += run.tags;
    }
    const QStringList common = commonTags(lists);
    auto *dialog = new TagsDialog(common, m_model->knownTags(), static_cast<int>(lists.size()),
                                  m_view->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, tags, common]() mutable {
        const TagChange change(common, dialog->tags());
        for (QStringList &list : tags)
            list = change.applied(list);
        m_tagging->set(tags);
    });
    dialog->open();
}

void RunListActions::removeSelected()
{
    QStringList ended;
    for (const QModelIndex &index : m_view->selectedRuns()) {
        const RunEntry *run = m_model->entry(index);
        if (!run->runId.isEmpty() && run->status != RunStatus::Running)
            ended += run->runId;
    }
    if (ended.isEmpty()) {
        m_message->setMessage(MessageBar::Kind::Information,
                              tr("A run can be deleted once it has ended. Stop it first."));
        return;
    }
    selectNeighbour();
    m_trash->remove(ended);
    m_message->setMessage(MessageBar::Kind::Information,
                          tr("%n run(s) deleted.", nullptr, static_cast<int>(ended.size())));
    m_message->addAction(tr("Undo"), [this] { undoRemoval(); });
}

//! As in a list of mail: what comes next is shown, or what is before it at the end.
void RunListActions::selectNeighbour()
{
    const QModelIndexList selected = m_view->selectedRuns();
    const auto isRun = [this](int row) { return m_model->entry(m_model->index(row)) != nullptr; };
    int row = selected.constLast().row() + 1;
    while (row < m_model->rowCount() && !isRun(row))
        ++row;
    if (row == m_model->rowCount()) {
        row = selected.constFirst().row() - 1;
        while (row >= 0 && !isRun(row))
            --row;
    }
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    else
        Q_EMIT listEmptied();
}

void RunListActions::undoRemoval()
{
    m_trash->undo();
    m_message->clear();
}

} // namespace Quaver::Ui
