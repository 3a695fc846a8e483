// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/multipart.h"

#include <QUuid>

namespace Quaver::Daytona {

namespace {

//! A file name between quotes, as browsers write it.
QByteArray quoted(const QString &path)
{
    QByteArray name = path.section(u'/', -1).toUtf8();
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return '"' + name + '"';
}

} // namespace

Multipart bulkUpload(const QList<Upload> &files)
{
    // Random, so that no content can hold it.
    const QByteArray boundary = "quaver-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    Multipart body;
    body.contentType = "multipart/form-data; boundary=" + boundary;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QByteArray name = "files[" + QByteArray::number(i) + ']';
        body.data += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + ".path\"\r\n\r\n" + files.at(i).path.toUtf8() + "\r\n";
        body.data += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + ".file\"; filename=" + quoted(files.at(i).path)
            + "\r\nContent-Type: application/octet-stream\r\n\r\n" + files.at(i).data + "\r\n";
    }
    body.data += "--" + boundary + "--\r\n";
    return body;
}

} // namespace Quaver::Daytona
