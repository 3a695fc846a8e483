#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lints themselves, against shapes that are good and shapes that are bad."""

import unittest

import lint_await
import lint_includes
import lint_sources
import sources

GOOD_AWAITS = [
    "co_await f();",
    "co_await f(a, 1, u\"text; (\"_s);",
    "const auto x = co_await f(a);",
    "const Sandbox x = co_await m_client->create(std::move(name), QSize(1, 2));",
    "const QList<Task> x = co_await f(a);",
    "auto task = f({1, 2}); co_await task;",
    "co_await std::move(task);",
    "x = co_await f(a);",
    "m_state->x = co_await f(a);",
    "*x = co_await f(a);",
    "co_return co_await f(a);",
    "if (x)\n    co_await f(a);",
    "if (g(x) && y) co_await f(a); else co_await g(a);",
    "while (g()) { co_await f(a); }",
    "for (const auto &x : xs) co_await f(x);",
    "try { co_await f(a); } catch (...) { failure = std::current_exception(); }",
    "switch (x) { case 1: co_await f(a); }",
    "// if (co_await f())",
    "/* g(co_await f()) */",
    "const auto text = u\"co_await (x)\"_s;",
    "PendingAwaiter<T> operator co_await(Pending<T> pending) { return x; }",
    "co_await unlessCancelled(client.volume(name), token);",
    "auto y = [x](int a) { return a + x; };",
    "QCoro::Task<void> f(int a, QString b, CancelToken token);",
    "QCoro::Task<void> Run::f(std::shared_ptr<State> state) { co_await g(); }",
    "spawn([]() -> QCoro::Task<void> { co_await f(); }());",
    "const auto c = xs[0]; co_await f(c);",
]

BAD_AWAITS = [
    "if (co_await f(a)) g();",
    "while (co_await f(a)) g();",
    "switch (co_await f(a)) { }",
    "for (const auto &x : co_await f(a)) g();",
    "g(co_await f(a));",
    "const auto x = g(co_await f(a));",
    "const auto x = !co_await f(a);",
    "const auto x = (co_await f(a)).name;",
    "const auto x = co_await f(a) + 1;",
    "const auto x = co_await f(a) == b;",
    "const auto x = b && co_await f(a);",
    "const auto x = co_await f(a) && b;",
    "const auto x = b ? co_await f(a) : 1;",
    "const auto x = co_await f(a) ? 1 : 2;",
    "const Pair x{co_await f(a), 1};",
    "const Pair x = {co_await f(a), 1};",
    "const Pair x = {1, co_await f(a)};",
    "return Pair{co_await f(a)};",
    "co_await f({1, 2});",
    "co_await f(Pair{1, 2});",
    "co_await f([](int x) { return x; });",
    "co_await f(b ? x : y);",
    "co_await f(co_await g());",
    "const auto [a, b] = co_await f();",
    "xs[co_await f()] = 1;",
    "xs.append(co_await f());",
    "const int a = 1, b = co_await f();",
    "auto t = [x]() -> QCoro::Task<void> { co_await f(x); };",
    "run([this] { co_return; });",
    "auto t = [&](int y) -> QCoro::Task<int> { co_return y; };",
    "QCoro::Task<void> f(const QString &a);",
    "QCoro::Task<int> Run::f(QString &&a) { co_return 1; }",
    "QCoro::Task<void> f(Options options = {});",
]

GOOD_INCLUDES = [
    ("engine/flow/run.cpp", '"', "engine/daytona/client.h"),
    ("engine/flow/run.cpp", '"', "engine/flow/await.h"),
    ("engine/net/x.cpp", "<", "quaver/error.h"),
    ("engine/net/x.cpp", "<", "QNetworkReply"),
    ("app/headless/x.cpp", "<", "quaver/local.h"),
    ("app/headless/x.cpp", "<", "quaver/run.h"),
    ("app/headless/x.cpp", '"', "x.moc"),
]

BAD_INCLUDES = [
    ("engine/core/x.cpp", '"', "engine/net/client.h"),
    ("engine/net/x.cpp", '"', "engine/types/json.h"),
    ("engine/local/x.cpp", '"', "engine/daytona/client.h"),
    ("engine/local/x.cpp", '"', "engine/net/httpclient.h"),
    ("engine/flow/x.cpp", '"', "engine/local/server.h"),
    ("engine/flow/x.cpp", "<", "quaver/local.h"),
    ("engine/store/x.cpp", "<", "quaver/run.h"),
    ("engine/daytona/x.cpp", '"', "engine/flow/run.h"),
    ("engine/report/x.cpp", '"', "app/headless/console.h"),
    ("engine/report/x.cpp", "<", "QWidget"),
    ("app/headless/x.cpp", "<", "QtWidgets/QLabel"),
    ("app/headless/x.cpp", '"', "console.h"),
    ("app/headless/x.cpp", '"', "engine/local/server.h"),
]

HEADER = "// " + lint_sources.LICENCE + "\n"

GOOD_FILES = [
    ("engine/core/x.h", HEADER + "#pragma once\n"),
    ("engine/core/x.cpp", HEADER + "const auto home = \"/home/daytona\";\n"),
    ("engine/core/x.cpp", HEADER + "// base64 of the alphabet's work/root\n"),
    ("README.md", "# Quaver\n"),
    ("tests/app/tst_x.py", "# " + lint_sources.LICENCE + "\nrun('import time; time.sle" "ep(1)')\n"),
]

BAD_FILES = [
    ("engine/core/x.h", "#pragma once\n"),
    ("engine/core/x.h", HEADER),
    ("engine/core/x.cpp", HEADER + "int x;"),
    ("engine/core/x.cpp", HEADER + "// TO" "DO: later\n"),
    ("engine/core/x.cpp", HEADER + "// not imple" "mented\n"),
    ("engine/core/x.cpp", HEADER + "open(\"/wor" "k/main\");\n"),
    ("tests/app/tst_x.py", "# " + lint_sources.LICENCE + "\n@unittest.sk" "ip\n"),
    ("engine/core/X.cpp", HEADER),
    ("engine/core/x.cpp", HEADER + "\n" * lint_sources.MOST_LINES),
    ("tests/app/tst_x.cpp", HEADER + "QTest::qWa" "it(10);\n"),
    ("tests/app/tst_x.py", "# " + lint_sources.LICENCE + "\ntime.sle" "ep(1)\n"),
]


class LintTest(unittest.TestCase):
    def test_awaits(self):
        for text in GOOD_AWAITS:
            with self.subTest(text=text):
                self.assertEqual(list(lint_await.check_text(text)), [])
        for text in BAD_AWAITS:
            with self.subTest(text=text):
                self.assertNotEqual(list(lint_await.check_text(text)), [])

    def test_await_names_the_line(self):
        problems = list(lint_await.check_text("// \"\nint a;\n\nif (co_await f())\n    g();\n"))
        self.assertEqual([line for line, _ in problems], [4])

    def test_includes(self):
        for path, quote, target in GOOD_INCLUDES:
            with self.subTest(path=path, target=target):
                self.assertIsNone(lint_includes.problem_of(path, quote, target))
        for path, quote, target in BAD_INCLUDES:
            with self.subTest(path=path, target=target):
                self.assertIsNotNone(lint_includes.problem_of(path, quote, target))

    def test_sources(self):
        for path, text in GOOD_FILES:
            with self.subTest(path=path, text=text):
                self.assertEqual(list(lint_sources.check_file(path, text)), [])
        for path, text in BAD_FILES:
            with self.subTest(path=path, text=text):
                self.assertNotEqual(list(lint_sources.check_file(path, text)), [])

    def test_literals_keep_lines(self):
        text = 'a("x\\"y"); /* 1\n2 */ b(R"(raw " \n)");\nc'
        plain = sources.without_literals(text)
        self.assertEqual(plain.count("\n"), text.count("\n"))
        self.assertNotIn("raw", plain)
        self.assertNotIn("y", plain)


if __name__ == "__main__":
    unittest.main()
