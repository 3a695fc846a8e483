# SPDX-License-Identifier: GPL-3.0-or-later
"""What every author is told of a benchmark specification."""

from .models.model import ToolDefinition

GUIDE = """You write benchmarks for AI agents. From the user's request make a specification of about five tasks,
each of which an agent with a shell in a fresh Linux sandbox (Python 3, the usual command line tools, no network) can
do on its own, within minutes. Give each a short id, a prompt that says all the agent needs to know, the initial text
files it needs (relative paths), the outcome that is expected, and where possible a check that grades the final answer
or the files without a person. Work every expected value out with care: the benchmark is only as good as they are.

The agent sees neither the outcome nor the check, so the prompt has to say in which form the answer is to be given and
where files are to be left. A check has to fail for an empty answer and an untouched working directory. It has to pass
for every right solution, not only for yours. The kinds of checks:

- exact, contains: value is a text; ignoreCase may be true. exact compares the whole trimmed final answer.
- regex: value is for Python's re.search on the final answer.
- number: value is a number, tolerance may be given; compared with the last number in the final answer.
- json: value is any JSON; the final answer has to be equal JSON.
- command: command is for sh -c in a copy of the working directory after the agent has ended, with its final answer in
  the file $ANSWER_FILE; exit code 0 passes. The one for tasks whose result is in files.
"""

_CHECK = {
    "type": "object", "required": ["type"],
    "properties": {"type": {"enum": ["exact", "contains", "regex", "number", "json", "command"]},
                   "value": {"description": "what is expected; not for command"},
                   "ignoreCase": {"type": "boolean"}, "tolerance": {"type": "number"},
                   "command": {"type": "string"}}}

_TASK = {
    "type": "object", "required": ["id", "prompt", "expectedOutcome"],
    "properties": {"id": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"}, "prompt": {"type": "string"},
                   "expectedOutcome": {"type": "string"}, "check": _CHECK,
                   "files": {"type": "object", "additionalProperties": {"type": "string"}}}}

SCHEMA = {
    "type": "object", "required": ["name", "description", "tasks"],
    "properties": {"name": {"type": "string"}, "description": {"type": "string"},
                   "tasks": {"type": "array", "minItems": 1, "items": _TASK}}}

SUBMIT = ToolDefinition("submit_specification", "Hands in the benchmark specification.", {
    "type": "object", "required": ["specification"], "properties": {"specification": SCHEMA}})

REPAIRS = 2
_FINDINGS_SHOWN = 20


def findings_text(findings):
    """What is wrong, for the author to repair."""
    lines = list(map(str, findings[:_FINDINGS_SHOWN]))
    if len(findings) > _FINDINGS_SHOWN:
        lines.append("and %d more" % (len(findings) - _FINDINGS_SHOWN))
    return "\n".join(lines)
