// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmlwriter.h"

#include "engine/report/reporttext.h"

namespace Quaver {

HtmlWriter::HtmlWriter()
    : m_xml(&m_text)
{
    m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
}

void HtmlWriter::writeAttributes(Attributes attributes)
{
    for (const auto &[name, value] : attributes)
        m_xml.writeAttribute(QLatin1String(name), shownLine(value));
}

void HtmlWriter::open(const char *tag, Attributes attributes)
{
    m_xml.writeCharacters(QStringLiteral("\n"));
    m_xml.writeStartElement(QLatin1String(tag));
    writeAttributes(attributes);
    // Ends the start tag, which would become <td/> if nothing followed: to HTML that stays open.
    m_xml.writeCharacters(QString());
}

void HtmlWriter::close() { m_xml.writeEndElement(); }

void HtmlWriter::element(const char *tag, const QString &text, Attributes attributes)
{
    open(tag, attributes);
    m_xml.writeCharacters(shownText(text));
    close();
}

void HtmlWriter::voidElement(const char *tag, Attributes attributes)
{
    m_xml.writeCharacters(QStringLiteral("\n"));
    m_xml.writeEmptyElement(QLatin1String(tag));
    writeAttributes(attributes);
}

QByteArray HtmlWriter::finish()
{
    m_xml.writeEndDocument();
    return m_text;
}

} // namespace Quaver
