// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QWidget>

class QVBoxLayout;

namespace Quaver::Ui {

//! What a configuration brings that the form has no field for, one line each with a button that
//! takes it away: given tasks, an image or a snapshot of Daytona.
class KeptParts : public QWidget
{
    Q_OBJECT

public:
    explicit KeptParts(QWidget *parent = nullptr);

    enum class Part { Tasks, Snapshot, Image };
    Q_ENUM(Part)

    void setConfig(const RunConfig &config);

Q_SIGNALS:
    void removeRequested(Quaver::Ui::KeptParts::Part part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add(Part part, const QString &text, const QString &whole);

    QVBoxLayout *m_lines;
    RunConfig m_config;
};

} // namespace Quaver::Ui
