// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Quaver::Ui {

//! Paints a run in two lines behind its icon, and the titles of sections. Folded, it paints the
//! icons alone, and the tool tip has the rest.
class RunListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RunListDelegate(QObject *parent = nullptr);

    void setFolded(bool isFolded) { m_isFolded = isFolded; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintRun(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;

    bool m_isFolded = false;
};

} // namespace Quaver::Ui
