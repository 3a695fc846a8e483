# SPDX-License-Identifier: GPL-3.0-or-later
"""The offline author: the same prompt always gives the same tasks, made of the prompt's words."""

from .model import Model, ModelError, Reply, ToolCall
from .offlinetasks import make_tasks
from .offlinetopic import Topic

SUBMIT = "submit_specification"


class OfflineAuthor(Model):
    def complete(self, system, messages, tools, seconds, force=None):
        if not any(tool.name == SUBMIT for tool in tools):
            raise ModelError("the offline author can do nothing but submit a specification")
        prompt = next(message.text for message in messages if message.role == "user")
        specification = {
            "name": "generated-benchmark",
            "description": prompt,
            "tasks": make_tasks(Topic(prompt)),
        }
        return Reply(calls=[ToolCall("offline-1", SUBMIT, {"specification": specification})])
