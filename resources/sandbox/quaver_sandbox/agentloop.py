# SPDX-License-Identifier: GPL-3.0-or-later
"""The loop in which a model works on one task with tools."""

import json
import time

from .models.model import Message, ModelError, Usage
from .text import clean, keep_ends, one_line

ANSWERED, LIMIT, ERRORED = "answered", "limit", "errored"

SYSTEM = ("You work on one task, alone, on a Linux machine. Use the tools; your working directory holds the task's "
          "files, if it has any. When you are done, reply without calling a tool: that reply is your final answer and "
          "is graded together with the files in the working directory. Nobody can answer questions.")

_ENTRY_KEPT = 16 * 1024
_TRANSCRIPT_KEPT = 1 << 20


class Transcript:
    """What was said and done, bounded."""

    def __init__(self):
        self.entries = []
        self.truncated = False
        self._left = _TRANSCRIPT_KEPT

    def add(self, role, text, **fields):
        short = keep_ends(clean(text), _ENTRY_KEPT)
        self._left -= len(short) + 100
        self.truncated = self.truncated or short != text or self._left < 0
        if self._left >= 0:
            self.entries.append({"role": role, "text": short, **fields})


class Outcome:
    def __init__(self):
        self.status = ERRORED
        self.reason = ""
        self.answer = ""
        self.steps = 0
        self.usage = Usage()
        self.transcript = Transcript()

    def end(self, status, reason="", answer=""):
        self.status = status
        self.reason = reason
        self.answer = answer


def work(outcome, model, toolbox, prompt, steps, deadline, on_step):
    """Fills `outcome` while it goes, so that it tells what was done when something raises.

    A step is one turn of the model. `deadline` is of time.monotonic(); `on_step(step, summary)`.
    """
    messages = [Message("user", prompt)]
    outcome.transcript.add("user", prompt)
    while outcome.steps < steps:
        left = deadline - time.monotonic()
        if left <= 0:
            outcome.end(LIMIT, "the time was up")
            return
        outcome.steps += 1
        try:
            reply = model.complete(SYSTEM, messages, toolbox.definitions, left)
        except ModelError as error:
            outcome.end(ERRORED, str(error))
            return
        outcome.usage.add(reply.usage)
        outcome.transcript.add("assistant", reply.text, **_calls(reply))
        if not reply.calls:
            on_step(outcome.steps, "answer: " + one_line(reply.text, 180))
            outcome.end(ANSWERED, answer=clean(reply.text))
            return
        on_step(outcome.steps, "; ".join(toolbox.summary(call) for call in reply.calls))
        messages.append(Message("assistant", reply.text, calls=reply.calls))
        messages.append(Message("tool", results=_results(outcome, toolbox, reply.calls, deadline)))
    outcome.end(LIMIT, "the steps were used up: %d" % steps)


def _calls(reply):
    if not reply.calls:
        return {}
    return {"calls": [{"name": clean(str(call.name))[:200], "arguments": _arguments_text(call)}
                      for call in reply.calls[:32]]}


def _arguments_text(call):
    return keep_ends(clean(json.dumps(call.arguments, ensure_ascii=False)), 4096)


def _results(outcome, toolbox, calls, deadline):
    results = []
    for call in calls:
        result = toolbox.call(call, max(0, deadline - time.monotonic()))
        outcome.transcript.add("tool", result.text, failed=result.failed)
        results.append(result)
    return results
