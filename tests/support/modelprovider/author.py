# SPDX-License-Identifier: GPL-3.0-or-later
"""How scripted models write a specification: with a tool to submit it, or into a file.

The number of tasks is that in the prompt ("7 tasks"), else the server's --tasks.
"""

import json
import os
import re

from conversation import Reply
from specification import broken, specification


def _count(ask, memory):
    found = re.search(r"\b(\d{1,4}) tasks?\b", ask.prompt)
    return int(found[1]) if found else memory.tasks


def _said(ask):
    return "\n".join(turn.text for turn in ask.turns if turn.role == "user")


def tool_of(ask):
    """The tool, or the form of the answer, that takes a specification; None where there is none."""
    forms = [*ask.tools.values(), *([ask.output] if ask.output else [])]
    return next((tool for tool in forms if _wrapped(tool) or "tasks" in _properties(tool.schema)), None)


def _properties(schema):
    found = schema.get("properties")
    return found if isinstance(found, dict) else {}


def _wrapped(tool):
    return "specification" in _properties(tool.schema)


def _submit(ask, spec):
    tool = tool_of(ask)
    arguments = {"specification": spec} if _wrapped(tool) else spec
    if tool.name:
        return Reply("Here is the specification.", [(tool.name, arguments)])
    return Reply(json.dumps(arguments))


def valid(ask, memory):
    """With a check in every task."""
    return _submit(ask, specification(_count(ask, memory)))


def judged(ask, memory):
    """Without a check in any task."""
    return _submit(ask, specification(_count(ask, memory), checks="none"))


def never(ask, memory):
    """Broken, whatever the findings say."""
    return _submit(ask, broken(_count(ask, memory)))


def once(ask, memory):
    """Broken at first, repaired when the findings have come."""
    return (valid if len(ask.turns) > 1 else never)(ask, memory)


def writer(first, repaired):
    """A model for the Claude Code CLI: writes the specification with its Write tool.

    The file is the first absolute path ending in .json that the user names, else spec.json in the
    working directory that the CLI tells. `first` makes the specification, `repaired` the one after
    findings (which name a place such as tasks[0].check).
    """
    def write(ask, memory):
        latest = next((turn for turn in reversed(ask.turns) if turn.calls), None)
        path = _path(ask)
        if latest is not None and ask.turns[-1].results:
            failed = [result for result in ask.results if result.failed]
            if latest.calls[-1].name == "Write" and not failed:
                return Reply("The specification is written.")
            if failed and latest.calls[-1].name == "Write" and ask.rounds < 3 and "Read" in ask.tools:
                return Reply("I read the file first.", [("Read", {"file_path": path})])
            if failed or ask.rounds >= 5:
                return Reply("I could not write the specification: "
                             + " ".join(result.text for result in ask.results))
        make = repaired if re.search(r"\btasks\[\d+\]", _said(ask)) else first
        text = json.dumps(make(_count(ask, memory)), indent=1)
        return Reply("I write the specification.", [("Write", {"file_path": path, "content": text})])
    return write


def _path(ask):
    found = re.search(r"(?<![\w.~/-])(/[\w.-]+(?:/[\w.-]+)*\.json)\b", _said(ask))
    if found:
        return found[1]
    folder = re.search(r"[Ww]orking directory: (/\S*)", ask.system + "\n" + _said(ask))
    return os.path.join(folder[1] if folder else "/tmp", "spec.json")
