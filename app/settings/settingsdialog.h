// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QListWidget;
class QStackedWidget;

namespace Quaver::Setup {
class Preferences;
}

namespace Quaver::Ui {

class KeyStore;
class MessageBar;
class SettingsPage;
class Surroundings;

//! The settings: a list of pages, and the chosen one. What is changed is in force at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Page { General, Keys, Endpoints, Daytona, Defaults, Local, Data };

    //! What the pages show and change; all has to outlive them.
    struct Context
    {
        Setup::Preferences *preferences = nullptr;
        KeyStore *keys = nullptr;
        Surroundings *surroundings = nullptr;
        QString dataDirectory; //!< the one in use
    };

    explicit SettingsDialog(const Context &context, QWidget *parent = nullptr);

    void setPage(Page page);
    [[nodiscard]] Page page() const;

Q_SIGNALS:
    void addKeyRequested(const QString &provider);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(SettingsPage *page);
    void retranslate();

    QListWidget *m_list;
    QStackedWidget *m_stack;
    MessageBar *m_message;
    QDialogButtonBox *m_buttons;
    QList<SettingsPage *> m_pages; //!< in the order of Page
};

} // namespace Quaver::Ui
