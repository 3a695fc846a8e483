// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keystore.h"
#include "tests/app/keys/fakekeychain.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

using Source = KeyStore::Source;

//! Keys that a person enters, with a keychain, without one, and with one that refuses.
class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutABus();
    void theEnvironmentHoldsBefore();
    void removed();
    void loaded();
    void whatIsDecidedMeanwhileHolds();
    void kept();
    void refused();
    void enteredTwiceBeforeItAnswers();
    void notRemoved();
    void nothingThatIsNoKey();
    void forTheCommandLine();

private:
    std::shared_ptr<FakeKeychain> m_keychain;
};

namespace {

const QString variable = u"OPENAI_API_KEY"_s;
const Secret entered("sk-entered-by-hand");

} // namespace

void TestKeys::init()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    qunsetenv("OPENAI_API_KEY");
    m_keychain = std::make_shared<FakeKeychain>();
}

void TestKeys::withoutABus()
{
    KeyStore store; // with the keychain of the desktop
    QVERIFY(store.problem().contains(u"keychain"_s));
    store.load({variable});
    QSignalSpy changed(&store, &KeyStore::changed);
    QSignalSpy notKept(&store, &KeyStore::notKept);
    store.save(variable, entered);
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.hasKey(variable));
    QCOMPARE(store.source(variable), Source::Session);
    QCOMPARE(store.variables().value(variable), u"sk-entered-by-hand"_s);
    // It says so where it cannot last, without the key.
    QCOMPARE(notKept.size(), 1);
    const QString text = notKept.at(0).at(0).toString();
    QVERIFY(text.contains(variable));
    QVERIFY(!text.contains(u"by-hand"_s));
    // Nor does it go into the environment, which child processes would inherit.
    QVERIFY(qgetenv("OPENAI_API_KEY").isEmpty());
}

void TestKeys::theEnvironmentHoldsBefore()
{
    qputenv("OPENAI_API_KEY", "sk-of-the-environment");
    KeyStore store(m_keychain);
    QCOMPARE(store.source(variable), Source::Variable);
    store.save(variable, entered);
    QCOMPARE(store.variables().value(variable), u"sk-of-the-environment"_s);
    QCOMPARE(store.source(variable), Source::Variable);
    QVERIFY(store.hasKey(variable));
    qunsetenv("OPENAI_API_KEY");
    QCOMPARE(store.variables().value(variable), u"sk-entered-by-hand"_s);
}

void TestKeys::removed()
{
    KeyStore store(m_keychain);
    store.save(variable, entered);
    QTRY_COMPARE(store.source(variable), Source::Keychain);
    store.remove(variable);
    QVERIFY(!store.hasKey(variable));
    QCOMPARE(store.source(variable), Source::None);
    QVERIFY(!store.variables().contains(variable));
    QVERIFY(!m_keychain->kept.contains(variable));
}

void TestKeys::loaded()
{
    m_keychain->kept.insert(variable, "sk-of-the-keychain");
    KeyStore store(m_keychain);
    QSignalSpy changed(&store, &KeyStore::changed);
    store.load({variable, u"ANTHROPIC_API_KEY"_s});
    store.load({variable}); // is under way
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(store.source(variable), Source::Keychain);
    QCOMPARE(store.source(u"ANTHROPIC_API_KEY"_s), Source::None);
    QCOMPARE(store.variables().value(variable), u"sk-of-the-keychain"_s);
    QCOMPARE(m_keychain->asked,
             QStringList({u"read OPENAI_API_KEY"_s, u"read ANTHROPIC_API_KEY"_s}));
}

void TestKeys::whatIsDecidedMeanwhileHolds()
{
    m_keychain->isSilent = true;
    KeyStore store(m_keychain);
    store.load({variable, u"ANTHROPIC_API_KEY"_s});
    store.save(variable, entered);
    QCOMPARE(store.source(variable), Source::Saving);
    store.remove(u"ANTHROPIC_API_KEY"_s);
    m_keychain->speak("sk-of-the-keychain");
    QTRY_COMPARE(store.source(variable), Source::Keychain);
    QCOMPARE(store.variables().value(variable), u"sk-entered-by-hand"_s);
    QVERIFY(!store.hasKey(u"ANTHROPIC_API_KEY"_s));
}

void TestKeys::kept()
{
    KeyStore store(m_keychain);
    QSignalSpy notKept(&store, &KeyStore::notKept);
    store.save(variable, entered);
    QCOMPARE(store.source(variable), Source::Saving);
    QTRY_COMPARE(store.source(variable), Source::Keychain);
    QCOMPARE(m_keychain->kept.value(variable), QByteArray("sk-entered-by-hand"));
    QVERIFY(notKept.isEmpty());
    QCOMPARE(store.problem(), QString());
}

void TestKeys::refused()
{
    m_keychain->failure = Error(Error::Kind::Setup, u"The keychain is locked."_s);
    KeyStore store(m_keychain);
    QSignalSpy notKept(&store, &KeyStore::notKept);
    store.load({variable});
    QTRY_COMPARE(store.problem(), u"The keychain is locked."_s);
    store.save(variable, entered);
    QTRY_COMPARE(notKept.size(), 1);
    QVERIFY(notKept.at(0).at(0).toString().contains(u"The keychain is locked."_s));
    QCOMPARE(store.source(variable), Source::Session);
    QCOMPARE(store.variables().value(variable), u"sk-entered-by-hand"_s);
    m_keychain->failure.reset(); // somebody unlocks it
    store.save(variable, entered);
    QTRY_COMPARE(store.source(variable), Source::Keychain);
    QCOMPARE(store.problem(), QString());
}

void TestKeys::enteredTwiceBeforeItAnswers()
{
    m_keychain->isSilent = true;
    KeyStore store(m_keychain);
    store.save(variable, Secret("sk-the-first-one"));
    m_keychain->failure = Error(Error::Kind::Setup, u"The keychain is locked."_s);
    m_keychain->isSilent = false;
    store.save(variable, entered);
    QTRY_COMPARE(store.source(variable), Source::Session);
    m_keychain->speak(); // to the first, which is not the one in use
    QTRY_COMPARE(store.problem(), QString());
    QCOMPARE(store.source(variable), Source::Session);
}

void TestKeys::notRemoved()
{
    KeyStore store(m_keychain);
    store.save(variable, entered);
    QTRY_COMPARE(store.source(variable), Source::Keychain);
    m_keychain->failure = Error(Error::Kind::Setup, u"The keychain is locked."_s);
    QSignalSpy notRemoved(&store, &KeyStore::notRemoved);
    store.remove(variable);
    QCOMPARE(store.source(variable), Source::None);
    QTRY_COMPARE(notRemoved.size(), 1);
    QVERIFY(notRemoved.at(0).at(0).toString().contains(variable));
}

void TestKeys::nothingThatIsNoKey()
{
    // Somebody else may have written there; one such key would make all models unusable.
    m_keychain->kept.insert(variable, "two words");
    m_keychain->kept.insert(u"ANTHROPIC_API_KEY"_s, "sk-good-one-0000");
    KeyStore store(m_keychain);
    store.load({variable, u"ANTHROPIC_API_KEY"_s});
    QTRY_COMPARE(store.source(u"ANTHROPIC_API_KEY"_s), Source::Keychain);
    QCOMPARE(store.source(variable), Source::None);
    QVERIFY(Setup::isKey(u"sk-ant_0.9+/="_s));
    QVERIFY(!Setup::isKey(u"schlüssel"_s));
    QVERIFY(!Setup::isKey(QString()));
}

void TestKeys::forTheCommandLine()
{
    m_keychain->kept.insert(variable, "sk-of-the-keychain");
    const auto keys = Setup::keysIn(*m_keychain, {variable, u"ANTHROPIC_API_KEY"_s});
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.value(variable), Secret("sk-of-the-keychain"));

    // One that does not answer is waited for no longer than that.
    m_keychain->isSilent = true;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(Setup::keysIn(*m_keychain, {variable}, std::chrono::milliseconds(100)).isEmpty());
    QVERIFY(clock.elapsed() >= 90);
    QVERIFY(clock.elapsed() < 20'000);

    m_keychain->missing = u"None is there."_s;
    const qsizetype asked = m_keychain->asked.size();
    QVERIFY(Setup::keysIn(*m_keychain, {variable}).isEmpty());
    QCOMPARE(m_keychain->asked.size(), asked);
}

QTEST_MAIN(TestKeys)

#include "tst_keys.moc"
