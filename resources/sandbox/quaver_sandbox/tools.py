# SPDX-License-Identifier: GPL-3.0-or-later
"""The tools that a model under test may call."""

from . import processes
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
        self._directory = workplace.work
        self._environment = processes.tool_environment(workplace.home, workplace.temporary)

    def summary(self, arguments):
        return "$ " + str(arguments.get("command", ""))

    def call(self, arguments, seconds):
        """(text, failed) for the model; never takes longer than `seconds` or its own limit."""
        command = arguments.get("command")
        if not isinstance(command, str) or not command.strip() or "\0" in command:
            return "\"command\" has to be a text that is not empty", True
        seconds = min(seconds, self.seconds)
        try:
            outcome = processes.run(["sh", "-c", clean(command)], self._directory, self._environment,
                                    seconds, _OUTPUT_KEPT)
        except OSError as error:
            return "the command could not be started: %s" % error, True
        if outcome.exit_code is None:
            return "%s\n[ended after %d s]" % (outcome.output, seconds), True
        if outcome.exit_code:
            return "%s\n[exit code %d]" % (outcome.output, outcome.exit_code), True
        return outcome.output, False


class Toolbox:
    def __init__(self, tools):
        self._tools = {tool.definition.name: tool for tool in tools}
        self.definitions = [tool.definition for tool in tools]

    def summary(self, call):
        """One line for the display."""
        tool = self._tools.get(call.name)
        known = tool is not None and isinstance(call.arguments, dict)
        return one_line(tool.summary(call.arguments) if known else str(call.name), _SUMMARY_LENGTH)

    def call(self, call, seconds):
        tool = self._tools.get(call.name)
        if tool is None:
            return ToolResult(call.id, "there is no tool of this name", True)
        if not isinstance(call.arguments, dict):
            return ToolResult(call.id, "the arguments have to be an object", True)
        text, failed = tool.call(call.arguments, seconds)
        return ToolResult(call.id, text, failed)
