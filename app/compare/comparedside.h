// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/results/summary.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace Quaver::Ui {

class ElidedLabel;
class RunSession;
class ScoreBar;

//! What one of two runs came to: its name, when and where it was, the score of the chosen model as
//! a number and a bar, what it has cost and how long it took. Every line is there on both sides, so
//! that they stand beside each other.
class ComparedSide : public QWidget
{
    Q_OBJECT

public:
    explicit ComparedSide(Side side, QWidget *parent = nullptr);

    //! \a session may be null: nothing is shown then.
    void setRun(const RunSession *session, const QString &model, const ModelSummary &summary);

Q_SIGNALS:
    void modelChosen(const QString &model);
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showModels(const QStringList &models, const QString &chosen);
    void showRun(const RunSession &session);
    void showScore(const ModelSummary &summary);
    void showCounting(); //!< nothing is known of the score yet
    void retranslate();
    void recolour();

    Side m_side;
    QLabel *m_badge;
    ElidedLabel *m_title;
    QToolButton *m_open;
    ElidedLabel *m_when;
    QComboBox *m_models;
    ElidedLabel *m_model; //!< in place of those, when there is one
    QLabel *m_score;
    ScoreBar *m_bar;
    QLabel *m_interval;
    ElidedLabel *m_coverage;
    ElidedLabel *m_tasks;
    ElidedLabel *m_whole;
};

} // namespace Quaver::Ui
