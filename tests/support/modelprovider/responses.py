# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenAI's Responses API: what a request has to be."""

from chat import EFFORTS, take_choice, take_form, take_function, take_heat, take_options
from conversation import Call, Conversation, Piece, Result, Turn
from errors import Violation
from fields import Fields, check_name

TEXT_PARTS = {"assistant": ("output_text", "refusal")}
INCLUDES = ("reasoning.encrypted_content", "message.output_text.logprobs")


class _Request:
    def __init__(self, body):
        self._fields, self._body = Fields(body), body
        self._pieces, self._calls, self._answered = [], {}, set()

    def conversation(self):
        fields = self._fields
        model = fields.take("model", "text", needed=True)
        limit = fields.take("max_output_tokens", "whole", null=True, low=16)
        stream = take_options(fields)
        take_heat(fields, model)
        self._others()
        tools = self._tools()
        choice = take_choice(fields, tools, inner=False)
        output = self._text()
        system = fields.take("instructions", "text", null=True) or ""
        if system:
            self._pieces.append(Piece(system))
        given = fields.take("input", "any", needed=True)
        fields.end()
        if isinstance(given, str):
            given = [{"role": "user", "content": given}]
        if not isinstance(given, list) or not given:
            fields.fail("input", "Input should be a text or a list with at least one item")
        turns = self._turns(given)
        return Conversation("openai-responses", model, turns, tools, self._pieces, system, choice, output,
                            limit, stream, body=self._body)

    def _others(self):
        fields = self._fields
        for name in fields.take("include", "texts", null=True) or ():
            if name not in INCLUDES:
                fields.fail("include", f"{name!r} is not supported")
        reasoning = fields.take("reasoning", "object", null=True)
        inner = Fields(reasoning or {}, "reasoning")
        inner.take("effort", "text", null=True, among=EFFORTS)
        inner.take("summary", "text", null=True, among=("auto", "concise", "detailed"))
        inner.end()
        fields.take("truncation", "text", null=True, among=("auto", "disabled"))
        if fields.take("previous_response_id", "text", null=True) is not None:
            raise Violation("Previous response not found: this server stores none.",
                            param="previous_response_id", code="previous_response_not_found")
        if fields.take("background", "flag", null=True):
            fields.fail("background", "not supported with this model")
        inner = Fields(fields.take("stream_options", "object", null=True) or {}, "stream_options")
        inner.take("include_obfuscation", "flag")
        inner.end()

    def _tools(self):
        found = {}
        for number, tool in enumerate(self._fields.take("tools", "list") or ()):
            fields = Fields(tool, f"tools[{number}]")
            fields.take("type", "text", needed=True, among=("function",))
            made, text = take_function(fields, f"tools[{number}]")
            if made.name in found:
                raise Violation("tools: names have to be unique", param="tools")
            found[made.name] = made
            self._pieces.append(Piece(text))
        return found

    def _text(self):
        fields = Fields(self._fields.take("text", "object", null=True) or {}, "text")
        fields.take("verbosity", "text", null=True, among=("low", "medium", "high"))
        form = fields.take("format", "object")
        fields.end()
        if form is None:
            return None
        inner = Fields(form, "text.format")
        kind = inner.take("type", "text", needed=True, among=("text", "json_schema"))
        if kind == "json_schema":
            return take_form(inner, "text.format")
        inner.end()
        return None

    def _turns(self, items):
        turns = []
        for number, item in enumerate(items):
            fields = Fields(item, f"input[{number}]")
            kind = fields.take("type", "text") or "message"
            if kind == "message":
                self._message(fields, turns)
            elif kind == "function_call":
                self._call(fields, turns)
            elif kind == "function_call_output":
                self._result(fields, turns)
            elif kind == "reasoning":
                fields.take("id", "text", needed=True)
                fields.take("summary", "list", needed=True)
                fields.take("content", "list", null=True)
                fields.take("encrypted_content", "text", null=True)
                fields.take("status", "text", null=True)
            else:
                fields.fail("type", f"Invalid value: '{kind}'", "invalid_value")
            fields.end()
        for use in self._calls:
            if use not in self._answered:
                raise Violation(f"No tool output found for function call {use}.", param="input")
        if not turns or turns[0].role != "user" or turns[-1].role != "user":
            raise Violation("input: a conversation begins and ends with an item of the user or a tool",
                            param="input")
        return turns

    def _message(self, fields, turns):
        role = fields.take("role", "text", needed=True,
                           among=("user", "assistant", "system", "developer"))
        if role == "assistant":
            fields.take("id", "text")
            fields.take("status", "text", among=("in_progress", "completed", "incomplete"))
            fields.take("phase", "text", null=True)
        content = fields.take("content", "any", needed=True)
        texts = [content] if isinstance(content, str) else self._parts(fields, role, content)
        self._pieces += [Piece(text) for text in texts]
        text = "\n".join(texts)
        if role in ("user", "assistant"):
            self._turn(turns, role, True).text = text

    def _parts(self, fields, role, content):
        if not isinstance(content, list):
            fields.fail("content", "Input should be a text or a list")
        texts = []
        for number, part in enumerate(content):
            inner = Fields(part, f"{fields.at('content')}[{number}]")
            kind = inner.take("type", "text", needed=True, among=TEXT_PARTS.get(role, ("input_text",)))
            texts.append(inner.take("refusal" if kind == "refusal" else "text", "text", needed=True))
            inner.take("annotations", "list")
            inner.take("logprobs", "list")
            inner.end()
        return texts

    def _turn(self, turns, role, fresh=False):
        """The turn of that role that is going on, or a new one."""
        if fresh or not turns or turns[-1].role != role:
            turns.append(Turn(role))
        return turns[-1]

    def _call(self, fields, turns):
        use = fields.take("call_id", "text", needed=True)
        if use in self._calls:
            fields.fail("call_id", f"Duplicate item found with call_id {use}")
        fields.take("id", "text")
        fields.take("status", "text", among=("in_progress", "completed", "incomplete"))
        call = Call(use, fields.take("name", "text", needed=True),
                    fields.take("arguments", "text", needed=True))
        check_name(call.name, fields.at("name"), 64)
        self._calls[use] = call
        self._turn(turns, "assistant").calls.append(call)
        self._pieces.append(Piece(call.name + call.text))

    def _result(self, fields, turns):
        use = fields.take("call_id", "text", needed=True)
        fields.take("id", "text", null=True)
        fields.take("status", "text", null=True)
        output = fields.take("output", "any", needed=True)
        texts = [output] if isinstance(output, str) else self._parts(fields, "user", output)
        if use not in self._calls:
            raise Violation(f"No tool call found for function call output with call_id {use}.",
                            param="input")
        if use in self._answered:
            fields.fail("call_id", "the call is answered twice")
        self._answered.add(use)
        self._turn(turns, "user").results.append(Result(use, "\n".join(texts)))
        self._pieces += [Piece(text) for text in texts]


def parse(body):
    """The conversation in a request's body; raises Violation."""
    return _Request(body).conversation()
