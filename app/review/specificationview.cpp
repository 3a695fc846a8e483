// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/specificationview.h"

#include "app/look/emptystate.h"
#include "app/look/icons.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/review/headform.h"
#include "app/review/reviewdocument.h"
#include "app/review/speceditor.h"
#include "app/review/undokeys.h"
#include "app/run/runsession.h"
#include "app/setup/files.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

bool isReviewing(const RunSession *session)
{
    return session && session->state() == RunSession::State::Reviewing;
}

//! The person has answered, and the run looks at the answer.
bool isChecking(const RunSession *session)
{
    return session && session->review() && session->state() == RunSession::State::Running;
}

} // namespace

SpecificationView::SpecificationView(QWidget *parent)
    : QWidget(parent)
    , m_empty(new EmptyState)
    , m_page(new QWidget)
    , m_message(new MessageBar)
    , m_sentence(new QLabel)
    , m_head(new HeadForm)
    , m_editor(new SpecEditor)
    , m_keys(nullptr)
    , m_counts(new QLabel)
    , m_next(new QPushButton)
    , m_stop(new QPushButton)
    , m_use(new QPushButton)
    , m_save(new QPushButton)
    , m_run(new QPushButton)
    , m_stack(new QStackedLayout(this))
{
    m_sentence->setObjectName(u"reviewSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(pageMargin, gridUnit, pageMargin, gridUnit);
    body->setSpacing(gridUnit);
    body->addWidget(m_sentence);
    body->addWidget(m_head);
    body->addWidget(m_editor, 1);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(body, 1);
    layout->addWidget(makeFooter());
    m_keys = new UndoKeys(m_page);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    setFocusProxy(m_editor);
    retranslate();
}

QWidget *SpecificationView::makeFooter()
{
    m_counts->setObjectName(u"specificationCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_next->setObjectName(u"nextFinding"_s);
    m_stop->setObjectName(u"stopReview"_s);
    m_stop->setIcon(icon(u"stop"_s));
    m_use->setObjectName(u"useSpecification"_s);
    m_use->setIcon(icon(u"new"_s));
    m_save->setObjectName(u"saveSpecification"_s);
    m_save->setIcon(icon(u"save"_s));
    m_run->setObjectName(u"runSpecification"_s);
    m_run->setIcon(icon(u"run"_s));
    m_run->setDefault(true);
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_head->unfoldWhereWrong();
        m_editor->showNextBadTask();
    });
    connect(m_stop, &QPushButton::clicked, this, &SpecificationView::stop);
    connect(m_use, &QPushButton::clicked, this, &SpecificationView::use);
    connect(m_save, &QPushButton::clicked, this, &SpecificationView::save);
    connect(m_run, &QPushButton::clicked, this, &SpecificationView::run);

    auto *footer = new QWidget;
    auto *line = new QFrame(footer);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(pageMargin, gridUnit, pageMargin, gridUnit);
    row->setSpacing(gridUnit);
    row->addWidget(m_counts);
    row->addWidget(m_next);
    row->addStretch();
    for (QPushButton *button : {m_stop, m_use, m_save, m_run})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addLayout(row);
    return footer;
}

void SpecificationView::setSession(RunSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    if (m_session != session)
        setDocument(nullptr);
    m_session = session;
    m_message->clear();
    if (session) {
        connect(session, &RunSession::specChanged, this, &SpecificationView::takeSpecOnceSeen);
        connect(session, &RunSession::reviewChanged, this, &SpecificationView::takeReview);
        connect(session, &RunSession::changed, this, &SpecificationView::showState);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    takeSpecOnceSeen();
}

void SpecificationView::focusSearch() { m_editor->focusSearch(); }

//! A document of ten thousand tasks takes longer than a picture may, and few runs are looked at so.
void SpecificationView::takeSpecOnceSeen()
{
    if (m_document || isVisible())
        takeSpec();
}

void SpecificationView::takeSpec()
{
    setDocument(m_session ? ReviewDocument::of(m_session) : nullptr);
    showState();
}

void SpecificationView::setDocument(SpecDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &SpecDocument::findingsChanged, this, &SpecificationView::showCounts,
                Qt::QueuedConnection);
    m_head->setDocument(document);
    m_editor->setDocument(document);
}

void SpecificationView::takeReview()
{
    takeSpec();
    if (!isReviewing(m_session))
        return;
    const std::optional<SpecReview> &review = m_session->review();
    if (review->error) {
        m_message->setMessage(MessageBar::Kind::Error,
                              tr("The tasks could not be checked: %1 Your changes are kept. Try "
                                 "again, or save them.")
                                  .arg(review->error->message));
    } else {
        m_message->clear();
    }
    if (!review->findings.isEmpty())
        m_editor->showFirstBadTask();
}

void SpecificationView::showState()
{
    m_stack->setCurrentWidget(m_document ? m_page : m_empty);
    if (!m_document || !m_session)
        return;
    const bool isEditing = isReviewing(m_session);
    const bool isReview = isEditing || isChecking(m_session);
    m_head->setReadOnly(!isEditing);
    m_editor->setReadOnly(!isEditing);
    m_keys->setStack(isEditing ? m_document->undoStack() : nullptr);
    m_stop->setVisible(isReview);
    m_run->setVisible(isReview);
    m_use->setVisible(!isReview);
    if (isReview) {
        m_sentence->setText(tr("Look through the tasks and change what you like. Then run them."));
    } else if (m_session->draft()) {
        m_sentence->setText(tr("These tasks were edited, and have not been run."));
    }
    m_sentence->setVisible(isReview || m_session->draft());
    showCounts();
}

void SpecificationView::showCounts()
{
    if (!m_document)
        return;
    const bool isEditing = isReviewing(m_session);
    const int bad = isEditing ? m_document->badTasks() : 0;
    const bool isHeadBad = isEditing && m_document->hasFindings(-1);
    if (isChecking(m_session))
        m_counts->setText(tr("Checking the tasks…"));
    else if (bad > 0)
        m_counts->setText(tr("%n task(s) need attention", nullptr, bad));
    else if (isHeadBad)
        m_counts->setText(tr("What is said of the benchmark needs attention"));
    else
        m_counts->setText(tr("%n task(s)", nullptr, static_cast<int>(m_document->count())));
    m_next->setVisible(bad > 0 || isHeadBad);
    m_run->setEnabled(isEditing && m_document->hasForm());
    m_run->setToolTip(m_run->isEnabled() || !isEditing
                          ? tr("Check what was changed, and go on with these tasks (Ctrl+Return)")
                          : m_counts->text());
}

void SpecificationView::run()
{
    if (!m_run->isEnabled() || !m_document || !m_session)
        return;
    m_message->clear();
    m_session->proceed(m_document->spec());
}

void SpecificationView::stop()
{
    if (!m_session)
        return;
    if (m_document && m_document->undoStack()->canUndo())
        m_session->setDraft(m_document->spec());
    m_session->stop();
}

void SpecificationView::use()
{
    if (!m_session || !m_document)
        return;
    RunConfig config = m_session->config();
    config.spec = m_document->spec();
    config.specFile.clear();
    Q_EMIT useRequested(config);
}

void SpecificationView::save()
{
    if (!m_document)
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the specification"), u"specification.json"_s, tr("Specifications (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto saved = Setup::writeFile(path, toJsonText(toJson(m_document->spec()))); !saved)
        m_message->setMessage(MessageBar::Kind::Error, saved.error().message);
    else
        m_message->setMessage(MessageBar::Kind::Information,
                              tr("The tasks were written to %1.").arg(path));
}

void SpecificationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SpecificationView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        run();
    else
        QWidget::keyPressEvent(event);
}

void SpecificationView::showEvent(QShowEvent *event)
{
    takeSpec();
    QWidget::showEvent(event);
}

void SpecificationView::retranslate()
{
    m_empty->setText(tr("The tasks appear here once the author has written them."));
    //: Shows the next task in which something is wrong.
    m_next->setText(tr("Sho&w next"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop the run and clean up; the tasks are kept as they are here"));
    m_use->setText(tr("&Use these tasks in a new benchmark"));
    m_use->setToolTip(tr("A new benchmark with these tasks, which needs no author"));
    m_save->setText(tr("Sa&ve specification…"));
    m_run->setText(tr("&Run these tasks"));
    showState();
}

} // namespace Quaver::Ui
