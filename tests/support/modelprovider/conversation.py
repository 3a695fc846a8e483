# SPDX-License-Identifier: GPL-3.0-or-later
"""A request and its reply, whatever the wire format they came in or go out by."""

import dataclasses
import json
import typing


@dataclasses.dataclass
class Call:
    """A tool call. `arguments` is an object; text where a model made up what is no JSON."""

    id: str
    name: str
    arguments: typing.Any

    @property
    def text(self):
        return self.arguments if isinstance(self.arguments, str) else canonical(self.arguments)


@dataclasses.dataclass
class Result:
    call: str
    text: str
    failed: bool = False


@dataclasses.dataclass
class Turn:
    """`role` is "user" or "assistant"; the results of tools are turns of the user."""

    role: str
    text: str = ""
    calls: list = dataclasses.field(default_factory=list)
    results: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Tool:
    name: str
    schema: dict


@dataclasses.dataclass
class Piece:
    """A part of the prompt that is counted by itself; `mark` ends a prefix to be cached."""

    text: str
    mark: bool = False


@dataclasses.dataclass
class Conversation:
    format: str
    model: str
    turns: list
    tools: dict
    #: Everything that is counted, in the order in which it is cached.
    pieces: list
    system: str = ""
    #: "auto", "none", "any", or ("tool", name).
    choice: typing.Any = "auto"
    #: The schema that the text of the reply has to follow, or None.
    output: Tool | None = None
    #: Most tokens of the reply, or None.
    limit: int | None = None
    stream: bool = False
    #: Of a stream of Chat Completions alone.
    include_usage: bool = False
    #: The request's body.
    body: dict = dataclasses.field(default_factory=dict)

    @property
    def prompt(self):
        """What the first turn says."""
        return self.turns[0].text

    @property
    def rounds(self):
        """How often tools have been called."""
        return sum(1 for turn in self.turns if turn.calls)

    @property
    def results(self):
        """What the latest tools have answered."""
        return next((turn.results for turn in reversed(self.turns) if turn.results), [])


@dataclasses.dataclass
class Reply:
    text: str = ""
    #: (name, arguments) each.
    calls: list = dataclasses.field(default_factory=list)
    #: Whether it was ended by the limit.
    clipped: bool = False
    #: Called with True once the reply has gone out whole, else with False.
    settle: typing.Callable = lambda whole: None

    @property
    def tokens(self):
        return max(1, tokens(self.text)
                   + sum(tokens(name) + tokens(call_text(arguments)) for name, arguments in self.calls))

    def clip(self, limit):
        """Ends the reply at `limit` tokens: the text is cut, and calls that do not fit are gone."""
        if limit is None or self.tokens <= limit:
            return
        self.clipped, kept = True, []
        if tokens(self.text) >= limit:
            self.text = self.text.encode()[:limit * 4].decode("utf-8", "ignore")
        else:
            left = limit - tokens(self.text)
            for name, arguments in self.calls:
                left -= tokens(name) + tokens(call_text(arguments))
                if left < 0:
                    break
                kept.append((name, arguments))
        self.calls = kept


def tokens(text):
    """A token is four bytes of UTF-8, begun ones included."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // 4)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def call_text(arguments):
    return arguments if isinstance(arguments, str) else canonical(arguments)
