// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Quaver::Ui {

//! Draws a row of a ModelPickerModel: the id on the left, context and price in columns on the
//! right. A model whose key is missing is grey and has "Add key…" in place of its price.
class ModelRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    //! Where "Add key…" is in a row at \a row; empty when it is not there.
    [[nodiscard]] QRect keyLink(const QRect &row, const QFontMetrics &metrics,
                                Qt::LayoutDirection direction, const QModelIndex &index) const;
    //! What the columns of a list with this font take.
    [[nodiscard]] int preferredWidth(const QFontMetrics &metrics) const;

private:
    void paintModel(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
};

} // namespace Quaver::Ui
