# SPDX-License-Identifier: GPL-3.0-or-later
"""A test case with a provider of its own and the calls that tests make."""

import asyncio
import json
import os
import subprocess
import sys
import unittest

import aiohttp

HERE = os.path.dirname(os.path.abspath(__file__))
KEY = "sk-test-0123456789abcdef"
SHELL_SCHEMA = {"type": "object", "required": ["command"], "additionalProperties": False,
                "properties": {"command": {"type": "string"}}}
PATHS = {"anthropic": "/v1/messages", "openai-chat": "/v1/chat/completions",
         "openai-responses": "/v1/responses"}


class Case(unittest.IsolatedAsyncioTestCase):
    """A provider for each test: its records are the test's own."""

    arguments = ()
    connector = None

    async def asyncSetUp(self):
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, os.path.join(HERE, "server.py"), "--api-key", KEY, *self.arguments,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = (await self.process.stdout.readline()).decode()
        self.assertTrue(line.startswith("READY "), line)
        self.ready = json.loads(line[6:])
        self.http = aiohttp.ClientSession(connector=self.connector)
        self.addAsyncCleanup(self._end)

    async def _end(self):
        await self.http.close()
        self.process.stdin.close()
        code = await asyncio.wait_for(self.process.wait(), 15)
        self.assertIn(code, (0, 1))

    def headers(self, form, key=KEY):
        if form == "anthropic":
            return {"x-api-key": key, "anthropic-version": "2023-06-01"}
        return {"Authorization": f"Bearer {key}"}

    def post(self, form, body, headers=None, path=None):
        return self.http.post(self.ready["url"] + (path or PATHS[form]), json=body,
                              headers=self.headers(form) if headers is None else headers)

    async def call(self, form, body, expect=200, **arguments):
        """The JSON answer; of a stream its events."""
        async with self.post(form, body, **arguments) as answer:
            data = await answer.read()
            self.assertEqual(answer.status, expect, data[:500])
            return events(data) if answer.content_type == "text/event-stream" else json.loads(data)

    async def control(self, method, path, body=None, **arguments):
        async with self.http.request(method, self.ready["control"] + path, json=body,
                                     **arguments) as answer:
            self.assertEqual(answer.status, 200, await answer.text())
            return await answer.json()

    async def fault(self, action, **more):
        await self.control("POST", "/faults", {"action": action, **more})

    async def expect_no_violation(self):
        self.assertEqual(await self.control("GET", "/violations"), [])


def events(data):
    """(event's name or None, its data) each; the data is JSON but for [DONE]."""
    found = []
    for block in data.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        if "data" in fields:
            text = fields["data"]
            found.append((fields.get("event"), text if text == "[DONE]" else json.loads(text)))
    return found


def body(form, model, prompt, tools=("shell",), **more):
    """A first request with a tool named shell."""
    if form == "anthropic":
        made = {"max_tokens": 4096, "messages": [{"role": "user", "content": prompt}]}
        made["tools"] = [{"name": name, "description": "A tool.", "input_schema": SHELL_SCHEMA}
                         for name in tools]
    elif form == "openai-chat":
        made = {"messages": [{"role": "user", "content": prompt}]}
        made["tools"] = [{"type": "function", "function": {"name": name, "strict": True,
                                                           "parameters": SHELL_SCHEMA}}
                         for name in tools]
    else:
        made = {"input": [{"role": "user", "content": prompt}]}
        made["tools"] = [{"type": "function", "name": name, "strict": True,
                          "parameters": SHELL_SCHEMA} for name in tools]
    if not tools:
        del made["tools"]
    return {"model": model, **made, **more}


def answer_of(form, answer):
    """(text, [(id, name, arguments as text)], (input, output tokens)) of a whole answer."""
    if form == "anthropic":
        texts = [block["text"] for block in answer["content"] if block["type"] == "text"]
        calls = [(block["id"], block["name"], json.dumps(block["input"]))
                 for block in answer["content"] if block["type"] == "tool_use"]
        usage = answer["usage"]
        used = (usage["input_tokens"] + usage["cache_read_input_tokens"]
                + usage["cache_creation_input_tokens"], usage["output_tokens"])
    elif form == "openai-chat":
        message = answer["choices"][0]["message"]
        texts = [message["content"] or ""]
        calls = [(call["id"], call["function"]["name"], call["function"]["arguments"])
                 for call in message.get("tool_calls", ())]
        used = (answer["usage"]["prompt_tokens"], answer["usage"]["completion_tokens"])
    else:
        texts = [item["content"][0]["text"] for item in answer["output"] if item["type"] == "message"]
        calls = [(item["call_id"], item["name"], item["arguments"])
                 for item in answer["output"] if item["type"] == "function_call"]
        used = (answer["usage"]["input_tokens"], answer["usage"]["output_tokens"])
    return "".join(texts), calls, used


def follow_up(form, request, answer, results):
    """The next request, after these results (text each, in the order of the calls)."""
    _, calls, _ = answer_of(form, answer)
    request = json.loads(json.dumps(request))
    pairs = list(zip(calls, results))
    if form == "anthropic":
        request["messages"] += [
            {"role": "assistant", "content": answer["content"]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": call[0], "content": text}
                                         for call, text in pairs]}]
    elif form == "openai-chat":
        message = answer["choices"][0]["message"]
        request["messages"].append({"role": "assistant", "content": message["content"],
                                    "tool_calls": message["tool_calls"]})
        request["messages"] += [{"role": "tool", "tool_call_id": call[0], "content": text}
                                for call, text in pairs]
    else:
        request["input"] += answer["output"]
        request["input"] += [{"type": "function_call_output", "call_id": call[0], "output": text}
                             for call, text in pairs]
    return request
