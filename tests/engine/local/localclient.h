// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/local.h>

#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QPair>
#include <QTemporaryDir>

#include <memory>

//! A server in a directory of its own, and a client that speaks to it and waits for each answer.
class LocalClient
{
public:
    struct Answer
    {
        int status = 0; //!< 0: none came
        QByteArray body;
        QList<QPair<QByteArray, QByteArray>> headers;

        [[nodiscard]] QJsonObject json() const;
        [[nodiscard]] QJsonArray array() const;
        [[nodiscard]] QByteArray header(const QByteArray &name) const;
    };
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    //! An error message, or empty.
    [[nodiscard]] QString start(Quaver::LocalServer::Options options = {});
    void stop() { m_server.reset(); }

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server->apiUrl().port()); }
    [[nodiscard]] QByteArray token() const { return m_server->apiKey().reveal(); }

    //! \a path is that of the URL, encoded.
    Answer call(const QByteArray &method, const QString &path, const QByteArray &body = {},
                Headers headers = {});
    Answer call(const QByteArray &method, const QString &path, const QJsonObject &body);

    //! The id of a new sandbox, or an empty string.
    QString createSandbox(const QJsonObject &body = {});
    //! Creates a session and runs a command in it to its end.
    Answer exec(const QString &sandbox, const QString &session, const QString &command);

    //! What comes back for raw bytes, until the server closes or \a enough bytes are there.
    [[nodiscard]] QByteArray raw(const QByteArray &bytes, const QByteArray &until = {});
    [[nodiscard]] QByteArray rawHead(const QByteArray &requestLine, const Headers &more = {}) const;

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Quaver::LocalServer> m_server;
    QNetworkAccessManager m_manager;
};
