// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

using Colour = std::function<QColor(const QPalette &)>;

QByteArray drawing(const QString &name)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Draws one SVG in whatever colour is right at the moment of painting.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(QString name, Colour colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double density = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * density).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QString key = u"quaver-icon-%1-%2-%3x%4"_s.arg(m_name, colourOf(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(&painter, QRectF(QPointF(), size), mode);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new PaletteIconEngine(m_name, m_colour);
    }
    QString key() const override { return u"quaver"_s; }
    bool isNull() override { return !QFile::exists(u":/icons/"_s + m_name + u".svg"_s); }

private:
    void draw(QPainter *painter, const QRectF &rect, QIcon::Mode mode) const
    {
        QByteArray svg = drawing(m_name);
        svg.replace("currentColor", colourOf(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        const double side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    [[nodiscard]] QColor colourOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_colour ? m_colour(palette) : palette.color(QPalette::ButtonText);
    }

    QString m_name;
    Colour m_colour;
};

} // namespace

QIcon icon(const QString &name) { return icon(name, {}); }

QIcon icon(const QString &name, std::function<QColor(const QPalette &)> colour)
{
    return QIcon(new PaletteIconEngine(name, std::move(colour)));
}

} // namespace Quaver::Ui
