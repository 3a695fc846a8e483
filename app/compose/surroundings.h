// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/backendhealth.h"
#include "engine/core/cancellation.h"
#include "engine/models/modelregistry.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QTimer>

#include <functional>
#include <memory>

class QThread;

namespace Quaver::Ui {

//! What can be used here: models with their keys and servers, and the places to run. It is found
//! out in the background, and nothing ever waits for it; what is known so far can be asked at any
//! time. In the GUI thread.
class Surroundings : public QObject
{
    Q_OBJECT

public:
    //! Tries whether local sandboxes can be made. Called in a thread of its own.
    using LocalCheck = std::function<BackendHealth()>;

    //! Knows the catalogue and the keys at once; looks around from the next turn of the event loop.
    explicit Surroundings(const QProcessEnvironment &variables, QObject *parent = nullptr);
    Surroundings(const QProcessEnvironment &variables, LocalCheck localCheck,
                 QObject *parent = nullptr);
    ~Surroundings() override;

    //! Keys and addresses: the variables of the process, with what the settings add. Looks around
    //! anew.
    void setVariables(const QProcessEnvironment &variables);
    [[nodiscard]] const QProcessEnvironment &variables() const { return m_variables; }
    //! Model servers that a configuration names. Looks for models anew if they are others.
    void setEndpoints(const QList<ModelEndpoint> &endpoints);

    //! Model servers of the settings, behind those of the configuration. Likewise.
    void setOwnEndpoints(const QList<ModelEndpoint> &endpoints);
    //! What the settings say of runs on this computer that do not say it themselves.
    void setLocalDefaults(const RunConfig &defaults);
    [[nodiscard]] const RunConfig &localDefaults() const { return m_localDefaults; }

    //! Never null; the one that was given out stays as it is when another takes its place.
    [[nodiscard]] std::shared_ptr<const Models::ModelRegistry> models() const { return m_models; }
    //! Why the variables or endpoints could not be used: then models() knows no keys. Empty: they
    //! could.
    [[nodiscard]] QString modelsProblem() const { return m_modelsProblem; }
    [[nodiscard]] const BackendHealth &health(Backend backend) const;
    //! Where a run takes place that does not say: on Daytona if there is a key for it.
    [[nodiscard]] Backend standardBackend() const;

    //! Looks at everything again.
    void refresh();

Q_SIGNALS:
    void modelsChanged(); //!< also modelsProblem()
    void backendsChanged(); //!< also localDefaults()

private:
    void look(); //!< which models are there and what can be used
    void readModels();
    void useEndpoints(QList<ModelEndpoint> *place, const QList<ModelEndpoint> &endpoints);
    void findModels();
    void checkLocal();
    void checkDaytona();
    void setHealth(Backend backend, const BackendHealth &health);

    QProcessEnvironment m_variables;
    QList<ModelEndpoint> m_endpoints;
    QList<ModelEndpoint> m_ownEndpoints;
    RunConfig m_localDefaults;
    LocalCheck m_localCheck;
    std::shared_ptr<const Models::ModelRegistry> m_models;
    QString m_modelsProblem;
    BackendHealth m_local;
    BackendHealth m_daytona;
    QTimer m_start;
    QTimer m_lookForModels;
    CancelSource m_discovery;
    CancelSource m_accountCheck;
    QThread *m_thread = nullptr; //!< while local sandboxes are tried
};

} // namespace Quaver::Ui
