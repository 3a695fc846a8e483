// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/estimate.h"
#include "app/compose/keptparts.h"
#include "app/compose/modelissues.h"

#include <quaver/types.h>

#include <QWidget>

#include <memory>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace Quaver::Ui {

class BackendChoice;
class FieldNote;
class LimitFields;
class ModelPicker;
class MoreLimits;
class PromptEditor;
class ResourceFields;
class Surroundings;
class TaskChoice;
class TestedModels;

//! All fields of a new benchmark. What they do not show of a configuration is kept as it is, and
//! what nobody has chosen stays absent.
class ComposeForm : public QWidget
{
    Q_OBJECT

public:
    explicit ComposeForm(Surroundings *surroundings, QWidget *parent = nullptr);

    void setConfig(const RunConfig &config);
    //! As it can be saved.
    [[nodiscard]] RunConfig config() const;
    //! With everything that the form shows written out: what is seen is what runs.
    [[nodiscard]] RunConfig decidedConfig() const;
    void setPrompt(const QString &prompt);
    //! Takes what is still being typed.
    void commit();
    //! A person wants to look through the tasks before they run.
    [[nodiscard]] bool reviewsTasks() const;
    //! Takes the tasks of a specification, or says under their field why that cannot be.
    void openTasks(const QString &path);

    //! The first thing that stands in the way of a run, in words; empty: nothing does.
    [[nodiscard]] QString whatIsMissing() const { return m_missing; }
    [[nodiscard]] const Estimate &estimate() const { return m_estimate; }
    //! Everything happens on this computer, and no model is asked.
    [[nodiscard]] bool staysHere() const;

Q_SIGNALS:
    void changed(); //!< whatIsMissing(), estimate() and staysHere(), too
    void edited(); //!< the configuration, by a person
    void addKeyRequested(const QString &provider);
    void fileDropped(const QString &path);
    void toldAt(QWidget *field); //!< something is said at \a field, which may be out of sight

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QGridLayout *newColumn();
    void addRow(QGridLayout *column, QLabel *label, QWidget *field, FieldNote *note = nullptr);
    void connectFields();
    void setTabOrders();
    void onEdited();
    void removePart(KeptParts::Part part);
    void updateModels();
    void updateBackends();
    void recompute();
    void updateModelNotes(const RunConfig &decided);
    void updatePlace();
    void showIssue(FieldNote *note, const ModelIssue &issue);
    [[nodiscard]] QString firstProblem(const RunConfig &decided) const;
    void retranslate();

    Surroundings *m_surroundings;
    RunConfig m_base; //!< what the fields do not show
    PromptEditor *m_prompt;
    KeptParts *m_kept;
    QBoxLayout *m_columns;
    QLabel *m_authorLabel;
    QLabel *m_testedLabel;
    QLabel *m_judgeLabel;
    QLabel *m_whereLabel;
    QLabel *m_sizeLabel;
    QLabel *m_limitsLabel;
    ModelPicker *m_author;
    TestedModels *m_tested;
    ModelPicker *m_judge;
    FieldNote *m_authorNote;
    FieldNote *m_testedNote;
    FieldNote *m_judgeNote;
    BackendChoice *m_backend;
    ResourceFields *m_resources;
    LimitFields *m_limits;
    MoreLimits *m_more;
    TaskChoice *m_tasks;
    QString m_missing;
    Estimate m_estimate;
};

} // namespace Quaver::Ui
