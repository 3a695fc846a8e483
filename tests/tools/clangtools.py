#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format and clang-tidy over the project's own sources.

Usage: clangtools.py format|check-format ROOT
       clangtools.py tidy ROOT BUILD
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import sources


def tool(name):
    for candidate in (f"{name}-14", name):
        if shutil.which(candidate):
            return candidate
    sys.exit(f"{name} is missing: install the package {name}")


def run_clang_format(root, *arguments):
    command = [tool("clang-format"), "--style=file", *arguments]
    paths = [os.path.join(root, path) for path in sources.files(root, ".h", ".cpp")]
    return subprocess.run(command + paths, check=False).returncode


def commands_without_precompiled(build, folder):
    """Copies the compile commands, with precompiled headers as plain ones: another compiler's are of
    no use. Returns the files that they compile."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)

    def plain(match):
        copy = os.path.join(folder, re.sub(r"\W", "_", match.group(1)) + ".hxx")
        shutil.copyfile(match.group(1), copy)
        return f"-include {copy}"

    for entry in entries:
        entry["command"] = re.sub(r"-include (\S+cmake_pch\.hxx)", plain, entry["command"])
    with open(os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8") as file:
        json.dump(entries, file)
    return {os.path.abspath(entry["file"]) for entry in entries}


def run_clang_tidy(root, build):
    with tempfile.TemporaryDirectory() as folder:
        return check_with_clang_tidy(root, folder, commands_without_precompiled(build, folder))


def check_with_clang_tidy(root, folder, compiled):
    own = [os.path.abspath(os.path.join(root, path)) for path in sources.files(root, ".cpp")
           if path.startswith(("engine/", "app/"))]
    command = [tool("clang-tidy"), "--quiet", "-p", folder]

    def check(path):
        done = subprocess.run(command + [path], check=False, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        print(done.stdout, end="", flush=True)
        return done.returncode

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return max(pool.map(check, [path for path in own if path in compiled]), default=0)


if __name__ == "__main__":
    if sys.argv[1] == "format":
        sys.exit(run_clang_format(sys.argv[2], "-i"))
    if sys.argv[1] == "check-format":
        sys.exit(run_clang_format(sys.argv[2], "--dry-run", "-Werror"))
    if sys.argv[1] == "tidy":
        sys.exit(run_clang_tidy(sys.argv[2], sys.argv[3]))
    sys.exit(__doc__)
