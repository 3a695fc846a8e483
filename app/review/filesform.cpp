// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/filesform.h"

#include "app/look/fieldnote.h"
#include "app/look/theme.h"
#include "app/review/growingtext.h"
#include "app/setup/files.h"
#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int shownFiles = 4; // rows of the list
constexpr int pathRole = Qt::UserRole;

} // namespace

FilesForm::FilesForm(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_new(new QPushButton(this))
    , m_add(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_note(new FieldNote(this))
    , m_text(new GrowingText(3, 16, this))
{
    m_list->setObjectName(u"taskFiles"_s);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->installEventFilter(this);
    m_new->setObjectName(u"newFile"_s);
    m_add->setObjectName(u"addFiles"_s);
    m_remove->setObjectName(u"removeFile"_s);
    m_note->setObjectName(u"filesReadNote"_s);
    m_text->setObjectName(u"fileText"_s);
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    setFocusProxy(m_list);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridUnit);
    buttons->addWidget(m_new);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addWidget(m_list);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    retranslate();
    fill(QString());

    connect(m_list, &QListWidget::currentRowChanged, this, &FilesForm::showChosen);
    // Once the list is done with its editor: it is filled anew then.
    connect(m_list, &QListWidget::itemChanged, this, &FilesForm::rename, Qt::QueuedConnection);
    connect(m_text, &GrowingText::edited, this, [this] {
        m_files[chosen()] = m_text->text();
        Q_EMIT edited();
    });
    connect(m_new, &QPushButton::clicked, this, &FilesForm::addEmpty);
    connect(m_add, &QPushButton::clicked, this, &FilesForm::askForFiles);
    connect(m_remove, &QPushButton::clicked, this, &FilesForm::removeChosen);
}

void FilesForm::setFiles(const QMap<QString, QString> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    m_note->setText(FieldNote::Kind::Problem, QString());
    fill(chosen());
}

void FilesForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_text->setReadOnly(isReadOnly);
    for (QPushButton *button : {m_new, m_add, m_remove})
        button->setVisible(!isReadOnly);
    fill(chosen());
}

void FilesForm::addFiles(const QStringList &paths)
{
    QString last;
    for (const QString &path : paths) {
        const auto content = Setup::readInputFile(path, maxFileBytes);
        if (!content) {
            m_note->setText(FieldNote::Kind::Problem, content.error().message);
            break;
        }
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(*content);
        if (decoder.hasError()) {
            m_note->setText(FieldNote::Kind::Problem,
                            tr("%1 is not text in UTF-8.").arg(printableLine(path, 400)));
            break;
        }
        last = freePath(QFileInfo(path).fileName());
        m_files.insert(last, text);
    }
    if (last.isEmpty())
        return;
    fill(last);
    Q_EMIT edited();
}

void FilesForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool FilesForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && !m_isReadOnly
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilesForm::askForFiles()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Add text files to the task")));
}

void FilesForm::addEmpty()
{
    const QString path = freePath(u"file.txt"_s);
    m_files.insert(path, QString());
    fill(path);
    Q_EMIT edited();
    m_list->editItem(m_list->currentItem());
}

void FilesForm::removeChosen()
{
    if (m_files.remove(chosen()) == 0)
        return;
    const int row = m_list->currentRow();
    fill(QString());
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    Q_EMIT edited();
}

void FilesForm::rename()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *const item = m_list->item(row);
        const QString before = item->data(pathRole).toString();
        const QString after = item->text().trimmed();
        if (after == printableLine(before))
            continue;
        const QString path = after.isEmpty() ? before : freePath(after);
        m_files.insert(path, m_files.take(before));
        fill(path);
        Q_EMIT edited();
        return;
    }
}

void FilesForm::fill(const QString &chosen)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (auto file = m_files.cbegin(); file != m_files.cend(); ++file) {
            auto *item = new QListWidgetItem(printableLine(file.key()), m_list);
            item->setData(pathRole, file.key());
            item->setToolTip(QLocale().formattedDataSize(file.value().toUtf8().size()));
            item->setFlags(item->flags().setFlag(Qt::ItemIsEditable, !m_isReadOnly));
            if (file.key() == chosen)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentRow() < 0 && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    const int rows = std::clamp(m_list->count(), 1, shownFiles);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height())
                           + 2 * m_list->frameWidth());
    m_list->setVisible(m_list->count() > 0);
    showChosen();
}

void FilesForm::showChosen()
{
    const QString path = chosen();
    const bool isThere = m_files.contains(path);
    const QString text = m_files.value(path);
    m_text->setVisible(isThere);
    m_text->setText(m_isReadOnly ? printable(text) : text);
    m_remove->setEnabled(isThere);
}

QString FilesForm::chosen() const
{
    const QListWidgetItem *const item = m_list->currentItem();
    return item ? item->data(pathRole).toString() : QString();
}

QString FilesForm::freePath(const QString &wanted) const
{
    if (!m_files.contains(wanted))
        return wanted;
    const QFileInfo info(wanted);
    const qsizetype ending = info.suffix().isEmpty() ? 0 : info.suffix().size() + 1;
    for (int number = 2;; ++number) {
        QString path = wanted;
        path.insert(wanted.size() - ending, u"-%1"_s.arg(number));
        if (!m_files.contains(path))
            return path;
    }
}

void FilesForm::retranslate()
{
    m_list->setAccessibleName(tr("Files that the task begins with"));
    m_text->setAccessibleName(tr("Text of the file"));
    m_new->setText(tr("New file"));
    m_add->setText(tr("Add files…"));
    m_remove->setText(tr("Remove file"));
}

} // namespace Quaver::Ui
