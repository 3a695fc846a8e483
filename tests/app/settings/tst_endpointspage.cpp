// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/fieldnote.h"
#include "app/settings/endpointdialog.h"
#include "app/settings/endpointsmodel.h"
#include "tests/app/settings/settingsfixture.h"
#include "tests/support/scriptedserver.h"

#include <QtTest>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;

using Page = SettingsDialog::Page;

//! A person's own model servers: added, tested, changed and removed.
class TestEndpointsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void added();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void withAKey();
    void fromTheEnvironment();
    void changed();
    void theKeyGoesWithItsServer();
    void removed();
    void model();
    void tested();
    void testedWithAWrongKey();
    void testedAndStopped();

private:
    EndpointDialog *openDialog(const QString &button) const;
    static QLineEdit *field(const EndpointDialog *dialog, const QString &name);
    static QString note(const EndpointDialog *dialog, const QString &name);
    static QPushButton *saveOf(const EndpointDialog *dialog);
    void put(const QString &name, const QString &url, const QString &variable = {});

    std::unique_ptr<SettingsFixture> m_settings;
};

void TestEndpointsPage::initTestCase() { useOwnSettings(u"endpointspage"_s); }

void TestEndpointsPage::init()
{
    qunsetenv("GPU_BOX_API_KEY");
    m_settings = std::make_unique<SettingsFixture>();
    m_settings->open(Page::Endpoints);
}

void TestEndpointsPage::cleanup() { m_settings.reset(); }

EndpointDialog *TestEndpointsPage::openDialog(const QString &button) const
{
    QTest::mouseClick(m_settings->find<QPushButton>(button), Qt::LeftButton);
    auto *const dialog = m_settings->dialog().findChild<EndpointDialog *>();
    if (!dialog || !QTest::qWaitForWindowActive(dialog))
        qFatal("no dialog");
    return dialog;
}

QLineEdit *TestEndpointsPage::field(const EndpointDialog *dialog, const QString &name)
{
    return dialog->findChild<QLineEdit *>(name);
}

QString TestEndpointsPage::note(const EndpointDialog *dialog, const QString &name)
{
    const auto *const found = dialog->findChild<FieldNote *>(name);
    return found->isVisible() ? found->text() : QString();
}

QPushButton *TestEndpointsPage::saveOf(const EndpointDialog *dialog)
{
    return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

void TestEndpointsPage::put(const QString &name, const QString &url, const QString &variable)
{
    QList<ModelEndpoint> all = m_settings->preferences().endpoints();
    ModelEndpoint endpoint;
    endpoint.name = name;
    endpoint.baseUrl = url;
    endpoint.keyVariable = variable;
    m_settings->preferences().setEndpoints(all << endpoint);
}

void TestEndpointsPage::added()
{
    // Nothing is there yet: one sentence and what to do.
    const EndpointDialog *const dialog = openDialog(u"emptyAction"_s);
    QVERIFY(!saveOf(dialog)->isEnabled());
    QTest::keyClicks(field(dialog, u"endpointName"_s), u"gpu-box"_s);
    QCOMPARE(note(dialog, u"endpointNameNote"_s), u"Its models are called gpu-box/…"_s);
    QVERIFY(!saveOf(dialog)->isEnabled());
    QTest::keyClicks(field(dialog, u"endpointAddress"_s), u"http://gpu-box:8000/v1"_s);
    QVERIFY(saveOf(dialog)->isEnabled());
    QVERIFY(!field(dialog, u"endpointKey"_s)->isVisible());
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);

    const QList<ModelEndpoint> all = m_settings->preferences().endpoints();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.constFirst().name, u"gpu-box"_s);
    QCOMPARE(all.constFirst().baseUrl, u"http://gpu-box:8000/v1"_s);
    QCOMPARE(all.constFirst().keyVariable, QString());
    QVERIFY(m_settings->find<QTreeView>(u"endpoints"_s)->isVisible());
}

void TestEndpointsPage::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWrong");
    const QString name = u"endpointName"_s;
    const QString address = u"endpointAddress"_s;
    const QString variable = u"keyVariable"_s;
    QTest::newRow("name") << name << u"gpu-box-2"_s << false;
    QTest::newRow("capitals") << name << u"GPU"_s << true;
    QTest::newRow("taken here") << name << u"there"_s << true;
    QTest::newRow("taken by Quaver") << name << u"openai"_s << true;
    QTest::newRow("taken by the rules") << name << u"offline"_s << true;
    QTest::newRow("taken by a place") << name << u"daytona"_s << true;
    QTest::newRow("address") << address << u"https://box.example/v1"_s << false;
    QTest::newRow("no scheme") << address << u"box.example:8000"_s << true;
    QTest::newRow("password") << address << u"https://me:word@box.example/v1"_s << true;
    QTest::newRow("query") << address << u"https://box.example/v1?key=1"_s << true;
    QTest::newRow("variable") << variable << u"MY_KEY"_s << false;
    QTest::newRow("no variable") << variable << u"sk-1234-abcd"_s << true;
    QTest::newRow("another's") << variable << u"OPENAI_API_KEY"_s << true;
}

void TestEndpointsPage::whatIsWrongIsSaid()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const bool, isWrong);
    put(u"there"_s, u"http://there:8000/v1"_s);
    const EndpointDialog *const dialog = openDialog(u"addEndpoint"_s);
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"needsKey"_s), Qt::Key_Space);
    type(this->field(dialog, u"endpointName"_s), u"good"_s);
    type(this->field(dialog, u"endpointAddress"_s), u"http://good:8000/v1"_s);
    QVERIFY(saveOf(dialog)->isEnabled());
    type(this->field(dialog, field), text);
    QCOMPARE(saveOf(dialog)->isEnabled(), !isWrong);
    if (!isWrong)
        return;
    const auto *const said = dialog->findChild<FieldNote *>(field + u"Note"_s);
    QTRY_VERIFY(said->isVisible() && said->kind() == FieldNote::Kind::Problem);
    QVERIFY(!said->text().contains(u"sk-1234"_s)); // it could be the key itself
    type(this->field(dialog, field),
         field == "endpointName"_L1          ? u"good"_s
             : field == "endpointAddress"_L1 ? u"http://good:8000/v1"_s
                                             : u"GOOD_KEY"_s);
    QVERIFY(said->kind() != FieldNote::Kind::Problem || !said->isVisible());
    QVERIFY(saveOf(dialog)->isEnabled());
}

void TestEndpointsPage::withAKey()
{
    const EndpointDialog *const dialog = openDialog(u"emptyAction"_s);
    QTest::keyClicks(field(dialog, u"endpointName"_s), u"gpu-box"_s);
    QTest::keyClicks(field(dialog, u"endpointAddress"_s), u"http://gpu-box:8000/v1"_s);
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"needsKey"_s), Qt::Key_Space);
    QCOMPARE(field(dialog, u"keyVariable"_s)->text(), u"GPU_BOX_API_KEY"_s);
    QCOMPARE(field(dialog, u"endpointKey"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClicks(field(dialog, u"endpointKey"_s), u"sk a"_s);
    QVERIFY(!saveOf(dialog)->isEnabled());
    type(field(dialog, u"endpointKey"_s), u"sk-of-the-box"_s);
    QTest::keyClick(const_cast<EndpointDialog *>(dialog), Qt::Key_Return);

    QCOMPARE(m_settings->preferences().endpoints().constFirst().keyVariable, u"GPU_BOX_API_KEY"_s);
    QTRY_COMPARE(m_settings->keychain().kept.value(u"GPU_BOX_API_KEY"_s),
                 QByteArray("sk-of-the-box"));
    const auto *const view = m_settings->find<QTreeView>(u"endpoints"_s);
    QTRY_COMPARE(view->model()->index(0, EndpointsModel::KeyColumn).data().toString(),
                 u"in the keychain"_s);
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("gpu-box"));
    QVERIFY(!stored.contains("sk-of-the-box"));
}

void TestEndpointsPage::fromTheEnvironment()
{
    qputenv("GPU_BOX_API_KEY", "sk-of-the-environment");
    put(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_API_KEY"_s);
    auto *const view = m_settings->find<QTreeView>(u"endpoints"_s);
    QCOMPARE(view->model()->index(0, EndpointsModel::KeyColumn).data().toString(),
             u"from GPU_BOX_API_KEY"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    const EndpointDialog *const dialog = openDialog(u"changeEndpoint"_s);
    QVERIFY(!field(dialog, u"endpointKey"_s)->isEnabled());
    QCOMPARE(note(dialog, u"endpointKeyNote"_s),
             u"From the environment variable GPU_BOX_API_KEY."_s);
}

void TestEndpointsPage::changed()
{
    put(u"first"_s, u"http://first:8000/v1"_s);
    put(u"second"_s, u"http://second:8000/v1"_s);
    auto *const view = m_settings->find<QTreeView>(u"endpoints"_s);
    QVERIFY(!m_settings->find<QPushButton>(u"changeEndpoint"_s)->isEnabled());
    view->setCurrentIndex(view->model()->index(1, 0));
    const EndpointDialog *const dialog = openDialog(u"changeEndpoint"_s);
    QCOMPARE(field(dialog, u"endpointName"_s)->text(), u"second"_s);
    QVERIFY(saveOf(dialog)->isEnabled()); // its own name is not taken
    type(field(dialog, u"endpointAddress"_s), u"http://other:8000/v1"_s);
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
    const QList<ModelEndpoint> all = m_settings->preferences().endpoints();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.constLast().name, u"second"_s);
    QCOMPARE(all.constLast().baseUrl, u"http://other:8000/v1"_s);
}

void TestEndpointsPage::theKeyGoesWithItsServer()
{
    put(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_API_KEY"_s);
    m_settings->keys().save(u"GPU_BOX_API_KEY"_s, Secret("sk-of-the-box"));
    auto *const view = m_settings->find<QTreeView>(u"endpoints"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    const EndpointDialog *const dialog = openDialog(u"changeEndpoint"_s);
    type(field(dialog, u"keyVariable"_s), u"OTHER_KEY"_s);
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
    QTRY_COMPARE(m_settings->keychain().kept.value(u"OTHER_KEY"_s), QByteArray("sk-of-the-box"));
    QTRY_VERIFY(!m_settings->keychain().kept.contains(u"GPU_BOX_API_KEY"_s));
}

void TestEndpointsPage::removed()
{
    put(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_API_KEY"_s);
    put(u"other"_s, u"http://other:8000/v1"_s);
    m_settings->keys().save(u"GPU_BOX_API_KEY"_s, Secret("sk-of-the-box"));
    auto *const view = m_settings->find<QTreeView>(u"endpoints"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    answer(&m_settings->dialog(), u"removeEndpointBox"_s, u"Cancel"_s);
    QCOMPARE(m_settings->preferences().endpoints().size(), 2);
    QTRY_VERIFY(!m_settings->dialog().findChild<QWidget *>(u"removeEndpointBox"_s));
    QTest::mouseClick(m_settings->find<QPushButton>(u"removeEndpoint"_s), Qt::LeftButton);
    answer(&m_settings->dialog(), u"removeEndpointBox"_s, u"Remove"_s);
    QCOMPARE(m_settings->preferences().endpoints().size(), 1);
    QCOMPARE(m_settings->preferences().endpoints().constFirst().name, u"other"_s);
    QTRY_VERIFY(!m_settings->keychain().kept.contains(u"GPU_BOX_API_KEY"_s));
}

void TestEndpointsPage::model()
{
    EndpointsModel endpoints(&m_settings->preferences(), &m_settings->keys());
    const QAbstractItemModelTester tester(&endpoints,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    put(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_API_KEY"_s);
    put(u"other"_s, u"http://other:8000/v1"_s);
    QCOMPARE(endpoints.rowCount(), 2);
    const auto key = [&](int row) {
        return endpoints.index(row, EndpointsModel::KeyColumn).data().toString();
    };
    QCOMPARE(key(0), u"missing"_s);
    QCOMPARE(key(1), u"not needed"_s);
    m_settings->keys().save(u"GPU_BOX_API_KEY"_s, Secret("sk-of-the-box"));
    QTRY_COMPARE(key(0), u"in the keychain"_s);
    m_settings->preferences().setEndpoints({});
    QCOMPARE(endpoints.rowCount(), 0);
}

void TestEndpointsPage::tested()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(200, R"({"data":[{"id":"llama"}]})")});
    const EndpointDialog *const dialog = openDialog(u"emptyAction"_s);
    auto *const test = dialog->findChild<QPushButton *>(u"testEndpoint"_s);
    QVERIFY(!test->isEnabled());
    type(field(dialog, u"endpointName"_s), u"box"_s);
    type(field(dialog, u"endpointAddress"_s), server.url(u"/v1"_s).toString());
    QTest::mouseClick(test, Qt::LeftButton);
    const auto *const result = dialog->findChild<FieldNote *>(u"testResult"_s);
    QTRY_COMPARE(result->kind(), FieldNote::Kind::Good);
    QCOMPARE(result->text(), u"The server answers."_s);
    // What was found is forgotten with what it was found for.
    type(field(dialog, u"endpointAddress"_s), u"http://127.0.0.1:9/v1"_s);
    QVERIFY(!result->isVisible());
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_COMPARE(result->kind(), FieldNote::Kind::Problem);
    QVERIFY2(result->text().contains(u"127.0.0.1:9"_s), qPrintable(result->text()));
}

void TestEndpointsPage::testedWithAWrongKey()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, [](const ReceivedRequest &request) {
        const bool isGood = request.header("Authorization") == "Bearer sk-good-key-0000";
        return isGood ? ScriptedReply(200, R"({"data":[]})")
                      : ScriptedReply(401, R"({"error":{"message":"bad key"}})");
    });
    const EndpointDialog *const dialog = openDialog(u"emptyAction"_s);
    type(field(dialog, u"endpointName"_s), u"box"_s);
    type(field(dialog, u"endpointAddress"_s), server.url(u"/v1"_s).toString());
    QTest::keyClick(dialog->findChild<QCheckBox *>(u"needsKey"_s), Qt::Key_Space);
    auto *const test = dialog->findChild<QPushButton *>(u"testEndpoint"_s);
    const auto *const result = dialog->findChild<FieldNote *>(u"testResult"_s);
    type(field(dialog, u"endpointKey"_s), u"sk-wrong-key-0000"_s);
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_COMPARE(result->kind(), FieldNote::Kind::Problem);
    QVERIFY(result->text().contains(u"refused"_s));
    QVERIFY(!result->text().contains(u"sk-wrong"_s));
    type(field(dialog, u"endpointKey"_s), u"sk-good-key-0000"_s);
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_COMPARE(result->kind(), FieldNote::Kind::Good);
}

void TestEndpointsPage::testedAndStopped()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    EndpointDialog *const dialog = openDialog(u"emptyAction"_s);
    type(field(dialog, u"endpointName"_s), u"box"_s);
    type(field(dialog, u"endpointAddress"_s), server.url(u"/v1"_s).toString());
    auto *const test = dialog->findChild<QPushButton *>(u"testEndpoint"_s);
    const QString words = test->text();
    QTest::mouseClick(test, Qt::LeftButton);
    QVERIFY(test->text() != words);
    QTRY_COMPARE(server.requests().size(), 1);
    QTest::mouseClick(test, Qt::LeftButton);
    QCOMPARE(test->text(), words);
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_COMPARE(server.requests().size(), 2);
    QTest::keyClick(dialog, Qt::Key_Escape); // in the middle of it
    QTRY_VERIFY(!m_settings->dialog().findChild<EndpointDialog *>());
}

QTEST_MAIN(TestEndpointsPage)

#include "tst_endpointspage.moc"
