// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QList>
#include <QTest>

//! A person who is asked by a run, and answers when the test says so.
class Reviewer
{
public:
    explicit Reviewer(Quaver::BenchmarkRun &run)
        : m_run(run)
    {
        QObject::connect(&run, &Quaver::BenchmarkRun::reviewRequested, &run,
                         [this](const Quaver::SpecReview &review) { m_asked.append(review); });
    }

    //! Waits until it has been asked so often.
    [[nodiscard]] bool isAsked(qsizetype times)
    {
        return QTest::qWaitFor([&] { return m_asked.size() >= times || m_run.isFinished(); },
                               60'000)
            && m_asked.size() == times;
    }
    [[nodiscard]] const Quaver::SpecReview &last() const { return m_asked.constLast(); }
    [[nodiscard]] qsizetype count() const { return m_asked.size(); }

private:
    Quaver::BenchmarkRun &m_run;
    QList<Quaver::SpecReview> m_asked;
};
