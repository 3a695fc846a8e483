// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/runlist.h"
#include "app/history/runlistmodel.h"
#include "app/history/runlistview.h"
#include "app/run/runcenter.h"
#include "engine/store/store.h"
#include "engine/types/summary.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace Quaver::Tests {

using namespace Qt::StringLiterals;

//! A run that has passed its one task.
inline RunResult runOf(const QString &id, const QString &prompt, int minutesAgo)
{
    RunResult run;
    run.runId = id;
    run.config.prompt = prompt;
    run.config.benchmarkModels = {u"offline"_s};
    run.startedAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    run.status = RunStatus::Done;
    TaskResult task;
    task.taskId = u"one"_s;
    task.status = TaskStatus::Passed;
    task.passed = true;
    run.results = summarise({task});
    return run;
}

//! The list of runs over a store of its own.
class RunListFixture
{
protected:
    void open()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        m_center = std::make_unique<Ui::RunCenter>(m_directory->path());
        QTRY_VERIFY(m_center->store());
        m_list = std::make_unique<Ui::RunList>(m_center.get());
        m_list->resize(240, 600);
        m_list->show();
        m_list->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    }

    void close()
    {
        m_list.reset();
        m_center.reset();
        m_directory.reset();
    }

    void add(const RunResult &run)
    {
        QVERIFY(Testing::await(m_center->store()->saveRun(run)));
        m_list->refresh();
        QTRY_VERIFY(indexOf(run.config.prompt).isValid());
    }

    //! Three runs, "first" the newest.
    void addThree()
    {
        add(runOf(u"run-3"_s, u"third"_s, 3));
        add(runOf(u"run-2"_s, u"second"_s, 2));
        add(runOf(u"run-1"_s, u"first"_s, 1));
    }

    template <typename T>
    T *part(const char *name) const
    {
        return m_list->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] Ui::RunListView *view() const { return part<Ui::RunListView>("runs"); }

    //! The titles of the runs that are shown.
    [[nodiscard]] QStringList shown() const
    {
        QStringList titles;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            const QModelIndex index = view()->model()->index(row, 0);
            if (!index.data(Ui::RunListModel::IsSectionRole).toBool())
                titles += index.data().toString();
        }
        return titles;
    }

    [[nodiscard]] QModelIndex indexOf(const QString &title) const
    {
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            if (view()->model()->index(row, 0).data().toString() == title)
                return view()->model()->index(row, 0);
        }
        return {};
    }

    void click(const QString &title, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers,
                          view()->visualRect(indexOf(title)).center());
    }

    //! The ids of the runs that the store lists.
    [[nodiscard]] QStringList stored() const
    {
        const Result<QList<RunSummary>> runs = Testing::await(m_center->store()->listRuns());
        QStringList ids;
        if (runs) {
            for (const RunSummary &run : *runs)
                ids += run.runId;
        }
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Ui::RunCenter> m_center;
    std::unique_ptr<Ui::RunList> m_list;
};

} // namespace Quaver::Tests
