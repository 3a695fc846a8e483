# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the package quaver_sandbox into a zip application: the same sources give the same bytes."""

import os
import sys
import zipfile

MAIN = "from quaver_sandbox.__main__ import main\nimport sys\nsys.exit(main())\n"


def build(source, target):
    members = {"__main__.py": MAIN.encode("ascii")}
    for folder, folders, names in os.walk(os.path.join(source, "quaver_sandbox")):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            if name.endswith(".py"):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    members[os.path.relpath(path, source).replace(os.sep, "/")] = file.read()
    temporary = target + ".new"
    with zipfile.ZipFile(temporary, "w") as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name)  # of 1980
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, members[name])
    os.replace(temporary, target)


if __name__ == "__main__":
    os.makedirs(os.path.dirname(sys.argv[2]), exist_ok=True)
    build(sys.argv[1], sys.argv[2])
