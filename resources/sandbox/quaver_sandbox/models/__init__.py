# SPDX-License-Identifier: GPL-3.0-or-later
"""Models by their id and role."""

from ..errors import ProgramError

AUTHOR, UNDER_TEST, JUDGE = "author", "model", "judge"


def open_model(name, role, access=None, key=None):
    """The model of that id in that role. Raises ProgramError. Imports what it needs, at once.

    `access` is the way to it, of models.access, with the key that it has taken; "offline" needs neither.
    """
    if access is not None:
        from .remote import RemoteModel
        return RemoteModel(access, key, role)
    if name != "offline" or role == JUDGE:
        raise ProgramError("unknown_model", "the model \"%s\" cannot be used as %s: the request has no access to it, "
                           "and only \"offline\" needs none, to author and to be tested" % (name, role))
    if role == AUTHOR:
        from .offlineauthor import OfflineAuthor
        return OfflineAuthor()
    from .offlinesolver import OfflineSolver
    return OfflineSolver()
