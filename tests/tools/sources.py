# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, and their text without comments and literals."""

import os
import re
import sys

SKIPPED_FOLDERS = {".git", ".cache", "__pycache__"}
BINARY_ENDINGS = (".png", ".ico", ".pyz", ".qm", ".gz", ".zip")


def files(root, *endings):
    """Paths relative to root, sorted; build folders are left out. No endings: every text file."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in SKIPPED_FOLDERS and not f.startswith("build")]
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root)
            if name.endswith(endings) if endings else not name.endswith(BINARY_ENDINGS):
                found.append(path.replace(os.sep, "/"))
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


LITERAL_OR_COMMENT = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | (?:u8|u|U|L)?R"(?P<delimiter>[^()\\\s]{0,16})\(.*?\)(?P=delimiter)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'
    """,
    re.VERBOSE | re.DOTALL)


def without_literals(text):
    """C++ text with comments blanked and literals emptied; every line keeps its number."""

    def blank(match):
        found = match.group(0)
        newlines = "\n" * found.count("\n")
        if found.startswith(("//", "/*")):
            return " " + newlines
        return ("''" if found.startswith("'") else '""') + newlines

    return LITERAL_OR_COMMENT.sub(blank, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def report(problems):
    """Prints `path:line: what` for each and ends the program: 0 without problems."""
    for path, line, what in problems:
        print(f"{path}:{line}: {what}")
    print(f"{len(problems)} problem(s)")
    sys.exit(1 if problems else 0)
