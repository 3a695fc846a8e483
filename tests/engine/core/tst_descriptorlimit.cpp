// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/descriptorlimit.h"

#include <QTest>

#include <sys/resource.h>

class TestDescriptorLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRaised();
};

void TestDescriptorLimit::isRaised()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit low{std::min<rlim_t>(256, before.rlim_max), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    for (int i = 0; i < 2; ++i) { // the second time it is there already
        Quaver::raiseDescriptorLimit();
        rlimit after{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
        QCOMPARE(after.rlim_cur, before.rlim_max);
        QCOMPARE(after.rlim_max, before.rlim_max);
    }
}

QTEST_GUILESS_MAIN(TestDescriptorLimit)
#include "tst_descriptorlimit.moc"
