#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The flat-await rule: g++ 12 miscompiles coroutines unless `co_await` stands alone.

    co_await f(a);    const auto x = co_await f(a);    co_return co_await f(a);
    x = co_await f(a);    x->y = co_await f(a);    *x = co_await f(a);

Nothing else: not in a condition, an operand, a call, a brace list. The arguments of an awaited call
hold no braces, lambdas or `?:`: such temporaries are destroyed twice. A lambda that is a coroutine
captures nothing; the parameters of a coroutine are values, none with an aggregate as its default.
Coroutines are in engine/flow alone. The check is lexical.

Usage: lint_await.py ROOT
"""

import re
import sys

import sources

COROUTINE_WORD = re.compile(r"\bco_(?:await|return|yield)\b")
TOKEN = re.compile(r"""[A-Za-z_]\w*|\d[\w.']*|""(?:_\w+)?|''|::|->|&&|\|\||[^\s\w]""")
OPENING = {"(": ")", "[": "]", "{": "}"}
CLOSING = {")": "(", "]": "[", "}": "{"}

# What may stand in a statement before co_await, its tokens joined by blanks.
NAME = r"[A-Za-z_]\w*"
TYPE = rf"(?:const )?(?:{NAME} :: )*{NAME}(?: <[\w :,<>*&]*>)?(?: const)?(?: [*&]+)?"
DECLARATION = rf"{TYPE} {NAME} ="
ASSIGNMENT = rf"(?:\* )?{NAME}(?: (?:\.|->) {NAME})* ="
ALLOWED_BEFORE = re.compile(rf"(?:co_return|{DECLARATION}|{ASSIGNMENT})?")
BANNED_IN_OPERAND = {"{": "a brace list", "[": "a lambda or an index", "?": "?:", "&&": "&&",
                     "||": "||", "co_await": "a second co_await"}


class Tokens:
    def __init__(self, text):
        matches = list(TOKEN.finditer(text))
        self.words = [match.group(0) for match in matches]
        self.lines = []
        line, position = 1, 0
        for match in matches:
            line += text.count("\n", position, match.start())
            position = match.start()
            self.lines.append(line)

    def closing(self, opening):
        """The index of the bracket that closes the one at `opening`."""
        depth = 0
        for index in range(opening, len(self.words)):
            depth += self.words[index] in OPENING
            depth -= self.words[index] in CLOSING
            if depth == 0:
                return index
        return len(self.words)

    def statement_start(self, index):
        """The index after the `;`, the block's brace or the colon of a case before `index`;
        None when an open parenthesis or bracket comes first."""
        depth = 0
        while index > 0:
            word = self.words[index - 1]
            if word in CLOSING and not (word == "}" and depth == 0):
                depth += 1
            elif word in OPENING and depth > 0:
                depth -= 1
            elif word in ("(", "["):
                return None
            elif depth == 0 and word in (";", "{", "}", ":"):
                return index
            index -= 1
        return 0


def without_control(words):
    """A statement without the `if (…)`, `else`, `for (…)`, `while (…)` in front of it."""
    while words and words[0] in ("if", "else", "for", "while", "do"):
        if words[0] in ("else", "do"):
            words = words[1:]
            continue
        depth = 0
        for index, word in enumerate(words):
            depth += word == "("
            depth -= word == ")"
            if word == ")" and depth == 0:
                words = words[index + 1:]
                break
        else:
            return words
    return words


def check_await(tokens, index):
    start = tokens.statement_start(index)
    if start is None:
        return "co_await inside a call, a condition or an index"
    before = " ".join(without_control(tokens.words[start:index]))
    if not ALLOWED_BEFORE.fullmatch(before):
        return f"co_await does not stand alone: \"{before} co_await\""
    depth = 0
    for at in range(index + 1, len(tokens.words)):
        word = tokens.words[at]
        if word in BANNED_IN_OPERAND:
            return f"{BANNED_IN_OPERAND[word]} in the operand of co_await"
        depth += word == "("
        depth -= word == ")"
        if depth < 0 or word == "}":
            return "co_await inside a call or a brace list"
        if depth == 0 and word == ";":
            return None
        if depth == 0 and tokens.words[at - 1] == ")" and word not in (".", "->", "(", ")"):
            return f"co_await is an operand of \"{word}\""
        if depth == 0 and word in "+-/%=!|^":
            return f"co_await is an operand of \"{word}\""
    return None


def check_lambdas(tokens):
    """Lambdas with a capture and a coroutine word in their own body."""
    for index, word in enumerate(tokens.words):
        if word != "[" or tokens.words[index + 1] == "]" or (
                index and (re.fullmatch(r"\w+|\)|\]", tokens.words[index - 1])
                           and tokens.words[index - 1] not in ("return", "co_return"))):
            continue
        at = tokens.closing(index) + 1
        if at < len(tokens.words) and tokens.words[at] == "(":
            at = tokens.closing(at) + 1
        while at < len(tokens.words) and tokens.words[at] not in ("{", ";", ")", "(", ","):
            at += 1
        if at >= len(tokens.words) or tokens.words[at] != "{":
            continue
        body = tokens.words[at:tokens.closing(at)]
        if any(COROUTINE_WORD.fullmatch(w) for w in body):
            yield tokens.lines[index], "a coroutine lambda with a capture"


def check_signatures(tokens):
    """Parameters of functions that return a Task."""
    words = tokens.words
    for index, word in enumerate(words):
        if word != "Task" or index + 1 >= len(words) or words[index + 1] != "<":
            continue
        depth, at = 0, index + 1
        while at < len(words):
            depth += words[at] == "<"
            depth -= words[at] == ">"
            at += 1
            if depth == 0:
                break
        while at + 1 < len(words) and re.fullmatch(NAME, words[at]) and words[at + 1] == "::":
            at += 2
        if at + 1 >= len(words) or not re.fullmatch(NAME, words[at]) or words[at + 1] != "(":
            continue
        end = tokens.closing(at + 1)
        if end + 1 >= len(words) or words[end + 1] not in (";", "{", "const"):
            continue
        parameters = words[at + 2:end]
        if "&" in parameters or "&&" in parameters:
            yield tokens.lines[at], f"{words[at]}: a parameter of a coroutine is a reference"
        if any(a == "=" and b == "{" for a, b in zip(parameters, parameters[1:])):
            yield tokens.lines[at], f"{words[at]}: an aggregate as default argument of a coroutine"


def check_text(text):
    """Yields (line, what) for everything in C++ text that breaks the rule."""
    tokens = Tokens(sources.without_literals(text))
    for index, word in enumerate(tokens.words):
        if word == "co_await" and tokens.words[index - 1] != "operator":
            problem = check_await(tokens, index)
            if problem:
                yield tokens.lines[index], problem
    yield from check_lambdas(tokens)
    yield from check_signatures(tokens)


def check(root):
    for path in sources.files(root, ".h", ".cpp"):
        text = sources.read(root, path)
        if path.startswith("engine/flow/"):
            for line, what in check_text(text):
                yield path, line, what
        elif path.startswith(("engine/", "app/")):
            plain = sources.without_literals(text)
            for match in COROUTINE_WORD.finditer(plain):
                yield path, sources.line_of(plain, match.start()), "a coroutine outside engine/flow"


if __name__ == "__main__":
    sources.report(list(check(sys.argv[1])))
