// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logtext.h"

#include "app/look/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::LogText)
};

} // namespace

QString logTimeText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    const qint64 seconds = milliseconds / 1000;
    const QString rest = u"%1.%2"_s.arg(seconds % 60, 2, 10, QChar(u'0'))
                             .arg(milliseconds % 1000, 3, 10, QChar(u'0'));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return u"%1:%2"_s.arg(minutes).arg(rest);
    return u"%1:%2:%3"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0')).arg(rest);
}

QString logLevelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Progress:
        return Words::tr("Progress");
    case LogLevel::Message:
        return Words::tr("Message");
    case LogLevel::Output:
        return Words::tr("Output");
    case LogLevel::Error:
        break;
    }
    return Words::tr("Error");
}

QString logLineText(const LogLine &line)
{
    return logTimeText(line.time) + u'\t' + phaseText(line.phase) + u'\t' + logLevelText(line.level)
        + u'\t' + line.text;
}

} // namespace Quaver::Ui
