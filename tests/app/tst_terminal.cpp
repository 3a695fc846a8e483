// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using Quaver::Tests::Program;

//! What is shown when standard error is a terminal: the status line.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusLine_data();
    void statusLine();
    void quiet();
};

namespace {

constexpr int columns = 50;

//! Runs in a terminal of that many columns; both streams come as it shows them.
QByteArray shown(Program &program, const QString &flags = {})
{
    const QString command =
        u"stty cols %1; exec '%2' --headless 'Test rate limits' --data-dir '%3' %4"_s.arg(columns)
            .arg(Program::executable(), program.dataDirectory(), flags);
    return program.runOther(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s}).output;
}

//! The status lines among what was shown, without colour.
QList<QString> statusLines(QByteArray text)
{
    text.replace("\033[2m", "").replace("\033[0m", "");
    QStringList pieces = QString::fromUtf8(text).split(u"\r\033[K"_s);
    pieces.removeLast(); // what comes after the last one is no status line
    QStringList lines;
    for (const QString &piece : std::as_const(pieces))
        lines += piece.section(u'\n', -1);
    return lines;
}

} // namespace

void TestTerminal::statusLine_data()
{
    QTest::addColumn<bool>("hasColour");
    QTest::newRow("colour") << true;
    QTest::newRow("NO_COLOR") << false;
}

void TestTerminal::statusLine()
{
    QFETCH(bool, hasColour);
    Program program;
    program.setVariable(u"TERM"_s, u"xterm"_s);
    if (!hasColour)
        program.setVariable(u"NO_COLOR"_s, u"1"_s);
    const QByteArray text = shown(program);
    QCOMPARE(text.contains("\033[2m"), hasColour);
    const QStringList lines = statusLines(text);
    QVERIFY2(lines.size() > 5, text.constData());
    for (const QString &line : lines)
        QVERIFY2(line.size() < columns, qPrintable(line));
    QVERIFY(lines
                .filter(QRegularExpression(
                    u"^\\[benchmark\\] \\d+ s, \\d+ of \\d+ graded, \\d+ passed"_s))
                .size()
            > 1);
    // The report is whole, each line on one of its own.
    QVERIFY(text.contains("\r\n=== Results ===\r\n"));
    QVERIFY(text.contains("[cleanup] Cleaning up...\r\n"));
    QVERIFY(text.endsWith("\r\n"));
}

void TestTerminal::quiet()
{
    Program program;
    program.setVariable(u"TERM"_s, u"xterm"_s);
    const QByteArray text = shown(program, u"--quiet"_s);
    QVERIFY(!text.contains('\033'));
    QVERIFY(text.contains("=== Results ==="));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
