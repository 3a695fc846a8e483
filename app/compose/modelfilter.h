// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Quaver::Ui {

//! The rows of a ModelPickerModel that have every word of what was typed, headings with something
//! below them, and "Use … as it is" when the text is not the id of a model.
class ModelFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ModelFilter(QObject *parent = nullptr);

    void setNeedle(const QString &text);
    //! Models that cannot be picked, such as those that are picked already.
    void setExcluded(const QStringList &ids);
    //! The first row that can be picked; invalid: none.
    [[nodiscard]] QModelIndex firstChoice() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool hasModel(int row) const;

    QString m_needle;
    QStringList m_words;
    QStringList m_excluded;
};

} // namespace Quaver::Ui
