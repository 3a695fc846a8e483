# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes JSON objects apart, and finds what does not belong there."""

import functools
import json
import re
import warnings

from errors import Violation

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jsonschema

KINDS = {
    "text": lambda value: isinstance(value, str),
    "whole": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "flag": lambda value: isinstance(value, bool),
    "list": lambda value: isinstance(value, list),
    "texts": lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value),
    "object": lambda value: isinstance(value, dict),
    "map": lambda value: isinstance(value, dict) and all(isinstance(v, str) for v in value.values()),
    "any": lambda value: True,
}


class Fields:
    """The fields of one object: each is taken once, and what is left at the end is unknown."""

    def __init__(self, value, path=""):
        if not isinstance(value, dict):
            raise Violation(f"{path or 'body'}: Input should be an object")
        self._left = dict(value)
        self._path = path

    def at(self, name):
        return f"{self._path}.{name}" if self._path else name

    def fail(self, name, message, code=None):
        raise Violation(f"{self.at(name)}: {message}", param=self.at(name), code=code)

    def take(self, name, kind, needed=False, null=False, low=None, high=None, among=None):
        """The value of a field; None when it is not there, or is null where `null` allows that."""
        if name not in self._left:
            if needed:
                self.fail(name, "Field required", "missing_required_parameter")
            return None
        value = self._left.pop(name)
        if value is None and null:
            return None
        if not KINDS[kind](value):
            self.fail(name, f"Input should be a valid {kind}", "invalid_type")
        if low is not None and value < low or high is not None and value > high:
            self.fail(name, f"Input should be from {low} to {high}", "invalid_value")
        if among is not None and value not in among:
            self.fail(name, f"Input should be one of {', '.join(among)}", "invalid_value")
        return value

    def has(self, name):
        return self._left.get(name) is not None

    def end(self):
        for name in self._left:
            self.fail(name, "Extra inputs are not permitted", "unknown_parameter")


def parse_json(data):
    """The object in a body: UTF-8, no name twice, no NaN."""
    def pairs(items):
        found = dict(items)
        if len(found) != len(items):
            raise ValueError("a name is there twice")
        return found

    def constant(name):
        raise ValueError(f"{name} is no JSON")

    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)
    except (ValueError, RecursionError) as error:
        raise Violation(f"The request body is not valid JSON: {error}") from None


def check_name(name, path, longest):
    if not re.fullmatch(r"[a-zA-Z0-9_-]{1,%d}" % longest, name):
        raise Violation(f"{path}: String should match pattern '^[a-zA-Z0-9_-]{{1,{longest}}}$'",
                        param=path)


def check_schema(schema, path, strict=False):
    """A tool's parameters or an output's form: a JSON Schema of an object."""
    problem = _schema_problem(json.dumps(schema, sort_keys=True), strict)
    if problem:
        raise Violation(f"{path}: {problem}", param=path, code="invalid_function_parameters")


@functools.lru_cache(maxsize=512)
def _schema_problem(text, strict):
    schema = json.loads(text)
    if schema.get("type") != "object":
        return "JSON schema is invalid: it must be of type object"
    try:
        jsonschema.Draft202012Validator.check_schema(schema)
    except jsonschema.SchemaError as error:
        return f"JSON schema is invalid: {error.message}"
    return _strict_problem(schema, "") if strict else None


def _strict_problem(schema, where):
    """Strict schemas name every property as required, and allow no others."""
    if not isinstance(schema, dict):
        return None
    if schema.get("type") == "object":
        if schema.get("additionalProperties") is not False:
            return f"'additionalProperties' is required to be supplied and to be false{where}"
        if set(schema.get("required", ())) != set(schema.get("properties", {})):
            return f"'required' is required to name every key in properties{where}"
    parts = [*schema.get("properties", {}).items(), ("items", schema.get("items"))]
    parts += [("anyOf", part) for part in schema.get("anyOf", ())]
    return next((problem for name, part in parts
                 if (problem := _strict_problem(part, f"{where} in {name}"))), None)
