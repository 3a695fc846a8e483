// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/configurationdocument.h"

#include "app/setup/configurationfile.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr auto recentKey = "window/recentFiles"_L1;
constexpr qsizetype mostRecent = 10;

} // namespace

ConfigurationDocument::ConfigurationDocument(QObject *parent)
    : QObject(parent)
{
}

QString ConfigurationDocument::fileName() const { return QFileInfo(m_path).fileName(); }

QStringList ConfigurationDocument::recentFiles() const
{
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

Result<RunConfig> ConfigurationDocument::open(const QString &path, QStringList *warnings)
{
    RunConfig config;
    if (const auto read = Setup::readConfiguration(path, &config, warnings); !read)
        return read.error();
    if (!config.spec && !config.specFile.isEmpty()) {
        if (const auto read = Setup::readSpecification(config.specFile, &config, warnings); !read)
            return read.error();
    }
    m_path = path;
    m_saved = config;
    m_isModified = false;
    remember(path);
    Q_EMIT changed();
    return config;
}

Result<void> ConfigurationDocument::save(const RunConfig &config, const QString &path)
{
    if (const auto saved = Setup::saveConfiguration(config, path); !saved)
        return saved.error();
    m_path = path;
    m_saved = config;
    m_isModified = false;
    remember(path);
    Q_EMIT changed();
    return {};
}

void ConfigurationDocument::detach()
{
    m_path.clear();
    m_isModified = false;
    Q_EMIT changed();
}

void ConfigurationDocument::compare(const RunConfig &config)
{
    setModified(!m_path.isEmpty() && config != m_saved);
}

void ConfigurationDocument::settle(const RunConfig &config)
{
    m_saved = config;
    setModified(false);
}

void ConfigurationDocument::setModified(bool isModified)
{
    if (m_isModified == isModified)
        return;
    m_isModified = isModified;
    Q_EMIT changed();
}

void ConfigurationDocument::remember(const QString &path)
{
    QStringList files = QSettings().value(recentKey).toStringList();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(recentKey, files.mid(0, mostRecent));
    Q_EMIT recentFilesChanged();
}

} // namespace Quaver::Ui
