// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace Quaver::Ui {

class SpecDocument;

//! The tasks of a document, one a row.
class TaskListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PromptRole = Qt::UserRole, //!< its beginning, one line
        HasFindingsRole,
        SearchRole, //!< all of it that is searched
    };

    using QAbstractListModel::QAbstractListModel;

    //! \a document may be null, and may be deleted.
    void setDocument(SpecDocument *document);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow(SpecDocument *document);
    void onFindingsChanged();

    SpecDocument *m_document = nullptr;
};

} // namespace Quaver::Ui
