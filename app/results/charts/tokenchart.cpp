// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/tokenchart.h"

#include "app/look/format.h"
#include "app/results/charts/scale.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QLegend>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr double barShare = 0.5;

struct Role
{
    QString name;
    Usage usage;
};

//! In the order in which they work, those that used tokens.
QList<Role> rolesOf(const UsageByRole &usage)
{
    QList<Role> roles;
    const std::array all{Role{TokenChart::tr("Author"), usage.author},
                         Role{TokenChart::tr("Tested models"), usage.tested},
                         Role{TokenChart::tr("Judge"), usage.judge}};
    std::ranges::copy_if(all, std::back_inserter(roles),
                         [](const Role &role) { return hasTokens(role.usage); });
    return roles;
}

} // namespace

TokenChart::TokenChart(QWidget *parent)
    : ChartPanel(u"tokenChart"_s, parent)
{
}

QString TokenChart::titleText() const { return tr("Tokens by role"); }

QString TokenChart::noteText(const ResultsSummary &summary) const
{
    const UsageByRole &usage = summary.usage;
    if (usage.author.selfReported || usage.tested.selfReported || usage.judge.selfReported)
        return tr("Counted by the programs in the sandboxes themselves.");
    return {};
}

ChartTable TokenChart::tableOf(const ResultsSummary &summary) const
{
    const QList<Role> roles = rolesOf(summary.usage);
    if (roles.size() < 2)
        return {};
    ChartTable table;
    table.headers = {tr("Role"), tr("Input tokens"), tr("Output tokens"), tr("Cost")};
    for (const Role &role : roles) {
        table.rows.append({role.name, countText(role.usage.inputTokens),
                           countText(role.usage.outputTokens), moneyText(role.usage.costUsd)});
    }
    return table;
}

void TokenChart::draw(const ResultsSummary &summary)
{
    const QList<Role> roles = rolesOf(summary.usage);
    const auto count = static_cast<int>(roles.size());
    auto *input = new QBarSet(tr("Input"));
    auto *output = new QBarSet(tr("Output"));
    input->setBrush(seriesColour(0, palette()));
    output->setBrush(seriesColour(1, palette()));
    QStringList names;
    QList<ChartMark> marks;
    QList<DirectLabel> texts;
    double highest = 0;
    // The axis starts at the bottom, the list at the top.
    for (int row = 0; row < count; ++row) {
        const Role &role = roles.at(count - 1 - row);
        const auto in = static_cast<double>(role.usage.inputTokens);
        const auto out = static_cast<double>(role.usage.outputTokens);
        names.append(role.name);
        input->append(in);
        output->append(out);
        highest = std::max(highest, in + out);
        marks.append({QRectF(0, row - barShare / 2, in, barShare),
                      tr("%1 · input: %2 tokens", "role, how many")
                          .arg(role.name, countText(role.usage.inputTokens))});
        marks.append({QRectF(in, row - barShare / 2, out, barShare),
                      tr("%1 · output: %2 tokens", "role, how many")
                          .arg(role.name, countText(role.usage.outputTokens))});
        texts.append({QPointF(in + out, row),
                      tokensText(role.usage.inputTokens + role.usage.outputTokens),
                      palette().color(QPalette::Text), DirectLabel::Side::End});
    }
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(barShare);
    for (QBarSet *set : {input, output}) {
        set->setPen(QPen(palette().color(QPalette::Base), 1));
        series->append(set);
    }
    chart()->addSeries(series);
    auto *roleAxis = new QBarCategoryAxis;
    roleAxis->append(names);
    addAxis(roleAxis, Qt::AlignLeft, {series}, false);
    roleAxis->setLineVisible(false);
    // The whole of the longest bar is written at its end.
    const Scale scale = Scale::linear(
        highest * 1.15, [](double tokens) { return tokensText(static_cast<qint64>(tokens)); });
    addAxis(scale.axis(0, 0.06), Qt::AlignBottom, {series}, true);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->show();
    labels()->setLabels(texts, series, chartFont());
    tips()->setMarks(marks, series);
}

} // namespace Quaver::Ui
