# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard that the other tests rely on refuses what a mount refuses, and nothing else."""

import os
import subprocess
import sys
import tempfile
import unittest

import support
import mounts

REFUSED = (
    "open('f', 'a')", "open('f', 'r+')", "open('new', 'w+')", "os.open('f', os.O_WRONLY)", "os.rename('f', 'g')",
    "os.rename(outside + '/o', 'g')", "os.replace('f', outside + '/g')", "os.link('f', 'g')", "os.symlink('f', 'g')",
    "os.chmod('f', 0o600)", "os.utime('f')", "os.truncate('f', 0)", "os.fchmod(os.open('f', os.O_RDONLY), 0o600)",
    "import fcntl; fcntl.flock(os.open('f', os.O_RDONLY), fcntl.LOCK_SH)",
)
ALLOWED = (
    "open('f').read()", "open('new', 'xb').write(b'x')", "open('f', 'w').write('x')", "os.unlink('f')",
    "os.makedirs('a/b')", "os.rename(outside + '/o', outside + '/p')", "open(outside + '/o', 'a')",
)


class GuardTest(unittest.TestCase):
    def code_of(self, statement):
        with tempfile.TemporaryDirectory() as top:
            top = os.path.realpath(top)
            mount, outside = os.path.join(top, "mount"), os.path.join(top, "outside")
            for path in (mount, outside):
                os.mkdir(path)
            for path in (mount + "/f", outside + "/o"):
                with open(path, "wb"):
                    pass
            code = "import os, sys; sys.path.insert(0, %r); import mounts; outside = %r; mounts.guard([%r]); %s" % (
                support.HERE, outside, mount, statement)
            return subprocess.run([sys.executable, "-I", "-S", "-B", "-c", code], cwd=mount,
                                  stderr=subprocess.DEVNULL).returncode

    def test_refused(self):
        for statement in REFUSED:
            with self.subTest(statement=statement):
                self.assertEqual(self.code_of(statement), mounts.VIOLATION)

    def test_allowed(self):
        for statement in ALLOWED:
            with self.subTest(statement=statement):
                self.assertEqual(self.code_of(statement), 0)


if __name__ == "__main__":
    unittest.main()
