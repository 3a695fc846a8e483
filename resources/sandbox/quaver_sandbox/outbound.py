# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a command or a piece of code tries to reach the network beyond its own machine."""

import re

_LOCAL = re.compile(r"(?:localhost|.*\.localhost|127(?:\.[0-9]+){1,3}|0\.0\.0\.0|0|::1|\[::1?\]|::)\Z", re.IGNORECASE)
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,24}|[0-9]{1,3})\Z")
_URL = re.compile(r"(?:https?|ftp|git|ssh|wss?)://(?:[^/\s@'\"]*@)?(\[[0-9A-Fa-f:]+\]|[^/\s:'\"?#)\\]+)", re.IGNORECASE)
_REMOTE = re.compile(r"(?:[\w.-]+@)?([\w.-]+):(?!//|\\)")
_DEVICE = re.compile(r"/dev/(?:tcp|udp)/([^/\s'\"]+)/")

# The options of each program whose value is the next word: letters, and words.
_VALUES = {
    "curl": ("oHdXFuAbceTwmKxEryYzCDhPQtU", (
        "output", "header", "data", "data-raw", "data-binary", "data-urlencode", "request", "form", "user",
        "user-agent", "cookie", "cookie-jar", "referer", "upload-file", "write-out", "max-time", "connect-timeout",
        "retry", "retry-delay", "config", "cacert", "cert", "key", "json", "unix-socket", "limit-rate", "range")),
    "wget": ("OoPTtUeiaQlARDIX", ("output-document", "output-file", "directory-prefix", "timeout", "tries", "header",
                                  "user-agent", "post-data", "post-file", "input-file")),
    "ssh": ("bcDeFIiJLlmOopQRSWw", ()),
    "nc": ("ipqsTwXx", ()),
    "ping": ("ciIsStwWlmpQ", ()),
    "dig": ("bcfkpqtxy", ()),
}
_VALUES.update({"ncat": _VALUES["nc"], "netcat": _VALUES["nc"], "ping6": _VALUES["ping"]})

_FETCHERS = ("curl", "wget")
# Programs whose first words are the machine that they reach.
_CALLERS = ("nc", "ncat", "netcat", "telnet", "ftp", "ssh", "sftp", "ping", "ping6", "traceroute", "tracepath", "dig",
            "nslookup", "host")
_COPIERS = ("scp", "rsync", "sftp")
# Programs that fetch what they name, and the words that make them do so.
_INSTALLERS = {
    "apt": ("install", "update", "upgrade", "full-upgrade", "download"), "apt-get": ("install", "update", "upgrade",
                                                                                    "dist-upgrade", "download"),
    "apk": ("add", "update", "upgrade", "fetch"), "yum": ("install", "update"), "dnf": ("install", "update"),
    "brew": ("install", "update"), "conda": ("install", "create", "update"), "mamba": ("install", "create"),
    "npm": ("install", "i", "ci", "add", "update", "publish", "view"), "yarn": ("add", "install"),
    "pnpm": ("add", "install", "i"), "gem": ("install", "fetch", "update"), "cargo": ("install", "fetch", "update"),
    "go": ("get",), "uv": ("add", "sync"), "poetry": ("add", "install", "update"),
    "docker": ("pull", "push"), "podman": ("pull", "push"), "pip": ("install", "download"),
}
_VERSIONED_PIP = re.compile(r"pip[0-9.]*\Z")
_GIT_REMOTE = ("clone", "fetch", "pull", "push", "ls-remote", "submodule")

_CODE_HOST = re.compile(r"(?:create_connection\s*\(|\.connect(?:_ex)?\s*\(\s*\(|HTTPS?Connection\s*\(|getaddrinfo\s*\(|"
                        r"gethostbyname\s*\()[\s(]*[rbuf]*(['\"])([^'\"\n]{1,300})\1")
_CALL_NEAR_URL = re.compile(r"urlopen|urlretrieve|requests\.(?:get|post|put|head|delete|request|Session)|httpx\.|"
                            r"\bfetch\s*\(|axios|https?\.(?:get|request)\s*\(|Net::HTTP")


def is_outside(host):
    """Whether the name or address is of another machine; what cannot be told is not."""
    host = host.strip("[]") if host.startswith("[") else host
    if _LOCAL.match(host):
        return False
    return bool(_HOST.match(host)) or host.count(":") > 1


def _host_of(word):
    """The other machine that a word with or without a scheme names, or None."""
    found = _URL.match(word)
    host = found.group(1) if found else re.split("[/:?]", word.rpartition("@")[2])[0]
    return host if is_outside(host) else None


def _operands(program, words):
    """The words that are neither options nor their values."""
    letters, names = _VALUES.get(program, ("", ()))
    operands = []
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word.startswith("--"):
            skip = "=" not in word and word[2:] in names
        elif word.startswith("-") and len(word) > 1:
            first = next((index for index, letter in enumerate(word) if index and letter in letters), None)
            skip = first == len(word) - 1  # otherwise the value stands in the same word
        else:
            operands.append(word)
    return operands


def target_of(program, words):
    """What outside the command reaches for: a host, or a program's name where it is that of a fetcher of its own."""
    for word in words:
        found = _DEVICE.search(word)
        if found and is_outside(found.group(1)):
            return found.group(1)
    if _VERSIONED_PIP.match(program):
        program = "pip"
    if program in _FETCHERS:
        urls = _operands(program, words) + [word.partition("=")[2] for word in words if word.startswith("--url=")]
        return next(filter(None, map(_host_of, urls)), None)
    if program in _COPIERS:
        remote = [found.group(1) for found in map(_REMOTE.match, _operands("ssh", words)) if found]
        return next((host for host in remote if not _LOCAL.match(host)), None)
    if program in _CALLERS:
        return _called(program, words)
    if program == "git" and any(word in _GIT_REMOTE for word in words[:3]):
        return _git_host(words)
    if program in _INSTALLERS:
        return _fetched(program, words)
    return None


def _called(program, words):
    if program in ("nc", "ncat", "netcat") and any(word.startswith("-") and "l" in word for word in words):
        return None
    names = [word for word in _operands(program, words) if not word.isdigit() and word[:1] not in ("@", "+", "$")]
    servers = [word[1:] for word in words if program == "dig" and word.startswith("@")]
    for word in servers + names[:1]:
        host = word.rpartition("@")[2].partition(":")[0]
        if host and not _LOCAL.match(host):
            return host
    return None


def _git_host(words):
    for word in words:
        found = _URL.match(word) or re.match(r"[\w.-]+@([\w.-]+):", word)
        if found and is_outside(found.group(1)):
            return found.group(1)
    return None


def _fetched(program, words):
    operands = _operands(program, words)
    if program == "uv" and operands[:2] in (["pip", "install"], ["pip", "sync"]):
        return program
    if not operands or operands[0] not in _INSTALLERS[program]:
        return None
    if "--no-index" in words or "--offline" in words or "--dry-run" in words and program != "pip":
        return None
    named = operands[1:]
    if program == "pip" and named and all(word.startswith((".", "/")) or word.endswith(".whl") for word in named):
        return None
    return program


def target_in_code(code):
    """The outside host that a program text names where it makes a connection."""
    for found in _CODE_HOST.finditer(code):
        if is_outside(found.group(2)):
            return found.group(2)
    if _CALL_NEAR_URL.search(code):
        for found in _URL.finditer(code):
            if is_outside(found.group(1)):
                return found.group(1)
    return None
