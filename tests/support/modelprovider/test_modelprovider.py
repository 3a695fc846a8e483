#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wire: answers, streams, what is refused, keys, usage, faults. Run with /usr/bin/python3."""

import asyncio
import copy
import json
import os
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True

import aiohttp  # noqa: E402

from testcase import KEY, PATHS, SHELL_SCHEMA, Case, answer_of, body, events, follow_up  # noqa: E402

PROMPT = "Task 2. Grüße.\nSOLVE: echo hällo"
OPEN = body("anthropic", "strong", PROMPT)
USE = {"type": "tool_use", "id": "toolu_1", "name": "shell", "input": {"command": "x"}}
RESULT = {"type": "tool_result", "tool_use_id": "toolu_1", "content": "x"}
CALLS = [{"id": "call_1", "type": "function", "function": {"name": "shell", "arguments": "{}"}}]


def said(*contents):
    """Messages of turns by user and assistant, in turn."""
    return [{"role": ("user", "assistant")[place % 2], "content": content}
            for place, content in enumerate(contents)]


#: (changes of the body, a part of the error's message); a value of ... removes the field.
REFUSED = {
    "anthropic": [
        ({"max_tokens": ...}, "max_tokens: Field required"),
        ({"max_tokens": 0}, "max_tokens"), ({"max_tokens": 64001}, "> 64000"),
        ({"model": 1}, "model"), ({"n": 2}, "n: Extra inputs are not permitted"),
        ({"temperature": 1.5}, "temperature"), ({"context_management": {}}, "context_management"),
        ({"messages": []}, "at least one message"),
        ({"messages": said("a", "b")}, "end with a user message"),
        ({"messages": [*said("a"), *said("b")]}, "roles must alternate"),
        ({"messages": said("")}, "non-empty content"),
        ({"messages": said([{"type": "text", "text": " "}])}, "non-whitespace"),
        ({"messages": said("a", [USE], "b")}, "toolu_1. Each `tool_use` block must have"),
        ({"messages": said("a", [USE], [RESULT, RESULT])}, "single result"),
        ({"messages": said("a", [USE], [{"type": "text", "text": "t"}, RESULT])}, "before any text"),
        ({"messages": said("a", [USE, USE], [RESULT])}, "ids must be unique"),
        ({"messages": said([RESULT])}, "unexpected `tool_use_id`"),
        ({"messages": said([USE])}, "does not belong"),
        ({"messages": said("a", [USE], [RESULT]), "tools": ...}, "must define tools"),
        ({"messages": said("a", "b", [{**RESULT, "id": "x"}])}, "unexpected"),
        ({"tools": [{"name": "a b", "input_schema": SHELL_SCHEMA}]}, "should match pattern"),
        ({"tools": [{"name": "a"}]}, "input_schema: Field required"),
        ({"tools": [{"name": "a", "input_schema": {"type": "text"}}]}, "must be of type object"),
        ({"tools": [{"name": "a", "input_schema": {"type": "object", "required": "x"}}]}, "invalid"),
        ({"tools": [{"name": "a", "input_schema": {"type": "object"}, "parameters": {}}]}, "Extra inputs"),
        ({"tools": [OPEN["tools"][0]] * 2}, "unique"),
        ({"tool_choice": {"type": "tool", "name": "b"}}, "not found"),
        ({"tool_choice": "auto"}, "tool_choice"),
        ({"tool_choice": {"type": "any"}, "thinking": {"type": "enabled", "budget_tokens": 2000}}, "Thinking"),
        ({"system": [{"type": "text", "text": "a", "cache_control": {"type": "ephemeral"}}] * 5}, "maximum of 4"),
        ({"stream": "yes"}, "stream")],
    "openai-chat": [
        ({"messages": ...}, "messages: Field required"), ({"max_output_tokens": 5}, "max_output_tokens"),
        ({"max_tokens": 5, "max_completion_tokens": 5}, "not together"),
        ({"model": "o3", "max_tokens": 5}, "max_completion_tokens"),
        ({"model": "gpt-5", "temperature": 0}, "not supported with this model"),
        ({"stream_options": {"include_usage": True}}, "only allowed when 'stream'"),
        ({"messages": [{"role": "user"}]}, "content: Field required"),
        ({"messages": [*said("a"), {"role": "assistant", "tool_calls": CALLS}, *said("b")]}, "call_1"),
        ({"messages": [*said("a"), {"role": "tool", "tool_call_id": "call_1", "content": "x"}]}, "preceding"),
        ({"messages": [*said("a"), {"role": "assistant", "content": "", "tool_calls": []}]}, "empty array"),
        ({"messages": said("a", "b")}, "begins and ends"),
        ({"tools": [{"type": "function", "name": "a"}]}, "function: Field required"),
        ({"tools": [{"type": "function", "function": {"name": "a", "strict": True, "parameters": {
            "type": "object", "properties": {"x": {"type": "string"}}}}}]}, "'additionalProperties'"),
        ({"tools": [{"type": "function", "function": {"name": "a", "strict": True, "parameters": {
            "type": "object", "properties": {"x": {"type": "string"}}, "additionalProperties": False}}}]},
         "'required'"),
        ({"tool_choice": {"type": "function", "name": "shell"}}, "tool_choice"),
        ({"response_format": {"type": "json_schema"}}, "json_schema: Field required"),
        ({"reasoning_effort": "low"}, "not supported with this model")],
    "openai-responses": [
        ({"input": ...}, "input: Field required"), ({"messages": []}, "messages: Extra"),
        ({"max_output_tokens": 15}, "max_output_tokens"), ({"previous_response_id": "r"}, "not found"),
        ({"tools": [{"type": "function", "function": {"name": "shell"}}]}, "name: Field required"),
        ({"input": [{"role": "user", "content": "a"}, {"type": "function_call", "call_id": "c", "name": "shell",
                                                       "arguments": "{}"}]}, "No tool output found"),
        ({"input": [{"role": "user", "content": "a"}, {"type": "function_call_output", "call_id": "c",
                                                       "output": ""}]}, "No tool call found"),
        ({"input": [{"role": "user", "content": [{"type": "output_text", "text": "a"}]}]}, "input_text"),
        ({"text": {"format": {"type": "json_schema", "name": "a"}}}, "schema: Field required")],
}


class Refusals(Case):
    async def test_bodies(self):
        for form, cases in REFUSED.items():
            for changes, part in cases:
                asked = {**body(form, "strong", PROMPT), **copy.deepcopy(changes)}
                asked = {name: value for name, value in asked.items() if value is not ...}
                with self.subTest(form=form, changes=changes):
                    error = (await self.call(form, asked, expect=400))["error"]
                    self.assertIn(part, error["message"])
                    self.assertEqual(error["type"], "invalid_request_error")
        told = await self.control("GET", "/violations")
        # A limit beyond the model's is an error, but no breach of the wire.
        self.assertEqual(len(told), sum(map(len, REFUSED.values())) - 1)
        self.assertEqual((await self.control("GET", "/usage"))["total"]["calls"], 0)

    async def test_headers(self):
        good = self.headers("anthropic")
        for headers, status in (({"x-api-key": KEY}, 400), ({**good, "anthropic-version": "2024-01-01"}, 400),
                                ({**good, "Authorization": f"Bearer {KEY}"}, 400),
                                ({**good, "X-Quaver-Subject": "a/1"}, 400), ({**good, "Host": "other"}, 400),
                                ({**good, "Content-Type": "text/plain"}, 400),
                                ({**good, "x-api-key": "sk-wrong"}, 401), ({"anthropic-version": "2023-06-01"}, 401)):
            with self.subTest(headers=headers):
                answer = await self.call("anthropic", OPEN, expect=status, headers=headers)
                self.assertEqual(answer["type"], "error")
        newer = {"Authorization": f"Bearer {KEY}", "anthropic-version": "2026-10-21"}
        await self.call("anthropic", OPEN, headers=newer)
        answer = await self.call("anthropic", {**OPEN, "temperature": 1}, expect=400, headers=newer)
        self.assertIn("temperature", answer["error"]["message"])

    async def test_keys_and_models(self):
        for form in PATHS:
            asked = body(form, "strong", PROMPT)
            error = (await self.call(form, asked, expect=401, headers=self.headers(form, "sk-wrong-0123456789")))["error"]
            self.assertNotIn("0123456789", error["message"])
            error = (await self.call(form, {**asked, "model": "nobody"}, expect=404))["error"]
            self.assertIn("nobody", error["message"])
        error = (await self.call("openai-chat", body("openai-chat", "o3-pro", "x"), expect=404))["error"]
        self.assertIn("v1/responses", error["message"])
        await self.call("openai-responses", body("openai-responses", "responses-strong", "x"))
        await self.call("openai-chat", body("openai-chat", "responses-strong", "x"), expect=404)
        seen = (await self.control("GET", "/seen"))["requests"]
        self.assertEqual([request["key"] for request in seen[:2]], ["sk-wrong-0123456789", KEY])

    async def test_other_paths(self):
        for path, status in (("/v1/complete", 404), ("/", 404), ("/api/tags", 404)):
            await self.call("anthropic", OPEN, expect=status, path=path)
        async with self.http.post(self.ready["url"] + "/v1/messages", data=b'{"model":"a","model":"b"}',
                                  headers={**self.headers("anthropic"),
                                           "Content-Type": "application/json"}) as answer:
            self.assertEqual(answer.status, 400)
            self.assertIn("twice", (await answer.json())["error"]["message"])


class Answers(Case):
    async def test_streams_say_what_whole_answers_say(self):
        for form in PATHS:
            asked = body(form, "strong", PROMPT)
            text, calls, used = answer_of(form, await self.call(form, asked))
            self.assertEqual((text, [(name, json.loads(given)) for _, name, given in calls]),
                             ("I run the command.", [("shell", {"command": "echo hällo"})]))
            more = {"stream_options": {"include_usage": True}} if form == "openai-chat" else {}
            streamed = await self.call(form, {**asked, "stream": True, **more})
            self.assertEqual(getattr(self, "_" + form.replace("-", "_"))(streamed),
                             (text, [(name, given) for _, name, given in calls], used), form)

    def _anthropic(self, stream):
        for name, data in stream:
            self.assertEqual(name, data["type"])
        names = [name for name, _ in stream]
        self.assertEqual((names[0], names[1], names[2]), ("message_start", "content_block_start", "ping"))
        self.assertEqual(names[-2:], ["message_delta", "message_stop"])
        start, end = stream[0][1]["message"]["usage"], stream[-2][1]["usage"]
        self.assertEqual(start["input_tokens"], end["input_tokens"])
        self.assertEqual(stream[-2][1]["delta"]["stop_reason"], "tool_use")
        text, calls, current = "", [], None
        for name, data in stream:
            if name == "content_block_start":
                self.assertIsNone(current)
                current = data["index"]
                if data["content_block"]["type"] == "tool_use":
                    self.assertEqual(data["content_block"]["input"], {})
                    calls.append([data["content_block"]["name"], ""])
            elif name == "content_block_delta":
                self.assertEqual(data["index"], current)
                text += data["delta"].get("text", "")
                if "partial_json" in data["delta"]:
                    calls[-1][1] += data["delta"]["partial_json"]
            elif name == "content_block_stop":
                current = None
        return (text, [(name, json.dumps(json.loads(given))) for name, given in calls],
                (end["input_tokens"], end["output_tokens"]))

    def _openai_chat(self, stream):
        self.assertEqual(stream.pop()[1], "[DONE]")
        usage = stream.pop()[1]
        self.assertEqual(usage["choices"], [])
        text, calls = "", []
        for _, chunk in stream:
            self.assertIsNone(chunk["usage"])
            delta = chunk["choices"][0]["delta"]
            text += delta.get("content") or ""
            for call in delta.get("tool_calls", ()):
                if "id" in call:
                    calls.append([call["function"]["name"], ""])
                calls[call["index"]][1] += call["function"]["arguments"]
        self.assertEqual(stream[-1][1]["choices"][0]["finish_reason"], "tool_calls")
        return (text, list(map(tuple, calls)),
                (usage["usage"]["prompt_tokens"], usage["usage"]["completion_tokens"]))

    def _openai_responses(self, stream):
        self.assertEqual([data["sequence_number"] for _, data in stream], list(range(len(stream))))
        self.assertEqual([name for name, _ in stream], [data["type"] for _, data in stream])
        self.assertEqual((stream[0][0], stream[-1][0]), ("response.created", "response.completed"))
        text = "".join(d["delta"] for n, d in stream if n == "response.output_text.delta")
        given = "".join(d["delta"] for n, d in stream if n == "response.function_call_arguments.delta")
        final = stream[-1][1]["response"]
        done = [data["item"] for name, data in stream if name == "response.output_item.done"]
        self.assertEqual(done, final["output"])
        self.assertEqual(given, done[1]["arguments"])
        return text, [("shell", given)], (final["usage"]["input_tokens"], final["usage"]["output_tokens"])

    async def test_no_usage_unless_asked_for(self):
        streamed = await self.call("openai-chat", {**body("openai-chat", "strong", "x"), "stream": True})
        self.assertEqual([data for _, data in streamed if "usage" in data], [])

    async def test_the_limit_ends_a_reply(self):
        words = "word " * 100
        for form, name, found in (("anthropic", "max_tokens", lambda a: a["stop_reason"]),
                                  ("openai-chat", "max_completion_tokens", lambda a: a["choices"][0]["finish_reason"]),
                                  ("openai-responses", "max_output_tokens", lambda a: a["status"])):
            asked = body(form, "strong", f"ANSWER: {words}", tools=(), **{name: 20})
            answer = await self.call(form, asked)
            self.assertIn(found(answer), ("max_tokens", "length", "incomplete"))
            self.assertEqual(answer_of(form, answer)[0::2], (words[:80], (127, 20)))

    async def test_usage_to_the_last_digit(self):
        # Tool: shell + "A tool." + its schema; system; prompt: each rounded up by itself.
        schema = json.dumps(SHELL_SCHEMA, sort_keys=True, separators=(",", ":"))
        tool, system, prompt = -(-(5 + 7 + len(schema)) // 4), 3, -(-len(PROMPT.encode()) // 4)
        marked = [{"type": "text", "text": "ten bytes!", "cache_control": {"type": "ephemeral"}}]
        asked, found = {**OPEN, "system": marked}, []
        for _ in range(2):
            answer = await self.call("anthropic", asked)
            usage = answer["usage"]
            found.append((usage["input_tokens"], usage["cache_creation_input_tokens"],
                          usage["cache_read_input_tokens"], usage["output_tokens"]))
        output = 5 + 2 + 7  # "I run the command.", "shell", its arguments
        self.assertEqual(found, [(prompt, tool + system, 0, output), (prompt, 0, tool + system, output)])
        counted = await self.call("anthropic", {name: value for name, value in asked.items() if name != "max_tokens"},
                                  path="/v1/messages/count_tokens")
        self.assertEqual(counted, {"input_tokens": tool + system + prompt})
        await self.call("anthropic", follow_up("anthropic", asked, answer, ["done"]))
        total = tool + system + prompt
        more = 5 + 8 + 1  # "I run the command.", "shell" with its arguments, "done"
        self.assertEqual((await self.control("GET", "/usage"))["models"], {"strong": {
            "calls": 3, "inputTokens": 3 * total + more, "outputTokens": 2 * output + 1,
            "cacheReadTokens": 2 * (tool + system), "cacheWriteTokens": tool + system}})

    async def test_openai_caches_long_beginnings(self):
        asked = body("openai-chat", "strong", "x" * 4 * 1200, tools=())
        cached = [(await self.call("openai-chat", asked))["usage"]["prompt_tokens_details"]["cached_tokens"]
                  for _ in range(2)]
        self.assertEqual(cached, [0, 1152])

    async def test_lists(self):
        async with self.http.get(self.ready["url"] + "/v1/models", headers=self.headers("anthropic")) as answer:
            first = await answer.json()
        self.assertEqual((len(first["data"]), first["has_more"]), (20, True))
        async with self.http.get(self.ready["url"] + "/v1/models", headers=self.headers("anthropic"),
                                 params={"after_id": first["last_id"], "limit": "1000"}) as answer:
            second = await answer.json()
        self.assertFalse(second["has_more"])
        async with self.http.get(self.ready["url"] + "/v1/models", headers=self.headers("openai-chat")) as answer:
            names = [model["id"] for model in (await answer.json())["data"]]
        self.assertEqual(names, [model["id"] for model in first["data"] + second["data"]])
        self.assertIn("strong", names)

    async def test_many_at_once(self):
        await self.control("POST", "/latency", {"ms": 300})
        await asyncio.gather(*[self.call("anthropic", OPEN) for _ in range(12)])
        seen = await self.control("GET", "/seen")
        self.assertEqual((seen["peak"], seen["active"], len(seen["requests"])), (12, 0, 12))
        self.assertGreaterEqual(min(request["durationMs"] for request in seen["requests"]), 299)
        await self.control("POST", "/reset")
        self.assertEqual((await self.control("GET", "/seen"))["requests"], [])


class Faults(Case):
    async def statuses(self, count, form="anthropic"):
        found = []
        for _ in range(count):
            async with self.post(form, body(form, "strong", PROMPT)) as answer:
                found.append((answer.status, answer.headers.get("Retry-After")))
                await answer.read()
        return found

    async def test_every_third_is_too_many(self):
        await self.fault({"status": 429, "retryAfter": 2}, every=3)
        self.assertEqual(await self.statuses(7), [(200, None), (200, None), (429, "2")] * 2 + [(200, None)])
        self.assertEqual((await self.control("GET", "/faults"))[0]["struck"], 2)
        self.assertEqual((await self.control("GET", "/usage"))["total"]["calls"], 5)

    async def test_errors_in_the_words_of_each(self):
        await self.fault({"status": 529}, match={"path": "messages"}, times=1, skip=1)
        self.assertEqual([status for status, _ in await self.statuses(3)], [200, 529, 200])
        await self.fault({"status": 503, "headers": {"x-should-retry": "true"}}, match={"model": "^gpt"})
        for form in ("openai-chat", "openai-responses"):
            error = (await self.call(form, body(form, "gpt-4o", "x"), expect=503))["error"]
            self.assertEqual(error["type"], "server_error")
            await self.call(form, body(form, "strong", "x"))
        await self.control("DELETE", "/faults")
        await self.call("openai-chat", body("openai-chat", "gpt-4o", "x"))

    async def test_streams_that_are_cut(self):
        for form in PATHS:
            for stream in (True, False):
                await self.fault({"cutAfterBytes": 50}, times=1)
                got = b""
                with self.assertRaises(aiohttp.ClientError):
                    async with self.post(form, {**body(form, "strong", PROMPT), "stream": stream}) as answer:
                        async for part in answer.content.iter_any():
                            got += part
                self.assertLessEqual(len(got), 50)
        usage = await self.control("GET", "/usage")
        self.assertEqual((usage["models"], usage["cut"]["strong"]["calls"]), ({}, 6))
        self.assertEqual({request["outcome"] for request in (await self.control("GET", "/seen"))["requests"]}, {"cut"})

    async def test_ends_too_early(self):
        for form, last in (("anthropic", "error"), ("openai-chat", None), ("openai-responses", "error")):
            asked = {**body(form, "strong", PROMPT), "stream": True}
            await self.fault({"endAfterBytes": 400}, times=1)
            async with self.post(form, asked) as answer:
                self.assertEqual(len(await answer.read()), 400)
            await self.fault({"errorAfterBytes": 2000}, times=1)
            streamed = await self.call(form, asked)
            self.assertEqual(streamed[-1][0], last)
            if form == "openai-responses":
                self.assertEqual(streamed[-1][1]["sequence_number"], len(streamed) - 1)
            else:
                self.assertIn("error", streamed[-1][1])

    async def test_hangs(self):
        for model, action in (("hanging", None), ("strong", {"hangAfterBytes": 0}),
                              ("strong", {"hangAfterBytes": 300})):
            if action:
                await self.fault(action, times=1)
            got = b""
            with self.assertRaises(asyncio.TimeoutError):
                async with self.http.post(
                        self.ready["url"] + PATHS["anthropic"], headers=self.headers("anthropic"),
                        json={**body("anthropic", model, PROMPT), "stream": True},
                        timeout=aiohttp.ClientTimeout(total=0.5)) as answer:
                    async for part in answer.content.iter_any():
                        got += part
            self.assertEqual(len(got), action["hangAfterBytes"] if action else 0)

    async def test_garbage(self):
        await self.fault({"garbage": True}, match={"model": "strong"})
        for model in ("garbage", "strong"):
            async with self.post("openai-chat", body("openai-chat", model, "x")) as answer:
                self.assertEqual((answer.status, answer.content_type), (200, "application/json"))
                with self.assertRaises(ValueError):
                    json.loads(await answer.read())
            async with self.post("openai-chat", {**body("openai-chat", model, "x"), "stream": True}) as answer:
                self.assertEqual(events((await answer.read()).replace(b"\xff", b"")), [])

    async def test_a_key_is_refused_from_now_on(self):
        await self.fault({"refuseKey": True}, skip=2, times=1)
        self.assertEqual([status for status, _ in await self.statuses(5)], [200, 200, 401, 401, 401])
        await self.control("POST", "/reset")
        self.assertEqual([status for status, _ in await self.statuses(1)], [200])

    async def test_dies(self):
        await self.fault({"die": True}, skip=1)
        await self.call("anthropic", OPEN)
        with self.assertRaises(aiohttp.ClientError):
            await self.call("anthropic", OPEN)
        self.assertEqual(await asyncio.wait_for(self.process.wait(), 10), 1)

    async def test_wrong_scripts(self):
        for script in ({}, {"action": {}}, {"action": {"status": 500}, "often": 3}, {"action": {"fall": 1}},
                       {"match": {"path": "("}, "action": {"status": 500}}):
            async with self.http.post(self.ready["control"] + "/faults", json=script) as answer:
                self.assertEqual(answer.status, 400, script)


class Settings(Case):
    arguments = ("--alias", "my-model=weak", "--open", "--context", "100", "--slow", "400", "--host", "127.0.0.2")

    async def test_settings(self):
        self.assertTrue(self.ready["url"].startswith("http://127.0.0.2:"))
        asked = body("openai-chat", "my-model", "Task 3.\nANSWER: x", tools=())
        answer = await self.call("openai-chat", asked, headers={})
        self.assertEqual(answer["choices"][0]["message"]["content"], "I do not know.")
        error = (await self.call("openai-chat", body("openai-chat", "strong", "x" * 401, tools=()), expect=400))["error"]
        self.assertEqual(error["code"], "context_length_exceeded")
        begun = time.monotonic()
        await self.call("openai-chat", body("openai-chat", "slow", "x", tools=()))
        self.assertGreaterEqual(time.monotonic() - begun, 0.399)
        async with self.http.get(self.ready["url"] + "/api/tags") as answer:
            self.assertIn("my-model", [model["name"] for model in (await answer.json())["models"]])


class Secure(Case):
    async def asyncSetUp(self):
        with tempfile.TemporaryDirectory() as folder:
            cert, key = os.path.join(folder, "cert"), os.path.join(folder, "key")
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
                            "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", cert],
                           check=True, stderr=subprocess.DEVNULL)
            self.arguments = ("--cert", cert, "--key", key)
            self.connector = aiohttp.TCPConnector(ssl=ssl.create_default_context(cafile=cert))
            await super().asyncSetUp()

    async def test_https(self):
        self.assertTrue(self.ready["url"].startswith("https://127.0.0.1:"))
        await self.call("anthropic", OPEN)
        await self.expect_no_violation()


if __name__ == "__main__":
    unittest.main()
