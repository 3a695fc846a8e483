# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts made fit for where they go: whole characters, bounded, on one line."""

_INVISIBLE = {code: None for code in
              [0x61C, 0x200E, 0x200F] + list(range(0x202A, 0x202F)) + list(range(0x2066, 0x206A))}
_BLANK = {code: " " for code in
          list(range(0x20)) + list(range(0x7F, 0xA0)) + [0x2028, 0x2029]}
_ONE_LINE = {**_INVISIBLE, **_BLANK}


def clean(text):
    """Halves of surrogate pairs, which no encoding can carry, become U+FFFD."""
    try:
        text.encode("utf-8")
        return text
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def shorten(text, limit):
    """At most `limit` characters; an ellipsis stands for what was left out."""
    return text if len(text) <= limit else text[:limit - 1] + "\u2026"


def one_line(text, limit):
    """For a display: no control or bidirectional characters, no line breaks, bounded."""
    return shorten(" ".join(clean(text[:limit * 4]).translate(_ONE_LINE).split()), limit)


def keep_ends(text, limit):
    """At most about `limit` characters: the beginning and the end, which tell most."""
    if len(text) <= limit:
        return text
    half = limit // 2
    return "%s\n[... %d characters left out ...]\n%s" % (text[:half], len(text) - 2 * half, text[-half:])


def utf8_prefix(text, limit):
    """As much of the text as `limit` bytes of UTF-8 hold."""
    data = text.encode("utf-8")
    return text if len(data) <= limit else data[:limit].decode("utf-8", "ignore")
