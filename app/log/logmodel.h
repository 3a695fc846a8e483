// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/logfilter.h"
#include "app/log/slicedwork.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <vector>

namespace Quaver::Ui {

//! The lines of a log that pass a filter. With a filter of text they come by and by, in their
//! order, while isFiltering().
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, PhaseColumn, TextColumn, ColumnCount };
    enum Role {
        LevelRole = Qt::UserRole, //!< int, a LogLevel; of every column
    };

    explicit LogModel(QObject *parent = nullptr);

    //! Null for none. The log may be deleted at any time.
    void setLog(RunLog *log);
    [[nodiscard]] RunLog *log() const { return m_log; }

    void setFilter(const LogFilter &filter);
    [[nodiscard]] const LogFilter &filter() const { return m_filter; }
    //! Rows are still being made of the lines.
    [[nodiscard]] bool isFiltering() const { return m_work.isActive(); }

    //! The line that is shown in \a row.
    [[nodiscard]] LogLine lineAt(int row) const;
    //! The first row of \a phase, looked for from the row \a from on; -1 for none.
    [[nodiscard]] int firstRowOf(Phase phase, int from = 0) const;
    //! The words of a header and of phases are told anew.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    //! isFiltering() is another.
    void filteringChanged();

private:
    void restart();
    void onAppended(qsizetype last);
    void onRemoved(qsizetype first, qsizetype last);
    void onLogGone();
    void goOn();
    [[nodiscard]] bool examineSome();
    [[nodiscard]] bool showSome();
    void showFound();
    void addRows(qsizetype count);
    [[nodiscard]] qsizetype lineOf(int row) const;

    QPointer<RunLog> m_log;
    LogFilter m_filter;
    SlicedWork m_work;
    int m_rowCount = 0;
    qsizetype m_lineCount = 0; // of the log, as far as it was announced
    qsizetype m_examined = 0; // of those: whether they are shown is known
    // With a filter: the lines that are rows, and those that are about to be. Four bytes are
    // enough for RunLog::mostLines.
    std::vector<quint32> m_shown;
};

} // namespace Quaver::Ui
