# SPDX-License-Identifier: GPL-3.0-or-later
"""Errors as the providers answer them."""

KINDS = {400: "invalid_request_error", 401: "authentication_error", 403: "permission_error",
         404: "not_found_error", 405: "invalid_request_error", 413: "request_too_large",
         429: "rate_limit_error", 500: "api_error", 529: "overloaded_error"}


class ApiError(Exception):
    """Ends a request with an error; `code` is the one of OpenAI's formats."""

    def __init__(self, status, message, code=None, param=None):
        super().__init__(message)
        self.status, self.message, self.code, self.param = status, message, code, param


class Violation(ApiError):
    """The request is not what the provider's API allows: recorded, and answered with 400."""

    def __init__(self, message, status=400, param=None, code=None):
        super().__init__(status, message, code, param)


def anthropic_body(status, message, request_id):
    kind = KINDS.get(status, "api_error" if status >= 500 else "invalid_request_error")
    return {"type": "error", "error": {"type": kind, "message": message}, "request_id": request_id}


def openai_body(status, message, code=None, param=None):
    kind = "server_error" if status >= 500 else "invalid_request_error"
    if status == 429:
        kind, code = "requests", code or "rate_limit_exceeded"
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def body_of(wire, error, request_id):
    """The body of the error answer in the words of that format."""
    if wire == "anthropic":
        return anthropic_body(error.status, error.message, request_id)
    return openai_body(error.status, error.message, error.code, error.param)
