// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/surroundings.h"
#include "app/run/runsessionprivate.h"
#include "app/setup/language.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! The language of the whole window: all of it changes, and its letters to press are told apart.
class TestWindowLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { Setup::setLanguage(u"en"_s); }
    void changesAsAWhole_data();
    void changesAsAWhole();
    void mnemonics_data();
    void mnemonics();

private:
    //! A window that has shown everything once.
    [[nodiscard]] std::unique_ptr<MainWindow> window(RunSession *session) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<RunSession> m_session;
};

namespace {

constexpr int longWait = 20'000; // ms; sandboxes on a busy machine

//! Whether a person may read what \a widget says now. What stands where there is nothing gets its
//! sentence when it is shown; buttons of Qt's own get theirs when they are made.
bool isForReading(const QWidget &widget)
{
    const bool isSentence = widget.objectName() == "emptySentence"_L1;
    return !(isSentence && !widget.isVisible()) && !widget.objectName().startsWith("Scroll"_L1);
}

void addTextsOf(const QWidget &widget, QStringList *texts)
{
    texts->append({widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()});
    if (const auto *const label = qobject_cast<const QLabel *>(&widget))
        texts->append(label->text());
    else if (const auto *const button = qobject_cast<const QAbstractButton *>(&widget))
        texts->append(button->text());
    else if (const auto *const line = qobject_cast<const QLineEdit *>(&widget))
        texts->append(line->placeholderText());
    else if (const auto *const edit = qobject_cast<const QPlainTextEdit *>(&widget))
        texts->append(edit->placeholderText());
    else if (const auto *const menu = qobject_cast<const QMenu *>(&widget))
        texts->append(menu->title());
    else if (const auto *const tabs = qobject_cast<const QTabWidget *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts->append(tabs->tabText(i));
    } else if (const auto *const box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts->append(box->itemText(i));
    } else if (const auto *const header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int i = 0; header->model() && i < header->count(); ++i)
            texts->append(header->model()->headerData(i, header->orientation()).toString());
    }
}

//! All that can be read in \a window, sorted, each once, with whose it is; without the digits, some
//! of which change by themselves.
QStringList textsOf(const QWidget &window)
{
    static const QRegularExpression digits(u"[0-9]+"_s);
    QStringList lines;
    const QString title = window.windowTitle();
    lines += u"title: "_s + title;
    const auto objects = window.findChildren<QObject *>();
    for (const QObject *const object : objects) {
        QStringList texts;
        const auto *const widget = qobject_cast<const QWidget *>(object);
        if (widget && isForReading(*widget))
            addTextsOf(*widget, &texts);
        else if (const auto *const action = qobject_cast<const QAction *>(object))
            texts.append({action->text(), action->toolTip()});
        texts.removeAll(QString());
        const QString whose = QLatin1StringView(object->metaObject()->className()) + u' '
            + object->objectName() + u": "_s;
        for (const QString &text : std::as_const(texts))
            lines += whose + QString(text).replace(digits, u"#"_s);
    }
    lines.removeDuplicates();
    lines.sort();
    return lines;
}

//! What is only in the first, to be read in a report.
QString surplus(const QStringList &lines, const QStringList &expected)
{
    QStringList left = lines;
    for (const QString &line : expected)
        left.removeAll(line);
    return left.join(u'\n');
}

QChar mnemonicOf(const QString &text)
{
    const QString keys = QKeySequence::mnemonic(text).toString(QKeySequence::PortableText);
    return keys.isEmpty() ? QChar() : keys.back();
}

//! The texts among \a texts that have the same letter to press.
QString clashesOf(const QStringList &texts)
{
    QHash<QChar, QStringList> byKey;
    for (const QString &text : texts) {
        if (const QChar key = mnemonicOf(text); !key.isNull())
            byKey[key] += text;
    }
    QStringList clashes;
    for (const QStringList &same : std::as_const(byKey)) {
        if (same.size() > 1)
            clashes += same.join(u" / "_s);
    }
    return clashes.join(u'\n');
}

} // namespace

void TestWindowLanguage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    m_directory = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory->path());
    QCoreApplication::setOrganizationName(u"quaver-test"_s);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    m_session = SessionBuilder()
                    .models({u"gpt-4o"_s, u"claude-sonnet-4-5"_s})
                    .tasks(4)
                    .trials(2)
                    .ended({TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Errored});
}

std::unique_ptr<MainWindow> TestWindowLanguage::window(RunSession *session) const
{
    auto window = std::make_unique<MainWindow>(m_directory->filePath(u"data"_s));
    window->resize(1280, 800);
    window->show();
    window->findChild<QAction *>(u"settings"_s)->trigger();
    window->showResources();
    window->showComparison({}, {});
    window->showSession(session);
    auto *const view = window->findChild<RunView *>();
    for (int tab = RunView::tabCount - 1; tab >= 0; --tab)
        view->showTab(tab);
    return window;
}

void TestWindowLanguage::changesAsAWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("de") << u"de"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

void TestWindowLanguage::changesAsAWhole()
{
    QFETCH(const QString, language);
    Setup::setLanguage(u"en"_s);
    const auto changed = window(m_session.get());
    // What is found out about this computer is said in sentences, too.
    const auto *const surroundings = changed->findChild<Surroundings *>();
    QTRY_VERIFY_WITH_TIMEOUT(
        surroundings->health(Backend::Local).state != BackendHealth::State::Checking, longWait);
    Setup::setLanguage(language);
    const auto fresh = window(m_session.get());
    QTRY_VERIFY2_WITH_TIMEOUT(
        textsOf(*changed) == textsOf(*fresh),
        qPrintable(u"left as it was:\n"_s + surplus(textsOf(*changed), textsOf(*fresh))
                   + u"\nlacking:\n"_s + surplus(textsOf(*fresh), textsOf(*changed))),
        longWait);
}

void TestWindowLanguage::mnemonics_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &code : Setup::languages())
        QTest::newRow(qPrintable(code)) << code;
}

void TestWindowLanguage::mnemonics()
{
    QFETCH(const QString, language);
    Setup::setLanguage(language);
    const auto shown = window(m_session.get());
    QStringList titles;
    for (const QAction *const action : shown->menuBar()->actions())
        titles += action->text();
    QCOMPARE(clashesOf(titles), QString());
    const auto menus = shown->findChildren<QMenu *>();
    for (const QMenu *const menu : menus) {
        QStringList texts;
        for (const QAction *const action : menu->actions())
            texts += action->text();
        QCOMPARE(clashesOf(texts), QString());
    }
}

QTEST_MAIN(TestWindowLanguage)

#include "tst_windowlanguage.moc"
