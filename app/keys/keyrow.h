// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Quaver::Ui {

class KeyStore;

//! Where one key comes from, with buttons to enter another and to remove it. The key itself is
//! never shown.
class KeyRow : public QWidget
{
    Q_OBJECT

public:
    //! \a provider is what people call it, \a variable the one that could hold its key. \a store
    //! has to outlive this.
    KeyRow(KeyStore *store, const QString &provider, const QString &variable,
           QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void askToRemove();
    void showState();

    KeyStore *m_store;
    QString m_provider;
    QString m_variable;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace Quaver::Ui
