// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/responsecache.h"

#include "engine/core/logging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

namespace {

constexpr qsizetype longestHead = 1024;

QByteArray digest(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

//! With the length of each, so that nothing moves from one part to the next unnoticed.
QByteArray digest(const QList<QByteArray> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : parts) {
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
        hash.addData(part);
    }
    return hash.result().toHex();
}

//! A line of JSON, then the body as it came.
void write(const QString &path, const ResponseCache::Answer &answer)
{
    const QJsonObject head{{u"contentType"_s, QString::fromLatin1(answer.contentType)},
                           {u"sha256"_s, QString::fromLatin1(digest(answer.body))}};
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n') > 0
        && file.write(answer.body) == answer.body.size() && file.commit();
    if (!isWritten)
        qCWarning(logGateway).noquote() << "An answer was not kept:" << file.errorString();
}

} // namespace

Result<std::unique_ptr<ResponseCache>> ResponseCache::open(const QString &directory)
{
    const QString path = QDir(directory).absolutePath();
    if (!QDir().mkpath(path)) {
        return Error(
            Error::Kind::Setup,
            QCoreApplication::translate("Quaver::ModelGateway",
                                        "Cannot make the directory %1 for the models' answers.")
                .arg(path));
    }
    return std::unique_ptr<ResponseCache>(new ResponseCache(path));
}

ResponseCache::ResponseCache(QString directory)
    : m_directory(std::move(directory))
{
    m_writer.setMaxThreadCount(1);
}

ResponseCache::~ResponseCache() { m_writer.waitForDone(); }

QByteArray ResponseCache::nextKey(const QString &runId, const QList<QByteArray> &parts)
{
    const QByteArray request = digest(parts);
    return request + '-' + QByteArray::number(m_asked[runId][request]++);
}

void ResponseCache::giveBack(const QString &runId, const QList<QByteArray> &parts)
{
    const auto run = m_asked.find(runId);
    if (run == m_asked.end())
        return;
    const auto times = run->find(digest(parts));
    if (times != run->end() && *times > 0)
        --*times;
}

void ResponseCache::forget(const QString &runId) { m_asked.remove(runId); }

std::optional<ResponseCache::Answer> ResponseCache::find(const QByteArray &key) const
{
    QFile file(m_directory + u'/' + QString::fromLatin1(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject head = QJsonDocument::fromJson(file.readLine(longestHead)).object();
    Answer answer{head.value("contentType"_L1).toString().toLatin1(), file.read(mostAnswerBytes)};
    if (head.value("sha256"_L1).toString().toLatin1() != digest(answer.body))
        return std::nullopt;
    return answer;
}

void ResponseCache::put(const QByteArray &key, const Answer &answer)
{
    m_writer.start([path = QString(m_directory + u'/' + QString::fromLatin1(key)), answer] {
        write(path, answer);
    });
}

} // namespace Quaver::Gateway
