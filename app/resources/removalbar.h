// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/messagebar.h"
#include "engine/store/journalentry.h"

#include <QList>

#include <functional>

namespace Quaver::Ui {

class ResourceRemoval;

//! Says how a removal goes on, and what came of it.
class RemovalBar : public MessageBar
{
    Q_OBJECT

public:
    //! \a removal has to outlive this.
    explicit RemovalBar(ResourceRemoval *removal, QWidget *parent = nullptr);

    //! Begins to count: \a count resources are to go.
    void begin(int count);

Q_SIGNALS:
    void keyRequested();

private:
    void showProgress();
    void showOutcome();

    ResourceRemoval *m_removal;
    int m_asked = 0;
    int m_gone = 0;
    int m_refused = 0;
    bool m_isKeyMissing = false;
    QString m_problem; // beside those
};

//! Calls \a then, after a person has agreed where something is lost with \a entries.
void confirmRemoval(const QList<JournalEntry> &entries, QWidget *parent,
                    const std::function<void()> &then);

} // namespace Quaver::Ui
