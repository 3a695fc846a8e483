// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QWidget>

class QToolButton;

namespace Quaver::Ui {

class Captioned;
class FieldNote;
class NumberField;

//! What a task and the money of a run are limited to; a button unfolds the rest.
class LimitFields : public QWidget
{
    Q_OBJECT

public:
    explicit LimitFields(QWidget *parent = nullptr);

    void setConfig(const RunConfig &config);
    void writeTo(RunConfig *config) const;
    [[nodiscard]] QString problem() const;
    //! What is wrong with the cap on money in the light of the other fields.
    void setOuterProblem(const QString &text);
    [[nodiscard]] QToolButton *moreButton() const { return m_more; }

Q_SIGNALS:
    void edited(); //!< by a person
    void moreToggled(bool isOpen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void onEdited();
    void retranslate();

    NumberField *m_taskSeconds;
    NumberField *m_steps;
    NumberField *m_cost;
    Captioned *m_taskField;
    Captioned *m_stepsField;
    Captioned *m_costField;
    QToolButton *m_more;
    FieldNote *m_note;
    QString m_outerProblem;
};

} // namespace Quaver::Ui
