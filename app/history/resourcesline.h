// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/journalentry.h"

#include <QLabel>
#include <QList>

namespace Quaver::Ui {

//! "Resources: 2 sandboxes, 1 volume": what the journal knows to exist.
class ResourcesLine : public QLabel
{
    Q_OBJECT

public:
    explicit ResourcesLine(QWidget *parent = nullptr);

    void setResources(const QList<JournalEntry> &resources);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    int m_sandboxes = 0;
    int m_volumes = 0;
    int m_secrets = 0;
};

} // namespace Quaver::Ui
