// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Quaver::Ui {

//! The bar below a log in which a text to find is typed. Hidden until open().
class LogFindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Outcome { None, Found, FoundRound, NotFound };

    explicit LogFindBar(QWidget *parent = nullptr);

    //! Shows the bar, with the keyboard in it.
    void open();
    [[nodiscard]] QString text() const;
    void setOutcome(Outcome outcome);

Q_SIGNALS:
    void textChanged(const QString &text);
    void nextRequested();
    void previousRequested();
    void closed(); //!< by its button or Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void close();
    void retranslate();

    QLineEdit *m_text;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_outcomeText;
    QToolButton *m_close;
    Outcome m_outcome = Outcome::None;
};

} // namespace Quaver::Ui
