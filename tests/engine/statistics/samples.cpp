// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/statistics/samples.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace Quaver::Samples {

using namespace Qt::StringLiterals;
using Statistics::TaskTally;

namespace {

QList<TaskTally> many(int count, const std::function<TaskTally(int)> &make)
{
    QList<TaskTally> result;
    for (int i = 0; i < count; ++i)
        result.append(make(i));
    return result;
}

} // namespace

QList<TaskTally> tallies(const QString &name)
{
    const QHash<QString, QList<TaskTally>> all{
        {u"two"_s, {{3, 3}, {0, 3}}},
        {u"five"_s, {{3, 3}, {2, 3}, {0, 3}, {1, 3}, {3, 3}}},
        {u"mixed"_s, {{2, 3}, {1, 2}, {0, 4}, {4, 4}, {3, 5}}},
        {u"same"_s, {{1, 2}, {1, 2}, {1, 2}}},
        {u"twenty"_s,
         many(20,
              [](int i) {
                  return TaskTally{i % 6, 5};
              })},
        {u"hundred"_s,
         many(100,
              [](int i) {
                  return TaskTally{i * 7 % 11, 10};
              })},
        {u"thousand trials"_s, {{1, 1000}, {999, 1000}, {500, 1000}}},
        {u"one task"_s, {{7, 10}}}};
    QList<TaskTally> sorted = all.value(name);
    Q_ASSERT(!sorted.isEmpty());
    std::sort(sorted.begin(), sorted.end(), [](const TaskTally &a, const TaskTally &b) {
        return a.counted != b.counted ? a.counted < b.counted : a.passed < b.passed;
    });
    return sorted;
}

} // namespace Quaver::Samples
