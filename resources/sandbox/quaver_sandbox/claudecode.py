# SPDX-License-Identifier: GPL-3.0-or-later
"""The author that lets Claude Code, as it is installed in the sandbox, write the specification into a file."""

import json
import os
import select
import shutil
import subprocess
import time

from . import claudestream, jsontext, processes, relay, specification, validate
from .authorbrief import GUIDE, REPAIRS, SCHEMA, findings_text
from .directories import Workplace
from .errors import InvalidSpec, ProgramError
from .models import access as accesses
from .models.model import Usage
from .specification import Finding
from .text import one_line, shorten

_PROGRAM = "claude"
_ALL_SECONDS = 1800
_FILE = "spec.json"

_TASK = GUIDE + """
Write the specification as one JSON object into the file %s in the current directory, and nothing else there. Its JSON
schema:

%s

Try the checks that you write where you can. Nobody can answer questions. The user's request:

""" % (_FILE, json.dumps(SCHEMA, indent=1))

_REPAIR = """The specification in the file %s cannot be used yet. What was found, by its place in the JSON:

%%s

Correct the file.
""" % _FILE

_NO_FILE = [Finding(None, _FILE, "there is no such file in the current directory")]

_ARGUMENTS = ["-p", "--output-format", "stream-json", "--verbose", "--permission-mode", "acceptEdits",
              "--allowedTools", "Bash,Read,Write,Edit,Glob,Grep", "--disallowedTools", "WebFetch,WebSearch"]


class ClaudeCodeAuthor:
    def __init__(self, access, key, prompt, emitter):
        if access is None or access.format != accesses.ANTHROPIC:
            raise ProgramError("unknown_model", "claude-code works with models that speak Anthropic's Messages API "
                               "alone: choose one as the agent model, or the agent \"builtin\"")
        self._program = shutil.which(_PROGRAM)
        if self._program is None:
            raise ProgramError("no_claude", "Claude Code is not installed in the sandbox: install it where \"%s\" is "
                               "found on PATH (npm install -g @anthropic-ai/claude-code), or choose the agent "
                               "\"builtin\"" % _PROGRAM)
        self._access = access
        self._key = key
        self._prompt = prompt
        self._emitter = emitter
        self._session = None
        self.usage = Usage()

    def specification(self):
        """The first specification without findings. Raises ProgramError."""
        with Workplace("quaver-author") as place:
            deadline = time.monotonic() + _ALL_SECONDS
            text = _TASK + self._prompt
            for _ in range(REPAIRS + 1):
                with relay.to(self._access.socket, place.root) as address:
                    failure = self._run(place, self._environment(place, address), text, deadline)
                # Nothing that was left running may write while its file is tried.
                processes.kill_descendants()
                spec, findings = _tried(place.work)
                if not findings:
                    return spec
                if failure:
                    raise failure
                self._emitter.emit("progress", message="the specification has %d findings: %s"
                                   % (len(findings), one_line(str(findings[0]), 300)))
                text = _REPAIR % findings_text(findings)
        if findings is _NO_FILE:
            raise ProgramError("no_spec", "Claude Code wrote no specification, not even when it was asked again")
        raise InvalidSpec("the specification of Claude Code is still not usable after %d repairs: %s"
                          % (REPAIRS, shorten("; ".join(map(str, findings)), 1000)), spec)

    def _environment(self, place, address):
        base = address or self._access.base_url.rstrip("/")
        if base.endswith("/v1"):
            base = base[:-3]  # Claude Code appends it
        model = self._access.model
        environment = place.tool_environment()
        environment.update({name: "1" for name in (
            "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_AUTOUPDATER", "DISABLE_TELEMETRY",
            "DISABLE_ERROR_REPORTING", "DISABLE_BUG_COMMAND")})
        environment.update({name: model for name in (
            "ANTHROPIC_MODEL", "ANTHROPIC_SMALL_FAST_MODEL", "ANTHROPIC_DEFAULT_OPUS_MODEL",
            "ANTHROPIC_DEFAULT_SONNET_MODEL", "ANTHROPIC_DEFAULT_HAIKU_MODEL", "CLAUDE_CODE_SUBAGENT_MODEL")})
        # Not ANTHROPIC_AUTH_TOKEN as well: both together are sent as two credentials, which providers refuse.
        environment.update(ANTHROPIC_BASE_URL=base, ANTHROPIC_API_KEY=self._key or "none")
        if self._access.max_output_tokens:
            environment["CLAUDE_CODE_MAX_OUTPUT_TOKENS"] = str(self._access.max_output_tokens)
        return environment

    def _run(self, place, environment, text, deadline):
        """Lets the program work until its end or the deadline; what failed, as an error, or None."""
        arguments = [self._program] + _ARGUMENTS
        if self._session:
            arguments += ["--resume", self._session]
        stream = claudestream.Stream(self._emitter)
        with open(os.path.join(place.root, "prompt"), "w+b") as prompt, \
                open(os.path.join(place.root, "errors"), "w+b") as errors:
            prompt.write(text.encode("utf-8"))
            prompt.seek(0)
            process = subprocess.Popen(arguments, cwd=place.work, env=environment, stdin=prompt,
                                       stdout=subprocess.PIPE, stderr=errors, bufsize=0, start_new_session=True)
            try:
                in_time = _follow(process, stream, deadline)
            finally:
                process.stdout.close()
                if process.poll() is None:
                    process.kill()
                    process.wait()
                self.usage.add(stream.usage())
            self._session = stream.session or self._session
            errors.seek(0)
            said = one_line(errors.read(1 << 16).decode("utf-8", "replace")[-2000:], 500)
        if not in_time:
            return ProgramError("model_failed", "Claude Code was not done within %d s" % _ALL_SECONDS)
        if stream.failure or process.returncode or not stream.ended:
            return ProgramError("model_failed", "Claude Code failed: %s" % self._hidden(
                stream.failure or said or "it ended with %d" % process.returncode))
        return None

    def _hidden(self, text):
        return text.replace(self._key, "[key]") if self._key else text


def _follow(process, stream, deadline):
    poller = select.poll()
    poller.register(process.stdout, select.POLLIN)
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not poller.poll(left * 1000):
            return False
        data = process.stdout.read(1 << 16)
        if not data:
            break
        stream.add(data)
    try:
        process.wait(max(0, deadline - time.monotonic()))
        return True
    except subprocess.TimeoutExpired:
        return False


def _tried(directory):
    """(what is in the file, the findings)."""
    path = os.path.join(directory, _FILE)
    if not os.path.lexists(path):
        return None, _NO_FILE
    try:
        spec, _digest = specification.load(path)
        jsontext.file_text(spec)
    except ProgramError as error:
        return None, [Finding(None, _FILE, error.message)]
    return spec, validate.findings_of(spec)
