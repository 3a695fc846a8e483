# SPDX-License-Identifier: GPL-3.0-or-later
"""How scripted models judge: the answer has to hold what stands behind `EXPECT:` in the outcome.

The first message tells the judge all: the task, the outcome, the answer, as text or as JSON. The lines
with EXPECT:, SOLVE: and ANSWER: are the task's own and no part of an answer.
"""

import json
import re

from conversation import Reply, canonical

VOTES = 3
PASSES = ("pass", "passed", "yes", "correct", "true")
FAILS = ("fail", "failed", "no", "incorrect", "wrong", "false")
_VERDICT = re.compile(r"verdict|grade|judg", re.IGNORECASE)
_FIELDS = {"pass", "passed", "passes", "verdict", "correct"}


def tool_of(ask):
    """The tool, or the form of the answer, that takes a verdict; None where there is none."""
    for tool in ask.tools.values():
        if _VERDICT.search(tool.name):
            return tool
    if ask.output is not None and _FIELDS & set(ask.output.schema.get("properties", {})):
        return ask.output
    return None


def _judge(ask):
    """(passed, reason)."""
    # Where the prompt is JSON, a line ends with \\n and its quotes are escaped.
    end = r'(?:[^"\\\n]|\\["\\/])*' if "\\nEXPECT:" in ask.prompt else r"[^\n]*"
    found = re.search(rf"EXPECT:({end})", ask.prompt)
    expected = found[1].strip() if found else ""
    rest = re.sub(rf"(?:EXPECT|SOLVE|ANSWER):{end}", "", ask.prompt)
    if not expected:
        return False, "There is no EXPECT: to judge by."
    passed = expected in rest
    return passed, f"The answer {'holds' if passed else 'does not hold'} the expected text."


def _unmarked(ask):
    """The prompt without digests, which may be marks that differ from vote to vote."""
    return re.sub(r"[0-9a-f]{16,}", "", ask.prompt)


def _value(schema, passed, reason):
    """What fits a property's schema."""
    choices = schema.get("enum")
    if choices:
        words = PASSES if passed else FAILS
        return next((choice for choice in choices if str(choice).lower() in words),
                    choices[0 if passed else -1])
    kind = schema.get("type")
    if kind == "boolean":
        return passed
    if kind in ("number", "integer"):
        return schema.get("maximum", 1) if passed else schema.get("minimum", 0)
    return reason


def _verdict(ask, passed, reason):
    tool = tool_of(ask)
    arguments = {name: _value(schema, passed, reason)
                 for name, schema in tool.schema.get("properties", {}).items()}
    if tool.name:
        return Reply("", [(tool.name, arguments)])
    return Reply(json.dumps(arguments))


def right(ask, memory):
    return _verdict(ask, *_judge(ask))


def lenient(ask, memory):
    return _verdict(ask, True, "It looks fine.")


def harsh(ask, memory):
    return _verdict(ask, False, "It will not do.")


def split(ask, memory):
    """Of every three judgements of the same, the last one to begin is wrong. (Of one trial, that is:
    trials that look alike are told apart by nothing.)"""
    vote, settle = memory.begin("split", ask, _unmarked(ask))
    passed, reason = _judge(ask)
    wrong = vote % VOTES == 0
    reply = _verdict(ask, passed != wrong, "I see it the other way round." if wrong else reason)
    reply.settle = settle
    return reply


def unusable(ask, memory):
    """Talks, and gives no verdict."""
    return Reply("On the one hand it is good, on the other hand it is not.")


def unusable_once(ask, memory):
    """The first judgement of each is unusable. It is right when asked again: for the very same, with
    something more said at the end, or in the same conversation."""
    text = _unmarked(ask)
    attempt, settle = memory.begin("unusable", ask, ask.prompt)
    again = len(ask.turns) > 1 or attempt > 1 \
        or any(text != earlier and text.startswith(earlier) for earlier in memory.judged)
    if not again:
        memory.judged.add(text)
    reply = (right if again else unusable)(ask, memory)
    reply.settle = settle
    return reply


def wrong_arguments(ask, memory):
    """A verdict that does not fit its schema."""
    tool = tool_of(ask)
    if not tool.name:
        return Reply("{\"what\": ")
    return Reply("", [(tool.name, {"what": canonical(tool.schema)[:40]})])
