# SPDX-License-Identifier: GPL-3.0-or-later
"""The author that asks a model for the specification: one structured request, repaired at most twice."""

import re

from . import jsontext, validate
from .authorbrief import GUIDE, REPAIRS, SUBMIT, findings_text
from .errors import InvalidSpec, ProgramError
from .models.model import Message, ModelError, ToolResult, Usage
from .specification import Finding
from .text import one_line, shorten

_REPLY_SECONDS = 600
_SYSTEM = GUIDE + "\nSubmit the specification with the tool."
_SUBMIT_IT = "Nothing was submitted. Submit the specification by calling the tool %s." % SUBMIT.name
_FENCED = re.compile(r"```[A-Za-z]*[ \t]*\n(.*?)\n```", re.DOTALL)


class BuiltinAuthor:
    def __init__(self, model, prompt, emitter):
        self._model = model
        self._emitter = emitter
        self._messages = [Message("user", prompt)]
        self._reminded = False
        self.usage = Usage()

    def specification(self):
        """The first specification without findings. Raises ProgramError."""
        try:
            return self._repaired()
        finally:
            self._model.close()

    def _repaired(self):
        for repair in range(REPAIRS + 1):
            self._emitter.emit("progress", message="repairing the specification" if repair
                               else "writing the specification")
            reply, submitted = self._submission()
            spec, findings = _tried(submitted, reply.cut)
            if not findings:
                return spec
            self._emitter.emit("progress", message="the specification has %d findings: %s"
                               % (len(findings), one_line(str(findings[0]), 300)))
            self._answer(reply, findings_text(findings))
        raise InvalidSpec("the author's specification is still not usable after %d repairs: %s"
                          % (REPAIRS, shorten("; ".join(map(str, findings)), 1000)), spec)

    def _submission(self):
        """(the reply, what was handed in with it); reminds the model once of handing it in."""
        while True:
            reply = self._ask()
            submitted = _submitted(reply)
            if submitted is not None:
                return reply, submitted
            if self._reminded:
                raise ProgramError("no_spec", "the author did not submit a specification, but said: %s"
                                   % (one_line(reply.text, 300) or "nothing"))
            self._reminded = True
            self._answer(reply, _SUBMIT_IT)

    def _ask(self):
        try:
            reply = self._model.complete(_SYSTEM, self._messages, [SUBMIT], _REPLY_SECONDS, SUBMIT.name)
        except ModelError as error:
            self.usage.add(error.usage)
            raise ProgramError("model_failed", str(error)) from None
        self.usage.add(reply.usage)
        return reply

    def _answer(self, reply, text):
        self._messages.append(reply.message())
        if reply.calls:  # each call needs its result
            self._messages.append(Message("tool", results=[ToolResult(call.id, text, True) for call in reply.calls]))
        else:
            self._messages.append(Message("user", text))


class _NoJson:
    """Something was handed in that is no JSON."""


def _submitted(reply):
    """What was handed in: by the tool, or as JSON in the text by a model that does not use it; None for nothing."""
    for call in reply.calls:
        if call.name == SUBMIT.name:
            if not isinstance(call.arguments, dict):
                return _NoJson
            return _unwrapped(call.arguments)
    texts = _FENCED.findall(reply.text) or [reply.text[reply.text.find("{"):reply.text.rfind("}") + 1]]
    for text in texts:
        try:
            document = jsontext.parse(text)
        except jsontext.BadJson:
            continue
        if isinstance(document, dict) and ("tasks" in document or "specification" in document):
            return _unwrapped(document)
    return None


def _unwrapped(document):
    """Some models leave the outer object out, others give the inner one as a text."""
    document = document.get("specification", document)
    if isinstance(document, str):
        try:
            return jsontext.parse(document)
        except jsontext.BadJson:
            return _NoJson
    return document


def _tried(document, cut):
    """(the specification, the findings)."""
    if document is _NoJson:
        return None, [Finding(None, "specification", "it is no JSON" + (
            ", because the reply was cut off at its greatest length: make it smaller" if cut else ""))]
    try:
        # Through the parser, which refuses what could not be passed on whole.
        spec = jsontext.parse(jsontext.file_text(document))
    except (ValueError, RecursionError) as error:
        return None, [Finding(None, "specification", "it is no usable JSON: %s" % one_line(str(error), 200))]
    return spec, validate.findings_of(spec)
