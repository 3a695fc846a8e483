// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace Quaver::Ui {

//! Text from outside that is read, selected and copied: as plain text, of any length. What is long
//! comes in slices, one a turn of the event loop. Lines too long for the layout are broken where
//! they are drawn and whole again where they are copied.
class PlainText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PlainText(QWidget *parent = nullptr);

    //! \a whole is what "Copy all" copies, whatever of it is shown.
    void setWholeText(const QString &whole, qsizetype shown);
    //! Of the lines as they are drawn, at most \a lines; px with the margins.
    [[nodiscard]] int heightOf(int lines) const;

Q_SIGNALS:
    void widthChanged();
    void filled(); //!< everything that is to be shown is there

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void fill();
    void addBlock(QTextCursor &end);

    QString m_whole;
    qsizetype m_shown = 0; // how much of it is to be seen
    qsizetype m_filled = 0; // how much of it is there
    QTimer m_fill;
};

} // namespace Quaver::Ui
