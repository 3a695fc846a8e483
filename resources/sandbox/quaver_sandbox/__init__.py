# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that run inside a sandbox. What they say and read is in PROTOCOL.md."""
