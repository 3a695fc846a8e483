// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/composepage.h"
#include "app/compose/surroundings.h"

#include <QProcessEnvironment>

#include <initializer_list>
#include <memory>
#include <utility>

namespace Quaver::Testing {

//! Settings of the test's own, empty at its start.
void useOwnSettings(const QString &name);

//! "NAME", "value", one after another. No model server is found: the address of the usual one is
//! set to a port that nobody serves.
[[nodiscard]] QProcessEnvironment variablesOf(
    std::initializer_list<std::pair<const char *, QString>> variables = {});

//! A computer of 8 processors on which local sandboxes can be made, and one on which they cannot.
[[nodiscard]] Ui::BackendHealth sandboxesWork();
[[nodiscard]] Ui::BackendHealth bubblewrapIsMissing();

//! A page on a screen, with surroundings that have looked around.
class ComposeFixture
{
public:
    explicit ComposeFixture(const QProcessEnvironment &variables = variablesOf(),
                            Ui::BackendHealth (*localCheck)() = sandboxesWork);

    //! The child of this class and object name; a failure that names it if there is none.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *const found = m_page->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s in the page", qPrintable(name));
        return found;
    }
    //! The words of a note below a field; empty while it is not shown.
    [[nodiscard]] QString note(const QString &name) const;

    [[nodiscard]] Ui::ComposePage &page() const { return *m_page; }
    [[nodiscard]] Ui::Surroundings &surroundings() { return *m_surroundings; }

private:
    std::unique_ptr<Ui::Surroundings> m_surroundings;
    std::unique_ptr<Ui::ComposePage> m_page;
};

} // namespace Quaver::Testing
