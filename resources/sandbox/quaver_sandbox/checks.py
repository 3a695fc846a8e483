# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading an answer by a check. Reasons never tell what was expected, unless a command prints it.

A check has passed specification.check_problems(). The answer is trimmed first.
"""

import math
import os
import re

from . import jsontext, processes, search
from .directories import Workplace, create_file
from .text import one_line

REGEX_SECONDS = 10
COMMAND_SECONDS = 60
_OUTPUT_KEPT = 4096

# 1,000 is a thousand: commas between groups of three digits belong to the number. A hyphen is a sign
# only where no word or number stands before it.
_NUMBER = re.compile(r"(?:(?<![\w)\]])[-+\u2212])?"
                     r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"
                     r"(?:[eE][-+]?[0-9]{1,4})?", re.ASCII)
_FENCE = re.compile(r"```[A-Za-z]*[ \t]*\n(.*)\n```\Z", re.DOTALL)


class Verdict:
    """`strays`: processes that the check has started could not be ended."""

    def __init__(self, passed, reason, strays=False):
        self.passed = passed
        self.reason = reason
        self.strays = strays


def run_check(check, answer, fill, below=None):
    """The verdict on the answer.

    Only a command looks at files: `fill(directory)` is called to put them into a fresh directory, which is
    made in the directory `below` or where temporary files go. When it has ended, all processes below this one
    are killed.
    """
    answer = answer.strip()
    if check["type"] == "command":
        return _command(check["command"], answer, fill, below)
    return _CHECKS[check["type"]](check, answer)


def _exact(check, answer):
    expected = check["value"].strip()
    if check.get("ignoreCase"):
        answer, expected = answer.casefold(), expected.casefold()
    passed = answer == expected
    return Verdict(passed, "the answer %s the expected text" % ("is" if passed else "is not"))


def _contains(check, answer):
    expected = check["value"]
    if check.get("ignoreCase"):
        answer, expected = answer.casefold(), expected.casefold()
    passed = expected in answer
    return Verdict(passed, "the answer %s the expected text" % ("holds" if passed else "does not hold"))


def _regex(check, answer):
    result, detail = search.search(check["value"], answer, REGEX_SECONDS)
    if result == search.INVALID:
        return Verdict(False, "the expression cannot be used: %s" % detail)
    if result == search.TIMEOUT:
        return Verdict(False, "the expression did not come to an end within %d s" % REGEX_SECONDS)
    passed = result == search.MATCH
    return Verdict(passed, "the answer %s the expression" % ("matches" if passed else "does not match"))


def last_number(answer):
    """The last number in a text: an int where it is written as one, else a float; None without one."""
    last = None
    for last in _NUMBER.finditer(answer):
        pass
    if last is None:
        return None
    digits = last.group().replace(",", "").replace("\u2212", "-")
    if len(digits) <= 300 and digits.lstrip("+-").isdigit():
        return int(digits)
    return float(digits)


def _number(check, answer):
    found = last_number(answer)
    if found is None:
        return Verdict(False, "the answer holds no number")
    if math.isinf(found):
        return Verdict(False, "the last number in the answer is beyond all bounds")
    expected = check["value"]
    tolerance = check.get("tolerance") or 0
    if tolerance:
        # What decimal fractions lose as doubles must not decide at the very edge of the tolerance.
        tolerance += 1e-12 * max(abs(found), abs(expected))
    passed = found == expected or abs(found - expected) <= tolerance
    return Verdict(passed, "the last number in the answer, %s, %s the expected one"
                   % (one_line(str(found), 40), "is" if passed else "is not"))


def _json(check, answer):
    fenced = _FENCE.match(answer)
    try:
        document = jsontext.parse(fenced.group(1) if fenced else answer)
    except jsontext.BadJson as error:
        return Verdict(False, "the answer is not JSON: %s" % error)
    passed = jsontext.equal(document, check["value"])
    return Verdict(passed, "the answer %s the expected JSON" % ("equals" if passed else "does not equal"))


def _command(command, answer, fill, below):
    search.stop()  # the command, and what it starts, must find nothing of ours to disturb
    with Workplace("quaver-check", below) as place:
        fill(place.work)
        answer_file = os.path.join(place.root, "answer")
        create_file(answer_file, [answer.encode("utf-8")])
        environment = place.tool_environment()
        environment["ANSWER_FILE"] = answer_file
        try:
            outcome = processes.run(["sh", "-c", command], place.work, environment, COMMAND_SECONDS, _OUTPUT_KEPT)
        finally:
            killed = processes.kill_descendants()
    if not killed:
        return Verdict(False, "its check left processes that could not be ended", strays=True)
    if outcome.exit_code is None:
        return Verdict(False, "the command did not come to an end within %d s" % COMMAND_SECONDS)
    reason = "the command ended with %d" % outcome.exit_code
    last = outcome.output.strip().splitlines()[-1:]
    if last and outcome.exit_code:
        reason += ": " + one_line(last[0], 200)
    return Verdict(outcome.exit_code == 0, reason)


_CHECKS = {"exact": _exact, "contains": _contains, "regex": _regex, "number": _number, "json": _json}
