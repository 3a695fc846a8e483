#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every text of the sources is translated, whole, into every language.

Usage: check_translations.py LUPDATE ROOT
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# How many plural forms each language has. English is the source: it has plurals alone.
SOURCE = "en"
FORMS = {"en": 2, "de": 2, "zh_CN": 1}

PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|L?n)")
MNEMONIC = re.compile(r"&(?:&|(\S))")
# Who writes no letters underlines one of the source's, behind the text.
MNEMONIC_BEHIND = re.compile(r"\(&[A-Z0-9]\)")
BEHIND = {"zh_CN"}


class Message:
    def __init__(self, context, element):
        self.context = context
        self.source = element.findtext("source")
        self.comment = element.findtext("comment") or ""
        self.is_plural = element.get("numerus") == "yes"
        translation = element.find("translation")
        self.state = translation.get("type", "finished")
        forms = translation.findall("numerusform") if self.is_plural else [translation]
        self.forms = [form.text or "" for form in forms]

    @property
    def key(self):
        return self.context, self.source, self.comment, self.is_plural


def messages_of(path):
    return [Message(context.findtext("name"), element)
            for context in ElementTree.parse(path).getroot().iter("context")
            for element in context.iter("message")]


def mnemonics_of(text):
    return [found.group(0) for found in MNEMONIC.finditer(text) if found.group(1)]


def problem_of_form(source, form, language):
    """What is wrong with one translation of `source`, or None."""
    if not form.strip():
        return "is empty"
    wanted, has = (sorted(set(PLACEHOLDER.findall(text))) for text in (source, form))
    if wanted != has:
        return f"has the placeholders {has} instead of {wanted}"
    wanted, has = len(mnemonics_of(source)), len(mnemonics_of(form))
    if wanted != has:
        return f"has {has} mnemonics (&) instead of {wanted}"
    if wanted and language in BEHIND and not MNEMONIC_BEHIND.search(form):
        return "has its mnemonic in another form than (&X)"
    return None


def problem_of(message, language):
    """What is wrong with a translated message, or None."""
    if message.state != "finished":
        return f"is {message.state}"
    forms = FORMS[language] if message.is_plural else 1
    if len(message.forms) != forms:
        return f"has {len(message.forms)} plural forms instead of {forms}"
    for form in message.forms:
        problem = problem_of_form(message.source, form, language)
        if problem:
            return f"{problem}: “{form}”" if form else problem
    return None


def problems_of(wanted, found, language):
    """The problems of one language, which has the messages `found` and should have `wanted`."""
    if language == SOURCE:
        wanted = [message for message in wanted if message.is_plural]
    known = {message.key for message in wanted}
    there = {message.key for message in found}
    for message in wanted:
        if message.key not in there:
            yield message, "is missing"
    for message in found:
        problem = problem_of(message, language) if message.key in known else "is not in the sources"
        if problem:
            yield message, problem


def messages_in_sources(lupdate, root):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sources.ts"
        done = subprocess.run(
            [lupdate, "-silent", "-recursive", "engine", "app", "-I", ".", "-source-language", SOURCE,
             "-target-language", "de", "-ts", str(path)],
            cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        # What it warns of is text that it has left out.
        if done.returncode or done.stdout.strip():
            sys.exit(f"lupdate says:\n{done.stdout}")
        return messages_of(path)


def main(lupdate, root):
    folder = pathlib.Path(root) / "translations"
    wanted = messages_in_sources(lupdate, root)
    if not wanted:
        sys.exit("lupdate has found no text at all")
    count = 0
    for language in FORMS:
        path = folder / f"quaver_{language}.ts"
        if not path.exists():
            sys.exit(f"{path} is missing")
        for message, problem in problems_of(wanted, messages_of(path), language):
            print(f"{path.name}: {message.context}: “{message.source}” {problem}")
            count += 1
    for path in sorted(folder.glob("*.ts")):
        if path.stem.partition("_")[2] not in FORMS:
            print(f"{path.name}: the language is not in the table of check_translations.py")
            count += 1
    if count:
        sys.exit(f"{count} problems. The target update_translations brings new texts into the files.")


if __name__ == "__main__":
    main(*sys.argv[1:3])
