# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets a model write a benchmark specification: one structured request, repaired at most twice."""

import time

from . import jsontext, processes, validate, volume
from .errors import ProgramError, from_os_error
from .models import AUTHOR, open_model
from .models.model import Message, ModelError, ToolDefinition, ToolResult, Usage
from .text import shorten

_REPAIRS = 2
_REPLY_SECONDS = 600
_LONGEST_PROMPT = 1 << 20
_FINDINGS_SHOWN = 20

SYSTEM = """You write benchmarks for AI agents. From the user's request make a specification of about five tasks,
each of which an agent with a shell in a fresh Linux sandbox (Python 3, no network) can do on its own. Give each a
prompt that says all the agent needs to know, the initial files it needs, the outcome that is expected, and where
possible a check that grades the final answer or the files without a person. A check has to fail for an empty answer
and an untouched working directory. The agent sees neither the outcome nor the check. Submit the specification with
the tool."""

_CHECK_SCHEMA = {
    "type": "object", "required": ["type"],
    "description": "exact, contains (value: text, ignoreCase), regex (value: for Python's re.search), number (value, "
                   "tolerance: of the answer's last number), json (value), command (command: for sh -c in a copy of "
                   "the working directory, the answer in the file $ANSWER_FILE, exit code 0 passes)",
    "properties": {"type": {"enum": ["exact", "contains", "regex", "number", "json", "command"]}, "value": {},
                   "ignoreCase": {"type": "boolean"}, "tolerance": {"type": "number"},
                   "command": {"type": "string"}}}

_TASK_SCHEMA = {
    "type": "object", "required": ["id", "prompt", "expectedOutcome"],
    "properties": {"id": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"}, "prompt": {"type": "string"},
                   "expectedOutcome": {"type": "string"}, "check": _CHECK_SCHEMA,
                   "files": {"type": "object", "additionalProperties": {"type": "string"}}}}

SUBMIT = ToolDefinition("submit_specification", "Hands in the benchmark specification.", {
    "type": "object", "required": ["specification"], "properties": {"specification": {
        "type": "object", "required": ["name", "description", "tasks"],
        "properties": {"name": {"type": "string"}, "description": {"type": "string"},
                       "tasks": {"type": "array", "minItems": 1, "items": _TASK_SCHEMA}}}}})


class _Authoring:
    def __init__(self, model, prompt, emitter):
        self._model = model
        self._emitter = emitter
        self._messages = [Message("user", prompt)]
        self.usage = Usage()

    def specification(self):
        """The first specification without findings."""
        for repair in range(_REPAIRS + 1):
            self._emitter.emit("progress", message="repairing the specification" if repair
                               else "writing the specification")
            spec, call = self._request()
            findings = validate.findings_of(spec)
            if not findings:
                return spec
            text = "\n".join(map(str, findings[:_FINDINGS_SHOWN]))
            self._messages.append(Message("assistant", calls=[call]))
            self._messages.append(Message("tool", results=[ToolResult(call.id, text, True)]))
        raise ProgramError("invalid_spec", "the author's specification is still not usable after %d repairs: %s"
                           % (_REPAIRS, shorten("; ".join(map(str, findings)), 1000)))

    def _request(self):
        try:
            reply = self._model.complete(SYSTEM, self._messages, [SUBMIT], _REPLY_SECONDS)
        except ModelError as error:
            raise ProgramError("model_failed", str(error)) from None
        self.usage.add(reply.usage)
        for call in reply.calls:
            if call.name == SUBMIT.name and isinstance(call.arguments, dict):
                # Through the parser, which refuses what could not be passed on whole.
                return _as_parsed(call.arguments.get("specification")), call
        raise ProgramError("no_spec", "the author did not submit a specification")


def _as_parsed(document):
    try:
        return jsontext.parse(jsontext.file_text(document))
    except (ValueError, RecursionError) as error:
        raise ProgramError("invalid_spec", "the author's specification is no usable JSON: %s" % error) from None


def run(request, emitter):
    processes.adopt_orphans()
    prompt = request.text("prompt")
    if len(prompt.encode("utf-8")) > _LONGEST_PROMPT:
        raise ProgramError("bad_request", "prompt: at most %d bytes are taken" % _LONGEST_PROMPT)
    if request.text("agent") != "builtin":
        raise ProgramError("unknown_agent", "agent: only \"builtin\" is known to this program")
    output = request.text("output")
    name = request.text("model")
    authoring = _Authoring(open_model(name, AUTHOR), prompt, emitter)
    started = time.monotonic()
    spec = authoring.specification()
    emitter.emit("usage", role="author", model=name, **authoring.usage.fields())
    try:
        _, digest = volume.write_whole(output, [jsontext.file_text(spec)])
    except OSError as error:
        raise from_os_error(error, "writing " + output) from None
    emitter.emit("progress", message="%d tasks written in %d ms"
                 % (len(spec["tasks"]), (time.monotonic() - started) * 1000))
    emitter.emit("done", sha256=digest)
    return 0
