// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/captionednumber.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Quaver::Ui {

class FieldNote;
class GrowingText;
class SpecDocument;
struct DraftHead;

//! What a specification says of itself: its name, and unfolded its description and the limits of
//! each task.
class HeadForm : public QWidget
{
    Q_OBJECT

public:
    explicit HeadForm(QWidget *parent = nullptr);

    //! \a document may be null, and may be deleted.
    void setDocument(SpecDocument *document);
    void setReadOnly(bool isReadOnly);
    //! Shows all of it if something in the folded part is wrong.
    void unfoldWhereWrong();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fold(bool isFolded);
    void showHead();
    void showFindings(bool isWhileTyping);
    void write(const QString &field);
    void writeLimits(DraftHead &head);
    void retranslate();

    QPointer<SpecDocument> m_document;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QToolButton *m_more;
    FieldNote *m_note;
    QLabel *m_descriptionLabel;
    GrowingText *m_description;
    QLabel *m_limitsLabel;
    QWidget *m_numbers;
    CaptionedNumber m_seconds;
    CaptionedNumber m_steps;
    bool m_isReadOnly = false;
    bool m_isWriting = false;
};

} // namespace Quaver::Ui
