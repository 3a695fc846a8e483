#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows between folders, as #include lines show them.

Usage: lint_includes.py ROOT
"""

import re
import sys

import sources

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)

# What each folder may include besides itself. The whole of the architecture is in this table.
ARROWS = {
    "engine/core": set(),
    "engine/types": {"engine/core"},
    "engine/statistics": {"engine/types", "engine/core"},
    "engine/net": {"engine/core"},
    "engine/models": {"engine/net", "engine/types", "engine/core"},
    "engine/daytona": {"engine/net", "engine/types", "engine/core"},
    "engine/programs": {"engine/daytona", "engine/net", "engine/types", "engine/core"},
    "engine/store": {"engine/statistics", "engine/types", "engine/core"},
    "engine/report": {"engine/types", "engine/core"},
    "engine/flow": {"engine/daytona", "engine/models", "engine/programs", "engine/statistics",
                    "engine/store", "engine/report", "engine/net", "engine/types", "engine/core"},
    "engine/local": {"engine/core"},
    "engine/gateway": {"engine/models", "engine/net", "engine/types", "engine/core"},
    "app": {"engine/flow", "engine/models", "engine/statistics", "engine/store", "engine/report",
            "engine/types", "engine/core"},
}

# Whose each public header is. A folder may include those of the folders that it may include.
PUBLIC = {
    "quaver/error.h": "engine/core",
    "quaver/result.h": "engine/core",
    "quaver/secret.h": "engine/core",
    "quaver/types.h": "engine/types",
    "quaver/endpoint.h": "engine/types",
    "quaver/run.h": "engine/flow",
    "quaver/local.h": "engine/local",
    "quaver/gateway.h": "engine/gateway",
}

# What the application alone wires in.
EXCEPTIONS = {("app", "quaver/local.h"), ("app", "quaver/gateway.h")}

# Which Qt modules and libraries a folder must not touch.
BANNED_LIBRARIES = {
    "engine": re.compile(r"Qt(Gui|Widgets|Charts|Svg)/|Q(Widget|Gui\w*|Application|Dialog|Pixmap|Icon)$"),
    "app/headless": re.compile(r"Qt(Gui|Widgets|Charts|Svg)/|Q(Widget|Gui\w*|Application|Dialog|Pixmap|Icon)$"),
}


def folder_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "engine" else parts[0]


def problem_of(path, quote, target):
    """What is wrong with one #include of the file at `path`, or None."""
    folder = folder_of(path)
    for prefix, banned in BANNED_LIBRARIES.items():
        if path.startswith(prefix + "/") and banned.search(target):
            return f"{prefix} includes {target}: it knows no Gui and no Widgets"
    if target.startswith("quaver/"):
        if target not in PUBLIC:
            return f"{target} is not in the table of public headers"
        owner = PUBLIC[target]
    elif quote == '"':
        if "/" not in target and not re.fullmatch(r"\w+\.moc|ui_\w+\.h", target):
            return f'"{target}" is not a path from the root of the project'
        if not target.startswith(("engine/", "app/", "tests/")):
            return None
        owner = folder_of(target)
    else:
        return None
    if (folder, target) in EXCEPTIONS:
        return None
    if owner == folder or owner in ARROWS[folder]:
        return None
    return f"{folder} includes {target} of {owner}: no arrow leads there"


def check(root):
    for path in sources.files(root, ".h", ".cpp"):
        folder = folder_of(path)
        if folder == "engine/include" or not path.startswith(("engine/", "app/")):
            continue
        if folder not in ARROWS:
            yield path, 1, f"{folder} is not in the table of arrows"
            continue
        text = sources.read(root, path)
        for match in INCLUDE.finditer(text):
            problem = problem_of(path, match.group(1), match.group(2))
            if problem:
                yield path, sources.line_of(text, match.start(1)), problem


if __name__ == "__main__":
    sources.report(list(check(sys.argv[1])))
