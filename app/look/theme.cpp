// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"

#include "app/look/outlinestyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

QFont sized(const QFont &base, double points)
{
    QFont font = base;
    font.setPointSizeF(std::max(6.0, QFontInfo(base).pointSizeF() + points));
    return font;
}

//! Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    // A list: of two values it would give references, and these are temporary.
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](float a, float b) {
        return static_cast<float>(a * (1 - share) + b * share);
    };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xf0, 0xf1), QColor(0xf4, 0xf4, 0xf5));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf8));
    palette.setColor(QPalette::Highlight, QColor(0x1d, 0x6f, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1d, 0x6f, 0xb8));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x70, 0x76));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x34, 0x37, 0x3c), QColor(0x2a, 0x2d, 0x31));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x27, 0x2a));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x7f, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb4, 0xee));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa0, 0xa7));
    palette.setColor(QPalette::ToolTipBase, QColor(0x34, 0x37, 0x3c));
    palette.setColor(QPalette::ToolTipText, QColor(0xe8, 0xea, 0xec));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(0xe8, 0xea, 0xec));
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x85, 0x8b));
    }
    return palette;
}

} // namespace

QFont titleFont(const QFont &base)
{
    QFont font = sized(base, 4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont numberFont(const QFont &base)
{
    QFont font = sized(base, 16);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont secondaryFont(const QFont &base) { return sized(base, -1); }

QFont fixedFont() { return QFontDatabase::systemFont(QFontDatabase::FixedFont); }

QColor secondaryColour(const QPalette &palette)
{
    const QColor between =
        mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.35);
    return withContrast(between, palette.color(QPalette::Window), 4.5);
}

QColor lineColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.82);
}

bool isBlack(const QPalette &palette) { return luminance(palette.color(QPalette::Window)) < 0.001; }

bool isDark(const QPalette &palette) { return luminance(palette.color(QPalette::Window)) < 0.2; }

QColor withContrast(const QColor &colour, const QColor &background, double ratio)
{
    const QColor target = luminance(background) < 0.2 ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int steps = 20;
    for (int step = 0; step <= steps; ++step) {
        const QColor candidate = mixed(colour, target, static_cast<double>(step) / steps);
        if (contrast(candidate, background) >= ratio)
            return candidate;
    }
    return target;
}

void applyColourScheme(ColourScheme scheme)
{
    // What the desktop had chosen, before anything was changed.
    static const QString desktopStyle = QApplication::style()->name();
    // Other styles draw with pictures or colours of their own, which a palette does not turn.
    if (scheme != ColourScheme::System
        || desktopStyle.compare("fusion"_L1, Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new OutlineStyle);
    else
        QApplication::setStyle(desktopStyle);
    if (scheme == ColourScheme::System) {
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setPalette(scheme == ColourScheme::Dark ? darkPalette() : lightPalette());
}

bool isMotionWanted()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace Quaver::Ui
