#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed for the desktop: there, valid, and naming one another.

Usage: check_desktop.py CMAKE BUILD

Needs desktop-file-utils, appstream and shared-mime-info.
"""

import configparser
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

ID = "dev.quaver.Quaver"
TYPE = "application/vnd.quaver+json"
CMAKE, BUILD = sys.argv[1:3]


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        done = run(CMAKE, "--install", BUILD, "--component", "desktop", "--prefix", cls.folder.name)
        if done.returncode:
            raise AssertionError(done.stdout)
        cls.share = pathlib.Path(cls.folder.name) / "share"

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def accepted(self, *command):
        self.assertIsNotNone(shutil.which(command[0]), f"{command[0]} is not installed")
        done = run(*map(str, command))
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def entry(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(self.share / "applications" / f"{ID}.desktop", encoding="utf-8")
        return parser["Desktop Entry"]

    def test_desktop_file_is_valid(self):
        said = self.accepted("desktop-file-validate", self.share / "applications" / f"{ID}.desktop")
        self.assertEqual(said.strip(), "")

    def test_description_is_valid(self):
        path = self.share / "metainfo" / f"{ID}.metainfo.xml"
        self.accepted("appstreamcli", "validate", "--no-net", path)
        component = ElementTree.parse(path).getroot()
        self.assertEqual(component.findtext("id"), ID)
        self.assertEqual(component.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(component.findtext("provides/mediatype"), TYPE)
        self.assertRegex(component.find("releases/release").get("version"), r"^\d+\.\d+\.\d+$")

    def test_files_get_their_type(self):
        self.accepted("update-mime-database", self.share / "mime")
        globs = (self.share / "mime" / "globs2").read_text(encoding="utf-8")
        self.assertIn(f"60:{TYPE}:*.quaver.json\n", globs)
        parents = (self.share / "mime" / "subclasses").read_text(encoding="utf-8")
        self.assertIn(f"{TYPE} application/json\n", parents)

    def test_entry_names_what_is_there(self):
        entry = self.entry()
        self.assertEqual(entry["Exec"].split(), ["quaver", "%f"])
        self.assertEqual(entry["MimeType"], TYPE + ";")
        icon = self.share / "icons/hicolor/scalable/apps" / (entry["Icon"] + ".svg")
        root = ElementTree.parse(icon).getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        self.assertEqual(root.get("viewBox"), "0 0 64 64")

    def test_texts_are_in_all_languages(self):
        entry = self.entry()
        for key in ("GenericName", "Comment", "Keywords"):
            for language in ("de", "zh_CN"):
                self.assertTrue(entry[f"{key}[{language}]"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
