#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Specifications whose tasks the scripted models know how to work on.

    specification.py N [--judged | --mixed] [--direct] [--steps N] [--seconds N] [--output FILE]

A prompt carries its number and the way to the answer, each on a line of its own:

    Task 7. …
    SOLVE: COMMAND     what the shell tool is to be given; the answer is what it prints
    ANSWER: TEXT       the answer itself (with --direct, in place of SOLVE: one call a task)

and the outcome `EXPECT: TEXT` tells a scripted judge what an answer has to hold. That text is not in
a prompt with SOLVE. --judged leaves the checks out, --mixed those of every second task (of even
number); else the six types of checks take turns: of tasks 1 to 6, contains, regex, number, json, command and
exact.
"""

import argparse
import json

FRUITS = ("plum", "cherry", "quince", "medlar", "sloe", "rowan")
KINDS = ("exact", "contains", "regex", "number", "json", "command")


def secret(number):
    """What the answer to that task holds, and its prompt does not."""
    return f"{FRUITS[number % len(FRUITS)]}-{number * 7919 + 104729}"


def _shell(number):
    """A command that prints the secret without having it in its text."""
    fruit = FRUITS[number % len(FRUITS)]
    return f"{fruit}-$(( {number} * 7919 + 104729 ))"


def task(number, checked=True, direct=False):
    kind = KINDS[number % len(KINDS)]
    answer = expected = secret(number)
    command, check, files = f"echo {_shell(number)}", None, {}
    if kind == "exact":
        check = {"type": kind, "value": answer.upper(), "ignoreCase": True}
    elif kind == "contains":
        check = {"type": kind, "value": answer}
    elif kind == "regex":
        check = {"type": kind, "value": f"^(?:{answer})$"}
    elif kind == "number":
        # The file makes the answer depend on the working directory as well.
        files = {"data/number.txt": f"{number * 7919}\n"}
        fruit, value = answer.split("-")
        command = f"echo \"{fruit} $(( $(cat data/number.txt) + 104729 ))\""
        answer = expected = f"{fruit} {value}"
        check = {"type": kind, "value": int(value)}
    elif kind == "json":
        command = f"printf '{{\"found\": \"%s\"}}' {_shell(number)}"
        check = {"type": kind, "value": {"found": answer}}
        answer = json.dumps({"found": answer})
    elif direct:
        check = {"type": kind, "command": f"grep -qx {answer} \"$ANSWER_FILE\""}
    else:
        command = f"echo {_shell(number)} | tee result.txt"
        check = {"type": kind, "command": f"grep -qx {answer} result.txt"}
    found = {"id": f"task-{number}",
             "prompt": f"Task {number}. Find the text and answer with it alone.\n"
                       + (f"ANSWER: {answer}\n" if direct else f"SOLVE: {command}\n"),
             "expectedOutcome": f"The answer is the text that was asked for.\nEXPECT: {expected}"}
    if checked:
        found["check"] = check
    if files:
        found["files"] = files
    return found


def specification(count, checks="all", direct=False, steps=None, seconds=None, name="scripted"):
    """`checks` is "all", "none" or "odd"."""
    config = {key: value for key, value in (("maxSteps", steps), ("timeoutSeconds", seconds)) if value}
    found = {"name": name, "description": f"{count} scripted tasks.",
             "tasks": [task(number, checks == "all" or checks == "odd" and number % 2 == 1, direct)
                       for number in range(1, count + 1)]}
    return {**found, "config": config} if config else found


def broken(count):
    """As specification(), with what a validator has to find in the first three tasks."""
    found = specification(max(count, 3))
    found["tasks"][0]["check"] = {"type": "regex", "value": ".*"}  # takes the empty answer
    found["tasks"][1]["check"] = {"type": "regex", "value": "("}
    found["tasks"][2]["check"] = {"type": "command", "command": "if then"}
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--judged", action="store_const", dest="checks", const="none", default="all")
    which.add_argument("--mixed", action="store_const", dest="checks", const="odd")
    parser.add_argument("--direct", action="store_true")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--output", metavar="FILE")
    arguments = parser.parse_args()
    text = json.dumps(specification(arguments.count, arguments.checks, arguments.direct,
                                    arguments.steps, arguments.seconds), indent=1) + "\n"
    if arguments.output is None:
        print(text, end="")
        return
    with open(arguments.output, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
