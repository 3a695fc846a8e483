// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QImage>
#include <QSize>

#include <functional>

class QPainter;

//! Pictures of what a painter draws, for the clipboard and for files.
namespace Quaver::Ui {

using Draw = std::function<void(QPainter *painter)>;

//! Twice as fine as the screen's grid, so that it stays sharp on paper.
[[nodiscard]] QImage imageOf(const QSize &size, const Draw &draw);
//! Drawn in lines and text, not in pixels.
[[nodiscard]] QByteArray svgOf(const QSize &size, const QString &title, const Draw &draw);

//! Writes the whole or leaves what was there. \a path ends in .svg or .png.
[[nodiscard]] Result<void> writePicture(const QString &path, const QSize &size,
                                        const QString &title, const Draw &draw);

} // namespace Quaver::Ui
