# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
import tempfile
import unittest
import zipfile
from unittest import mock

import support  # noqa: F401: makes the package importable
from quaver_sandbox import archive, volume


class ArchiveTest(unittest.TestCase):
    def setUp(self):
        top = tempfile.TemporaryDirectory(prefix="quaver-test-")
        self.top = top.name
        self.addCleanup(top.cleanup)
        self.source, self.target, self.zip = (os.path.join(self.top, name) for name in ("from", "to", "a.zip"))
        os.mkdir(self.source)
        os.mkdir(self.target)

    def write(self, name, text="x"):
        path = os.path.join(self.source, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def pack(self, path=None):
        with volume.NewFile(path or self.zip) as file:
            return archive.pack(self.source, file)

    def names(self):
        with zipfile.ZipFile(self.zip) as file:
            return file.namelist()

    def test_round_trip(self):
        self.write("a.txt", "alpha")
        self.write("deep/\u6587/\u00e9.txt", "accent")
        os.chmod(self.write("run.sh", "#!/bin/sh\n"), 0o700)
        self.assertEqual(self.pack(), [])
        archive.unpack(self.zip, self.target)
        with open(os.path.join(self.target, "deep/\u6587/\u00e9.txt"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "accent")
        self.assertTrue(os.stat(os.path.join(self.target, "run.sh")).st_mode & stat.S_IXUSR)
        self.assertFalse(os.stat(os.path.join(self.target, "a.txt")).st_mode & stat.S_IXUSR)

    def test_empty(self):
        self.assertEqual(self.pack(), [])
        archive.unpack(self.zip, self.target)
        self.assertEqual(os.listdir(self.target), [])

    def test_same_files_are_the_same_bytes(self):
        for name in ("b", "a", "c/d"):
            self.write(name)
        self.pack()
        os.utime(os.path.join(self.source, "a"), (1, 1))
        other = self.zip + "2"
        self.pack(other)
        with open(self.zip, "rb") as first, open(other, "rb") as second:
            self.assertEqual(first.read(), second.read())

    def test_pack_takes_regular_files_only(self):
        self.write("kept")
        outside = os.path.join(self.top, "outside")
        os.mkdir(outside)
        with open(os.path.join(outside, "secret"), "w", encoding="utf-8") as file:
            file.write("secret")
        os.symlink(outside, os.path.join(self.source, "link-to-directory"))
        os.symlink("/etc/passwd", os.path.join(self.source, "link-to-file"))
        os.mkfifo(os.path.join(self.source, "fifo"))
        self.write("bad\nname")
        with open(os.fsencode(self.source) + b"/\xff", "wb"):
            pass
        omitted = self.pack()
        self.assertEqual(self.names(), ["kept"])
        self.assertEqual(len(omitted), 5)
        self.assertTrue(all(line.isprintable() and line.isascii() for line in omitted))

    def test_pack_is_bounded(self):
        for number in range(4):
            self.write("f%d" % number, "x" * 10)
        with mock.patch.object(archive, "MAX_FILES", 2):
            self.assertEqual(len(self.pack()), 2)
        os.unlink(self.zip)
        with mock.patch.object(archive, "MAX_CONTENT", 25):
            self.assertEqual(len(self.pack()), 2)
        self.assertEqual(self.names(), ["f0", "f1"])

    def test_sparse_file_is_left_out(self):
        with open(self.write("sparse"), "r+b") as file:
            file.truncate(1 << 40)
        self.assertEqual(len(self.pack()), 1)

    def test_deep_and_locked_directories(self):
        path = os.open(self.source, os.O_RDONLY)
        for _ in range(450):  # beyond PATH_MAX
            os.mkdir("directory", dir_fd=path)
            inner = os.open("directory", os.O_RDONLY, dir_fd=path)
            os.close(path)
            path = inner
        os.close(path)
        os.mkdir(os.path.join(self.source, "locked"))
        self.write("locked/file")
        os.chmod(os.path.join(self.source, "locked"), 0)
        omitted = self.pack()
        self.assertTrue(any("deeper" in line for line in omitted))
        self.assertTrue(volume.remove_tree(self.source))

    def assert_refused(self, what):
        with self.assertRaises(archive.BadArchive, msg=what):
            archive.unpack(self.zip, self.target)

    def make(self, *members):
        with mock.patch("warnings.warn"), zipfile.ZipFile(self.zip, "w", zipfile.ZIP_DEFLATED) as file:
            for member, data in members:
                file.writestr(member, data)

    def test_unpack_refuses_names(self):
        for name in ("../evil", "/etc/evil", "a/../../evil", "a\\..\\evil", "a//b", "dir/", "x" * 600):
            with self.subTest(name=name[:20]):
                self.make((name, b"x"))
                self.assert_refused(name)
        self.make(("a_b", b"x"))
        with open(self.zip, "rb") as file:
            data = file.read()
        with open(self.zip, "wb") as file:
            file.write(data.replace(b"a_b", b"a\0b"))
        self.assert_refused("a name with NUL")
        self.assertNotIn("evil", os.listdir(self.top))

    def test_unpack_refuses_duplicates_and_conflicts(self):
        self.make(("a", b"1"), ("a", b"2"))
        self.assert_refused("duplicate")
        self.make(("b", b"1"), ("b/c", b"2"))
        self.assert_refused("file and directory")

    def test_unpack_refuses_links_and_devices(self):
        for kind in (stat.S_IFLNK, stat.S_IFDIR, stat.S_IFCHR, stat.S_IFIFO):
            entry = zipfile.ZipInfo("member")
            entry.create_system = 3
            entry.external_attr = (kind | 0o777) << 16
            self.make((entry, b"/etc/passwd"))
            self.assert_refused(oct(kind))
        self.assertEqual(os.listdir(self.target), [])

    def test_unpack_refuses_other_methods(self):
        with zipfile.ZipFile(self.zip, "w", zipfile.ZIP_BZIP2) as file:
            file.writestr("a", b"x" * 1000)
        self.assert_refused("bzip2")

    def test_unpack_counts_what_comes_out(self):
        self.make(("bomb", b"\0" * 300000))
        with open(self.zip, "r+b") as file:
            data = file.read()
            # Both headers say that the member is small.
            size = (300000).to_bytes(4, "little")
            self.assertEqual(data.count(size), 2)
            file.seek(0)
            file.write(data.replace(size, (100).to_bytes(4, "little")))
        with mock.patch.object(archive, "MAX_CONTENT", 100000):
            self.assert_refused("a lie about the size")
        self.make(("bomb", b"\0" * 300000))
        with mock.patch.object(archive, "MAX_CONTENT", 100000):
            os.listdir(self.target) and volume.remove_tree(self.target)
            os.makedirs(self.target, exist_ok=True)
            self.assert_refused("a bomb")

    def test_unpack_refuses_damage(self):
        self.make(("a", b"x" * 1000))
        with open(self.zip, "rb") as file:
            data = file.read()
        damaged = (b"", b"PK", data[:-1], data[:50] + data[60:], data + b"x", os.urandom(5000),
                   data[:-22] + b"PK\6\7" + bytes(16) + data[-22:],
                   data[:-10] + b"\xff\xff\xff\xff" + data[-6:])
        for number, content in enumerate(damaged):
            with self.subTest(number=number):
                with open(self.zip, "wb") as file:
                    file.write(content)
                self.assert_refused(number)

    def test_unpack_refuses_many_members(self):
        self.make(*[("f%d" % number, b"") for number in range(4)])
        with mock.patch.object(archive, "MAX_FILES", 3):
            self.assert_refused("too many")


class VolumeTest(unittest.TestCase):
    def setUp(self):
        top = tempfile.TemporaryDirectory(prefix="quaver-test-")
        self.top = top.name
        self.addCleanup(top.cleanup)

    def test_write_replaces_whatever_was_planted(self):
        victim = os.path.join(self.top, "victim")
        with open(victim, "w", encoding="utf-8") as file:
            file.write("untouched")
        path = os.path.join(self.top, "new", "file")
        os.mkdir(os.path.dirname(path))
        planted = (lambda: os.symlink(victim, path), lambda: os.link(victim, path), lambda: os.mkfifo(path),
                   lambda: os.makedirs(path + "/a/b"), lambda: None)
        for plant in planted:
            plant()
            size, digest = volume.write_whole(path, [b"ab", b"c"])
            self.assertEqual((size, digest[:8]), (3, "ba7816bf"))
            with open(path, "rb") as file:
                self.assertEqual(file.read(), b"abc")
            os.unlink(path)
        with open(victim, encoding="utf-8") as file:
            self.assertEqual(file.read(), "untouched")

    def test_waits_for_an_object_store_and_for_no_disk(self):
        for major, expected in ((0, 1), (8, 0)):
            with self.subTest(major=major), mock.patch.object(volume.os, "major", return_value=major), \
                    mock.patch.object(volume.os, "fsync") as fsync:
                volume.write_whole(os.path.join(self.top, "file"), [b"data"])
                self.assertEqual(fsync.call_count, expected)

    def test_read_follows_no_link(self):
        os.makedirs(os.path.join(self.top, "real"))
        with open(os.path.join(self.top, "real", "file"), "wb") as file:
            file.write(b"data")
        os.symlink("real", os.path.join(self.top, "link"))
        os.symlink("file", os.path.join(self.top, "real", "link"))
        os.mkfifo(os.path.join(self.top, "real", "fifo"))
        self.assertEqual(volume.read_bounded(volume.open_regular(self.top, "real", "file"), 4), b"data")
        self.assertIsNone(volume.read_bounded(volume.open_regular(self.top, "real", "file"), 3))
        for names in (("link", "file"), ("real", "link"), ("real", "fifo"), ("real",), ("real", "none")):
            with self.subTest(names=names), self.assertRaises(OSError):
                os.close(volume.open_regular(self.top, *names))


if __name__ == "__main__":
    unittest.main()
