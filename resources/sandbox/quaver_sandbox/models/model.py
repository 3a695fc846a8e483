# SPDX-License-Identifier: GPL-3.0-or-later
"""The one interface through which models are used, by the author and by the agent loop."""


class ModelError(Exception):
    """The model could not answer: its provider's or the network's fault, said in a sentence."""


class Message:
    """One turn. `role` is "user", "assistant" or "tool".

    `calls` are the tool calls of an assistant, `results` the results in a tool's turn, in the same order.
    """

    def __init__(self, role, text="", calls=(), results=()):
        self.role = role
        self.text = text
        self.calls = list(calls)
        self.results = list(results)


class ToolCall:
    def __init__(self, call_id, name, arguments):
        self.id = call_id
        self.name = name
        self.arguments = arguments  # whatever JSON object the model made up


class ToolResult:
    def __init__(self, call_id, text, failed=False):
        self.call_id = call_id
        self.text = text
        self.failed = failed


class ToolDefinition:
    """What a model is told of a tool; `parameters` is a JSON Schema of an object."""

    def __init__(self, name, description, parameters):
        self.name = name
        self.description = description
        self.parameters = parameters


class Usage:
    def __init__(self, input_tokens=0, output_tokens=0, calls=0):
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens
        self.calls = calls

    def add(self, other):
        self.input_tokens += other.input_tokens
        self.output_tokens += other.output_tokens
        self.calls += other.calls

    def fields(self):
        return {"inputTokens": self.input_tokens, "outputTokens": self.output_tokens, "calls": self.calls}


class Reply:
    """A model's turn. Without calls, `text` is its final answer."""

    def __init__(self, text="", calls=(), usage=None):
        self.text = text
        self.calls = list(calls)
        self.usage = usage or Usage(calls=1)


class Model:
    """A model in one role. Holds no state between calls: all that it knows is in the messages."""

    def complete(self, system, messages, tools, seconds):
        """The next turn after `messages`, within `seconds`. Returns a Reply, raises ModelError."""
        raise NotImplementedError
