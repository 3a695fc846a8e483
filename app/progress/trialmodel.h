// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/status.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

#include <optional>

namespace Quaver::Ui {

class RunSession;
struct Trial;

//! The trials of one run as a table that fills while the run goes on. A row is the trial of the
//! same index in the session.
class TrialModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TaskColumn,
        ModelColumn,
        TrialColumn,
        StatusColumn,
        StepsColumn,
        TimeColumn,
        TokensColumn,
        CostColumn,
        ReasonColumn,
    };
    Q_ENUM(Column)
    static constexpr int columnTotal = ReasonColumn + 1;

    enum Role {
        //! What is compared: a number, a text or, where nothing is known yet, nothing.
        SortRole = Qt::UserRole,
        StateRole, //!< an int, a TrialState
        SearchRole, //!< everything a search looks into: task, model and reason, a line each
    };

    explicit TrialModel(QObject *parent = nullptr);

    //! Shows the trials of \a session, which may be null and may go at any time.
    void setSession(RunSession *session);

    //! Tells views that the time of a running trial has gone on.
    void refreshTime(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    //! What of a trial changes, as views were last told of it. The session's own values change
    //! before it tells so, and those of many trials at once: a filter that sorted by them would
    //! find rows out of order.
    struct Shown
    {
        TrialState state = TrialState::Waiting;
        int steps = 0;
        std::optional<qint64> time;
        std::optional<qint64> tokens;
        std::optional<double> cost;
        bool hasUsage = false;
        QString reason;

        bool operator==(const Shown &) const = default;
    };

    [[nodiscard]] static Shown shownOf(const Trial &trial);
    void addRows(qsizetype first, qsizetype last);
    void changeRows(qsizetype first, qsizetype last);
    [[nodiscard]] QString displayText(int row, int column) const;
    [[nodiscard]] QVariant sortValue(int row, int column) const;

    QPointer<RunSession> m_session;
    QList<Shown> m_shown; // one a row: the session may already have more trials than it told of
};

} // namespace Quaver::Ui
