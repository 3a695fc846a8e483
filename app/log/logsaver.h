// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"
#include "app/log/slicedwork.h"
#include "engine/core/pending.h"

#include <QPointer>
#include <QSaveFile>

namespace Quaver::Ui {

//! Writes a log as text for people to a file of their choice, in the background. Either all of it
//! gets there or the file stays as it was.
class LogSaver : public QObject
{
    Q_OBJECT

public:
    //! Deletes itself when it has ended. Given up with \a parent, or when \a log goes.
    [[nodiscard]] static Pending<void> save(RunLog *log, const QString &path, QObject *parent);

private:
    LogSaver(RunLog *log, const QString &path, QObject *parent);
    void start();
    [[nodiscard]] bool writeSome();
    void end();
    [[nodiscard]] Error failure() const;

    QPointer<RunLog> m_log;
    QSaveFile m_file;
    SlicedWork m_work;
    Promise<void> m_promise;
    qsizetype m_next = 0; // the line to write
    qsizetype m_end; // of the log, when this began
    bool m_hasFailed = false;
};

} // namespace Quaver::Ui
