# SPDX-License-Identifier: GPL-3.0-or-later
"""quaver.pyz author|validate|attempt|grade REQUEST"""

import importlib
import signal
import sys

from . import processes, protocol
from .errors import OutputClosed, ProgramError, Terminated, from_os_error

PROGRAMS = ("author", "validate", "attempt", "grade")
EXIT_FAILED = 1


def _terminate(*_unused):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Terminated()


def _run(arguments, emitter):
    if len(arguments) != 2 or arguments[0] not in PROGRAMS:
        raise ProgramError("usage", "usage: quaver.pyz %s REQUEST" % "|".join(PROGRAMS))
    # All that the program needs is imported now: later, others may have written to the file it is in.
    program = importlib.import_module("." + arguments[0], __package__)
    emitter.emit("hello", program=arguments[0], protocol=protocol.VERSION,
                 python="%d.%d.%d" % sys.version_info[:3])
    return program.run(protocol.Request.load(arguments[1]), emitter)


def _guarded(arguments, emitter):
    try:
        return _run(arguments, emitter)
    except Terminated:
        raise ProgramError("terminated", "ended by SIGTERM") from None
    except (ProgramError, OutputClosed):
        raise
    except OSError as error:
        raise from_os_error(error, error.filename or "an operation") from error
    except Exception as error:
        sys.__excepthook__(*sys.exc_info())
        raise ProgramError("internal", "an error in the program: %s: %s" % (type(error).__name__, error)) from None
    finally:
        processes.kill_descendants()


def main():
    emitter = protocol.Emitter(protocol.claim_standard_output())
    signal.signal(signal.SIGTERM, _terminate)
    try:
        try:
            return _guarded(sys.argv[1:], emitter)
        except ProgramError as error:
            emitter.emit("error", code=error.code, message=error.message)
    except OutputClosed:
        pass
    return EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
