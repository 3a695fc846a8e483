# SPDX-License-Identifier: GPL-3.0-or-later
"""The way from inside a sandbox to a model: the request's `access`, and the key."""

import os

from ..errors import ProgramError
from ..protocol import read_key

ANTHROPIC, CHAT, RESPONSES = "anthropic", "openai-chat", "openai-responses"
_FORMATS = (ANTHROPIC, CHAT, RESPONSES)
_KEYS = ("input", "environment", "none")
_VARIABLE = "QUAVER_MODEL_KEY"
_LARGEST_COUNT = 10 ** 9


class Access:
    """Where and how a model is asked. Either `socket` or `base_url` is there."""

    def __init__(self, document):
        def fail(key, what):
            raise ProgramError("bad_request", "access.%s: %s is needed" % (key, what))

        def text(key):
            value = document.get(key)
            if value is not None and not (isinstance(value, str) and value and value.isprintable()):
                fail(key, "a text")
            return value

        def count(key):
            value = document.get(key)
            if value is not None and not (isinstance(value, int) and not isinstance(value, bool)
                                          and 0 < value <= _LARGEST_COUNT):
                fail(key, "a whole number above 0")
            return value

        if not isinstance(document, dict):
            raise ProgramError("bad_request", "access: an object is needed")
        self.format = document.get("format")
        if self.format not in _FORMATS:
            fail("format", "one of " + ", ".join(_FORMATS))
        self.model = text("model") or fail("model", "a text")
        self.socket = text("socket")
        self.base_url = text("baseUrl")
        if (self.socket is None) == (self.base_url is None):
            fail("socket", "either it or access.baseUrl")
        if self.base_url is not None and not self.base_url.startswith(("https://", "http://")):
            fail("baseUrl", "an address that begins with https:// or http://")
        self.key = document.get("key")
        if self.key not in _KEYS:
            fail("key", "one of " + ", ".join(_KEYS))
        self.context_tokens = count("contextTokens")
        self.max_output_tokens = count("maxOutputTokens")

    @classmethod
    def of_request(cls, request):
        """The request's `access`, or None."""
        document = request.optional("access")
        return None if document is None else cls(document)

    def take_key(self):
        """The key or None, taken away from where it was. Waits for the key's line where it comes over the
        input, which has to happen before anything else is read there. Raises ProgramError."""
        environment = os.environ.pop(_VARIABLE, None)
        if self.key == "none":
            return None
        key = read_key() if self.key == "input" else environment
        if not key:
            raise ProgramError("no_key", "the key of the model is missing: the variable %s is not set" % _VARIABLE)
        if len(key) > 8192 or not all("!" <= char <= "~" for char in key):
            raise ProgramError("no_key", "the key of the model is none: it holds blanks or other characters that "
                                         "no header can carry")
        return key
