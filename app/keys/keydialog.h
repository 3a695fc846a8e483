// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/secret.h>

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace Quaver::Ui {

//! Asks for the key of a provider.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a provider is what people call it, \a variable the environment variable that could hold the
    //! key instead.
    KeyDialog(const QString &provider, const QString &variable, QWidget *parent = nullptr);

    //! Without the white space around it.
    [[nodiscard]] Secret key() const;

private:
    void check();

    QLineEdit *m_key;
    QCheckBox *m_show;
    QPushButton *m_save;
};

} // namespace Quaver::Ui
