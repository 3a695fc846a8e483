// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

#include <functional>

class QLabel;

namespace Quaver::Ui {

//! A state as an icon and a word in the state's colour.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    using Colour = std::function<QColor(const QPalette &)>;

    explicit StateLabel(QWidget *parent = nullptr);

    void setState(const QIcon &icon, const QString &text, const Colour &colour);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    QLabel *m_picture;
    QLabel *m_word;
    QIcon m_icon;
    Colour m_colour;
};

} // namespace Quaver::Ui
