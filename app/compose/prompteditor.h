// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace Quaver::Ui {

class FieldNote;
class PromptText;

//! The question that a benchmark answers: a large field, with recent prompts and templates to begin
//! with. A text file can be dropped on it.
class PromptEditor : public QWidget
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget *parent = nullptr);

    void setPrompt(const QString &prompt);
    //! As it was set, while nobody has changed it.
    [[nodiscard]] QString prompt() const;
    [[nodiscard]] bool isEmpty() const; //!< nothing but white space
    //! Too long for a prompt, in words; empty: it is not.
    [[nodiscard]] QString problem() const;
    //! Asks for a prompt, or, where \a isOptional, says that one may be left out.
    void setOptional(bool isOptional);

Q_SIGNALS:
    void edited(); //!< by a person
    //! A configuration was dropped.
    void fileDropped(const QString &path);
    //! A specification was.
    void tasksDropped(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void onFileGiven(const QString &path);
    //! Takes its place, so that Undo brings back what was there.
    void replaceBy(const QString &prompt);
    void fillRecents();
    void fillTemplates();
    void retranslate();

    QLabel *m_title;
    QPushButton *m_recents;
    QPushButton *m_templates;
    QMenu *m_recentMenu;
    QMenu *m_templateMenu;
    PromptText *m_text;
    FieldNote *m_note;
    QString m_given;
    bool m_isOptional = false;
};

} // namespace Quaver::Ui
