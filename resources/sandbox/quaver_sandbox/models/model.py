# SPDX-License-Identifier: GPL-3.0-or-later
"""The one interface through which models are used: by the author, the agent loop and the judge."""


class ModelError(Exception):
    """The model did not answer, said in a sentence.

    `providers_fault` is false where the caller's own time ran out. `usage` is what was used up until then.
    """

    def __init__(self, message, providers_fault=True, usage=None):
        super().__init__(message)
        self.providers_fault = providers_fault
        self.usage = usage or Usage()


class ContextExceeded(ModelError):
    """The provider says that the messages do not fit into the model's context."""


class Message:
    """One turn. `role` is "user", "assistant" or "tool".

    `calls` are the tool calls of an assistant, `results` the results in a tool's turn, in the same order.
    `native` is what the model's own format needs besides when the turn is sent again.
    """

    def __init__(self, role, text="", calls=(), results=(), native=()):
        self.role = role
        self.text = text
        self.calls = list(calls)
        self.results = list(results)
        self.native = list(native)


class ToolCall:
    def __init__(self, call_id, name, arguments):
        self.id = call_id
        self.name = name
        self.arguments = arguments  # whatever JSON the model made up; None where it was no JSON


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
    """What calls have used. `input_tokens` are all of them, those from and to the provider's cache included;
    `unmetered` counts the calls of which not all tokens were told, such as one that was cut."""

    _FIELDS = (("inputTokens", "input_tokens"), ("outputTokens", "output_tokens"),
               ("cacheReadTokens", "cache_read_tokens"), ("cacheWriteTokens", "cache_write_tokens"),
               ("calls", "calls"), ("unmetered", "unmetered"))

    def __init__(self, input_tokens=0, output_tokens=0, cache_read_tokens=0, cache_write_tokens=0, calls=0,
                 unmetered=0):
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens
        self.cache_read_tokens = cache_read_tokens
        self.cache_write_tokens = cache_write_tokens
        self.calls = calls
        self.unmetered = unmetered

    def add(self, other):
        for _, name in self._FIELDS:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def fields(self):
        """As events and manifests have it."""
        return {field: getattr(self, name) for field, name in self._FIELDS}

    @classmethod
    def of_fields(cls, fields):
        """What fields() gave."""
        return cls(*(fields[field] for field, _ in cls._FIELDS))


class Reply:
    """A model's turn. Without calls, `text` is its final answer; `cut` says that it is not whole."""

    def __init__(self, text="", calls=(), usage=None, cut=False, native=()):
        self.text = text
        self.calls = list(calls)
        self.usage = usage or Usage(calls=1)
        self.cut = cut
        self.native = list(native)

    def message(self):
        """The turn as it is sent again with the next request."""
        return Message("assistant", self.text, self.calls, native=self.native)


class Model:
    """A model in one role. Knows nothing between calls: all is in the messages.

    One thread or process at a time uses an object; others take one of their own with for_subject().
    """

    context_tokens = None  # how many its context holds; None where nobody knows

    def complete(self, system, messages, tools, seconds, force=None):
        """The next turn after `messages`, within `seconds`. Returns a Reply, raises ModelError.

        With `force`, the name of one of the `tools`, the model is made to call that tool, as far as its
        provider can: callers cope with a reply that does not.
        """
        raise NotImplementedError

    def close(self):
        """Lets go of a connection that was kept for the next call."""

    def for_subject(self, _subject):
        """The same model for calls on behalf of `_subject`, "<task id>/<trial>"."""
        return self
