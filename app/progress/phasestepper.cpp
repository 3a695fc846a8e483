// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/phasestepper.h"

#include "app/look/elidedlabel.h"
#include "app/look/format.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/progress/phaseitem.h"
#include "app/run/runsession.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr std::array phases{Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup};
constexpr int shortestLine = 2 * gridUnit; // px between two phases
constexpr int longestLine = 12 * gridUnit;

QString stateText(PhaseProgress::State state)
{
    switch (state) {
    case PhaseProgress::State::Waiting:
        return PhaseStepper::tr("not started");
    case PhaseProgress::State::Running:
        return PhaseStepper::tr("under way");
    case PhaseProgress::State::Done:
        return PhaseStepper::tr("done");
    case PhaseProgress::State::Failed:
        return PhaseStepper::tr("failed");
    case PhaseProgress::State::Skipped:
        break;
    }
    return PhaseStepper::tr("skipped");
}

//! The states of trials have the icons that are meant here.
TrialState lookOf(PhaseProgress::State state)
{
    switch (state) {
    case PhaseProgress::State::Waiting:
        return TrialState::Waiting;
    case PhaseProgress::State::Running:
        return TrialState::Running;
    case PhaseProgress::State::Done:
        return TrialState::Passed;
    case PhaseProgress::State::Failed:
        return TrialState::Failed;
    case PhaseProgress::State::Skipped:
        break;
    }
    return TrialState::Cancelled;
}

QString timeText(const PhaseProgress &progress)
{
    switch (progress.state) {
    case PhaseProgress::State::Running:
        return progress.startedAt.isValid()
            ? durationText(progress.startedAt.msecsTo(QDateTime::currentDateTimeUtc()))
            : QString();
    case PhaseProgress::State::Done:
    case PhaseProgress::State::Failed:
        // Of a run out of the store not every phase has been measured.
        return progress.duration > 0 ? durationText(progress.duration) : QString();
    case PhaseProgress::State::Waiting:
    case PhaseProgress::State::Skipped:
        break;
    }
    return {};
}

} // namespace

PhaseStepper::PhaseStepper(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_activity(new ElidedLabel(Qt::ElideRight, this))
    , m_error(new QLabel(this))
{
    setObjectName(u"phaseStepper"_s);
    m_row->setObjectName(u"phases"_s);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (const Phase phase : phases) {
        auto *item = new PhaseItem(m_row);
        item->setObjectName(u"phase-"_s + phaseName(phase));
        item->installEventFilter(this);
        connect(item, &QAbstractButton::clicked, this,
                [this, phase] { Q_EMIT phaseActivated(phase); });
        connect(item, &PhaseItem::sizeChanged, this, &PhaseStepper::fold);
        m_items.at(static_cast<std::size_t>(phase)) = item;
        row->addWidget(item);
        if (phase != phases.back()) {
            auto *line = new QSpacerItem(longestLine, 0, QSizePolicy::Maximum);
            row->addItem(line);
        }
    }
    row->addStretch();
    letTabReach(m_items.front());

    m_activity->setObjectName(u"phaseActivity"_s);
    m_error->setObjectName(u"phaseError"_s);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_row);
    layout->addWidget(m_activity);
    layout->addWidget(m_error);

    m_second.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PhaseStepper::showTimes);
    recolour();
    refresh();
}

void PhaseStepper::setSession(RunSession *session)
{
    if (session && session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &RunSession::changed, this, &PhaseStepper::refresh);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    refresh();
}

QSize PhaseStepper::minimumSizeHint() const
{
    int width = 2 * PhaseItem::gap; // of the current one's name, at least some of it
    for (const PhaseItem *item : m_items)
        width += item->pixelsOf(PhaseItem::Width::Icon);
    return {width + 3 * shortestLine, QWidget::minimumSizeHint().height()};
}

void PhaseStepper::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::PaletteChange)
        recolour();
}

void PhaseStepper::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void PhaseStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(lineColour(palette()), 2));
    for (std::size_t place = 1; place < m_items.size(); ++place) {
        QRect before = m_items.at(place - 1)->geometry().translated(m_row->pos());
        QRect after = m_items.at(place)->geometry().translated(m_row->pos());
        if (layoutDirection() == Qt::RightToLeft)
            std::swap(before, after);
        const int middle = before.center().y();
        painter.drawLine(before.right() + PhaseItem::gap, middle, after.left() - PhaseItem::gap,
                         middle);
    }
}

void PhaseStepper::keyPressEvent(QKeyEvent *event)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [](const PhaseItem *item) { return item->hasFocus(); });
    const int last = static_cast<int>(m_items.size()) - 1;
    const int place = found == m_items.end() ? 0 : static_cast<int>(found - m_items.begin());
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        focusItem(place + forward);
        return;
    case Qt::Key_Left:
        focusItem(place - forward);
        return;
    case Qt::Key_Home:
        focusItem(0);
        return;
    case Qt::Key_End:
        focusItem(last);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PhaseStepper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        letTabReach(static_cast<PhaseItem *>(watched));
    return QWidget::eventFilter(watched, event);
}

void PhaseStepper::refresh()
{
    for (const Phase phase : phases)
        showPhase(phase);
    showTimes();
    showSentence();
    fold();
    const bool isUnderWay = m_session && m_session->isUnderWay();
    if (isUnderWay && !m_second.isActive())
        m_second.start();
    else if (!isUnderWay)
        m_second.stop();
}

void PhaseStepper::showPhase(Phase phase)
{
    PhaseItem *item = m_items.at(static_cast<std::size_t>(phase));
    const auto state = m_session ? m_session->phase(phase).state : PhaseProgress::State::Waiting;
    item->setPhase(phaseText(phase), stateText(state), stateIcon(lookOf(state)));
    item->setCurrent(m_session && m_session->currentPhase() == phase);
}

void PhaseStepper::showTimes()
{
    for (const Phase phase : phases)
        m_items.at(static_cast<std::size_t>(phase))
            ->setTime(m_session ? timeText(m_session->phase(phase)) : QString());
}

void PhaseStepper::showSentence()
{
    const auto error = m_session ? m_session->error() : std::nullopt;
    const bool isUnderWay = !error && m_session && m_session->isUnderWay();
    for (PhaseItem *item : m_items)
        item->setAccessibleDescription(QString());
    QString activity;
    if (const auto current = m_session ? m_session->currentPhase() : std::nullopt) {
        if (isUnderWay)
            activity = m_session->phase(*current).activity;
        m_items.at(static_cast<std::size_t>(*current))
            ->setAccessibleDescription(error ? error->message : activity);
    }
    // It keeps its place between two sentences, so that what is below does not jump.
    m_activity->setVisible(isUnderWay);
    m_activity->setFullText(activity);
    m_error->setVisible(error.has_value());
    m_error->setText(error ? error->message : QString());
    m_error->setAccessibleName(m_error->text());
}

void PhaseStepper::fold()
{
    const auto pixels = [this](PhaseItem::Width most) {
        int sum = 3 * shortestLine;
        for (const PhaseItem *item : m_items)
            sum += item->pixelsOf(most);
        return sum;
    };
    auto most = PhaseItem::Width::Whole;
    if (pixels(most) > width())
        most = PhaseItem::Width::Name;
    if (pixels(most) > width())
        most = PhaseItem::Width::Icon;
    const auto current = m_session ? m_session->currentPhase() : std::nullopt;
    for (const Phase phase : phases) {
        // The one under way says more than the others as long as there is any room.
        auto own = most;
        PhaseItem *item = m_items.at(static_cast<std::size_t>(phase));
        if (current == phase && most != PhaseItem::Width::Whole) {
            const auto more =
                most == PhaseItem::Width::Name ? PhaseItem::Width::Whole : PhaseItem::Width::Name;
            if (pixels(most) - item->pixelsOf(most) + item->pixelsOf(more) <= width())
                own = more;
        }
        item->setWidth(own);
    }
    update();
}

void PhaseStepper::recolour()
{
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_activity->setPalette(quiet);
    QPalette loud;
    loud.setColor(QPalette::WindowText, stateColour(TrialState::Failed, palette()));
    m_error->setPalette(loud);
}

void PhaseStepper::letTabReach(PhaseItem *item)
{
    for (PhaseItem *each : m_items) {
        if (each)
            each->setFocusPolicy(each == item ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void PhaseStepper::focusItem(int place)
{
    if (place >= 0 && place < static_cast<int>(m_items.size()))
        m_items.at(static_cast<std::size_t>(place))->setFocus(Qt::OtherFocusReason);
}

} // namespace Quaver::Ui
