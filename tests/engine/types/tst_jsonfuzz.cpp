// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"
#include "engine/types/runconfigjson.h"
#include "engine/types/runresultjson.h"
#include "tests/engine/types/samples.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

constexpr int cases = 500; // of each document and kind of change

//! Replaces, removes or adds bytes.
QByteArray withChangedBytes(QByteArray text, QRandomGenerator &random)
{
    static const QByteArray pieces = "{}[]\",:\\u0dD8e-.truefalsn \n\xff\xed\xa0";
    const int changes = random.bounded(1, 6);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const qsizetype place = random.bounded(static_cast<int>(text.size()));
        const char piece = pieces.at(random.bounded(static_cast<int>(pieces.size())));
        switch (random.bounded(4)) {
        case 0:
            text[place] = piece;
            break;
        case 1:
            text.insert(place, piece);
            break;
        case 2:
            text.remove(place, random.bounded(1, 40));
            break;
        default:
            text.insert(place, text.mid(place, random.bounded(1, 200)));
        }
    }
    return text;
}

QJsonValue oddValue(QRandomGenerator &random)
{
    static const QJsonArray values{QJsonValue(),
                                   true,
                                   0,
                                   -1,
                                   1e300,
                                   0.5,
                                   u""_s,
                                   u"passed"_s,
                                   u"../x"_s,
                                   u"\u202e"_s,
                                   QJsonArray(),
                                   QJsonObject(),
                                   QJsonArray{1},
                                   QJsonObject{{u"id"_s, 1}},
                                   qint64(9007199254740993),
                                   u"😀"_s,
                                   QString(3000, u'x')};
    return values.at(random.bounded(static_cast<int>(values.size())));
}

//! Goes down to a member of \a value by chance and replaces, removes or renames it.
QJsonValue withChangedMember(const QJsonValue &value, QRandomGenerator &random)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QString key = object.keys().at(random.bounded(static_cast<int>(object.size())));
        const int choice = random.bounded(10);
        if (choice == 0)
            object.remove(key);
        else if (choice == 1)
            object.insert(QString(key).append(u's'), object.take(key));
        else
            object.insert(key, withChangedMember(object.value(key), random));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const int place = random.bounded(static_cast<int>(array.size()));
        if (random.bounded(10) == 0)
            array.append(array.at(place));
        else
            array.replace(place, withChangedMember(array.at(place), random));
        return array;
    }
    return oddValue(random);
}

//! Whatever is accepted can be written, and is the same when read again.
template <typename T>
bool survives(const QByteArray &text, Result<T> (*read)(const QByteArray &))
{
    const Result<T> first = read(text);
    if (!first)
        return !first.error().message.isEmpty() && first.error().kind == Error::Kind::Input;
    const Result<T> second = read(toJsonText(toJson(*first)));
    return second && *second == *first;
}

Result<BenchmarkSpec> readSpec(const QByteArray &text) { return benchmarkSpecFromJson(text); }

Result<RunConfig> readConfig(const QByteArray &text) { return runConfigFromJson(text); }

Result<RunResult> readResult(const QByteArray &text) { return runResultFromJson(text); }

} // namespace

class TestJsonFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedBytes();
    void changedMembers();

private:
    void check(const QByteArray &spec, const QByteArray &config, const QByteArray &result,
               int round);
};

void TestJsonFuzz::check(const QByteArray &spec, const QByteArray &config, const QByteArray &result,
                         int round)
{
    QVERIFY2(survives<BenchmarkSpec>(spec, readSpec),
             qPrintable(u"round %1: "_s.arg(round) + QString::fromUtf8(spec)));
    QVERIFY2(survives<RunConfig>(config, readConfig),
             qPrintable(u"round %1: "_s.arg(round) + QString::fromUtf8(config)));
    QVERIFY2(survives<RunResult>(result, readResult),
             qPrintable(u"round %1: "_s.arg(round) + QString::fromUtf8(result)));
}

void TestJsonFuzz::changedBytes()
{
    QRandomGenerator random(20260131);
    const auto changed = [&](const QJsonObject &json) {
        return withChangedBytes(QJsonDocument(json).toJson(QJsonDocument::Compact), random);
    };
    for (int i = 0; i < cases && !QTest::currentTestFailed(); ++i) {
        // One after another: compilers differ in the order in which they evaluate arguments.
        const QByteArray spec = changed(toJson(Samples::spec()));
        const QByteArray config = changed(toJson(Samples::config()));
        check(spec, config, changed(toJson(Samples::result())), i);
    }
}

void TestJsonFuzz::changedMembers()
{
    QRandomGenerator random(20260201);
    const auto changed = [&](const QJsonObject &json) {
        return toJsonText(withChangedMember(json, random).toObject());
    };
    for (int i = 0; i < cases && !QTest::currentTestFailed(); ++i) {
        // One after another: compilers differ in the order in which they evaluate arguments.
        const QByteArray spec = changed(toJson(Samples::spec()));
        const QByteArray config = changed(toJson(Samples::config()));
        check(spec, config, changed(toJson(Samples::result())), i);
    }
}

QTEST_GUILESS_MAIN(TestJsonFuzz)
#include "tst_jsonfuzz.moc"
