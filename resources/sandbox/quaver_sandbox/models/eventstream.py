# SPDX-License-Identifier: GPL-3.0-or-later
"""Server-sent events."""

_LONGEST_EVENT = 8 << 20
_LARGEST_STREAM = 64 << 20


class BadStream(ValueError):
    """What came is no stream of events; says why."""


def events(chunks):
    """The data of each event, a text, as it comes. Names are left out: the data has them, too.

    A last event without the empty line after it is none. Raises BadStream.
    """
    data = []
    size = 0
    for line in _lines(chunks):
        if not line:
            if data:
                yield "\n".join(data)
            data = []
            size = 0
        elif line.startswith(b"data:"):
            size += len(line)
            if size > _LONGEST_EVENT:
                raise BadStream("an event is longer than %d bytes" % _LONGEST_EVENT)
            try:
                data.append(line[6 if line[5:6] == b" " else 5:].decode("utf-8"))
            except UnicodeDecodeError:
                raise BadStream("an event is not UTF-8") from None


def _lines(chunks):
    rest = b""
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > _LARGEST_STREAM:
            raise BadStream("the stream is longer than %d bytes" % _LARGEST_STREAM)
        if b"\n" not in chunk:
            rest += chunk
            if len(rest) > _LONGEST_EVENT:
                raise BadStream("a line is longer than %d bytes" % _LONGEST_EVENT)
            continue
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line[:-1] if line.endswith(b"\r") else line
