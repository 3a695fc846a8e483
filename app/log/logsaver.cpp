// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logsaver.h"

#include "app/log/logtext.h"

#include <algorithm>

namespace Quaver::Ui {

namespace {

constexpr qsizetype linesPerStep = 64;

} // namespace

Pending<void> LogSaver::save(RunLog *log, const QString &path, QObject *parent)
{
    auto *saver = new LogSaver(log, path, parent);
    const Pending<void> pending = saver->m_promise.pending();
    saver->start();
    return pending;
}

LogSaver::LogSaver(RunLog *log, const QString &path, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_file(path)
    , m_end(log->count())
{
    // Lines move up then. It happens where there is no file, to the oldest ones, and all that is
    // left can be saved again.
    connect(log, &RunLog::removed, this,
            [this](qsizetype, qsizetype last) { m_hasFailed = m_hasFailed || last < m_end; });
}

void LogSaver::start()
{
    m_hasFailed = !m_file.open(QIODevice::WriteOnly);
    m_work.start([this] { return writeSome(); },
                 [this] {
                     if (!m_work.isActive())
                         end();
                 });
}

bool LogSaver::writeSome()
{
    if (!m_log || m_hasFailed)
        return false;
    QString text;
    const qsizetype end = std::min(m_end, m_next + linesPerStep);
    for (; m_next < end; ++m_next)
        text += logLineText(m_log->line(m_next)) + u'\n';
    const QByteArray bytes = text.toUtf8();
    m_hasFailed = m_file.write(bytes) != bytes.size();
    return m_next < m_end;
}

void LogSaver::end()
{
    if (m_log && !m_hasFailed && m_file.commit())
        m_promise.finish({});
    else
        m_promise.finish(failure());
    deleteLater();
}

Error LogSaver::failure() const
{
    if (m_file.error() == QFileDevice::NoError) {
        return Error(Error::Kind::Cancelled,
                     tr("The log was not saved: it has changed meanwhile. Save it again."));
    }
    return Error(Error::Kind::Storage,
                 tr("The log cannot be saved to \"%1\": %2. Choose another place.")
                     .arg(m_file.fileName(), m_file.errorString()));
}

} // namespace Quaver::Ui
