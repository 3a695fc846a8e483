// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/captionednumber.h"

#include <quaver/types.h>

#include <QWidget>

class QToolButton;

namespace Quaver::Ui {

class FieldNote;

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

    CaptionedNumber m_taskSeconds;
    CaptionedNumber m_steps;
    CaptionedNumber m_cost;
    QToolButton *m_more;
    FieldNote *m_note;
    QString m_outerProblem;
};

} // namespace Quaver::Ui
