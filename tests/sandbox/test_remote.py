# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls to providers that fail, hang, refuse, or talk nonsense."""

import email.utils
import os
import socket
import tempfile
import time
import unittest
from unittest import mock

import support  # noqa: F401: makes the package importable
from quaver_sandbox.errors import ProgramError
from quaver_sandbox.models import open_model, remote
from quaver_sandbox.models.access import Access
from quaver_sandbox.models.model import ContextExceeded, Message, ModelError, ToolDefinition
from scriptedprovider import (Drip, Provider, Raw, Status, Stream, anthropic_events, chat_events, make_certificate,
                              responses_events)

KEY = "sk-canary-in-key"
HELLO = Stream(*chat_events("hello"))


class RemoteTest(unittest.TestCase):
    def setUp(self):
        self.waits = []
        patched = mock.patch.object(remote, "time", mock.Mock(wraps=time, sleep=self.waits.append))
        patched.start()
        self.addCleanup(patched.stop)

    def serve(self, *answers, name="openai-chat", **options):
        self.provider = Provider(*answers, **options)
        self.addCleanup(self.provider.close)
        return self.model({"baseUrl": self.provider.url}, name)

    def model(self, where, name="openai-chat"):
        access = Access(dict({"format": name, "model": "m", "key": "environment"}, **where))
        model = open_model("m", "model", access, KEY)
        self.addCleanup(model.close)
        return model

    @staticmethod
    def ask(model, seconds=20, tools=()):
        return model.complete("s", [Message("user", "t")], list(tools), seconds)

    def failure(self, model, seconds=20, kind=ModelError):
        with self.assertRaises(kind) as raised:
            self.ask(model, seconds)
        self.assertNotIn(KEY, str(raised.exception))
        return raised.exception

    def test_unix_socket_and_subject(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        path = os.path.join(directory.name, "models.sock")
        provider = Provider(HELLO, path=path)
        self.addCleanup(provider.close)
        model = self.model({"socket": path})
        for subject, told in ((None, None), ("task-1/2", "task-1/2")):
            asked = model.for_subject(subject) if subject else model
            self.assertEqual(self.ask(asked).text, "hello")
            asked.close()
            request = provider.requests[-1]
            self.assertEqual((request.path, request.headers["x-quaver-subject"]), ("/v1/chat/completions", told))
        with self.assertRaises(ValueError):
            model.for_subject("a\r\nb: c/1")

    def test_subject_stays_from_providers(self):
        model = self.serve(HELLO).for_subject("task-1/2")
        self.addCleanup(model.close)
        self.ask(model)
        self.assertIsNone(self.provider.requests[0].headers["x-quaver-subject"])

    def test_connection_is_kept(self):
        model = self.serve(HELLO)
        for _ in range(3):
            self.ask(model)
        self.assertEqual([request.connection for request in self.provider.requests], [1, 1, 1])

    def test_kept_connection_that_was_closed(self):
        answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s"
        body = b'data: {"choices":[{"delta":{"content":"x"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
        model = self.serve(Raw(answer % (len(body), body)), HELLO)
        self.assertEqual([self.ask(model).text, self.ask(model).text], ["x", "hello"])
        self.assertEqual(([request.connection for request in self.provider.requests], self.waits), ([1, 2], []))

    def test_what_is_tried_again(self):
        cut = Stream(*chat_events("half", usage=None)[:-2], cut=True)
        for answer in (Status(429), Status(500), Status(502), Status(503), Status(504), Status(529), Raw(), cut,
                       Stream("{nonsense"), Stream("[1]"), Stream({"choices": 7}), Raw(b"\0\1garbage\r\n\r\n"),
                       Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"), Stream(),
                       Stream({"error": {"code": "server_error", "message": "x"}})):
            with self.subTest(answer=vars(answer)):
                model = self.serve(answer, answer, HELLO)
                reply = self.ask(model)
                self.assertEqual((reply.text, reply.usage.calls, len(self.provider.requests)), ("hello", 1, 3))
                self.assertEqual(reply.usage.unmetered, 0 if isinstance(answer, Status) else 1)

    def test_failures_within_anthropics_stream(self):
        def error(kind):
            return Stream(*anthropic_events("half")[:4], {"type": "error", "error": {"type": kind, "message": "busy"}})
        model = self.serve(error("overloaded_error"), Stream(*anthropic_events("whole")), name="anthropic")
        reply = self.ask(model)
        # What the first try used is told in part, and counted.
        self.assertEqual((reply.text, reply.usage.input_tokens, reply.usage.output_tokens, reply.usage.unmetered),
                         ("whole", 46, 4, 1))
        model = self.serve(error("invalid_request_error"), name="anthropic")
        self.failure(model)
        self.assertEqual(len(self.provider.requests), 1)

    def test_at_most_five_tries(self):
        model = self.serve(Status(529, {"error": {"message": "all is busy"}}))
        failure = self.failure(model)
        self.assertEqual((len(self.provider.requests), failure.providers_fault, failure.usage.calls), (5, True, 1))
        for words in ("529", "all is busy", "tried 5 times"):
            self.assertIn(words, str(failure))
        self.assertEqual(len(self.waits), 4)
        for number, wait in enumerate(self.waits):
            self.assertTrue(0.25 * 2 ** number <= wait <= 0.5 * 2 ** number, self.waits)

    def test_what_is_not_tried_again(self):
        for status in (400, 401, 403, 404, 301, 418):
            model = self.serve(Status(status, {"type": "error", "error": {"message": "no: " + KEY}}))
            failure = self.failure(model)
            self.assertEqual((len(self.provider.requests), failure.providers_fault), (1, True))
            self.assertIn("%d" % status, str(failure))
            self.assertIn("no: [key]", str(failure))
            self.assertEqual(failure.usage.fields()["unmetered"], 0)
        model = self.serve(Status(529, x_should_retry="false"))
        self.failure(model)
        self.assertEqual((len(self.provider.requests), self.waits), (1, []))

    def test_errors_of_any_form(self):
        for body, said in (('{"error": "plain"}', "plain"), ('{"detail": "told"}', "told"),
                           ("<b>Bad</b> Gateway", "Bad"), ('{"message": "m"}', "m"), ("[1]", "[1]"),
                           ("", "Bad Request"), ("\0" * 300000, "400"),
                           ("[" * 60000, "400")):
            with self.subTest(body=body[:20]):
                failure = str(self.failure(self.serve(Status(400, body))))
                self.assertIn(said, failure)
                self.assertLess(len(failure), 500)

    def test_retry_after(self):
        date = email.utils.formatdate(time.time() + 9, usegmt=True)
        for value, least, most in (("7", 7, 7), ("0.9", 0.9, 0.9), (date, 7, 9), ("soon", 0, 1), ("-3", 0, 1),
                                   ("nan", 0, 1)):
            with self.subTest(value=value):
                self.waits.clear()
                self.assertEqual(self.ask(self.serve(Status(429, retry_after=value), HELLO)).text, "hello")
                self.assertTrue(least <= self.waits[0] <= most, self.waits)

    def test_no_wait_beyond_the_time(self):
        for value in ("30", "inf", email.utils.formatdate(time.time() + 3600, usegmt=True)):
            failure = self.failure(self.serve(Status(429, {"error": {"message": "slow down"}}, retry_after=value)))
            self.assertIn("slow down", str(failure))
            self.assertTrue(failure.providers_fault)
        self.assertEqual(self.waits, [])

    def test_hanging_ends_with_the_time(self):
        for answer in (Raw(hang=True), Drip(), Stream(*chat_events("half")[:2], hang=True), Stream(hang=True),
                       Raw(b"HTTP/1.1 500 X\r\nContent-Length: 9\r\n\r\nabc", hang=True)):
            with self.subTest(answer=type(answer).__name__):
                started = time.monotonic()
                failure = self.failure(self.serve(answer), seconds=0.3)
                self.assertLess(time.monotonic() - started, 5)
                if not isinstance(answer, Raw) or not answer.data:
                    self.assertFalse(failure.providers_fault)
                    self.assertEqual(failure.usage.unmetered, 1)

    def test_whole_turn_without_an_end(self):
        with mock.patch.object(remote, "_REST_SECONDS", 0.05):
            reply = self.ask(self.serve(Stream(*chat_events("hello", usage=None)[:-1], hang=True)))
        self.assertEqual((reply.text, reply.usage.unmetered, len(self.provider.requests)), ("hello", 1, 1))

    def test_provider_is_to_blame_for_what_it_did_before_the_time_was_up(self):
        failure = self.failure(self.serve(Status(500, {"error": {"message": "broken"}}), Raw(hang=True)), seconds=1)
        self.assertTrue(failure.providers_fault)
        self.assertIn("broken", str(failure))

    def test_nobody_there(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))  # and does not listen
            failure = self.failure(self.model({"baseUrl": "http://127.0.0.1:%d/v1" % unused.getsockname()[1]}))
        self.assertIn("cannot be reached", str(failure))
        self.assertIn("refused", str(failure))
        self.assertEqual((failure.usage.unmetered, len(self.waits)), (0, 4))
        self.assertIn("cannot be reached", str(self.failure(self.model({"socket": "/nonexistent/models.sock"}))))
        self.assertIn("cannot be reached", str(self.failure(self.model({"baseUrl": "http://nobody.invalid/v1"}))))

    def test_certificates_are_verified(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        certificate = make_certificate(directory.name)
        failure = self.failure(self.serve(HELLO, certificate=certificate))
        self.assertIn("certificate verify failed", str(failure))
        self.assertEqual(self.provider.requests, [])
        with mock.patch.dict(os.environ, SSL_CERT_FILE=certificate[0]):
            self.assertEqual(self.ask(self.serve(HELLO, certificate=certificate)).text, "hello")
            self.assertIsNone(self.provider.requests[0].headers["x-quaver-subject"])
            hanging = self.serve(Stream(*chat_events("half")[:2], hang=True), certificate=certificate)
            self.assertFalse(self.failure(hanging, seconds=0.5).providers_fault)
            other = self.provider.url.replace("localhost", "127.0.0.1")
            self.assertIn("verify failed", str(self.failure(self.model({"baseUrl": other}))))

    def test_fields_that_a_server_refuses(self):
        for name, field, words, events in (
                ("openai-chat", "stream_options", "extra field stream_options", chat_events("hello")),
                ("openai-responses", "include", "Encrypted content is not supported with this model.",
                 responses_events("hello"))):
            with self.subTest(field=field):
                model = self.serve(Status(400, {"error": {"message": words}}), Stream(*events), name=name)
                self.assertEqual([self.ask(model).text, self.ask(model).text], ["hello", "hello"])
                self.assertEqual([field in request.body for request in self.provider.requests], [True, False, False])
                self.failure(self.serve(Status(400, {"error": {"message": words}}), name=name))
                self.assertEqual(len(self.provider.requests), 2)

    def test_context_exceeded(self):
        for status, error in ((400, {"message": "x", "code": "context_length_exceeded"}),
                              (400, {"message": "prompt is too long: 210000 tokens > 200000 maximum"}),
                              (413, {"message": "This model's maximum context length is 8192 tokens"}),
                              (400, {"message": "the request exceeds the available context size"})):
            self.failure(self.serve(Status(status, {"error": error})), kind=ContextExceeded)
        self.assertNotIsInstance(self.failure(self.serve(Status(400, {"error": {"message": "bad tool"}}))),
                                 ContextExceeded)

    def test_huge_streams_are_refused(self):
        for events in ((" " * (9 << 20),), ("x" * (5 << 20) + "\ndata: " + "y" * (5 << 20),)):
            failure = self.failure(self.serve(Stream(*events)))
            self.assertIn("cannot be understood", str(failure))

    def test_tools_need_no_text(self):
        tool = ToolDefinition("t", "d", {"type": "object"})
        model = self.serve(Stream(*chat_events("", [("1", "t", ["{}"])])))
        self.assertEqual(self.ask(model, tools=[tool]).calls[0].name, "t")


class AccessTest(unittest.TestCase):
    good = {"format": "anthropic", "model": "m", "socket": "/s", "key": "none"}

    def test_errors(self):
        for changes in ({"format": "other"}, {"model": ""}, {"model": None}, {"socket": None}, {"key": "given"},
                        {"baseUrl": "https://x"}, {"socket": None, "baseUrl": "ftp://x"}, {"contextTokens": 0},
                        {"maxOutputTokens": "8"}, {"contextTokens": True}, {"model": "a\nb"}):
            with self.subTest(changes=changes), self.assertRaises(ProgramError) as raised:
                Access(dict(self.good, **changes))
            self.assertEqual(raised.exception.code, "bad_request")
        for document in ([], "x", 7):
            with self.assertRaises(ProgramError):
                Access(document)
        for url in ("https://", "https://user:pw@host/v1", "http://host/v1?x=1", "http://host:x/v1"):
            with self.subTest(url=url), self.assertRaises(ProgramError):
                open_model("m", "model", Access(dict(self.good, socket=None, baseUrl=url)))

    def test_key_of_the_environment_is_taken_away(self):
        with mock.patch.dict(os.environ, QUAVER_MODEL_KEY="sk"):
            self.assertEqual(Access(dict(self.good, key="environment")).take_key(), "sk")
            self.assertNotIn("QUAVER_MODEL_KEY", os.environ)
            with self.assertRaises(ProgramError) as raised:
                Access(dict(self.good, key="environment")).take_key()
            self.assertEqual(raised.exception.code, "no_key")
        for key in ("a b", "a\r\nX: y", "\u00e9", "x" * 9000):
            with mock.patch.dict(os.environ, QUAVER_MODEL_KEY=key), self.assertRaises(ProgramError) as raised:
                Access(dict(self.good, key="environment")).take_key()
            self.assertNotIn(key, raised.exception.message)
        self.assertIsNone(Access(self.good).take_key())


if __name__ == "__main__":
    unittest.main()
