# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Chat Completions: the answer, whole and as a stream."""

import json
import time

from conversation import call_text
from messagesanswer import fragments


def _finish(reply):
    return "length" if reply.clipped else "tool_calls" if reply.calls else "stop"


def _head(ask, ids, kind):
    return {"id": ids("chatcmpl-"), "object": kind, "created": int(time.time()), "model": ask.model,
            "system_fingerprint": "fp_scripted", "service_tier": "default"}


def whole(ask, reply, usage, ids):
    message = {"role": "assistant", "content": reply.text, "refusal": None, "annotations": []}
    if reply.calls:
        message["content"] = reply.text or None
        message["tool_calls"] = [{"id": ids("call_"), "type": "function", "function": {
            "name": name, "arguments": call_text(arguments)}} for name, arguments in reply.calls]
    return {**_head(ask, ids, "chat.completion"), "usage": usage.chat(), "choices": [
        {"index": 0, "message": message, "logprobs": None, "finish_reason": _finish(reply)}]}


def stream(ask, reply, usage, ids):
    """The events of a stream, bytes each."""
    head = _head(ask, ids, "chat.completion.chunk")

    def send(delta, finish=None, **more):
        chunk = {**head, "choices": [{"index": 0, "delta": delta, "logprobs": None,
                                      "finish_reason": finish}], **more}
        if ask.include_usage:
            chunk.setdefault("usage", None)
        return f"data: {json.dumps(chunk, ensure_ascii=False)}\n\n".encode()

    yield send({"role": "assistant", "content": "" if reply.text else None, "refusal": None})
    for part in fragments(reply.text):
        yield send({"content": part})
    for index, (name, arguments) in enumerate(reply.calls):
        yield send({"tool_calls": [{"index": index, "id": ids("call_"), "type": "function",
                                    "function": {"name": name, "arguments": ""}}]})
        for part in fragments(call_text(arguments)):
            yield send({"tool_calls": [{"index": index, "function": {"arguments": part}}]})
    yield send({}, _finish(reply))
    if ask.include_usage:
        yield send({}, choices=[], usage=usage.chat())
    yield b"data: [DONE]\n\n"
