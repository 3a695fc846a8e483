// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of the main window that opens, saves and closes.
#include "app/compose/composepage.h"
#include "app/look/messagebar.h"
#include "app/run/runsession.h"
#include "app/window/configurationdocument.h"
#include "app/window/mainmenu.h"
#include "app/window/mainwindow.h"
#include "app/window/runview.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto ending = ".quaver.json"_L1;

//! The configuration file among what is dragged; empty: none.
QString configurationIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(ending))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void MainWindow::openFile(const QString &path)
{
    leaveForm([this, path] {
        QStringList warnings;
        const auto config = m_document->open(path, &warnings);
        if (!config) {
            m_bar->setMessage(MessageBar::Kind::Error, config.error().message);
            return;
        }
        if (warnings.isEmpty())
            m_bar->clear();
        else
            m_bar->setMessage(MessageBar::Kind::Warning, warnings.join(u'\n'));
        m_compose->setConfig(*config);
        m_document->settle(m_compose->config());
        showForm();
    });
}

void MainWindow::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a configuration"), QFileInfo(m_document->path()).absolutePath(),
        tr("Quaver configurations (*.quaver.json);;JSON files (*.json)"));
    if (!path.isEmpty())
        openFile(path);
}

bool MainWindow::save()
{
    if (m_document->path().isEmpty())
        return saveAs();
    const auto saved = m_document->save(m_compose->config(), m_document->path());
    if (!saved)
        m_bar->setMessage(MessageBar::Kind::Error, saved.error().message);
    return saved.isOk();
}

bool MainWindow::saveAs()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the configuration"),
        m_document->path().isEmpty() ? u"benchmark.quaver.json"_s : m_document->path(),
        tr("Quaver configurations (*.quaver.json)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(ending))
        path += ending;
    const auto saved = m_document->save(m_compose->config(), path);
    if (!saved)
        m_bar->setMessage(MessageBar::Kind::Error, saved.error().message);
    return saved.isOk();
}

void MainWindow::leaveForm(const std::function<void()> &then)
{
    if (!m_document->isModified()) {
        then();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                        tr("%1 has changes that are not saved.").arg(m_document->fileName()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(u"unsavedBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int button) {
        if (button == QMessageBox::Discard || (button == QMessageBox::Save && save())) {
            m_document->settle(m_compose->config());
            then();
        }
    });
    box->open();
}

void MainWindow::fillRecentFiles()
{
    m_menu->recent->clear();
    const QStringList files = m_document->recentFiles();
    for (const QString &file : files) {
        QAction *const action = m_menu->recent->addAction(QFileInfo(file).fileName());
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { openFile(file); });
    }
    m_menu->recent->setToolTipsVisible(true);
    m_menu->recent->setEnabled(!files.isEmpty());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!configurationIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = configurationIn(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(file);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_document->isModified()) {
        event->ignore();
        leaveForm([this] { close(); });
        return;
    }
    if (m_center->isBusy() && isVisible()) {
        event->ignore();
        askAboutRuns();
        return;
    }
    rememberLayout();
    event->accept();
}

void MainWindow::rememberLayout() const
{
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    settings.setValue(u"window/runView"_s, m_view->saveState());
}

void MainWindow::askAboutRuns()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Runs under way"),
                                m_isQuitting ? tr("Runs are being stopped and cleaned up.")
                                             : tr("Runs are under way."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"closingBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (m_isQuitting) {
        box->setInformativeText(tr("What is not cleaned up now is removed at the next start."));
        connect(box->addButton(tr("Quit &at once"), QMessageBox::DestructiveRole),
                &QPushButton::clicked, this, [this] {
                    hide();
                    QApplication::quit();
                });
        connect(box->addButton(tr("&Wait"), QMessageBox::RejectRole), &QPushButton::clicked, this,
                [] {});
    } else {
        box->setInformativeText(
            tr("Stopping keeps the results so far. In the background they go on without a window, "
               "and Quaver ends when they do."));
        connect(box->addButton(tr("&Stop and quit"), QMessageBox::AcceptRole),
                &QPushButton::clicked, this, &MainWindow::stopAndQuit);
        connect(box->addButton(tr("Run in the &background"), QMessageBox::ActionRole),
                &QPushButton::clicked, this, &MainWindow::runInBackground);
        box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    }
    box->open();
}

void MainWindow::stopAndQuit()
{
    m_isQuitting = true;
    rememberLayout();
    m_bar->setMessage(MessageBar::Kind::Information,
                      tr("Stopping and cleaning up. Quaver ends when that is done."));
    for (RunSession *session : m_center->sessions())
        session->stop();
    if (!m_center->isBusy())
        QApplication::quit();
}

void MainWindow::runInBackground()
{
    m_isQuitting = true;
    rememberLayout();
    QApplication::setQuitOnLastWindowClosed(false);
    hide();
    if (!m_center->isBusy())
        QApplication::quit();
}

} // namespace Quaver::Ui
