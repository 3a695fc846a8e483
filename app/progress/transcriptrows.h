// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QList>
#include <QString>

namespace Quaver::Ui {

//! What is shown as one of a trial's steps: something that was said, or a call of a tool together
//! with what came back.
struct TranscriptRow
{
    enum class Kind { Told, Said, Call };

    TranscriptRow() = default;

    Kind kind = Kind::Told;
    int turn = 0; //!< of the model, from 1; 0 before its first
    QString tool; //!< of a call
    QString summary; //!< one short line
    QString text; //!< what was said, or what the tool was called with, for people
    QString output; //!< what the tool gave back
    bool hasOutput = false; //!< of a call: it came back
    bool hasFailed = false;
    bool isCut = false; //!< text or output is not all of it
    std::optional<qint64> duration; //!< ms, of the model and the tool together
};

//! The steps of \a transcript as rows, each output with its call. The first note is left out when
//! it is \a prompt, which is shown elsewhere.
[[nodiscard]] QList<TranscriptRow> transcriptRows(const Transcript &transcript,
                                                  const QString &prompt);

//! The arguments of a call, which are JSON, as people read them: "cat server.py".
[[nodiscard]] QString argumentsText(const QString &json);

} // namespace Quaver::Ui
