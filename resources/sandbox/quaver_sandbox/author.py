# SPDX-License-Identifier: GPL-3.0-or-later
"""Has a benchmark specification written: by a model that is asked for it, or by an agent."""

import time

from . import jsontext, processes, volume
from .builtinauthor import BuiltinAuthor
from .claudecode import ClaudeCodeAuthor
from .errors import InvalidSpec, ProgramError, from_os_error
from .models import AUTHOR, open_model
from .models.access import Access

_LONGEST_PROMPT = 1 << 20
_AGENTS = ("builtin", "claude-code")


def _author(request, emitter):
    prompt = request.text("prompt")
    if len(prompt.encode("utf-8")) > _LONGEST_PROMPT:
        raise ProgramError("bad_request", "prompt: at most %d bytes are taken" % _LONGEST_PROMPT)
    agent = request.text("agent")
    if agent not in _AGENTS:
        raise ProgramError("unknown_agent", "agent: one of %s is needed" % ", ".join(_AGENTS))
    access = Access.of_request(request)
    key = access.take_key() if access else None
    if agent == "claude-code":
        return ClaudeCodeAuthor(access, key, prompt, emitter)
    return BuiltinAuthor(open_model(request.text("model"), AUTHOR, access, key), prompt, emitter)


def run(request, emitter):
    processes.adopt_orphans()
    processes.hide_memory()  # before the key comes into it
    output = request.text("output")
    name = request.text("model")
    author = _author(request, emitter)
    started = time.monotonic()
    try:
        spec = author.specification()
        what = "%d tasks" % len(spec["tasks"])
    except InvalidSpec as error:
        if error.spec is None or request.optional("withFindings") is not True:
            raise
        spec = error.spec
        what = "a specification with findings"
    finally:
        emitter.emit("usage", role="author", model=name, **author.usage.fields())
    try:
        _, digest = volume.write_whole(output, [jsontext.file_text(spec)])
    except OSError as error:
        raise from_os_error(error, "writing " + output) from None
    emitter.emit("progress", message="%s written in %d ms" % (what, (time.monotonic() - started) * 1000))
    emitter.emit("done", sha256=digest)
    return 0
