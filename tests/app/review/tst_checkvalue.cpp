// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/checkvalue.h"

#include <QtTest>

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! What is typed, and what a check makes of it.
class TestCheckValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void tolerance();
    void typesFollowEachOther();
    void nothingUnknownIsLost();
};

namespace {

DraftTask draft(Check::Type type)
{
    DraftTask task;
    setCheckType(task, type);
    return task;
}

} // namespace

void TestCheckValue::values_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char *name, Check::Type type, const QString &text,
                        const QJsonValue &value, bool isRead) {
        QTest::newRow(name) << static_cast<int>(type) << text << value << isRead;
    };
    row("text", Check::Type::Exact, u"a\nb"_s, u"a\nb"_s, true);
    row("expression", Check::Type::Regex, u"^4+"_s, u"^4+"_s, true);
    row("number", Check::Type::Number, u" 4.5 "_s, 4.5, true);
    row("number of thousands", Check::Type::Number, u"1e3"_s, 1000, true);
    row("no number", Check::Type::Number, u"four"_s, u"four"_s, true);
    row("list", Check::Type::Json, u"[1, {\"a\": null}]"_s,
        QJsonArray{1, QJsonObject{{u"a"_s, QJsonValue::Null}}}, true);
    row("JSON text", Check::Type::Json, u"\"x\""_s, u"x"_s, true);
    row("null", Check::Type::Json, u"null"_s, QJsonValue(QJsonValue::Null), true);
    row("no JSON", Check::Type::Json, u"[1,"_s, {}, false);
    row("two values", Check::Type::Json, u"1, 2"_s, {}, false);
}

void TestCheckValue::values()
{
    QFETCH(const int, type);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    QFETCH(const bool, isRead);
    DraftTask task = draft(static_cast<Check::Type>(type));
    setCheckValueText(task, text);
    QCOMPARE(task.unread.isEmpty(), isRead);
    if (!isRead) {
        QCOMPARE(checkValueText(task), text);
        return;
    }
    QCOMPARE(task.task.check->value, value);
    // It is the same again from what is shown.
    DraftTask again = draft(static_cast<Check::Type>(type));
    setCheckValueText(again, checkValueText(task));
    QCOMPARE(again.task.check->value, value);
}

void TestCheckValue::tolerance()
{
    DraftTask task = draft(Check::Type::Number);
    QCOMPARE(toleranceText(task), QString());
    setToleranceText(task, u"0.25"_s);
    QCOMPARE(task.task.check->tolerance, std::optional(0.25));
    QCOMPARE(toleranceText(task), u"0.25"_s);
    setToleranceText(task, u"much"_s);
    QVERIFY(!task.task.check->tolerance);
    QCOMPARE(toleranceText(task), u"much"_s);
    QCOMPARE(task.unread.size(), 1);
    setToleranceText(task, u""_s);
    QVERIFY(!task.task.check->tolerance);
    QVERIFY(task.unread.isEmpty());
}

void TestCheckValue::typesFollowEachOther()
{
    DraftTask task = draft(Check::Type::Contains);
    setCheckValueText(task, u"42"_s);
    task.task.check->ignoreCase = true;
    setCheckType(task, Check::Type::Exact);
    QVERIFY(task.task.check->ignoreCase);
    setCheckType(task, Check::Type::Number);
    QCOMPARE(task.task.check->value, QJsonValue(42));
    QVERIFY(!task.task.check->ignoreCase);
    setToleranceText(task, u"1"_s);
    setCheckType(task, Check::Type::Json);
    QCOMPARE(task.task.check->value, QJsonValue(42));
    QVERIFY(!task.task.check->tolerance);
    setCheckType(task, Check::Type::Command);
    QCOMPARE(task.task.check->command, u"42"_s);
    QCOMPARE(task.task.check->value, QJsonValue());
    setCheckType(task, Check::Type::Regex);
    QCOMPARE(task.task.check->value, QJsonValue(u"42"_s));
    QVERIFY(task.task.check->command.isEmpty());
    setCheckType(task, std::nullopt);
    QVERIFY(!task.task.check);
    setCheckType(task, Check::Type::Json);
    QCOMPARE(checkValueText(task), QString());

    DraftTask words = draft(Check::Type::Exact);
    setCheckValueText(words, u"two words"_s);
    setCheckType(words, Check::Type::Json);
    QCOMPARE(words.task.check->value, QJsonValue(u"two words"_s));
    QVERIFY(words.unread.isEmpty());
}

void TestCheckValue::nothingUnknownIsLost()
{
    DraftTask task = draft(Check::Type::Exact);
    task.task.check->extra = {{u"later"_s, 1}};
    setCheckType(task, Check::Type::Command);
    setCheckValueText(task, u"true"_s);
    QCOMPARE(task.task.check->extra.value(u"later"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestCheckValue)

#include "tst_checkvalue.moc"
