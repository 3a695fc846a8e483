// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logsearch.h"

#include "app/log/logmodel.h"

#include <algorithm>

namespace Quaver::Ui {

namespace {

constexpr int rowsPerStep = 64;

} // namespace

LogSearch::LogSearch(LogModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    // Rows have other numbers then; whoever searched asks again.
    connect(model, &QAbstractItemModel::modelReset, this, &LogSearch::stop);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LogSearch::stop);
}

void LogSearch::start(const QString &text, int from, Direction direction)
{
    const int rows = m_model->rowCount();
    m_text = text;
    m_direction = direction;
    m_left = text.isEmpty() ? 0 : rows;
    m_row = std::clamp(from, 0, std::max(0, rows - 1));
    m_isRound = false;
    m_foundRow = -1;
    m_work.start([this] { return examineSome(); }, [this] { tellResult(); });
}

void LogSearch::stop() { m_work.stop(); }

bool LogSearch::examineSome()
{
    const int rows = m_model->rowCount();
    for (int i = 0; i < rowsPerStep && m_left > 0; ++i, --m_left) {
        if (m_model->lineAt(m_row).text.contains(m_text, Qt::CaseInsensitive)) {
            m_foundRow = m_row;
            return false;
        }
        m_row += m_direction == Direction::Forward ? 1 : -1;
        if (m_row < 0 || m_row >= rows) {
            m_row = m_row < 0 ? rows - 1 : 0;
            m_isRound = true;
        }
    }
    return m_left > 0;
}

void LogSearch::tellResult()
{
    if (isActive())
        return;
    if (m_foundRow >= 0)
        Q_EMIT found(m_foundRow, m_isRound);
    else
        Q_EMIT notFound();
}

} // namespace Quaver::Ui
