// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/resources/standing.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace Quaver::Ui {

//! What the journal knows to exist, a row each, in the order of creation.
class ResourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, NameColumn, RunColumn, PlaceColumn, SinceColumn, StateColumn };
    Q_ENUM(Column)
    static constexpr int columnTotal = StateColumn + 1;

    enum Role {
        SortRole = Qt::UserRole, //!< what is compared
        HasFailedRole, //!< bool: its removal was refused
    };

    explicit ResourceModel(QObject *parent = nullptr);

    void setEntries(const QList<JournalEntry> &entries);
    //! What runs are called, by their ids.
    void setRunTitles(const QHash<QString, QString> &titles);
    //! The ids of those under way in this process.
    void setRunsUnderWay(const QSet<QString> &runIds);

    //! The removal of an entry has begun, or was refused for \a reason. A new attempt forgets that.
    void setRemoving(const QList<qint64> &entryIds);
    void setRefused(qint64 entryId, const QString &reason);
    //! It is there no more.
    void remove(qint64 entryId);

    [[nodiscard]] const JournalEntry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] const QList<JournalEntry> &entries() const { return m_entries; }
    [[nodiscard]] Standing standing(int row) const;
    [[nodiscard]] bool isBeingRemoved(int row) const;
    //! All that there is to say of it, as sentences.
    [[nodiscard]] QString sentence(int row) const;
    [[nodiscard]] QString runTitle(const QString &runId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Removal
    {
        bool isUnderWay = false;
        QString refusal;
    };

    [[nodiscard]] int rowOf(qint64 entryId) const;
    [[nodiscard]] QString displayText(int row, int column) const;
    [[nodiscard]] QString stateText(int row) const;
    void tellAll();

    QList<JournalEntry> m_entries;
    QHash<QString, QString> m_titles;
    QSet<QString> m_underWay;
    QHash<qint64, Removal> m_removals;
};

} // namespace Quaver::Ui
