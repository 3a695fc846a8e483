// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelpopup.h"

#include "app/compose/modelfilter.h"
#include "app/compose/modelpickermodel.h"
#include "app/compose/modelrowdelegate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int mostRowsShown = 14;

} // namespace

ModelPopup::ModelPopup(ModelFilter *filter, QWidget *picker)
    : QFrame(picker, Qt::Popup)
    , m_filter(filter)
    , m_picker(picker)
    , m_list(new QListView(this))
    , m_delegate(new ModelRowDelegate(this))
{
    setObjectName(u"modelPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_WindowPropagation);

    m_list->setObjectName(u"modelList"_s);
    m_list->setModel(filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(picker);
    connect(m_list, &QListView::clicked, this, &ModelPopup::onClicked);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEnabled))
            m_list->setCurrentIndex(index);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    // A popup gets all keys, whoever has the focus.
    installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
}

void ModelPopup::open(const QString &currentId)
{
    m_list->setAccessibleName(tr("Models"));
    place();
    show();
    makeFirstCurrent();
    for (int row = 0; row < m_filter->rowCount() && !currentId.isEmpty(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(ModelPickerModel::IdRole).toString() == currentId)
            m_list->setCurrentIndex(index);
    }
}

void ModelPopup::makeFirstCurrent()
{
    m_list->setCurrentIndex(m_filter->firstChoice());
    m_list->scrollToTop();
    if (isVisible())
        place();
}

bool ModelPopup::handleKey(const QKeyEvent &event)
{
    if (!isVisible())
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent copy(event.type(), event.key(), event.modifiers());
        QApplication::sendEvent(m_list, &copy);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // With Ctrl it is for the page.
        if (event.modifiers().testFlag(Qt::ControlModifier))
            return false;
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        choose(m_list->currentIndex());
        return false;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool ModelPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress)
        m_pressed = static_cast<QMouseEvent *>(event)->position().toPoint();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease
        || event->type() == QEvent::InputMethod || event->type() == QEvent::ShortcutOverride;
    if (watched != this || !isKey)
        return QFrame::eventFilter(watched, event);
    QApplication::sendEvent(m_picker->focusProxy() ? m_picker->focusProxy() : m_picker, event);
    return true;
}

void ModelPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_list->setCurrentIndex(QModelIndex());
}

void ModelPopup::choose(const QModelIndex &index)
{
    const QString id = index.data(ModelPickerModel::IdRole).toString();
    hide();
    if (!id.isEmpty())
        Q_EMIT chosen(id);
}

void ModelPopup::onClicked(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QRect link = m_delegate->keyLink(m_list->visualRect(index), m_list->fontMetrics(),
                                           m_list->layoutDirection(), index);
    if (!link.contains(m_pressed)) {
        choose(index);
        return;
    }
    const QString provider = index.data(ModelPickerModel::ProviderRole).toString();
    hide();
    Q_EMIT addKeyRequested(provider);
}

void ModelPopup::place()
{
    const int rows = std::clamp(m_filter->rowCount(), 1, mostRowsShown);
    const int rowHeight = std::max(m_list->sizeHintForRow(0), fontMetrics().height());
    const int wanted = m_delegate->preferredWidth(m_list->fontMetrics())
        + m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * frameWidth();
    const QRect room = m_picker->screen()->availableGeometry();
    QSize size(std::min(std::max(m_picker->width(), wanted), room.width()),
               rows * rowHeight + 2 * frameWidth());
    QPoint corner = m_picker->mapToGlobal(QPoint(0, m_picker->height()));
    if (m_picker->layoutDirection() == Qt::RightToLeft)
        corner.rx() += m_picker->width() - size.width();
    const int below = room.bottom() - corner.y() + 1;
    const int above = corner.y() - m_picker->height() - room.top();
    if (size.height() > below && above > below) {
        size.setHeight(std::min(size.height(), above));
        corner.ry() -= m_picker->height() + size.height();
    } else {
        size.setHeight(std::min(size.height(), below));
    }
    corner.setX(std::clamp(corner.x(), room.left(),
                           std::max(room.left(), room.right() + 1 - size.width())));
    setGeometry(QRect(corner, size));
}

} // namespace Quaver::Ui
