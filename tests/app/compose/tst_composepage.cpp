// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composepage.h"

#include "app/compose/modelpicker.h"
#include "app/compose/modelpopup.h"
#include "app/compose/numberfield.h"
#include "app/compose/prompttext.h"
#include "app/compose/recents.h"
#include "app/compose/testedmodels.h"
#include "app/look/elidedlabel.h"
#include "tests/app/compose/composefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

//! The page as a person uses it.
class TestComposePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { useOwnSettings(u"tst_composepage"_s); }
    void firstStart();
    void typesAndRuns();
    void needsAPrompt();
    void choosesAModel();
    void missingKey();
    void noModelToTest();
    void wrongNumber();
    void noBubblewrap();
    void noDaytonaKey();
    void capNeedsPrices();
    void presets();
    void more();
    void templates();
    void recentPrompts();
    void buttons();
    void names();
    void narrow();
};

namespace {

void pickFromMenu(QPushButton &button, int row)
{
    QMetaObject::invokeMethod(button.menu(), "aboutToShow");
    button.menu()->actions().at(row)->trigger();
}

} // namespace

void TestComposePage::firstStart()
{
    ComposeFixture compose;
    QVERIFY(compose.page().isReady());
    QCOMPARE(compose.page().config().prompt, u"Create a benchmark for testing API rate limiting"_s);
    QCOMPARE(compose.find<QLabel>(u"reason"_s)->text(),
             u"Runs on this computer in a few seconds. Nothing is sent anywhere."_s);
    QCOMPARE(compose.find<ElidedLabel>(u"estimate"_s)->fullText(),
             u"About 6 task(s) · under a minute · $0.00"_s);
    QCOMPARE(compose.find<ModelPicker>(u"author"_s)->effectiveId(), u"offline"_s);
    QVERIFY(compose.find<PromptText>(u"prompt"_s)->hasFocus());

    // What goes to a model's provider is not said to stay here.
    ComposeFixture withKey(variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    QVERIFY(withKey.page().isReady());
    QVERIFY(!withKey.find<QLabel>(u"reason"_s)->isVisible());
}

void TestComposePage::typesAndRuns()
{
    Recents::addPrompt(u"an earlier one"_s);
    ComposeFixture compose;
    QCOMPARE(compose.page().config().prompt, QString());
    QSignalSpy requested(&compose.page(), &ComposePage::runRequested);
    auto *const prompt = compose.find<PromptText>(u"prompt"_s);
    QTest::keyClicks(prompt, u"Test regular expressions"_s);
    QTest::keyClick(prompt, Qt::Key_Return);
    QTest::keyClicks(prompt, u"with traps"_s);
    QCOMPARE(requested.count(), 0);
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(requested.count(), 1);
    const auto config = requested.constFirst().at(0).value<RunConfig>();
    QCOMPARE(config.prompt, u"Test regular expressions\nwith traps"_s);
    QCOMPARE(config.backend, std::optional(Backend::Local));
    QCOMPARE(config.agentModel, u"offline"_s);
    QCOMPARE(config.benchmarkModels, QStringList(u"offline"_s));
    QCOMPARE(Recents::prompts().constFirst(), config.prompt);
    QCOMPARE(Recents::models(), QStringList(u"offline"_s));

    QTest::mouseClick(compose.find<QPushButton>(u"run"_s), Qt::LeftButton);
    QCOMPARE(requested.count(), 2);
}

void TestComposePage::needsAPrompt()
{
    ComposeFixture compose;
    QSignalSpy requested(&compose.page(), &ComposePage::runRequested);
    auto *const prompt = compose.find<PromptText>(u"prompt"_s);
    prompt->selectAll();
    QTest::keyClick(prompt, Qt::Key_Space);
    auto *const run = compose.find<QPushButton>(u"run"_s);
    QVERIFY(!run->isEnabled());
    QCOMPARE(compose.page().whatIsMissing(), u"Write what should be tested."_s);
    QCOMPARE(run->toolTip(), compose.page().whatIsMissing());
    QCOMPARE(compose.find<QLabel>(u"reason"_s)->text(), compose.page().whatIsMissing());
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(requested.count(), 0);
}

void TestComposePage::choosesAModel()
{
    ComposeFixture compose(variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    QSignalSpy changed(&compose.page(), &ComposePage::configChanged);
    auto *const author = compose.find<ModelPicker>(u"author"_s);
    author->setFocus();
    author->lineEdit()->selectAll();
    QTest::keyClicks(author, u"4.1-mini"_s);
    QTest::keyClick(author, Qt::Key_Return);
    QCOMPARE(compose.page().config().agentModel, u"gpt-4.1-mini"_s);
    QVERIFY(changed.count() >= 1);
    // Tab takes what is highlighted, too, and goes on.
    author->lineEdit()->selectAll();
    QTest::keyClicks(author, u"4.1-nano"_s);
    QTest::keyClick(author, Qt::Key_Tab);
    QCOMPARE(compose.page().config().agentModel, u"gpt-4.1-nano"_s);
    QVERIFY(!author->hasFocus());
    // What is typed counts at the time of Run.
    author->setFocus();
    author->lineEdit()->selectAll();
    QTest::keyClicks(author, u"gpt-4o"_s);
    QTest::keyClick(author, Qt::Key_Escape);
    QSignalSpy requested(&compose.page(), &ComposePage::runRequested);
    compose.page().run();
    QCOMPARE(requested.constFirst().at(0).value<RunConfig>().agentModel, u"gpt-4o"_s);
}

void TestComposePage::missingKey()
{
    ComposeFixture compose;
    QSignalSpy asked(&compose.page(), &ComposePage::addKeyRequested);
    RunConfig config = compose.page().config();
    config.benchmarkModels = {u"gpt-4o"_s};
    compose.page().setConfig(config);
    QTRY_COMPARE(compose.note(u"testedNote"_s), u"gpt-4o needs a key of OpenAI."_s);
    QVERIFY(!compose.page().isReady());
    QCOMPARE(compose.page().whatIsMissing(), u"gpt-4o needs a key of OpenAI."_s);
    auto *const note = compose.find<QWidget>(u"testedNote"_s);
    QTest::mouseClick(note->findChild<QPushButton *>(u"noteAction"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"openai"_s);

    compose.surroundings().setVariables(
        variablesOf({{"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}));
    QVERIFY(compose.page().isReady());
    QTRY_COMPARE(compose.note(u"testedNote"_s), QString());
}

void TestComposePage::noModelToTest()
{
    ComposeFixture compose;
    auto *const picker = compose.find<ModelPicker>(u"addTested"_s);
    QTest::keyClick(picker, Qt::Key_Backspace);
    QTRY_COMPARE(compose.note(u"testedNote"_s), u"Add a model to be tested."_s);
    QVERIFY(!compose.page().isReady());
    QTest::keyClicks(picker, u"sonnett-9"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_VERIFY(compose.note(u"testedNote"_s).startsWith(u"Unknown model \"sonnett-9\""_s));
}

void TestComposePage::wrongNumber()
{
    ComposeFixture compose;
    auto *const processors = compose.find<NumberField>(u"processors"_s);
    processors->selectAll();
    QTest::keyClicks(processors, u"4096"_s);
    QVERIFY(compose.note(u"sizeNote"_s).isEmpty()); // not while typing
    QTRY_VERIFY(compose.note(u"sizeNote"_s).startsWith("Processors: At most 8."_L1));
    QVERIFY(!compose.page().isReady());
    QVERIFY(compose.page().whatIsMissing().startsWith("Processors: At most"_L1));
    processors->selectAll();
    QTest::keyClicks(processors, u"1"_s);
    QCOMPARE(compose.note(u"sizeNote"_s), QString());
    QVERIFY(compose.page().isReady());
    QCOMPARE(compose.page().config().resources.cpu, std::optional<int>(1));

    auto *const steps = compose.find<NumberField>(u"steps"_s);
    steps->selectAll();
    QTest::keyClicks(steps, u"many"_s);
    QTRY_COMPARE(compose.note(u"limitNote"_s), u"Steps: Write a whole number."_s);
}

void TestComposePage::noBubblewrap()
{
    ComposeFixture compose(variablesOf({{"DAYTONA_API_URL", u"http://127.0.0.1:9"_s}}),
                           bubblewrapIsMissing);
    QVERIFY(!compose.page().isReady());
    QTRY_VERIFY(compose.note(u"backendNote"_s).contains("\"bubblewrap\""_L1));
    QVERIFY(compose.page().whatIsMissing().contains("\"bubblewrap\""_L1));

    const auto buttons =
        compose.find<QWidget>(u"backendNote"_s)->findChildren<QPushButton *>(u"noteAction"_s);
    QPushButton *chooseDaytona = nullptr;
    for (QPushButton *button : buttons) {
        if (button->text() == "Copy command"_L1) {
            QTest::mouseClick(button, Qt::LeftButton);
            QVERIFY(QGuiApplication::clipboard()->text().endsWith("bubblewrap"_L1));
        } else if (button->text() == "Choose Daytona"_L1) {
            chooseDaytona = button;
        }
    }
    QVERIFY(chooseDaytona);
    QTest::mouseClick(chooseDaytona, Qt::LeftButton);
    QCOMPARE(compose.page().config().backend, std::optional(Backend::Daytona));
    QVERIFY(compose.find<QRadioButton>(u"chooseDaytona"_s)->isChecked());
}

void TestComposePage::noDaytonaKey()
{
    ComposeFixture compose;
    QSignalSpy asked(&compose.page(), &ComposePage::addKeyRequested);
    QTest::mouseClick(compose.find<QRadioButton>(u"chooseDaytona"_s), Qt::LeftButton, {},
                      QPoint(8, 8));
    QVERIFY(!compose.page().isReady());
    QCOMPARE(compose.page().whatIsMissing(), u"Daytona needs a key of your account."_s);
    auto *const action =
        compose.find<QWidget>(u"backendNote"_s)->findChild<QPushButton *>(u"noteAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"daytona"_s);
}

void TestComposePage::capNeedsPrices()
{
    ModelEndpoint endpoint;
    endpoint.name = u"box"_s;
    endpoint.baseUrl = u"http://127.0.0.1:9/v1"_s;
    RunConfig config;
    config.prompt = u"anything"_s;
    config.endpoints = {endpoint};
    config.benchmarkModels = {u"box/some"_s};
    ComposeFixture compose;
    compose.page().setConfig(config);
    QVERIFY2(compose.page().isReady(), qPrintable(compose.page().whatIsMissing()));
    auto *const cost = compose.find<NumberField>(u"costUsd"_s);
    cost->selectAll();
    QTest::keyClicks(cost, u"2"_s);
    QVERIFY(!compose.page().isReady());
    QVERIFY(compose.page().whatIsMissing().contains("price of box/some"_L1));
}

void TestComposePage::presets()
{
    ComposeFixture compose;
    auto *const sizes = compose.find<QPushButton>(u"sizes"_s);
    QVERIFY(sizes->menu()->actions().at(2)->text().startsWith("&Small"_L1));
    sizes->menu()->actions().at(2)->trigger();
    QCOMPARE(compose.page().config().resources.cpu, std::optional<int>(1));
    QCOMPARE(compose.page().config().resources.memory, std::optional<int>(1024));
    sizes->menu()->actions().at(0)->trigger();
    QVERIFY(compose.page().config().resources.isEmpty());
}

void TestComposePage::more()
{
    ComposeFixture compose;
    auto *const trials = compose.find<NumberField>(u"trials"_s);
    QVERIFY(!trials->isVisible());
    QTest::mouseClick(compose.find<QToolButton>(u"moreLimits"_s), Qt::LeftButton);
    QVERIFY(trials->isVisible());
    trials->selectAll();
    QTest::keyClicks(trials, u"3"_s);
    QCOMPARE(compose.page().config().trials, std::optional<int>(3));
    auto *const votes = compose.find<NumberField>(u"votes"_s);
    votes->selectAll();
    QTest::keyClicks(votes, u"2"_s);
    QTRY_VERIFY(compose.note(u"moreNote"_s).startsWith("Votes: An odd number"_L1));
    QVERIFY(!compose.page().isReady());
}

void TestComposePage::templates()
{
    ComposeFixture compose;
    pickFromMenu(*compose.find<QPushButton>(u"templates"_s), 1);
    const QString chosen = compose.page().config().prompt;
    QVERIFY(chosen.size() > 60);
    auto *const prompt = compose.find<PromptText>(u"prompt"_s);
    prompt->undo(); // what was there is not lost
    QCOMPARE(compose.page().config().prompt, u"Create a benchmark for testing API rate limiting"_s);
}

void TestComposePage::recentPrompts()
{
    Recents::addPrompt(u"Tom & Jerry"_s);
    ComposeFixture compose;
    auto *const recents = compose.find<QPushButton>(u"recentPrompts"_s);
    pickFromMenu(*recents, 0);
    QCOMPARE(compose.page().config().prompt, u"Tom & Jerry"_s);
    QCOMPARE(recents->menu()->actions().constFirst()->text(), u"Tom && Jerry"_s);
    pickFromMenu(*recents, static_cast<int>(recents->menu()->actions().size()) - 1);
    QVERIFY(Recents::prompts().isEmpty());
}

void TestComposePage::buttons()
{
    ComposeFixture compose;
    QSignalSpy opened(&compose.page(), &ComposePage::openRequested);
    QSignalSpy saved(&compose.page(), &ComposePage::saveRequested);
    QTest::mouseClick(compose.find<QPushButton>(u"open"_s), Qt::LeftButton);
    QTest::mouseClick(compose.find<QPushButton>(u"save"_s), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(saved.count(), 1);
}

void TestComposePage::names()
{
    ComposeFixture compose;
    QTest::mouseClick(compose.find<QToolButton>(u"moreLimits"_s), Qt::LeftButton);
    const QList<QWidget *> widgets = compose.page().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = widget->isVisible() && widget->focusPolicy() & Qt::TabFocus
            && !widget->objectName().startsWith("qt_"_L1);
        if (!isControl || widget->focusProxy())
            continue;
        const auto *const button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && button
            ? button->text()
            : widget->accessibleName();
        QVERIFY2(!name.isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName()));
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
    }
}

void TestComposePage::narrow()
{
    ComposeFixture compose;
    compose.page().resize(620, 560);
    QTest::mouseClick(compose.find<QToolButton>(u"moreLimits"_s), Qt::LeftButton);
    for (const QString &name :
         {u"author"_s, u"processors"_s, u"disk"_s, u"costUsd"_s, u"votes"_s}) {
        const auto *const widget = compose.find<QWidget>(name);
        const QPoint end = widget->mapTo(&compose.page(), widget->rect().bottomRight());
        QTRY_VERIFY2(end.x() < compose.page().width(), qPrintable(name));
    }
}

QTEST_MAIN(TestComposePage)
#include "tst_composepage.moc"
