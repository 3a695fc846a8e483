// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <QComboBox>
#include <QStringList>

#include <memory>

namespace Quaver::Ui {

class ModelFilter;
class ModelPickerModel;
class ModelPopup;

//! A field for one model: typing searches, a list below has groups, contexts and prices, and any
//! other text is taken, too. What is highlighted in the list is what Return and Tab take.
class ModelPicker : public QComboBox
{
    Q_OBJECT

public:
    explicit ModelPicker(QWidget *parent = nullptr);

    void setModels(const std::shared_ptr<const Models::ModelRegistry> &registry,
                   const QStringList &lastUsed);
    //! Models that the list leaves out.
    void setExcluded(const QStringList &ids);
    //! What holds while nothing is chosen, as \a words; empty words: the id itself.
    void setStandard(const QString &id, const QString &words = QString());

    //! Empty: the standard holds.
    void setModelId(const QString &id);
    [[nodiscard]] QString modelId() const { return m_id; }
    [[nodiscard]] QString effectiveId() const { return m_id.isEmpty() ? m_standard : m_id; }
    //! Takes what has been typed as it is.
    void commit();

    void showPopup() override;
    void hidePopup() override;
    //! Made when it is first asked for.
    [[nodiscard]] ModelPopup *popup();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id); //!< by a person; empty: the standard again
    void addKeyRequested(const QString &provider);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onTyped(const QString &text);
    void choose(const QString &id);
    void showChoice();
    [[nodiscard]] QString wordsFor(const QString &id) const;

    ModelPickerModel *m_choices;
    ModelFilter *m_filter;
    ModelPopup *m_popup = nullptr;
    QString m_id;
    QString m_standard;
    QString m_standardWords;
    bool m_isTyping = false;
};

} // namespace Quaver::Ui
