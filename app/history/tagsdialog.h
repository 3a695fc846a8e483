// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace Quaver::Ui {

class TagField;

//! Asks for the tags of one or more runs.
class TagsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a tags are what all of the \a runCount runs have; \a known are to be offered.
    TagsDialog(const QStringList &tags, const QStringList &known, int runCount,
               QWidget *parent = nullptr);

    //! What shall be in place of those. Within the bounds of a run once the dialog was accepted.
    [[nodiscard]] QStringList tags() const { return m_tags; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void retranslate();

    TagField *m_field;
    QLabel *m_caption;
    QLabel *m_note;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QStringList m_tags;
    int m_runCount;
};

} // namespace Quaver::Ui
