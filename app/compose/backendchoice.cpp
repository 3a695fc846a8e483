// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/backendchoice.h"

#include "app/look/format.h"
#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

BackendChoice::BackendChoice(QWidget *parent)
    : QWidget(parent)
    , m_local(new QRadioButton(this))
    , m_daytona(new QRadioButton(this))
    , m_note(new FieldNote(this))
{
    m_local->setObjectName(u"chooseLocal"_s);
    m_daytona->setObjectName(u"chooseDaytona"_s);
    m_note->setObjectName(u"backendNote"_s);
    m_local->setIcon(icon(u"computer"_s));
    m_daytona->setIcon(icon(u"cloud"_s));
    connect(m_local, &QRadioButton::clicked, this, [this] { choose(Backend::Local); });
    connect(m_daytona, &QRadioButton::clicked, this, [this] { choose(Backend::Daytona); });

    auto *row = new QHBoxLayout;
    row->setSpacing(2 * gridUnit);
    row->addWidget(m_local);
    row->addWidget(m_daytona);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_local);
    retranslate();
}

void BackendChoice::setHealth(const BackendHealth &local, const BackendHealth &daytona)
{
    m_localHealth = local;
    m_daytonaHealth = daytona;
    showState();
}

void BackendChoice::setStandard(Backend backend)
{
    m_standard = backend;
    showState();
}

void BackendChoice::setBackend(const std::optional<Backend> &backend)
{
    m_backend = backend;
    showState();
}

void BackendChoice::choose(Backend backend)
{
    const bool isNew = effective() != backend;
    m_backend = backend;
    showState();
    if (isNew)
        Q_EMIT edited();
}

QString BackendChoice::problem() const { return health().isUsable() ? QString() : health().text; }

void BackendChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BackendChoice::showState()
{
    const bool isLocal = effective() == Backend::Local;
    (isLocal ? m_local : m_daytona)->setChecked(true);
    m_local->setToolTip(m_localHealth.text);
    m_daytona->setToolTip(m_daytonaHealth.text);
    setFocusProxy(isLocal ? m_local : m_daytona);

    const BackendHealth &shown = health();
    QList<FieldNote::Action> actions;
    if (!shown.command.isEmpty()) {
        actions.append({tr("Copy command"), [command = shown.command] {
                            QGuiApplication::clipboard()->setText(command);
                        }});
    }
    if (shown.state == BackendHealth::State::KeyMissing)
        actions.append({tr("Add key…"), [this] { Q_EMIT addKeyRequested(u"daytona"_s); }});
    if (!shown.isUsable()) {
        const Backend other = isLocal ? Backend::Daytona : Backend::Local;
        actions.append({tr("Choose %1").arg(backendText(other)), [this, other] { choose(other); }});
    }
    if (shown.state == BackendHealth::State::Broken)
        actions.append({tr("Check again"), [this] { Q_EMIT checkRequested(); }});
    const QString text = shown.text.isEmpty() && shown.state == BackendHealth::State::Checking
        ? tr("Looking whether tasks can run here…")
        : shown.text;
    m_note->setText(noteKind(shown.state), text, actions);
}

void BackendChoice::retranslate()
{
    m_local->setText(backendText(Backend::Local));
    m_daytona->setText(backendText(Backend::Daytona));
    showState();
}

const BackendHealth &BackendChoice::health() const
{
    return effective() == Backend::Local ? m_localHealth : m_daytonaHealth;
}

} // namespace Quaver::Ui
