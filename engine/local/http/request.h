// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>

#include <optional>

namespace Quaver::Local {

//! The head of a request, decoded. The body comes through the Exchange.
class Request
{
public:
    //! Sets path and query from the request line's target; false if it is not one that a client
    //! of this server sends: absolute path, valid percent encoding, no NUL.
    bool setTarget(const QByteArray &target);
    void addHeader(const QByteArray &name, const QByteArray &value);

    [[nodiscard]] const QByteArray &path() const { return m_path; } //!< as sent, without the query
    [[nodiscard]] const QList<QByteArray> &segments() const { return m_segments; } //!< decoded

    //! The first value of \a name, or none. A '+' has become a space, as form encoding wants it.
    [[nodiscard]] std::optional<QByteArray> query(const QByteArray &name) const;
    [[nodiscard]] QList<QByteArray> queryValues(const QByteArray &name) const;

    //! The value of a header, or empty; \a name in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return m_headers.value(name); }
    [[nodiscard]] bool hasHeader(const QByteArray &name) const { return m_headers.contains(name); }

    //! What the route's pattern calls {name}.
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const
    {
        return m_parameters.value(name);
    }
    void setParameters(QHash<QByteArray, QByteArray> parameters)
    {
        m_parameters = std::move(parameters);
    }

    //! Whether it is for a sandbox's toolbox, whose error bodies have another shape.
    [[nodiscard]] bool isToolbox() const { return m_segments.value(0) == "toolbox"; }

    QByteArray method;
    bool isUpgrade = false; //!< a WebSocket handshake

private:
    QByteArray m_path;
    QList<QByteArray> m_segments;
    QList<QPair<QByteArray, QByteArray>> m_query;
    QHash<QByteArray, QByteArray> m_headers;
    QHash<QByteArray, QByteArray> m_parameters;
};

} // namespace Quaver::Local
