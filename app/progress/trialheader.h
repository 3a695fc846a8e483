// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Quaver::Ui {

//! The header of the table of trials: as any other, with the room at the sides that the cells have.
class TrialHeader : public QHeaderView
{
    Q_OBJECT

public:
    //! px at either side of a cell, so that a number keeps away from the text after it.
    static constexpr int inset = 4;

    explicit TrialHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
};

} // namespace Quaver::Ui
