# SPDX-License-Identifier: GPL-3.0-or-later
"""What the model did in a trial, kept for people on this sandbox's own disk.

Not on the volume, where a later trial of the same task could read it; and only that of the latest trial of
a task, so that what a check runs cannot read it either. No verdict depends on it.
"""

import json
import os
import sys

from . import volume
from .text import keep_ends

_LARGEST_FILE = 512 * 1024
_RESERVED = 1024  # of that for what is around the steps
_LONGEST_TEXT = 20 * 1024  # characters; the attempt itself keeps less of each
_LONGEST_NAME = 200
_LONGEST_DURATION = 10 ** 9  # ms


class Transcripts:
    def __init__(self, directory):
        self._directory = directory  # None: nothing is kept

    def keep(self, task_id, trial, transcript, truncated):
        """Writes what a manifest has as its transcript, and as what is not whole. Both may be anything."""
        if self._directory is None:
            return
        path = os.path.join(self._directory, "t-%s.json" % task_id)
        try:
            volume.write_whole(path, [_document(task_id, trial, transcript, truncated)])
        except OSError as error:
            print("the transcript of %s/%d is not kept: %s" % (task_id, trial, error), file=sys.stderr)


def _document(task_id, trial, transcript, truncated):
    """The bytes of the file."""
    steps, left = [], _LARGEST_FILE - _RESERVED
    cut = isinstance(truncated, list) and "transcript" in truncated
    for step in _steps_of(transcript if isinstance(transcript, list) else []):
        data = _json(step)
        left -= len(data) + 1
        if left < 0:
            cut = True
            break
        steps.append(data)
    around = _json({"taskId": task_id, "trial": trial, "cut": cut, "steps": []})
    return around[:-2] + b",".join(steps) + b"]}\n"


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _steps_of(entries):
    """What the entries have of the right shape."""
    turn, tools = 0, []
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        role = entry.get("role")
        if role == "user":
            yield _step("note", turn, entry, entry.get("text"))
        elif role == "tool":
            failed = {"failed": True} if entry.get("failed") is True else {}
            yield _step("output", turn, entry, entry.get("text"), tool=tools.pop(0) if tools else "", **failed)
        elif role == "assistant":
            turn += 1
            calls = entry.get("calls")
            calls = [call for call in calls if isinstance(call, dict)] if isinstance(calls, list) else []
            tools = [_text(call.get("name"))[:_LONGEST_NAME] for call in calls]
            if not calls or _text(entry.get("text")):
                yield _step("said", turn, entry, entry.get("text"))
                entry = {}  # its time is told
            for tool, call in zip(tools, calls):
                yield _step("call", turn, entry, call.get("arguments"), tool=tool)
                entry = {}


def _step(kind, turn, entry, text, **more):
    text = _text(text)
    short = keep_ends(text, _LONGEST_TEXT)
    step = dict(more, kind=kind, turn=turn, text=short)
    if short != text or entry.get("cut") is True:
        step["cut"] = True
    duration = entry.get("ms")
    if kind != "note" and isinstance(duration, int) and not isinstance(duration, bool) and 0 <= duration <= _LONGEST_DURATION:
        step["duration"] = duration
    return step


def _text(value):
    return value if isinstance(value, str) else ""
