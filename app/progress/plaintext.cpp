// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/plaintext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>
#include <memory>

namespace Quaver::Ui {

namespace {

// The layout of a paragraph is made at once: this much of it takes well under a millisecond.
constexpr qsizetype longestLine = 2000;
// Of a block of the document: it goes on the line of the one before.
constexpr int continued = 1;
constexpr int sliceTime = 6; // ms

} // namespace

PlainText::PlainText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fill.setInterval(0);
    connect(&m_fill, &QTimer::timeout, this, &PlainText::fill);
}

void PlainText::setWholeText(const QString &whole, qsizetype shown)
{
    const qsizetype wanted = std::min(shown, whole.size());
    if (whole == m_whole && wanted == m_shown)
        return;
    m_whole = whole;
    m_shown = wanted;
    m_filled = 0;
    clear();
    fill();
    if (m_filled < m_shown)
        m_fill.start();
}

int PlainText::heightOf(int lines) const
{
    const auto *layout = static_cast<QPlainTextDocumentLayout *>(document()->documentLayout());
    double height = 0;
    int drawn = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && drawn < lines;
         block = block.next()) {
        const double own = layout->blockBoundingRect(block).height();
        const int count = std::max(1, block.layout()->lineCount());
        const int taken = std::min(count, lines - drawn);
        height += own * taken / count;
        drawn += taken;
    }
    return static_cast<int>(std::ceil(height + 2 * document()->documentMargin()))
        + 2 * frameWidth();
}

void PlainText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        Q_EMIT widthChanged();
}

void PlainText::wheelEvent(QWheelEvent *event)
{
    // What does not scroll itself leaves the wheel to the page.
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
        || verticalScrollBar()->minimum() == verticalScrollBar()->maximum())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void PlainText::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addAction(tr("Copy all of it"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_whole); });
    menu->exec(event->globalPos());
}

QMimeData *PlainText::createMimeDataFromSelection() const
{
    const QTextCursor selection = textCursor();
    QString text;
    for (QTextBlock block = document()->findBlock(selection.selectionStart());
         block.isValid() && block.position() <= selection.selectionEnd(); block = block.next()) {
        const int first = std::max(selection.selectionStart() - block.position(), 0);
        const int last = std::min(selection.selectionEnd() - block.position(), block.length() - 1);
        if (block.position() > selection.selectionStart() && block.userState() != continued)
            text += u'\n';
        text += QStringView(block.text()).mid(first, last - first);
    }
    auto copied = std::make_unique<QMimeData>();
    copied->setText(text);
    return copied.release();
}

void PlainText::fill()
{
    QElapsedTimer time;
    time.start();
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.beginEditBlock();
    while (m_filled < m_shown && time.elapsed() < sliceTime)
        addBlock(end);
    end.endEditBlock();
    if (m_filled >= m_shown) {
        m_fill.stop();
        Q_EMIT filled();
    }
}

void PlainText::addBlock(QTextCursor &end)
{
    if (m_filled > 0) {
        end.insertBlock();
        end.block().setUserState(m_whole.at(m_filled - 1) == u'\n' ? 0 : continued);
    }
    const QStringView rest =
        QStringView(m_whole).mid(m_filled, std::min(longestLine + 1, m_shown - m_filled));
    const qsizetype newline = rest.indexOf(u'\n');
    qsizetype length = newline < 0 ? std::min(longestLine, rest.size()) : newline;
    if (newline < 0 && length > 1 && rest.at(length - 1).isHighSurrogate())
        --length;
    end.insertText(rest.first(length).toString());
    m_filled += newline < 0 ? length : length + 1;
}

} // namespace Quaver::Ui
