# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Responses API: the answer, whole and as a stream."""

import time

from conversation import call_text
from messagesanswer import event, fragments


def _response(ask, ids):
    """A response that has only begun."""
    body = ask.body
    return {"id": ids("resp_"), "object": "response", "created_at": int(time.time()),
            "status": "in_progress", "background": False, "error": None, "incomplete_details": None,
            "instructions": body.get("instructions"), "max_output_tokens": ask.limit,
            "max_tool_calls": None, "metadata": body.get("metadata") or {}, "model": ask.model,
            "output": [], "parallel_tool_calls": True, "previous_response_id": None,
            "prompt_cache_key": body.get("prompt_cache_key"),
            "reasoning": body.get("reasoning") or {"effort": None, "summary": None},
            "safety_identifier": None, "service_tier": "default", "store": body.get("store", True),
            "temperature": 1.0, "text": body.get("text") or {"format": {"type": "text"}},
            "tool_choice": body.get("tool_choice") or "auto", "tools": body.get("tools") or [],
            "top_logprobs": 0, "top_p": 1.0, "truncation": "disabled", "usage": None, "user": None}


def _message(identity, text, status):
    content = [] if text is None else [_part(text)]
    return {"id": identity, "type": "message", "status": status, "content": content,
            "role": "assistant"}


def _part(text):
    return {"type": "output_text", "annotations": [], "logprobs": [], "text": text}


def _call(identity, use, name, arguments, status):
    return {"id": identity, "type": "function_call", "status": status, "arguments": arguments,
            "call_id": use, "name": name}


def _items(reply, ids):
    """Finished output items."""
    end = "incomplete" if reply.clipped else "completed"
    items = [_message(ids("msg_"), reply.text, end)] if reply.text or not reply.calls else []
    return items + [_call(ids("fc_"), ids("call_"), name, call_text(arguments), "completed")
                    for name, arguments in reply.calls]


def _ended(response, reply, usage, items):
    ended = {**response, "status": "incomplete" if reply.clipped else "completed",
             "output": items, "usage": usage.responses()}
    if reply.clipped:
        ended["incomplete_details"] = {"reason": "max_output_tokens"}
    return ended


def whole(ask, reply, usage, ids):
    return _ended(_response(ask, ids), reply, usage, _items(reply, ids))


def stream(ask, reply, usage, ids):
    """The events of a stream, bytes each."""
    response, items, number = _response(ask, ids), _items(reply, ids), -1

    def send(kind, **fields):
        nonlocal number
        number += 1
        return event(kind, {"type": kind, "sequence_number": number, **fields})

    yield send("response.created", response=response)
    yield send("response.in_progress", response=response)
    for index, item in enumerate(items):
        place = {"item_id": item["id"], "output_index": index}
        if item["type"] == "message":
            text = item["content"][0]["text"]
            within = {**place, "content_index": 0}
            yield send("response.output_item.added", output_index=index,
                       item=_message(item["id"], None, "in_progress"))
            yield send("response.content_part.added", **within, part=_part(""))
            for part in fragments(text):
                yield send("response.output_text.delta", **within, delta=part, logprobs=[])
            yield send("response.output_text.done", **within, text=text, logprobs=[])
            yield send("response.content_part.done", **within, part=_part(text))
        else:
            yield send("response.output_item.added", output_index=index,
                       item={**item, "status": "in_progress", "arguments": ""})
            for part in fragments(item["arguments"]):
                yield send("response.function_call_arguments.delta", **place, delta=part)
            yield send("response.function_call_arguments.done", **place, name=item["name"],
                       arguments=item["arguments"])
        yield send("response.output_item.done", output_index=index, item=item)
    ended = _ended(response, reply, usage, items)
    yield send("response." + ended["status"], response=ended)
