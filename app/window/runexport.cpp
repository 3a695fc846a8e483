// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/runexport.h"

#include "engine/report/exportrun.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto folderKey = "window/exportFolder"_L1;
constexpr auto filterKey = "window/exportFilter"_L1;

const std::array endings{u".html"_s, u".md"_s, u".csv"_s, u".junit.xml"_s, u".json"_s};

} // namespace

RunExport::RunExport(QObject *parent)
    : QObject(parent)
{
}

void RunExport::ask(QWidget *window, const RunResult &result)
{
    const QStringList filters{tr("Web page (*.html)"), tr("Markdown (*.md)"), tr("Table (*.csv)"),
                              tr("JUnit report (*.junit.xml)"), tr("Everything, as JSON (*.json)")};
    QSettings settings;
    const auto last = static_cast<std::size_t>(
        std::clamp<qsizetype>(settings.value(filterKey).toInt(), 0, filters.size() - 1));
    QString filter = filters.at(static_cast<qsizetype>(last));
    const QString proposal =
        settings.value(folderKey).toString() + u'/' + result.runId + endings.at(last);
    QString path = QFileDialog::getSaveFileName(window, tr("Export the run"), proposal,
                                                filters.join(u";;"_s), &filter);
    if (path.isEmpty())
        return;
    const auto chosen = static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)));
    // A name without an ending takes that of the format that was chosen.
    if (!checkExportFile(path))
        path += endings.at(chosen);
    settings.setValue(folderKey, QFileInfo(path).absolutePath());
    settings.setValue(filterKey, static_cast<int>(chosen));
    write(result, path);
}

void RunExport::write(const RunResult &result, const QString &path)
{
    QThreadPool::globalInstance()->start([this, guard = QPointer(this), result, path] {
        const Result<void> done = exportRun(result, path);
        // The window may have been closed by now.
        QMetaObject::invokeMethod(qApp, [this, guard, done, path] {
            if (!guard)
                return;
            if (done)
                Q_EMIT written(path);
            else
                Q_EMIT failed(done.error().message);
        });
    });
}

} // namespace Quaver::Ui
