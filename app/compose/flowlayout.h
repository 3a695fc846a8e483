// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace Quaver::Ui {

//! Puts widgets one after another, and on a new line where there is no more room.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int distance, QWidget *parent);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);
    //! The last one takes what is left of its line.
    void setLastStretched(bool isStretched) { m_isLastStretched = isStretched; }
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    //! The height that \a rect's width takes; puts the items there if asked to.
    int arrange(const QRect &rect, bool isForReal) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_distance;
    bool m_isLastStretched = false;
};

//! A widget of \a parent with \a widgets in it, put one after another at the usual distance.
[[nodiscard]] QWidget *newFlow(const QWidgetList &widgets, QWidget *parent);

} // namespace Quaver::Ui
