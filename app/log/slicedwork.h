// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace Quaver::Ui {

//! Long work done in the event loop, a few milliseconds at a time, so that nothing waits for it.
//! For what needs objects of the GUI thread all the way.
class SlicedWork : public QObject
{
    Q_OBJECT

public:
    explicit SlicedWork(QObject *parent = nullptr);

    //! Calls \a step, which is to take far less than a millisecond, until it answers false. The
    //! first slice is done before this returns, so that little work is done at once. Work that is
    //! under way is given up. \a afterSlice is called after every slice and after the last step; it
    //! may start something else.
    void start(std::function<bool()> step, std::function<void()> afterSlice = {});
    void stop();
    [[nodiscard]] bool isActive() const { return m_step != nullptr; }

private:
    void doSlice();

    std::function<bool()> m_step;
    std::function<void()> m_afterSlice;
    QTimer m_timer;
};

} // namespace Quaver::Ui
