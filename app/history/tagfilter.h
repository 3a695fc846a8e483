// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace Quaver::Ui {

//! Chooses tags, of which a run has to have all to be shown. Not there while there are no tags.
class TagFilter : public QToolButton
{
    Q_OBJECT

public:
    explicit TagFilter(QWidget *parent = nullptr);

    //! Chosen tags that nobody has any more are no longer chosen.
    void setKnownTags(const QStringList &tags);
    [[nodiscard]] bool hasTags() const { return !m_known.isEmpty(); }
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }
    void clear();

Q_SIGNALS:
    void chosenChanged(const QStringList &tags);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QStringList &tags);
    void fillMenu();
    void retranslate();

    QMenu *m_menu;
    QStringList m_known;
    QStringList m_chosen;
};

} // namespace Quaver::Ui
