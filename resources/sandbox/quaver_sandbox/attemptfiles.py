# SPDX-License-Identifier: GPL-3.0-or-later
"""The two files of an attempted trial: written by the attempt, read as hostile by the grading."""

import hashlib
import os

from . import archive, jsontext, volume

_LONGEST_ANSWER = 256 * 1024
_LARGEST_MANIFEST = 8 << 20
_LARGEST_COUNT = 10 ** 9
_STATUSES = ("answered", "limit", "errored")
# Of one trial, so that sums of all trials fit into what the engine counts with.
_MOST_USED = {"inputTokens": 10 ** 12, "outputTokens": 10 ** 12, "cacheReadTokens": 10 ** 12,
              "cacheWriteTokens": 10 ** 12, "calls": 10 ** 6, "unmetered": 10 ** 6}
# What of a transcript is looked at; the attempt itself writes less.
_MOST_ENTRIES = 20000
_MOST_CALLS = 32
_LONGEST_NAME = 200
_LONGEST_ARGUMENTS = 8192


class BadAttempt(Exception):
    """What was left cannot be used; says why."""


def _names(task_id, trial, ending):
    # Not in a directory for each task: where files are removed all the time, making one can cost more than a trial.
    return "attempts", "t-%s.%d%s" % (task_id, trial, ending)


def longest_answer(text):
    """(what is kept of an answer, whether that is less than all of it)."""
    data = text.encode("utf-8")
    return data[:_LONGEST_ANSWER].decode("utf-8", "ignore"), len(data) > _LONGEST_ANSWER


def publish(output, manifest, directory):
    """Packs the directory, completes the manifest with what that has come to, and writes it. Raises OSError."""
    zip_path, path = (os.path.join(output, *_names(manifest["taskId"], manifest["trial"], ending))
                      for ending in (".zip", ".json"))
    with volume.NewFile(zip_path) as file:
        omitted = archive.pack(directory, file)
    manifest = dict(manifest, zip={"size": file.size, "sha256": file.sha256},
                    truncated=omitted + manifest["truncated"])
    volume.write_whole(path, [jsontext.file_text(manifest)])


class Attempt:
    """What a manifest says, as far as it can be used.

    `usage` is None where it says nothing usable. `damaged` tells whether something is wrong that no verdict
    needs.
    """

    def __init__(self, document, task_id, trial):
        if not isinstance(document, dict):
            raise BadAttempt("its manifest is no object")
        if document.get("taskId") != task_id or not _is_count(document.get("trial")) or document["trial"] != trial:
            raise BadAttempt("its manifest is that of another trial")
        self.status = document.get("status")
        self.answer = document.get("answer")
        self.reason = document.get("reason", "")
        self.steps = document.get("steps")
        self.duration = document.get("durationMs")
        self.zip = document.get("zip")
        if self.status not in _STATUSES:
            raise BadAttempt("its manifest has no valid status")
        if not isinstance(self.answer, str) or not isinstance(self.reason, str):
            raise BadAttempt("its manifest has no answer")
        if not _is_count(self.steps) or not _is_count(self.duration):
            raise BadAttempt("its manifest has no valid counts")
        if not isinstance(self.zip, dict) or not _is_count(self.zip.get("size")):
            raise BadAttempt("its manifest does not describe its files")
        self.usage, usage_is_wrong = _usage_of(document.get("usage"))
        self.transcript = document.get("transcript")  # anything, and so the next
        self.truncated = document.get("truncated")
        self.calls, calls_are_wrong = _calls_of(self.transcript)
        self.damaged = usage_is_wrong or calls_are_wrong


def _usage_of(usage):
    """(the counts or None, whether something is wrong with them)."""
    if usage is None or usage == {}:
        return None, False
    if not isinstance(usage, dict):
        return None, True
    counts = {key: usage.get(key, 0) for key in _MOST_USED}
    if not all(_is_count(count, _MOST_USED[key]) for key, count in counts.items()):
        return None, True
    return counts, False


def _calls_of(transcript):
    """(the tool calls, each a name and its arguments as JSON, maybe with a gap; whether something is wrong)."""
    if not isinstance(transcript, list):
        return [], True
    calls = []
    wrong = len(transcript) > _MOST_ENTRIES
    for entry in transcript[:_MOST_ENTRIES]:
        made = entry.get("calls", []) if isinstance(entry, dict) else None
        if not isinstance(made, list):
            wrong = True
            continue
        for call in made[:_MOST_CALLS]:
            if isinstance(call, dict) and isinstance(call.get("name"), str) and isinstance(call.get("arguments"), str):
                calls.append((call["name"][:_LONGEST_NAME], call["arguments"][:_LONGEST_ARGUMENTS]))
            else:
                wrong = True
    return calls, wrong


def _is_count(value, most=_LARGEST_COUNT):
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def remove(output, task_id, trial):
    """Takes the files of a trial off the volume, so that a later trial cannot find them. Raises OSError."""
    for ending in (".json", ".zip"):
        volume.remove_file(output, *_names(task_id, trial, ending))


def read(output, task_id, trial):
    """The manifest of a trial. Raises BadAttempt."""
    try:
        data = volume.read_bounded(volume.open_regular(output, *_names(task_id, trial, ".json")), _LARGEST_MANIFEST)
    except OSError as error:
        raise BadAttempt("its manifest cannot be read: %s" % error) from None
    if data is None:
        raise BadAttempt("its manifest is larger than %d bytes" % _LARGEST_MANIFEST)
    try:
        document = jsontext.parse(data)
    except jsontext.BadJson as error:
        raise BadAttempt("its manifest is not JSON: %s" % error) from None
    attempt = Attempt(document, task_id, trial)
    if len(attempt.answer.encode("utf-8")) > _LONGEST_ANSWER:
        raise BadAttempt("its answer is larger than %d bytes" % _LONGEST_ANSWER)
    return attempt


def check_zip(output, task_id, trial, attempt, copy=None):
    """Compares the zip file with what the manifest says; all of it goes to the binary file `copy`, too.

    Raises BadAttempt.
    """
    digest = hashlib.sha256()
    size = 0
    try:
        source = volume.open_regular(output, *_names(task_id, trial, ".zip"))
    except OSError as error:
        raise BadAttempt("its files cannot be read: %s" % error) from None
    try:
        for chunk in volume.chunks_of(source):
            size += len(chunk)
            if size > archive.MAX_ZIP:
                raise BadAttempt("its files are larger than %d bytes" % archive.MAX_ZIP)
            digest.update(chunk)
            if copy is not None:
                copy.write(chunk)
    except OSError as error:
        raise BadAttempt("its files cannot be read: %s" % error) from None
    finally:
        os.close(source)
    if size != attempt.zip["size"] or digest.hexdigest() != attempt.zip.get("sha256"):
        raise BadAttempt("its files are not those that its manifest describes")
