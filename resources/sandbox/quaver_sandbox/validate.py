# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries a specification: what no look at its shape can tell."""

import time

from . import checks, processes, search, specification
from .directories import write_files
from .specification import Finding

EXIT_FINDINGS = 3


def findings_of(spec, progress=None):
    """All findings; the checks are tried only where the shape is right."""
    findings = specification.shape_findings(spec)
    if findings:
        return findings
    checked = [(index, task) for index, task in enumerate(spec["tasks"]) if task.get("check") is not None]
    # Commands last: each ends the process of the expressions, which would have to be started again.
    checked.sort(key=lambda item: item[1]["check"]["type"] == "command")
    found = []
    for index, task in checked:
        if progress:
            progress("trying the check of %s" % task["id"])
        found += [(index, Finding(task["id"], "tasks[%d].check%s" % (index, key), message))
                  for key, message in _check_findings(task)]
    return [finding for _, finding in sorted(found, key=lambda item: item[0])]


def _check_findings(task):
    check = task["check"]
    if check["type"] == "regex":
        result, detail = search.search(check["value"], "", checks.REGEX_SECONDS)
        if result == search.INVALID:
            return [(".value", "the expression cannot be used: %s" % detail)]
        if result == search.TIMEOUT:
            return [(".value", "the expression takes more than %d s on an empty text" % checks.REGEX_SECONDS)]
    if check["type"] == "command":
        problem = _syntax_problem(check["command"])
        if problem:
            return [(".command", "sh cannot read the command: %s" % problem)]
    key = ".command" if check["type"] == "command" else ".value"
    files = task.get("files") or {}
    starts = [({}, "an empty answer and an empty directory")]
    if files and check["type"] == "command":
        starts.append((files, "an empty answer and the untouched files"))
    return [(key, "the check passes for %s" % what) for start, what in starts if _passes(check, start)]


def _passes(check, files):
    return checks.run_check(check, "", lambda directory: write_files(directory, files)).passed


def _syntax_problem(command):
    """Runs nothing, so it needs no place of its own."""
    outcome = processes.run(["sh", "-n", "-c", command], "/", processes.tool_environment("/", "/tmp"),
                            checks.REGEX_SECONDS, 2000)
    return None if outcome.exit_code == 0 else outcome.output.strip() or "exit code %s" % outcome.exit_code


class _Progress:
    """A message a second at most, however many tasks there are."""

    def __init__(self, emitter):
        self._emitter = emitter
        self._next = time.monotonic() + 1

    def __call__(self, message):
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + 1
            self._emitter.emit("progress", message=message)


def run(request, emitter):
    processes.adopt_orphans()
    spec, digest = specification.load(request.text("spec"))
    findings = findings_of(spec, _Progress(emitter))
    for finding in findings:
        emitter.emit("finding", task=finding.task, path=finding.path, message=finding.message)
    emitter.emit("done", sha256=digest)
    return EXIT_FINDINGS if findings else 0
