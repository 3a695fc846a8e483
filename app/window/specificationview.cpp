// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/specificationview.h"

#include "app/look/emptystate.h"
#include "app/look/theme.h"
#include "app/run/runsession.h"
#include "app/setup/files.h"
#include "app/window/tasklistmodel.h"
#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

SpecificationView::SpecificationView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TaskListModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_empty(new EmptyState)
    , m_page(new QWidget)
    , m_description(new QLabel)
    , m_search(new QLineEdit)
    , m_use(new QPushButton)
    , m_save(new QPushButton)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_list(new QTreeView)
    , m_task(new QPlainTextEdit)
    , m_stack(new QStackedLayout(this))
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_search->setObjectName(u"specificationSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_use->setObjectName(u"useSpecification"_s);
    m_save->setObjectName(u"saveSpecification"_s);
    m_list->setObjectName(u"specificationTasks"_s);
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->resizeSection(static_cast<int>(TaskListModel::Column::Id), 160);
    m_list->header()->resizeSection(static_cast<int>(TaskListModel::Column::Prompt), 360);
    m_task->setObjectName(u"specificationTask"_s);
    m_task->setReadOnly(true);
    m_task->setTabChangesFocus(true);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_task);
    m_splitter->setChildrenCollapsible(false);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(gridUnit);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_use);
    tools->addWidget(m_save);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(pageMargin, gridUnit, pageMargin, pageMargin);
    layout->setSpacing(gridUnit);
    layout->addWidget(m_description);
    layout->addLayout(tools);
    layout->addWidget(m_splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    setFocusProxy(m_list);
    retranslate();

    connect(m_search, &QLineEdit::textChanged, m_filter,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SpecificationView::showTask);
    connect(m_use, &QPushButton::clicked, this, &SpecificationView::use);
    connect(m_save, &QPushButton::clicked, this, &SpecificationView::save);
}

void SpecificationView::setSession(RunSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &RunSession::specChanged, this, &SpecificationView::refresh);
    refresh();
}

void SpecificationView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SpecificationView::refresh()
{
    const bool hasSpec = m_session && m_session->spec();
    m_stack->setCurrentWidget(hasSpec ? m_page : m_empty);
    m_model->setTasks(hasSpec ? m_session->spec()->tasks : QList<Task>());
    m_description->setText(hasSpec ? printable(m_session->spec()->description, 2000) : QString());
    m_description->setVisible(!m_description->text().isEmpty());
    if (m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    showTask();
}

void SpecificationView::showTask()
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    if (!index.isValid()) {
        m_task->clear();
        return;
    }
    const Task &task = m_model->task(index.row());
    QStringList parts{tr("Prompt"),
                      printable(task.prompt),
                      QString(),
                      tr("Expected outcome"),
                      printable(task.expectedOutcome),
                      QString(),
                      tr("Passes when"),
                      checkText(task.check)};
    for (auto file = task.files.cbegin(); file != task.files.cend(); ++file)
        parts += {QString(), tr("File %1").arg(printableLine(file.key())), printable(file.value())};
    m_task->setPlainText(parts.join(u'\n'));
}

void SpecificationView::use()
{
    if (!m_session || !m_session->spec())
        return;
    RunConfig config = m_session->config();
    config.spec = m_session->spec();
    config.specFile.clear();
    Q_EMIT useRequested(config);
}

void SpecificationView::save()
{
    if (!m_session || !m_session->spec())
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the specification"), u"specification.json"_s, tr("Specifications (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto saved = Setup::writeFile(path, toJsonText(toJson(*m_session->spec()))); !saved)
        QMessageBox::warning(this, tr("Save the specification"), saved.error().message);
}

void SpecificationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SpecificationView::retranslate()
{
    m_empty->setText(tr("The tasks appear here once the author has written them."));
    m_search->setPlaceholderText(tr("Filter tasks"));
    m_search->setAccessibleName(tr("Filter tasks"));
    m_use->setText(tr("&Use for a new benchmark"));
    m_use->setToolTip(tr("A new benchmark with these tasks, which needs no author"));
    m_save->setText(tr("Sa&ve…"));
    m_save->setAccessibleName(tr("Save the specification"));
    m_list->setAccessibleName(tr("Tasks of the specification"));
    m_task->setAccessibleName(tr("The chosen task"));
    showTask();
}

} // namespace Quaver::Ui
