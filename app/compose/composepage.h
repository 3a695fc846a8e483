// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QWidget>

class QLabel;
class QPushButton;

namespace Quaver::Ui {

class ComposeForm;
class ElidedLabel;
class MessageBar;
class Surroundings;

//! The page "New benchmark": the form, what it will roughly take, and Run. On a first start, before
//! anything was ever run, it is filled with an example that needs no key and no network.
class ComposePage : public QWidget
{
    Q_OBJECT

public:
    //! \a surroundings have to outlive it.
    explicit ComposePage(Surroundings *surroundings, QWidget *parent = nullptr);

    //! What the form does not show of \a config stays in config() as it is.
    void setConfig(const RunConfig &config);
    [[nodiscard]] RunConfig config() const;
    void setPrompt(const QString &prompt);

    //! A person wants to look through the tasks before they run. No part of the configuration.
    [[nodiscard]] bool reviewsTasks() const;

    [[nodiscard]] bool isReady() const;
    //! Why it is not, in words for people; empty when it is.
    [[nodiscard]] QString whatIsMissing() const;

public Q_SLOTS:
    //! As the button Run does it: nothing while isReady() is false.
    void run();

Q_SIGNALS:
    //! \a config has the backend and models that the page shows written out.
    void runRequested(const Quaver::RunConfig &config);
    void configChanged(); //!< by a person
    void openRequested();
    void saveRequested();
    void addKeyRequested(const QString &provider); //!< also "daytona"
    void fileDropped(const QString &path); //!< a configuration

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeFooter();
    void showState();
    void paintReason();
    void retranslate();

    Surroundings *m_surroundings;
    MessageBar *m_message;
    ComposeForm *m_form;
    ElidedLabel *m_estimate;
    QLabel *m_reason;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_run;
    bool m_isFirstStart;
};

} // namespace Quaver::Ui
