// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/transcriptrows.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Quaver::Ui {

class StepRow;

//! What a model did in one trial, step by step, folded. Long lists come a few rows at each turn of
//! the event loop, and very long ones in parts.
class StepList : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype partSize = 200; //!< rows that are shown without being asked for

    explicit StepList(QWidget *parent = nullptr);

    void setRows(const QList<TranscriptRow> &rows);
    [[nodiscard]] qsizetype shownCount() const { return m_made.size(); }

Q_SIGNALS:
    void filled(); //!< the rows that are to be shown are there

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void makeRows();

    QList<TranscriptRow> m_rows;
    QList<StepRow *> m_made;
    qsizetype m_wanted = 0;
    QVBoxLayout *m_layout;
    QPushButton *m_more;
    QTimer m_next;
};

} // namespace Quaver::Ui
