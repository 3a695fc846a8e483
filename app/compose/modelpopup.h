// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QListView;

namespace Quaver::Ui {

class ModelFilter;
class ModelRowDelegate;

//! The list below a ModelPicker. The picker's line edit keeps the focus and goes on being typed in;
//! the keys that move in a list come through handleKey().
class ModelPopup : public QFrame
{
    Q_OBJECT

public:
    ModelPopup(ModelFilter *filter, QWidget *picker);

    //! Below the picker, or above it where there is more room; \a currentId is current, or else the
    //! first match.
    void open(const QString &currentId);
    void makeFirstCurrent();
    //! Takes keys that move in the list, choose from it or close it. False: it is not for the list.
    bool handleKey(const QKeyEvent &event);
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &id);
    void addKeyRequested(const QString &provider);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void onClicked(const QModelIndex &index);
    void place();

    ModelFilter *m_filter;
    QWidget *m_picker;
    QListView *m_list;
    ModelRowDelegate *m_delegate;
    QPoint m_pressed; //!< where the mouse was, in the list
};

} // namespace Quaver::Ui
