// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/removalbar.h"

#include "app/resources/resourceremoval.h"
#include "app/resources/standing.h"
#include "engine/core/text.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

RemovalBar::RemovalBar(ResourceRemoval *removal, QWidget *parent)
    : MessageBar(parent)
    , m_removal(removal)
{
    connect(removal, &ResourceRemoval::removed, this, [this] {
        ++m_gone;
        showProgress();
    });
    connect(removal, &ResourceRemoval::refused, this, [this] { ++m_refused; });
    connect(removal, &ResourceRemoval::keyMissing, this, [this] { m_isKeyMissing = true; });
    connect(removal, &ResourceRemoval::failed, this,
            [this](const Error &error) { m_problem = printable(error.message); });
    connect(removal, &ResourceRemoval::ended, this, &RemovalBar::showOutcome);
}

void RemovalBar::begin(int count)
{
    m_asked = count;
    m_gone = 0;
    m_refused = 0;
    m_isKeyMissing = false;
    m_problem.clear();
    showProgress();
}

void RemovalBar::showProgress()
{
    setMessage(
        Kind::Information,
        tr("%1 of %Ln resource(s) removed…", nullptr, m_asked).arg(QLocale().toString(m_gone)));
    addAction(tr("Stop"), [this] { m_removal->stop(); });
}

void RemovalBar::showOutcome()
{
    QStringList sentences;
    if (m_gone > 0)
        sentences += tr("%Ln resource(s) removed.", nullptr, m_gone);
    if (m_refused > 0) {
        sentences +=
            tr("%Ln resource(s) could not be removed; each row says why.", nullptr, m_refused);
    }
    if (!m_problem.isEmpty())
        sentences += m_problem;
    const bool isWhole = m_refused == 0 && m_problem.isEmpty();
    setMessage(isWhole ? Kind::Information : Kind::Warning, sentences.join(u'\n'));
    if (m_isKeyMissing)
        addAction(tr("Add key…"), [this] { Q_EMIT keyRequested(); });
}

void confirmRemoval(const QList<JournalEntry> &entries, QWidget *parent,
                    const std::function<void()> &then)
{
    const auto atStake = static_cast<int>(
        std::count_if(entries.cbegin(), entries.cend(), [](const JournalEntry &entry) {
            return holdsSomething(entry, standingOf(entry, {}));
        }));
    if (atStake == 0) {
        then();
        return;
    }
    auto *question = new QMessageBox(parent);
    question->setObjectName(u"removeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(RemovalBar::tr("Remove resources"));
    question->setText(
        RemovalBar::tr("Remove %Ln resource(s)?", nullptr, static_cast<int>(entries.size())));
    question->setInformativeText(
        RemovalBar::tr("%Ln of them were kept on request or belong to a run that was cut off. What "
                       "is in them is lost.",
                       nullptr, atStake));
    QPushButton *yes = question->addButton(RemovalBar::tr("&Remove"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmRemoval"_s);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent, then);
    question->open();
}

} // namespace Quaver::Ui
