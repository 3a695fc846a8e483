# SPDX-License-Identifier: GPL-3.0-or-later
"""Anthropic's Messages API: what a request has to be."""

from conversation import Call, Conversation, Piece, Result, Tool, Turn, canonical
from errors import Violation
from fields import Fields, check_name, check_schema

NEWER = "2026-10-21"
VERSIONS = ("2023-06-01", NEWER)
MARKS = 4
#: Fields that need a beta, by the beginning of its name.
BETA_FIELDS = {"context_management": "context-management-", "mcp_servers": "mcp-client-",
               "speed": "fast-mode-"}
CHOICES = ("auto", "any", "tool", "none")


def check_headers(headers):
    version = headers.get("anthropic-version")
    if version is None:
        raise Violation("anthropic-version: header is required")
    if version not in VERSIONS:
        raise Violation(f"anthropic-version: {version!r} is not a valid version")


class _Request:
    """One request on its way through the rules."""

    def __init__(self, body, headers, counting):
        self._newer = headers["anthropic-version"] == NEWER
        self._betas = [name.strip() for name in headers.get("anthropic-beta", "").split(",")]
        self._marks = 0
        self._pieces, self._uses = [], set()
        self._fields = Fields(body)
        self._body, self._counting = body, counting

    def conversation(self):
        fields = self._fields
        model = fields.take("model", "text", needed=True)
        messages = fields.take("messages", "list", needed=True)
        limit = None
        if not self._counting:
            limit = fields.take("max_tokens", "whole", needed=True, low=1)
        self._options(limit)
        tools = self._tools()
        choice = self._choice(tools)
        system = self._system(fields.take("system", "any"))
        turns = self._turns(messages)
        if self._uses and not tools:
            fields.fail("tools", "Requests which have `tool_use` or `tool_result` blocks in `messages` "
                                 "must define tools")
        output = self._output()
        stream = None if self._counting else fields.take("stream", "flag")
        fields.end()
        if self._marks > MARKS:
            raise Violation(f"A maximum of {MARKS} blocks with cache_control may be provided. "
                            f"Found {self._marks}.")
        return Conversation("anthropic", model, turns, tools, self._pieces, system, choice, output,
                            limit, bool(stream), body=self._body)

    def _options(self, limit):
        fields = self._fields
        thinking = fields.take("thinking", "object")
        if thinking is not None:
            inner = Fields(thinking, "thinking")
            kind = inner.take("type", "text", needed=True, among=("enabled", "disabled", "adaptive"))
            inner.take("display", "text", null=True)
            budget = inner.take("budget_tokens", "whole", needed=kind == "enabled", low=1024)
            inner.end()
            if budget is not None and limit is not None and budget >= limit:
                fields.fail("max_tokens", "must be greater than `thinking.budget_tokens`")
        self._thinking = thinking is not None and thinking["type"] != "disabled"
        for name, needed in BETA_FIELDS.items():
            if fields.has(name) and not self._has_beta(needed):
                fields.fail(name, "Extra inputs are not permitted")
            fields.take(name, "any")
        if self._counting:
            return
        if not self._newer:
            self._sampling()
        for text in fields.take("stop_sequences", "texts") or ():
            if not text.strip():
                fields.fail("stop_sequences", "each stop sequence must contain non-whitespace")
        fields.take("service_tier", "text", among=("auto", "standard_only"))
        metadata = fields.take("metadata", "object")
        if metadata is not None:
            inner = Fields(metadata, "metadata")
            inner.take("user_id", "text", null=True)
            inner.end()

    def _sampling(self):
        """What the newer version of the API has no more."""
        fields = self._fields
        heat = fields.take("temperature", "number", low=0, high=1)
        if self._thinking and heat not in (None, 1):
            fields.fail("temperature", "may only be set to 1 when thinking is enabled")
        fields.take("top_p", "number", low=0, high=1)
        fields.take("top_k", "whole", low=0)

    def _has_beta(self, beginning):
        return any(beta.startswith(beginning) for beta in self._betas)

    def _output(self):
        config = self._fields.take("output_config", "object")
        if config is None:
            return None
        fields = Fields(config, "output_config")
        fields.take("effort", "text", null=True, among=("low", "medium", "high", "xhigh", "max"))
        form = fields.take("format", "object", null=True)
        fields.end()
        if form is None:
            return None
        inner = Fields(form, "output_config.format")
        inner.take("type", "text", needed=True, among=("json_schema",))
        schema = inner.take("schema", "object", needed=True)
        inner.end()
        check_schema(schema, "output_config.format.schema", strict=True)
        return Tool("", schema)

    def _tools(self):
        found = {}
        for number, tool in enumerate(self._fields.take("tools", "list") or ()):
            path = f"tools.{number}"
            fields = Fields(tool, path)
            kind = fields.take("type", "text", null=True) or "custom"
            name = fields.take("name", "text", needed=True)
            check_name(name, f"{path}.name", 128)
            if name in found:
                raise Violation("tools: Tool names must be unique.")
            self._mark(fields)
            if kind != "custom":  # one of the provider's own, which this server does not look into
                found[name] = Tool(name, {"type": "object"})
                self._piece(canonical(tool), fields)
                continue
            description = fields.take("description", "text")
            schema = fields.take("input_schema", "object", needed=True)
            strict = fields.take("strict", "flag")
            fields.take("eager_input_streaming", "flag", null=True)
            fields.take("defer_loading", "flag")
            fields.take("input_examples", "list")
            fields.take("allowed_callers", "texts")
            check_schema(schema, f"{path}.input_schema", bool(strict))
            self._piece(name + (description or "") + canonical(schema), fields)
            fields.end()
            found[name] = Tool(name, schema)
        return found

    def _choice(self, tools):
        choice = self._fields.take("tool_choice", "object")
        if choice is None:
            return "auto"
        fields = Fields(choice, "tool_choice")
        kind = fields.take("type", "text", needed=True, among=CHOICES)
        name = fields.take("name", "text", needed=True) if kind == "tool" else None
        if kind != "none":
            fields.take("disable_parallel_tool_use", "flag")
        fields.end()
        if not tools:
            raise Violation("tool_choice: may only be specified while providing tools")
        if kind == "tool" and name not in tools:
            raise Violation(f"tool_choice: Tool '{name}' not found in provided tools")
        if self._thinking and kind in ("any", "tool"):
            raise Violation("Thinking may not be enabled when tool_choice forces tool use.")
        return ("tool", name) if kind == "tool" else kind

    def _system(self, system):
        if system is None:
            return ""
        return "\n".join(self._texts(system, "system"))

    def _texts(self, content, path):
        """The texts of a string or of a list of text blocks."""
        if isinstance(content, str):
            self._pieces.append(Piece(content))
            return [content]
        if not isinstance(content, list):
            raise Violation(f"{path}: Input should be a text or a list")
        texts = []
        for number, block in enumerate(content):
            fields = Fields(block, f"{path}.{number}")
            fields.take("type", "text", needed=True, among=("text",))
            texts.append(self._text(fields))
        return texts

    def _text(self, fields):
        """The rest of a text block."""
        text = fields.take("text", "text", needed=True)
        if not text.strip():
            fields.fail("text", "text content blocks must contain non-whitespace text")
        fields.take("citations", "any", null=True)
        self._mark(fields)
        fields.end()
        self._piece(text, fields)
        return text

    def _mark(self, fields):
        mark = fields.take("cache_control", "object", null=True)
        fields.marked = mark is not None
        if mark is None:
            return
        self._marks += 1
        inner = Fields(mark, fields.at("cache_control"))
        inner.take("type", "text", needed=True, among=("ephemeral",))
        inner.take("ttl", "text", among=("5m", "1h"))
        if self._has_beta("prompt-caching-scope-"):
            inner.take("scope", "text")
        inner.end()

    def _piece(self, text, fields):
        self._pieces.append(Piece(text, fields.marked))

    def _turns(self, messages):
        turns, last, open_uses = [], None, []
        if not messages:
            raise Violation("messages: at least one message is required")
        for number, message in enumerate(messages):
            path = f"messages.{number}"
            fields = Fields(message, path)
            roles = ("user", "assistant")
            if number and (self._newer or self._has_beta("mid-conversation-system-")):
                roles += ("system",)
            role = fields.take("role", "text", needed=True, among=roles)
            content = fields.take("content", "any", needed=True)
            fields.end()
            if role == "system":
                self._texts(content, f"{path}.content")
                continue
            if role == last or last is None and role != "user":
                raise Violation(f"{path}: roles must alternate between \"user\" and \"assistant\", and "
                                "the first message must use the \"user\" role")
            last = role
            turn = self._turn(role, content, f"{path}.content", open_uses)
            open_uses = [call.id for call in turn.calls]
            turns.append(turn)
        if last != "user":
            raise Violation("messages: the conversation must end with a user message")
        return turns

    def _turn(self, role, content, path, open_uses):
        turn = Turn(role)
        if content in ("", []):
            raise Violation(f"{path}: messages must have non-empty content")
        if isinstance(content, str):
            turn.text = content
            self._pieces.append(Piece(content))
        elif not isinstance(content, list):
            raise Violation(f"{path}: Input should be a text or a list")
        else:
            self._blocks(turn, content, path, open_uses)
        missing = [use for use in open_uses if use not in [result.call for result in turn.results]]
        if missing:
            raise Violation(f"{path}: `tool_use` ids were found without `tool_result` blocks immediately "
                            f"after: {', '.join(missing)}. Each `tool_use` block must have a corresponding "
                            "`tool_result` block in the next message.")
        return turn

    def _blocks(self, turn, content, path, open_uses):
        texts = []
        for number, block in enumerate(content):
            fields = Fields(block, f"{path}.{number}")
            kind = fields.take("type", "text", needed=True)
            if kind == "text":
                texts.append(self._text(fields))
            elif kind == "tool_use" and turn.role == "assistant":
                turn.calls.append(self._use(fields))
            elif kind == "tool_result" and turn.role == "user":
                if texts:
                    fields.fail("type", "`tool_result` blocks must come before any text")
                turn.results.append(self._result(fields, turn, open_uses))
            else:
                fields.fail("type", f"Input tag {kind!r} does not belong into a message of the {turn.role}")
        turn.text = "\n".join(texts)

    def _use(self, fields):
        use = fields.take("id", "text", needed=True)
        check_name(use, fields.at("id"), 256)
        if use in self._uses:
            fields.fail("id", "`tool_use` ids must be unique")
        self._uses.add(use)
        call = Call(use, fields.take("name", "text", needed=True),
                    fields.take("input", "object", needed=True))
        check_name(call.name, fields.at("name"), 128)
        fields.take("caller", "object")
        self._mark(fields)
        fields.end()
        self._piece(call.name + call.text, fields)
        return call

    def _result(self, fields, turn, open_uses):
        use = fields.take("tool_use_id", "text", needed=True)
        if use not in open_uses:
            fields.fail("tool_use_id", f"unexpected `tool_use_id` found in `tool_result` blocks: {use}. Each "
                                       "must have a corresponding `tool_use` block in the previous message.")
        if use in [result.call for result in turn.results]:
            fields.fail("tool_use_id", "each `tool_use` must have a single result")
        content = fields.take("content", "any")
        failed = fields.take("is_error", "flag")
        self._mark(fields)
        marked = fields.marked
        fields.end()
        start = len(self._pieces)
        text = "" if content is None else "\n".join(self._texts(content, fields.at("content")))
        if marked and len(self._pieces) > start:
            self._pieces[-1].mark = True
        return Result(use, text, bool(failed))


def parse(body, headers, counting=False):
    """The conversation in a request's body; raises Violation."""
    return _Request(body, headers, counting).conversation()
