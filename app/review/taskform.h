// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace Quaver::Ui {

class CheckForm;
class FieldNote;
class FilesForm;
class GrowingText;
class SpecDocument;
struct DraftTask;

//! All of one task of a document, with what is wrong below each field. Writes to the document as it
//! is edited.
class TaskForm : public QWidget
{
    Q_OBJECT

public:
    explicit TaskForm(QWidget *parent = nullptr);

    //! \a index -1: none. \a document may be null, and may be deleted.
    void setTask(SpecDocument *document, qsizetype index);
    void setReadOnly(bool isReadOnly);
    //! Puts the focus on the first field that is wrong, or on the name.
    void focusFirstFinding();
    void focusName();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &field, QLabel *label, QWidget *widget);
    void showTask();
    void showFindings(bool isWhileTyping);
    void write(const QString &field, const DraftTask &task);
    [[nodiscard]] bool hasTask() const;
    [[nodiscard]] DraftTask draft() const;
    void retranslate();

    QPointer<SpecDocument> m_document;
    qsizetype m_index = -1;
    QGridLayout *m_rows;
    QLabel *m_idLabel;
    QLabel *m_promptLabel;
    QLabel *m_outcomeLabel;
    QLabel *m_checkLabel;
    QLabel *m_filesLabel;
    QLineEdit *m_id;
    GrowingText *m_prompt;
    GrowingText *m_outcome;
    CheckForm *m_check;
    FilesForm *m_files;
    QHash<QString, FieldNote *> m_notes; // by field
    FieldNote *m_otherNote; // of what belongs to no field
    bool m_isReadOnly = false;
    bool m_isWriting = false;
};

} // namespace Quaver::Ui
