// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/transcriptrows.h"

#include "engine/core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr qsizetype longestSummary = 240;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Transcript)
};

QString summaryOf(const QString &text)
{
    // Of a text of megabytes nothing but its beginning is looked at.
    return printableLine(text.left(4 * longestSummary).simplified(), longestSummary);
}

QString valueText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

//! Puts steps together into rows. An account from a sandbox may hold anything: outputs without a
//! call, calls without an output.
class RowMaker
{
public:
    void add(const TranscriptStep &step)
    {
        if (step.kind == TranscriptStep::Kind::Output)
            addOutput(step);
        else
            addRow(step);
    }

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] const QList<TranscriptRow> &rows() const { return m_rows; }

private:
    void addRow(const TranscriptStep &step)
    {
        TranscriptRow row;
        row.turn = step.turn;
        row.isCut = step.isCut;
        row.duration = step.duration;
        row.text = step.text;
        if (step.kind == TranscriptStep::Kind::Said) {
            row.kind = TranscriptRow::Kind::Said;
        } else if (step.kind == TranscriptStep::Kind::Call) {
            row.kind = TranscriptRow::Kind::Call;
            row.tool = step.tool;
            row.text = argumentsText(step.text);
            if (step.turn != std::exchange(m_turn, step.turn))
                m_open.clear();
            m_open.append(m_rows.size());
        }
        row.summary = summaryOf(row.text);
        m_rows.append(row);
    }

    void addOutput(const TranscriptStep &step)
    {
        TranscriptRow &row = m_rows[takeCall(step)];
        row.hasOutput = true;
        row.output = step.text;
        row.hasFailed = step.hasFailed;
        row.isCut |= step.isCut;
        if (step.duration)
            row.duration = row.duration.value_or(0) + *step.duration;
    }

    //! The row of the call whose output this is. Outputs come in the order of the calls.
    qsizetype takeCall(const TranscriptStep &output)
    {
        const auto found =
            std::find_if(m_open.begin(), m_open.end(), [this, &output](qsizetype row) {
                return m_turn == output.turn && m_rows.at(row).tool == output.tool;
            });
        if (found != m_open.end()) {
            const qsizetype row = *found;
            m_open.erase(found);
            return row;
        }
        TranscriptRow row;
        row.kind = TranscriptRow::Kind::Call;
        row.turn = output.turn;
        row.tool = output.tool;
        row.summary = summaryOf(output.text);
        m_rows.append(row);
        return m_rows.size() - 1;
    }

    QList<TranscriptRow> m_rows;
    QList<qsizetype> m_open; // calls of this turn without an output
    int m_turn = -1;
};

} // namespace

QList<TranscriptRow> transcriptRows(const Transcript &transcript, const QString &prompt)
{
    RowMaker maker;
    for (const TranscriptStep &step : transcript.steps) {
        const bool isPrompt = step.kind == TranscriptStep::Kind::Note && maker.isEmpty()
            && step.text.trimmed() == prompt.trimmed();
        if (!isPrompt)
            maker.add(step);
    }
    return maker.rows();
}

QString argumentsText(const QString &json)
{
    constexpr qsizetype mostParsed = 256 * 1024;
    if (json.size() > mostParsed)
        return json;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return json;
    const QJsonObject arguments = document.object();
    if (arguments.size() == 1 && arguments.begin()->isString())
        return arguments.begin()->toString();
    // Short ones first: a path says more than the beginning of what is written there.
    QStringList lines;
    QStringList longOnes;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        const QString text = valueText(argument.value());
        const bool isLong = text.contains(u'\n');
        (isLong ? longOnes : lines)
            .append((isLong ? Words::tr("%1:\n%2", "name and value of an argument")
                            : Words::tr("%1: %2", "name and value of an argument"))
                        .arg(argument.key(), text));
    }
    return (lines + longOnes).join(u'\n');
}

} // namespace Quaver::Ui
