# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripted models by name, and which of their sides a request meets.

    name              as the model under test             as the author      as the judge
    strong            solves every task                   valid              right
    weak              solves tasks of even number         valid              right
    flaky             task n: n mod 4 of 3 attempts       valid              right
    slow              as strong, but --slow ms late       valid              right
    hanging           never answers                       never              never
    refusing          refuses in words                    refuses            refuses
    garbage           200, neither JSON nor SSE           garbage            garbage
    looping           calls tools for ever                loops              loops
    prying            looks for keys, then solves         valid              right
    silent            an empty answer                     empty              empty
    badtools          wrong calls, then solves            valid              right
    long              400 KiB around the answer           valid              right
    author            strong                              checks everywhere  right
    author-judged     strong                              no checks          right
    authorbad         strong                              always broken      right
    authorbad-once    strong                              broken at first    right
    authorcode[…]     strong                              the same in a file, for the Claude Code CLI:
                      authorcode, -judged, -bad, -bad-once
    judge-lenient     strong                              valid              passes everything
    judge-harsh       strong                              valid              fails everything
    judge-split       strong                              valid              every third vote is wrong
    judge-unusable    strong                              valid              talks
    judge-unusable-once   strong                          valid              talks first, then right
    judge-badtools    strong                              valid              does not fit the schema

A name that begins with responses- is the same model for the Responses API alone. claude-…, gpt-… and
o1…, the names of real models, are strong; --alias NAME=MODEL adds others. An author has a tool or an
output form with a specification in it (authorcode: a Write tool), a judge one with a verdict.
"""

import dataclasses
import re
import typing

import author
import judge
import solver
from specification import broken, specification

REAL = re.compile(r"(claude-|gpt-|o\d)")
RESPONSES = "responses-"


@dataclasses.dataclass
class Model:
    name: str
    solve: typing.Callable = solver.strong
    write: typing.Callable = author.valid
    judge: typing.Callable = judge.right
    #: "hang", "garbage" or "slow".
    manner: str = ""
    #: Whether the reply ends at the request's limit of tokens.
    heeds_limit: bool = True

    def reply(self, ask, memory):
        if judge.tool_of(ask) is not None:
            return self.judge(ask, memory)
        if author.tool_of(ask) is not None or self.name.startswith("authorcode") and "Write" in ask.tools:
            return self.write(ask, memory)
        return self.solve(ask, memory)


def _everywhere(name, behaviour):
    return Model(name, behaviour, behaviour, behaviour)


def _checked(count):
    return specification(count)


def _judged(count):
    return specification(count, checks="none")


_ALL = [
    Model("strong"), Model("weak", solver.weak), Model("flaky", solver.flaky),
    Model("slow", manner="slow"), Model("hanging", manner="hang"), Model("garbage", manner="garbage"),
    _everywhere("refusing", solver.refusing), _everywhere("looping", solver.looping),
    _everywhere("silent", solver.silent), Model("prying", solver.prying),
    Model("badtools", solver.badtools), Model("long", solver.long, heeds_limit=False),
    Model("author"), Model("author-judged", write=author.judged),
    Model("authorbad", write=author.never), Model("authorbad-once", write=author.once),
    Model("authorcode", write=author.writer(_checked, _checked)),
    Model("authorcode-judged", write=author.writer(_judged, _judged)),
    Model("authorcode-bad", write=author.writer(broken, broken)),
    Model("authorcode-bad-once", write=author.writer(broken, _checked)),
    Model("judge-lenient", judge=judge.lenient), Model("judge-harsh", judge=judge.harsh),
    Model("judge-split", judge=judge.split), Model("judge-unusable", judge=judge.unusable),
    Model("judge-unusable-once", judge=judge.unusable_once),
    Model("judge-badtools", judge=judge.wrong_arguments)]

MODELS = {model.name: model for model in _ALL}


def find(name, aliases):
    """The model of that name, or None."""
    name = aliases.get(name, name).removeprefix(RESPONSES)
    return MODELS.get(name) or (MODELS["strong"] if REAL.match(name) else None)


class Memory:
    """What models remember between requests, and what they have been told at the start."""

    def __init__(self, tasks):
        self.tasks = tasks
        #: Where this server is reached.
        self.url = ""
        self._begun = {}
        #: What the judge of that kind has been asked, and given no verdict on.
        self.judged = set()

    def clear(self):
        self._begun.clear()
        self.judged.clear()

    def begin(self, what, ask, text):
        """(the number of this attempt at the same text, from 1; how its end is told).

        The number of an attempt whose reply did not go out whole is given again.
        """
        held = self._begun.setdefault((what, ask.format, ask.model, text), set())
        attempt = next(number for number in range(1, len(held) + 2) if number not in held)
        held.add(attempt)
        return attempt, lambda whole: None if whole else held.discard(attempt)
