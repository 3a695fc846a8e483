// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/daytonapage.h"

#include "app/compose/backendhealth.h"
#include "app/keys/keyrow.h"
#include "app/keys/keystore.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/setup/choices.h"
#include "app/setup/preferences.h"
#include "engine/core/text.h"
#include "engine/models/address.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto keyVariable = "DAYTONA_API_KEY"_L1;
constexpr auto urlVariable = "DAYTONA_API_URL"_L1;
constexpr auto targetVariable = "DAYTONA_TARGET"_L1;
constexpr qsizetype mostSizes = 6;

QString valueOf(QLatin1StringView variable)
{
    return qEnvironmentVariable(variable.data()).trimmed();
}

} // namespace

DaytonaPage::DaytonaPage(Setup::Preferences *preferences, KeyStore *keys, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_keys(keys)
    , m_key(new KeyRow(keys, u"Daytona"_s, keyVariable, this))
    , m_url(new QLineEdit(this))
    , m_urlNote(new FieldNote(this))
    , m_target(new QLineEdit(this))
    , m_targetNote(new FieldNote(this))
    , m_test(new QPushButton(this))
    , m_result(new FieldNote(this))
    , m_details(new QLabel(this))
{
    m_url->setObjectName(u"daytonaUrl"_s);
    m_urlNote->setObjectName(u"daytonaUrlNote"_s);
    m_target->setObjectName(u"daytonaTarget"_s);
    m_targetNote->setObjectName(u"daytonaTargetNote"_s);
    m_test->setObjectName(u"testDaytona"_s);
    m_result->setObjectName(u"daytonaResult"_s);
    m_details->setObjectName(u"daytonaDetails"_s);
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_url->setPlaceholderText(u"https://app.daytona.io/api"_s);
    m_url->setText(m_preferences->daytonaUrl());
    m_target->setText(m_preferences->daytonaTarget());
    m_test->setAutoDefault(false);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_keyLabel = addRow(m_key);
    m_urlLabel = addRow(m_url, m_urlNote);
    m_targetLabel = addRow(m_target, m_targetNote);

    auto *testing = new QWidget(this);
    auto *row = new QHBoxLayout(testing);
    row->setContentsMargins(0, gridUnit, 0, 0);
    row->addWidget(m_test);
    row->addStretch();
    addWide(testing);
    addWide(m_result);
    addWide(m_details);
    addSpace();

    connect(m_url, &QLineEdit::textEdited, this, &DaytonaPage::onUrlEdited);
    connect(m_target, &QLineEdit::textEdited, this, &DaytonaPage::onTargetEdited);
    connect(m_keys, &KeyStore::changed, this, &DaytonaPage::keysChanged);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_isTesting)
            forget();
        else
            test();
    });
    keysChanged();
    retranslate();
}

DaytonaPage::~DaytonaPage() { m_cancel.cancel(); }

QString DaytonaPage::title() const { return u"Daytona"_s; }

QString DaytonaPage::iconName() const { return u"cloud"_s; }

void DaytonaPage::onUrlEdited()
{
    const QString text = m_url->text().trimmed();
    // What is no address is not used; the one before is.
    if (text.isEmpty() || Setup::daytonaUrlFrom(text, QString()))
        m_preferences->setDaytonaUrl(text);
    forget();
    showNotes();
}

void DaytonaPage::onTargetEdited()
{
    m_preferences->setDaytonaTarget(printableLine(m_target->text(), 100));
    forget();
}

void DaytonaPage::showNotes()
{
    const QString target = valueOf(targetVariable);
    m_targetNote->setText(FieldNote::Kind::Warning,
                          target.isEmpty()
                              ? QString()
                              : tr("The environment variable %1 holds before this: %2.")
                                    .arg(targetVariable, printableLine(target, 100)));
    if (const QString url = valueOf(urlVariable); !url.isEmpty()) {
        m_urlNote->setText(
            FieldNote::Kind::Warning,
            tr("The environment variable %1 holds before this: %2.")
                .arg(urlVariable, printableLine(QUrl(url).toString(QUrl::RemoveUserInfo), 200)));
        return;
    }
    const QString text = m_url->text().trimmed();
    const auto url = Setup::daytonaUrlFrom(text, QString());
    if (!text.isEmpty() && !url) {
        m_urlNote->setProblemSoon(
            tr("Write an address such as %1. Until then the one before is used.")
                .arg(m_url->placeholderText()));
    } else if (!text.isEmpty() && url->scheme() == "http"_L1 && !Models::isOnThisComputer(*url)) {
        m_urlNote->setText(FieldNote::Kind::Warning,
                           tr("The key goes there unencrypted: the address is not https."));
    } else {
        m_urlNote->setText(FieldNote::Kind::Hint, QString());
    }
}

void DaytonaPage::test()
{
    forget();
    const auto endpoint = Setup::daytonaEndpoint(m_preferences->completed(m_keys->variables()));
    if (!endpoint) {
        m_report = Result<AccountReport>(endpoint.error());
        showResult();
        return;
    }
    m_cancel = CancelSource();
    m_isTesting = true;
    showResult();
    const CancelToken token = m_cancel.token();
    checkAccount(*endpoint, token)
        .onFinished(this, [this, token](const Result<AccountReport> &report) {
            if (token.isCancelled())
                return;
            m_isTesting = false;
            m_report = report;
            showResult();
        });
}

void DaytonaPage::keysChanged()
{
    const Secret key(m_keys->variables().value(keyVariable).toUtf8());
    if (key == m_knownKey) {
        showResult(); // that it was saved meanwhile does not matter
        return;
    }
    m_knownKey = key;
    forget();
}

void DaytonaPage::forget()
{
    m_cancel.cancel();
    m_isTesting = false;
    m_report.reset();
    showResult();
}

void DaytonaPage::showResult()
{
    const bool hasKey = m_keys->source(keyVariable) != KeyStore::Source::None;
    m_test->setText(m_isTesting ? tr("&Stop") : tr("&Test connection"));
    m_test->setEnabled(hasKey);
    m_test->setToolTip(hasKey ? QString() : tr("Add a key first."));
    if (m_isTesting) {
        m_result->setText(FieldNote::Kind::Hint, tr("Asking Daytona about the key…"));
    } else if (m_report) {
        const BackendHealth health = daytonaHealth(*m_report);
        m_result->setText(noteKind(health.state), health.text);
    } else {
        m_result->setText(FieldNote::Kind::Hint, QString());
    }
    const bool hasDetails = m_report && m_report->isOk();
    m_details->setText(hasDetails ? detailsOf(**m_report) : QString());
    m_details->setVisible(hasDetails);
}

QString DaytonaPage::detailsOf(const AccountReport &report) const
{
    QStringList lines;
    if (!report.keyName.isEmpty())
        lines += tr("Name of the key: %1").arg(printableLine(report.keyName, 100));
    if (!report.defaultSnapshot.isEmpty())
        lines += tr("Standard snapshot: %1").arg(printableLine(report.defaultSnapshot, 100));
    for (const SandboxSize &size : report.sizes.first(std::min(report.sizes.size(), mostSizes))) {
        lines += tr("Snapshot %1: %n processor(s), %2 memory, %3 disk", nullptr,
                    size.resources.cpu.value_or(0))
                     .arg(printableLine(size.snapshot, 100),
                          memoryText(size.resources.memory.value_or(0)),
                          memoryText(size.resources.disk.value_or(0)));
    }
    return lines.join(u'\n');
}

void DaytonaPage::retranslate()
{
    setHeading(tr("Sandboxes in the cloud of Daytona, or on a Daytona server of your own."));
    m_keyLabel->setText(tr("Key"));
    m_urlLabel->setText(tr("&Address"));
    m_url->setAccessibleName(tr("Address of the Daytona server"));
    m_targetLabel->setText(tr("&Region"));
    m_target->setAccessibleName(tr("Region of the sandboxes"));
    m_target->setPlaceholderText(tr("as the account has it", "a region"));
    showNotes();
    showResult();
}

} // namespace Quaver::Ui
