// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcespage.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "app/setup/localbackend.h"
#include "engine/store/store.h"
#include "tests/engine/flow/rununderway.h"
#include "tests/engine/flow/strictserver.h"
#include "tests/support/await.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int longWait = 60'000; // ms; servers on a busy machine

QProcessEnvironment keyOf(const Endpoint &endpoint)
{
    QProcessEnvironment variables;
    variables.insert(u"DAYTONA_API_URL"_s, endpoint.apiUrl.toString());
    variables.insert(u"DAYTONA_API_KEY"_s, QString::fromUtf8(endpoint.apiKey.reveal()));
    return variables;
}

//! A run whose sandboxes and volume nobody has removed, as after a crash.
void leaveSomething(RunUnderWay &run)
{
    run.at(Step::RunningBenchmark, [](BenchmarkRun &r) { r.cancelAtOnce(); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().leaked.size(), 4);
}

//! This program again: a process that has a local server and a run's volume on it in its journal,
//! and stays until it is killed.
int leaveLocally(const QString &directory)
{
    const auto backend = Setup::LocalBackend::start({});
    const auto store = await(Store::open(directory));
    if (!backend || !store)
        return 1;
    ResourceIntent volume;
    volume.runId = u"run-local"_s;
    volume.kind = ResourceKind::Volume;
    volume.name = u"benchmarks-run-local"_s;
    volume.serverUrl = backend->endpoint().apiUrl.toString();
    if (!await((*store)->recordIntent(volume)))
        return 1;
    printf("ready\n");
    fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestResourcesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void saysWhenThereIsNothing();
    void removesOneOnDaytona();
    void removesEverythingLeftOver();
    void asksForWhatWasKept();
    void saysWhyItCannotBeRemoved();
    void stopsRemoving();
    void askForAKey();
    void leavesWhatIsAlive();
    void removesWhatADeadProcessLeftHere();
    void opensTheRun();
    void storeThatCannotServe();
    void everyControlHasAName();

private:
    void open(const QString &directory);
    void record(const QString &runId, ResourceKind kind, const QString &name,
                Disposition disposition, const Endpoint &endpoint);
    void choose(int row);
    template <typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>("resourceTable"); }
    [[nodiscard]] int count() const { return table()->model()->rowCount(); }
    [[nodiscard]] QString state(int row) const
    {
        return table()->model()->index(row, 5).data().toString();
    }
    [[nodiscard]] QString message() const { return part<QLabel>("messageText")->text(); }
    //! Those it had before go a moment later.
    [[nodiscard]] QPushButton *messageAction() const
    {
        return m_page->findChildren<QPushButton *>(u"messageAction"_s).constLast();
    }
    void confirm(bool isAgreed)
    {
        QTRY_VERIFY(part<QMessageBox>("removeQuestion"));
        auto *question = part<QMessageBox>("removeQuestion");
        QTRY_VERIFY(question->isVisible());
        if (isAgreed)
            QTest::mouseClick(part<QPushButton>("confirmRemoval"), Qt::LeftButton);
        else
            QTest::keyClick(question, Qt::Key_Escape);
    }

    std::unique_ptr<RunCenter> m_center;
    std::unique_ptr<ResourcesPage> m_page;
};

void TestResourcesPage::cleanup()
{
    m_page.reset();
    m_center.reset();
}

void TestResourcesPage::open(const QString &directory)
{
    m_center = std::make_unique<RunCenter>(directory);
    QTRY_VERIFY(m_center->store());
    m_page = std::make_unique<ResourcesPage>(m_center.get());
    m_page->resize(1000, 600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

//! As a process that has died has left it.
void TestResourcesPage::record(const QString &runId, ResourceKind kind, const QString &name,
                               Disposition disposition, const Endpoint &endpoint)
{
    const auto other = await(Store::open(m_center->dataDirectory()));
    QVERIFY(other);
    ResourceIntent resource;
    resource.runId = runId;
    resource.kind = kind;
    resource.name = name;
    resource.serverUrl = endpoint.apiUrl.toString();
    resource.backend = endpoint.backend;
    const auto entry = await((*other)->recordIntent(resource));
    QVERIFY(entry);
    QVERIFY(await((*other)->setDisposition(*entry, disposition)));
    QVERIFY(await((*other)->close()));
    m_page->refresh();
}

void TestResourcesPage::choose(int row)
{
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(table()->model()->index(row, 1)).center());
}

void TestResourcesPage::saysWhenThereIsNothing()
{
    const QTemporaryDir directory;
    open(directory.path());
    QTRY_VERIFY(part<QLabel>("emptySentence")->text().startsWith(u"Nothing is left"_s));
    QVERIFY(!part<QPushButton>("removeLeftOver")->isVisible());
    QVERIFY(!table()->isVisible());
}

void TestResourcesPage::removesOneOnDaytona()
{
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), server.endpoint());
    leaveSomething(run);
    open(run.dataDirectory());
    m_page->setVariables(keyOf(server.endpoint()));
    QTRY_COMPARE(count(), 4);
    const QString name = table()->model()->index(0, 1).data().toString();
    const auto isThere = [&server, name] {
        const QStringList all = server.leftovers();
        return std::any_of(all.cbegin(), all.cend(),
                           [&](const QString &one) { return one.startsWith(name + u':'); });
    };
    QVERIFY(isThere());
    QVERIFY(!part<QToolButton>("removeButton")->isEnabled());
    // The volume is held by the sandboxes: one of those first.
    int row = 0;
    while (table()->model()->index(row, 0).data().toString() != u"Sandbox"_s)
        ++row;
    choose(row);
    QVERIFY(part<QToolButton>("removeButton")->isEnabled());
    QVERIFY(!part<QLabel>("resourceSentence")->text().isEmpty());
    QTest::keyClick(table(), Qt::Key_Delete);
    if (part<QMessageBox>("removeQuestion"))
        confirm(true);
    QTRY_COMPARE_WITH_TIMEOUT(count(), 3, longWait);
    QTRY_VERIFY(!m_page->isRemoving());
    QCOMPARE(message(), u"1 resource(s) removed."_s);
    const auto left = await(m_center->store()->resources());
    QCOMPARE(left->size(), 3);
    QTRY_COMPARE(server.leftovers().size(), 3);
    QCOMPARE(server.violations(), QByteArray());
}

void TestResourcesPage::removesEverythingLeftOver()
{
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), server.endpoint());
    leaveSomething(run);
    open(run.dataDirectory());
    m_page->setVariables(keyOf(server.endpoint()));
    record(u"run-kept"_s, ResourceKind::Volume, u"benchmarks-run-kept"_s, Disposition::Kept,
           server.endpoint());
    QTRY_COMPARE(count(), 5);
    QTest::mouseClick(part<QPushButton>("removeLeftOver"), Qt::LeftButton);
    if (part<QMessageBox>("removeQuestion"))
        confirm(true);
    QTRY_COMPARE_WITH_TIMEOUT(count(), 1, longWait);
    QTRY_COMPARE(server.leftovers(), QStringList());
    QCOMPARE(state(0), u"Kept on request"_s);
    QVERIFY(!part<QPushButton>("removeLeftOver")->isEnabled());
    QCOMPARE(server.violations(), QByteArray());
}

void TestResourcesPage::asksForWhatWasKept()
{
    StrictServer server(StrictServer::quickConfig());
    const QTemporaryDir directory;
    open(directory.path());
    m_page->setVariables(keyOf(server.endpoint()));
    record(u"run-1"_s, ResourceKind::Volume, u"benchmarks-run-1"_s, Disposition::Kept,
           server.endpoint());
    QTRY_COMPARE(count(), 1);
    choose(0);
    QTest::mouseClick(part<QToolButton>("removeButton"), Qt::LeftButton);
    confirm(false);
    QTRY_VERIFY(!part<QMessageBox>("removeQuestion"));
    QCOMPARE(count(), 1);
    QVERIFY(!m_page->isRemoving());
    QTest::mouseClick(part<QToolButton>("removeButton"), Qt::LeftButton);
    confirm(true);
    // It was never made, which is as good.
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("emptySentence")->isVisible(), longWait);
    QVERIFY(await(m_center->store()->resources())->isEmpty());
}

void TestResourcesPage::saysWhyItCannotBeRemoved()
{
    StrictServer server(StrictServer::quickConfig());
    const QTemporaryDir directory;
    open(directory.path());
    Endpoint wrong = server.endpoint();
    wrong.apiKey = Secret("not-the-key");
    m_page->setVariables(keyOf(wrong));
    record(u"run-1"_s, ResourceKind::Volume, u"benchmarks-run-1"_s, Disposition::Delete,
           server.endpoint());
    QTRY_COMPARE(count(), 1);
    QTest::mouseClick(part<QPushButton>("removeLeftOver"), Qt::LeftButton);
    QVERIFY(!part<QMessageBox>("removeQuestion")); // nobody wants it
    QCOMPARE(state(0), u"Being removed…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(state(0).startsWith(u"Not removed: "_s), longWait);
    QTRY_VERIFY(message().contains(u"could not be removed"_s));
    choose(0);
    QVERIFY(part<QLabel>("resourceSentence")->text().startsWith(u"It could not be removed: "_s));
    QCOMPARE(await(m_center->store()->resources())->size(), 1);
}

void TestResourcesPage::stopsRemoving()
{
    const QTemporaryDir directory;
    open(directory.path());
    Endpoint nobody;
    nobody.apiUrl = QUrl(u"http://127.0.0.1:9/api"_s); // where nobody listens
    nobody.apiKey = Secret("key");
    m_page->setVariables(keyOf(nobody));
    record(u"run-1"_s, ResourceKind::Sandbox, u"agent-run-1"_s, Disposition::Delete, nobody);
    QTRY_COMPARE(count(), 1);
    QTest::mouseClick(part<QPushButton>("removeLeftOver"), Qt::LeftButton);
    QVERIFY(m_page->isRemoving());
    QVERIFY(!part<QPushButton>("removeLeftOver")->isEnabled());
    QTest::mouseClick(messageAction(), Qt::LeftButton);
    QTRY_VERIFY(!m_page->isRemoving());
    QVERIFY(state(0).startsWith(u"Not removed"_s));
}

void TestResourcesPage::askForAKey()
{
    const QTemporaryDir directory;
    open(directory.path());
    m_page->setVariables({});
    Endpoint cloud;
    cloud.apiUrl = QUrl(u"https://daytona.example.org/api"_s);
    record(u"run-1"_s, ResourceKind::Sandbox, u"agent-run-1"_s, Disposition::Delete, cloud);
    QTRY_COMPARE(count(), 1);
    QTest::mouseClick(part<QPushButton>("removeLeftOver"), Qt::LeftButton);
    QCOMPARE(state(0), u"Not removed: There is no key for Daytona, daytona.example.org."_s);
    QSignalSpy asked(m_page.get(), &ResourcesPage::keyRequested);
    QCOMPARE(messageAction()->text(), u"Add key…"_s);
    QTest::mouseClick(messageAction(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestResourcesPage::leavesWhatIsAlive()
{
    const QTemporaryDir directory;
    open(directory.path());
    const auto other = await(Store::open(directory.path()));
    QVERIFY(other);
    ResourceIntent resource;
    resource.runId = u"run-1"_s;
    resource.name = u"agent-run-1"_s;
    resource.serverUrl = u"http://127.0.0.1:1/api"_s;
    QVERIFY(await((*other)->recordIntent(resource)));
    m_page->refresh();
    QTRY_COMPARE(count(), 1);
    QCOMPARE(state(0), u"In use by another Quaver"_s);
    QVERIFY(!part<QPushButton>("removeLeftOver")->isEnabled());
    choose(0);
    QTest::keyClick(table(), Qt::Key_Delete);
    QVERIFY(message().startsWith(u"Another Quaver"_s));
    QVERIFY(!m_page->isRemoving());
    QCOMPARE(await(m_center->store()->resources())->size(), 1);
    // As soon as that has died, it is left over.
    QVERIFY(await((*other)->close()));
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    QTRY_COMPARE(state(0), u"Left over"_s);
    QVERIFY(part<QPushButton>("removeLeftOver")->isEnabled());
}

void TestResourcesPage::removesWhatADeadProcessLeftHere()
{
    const QTemporaryDir directory;
    const QTemporaryDir files;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", files.path().toLocal8Bit());
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--leave"_s, directory.path()});
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(longWait));
    const auto foldersLeft = [&files] {
        return QDir(files.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size();
    };
    QVERIFY(foldersLeft() > 0);
    process.kill();
    QVERIFY(process.waitForFinished());
    open(directory.path());
    QTRY_COMPARE(count(), 1);
    QCOMPARE(state(0), u"Left over"_s);
    QTest::mouseClick(part<QPushButton>("removeLeftOver"), Qt::LeftButton);
    QVERIFY(!part<QMessageBox>("removeQuestion")); // there is nothing in it any more
    QTRY_COMPARE_WITH_TIMEOUT(count(), 0, longWait);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRemoving(), longWait);
    QCOMPARE(foldersLeft(), 0);
    QVERIFY(await(m_center->store()->resources())->isEmpty());
    if (before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", before);
}

void TestResourcesPage::opensTheRun()
{
    const QTemporaryDir directory;
    open(directory.path());
    RunResult run;
    run.runId = u"run-1"_s;
    run.config.prompt = u"Count to three"_s;
    run.startedAt = QDateTime::currentDateTimeUtc();
    run.status = RunStatus::Done;
    QVERIFY(await(m_center->store()->saveRun(run)));
    record(u"run-1"_s, ResourceKind::Volume, u"benchmarks-run-1"_s, Disposition::Delete, {});
    QTRY_COMPARE(count(), 1);
    QTRY_COMPARE(table()->model()->index(0, 2).data().toString(), u"Count to three"_s);
    QVERIFY(!part<QToolButton>("openRunButton")->isEnabled());
    choose(0);
    QSignalSpy asked(m_page.get(), &ResourcesPage::runRequested);
    QTest::mouseClick(part<QToolButton>("openRunButton"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"run-1"_s);
}

void TestResourcesPage::storeThatCannotServe()
{
    m_center = std::make_unique<RunCenter>(u"/proc/quaver"_s);
    m_page = std::make_unique<ResourcesPage>(m_center.get());
    m_page->show();
    QTRY_VERIFY(message().contains(u"/proc/quaver"_s));
}

void TestResourcesPage::everyControlHasAName()
{
    const QTemporaryDir directory;
    open(directory.path());
    QVERIFY(!table()->accessibleName().isEmpty());
    for (const char *name : {"refreshButton", "openRunButton", "removeButton"})
        QVERIFY(!part<QToolButton>(name)->text().isEmpty());
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--leave") == 0) {
        const QCoreApplication application(argc, argv);
        return leaveLocally(QString::fromLocal8Bit(argv[2]));
    }
    const QApplication application(argc, argv);
    TestResourcesPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_resourcespage.moc"
