// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/status.h"

#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QCoreApplication>
#include <QPalette>

#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Status)
};

// The palette of Okabe and Ito (jfly.uni-koeln.de/color).
const QColor orange(0xe6, 0x9f, 0x00);
const QColor skyBlue(0x56, 0xb4, 0xe9);
const QColor bluishGreen(0x00, 0x9e, 0x73);
const QColor yellow(0xf0, 0xe4, 0x42);
const QColor blue(0x00, 0x72, 0xb2);
const QColor vermilion(0xd5, 0x5e, 0x00);
const QColor reddishPurple(0xcc, 0x79, 0xa7);

QColor readable(const QColor &colour, const QPalette &palette)
{
    return withContrast(colour, palette.color(QPalette::Base), 4.5);
}

QString iconName(TrialState state)
{
    switch (state) {
    case TrialState::Waiting:
        return u"waiting"_s;
    case TrialState::Running:
        return u"running"_s;
    case TrialState::Answered:
        return u"answered"_s;
    case TrialState::Passed:
        return u"passed"_s;
    case TrialState::Failed:
        return u"failed"_s;
    case TrialState::Limit:
        return u"limit"_s;
    case TrialState::Errored:
        return u"errored"_s;
    case TrialState::Cancelled:
        break;
    }
    return u"cancelled"_s;
}

QString iconName(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return u"running"_s;
    case RunStatus::Done:
        return u"done"_s;
    case RunStatus::Failed:
        return u"failed"_s;
    case RunStatus::Cancelled:
    case RunStatus::Interrupted:
        break;
    }
    return u"stopped"_s;
}

} // namespace

TrialState trialState(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Passed:
        return TrialState::Passed;
    case TaskStatus::Failed:
        return TrialState::Failed;
    case TaskStatus::Limit:
        return TrialState::Limit;
    case TaskStatus::Errored:
        return TrialState::Errored;
    case TaskStatus::Cancelled:
        break;
    }
    return TrialState::Cancelled;
}

QString stateWord(TrialState state)
{
    switch (state) {
    case TrialState::Waiting:
        return Words::tr("Waiting");
    case TrialState::Running:
        return Words::tr("Running");
    case TrialState::Answered:
        return Words::tr("Answered");
    case TrialState::Passed:
        return Words::tr("Passed");
    case TrialState::Failed:
        return Words::tr("Failed");
    case TrialState::Limit:
        return Words::tr("Limit", "its time or its steps ran out");
    case TrialState::Errored:
        return Words::tr("Errored");
    case TrialState::Cancelled:
        break;
    }
    return Words::tr("Cancelled");
}

QIcon stateIcon(TrialState state)
{
    return icon(iconName(state),
                [state](const QPalette &palette) { return stateColour(state, palette); });
}

QColor stateColour(TrialState state, const QPalette &palette)
{
    switch (state) {
    case TrialState::Waiting:
    case TrialState::Cancelled:
        return secondaryColour(palette);
    case TrialState::Running:
    case TrialState::Answered:
        return readable(blue, palette);
    case TrialState::Passed:
        return readable(bluishGreen, palette);
    case TrialState::Failed:
        return readable(vermilion, palette);
    case TrialState::Limit:
        return readable(reddishPurple, palette);
    case TrialState::Errored:
        break;
    }
    return readable(orange, palette);
}

QString runStatusWord(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return Words::tr("Running");
    case RunStatus::Done:
        return Words::tr("Done");
    case RunStatus::Failed:
        return Words::tr("Failed");
    case RunStatus::Cancelled:
        return Words::tr("Stopped");
    case RunStatus::Interrupted:
        break;
    }
    return Words::tr("Interrupted");
}

QIcon runStatusIcon(RunStatus status)
{
    return icon(iconName(status),
                [status](const QPalette &palette) { return runStatusColour(status, palette); });
}

QColor runStatusColour(RunStatus status, const QPalette &palette)
{
    switch (status) {
    case RunStatus::Running:
        return stateColour(TrialState::Running, palette);
    case RunStatus::Done:
        return stateColour(TrialState::Passed, palette);
    case RunStatus::Failed:
        return stateColour(TrialState::Failed, palette);
    case RunStatus::Cancelled:
    case RunStatus::Interrupted:
        break;
    }
    return stateColour(TrialState::Cancelled, palette);
}

QColor seriesColour(int index, const QPalette &palette)
{
    static const std::array colours{blue,    orange,    bluishGreen, reddishPurple,
                                    skyBlue, vermilion, yellow};
    const auto place = static_cast<std::size_t>(index) % colours.size();
    // Areas, not text: 3 : 1 is what WCAG asks of them.
    return withContrast(colours.at(place), palette.color(QPalette::Base), 3);
}

} // namespace Quaver::Ui
