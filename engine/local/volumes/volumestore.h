// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Quaver::Local {

struct Volume
{
    QString id;
    QString name;
    QDateTime createdAt;
    QDateTime updatedAt;
    std::optional<QDateTime> lastUsedAt;

    [[nodiscard]] QJsonObject toJson() const;
};

//! The volumes: directories of their id below one directory of the server. A volume is ready as
//! soon as it is there.
class VolumeStore
{
public:
    static constexpr int most = 100;

    //! \a directory is owned by this object; \a isMounted says whether a sandbox lists a volume.
    VolumeStore(UniqueFd directory, std::function<bool(const QString &id)> isMounted);

    [[nodiscard]] Result<Volume> create(const QString &name);
    [[nodiscard]] Result<Volume> byId(const QString &id) const;
    [[nodiscard]] Result<Volume> byName(const QString &name) const;
    [[nodiscard]] Result<Volume> byIdOrName(const QString &idOrName) const;
    [[nodiscard]] QList<Volume> all() const; //!< recently used first
    [[nodiscard]] Result<void> remove(const QString &id);

    //! The directory of \a subpath (as checkSubpath() allows) in a volume, made if it is not there.
    //! No symbolic link on the way is followed, whoever planted it.
    [[nodiscard]] Result<UniqueFd> openForMount(const QString &id, const QByteArray &subpath);

private:
    UniqueFd m_directory;
    std::function<bool(const QString &)> m_isMounted;
    QList<Volume> m_volumes;
};

} // namespace Quaver::Local
