# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Chat Completions: what a request has to be."""

import re

from conversation import Call, Conversation, Piece, Result, Tool, Turn, canonical
from errors import Violation
from fields import Fields, check_name, check_schema

#: Models that think: some fields are not for them.
THINKING = re.compile(r"(o\d|gpt-5)")
#: Models that Chat Completions does not know.
RESPONSES_ONLY = re.compile(r"(o\d-pro|gpt-5-pro|.*codex|responses-)")
EFFORTS = ("none", "minimal", "low", "medium", "high", "xhigh")
TIERS = ("auto", "default", "flex", "scale", "priority")


def take_options(fields):
    """What Chat Completions and Responses have in common; whether to stream."""
    fields.take("metadata", "map", null=True)
    fields.take("parallel_tool_calls", "flag", null=True)
    for name in ("prompt_cache_key", "safety_identifier", "user"):
        fields.take(name, "text", null=True)
    fields.take("prompt_cache_retention", "text", null=True, among=("in_memory", "24h"))
    fields.take("service_tier", "text", null=True, among=TIERS)
    fields.take("store", "flag", null=True)
    fields.take("top_logprobs", "whole", null=True, low=0, high=20)
    return bool(fields.take("stream", "flag", null=True))


def take_heat(fields, model):
    for name, high in (("temperature", 2), ("top_p", 1)):
        value = fields.take(name, "number", null=True, low=0, high=high)
        if value not in (None, 1) and THINKING.match(model):
            raise Violation(f"Unsupported parameter: '{name}' is not supported with this model.",
                            param=name, code="unsupported_parameter")


def take_function(fields, path):
    """The name, the schema and the text of a function tool."""
    name = fields.take("name", "text", needed=True)
    check_name(name, f"{path}.name", 64)
    description = fields.take("description", "text", null=True)
    strict = fields.take("strict", "flag", null=True)
    schema = fields.take("parameters", "object", null=True) or {"type": "object", "properties": {}}
    fields.end()
    check_schema(schema, f"{path}.parameters", bool(strict))
    return Tool(name, schema), name + (description or "") + canonical(schema)


def take_form(fields, path):
    """The name and schema of a `json_schema` output form, whose other fields are taken."""
    name = fields.take("name", "text", needed=True)
    check_name(name, f"{path}.name", 64)
    fields.take("description", "text", null=True)
    strict = fields.take("strict", "flag", null=True)
    schema = fields.take("schema", "object", needed=True)
    fields.end()
    check_schema(schema, f"{path}.schema", bool(strict))
    return Tool("", schema)


def take_choice(fields, tools, inner):
    """`inner`: whether the name is in an object `function` of its own."""
    if not fields.has("tool_choice"):
        fields.take("tool_choice", "any")
        return "auto"
    choice = fields.take("tool_choice", "any")
    if not tools:
        fields.fail("tool_choice", "'tool_choice' is only allowed when 'tools' are specified")
    if choice in ("auto", "none", "required"):
        return "any" if choice == "required" else choice
    parts = Fields(choice, "tool_choice")
    parts.take("type", "text", needed=True, among=("function",))
    named = Fields(parts.take("function", "object", needed=True), "tool_choice.function") \
        if inner else parts
    name = named.take("name", "text", needed=True)
    named.end()
    parts.end()
    if name not in tools:
        fields.fail("tool_choice", f"'{name}' not found in 'tools'")
    return ("tool", name)


class _Request:
    def __init__(self, body):
        self._fields, self._body = Fields(body), body
        self._pieces = []

    def conversation(self):
        fields = self._fields
        model = fields.take("model", "text", needed=True)
        if RESPONSES_ONLY.match(model):
            raise Violation("This is not a chat model and thus not supported in the v1/chat/completions "
                            "endpoint. Did you mean to use v1/responses?", 404, param="model")
        messages = fields.take("messages", "list", needed=True)
        limit = self._limit(model)
        stream = take_options(fields)
        take_heat(fields, model)
        self._others(model)
        options = fields.take("stream_options", "object", null=True)
        if options is not None and not stream:
            fields.fail("stream_options", "only allowed when 'stream' is enabled")
        inner = Fields(options or {}, "stream_options")
        include = inner.take("include_usage", "flag")
        inner.take("include_obfuscation", "flag")
        inner.end()
        tools = self._tools()
        choice = take_choice(fields, tools, inner=True)
        output = self._output()
        fields.end()
        system, turns = self._turns(messages)
        return Conversation("openai-chat", model, turns, tools, self._pieces, system, choice, output,
                            limit, stream, bool(include), self._body)

    def _limit(self, model):
        old = self._fields.take("max_tokens", "whole", null=True, low=1)
        new = self._fields.take("max_completion_tokens", "whole", null=True, low=1)
        if old is not None and new is not None:
            self._fields.fail("max_tokens", "not together with max_completion_tokens")
        if old is not None and THINKING.match(model):
            raise Violation("Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                            "'max_completion_tokens' instead.", param="max_tokens",
                            code="unsupported_parameter")
        return old if new is None else new

    def _others(self, model):
        fields = self._fields
        for name in ("frequency_penalty", "presence_penalty"):
            fields.take(name, "number", null=True, low=-2, high=2)
        fields.take("logprobs", "flag", null=True)
        fields.take("logit_bias", "object", null=True)
        fields.take("n", "whole", null=True, low=1, high=1)
        fields.take("seed", "whole", null=True)
        effort = fields.take("reasoning_effort", "text", null=True, among=EFFORTS)
        if effort is not None and not THINKING.match(model):
            fields.fail("reasoning_effort", "not supported with this model", "unsupported_parameter")
        fields.take("verbosity", "text", null=True, among=("low", "medium", "high"))
        if not isinstance(fields.take("stop", "any", null=True), (str, list, type(None))):
            fields.fail("stop", "Input should be a text or a list of texts")

    def _tools(self):
        found = {}
        for number, tool in enumerate(self._fields.take("tools", "list") or ()):
            fields = Fields(tool, f"tools[{number}]")
            fields.take("type", "text", needed=True, among=("function",))
            function = fields.take("function", "object", needed=True)
            fields.end()
            made, text = take_function(Fields(function, f"tools[{number}].function"),
                                       f"tools[{number}].function")
            if made.name in found:
                raise Violation("tools: names have to be unique", param="tools")
            found[made.name] = made
            self._pieces.append(Piece(text))
        return found

    def _output(self):
        form = self._fields.take("response_format", "object", null=True)
        if form is None:
            return None
        fields = Fields(form, "response_format")
        kind = fields.take("type", "text", needed=True, among=("text", "json_object", "json_schema"))
        schema = fields.take("json_schema", "object", needed=True) if kind == "json_schema" else None
        fields.end()
        if schema is None:
            return Tool("", {"type": "object"}) if kind == "json_object" else None
        return take_form(Fields(schema, "response_format.json_schema"), "response_format.json_schema")

    def _content(self, fields, needed=True):
        content = fields.take("content", "any", needed=needed, null=not needed)
        if content is None:
            return ""
        if isinstance(content, str):
            self._pieces.append(Piece(content))
            return content
        if not isinstance(content, list) or not content:
            fields.fail("content", "Input should be a text or a list with at least one part")
        texts = []
        for number, part in enumerate(content):
            inner = Fields(part, f"{fields.at('content')}[{number}]")
            inner.take("type", "text", needed=True, among=("text",))
            texts.append(inner.take("text", "text", needed=True))
            inner.end()
            self._pieces.append(Piece(texts[-1]))
        return "\n".join(texts)

    def _turns(self, messages):
        system, turns, waiting = [], [], []
        for number, message in enumerate(messages):
            fields = Fields(message, f"messages[{number}]")
            role = fields.take("role", "text", needed=True,
                               among=("system", "developer", "user", "assistant", "tool"))
            fields.take("name", "text")
            if waiting and role != "tool":
                self._unanswered(waiting)
            if role == "tool":
                self._result(fields, turns, waiting)
            elif role == "assistant":
                turns.append(self._assistant(fields))
                waiting = [call.id for call in turns[-1].calls]
            else:
                text = self._content(fields)
                if role == "user":
                    turns.append(Turn("user", text))
                else:
                    system.append(text)
            fields.end()
        if waiting:
            self._unanswered(waiting)
        if not turns or turns[0].role != "user" or turns[-1].role != "user":
            raise Violation("messages: a conversation begins and ends with a message of the user or a "
                            "tool", param="messages")
        return "\n".join(system), turns

    def _unanswered(self, waiting):
        raise Violation("An assistant message with 'tool_calls' must be followed by tool messages responding "
                        "to each 'tool_call_id'. The following tool_call_ids did not have response messages: "
                        + ", ".join(waiting), param="messages")

    def _assistant(self, fields):
        calls = fields.take("tool_calls", "list")
        if calls == []:
            fields.fail("tool_calls", "empty array; expected at least one item")
        turn = Turn("assistant", self._content(fields, needed=not calls))
        fields.take("refusal", "text", null=True)
        for number, call in enumerate(calls or ()):
            inner = Fields(call, f"{fields.at('tool_calls')}[{number}]")
            use = inner.take("id", "text", needed=True)
            inner.take("type", "text", needed=True, among=("function",))
            function = Fields(inner.take("function", "object", needed=True), inner.at("function"))
            inner.end()
            made = Call(use, function.take("name", "text", needed=True),
                        function.take("arguments", "text", needed=True))
            check_name(made.name, function.at("name"), 64)
            function.end()
            if use in [other.id for other in turn.calls]:
                inner.fail("id", "the id is there twice")
            turn.calls.append(made)
            self._pieces.append(Piece(made.name + made.text))
        return turn

    def _result(self, fields, turns, waiting):
        use = fields.take("tool_call_id", "text", needed=True)
        if use not in waiting:
            raise Violation("messages with role 'tool' must be a response to a preceding message with "
                            "'tool_calls'.", param=fields.at("role"))
        waiting.remove(use)
        if turns[-1].role != "user":
            turns.append(Turn("user"))
        turns[-1].results.append(Result(use, self._content(fields)))


def parse(body):
    """The conversation in a request's body; raises Violation."""
    return _Request(body).conversation()
