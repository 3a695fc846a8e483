# SPDX-License-Identifier: GPL-3.0-or-later
"""Models by their id and role."""

from ..errors import ProgramError

AUTHOR, UNDER_TEST = "author", "model"


def open_model(name, role):
    """The model of that id in that role. Raises ProgramError. Imports what it needs, at once."""
    if name != "offline":
        raise ProgramError("unknown_model", "the model \"%s\" is not known to the programs in the sandbox; "
                           "\"offline\" is" % name)
    if role == AUTHOR:
        from .offlineauthor import OfflineAuthor
        return OfflineAuthor()
    from .offlinesolver import OfflineSolver
    return OfflineSolver()
