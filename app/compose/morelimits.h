// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/captionednumber.h"

#include <quaver/types.h>

#include <QWidget>

#include <optional>

class QComboBox;

namespace Quaver::Ui {

class FieldNote;

//! The numbers that few people change: limits of the whole run, trials, how wide it runs, the
//! judge's votes, and the program that authors.
class MoreLimits : public QWidget
{
    Q_OBJECT

public:
    explicit MoreLimits(QWidget *parent = nullptr);

    void setConfig(const RunConfig &config);
    void writeTo(RunConfig *config) const;
    [[nodiscard]] QString problem() const;
    //! How many sandboxes a model gets where nothing is chosen; nothing: one.
    void setStandardSandboxes(const std::optional<int> &standard);
    //! What is wrong with the author program in the light of the other fields.
    void setOuterProblem(const QString &text);
    //! Whether anything in here is not as it is by itself: then it is not to be folded away unseen.
    [[nodiscard]] bool hasChoice() const;

Q_SIGNALS:
    void edited(); //!< by a person

protected:
    void changeEvent(QEvent *event) override;

private:
    CaptionedNumber addNumber(const QString &name, Quantity quantity, double most);
    void onEdited();
    void updateNote();
    void retranslate();

    CaptionedNumber m_runSeconds;
    CaptionedNumber m_tokens;
    CaptionedNumber m_trials;
    CaptionedNumber m_sandboxes;
    CaptionedNumber m_parallelTasks;
    CaptionedNumber m_votes;
    QComboBox *m_agent;
    Captioned *m_agentField;
    FieldNote *m_note;
    QString m_outerProblem;
    std::optional<AgentKind> m_givenAgent; //!< absent is kept while nobody chooses
};

} // namespace Quaver::Ui
