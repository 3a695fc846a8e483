// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/datapage.h"

#include "app/look/elidedlabel.h"
#include "app/look/fieldnote.h"
#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/setup/preferences.h"
#include "engine/store/store.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

DataPage::DataPage(Setup::Preferences *preferences, const QString &directory, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_directory(QDir(directory).absolutePath())
    , m_now(new ElidedLabel(Qt::ElideMiddle, this))
    , m_open(new QPushButton(this))
    , m_choose(new QPushButton(this))
    , m_standard(new QPushButton(this))
    , m_note(new FieldNote(this))
{
    m_now->setObjectName(u"dataFolder"_s);
    m_open->setObjectName(u"openDataFolder"_s);
    m_choose->setObjectName(u"chooseDataFolder"_s);
    m_standard->setObjectName(u"standardDataFolder"_s);
    m_note->setObjectName(u"dataFolderNote"_s);
    m_now->setFullText(QDir::toNativeSeparators(m_directory));
    m_nowLabel = addRow(m_now);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, gridUnit, 0, gridUnit);
    row->setSpacing(gridUnit);
    for (QPushButton *button : {m_open, m_choose, m_standard}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    addWide(buttons);
    addWide(m_note);
    addSpace();

    m_open->setIcon(icon(u"open"_s));
    connect(m_open, &QPushButton::clicked, this, &DataPage::open);
    connect(m_choose, &QPushButton::clicked, this, &DataPage::ask);
    connect(m_standard, &QPushButton::clicked, this,
            [this] { m_preferences->setDataDirectory(QString()); });
    connect(m_preferences, &Setup::Preferences::dataDirectoryChanged, this, &DataPage::showState);
    retranslate();
}

QString DataPage::title() const { return tr("Data folder"); }

QString DataPage::iconName() const { return u"open"_s; }

void DataPage::open()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_directory))) {
        m_note->setText(FieldNote::Kind::Problem,
                        tr("The desktop has no program that opens folders."));
    }
}

void DataPage::ask()
{
    auto *dialog = new QFileDialog(this, tr("Choose the data folder"), m_directory);
    dialog->setObjectName(u"dataFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &DataPage::choose);
    dialog->open();
}

void DataPage::choose(const QString &directory)
{
    const QFileInfo folder(directory);
    if (!folder.isDir() || !folder.isWritable()) {
        m_note->setText(FieldNote::Kind::Problem,
                        tr("%1 cannot be written. Choose another folder.")
                            .arg(QDir::toNativeSeparators(directory)));
        return;
    }
    const auto standard = Store::defaultDirectory();
    const bool isStandard = standard && QDir(*standard) == QDir(directory);
    m_preferences->setDataDirectory(isStandard ? QString() : QDir(directory).absolutePath());
    showState();
}

QString DataPage::nextDirectory() const
{
    const QString chosen = m_preferences->dataDirectory();
    if (!chosen.isEmpty())
        return chosen;
    const auto standard = Store::defaultDirectory();
    return standard ? QDir(*standard).absolutePath() : m_directory;
}

void DataPage::showState()
{
    const QString next = nextDirectory();
    m_standard->setVisible(!m_preferences->dataDirectory().isEmpty());
    m_note->setText(FieldNote::Kind::Warning,
                    next == m_directory
                        ? QString()
                        : tr("From the next start on, Quaver uses %1. The runs that are here stay "
                             "where they are.")
                              .arg(QDir::toNativeSeparators(next)));
}

void DataPage::retranslate()
{
    setHeading(tr("Runs with their results, and the list of what exists outside, are kept in this "
                  "folder. Another one takes effect when Quaver starts again."));
    m_nowLabel->setText(tr("In use"));
    m_open->setText(tr("&Open"));
    m_open->setAccessibleName(tr("Open the data folder"));
    m_choose->setText(tr("&Choose another…"));
    m_standard->setText(tr("Use the &standard folder"));
    showState();
}

} // namespace Quaver::Ui
