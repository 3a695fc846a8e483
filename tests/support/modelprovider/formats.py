# SPDX-License-Identifier: GPL-3.0-or-later
"""The three wire formats: where each is served, and what belongs to it."""

import dataclasses
import json
import typing

import chat
import chatanswer
import messages
import messagesanswer
import responses
import responsesanswer
from errors import ApiError, anthropic_body, openai_body


@dataclasses.dataclass
class Format:
    """`parse(body, headers)` gives the conversation; `whole` and `stream` make the answer."""

    name: str
    parse: typing.Callable
    whole: typing.Callable
    stream: typing.Callable
    query: tuple = ()
    request_id: str = "x-request-id"

    @property
    def is_anthropic(self):
        return self.name == "anthropic"

    def credential(self, headers):
        """(the key that came, a second credential that has no place here).

        Anthropic takes either header, and newer clients of theirs send the bearer token.
        """
        scheme, _, bearer = headers.get("Authorization", "").partition(" ")
        bearer = bearer if scheme == "Bearer" and bearer else None
        key = headers.get("x-api-key")
        if self.is_anthropic and key is not None:
            return key, bearer
        return bearer, None if self.is_anthropic else key

    def wrong_key(self, key):
        if self.is_anthropic:
            return ApiError(401, "invalid x-api-key" if key else "x-api-key header is required")
        if not key:
            return ApiError(401, "You didn't provide an API key.")
        shown = key[:5] + "*" * max(0, len(key) - 9) + key[-4:] if len(key) > 12 else "*" * len(key)
        return ApiError(401, f"Incorrect API key provided: {shown}. You can find your API key at "
                             "https://platform.openai.com/account/api-keys.", "invalid_api_key")

    def no_model(self, name):
        if self.is_anthropic:
            return ApiError(404, f"model: {name}")
        return ApiError(404, f"The model `{name}` does not exist or you do not have access to it.",
                        "model_not_found", "model")

    def too_long(self, count, most):
        if self.is_anthropic:
            return ApiError(400, f"prompt is too long: {count} tokens > {most} maximum")
        return ApiError(400, f"This model's maximum context length is {most} tokens. However, your "
                             f"messages resulted in {count} tokens.", "context_length_exceeded",
                        "messages")

    def too_much(self, limit, most, name):
        """The request asks for a longer reply than the model gives."""
        if self.is_anthropic:
            return ApiError(400, f"max_tokens: {limit} > {most}, which is the maximum allowed number of "
                                 f"output tokens for {name}")
        return ApiError(400, f"max_tokens is too large: {limit}. This model supports at most {most} "
                             "completion tokens.", "invalid_value", "max_tokens")

    def error_event(self, request_id, number):
        """What a stream ends with when the provider fails after `number` events of it."""
        if self.is_anthropic:
            body = anthropic_body(529, "Overloaded", request_id)
            return messagesanswer.event("error", body)
        body = openai_body(500, "The server had an error while processing your request. Sorry about that!")
        if self.name == "openai-chat":
            return f"data: {json.dumps(body)}\n\n".encode()
        return messagesanswer.event("error", {"type": "error", "code": "server_error", "param": None,
                                              "message": body["error"]["message"],
                                              "sequence_number": number})


def _anthropic(counting):
    def parse(body, headers):
        return messages.parse(body, headers, counting)
    return Format("anthropic", parse, messagesanswer.whole, messagesanswer.stream, ("beta",), "request-id")


COUNT = _anthropic(True)
ROUTES = {
    "/v1/messages": _anthropic(False),
    "/v1/messages/count_tokens": COUNT,
    "/v1/chat/completions": Format("openai-chat", lambda body, headers: chat.parse(body),
                                   chatanswer.whole, chatanswer.stream),
    "/v1/responses": Format("openai-responses", lambda body, headers: responses.parse(body),
                            responsesanswer.whole, responsesanswer.stream),
}
