// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/runsection.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <vector>

namespace Quaver::Ui {

//! The runs in the store and those in sessions here, newest first, in sections. A row is a run or
//! the title of a section, which cannot be selected.
class RunListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsSectionRole = Qt::UserRole, //!< bool
        DetailRole, //!< QString, the second line of a run
        TagsRole, //!< QStringList, behind it
    };

    explicit RunListModel(QObject *parent = nullptr);

    //! What is in the store, newest first.
    void setRuns(const QList<RunSummary> &runs);
    //! Follows \a session until it is deleted.
    void addSession(RunSession *session);
    //! These are not shown, whatever the store says.
    void setHidden(const QSet<QString> &runIds);
    //! Shows those that have all the words of \a text.
    void setSearch(const QString &text);
    //! Of these, those that have every one of \a tags, too.
    void setTags(const QStringList &tags);
    //! The day it is; runs are grouped anew when it changes.
    void setToday(QDate today);
    //! All words anew.
    void retranslate();

    //! Without any search.
    [[nodiscard]] bool hasRuns() const { return m_hasRuns; }
    //! The tags that runs in the store have, each once, in their order for people.
    [[nodiscard]] QStringList knownTags() const;
    //! Null for a section.
    [[nodiscard]] const RunEntry *entry(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &runId) const;
    [[nodiscard]] QModelIndex indexOf(const RunSession *session) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    //! Someone has typed another name for a run. Nothing is changed yet.
    void renameRequested(const QString &runId, const QString &name);

private:
    struct Row
    {
        RunSection section;
        RunEntry entry;
        bool isSection = false;

        [[nodiscard]] bool isSame(const Row &other) const;
    };
    using Rows = std::vector<Row>;

    [[nodiscard]] std::vector<RunEntry> entries() const;
    [[nodiscard]] Rows rowsOf(const std::vector<RunEntry> &entries) const;
    [[nodiscard]] const RunSummary *summaryOf(const RunSession *session) const;
    void rebuild();
    void replace(Rows rows, std::size_t front, std::size_t back);
    void onSessionChanged(RunSession *session);

    QList<RunSummary> m_runs; // in the store
    std::vector<RunEntry> m_runEntries; // the same, as they are shown
    QHash<QString, qsizetype> m_runIndexes; // in both, by id
    QList<RunSession *> m_sessions;
    QSet<QString> m_hidden;
    QStringList m_words;
    QStringList m_tags;
    QDate m_today;
    Rows m_rows;
    bool m_hasRuns = false;
};

} // namespace Quaver::Ui
