# SPDX-License-Identifier: GPL-3.0-or-later
"""Benchmark specifications: reading them, and what is wrong with their shape."""

import hashlib
import math
import os
import re

from . import jsontext, paths, volume
from .errors import ProgramError

LARGEST_FILE = 32 << 20
_LONGEST_COMMAND = 100000  # Linux takes 128 KiB as one argument
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}\Z")
_TEXT_CHECKS = ("exact", "contains", "regex")
CHECK_TYPES = _TEXT_CHECKS + ("number", "json", "command")


class Finding:
    """Something wrong at one place; `task` is the id, where there is one."""

    def __init__(self, task, path, message):
        self.task = task
        self.path = path
        self.message = message

    def __str__(self):
        return "%s: %s" % (self.path, self.message)


def load(path):
    """The JSON document and the SHA-256 of its file. Raises ProgramError."""
    try:
        data = volume.read_bounded(volume.open_regular(os.path.dirname(path) or ".", os.path.basename(path)),
                                   LARGEST_FILE)
    except OSError as error:
        raise ProgramError("unreadable_spec", "the specification %s cannot be read: %s" % (path, error)) from None
    if data is None:
        raise ProgramError("unreadable_spec", "the specification is larger than %d bytes" % LARGEST_FILE)
    try:
        return jsontext.parse(data), hashlib.sha256(data).hexdigest()
    except jsontext.BadJson as error:
        raise ProgramError("unreadable_spec", "the specification is not JSON: %s" % error) from None


def shape_findings(spec, public=False):
    """What is wrong without trying anything. The public form has neither outcomes nor checks."""
    if not isinstance(spec, dict):
        return [Finding(None, "", "the specification is no object")]
    findings = []

    def add(path, message, task=None):
        findings.append(Finding(task, path, message))

    for key in ("name", "description"):
        if not isinstance(spec.get(key), str):
            add(key, "a text is needed")
    tasks = spec.get("tasks")
    if not isinstance(tasks, list) or not tasks:
        add("tasks", "a list with at least one task is needed")
        tasks = []
    _check_config(spec.get("config"), add)
    ids = set()
    prompts = {}
    for index, task in enumerate(tasks):
        path = "tasks[%d]" % index
        if not isinstance(task, dict):
            add(path, "an object is needed")
            continue
        _check_task(task, path, public, ids, prompts, add)
    return findings


def _check_config(config, add):
    if config is None:
        return
    if not isinstance(config, dict):
        add("config", "an object is needed")
        return
    for key in ("maxSteps", "timeoutSeconds"):
        value = config.get(key)
        if value is not None and not (is_whole(value) and value >= 1):
            add("config." + key, "a whole number of at least 1 is needed")


def _check_task(task, path, public, ids, prompts, add):
    task_id = task.get("id")
    if not isinstance(task_id, str) or not _ID.match(task_id):
        add(path + ".id", "1 to 64 letters, digits, dots, underscores and hyphens are needed")
        task_id = None
    elif task_id in ids:
        add(path + ".id", "the id is there twice", task_id)
    ids.add(task_id)

    def add_here(key, message):
        add("%s.%s" % (path, key), message, task_id)

    prompt = task.get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        add_here("prompt", "a text that is not empty is needed")
    else:
        first = prompts.setdefault(" ".join(prompt.split()), path)
        if first != path:
            add_here("prompt", "it is the same as that of %s" % first)
    _check_files(task.get("files"), add_here)
    if public:
        return
    if not isinstance(task.get("expectedOutcome"), str):
        add_here("expectedOutcome", "a text is needed")
    for key, message in check_problems(task.get("check")):
        add_here(key, message)


def _check_files(files, add):
    if files is None:
        return
    if not isinstance(files, dict):
        add("files", "an object is needed")
        return
    for name, text in files.items():
        problem = paths.problem_of(name)
        if problem:
            add("files", "the path %s %s" % (ascii(name[:100]), problem))
        elif any(other.startswith(name + "/") for other in files):
            add("files", "%s is a file and a directory" % ascii(name[:100]))
        if not isinstance(text, str):
            add("files", "the content of %s is no text" % ascii(name[:100]))


def check_problems(check):
    """(key, message) of everything that is wrong with a check's shape; None is no check."""
    if check is None:
        return []
    if not isinstance(check, dict):
        return [("check", "an object is needed")]
    kind = check.get("type")
    if kind not in CHECK_TYPES:
        return [("check.type", "one of %s is needed" % ", ".join(CHECK_TYPES))]
    if kind == "command":
        command = check.get("command")
        if not isinstance(command, str) or not command.strip() or "\0" in command:
            return [("check.command", "a command is needed")]
        if len(command.encode("utf-8")) > _LONGEST_COMMAND:
            return [("check.command", "at most %d bytes can be given to sh" % _LONGEST_COMMAND)]
        return []
    value = check.get("value")
    problems = []
    if kind in _TEXT_CHECKS and not isinstance(value, str):
        problems.append(("check.value", "a text is needed"))
    if kind == "json" and "value" not in check:
        problems.append(("check.value", "a value is needed"))
    if kind == "number":
        if not is_number(value):
            problems.append(("check.value", "a number is needed"))
        tolerance = check.get("tolerance")
        if tolerance is not None and not (is_number(tolerance) and tolerance >= 0):
            problems.append(("check.tolerance", "a number of at least 0 is needed"))
    if not isinstance(check.get("ignoreCase", False), bool):
        problems.append(("check.ignoreCase", "true or false is needed"))
    return problems


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
