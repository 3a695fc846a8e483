# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider that gives scripted answers over HTTP, on a UNIX socket or a port, and keeps what it was asked."""

import http.server
import json
import os
import socket
import socketserver
import ssl
import subprocess
import threading


class Stream:
    """A streamed answer: the events, each an object or a text as it is."""

    def __init__(self, *events, cut=False, hang=False, step=None, headers=(), status=200):
        self.events = events
        self.cut = cut  # the connection ends in the midst of a chunk
        self.hang = hang  # nothing comes after the events, but the connection stays
        self.step = step  # bytes in each chunk; None: an event a chunk
        self.headers = dict({"Content-Type": "text/event-stream"}, **dict(headers))
        self.status = status

    def send(self, handler):
        handler.head(self.status, dict(self.headers, **{"Transfer-Encoding": "chunked"}))
        data = [b"data: %s\n\n" % (event if isinstance(event, str) else json.dumps(event)).encode("utf-8")
                for event in self.events]
        if self.step:
            whole = b"".join(data)
            data = [whole[start:start + self.step] for start in range(0, len(whole), self.step)]
        for chunk in data:
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        if self.hang:
            handler.provider.ended.wait()
        if self.cut or self.hang:
            handler.wfile.write(b"40\r\ndata: {")
            handler.close_connection = True
        else:
            handler.wfile.write(b"0\r\n\r\n")


class Status:
    """An answer without success."""

    def __init__(self, status, document=None, **headers):
        self.status = status
        self.data = (document if isinstance(document, str) else json.dumps(document or {})).encode("utf-8")
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def send(self, handler):
        handler.head(self.status, dict(self.headers, **{"Content-Length": str(len(self.data))}))
        handler.wfile.write(self.data)


class Raw:
    """Bytes as they are, then the end of the connection; hangs before that on demand."""

    def __init__(self, data=b"", hang=False):
        self.data = data
        self.hang = hang

    def send(self, handler):
        handler.wfile.write(self.data)
        if self.hang:
            handler.provider.ended.wait()
        handler.close_connection = True


class Drip:
    """A byte of an endless header, again and again: never an answer."""

    def send(self, handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not handler.provider.ended.wait(0.02):
            handler.wfile.write(b"x")
            handler.wfile.flush()
        handler.close_connection = True


class Request:
    def __init__(self, path, headers, body, connection):
        self.path = path
        self.headers = headers
        self.body = body
        self.connection = connection  # its number, from 1


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = False

    def setup(self):
        super().setup()
        self.provider = self.server.provider
        self.number = self.provider.connected()

    def address_string(self):
        return "client"

    def log_message(self, *_unused):
        pass

    def head(self, status, headers):
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        answer = self.provider.take(Request(self.path, self.headers, json.loads(data), self.number))
        try:
            answer.send(self)
            self.wfile.flush()
        except OSError:
            self.close_connection = True


class _Tcp(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def handle_error(self, *_unused):
        pass  # clients leave when their test wants them to


class _Unix(_Tcp):
    address_family = socket.AF_UNIX


class Provider:
    """Gives `answers` one after another, the last one again and again."""

    def __init__(self, *answers, path=None, certificate=None):
        self.answers = list(answers)
        self.requests = []
        self.ended = threading.Event()
        self._connections = 0
        self._lock = threading.Lock()
        self._server = (_Unix if path else _Tcp)(path or ("127.0.0.1", 0), _Handler)
        self._server.provider = self
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = None if path else "http%s://localhost:%d/v1" % ("s" if certificate else "",
                                                                  self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def connected(self):
        with self._lock:
            self._connections += 1
            return self._connections

    def take(self, request):
        with self._lock:
            self.requests.append(request)
            return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def close(self):
        self.ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def make_certificate(directory):
    """(certificate, key) of localhost, signed by itself: the paths of two files."""
    paths = os.path.join(directory, "certificate.pem"), os.path.join(directory, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                    "-out", paths[0], "-keyout", paths[1]], check=True, stderr=subprocess.DEVNULL)
    return paths


def anthropic_events(text="", calls=(), stop="end_turn", usage=(5, 7, 11, 3)):
    """A turn in Anthropic's events. calls: (id, name, parts of JSON); `usage`: fresh, read and written in the cache,
    output."""
    fresh, read, written, output = usage
    events = [{"type": "message_start", "message": {"usage": {
        "input_tokens": fresh, "cache_read_input_tokens": read, "cache_creation_input_tokens": written,
        "output_tokens": 1}}}, {"type": "ping"}]
    blocks = [({"type": "text", "text": ""}, [{"type": "text_delta", "text": part} for part in text])] if text else []
    blocks += [({"type": "tool_use", "id": call_id, "name": name, "input": {}},
                [{"type": "input_json_delta", "partial_json": part} for part in parts])
               for call_id, name, parts in calls]
    for index, (block, deltas) in enumerate(blocks):
        events.append({"type": "content_block_start", "index": index, "content_block": block})
        events += [{"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas]
        events.append({"type": "content_block_stop", "index": index})
    return events + [{"type": "message_delta", "delta": {"stop_reason": stop}, "usage": {"output_tokens": output}},
                     {"type": "message_stop"}]


def chat_events(text="", calls=(), stop="stop", usage=(23, 7, 3), refusal=""):
    """A turn in chunks of Chat Completions; `usage`: input, cached of it, output, or None."""
    deltas = [{"role": "assistant", "content": ""}] + [{"content": part} for part in text]
    deltas += [{"refusal": part} for part in refusal]
    for index, (call_id, name, parts) in enumerate(calls):
        deltas.append({"tool_calls": [{"index": index, "id": call_id, "type": "function",
                                       "function": {"name": name, "arguments": ""}}]})
        deltas += [{"tool_calls": [{"index": index, "function": {"arguments": part}}]} for part in parts]
    events = [{"choices": [{"index": 0, "delta": delta, "finish_reason": None}], "usage": None} for delta in deltas]
    events.append({"choices": [{"index": 0, "delta": {}, "finish_reason": stop}]})
    if usage:
        events.append({"choices": [], "usage": {"prompt_tokens": usage[0], "completion_tokens": usage[2],
                                                "prompt_tokens_details": {"cached_tokens": usage[1]}}})
    return events + ["[DONE]"]


def responses_events(text="", calls=(), status="completed", usage=(23, 7, 3), refusal="", incomplete=None):
    """A turn in the events of Responses, with a reasoning item before it."""
    items = [{"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "sealed"}]
    content = [{"type": "output_text", "text": text}] if text else []
    content += [{"type": "refusal", "refusal": refusal}] if refusal else []
    if content:
        items.append({"type": "message", "id": "msg_1", "role": "assistant", "content": content})
    items += [{"type": "function_call", "id": "fc_%s" % call_id, "call_id": call_id, "name": name,
               "arguments": "".join(parts)} for call_id, name, parts in calls]
    events = [{"type": "response.created", "response": {}}]
    events += [{"type": "response.output_text.delta", "delta": part} for part in text]
    events += [{"type": "response.output_item.done", "output_index": index, "item": item}
               for index, item in enumerate(items)]
    return events + [{"type": "response." + status, "response": {
        "status": status, "incomplete_details": {"reason": incomplete} if incomplete else None,
        "usage": {"input_tokens": usage[0], "output_tokens": usage[2],
                  "input_tokens_details": {"cached_tokens": usage[1]}}}}]
