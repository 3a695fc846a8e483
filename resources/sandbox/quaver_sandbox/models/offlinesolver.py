# SPDX-License-Identifier: GPL-3.0-or-later
"""The offline model under test: rules for plain tasks. What no rule fits it does not solve, and says so."""

import re

from .model import Model, Reply, ToolCall

_NO_RULE = "I have no rule for this task."


class OfflineSolver(Model):
    def complete(self, system, messages, tools, seconds, force=None):
        last = messages[-1]
        if last.role == "tool":
            result = last.results[-1]
            return Reply("I could not do it: %s" % result.text if result.failed else result.text.strip())
        for pattern, act in _RULES:
            found = pattern.search(last.text)
            if found:
                return act(found)
        return Reply(_NO_RULE)


def _shell(command):
    return Reply("", [ToolCall("offline-1", "shell", {"command": command})])


def _quote(text):
    return "'" + text.replace("'", "'\\''") + "'"


def _say(found):
    return Reply(found.group(1))


def _write_text(found):
    text, name = found.groups()
    return _shell("printf '%%s\\n' %s > %s && echo done" % (_quote(text), _quote(name)))


def _arithmetic(found):
    return _shell("echo $((%s))" % found.group(1).strip())


def _count_lines(found):
    name, value = found.groups()
    return _shell("awk -v status=%s '$NF == status { n++ } END { print n + 0 }' %s" % (_quote(value), _quote(name)))


def _count_containing(found):
    name, text = found.groups()
    return _shell("grep -cF -- %s %s || true" % (_quote(text), _quote(name)))


def _look_up(found):
    keys, name = found.groups()
    program = ("import functools, json, sys; print(functools.reduce(lambda value, key: value[key], "
               "sys.argv[2].split('.'), json.load(open(sys.argv[1], encoding='utf-8'))))")
    return _shell("python3 -c %s %s %s" % (_quote(program), _quote(name), _quote(keys)))


def _sort_by_length(found):
    program = ("import json, sys; print(json.dumps(sorted(sys.argv[1].split(', '), "
               "key=lambda word: (len(word), word)), ensure_ascii=False))")
    return _shell("python3 -X utf8 -c %s %s" % (_quote(program), _quote(found.group(1).strip())))


def _largest_sum(found):
    who, what, name = found.groups()
    program = ("NR == 1 { for (i = 1; i <= NF; i++) { if ($i == who) a = i; if ($i == what) b = i }; next } "
               "{ sum[$a] += $b } END { for (key in sum) print sum[key], key }")
    return _shell("awk -F, -v who=%s -v what=%s %s %s | sort -n | tail -n 1 | cut -d' ' -f2-"
                  % (_quote(who), _quote(what), _quote(program), _quote(name)))


def _distinct_values(found):
    target, column, name = found.groups()
    return _shell("awk '{ print $%s }' %s | LC_ALL=C sort -u > %s && wc -l < %s"
                  % (column, _quote(name), _quote(target), _quote(target)))


_RULES = [(re.compile(pattern), act) for pattern, act in (
    (r'(?:Answer|Reply|Respond) with (?:exactly |only |the word |the text )*"([^"]+)"', _say),
    (r'Write (?:the text )?"([^"\n]+)" (?:in)?to (?:the file )?([\w./-]+\w)', _write_text),
    (r"(?:What is|Compute|Calculate) ([0-9][0-9+*/%() -]*[0-9)])(?=[?.\s]|$)", _arithmetic),
    (r"How many lines (?:of|in) (\S+) have the status (\w+)", _count_lines),
    (r'How many lines (?:of|in) (\S+) contain "([^"]+)"', _count_containing),
    (r"value of ([^\s.]+(?:\.[^\s.]+)*) in (\S+\.json)", _look_up),
    (r"(?s)Sort these words by their number of characters.*The words: (.+)", _sort_by_length),
    (r"Which (\w+) has the largest sum of (\w+) in (\S+\.csv)", _largest_sum),
    (r"Write into the file (\S+) the distinct values of column (\d+) of (\S+), one a line", _distinct_values),
)]
