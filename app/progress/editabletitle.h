// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Quaver::Ui {

class ElidedLabel;

//! A title that is edited where it stands: a click on it or on the pencil beside it opens the
//! field, Enter or leaving it takes the new text, Escape keeps the old one.
class EditableTitle : public QWidget
{
    Q_OBJECT

public:
    explicit EditableTitle(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }
    //! Without it there is no pencil, and a click does nothing.
    void setEditable(bool isEditable);
    [[nodiscard]] bool isEditing() const { return m_isEditing; }
    void edit();

Q_SIGNALS:
    //! \a title is another than before, and not empty. What is shown stays until setTitle().
    void edited(const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void finish(bool isTaken);
    void setFonts();
    void retranslate();

    QString m_title;
    ElidedLabel *m_label;
    QLineEdit *m_field;
    QToolButton *m_pencil;
    bool m_isEditable = false;
    bool m_isEditing = false;
};

} // namespace Quaver::Ui
