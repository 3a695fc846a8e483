// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/chartdatadialog.h"

#include "app/look/icons.h"
#include "app/look/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

ChartDataDialog::ChartDataDialog(const QString &title, ChartTable table, QWidget *parent)
    : QDialog(parent)
    , m_table(std::move(table))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"chartData"_s);
    setWindowTitle(title);

    auto *view = new QTableView(this);
    view->setObjectName(u"chartDataTable"_s);
    view->setAccessibleName(title);
    view->setModel(new ChartTableModel(m_table, view));
    view->setAlternatingRowColors(true);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setTabKeyNavigation(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + gridUnit);
    view->verticalHeader()->hide();
    // Of the rows in view, not of ten thousand.
    view->horizontalHeader()->setResizeContentsPrecision(100);
    view->resizeColumnsToContents();
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyChartData"_s);
    copyButton->setIcon(icon(u"copy"_s));
    connect(copyButton, &QPushButton::clicked, this, &ChartDataDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *shortcut = new QShortcut(QKeySequence::Copy, this);
    connect(shortcut, &QShortcut::activated, this, &ChartDataDialog::copy);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view);
    layout->addWidget(buttons);
    resize(70 * gridUnit, 50 * gridUnit);
}

void ChartDataDialog::copy() const { QGuiApplication::clipboard()->setText(tabbedText(m_table)); }

} // namespace Quaver::Ui
