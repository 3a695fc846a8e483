// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <quaver/types.h>

#include <QStringList>
#include <QWidget>

#include <memory>

namespace Quaver::Ui {

class FlowLayout;
class ModelChip;
class ModelPicker;

//! The models that are tested: a chip for each, and a picker that adds one.
class TestedModels : public QWidget
{
    Q_OBJECT

public:
    explicit TestedModels(QWidget *parent = nullptr);

    void setModels(const std::shared_ptr<const Models::ModelRegistry> &registry,
                   const QStringList &lastUsed);
    //! What holds, and is shown, while nobody has chosen.
    void setStandard(const QString &id);
    //! Nothing: the standard holds.
    void setIds(const QStringList &ids);
    //! What was chosen; empty also while the standard holds.
    [[nodiscard]] QStringList ids() const { return m_ids; }
    [[nodiscard]] QStringList effectiveIds() const;
    //! Marks the chip of \a id; an empty text takes the mark away.
    void setProblem(const QString &id, const QString &text);
    void commit();
    [[nodiscard]] ModelPicker *picker() const { return m_picker; }

Q_SIGNALS:
    void edited(); //!< by a person
    void addKeyRequested(const QString &provider);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &id);
    void remove(const QString &id);
    void rebuild();
    void retranslate();

    FlowLayout *m_layout;
    ModelPicker *m_picker;
    QList<ModelChip *> m_chips;
    QStringList m_ids;
    QString m_standard;
    bool m_isStandard = true; //!< nobody has chosen
};

} // namespace Quaver::Ui
