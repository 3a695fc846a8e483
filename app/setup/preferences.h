// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/colourscheme.h"

#include <quaver/types.h>

#include <QObject>
#include <QProcessEnvironment>
#include <QString>

class QVariant;

namespace Quaver::Setup {

//! What a person has set for the whole program, in the application's QSettings. Nothing is held
//! here: two of these in one process or two agree, and only who changes something is told of it.
//! Keys are never among it; they are in the keychain. Needs the application's and the
//! organization's name. The keys of the file are
//!
//! - window/language: a code such as "de"; absent: the system's
//! - window/colours: 0 as the desktop, 1 light, 2 dark
//! - models/endpoints: JSON, the list `endpoints` of a run configuration
//! - daytona/url, daytona/target: absent: Daytona's cloud, the account's own region
//! - compose/defaults: JSON, a run configuration with what new benchmarks begin with
//! - local/defaults: JSON, likewise, with what holds on this computer where nothing is chosen
//! - data/directory: absent: the standard one
class Preferences : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QObject *parent = nullptr);

    //! Empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);

    //! Model servers of every run. A list that cannot be read is none.
    [[nodiscard]] QList<ModelEndpoint> endpoints() const;
    void setEndpoints(const QList<ModelEndpoint> &endpoints);

    //! As it was written; empty: that of Daytona's cloud.
    [[nodiscard]] QString daytonaUrl() const;
    void setDaytonaUrl(const QString &url);
    //! A region; empty: the account's own.
    [[nodiscard]] QString daytonaTarget() const;
    void setDaytonaTarget(const QString &target);
    //! \a variables, with the address and the region of Daytona where they have none.
    [[nodiscard]] QProcessEnvironment completed(QProcessEnvironment variables) const;

    //! What new benchmarks begin with: models, where they run, limits, trials.
    [[nodiscard]] RunConfig defaults() const;
    void setDefaults(const RunConfig &defaults);
    //! What holds on this computer for a run that does not say it: the size of a sandbox, and how
    //! many of them a model gets.
    [[nodiscard]] RunConfig localDefaults() const;
    void setLocalDefaults(const RunConfig &defaults);

    //! Where runs are kept, from the next start on; empty: the standard place.
    [[nodiscard]] QString dataDirectory() const;
    void setDataDirectory(const QString &directory);

Q_SIGNALS:
    void languageChanged();
    void colourSchemeChanged();
    void endpointsChanged();
    void daytonaChanged(); //!< address or region
    void defaultsChanged(const Quaver::RunConfig &before);
    void localDefaultsChanged();
    void dataDirectoryChanged();
    //! The file cannot be written; \a text says which. The change holds until the program ends.
    void notStored(const QString &text);

private:
    //! Whether it was another one. An empty text takes the entry away.
    bool store(QLatin1StringView key, const QString &text);
    bool store(QLatin1StringView key, const QVariant &value);
};

} // namespace Quaver::Setup
