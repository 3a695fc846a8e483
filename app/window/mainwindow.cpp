// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/compose/composepage.h"
#include "app/compose/surroundings.h"
#include "app/history/runlist.h"
#include "app/keys/keydialog.h"
#include "app/keys/keystore.h"
#include "app/look/format.h"
#include "app/look/messagebar.h"
#include "app/look/theme.h"
#include "app/run/runsession.h"
#include "app/window/configurationdocument.h"
#include "app/window/desktop.h"
#include "app/window/helpdialog.h"
#include "app/window/mainmenu.h"
#include "app/window/runexport.h"
#include "app/window/runview.h"
#include "engine/store/store.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

//! Narrower than this, the list of runs folds to its icons.
constexpr int foldWidth = 960;
constexpr int foldedListWidth = 64;
constexpr int listWidth = 264;

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto splitterKey = "window/splitter"_L1;
constexpr auto runViewKey = "window/runView"_L1;
constexpr auto daytonaKey = "DAYTONA_API_KEY"_L1;

//! The environment variables that could hold the keys of the providers that need one.
QStringList keyVariables(const Models::ModelRegistry &registry)
{
    QStringList variables{daytonaKey};
    for (const Models::Provider &provider : registry.providers()) {
        if (provider.needsKey)
            variables += provider.keySource;
    }
    return variables;
}

constexpr auto coloursKey = "window/colours"_L1;

} // namespace

MainWindow::MainWindow(const QString &dataDirectory, QWidget *parent)
    : QMainWindow(parent)
    , m_menu(new MainMenu(this))
    , m_center(new RunCenter(dataDirectory, this))
    , m_keys(new KeyStore(this))
    , m_surroundings(new Surroundings(m_keys->variables(), this))
    , m_document(new ConfigurationDocument(this))
    , m_export(new RunExport(this))
    , m_splitter(new QSplitter(this))
    , m_list(new RunList(m_center))
    , m_pages(new QStackedWidget)
    , m_bar(new MessageBar)
    , m_compose(new ComposePage(m_surroundings))
    , m_view(new RunView)
    , m_runMenu(new QMenu(this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    buildPages();
    connectMenu();
    connectPages();
    connectRuns();
    fillRecentFiles();
    retranslate();
    showForm();
    m_keys->load(keyVariables(*m_surroundings->models()));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_pages->addWidget(m_compose);
    m_pages->addWidget(m_view);
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
    m_view->setMenu(m_runMenu);
    resize(1280, 800);
}

void MainWindow::connectMenu()
{
    connect(m_menu->newRun, &QAction::triggered, this, &MainWindow::showForm);
    connect(m_menu->open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(m_menu->save, &QAction::triggered, this, &MainWindow::save);
    connect(m_menu->saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(m_menu->exportRun, &QAction::triggered, this,
            [this] { exportSession(shownSession()); });
    connect(m_menu->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menu->find, &QAction::triggered, m_view, &RunView::find);
    connect(m_menu->searchRuns, &QAction::triggered, m_list, &RunList::focusSearch);
    connect(m_menu->start, &QAction::triggered, m_compose, &ComposePage::run);
    connect(m_menu->stop, &QAction::triggered, this, [this] { shownSession()->stop(); });
    connect(m_menu->stopAtOnce, &QAction::triggered, this,
            [this] { shownSession()->stopAtOnce(); });
    connect(m_menu->runAgain, &QAction::triggered, this,
            [this] { start(shownSession()->config()); });
    connect(m_menu->rename, &QAction::triggered, m_view, &RunView::beginRename);
    for (int tab = 0; tab < m_menu->tabActions().size(); ++tab) {
        connect(m_menu->tabActions().at(tab), &QAction::triggered, m_view,
                [this, tab] { m_view->showTab(tab); });
    }
    connect(m_menu->nextArea, &QAction::triggered, this, [this] { moveFocus(1); });
    connect(m_menu->previousArea, &QAction::triggered, this, [this] { moveFocus(-1); });
    connect(m_menu->help, &QAction::triggered, this, [this] { showHelp(this); });
    connect(m_menu->about, &QAction::triggered, this, [this] { showAbout(this); });
    const std::array schemes{std::pair(m_menu->systemColours, ColourScheme::System),
                             std::pair(m_menu->lightColours, ColourScheme::Light),
                             std::pair(m_menu->darkColours, ColourScheme::Dark)};
    const int chosen = QSettings().value(coloursKey).toInt();
    for (const auto &[action, scheme] : schemes) {
        connect(action, &QAction::triggered, this, [scheme = scheme] {
            applyColourScheme(scheme);
            QSettings().setValue(coloursKey, static_cast<int>(scheme));
        });
        if (static_cast<int>(scheme) == chosen)
            action->setChecked(true);
    }
}

void MainWindow::connectPages()
{
    connect(m_compose, &ComposePage::runRequested, this, &MainWindow::start);
    connect(m_compose, &ComposePage::openRequested, this, &MainWindow::askForFile);
    connect(m_compose, &ComposePage::saveRequested, this, &MainWindow::save);
    connect(m_compose, &ComposePage::fileDropped, this, &MainWindow::openFile);
    connect(m_compose, &ComposePage::addKeyRequested, this, &MainWindow::askForKey);
    connect(m_keys, &KeyStore::changed, this,
            [this] { m_surroundings->setVariables(m_keys->variables()); });
    connect(m_keys, &KeyStore::notKept, this,
            [this](const QString &text) { m_bar->setMessage(MessageBar::Kind::Warning, text); });
    connect(m_compose, &ComposePage::configChanged, this,
            [this] { m_document->compare(m_compose->config()); });
    connect(m_document, &ConfigurationDocument::changed, this, &MainWindow::updateTitle);
    connect(m_document, &ConfigurationDocument::recentFilesChanged, this,
            &MainWindow::fillRecentFiles);
    connect(m_view, &RunView::renameRequested, m_center, &RunCenter::rename);
    connect(m_view, &RunView::runAgainRequested, m_menu->runAgain, &QAction::trigger);
    connect(m_view, &RunView::useRequested, this,
            [this](const RunConfig &config) { leaveForm([this, config] { compose(config); }); });
    connect(m_list, &RunList::newRequested, this, &MainWindow::showForm);
    connect(m_list, &RunList::runActivated, this,
            [this](const QString &runId) { showSession(m_center->open(runId)); });
    connect(m_list, &RunList::sessionActivated, this, &MainWindow::showSession);
    connect(m_list, &RunList::runAgainRequested, this, &MainWindow::runAgain);
    connect(m_list, &RunList::unfoldRequested, this, [this] { setListWidth(listWidth); });
    connect(m_list, &RunList::exportRequested, this, &MainWindow::exportStored);
    connect(m_export, &RunExport::written, this, [this](const QString &path) {
        m_bar->setMessage(MessageBar::Kind::Information,
                          tr("The run was written to %1.").arg(path));
    });
    connect(m_export, &RunExport::failed, this, [this](const QString &message) {
        m_bar->setMessage(MessageBar::Kind::Error, message);
    });
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
            showOverallProgress();
        });
    });
    connect(m_center, &RunCenter::sessionEnded, this, &MainWindow::sessionEnded);
    connect(m_center, &RunCenter::becameIdle, this, [this] {
        showOverallProgress();
        if (m_isQuitting)
            QApplication::quit();
    });
}

RunSession *MainWindow::shownSession() const
{
    return m_pages->currentWidget() == m_view ? m_view->session() : nullptr;
}

void MainWindow::showForm()
{
    m_pages->setCurrentWidget(m_compose);
    m_list->clearSelection();
    m_compose->setFocus(Qt::OtherFocusReason);
    updateActions();
    updateTitle();
}

void MainWindow::compose(const RunConfig &config)
{
    m_document->detach();
    m_compose->setConfig(config);
    showForm();
}

void MainWindow::showSession(RunSession *session)
{
    m_view->setSession(session);
    m_pages->setCurrentWidget(m_view);
    m_list->select(session);
    updateActions();
    updateTitle();
}

void MainWindow::start(const RunConfig &config)
{
    Setup::RunOptions options;
    options.variables = m_surroundings->variables();
    showSession(m_center->start(config, options));
}

void MainWindow::askForKey(const QString &provider)
{
    QString variable = daytonaKey;
    for (const Models::Provider &known : m_surroundings->models()->providers()) {
        if (known.name == provider)
            variable = known.keySource;
    }
    auto *dialog = new KeyDialog(provider, variable, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, variable] { m_keys->save(variable, dialog->key()); });
    dialog->open();
}

void MainWindow::runAgain(const QString &runId)
{
    RunSession *const session = m_center->open(runId);
    if (session->state() != RunSession::State::Loading) {
        start(session->config());
        return;
    }
    connect(
        session, &RunSession::ended, this,
        [this, session] {
            if (session->error() && session->config().prompt.isEmpty())
                m_bar->setMessage(MessageBar::Kind::Error, session->error()->message);
            else
                start(session->config());
        },
        Qt::SingleShotConnection);
}

void MainWindow::exportSession(RunSession *session)
{
    if (session && session->state() == RunSession::State::Ended)
        m_export->ask(this, session->result());
}

void MainWindow::exportStored(const QString &runId)
{
    RunSession *const session = m_center->open(runId);
    if (session->state() == RunSession::State::Loading) {
        connect(
            session, &RunSession::ended, this, [this, session] { exportSession(session); },
            Qt::SingleShotConnection);
        return;
    }
    exportSession(session);
}

void MainWindow::sessionEnded(RunSession *session)
{
    updateActions();
    if (isActiveWindow())
        return;
    const RunResult &result = session->result();
    Desktop::notify(session->title(),
                    session->error() ? session->error()->message : scoreText(result.results.score));
    QApplication::alert(this);
}

void MainWindow::showOverallProgress()
{
    int done = 0;
    qsizetype all = 0;
    for (const RunSession *session : m_center->sessions()) {
        if (!session->isUnderWay())
            continue;
        done += session->finalCount();
        all += session->trials().size();
    }
    Desktop::showProgress(all > 0
                              ? std::optional(static_cast<double>(done) / static_cast<double>(all))
                              : std::nullopt);
}

void MainWindow::updateActions()
{
    const RunSession *const session = shownSession();
    const bool isForm = m_pages->currentWidget() == m_compose;
    const bool isEnded = session && session->state() == RunSession::State::Ended;
    m_menu->start->setEnabled(isForm);
    m_menu->stop->setEnabled(session && session->isUnderWay()
                             && session->state() != RunSession::State::Stopping);
    m_menu->stopAtOnce->setEnabled(session && session->isUnderWay());
    m_menu->runAgain->setEnabled(isEnded);
    m_menu->rename->setEnabled(session && !session->runId().isEmpty());
    m_menu->exportRun->setEnabled(isEnded && !session->runId().isEmpty());
    m_menu->find->setEnabled(session);
    for (QAction *action : m_menu->tabActions())
        action->setEnabled(session);
    updateTitle();
}

void MainWindow::updateTitle()
{
    if (const RunSession *session = shownSession()) {
        setWindowModified(false);
        setWindowTitle(session->title());
        return;
    }
    //: [*] is where the mark of unsaved changes appears.
    setWindowTitle(m_document->path().isEmpty() ? tr("New benchmark[*]")
                                                : tr("%1[*]").arg(m_document->fileName()));
    setWindowModified(m_document->isModified());
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
    else if (next == m_compose)
        m_compose->setFocus(Qt::OtherFocusReason);
    else
        m_view->focusTab();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
    applyColourScheme(static_cast<ColourScheme>(settings.value(coloursKey).toInt()));
    restoreGeometry(settings.value(geometryKey).toByteArray());
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    m_view->restoreState(settings.value(runViewKey).toByteArray());
}

void MainWindow::retranslate()
{
    m_menu->retranslate();
    m_list->setAccessibleName(tr("Runs"));
    fillRecentFiles();
    updateTitle();
}

} // namespace Quaver::Ui
