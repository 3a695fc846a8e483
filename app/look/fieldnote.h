// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;

namespace Quaver::Ui {

//! The line below a field: what is wrong with it, or else a hint. Takes no room while it has
//! nothing to say. A problem appears once typing pauses and goes as soon as it is solved.
class FieldNote : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Hint, Good, Warning, Problem };

    explicit FieldNote(QWidget *parent = nullptr);

    //! Something to do about it: a button with the words \a label.
    struct Action
    {
        QString label;
        std::function<void()> call;
    };

    //! Shows \a text at once; empty: hides. Plain text.
    void setText(Kind kind, const QString &text, const QList<Action> &actions = {});
    //! A problem, while a person may still be typing; an empty one hides at once.
    void setProblemSoon(const QString &text, const QList<Action> &actions = {});

    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintKind();
    void showSoon();

    QLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_actions;
    QList<Action> m_shown;
    Kind m_kind = Kind::Hint;
    QTimer m_pause;
    QString m_soon;
    QList<Action> m_actionsSoon;
};

} // namespace Quaver::Ui
