// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver {

//! The style sheet of the HTML report. It stands in a document that is read as HTML, where a style
//! is not unescaped, and as XML, where it is: so it does without quotes, <, > and &.
inline constexpr char htmlStyle[] = R"(
:root { color-scheme: light dark; --page: #ffffff; --ink: #1c1e21; --faint: #595f69;
  --line: #d5d9e0; --passed: #1a7f37; --failed: #c62828; --limit: #96600a; --errored: #7b3fb5;
  --cancelled: #626a75; }
@media (prefers-color-scheme: dark) {
  :root { --page: #16181c; --ink: #e7e9ec; --faint: #a4abb6; --line: #3a3f48; --passed: #56c271;
    --failed: #ff8080; --limit: #e3ad4d; --errored: #c99bf5; --cancelled: #a4abb6; }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, td, th, dd, p { overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
.description { white-space: pre-wrap; color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1.5rem; }
dt { color: var(--faint); }
dd { margin: 0; }
figure { margin: 1.5rem 0; }
figcaption { color: var(--faint); }
.bar { display: block; width: 100%; height: 1rem; border-radius: 0.25rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0;
  border-bottom: 1px solid var(--line); min-width: 4rem; }
thead th { color: var(--faint); }
td p { margin: 0; white-space: pre-wrap; }
.number { font-variant-numeric: tabular-nums; }
.status { font-weight: 600; text-transform: uppercase; }
summary { cursor: pointer; color: var(--faint); }
pre { margin: 0.5rem 0; padding: 0.75rem; border: 1px solid var(--line); white-space: pre-wrap;
  overflow-wrap: anywhere; max-height: 24rem; overflow-y: auto; }
td.passed { color: var(--passed); }
td.failed { color: var(--failed); }
td.limit { color: var(--limit); }
td.errored { color: var(--errored); }
td.cancelled { color: var(--cancelled); }
rect.passed { fill: var(--passed); }
rect.failed { fill: var(--failed); }
rect.limit { fill: var(--limit); }
rect.errored { fill: var(--errored); }
rect.cancelled { fill: var(--cancelled); }
)";

} // namespace Quaver
