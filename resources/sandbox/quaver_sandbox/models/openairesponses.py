# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Responses, with nothing kept by the server: each request holds all that was said."""

import json

from ..text import clean
from . import wire

path = "/responses"

REASONING = "reasoning.encrypted_content"


def headers(key):
    return {"Authorization": "Bearer " + key} if key else {}


def request(model, system, messages, tools, force, _most_tokens):
    document = {"model": model, "stream": True, "store": False, "include": [REASONING], "instructions": system,
                "input": _items(messages)}
    if tools:
        # Not strict: that would ask for schemas in which every property is required.
        document["tools"] = [{"type": "function", "name": tool.name, "description": tool.description,
                              "parameters": tool.parameters, "strict": False} for tool in tools]
    if force:
        document["tool_choice"] = {"type": "function", "name": force}
    return document


def _items(messages):
    items = []
    for message in messages:
        items += [{"type": "function_call_output", "call_id": result.call_id, "output": wire.result_text(result)}
                  for result in message.results]
        items += message.native
        if message.text.strip():
            items.append({"role": "assistant" if message.role == "assistant" else "user",
                          "content": clean(message.text)})
        # Without ids of their own, which would speak of what the server has kept.
        items += [{"type": "function_call", "call_id": call.id, "name": wire.tool_name(call.name),
                   "arguments": json.dumps(wire.arguments_object(call), ensure_ascii=False)} for call in message.calls]
    return items


class Collector(wire.Collector):
    def feed(self, event):
        kind = event.get("type")
        if kind == "response.output_item.done":
            self._add(event["item"])
        elif kind in ("response.completed", "response.incomplete"):
            self._finish(event["response"])
        elif kind == "response.failed":
            self._fail(event["response"].get("error") or {})
        elif kind == "error":
            self._fail(event["error"] if isinstance(event.get("error"), dict) else event)

    def _add(self, item):
        kind = item["type"]
        if kind == "message":
            for part in item["content"]:
                if part["type"] == "output_text":
                    self.text.append(wire.text_of(part["text"]))
                elif part["type"] == "refusal":
                    self.refusal.append(wire.text_of(part["refusal"]))
        elif kind == "function_call":
            self.calls.append((wire.text_of(item["call_id"]), wire.text_of(item["name"]),
                               [wire.text_of(item["arguments"])]))
        elif kind == "reasoning" and item.get("encrypted_content"):
            self.native.append({"type": "reasoning", "summary": item.get("summary") or [],
                                "encrypted_content": wire.text_of(item["encrypted_content"])})

    def _finish(self, response):
        reason = (response.get("incomplete_details") or {}).get("reason")
        self.cut = reason == "max_output_tokens"
        self.refused = reason == "content_filter"
        told = response.get("usage")
        if told:
            self.usage.input_tokens = wire.count(told.get("input_tokens"))
            self.usage.output_tokens = wire.count(told.get("output_tokens"))
            self.usage.cache_read_tokens = wire.count((told.get("input_tokens_details") or {}).get("cached_tokens"))
            self.metered = True
        self.ended = True

    @staticmethod
    def _fail(error):
        raise wire.StreamFailure(str(error.get("code") or error.get("type") or ""), str(error.get("message")))
