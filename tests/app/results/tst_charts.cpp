// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/results/charts/chartdatadialog.h"
#include "app/results/charts/costchart.h"
#include "app/results/charts/dotcloud.h"
#include "app/results/charts/durationchart.h"
#include "app/results/charts/marktips.h"
#include "app/results/charts/outcomechart.h"
#include "app/results/charts/tokenchart.h"
#include "tests/app/results/inputs.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    }
    return count;
}

template <typename Chart>
void showChart(Chart &chart, const SummaryInput &input)
{
    chart.setSummary(summarize(input));
    chart.resize(520, 320);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
}

QChartView *viewOf(const ChartPanel &panel) { return panel.findChild<QChartView *>(); }

qsizetype dotsOf(const ChartPanel &panel)
{
    const QList<QGraphicsItem *> items = viewOf(panel)->items();
    for (QGraphicsItem *item : items) {
        if (const auto *cloud = dynamic_cast<const DotCloud *>(item))
            return cloud->count();
    }
    return 0;
}

//! How many of its marks have the colour of an outcome at their centre: not those under a median.
int paintedMarks(const ChartPanel &panel)
{
    const auto *tips = viewOf(panel)->findChild<MarkTips *>();
    const QImage picture = viewOf(panel)->viewport()->grab().toImage();
    QList<QRgb> colours;
    for (const TrialState state :
         {TrialState::Passed, TrialState::Failed, TrialState::Limit, TrialState::Errored})
        colours += stateColour(state, panel.palette()).rgb();
    int count = 0;
    for (qsizetype i = 0; i < tips->marks().size(); ++i)
        count += colours.contains(picture.pixel(tips->place(i).center().toPoint())) ? 1 : 0;
    return count;
}

//! Opens the context menu and takes the entry of this mnemonic, as a person would.
void choose(ChartPanel &panel, Qt::Key mnemonic)
{
    auto *viewport = viewOf(panel)->viewport();
    QContextMenuEvent event(QContextMenuEvent::Mouse, viewport->rect().center(),
                            viewport->mapToGlobal(viewport->rect().center()));
    QCoreApplication::sendEvent(viewport, &event);
    auto *menu = panel.findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, mnemonic);
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void outcome();
    void outcomeOfOneModel();
    void duration();
    void tenThousandTrials();
    void cost();
    void tokens();
    void nothingToCompare();
    void picturesAsPng();
    void picturesAsSvg();
    void savesThroughTheDialog();
    void cannotBeSaved();
    void copies();
    void showsData();
    void tellsValuesUnderTheMouse();
    void tellsValuesToTheKeyboard();
    void followsThePalette();
    void followsTheData();
};

void TestCharts::initTestCase() { QLocale::setDefault(QLocale::c()); }

void TestCharts::init() { applyColourScheme(ColourScheme::Light); }

void TestCharts::outcome()
{
    OutcomeChart chart;
    showChart(chart, twoModels());
    QCOMPARE(chart.title(), u"Outcome by model"_s);
    const ChartTable expected{
        {u"Model"_s, u"Passed"_s, u"Failed"_s, u"Limit"_s, u"Errored"_s},
        {{u"one"_s, u"3"_s, u"1"_s, u"0"_s, u"1"_s}, {u"two"_s, u"1"_s, u"2"_s, u"1"_s, u"0"_s}}};
    QCOMPARE(chart.table(), expected);
    auto *series =
        qobject_cast<QHorizontalStackedBarSeries *>(viewOf(chart)->chart()->series().constFirst());
    QVERIFY(series);
    QCOMPARE(series->count(), 4);
    // The first model is on top: the last category.
    QBarSet *passed = series->barSets().constFirst();
    QCOMPARE(passed->at(1), 3.0);
    QCOMPARE(passed->at(0), 1.0);
    QCOMPARE(passed->color(), stateColour(TrialState::Passed, chart.palette()));
}

void TestCharts::outcomeOfOneModel()
{
    OutcomeChart chart;
    chart.setSummary(summarize(manyTasks(6)));
    QVERIFY(!chart.isHidden());
    SummaryInput same;
    same.models = {u"m"_s};
    same.trials = trialsOf(u"m"_s, u"a:P b:P c:P"_s);
    chart.setSummary(summarize(same));
    QVERIFY(chart.isHidden());
}

void TestCharts::duration()
{
    DurationChart chart;
    showChart(chart, twoModels());
    QCOMPARE(chart.table().rows.size(), 9);
    QCOMPARE(chart.table().rows.at(1),
             (QStringList{u"b"_s, u"one"_s, u"1"_s, u"Passed"_s, u"2.0 s"_s}));
    QCOMPARE(dotsOf(chart), 9);
    QVERIFY2(paintedMarks(chart) >= 5, qPrintable(QString::number(paintedMarks(chart))));
    const QList<QAbstractSeries *> all = viewOf(chart)->chart()->series();
    const auto lines = std::ranges::count_if(all, [](const QAbstractSeries *series) {
        return qobject_cast<const QLineSeries *>(series);
    });
    QCOMPARE(lines, 2); // a median each
    QVERIFY(chart.findChild<QLabel *>(u"durationChartNote"_s)->isHidden());
}

void TestCharts::tenThousandTrials()
{
    DurationChart chart;
    showChart(chart, manyTasks(10'000));
    const qsizetype dots = dotsOf(chart);
    QVERIFY(dots > 500);
    QVERIFY(dots <= ResultsSummary::mostDurations + 1);
    const auto *note = chart.findChild<QLabel *>(u"durationChartNote"_s);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"10000"_s) || note->text().contains(u"10,000"_s),
             qPrintable(note->text()));
}

void TestCharts::cost()
{
    CostChart chart;
    showChart(chart, twoModels());
    const ChartTable expected{
        {u"Model"_s, u"Score"_s, u"Cost"_s},
        {{u"one"_s, u"75 %"_s, u"$0.30"_s}, {u"two"_s, u"25 %"_s, u"$0.050"_s}}};
    QCOMPARE(chart.table(), expected);
    // Without a price there is nothing to put one model against.
    SummaryInput unknown = twoModels();
    unknown.runs[1].usage->costUsd.reset();
    chart.setSummary(summarize(unknown));
    QVERIFY(chart.isHidden());
}

void TestCharts::tokens()
{
    TokenChart chart;
    showChart(chart, twoModels());
    QCOMPARE(chart.table().rows.size(), 3);
    QCOMPARE(chart.table().rows.at(1),
             (QStringList{u"Tested models"_s, u"50000"_s, u"8000"_s, u"$0.35"_s}));
    SummaryInput alone = twoModels();
    alone.usage.author = {};
    alone.usage.judge = {};
    chart.setSummary(summarize(alone));
    QVERIFY(chart.isHidden());
}

void TestCharts::nothingToCompare()
{
    SummaryInput input;
    input.models = {u"m"_s};
    input.trials = trialsOf(u"m"_s, u"a:P b:. c:."_s);
    OutcomeChart outcome;
    DurationChart duration;
    CostChart cost;
    TokenChart tokens;
    for (ChartPanel *chart : QList<ChartPanel *>{&outcome, &duration, &cost, &tokens}) {
        chart->setSummary(summarize(input));
        QVERIFY(chart->isHidden());
        QVERIFY(chart->table().rows.isEmpty());
    }
}

void TestCharts::picturesAsPng()
{
    QTemporaryDir folder;
    OutcomeChart chart;
    showChart(chart, twoModels());
    const QString path = folder.filePath(u"outcome.png"_s);
    QVERIFY(chart.savePicture(path).isOk());
    const QImage image(path);
    QVERIFY(image.width() >= 2 * viewOf(chart)->width());
    QCOMPARE(image.pixelColor(2, 2), chart.palette().color(QPalette::Base));
    const int passed = pixelsOf(image, stateColour(TrialState::Passed, chart.palette()));
    const int limit = pixelsOf(image, stateColour(TrialState::Limit, chart.palette()));
    // Four trials have passed and one has met its limit.
    QVERIFY2(limit > 1000, qPrintable(QString::number(limit)));
    QVERIFY2(passed > 3 * limit && passed < 5 * limit, qPrintable(QString::number(passed)));
}

void TestCharts::picturesAsSvg()
{
    QTemporaryDir folder;
    OutcomeChart outcome;
    DurationChart duration;
    CostChart cost;
    TokenChart tokens;
    for (ChartPanel *chart : QList<ChartPanel *>{&outcome, &duration, &cost, &tokens}) {
        showChart(*chart, twoModels());
        const QString path = folder.filePath(chart->objectName() + u".svg"_s);
        QVERIFY(chart->savePicture(path).isOk());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains(chart->title().toUtf8()), svg.constData());
        QVERIFY(svg.contains(">one<") || chart == &tokens);
        QVERIFY(!svg.contains("<image"));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage drawn(renderer.defaultSize(), QImage::Format_ARGB32);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QCOMPARE(drawn.pixelColor(3, 3).rgb(), chart->palette().color(QPalette::Base).rgb());
        if (chart == &outcome)
            QVERIFY(pixelsOf(drawn, stateColour(TrialState::Passed, chart->palette())) > 200);
    }
}

void TestCharts::savesThroughTheDialog()
{
    QTemporaryDir folder;
    TokenChart chart;
    showChart(chart, twoModels());
    choose(chart, Qt::Key_S);
    auto *dialog = chart.window()->findChild<QFileDialog *>(u"saveChart"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(folder.filePath(u"tokens"_s));
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(folder.filePath(u"tokens.svg"_s)));
}

void TestCharts::cannotBeSaved()
{
    QTemporaryDir folder;
    TokenChart chart;
    showChart(chart, twoModels());
    const QString path = folder.filePath(u"missing/tokens.png"_s);
    const Result<void> saved = chart.savePicture(path);
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(path));
    QVERIFY(saved.error().kind == Error::Kind::Storage);
}

void TestCharts::copies()
{
    OutcomeChart chart;
    showChart(chart, twoModels());
    QGuiApplication::clipboard()->clear();
    choose(chart, Qt::Key_C);
    QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
    const QImage image = QGuiApplication::clipboard()->image();
    QVERIFY(pixelsOf(image, stateColour(TrialState::Failed, chart.palette())) > 1000);
}

void TestCharts::showsData()
{
    CostChart chart;
    showChart(chart, twoModels());
    choose(chart, Qt::Key_D);
    QPointer<ChartDataDialog> dialog = chart.findChild<ChartDataDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto *view = dialog->findChild<QTableView *>();
    const QAbstractItemModelTester tester(view->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"75 %"_s);
    QCOMPARE(view->model()->headerData(2, Qt::Horizontal).toString(), u"Cost"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"copyChartData"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Model\tScore\tCost\none\t75 %\t$0.30\ntwo\t25 %\t$0.050\n"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestCharts::tellsValuesUnderTheMouse()
{
    OutcomeChart chart;
    showChart(chart, twoModels());
    auto *view = viewOf(chart);
    auto *tips = view->findChild<MarkTips *>();
    // The first mark is of the lowest bar: the second model's passed trials.
    QCOMPARE(tips->marks().constFirst().text, u"two · Passed: 1"_s);
    const QPointF position = tips->place(0).center();
    QVERIFY(QRectF(view->viewport()->rect()).contains(tips->place(0)));
    QCOMPARE(tips->markAt(position), 0);
    QMouseEvent move(QEvent::MouseMove, position, view->viewport()->mapToGlobal(position),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &move);
    QTRY_VERIFY(QToolTip::text().contains(u"two · Passed: 1"_s));
    QCOMPARE(tips->markAt(QPointF(-100, -100)), -1);
    // What is drawn there is that segment.
    QCOMPARE(
        view->grab().toImage().pixelColor(tips->place(0).topLeft().toPoint() + QPoint(4, 4)).rgb(),
        stateColour(TrialState::Passed, chart.palette()).rgb());
}

void TestCharts::tellsValuesToTheKeyboard()
{
    TokenChart chart;
    showChart(chart, twoModels());
    auto *view = viewOf(chart);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->accessibleDescription(), u"Judge · input: 12000 tokens"_s);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->accessibleDescription(), u"Judge · output: 900 tokens"_s);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->accessibleDescription(), u"Author · output: 2000 tokens"_s);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->accessibleDescription(), u"Author · output: 2000 tokens"_s);
}

void TestCharts::followsThePalette()
{
    OutcomeChart chart;
    showChart(chart, twoModels());
    const QColor light = stateColour(TrialState::Passed, chart.palette());
    applyColourScheme(ColourScheme::Dark);
    QTRY_VERIFY(isDark(chart.palette()));
    const QColor dark = stateColour(TrialState::Passed, chart.palette());
    QVERIFY(light != dark);
    const QImage image = chart.image();
    QCOMPARE(image.pixelColor(2, 2), chart.palette().color(QPalette::Base));
    QVERIFY(pixelsOf(image, dark) > 1000);
    QCOMPARE(pixelsOf(image, light), 0);
}

void TestCharts::followsTheData()
{
    OutcomeChart chart;
    showChart(chart, twoModels());
    const QAbstractSeries *before = viewOf(chart)->chart()->series().constFirst();
    chart.setSummary(summarize(twoModels()));
    QCOMPARE(viewOf(chart)->chart()->series().constFirst(), before); // nothing has changed
    SummaryInput more = twoModels();
    more.trials += trialsOf(u"two"_s, u"e:P"_s);
    chart.setSummary(summarize(more));
    QCOMPARE(chart.table().rows.at(1).at(1), u"2"_s);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
