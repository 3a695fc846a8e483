# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks of the offline author that need a small simulation."""


def simulation_task(topic):
    """Whichever fits the topic best."""
    if topic.about_rates:
        return _token_bucket(topic)
    if topic.about_network:
        return _back_off(topic)
    return _queue(topic)


def _task(topic, prompt, form, first, second, files=None):
    """`form` names the two whole numbers of the answer, such as ("allowed", "denied")."""
    task = {
        "prompt": "%s (The subject: %s.) Answer in the form %s=A %s=B with whole numbers for A and B."
                  % (prompt, topic.title, form[0], form[1]),
        "expectedOutcome": "%s=%d %s=%d" % (form[0], first, form[1], second),
        "check": {"type": "regex",
                  "value": r"\b%s\s*=\s*%d\b[\s,;]*%s\s*=\s*%d\b" % (form[0], first, form[1], second)},
    }
    if files:
        task["files"] = files
    return task


def _times(topic, most_apart):
    second = 0
    times = []
    for _ in range(topic.draw(20, 32)):
        second += topic.draw(0, most_apart)
        times.append(second)
    return times


def _token_bucket(topic):
    capacity, period = topic.draw(3, 6), topic.draw(2, 4)
    times = _times(topic, 2)
    tokens, refilled, allowed = capacity, 0, 0
    for second in times:
        tokens = min(capacity, tokens + second // period - refilled)
        refilled = second // period
        if tokens:
            tokens -= 1
            allowed += 1
    return _task(
        topic,
        "A token bucket holds at most %d tokens and is full at second 0. At every whole multiple of %d seconds after "
        "that one token is added if the bucket is not full. A request takes one token, or is denied when there is "
        "none; one that comes at the moment of a refill comes after it. The file requests.txt holds the second of each "
        "request, one a line. How many requests are allowed, and how many are denied?" % (capacity, period),
        ("allowed", "denied"), allowed, len(times) - allowed,
        {"requests.txt": "".join("%d\n" % second for second in times)})


def _back_off(topic):
    wait, cap, outage = topic.draw(2, 9) * 50, topic.draw(20, 40) * 100, topic.draw(90, 240) * 100
    first_wait = wait
    now, attempts = 0, 1
    while now < outage:
        now += wait
        attempts += 1
        wait = min(cap, wait * 2)
    return _task(
        topic,
        "A service answers with an error until the time of %d ms, and with success from then on. A client makes its "
        "first attempt at 0 ms. After a failed attempt it waits %d ms, after each further one twice as long as before, "
        "but never longer than %d ms. Attempts take no time. How many attempts does it make up to and with the "
        "successful one, and at which time in ms is that?" % (outage, first_wait, cap),
        ("attempts", "time"), attempts, now)


def _queue(topic):
    service = topic.draw(2, 5)
    arrivals = _times(topic, 5)
    free, longest = 0, 0
    for second in arrivals:
        start = max(free, second)
        longest = max(longest, start - second)
        free = start + service
    return _task(
        topic,
        "One worker does jobs one after another, in the order in which they come; each takes %d seconds. The file "
        "arrivals.txt holds the second at which each job comes, one a line. A job that comes while the worker is busy "
        "waits. At which second is the last job done, and how many seconds is the longest wait until a start?"
        % service,
        ("done", "wait"), free, longest,
        {"arrivals.txt": "".join("%d\n" % second for second in arrivals)})
