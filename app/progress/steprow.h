// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/progress/transcriptrows.h"

#include <QWidget>

class QVBoxLayout;

namespace Quaver::Ui {

class StepHeader;

//! One step of a trial: its line, and below it, once it is unfolded, everything that was said or
//! done.
class StepRow : public QWidget
{
    Q_OBJECT

public:
    explicit StepRow(const TranscriptRow &row, QWidget *parent = nullptr);

    [[nodiscard]] StepHeader *header() const { return m_header; }

private:
    void unfold(bool isUnfolded);
    void makeBody();
    void addText(QVBoxLayout *layout, const QString &name, const QString &text, bool isFixed);

    TranscriptRow m_row;
    StepHeader *m_header;
    QWidget *m_body = nullptr; // made when it is first wanted
};

} // namespace Quaver::Ui
