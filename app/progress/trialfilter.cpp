// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialfilter.h"

#include "app/progress/trialmodel.h"

#include <algorithm>
#include <utility>

namespace Quaver::Ui {

namespace {

//! The number that \a text has at \a at, without leading zeros; moves behind it.
QStringView takeDigits(QStringView text, qsizetype &at)
{
    while (at < text.size() && text.at(at) == u'0')
        ++at;
    const qsizetype begin = at;
    while (at < text.size() && text.at(at).isDigit())
        ++at;
    return text.sliced(begin, at - begin);
}

//! By the numbers in them and regardless of case: task-9 comes before Task-10. A QCollator does it
//! ten times as slowly, which ten thousand rows feel, and what is compared are mostly ids.
int naturalOrder(QStringView one, QStringView other)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < one.size() && j < other.size()) {
        if (one.at(i).isDigit() && other.at(j).isDigit()) {
            const QStringView number = takeDigits(one, i);
            const QStringView otherNumber = takeDigits(other, j);
            if (number.size() != otherNumber.size())
                return number.size() < otherNumber.size() ? -1 : 1;
            if (const int order = number.compare(otherNumber))
                return order;
            continue;
        }
        if (one.at(i) == other.at(j)) {
            ++i;
            ++j;
            continue;
        }
        const char16_t letter = one.at(i++).toCaseFolded().unicode();
        const char16_t otherLetter = other.at(j++).toCaseFolded().unicode();
        if (letter != otherLetter)
            return letter < otherLetter ? -1 : 1;
    }
    return static_cast<int>(i < one.size()) - static_cast<int>(j < other.size());
}

} // namespace

TrialFilter::TrialFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(TrialModel::SortRole);
}

bool TrialFilter::contains(Group group, TrialState state)
{
    switch (group) {
    case Group::All:
        return true;
    case Group::Passed:
        return state == TrialState::Passed;
    case Group::Failed:
        return state == TrialState::Failed;
    case Group::Limit:
        return state == TrialState::Limit;
    case Group::Errored:
        return state == TrialState::Errored;
    case Group::Cancelled:
        return state == TrialState::Cancelled;
    case Group::Running:
        break;
    }
    return state == TrialState::Running || state == TrialState::Answered;
}

void TrialFilter::setGroup(Group group)
{
    if (group == m_group)
        return;
    m_group = group;
    m_keptRow = -1;
    invalidateRowsFilter();
}

void TrialFilter::setText(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    m_keptRow = -1;
    invalidateRowsFilter();
}

void TrialFilter::setKeptRow(int sourceRow)
{
    if (sourceRow == m_keptRow)
        return;
    const int before = std::exchange(m_keptRow, sourceRow);
    // Only the row that is let go of can be one too many.
    if (before >= 0 && sourceModel() && before < sourceModel()->rowCount()
        && !filterAcceptsRow(before, {}))
        invalidateRowsFilter();
}

bool TrialFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (row == m_keptRow)
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto state = static_cast<TrialState>(index.data(TrialModel::StateRole).toInt());
    if (!contains(m_group, state))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(TrialModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

bool TrialFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant one = left.data(TrialModel::SortRole);
    const QVariant other = right.data(TrialModel::SortRole);
    if (!one.isValid() || !other.isValid()) {
        const bool isDescending = sortOrder() == Qt::DescendingOrder;
        return isDescending ? !one.isValid() && other.isValid() : one.isValid() && !other.isValid();
    }
    if (one.userType() == QMetaType::QString)
        return naturalOrder(one.toString(), other.toString()) < 0;
    return one.toDouble() < other.toDouble();
}

} // namespace Quaver::Ui
