// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tasklistmodel.h"

#include "engine/core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Check)
};

QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

} // namespace

QString checkText(const std::optional<Check> &check)
{
    if (!check)
        return Words::tr("a judge model decides");
    const QString value = printableLine(valueText(check->value), 2000);
    switch (check->type) {
    case Check::Type::Exact:
        return Words::tr("the answer is “%1”").arg(value);
    case Check::Type::Contains:
        return Words::tr("the answer contains “%1”").arg(value);
    case Check::Type::Regex:
        return Words::tr("the answer matches %1").arg(value);
    case Check::Type::Number:
        if (check->tolerance)
            return Words::tr("the last number is %1, within %2")
                .arg(value, QLocale().toString(*check->tolerance));
        return Words::tr("the last number is %1").arg(value);
    case Check::Type::Json:
        return Words::tr("the answer as JSON is %1").arg(value);
    case Check::Type::Command:
        break;
    }
    return Words::tr("the command succeeds: %1").arg(printable(check->command, 20'000));
}

void TaskListModel::setTasks(const QList<Task> &tasks)
{
    beginResetModel();
    m_tasks = tasks;
    endResetModel();
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

int TaskListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const Task &task = m_tasks.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::Id:
        return task.id;
    case Column::Prompt:
        return printableLine(task.prompt, 300);
    case Column::Check:
        break;
    }
    return printableLine(checkText(task.check), 200);
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Column::Id:
        return tr("Task");
    case Column::Prompt:
        return tr("Prompt");
    case Column::Check:
        break;
    }
    return tr("Passes when");
}

} // namespace Quaver::Ui
