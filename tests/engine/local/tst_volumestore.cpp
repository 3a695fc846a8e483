// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/volumes/volumestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace Quaver::Local;
using namespace Qt::StringLiterals;

class TestVolumeStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lifecycle();
    void names();
    void mountedIsKept();
    void subpathIsMade();
    void symbolicLinkLeadsNowhere();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<VolumeStore> m_store;
    bool m_isMounted = false;
};

void TestVolumeStore::init()
{
    m_isMounted = false;
    m_directory = std::make_unique<QTemporaryDir>();
    const QByteArray path = QFile::encodeName(m_directory->path());
    m_store = std::make_unique<VolumeStore>(
        UniqueFd(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
        [this](const QString &) { return m_isMounted; });
}

void TestVolumeStore::lifecycle()
{
    const auto volume = m_store->create(u"results"_s);
    QVERIFY(volume);
    QCOMPARE(volume->toJson().value(u"state"_s).toString(), u"ready"_s);
    QCOMPARE(m_store->byName(u"results"_s)->id, volume->id);
    QCOMPARE(m_store->byIdOrName(volume->id)->name, u"results"_s);
    QVERIFY(QDir(m_directory->filePath(volume->id)).exists());
    const auto again = m_store->create(u"results"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().httpStatus, 400);
    QVERIFY(again.error().message.contains(u"already exists"));
    QVERIFY(m_store->remove(volume->id));
    QVERIFY(!QDir(m_directory->filePath(volume->id)).exists());
    QCOMPARE(m_store->byId(volume->id).error().httpStatus, 404);
    QCOMPARE(m_store->remove(volume->id).error().httpStatus, 404);
    QVERIFY(m_store->create(u"results"_s));
}

void TestVolumeStore::names()
{
    const auto unnamed = m_store->create(QString());
    QVERIFY(unnamed);
    QCOMPARE(unnamed->name, unnamed->id);
    for (const QString &name : {u"<b>"_s, u"http://x"_s, u"a\nb"_s, QString(200, u'x')})
        QCOMPARE(m_store->create(name).error().httpStatus, 400);
    QVERIFY(m_store->create(u"../../etc"_s)); // a name is never a path
    QVERIFY(QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size()
            == 2);
}

void TestVolumeStore::mountedIsKept()
{
    const auto volume = m_store->create(u"v"_s);
    m_isMounted = true;
    QCOMPARE(m_store->remove(volume->id).error().httpStatus, 409);
    m_isMounted = false;
    QVERIFY(m_store->remove(volume->id));
}

void TestVolumeStore::subpathIsMade()
{
    const auto volume = m_store->create(u"v"_s);
    QVERIFY(m_store->openForMount(volume->id, "benchmark/1"));
    QVERIFY(m_store->openForMount(volume->id, "benchmark/1"));
    QVERIFY(QDir(m_directory->filePath(volume->id + u"/benchmark/1"_s)).exists());
    QVERIFY(m_store->byId(volume->id)->lastUsedAt.has_value());
    QCOMPARE(m_store->openForMount(volume->id, "../x").error().httpStatus, 400);
    QCOMPARE(m_store->openForMount(u"unknown"_s, "").error().httpStatus, 404);
}

void TestVolumeStore::symbolicLinkLeadsNowhere()
{
    const QTemporaryDir outside;
    const auto volume = m_store->create(u"v"_s);
    QVERIFY(QFile::link(outside.path(), m_directory->filePath(volume->id + u"/planted"_s)));
    QCOMPARE(m_store->openForMount(volume->id, "planted").error().httpStatus, 400);
    QCOMPARE(m_store->openForMount(volume->id, "planted/below").error().httpStatus, 400);
    QVERIFY(QDir(outside.path()).isEmpty());
    QVERIFY(m_store->remove(volume->id));
    QVERIFY(QDir(outside.path()).exists());
}

QTEST_GUILESS_MAIN(TestVolumeStore)
#include "tst_volumestore.moc"
