// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/slicedwork.h"

#include <QObject>

namespace Quaver::Ui {

class LogModel;

//! Looks for a text in the rows of a log, whatever its case, a few milliseconds at a time.
class LogSearch : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };

    //! \a model has to outlive this.
    explicit LogSearch(LogModel *model, QObject *parent = nullptr);

    //! Looks at the row \a from first and at all others after it, round the end. Ends with found()
    //! or notFound(), which may come at once. A search that is under way is given up.
    void start(const QString &text, int from, Direction direction);
    void stop();
    [[nodiscard]] bool isActive() const { return m_work.isActive(); }

Q_SIGNALS:
    //! \a isRound: the end was passed on the way.
    void found(int row, bool isRound);
    void notFound();

private:
    [[nodiscard]] bool examineSome();
    void tellResult();

    LogModel *m_model;
    SlicedWork m_work;
    QString m_text;
    Direction m_direction = Direction::Forward;
    int m_row = 0; // the next to look at
    int m_left = 0; // rows to look at
    int m_foundRow = -1;
    bool m_isRound = false;
};

} // namespace Quaver::Ui
