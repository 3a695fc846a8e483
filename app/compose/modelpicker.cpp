// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelpicker.h"

#include "app/compose/modelfilter.h"
#include "app/compose/modelpickermodel.h"
#include "app/compose/modelpopup.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int shownCharacters = 24;
constexpr int fewestCharacters = 14;

} // namespace

ModelPicker::ModelPicker(QWidget *parent)
    : QComboBox(parent)
    , m_choices(new ModelPickerModel(this))
    , m_filter(new ModelFilter(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_filter->setSourceModel(m_choices);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ModelPicker::onTyped);
}

ModelPopup *ModelPicker::popup()
{
    if (m_popup)
        return m_popup;
    m_popup = new ModelPopup(m_filter, this);
    connect(m_popup, &ModelPopup::chosen, this, &ModelPicker::choose);
    connect(m_popup, &ModelPopup::addKeyRequested, this, [this](const QString &provider) {
        m_isTyping = false;
        showChoice();
        Q_EMIT addKeyRequested(provider);
    });
    return m_popup;
}

void ModelPicker::setModels(const std::shared_ptr<const Models::ModelRegistry> &registry,
                            const QStringList &lastUsed)
{
    m_choices->setModels(registry, lastUsed);
}

void ModelPicker::setExcluded(const QStringList &ids) { m_filter->setExcluded(ids); }

void ModelPicker::setStandard(const QString &id, const QString &words)
{
    m_standard = id;
    m_standardWords = words;
    if (!m_isTyping)
        showChoice();
}

void ModelPicker::setModelId(const QString &id)
{
    m_id = id;
    m_isTyping = false;
    showChoice();
}

void ModelPicker::commit()
{
    if (!m_isTyping)
        return;
    const QString text = lineEdit()->text().trimmed();
    choose(text == wordsFor(effectiveId()) ? effectiveId() : text);
}

void ModelPicker::showPopup()
{
    m_filter->setNeedle(QString());
    popup()->open(effectiveId());
}

void ModelPicker::hidePopup()
{
    if (m_popup)
        m_popup->hide();
    QComboBox::hidePopup();
}

QSize ModelPicker::sizeHint() const
{
    QSize size = QComboBox::sizeHint();
    size.setWidth(fontMetrics().averageCharWidth() * shownCharacters + size.height());
    return size;
}

QSize ModelPicker::minimumSizeHint() const
{
    QSize size = QComboBox::minimumSizeHint();
    size.setWidth(fontMetrics().averageCharWidth() * fewestCharacters + size.height());
    return size;
}

bool ModelPicker::event(QEvent *event)
{
    // Before it moves the focus: what is highlighted is taken.
    if (event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (m_popup && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab))
            m_popup->handleKey(*key);
    }
    return QComboBox::event(event);
}

void ModelPicker::keyPressEvent(QKeyEvent *event)
{
    if (m_popup && m_popup->handleKey(*event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_F4:
        showPopup();
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        event->ignore(); // with Ctrl it is for the page
        return;
    case Qt::Key_Escape:
        if (m_isTyping) {
            m_isTyping = false;
            showChoice();
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QComboBox::keyPressEvent(event);
}

void ModelPicker::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void ModelPicker::wheelEvent(QWheelEvent *event) { event->ignore(); }

void ModelPicker::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_choices->retranslate();
        if (!m_isTyping)
            showChoice();
    }
}

void ModelPicker::onTyped(const QString &text)
{
    m_isTyping = true;
    m_choices->setTyped(text.trimmed());
    m_filter->setNeedle(text);
    if (m_filter->firstChoice().isValid() && !text.trimmed().isEmpty()) {
        if (popup()->isVisible())
            popup()->makeFirstCurrent();
        else
            popup()->open(QString());
    } else {
        hidePopup();
    }
}

void ModelPicker::choose(const QString &id)
{
    m_isTyping = false;
    const bool isNew = id != m_id && !(m_id.isEmpty() && id == m_standard);
    if (isNew)
        m_id = id;
    showChoice();
    // A copy: who listens may set another.
    if (isNew)
        Q_EMIT chosen(QString(m_id));
}

void ModelPicker::showChoice()
{
    const QString words =
        m_id.isEmpty() && !m_standardWords.isEmpty() ? m_standardWords : wordsFor(effectiveId());
    if (lineEdit()->text() != words)
        lineEdit()->setText(words);
    lineEdit()->setCursorPosition(0); // the beginning of a long name says more than its end
    setToolTip(words);
}

QString ModelPicker::wordsFor(const QString &id) const
{
    return id == Models::offlineModel ? ModelPickerModel::tr("offline: rules, no model") : id;
}

} // namespace Quaver::Ui
