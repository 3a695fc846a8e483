// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace Quaver::Ui {

//! Puts widgets in two columns where there is room for them, else in one. Hidden ones take none.
class ChartGrid : public QWidget
{
    Q_OBJECT

public:
    static constexpr int leastColumnWidth = 400; //!< px

    explicit ChartGrid(QWidget *parent = nullptr);

    //! Takes it; it comes after the others.
    void add(QWidget *widget);
    [[nodiscard]] int columns() const { return m_columns; }
    //! To be called when widgets have been shown or hidden.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QGridLayout *m_layout;
    QList<QWidget *> m_widgets;
    int m_columns = 1;
};

} // namespace Quaver::Ui
