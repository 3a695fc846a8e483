// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace Quaver::Ui {

class ElidedLabel;

//! A model that was picked, with a button that takes it away; Delete and Backspace do, too.
class ModelChip : public QFrame
{
    Q_OBJECT

public:
    //! \a words are shown for \a id.
    ModelChip(const QString &id, const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    //! What is wrong with it, for the tool tip; empty: nothing.
    void setProblem(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QString m_id;
    ElidedLabel *m_name;
    QToolButton *m_remove;
    bool m_hasProblem = false;
};

} // namespace Quaver::Ui
