# SPDX-License-Identifier: GPL-3.0-or-later
"""Anthropic's Messages."""

import json

from ..text import clean
from . import wire

path = "/messages"

_VERSION = "2023-06-01"
_CACHED = {"type": "ephemeral"}


def headers(key):
    fields = {"anthropic-version": _VERSION}
    if key:
        fields["x-api-key"] = key
    return fields


def request(model, system, messages, tools, force, most_tokens):
    turns = _turns(messages)
    # Each request repeats the one before and adds to it: the provider reads that part from its cache.
    for turn in [turn for turn in turns if turn["role"] == "user"][-2:]:
        turn["content"][-1]["cache_control"] = _CACHED
    document = {"model": model, "max_tokens": most_tokens, "stream": True, "messages": turns,
                "system": [{"type": "text", "text": system, "cache_control": _CACHED}]}
    if tools:
        document["tools"] = [{"name": tool.name, "description": tool.description, "input_schema": tool.parameters}
                             for tool in tools]
    if force:
        document["tool_choice"] = {"type": "tool", "name": force}
    return document


def _turns(messages):
    turns = []
    for message in messages:
        role = "assistant" if message.role == "assistant" else "user"
        content = _content(message)
        if turns and turns[-1]["role"] == role:
            turns[-1]["content"] += content
        elif content:
            turns.append({"role": role, "content": content})
    return turns


def _content(message):
    blocks = [{"type": "tool_result", "tool_use_id": result.call_id, "is_error": result.failed,
               "content": clean(result.text)} for result in message.results]
    if message.text.strip():  # blocks without a word are refused
        blocks.append({"type": "text", "text": message.text})
    return blocks + [{"type": "tool_use", "id": call.id, "name": wire.tool_name(call.name),
                      "input": wire.arguments_object(call)} for call in message.calls]


class Collector(wire.Collector):
    def __init__(self):
        super().__init__()
        self._arguments = {}  # by the index of the block: parts of JSON
        self._fresh = 0  # input tokens that have nothing to do with the cache

    def feed(self, event):
        kind = event.get("type")
        if kind == "message_start":
            self._count(event["message"].get("usage") or {})
        elif kind == "content_block_start":
            self._start(event["index"], event["content_block"])
        elif kind == "content_block_delta":
            self._add(event["index"], event["delta"])
        elif kind == "message_delta":
            reason = event["delta"].get("stop_reason")
            self.refused = self.refused or reason == "refusal"
            self.cut = self.cut or reason in ("max_tokens", "model_context_window_exceeded")
            if event.get("usage"):
                self._count(event["usage"])
                self.metered = True
        elif kind == "message_stop":
            self.ended = True
        elif kind == "error":
            error = event["error"]
            raise wire.StreamFailure(wire.text_of(error.get("type")), wire.text_of(error.get("message")))

    def _start(self, index, block):
        if block["type"] == "text":
            self.text.append(wire.text_of(block.get("text")))
        elif block["type"] == "tool_use":
            self._arguments[index] = [json.dumps(block["input"])] if block.get("input") else []
            self.calls.append((wire.text_of(block.get("id")), wire.text_of(block["name"]), self._arguments[index]))

    def _add(self, index, delta):
        if delta["type"] == "text_delta":
            self.text.append(wire.text_of(delta["text"]))
        elif delta["type"] == "input_json_delta":
            self._arguments[index].append(wire.text_of(delta["partial_json"]))

    def _count(self, told):
        """The latest word on each number holds."""
        usage = self.usage
        for key, name in (("cache_read_input_tokens", "cache_read_tokens"),
                          ("cache_creation_input_tokens", "cache_write_tokens"),
                          ("output_tokens", "output_tokens")):
            if told.get(key) is not None:
                setattr(usage, name, wire.count(told[key]))
        if told.get("input_tokens") is not None:
            self._fresh = wire.count(told["input_tokens"])
        usage.input_tokens = self._fresh + usage.cache_read_tokens + usage.cache_write_tokens
