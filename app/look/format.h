// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>
#include <quaver/types.h>

#include <QString>

#include <optional>

//! Values as people read them, in the language of the window.
namespace Quaver::Ui {

[[nodiscard]] QString durationText(qint64 milliseconds); //!< "0.4 s", "18 s", "1:42", "2:05:09"
//! "about 50 s", "about 3 min", for an estimate.
[[nodiscard]] QString roughDurationText(qint64 milliseconds);
//! "$0.18", with more digits where it is less than a cent; "price unknown" when absent.
[[nodiscard]] QString moneyText(const std::optional<double> &usd);
[[nodiscard]] QString countText(qint64 number); //!< with separators: "12,345"
[[nodiscard]] QString tokensText(qint64 tokens); //!< short: "950", "12.3 k", "1.2 M"
[[nodiscard]] QString percentText(double fraction); //!< "64 %"
[[nodiscard]] QString scoreText(const std::optional<double> &score); //!< "64 %" or "no score"
[[nodiscard]] QString intervalText(const Interval &interval); //!< "95 % interval 43–80 %"
[[nodiscard]] QString memoryText(int mebibytes); //!< "4 GiB", "512 MiB"
//! "14:05", "Yesterday, 14:05", "12 Mar, 14:05": short, in local time.
[[nodiscard]] QString momentText(const QDateTime &utc);

[[nodiscard]] QString backendText(Backend backend); //!< "This computer", "Daytona"
[[nodiscard]] QString phaseText(Phase phase); //!< "Setup", "Agent", "Benchmark", "Cleanup"

} // namespace Quaver::Ui
