// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/secret.h>

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Quaver::Ui {

class KeyStore;

//! Asks for the key of a provider.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a provider is what people call it, \a variable the environment variable that could hold the
    //! key instead. \a problem says why keys cannot be kept; empty: they can.
    KeyDialog(const QString &provider, const QString &variable, QWidget *parent = nullptr,
              const QString &problem = QString());

    //! Without the white space around it.
    [[nodiscard]] Secret key() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void retranslate();

    QString m_provider;
    QString m_variable;
    QString m_problem;
    QLabel *m_label;
    QLineEdit *m_key;
    QLabel *m_wrong;
    QCheckBox *m_show;
    QLabel *m_where;
    QPushButton *m_save;
};

//! Opens a KeyDialog on \a window, without waiting for it, and saves in \a store what is entered.
void askForKey(KeyStore *store, const QString &provider, const QString &variable, QWidget *window);

} // namespace Quaver::Ui
