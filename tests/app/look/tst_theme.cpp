// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/icons.h"
#include "app/look/outlinestyle.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QtTest>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleFactory>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! Colours and icons in light and dark.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_data();
    void contrast();
    void everyStateHasItsOwnIcon();
    void iconsFollowThePalette();
    void outlines_data();
    void outlines();
    void fonts();
    void cleanup() { applyColourScheme(ColourScheme::System); }
};

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

constexpr std::array allStates{TrialState::Waiting, TrialState::Running,  TrialState::Answered,
                               TrialState::Passed,  TrialState::Failed,   TrialState::Limit,
                               TrialState::Errored, TrialState::Cancelled};

//! The darkest and lightest of what is drawn, as a pair of grey values.
std::pair<int, int> greys(const QIcon &icon)
{
    const QImage image = icon.pixmap(24, 24).toImage();
    int darkest = 255;
    int lightest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() < 250)
                continue;
            darkest = std::min(darkest, qGray(colour.rgb()));
            lightest = std::max(lightest, qGray(colour.rgb()));
        }
    }
    return {darkest, lightest};
}

} // namespace

void TestTheme::contrast_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(ColourScheme::Light);
    QTest::newRow("dark") << static_cast<int>(ColourScheme::Dark);
}

void TestTheme::contrast()
{
    QFETCH(const int, scheme);
    applyColourScheme(static_cast<ColourScheme>(scheme));
    const QPalette palette = QApplication::palette();
    QCOMPARE(isDark(palette), static_cast<ColourScheme>(scheme) == ColourScheme::Dark);
    for (const TrialState state : allStates) {
        const double found = contrastOf(stateColour(state, palette), palette.color(QPalette::Base));
        QVERIFY2(found >= 4.45, qPrintable(stateWord(state) + u' ' + QString::number(found)));
    }
    QVERIFY(contrastOf(secondaryColour(palette), palette.color(QPalette::Window)) >= 4.45);
    for (const auto role : {QPalette::WindowText, QPalette::PlaceholderText}) {
        const double found = contrastOf(palette.color(role), palette.color(QPalette::Window));
        QVERIFY2(found >= 4.3, qPrintable(QString::number(found)));
    }
    for (int i = 0; i < 7; ++i)
        QVERIFY(contrastOf(seriesColour(i, palette), palette.color(QPalette::Base)) >= 2.95);
}

void TestTheme::everyStateHasItsOwnIcon()
{
    QList<QImage> seen;
    QStringList words;
    for (const TrialState state : allStates) {
        const QImage image = stateIcon(state).pixmap(16, 16).toImage();
        QVERIFY2(greys(stateIcon(state)).second > 0, qPrintable(stateWord(state)));
        QVERIFY2(!seen.contains(image), qPrintable(stateWord(state)));
        seen += image;
        words += stateWord(state);
    }
    words.removeDuplicates();
    QCOMPARE(words.size(), static_cast<qsizetype>(allStates.size()));
}

void TestTheme::iconsFollowThePalette()
{
    const QIcon search = icon(u"search"_s);
    QVERIFY(!search.isNull());
    applyColourScheme(ColourScheme::Light);
    QVERIFY(greys(search).first < 80);
    applyColourScheme(ColourScheme::Dark);
    QVERIFY(greys(search).second > 180);
    QVERIFY(icon(u"there is no such icon"_s).isNull());
}

void TestTheme::outlines_data()
{
    QTest::addColumn<std::shared_ptr<QWidget>>("widget");
    const auto row = [](const char *name, auto widget) {
        QTest::newRow(name) << std::shared_ptr<QWidget>(widget);
    };
    row("field", std::make_shared<QLineEdit>());
    row("text", std::make_shared<QPlainTextEdit>());
    row("number", std::make_shared<QSpinBox>());
    row("choice", std::make_shared<QComboBox>());
    row("check box", std::make_shared<QCheckBox>());
    row("radio button", std::make_shared<QRadioButton>());
    row("button", std::make_shared<QPushButton>());
}

//! Whatever can be clicked or written in is seen in a black window; elsewhere Fusion draws it.
void TestTheme::outlines()
{
    QFETCH(const std::shared_ptr<QWidget>, widget);
    const auto lightPixels = [&widget](QStyle *style, const QPalette &palette) {
        const std::unique_ptr<QStyle> owned(style);
        widget->setStyle(style);
        widget->setPalette(palette);
        widget->resize(80, 30);
        widget->ensurePolished();
        QImage image(widget->size(), QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Window));
        widget->render(&image);
        widget->setStyle(nullptr);
        int light = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                light += luminance(image.pixelColor(x, y)) > 0.3;
        }
        return std::pair(light, image);
    };
    QPalette black(Qt::black, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        black.setColor(role, Qt::white);
    const int fusion = lightPixels(QStyleFactory::create(u"Fusion"_s), black).first;
    const int ours = lightPixels(new OutlineStyle, black).first;
    QVERIFY2(ours >= fusion + 25, qPrintable(u"%1 %2"_s.arg(fusion).arg(ours)));

    const QPalette dark(QColor(0x34, 0x37, 0x3c), QColor(0x2a, 0x2d, 0x31));
    QCOMPARE(lightPixels(new OutlineStyle, dark).second,
             lightPixels(QStyleFactory::create(u"Fusion"_s), dark).second);
}

void TestTheme::fonts()
{
    const QFont base = QApplication::font();
    QVERIFY(titleFont(base).pointSizeF() > base.pointSizeF());
    QVERIFY(numberFont(base).pointSizeF() > titleFont(base).pointSizeF());
    QVERIFY(secondaryFont(base).pointSizeF() < titleFont(base).pointSizeF());
}

QTEST_MAIN(TestTheme)

#include "tst_theme.moc"
