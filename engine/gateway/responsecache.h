// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace Quaver::Gateway {

//! Whole answers, to be given again when the same run is repeated. A request that a run makes
//! several times, a judge's votes say, has an answer for each time: the second does not get the
//! first one's. One thread; files are written in another one.
class ResponseCache
{
public:
    static constexpr qsizetype mostAnswerBytes = qsizetype(8) << 20;

    struct Answer
    {
        QByteArray contentType;
        QByteArray body;
    };

    //! Makes \a directory where it is missing; errors are of kind Setup.
    [[nodiscard]] static Result<std::unique_ptr<ResponseCache>> open(const QString &directory);
    //! Waits until what was put in is written.
    ~ResponseCache();
    Q_DISABLE_COPY_MOVE(ResponseCache)

    //! The name of the answer to a request with these \a parts (who, where, what) that \a runId
    //! makes now, for the first time or again.
    [[nodiscard]] QByteArray nextKey(const QString &runId, const QList<QByteArray> &parts);
    //! The request has got no answer: made again, it has the same name.
    void giveBack(const QString &runId, const QList<QByteArray> &parts);
    void forget(const QString &runId);

    [[nodiscard]] std::optional<Answer> find(const QByteArray &key) const;
    //! Whole or not at all; a failure is logged.
    void put(const QByteArray &key, const Answer &answer);

private:
    explicit ResponseCache(QString directory);

    QString m_directory;
    QHash<QString, QHash<QByteArray, int>> m_asked; //!< how often, by run and request
    QThreadPool m_writer;
};

} // namespace Quaver::Gateway
