// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace Quaver::Ui {

class EmptyState;
class HeadForm;
class MessageBar;
class RunSession;
class SpecDocument;
class SpecEditor;
class UndoKeys;

//! The tasks of a run with all that the model under test never sees. While the run waits for a
//! person they can be edited here and sent on their way; what is edited belongs to the session and
//! outlives this view. At all other times they can be read, saved and used again.
class SpecificationView : public QWidget
{
    Q_OBJECT

public:
    explicit SpecificationView(QWidget *parent = nullptr);

    //! \a session may be null and may go at any time.
    void setSession(RunSession *session);
    void focusSearch();

Q_SIGNALS:
    //! The tasks for a new benchmark that needs no author.
    void useRequested(const Quaver::RunConfig &config);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFooter();
    void takeSpecOnceSeen();
    void takeSpec();
    void setDocument(SpecDocument *document);
    void takeReview();
    void showState();
    void showCounts();
    void run();
    void stop();
    void use();
    void save();
    void retranslate();

    QPointer<RunSession> m_session;
    QPointer<SpecDocument> m_document; //!< null until it is looked at
    EmptyState *m_empty;
    QWidget *m_page;
    MessageBar *m_message;
    QLabel *m_sentence;
    HeadForm *m_head;
    SpecEditor *m_editor;
    UndoKeys *m_keys;
    QLabel *m_counts;
    QPushButton *m_next;
    QPushButton *m_stop;
    QPushButton *m_use;
    QPushButton *m_save;
    QPushButton *m_run;
    QStackedLayout *m_stack;
};

} // namespace Quaver::Ui
