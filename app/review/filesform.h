// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace Quaver::Ui {

class FieldNote;
class GrowingText;

//! The files that a task begins with: which there are, and the text of the chosen one.
class FilesForm : public QWidget
{
    Q_OBJECT

public:
    explicit FilesForm(QWidget *parent = nullptr);

    //! Path to text.
    void setFiles(const QMap<QString, QString> &files);
    [[nodiscard]] const QMap<QString, QString> &files() const { return m_files; }
    void setReadOnly(bool isReadOnly);

    //! Takes text files from the disk, under their names; says what is wrong with one.
    void addFiles(const QStringList &paths);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askForFiles();
    void addEmpty();
    void removeChosen();
    void rename();
    void fill(const QString &chosen);
    void showChosen();
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString freePath(const QString &wanted) const;
    void retranslate();

    QMap<QString, QString> m_files;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_add;
    QPushButton *m_remove;
    FieldNote *m_note;
    GrowingText *m_text;
    bool m_isReadOnly = false;
};

} // namespace Quaver::Ui
