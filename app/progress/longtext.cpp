// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/longtext.h"

#include "app/look/theme.h"
#include "app/progress/plaintext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

// Enough to fill the lines that are seen first, however wide.
constexpr qsizetype longestBeginning = 8000;
constexpr int mostLines = 24; // of a text that is shown whole; the rest scrolls

//! How much of \a text is as many lines as that.
qsizetype beginningOf(const QString &text, int lines)
{
    qsizetype end = 0;
    for (int line = 0; line < lines; ++line) {
        const qsizetype newline = text.indexOf(u'\n', end);
        if (newline < 0)
            return std::min(text.size(), longestBeginning);
        end = newline + 1;
        if (end > longestBeginning)
            return longestBeginning;
    }
    return end - 1;
}

} // namespace

LongText::LongText(int lines, QWidget *parent)
    : QWidget(parent)
    , m_view(new PlainText(this))
    , m_toggle(new QPushButton(this))
    , m_lines(lines)
{
    m_view->setObjectName(u"longTextView"_s);
    m_view->document()->setDocumentMargin(0);
    m_toggle->setObjectName(u"longTextToggle"_s);
    m_toggle->setFlat(true);
    m_toggle->hide();
    setFocusProxy(m_view);
    connect(m_toggle, &QPushButton::clicked, this, [this] { showAll(!m_isAllShown); });
    connect(m_view, &PlainText::widthChanged, this, &LongText::adjust);
    connect(m_view, &PlainText::filled, this, &LongText::adjust);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_toggle, 0, Qt::AlignLeading);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    recolour();
    refill();
}

void LongText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_total = text.count(u'\n') + 1;
    m_isAllShown = false;
    refill();
}

void LongText::setFixedPitch()
{
    m_view->setFont(fixedFont());
    adjust();
}

void LongText::showAll(bool isAll)
{
    m_isAllShown = isAll;
    refill();
}

void LongText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        adjust();
    else if (event->type() == QEvent::PaletteChange)
        recolour();
}

void LongText::refill()
{
    m_view->setVerticalScrollBarPolicy(m_isAllShown ? Qt::ScrollBarAsNeeded
                                                    : Qt::ScrollBarAlwaysOff);
    m_view->setWholeText(m_text, m_isAllShown ? m_text.size() : beginningOf(m_text, m_lines));
    retranslate();
    adjust();
}

void LongText::adjust()
{
    m_view->setFixedHeight(m_view->heightOf(m_isAllShown ? mostLines : m_lines));
    const bool isWhole = beginningOf(m_text, m_lines) >= m_text.size()
        && m_view->heightOf(m_lines) >= m_view->heightOf(m_lines + 1);
    m_toggle->setVisible(m_isAllShown || !isWhole);
}

void LongText::retranslate()
{
    const auto total = static_cast<int>(std::min<qsizetype>(m_total, 1'000'000'000));
    m_toggle->setText(m_isAllShown     ? tr("Show less")
                          : total == 1 ? tr("Show all")
                                       : tr("Show all (%n line(s))", nullptr, total));
}

void LongText::recolour()
{
    // On the page, not in a field: it is read here and not written.
    QPalette plain;
    plain.setColor(QPalette::Base, Qt::transparent);
    m_view->setPalette(plain);
}

} // namespace Quaver::Ui
