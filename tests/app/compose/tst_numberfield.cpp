// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/numberfield.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Quaver::Ui::Quantity)

class TestNumberField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void reads_data();
    void reads();
    void writes_data();
    void writes();
    void writesWhatItReads();
    void standardHoldsUntilTyped();
    void emptyIsTheStandardAgain();
    void keepsWhatIsWrong();
    void rule();
    void steps();
    void wholeIsBounded();
    void keepsInAPlace();
    void firstProblemOfSeveral();
};

namespace {

QLineEdit *editOf(const NumberField &field) { return field.findChild<QLineEdit *>(); }

void type(NumberField &field, const QString &text)
{
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, text);
}

} // namespace

void TestNumberField::reads_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("amount"); // below 0: it is none

    QTest::newRow("a count") << Quantity::Count << u"12"_s << 12.0;
    QTest::newRow("separators") << Quantity::Count << u"1,200"_s << 1200.0;
    QTest::newRow("a count with a unit") << Quantity::Count << u"12 GiB"_s << -1.0;
    QTest::newRow("gibibytes by themselves") << Quantity::Memory << u"4"_s << 4096.0;
    QTest::newRow("gibibytes") << Quantity::Memory << u" 1.5 GiB "_s << 1536.0;
    QTest::newRow("as people write") << Quantity::Memory << u"2gb"_s << 2048.0;
    QTest::newRow("mebibytes") << Quantity::Memory << u"512 MiB"_s << 512.0;
    QTest::newRow("minutes by themselves") << Quantity::Duration << u"5"_s << 300.0;
    QTest::newRow("seconds") << Quantity::Duration << u"90 s"_s << 90.0;
    QTest::newRow("hours") << Quantity::Duration << u"2h"_s << 7200.0;
    QTest::newRow("dollars") << Quantity::Money << u"$2.50"_s << 2.5;
    QTest::newRow("money without a sign") << Quantity::Money << u"2"_s << 2.0;
    QTest::newRow("money as a word") << Quantity::Money << u"2 usd"_s << 2.0;
    QTest::newRow("no number") << Quantity::Memory << u"much"_s << -1.0;
    QTest::newRow("no unit of it") << Quantity::Duration << u"5 GiB"_s << -1.0;
    QTest::newRow("nothing") << Quantity::Count << QString() << -1.0;
    QTest::newRow("no finite number") << Quantity::Count << u"inf"_s << -1.0;
}

void TestNumberField::reads()
{
    QFETCH(const Quantity, quantity);
    QFETCH(const QString, text);
    QFETCH(const double, amount);
    QCOMPARE(quantityFrom(quantity, text).value_or(-1), amount);
}

void TestNumberField::writes_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<double>("amount");
    QTest::addColumn<QString>("text");

    QTest::newRow("a count") << Quantity::Count << 20.0 << u"20"_s;
    QTest::newRow("minutes") << Quantity::Duration << 300.0 << u"5 min"_s;
    QTest::newRow("seconds") << Quantity::Duration << 90.0 << u"90 s"_s;
    QTest::newRow("an hour is still minutes") << Quantity::Duration << 3600.0 << u"60 min"_s;
    QTest::newRow("hours") << Quantity::Duration << 7200.0 << u"2 h"_s;
    QTest::newRow("memory") << Quantity::Memory << 4096.0 << u"4 GiB"_s;
    QTest::newRow("little memory") << Quantity::Memory << 512.0 << u"512 MiB"_s;
    QTest::newRow("money") << Quantity::Money << 2.0 << u"$2.00"_s;
}

void TestNumberField::writes()
{
    QFETCH(const Quantity, quantity);
    QFETCH(const double, amount);
    QFETCH(const QString, text);
    QCOMPARE(quantityText(quantity, amount), text);
}

void TestNumberField::writesWhatItReads()
{
    for (const double amount : {1.0, 7.0, 59.0, 61.0, 3599.0, 86400.0}) {
        QCOMPARE(*quantityFrom(Quantity::Duration, quantityText(Quantity::Duration, amount)),
                 amount);
    }
    for (const double amount : {16.0, 1000.0, 1500.0, 1024.0, 1536.0, 16'777'216.0}) {
        QCOMPARE(*quantityFrom(Quantity::Memory, quantityText(Quantity::Memory, amount)), amount);
    }
    for (const double amount : {1.0, 999.0, 1'000'000'000'000.0})
        QCOMPARE(*quantityFrom(Quantity::Count, quantityText(Quantity::Count, amount)), amount);
}

void TestNumberField::standardHoldsUntilTyped()
{
    NumberField field(Quantity::Memory);
    field.setStandard(4096);
    QSignalSpy edited(&field, &NumberField::edited);
    QCOMPARE(editOf(field)->text(), u"4 GiB"_s);
    QVERIFY(!field.amount());
    field.setStandard(8192);
    QCOMPARE(editOf(field)->text(), u"8 GiB"_s);
    QCOMPARE(edited.count(), 0);

    type(field, u"6"_s);
    QVERIFY(edited.count() > 0);
    QCOMPARE(field.whole(), std::optional<int>(6144));
    field.setStandard(4096);
    QCOMPARE(field.whole(), std::optional<int>(6144));
}

void TestNumberField::emptyIsTheStandardAgain()
{
    NumberField field(Quantity::Money);
    field.setStandard(std::nullopt, u"no cap"_s);
    field.setAmount(2.0);
    QCOMPARE(editOf(field)->text(), u"$2.00"_s);
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    QVERIFY(!field.amount());
    QCOMPARE(field.problem(), QString());
    QCOMPARE(editOf(field)->placeholderText(), u"no cap"_s);
}

void TestNumberField::keepsWhatIsWrong()
{
    NumberField field(Quantity::Count);
    field.setBounds(1, 8);
    type(field, u"99"_s);
    QCOMPARE(editOf(field)->text(), u"99"_s);
    QCOMPARE(field.problem(), u"At most 8."_s);
    type(field, u"0"_s);
    QCOMPARE(field.problem(), u"At least 1."_s);
    type(field, u"two"_s);
    QCOMPARE(field.problem(), u"Write a whole number."_s);
    QVERIFY(!field.amount());
    QCOMPARE(editOf(field)->text(), u"two"_s);
    type(field, u"2"_s);
    QCOMPARE(field.problem(), QString());
}

void TestNumberField::rule()
{
    NumberField field(Quantity::Count);
    field.setBounds(1, 9);
    field.setRule([](double amount) { return amount == 4 ? u"Not four."_s : QString(); });
    type(field, u"4"_s);
    QCOMPARE(field.problem(), u"Not four."_s);
    type(field, u"5"_s);
    QCOMPARE(field.problem(), QString());
}

void TestNumberField::steps()
{
    NumberField field(Quantity::Count);
    field.setBounds(1, 9);
    field.setStandard(1);
    field.setStep(2);
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.whole(), std::optional<int>(3));
    field.stepBy(10);
    QCOMPARE(field.whole(), std::optional<int>(9));

    NumberField memory(Quantity::Memory);
    memory.setBounds(16, 1 << 20);
    memory.setAmount(1300);
    QTest::keyClick(&memory, Qt::Key_Up);
    QCOMPARE(memory.whole(), std::optional<int>(1536));
    QTest::keyClick(&memory, Qt::Key_Down);
    QCOMPARE(memory.whole(), std::optional<int>(1024));
}

void TestNumberField::wholeIsBounded()
{
    NumberField field(Quantity::Count);
    type(field, u"99999999999999999999"_s);
    QCOMPARE(field.whole(), std::optional<int>(std::numeric_limits<int>::max()));
    QVERIFY(!field.problem().isEmpty());
}

void TestNumberField::keepsInAPlace()
{
    NumberField field(Quantity::Count);
    field.setBounds(1, 8);
    std::optional<int> whole = 3;
    std::optional<double> amount = 3;
    const auto keep = [&](const QString &text) {
        type(field, text);
        field.keepIn(&whole);
        field.keepIn(&amount);
    };
    for (const QString &wrong : {u"99"_s, u"two"_s}) {
        keep(wrong);
        QCOMPARE(whole, std::optional<int>(3));
        QCOMPARE(amount, std::optional<double>(3));
    }
    keep(u"8"_s);
    QCOMPARE(whole, std::optional<int>(8));
    QCOMPARE(amount, std::optional<double>(8));
    keep(QString()); // the standard is no amount of its own
    QCOMPARE(whole, std::optional<int>());
    QCOMPARE(amount, std::optional<double>());
}

void TestNumberField::firstProblemOfSeveral()
{
    NumberField one(Quantity::Count);
    NumberField other(Quantity::Count);
    one.setBounds(1, 8);
    other.setBounds(1, 8);
    const auto problem = [&] {
        return firstProblem({{&one, u"One: %1"_s}, {&other, u"Other: %1"_s}});
    };
    QCOMPARE(problem(), QString());
    other.setAmount(9);
    QCOMPARE(problem(), u"Other: At most 8."_s);
    one.setAmount(0);
    QCOMPARE(problem(), u"One: At least 1."_s);
}

QTEST_MAIN(TestNumberField)
#include "tst_numberfield.moc"
