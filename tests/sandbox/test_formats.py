# SPDX-License-Identifier: GPL-3.0-or-later
"""What is sent to each kind of provider, and what is made of its answers."""

import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox.models import open_model
from quaver_sandbox.models.access import Access
from quaver_sandbox.models.model import Message, ModelError, ToolCall, ToolDefinition, ToolResult
from scriptedprovider import Provider, Stream, anthropic_events, chat_events, responses_events

TOOL = ToolDefinition("shell", "Runs.", {"type": "object", "properties": {"command": {"type": "string"}}})
OTHER = ToolDefinition("other", "Does.", {"type": "object"})
EVENTS = {"anthropic": anthropic_events, "openai-chat": chat_events, "openai-responses": responses_events}
PATHS = {"anthropic": "/v1/messages", "openai-chat": "/v1/chat/completions", "openai-responses": "/v1/responses"}


class FormatsTest(unittest.TestCase):
    def ask(self, name, *events, messages=None, tools=(TOOL,), force=None, role="model", step=None, **access):
        """The reply to the messages when the provider answers with the events."""
        provider = Provider(Stream(*events, step=step))
        try:
            model = open_model("some/model", role, Access(dict({
                "format": name, "model": "upstream", "baseUrl": provider.url, "key": "environment"}, **access)), "sk-1")
            try:
                return model.complete("the rules", messages or [Message("user", "the task")], list(tools), 20, force)
            finally:
                model.close()
        finally:
            provider.close()
            self.request = provider.requests[-1] if provider.requests else None

    def test_text_and_usage(self):
        for name, events in EVENTS.items():
            for step in (None, 7, 1):  # characters of several bytes and lines are put together again
                with self.subTest(format=name, step=step):
                    reply = self.ask(name, *events("häl\u2028lo 🎉\n"), step=step)
                    self.assertEqual((reply.text, reply.calls, reply.cut), ("häl\u2028lo 🎉\n", [], False))
                    written = 11 if name == "anthropic" else 0
                    self.assertEqual(reply.usage.fields(), {
                        "inputTokens": 23, "outputTokens": 3, "cacheReadTokens": 7, "cacheWriteTokens": written,
                        "calls": 1, "unmetered": 0})

    def test_calls(self):
        calls = [("c1", "shell", ['{"comm', 'and": "ls', '"}']), ("c2", "shell", ["{"]), ("c3", "other", []),
                 ("c4", "shell", ['{"command": NaN}']), ("c5", "shell", ["[1]"])]
        for name, events in EVENTS.items():
            with self.subTest(format=name):
                reply = self.ask(name, *events("so", calls))
                self.assertEqual([(call.id, call.name, call.arguments) for call in reply.calls],
                                 [("c1", "shell", {"command": "ls"}), ("c2", "shell", None), ("c3", "other", {}),
                                  ("c4", "shell", None), ("c5", "shell", [1])])
                self.assertEqual(reply.text, "so")

    def test_headers_and_path(self):
        for name, events in EVENTS.items():
            with self.subTest(format=name):
                self.ask(name, *events("x"))
                self.assertEqual(self.request.path, PATHS[name])
                self.assertEqual(self.request.body["model"], "upstream")
                self.assertIs(self.request.body["stream"], True)
                headers = self.request.headers
                if name == "anthropic":
                    self.assertEqual((headers["x-api-key"], headers["anthropic-version"], headers["authorization"]),
                                     ("sk-1", "2023-06-01", None))
                else:
                    self.assertEqual((headers["x-api-key"], headers["authorization"]), (None, "Bearer sk-1"))
                self.assertIsNone(headers["x-quaver-subject"])

    def test_forced_tool(self):
        forced = {"anthropic": {"type": "tool", "name": "shell"},
                  "openai-chat": {"type": "function", "function": {"name": "shell"}},
                  "openai-responses": {"type": "function", "name": "shell"}}
        for name, events in EVENTS.items():
            with self.subTest(format=name):
                self.ask(name, *events("x"), tools=(TOOL, OTHER), force="shell")
                self.assertEqual(self.request.body["tool_choice"], forced[name])
                self.ask(name, *events("x"))
                self.assertNotIn("tool_choice", self.request.body)
        self.ask("openai-chat", *chat_events("x"), force="shell")
        self.assertEqual(self.request.body["tool_choice"], "required")

    def conversation(self):
        calls = [ToolCall("c1", "shell", {"command": "ls \ud800"}), ToolCall("c2", "a tool!", None)]
        return [Message("user", "the task"), Message("assistant", "so", calls, native=[{"type": "reasoning"}]),
                Message("tool", results=[ToolResult("c1", "out"), ToolResult("c2", "bad", True)]),
                Message("assistant", " \n"), Message("user", "go on")]

    def test_conversation_in_messages(self):
        self.ask("anthropic", *anthropic_events("x"), messages=self.conversation())
        cached = {"type": "ephemeral"}
        self.assertEqual(self.request.body["system"],
                         [{"type": "text", "text": "the rules", "cache_control": cached}])
        self.assertEqual(self.request.body["messages"], [
            {"role": "user", "content": [{"type": "text", "text": "the task", "cache_control": cached}]},
            {"role": "assistant", "content": [
                {"type": "text", "text": "so"},
                {"type": "tool_use", "id": "c1", "name": "shell", "input": {"command": "ls \ufffd"}},
                {"type": "tool_use", "id": "c2", "name": "a_tool_", "input": {}}]},
            {"role": "user", "content": [
                {"type": "tool_result", "tool_use_id": "c1", "is_error": False, "content": "out"},
                {"type": "tool_result", "tool_use_id": "c2", "is_error": True, "content": "bad"},
                {"type": "text", "text": "go on", "cache_control": cached}]}])
        self.assertEqual(self.request.body["tools"], [
            {"name": "shell", "description": "Runs.", "input_schema": TOOL.parameters}])

    def test_conversation_in_chat(self):
        self.ask("openai-chat", *chat_events("x"), messages=self.conversation())
        self.assertEqual(self.request.body["messages"], [
            {"role": "system", "content": "the rules"}, {"role": "user", "content": "the task"},
            {"role": "assistant", "content": "so", "tool_calls": [
                {"id": "c1", "type": "function", "function": {"name": "shell",
                                                              "arguments": '{"command": "ls \ufffd"}'}},
                {"id": "c2", "type": "function", "function": {"name": "a_tool_", "arguments": "{}"}}]},
            {"role": "tool", "tool_call_id": "c1", "content": "out"},
            {"role": "tool", "tool_call_id": "c2", "content": "[error] bad"},
            {"role": "assistant", "content": " \n"}, {"role": "user", "content": "go on"}])
        self.assertEqual(set(self.request.body), {"model", "stream", "stream_options", "messages", "tools"})

    def test_conversation_in_responses(self):
        self.ask("openai-responses", *responses_events("x"), messages=self.conversation())
        body = self.request.body
        self.assertEqual((body["store"], body["include"], body["instructions"]),
                         (False, ["reasoning.encrypted_content"], "the rules"))
        self.assertEqual([item.get("type", item.get("role")) for item in body["input"]],
                         ["user", "reasoning", "assistant", "function_call", "function_call", "function_call_output",
                          "function_call_output", "user"])
        self.assertFalse(any("id" in item for item in body["input"]))

    def test_reasoning_is_given_back(self):
        reply = self.ask("openai-responses", *responses_events("", [("c1", "shell", ["{}"])]))
        self.ask("openai-responses", *responses_events("x"),
                 messages=[Message("user", "t"), reply.message(), Message("tool", results=[ToolResult("c1", "o")])])
        self.assertEqual(self.request.body["input"][1],
                         {"type": "reasoning", "summary": [], "encrypted_content": "sealed"})

    def test_refusals_are_answers(self):
        self.assertEqual(self.ask("anthropic", *anthropic_events("I will not", stop="refusal")).text, "I will not")
        self.assertIn("refused", self.ask("anthropic", *anthropic_events(stop="refusal")).text)
        self.assertEqual(self.ask("openai-chat", *chat_events(refusal="No.")).text, "No.")
        self.assertIn("refused", self.ask("openai-chat", *chat_events(stop="content_filter")).text)
        self.assertEqual(self.ask("openai-responses", *responses_events(refusal="No.")).text, "No.")

    def test_cut_replies(self):
        for reply in (self.ask("anthropic", *anthropic_events("ab", stop="max_tokens")),
                      self.ask("openai-chat", *chat_events("ab", stop="length")),
                      self.ask("openai-responses",
                               *responses_events("ab", status="incomplete", incomplete="max_output_tokens"))):
            self.assertEqual((reply.text, reply.cut), ("ab", True))

    def test_bound_of_tokens(self):
        for role, access, most in (("model", {}, 8192), ("author", {}, 16384),
                                   ("model", {"maxOutputTokens": 4096}, 4096),
                                   ("author", {"maxOutputTokens": 64000}, 16384),
                                   ("model", {"contextTokens": 8000}, 4000)):
            self.ask("anthropic", *anthropic_events("x"), role=role, **access)
            self.assertEqual(self.request.body["max_tokens"], most)

    def test_other_servers_of_chat(self):
        """Usage with every chunk, calls without numbers or ids, arguments as objects, no mark of the end."""
        def chunk(delta, finish=None):
            return {"choices": [{"delta": delta, "finish_reason": finish}],
                    "usage": {"prompt_tokens": 9, "completion_tokens": 2}}
        calls = [{"id": "a", "function": {"name": "shell", "arguments": {"command": "ls"}}},
                 {"id": "b", "function": {"name": "other", "arguments": "{}"}}]
        reply = self.ask("openai-chat", chunk({"tool_calls": calls}), chunk({"content": None}, "tool_calls"))
        self.assertEqual([(call.id, call.arguments) for call in reply.calls], [("a", {"command": "ls"}), ("b", {})])
        self.assertEqual((reply.usage.input_tokens, reply.usage.unmetered), (9, 0))
        reply = self.ask("openai-chat", chunk({"tool_calls": [{"function": {"name": "shell", "arguments": ""}}]}),
                         chunk({}, "stop"))
        self.assertEqual([call.id for call in reply.calls], ["call_1"])

    def test_usage_that_nobody_told(self):
        reply = self.ask("openai-chat", *chat_events("x", usage=None))
        self.assertEqual((reply.usage.calls, reply.usage.unmetered, reply.usage.input_tokens), (1, 1, 0))
        reply = self.ask("openai-chat", *chat_events("x", usage=("many", -1, True)))
        self.assertEqual((reply.usage.input_tokens, reply.usage.output_tokens), (0, 0))

    def test_failures_within_the_stream(self):
        for name, event in (("anthropic", {"type": "error", "error": {"type": "invalid_request_error",
                                                                      "message": "no such thing"}}),
                            ("openai-chat", {"error": {"code": "bad", "message": "no such thing"}}),
                            ("openai-responses", {"type": "response.failed", "response": {
                                "error": {"code": "bad", "message": "no such thing"}}}),
                            ("openai-responses", {"type": "error", "code": "bad", "message": "no such thing"})):
            with self.subTest(format=name), self.assertRaises(ModelError) as raised:
                self.ask(name, event)
            self.assertIn("no such thing", str(raised.exception))
            self.assertTrue(raised.exception.providers_fault)


if __name__ == "__main__":
    unittest.main()
