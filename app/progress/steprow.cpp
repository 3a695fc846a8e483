// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/steprow.h"

#include "app/look/theme.h"
#include "app/progress/longtext.h"
#include "app/progress/quietlabel.h"
#include "app/progress/stepheader.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int firstLines = 12; // of what was said or came back
constexpr int bodyIndent = 5 * gridUnit; // below the names of the steps

} // namespace

StepRow::StepRow(const TranscriptRow &row, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_header(new StepHeader(row, this))
{
    m_header->setObjectName(u"stepHeader"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    connect(m_header, &QAbstractButton::toggled, this, &StepRow::unfold);
    // What a model says is read; what its tools do is looked up.
    m_header->setChecked(row.kind == TranscriptRow::Kind::Said);
}

void StepRow::unfold(bool isUnfolded)
{
    if (isUnfolded && !m_body)
        makeBody();
    if (m_body)
        m_body->setVisible(isUnfolded);
}

void StepRow::makeBody()
{
    m_body = new QWidget(this);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(bodyIndent, 0, 0, gridUnit);
    layout->setSpacing(gridUnit / 2);
    const bool isCall = m_row.kind == TranscriptRow::Kind::Call;
    if (!isCall || !m_row.text.isEmpty())
        addText(layout, isCall ? tr("What the tool was asked to do") : tr("What was said"),
                m_row.text, isCall);
    if (m_row.hasOutput && !m_row.output.isEmpty()) {
        if (!m_row.text.isEmpty())
            layout->addWidget(new QuietLabel(tr("Output"), m_body));
        addText(layout, tr("Output"), m_row.output, true);
    } else if (isCall) {
        layout->addWidget(new QuietLabel(
            m_row.hasOutput ? tr("Nothing was put out.") : tr("Nothing came back."), m_body));
    }
    if (m_row.isCut)
        layout->addWidget(new QuietLabel(tr("This is not all of it: only part was kept."), m_body));
    this->layout()->addWidget(m_body);
}

void StepRow::addText(QVBoxLayout *layout, const QString &name, const QString &text, bool isFixed)
{
    auto *view = new LongText(firstLines, m_body);
    view->focusProxy()->setAccessibleName(name);
    if (isFixed)
        view->setFixedPitch();
    view->setText(text);
    layout->addWidget(view);
}

} // namespace Quaver::Ui
