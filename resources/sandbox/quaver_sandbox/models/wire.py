# SPDX-License-Identifier: GPL-3.0-or-later
"""What the three formats of providers have in common.

A format has a `path`, headers(key), request(…), and a Collector that is fed the events of a stream:

    feed(event)    an object; KeyError, TypeError, AttributeError, ValueError: it is not what the format promises
    ended          whether the model's turn is there as a whole
    usage          what was told so far, without `calls`; `metered` when that is all
    reply()        the turn
"""

import json
import re

from .. import jsontext
from ..text import clean
from .model import Reply, ToolCall, Usage

_LARGEST_COUNT = 10 ** 9
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_-]")


class StreamFailure(Exception):
    """The provider says in the midst of its answer that it failed. `text` is its own JSON or words."""

    def __init__(self, kind, text):
        super().__init__(text)
        self.kind = kind
        self.text = text


def encode(document):
    """The bytes of a request."""
    return clean(json.dumps(document, ensure_ascii=False)).encode("utf-8")


def decode(text):
    """An event. Raises ValueError."""
    try:
        event = json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(event, dict):
        raise ValueError("no object")
    return event


def count(value):
    """A number of tokens as a provider tells it; 0 for what is none."""
    whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST_COUNT
    return value if whole else 0


def text_of(value):
    """A text that may be absent. Raises TypeError."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError("a text is needed")
    return value


def tool_name(name):
    """The name of a tool as it may be sent again: the model may have made it up."""
    return _NOT_IN_A_NAME.sub("_", str(name))[:64] or "_"


def arguments_object(call):
    """The arguments as they may be sent again: every format asks for an object."""
    return call.arguments if isinstance(call.arguments, dict) else {}


def result_text(result):
    """What a tool's result says, in formats that know no failed results."""
    text = clean(result.text)
    return "[error] " + text if result.failed else text


class Collector:
    """Puts together what all formats know: text, refusal, calls."""

    def __init__(self):
        self.ended = False
        self.metered = False
        self.usage = Usage()
        self.text = []
        self.refusal = []
        self.refused = False
        self.cut = False
        self.calls = []  # (id, name, parts of the JSON text of the arguments)
        self.native = []

    def reply(self):
        text = clean("".join(self.text))
        if self.refused or self.refusal:
            words = clean("".join(self.refusal)) or text
            return Reply(words if words.strip() else "[the model refused to answer]")
        calls = [ToolCall(call_id or "call_%d" % number, name, _parsed("".join(parts)))
                 for number, (call_id, name, parts) in enumerate(self.calls, 1)]
        return Reply(text, calls, cut=self.cut, native=self.native)


def _parsed(text):
    try:
        return jsontext.parse(text) if text.strip() else {}
    except jsontext.BadJson:
        return None
