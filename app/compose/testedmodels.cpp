// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/testedmodels.h"

#include "app/compose/flowlayout.h"
#include "app/compose/modelchip.h"
#include "app/compose/modelpicker.h"
#include "app/compose/modelpickermodel.h"
#include "app/look/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

TestedModels::TestedModels(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(gridUnit, this))
    , m_picker(new ModelPicker(this))
{
    m_layout->addWidget(m_picker);
    m_layout->setLastStretched(true);
    m_picker->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_picker, &ModelPicker::chosen, this, &TestedModels::add);
    connect(m_picker, &ModelPicker::addKeyRequested, this, &TestedModels::addKeyRequested);
    retranslate();
}

void TestedModels::setModels(const std::shared_ptr<const Models::ModelRegistry> &registry,
                             const QStringList &lastUsed)
{
    m_picker->setModels(registry, lastUsed);
}

void TestedModels::setStandard(const QString &id)
{
    if (m_standard == id)
        return;
    m_standard = id;
    if (m_isStandard)
        rebuild();
}

void TestedModels::setIds(const QStringList &ids)
{
    m_ids = ids;
    m_isStandard = ids.isEmpty();
    m_picker->setModelId(QString());
    rebuild();
}

QStringList TestedModels::effectiveIds() const
{
    return m_isStandard && !m_standard.isEmpty() ? QStringList(m_standard) : m_ids;
}

void TestedModels::setProblem(const QString &id, const QString &text)
{
    for (ModelChip *chip : std::as_const(m_chips)) {
        if (chip->id() == id)
            chip->setProblem(text);
    }
}

void TestedModels::commit() { m_picker->commit(); }

void TestedModels::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

bool TestedModels::eventFilter(QObject *watched, QEvent *event)
{
    const bool isBackspace = watched == m_picker && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace;
    if (isBackspace && m_picker->lineEdit()->text().isEmpty() && !effectiveIds().isEmpty()) {
        remove(effectiveIds().constLast());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TestedModels::add(const QString &id)
{
    m_picker->setModelId(QString());
    QStringList ids = effectiveIds();
    if (id.isEmpty() || ids.contains(id))
        return;
    // To choose a model is to prefer it to the rules that stand in while there is none.
    if (m_isStandard && m_standard == Models::offlineModel)
        ids.clear();
    ids += id;
    m_ids = ids;
    m_isStandard = false;
    rebuild();
    Q_EMIT edited();
}

void TestedModels::remove(const QString &id)
{
    QStringList ids = effectiveIds();
    ids.removeAll(id);
    m_ids = ids;
    m_isStandard = false;
    rebuild();
    m_picker->setFocus();
    Q_EMIT edited();
}

void TestedModels::rebuild()
{
    for (ModelChip *chip : std::as_const(m_chips)) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // its own button may have led here
    }
    m_chips.clear();
    const QStringList ids = effectiveIds();
    for (const QString &id : ids) {
        const QString words = id == Models::offlineModel ? ModelPickerModel::tr("offline") : id;
        auto *chip = new ModelChip(id, words, this);
        connect(chip, &ModelChip::removeRequested, this, [this, id] { remove(id); });
        m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    QWidget *before = nullptr;
    for (ModelChip *chip : std::as_const(m_chips)) {
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    if (before)
        setTabOrder(before, m_picker);
    m_picker->setExcluded(ids);
    updateGeometry();
}

void TestedModels::retranslate()
{
    m_picker->lineEdit()->setPlaceholderText(tr("Add a model"));
    m_picker->setAccessibleName(tr("Add a model to be tested"));
}

} // namespace Quaver::Ui
