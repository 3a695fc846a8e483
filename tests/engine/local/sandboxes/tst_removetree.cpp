// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/removetree.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Quaver::Local;

class TestRemoveTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void simple_data();
    void simple();
    void linksAreNotFollowed();
    void withoutPermissions();
    void deep();
    void wide();
    void namesLikeItsOwn();
    void refused_data();
    void refused();

private:
    [[nodiscard]] bool isThere(const char *name) const
    {
        return ::faccessat(m_top.get(), name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
    }
    bool write(const char *path) const
    {
        return UniqueFd(::openat(m_top.get(), path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644))
            .isValid();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    UniqueFd m_top;
};

void TestRemoveTree::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_top.reset(::open(QFile::encodeName(m_directory->path()).constData(),
                       O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QVERIFY(m_top.isValid());
}

void TestRemoveTree::simple_data()
{
    QTest::addColumn<QStringList>("directories");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("absent") << QStringList() << QStringList();
    QTest::newRow("file") << QStringList() << QStringList{QStringLiteral("it")};
    QTest::newRow("empty") << QStringList{QStringLiteral("it")} << QStringList();
    QTest::newRow("tree") << QStringList{QStringLiteral("it/a/b/c"), QStringLiteral("it/a/d"),
                                         QStringLiteral("it/e")}
                          << QStringList{QStringLiteral("it/1"), QStringLiteral("it/a/2"),
                                         QStringLiteral("it/a/b/3"), QStringLiteral("it/a/b/c/4"),
                                         QStringLiteral("it/e/5")};
}

void TestRemoveTree::simple()
{
    QFETCH(QStringList, directories);
    QFETCH(QStringList, files);
    for (const QString &directory : directories)
        QVERIFY(QDir(m_directory->path()).mkpath(directory));
    for (const QString &file : files)
        QVERIFY(write(qPrintable(file)));
    QVERIFY(write("other"));
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(!isThere("it"));
    QVERIFY(isThere("other"));
}

void TestRemoveTree::linksAreNotFollowed()
{
    QVERIFY(::mkdirat(m_top.get(), "it", 0755) == 0 && ::mkdirat(m_top.get(), "it/sub", 0755) == 0);
    QVERIFY(::mkdirat(m_top.get(), "outside", 0755) == 0);
    QVERIFY(write("outside/file"));
    const QByteArray outside = QFile::encodeName(m_directory->path()) + "/outside";
    for (const char *name : {"it/link", "it/sub/link", "link"})
        QVERIFY(::symlinkat(outside.constData(), m_top.get(), name) == 0);
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(removeTree(m_top.get(), "link").isOk());
    QVERIFY(!isThere("it") && !isThere("link"));
    QVERIFY(isThere("outside/file"));
}

void TestRemoveTree::withoutPermissions()
{
    for (const char *name : {"it", "it/a", "it/a/b", "it/a/b/c"})
        QVERIFY(::mkdirat(m_top.get(), name, 0755) == 0);
    QVERIFY(write("it/a/b/file"));
    for (const char *name : {"it/a/b/c", "it/a/b", "it/a", "it"})
        QVERIFY(::fchmodat(m_top.get(), name, 0, 0) == 0);
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(!isThere("it"));
}

void TestRemoveTree::deep()
{
    constexpr int depth = 1500; // times 51 bytes: far beyond PATH_MAX
    const QByteArray name(50, 'd');
    QVERIFY(::mkdirat(m_top.get(), "it", 0755) == 0);
    UniqueFd at(::openat(m_top.get(), "it", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (int i = 0; i < depth; ++i) {
        QVERIFY(::mkdirat(at.get(), name.constData(), 0755) == 0);
        UniqueFd file(::openat(at.get(), "file", O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
        QVERIFY(file.isValid());
        at.reset(::openat(at.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    }
    at.reset();
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(!isThere("it"));
}

void TestRemoveTree::wide()
{
    QVERIFY(::mkdirat(m_top.get(), "it", 0755) == 0);
    for (int i = 0; i < 500; ++i) {
        const QByteArray directory = "it/" + QByteArray::number(i);
        QVERIFY(::mkdirat(m_top.get(), directory.constData(), 0755) == 0);
        QVERIFY(write(QByteArray(directory + "/file").constData()));
    }
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(!isThere("it"));
}

void TestRemoveTree::namesLikeItsOwn()
{
    for (const char *name : {"it", "it/a", "it/a/b", "it/.removed-2", "it/.removed-2/.removed-1"})
        QVERIFY(::mkdirat(m_top.get(), name, 0755) == 0);
    for (const char *name :
         {"it/.removed-1", "it/a/b/file", "it/.removed-2/file", "it/.removed-2/.removed-1/x"})
        QVERIFY(write(name));
    QVERIFY(removeTree(m_top.get(), "it").isOk());
    QVERIFY(!isThere("it"));
}

void TestRemoveTree::refused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("path") << QByteArray("a/b");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
}

void TestRemoveTree::refused()
{
    QFETCH(QByteArray, name);
    QVERIFY(!removeTree(m_top.get(), name).isOk());
    QVERIFY(QFile::exists(m_directory->path()));
}

QTEST_GUILESS_MAIN(TestRemoveTree)
#include "tst_removetree.moc"
