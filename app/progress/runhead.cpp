// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/runhead.h"

#include "app/look/elidedlabel.h"
#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/progress/editabletitle.h"
#include "app/progress/statelabel.h"
#include "app/run/runsession.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

QString stateText(const RunSession &session)
{
    switch (session.state()) {
    case RunSession::State::Loading:
        return RunHead::tr("Opening");
    case RunSession::State::Preparing:
        return RunHead::tr("Preparing");
    case RunSession::State::Running:
        return runStatusWord(RunStatus::Running);
    case RunSession::State::Reviewing:
        return RunHead::tr("Waiting for your review");
    case RunSession::State::Stopping:
        return RunHead::tr("Stopping");
    case RunSession::State::Ended:
        break;
    }
    return runStatusWord(session.result().status);
}

//! "12 tasks × 3 trials"; empty before the tasks are known.
QString sizeText(const RunSession &session)
{
    if (!session.spec())
        return {};
    const QString tasks =
        RunHead::tr("%n task(s)", nullptr, static_cast<int>(session.spec()->tasks.size()));
    const int trials = session.config().trials.value_or(1);
    return trials == 1 ? tasks
                       : RunHead::tr("%1 × %2", "tasks × trials")
                             .arg(tasks, RunHead::tr("%n trial(s)", nullptr, trials));
}

QString whatText(const RunSession &session)
{
    const QString where = backendText(session.backend());
    const QString size = sizeText(session);
    if (session.models().isEmpty())
        return size.isEmpty() ? where : RunHead::tr("%1 · %2", "where · size").arg(where, size);
    const QString models = QLocale().createSeparatedList(session.models());
    if (size.isEmpty())
        return RunHead::tr("%1 · %2", "models · where").arg(models, where);
    return RunHead::tr("%1 · %2 · %3", "models · where · size").arg(models, where, size);
}

} // namespace

RunHead::RunHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new EditableTitle(this))
    , m_what(new ElidedLabel(Qt::ElideRight, this))
    , m_state(new StateLabel(this))
    , m_money(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"runHead"_s);
    m_what->setObjectName(u"runWhat"_s);
    m_state->setObjectName(u"runState"_s);
    m_money->setObjectName(u"runMoney"_s);
    m_money->setTextFormat(Qt::PlainText);
    m_action->setObjectName(u"runAction"_s);
    m_more->setObjectName(u"runMore"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->hide();

    auto *first = new QHBoxLayout;
    first->setSpacing(2 * gridUnit);
    first->addWidget(m_title, 1);
    first->addWidget(m_state);
    first->addWidget(m_money);
    auto *second = new QHBoxLayout;
    second->setSpacing(gridUnit);
    second->addWidget(m_what, 1);
    second->addWidget(m_action);
    second->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(first);
    layout->addLayout(second);

    m_second.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (m_session)
            showState(*m_session);
    });
    connect(m_title, &EditableTitle::edited, this, &RunHead::renameRequested);
    connect(m_action, &QPushButton::clicked, this, &RunHead::act);
    retranslate();
    recolour();
    refresh();
}

void RunHead::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_title->setEditable(false); // a name half typed belongs to the run that was
    if (session) {
        connect(session, &RunSession::changed, this, &RunHead::refresh);
        connect(session, &RunSession::specChanged, this, &RunHead::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    refresh();
}

void RunHead::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
    m_more->setVisible(menu);
}

void RunHead::beginRename() { m_title->edit(); }

void RunHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
}

void RunHead::refresh()
{
    const bool isThere = m_session;
    for (QWidget *part : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_action)})
        part->setVisible(isThere);
    if (m_session) {
        showRun(*m_session);
        return;
    }
    m_second.stop();
    m_title->setTitle({});
    m_title->setEditable(false);
    m_what->setFullText({});
    m_money->hide();
}

void RunHead::showRun(const RunSession &session)
{
    m_title->setTitle(session.title());
    // Before it has an id there is nothing yet to which a name could be given.
    m_title->setEditable(!session.runId().isEmpty());
    m_what->setFullText(whatText(session));
    showState(session);
    showMoney(session);
    showAction(session);
    if (session.isUnderWay() && !m_second.isActive())
        m_second.start();
    else if (!session.isUnderWay())
        m_second.stop();
}

void RunHead::showState(const RunSession &session)
{
    const bool hasTime = session.state() != RunSession::State::Loading && session.elapsed() > 0;
    const QString word = stateText(session);
    const RunStatus status =
        session.state() == RunSession::State::Ended ? session.result().status : RunStatus::Running;
    m_state->setState(
        runStatusIcon(status),
        hasTime ? tr("%1 %2", "state and time").arg(word, durationText(session.elapsed())) : word,
        [status](const QPalette &palette) { return runStatusColour(status, palette); });
}

void RunHead::showMoney(const RunSession &session)
{
    const Usage &usage = session.usage();
    const auto &cap = session.config().limits.costUsd;
    // Before the first call nothing is known, and nothing is spent.
    const bool isKnown = usage.calls > 0 || usage.costUsd;
    const QString spent = isKnown ? moneyText(usage.costUsd) : moneyText(0.0);
    m_money->setVisible(isKnown || cap);
    m_money->setText(cap ? tr("%1 of %2", "spent, of at most").arg(spent, moneyText(cap)) : spent);
    m_money->setToolTip(
        tr("%1 tokens read and %2 written in %n call(s) of models", nullptr, usage.calls)
            .arg(countText(usage.inputTokens), countText(usage.outputTokens)));
}

void RunHead::showAction(const RunSession &session)
{
    struct Face
    {
        QString icon;
        QString text;
        QString toolTip;
    };
    Face face{u"again"_s, tr("Run again"), tr("Start a new run with the same configuration")};
    if (session.state() == RunSession::State::Stopping)
        face = {u"stop-now"_s, tr("Stop at once"),
                tr("Give up cleaning up; what is left is listed under Resources")};
    else if (session.isUnderWay())
        face = {u"stop"_s, tr("Stop"), tr("Stop the run and clean up; what is graded stays")};
    m_action->setEnabled(session.state() != RunSession::State::Loading);
    m_action->setToolTip(face.toolTip);
    if (m_action->text() == face.text)
        return;
    m_faceAge.start();
    m_action->setText(face.text);
    m_action->setIcon(icon(face.icon));
}

void RunHead::act()
{
    if (!m_session)
        return;
    if (m_session->state() != RunSession::State::Stopping) {
        if (m_session->isUnderWay())
            Q_EMIT stopRequested();
        else
            Q_EMIT runAgainRequested();
        return;
    }
    // It comes up under the pointer that has just clicked "Stop": the second half of a double click
    // does not mean it.
    if (m_faceAge.elapsed() >= QApplication::doubleClickInterval())
        Q_EMIT stopAtOnceRequested();
}

void RunHead::retranslate()
{
    m_money->setAccessibleDescription(tr("Money spent so far"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More that can be done with this run"));
}

void RunHead::recolour()
{
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_what->setPalette(quiet);
}

} // namespace Quaver::Ui
