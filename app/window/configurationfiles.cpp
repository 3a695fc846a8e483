// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/configurationfiles.h"

#include "app/compose/composepage.h"
#include "app/look/messagebar.h"
#include "app/window/configurationdocument.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto ending = ".quaver.json"_L1;

} // namespace

ConfigurationFiles::ConfigurationFiles(ComposePage *form, MessageBar *bar, QWidget *window)
    : QObject(window)
    , m_form(form)
    , m_bar(bar)
    , m_window(window)
    , m_document(new ConfigurationDocument(this))
{
    connect(m_form, &ComposePage::configChanged, this,
            [this] { m_document->compare(m_form->config()); });
    connect(m_document, &ConfigurationDocument::changed, this, &ConfigurationFiles::changed);
    connect(m_document, &ConfigurationDocument::recentFilesChanged, this,
            &ConfigurationFiles::recentFilesChanged);
}

QString ConfigurationFiles::path() const { return m_document->path(); }

QString ConfigurationFiles::fileName() const { return m_document->fileName(); }

bool ConfigurationFiles::isModified() const { return m_document->isModified(); }

QString ConfigurationFiles::fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(ending))
            return url.toLocalFile();
    }
    return {};
}

void ConfigurationFiles::compose(const RunConfig &config)
{
    m_document->detach();
    m_form->setConfig(config);
    Q_EMIT opened();
}

void ConfigurationFiles::open(const QString &path)
{
    leave([this, path] {
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
        m_form->setConfig(*config);
        m_document->settle(m_form->config());
        Q_EMIT opened();
    });
}

void ConfigurationFiles::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a configuration"), QFileInfo(m_document->path()).absolutePath(),
        tr("Quaver configurations (*.quaver.json);;JSON files (*.json)"));
    if (!path.isEmpty())
        open(path);
}

bool ConfigurationFiles::save()
{
    return m_document->path().isEmpty() ? saveAs() : saveTo(m_document->path());
}

bool ConfigurationFiles::saveAs()
{
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save the configuration"),
        m_document->path().isEmpty() ? u"benchmark.quaver.json"_s : m_document->path(),
        tr("Quaver configurations (*.quaver.json)"));
    if (path.isEmpty())
        return false;
    if (!path.endsWith(ending))
        path += ending;
    return saveTo(path);
}

bool ConfigurationFiles::saveTo(const QString &path)
{
    const auto saved = m_document->save(m_form->config(), path);
    if (!saved)
        m_bar->setMessage(MessageBar::Kind::Error, saved.error().message);
    return saved.isOk();
}

void ConfigurationFiles::leave(const std::function<void()> &then)
{
    if (!m_document->isModified()) {
        then();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                        tr("%1 has changes that are not saved.").arg(m_document->fileName()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box->setObjectName(u"unsavedBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int button) {
        if (button == QMessageBox::Discard || (button == QMessageBox::Save && save())) {
            m_document->settle(m_form->config());
            then();
        }
    });
    box->open();
}

void ConfigurationFiles::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList files = m_document->recentFiles();
    for (const QString &file : files) {
        QAction *const action = menu->addAction(QFileInfo(file).fileName());
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { open(file); });
    }
    menu->setToolTipsVisible(true);
    menu->setEnabled(!files.isEmpty());
}

} // namespace Quaver::Ui
