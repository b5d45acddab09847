import unittest

from tree import Tree


class Conventions(unittest.TestCase):
    def said(self, path: str, text: str) -> list[str]:
        with Tree({path: text}) as tree:
            ran = tree.check("conventions.py")
            lines = ran.stderr.splitlines()
            self.assertEqual(ran.returncode, 1 if lines else 0)
            return lines

    def test_then_needs_an_error_handler(self):
        for call in [
            "self->request(a, 1s, x).then([=, this](int y) { f(y, 2); })",
            "r.then(f)",
            "r\n  .then(\n    [this](const a& x) { g(x, {1, 2}); })",
        ]:
            with self.subTest(call=call):
                found = self.said("actors/a.cpp", f"{call};\n")
                self.assertTrue(any(".then" in line for line in found), found)

    def test_then_with_two_handlers_passes(self):
        for call in [
            "r.then([this](int y) { f(y); }, [this](caf::error& e) { g(e); })",
            'r.then(f("a, b)"), g)',
            "r.then(f, // ) and so on\n g)",
        ]:
            with self.subTest(call=call):
                self.assertEqual(self.said("actors/a.cpp", f"{call};\n"), [])

    def test_the_line_is_that_of_the_call(self):
        text = 'auto x = R"(\n\n)";\n/*\n*/ r.then(f);\n'
        found = self.said("actors/a.cpp", text)
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("actors/a.cpp:5: error:"), found)

    def test_what_is_not_done(self):
        for path, text in [
            ("actors/a.cpp", "r.await(f, g);\n"),
            ("actors/a.cpp", "system_.spawn(wait);\n"),
            ("tests/actors/a.cpp", "net->spawn<caf::detached>(f);\n"),
            ("actors/a.cpp", "auto f = [=] { return 1; };\n"),
            ("actors/a.cpp", "auto f = [=, this] { return 1; };\n"),
            ("tests/unit/a.cpp", "std::this_thread::sleep_for(1s);\n"),
            ("tests/unit/a.cpp", "usleep(5);\n"),
            ("messages/a.hpp", "struct a;\n"),
            ("config/a.toml", "# TODO: later\n"),
            ("README.md", "see /ho" + "me/me/caesar\n"),
        ]:
            with self.subTest(text=text):
                self.assertEqual(len(self.said(path, text)), 1)

    def test_what_is_fine(self):
        for path, text in [
            ("tests/unit/a.cpp", 'auto x = "import time; time.sleep(9)";\n'),
            ("tests/unit/a.cpp", "// never sleep(1) here\n"),
            ("actors/a.cpp", "sleep_for(1s);\n"),
            ("actors/a.cpp", "system.spawn(f, 1); spawn(spec);\n"),
            ("messages/a.hpp", "// Values.\n#pragma once\n"),
            ("config/a.toml", "# TODO(perf): a table would be faster\n"),
            ("actors/a.cpp", "auto n = 1'000; auto c = '('; r.then(f, g);\n"),
            ("README.md", "runs/home/ and $HOME/work\n"),
        ]:
            with self.subTest(text=text):
                self.assertEqual(self.said(path, text), [])


if __name__ == "__main__":
    unittest.main()
