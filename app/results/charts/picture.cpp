// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int fineness = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Picture)
};

QByteArray pngOf(const QSize &size, const Draw &draw)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    imageOf(size, draw).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

QImage imageOf(const QSize &size, const Draw &draw)
{
    QImage image(size * fineness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(fineness);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(&painter);
    return image;
}

QByteArray svgOf(const QSize &size, const QString &title, const Draw &draw)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    // Points and pixels of the screen are the same in the file, else texts would change their size.
    generator.setResolution(QImage(1, 1, QImage::Format_RGB32).logicalDpiX());
    QPainter painter(&generator);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(&painter);
    painter.end();
    return buffer.data();
}

Result<void> writePicture(const QString &path, const QSize &size, const QString &title,
                          const Draw &draw)
{
    const bool isSvg = path.endsWith(u".svg"_s, Qt::CaseInsensitive);
    const QByteArray content = isSvg ? svgOf(size, title, draw) : pngOf(size, draw);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit()) {
        return Error(Error::Kind::Storage,
                     Words::tr("The picture could not be saved as %1: %2. Choose another folder.")
                         .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    return {};
}

} // namespace Quaver::Ui
