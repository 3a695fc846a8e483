// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/runlog.h"

#include "app/log/logfile.h"
#include "app/log/logrecord.h"
#include "engine/store/datadirectory.h"
#include "engine/store/workthread.h"

#include <QFile>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

constexpr auto bundleTime = 50ms;
// What is kept in memory when there is no file, and what may wait for a slow one.
constexpr qsizetype mostInMemory = 8 << 20;
constexpr qsizetype mostWaiting = 64 << 20;
constexpr qsizetype windowSize = 64 << 10;

} // namespace

// The lines are one stream of bytes. Its beginning, up to `written`, is in the file; the rest, from
// `tailBegin` on, is in memory. The two meet, but where lines were dropped between them.
class RunLog::Private
{
public:
    explicit Private(RunLog *q_)
        : q(q_)
    {
    }

    void add(const LogLine &line);
    void announce();
    void flush();
    void onWritten(const Result<qint64> &begin);
    void giveUpFile(const QString &reason);
    void boundMemory();
    void readNext();
    void onRead(const Result<LogScanner::Block> &block);
    void endLoading();

    [[nodiscard]] QByteArrayView record(qsizetype index) const;
    [[nodiscard]] QByteArrayView fromFile(qint64 offset, qint64 size) const;

    RunLog *q;
    QString path;
    LogIndex index;
    qint64 end = 0; // of the stream
    qint64 written = 0;
    qint64 tailBegin = 0;
    QByteArray tail;
    qint64 fileShift = 0; // where the stream begins in the file

    qsizetype announced = 0;
    QTimer bundle;

    std::unique_ptr<WorkThread> thread; // while there is something to write or to read
    std::shared_ptr<LogWriter> writer; // null: in memory alone
    qsizetype underWay = 0; // bytes of the tail that are being written
    std::shared_ptr<LogScanner> scanner; // null: nothing is being read
    bool isStored = false;
    QList<LogLine> afterLoading;

    mutable QFile reader;
    mutable QByteArray window; // a part of the file, where lines were looked at last
    mutable qint64 windowBegin = 0;
};

void RunLog::Private::add(const LogLine &line)
{
    if (index.count() >= mostLines)
        return;
    LogLine kept = line;
    if (index.count() == mostLines - 1) {
        kept.level = LogLevel::Error;
        kept.text = RunLog::tr("The log ends here: it has as many lines as it may have.");
    }
    const QByteArray bytes = LogRecord::toRecord(kept);
    index.add(end, kept.phase, kept.level);
    tail += bytes;
    end += bytes.size();
    boundMemory();
    if (!bundle.isActive())
        bundle.start();
}

void RunLog::Private::announce()
{
    if (announced == index.count())
        return;
    const qsizetype first = std::exchange(announced, index.count());
    Q_EMIT q->appended(first, announced - 1);
}

void RunLog::Private::flush()
{
    if (!writer || underWay > 0 || tail.isEmpty())
        return;
    underWay = tail.size();
    thread->run<qint64>([to = writer, bytes = tail] { return to->write(bytes); })
        .onFinished(q, [this](const Result<qint64> &begin) { onWritten(begin); });
}

void RunLog::Private::onWritten(const Result<qint64> &begin)
{
    const qsizetype size = std::exchange(underWay, 0);
    if (!writer)
        return; // given up meanwhile: what was written late is in memory, too
    if (!begin) {
        giveUpFile(begin.error().message);
        return;
    }
    fileShift = *begin - written;
    written += size;
    tailBegin = written;
    tail.remove(0, size);
    if (!tail.isEmpty() && !bundle.isActive())
        bundle.start();
}

void RunLog::Private::giveUpFile(const QString &reason)
{
    writer.reset();
    LogLine line;
    if (index.count() > 0) {
        line = LogRecord::fromRecord(record(index.count() - 1), Phase::Setup, LogLevel::Error);
        line.level = LogLevel::Error;
    }
    line.text = LogRecord::cleanText(
        RunLog::tr("The log cannot be written to \"%1\": %2. It is kept in memory until the run is "
                   "closed, its last lines at least. Make room there, or choose another data "
                   "directory.")
            .arg(path, reason));
    add(line);
}

void RunLog::Private::boundMemory()
{
    if (writer) {
        if (tail.size() > mostWaiting)
            giveUpFile(RunLog::tr("the disk does not keep up"));
        return;
    }
    if (tail.size() <= mostInMemory)
        return;
    announce();
    qsizetype first = index.count();
    while (first > 0 && index.offset(first - 1) >= tailBegin)
        --first;
    const qint64 newBegin = tailBegin + tail.size() - mostInMemory / 4 * 3;
    qsizetype kept = first;
    while (kept < index.count() && index.offset(kept) < newBegin)
        ++kept;
    const qint64 keptBegin = kept < index.count() ? index.offset(kept) : end;
    tail.remove(0, keptBegin - tailBegin);
    tailBegin = keptBegin;
    index.remove(first, kept - first);
    announced = index.count();
    Q_EMIT q->removed(first, kept - 1);
}

void RunLog::Private::readNext()
{
    thread->run<LogScanner::Block>([from = scanner] { return from->next(); })
        .onFinished(q, [this](const Result<LogScanner::Block> &block) { onRead(block); });
}

void RunLog::Private::onRead(const Result<LogScanner::Block> &block)
{
    if (!block) {
        LogLine line;
        line.level = LogLevel::Error;
        line.text = LogRecord::cleanText(
            RunLog::tr("The log in \"%1\" cannot be read: %2.").arg(path, block.error().message));
        afterLoading.prepend(line);
        endLoading();
        return;
    }
    const bool isFirst = index.count() == 0;
    index.add(block->lines);
    end = written = tailBegin = block->end;
    if (isFirst)
        announce();
    else if (!bundle.isActive())
        bundle.start();
    if (block->isLast || index.count() >= mostLines)
        endLoading();
    else
        readNext();
}

void RunLog::Private::endLoading()
{
    scanner.reset();
    thread.reset();
    if (index.count() >= mostLines) {
        // None of these was announced: the stretch that held them has just come.
        index.remove(mostLines - 1, index.count() - (mostLines - 1));
        afterLoading.prepend(LogLine());
    }
    for (const LogLine &line : std::exchange(afterLoading, {}))
        add(line);
    announce();
    Q_EMIT q->loaded();
}

QByteArrayView RunLog::Private::record(qsizetype line) const
{
    const qint64 begin = index.offset(line);
    const qint64 next = line + 1 < index.count() ? index.offset(line + 1) : end;
    if (begin >= tailBegin) {
        const auto size = std::min<qint64>(next - begin, LogRecord::longestRecord);
        return QByteArrayView(tail).sliced(begin - tailBegin, size);
    }
    return fromFile(begin, std::min({next, written, begin + LogRecord::longestRecord}) - begin);
}

QByteArrayView RunLog::Private::fromFile(qint64 offset, qint64 size) const
{
    if (offset < windowBegin || offset + size > windowBegin + window.size()) {
        if (!reader.isOpen()) {
            reader.setFileName(path);
            if (!reader.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                return {};
        }
        // Someone who goes back will want what is before it, too.
        windowBegin = offset < windowBegin ? std::max<qint64>(0, offset - windowSize / 2) : offset;
        window.clear();
        if (reader.seek(fileShift + windowBegin))
            window = reader.read(windowSize);
    }
    const QByteArrayView all(window);
    const qint64 begin = offset - windowBegin;
    return all.sliced(std::min<qint64>(begin, all.size()))
        .first(std::clamp<qint64>(all.size() - begin, 0, size));
}

RunLog::RunLog(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->bundle.setSingleShot(true);
    d->bundle.setInterval(bundleTime);
    connect(&d->bundle, &QTimer::timeout, this, [this] {
        d->announce();
        d->flush();
    });
}

RunLog::~RunLog()
{
    if (d->writer && d->tail.size() > d->underWay) {
        // Without what is under way already. Nobody is left to hear of an error.
        const QByteArray rest = d->tail.sliced(d->underWay);
        std::ignore = d->thread->run<qint64>([to = d->writer, rest] { return to->write(rest); });
    }
}

QString RunLog::pathOf(const QString &dataDirectory, const QString &runId)
{
    return runLogFile(dataDirectory, runId);
}

void RunLog::setPath(const QString &path)
{
    Q_ASSERT(d->path.isEmpty());
    d->path = path;
    d->thread = std::make_unique<WorkThread>();
    d->writer = std::make_shared<LogWriter>(path);
    d->flush();
}

void RunLog::load(const QString &path)
{
    Q_ASSERT(d->path.isEmpty() && d->index.count() == 0);
    d->path = path;
    d->thread = std::make_unique<WorkThread>();
    d->scanner = std::make_shared<LogScanner>(path);
    d->isStored = true;
    d->readNext();
}

bool RunLog::isLoading() const { return d->scanner != nullptr; }

bool RunLog::isStored() const { return d->isStored; }

void RunLog::append(const LogLine &line)
{
    LogLine clean = line;
    clean.text = LogRecord::cleanText(line.text);
    if (isLoading())
        d->afterLoading.append(clean);
    else
        d->add(clean);
}

qsizetype RunLog::count() const { return d->index.count(); }

LogLine RunLog::line(qsizetype index) const
{
    QByteArrayView record = d->record(index);
    if (const qsizetype newline = record.indexOf('\n'); newline >= 0)
        record.truncate(newline);
    return LogRecord::fromRecord(record, d->index.phase(index), d->index.level(index));
}

Phase RunLog::phaseOf(qsizetype index) const { return d->index.phase(index); }

LogLevel RunLog::levelOf(qsizetype index) const { return d->index.level(index); }

} // namespace Quaver::Ui
