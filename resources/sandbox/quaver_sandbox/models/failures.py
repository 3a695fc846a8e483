# SPDX-License-Identifier: GPL-3.0-or-later
"""What a provider's refusals and errors mean."""

import email.utils
import http
import json
import re
import time

from ..text import one_line
from .model import ContextExceeded, ModelError

_REPEATED = (429, 500, 502, 503, 504, 529)
_REPEATED_KINDS = re.compile(r"overloaded|rate_limit|api_error|server_error|timeout|unavailable|internal", re.I)
_CONTEXT = re.compile(r"context_length_exceeded|exceed_context_size|prompt is too long|maximum context length|"
                      r"context window|available context size|exceeds? the (model'?s )?context", re.I)
# Fields of requests that some servers or models refuse, and what they say then.
_REFUSED_FIELDS = (("stream_options", re.compile(r"stream_options")),
                   ("include", re.compile(r"encrypted[ _]content", re.I)))
# How the gateway of local sandboxes is called in messages.
GATEWAY = "the model gateway"
_MESSAGE_LENGTH = 300
_LONGEST_WAIT = 10 ** 6


class Failure(Exception):
    """One try of a call failed. `wait` is how many seconds the provider wants to be left alone."""

    def __init__(self, text, repeatable=False, wait=None, kind=ModelError, refused_field=None):
        super().__init__(text)
        self.text = text
        self.repeatable = repeatable
        self.wait = wait
        self.refused_field = refused_field
        self._kind = kind

    def error(self, sentence, usage):
        return self._kind(sentence, True, usage)


def of_answer(answer, name):
    """The failure for an answer without success."""
    text = answer.error_text()
    said = _said(text)
    message = "%s answered %d %s" % (name, answer.status, _phrase(answer.status))
    if said and name == GATEWAY and answer.status not in (400, 413, 422) and _is_final(answer):
        message = said  # a sentence that is whole; what it passes on in the provider's words needs a beginning
    elif said:
        message += ": " + said
    told = text if answer.status in (400, 413, 422) else ""
    return Failure(message.rstrip(),
                   repeatable=answer.status in _REPEATED and not _is_final(answer),
                   wait=_seconds(answer.header("retry-after")),
                   kind=ContextExceeded if _CONTEXT.search(told) else ModelError,
                   refused_field=next((field for field, words in _REFUSED_FIELDS if words.search(told)), None))


def _is_final(answer):
    """Whether who answered has done already what asking again could do."""
    return answer.header("x-should-retry") == "false"


def of_stream(failure, name):
    """The failure for an error in the midst of an answer."""
    return Failure("%s failed in the midst of its answer: %s" % (name, one_line(
        " ".join((failure.kind, failure.text)), _MESSAGE_LENGTH)),
        repeatable=bool(_REPEATED_KINDS.search(failure.kind)),
        kind=ContextExceeded if _CONTEXT.search(failure.kind + " " + failure.text) else ModelError)


def _phrase(status):
    try:
        return "(%s)" % http.HTTPStatus(status).phrase
    except ValueError:
        return "(Overloaded)" if status == 529 else ""


def _said(text):
    """The message in the body of an error, which every provider wraps in its own way."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return one_line(re.sub(r"<[^<>]*>", " ", text), _MESSAGE_LENGTH)
    for key in ("error", "message", "detail"):
        if isinstance(document, dict) and document.get(key):
            document = document[key]
    return one_line(document if isinstance(document, str) else text, _MESSAGE_LENGTH)


def _seconds(value):
    """What a Retry-After asks for, in seconds or as a date."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - time.time()
        except (TypeError, ValueError, IndexError, OverflowError):
            return None
    return min(seconds, _LONGEST_WAIT) if seconds > 0 else None
