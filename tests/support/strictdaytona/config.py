# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be configured: how long the server takes, what it limits, what it knows.

The file is one JSON object with the names below; an unknown name is an error, so that a test
cannot believe in a setting that does not exist. Times ending in Ms are milliseconds.
"""

import dataclasses
import json


@dataclasses.dataclass
class Config:
    # How long each state lasts. None is zero by default: a client that does not poll must fail.
    volumePendingMs: int = 150
    volumeCreatingMs: int = 150
    volumeDeletingMs: int = 200
    sandboxCreatingMs: int = 250
    sandboxStartingMs: int = 200
    sandboxStoppingMs: int = 250
    sandboxDestroyingMs: int = 250
    imageBuildMs: int = 400
    #: How long create and start hold their answer while the sandbox is not yet started.
    createBlocksMs: int = 30000
    #: How far `GET /sandbox` (the list) is behind the truth.
    listLagMs: int = 300
    #: How long a lookup of one sandbox may be answered from the cache; changes invalidate it.
    getCacheMs: int = 10000
    #: The log socket closes this long after the exit of its command.
    closeAfterExitMs: int = 400
    #: SIGTERM to SIGKILL when a session is deleted or a sandbox is stopped.
    killGraceMs: int = 5000
    #: From the death of a sandbox's daemon until its state shows it; bare 502 until then.
    deathNoticedMs: int = 800
    #: The state a sandbox has after it died: "error" or "stopped".
    deathState: str = "error"
    #: What counts as a minute for autoStopInterval, autoDeleteInterval, ttlMinutes.
    minuteSeconds: float = 60.0
    #: False behaves like an older self-hosted server: ttlMinutes is ignored, no autoDestroyAt.
    timeToLive: bool = True
    #: False refuses the event channel with 404.
    events: bool = True
    #: Sizes of successive WebSocket frames of a log, in turn: markers are split across frames.
    frameBytes: list = dataclasses.field(default_factory=lambda: [2, 61, 4096, 1, 7, 65536])
    maxVolumes: int = 100
    #: Totals of the organization; null is unlimited.
    quotaCpu: int | None = None
    quotaMemory: int | None = None
    quotaDisk: int | None = None
    #: Requests a minute by throttler.
    rateLimits: dict = dataclasses.field(default_factory=lambda: {
        "authenticated": 10000, "sandbox-create": 300, "sandbox-lifecycle": 10000})
    target: str = "us"
    defaultSnapshot: str = "daytona-small"
    #: name → {cpu, mem, disk, state}; added to the default ones.
    snapshots: dict = dataclasses.field(default_factory=dict)
    #: name → address: what sandboxes can reach whose network rules let them. They then share the
    #: network of this machine; without any such name a sandbox has none.
    hosts: dict = dataclasses.field(default_factory=dict)
    #: A PEM file: the certificates that sandboxes trust, as they trust a real server's proxy.
    trustedCertificates: str | None = None
    daemonVersion: str = "0.205.0"
    #: Null makes a new key: dtn_ and 64 hexadecimal digits.
    apiKey: str | None = None


def load(path):
    """The configuration in the file at `path`; the defaults without one."""
    if path is None:
        return Config()
    with open(path, encoding="utf-8") as file:
        values = json.load(file)
    known = {field.name: field for field in dataclasses.fields(Config)}
    for name in values:
        if name not in known:
            raise SystemExit(f"strictdaytona: {path}: unknown setting {name!r}")
    config = Config(**values)
    if any(size < 1 for size in config.frameBytes) or not config.frameBytes:
        raise SystemExit(f"strictdaytona: {path}: frameBytes: sizes from 1 on are needed")
    return config
