# SPDX-License-Identifier: GPL-3.0-or-later
"""The loop in which a model works on one task with tools."""

import json
import time

from .context import Conversation
from .models.model import ContextExceeded, Message, ModelError, ToolResult, Usage
from .text import clean, keep_ends, one_line

ANSWERED, LIMIT, ERRORED = "answered", "limit", "errored"

_SYSTEM = """You work on one task, alone, on a Linux machine. Nobody can answer questions.

- Your working directory holds the task's files, if it has any. Leave there what the task asks for.
- Use the tools. There is no network, and there are no other people or services.
- You have %d turns and %s for the whole task; a turn may call several tools.
- When you are done, reply without calling a tool. That reply is your final answer. It is graded together with the
  files in the working directory, so give exactly what the task asks for, in the form in which it asks for it.
- The task is to be solved by its own means: do not look for the grader, the expected answer, or anything of the
  machinery that runs you outside the working directory.
"""

_ENTRY_KEPT = 16 * 1024
_TRANSCRIPT_KEPT = 1 << 20
# Beyond that, of the calls alone; both together stay well below what a manifest may hold.
_CALLS_KEPT = 4 << 20
_CALLS_PER_TURN = 32
_LEAST_RESERVED = 1024
_MOST_RESERVED = 8192

_NOTHING_SAID = ("Your reply was empty. If you are done, reply with your final answer; otherwise go on with the tools.")
_CUT = ("Your reply was cut off because it was too long. If it was to be your final answer, give that again and keep "
        "it short; otherwise go on with the tools, in smaller steps.")
_TOO_MANY = "not done: at most %d calls in one turn are" % _CALLS_PER_TURN


class Transcript:
    """What was said and done, bounded."""

    def __init__(self):
        self.entries = []
        self.truncated = False
        self._left = _TRANSCRIPT_KEPT
        self._left_for_calls = _CALLS_KEPT
        self._latest = time.monotonic()

    def add(self, role, text, **fields):
        short = keep_ends(clean(text), _ENTRY_KEPT)
        if short != text:
            fields["cut"] = True
        now = time.monotonic()
        fields["ms"] = round((now - self._latest) * 1000)  # since the entry before
        self._latest = now
        self._left -= len(short) + 100
        self.truncated = self.truncated or short != text or self._left < 0
        if self._left >= 0:
            self.entries.append({"role": role, "text": short, **fields})
        elif "calls" in fields:
            # What was done is looked through for what must not be done, so that no flood of output hides it.
            self._left_for_calls -= sum(len(call["arguments"]) + 300 for call in fields["calls"])
            if self._left_for_calls >= 0:
                self.entries.append({"role": role, "text": "", **fields})


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


def system_prompt(steps, seconds):
    """The rules of the task, as the model is told them."""
    return _SYSTEM % (steps, "%d minutes" % (seconds // 60) if seconds >= 120 else "%d seconds" % seconds)


class _Loop:
    def __init__(self, outcome, model, toolbox, prompt, steps, deadline, on_step):
        self._outcome = outcome
        self._model = model
        self._toolbox = toolbox
        self._steps = steps
        self._deadline = deadline
        self._on_step = on_step
        self._system = system_prompt(steps, round(max(1, min(10 ** 6, self._left()))))
        context = model.context_tokens
        overhead = self._system + "".join(tool.description + json.dumps(tool.parameters)
                                          for tool in toolbox.definitions)
        reserved = min(_MOST_RESERVED, max(_LEAST_RESERVED, context // 8)) if context else 0
        self._conversation = Conversation(prompt, overhead, context, reserved)
        self._asked_again = False
        outcome.transcript.add("user", prompt)

    def run(self):
        while self._outcome.steps < self._steps:
            if self._left() <= 0:
                self._outcome.end(LIMIT, "the time was up")
                return
            self._outcome.steps += 1
            try:
                reply = self._ask()
            except ModelError as error:
                self._outcome.usage.add(error.usage)
                own_limit = isinstance(error, ContextExceeded) or not error.providers_fault
                self._outcome.end(LIMIT if own_limit else ERRORED, str(error))
                return
            if self._is_end(reply):
                return
        self._outcome.end(LIMIT, "the steps were used up: %d" % self._steps)

    def _left(self):
        return self._deadline - time.monotonic()

    def _ask(self):
        self._conversation.fit()
        while True:
            try:
                reply = self._model.complete(self._system, self._conversation.messages, self._toolbox.definitions,
                                             self._left())
            except ContextExceeded as error:
                if self._left() <= 0 or not self._conversation.shrink():
                    raise
                self._outcome.usage.add(error.usage)
                continue
            self._outcome.usage.add(reply.usage)
            self._conversation.learn(reply.usage.input_tokens)
            return reply

    def _is_end(self, reply):
        """Takes a reply in; whether it is the final answer."""
        self._outcome.transcript.add("assistant", reply.text, **_calls(reply))
        if reply.calls:
            self._on_step(self._outcome.steps, "; ".join(map(self._toolbox.summary, reply.calls[:_CALLS_PER_TURN])))
            self._conversation.add(reply.message())
            self._conversation.add(Message("tool", results=self._results(reply.calls)))
            return False
        self._on_step(self._outcome.steps, "answer: " + one_line(reply.text, 180))
        if (reply.cut or not reply.text.strip()) and not self._asked_again:
            # Once, since some have nothing to say but the files that they have written.
            self._asked_again = True
            self._say(reply, _CUT if reply.cut else _NOTHING_SAID)
            return False
        self._outcome.end(ANSWERED, answer=clean(reply.text))
        return True

    def _say(self, reply, text):
        self._conversation.add(reply.message())
        self._conversation.add(Message("user", text))
        self._outcome.transcript.add("user", text)

    def _results(self, calls):
        results = []
        for number, call in enumerate(calls):
            if number < _CALLS_PER_TURN:
                result = self._toolbox.call(call, max(0, self._left()))
            else:
                result = ToolResult(call.id, _TOO_MANY, True)
            self._outcome.transcript.add("tool", result.text, failed=result.failed)
            results.append(result)
        return results


def work(outcome, model, toolbox, prompt, steps, deadline, on_step):
    """Fills `outcome` while it goes, so that it tells what was done when something raises.

    A step is one turn of the model. `deadline` is of time.monotonic(); `on_step(step, summary)`.
    """
    _Loop(outcome, model, toolbox, prompt, steps, deadline, on_step).run()


def _calls(reply):
    if not reply.calls:
        return {}
    return {"calls": [{"name": clean(str(call.name))[:200], "arguments": _arguments_text(call)}
                      for call in reply.calls[:_CALLS_PER_TURN]]}


def _arguments_text(call):
    return keep_ends(clean(json.dumps(call.arguments, ensure_ascii=False)), 4096)
