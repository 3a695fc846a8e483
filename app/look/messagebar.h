// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Quaver::Ui {

//! A message in the page that it is about: what happened, what it means, and buttons that do
//! something about it. Hidden until it has a text; takes no focus when it appears, and is read by
//! screen readers then.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    //! Plain text; shows the bar, without the actions it had.
    void setMessage(Kind kind, const QString &text);
    [[nodiscard]] QString text() const;
    //! A button that calls \a action and leaves the bar as it is.
    void addAction(const QString &label, const std::function<void()> &action);
    //! Hides it.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void removeActions();
    void retranslate();

    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

} // namespace Quaver::Ui
