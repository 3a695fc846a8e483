// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/types.h>

#include <QObject>
#include <QStringList>

namespace Quaver::Ui {

//! The configuration file that the form "New benchmark" belongs to, if it belongs to one, and the
//! files that were open before.
class ConfigurationDocument : public QObject
{
    Q_OBJECT

public:
    explicit ConfigurationDocument(QObject *parent = nullptr);

    //! Empty: it was neither opened nor saved yet.
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString fileName() const; //!< without its folder
    //! Whether the form has what its file has not. What belongs to no file is never that.
    [[nodiscard]] bool isModified() const { return m_isModified; }
    [[nodiscard]] QStringList recentFiles() const; //!< that are still there, the last one first

    //! Reads \a path, with the specification that it names; it is the document's file from then on.
    //! \a warnings gets what looks like a misspelt key.
    [[nodiscard]] Result<RunConfig> open(const QString &path, QStringList *warnings);
    [[nodiscard]] Result<void> save(const RunConfig &config, const QString &path);
    //! It belongs to no file from now on.
    void detach();
    //! What the form has now.
    void compare(const RunConfig &config);
    //! The form as it shows a file that was just opened: what it adds by itself is no change.
    void settle(const RunConfig &config);

Q_SIGNALS:
    void changed(); //!< path() or isModified()
    void recentFilesChanged();

private:
    void remember(const QString &path);
    void setModified(bool isModified);

    QString m_path;
    RunConfig m_saved;
    bool m_isModified = false;
};

} // namespace Quaver::Ui
