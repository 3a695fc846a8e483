// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Quaver::Ui {

//! Paints the cells of a log: one line, cut at its end, with what is searched for highlighted. The
//! tool tip has the whole where it is cut.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LogDelegate(QObject *parent = nullptr);

    //! The text to highlight wherever it occurs, whatever its case; empty for none.
    void setHighlight(const QString &text) { m_highlight = text; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QString m_highlight;
};

} // namespace Quaver::Ui
