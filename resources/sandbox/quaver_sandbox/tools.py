# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools that a model under test may call."""

from . import processes, workfiles
from .models.model import ToolDefinition, ToolResult
from .text import clean, one_line

_OUTPUT_KEPT = 16 * 1024
_SUMMARY_LENGTH = 200


class Shell:
    """Commands for sh in the task's working directory."""

    seconds = 120

    definition = ToolDefinition(
        "shell",
        "Runs a command with sh -c in the working directory and returns its output and exit code. "
        "It has no terminal and no input, and is ended after %d seconds." % seconds,
        {"type": "object", "required": ["command"], "additionalProperties": False,
         "properties": {"command": {"type": "string"}}})

    def __init__(self, workplace):
        self._workplace = workplace
        self._environment = None  # made with the first command

    def summary(self, arguments):
        return "$ " + str(arguments.get("command", ""))

    def call(self, arguments, seconds):
        """(text, failed) for the model; never takes longer than `seconds` or its own limit."""
        command = arguments.get("command")
        if not isinstance(command, str) or not command.strip() or "\0" in command:
            return "\"command\" has to be a text that is not empty", True
        seconds = min(seconds, self.seconds)
        try:
            self._environment = self._environment or self._workplace.tool_environment()
            outcome = processes.run(["sh", "-c", clean(command)], self._workplace.work, self._environment,
                                    seconds, _OUTPUT_KEPT)
        except OSError as error:
            return "the command could not be started: %s" % error, True
        if outcome.exit_code is None:
            return "%s\n[ended after %d s]" % (outcome.output, seconds), True
        if outcome.exit_code:
            return "%s\n[exit code %d]" % (outcome.output, outcome.exit_code), True
        return outcome.output, False


class ReadFile:
    """The text of a file in the task's working directory, a part at a time."""

    definition = ToolDefinition(
        "read_file",
        "Returns the text of a file in the working directory, at most %d characters of it, from the given line on."
        % _OUTPUT_KEPT,
        {"type": "object", "required": ["path"], "additionalProperties": False,
         "properties": {"path": {"type": "string", "description": "relative to the working directory"},
                        "first_line": {"type": "integer", "minimum": 1, "description": "1 if it is left out"}}})

    def __init__(self, workplace):
        self._directory = workplace.work

    def summary(self, arguments):
        return "read " + str(arguments.get("path", ""))

    def call(self, arguments, _seconds):
        first = arguments.get("first_line", 1)
        if isinstance(first, bool) or not isinstance(first, int) or first < 1:
            return "\"first_line\" has to be a whole number of at least 1", True
        try:
            text = workfiles.read(self._directory, arguments.get("path"))
        except workfiles.Refused as error:
            return str(error), True
        lines = text.split("\n")
        if first > len(lines):
            return "the file has only %d lines" % len(lines), True
        kept = "\n".join(lines[first - 1:])
        if len(kept) <= _OUTPUT_KEPT:
            return kept, False
        kept = kept[:_OUTPUT_KEPT]
        whole = kept.count("\n")
        if not whole:
            return "%s\n[line %d goes on]" % (kept, first), False
        return "%s\n[the file goes on at line %d]" % (kept[:kept.rindex("\n")], first + whole), False


class WriteFile:
    """Whole text files in the task's working directory."""

    definition = ToolDefinition(
        "write_file",
        "Writes a text file in the working directory, in place of what is there. Makes directories as needed.",
        {"type": "object", "required": ["path", "content"], "additionalProperties": False,
         "properties": {"path": {"type": "string", "description": "relative to the working directory"},
                        "content": {"type": "string"}}})

    def __init__(self, workplace):
        self._directory = workplace.work

    def summary(self, arguments):
        return "write " + str(arguments.get("path", ""))

    def call(self, arguments, _seconds):
        content = arguments.get("content")
        if not isinstance(content, str):
            return "\"content\" has to be a text", True
        try:
            size = workfiles.write(self._directory, arguments.get("path"), clean(content))
        except workfiles.Refused as error:
            return str(error), True
        return "written: %d bytes" % size, False


class Toolbox:
    def __init__(self, tools):
        self._tools = {tool.definition.name: tool for tool in tools}
        self.definitions = [tool.definition for tool in tools]

    @classmethod
    def of(cls, workplace):
        """All that a model under test gets."""
        return cls([Shell(workplace), ReadFile(workplace), WriteFile(workplace)])

    def summary(self, call):
        """One line for the display."""
        tool = self._tools.get(call.name) if isinstance(call.name, str) else None
        known = tool is not None and isinstance(call.arguments, dict)
        return one_line(tool.summary(call.arguments) if known else str(call.name), _SUMMARY_LENGTH)

    def call(self, call, seconds):
        tool = self._tools.get(call.name) if isinstance(call.name, str) else None
        if tool is None:
            return ToolResult(call.id, "there is no tool of this name; there are: " + ", ".join(self._tools), True)
        if not isinstance(call.arguments, dict):
            return ToolResult(call.id, "the arguments have to be a JSON object", True)
        text, failed = tool.call(call.arguments, seconds)
        return ToolResult(call.id, text, failed)
