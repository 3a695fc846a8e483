// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/net/connectionpool.h"
#include "engine/net/deletelater.h"
#include "engine/net/httpclient.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QTimer>

#include <optional>

namespace Quaver {

//! One call with its repetitions; deletes itself once it has ended.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    HttpCall(HttpRequest request, const HttpClient::Options &options,
             std::shared_ptr<ConnectionPool> pool, CancelToken token, QObject *parent);
    ~HttpCall() override;

    Pending<HttpResponse> start();

private:
    //! How a try has failed, as far as repeating it goes.
    enum class Failure {
        Final,
        NotPerformed, //!< repeating is always safe: the server has done nothing
        Uncertain, //!< repeating is safe for calls that are
        Unparsable, //!< likewise, but of a GET alone
    };

    void acquire();
    void begin(std::unique_ptr<ConnectionPool::Slot> slot);
    void onReadyRead();
    void onReplyFinished();
    void judge(const HttpResponse &response, QNetworkReply::NetworkError error,
               const QString &errorText);
    void onFailed(const Error &error, Failure failure,
                  std::optional<std::chrono::milliseconds> wait);
    [[nodiscard]] bool mayRepeat(Failure failure) const;
    [[nodiscard]] HttpResponse takeResponse();
    void dropReply();
    void finish(const Result<HttpResponse> &result);

    HttpRequest m_request;
    const HttpClient::Options &m_options; //!< the parent's
    std::shared_ptr<ConnectionPool> m_pool;
    CancelToken m_token;
    Promise<HttpResponse> m_promise;
    std::unique_ptr<ConnectionPool::Slot> m_slot;
    std::unique_ptr<QNetworkReply, DeleteLater> m_reply;
    std::unique_ptr<QIODevice, DeleteLater> m_upload; //!< the reply reads from it
    QByteArray m_received;
    std::optional<Error> m_lastError;
    std::optional<Deadline> m_deadline;
    QTimer m_deadlineTimer;
    QTimer m_waitTimer;
    int m_tries = 0;
    bool m_mayBePerformed = false; //!< a try has ended without anybody knowing what came of it
};

} // namespace Quaver
