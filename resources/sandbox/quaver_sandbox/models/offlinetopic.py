# SPDX-License-Identifier: GPL-3.0-or-later
"""What a prompt is about, as far as rules can tell: its words, and chance drawn from them."""

import hashlib
import re
import unicodedata

_PREFIX = 20000
_LONGEST_WORD = 16
_WORD_COUNT = 6

_STOP_WORDS = frozenset("""
a about agent agents all an and any are as at be benchmark benchmarks bench build by can check checks create
design develop do does each eval evaluate evaluating evaluation evaluations for from generate give given good
has have how i in into is it its make making me measure measuring model models my of on or our out over please
prompt run set should so some suite task tasks test testing tests that the their them these this those to under
up us use uses using want we well what when where which who whose will with write writing you your
""".split())

_FILLERS = ("request", "client", "service", "record", "result", "sample")

_RATE = ("rate", "limit", "throttl", "quota", "burst", "token")
_NETWORK = ("api", "http", "retry", "retri", "backoff", "network", "timeout", "web", "server", "request")


class Topic:
    """`words`: distinct, lower case, letters and digits alone, six of them, the prompt's own first."""

    def __init__(self, prompt):
        self._state = hashlib.sha256(prompt.encode("utf-8", "replace")).digest()
        own = _own_words(prompt)
        self.words = own + [word for word in _FILLERS if word not in own][:_WORD_COUNT - len(own)]
        self.title = " ".join(own) or "things in general"
        self.slug = next((word for word in own if word.isascii()), "data")
        self.about_rates = _any_starts(own, _RATE)
        self.about_network = _any_starts(own, _NETWORK)

    def draw(self, least, most):
        """The next number from `least` to `most`, the same ones for the same prompt."""
        self._state = hashlib.sha256(self._state).digest()
        return least + int.from_bytes(self._state[:8], "big") % (most - least + 1)

    def pick(self, items):
        return items[self.draw(0, len(items) - 1)]


def _own_words(prompt):
    words = []
    for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", prompt[:_PREFIX]).lower()):
        word = word[:_LONGEST_WORD]
        if word not in words and word not in _STOP_WORDS and not word.isdigit() and (
                len(word) > 1 or not word.isascii()):
            words.append(word)
            if len(words) == _WORD_COUNT:
                break
    return words


def _any_starts(words, beginnings):
    return any(word.startswith(beginnings) for word in words)
