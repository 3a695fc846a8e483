// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/charts/charttable.h"
#include "app/results/charts/directlabels.h"
#include "app/results/charts/marktips.h"
#include "app/results/summary.h"

#include <quaver/result.h>

#include <QFrame>

class QAbstractAxis;
class QAction;
class QChart;
class QChartView;
class QLabel;
class QMenu;
class QToolButton;

namespace Quaver::Ui {

//! One chart with its title and a menu: copy it, save it as a picture, show its numbers. Each kind
//! of chart is a class that draws a summary. Hidden while there is nothing to compare.
class ChartPanel : public QFrame
{
    Q_OBJECT

public:
    static constexpr int leastHeight = 280; //!< px

    //! Draws what has changed since the last one.
    void setSummary(const ResultsSummary &summary);

    [[nodiscard]] QString title() const;
    [[nodiscard]] const ChartTable &table() const { return m_table; }
    //! What the chart shows, with its title, as it is on the screen.
    [[nodiscard]] QImage image() const;
    //! Writes the picture; the ending of \a path is .svg or .png.
    [[nodiscard]] Result<void> savePicture(const QString &path) const;

    //! Lets fonts and colours follow the palette and texts the language.
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void saveFailed(const QString &message);

protected:
    explicit ChartPanel(const QString &name, QWidget *parent);

    //! The title in the language of the window.
    [[nodiscard]] virtual QString titleText() const = 0;
    //! The numbers; no rows where there is nothing to compare.
    [[nodiscard]] virtual ChartTable tableOf(const ResultsSummary &summary) const = 0;
    //! Fills the empty chart with series, axes, labels and tips.
    virtual void draw(const ResultsSummary &summary) = 0;
    //! What has to be known to read the chart right; may be empty.
    [[nodiscard]] virtual QString noteText(const ResultsSummary &summary) const;

    [[nodiscard]] QChart *chart() const;
    //! Puts \a axis on the chart, in the style of the window, and \a series on the axis.
    void addAxis(QAbstractAxis *axis, Qt::Alignment side, const QList<QAbstractSeries *> &series,
                 bool hasGrid);
    [[nodiscard]] DirectLabels *labels() const { return m_labels; }
    [[nodiscard]] MarkTips *tips() const { return m_tips; }
    [[nodiscard]] QFont chartFont() const;
    //! \a name cut so that a chart has room for it.
    [[nodiscard]] static QString shortName(const QString &name);
    //! Those of the models for an axis, which starts at the bottom. Categories have to differ, and
    //! cut names may not: something that is not seen tells those apart.
    [[nodiscard]] static QStringList axisNames(const ResultsSummary &summary);

    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void redraw();
    void retranslate();
    void copy() const;
    void choosePath(const QString &suffix);
    void showData();
    void paintPicture(QPainter *painter) const;
    [[nodiscard]] QSize pictureSize() const;

    QLabel *m_title;
    QLabel *m_note;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    QAction *m_copy;
    QAction *m_savePng;
    QAction *m_saveSvg;
    QAction *m_showData;
    QChartView *m_view;
    DirectLabels *m_labels;
    MarkTips *m_tips;
    ResultsSummary m_summary;
    ChartTable m_table;
};

} // namespace Quaver::Ui
