# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges requests: first by the route's own table, then by the official specifications.

The specifications are read from the folder that QUAVER_DAYTONA_SPECS names (daytona-api.json,
daytona-toolbox.json). Without it the tables of the routes, written from the wire document, are all.
"""

import json
import os
import re
import warnings

from routing import Violation

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jsonschema

#: Fields that clients newer than the specifications at hand send.
NEWER_FIELDS = {("POST", "/sandbox"): {"kvm"}}
#: Routes that the specifications lack; the wire document has them.
NEWER_ROUTES = {("GET", "/socket.io/")}

#: Answers in which the wire document differs from the specifications: `output` is null here.
OTHER_ANSWERS = {("POST", "/process/session/{sessionId}/exec", 202)}

#: Error codes of the wire document that the specifications do not list.
OTHER_CODES = {"INVALID_FILE_PATH", "FILE_READ_FAILED"}

SDK_VERSION_NEEDED = (0, 167, 0)

_TYPES = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "strings": lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value),
    "map": lambda value: isinstance(value, dict) and all(isinstance(v, str) for v in value.values()),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def check_sdk_version(headers):
    """Toolbox requests need the header, or session output comes back unsplit."""
    text = headers.get("X-Daytona-SDK-Version")
    if text is None:
        raise Violation("header", "X-Daytona-SDK-Version is missing on a toolbox request")
    found = re.match(r"v?(\d+)\.(\d+)\.(\d+)", text)
    if not found or tuple(map(int, found.groups())) < SDK_VERSION_NEEDED:
        raise Violation("header", f"X-Daytona-SDK-Version {text!r} is below 0.167.0")


def check_query(route, query):
    for name in query:
        if name not in route.query:
            raise Violation("query", f"unknown query parameter {name!r}")


def check_body(route, body):
    """The fields of a JSON body against the route's table."""
    if not isinstance(body, dict):
        raise Violation("body", "the body must be a JSON object")
    fields = {name.rstrip("!"): kind for name, kind in route.body.items()}
    for name in body:
        if name.startswith("quaver"):
            raise Violation("body", f"{name}: private fields have no place on the wire")
        if name not in fields:
            raise Violation("body", f"{name}: unknown field")
        if not _TYPES[fields[name]](body[name]):
            raise Violation("body", f"{name}: {fields[name]} expected")
    for name in route.body:
        if name.endswith("!") and name[:-1] not in body:
            raise Violation("body", f"{name[:-1]}: missing")


def parse_json(text):
    """JSON as the wire has it: no duplicate keys, no NaN, UTF-8."""
    def pairs(items):
        found = dict(items)
        if len(found) != len(items):
            raise ValueError("duplicate key in an object")
        return found

    def constant(name):
        raise ValueError(f"{name} is not JSON")

    return json.loads(text.decode("utf-8"), object_pairs_hook=pairs, parse_constant=constant)


class Specification:
    """One official description: OpenAPI 3.0 (control plane) or Swagger 2.0 (toolbox)."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self._document = json.load(file)
        self._openapi = "openapi" in self._document
        self._operations = {}
        for template, item in self._document["paths"].items():
            for method, operation in item.items():
                if method in ("get", "post", "put", "patch", "delete"):
                    operation = dict(operation)
                    operation["parameters"] = (item.get("parameters", [])
                                               + operation.get("parameters", []))
                    self._operations[method.upper(), self._shape(template)] = operation
        self._resolver = jsonschema.RefResolver("", self._document)
        self._known = {}

    @staticmethod
    def _shape(template):
        return re.sub(r"\{\w+\}", "{}", template)

    def operation(self, method, template):
        return self._operations.get((method, self._shape(template)))

    def knows(self, method, path):
        """Whether some operation has this concrete path."""
        return any(known == method and re.fullmatch(shape.replace("{}", "[^/]+"), path)
                   for known, shape in self._operations)

    def _resolved(self, schema):
        while "$ref" in schema:
            schema = self._resolver.resolve(schema["$ref"])[1]
        return schema

    def _plain(self, schema):
        """`schema` as JSON Schema draft 4 with `nullable` spelt out."""
        if isinstance(schema, list):
            return [self._plain(item) for item in schema]
        if not isinstance(schema, dict):
            return schema
        plain = {key: self._plain(value) for key, value in schema.items()}
        if "$ref" in plain and isinstance(plain["$ref"], str):
            name = plain["$ref"]
            if name not in self._known:
                self._known[name] = {}
                self._known[name].update(self._plain(self._resolved(schema)))
            return {"$ref": name}
        if plain.pop("nullable", False) is True:
            return {"anyOf": [plain, {"type": "null"}]}
        return plain

    def _errors(self, schema, value):
        plain = self._plain(schema)
        document = {"components": {"schemas": {}}, "definitions": {}}
        for name, known in self._known.items():
            group = document["components"]["schemas"] if self._openapi else document["definitions"]
            group[name.rsplit("/", 1)[1]] = known
        resolver = jsonschema.RefResolver("", document)
        validator = jsonschema.Draft4Validator(plain, resolver=resolver)
        for error in validator.iter_errors(value):
            where = ".".join(str(part) for part in error.absolute_path) or "body"
            yield f"{where}: {error.message[:300]}"

    def _unknown(self, schema, value, where=""):
        """Fields that the description does not have, at any depth."""
        schema = self._resolved(schema)
        if isinstance(value, list) and "items" in schema:
            for index, item in enumerate(value):
                yield from self._unknown(schema["items"], item, f"{where}[{index}]")
        if not isinstance(value, dict):
            return
        properties = {}
        for part in [schema] + [self._resolved(part) for part in schema.get("allOf", [])]:
            properties.update(part.get("properties", {}))
        if not properties:
            return
        for name, inner in value.items():
            if name in properties:
                yield from self._unknown(properties[name], inner, f"{where}.{name}")
            elif not schema.get("additionalProperties"):
                yield f"{where}.{name}".lstrip(".")

    def check_query(self, operation, query):
        known = {p["name"]: p for p in operation["parameters"] if p.get("in") == "query"}
        for name in query:
            if name not in known:
                raise Violation("specification", f"query parameter {name!r} is not in the specification")
        for name, parameter in known.items():
            if parameter.get("required") and name not in query:
                raise Violation("specification", f"query parameter {name!r} is missing")

    def check_body(self, route, operation, body):
        schema = None
        if self._openapi:
            schema = (operation.get("requestBody", {}).get("content", {})
                      .get("application/json", {}).get("schema"))
        else:
            schema = next((parameter["schema"] for parameter in operation["parameters"]
                           if parameter.get("in") == "body"), None)
        if schema is None:
            if body not in (None, {}):
                raise Violation("specification", "the specification has no body here")
            return
        for error in self._errors(schema, body):
            raise Violation("specification", error)
        newer = NEWER_FIELDS.get((route.method, route.template), set())
        for name in self._unknown(schema, body):
            if name not in newer:
                raise Violation("specification", f"{name}: not in the specification")

    def answer_errors(self, operation, status, value):
        """What is wrong with an answer of this server itself."""
        answer = operation.get("responses", {}).get(str(status))
        if answer is None:
            return
        schema = (answer.get("content", {}).get("application/json", {}).get("schema")
                  if self._openapi else answer.get("schema"))
        if isinstance(value, dict) and value.get("code") in OTHER_CODES:
            value = {name: inner for name, inner in value.items() if name != "code"}
        if schema is not None:
            yield from self._errors(schema, value)
            for name in self._unknown(schema, value):
                yield f"{name}: not in the specification"


def load_specifications(environment=os.environ):
    """{plane: Specification}, empty when the environment names no folder."""
    folder = environment.get("QUAVER_DAYTONA_SPECS")
    if not folder:
        return {}
    return {"api": Specification(os.path.join(folder, "daytona-api.json")),
            "toolbox": Specification(os.path.join(folder, "daytona-toolbox.json"))}
