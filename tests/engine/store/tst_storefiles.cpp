// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/schema.h"
#include "tests/engine/store/storefixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Error openError(const QString &directory)
{
    const Result<std::shared_ptr<Store>> store = await(Store::open(directory));
    return store ? Error(Error::Kind::Internal, u"it opened"_s) : store.error();
}

constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

} // namespace

class TestStoreFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void onlyTheDatabaseStays();
    void nobodyElseMayRead();
    void fileInPlaceOfTheDirectory();
    void directoryThatCannotBeMade();
    void directoryInPlaceOfTheDatabase();
    void notADatabase();
    void damagedDatabase();
    void newerSchema();
    void schemaOfVersionZero();
    void journalOfVersionOne();
    void manyAtOnce();
    void lockedByAnotherProcess();
    void theDefaultNeedsAHome();

private:
    QString file() const { return m_directory->filePath(u"quaver.sqlite3"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestStoreFiles::onlyTheDatabaseStays()
{
    {
        const auto first = openStore(m_directory->path());
        const auto second = openStore(m_directory->path());
        QVERIFY(first && second);
        RunResult run;
        run.runId = u"run-1"_s;
        QVERIFY(await(first->saveRun(run)));
        QVERIFY(QFile::exists(file() + u"-wal"_s));
        QVERIFY(await(second->close()));
        QVERIFY(first->isOwnerAlive(first->owner()));
        QVERIFY(!first->isOwnerAlive(second->owner()));
    }
    QCOMPARE(
        QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(u"quaver.sqlite3"_s));
    QCOMPARE(runSql(file(), u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestStoreFiles::nobodyElseMayRead()
{
    const QString directory = m_directory->filePath(u"new/data"_s);
    const auto store = openStore(directory);
    QVERIFY(store);
    QCOMPARE(store->directory(), directory);
    QCOMPARE(QFile::permissions(directory), userOnly | QFile::ExeOwner | QFile::ExeUser);
    RunResult run;
    run.runId = u"run-1"_s;
    QVERIFY(await(store->saveRun(run)));
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QCOMPARE(QFile::permissions(directory + u"/quaver.sqlite3"_s + ending), userOnly);
}

void TestStoreFiles::fileInPlaceOfTheDirectory()
{
    const QString path = m_directory->filePath(u"data"_s);
    writeFile(path, "x");
    const Error error = openError(path);
    QCOMPARE(error.kind, Error::Kind::Setup);
    QVERIFY2(error.message.contains(path) && error.message.contains(u"--data-dir"_s),
             qPrintable(error.message));
    QCOMPARE(openError(path + u"/below"_s).kind, Error::Kind::Setup);
}

void TestStoreFiles::directoryThatCannotBeMade()
{
    const Error error = openError(u"/proc/quaver"_s);
    QCOMPARE(error.kind, Error::Kind::Setup);
    QVERIFY(error.message.contains(u"/proc/quaver"_s));
    QCOMPARE(openError(u"/proc"_s).kind, Error::Kind::Setup); // there, but nothing can be written
}

void TestStoreFiles::directoryInPlaceOfTheDatabase()
{
    QVERIFY(QDir().mkpath(file()));
    const Error error = openError(m_directory->path());
    QCOMPARE(error.kind, Error::Kind::Setup);
    QVERIFY(error.message.contains(file()));
}

void TestStoreFiles::notADatabase()
{
    const QByteArray content = QByteArray("This is not a database. ").repeated(500);
    writeFile(file(), content);
    const Error error = openError(m_directory->path());
    QCOMPARE(error.kind, Error::Kind::Storage);
    QVERIFY2(error.message.contains(file()) && error.message.contains(u"damaged"_s),
             qPrintable(error.message));
    QFile same(file());
    QVERIFY(same.open(QIODevice::ReadOnly));
    QCOMPARE(same.readAll(), content);
    QVERIFY(!QFile::exists(m_directory->filePath(u"owners"_s)));
}

void TestStoreFiles::damagedDatabase()
{
    {
        const auto store = openStore(m_directory->path());
        RunResult run;
        for (int i = 0; i < 50; ++i) {
            run.runId = u"run-%1"_s.arg(i);
            run.config.prompt = QString(1000, u'p');
            QVERIFY(await(store->saveRun(run)));
        }
    }
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::ReadWrite));
    constexpr int page = 4096;
    for (qint64 at = page; at < broken.size(); at += page) {
        QVERIFY(broken.seek(at));
        QCOMPARE(broken.write(QByteArray(page, '\xa5')), page);
    }
    broken.close();
    const Result<std::shared_ptr<Store>> store = await(Store::open(m_directory->path()));
    const auto runs =
        store ? await((*store)->listRuns()) : Result<QList<RunSummary>>(store.error());
    QVERIFY(!runs);
    QCOMPARE(runs.error().kind, Error::Kind::Storage);
    QVERIFY2(runs.error().message.contains(u"damaged"_s), qPrintable(runs.error().message));
}

void TestStoreFiles::newerSchema()
{
    QVERIFY(openStore(m_directory->path()));
    runSql(file(), u"PRAGMA user_version = %1"_s.arg(currentSchemaVersion + 1));
    const Error error = openError(m_directory->path());
    QCOMPARE(error.kind, Error::Kind::Setup);
    QVERIFY2(error.message.contains(u"newer Quaver"_s), qPrintable(error.message));
    QCOMPARE(runSql(file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion + 1);
}

void TestStoreFiles::schemaOfVersionZero()
{
    runSql(file(), u"CREATE TABLE older (x)"_s);
    QCOMPARE(runSql(file(), u"PRAGMA user_version"_s).toInt(), 0);
    {
        const auto store = openStore(m_directory->path());
        QVERIFY(store);
        QVERIFY(await(store->listRuns()));
    }
    QCOMPARE(runSql(file(), u"PRAGMA user_version"_s).toInt(), currentSchemaVersion);
    QCOMPARE(runSql(file(), u"SELECT count(*) FROM sqlite_master WHERE name = 'older'"_s).toInt(),
             1);
}

void TestStoreFiles::journalOfVersionOne()
{
    makeVersionOne(file());
    runSql(file(),
           u"INSERT INTO resource VALUES (7, 'run-1', 'volume', 'benchmarks-run-1',"
           " 'https://example.org/api', 'daytona', 'v1', 'somebody', 'delete', 1700000000000)"_s);
    const std::shared_ptr<Store> store = openStore(m_directory->path());
    QVERIFY(store);
    const ResourceIntent secret{u"run-2"_s, ResourceKind::Secret, u"quaver-run-2-openai"_s,
                                u"https://example.org/api"_s, Backend::Daytona};
    QVERIFY(await(store->recordIntent(secret)));
    const Result<QList<JournalEntry>> entries = await(store->resources());
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().resource.kind, ResourceKind::Volume);
    QCOMPARE(entries->first().disposition, Disposition::Delete);
    QCOMPARE(entries->last().resource, secret);
}

void TestStoreFiles::manyAtOnce()
{
    QList<Pending<std::shared_ptr<Store>>> opened;
    for (int i = 0; i < 8; ++i)
        opened.append(Store::open(m_directory->path()));
    for (const auto &pending : opened) {
        const Result<std::shared_ptr<Store>> store = await(pending);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
    }
}

void TestStoreFiles::lockedByAnotherProcess()
{
    const auto store = openStore(m_directory->path());
    QProcess helper;
    QVERIFY(startHelper(helper, u"--lock"_s, file()));
    RunResult run;
    run.runId = u"run-1"_s;
    const Pending<void> save = store->saveRun(run);
    const Result<void> saved = await(save);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY2(saved.error().message.contains(u"in use by another process"_s),
             qPrintable(saved.error().message));
    QVERIFY(killHelper(helper));
    QVERIFY(await(store->saveRun(run)));
}

void TestStoreFiles::theDefaultNeedsAHome()
{
    const QByteArray home = qgetenv("HOME");
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", "/somewhere/data");
    QCOMPARE(Store::defaultDirectory().value(), u"/somewhere/data/quaver"_s);
    qunsetenv("XDG_DATA_HOME");
    qputenv("HOME", "/home/someone");
    QCOMPARE(Store::defaultDirectory().value(), u"/home/someone/.local/share/quaver"_s);
    qunsetenv("HOME");
    const Result<QString> none = Store::defaultDirectory();
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::Setup);
    QCOMPARE(openError(QString()).kind, Error::Kind::Setup);
    qputenv("HOME", home);
    if (!data.isEmpty())
        qputenv("XDG_DATA_HOME", data);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--lock"_s) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(arguments.value(2));
        const bool locked = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
        printf(locked ? "locked\n" : "failed\n");
        fflush(stdout);
        return locked ? QCoreApplication::exec() : 1;
    }
    TestStoreFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storefiles.moc"
