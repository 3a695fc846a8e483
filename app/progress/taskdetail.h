// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/types.h>

#include <QPointer>
#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;
class QStackedLayout;

namespace Quaver::Ui {

class ElidedLabel;
class EmptyState;
class LongText;
class QuietLabel;
class RunSession;
class StateLabel;
class StepList;
struct Trial;

//! One trial, open: what was asked, what was expected, what the model did step by step, what it
//! answered, and how and why that was judged as it was.
class TaskDetail : public QWidget
{
    Q_OBJECT

public:
    explicit TaskDetail(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time. No trial is shown after it.
    void setSession(RunSession *session);
    //! The trial of this index in the session; -1: none.
    void setTrial(qsizetype index);
    [[nodiscard]] qsizetype trial() const { return m_index; }

protected:
    void changeEvent(QEvent *event) override;

private:
    //! One of the parts with a name on their left.
    struct Row
    {
        QuietLabel *name = nullptr;
        QWidget *field = nullptr;
    };

    LongText *addText(Row &row, const QString &objectName, int lines);
    void addRow(Row &row, QWidget *field);
    static void showRow(const Row &row, bool isVisible);
    void refresh();
    void showTask(const Trial &trial);
    void showOutcome(const Trial &trial);
    void showFlags(const QStringList &flags);
    void clearSteps();
    void fetchSteps();
    void takeSteps(const Result<std::optional<Transcript>> &outcome);
    void retranslate();

    QPointer<RunSession> m_session;
    qsizetype m_index = -1;
    int m_request = 0; // the last one asked for: older answers are dropped
    bool m_hasSteps = false;

    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    QScrollArea *m_scroll;
    QGridLayout *m_form;
    ElidedLabel *m_title;
    StateLabel *m_state;
    Row m_promptRow;
    Row m_filesRow;
    Row m_expectedRow;
    Row m_checkRow;
    Row m_stepsRow;
    Row m_answerRow;
    Row m_graderRow;
    Row m_reasonRow;
    Row m_flagsRow;
    LongText *m_prompt = nullptr;
    LongText *m_expected = nullptr;
    LongText *m_check = nullptr;
    LongText *m_answer = nullptr;
    LongText *m_reason = nullptr;
    QLabel *m_files;
    QLabel *m_grader;
    QLabel *m_flags;
    QLabel *m_stepsSentence;
    StepList *m_steps;
};

} // namespace Quaver::Ui
