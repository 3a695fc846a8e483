// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/chartpanel.h"

#include "app/look/icons.h"
#include "app/look/theme.h"
#include "app/results/charts/chartdatadialog.h"
#include "app/results/charts/picture.h"

#include <QAbstractAxis>
#include <QAction>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int mostNameLength = 26; // characters on an axis
constexpr double cornerRadius = 4;

void clear(QChart *chart)
{
    chart->removeAllSeries();
    const QList<QAbstractAxis *> axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
}

} // namespace

ChartPanel::ChartPanel(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_copy(m_menu->addAction(icon(u"copy"_s), {}, this, &ChartPanel::copy))
    , m_savePng(m_menu->addAction(icon(u"save"_s), {}, this, [this] { choosePath(u"png"_s); }))
    , m_saveSvg(m_menu->addAction({}, this, [this] { choosePath(u"svg"_s); }))
    , m_showData(m_menu->addAction({}, this, &ChartPanel::showData))
    , m_view(new QChartView(new QChart, this))
    , m_labels(new DirectLabels(m_view->chart()))
    , m_tips(new MarkTips(m_view))
{
    setObjectName(name);
    hide();
    setMinimumHeight(leastHeight);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setObjectName(name + u"Note"_s);

    m_menuButton->setObjectName(name + u"Menu"_s);
    m_menuButton->setIcon(icon(u"more"_s));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    // The button has three dots already.
    m_menuButton->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_copy->setObjectName(u"copyChart"_s);
    m_savePng->setObjectName(u"saveChartAsPng"_s);
    m_saveSvg->setObjectName(u"saveChartAsSvg"_s);
    m_showData->setObjectName(u"showChartData"_s);

    m_view->setObjectName(name + u"View"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    // The menu is the panel's.
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->viewport()->setContextMenuPolicy(Qt::NoContextMenu);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();

    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_menuButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit * 3 / 2, gridUnit / 2, gridUnit / 2, gridUnit);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
}

QChart *ChartPanel::chart() const { return m_view->chart(); }

QString ChartPanel::title() const { return m_title->text(); }

QFont ChartPanel::chartFont() const { return secondaryFont(font()); }

QString ChartPanel::shortName(const QString &name)
{
    if (name.size() <= mostNameLength)
        return name;
    constexpr int half = (mostNameLength - 1) / 2;
    return name.first(half) + QChar(0x2026) + name.last(half);
}

QStringList ChartPanel::axisNames(const ResultsSummary &summary)
{
    constexpr QChar zeroWidthSpace(0x200B);
    QStringList names;
    for (qsizetype i = summary.models.size() - 1; i >= 0; --i) {
        QString name = shortName(summary.models.at(i).model);
        while (names.contains(name))
            name += zeroWidthSpace;
        names.append(name);
    }
    return names;
}

QString ChartPanel::noteText(const ResultsSummary &) const { return {}; }

void ChartPanel::setSummary(const ResultsSummary &summary)
{
    const ChartTable table = tableOf(summary);
    m_summary = summary;
    if (table != m_table || title().isEmpty()) {
        m_table = table;
        retranslate();
        redraw();
    }
    setVisible(!m_table.rows.isEmpty());
}

void ChartPanel::redraw()
{
    m_labels->setLabels({}, nullptr, chartFont());
    m_tips->setMarks({}, nullptr);
    clear(chart());
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_note->setFont(chartFont());
    QPalette noteColours = palette();
    noteColours.setColor(QPalette::WindowText, secondaryColour(palette()));
    m_note->setPalette(noteColours);
    const QString note = noteText(m_summary);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    chart()->legend()->setFont(chartFont());
    chart()->legend()->setLabelColor(palette().color(QPalette::Text));
    if (!m_table.rows.isEmpty())
        draw(m_summary);
}

void ChartPanel::retranslate()
{
    const QString text = titleText();
    m_title->setText(text);
    setAccessibleName(text);
    m_view->setAccessibleName(text);
    m_view->setAccessibleDescription(tr("A chart. The arrow keys go through its values."));
    const QString menu = tr("Actions for the chart “%1”").arg(text);
    m_menuButton->setAccessibleName(menu);
    m_menuButton->setToolTip(tr("Copy, save, show data"));
    m_copy->setText(tr("&Copy"));
    m_savePng->setText(tr("Save as &PNG…"));
    m_saveSvg->setText(tr("Save as &SVG…"));
    m_showData->setText(tr("Show &data"));
}

void ChartPanel::addAxis(QAbstractAxis *axis, Qt::Alignment side,
                         const QList<QAbstractSeries *> &series, bool hasGrid)
{
    axis->setLabelsFont(chartFont());
    axis->setTitleFont(chartFont());
    axis->setLabelsColor(secondaryColour(palette()));
    axis->setTitleBrush(secondaryColour(palette()));
    axis->setGridLinePen(QPen(lineColour(palette()), 1));
    axis->setGridLineVisible(hasGrid);
    axis->setLinePen(QPen(lineColour(palette()), 1));
    axis->setLineVisible(!hasGrid);
    chart()->addAxis(axis, side);
    for (QAbstractSeries *each : series)
        each->attachAxis(axis);
}

QSize ChartPanel::pictureSize() const
{
    const int head = QFontMetrics(m_title->font()).height() + gridUnit;
    const int foot = m_note->isHidden() ? 0 : m_note->height();
    return m_view->size() + QSize(2 * gridUnit, head + foot + 2 * gridUnit);
}

void ChartPanel::paintPicture(QPainter *painter) const
{
    const QRect whole(QPoint(), pictureSize());
    painter->fillRect(whole, palette().color(QPalette::Base));
    QRect rest = whole.adjusted(gridUnit, gridUnit, -gridUnit, -gridUnit);
    painter->setFont(m_title->font());
    painter->setPen(palette().color(QPalette::Text));
    painter->drawText(rest, Qt::AlignTop | Qt::AlignLeading, title());
    rest.setTop(rest.top() + QFontMetrics(m_title->font()).height() + gridUnit);
    m_view->render(painter, QRectF(rest.topLeft(), m_view->size()), m_view->viewport()->rect());
    if (m_note->isHidden())
        return;
    painter->setFont(m_note->font());
    painter->setPen(secondaryColour(palette()));
    painter->drawText(rest, Qt::AlignBottom | Qt::AlignLeading | Qt::TextWordWrap, m_note->text());
}

QImage ChartPanel::image() const
{
    return imageOf(pictureSize(), [this](QPainter *painter) { paintPicture(painter); });
}

Result<void> ChartPanel::savePicture(const QString &path) const
{
    return writePicture(path, pictureSize(), title(),
                        [this](QPainter *painter) { paintPicture(painter); });
}

void ChartPanel::copy() const { QGuiApplication::clipboard()->setImage(image()); }

void ChartPanel::choosePath(const QString &suffix)
{
    auto *dialog = new QFileDialog(window(), tr("Save the chart"));
    dialog->setObjectName(u"saveChart"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("Pictures (*.%1)").arg(suffix));
    dialog->selectFile(title() + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<void> saved = savePicture(path);
        if (!saved)
            Q_EMIT saveFailed(saved.error().message);
    });
    dialog->open();
}

void ChartPanel::showData()
{
    auto *dialog = new ChartDataDialog(title(), m_table, this);
    dialog->show();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent *event) { m_menu->popup(event->globalPos()); }

void ChartPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = m_view->hasFocus();
    painter.setPen(QPen(hasFocus ? palette().color(QPalette::Highlight) : lineColour(palette()),
                        hasFocus ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QFrame::eventFilter(watched, event);
}

void ChartPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    // While there is nothing to draw, it has its words alone.
    if (m_table.rows.isEmpty()) {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        return;
    }
    if (event->type() == QEvent::LanguageChange) {
        m_table = tableOf(m_summary);
        retranslate();
        redraw();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        redraw();
    }
}

} // namespace Quaver::Ui
