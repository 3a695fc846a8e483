// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"

#include <QFile>
#include <QStringList>

//! Lines for logs in tests.
namespace Quaver::Tests {

[[nodiscard]] inline Ui::LogLine logLine(const QString &text, Phase phase = Phase::Setup,
                                         Ui::LogLevel level = Ui::LogLevel::Message,
                                         qint64 time = 0)
{
    Ui::LogLine line;
    line.time = time;
    line.phase = phase;
    line.level = level;
    line.text = text;
    return line;
}

//! \a count lines "line 0", "line 1" and so on, a quarter of them of each phase, in their order;
//! every tenth is an error.
inline void fill(Ui::RunLog &log, int count)
{
    for (int i = 0; i < count; ++i) {
        log.append(logLine(QStringLiteral("line %1").arg(i), static_cast<Phase>(i * 4 / count),
                           i % 10 == 9 ? Ui::LogLevel::Error : Ui::LogLevel::Output, i));
    }
}

[[nodiscard]] inline QStringList textsOf(const Ui::RunLog &log)
{
    QStringList texts;
    for (qsizetype i = 0; i < log.count(); ++i)
        texts += log.line(i).text;
    return texts;
}

[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] inline bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

//! Follows what a log announces, as a model does.
class Mirror : public QObject
{
public:
    explicit Mirror(Ui::RunLog *log)
    {
        connect(log, &Ui::RunLog::appended, this, [this](qsizetype first, qsizetype last) {
            isConsistent = isConsistent && first == count && last >= first;
            count = last + 1;
            ++signalCount;
        });
        connect(log, &Ui::RunLog::removed, this, [this](qsizetype first, qsizetype last) {
            isConsistent = isConsistent && first >= 0 && last >= first && last < count;
            count -= last - first + 1;
            hasRemoved = true;
        });
    }

    qsizetype count = 0;
    int signalCount = 0;
    bool isConsistent = true;
    bool hasRemoved = false;
};

} // namespace Quaver::Tests
