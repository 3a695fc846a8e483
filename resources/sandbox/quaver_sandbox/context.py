# SPDX-License-Identifier: GPL-3.0-or-later
"""What a model is told of a conversation that has grown too long for its context."""

import json

from .models.model import Message, ToolResult
from .text import keep_ends

# A token is about four bytes of English; what is counted too low here, the provider refuses.
_BYTES_PER_TOKEN = 3.5
_FILLED = 0.85  # the part of the context that may be filled
_TRIMMED = 0.6  # the part to which it is trimmed then: each trimming costs the provider's cache
_MESSAGE_BYTES = 50
_ELIDED = "[left out to save space: %d characters of output]"
_LEAST_KEPT = 200
_LEFT_OUT = "\n\n[The turns after this were left out to save space. The working directory is as they left it.]"


class Conversation:
    """The messages of one task. The first, the task itself, always stays whole."""

    def __init__(self, prompt, overhead, context_tokens, reserved_tokens):
        """`overhead` is the text that goes with every request, `reserved_tokens` is kept free for the reply."""
        self.messages = [Message("user", prompt)]
        self._prompt = prompt
        self._overhead = _size(overhead)
        self._room = max(1, context_tokens - reserved_tokens) if context_tokens else None
        self._tokens_per_byte = 1 / _BYTES_PER_TOKEN

    def add(self, message):
        self.messages.append(message)

    def learn(self, input_tokens):
        """What the provider has counted for the messages as they are."""
        if input_tokens:
            self._tokens_per_byte = max(self._tokens_per_byte, input_tokens / self._bytes())

    def fit(self):
        """Leaves out what has to be left out before the next request."""
        if self._room is not None and self._tokens() > self._room * _FILLED:
            self._trim(self._room * _TRIMMED)

    def shrink(self):
        """Halves the conversation because the provider has refused it; whether anything could be left out."""
        before = self._bytes()
        self._room = min(self._room or self._tokens(), self._tokens())
        self._trim(self._tokens() / 2)
        return self._bytes() < before

    def _trim(self, goal):
        self._elide(goal)
        last = self.messages[-1]
        if last.results and self._tokens() > goal and _message_size(last) * self._tokens_per_byte > goal / 2:
            # A long output is no reason to forget all that was done before it.
            share = max(_LEAST_KEPT, int(goal / 2 / self._tokens_per_byte / len(last.results)))
            last.results = [ToolResult(result.call_id, keep_ends(result.text, share), result.failed)
                            for result in last.results]
        self._drop(goal)

    def _elide(self, goal):
        """The oldest outputs first, the last turn's not at all."""
        for message in self.messages[1:-1]:
            if self._tokens() <= goal:
                return
            message.results = [_elided(result) for result in message.results]

    def _drop(self, goal):
        """The oldest turns, each with the results that belong to it, but for the last."""
        while self._tokens() > goal:
            turns = [index for index, message in enumerate(self.messages) if message.role == "assistant"]
            if len(turns) < 2:
                return
            self.messages[:turns[1]] = [Message("user", self._prompt + _LEFT_OUT)]

    def _tokens(self):
        return self._bytes() * self._tokens_per_byte

    def _bytes(self):
        return self._overhead + sum(map(_message_size, self.messages))


def _elided(result):
    text = _ELIDED % len(result.text)
    return result if len(result.text) <= len(text) else ToolResult(result.call_id, text, result.failed)


def _size(text):
    return len(text.encode("utf-8", "replace"))


def _message_size(message):
    calls = sum(_size(str(call.name)) + _size(json.dumps(call.arguments, ensure_ascii=False)) for call in message.calls)
    native = _size(json.dumps(message.native)) if message.native else 0
    return _MESSAGE_BYTES + _size(message.text) + calls + native + sum(
        _MESSAGE_BYTES + _size(result.text) for result in message.results)
