// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace Quaver::Ui {

//! What is done with the text of a label.
enum class LabelUse {
    Word, //!< seen at a glance, on one line
    Sentence, //!< read: it wraps
    Quote, //!< read and copied: it wraps, and can be selected with the mouse and with keys
};

//! A label with the object name \a name that shows whatever it is given as plain text: what models,
//! servers and files say is never taken for HTML.
[[nodiscard]] QLabel *newLabel(const QString &name, LabelUse use, QWidget *parent);

//! Has \a label show \a text, and take no room while that is empty.
void showText(QLabel *label, const QString &text);

} // namespace Quaver::Ui
