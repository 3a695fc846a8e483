# SPDX-License-Identifier: GPL-3.0-or-later
"""A model of a provider, asked over HTTP, directly or through the gateway."""

import copy
import http.client
import importlib
import random
import re
import socket
import time

from ..errors import ProgramError
from ..text import one_line
from . import access as accesses
from . import eventstream, failures, wire
from .failures import Failure
from .httpclient import Client, Server, Unreachable
from .model import Model, ModelError, Usage

_MODULES = {accesses.ANTHROPIC: "anthropic", accesses.CHAT: "openaichat", accesses.RESPONSES: "openairesponses"}
_TRIES = 5
_FIRST_WAIT = 0.5
_LONGEST_WAIT = 20
# How long what follows a whole turn, such as its usage, is waited for.
_REST_SECONDS = 5
_MOST_TOKENS = 8192
_MOST_TOKENS_OF_AUTHOR = 16384
_SUBJECT = re.compile(r"[A-Za-z0-9._-]{1,64}/[0-9]{1,9}\Z")


class RemoteModel(Model):
    def __init__(self, access, key, role):
        self._access = access
        self._key = key
        self._format = importlib.import_module("." + _MODULES[access.format], __package__)
        bounds = [_MOST_TOKENS_OF_AUTHOR if role == "author" else _MOST_TOKENS]
        if access.max_output_tokens:
            bounds.append(access.max_output_tokens)
        if access.context_tokens:
            bounds.append(max(1, access.context_tokens // 2))
        self._most_tokens = min(bounds)
        self._headers = {"Content-Type": "application/json", "Accept": "text/event-stream", "User-Agent": "quaver",
                         **self._format.headers(key)}
        self.context_tokens = access.context_tokens
        self._left_out = set()  # of the request, because this provider refuses it
        try:
            self._server = Server(access.socket, access.base_url)
        except (ValueError, OSError) as error:
            raise ProgramError("bad_request", "access.baseUrl: %s" % error) from None
        self._client = Client(self._server)

    def for_subject(self, subject):
        if not _SUBJECT.match(subject):
            raise ValueError("no subject of a call")
        other = copy.copy(self)
        other._client = Client(self._server)
        if self._access.socket is not None:
            other._headers = {**self._headers, "X-Quaver-Subject": subject}
        return other

    def close(self):
        self._client.close()

    def complete(self, system, messages, tools, seconds, force=None):
        deadline = time.monotonic() + seconds
        request = self._format.request(self._access.model, system, messages, tools, force, self._most_tokens)
        usage = Usage(calls=1)
        tries = 0
        last = None
        while True:
            tries += 1
            left_out = frozenset(self._left_out)  # of this try: other threads share what they learn
            try:
                reply = self._once(request, left_out, deadline, usage)
                reply.usage = usage
                return reply
            except socket.timeout:
                raise self._time_is_up(last, usage) from None
            except Failure as failure:
                last = failure
            if last.refused_field in request and last.refused_field not in left_out:
                self._left_out.add(last.refused_field)
                tries -= 1
                continue
            wait = self._wait(last, tries)
            if not last.repeatable or tries == _TRIES or time.monotonic() + wait >= deadline:
                raise last.error(self._said(last, tries), usage)
            time.sleep(wait)

    @staticmethod
    def _wait(failure, tries):
        wait = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** (tries - 1)) * random.uniform(0.5, 1.0)
        return max(wait, failure.wait or 0)

    def _once(self, request, left_out, deadline, usage):
        """One try without the fields `left_out`; what it used is added to `usage`. Raises Failure, and socket.timeout at the deadline."""
        body = wire.encode({key: value for key, value in request.items() if key not in left_out})
        try:
            answer = self._client.post(self._format.path, self._headers, body, deadline)
        except Unreachable as error:
            raise Failure(str(error), repeatable=True) from None
        except (OSError, http.client.HTTPException) as error:
            usage.unmetered = 1
            if isinstance(error, socket.timeout):
                raise
            raise Failure("%s closed the connection without an answer" % self._server.name, repeatable=True) from None
        collector = self._format.Collector()
        whole = False
        try:
            if not 200 <= answer.status < 300:
                raise failures.of_answer(answer, self._server.name)
            self._collect(answer, collector, deadline)
            whole = True
            return collector.reply()
        finally:
            if 200 <= answer.status < 300:
                usage.add(collector.usage)
                if not (whole and collector.metered):
                    usage.unmetered = 1
            self._client.done(answer)

    def _collect(self, answer, collector, deadline):
        seen = False
        try:
            for data in eventstream.events(answer.chunks()):
                seen = True
                if data.strip() == "[DONE]":
                    collector.ended = True
                else:
                    collector.feed(wire.decode(data))
                if collector.ended:
                    if collector.metered or data.strip() == "[DONE]":
                        return
                    answer.hurry(min(deadline, time.monotonic() + _REST_SECONDS))
        except wire.StreamFailure as failure:
            raise failures.of_stream(failure, self._server.name) from None
        except (OSError, http.client.HTTPException) as error:
            if collector.ended:
                return
            if isinstance(error, socket.timeout):
                raise
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise Failure("%s sent an answer that cannot be understood: %s" % (self._server.name, one_line(
                "%s: %s" % (type(error).__name__, error), 200)), repeatable=True) from None
        if not collector.ended:
            raise Failure("%s %s" % (self._server.name, "cut its answer off" if seen else
                                     "sent an answer that cannot be understood: it is no stream of events"),
                          repeatable=True)

    def _said(self, failure, tries):
        """The failure as a sentence; a provider's own words may hold the key."""
        text = failure.text.replace(self._key, "[key]") if self._key else failure.text
        return text + " (tried %d times)" % tries if tries > 1 else text

    def _time_is_up(self, last, usage):
        if last is None:
            return ModelError("the time was up while the model's answer was waited for", False, usage)
        return last.error("%s; then the time was up" % self._said(last, 1), usage)
