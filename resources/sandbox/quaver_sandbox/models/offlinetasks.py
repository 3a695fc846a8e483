# SPDX-License-Identifier: GPL-3.0-or-later
"""The offline author's tasks: one for each kind of check, about data made of the topic's words."""

import json

from .offlinesimulations import simulation_task


def make_tasks(topic):
    log_name, log_lines = _log(topic)
    makers = (
        lambda: _count_status(topic, log_name, log_lines),
        lambda: _look_up_setting(topic),
        lambda: _sort_words(topic),
        lambda: _largest_sum(topic),
        lambda: simulation_task(topic),
        lambda: _list_operations(topic, log_name, log_lines) if topic.draw(0, 1) else _write_program(topic),
    )
    return [dict({"id": "task-%d" % number}, **make()) for number, make in enumerate(makers, 1)]


def _statuses(topic):
    return ("200", "429", "503") if topic.about_rates or topic.about_network else ("done", "failed", "skipped")


def _log(topic):
    """Lines of a time, a client, an operation and a status."""
    lines = []
    second = topic.draw(0, 30000)
    for _ in range(topic.draw(40, 70)):
        second += topic.draw(1, 90)
        clock = "%02d:%02d:%02d" % (second // 3600, second // 60 % 60, second % 60)
        lines.append((clock, "client-%02d" % topic.draw(1, 9), topic.pick(topic.words),
                      topic.pick(_statuses(topic))))
    return topic.slug + ".log", lines


def _log_text(lines):
    return "".join(" ".join(line) + "\n" for line in lines)


def _count_status(topic, name, lines):
    status = _statuses(topic)[1]
    count = sum(1 for line in lines if line[3] == status)
    return {
        "prompt": "The file %s is the log of a service (%s). Each line holds a time, a client, an operation and a "
                  "status, separated by blanks. How many lines of %s have the status %s? Answer with the number "
                  "alone." % (name, topic.title, name, status),
        "expectedOutcome": "The number %d." % count,
        "files": {name: _log_text(lines)},
        "check": {"type": "number", "value": count},
    }


def _look_up_setting(topic):
    settings = {word: {inner: "%s-%d" % (topic.pick(("amber", "cobalt", "ivory", "olive")), topic.draw(1000, 9999))
                       for inner in topic.words if inner != word}
                for word in topic.words[:4]}
    group = topic.pick(topic.words[:4])
    key = topic.pick(sorted(settings[group]))
    value = settings[group][key]
    name = topic.slug + ".json"
    return {
        "prompt": "The JSON file %s holds settings (%s). What is the value of %s.%s in %s? Answer with the value "
                  "alone, without quotation marks." % (name, topic.title, group, key, name),
        "expectedOutcome": "The value %s." % value,
        "files": {name: json.dumps(settings, ensure_ascii=False, indent=2) + "\n"},
        "check": {"type": "exact", "value": value},
    }


def _sort_words(topic):
    words = sorted(topic.words, key=lambda word: (len(word), word))
    return {
        "prompt": "Sort these words by their number of characters (Unicode code points), the shortest first, and "
                  "words of the same length by code point. Answer with a JSON array of strings and nothing else. "
                  "The words: %s" % ", ".join(topic.words),
        "expectedOutcome": "The array %s." % json.dumps(words, ensure_ascii=False),
        "check": {"type": "json", "value": words},
    }


def _largest_sum(topic):
    column = topic.pick([word for word in topic.words if word != "client"])
    rows = [("client-%02d" % topic.draw(10, 15), topic.draw(1, 400)) for _ in range(topic.draw(30, 50))]
    sums = {}
    for client, value in rows:
        sums[client] = sums.get(client, 0) + value
    best = max(sorted(sums), key=sums.get)
    rows.append((best, 1))  # so that there is only one with the largest sum
    name = "usage.csv"
    return {
        "prompt": "The file %s holds measurements (%s) with a heading in its first line. Which client has the largest "
                  "sum of %s in %s? Answer with the name of the client." % (name, topic.title, column, name),
        "expectedOutcome": "The client %s." % best,
        "files": {name: "client,%s\n" % column + "".join("%s,%d\n" % row for row in rows)},
        "check": {"type": "contains", "value": best, "ignoreCase": True},
    }


def _list_operations(topic, name, lines):
    operations = sorted({line[2] for line in lines})
    target = "operations.txt"
    return {
        "prompt": "Write into the file %s the distinct values of column 3 of %s, one a line, sorted by code point. "
                  "The columns of %s are separated by blanks." % (target, name, name),
        "expectedOutcome": "The file %s holds %s, one a line." % (target, ", ".join(operations)),
        "files": {name: _log_text(lines)},
        "check": {"type": "command", "command": 'test "$(cat %s)" = "$(printf \'%%s\\n\' %s)"'
                                                % (target, " ".join(operations))},
    }


def _write_program(topic):
    most, window = topic.draw(2, 4), topic.draw(5, 9)
    second = 0
    requests = []
    for _ in range(topic.draw(18, 26)):
        second += topic.draw(0, 3)
        requests.append((second, topic.pick(topic.words[:2])))
    decisions = _limit(requests, most, window)
    text = "".join("%d %s\\n" % request for request in requests)
    return {
        "prompt": "Write a Python program limiter.py (%s) that reads lines from standard input, each a whole number of "
                  "seconds and a name, separated by a blank, in the order of time. For each line it prints \"allow\" "
                  "or \"deny\": a line is allowed when fewer than %d lines of the same name were allowed in the %d "
                  "seconds before it, that is at a time greater than its own time minus %d. Denied lines do not count."
                  % (topic.title, most, window, window),
        "expectedOutcome": "limiter.py prints the right decision for each line.",
        "check": {"type": "command",
                  "command": "printf '%s' | python3 limiter.py > decisions.txt && test \"$(tr '\\n' ' ' < "
                             "decisions.txt)\" = '%s '" % (text, " ".join(decisions))},
    }


def _limit(requests, most, window):
    allowed = {}
    decisions = []
    for second, name in requests:
        recent = [past for past in allowed.get(name, ()) if past > second - window]
        fits = len(recent) < most
        allowed[name] = recent + [second] if fits else recent
        decisions.append("allow" if fits else "deny")
    return decisions
