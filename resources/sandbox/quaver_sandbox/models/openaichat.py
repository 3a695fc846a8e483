# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Chat Completions, and what many other servers make of them."""

import json

from ..text import clean
from . import wire

path = "/chat/completions"

DONE = "[DONE]"


def headers(key):
    return {"Authorization": "Bearer " + key} if key else {}


def request(model, system, messages, tools, force, _most_tokens):
    # Nothing is sent that some of these servers or models refuse: no bound of tokens, no temperature.
    document = {"model": model, "stream": True, "stream_options": {"include_usage": True},
                "messages": [{"role": "system", "content": system}] + _messages(messages)}
    if tools:
        document["tools"] = [{"type": "function", "function": {
            "name": tool.name, "description": tool.description, "parameters": tool.parameters}} for tool in tools]
    if force:
        # Some servers know the words alone; with one tool they say the same.
        document["tool_choice"] = "required" if len(tools) == 1 else {"type": "function", "function": {"name": force}}
    return document


def _messages(messages):
    turns = []
    for message in messages:
        turns += [{"role": "tool", "tool_call_id": result.call_id, "content": wire.result_text(result)}
                  for result in message.results]
        if message.role == "assistant":
            turn = {"role": "assistant", "content": clean(message.text)}
            if message.calls:
                turn["tool_calls"] = [_call(call) for call in message.calls]
            turns.append(turn)
        elif message.text:
            turns.append({"role": "user", "content": clean(message.text)})
    return turns


def _call(call):
    return {"id": call.id, "type": "function", "function": {
        "name": wire.tool_name(call.name), "arguments": json.dumps(wire.arguments_object(call), ensure_ascii=False)}}


class Collector(wire.Collector):
    def __init__(self):
        super().__init__()
        self._by_index = {}

    def feed(self, event):
        if event.get("error"):
            error = event["error"] if isinstance(event["error"], dict) else {"message": str(event["error"])}
            raise wire.StreamFailure(str(error.get("code") or error.get("type") or ""), str(error.get("message")))
        if event.get("usage"):
            self._count(event["usage"])
        choices = event.get("choices")
        if not choices:
            return
        choice = choices[0]
        delta = choice.get("delta") or {}
        if delta.get("content"):
            self.text.append(wire.text_of(delta["content"]))
        if delta.get("refusal"):
            self.refusal.append(wire.text_of(delta["refusal"]))
        for part in delta.get("tool_calls") or ():
            self._add(part)
        reason = choice.get("finish_reason")
        if reason:
            self.ended = True
            self.cut = reason == "length"
            self.refused = reason == "content_filter"

    def _add(self, part):
        function = part.get("function") or {}
        # Not every server numbers the calls: there, a new id is a new call.
        index = part.get("index")
        index = index if index is not None else part.get("id") or len(self._by_index) - 1
        name = wire.text_of(function.get("name"))
        if index not in self._by_index:
            self._by_index[index] = (wire.text_of(part.get("id")), name, [])
            self.calls.append(self._by_index[index])
        arguments = function.get("arguments")
        if isinstance(arguments, dict):
            arguments = json.dumps(arguments)
        self._by_index[index][2].append(wire.text_of(arguments))

    def _count(self, told):
        self.usage.input_tokens = wire.count(told.get("prompt_tokens"))
        self.usage.output_tokens = wire.count(told.get("completion_tokens"))
        self.usage.cache_read_tokens = wire.count((told.get("prompt_tokens_details") or {}).get("cached_tokens"))
        self.metered = True
