// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;

namespace Quaver::Ui {

class ElidedLabel;
class PhaseItem;
class RunSession;

//! The four phases of a run in a row, each with its state and time, and below them what the one
//! under way waits for or why the run has failed. The arrow keys go from phase to phase. Where
//! there is less room the times go first, then the names of all but the current phase.
class PhaseStepper : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseStepper(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseActivated(Quaver::Phase phase); //!< by click or Enter

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void showPhase(Phase phase);
    void showTimes();
    void showSentence();
    void fold();
    void recolour();
    void letTabReach(PhaseItem *item);
    void focusItem(int place);

    QPointer<RunSession> m_session;
    std::array<PhaseItem *, 4> m_items{};
    QWidget *m_row;
    ElidedLabel *m_activity;
    QLabel *m_error;
    QTimer m_second; // of the phase under way
};

} // namespace Quaver::Ui
