// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/compare/compareview.h"
#include "app/compose/composepage.h"
#include "app/compose/surroundings.h"
#include "app/history/runlist.h"
#include "app/keys/keystore.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/resources/resourcespage.h"
#include "app/run/runsession.h"
#include "app/settings/settings.h"
#include "app/setup/defaults.h"
#include "app/setup/preferences.h"
#include "app/window/closing.h"
#include "app/window/configurationfiles.h"
#include "app/window/helpdialog.h"
#include "app/window/mainmenu.h"
#include "app/window/runcommands.h"
#include "app/window/runnotices.h"
#include "app/window/runview.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! Narrower than this, the list of runs folds to its icons.
constexpr int foldWidth = 960;
constexpr int foldedListWidth = 64;
constexpr int listWidth = 264;

//! ms. The page of a run is made once the window is there, and before most people choose a run.
constexpr int afterTheFirstPaint = 300;

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto splitterKey = "window/splitter"_L1;
constexpr auto runViewKey = "window/runView"_L1;

} // namespace

MainWindow::MainWindow(const QString &dataDirectory, QWidget *parent)
    : QMainWindow(parent)
    , m_menu(new MainMenu(this))
    , m_preferences(new Setup::Preferences(this))
    , m_keys(new KeyStore(this))
    , m_surroundings(new Surroundings(m_preferences->completed(m_keys->variables()), this))
    , m_settings(new Settings(m_preferences, m_keys, m_surroundings, dataDirectory, this))
    , m_center(new RunCenter(dataDirectory, this))
    , m_splitter(new QSplitter(this))
    , m_list(new RunList(m_center))
    , m_pages(new QStackedWidget)
    , m_bar(new MessageBar)
    , m_compose(new ComposePage(m_surroundings))
    , m_files(new ConfigurationFiles(m_compose, m_bar, this))
    , m_commands(new RunCommands(m_center, m_settings, m_bar, this))
    , m_closing(new Closing(m_center, m_bar, this))
    , m_runMenu(new QMenu(this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    new RunNotices(m_center, this);
    buildPages();
    connectMenu();
    connectColours();
    connectForm();
    connectRuns();
    connectList();
    retranslate();
    showForm();
    QTimer::singleShot(afterTheFirstPaint, this, &MainWindow::makeRunView);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_pages->addWidget(m_compose);
    auto *right = new QWidget;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    m_splitter->setObjectName(u"mainSplitter"_s);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({listWidth, 1016});
    setCentralWidget(m_splitter);
    m_runMenu->addActions({m_menu->runAgain, m_menu->rename, m_menu->exportRun});
    m_menu->addRunActions(m_list->selectionActions());
    resize(1280, 800);
}

void MainWindow::connectMenu()
{
    connect(m_menu->newRun, &QAction::triggered, this, &MainWindow::showForm);
    connect(m_menu->open, &QAction::triggered, m_files, &ConfigurationFiles::askAndOpen);
    connect(m_menu->save, &QAction::triggered, m_files, &ConfigurationFiles::save);
    connect(m_menu->saveAs, &QAction::triggered, m_files, &ConfigurationFiles::saveAs);
    connect(m_menu->exportRun, &QAction::triggered, this,
            [this] { m_commands->exportSession(shownSession()); });
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->find, &QAction::triggered, this, &MainWindow::find);
    connect(m_menu->searchRuns, &QAction::triggered, m_list, &RunList::focusSearch);
    connect(m_menu->settings, &QAction::triggered, this, [this] { m_settings->show(this); });
    connect(m_menu->start, &QAction::triggered, m_compose, &ComposePage::run);
    connect(m_menu->stop, &QAction::triggered, this, [this] { shownSession()->stop(); });
    connect(m_menu->stopAtOnce, &QAction::triggered, this,
            [this] { shownSession()->stopAtOnce(); });
    connect(m_menu->runAgain, &QAction::triggered, this,
            [this] { m_commands->start(shownSession()->config()); });
    connect(m_menu->rename, &QAction::triggered, this, [this] { m_view->beginRename(); });
    for (int tab = 0; tab < m_menu->tabActions().size(); ++tab) {
        connect(m_menu->tabActions().at(tab), &QAction::triggered, this,
                [this, tab] { m_view->showTab(tab); });
    }
    connect(m_menu->resources, &QAction::triggered, this, &MainWindow::showResources);
    connect(m_menu->nextArea, &QAction::triggered, this, [this] { moveFocus(1); });
    connect(m_menu->previousArea, &QAction::triggered, this, [this] { moveFocus(-1); });
    connect(m_menu->help, &QAction::triggered, this, [this] { showHelp(this); });
    connect(m_menu->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectColours()
{
    const std::array schemes{std::pair(m_menu->systemColours, ColourScheme::System),
                             std::pair(m_menu->lightColours, ColourScheme::Light),
                             std::pair(m_menu->darkColours, ColourScheme::Dark)};
    const auto check = [this, schemes] {
        for (const auto &[action, scheme] : schemes)
            action->setChecked(scheme == m_preferences->colourScheme());
    };
    for (const auto &[action, scheme] : schemes) {
        connect(action, &QAction::triggered, m_preferences,
                [this, scheme = scheme] { m_preferences->setColourScheme(scheme); });
    }
    connect(m_preferences, &Setup::Preferences::colourSchemeChanged, this, check);
    check();
}

void MainWindow::connectForm()
{
    connect(m_compose, &ComposePage::runRequested, this, [this](const RunConfig &config) {
        m_commands->start(config, m_compose->reviewsTasks());
    });
    connect(m_compose, &ComposePage::openRequested, m_files, &ConfigurationFiles::askAndOpen);
    connect(m_compose, &ComposePage::saveRequested, m_files, &ConfigurationFiles::save);
    connect(m_compose, &ComposePage::fileDropped, m_files, &ConfigurationFiles::open);
    connect(m_compose, &ComposePage::addKeyRequested, this,
            [this](const QString &provider) { m_settings->askForKey(provider, this); });
    connect(m_files, &ConfigurationFiles::opened, this, &MainWindow::showForm);
    connect(m_files, &ConfigurationFiles::changed, this, &MainWindow::updateTitle);
    connect(m_files, &ConfigurationFiles::recentFilesChanged, this,
            [this] { m_files->fillRecent(m_menu->recent); });
    connect(m_preferences, &Setup::Preferences::defaultsChanged, this,
            [this](const RunConfig &before) {
                if (m_files->path().isEmpty())
                    m_compose->setConfig(Setup::withNewDefaults(m_compose->config(), before,
                                                                m_preferences->defaults()));
            });
    for (const auto signal : {&KeyStore::notKept, &KeyStore::notRemoved}) {
        connect(m_keys, signal, this, [this](const QString &text) {
            m_bar->setMessage(MessageBar::Kind::Warning, text);
        });
    }
}

void MainWindow::connectRuns()
{
    connect(m_center, &RunCenter::storeFailed, this, [this](const Error &error) {
        m_bar->setMessage(MessageBar::Kind::Error, error.message);
    });
    connect(m_center, &RunCenter::sessionAdded, this, [this](RunSession *session) {
        connect(session, &RunSession::changed, this, [this, session] {
            if (session == shownSession())
                updateActions();
        });
    });
    connect(m_center, &RunCenter::sessionEnded, this, &MainWindow::updateActions);
    connect(m_commands, &RunCommands::started, this, &MainWindow::showSession);
    connect(m_closing, &Closing::leaving, this, &MainWindow::rememberLayout);
}

void MainWindow::makeRunView()
{
    if (m_view)
        return;
    m_view = new RunView;
    m_view->setMenu(m_runMenu);
    m_view->restoreState(QSettings().value(runViewKey).toByteArray());
    m_pages->addWidget(m_view);
    connect(m_view, &RunView::renameRequested, m_center, &RunCenter::rename);
    connect(m_view, &RunView::runAgainRequested, m_menu->runAgain, &QAction::trigger);
    connect(m_view, &RunView::useRequested, this, [this](const RunConfig &config) {
        m_files->leave([this, config] { compose(config); });
    });
}

void MainWindow::connectList()
{
    connect(m_list, &RunList::newRequested, this, &MainWindow::showForm);
    connect(m_list, &RunList::runActivated, this,
            [this](const QString &runId) { showSession(m_center->open(runId)); });
    connect(m_list, &RunList::sessionActivated, this, &MainWindow::showSession);
    connect(m_list, &RunList::runAgainRequested, m_commands, &RunCommands::runAgain);
    connect(m_list, &RunList::exportRequested, m_commands, &RunCommands::exportRun);
    connect(m_list, &RunList::compareRequested, this, &MainWindow::showComparison);
    connect(m_list, &RunList::resourcesRequested, this, &MainWindow::showResources);
    connect(m_list, &RunList::unfoldRequested, this, [this] { setListWidth(listWidth); });
}

RunSession *MainWindow::shownSession() const
{
    return m_view && m_pages->currentWidget() == m_view ? m_view->session() : nullptr;
}

void MainWindow::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    updateActions();
}

void MainWindow::showForm()
{
    m_list->clearSelection();
    showPage(m_compose);
    m_compose->setFocus(Qt::OtherFocusReason);
}

void MainWindow::compose(const RunConfig &config) { m_files->compose(config); }

void MainWindow::openFile(const QString &path) { m_files->open(path); }

void MainWindow::showSession(RunSession *session)
{
    makeRunView();
    m_view->setSession(session);
    m_list->select(session);
    showPage(m_view);
}

void MainWindow::showComparison(const QString &first, const QString &second)
{
    if (!m_compare) {
        m_compare = new CompareView;
        m_pages->addWidget(m_compare);
        connect(m_compare, &CompareView::runActivated, this, &MainWindow::showSession);
        connect(m_compare, &CompareView::trialActivated, this,
                [this](RunSession *session, qsizetype trial) {
                    showSession(session);
                    m_view->showTrial(trial);
                });
    }
    m_compare->setSessions(m_center->open(first), m_center->open(second));
    showPage(m_compare);
}

void MainWindow::showResources()
{
    if (!m_resources) {
        m_resources = new ResourcesPage(m_center);
        m_resources->setVariables(m_surroundings->variables());
        m_pages->addWidget(m_resources);
        const auto pass = [this] { m_resources->setVariables(m_surroundings->variables()); };
        connect(m_keys, &KeyStore::changed, m_resources, pass);
        connect(m_preferences, &Setup::Preferences::daytonaChanged, m_resources, pass);
        connect(m_resources, &ResourcesPage::runRequested, this,
                [this](const QString &runId) { showSession(m_center->open(runId)); });
        connect(m_resources, &ResourcesPage::keyRequested, this,
                [this] { m_settings->askForKey(u"daytona"_s, this); });
    }
    m_list->clearSelection();
    showPage(m_resources);
    m_resources->setFocus(Qt::OtherFocusReason);
}

void MainWindow::find()
{
    if (m_compare && m_pages->currentWidget() == m_compare)
        m_compare->find();
    else
        m_view->find();
}

void MainWindow::updateActions()
{
    const RunSession *const session = shownSession();
    const QWidget *const page = m_pages->currentWidget();
    const bool isEnded = session && session->state() == RunSession::State::Ended;
    m_menu->start->setEnabled(page == m_compose);
    m_menu->stop->setEnabled(session && session->isUnderWay()
                             && session->state() != RunSession::State::Stopping);
    m_menu->stopAtOnce->setEnabled(session && session->isUnderWay());
    m_menu->runAgain->setEnabled(isEnded);
    m_menu->rename->setEnabled(session && !session->runId().isEmpty());
    m_menu->exportRun->setEnabled(isEnded && !session->runId().isEmpty());
    m_menu->find->setEnabled(session || (m_compare && page == m_compare));
    for (QAction *action : m_menu->tabActions())
        action->setEnabled(session);
    updateTitle();
}

void MainWindow::updateTitle()
{
    const QWidget *const page = m_pages->currentWidget();
    const bool isForm = page == m_compose;
    setWindowModified(isForm && m_files->isModified());
    if (const RunSession *session = shownSession())
        setWindowTitle(session->title());
    else if (!isForm)
        setWindowTitle(page == m_compare ? tr("Comparison") : tr("Resources"));
    else
        //: [*] is where the mark of unsaved changes appears.
        setWindowTitle(m_files->path().isEmpty() ? tr("New benchmark[*]")
                                                 : tr("%1[*]").arg(m_files->fileName()));
}

void MainWindow::moveFocus(int direction)
{
    const QList<QWidget *> areas{m_list, m_pages->currentWidget()};
    const QWidget *const focused = QApplication::focusWidget();
    qsizetype here = 0;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (areas.at(i)->isAncestorOf(focused))
            here = i;
    }
    QWidget *const next = areas.at((here + direction + areas.size()) % areas.size());
    if (next == m_list)
        m_list->focusRuns();
    else if (next == m_view)
        m_view->focusTab();
    else
        next->setFocus(Qt::OtherFocusReason);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (m_files->isModified()) {
        m_files->leave([this] { close(); });
    } else if (m_closing->mayClose()) {
        rememberLayout();
        event->accept();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!ConfigurationFiles::fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = ConfigurationFiles::fileIn(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isNarrow = width() < foldWidth;
    if (isNarrow != m_isFolded) {
        m_isFolded = isNarrow;
        setListWidth(isNarrow ? foldedListWidth : listWidth);
    }
}

void MainWindow::setListWidth(int wanted)
{
    m_splitter->setSizes({wanted, std::max(0, width() - wanted)});
}

void MainWindow::restore()
{
    const QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
}

void MainWindow::rememberLayout() const
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(splitterKey, m_splitter->saveState());
    if (m_view)
        settings.setValue(runViewKey, m_view->saveState());
}

void MainWindow::retranslate()
{
    m_menu->retranslate();
    m_list->setAccessibleName(tr("Runs"));
    m_files->fillRecent(m_menu->recent);
    updateTitle();
}

} // namespace Quaver::Ui
