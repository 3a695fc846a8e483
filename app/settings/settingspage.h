// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Quaver::Ui {

class FieldNote;

//! A page of the settings: its title, what it is about, and rows of a label and a field with a note
//! below. Pages change the preferences as soon as something is changed in them.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;

protected:
    explicit SettingsPage(QWidget *parent = nullptr);

    void changeEvent(QEvent *event) override;
    //! Sets all texts; a page calls it at the end of its construction, and again when the language
    //! changes.
    virtual void retranslate() = 0;
    void setHeading(const QString &introduction);

    //! Puts \a field below the rows that are there; its label is to be filled in retranslate().
    QLabel *addRow(QWidget *field, FieldNote *note = nullptr);
    //! Over the whole width.
    void addWide(QWidget *widget, int stretch = 0);
    //! Keeps the rows at the top.
    void addSpace();

private:
    void paintIntroduction();

    QLabel *m_title;
    QLabel *m_introduction;
    QVBoxLayout *m_layout;
    QGridLayout *m_rows = nullptr; //!< those that were added last
};

} // namespace Quaver::Ui
