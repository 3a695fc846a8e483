// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"

#include <quaver/types.h>

#include <QJsonObject>

#include <memory>
#include <optional>

namespace Quaver::Models {
class ModelAccess;
}
namespace Quaver::Programs {
class Program;
}

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! What lets one program in one sandbox use one model: what its request has to say, and the key for
//! its standard input. Locally that key is a gateway's token, which is good until the last copy of
//! this is gone.
class ModelPass
{
public:
    ModelPass(const Run &run, ModelRole role, Models::Model model);

    [[nodiscard]] ModelRole role() const { return m_role; }
    [[nodiscard]] const Models::Model &model() const { return m_model; }
    //! The `access` of a request; empty for "offline". Holds no key.
    [[nodiscard]] QJsonObject access() const;
    //! Whether the gateway sees every call, so that what the program says it used is not needed.
    [[nodiscard]] bool isMetered() const { return m_token != nullptr; }
    //! Gives \a program the key, if it gets one this way; before anything else is sent to it.
    void handTo(Programs::Program &program) const;

private:
    [[nodiscard]] QLatin1StringView keyPlace() const;

    ModelRole m_role;
    Models::Model m_model;
    bool m_usesSecret = false;
    std::shared_ptr<const Secret> m_token; //!< revoked with its last copy
};

} // namespace Quaver::Flow
