// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/bulkdownload.h"

#include "engine/core/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <optional>

namespace Quaver::Daytona {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 64 * 1024; // bytes, of a part

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::BulkDownload)
};

struct Part
{
    QString path;
    bool isFile = false; //!< else `data` is an error as JSON
    QByteArray data;
};

QString firstCapture(const char *pattern, const QByteArray &text)
{
    const QRegularExpression expression(QString::fromLatin1(pattern),
                                        QRegularExpression::CaseInsensitiveOption);
    return expression.match(QString::fromUtf8(text)).captured(1);
}

QByteArray boundaryOf(const QByteArray &contentType)
{
    return firstCapture(R"re(;\s*boundary="?([^";\s]+))re", contentType).toLatin1();
}

//! The path as it was asked for; the plain form of it can hold ASCII alone.
QString pathOf(const QByteArray &head)
{
    const QString coded = firstCapture(R"re(filename\*=utf-8''([^;\s]+))re", head);
    if (!coded.isEmpty())
        return QUrl::fromPercentEncoding(coded.toLatin1());
    QString plain = firstCapture(R"re(filename="((?:[^"\\]|\\.)*)")re", head);
    return plain.replace(QRegularExpression(uR"re(\\(.))re"_s), u"\\1"_s);
}

//! Reads the parts of a body one after another.
class Reader
{
public:
    Reader(const QByteArray &body, const QByteArray &boundary)
        : m_body(body)
        , m_delimiter("\r\n--" + boundary)
    {
        // The first one has no line before it.
        if (body.startsWith(m_delimiter.mid(2)))
            m_at = m_delimiter.size() - 2;
        else
            m_hasFailed = true;
    }

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    //! The next part; nothing at the end, and where it is broken.
    std::optional<Part> next()
    {
        if (m_hasFailed || m_body.mid(m_at, 2) == "--")
            return std::nullopt;
        m_hasFailed = true; // until this part is whole
        const qsizetype headEnd = m_body.indexOf("\r\n\r\n", m_at);
        if (m_body.mid(m_at, 2) != "\r\n" || headEnd < 0 || headEnd - m_at > longestHead)
            return std::nullopt;
        const QByteArray head = m_body.mid(m_at, headEnd - m_at);
        const qsizetype start = headEnd + 4;
        const qsizetype end = endOf(head, start);
        if (end < 0)
            return std::nullopt;
        Part part;
        part.path = pathOf(head);
        part.isFile = firstCapture(R"re(;\s*name="([^"]*)")re", head) == "file"_L1;
        part.data = m_body.mid(start, end - start);
        m_at = end + m_delimiter.size();
        m_hasFailed = false;
        return part;
    }

private:
    //! Where what begins at \a start ends; negative where that cannot be. Its length holds where it
    //! is told: the boundary is no secret, so that a file could hold it.
    qsizetype endOf(const QByteArray &head, qsizetype start) const
    {
        const QString length =
            firstCapture(R"re(\r\nContent-Length:\s*(\d{1,12})\s*(?:\r|$))re", head);
        if (length.isEmpty())
            return m_body.indexOf(m_delimiter, start);
        const qsizetype end = start + length.toLongLong();
        return m_body.mid(end, m_delimiter.size()) == m_delimiter ? end : -1;
    }

    QByteArray m_body;
    QByteArray m_delimiter;
    qsizetype m_at = 0; //!< behind a delimiter
    bool m_hasFailed = false;
};

Error refusal(const Part &part)
{
    const QJsonObject said = QJsonDocument::fromJson(part.data).object();
    const QString message = printableLine(said.value("message"_L1).toString(), 400);
    return Error(Error::Kind::Http,
                 message.isEmpty() ? Tr::tr("%1 cannot be read.").arg(part.path)
                                   : Tr::tr("%1 cannot be read: %2").arg(part.path, message),
                 said.value("statusCode"_L1).toInt(),
                 printableLine(said.value("code"_L1).toString(), 100));
}

} // namespace

Result<QList<Result<QByteArray>>> filesOf(const QByteArray &contentType, const QByteArray &body,
                                          const QStringList &paths)
{
    QHash<QString, Part> parts;
    Reader reader(body, boundaryOf(contentType));
    while (const std::optional<Part> part = reader.next())
        parts.insert(part->path, *part);
    if (reader.hasFailed()) {
        return Error(Error::Kind::Protocol,
                     Tr::tr("The sandbox's answer with several files is broken."));
    }
    QList<Result<QByteArray>> files;
    for (const QString &path : paths) {
        const auto part = parts.constFind(path);
        if (part == parts.cend()) {
            files.append(Error(Error::Kind::Protocol,
                               Tr::tr("The sandbox's answer lacks the file %1.").arg(path)));
        } else if (part->isFile) {
            files.append(part->data);
        } else {
            files.append(refusal(*part));
        }
    }
    return files;
}

} // namespace Quaver::Daytona
