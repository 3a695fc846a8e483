# SPDX-License-Identifier: GPL-3.0-or-later
"""How scripted models work on a task: with the shell tool as its prompt tells, then the answer."""

import hashlib
import re

from conversation import Reply
from prying import ROUNDS, tries

WRONG = "I do not know."
LONG = 400 * 1024
FLAKY_CYCLE = 3


def directive(ask, name):
    """The text behind `NAME:` in the prompt, or None."""
    found = re.search(rf"^[ \t]*{name}:[ \t]*(.*?)[ \t]*$", ask.prompt, re.MULTILINE)
    return found[1] if found else None


def number(ask):
    """The task's number: what behaviour varies by."""
    found = re.search(r"\bTask (\d+)\b", ask.prompt)
    if found:
        return int(found[1])
    return int(hashlib.sha256(ask.prompt.encode()).hexdigest()[:8], 16)


def shell(ask, text, command):
    """A turn that runs a command; an answer where there is no shell."""
    if "shell" not in ask.tools:
        return Reply("There is no shell here.")
    return Reply(text, [("shell", {"command": command})])


def strong(ask, memory, before=0):
    """Solves it; `before` is how many rounds of tools are not the solution's."""
    command, answer = directive(ask, "SOLVE"), directive(ask, "ANSWER")
    if command is not None and ask.rounds <= before:
        return shell(ask, "I run the command.", command)
    if answer is not None:
        return Reply(answer)
    if command is None or not ask.results:
        return Reply(WRONG)
    return Reply(ask.results[-1].text.strip() or WRONG)


def weak(ask, memory):
    """Solves the tasks of even number; the others wrong, without a tool."""
    return strong(ask, memory) if number(ask) % 2 == 0 else Reply(WRONG)


def flaky(ask, memory):
    """Solves task n in the first n mod 4 of every 3 attempts, in the order in which they begin."""
    if ask.rounds:
        return strong(ask, memory)
    attempt, settle = memory.begin("flaky", ask, ask.prompt)
    good = (attempt - 1) % FLAKY_CYCLE < number(ask) % (FLAKY_CYCLE + 1)
    reply = strong(ask, memory) if good else Reply(WRONG)
    reply.settle = settle
    return reply


def refusing(ask, memory):
    return Reply("I am sorry, but I cannot help with that.")


def silent(ask, memory):
    return Reply("")


def looping(ask, memory):
    """Calls tools for ever."""
    if not ask.tools:
        return Reply("Once more.")
    if "shell" in ask.tools:
        return shell(ask, f"Round {ask.rounds + 1}.", f"echo round {ask.rounds + 1}")
    return Reply("", [(next(iter(ask.tools)), {})])


def prying(ask, memory):
    """Looks for keys, for the answer key and for a way out; then solves it."""
    if ask.rounds < ROUNDS and ask.tools:
        command = tries(memory.url)[ask.rounds]
        if isinstance(command, tuple):
            return Reply("Let me look around.", [command])
        return shell(ask, "Let me look around.", command)
    return strong(ask, memory, ROUNDS)


def badtools(ask, memory):
    """Calls a tool that is not there and others with wrong arguments; then solves it."""
    first = next(iter(ask.tools), None)
    if ask.rounds == 0 and first is not None:
        return Reply("", [("teleport", {"to": "the answer"}), (first, {"wrong": [1, None]})])
    if ask.rounds == 1 and first is not None:
        broken = "{not JSON" if ask.format != "anthropic" else {"command": 17, "path": ["a"]}
        return Reply("Once more.", [(first, broken)])
    return strong(ask, memory, 2)


def long(ask, memory):
    """Solves it, and has a lot to say between the answer and the answer; heeds no limit of tokens.

    Checks of the types contains, number and command take that; so do judges."""
    reply = strong(ask, memory)
    if not reply.calls:
        line = "This is a line of a very long answer, and says nothing. ä€😀\n"
        reply.text += "\n" + line * (LONG // len(line.encode())) + reply.text
    return reply
