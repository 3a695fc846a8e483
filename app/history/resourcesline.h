// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/journalentry.h"

#include <QList>
#include <QToolButton>

namespace Quaver::Ui {

//! "Resources: 2 sandboxes, 1 volume": what the journal knows to exist, and the way to its page.
//! Where it is narrow it gives the number alone, and folded an icon.
class ResourcesLine : public QToolButton
{
    Q_OBJECT

public:
    explicit ResourcesLine(QWidget *parent = nullptr);

    void setResources(const QList<JournalEntry> &resources);
    void setFolded(bool isFolded);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fit();

    QString m_whole;
    QString m_short;
    int m_sandboxes = 0;
    int m_volumes = 0;
    int m_secrets = 0;
};

} // namespace Quaver::Ui
