#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the translations itself, against files that are good and files that are bad."""

import pathlib
import tempfile
import unittest

import check_translations


def file_of(*messages):
    """A file of translations with the given messages in one context."""
    return "<TS><context><name>Page</name>" + "".join(messages) + "</context></TS>"


def plain(source, translation, attributes=""):
    return (f"<message><source>{source}</source>"
            f"<translation{attributes}>{translation}</translation></message>")


def plural(source, *forms, attributes=""):
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return (f'<message numerus="yes"><source>{source}</source>'
            f"<translation{attributes}>{inner}</translation></message>")


def read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "some.ts"
        path.write_text(text, encoding="utf-8")
        return check_translations.messages_of(path)


UNFINISHED = ' type="unfinished"'


class Translations(unittest.TestCase):
    def problems(self, source, translation, language="de"):
        found = check_translations.problems_of(
            read(file_of(*source)), read(file_of(*translation)), language)
        return [problem for _, problem in found]

    def check_one(self, source, form, language="de"):
        return self.problems([plain(source, "", UNFINISHED)], [plain(source, form)], language)

    def test_good(self):
        for source, form in (("Stop", "Stopp"), ("%1 of %2", "%1 von %2"), ("%1, %L2", "%L2 (%1)"),
                             ("&amp;Stop", "S&amp;topp"), ("Q&amp;&amp;A", "F&amp;&amp;A"),
                             ("%1: the %1", "%1"), ("this &amp; that", "dies &amp; das")):
            self.assertEqual(self.check_one(source, form), [], source)
        self.assertEqual(self.check_one("&amp;Stop", "停止(&amp;S)", "zh_CN"), [])

    def test_missing_and_left_over(self):
        self.assertEqual(self.problems([plain("a", "")], []), ["is missing"])
        self.assertEqual(self.problems([], [plain("a", "b")]), ["is not in the sources"])
        self.assertEqual(len(self.problems([plain("a", "")], [plural("a", "b", "c")])), 2)

    def test_unfinished(self):
        for state in ("unfinished", "vanished", "obsolete"):
            found = self.problems([plain("a", "")], [plain("a", "b", f' type="{state}"')])
            self.assertEqual(found, [f"is {state}"])
        self.assertEqual(self.check_one("a", ""), ["is empty"])

    def test_placeholders(self):
        for source, form in (("%1", "eins"), ("%1 %2", "%1"), ("%L1", "%1"), ("a", "%1")):
            self.assertIn("placeholders", self.check_one(source, form)[0], source)

    def test_mnemonics(self):
        for source, form in (("&amp;Stop", "Stopp"), ("Stop", "&amp;Stopp"), ("&amp;a", "&amp;a&amp;b"),
                             ("&amp;a", "a&amp;&amp;b")):
            self.assertIn("mnemonics", self.check_one(source, form)[0], form)
        self.assertIn("(&X)", self.check_one("&amp;Stop", "&amp;停止", "zh_CN")[0])

    def test_plurals(self):
        source = [plural("%n run(s)", "", attributes=UNFINISHED)]
        self.assertEqual(self.problems(source, [plural("%n run(s)", "%n Lauf", "%n Läufe")]), [])
        self.assertEqual(self.problems(source, [plural("%n run(s)", "%n 次")], "zh_CN"), [])
        self.assertIn("plural forms", self.problems(source, [plural("%n run(s)", "%n Lauf")])[0])
        self.assertIn("is empty", self.problems(source, [plural("%n run(s)", "%n Lauf", "")])[0])
        self.assertIn("placeholders", self.problems(source, [plural("%n run(s)", "Lauf", "%n")])[0])

    def test_english_has_plurals_alone(self):
        source = [plain("a", ""), plural("%n run(s)", "", attributes=UNFINISHED)]
        self.assertEqual(self.problems(source, [], "en"), ["is missing"])
        self.assertEqual(self.problems(source, [plural("%n run(s)", "%n run", "%n runs")], "en"), [])


if __name__ == "__main__":
    unittest.main()
