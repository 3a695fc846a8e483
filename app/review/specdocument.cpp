// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/specdocument.h"

#include "app/review/specedits.h"
#include "engine/flow/specfindings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr qsizetype longestId = 64; // of a task

//! \a found without what was found at the field that a person is editing.
QList<SpecFinding> without(const QList<SpecFinding> &found, const QString &field)
{
    QList<SpecFinding> rest;
    std::copy_if(found.cbegin(), found.cend(), std::back_inserter(rest),
                 [&](const SpecFinding &finding) { return fieldOf(finding.key) != field; });
    return rest;
}

} // namespace

SpecDocument::SpecDocument(QObject *parent)
    : QObject(parent)
{
}

SpecDocument::~SpecDocument() = default;

void SpecDocument::setSpec(const BenchmarkSpec &spec)
{
    Q_EMIT aboutToReset();
    m_rest = spec;
    m_rest.tasks.clear();
    m_head = DraftHead();
    m_head.name = spec.name;
    m_head.description = spec.description;
    m_head.config = spec.config;
    m_headProblem.clear();
    m_ids.clear();
    m_prompts.clear();
    m_tasks.clear();
    m_tasks.reserve(spec.tasks.size());
    for (const Task &task : spec.tasks) {
        Entry entry;
        entry.draft = DraftTask(task);
        entry.prompt = Flow::comparablePrompt(task.prompt);
        m_tasks.append(entry);
        count(entry, 1);
    }
    m_headFindings.clear();
    m_undo.clear();
    Q_EMIT wasReset();
    Q_EMIT findingsChanged();
}

BenchmarkSpec SpecDocument::spec() const
{
    BenchmarkSpec spec = m_rest;
    spec.name = m_head.name;
    spec.description = m_head.description;
    spec.config = m_head.config;
    spec.tasks.reserve(m_tasks.size());
    for (const Entry &entry : m_tasks)
        spec.tasks.append(entry.draft.task);
    return spec;
}

void SpecDocument::setHead(const DraftHead &head, const QString &field)
{
    DraftHead after = head;
    after.found = without(m_head.found, field);
    if (after != m_head)
        m_undo.push(new HeadEdit(*this, after, field));
}

void SpecDocument::setTask(qsizetype index, const DraftTask &task, const QString &field)
{
    const DraftTask &before = m_tasks.at(index).draft;
    DraftTask after = task;
    after.found = without(before.found, field);
    if (after != before)
        m_undo.push(new TaskEdit(*this, index, after, field));
}

void SpecDocument::addTask(qsizetype index)
{
    DraftTask task;
    task.task.id = freeId(u"task-%1"_s.arg(m_tasks.size() + 1));
    m_undo.push(new TaskInsertion(*this, index, task, tr("Add task")));
}

void SpecDocument::duplicateTask(qsizetype index)
{
    DraftTask task = m_tasks.at(index).draft;
    task.task.id = freeId(task.task.id);
    task.found.clear();
    m_undo.push(new TaskInsertion(*this, index + 1, task, tr("Duplicate task")));
}

void SpecDocument::removeTasks(QList<qsizetype> indexes)
{
    std::sort(indexes.begin(), indexes.end());
    if (!indexes.isEmpty())
        m_undo.push(new TaskRemoval(*this, indexes));
}

void SpecDocument::moveTask(qsizetype from, qsizetype to)
{
    if (from != to && to >= 0 && to < m_tasks.size())
        m_undo.push(new TaskMove(*this, from, to));
}

void SpecDocument::setFound(const QList<SpecFinding> &findings)
{
    m_head.found.clear();
    for (Entry &entry : m_tasks)
        entry.draft.found.clear();
    for (const SpecFinding &finding : findings) {
        const bool isOfTask = finding.task >= 0 && finding.task < m_tasks.size();
        (isOfTask ? m_tasks[finding.task].draft.found : m_head.found).append(finding);
    }
    Q_EMIT findingsChanged();
}

void SpecDocument::setHeadProblem(const QString &problem)
{
    if (std::exchange(m_headProblem, problem) != problem)
        Q_EMIT findingsChanged();
}

QList<SpecFinding> SpecDocument::findings(qsizetype index) const
{
    QList<SpecFinding> all;
    if (index < 0) {
        all = m_headFindings + m_head.found;
        if (!m_headProblem.isEmpty())
            all.append({-1, u"config"_s, m_headProblem});
        return all;
    }
    const Entry &entry = m_tasks.at(index);
    all = entry.own;
    if (m_ids.value(entry.draft.task.id) > 1)
        all.append(Flow::repeatedId(index));
    if (!entry.prompt.isEmpty() && m_prompts.value(entry.prompt) > 1)
        all.append(Flow::repeatedPrompt(index));
    // What can be seen without a sandbox is said by the engine and by the sandbox.
    for (const SpecFinding &found : entry.draft.found) {
        const bool isKnown = std::any_of(all.cbegin(), all.cend(), [&](const SpecFinding &own) {
            return fieldOf(own.key) == fieldOf(found.key);
        });
        if (!isKnown)
            all.append(found);
    }
    return all;
}

bool SpecDocument::hasFindings(qsizetype index) const
{
    if (index < 0)
        return !findings(index).isEmpty();
    const Entry &entry = m_tasks.at(index);
    return hasOwnFindings(entry) || !entry.draft.found.isEmpty();
}

bool SpecDocument::hasOwnFindings(const Entry &entry) const
{
    return !entry.own.isEmpty() || m_ids.value(entry.draft.task.id) > 1
        || (!entry.prompt.isEmpty() && m_prompts.value(entry.prompt) > 1);
}

bool SpecDocument::hasForm() const
{
    return m_headFindings.isEmpty() && m_headProblem.isEmpty() && !m_tasks.isEmpty()
        && std::none_of(m_tasks.cbegin(), m_tasks.cend(),
                        [this](const Entry &entry) { return hasOwnFindings(entry); });
}

int SpecDocument::badTasks() const
{
    int bad = 0;
    for (qsizetype index = 0; index < m_tasks.size(); ++index)
        bad += hasFindings(index) ? 1 : 0;
    return bad;
}

qsizetype SpecDocument::nextBadTask(qsizetype index) const
{
    for (qsizetype step = 1; step <= m_tasks.size(); ++step) {
        const qsizetype next = (std::max<qsizetype>(index, -1) + step) % m_tasks.size();
        if (hasFindings(next))
            return next;
    }
    return -1;
}

SpecDocument::Entry SpecDocument::entryOf(const DraftTask &task)
{
    Entry entry;
    entry.draft = task;
    entry.prompt = Flow::comparablePrompt(task.task.prompt);
    entry.own = Flow::findingsOfTask(task.task, -1);
    for (auto field = task.unread.cbegin(); field != task.unread.cend(); ++field) {
        const QString text =
            field.key() == "check.value"_L1 ? tr("This is no JSON.") : tr("This is no number.");
        entry.own.append({-1, field.key(), text});
    }
    return entry;
}

void SpecDocument::count(const Entry &entry, int times)
{
    m_ids[entry.draft.task.id] += times;
    m_prompts[entry.prompt] += times;
}

QString SpecDocument::freeId(const QString &wanted) const
{
    if (m_ids.value(wanted) == 0 && !wanted.isEmpty())
        return wanted;
    for (int number = 2;; ++number) {
        const QString ending = u"-%1"_s.arg(number);
        const QString id = wanted.left(longestId - ending.size()) + ending;
        if (m_ids.value(id) == 0)
            return id;
    }
}

void SpecDocument::putHead(const DraftHead &head)
{
    m_head = head;
    BenchmarkSpec shape = m_rest;
    shape.name = head.name;
    shape.description = head.description;
    shape.config = head.config;
    shape.tasks.resize(m_tasks.isEmpty() ? 0 : 1); // their number alone counts
    m_headFindings = Flow::findingsOfHead(shape);
    Q_EMIT headChanged();
    Q_EMIT findingsChanged();
    Q_EMIT edited();
}

void SpecDocument::putTask(qsizetype index, const DraftTask &task)
{
    count(m_tasks.at(index), -1);
    m_tasks[index] = entryOf(task);
    count(m_tasks.at(index), 1);
    Q_EMIT taskChanged(index);
    Q_EMIT findingsChanged();
    Q_EMIT edited();
}

void SpecDocument::insert(qsizetype index, const DraftTask &task)
{
    Q_EMIT aboutToInsert(index);
    m_tasks.insert(index, entryOf(task));
    count(m_tasks.at(index), 1);
    Q_EMIT inserted(index);
    if (m_tasks.size() == 1)
        putHead(m_head);
    Q_EMIT findingsChanged();
    Q_EMIT edited();
}

void SpecDocument::take(qsizetype index)
{
    Q_EMIT aboutToRemove(index);
    count(m_tasks.at(index), -1);
    m_tasks.removeAt(index);
    Q_EMIT removed(index);
    if (m_tasks.isEmpty())
        putHead(m_head);
    Q_EMIT findingsChanged();
    Q_EMIT edited();
}

void SpecDocument::move(qsizetype from, qsizetype to)
{
    Q_EMIT aboutToMove(from, to);
    m_tasks.move(from, to);
    Q_EMIT moved(from, to);
    Q_EMIT edited();
}

} // namespace Quaver::Ui
