# SPDX-License-Identifier: GPL-3.0-or-later
import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox.context import Conversation
from quaver_sandbox.models.model import Message, ToolCall, ToolResult


class ContextTest(unittest.TestCase):
    def conversation(self, context, turns, size, prompt="the task"):
        conversation = Conversation(prompt, "rules", context, 100)
        for number in range(turns):
            call = ToolCall("c%d" % number, "shell", {"command": "x"})
            conversation.add(Message("assistant", "turn %d" % number, [call]))
            conversation.add(Message("tool", results=[ToolResult("c%d" % number, "%d" % number * size)]))
        return conversation

    def outputs(self, conversation):
        return [result.text for message in conversation.messages for result in message.results]

    def check_pairs(self, conversation):
        """Each call has its result, and the first message is the task."""
        self.assertEqual(conversation.messages[0].role, "user")
        self.assertTrue(conversation.messages[0].text.startswith("the task"))
        calls = [call.id for message in conversation.messages for call in message.calls]
        results = [result.call_id for message in conversation.messages for result in message.results]
        self.assertEqual(calls, results)

    def test_short_ones_stay(self):
        for context in (None, 100000):
            conversation = self.conversation(context, 5, 3000)
            conversation.fit()
            self.assertEqual([len(text) for text in self.outputs(conversation)], [3000] * 5)

    def test_oldest_outputs_are_left_out_first(self):
        conversation = self.conversation(10000, 10, 3500)
        conversation.fit()
        self.check_pairs(conversation)
        outputs = self.outputs(conversation)
        self.assertEqual(len(outputs), 10)
        kept = [len(text) == 3500 for text in outputs]
        self.assertEqual(kept, sorted(kept))
        self.assertTrue(3 <= kept.count(True) <= 6, kept)
        self.assertIn("3500 characters", outputs[0])

    def test_oldest_turns_follow(self):
        conversation = self.conversation(2000, 60, 3500)
        conversation.fit()
        self.check_pairs(conversation)
        self.assertIn("left out", conversation.messages[0].text)
        turns = [message.text for message in conversation.messages if message.role == "assistant"]
        self.assertEqual(turns[-1], "turn 59")
        self.assertTrue(2 <= len(turns) < 40)
        conversation.fit()
        self.assertEqual(conversation.messages[0].text.count("left out"), 1)

    def test_last_output_is_shortened_at_last(self):
        conversation = self.conversation(4000, 1, 16000)
        conversation.fit()
        self.check_pairs(conversation)
        self.assertTrue(2000 < len(self.outputs(conversation)[0]) < 6000)

    def test_many_long_outputs_of_one_turn(self):
        conversation = Conversation("the task", "", 8000, 1000)
        conversation.add(Message("assistant", "", [ToolCall(str(n), "shell", {}) for n in range(30)]))
        conversation.add(Message("tool", results=[ToolResult(str(n), "x" * 16000) for n in range(30)]))
        conversation.fit()
        self.check_pairs(conversation)
        self.assertLess(sum(map(len, self.outputs(conversation))), 7000 * 3.5)

    def test_other_scripts_take_more(self):
        conversation = Conversation("the task", "", 10000, 100)
        for number in range(6):
            conversation.add(Message("assistant", "", [ToolCall("c%d" % number, "shell", {})]))
            conversation.add(Message("tool", results=[ToolResult("c%d" % number, "\u5b57" * 3500)]))
        conversation.fit()
        self.assertNotEqual(len(self.outputs(conversation)[0]), 3500)

    def test_the_providers_count_is_learnt(self):
        conversation = self.conversation(10000, 3, 3500)
        conversation.learn(9900)
        conversation.fit()
        self.assertNotEqual(len(self.outputs(conversation)[0]), 3500)
        conversation.learn(0)

    def test_shrinking(self):
        conversation = self.conversation(None, 8, 3500)
        sizes = []
        while conversation.shrink():
            self.check_pairs(conversation)
            sizes.append(sum(map(len, self.outputs(conversation))))
        self.assertEqual(sizes, sorted(sizes, reverse=True))
        self.assertLess(sizes[0], 8 * 3500 / 2)
        self.assertTrue(2 <= len(sizes) < 20)
        self.assertFalse(Conversation("x" * 100000, "", 1000, 100).shrink())


if __name__ == "__main__":
    unittest.main()
