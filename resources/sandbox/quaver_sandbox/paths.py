# SPDX-License-Identifier: GPL-3.0-or-later
"""Relative paths that others chose."""

MAX_PATH_BYTES = 512
MAX_DEPTH = 32


def problem_of(path):
    """Why the path must not be used below a directory of ours, or None when it may."""
    try:
        size = len(path.encode("utf-8"))
    except UnicodeEncodeError:
        return "is not Unicode"
    if not 0 < size <= MAX_PATH_BYTES:
        return "is empty or longer than %d bytes" % MAX_PATH_BYTES
    if any(ord(char) < 0x20 or ord(char) == 0x7F for char in path):
        return "holds a control character"
    if "\\" in path:
        return "holds a backslash"
    parts = path.split("/")
    if len(parts) > MAX_DEPTH:
        return "is deeper than %d levels" % MAX_DEPTH
    if any(part in ("", ".", "..") for part in parts):
        return "is not a plain relative path"
    if any(len(part.encode("utf-8")) > 255 for part in parts):
        return "holds a name longer than 255 bytes"
    return None
