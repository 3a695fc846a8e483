// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/slicedwork.h"

#include <QTableView>

namespace Quaver::Ui {

class LogDelegate;
class LogModel;

//! The lines of a log in rows of one height. While it follows, the end is in sight; whoever scrolls
//! away from it stops that, whoever scrolls to it starts it again.
class LogTable : public QTableView
{
    Q_OBJECT

public:
    //! \a model has to outlive this.
    explicit LogTable(LogModel *model, QWidget *parent = nullptr);

    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

    void setHighlight(const QString &text);
    //! Selects \a row and brings it into sight, in the middle where it has to scroll.
    void showRow(int row);
    //! The selected lines, as text. With very many it takes a moment, in the background.
    void copySelection();
    void retranslate();

    //! Nothing: typing letters would read every line to the end.
    void keyboardSearch(const QString &) override { }

Q_SIGNALS:
    void followingChanged(bool isFollowing);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] bool scrollByKey(int key);
    void measure();
    void makeRoomForTime(int row);
    void onScrolled(int value);
    void onRangeChanged();

    LogModel *m_model;
    LogDelegate *m_delegate;
    SlicedWork m_copying;
    bool m_isFollowing = true;
    int m_lastValue = 0; // of the scroll bar
    qint64 m_longestTime = 60 * 60 * 1000 - 1; // ms; that there is room for
};

} // namespace Quaver::Ui
