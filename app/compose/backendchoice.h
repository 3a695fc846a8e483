// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compose/backendhealth.h"

#include <QWidget>

#include <optional>

class QRadioButton;

namespace Quaver::Ui {

//! Where to run, with the health of the place that is chosen.
class BackendChoice : public QWidget
{
    Q_OBJECT

public:
    explicit BackendChoice(QWidget *parent = nullptr);

    void setHealth(const BackendHealth &local, const BackendHealth &daytona);
    //! What holds, and is shown, while nobody has chosen.
    void setStandard(Backend backend);
    void setBackend(const std::optional<Backend> &backend);
    [[nodiscard]] std::optional<Backend> backend() const { return m_backend; }
    [[nodiscard]] Backend effective() const { return m_backend.value_or(m_standard); }
    //! As a person does it.
    void choose(Backend backend);
    //! Why nothing can run there; empty: it can, or that is not known yet.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited(); //!< by a person
    void addKeyRequested(const QString &provider);
    void checkRequested(); //!< look again

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void retranslate();
    [[nodiscard]] const BackendHealth &health() const;

    QRadioButton *m_local;
    QRadioButton *m_daytona;
    FieldNote *m_note;
    BackendHealth m_localHealth;
    BackendHealth m_daytonaHealth;
    std::optional<Backend> m_backend;
    Backend m_standard = Backend::Local;
};

} // namespace Quaver::Ui
