# SPDX-License-Identifier: GPL-3.0-or-later
import os
import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox import processes
from quaver_sandbox.directories import Workplace
from quaver_sandbox.models.model import ToolCall
from quaver_sandbox.tools import Toolbox


class FileToolsTest(unittest.TestCase):
    def setUp(self):
        processes.adopt_orphans()
        self.place = Workplace("quaver-test")
        self.addCleanup(self.place.__exit__)
        self.toolbox = Toolbox.of(self.place)

    def path(self, *names):
        return os.path.join(self.place.work, *names)

    def call(self, name, **arguments):
        result = self.toolbox.call(ToolCall("c", name, arguments), 10)
        return result.text, result.failed

    def read(self, path, **more):
        return self.call("read_file", path=path, **more)

    def write(self, path, content="new"):
        return self.call("write_file", path=path, content=content)

    def test_write_and_read(self):
        text = "h\u00e4llo\n" * 3
        self.assertEqual(self.write("a/b/c.txt", text), ("written: 21 bytes", False))
        self.assertEqual(self.read("a/b/c.txt"), (text, False))
        self.assertEqual(self.write("a/b/c.txt", "short"), ("written: 5 bytes", False))
        self.assertEqual(self.read("./a/../a/b/c.txt"), ("short", False))
        self.assertEqual(self.read(self.path("a", "b", "c.txt")), ("short", False))
        self.assertEqual(self.write(self.path("d.txt"), "\ud800")[1], False)
        self.assertEqual(self.read("d.txt"), ("\ufffd", False))
        self.assertEqual(self.call("shell", command="cat a/b/c.txt"), ("short", False))

    def test_parts_of_a_file(self):
        self.write("f", "".join("line %d\n" % number for number in range(1, 5001)))
        seen, first = "", 1
        while first:
            text, failed = self.read("f", first_line=first)
            self.assertFalse(failed)
            self.assertLess(len(text), 17000)
            text, mark, next_line = text.rpartition("\n[the file goes on at line ")
            seen += text + "\n" if mark else next_line
            first = int(next_line[:-1]) if mark else None
        self.assertEqual(seen, "".join("line %d\n" % number for number in range(1, 5001)))
        self.assertEqual(self.read("f", first_line=9999), ("the file has only 5001 lines", True))
        self.write("g", "x" * 40000)
        self.assertTrue(self.read("g")[0].endswith("[line 1 goes on]"))
        self.write("empty", "")
        self.assertEqual(self.read("empty"), ("", False))

    def test_nothing_outside(self):
        outside = os.path.join(self.place.root, "outside")
        os.mkdir(outside)
        with open(os.path.join(outside, "secret"), "w", encoding="ascii") as file:
            file.write("secret")
        os.symlink(outside, self.path("link"))
        os.symlink(os.path.join(outside, "secret"), self.path("file"))
        os.symlink("/proc/self/environ", self.path("environ"))
        os.mkfifo(self.path("fifo"))
        os.mkdir(self.path("directory"))
        for path in ("link/secret", "file", "environ", "../outside/secret", "/etc/passwd", "/proc/self/environ", "",
                     "a\0b", ".", "..", "directory", "fifo", "x/" * 40 + "x", "n" * 300, None, 7, ["a"],
                     self.place.work):
            with self.subTest(path=path):
                text, failed = self.read(path)
                self.assertTrue(failed)
                self.assertNotIn("secret", text.replace(str(path), ""))
                self.assertTrue(self.write(path)[1])
        self.assertTrue(self.write("link/new")[1])
        self.assertEqual(os.listdir(outside), ["secret"])
        with open(os.path.join(outside, "secret"), encoding="ascii") as file:
            self.assertEqual(file.read(), "secret")
        self.assertEqual(self.read("nothing"), ("nothing: No such file or directory", True))

    def test_wrong_arguments(self):
        self.write("f", "x")
        for arguments in ({"first_line": 0}, {"first_line": "1"}, {"first_line": True}, {"first_line": 1.5}):
            self.assertTrue(self.read("f", **arguments)[1])
        self.assertTrue(self.call("write_file", path="f")[1])
        self.assertTrue(self.call("write_file", path="f", content=["x"])[1])
        self.assertEqual(self.read("f"), ("x", False))

    def test_large_and_binary_files(self):
        with open(self.path("large"), "wb") as file:
            file.truncate(9 << 20)
        self.assertIn("use the shell", self.read("large")[0])
        with open(self.path("binary"), "wb") as file:
            file.write(b"\xff\x00")
        self.assertEqual(self.read("binary"), ("\ufffd\0", False))

    def test_working_directory_that_is_gone(self):
        self.call("shell", command="rm -rf ../work")
        self.assertTrue(self.write("f")[1])
        self.assertTrue(self.read("f")[1])


if __name__ == "__main__":
    unittest.main()
