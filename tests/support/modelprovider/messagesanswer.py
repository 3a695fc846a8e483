# SPDX-License-Identifier: GPL-3.0-or-later
"""Anthropic's Messages API: the answer, whole and as a stream."""

import json

from conversation import call_text

FRAGMENT = 48


def fragments(text):
    """A text in small parts, at most a few hundred of them."""
    size = max(FRAGMENT, len(text) // 200 + 1)
    return [text[start:start + size] for start in range(0, len(text), size)]


def event(name, data):
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _stop(reply):
    return "max_tokens" if reply.clipped else "tool_use" if reply.calls else "end_turn"


def _input(arguments):
    return arguments if isinstance(arguments, dict) else {"arguments": arguments}


def _head(model, ids, usage):
    return {"id": ids("msg_"), "type": "message", "role": "assistant", "model": model, "content": [],
            "stop_reason": None, "stop_sequence": None, "stop_details": None, "container": None,
            "usage": usage}


def whole(ask, reply, usage, ids):
    message = _head(ask.model, ids, usage.anthropic())
    if reply.text:
        message["content"].append({"type": "text", "text": reply.text})
    for name, arguments in reply.calls:
        message["content"].append({"type": "tool_use", "id": ids("toolu_"), "name": name,
                                   "input": _input(arguments)})
    message["stop_reason"] = _stop(reply)
    return message


def stream(ask, reply, usage, ids):
    """The events of a stream, bytes each."""
    def send(kind, **fields):
        return event(kind, {"type": kind, **fields})

    begin = {**usage.anthropic(), "output_tokens": 1}
    yield send("message_start", message=_head(ask.model, ids, begin))
    blocks = [({"type": "text", "text": ""}, "text_delta", "text", reply.text)] if reply.text else []
    blocks += [({"type": "tool_use", "id": ids("toolu_"), "name": name, "input": {}},
                "input_json_delta", "partial_json", call_text(_input(arguments)))
               for name, arguments in reply.calls]
    for index, (block, kind, field, text) in enumerate(blocks):
        yield send("content_block_start", index=index, content_block=block)
        if index == 0:
            yield send("ping")
        for part in ([""] if kind == "input_json_delta" else []) + fragments(text):
            yield send("content_block_delta", index=index, delta={"type": kind, field: part})
        yield send("content_block_stop", index=index)
    yield send("message_delta", delta={"stop_reason": _stop(reply), "stop_sequence": None},
               usage={"input_tokens": usage.fresh, "cache_creation_input_tokens": usage.written,
                      "cache_read_input_tokens": usage.read, "output_tokens": usage.output})
    yield send("message_stop")
