// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Quaver::Ui {

//! A text that a person edits, as high as its lines within bounds. What it was given is given back
//! unchanged, line breaks and all, until it is edited. Undoing is left to whoever has the document.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT

public:
    //! At least and at most so many lines.
    GrowingText(int leastLines, int mostLines, QWidget *parent = nullptr);

    //! Nothing when it is \a text already: the cursor stays.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(); //!< by a person

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int heightOf(int lines) const;
    void adjust();

    QString m_given;
    int m_least;
    int m_most;
    int m_lines; // as they are drawn, within the bounds
    bool m_isBeingSet = false;
};

} // namespace Quaver::Ui
