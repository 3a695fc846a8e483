# SPDX-License-Identifier: GPL-3.0-or-later
"""What a call has used, counted from its texts alone, so that totals are known to the last digit.

A token is four bytes of UTF-8, begun ones included, of each piece of a prompt: a tool, a block of the
system prompt, a block of a message. A reply is its text, the names of its calls, and their arguments.

Anthropic's cache: the prompt up to the last `cache_control` is read as far as an earlier call to the
same model has written it, and written from there on. There is no smallest length. OpenAI's cache needs
no marks: what an earlier call began with is cached, from 1024 tokens on and in steps of 128.
"""

import dataclasses
import hashlib

from conversation import tokens


@dataclasses.dataclass
class Usage:
    fresh: int = 0
    read: int = 0
    written: int = 0
    output: int = 0

    @property
    def input(self):
        return self.fresh + self.read + self.written

    def anthropic(self):
        return {"input_tokens": self.fresh, "cache_creation_input_tokens": self.written,
                "cache_read_input_tokens": self.read, "output_tokens": self.output,
                "cache_creation": {"ephemeral_5m_input_tokens": self.written,
                                   "ephemeral_1h_input_tokens": 0},
                "service_tier": "standard"}

    def chat(self):
        return {"prompt_tokens": self.input, "completion_tokens": self.output,
                "total_tokens": self.input + self.output,
                "prompt_tokens_details": {"cached_tokens": self.read, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0,
                                              "accepted_prediction_tokens": 0,
                                              "rejected_prediction_tokens": 0}}

    def responses(self):
        return {"input_tokens": self.input, "input_tokens_details": {"cached_tokens": self.read},
                "output_tokens": self.output, "output_tokens_details": {"reasoning_tokens": 0},
                "total_tokens": self.input + self.output}

    def totals(self):
        """In Quaver's words."""
        return {"inputTokens": self.input, "outputTokens": self.output,
                "cacheReadTokens": self.read, "cacheWriteTokens": self.written}


def prompt_tokens(conversation):
    return max(1, sum(tokens(piece.text) for piece in conversation.pieces))


class Cache:
    def __init__(self):
        self._known = set()

    def clear(self):
        self._known.clear()

    def account(self, conversation, reply):
        """The usage of a call; what it writes to the cache is there from now on."""
        total, seen, sums, read = prompt_tokens(conversation), [], 0, 0
        anthropic = conversation.format == "anthropic"
        last = max((n for n, piece in enumerate(conversation.pieces) if piece.mark or not anthropic),
                   default=-1)
        digest = hashlib.sha256(f"{conversation.format}\0{conversation.model}".encode())
        until_mark = 0
        for piece in conversation.pieces[:last + 1]:
            text = piece.text.encode("utf-8", "surrogatepass")
            digest.update(len(text).to_bytes(8, "big") + text)
            sums += tokens(piece.text)
            prefix = digest.digest()
            if prefix in self._known:
                read = sums
            if piece.mark or not anthropic:
                seen.append(prefix)
                until_mark = sums
        self._known.update(seen)
        if anthropic:
            return Usage(total - until_mark, read, until_mark - read, reply.tokens)
        read = read // 128 * 128 if read >= 1024 else 0
        return Usage(total - read, read, 0, reply.tokens)
