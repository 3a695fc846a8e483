#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider of models for tests: strict with its clients, scripted in its answers, faulty on request.

    /usr/bin/python3 server.py [--port 0] [--host 127.0.0.1] [--api-key KEY]… [--latency MS] …

prints one line `READY {"url": …, "control": …, "apiKey": …}` and serves Anthropic's Messages and
OpenAI's Chat Completions and Responses below {url}/v1, until SIGTERM, SIGINT or the end of its standard
input, if that is a pipe or a socket. It is written from the providers' descriptions alone. Needs
python3-aiohttp and python3-jsonschema.

    models.py                          the models by name: begin here
    author.py, solver.py, prying.py, judge.py       what they do in which role
    specification.py                   the tasks that they know; also a program that writes such files
    conversation.py, accounting.py     requests and replies in any format; what a call has used
    formats.py, fields.py, errors.py   the formats, and what they share
    messages.py, chat.py, responses.py what a request has to be; …answer.py: the answers
    listing.py                         the lists of models
    dispatch.py, sending.py            the way of a request, and of its answer
    faults.py, records.py, control.py  scripted faults, what happened, and how tests ask for it
"""

import argparse
import asyncio
import json
import os
import secrets
import signal
import ssl
import stat
import sys

sys.dont_write_bytecode = True

# The modules beside this file; they leave no byte code in the source tree.
from aiohttp import web  # noqa: E402

from accounting import Cache  # noqa: E402
from dispatch import BODY_LIMIT, Dispatcher  # noqa: E402
from faults import Faults  # noqa: E402
from models import Memory, find  # noqa: E402
from records import Records  # noqa: E402


class Server:
    """What all requests share."""

    def __init__(self, options):
        self.options = options
        self.keys = set(options.api_key) or {"sk-scripted-" + secrets.token_hex(16)}
        self.aliases = dict(options.alias)
        #: Host headers that are served; empty: all.
        self.names = set()
        self.latency = options.latency
        self.ending = asyncio.Event()
        self.records, self.faults, self.cache = Records(), Faults(), Cache()
        self.memory, self.refused = Memory(options.tasks), set()

    def reset(self):
        for part in (self.records, self.faults, self.cache, self.memory, self.refused):
            part.clear()
        self.latency = self.options.latency


async def serve(options):
    server = Server(options)
    application = web.Application(client_max_size=BODY_LIMIT)
    application.router.add_route("*", "/{path:.*}", Dispatcher(server).handle)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    context = None
    if options.cert:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.cert, options.key)
    await web.TCPSite(runner, options.host, options.port, shutdown_timeout=1, ssl_context=context,
                      backlog=1024).start()
    port = runner.addresses[0][1]
    host = f"[{options.host}]" if ":" in options.host else options.host
    if options.host not in ("0.0.0.0", "::"):
        server.names = {f"{name}:{port}" for name in (host, "localhost", *options.name)}
        server.names.update(options.name)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, server.ending.set)
    await _end_with_input(server.ending)
    base = f"{'https' if options.cert else 'http'}://{host}:{port}"
    server.memory.url = base
    print("READY " + json.dumps({"url": base, "control": f"{base}/control",
                                 "apiKey": min(server.keys)}), flush=True)
    await server.ending.wait()
    await runner.cleanup()


async def _end_with_input(ending):
    """Sets `ending` when whoever started us closes their end of our standard input."""
    mode = os.fstat(0).st_mode
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)):
        return

    class Watch(asyncio.Protocol):
        def connection_lost(self, error):
            ending.set()

    await asyncio.get_running_loop().connect_read_pipe(Watch, sys.stdin)


def _alias(text):
    name, _, model = text.partition("=")
    if not name or find(model, {}) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=MODEL with a model that is known")
    return name, model


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--name", action="append", default=[], metavar="HOST",
                        help="another name under which clients may address it")
    parser.add_argument("--cert", metavar="FILE", help="serve HTTPS with this certificate (PEM)")
    parser.add_argument("--key", metavar="FILE", help="its key, if not in the same file")
    parser.add_argument("--api-key", action="append", default=[], help="an API key that is good; else one is made")
    parser.add_argument("--open", action="store_true", help="ask for no key, as servers on one's own computer")
    parser.add_argument("--alias", action="append", default=[], type=_alias, metavar="NAME=MODEL")
    parser.add_argument("--latency", type=float, default=0, metavar="MS", help="before each answer")
    parser.add_argument("--slow", type=float, default=1000, metavar="MS", help="of the model slow instead")
    parser.add_argument("--tasks", type=int, default=5, metavar="N", help="of a specification by default")
    parser.add_argument("--context", type=int, default=200000, metavar="TOKENS", help="of a prompt at most")
    parser.add_argument("--output", type=int, default=64000, metavar="TOKENS", help="of a reply at most")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
