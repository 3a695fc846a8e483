// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainmenu.h"

#include "app/look/icons.h"
#include "app/window/runview.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

QAction *MainMenu::add(QMenu *menu, const QString &name)
{
    auto *action = new QAction(m_window);
    action->setObjectName(name);
    menu->addAction(action);
    return action;
}

MainMenu::MainMenu(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_file(window->menuBar()->addMenu(QString()))
    , m_edit(window->menuBar()->addMenu(QString()))
    , m_run(window->menuBar()->addMenu(QString()))
    , m_view(window->menuBar()->addMenu(QString()))
    , m_help(window->menuBar()->addMenu(QString()))
{
    newRun = add(m_file, u"newRun"_s);
    open = add(m_file, u"open"_s);
    recent = m_file->addMenu(QString());
    m_file->addSeparator();
    save = add(m_file, u"save"_s);
    saveAs = add(m_file, u"saveAs"_s);
    m_file->addSeparator();
    exportRun = add(m_file, u"exportRun"_s);
    m_file->addSeparator();
    quit = add(m_file, u"quit"_s);

    find = add(m_edit, u"find"_s);
    searchRuns = add(m_edit, u"searchRuns"_s);
    m_edit->addSeparator();
    settings = add(m_edit, u"settings"_s);

    start = add(m_run, u"start"_s);
    stop = add(m_run, u"stop"_s);
    stopAtOnce = add(m_run, u"stopAtOnce"_s);
    m_run->addSeparator();
    runAgain = add(m_run, u"runAgain"_s);
    rename = add(m_run, u"rename"_s);

    for (int tab = 0; tab < RunView::tabCount; ++tab) {
        m_tabActions += add(m_view, u"tab%1"_s.arg(tab + 1));
        m_tabActions.constLast()->setShortcut(
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + tab)));
    }
    m_view->addSeparator();
    resources = add(m_view, u"resources"_s);
    m_view->addSeparator();
    nextArea = add(m_view, u"nextArea"_s);
    previousArea = add(m_view, u"previousArea"_s);
    m_view->addSeparator();
    m_colours = m_view->addMenu(QString());
    auto *schemes = new QActionGroup(this);
    for (QAction **scheme : {&systemColours, &lightColours, &darkColours}) {
        *scheme = add(m_colours, u"colours%1"_s.arg(schemes->actions().size()));
        (*scheme)->setCheckable(true);
        schemes->addAction(*scheme);
    }
    help = add(m_help, u"help"_s);
    about = add(m_help, u"about"_s);

    newRun->setShortcut(QKeySequence::New);
    open->setShortcut(QKeySequence::Open);
    save->setShortcut(QKeySequence::Save);
    saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    exportRun->setShortcut(Qt::CTRL | Qt::Key_E);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    find->setShortcut(QKeySequence::Find);
    searchRuns->setShortcut(Qt::CTRL | Qt::Key_L);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    start->setShortcut(Qt::CTRL | Qt::Key_Return);
    stop->setShortcut(Qt::CTRL | Qt::Key_Period);
    stopAtOnce->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Period);
    runAgain->setShortcut(Qt::CTRL | Qt::Key_R);
    nextArea->setShortcut(Qt::Key_F6);
    previousArea->setShortcut(Qt::SHIFT | Qt::Key_F6);
    help->setShortcut(QKeySequence::HelpContents);
    about->setMenuRole(QAction::AboutRole);

    newRun->setIcon(icon(u"new"_s));
    open->setIcon(icon(u"open"_s));
    save->setIcon(icon(u"save"_s));
    exportRun->setIcon(icon(u"export"_s));
    start->setIcon(icon(u"run"_s));
    stop->setIcon(icon(u"stop"_s));
    runAgain->setIcon(icon(u"again"_s));
    rename->setIcon(icon(u"rename"_s));
    find->setIcon(icon(u"search"_s));
    help->setIcon(icon(u"help"_s));
    settings->setIcon(icon(u"settings"_s));
    retranslate();
}

void MainMenu::addRunActions(const QList<QAction *> &actions)
{
    m_run->addSeparator();
    m_run->addActions(actions);
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_run->setTitle(tr("&Run"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    recent->setTitle(tr("Open &recent"));
    m_colours->setTitle(tr("&Colours"));
    newRun->setText(tr("&New benchmark"));
    open->setText(tr("&Open…"));
    save->setText(tr("&Save configuration"));
    saveAs->setText(tr("Save configuration &as…"));
    exportRun->setText(tr("&Export run…"));
    quit->setText(tr("&Quit"));
    find->setText(tr("&Find in the page"));
    searchRuns->setText(tr("&Search runs"));
    settings->setText(tr("S&ettings…"));
    start->setText(tr("&Run"));
    stop->setText(tr("&Stop"));
    stopAtOnce->setText(tr("Stop at &once"));
    runAgain->setText(tr("Run &again"));
    rename->setText(tr("Re&name…"));
    const QStringList titles = RunView::tabTitles();
    for (qsizetype tab = 0; tab < m_tabActions.size(); ++tab)
        m_tabActions.at(tab)->setText(titles.at(tab));
    resources->setText(tr("&Resources"));
    nextArea->setText(tr("Ne&xt area"));
    previousArea->setText(tr("&Previous area"));
    systemColours->setText(tr("As the &desktop"));
    lightColours->setText(tr("&Light"));
    darkColours->setText(tr("Dar&k"));
    help->setText(tr("&Help"));
    about->setText(tr("&About Quaver"));
}

} // namespace Quaver::Ui
