// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QStringList>

class QPainter;

namespace Quaver::Ui {

//! Tags on one line, each in a quiet frame. The last that there is room for is cut; how many more
//! there are is told as "+2".
class TagChips
{
public:
    TagChips(const QStringList &tags, const QFont &font);

    //! px; of all of them.
    [[nodiscard]] int width() const;
    //! px; what the first wants at least.
    [[nodiscard]] int leastWidth() const;

    //! In the pen's colour, frames in \a frame, from the leading side of \a rect.
    void paint(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction,
               const QColor &frame) const;

private:
    [[nodiscard]] int chipWidth(const QString &text) const;

    QStringList m_tags;
    QFont m_font;
};

} // namespace Quaver::Ui
