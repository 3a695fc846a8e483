// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace Quaver::Ui {

class PlainText;

//! A text from outside that takes no more room than is good: a few lines first, and with "Show
//! all" everything, which then scrolls in a bounded height. As high as its text, for its width.
class LongText : public QWidget
{
    Q_OBJECT

public:
    //! \a lines, as they are drawn, are seen first.
    explicit LongText(int lines, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    //! The font of code and logs.
    void setFixedPitch();
    [[nodiscard]] bool isAllShown() const { return m_isAllShown; }
    void showAll(bool isAll);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void adjust();
    void recolour();
    void retranslate();

    QString m_text;
    PlainText *m_view;
    QPushButton *m_toggle;
    int m_lines;
    qsizetype m_total = 0; // lines of the text itself
    bool m_isAllShown = false;
};

} // namespace Quaver::Ui
