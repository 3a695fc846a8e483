// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/compose/composefixture.h"

#include "app/look/fieldnote.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Quaver::Testing {

void useOwnSettings(const QString &name)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quaver-tests"_s);
    QCoreApplication::setApplicationName(name);
    QSettings().clear();
}

QProcessEnvironment variablesOf(std::initializer_list<std::pair<const char *, QString>> variables)
{
    QProcessEnvironment environment;
    environment.insert(u"OLLAMA_HOST"_s, u"127.0.0.1:9"_s);
    for (const auto &[name, value] : variables)
        environment.insert(QString::fromLatin1(name), value);
    return environment;
}

namespace {

Resources bounds()
{
    Resources most;
    most.cpu = 8;
    most.memory = 16 * 1024;
    most.disk = 100 * 1024;
    return most;
}

} // namespace

Ui::BackendHealth sandboxesWork() { return Ui::localHealth(QString(), bounds()); }

Ui::BackendHealth bubblewrapIsMissing()
{
    const Error error(
        Error::Kind::Setup,
        u"bwrap is not installed. Local sandboxes need the package \"bubblewrap\"."_s);
    return Ui::localHealth(error, bounds());
}

ComposeFixture::ComposeFixture(const QProcessEnvironment &variables,
                               Ui::BackendHealth (*localCheck)())
    : m_surroundings(std::make_unique<Ui::Surroundings>(variables, localCheck))
    , m_page(std::make_unique<Ui::ComposePage>(m_surroundings.get()))
{
    m_page->resize(1000, 760);
    m_page->show();
    m_page->setFocus();
    const bool isShown = QTest::qWaitForWindowActive(m_page.get());
    const bool isChecked = QTest::qWaitFor([this] {
        return m_surroundings->health(Backend::Local).state != Ui::BackendHealth::State::Checking;
    });
    if (!isShown || !isChecked)
        qFatal("the page is not there");
}

QString ComposeFixture::note(const QString &name) const
{
    const auto *const found = find<Ui::FieldNote>(name);
    return found->isVisible() ? found->text() : QString();
}

} // namespace Quaver::Testing
