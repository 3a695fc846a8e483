# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP to a provider or to a UNIX socket, every step of which ends at one deadline."""

import http.client
import socket
import time
import urllib.parse

from . import failures

_CHUNK = 1 << 16
_CONNECT_SECONDS = 30
_LARGEST_REST = 1 << 16
# How long the end of an answer may take after its last event; later the connection is not used again.
_DRAIN_SECONDS = 0.05


class Unreachable(OSError):
    """No connection came about, so that nothing was asked."""


class _Bounded:
    """A socket whose reading and writing ends at `deadline`, of time.monotonic(), however slow the other end is."""

    deadline = 0.0

    def _limit(self):
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise socket.timeout("timed out")
        self.settimeout(left)

    def recv_into(self, *arguments, **named):
        self._limit()
        return super().recv_into(*arguments, **named)

    def sendall(self, *arguments, **named):
        self._limit()
        return super().sendall(*arguments, **named)


class _Socket(_Bounded, socket.socket):
    pass


def _tls_context():
    import ssl  # costs time and memory, and most programs ask a UNIX socket

    class _TlsSocket(_Bounded, ssl.SSLSocket):
        pass

    context = ssl.create_default_context()  # verifies certificates and names
    context.sslsocket_class = _TlsSocket
    return context


class _Connection(http.client.HTTPConnection):
    def __init__(self, host, opener):
        super().__init__(host)
        self._opener = opener

    def connect(self):
        self.sock = self._opener()


class Server:
    """Where a provider is. May be made before a fork; connections are made after it."""

    def __init__(self, socket_path=None, base_url=None):
        self._socket_path = socket_path
        self._context = None
        if socket_path is not None:
            self._host, self._port, self.prefix, self.name = "localhost", 80, "/v1", failures.GATEWAY
            self._authority = "localhost"
            return
        try:
            url = urllib.parse.urlsplit(base_url)
            self._host, port = url.hostname or "", url.port
        except ValueError:
            self._host = ""
        if not self._host or url.username is not None or url.query or url.fragment:
            raise ValueError("the address of the provider cannot be used")
        import encodings.idna  # noqa: F401: needed for every connection, so better before a fork
        secure = url.scheme == "https"
        self._port = port or (443 if secure else 80)
        self._authority = url.netloc
        self.prefix = url.path.rstrip("/")
        self.name = "the provider at " + self._host
        if secure:
            self._context = _tls_context()

    def connection(self, deadline):
        """A connection that is made with the first request."""
        return _Connection(self._authority, lambda: self._open(deadline))

    def _open(self, deadline):
        try:
            new = self._connected(min(deadline, time.monotonic() + _CONNECT_SECONDS))
            new.deadline = deadline
            return new
        except socket.timeout:
            if time.monotonic() >= deadline:
                raise
            raise Unreachable("%s cannot be reached: it took no connection within %d s"
                              % (self.name, _CONNECT_SECONDS)) from None
        except (OSError, UnicodeError) as error:
            raise Unreachable("%s cannot be reached: %s" % (self.name, getattr(error, "strerror", None) or error)
                              ) from None

    def _connected(self, deadline):
        if self._socket_path is not None:
            return _connect(_Socket(socket.AF_UNIX), self._socket_path, deadline)
        failure = OSError("it has no address")
        for family, kind, protocol, _, address in socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM):
            try:
                plain = _connect(_Socket(family, kind, protocol), address, deadline)
            except socket.timeout:
                raise
            except OSError as error:
                failure = error
                continue
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return self._secured(plain) if self._context else plain
        raise failure

    def _secured(self, plain):
        try:
            return self._context.wrap_socket(plain, server_hostname=self._host)
        except BaseException:
            plain.close()
            raise


def _connect(new, address, deadline):
    try:
        new.deadline = deadline
        new._limit()
        new.connect(address)
    except BaseException:
        new.close()
        raise
    return new


class Answer:
    """The head of an answer, and what follows as it comes."""

    def __init__(self, connection, stream, response):
        self.status = response.status
        self._connection = connection
        self._stream = stream  # the connection forgets its socket when it is to be closed after this answer
        self._response = response

    def header(self, name):
        return self._response.getheader(name)

    def chunks(self):
        """Raises OSError or http.client.HTTPException when the answer is cut."""
        while True:
            chunk = self._response.read1(_CHUNK)
            if not chunk:
                return
            yield chunk

    def hurry(self, deadline):
        """From now on this deadline holds."""
        self._stream.deadline = deadline

    def error_text(self):
        """The beginning of the body, as far as it comes."""
        data = b""
        try:
            while len(data) < _LARGEST_REST:
                chunk = self._response.read1(_LARGEST_REST - len(data))
                if not chunk:
                    break
                data += chunk
        except (OSError, http.client.HTTPException):
            pass
        return data.decode("utf-8", "replace")

    def release(self):
        """The connection when the answer is at its end and another request may follow; else it is closed."""
        if not self._response.will_close and self._is_drained():
            return self._connection
        self._connection.close()
        self._response.close()
        return None

    def _is_drained(self):
        self.hurry(min(self._stream.deadline, time.monotonic() + _DRAIN_SECONDS))
        left = _LARGEST_REST
        try:
            while left > 0:
                chunk = self._response.read1(left)
                if not chunk:
                    return self._response.isclosed()
                left -= len(chunk)
            return False
        except (OSError, http.client.HTTPException):
            return False


class Client:
    """Requests to one server, one at a time, on a connection that is kept while both ends like to."""

    def __init__(self, server):
        self._server = server
        self._kept = None

    def post(self, path, headers, body, deadline):
        """The answer. Raises Unreachable, socket.timeout, OSError, http.client.HTTPException."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.sock.deadline = deadline
            try:
                return self._ask(kept, path, headers, body)
            except socket.timeout:
                raise
            except (OSError, http.client.HTTPException):
                pass  # the other end had closed it meanwhile
        return self._ask(self._server.connection(deadline), path, headers, body)

    def _ask(self, connection, path, headers, body):
        try:
            connection.request("POST", self._server.prefix + path, body, headers)
            stream = connection.sock
            return Answer(connection, stream, connection.getresponse())
        except BaseException:
            connection.close()
            raise

    def close(self):
        if self._kept is not None:
            self._kept.close()
            self._kept = None

    def done(self, answer):
        """The answer is no longer needed."""
        self._kept = answer.release()
