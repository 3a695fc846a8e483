// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/relativepaths.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestRelativePaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
};

void TestRelativePaths::paths_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("problem");

    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("plain") << QStringList{u"a"_s, u"b/c.txt"_s, u"b/d"_s, u"..."_s, u".git/x"_s}
                           << QString();
    QTest::newRow("similar names") << QStringList{u"a"_s, u"ab"_s, u"ab.c/d"_s} << QString();
    QTest::newRow("empty") << QStringList{QString()} << u"the path \"\" is empty"_s;
    QTest::newRow("absolute")
        << QStringList{u"/etc/passwd"_s}
        << u"the path \"/etc/passwd\" must be relative, without a \"/\" in front"_s;
    QTest::newRow("up") << QStringList{u"a/../b"_s}
                        << u"the path \"a/../b\" must not contain \"..\""_s;
    QTest::newRow("only up") << QStringList{u".."_s}
                             << u"the path \"..\" must not contain \"..\""_s;
    const QString odd = u"the path \"%1\" must not contain empty or \".\" parts"_s;
    QTest::newRow("here") << QStringList{u"./a"_s} << odd.arg(u"./a"_s);
    QTest::newRow("double slash") << QStringList{u"a//b"_s} << odd.arg(u"a//b"_s);
    QTest::newRow("slash at the end") << QStringList{u"a/"_s} << odd.arg(u"a/"_s);
    QTest::newRow("backslash") << QStringList{u"a\\b"_s}
                               << u"the path \"a\\b\" must not contain a backslash"_s;
    QTest::newRow("NUL") << QStringList{QString(u"a"_s + QChar(0) + u"b"_s)}
                         << u"the path \"ab\" must not contain control characters"_s;
    QTest::newRow("newline") << QStringList{u"a\nb"_s}
                             << u"the path \"a b\" must not contain control characters"_s;
    QTest::newRow("file and folder")
        << QStringList{u"a/b/c"_s, u"a/b"_s} << u"the path \"a/b\" is both a file and a folder"_s;
    const QString part(256, u'x');
    QTest::newRow("long part") << QStringList{
        part} << QString(u"the path \"%1…\" has a part that is too long"_s.arg(part.left(159)));
    QTest::newRow("part of many bytes")
        << QStringList{QString(100, QChar(0x6f22))}
        << QString(
               u"the path \"%1\" has a part that is too long"_s.arg(QString(100, QChar(0x6f22))));
    const QString deep = u"d/"_s.repeated(32) + u"f"_s;
    QTest::newRow("deep") << QStringList{deep}
                          << QString(u"the path \"%1\" is too long"_s.arg(deep));
}

void TestRelativePaths::paths()
{
    QFETCH(const QStringList, paths);
    QFETCH(const QString, problem);
    const Result<void> checked = checkRelativePaths(paths);
    QCOMPARE(checked ? QString() : checked.error().message, problem);
}

QTEST_GUILESS_MAIN(TestRelativePaths)
#include "tst_relativepaths.moc"
