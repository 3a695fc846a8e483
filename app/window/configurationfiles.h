// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QObject>

#include <functional>

class QMenu;
class QMimeData;
class QWidget;

namespace Quaver::Ui {

class ComposePage;
class ConfigurationDocument;
class MessageBar;

//! Opens and saves what the form "New benchmark" has, and asks before changes are lost.
class ConfigurationFiles : public QObject
{
    Q_OBJECT

public:
    //! Its questions appear in front of \a window, what went wrong in \a bar; both outlive it, as
    //! does \a form.
    ConfigurationFiles(ComposePage *form, MessageBar *bar, QWidget *window);

    [[nodiscard]] QString path() const; //!< empty: the form belongs to no file
    [[nodiscard]] QString fileName() const; //!< without its folder
    [[nodiscard]] bool isModified() const;
    //! The configuration file among what is dragged; empty: none.
    [[nodiscard]] static QString fileIn(const QMimeData *data);

    //! Fills the form with \a config, which belongs to no file.
    void compose(const RunConfig &config);
    //! Opens \a path in the form, or says why it cannot.
    void open(const QString &path);
    void askAndOpen();
    bool save(); //!< whether the form is saved now
    bool saveAs(); //!< likewise
    //! Calls \a then unless a person wants to keep what would be lost.
    void leave(const std::function<void()> &then);
    //! Fills \a menu with the files that were open before.
    void fillRecent(QMenu *menu);

Q_SIGNALS:
    void changed(); //!< path() or isModified()
    void recentFilesChanged();
    void opened(); //!< the form shows another configuration than before

private:
    bool saveTo(const QString &path);

    ComposePage *m_form;
    MessageBar *m_bar;
    QWidget *m_window;
    ConfigurationDocument *m_document;
};

} // namespace Quaver::Ui
