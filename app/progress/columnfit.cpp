// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/columnfit.h"

namespace Quaver::Ui {

namespace {

//! The column that gives way next; -1: none.
qsizetype nextToFold(const QList<ColumnWish> &columns)
{
    qsizetype next = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnWish &column = columns.at(i);
        if (!column.isHidden && column.foldRank > 0
            && (next < 0 || column.foldRank < columns.at(next).foldRank))
            next = i;
    }
    return next;
}

} // namespace

QList<int> fittedWidths(const QList<ColumnWish> &columns, int width)
{
    QList<ColumnWish> seen = columns;
    int wanted = 0;
    for (const ColumnWish &column : columns)
        wanted += column.isHidden ? 0 : column.comfort;
    while (wanted > width) {
        const qsizetype folded = nextToFold(seen);
        if (folded < 0)
            break;
        seen[folded].isHidden = true;
        wanted -= seen.at(folded).comfort;
    }

    int left = width;
    int shares = 0;
    for (const ColumnWish &column : seen) {
        left -= column.isHidden ? 0 : column.least;
        shares += column.isHidden ? 0 : column.share;
    }
    QList<int> widths;
    for (const ColumnWish &column : seen) {
        int own = column.isHidden ? 0 : column.least;
        if (!column.isHidden && column.share > 0 && left > 0) {
            const int part = left * column.share / shares;
            own += part;
            left -= part;
            shares -= column.share;
        }
        widths.append(own);
    }
    return widths;
}

} // namespace Quaver::Ui
