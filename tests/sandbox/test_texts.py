# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import threading
import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox import jsontext, paths, protocol, text
from quaver_sandbox.errors import OutputClosed, ProgramError


class TextTest(unittest.TestCase):
    def test_clean(self):
        self.assertEqual(text.clean("a\ud800b"), "a\ufffdb")
        self.assertEqual(text.clean("\ud83d\ude00 ok"), "\U0001f600 ok")

    def test_one_line(self):
        self.assertEqual(text.one_line("a\n\x1b[31mb\u202e\u2028c\0", 80), "a [31mb c")
        self.assertEqual(text.one_line("x" * 100, 10), "x" * 9 + "\u2026")

    def test_keep_ends(self):
        kept = text.keep_ends("a" * 500 + "b" * 500, 100)
        self.assertTrue(kept.startswith("a" * 50 + "\n") and kept.endswith("\n" + "b" * 50))
        self.assertIn("900 characters", kept)

    def test_utf8_prefix(self):
        self.assertEqual(text.utf8_prefix("\u00e9\u00e9\u00e9", 5), "\u00e9\u00e9")


class JsonTest(unittest.TestCase):
    def test_refused(self):
        for data in (b"", b"{", b"NaN", b"[-Infinity]", b"1e999", b'"\\udc00"', b'{"\\ud800":1}', b"\xff",
                     b"[" * 200000, b"[" * 65 + b"]" * 65, b"1" * 401, b'{"a":1}x'):
            with self.subTest(data=data[:20]), self.assertRaises(jsontext.BadJson):
                jsontext.parse(data)

    def test_accepted(self):
        self.assertEqual(jsontext.parse(b'{"a":[1,-2.5,"\\ud83d\\ude00",null]}'), {"a": [1, -2.5, "\U0001f600", None]})
        jsontext.parse(b"[" * 64 + b"]" * 64)
        self.assertEqual(jsontext.parse(b"1" * 400), int("1" * 400))


class PathsTest(unittest.TestCase):
    def test_refused(self):
        for path in ("", "/a", "../a", "a/../b", "a//b", "a/", "./a", ".", "..", "a\\b", "a\0b", "a\nb", "\ud800",
                     "a/" * 40 + "a", "x" * 256, "x/" * 300):
            with self.subTest(path=path[:20]):
                self.assertIsNotNone(paths.problem_of(path))

    def test_accepted(self):
        for path in ("a", ".hidden", "a/b.txt", "a b", "\u00e9/\u6587", "..a", "a/...", "-rf"):
            with self.subTest(path=path):
                self.assertIsNone(paths.problem_of(path))


class ProtocolTest(unittest.TestCase):
    def setUp(self):
        self.read_end, self.write_end = os.pipe()
        self.addCleanup(os.close, self.read_end)

    def lines(self):
        os.close(self.write_end)
        with os.fdopen(os.dup(self.read_end), "rb") as file:
            return file.read().splitlines(keepends=True)

    def test_events_are_short_ascii_lines(self):
        emitter = protocol.Emitter(self.write_end)
        emitter.emit("progress", message="\U0001f600\n\ud800" * 5000, other="\x1b" * 5000, number=7)
        emitter.emit("progress", message="short \u00e9")
        long, short = self.lines()
        self.assertLessEqual(len(long), protocol.LONGEST_EVENT)
        event = json.loads(long.decode("ascii"))
        self.assertEqual((event["event"], event["number"]), ("progress", 7))
        self.assertTrue(event["message"].startswith("\U0001f600\n\ufffd"))
        self.assertEqual(json.loads(short), {"event": "progress", "message": "short \u00e9"})

    def test_threads_do_not_mix_lines(self):
        emitter = protocol.Emitter(self.write_end)
        threads = [threading.Thread(target=lambda: [emitter.emit("progress", message="x" * 50) for _ in range(50)])
                   for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len([json.loads(line) for line in self.lines()]), 400)

    def test_closed_output(self):
        read_end, write_end = os.pipe()
        os.close(read_end)
        with self.assertRaises(OutputClosed):
            protocol.Emitter(write_end).emit("progress", message="x")
        os.close(write_end)

    def test_operations(self):
        os.write(self.write_end, b'{"op":"attempt","task":"a"}\n\n{"op":"att')
        operations = protocol.Operations(self.read_end)
        self.assertEqual(operations.read(), [{"op": "attempt", "task": "a"}])
        os.write(self.write_end, b'empt"}\n{"op":"finish"}\n{"op":"late"}\n')
        self.assertEqual(operations.read(), [{"op": "attempt"}])
        self.assertTrue(operations.ended)
        os.close(self.write_end)

    def test_closed_input_ends_the_operations(self):
        os.write(self.write_end, b'{"op":"a"}')
        os.close(self.write_end)
        operations = protocol.Operations(self.read_end)
        self.assertEqual(operations.read(), [])
        self.assertEqual((operations.read(), operations.ended), ([{"op": "a"}], True))

    def test_bad_operations(self):
        for line in (b"nonsense\n", b"[]\n", b'{"op":1}\n', b'{"op":NaN}\n'):
            os.write(self.write_end, line)
            with self.subTest(line=line), self.assertRaises(ProgramError):
                protocol.Operations(self.read_end).read()
        os.close(self.write_end)

    def test_request(self):
        request = protocol.Request({"protocol": 1, "a": "x", "n": 3, "b": True, "empty": ""})
        self.assertEqual((request.text("a"), request.integer("n", 1, 5)), ("x", 3))
        for call in (lambda: request.text("n"), lambda: request.text("none"), lambda: request.text("empty"),
                     lambda: request.integer("n", 4, 5), lambda: request.integer("b", 0, 5),
                     lambda: request.integer("a", 0, 5), lambda: protocol.Request([]),
                     lambda: protocol.Request({"protocol": 2})):
            with self.assertRaises(ProgramError):
                call()


if __name__ == "__main__":
    unittest.main()
