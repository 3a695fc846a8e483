// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QObject>

class QWidget;

namespace Quaver::Ui {

//! Writes runs to files in every format there is, in a thread of its own.
class RunExport : public QObject
{
    Q_OBJECT

public:
    explicit RunExport(QObject *parent = nullptr);

    //! Asks for a file in front of \a window and writes \a result to it.
    void ask(QWidget *window, const RunResult &result);
    //! Writes \a result to \a path; the ending chooses the format.
    void write(const RunResult &result, const QString &path);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &message);
};

} // namespace Quaver::Ui
