// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/endpointdialog.h"

#include "app/keys/keystore.h"
#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "engine/models/address.h"
#include "engine/models/discovery.h"
#include "engine/models/modelregistry.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! Where the key of a server of this name is looked for on the command line, too.
QString variableFor(const QString &name)
{
    const QString variable = name.trimmed().toUpper().replace(u'-', u'_') + u"_API_KEY"_s;
    return variable.at(0).isDigit() ? QString(u'_' + variable) : variable;
}

//! Whether a run would take it.
bool isAccepted(const QString &name, const QString &variable)
{
    ModelEndpoint endpoint;
    endpoint.name = name;
    endpoint.baseUrl = u"http://127.0.0.1/v1"_s;
    endpoint.keyVariable = variable;
    return Models::ModelRegistry::fromEnvironment(QProcessEnvironment(), {endpoint}).isOk();
}

} // namespace

EndpointDialog::EndpointDialog(KeyStore *keys, const QStringList &others, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_others(others)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_nameNote(new FieldNote(this))
    , m_addressLabel(new QLabel(this))
    , m_address(new QLineEdit(this))
    , m_addressNote(new FieldNote(this))
    , m_needsKey(new QCheckBox(this))
    , m_variableLabel(new QLabel(this))
    , m_variable(new QLineEdit(this))
    , m_variableNote(new FieldNote(this))
    , m_keyLabel(new QLabel(this))
    , m_key(new QLineEdit(this))
    , m_keyNote(new FieldNote(this))
    , m_test(new QPushButton(this))
    , m_result(new FieldNote(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"endpointDialog"_s);
    m_name->setObjectName(u"endpointName"_s);
    m_nameNote->setObjectName(u"endpointNameNote"_s);
    m_address->setObjectName(u"endpointAddress"_s);
    m_addressNote->setObjectName(u"endpointAddressNote"_s);
    m_needsKey->setObjectName(u"needsKey"_s);
    m_variable->setObjectName(u"keyVariable"_s);
    m_variableNote->setObjectName(u"keyVariableNote"_s);
    m_key->setObjectName(u"endpointKey"_s);
    m_keyNote->setObjectName(u"endpointKeyNote"_s);
    m_test->setObjectName(u"testEndpoint"_s);
    m_result->setObjectName(u"testResult"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_key->setEchoMode(QLineEdit::Password);
    m_test->setAutoDefault(false);
    buildForm();

    connect(m_name, &QLineEdit::textEdited, this, &EndpointDialog::onNameEdited);
    connect(m_address, &QLineEdit::textEdited, this, &EndpointDialog::check);
    connect(m_needsKey, &QCheckBox::toggled, this, &EndpointDialog::check);
    connect(m_variable, &QLineEdit::textEdited, this, [this] {
        m_hasOwnVariable = true;
        check();
    });
    connect(m_key, &QLineEdit::textEdited, this, &EndpointDialog::check);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_isTesting)
            endTest();
        else
            test();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

EndpointDialog::~EndpointDialog() { m_cancel.cancel(); }

void EndpointDialog::buildForm()
{
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(2 * gridUnit);
    form->setVerticalSpacing(gridUnit);
    form->setColumnStretch(1, 1);
    const auto add = [form](QLabel *label, QWidget *field, FieldNote *note) {
        label->setBuddy(field);
        label->setMinimumHeight(field->sizeHint().height());
        auto *cell = new QVBoxLayout;
        cell->setSpacing(gridUnit / 4);
        cell->addWidget(field);
        cell->addWidget(note);
        const int row = form->rowCount();
        form->addWidget(label, row, 0, Qt::AlignTop);
        form->addLayout(cell, row, 1);
    };
    add(m_nameLabel, m_name, m_nameNote);
    add(m_addressLabel, m_address, m_addressNote);
    form->addWidget(m_needsKey, form->rowCount(), 1);
    add(m_keyLabel, m_key, m_keyNote);
    add(m_variableLabel, m_variable, m_variableNote);
    m_name->setMinimumWidth(gridUnit * 40);

    auto *testing = new QHBoxLayout;
    testing->setSpacing(gridUnit);
    testing->addWidget(m_test, 0, Qt::AlignTop);
    testing->addWidget(m_result, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addLayout(form);
    layout->addLayout(testing);
    layout->addStretch();
    layout->addWidget(m_buttons);
    resize(gridUnit * 64, gridUnit * 36);
}

void EndpointDialog::setEndpoint(const ModelEndpoint &endpoint)
{
    m_base = endpoint;
    m_name->setText(endpoint.name);
    m_address->setText(endpoint.baseUrl);
    m_needsKey->setChecked(!endpoint.keyVariable.isEmpty());
    m_variable->setText(endpoint.keyVariable.isEmpty() ? variableFor(endpoint.name)
                                                       : endpoint.keyVariable);
    m_hasOwnVariable = !endpoint.keyVariable.isEmpty();
    retranslate();
}

ModelEndpoint EndpointDialog::endpoint() const
{
    ModelEndpoint endpoint = m_base;
    endpoint.name = m_name->text().trimmed();
    endpoint.baseUrl = m_address->text().trimmed();
    endpoint.keyVariable = needsKey() ? variable() : QString();
    return endpoint;
}

QString EndpointDialog::typedKey() const
{
    return needsKey() && m_key->isEnabled() ? m_key->text().trimmed() : QString();
}

bool EndpointDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    // Notes come and go: a dialog does not grow by itself for text that wraps.
    if (event->type() == QEvent::LayoutRequest) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > height())
            resize(width(), needed);
    }
    return isHandled;
}

void EndpointDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool EndpointDialog::needsKey() const { return m_needsKey->isChecked(); }

QString EndpointDialog::variable() const { return m_variable->text().trimmed(); }

void EndpointDialog::onNameEdited()
{
    if (!m_hasOwnVariable) {
        const QString name = m_name->text().trimmed();
        m_variable->setText(name.isEmpty() ? QString() : variableFor(name));
    }
    check();
}

QString EndpointDialog::nameProblem() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return {};
    if (m_others.contains(name))
        return tr("There is a model server of this name already.");
    return isAccepted(name, QString())
        ? QString()
        : tr("A name has up to 32 small letters, digits and hyphens, and is not one that Quaver "
             "knows itself, such as openai.");
}

QString EndpointDialog::addressProblem() const
{
    const QString address = m_address->text().trimmed();
    return address.isEmpty() || Models::baseUrlFrom(address, QString())
        ? QString()
        : tr("Write an address such as http://gpu-box:8000/v1, without a user or password.");
}

QString EndpointDialog::variableProblem() const
{
    if (!needsKey() || variable().isEmpty() || isAccepted(u"name"_s, variable()))
        return {};
    return tr("Write the name of a variable such as GPU_BOX_API_KEY, and none of another server.");
}

QString EndpointDialog::keyProblem() const
{
    const QString key = typedKey();
    return key.isEmpty() || Setup::isKey(key)
        ? QString()
        : tr("A key has plain letters, digits and signs, and no blanks.");
}

void EndpointDialog::check()
{
    if (m_isTesting)
        endTest();
    m_result->setText(FieldNote::Kind::Hint, QString()); // of what was written before
    showKeyState();
    const QString name = m_name->text().trimmed();
    const std::pair<FieldNote *, QString> notes[] = {{m_addressNote, addressProblem()},
                                                     {m_variableNote, variableProblem()}};
    for (const auto &[note, problem] : notes)
        note->setProblemSoon(problem);
    if (const QString wrong = nameProblem(); !wrong.isEmpty() || name.isEmpty())
        m_nameNote->setProblemSoon(wrong);
    else
        m_nameNote->setText(FieldNote::Kind::Hint, tr("Its models are called %1/…").arg(name));
    const bool isComplete = !name.isEmpty() && !m_address->text().trimmed().isEmpty()
        && (!needsKey() || !variable().isEmpty());
    const bool isRight = nameProblem().isEmpty() && addressProblem().isEmpty()
        && variableProblem().isEmpty() && keyProblem().isEmpty();
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isComplete && isRight);
    m_test->setEnabled(isComplete && isRight);
}

void EndpointDialog::showKeyState()
{
    for (QWidget *widget : QWidgetList{m_keyLabel, m_key, m_variableLabel, m_variable})
        widget->setVisible(needsKey());
    m_keyNote->setText(FieldNote::Kind::Hint, QString());
    if (!needsKey())
        return;
    const KeyStore::Source source = m_keys->source(variable());
    m_key->setEnabled(source != KeyStore::Source::Variable);
    m_key->setPlaceholderText(m_keys->hasKey(variable()) ? tr("Type here to change it")
                                                         : QString());
    if (const QString wrong = keyProblem(); !wrong.isEmpty()) {
        m_keyNote->setProblemSoon(wrong);
        return;
    }
    switch (source) {
    case KeyStore::Source::Variable:
        m_keyNote->setText(FieldNote::Kind::Good,
                           tr("From the environment variable %1.").arg(variable()));
        break;
    case KeyStore::Source::Saving:
    case KeyStore::Source::Keychain:
        m_keyNote->setText(FieldNote::Kind::Good, tr("Saved in the keychain."));
        break;
    case KeyStore::Source::Session:
        m_keyNote->setText(FieldNote::Kind::Warning, tr("Entered; forgotten when Quaver closes."));
        break;
    case KeyStore::Source::None:
        if (const QString problem = m_keys->problem(); !problem.isEmpty()) {
            m_keyNote->setText(FieldNote::Kind::Warning,
                               tr("%1 A key that you enter is forgotten when Quaver closes.",
                                  "why keys cannot be kept")
                                   .arg(problem));
        }
        break;
    }
}

Models::Provider EndpointDialog::provider() const
{
    Models::Provider provider;
    provider.name = m_name->text().trimmed();
    if (const auto address = Models::baseUrlFrom(m_address->text(), QString()))
        provider.baseUrl = *address;
    provider.needsKey = needsKey();
    if (needsKey()) {
        provider.keySource = variable();
        const QString key =
            typedKey().isEmpty() ? m_keys->variables().value(variable()).trimmed() : typedKey();
        provider.key = Secret(key.toUtf8());
    }
    return provider;
}

void EndpointDialog::test()
{
    m_cancel = CancelSource();
    m_isTesting = true;
    m_test->setText(tr("Stop"));
    m_result->setText(FieldNote::Kind::Hint, tr("Asking the server for its models…"));
    const CancelToken token = m_cancel.token();
    Models::probe(provider(), Models::WireFormat::OpenAiChat, token)
        .onFinished(this, [this, token](const Result<void> &answer) {
            if (!token.isCancelled())
                showResult(answer);
        });
}

void EndpointDialog::endTest()
{
    m_cancel.cancel();
    m_isTesting = false;
    m_test->setText(tr("&Test connection"));
    m_result->setText(FieldNote::Kind::Hint, QString());
}

void EndpointDialog::showResult(const Result<void> &answer)
{
    endTest();
    if (answer)
        m_result->setText(FieldNote::Kind::Good, tr("The server answers."));
    else
        m_result->setText(FieldNote::Kind::Problem, answer.error().message);
}

void EndpointDialog::retranslate()
{
    setWindowTitle(m_base.name.isEmpty() ? tr("Add model server") : tr("Change model server"));
    m_nameLabel->setText(tr("&Name"));
    m_name->setAccessibleName(tr("Name of the model server"));
    m_name->setPlaceholderText(u"gpu-box"_s);
    m_addressLabel->setText(tr("&Address"));
    m_address->setAccessibleName(tr("Address of the model server"));
    m_address->setPlaceholderText(u"http://gpu-box:8000/v1"_s);
    m_needsKey->setText(tr("It needs a &key"));
    m_keyLabel->setText(tr("K&ey"));
    m_key->setAccessibleName(tr("Key of the model server"));
    m_variableLabel->setText(tr("Or in &variable"));
    m_variable->setAccessibleName(tr("Environment variable that can hold the key"));
    m_variable->setToolTip(tr("Where this environment variable is set, it holds before the key "
                              "that is saved."));
    m_test->setText(tr("&Test connection"));
    check();
}

} // namespace Quaver::Ui
