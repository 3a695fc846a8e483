// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Quaver::Ui {

//! What a column asks for where the columns of a table fit its width.
struct ColumnWish
{
    int least = 0; //!< px that it needs
    int comfort = 0; //!< px below which others give way to it; at least `least`
    int share = 0; //!< of what is left when all have what they need
    int foldRank = 0; //!< the lowest gives way first; 0: never
    bool isHidden = false;
};

//! The widths of \a columns, px, that fill \a width. 0: hidden, or there is no room for it.
[[nodiscard]] QList<int> fittedWidths(const QList<ColumnWish> &columns, int width);

} // namespace Quaver::Ui
