# SPDX-License-Identifier: GPL-3.0-or-later
"""What commands a text for the shell holds, as far as reading can tell without running it."""

import re

_DEEPEST = 6
_KEYWORDS = frozenset(("if", "then", "else", "elif", "fi", "do", "done", "while", "until", "!", "{", "}"))
# Programs that only run another one, with the letters of their options that take a word.
_WRAPPERS = {"sudo": "ugpCTrt", "nohup": "", "time": "fo", "nice": "n", "ionice": "cn", "exec": "a", "stdbuf": "ioe",
             "timeout": "ks", "xargs": "IndLPEsa", "env": "uCS", "command": "", "busybox": "", "setsid": "",
             "builtin": "", "unbuffer": ""}
_ASSIGNMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=")
_REDIRECTION = re.compile(r"(?:[0-9]*(?:<<<|<<-?|>>|>\||<>|[<>]&?)|&>>?)[ \t]*")
_PLAIN = re.compile(r"[^\s;&|()<>\"'`\\$#]+")
_VARIABLE = re.compile(r"\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?")


class Command:
    """One simple command: its words without quotation marks, and where its input and output are."""

    def __init__(self):
        self.words = []
        self.assigned = {}  # before the words, or alone
        self.stdin = None  # the text of a here-document or here-string
        self.written = []  # the files into which its output goes
        self.read = []  # the files from which its input comes
        self.piped_to = None  # the next command of a pipeline


def commands_of(text, depth=0):
    """All simple commands in the text, also those in substitutions and groups, in their order."""
    return _Reader(text, depth).read() if depth < _DEEPEST else []


def expanded(word, variables):
    """The word with the variables whose values are known."""
    return _VARIABLE.sub(lambda found: variables.get(found.group(1), found.group()), word)


def unwrapped(words):
    """The words without programs in front that only run another one; nothing where these run none."""
    while words and words[0].rpartition("/")[2] in _WRAPPERS:
        program = words[0].rpartition("/")[2]
        values = _WRAPPERS[program]
        index = 1
        while index < len(words):
            word = words[index]
            if program == "env" and "=" in word and not word.startswith("-"):
                index += 1
            elif word.startswith("-") and len(word) > 1:
                if program == "command" and word in ("-v", "-V"):
                    return ["command"]
                index += 2 if len(word) == 2 and word[1] in values else 1
            else:
                break
        if program == "timeout":
            index += 1
        if program == "command" and index >= len(words):
            return ["command"]
        words = words[index:]
    return words


class _Reader:
    def __init__(self, text, depth):
        self._text = text
        self._depth = depth
        self._at = 0
        self._commands = []
        self._command = Command()
        self._word = None  # what has been read of the word that goes on here
        self._redirection = None  # the operator whose word is to come
        self._documents = []  # (command, end word, whether tabs are cut) of here-documents to come

    def read(self):
        while self._at < len(self._text):
            self._step()
        self._end_command()
        return self._commands

    def _step(self):
        text, at = self._text, self._at
        char = text[at]
        plain = _PLAIN.match(text, at)
        if plain and not (plain.group().isdigit() and _REDIRECTION.match(text, at)):
            self._add(plain.group(), plain.end())
        elif char == "\n":
            self._at += 1
            self._end_command()
            self._read_documents()
        elif char.isspace():
            self._at += 1
            self._end_word()
        elif char == "#" and self._word is None:
            end = text.find("\n", at)
            self._at = len(text) if end < 0 else end
        elif char in "'\"":
            self._read_quoted(char)
        elif char == "\\":
            self._at += 2
            if not text.startswith("\n", at + 1):
                self._add(text[at + 1:at + 2], at + 2)
        elif char == "`" or text.startswith("$(", at):
            self._add("$()", self._substitution(at))
        elif _REDIRECTION.match(text, at) and not text.startswith(("<(", ">("), at):
            self._begin_redirection(_REDIRECTION.match(text, at))
        elif char in ";&|()":
            self._read_operator(char)
        else:
            self._add(char, at + 1)

    def _add(self, text, end):
        self._word = (self._word or "") + text
        self._at = end

    def _read_operator(self, char):
        command = self._command
        self._end_command()
        pipe = char == "|" and not self._text.startswith("||", self._at)
        self._at += 1
        if pipe and command.words:
            command.piped_to = self._command

    def _read_quoted(self, quote):
        text = self._text
        at = self._at + 1
        parts = []
        while at < len(text) and text[at] != quote:
            if quote == '"' and text[at] == "\\":
                following = text[at + 1:at + 2]
                parts.append(following if following in ('"', "\\", "$", "`") else "" if following == "\n"
                             else "\\" + following)
                at += 2
            elif quote == '"' and (text[at] == "`" or text.startswith("$(", at)):
                at = self._substitution(at)
                parts.append("$()")
            else:
                parts.append(text[at])
                at += 1
        self._add("".join(parts), at + 1)

    def _substitution(self, at):
        """Reads the commands of a substitution that begins there; where it ends."""
        text = self._text
        if text[at] == "`":
            end = text.find("`", at + 1)
            end = len(text) if end < 0 else end
            inner, end = text[at + 1:end], end + 1
        else:
            end = _closing(text, at + 2)
            inner, end = text[at + 2:end], end + 1
        self._commands += commands_of(inner, self._depth + 1)
        return min(end, len(text))

    def _begin_redirection(self, found):
        if self._word is not None and self._word.isdigit():
            self._word = None  # the number of a descriptor
        self._end_word()
        self._redirection = found.group().strip().lstrip("0123456789")
        self._at = found.end()

    def _end_word(self):
        word, self._word = self._word, None
        operator = self._redirection
        if word is None:
            return
        self._redirection = None
        command = self._command
        if operator is None:
            if not command.words and _ASSIGNMENT.match(word):
                name, _, value = word.partition("=")
                command.assigned[name] = value
            elif command.words or word not in _KEYWORDS:
                command.words.append(word)
        elif operator in ("<<", "<<-"):
            self._documents.append((command, word, operator == "<<-"))
        elif operator == "<<<":
            command.stdin = word
        elif operator in ("<", "<>"):
            command.read.append(word)
        elif not operator.endswith("&"):
            command.written.append(word)

    def _end_command(self):
        self._end_word()
        self._redirection = None
        command = self._command
        if command.words or command.assigned or command.written or command.read:
            self._commands.append(command)
            self._command = Command()

    def _read_documents(self):
        for command, end_word, cuts_tabs in self._documents:
            lines = []
            while self._at < len(self._text):
                end = self._text.find("\n", self._at)
                end = len(self._text) if end < 0 else end
                line = self._text[self._at:end]
                self._at = end + 1
                if (line.lstrip("\t") if cuts_tabs else line) == end_word:
                    break
                lines.append(line)
            command.stdin = "\n".join(lines)
        self._documents = []


def _closing(text, at):
    """The index of the bracket that closes the substitution whose text begins there."""
    depth = 1
    quote = None
    while at < len(text):
        char = text[at]
        if quote:
            if char == quote:
                quote = None
            elif char == "\\" and quote == '"':
                at += 1
        elif char in "'\"":
            quote = char
        elif char == "\\":
            at += 1
        elif char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return at
        at += 1
    return len(text)
