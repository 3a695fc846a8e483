// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/reviewdocument.h"

#include "app/run/runsession.h"

namespace Quaver::Ui {

ReviewDocument *ReviewDocument::of(RunSession *session)
{
    auto *document = session->findChild<ReviewDocument *>(QString(), Qt::FindDirectChildrenOnly);
    if (!document && (session->review() || session->spec()))
        document = new ReviewDocument(session);
    if (document)
        document->update();
    return document;
}

ReviewDocument::ReviewDocument(RunSession *session)
    : SpecDocument(session)
    , m_session(session)
{
    m_tellLater.setSingleShot(true);
    m_tellLater.setInterval(0);
    connect(this, &SpecDocument::edited, this, [this] { m_tellLater.start(); });
    connect(&m_tellLater, &QTimer::timeout, this, [this] { m_session->setDraft(spec()); });
}

void ReviewDocument::update()
{
    const bool isFirst = m_round == 0;
    if (m_session->reviewRound() == m_round) {
        // Without a review it is what the run has; after one what the person has made.
        if (isFirst && m_session->spec() && spec() != *m_session->spec())
            setSpec(*m_session->spec());
        else if (!isFirst && !m_session->review())
            setFound({});
        return;
    }
    m_round = m_session->reviewRound();
    if (!m_session->review())
        return;
    if (isFirst)
        setSpec(m_session->review()->spec);
    setFound(m_session->review()->findings);
}

} // namespace Quaver::Ui
