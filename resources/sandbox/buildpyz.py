# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the package quaver_sandbox into a zip application: the same sources give the same bytes.

Beside each source is the byte code of the Python that packs it. A Python of that version starts in half
the time; any other takes the source.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

MAIN = "from quaver_sandbox.__main__ import main\nimport sys\nsys.exit(main())\n"


def build(source, target):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(source, "quaver_sandbox"), os.path.join(folder, "quaver_sandbox"),
                        ignore=lambda _, names: [name for name in names if name == "__pycache__"])
        with open(os.path.join(folder, "__main__.py"), "w", encoding="ascii") as file:
            file.write(MAIN)
        # In a process that has done nothing else: what is in use elsewhere leaves its mark in the byte code.
        subprocess.run([sys.executable, "-I", "-m", "compileall", "-q", "-b", "-s", folder,
                        "--invalidation-mode", "unchecked-hash", folder], check=True)
        temporary = target + ".new"
        _pack(folder, temporary)
    os.replace(temporary, target)


def _pack(folder, target):
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(_files(folder)):
            entry = zipfile.ZipInfo(name)  # of 1980
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            with open(os.path.join(folder, name), "rb") as file:
                archive.writestr(entry, file.read())


def _files(folder):
    for place, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".py", ".pyc")):
                yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")


if __name__ == "__main__":
    os.makedirs(os.path.dirname(sys.argv[2]), exist_ok=True)
    build(sys.argv[1], sys.argv[2])
