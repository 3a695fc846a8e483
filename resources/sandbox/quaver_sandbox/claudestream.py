# SPDX-License-Identifier: GPL-3.0-or-later
"""What Claude Code tells of its work: a JSON object a line (--output-format stream-json)."""

from . import jsontext
from .models.model import Usage
from .models.wire import count
from .text import one_line

_LONGEST_LINE = 16 << 20
_MOST_SHOWN = 1000
_TEXT_LENGTH = 200
_TELLING = ("command", "file_path", "path", "pattern", "description")


class Stream:
    """Shows what is worth it as progress, and keeps what the end depends on."""

    def __init__(self, emitter):
        self.session = None
        self.ended = False
        self.failure = ""
        self._emitter = emitter
        self._rest = b""
        self._shown = 0
        self._turns = set()
        self._usage = Usage(unmetered=1)  # until the end tells it

    def add(self, data):
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._take(line)
        if len(self._rest) > _LONGEST_LINE:
            self._rest = b""

    def usage(self):
        self._usage.calls = max(len(self._turns), 1)
        if self._usage.unmetered:
            self._usage.unmetered = self._usage.calls
        return self._usage

    def _take(self, line):
        try:
            event = jsontext.parse(line)
            kind = event["type"]
            if kind == "system" and event.get("subtype") == "init":
                self.session = str(event["session_id"])
                self._show("Claude Code %s with %s" % (event.get("claude_code_version", ""), event.get("model", "")))
            elif kind == "assistant":
                self._turn(event["message"])
            elif kind == "result":
                self._finish(event)
        except (KeyError, TypeError, AttributeError, ValueError):
            pass  # its words are for the display alone, and another version may choose others

    def _turn(self, message):
        self._turns.add(message.get("id"))
        for block in message["content"]:
            if block["type"] == "text":
                self._show(block["text"])
            elif block["type"] == "tool_use":
                told = next((block["input"][key] for key in _TELLING if block["input"].get(key)), "")
                self._show("%s: %s" % (block["name"], told))

    def _finish(self, event):
        self.ended = True
        if event.get("is_error") or event.get("subtype") != "success":
            errors = event.get("errors")
            self.failure = one_line(str(event.get("result") or errors or event.get("subtype")), 500)
        by_model = event.get("modelUsage")
        if not isinstance(by_model, dict):
            return
        self._usage = Usage()
        for told in by_model.values():
            read, written = count(told.get("cacheReadInputTokens")), count(told.get("cacheCreationInputTokens"))
            self._usage.add(Usage(count(told.get("inputTokens")) + read + written, count(told.get("outputTokens")),
                                  read, written))

    def _show(self, text):
        text = one_line(str(text), _TEXT_LENGTH)
        if text and self._shown < _MOST_SHOWN:
            self._shown += 1
            self._emitter.emit("progress", message=text)
