// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelpicker.h"

#include "app/compose/modelchip.h"
#include "app/compose/modelfilter.h"
#include "app/compose/modelpickermodel.h"
#include "app/compose/modelpopup.h"
#include "app/compose/modelrowdelegate.h"
#include "app/compose/testedmodels.h"
#include "tests/app/compose/composefixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

using Kind = ModelPickerModel::Kind;
using Models::ModelRegistry;

class TestModelPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups();
    void keepsTheRulesOfModels();
    void searches();
    void offersFreeText();
    void choosesByKeyboard();
    void takesFreeText();
    void escapeGivesUp();
    void emptyIsTheStandard();
    void choosesByMouse();
    void addsAKeyByMouse();
    void chips();
    void chipsReplaceTheRules();
};

namespace {

//! With a key of OpenAI alone and a model of a server on this computer.
std::shared_ptr<const ModelRegistry> registry()
{
    auto made = std::make_shared<ModelRegistry>(*ModelRegistry::fromEnvironment(
        variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}})));
    for (const Models::Provider &provider : made->providers()) {
        if (provider.name != "ollama"_L1)
            continue;
        Models::Model model;
        model.id = u"ollama/qwen3:8b"_s;
        model.upstreamId = u"qwen3:8b"_s;
        model.provider = provider;
        model.price = Models::Price();
        const Models::Provider copy = provider;
        made->add(copy, {model});
        break;
    }
    return made;
}

QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const bool isHeading =
            index.data(ModelPickerModel::KindRole).value<Kind>() == Kind::Heading;
        rows += (isHeading ? u"# "_s : QString()) + index.data().toString();
    }
    return rows;
}

//! A picker on a screen.
struct Shown
{
    Shown()
    {
        picker.setModels(registry(), {});
        picker.setStandard(u"gpt-4o"_s);
        picker.show();
        picker.setFocus();
        if (!QTest::qWaitForWindowActive(&picker))
            qFatal("the picker is not shown");
    }
    void type(const QString &text)
    {
        picker.lineEdit()->selectAll();
        QTest::keyClicks(&picker, text);
    }
    [[nodiscard]] QListView &list() { return *picker.popup()->list(); }

    ModelPicker picker;
};

} // namespace

void TestModelPicker::groups()
{
    ModelPickerModel model;
    model.setModels(registry(), {u"gpt-4.1"_s, u"no-longer-known"_s});
    const QStringList rows = rowsOf(model);
    QCOMPARE(rows.mid(0, 5),
             QStringList({u"# Used last"_s, u"gpt-4.1"_s, u"# On this computer"_s,
                          u"ollama/qwen3:8b"_s, u"offline: rules, no model"_s}));
    const qsizetype openAi = rows.indexOf(u"# OpenAI"_s);
    const qsizetype anthropic = rows.indexOf(u"# Anthropic"_s);
    QVERIFY(openAi > 0);
    QVERIFY(anthropic > openAi); // its key is missing
    QCOMPARE(rows.count(u"gpt-4.1"_s), 1);

    const QModelIndex sonnet = model.index(static_cast<int>(rows.indexOf(u"claude-sonnet-4-5"_s)));
    QVERIFY(sonnet.data(ModelPickerModel::KeyMissingRole).toBool());
    QCOMPARE(sonnet.data(ModelPickerModel::ProviderRole).toString(), u"anthropic"_s);
    QCOMPARE(sonnet.data(ModelPickerModel::PriceRole).toString(), u"$3.00 in, $15.00 out"_s);
    QVERIFY(!sonnet.data(ModelPickerModel::ContextRole).toString().isEmpty());
    QCOMPARE(model.index(3).data(ModelPickerModel::PriceRole).toString(), u"free"_s);
    const QModelIndex unpriced = model.index(static_cast<int>(rows.indexOf(u"claude-fable-5-1"_s)));
    QCOMPARE(unpriced.data(ModelPickerModel::PriceRole).toString(), u"price unknown"_s);
}

void TestModelPicker::keepsTheRulesOfModels()
{
    ModelPickerModel model;
    ModelFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester modelTester(&model);
    const QAbstractItemModelTester filterTester(&filter);
    model.setModels(registry(), {u"gpt-4o"_s});
    filter.setNeedle(u"gpt"_s);
    model.setTyped(u"gpt"_s);
    filter.setExcluded({u"gpt-4o"_s});
    model.setModels(registry(), {});
    filter.setNeedle(QString());
    model.setModels(nullptr, {});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(filter.rowCount(), 0);
}

void TestModelPicker::searches()
{
    ModelPickerModel model;
    ModelFilter filter;
    filter.setSourceModel(&model);
    model.setModels(registry(), {});
    model.setTyped(u"SONNET 4-5"_s);
    filter.setNeedle(u"SONNET 4-5"_s);
    QCOMPARE(
        rowsOf(filter),
        QStringList({u"# Anthropic"_s, u"claude-sonnet-4-5"_s, u"Use “SONNET 4-5” as it is"_s}));
    QCOMPARE(filter.firstChoice().row(), 1);
    filter.setNeedle(u"ollama"_s);
    QCOMPARE(rowsOf(filter).mid(0, 2),
             QStringList({u"# On this computer"_s, u"ollama/qwen3:8b"_s}));
    filter.setExcluded({u"ollama/qwen3:8b"_s});
    QVERIFY(!rowsOf(filter).contains(u"# On this computer"_s));
}

void TestModelPicker::offersFreeText()
{
    ModelPickerModel model;
    ModelFilter filter;
    filter.setSourceModel(&model);
    model.setModels(registry(), {});
    model.setTyped(u"openai/gpt-next"_s);
    filter.setNeedle(u"openai/gpt-next"_s);
    QCOMPARE(rowsOf(filter), QStringList(u"Use “openai/gpt-next” as it is"_s));
    model.setTyped(u"gpt-4o"_s);
    filter.setNeedle(u"gpt-4o"_s);
    QVERIFY(!rowsOf(filter).constLast().startsWith("Use"_L1)); // that is a model of the list
}

void TestModelPicker::choosesByKeyboard()
{
    Shown shown;
    QSignalSpy chosen(&shown.picker, &ModelPicker::chosen);
    QCOMPARE(shown.picker.lineEdit()->text(), u"gpt-4o"_s);
    QCOMPARE(shown.picker.modelId(), QString());
    shown.type(u"gpt-4.1"_s);
    QVERIFY(shown.picker.popup()->isVisible());
    const QString first = shown.list().currentIndex().data(ModelPickerModel::IdRole).toString();
    QVERIFY(first.startsWith("gpt-4.1"_L1));
    QTest::keyClick(&shown.picker, Qt::Key_Down);
    const QString second = shown.list().currentIndex().data(ModelPickerModel::IdRole).toString();
    QVERIFY(second != first);
    QTest::keyClick(&shown.picker, Qt::Key_Return);
    QVERIFY(!shown.picker.popup()->isVisible());
    QCOMPARE(shown.picker.modelId(), second);
    QCOMPARE(chosen.count(), 1);

    QTest::keyClick(&shown.picker, Qt::Key_Down); // opens it at what is chosen
    QVERIFY(shown.picker.popup()->isVisible());
    QCOMPARE(shown.list().currentIndex().data(ModelPickerModel::IdRole).toString(), second);
    QTest::keyClick(&shown.picker, Qt::Key_Escape);
    QCOMPARE(shown.picker.modelId(), second);
}

void TestModelPicker::takesFreeText()
{
    Shown shown;
    shown.type(u"openai/gpt-next"_s);
    QTest::keyClick(&shown.picker, Qt::Key_Return);
    QCOMPARE(shown.picker.modelId(), u"openai/gpt-next"_s);
}

void TestModelPicker::escapeGivesUp()
{
    Shown shown;
    shown.type(u"son"_s);
    QTest::keyClick(&shown.picker, Qt::Key_Escape);
    QVERIFY(!shown.picker.popup()->isVisible());
    QTest::keyClick(&shown.picker, Qt::Key_Escape);
    QCOMPARE(shown.picker.lineEdit()->text(), u"gpt-4o"_s);
    QCOMPARE(shown.picker.modelId(), QString());
}

void TestModelPicker::emptyIsTheStandard()
{
    Shown shown;
    shown.picker.setModelId(u"gpt-4.1"_s);
    shown.picker.lineEdit()->selectAll();
    QTest::keyClick(&shown.picker, Qt::Key_Delete);
    shown.picker.commit();
    QCOMPARE(shown.picker.modelId(), QString());
    QCOMPARE(shown.picker.lineEdit()->text(), u"gpt-4o"_s);
}

void TestModelPicker::choosesByMouse()
{
    Shown shown;
    shown.type(u"qwen"_s);
    QListView &list = shown.list();
    const QRect row = list.visualRect(list.model()->index(1, 0));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(shown.picker.modelId(), u"ollama/qwen3:8b"_s);
}

void TestModelPicker::addsAKeyByMouse()
{
    Shown shown;
    QSignalSpy asked(&shown.picker, &ModelPicker::addKeyRequested);
    shown.type(u"sonnet-4-5"_s);
    QListView &list = shown.list();
    const QModelIndex index = list.model()->index(1, 0);
    const auto *const delegate = qobject_cast<ModelRowDelegate *>(list.itemDelegate());
    QVERIFY(delegate);
    const QRect link = delegate->keyLink(list.visualRect(index), list.fontMetrics(),
                                         list.layoutDirection(), index);
    QVERIFY(link.isValid());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, link.center());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"anthropic"_s);
    QCOMPARE(shown.picker.modelId(), QString());
    QCOMPARE(shown.picker.lineEdit()->text(), u"gpt-4o"_s);
}

void TestModelPicker::chips()
{
    TestedModels tested;
    tested.setModels(registry(), {});
    tested.setStandard(u"gpt-4o"_s);
    tested.show();
    tested.picker()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&tested));
    QSignalSpy edited(&tested, &TestedModels::edited);
    QCOMPARE(tested.effectiveIds(), QStringList(u"gpt-4o"_s));
    QVERIFY(tested.ids().isEmpty());

    QTest::keyClicks(tested.picker(), u"gpt-4.1-mini"_s);
    QTest::keyClick(tested.picker(), Qt::Key_Return);
    QCOMPARE(tested.ids(), QStringList({u"gpt-4o"_s, u"gpt-4.1-mini"_s}));
    QCOMPARE(edited.count(), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QList<ModelChip *> chips = tested.findChildren<ModelChip *>();
    QCOMPARE(chips.size(), 2);
    QVERIFY(tested.picker()->lineEdit()->text().isEmpty());

    QTest::mouseClick(chips.constFirst()->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(tested.ids(), QStringList(u"gpt-4.1-mini"_s));
    QTest::keyClick(tested.picker(), Qt::Key_Backspace);
    QVERIFY(tested.effectiveIds().isEmpty()); // and not the standard again
    QCOMPARE(edited.count(), 3);
}

void TestModelPicker::chipsReplaceTheRules()
{
    TestedModels tested;
    tested.setModels(registry(), {});
    tested.setStandard(u"offline"_s);
    QTest::keyClicks(tested.picker(), u"gpt-4o"_s);
    tested.commit();
    QCOMPARE(tested.ids(), QStringList(u"gpt-4o"_s));
}

QTEST_MAIN(TestModelPicker)
#include "tst_modelpicker.moc"
