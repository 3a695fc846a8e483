# SPDX-License-Identifier: GPL-3.0-or-later
"""JSON that others wrote: bounded, strict, and without what cannot be written back."""

import json
import math

MAX_DEPTH = 64
_LONGEST_NUMBER = 400


class BadJson(ValueError):
    """Says in a few words what is wrong."""


def _integer(digits):
    # int() takes quadratic time, and Python before 3.11 has no bound of its own.
    if len(digits) > _LONGEST_NUMBER:
        raise BadJson("a number of %d digits" % len(digits))
    return int(digits)


def _float(digits):
    value = float(digits)
    if math.isinf(value):
        raise BadJson("a number beyond the range of a double")
    return value


def _constant(name):
    raise BadJson("%s is not JSON" % name)


def _check_content(document, max_depth):
    left = [(document, 1)]
    while left:
        value, depth = left.pop()
        if isinstance(value, str):
            try:
                value.encode("utf-8")
            except UnicodeEncodeError:
                raise BadJson("a text holds half of a surrogate pair") from None
        elif isinstance(value, (dict, list)):
            if depth > max_depth:
                raise BadJson("nested deeper than %d levels" % max_depth)
            if isinstance(value, dict):
                left.extend((key, depth + 1) for key in value)
                value = value.values()
            left.extend((item, depth + 1) for item in value)


def parse(data, max_depth=MAX_DEPTH):
    """The value that `data`, bytes or a text, stands for. Raises BadJson."""
    try:
        text = data.decode("utf-8") if isinstance(data, bytes) else data
        document = json.loads(text, parse_int=_integer, parse_float=_float, parse_constant=_constant)
        _check_content(document, max_depth)
    except BadJson:
        raise
    except RecursionError:
        raise BadJson("nested too deeply") from None
    except UnicodeDecodeError:
        raise BadJson("not UTF-8") from None
    except ValueError as error:
        raise BadJson(str(error)) from None
    return document


def file_text(document):
    """The bytes of a file that holds the document."""
    return (json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n").encode("utf-8")


def equal(left, right):
    """Equality as JSON: numbers by their value (1 is 1.0), truth values are no numbers."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return left == right
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(equal(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(equal, left, right))
    return left == right
