// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/composepage.h"

#include "app/compose/composeform.h"
#include "app/compose/droppedfile.h"
#include "app/compose/recents.h"
#include "app/compose/surroundings.h"
#include "app/look/elidedlabel.h"
#include "app/look/icons.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! The file that is dropped on the page and is no text for its prompt; empty: something else is.
QString fileIn(const QMimeData &data)
{
    const QString path = localFileIn(data);
    return droppedFile(path) == DroppedFile::Prompt ? QString() : path;
}

} // namespace

ComposePage::ComposePage(Surroundings *surroundings, QWidget *parent)
    : QWidget(parent)
    , m_surroundings(surroundings)
    , m_message(new MessageBar(this))
    , m_form(new ComposeForm(surroundings))
    , m_estimate(new ElidedLabel(Qt::ElideRight, this))
    , m_reason(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_run(new QPushButton(this))
    , m_isFirstStart(Recents::prompts().isEmpty())
{
    setAcceptDrops(true);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"composeScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFooter());
    setFocusProxy(m_form);

    connect(m_form, &ComposeForm::changed, this, &ComposePage::showState);
    connect(m_form, &ComposeForm::edited, this, &ComposePage::configChanged);
    connect(m_form, &ComposeForm::addKeyRequested, this, &ComposePage::addKeyRequested);
    connect(m_form, &ComposeForm::fileDropped, this, &ComposePage::fileDropped);
    connect(m_form, &ComposeForm::toldAt, scroll, [scroll](QWidget *field) {
        // Once what is said there has its place.
        QTimer::singleShot(0, scroll, [scroll, field] { scroll->ensureWidgetVisible(field); });
    });
    retranslate();
    if (m_isFirstStart)
        m_form->setPrompt(u"Create a benchmark for testing API rate limiting"_s);
    showState();
}

void ComposePage::setConfig(const RunConfig &config) { m_form->setConfig(config); }

RunConfig ComposePage::config() const { return m_form->config(); }

void ComposePage::setPrompt(const QString &prompt) { m_form->setPrompt(prompt); }

bool ComposePage::reviewsTasks() const { return m_form->reviewsTasks(); }

bool ComposePage::isReady() const { return m_form->whatIsMissing().isEmpty(); }

QString ComposePage::whatIsMissing() const { return m_form->whatIsMissing(); }

void ComposePage::run()
{
    m_form->commit();
    if (!isReady())
        return;
    const RunConfig config = m_form->decidedConfig();
    Recents::addPrompt(config.prompt);
    QStringList models = config.benchmarkModels;
    if (!config.spec && config.specFile.isEmpty())
        models.prepend(config.agentModel);
    if (!config.judgeModel.isEmpty())
        models.append(config.judgeModel);
    models.removeDuplicates();
    Recents::addModels(models);
    m_isFirstStart = false;
    showState();
    Q_EMIT runRequested(config);
}

void ComposePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_surroundings->refresh(); // what it has found out is kept as text
        showState();
    } else if (event->type() == QEvent::PaletteChange) {
        paintReason();
    }
}

void ComposePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ComposePage::dropEvent(QDropEvent *event)
{
    const QString path = fileIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (droppedFile(path) == DroppedFile::Tasks)
        m_form->openTasks(path);
    else
        Q_EMIT fileDropped(path);
}

void ComposePage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        run();
    else
        QWidget::keyPressEvent(event);
}

QWidget *ComposePage::makeFooter()
{
    m_estimate->setObjectName(u"estimate"_s);
    m_reason->setObjectName(u"reason"_s);
    m_open->setObjectName(u"open"_s);
    m_save->setObjectName(u"save"_s);
    m_run->setObjectName(u"run"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_open->setIcon(icon(u"open"_s));
    m_save->setIcon(icon(u"save"_s));
    m_run->setIcon(icon(u"run"_s));
    m_run->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &ComposePage::openRequested);
    connect(m_save, &QPushButton::clicked, this, &ComposePage::saveRequested);
    connect(m_run, &QPushButton::clicked, this, &ComposePage::run);

    auto *footer = new QFrame(this);
    auto *line = new QFrame(footer);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *words = new QVBoxLayout;
    words->setSpacing(gridUnit / 4);
    words->addWidget(m_estimate);
    words->addWidget(m_reason);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(pageMargin, gridUnit, pageMargin, gridUnit);
    row->setSpacing(gridUnit);
    row->addLayout(words, 1);
    row->addSpacing(gridUnit);
    row->addWidget(m_open);
    row->addWidget(m_save);
    row->addWidget(m_run);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addLayout(row);
    setTabOrder(m_form, m_open);
    setTabOrder(m_open, m_save);
    setTabOrder(m_save, m_run);
    return footer;
}

void ComposePage::showState()
{
    const QString problem = m_surroundings->modelsProblem();
    if (problem.isEmpty())
        m_message->clear();
    else if (m_message->text() != problem)
        m_message->setMessage(MessageBar::Kind::Error, problem);

    m_estimate->setFullText(estimateText(m_form->estimate()));
    if (const QString assumptions = assumptionsText(m_form->estimate());
        m_estimate->toolTip() != assumptions)
        m_estimate->setToolTip(assumptions);
    const QString missing = m_form->whatIsMissing();
    m_run->setEnabled(missing.isEmpty());
    m_run->setToolTip(missing.isEmpty() ? tr("Run it (Ctrl+Return)") : missing);
    const bool isQuiet = missing.isEmpty() && m_isFirstStart && m_form->staysHere();
    m_reason->setText(isQuiet
                          ? tr("Runs on this computer in a few seconds. Nothing is sent anywhere.")
                          : missing);
    m_reason->setVisible(!m_reason->text().isEmpty());
    paintReason();
}

void ComposePage::paintReason()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_reason->setPalette(colours);
}

void ComposePage::retranslate()
{
    m_open->setText(tr("&Open…"));
    m_save->setText(tr("Sa&ve…"));
    m_run->setText(tr("&Run"));
    m_open->setToolTip(tr("Open a saved configuration"));
    m_save->setToolTip(tr("Save this configuration to a file"));
}

} // namespace Quaver::Ui
