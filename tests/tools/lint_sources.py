#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every file: licence, size, names, words that must not be there.

Usage: lint_sources.py ROOT
"""

import io
import os
import re
import sys
import tokenize

import sources

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED_ENDINGS = (".h", ".cpp", ".py", ".cmake", ".cmake.in", ".yml", ".sql", ".supp", ".sh",
                    "CMakeLists.txt", ".clang-format", ".clang-tidy", ".ci/run")
CODE_ENDINGS = (".h", ".cpp", ".py")
MOST_LINES = 450

# Spelled so that this file does not break its own rules.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b|\bnot (?:yet )?imple" r"mented\b")
MACHINE_PATH = re.compile(r"(?<![\w.>}])/(?:wor" r"k|roo" r"t|far" r"m|User" r"s)/")
SLEEPING = re.compile(r"\bQS" r"KIP\b|\bQEXPECT_" r"FAIL\b|\bqSle" r"ep\b|\bQTest::q(?:Wait|Sle" r"ep)\("
                      r"|\bsleep_" r"for\b|\bQThread::[mu]?sle" r"ep\b")
PYTHON_SLEEPING = re.compile(r"\btime\.sle" r"ep\(|\bunittest\.sk" r"ip|\bskip" r"Test\(")


def each_line(text, pattern, what):
    for number, line in enumerate(text.split("\n"), 1):
        match = pattern.search(line)
        if match:
            yield number, f"{what}: {match.group(0)}"


def without_python_strings(text):
    """Python text with its strings blanked: they may hold programs that sleep for a test to end."""
    lines = text.split("\n")
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.STRING:
            (first, start), (last, end) = token.start, token.end
            for number in range(first, last + 1):
                line = lines[number - 1]
                left = start if number == first else 0
                right = end if number == last else len(line)
                lines[number - 1] = line[:left] + " " * (right - left) + line[right:]
    return "\n".join(lines)


def check_file(path, text):
    """Yields (line, what) for the text of one file."""
    name = os.path.basename(path)
    if path.endswith(LICENSED_ENDINGS) and LICENCE not in "\n".join(text.split("\n")[:3]):
        yield 1, f"no \"{LICENCE}\" in the first three lines"
    if path.endswith(CODE_ENDINGS):
        lines = text.count("\n")
        if lines > MOST_LINES:
            yield lines, f"{lines} lines; at most {MOST_LINES}, and each file one thing"
        if re.search("[A-Z]", name):
            yield 1, "file names are lower case"
    if path.endswith(".h") and "#pragma once" not in text:
        yield 1, "no #pragma once"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no newline at the end"
    if name != "LICENSE":
        yield from each_line(text, UNFINISHED, "unfinished by its own word")
        yield from each_line(text, MACHINE_PATH, "a path of one machine")
    if path.startswith("tests/"):
        yield from each_line(text, SLEEPING, "a test that sleeps or skips")
        if path.endswith(".py"):
            yield from each_line(without_python_strings(text), PYTHON_SLEEPING, "a test that sleeps or skips")


def check(root):
    for path in sources.files(root):
        try:
            text = sources.read(root, path)
        except UnicodeDecodeError:
            yield path, 1, "not UTF-8"
            continue
        for line, what in check_file(path, text):
            yield path, line, what


if __name__ == "__main__":
    sources.report(list(check(sys.argv[1])))
