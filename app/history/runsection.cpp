// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runsection.h"

#include <QCoreApplication>
#include <QLocale>

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::RunSection)
};

} // namespace

RunSection::RunSection(const RunEntry &entry, QDate today)
{
    if (entry.group() == RunEntry::Group::Running)
        return;
    // What has not begun ended just now; a clock that was set back makes no future.
    const QDate day = entry.startedAt.isValid() ? entry.startedAt.toLocalTime().date() : today;
    QDate first = day;
    if (day >= today) {
        kind = Kind::Today;
        first = today;
    } else if (day == today.addDays(-1)) {
        kind = Kind::Yesterday;
    } else {
        kind = Kind::Month;
        year = day.year();
        month = day.month();
        first = QDate(year, month, 1);
    }
    m_begin = first.startOfDay().toMSecsSinceEpoch();
}

bool RunSection::holds(const RunEntry &entry) const
{
    if ((entry.group() == RunEntry::Group::Running) != (kind == Kind::Running))
        return false;
    if (kind == Kind::Running)
        return true;
    return entry.startedAt.isValid() ? entry.startedAt.toMSecsSinceEpoch() >= m_begin
                                     : kind == Kind::Today;
}

QString RunSection::text() const
{
    switch (kind) {
    case Kind::Running:
        return Words::tr("Running");
    case Kind::Today:
        return Words::tr("Today");
    case Kind::Yesterday:
        return Words::tr("Yesterday");
    case Kind::Month:
        break;
    }
    const QLocale locale;
    return Words::tr("%1 %2", "month and year")
        .arg(locale.standaloneMonthName(month), QString::number(year));
}

} // namespace Quaver::Ui
