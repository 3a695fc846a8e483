// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Quaver::Ui {

//! Where the prompt is written: plain text alone. Files that are dropped or pasted are not put in
//! as addresses but passed on. Tab leaves it, and Ctrl+Return is left to the page.
class PromptText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptText(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fileGiven(const QString &path);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void boundHeight();
};

} // namespace Quaver::Ui
