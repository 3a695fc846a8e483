// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Quaver {

//! A body that is sent once. QNetworkAccessManager by itself sends a request again when the
//! connection goes before there is an answer, a POST too; only a body that cannot be rewound stops
//! it. (It looks behind a QBuffer, so that this is none.)
class OneTimeBody : public QIODevice
{
public:
    //! Open for reading from the start.
    explicit OneTimeBody(QByteArray body);

    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
};

} // namespace Quaver
