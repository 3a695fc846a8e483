// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/enumnames.h"

#include <quaver/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <limits>
#include <optional>

namespace Quaver {

//! What the reading of one document found: its first error, and what looks like a mistake.
class JsonProblems
{
public:
    void fail(const QString &path, const QString &message);
    void warn(const QString &path, const QString &message);

    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }

    //! \a value, unless something failed on the way.
    template <typename T>
    [[nodiscard]] Result<T> resultFor(T value) const
    {
        if (m_error)
            return *m_error;
        return value;
    }

private:
    std::optional<Error> m_error;
    QStringList m_warnings;
};

//! How long a text may be, in bytes of UTF-8.
struct TextBounds
{
    qsizetype maxBytes = 256;
    bool mayBeEmpty = false; //!< else something that is not white space has to be in it
};

//! Checked access to the members of a JSON object. What is wrong goes to the JsonProblems, with the
//! member's path in front; the reading goes on with a default value, so that the code which reads
//! is one line a member. A member that is null counts as absent, unless raw() asks for it. Members
//! that nobody asked for are the unknown ones.
class JsonReader
{
public:
    //! \a problems has to outlive the reader. \a path is that of the object in its document.
    JsonReader(QJsonObject object, QString path, JsonProblems *problems);

    [[nodiscard]] QString path(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const;
    //! Whether a key is there that \a key was probably meant to be.
    [[nodiscard]] bool looksMisspelt(const QString &key) const;

    [[nodiscard]] std::optional<QString> text(const QString &key, const TextBounds &bounds);
    [[nodiscard]] QString requiredText(const QString &key, const TextBounds &bounds);
    [[nodiscard]] std::optional<qint64> wholeNumber(const QString &key, qint64 min, qint64 max);
    [[nodiscard]] std::optional<int> integer(const QString &key, int min, int max);
    [[nodiscard]] std::optional<double> number(const QString &key, double min, double max);
    [[nodiscard]] std::optional<bool> flag(const QString &key);
    [[nodiscard]] QStringList texts(const QString &key, qsizetype maxCount,
                                    const TextBounds &bounds);
    [[nodiscard]] QList<double> numbers(const QString &key, qsizetype maxCount, double min,
                                        double max);
    [[nodiscard]] std::optional<JsonReader> object(const QString &key);
    //! A reader for each object of the list \a key; none when it is absent.
    [[nodiscard]] QList<JsonReader> objects(const QString &key, qsizetype maxCount);
    //! The member as it is, Undefined when it is absent.
    [[nodiscard]] QJsonValue raw(const QString &key);

    template <typename Enum>
    [[nodiscard]] std::optional<Enum> choice(const QString &key)
    {
        const std::optional<QString> name = text(key, {256, true});
        if (!name)
            return std::nullopt;
        const std::optional<Enum> value = enumFromName<Enum>(*name);
        if (!value)
            failChoice(key, *name, enumNames<Enum>());
        return value;
    }

    //! The members that nobody asked for, to be written back. Warns of one that looks like a known
    //! member which is absent. To be called last.
    [[nodiscard]] QJsonObject extra();

    void fail(const QString &key, const QString &message);
    void failMissing(const QString &key);
    //! "expected \a what, got …" with the member's value.
    void failType(const QString &key, const QString &what);
    [[nodiscard]] bool hasFailed() const { return m_problems->hasFailed(); }

private:
    //! The member, Undefined when it is absent or null; from now on a known one.
    QJsonValue take(const QString &key);
    QJsonArray array(const QString &key, qsizetype maxCount);
    QString nearestKey(const QString &key) const;
    void failChoice(const QString &key, const QString &name, const QStringList &names);
    bool checkText(const QString &key, const QString &text, const TextBounds &bounds);
    std::optional<double> checkNumber(const QString &key, const QJsonValue &value, double min,
                                      double max);
    void failType(const QString &key, const QString &what, const QJsonValue &value);

    QJsonObject m_object;
    QString m_path;
    JsonProblems *m_problems;
    QSet<QString> m_known;
};

//! Whether \a text takes more than \a maxBytes in UTF-8.
[[nodiscard]] bool isLongerThan(const QString &text, qsizetype maxBytes);

} // namespace Quaver
