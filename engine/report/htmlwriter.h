// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace Quaver {

//! Writes an HTML document that is well-formed XML too: every text and attribute escaped and made
//! fit to be shown (reporttext.h), every element closed.
class HtmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    HtmlWriter();

    void open(const char *tag, Attributes attributes = {});
    void close();
    //! An element that has text alone, perhaps none.
    void element(const char *tag, const QString &text, Attributes attributes = {});
    //! An element that HTML never closes, such as meta.
    void voidElement(const char *tag, Attributes attributes);

    //! Closes what is open and returns the document.
    [[nodiscard]] QByteArray finish();

private:
    void writeAttributes(Attributes attributes);

    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

} // namespace Quaver
