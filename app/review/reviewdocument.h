// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/specdocument.h"

#include <QTimer>

namespace Quaver::Ui {

class RunSession;

//! The document of a session: its tasks, and from its first review on what a person makes of them,
//! which the session is told. It belongs to the session and lives as long.
class ReviewDocument : public SpecDocument
{
    Q_OBJECT

public:
    //! That of \a session, up to date; null while there are no tasks.
    [[nodiscard]] static ReviewDocument *of(RunSession *session);

private:
    explicit ReviewDocument(RunSession *session);
    void update();

    RunSession *m_session;
    QTimer m_tellLater; // once for all edits of one event
    int m_round = 0; // of the review that it has taken over last
};

} // namespace Quaver::Ui
