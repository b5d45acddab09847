import unittest

from tree import Tree

CLEAN = {
    "messages/caf.hpp": "#include <caf/all.hpp>\n",
    "messages/ids.hpp": "#include <string>\n",
    "messages/interfaces.hpp": '#include "messages/caf.hpp"\n',
    "config/options.hpp": '#include "messages/ids.hpp"\n#include <toml.hpp>\n',
    "cuda/wire/frame.hpp": '#include "messages/ids.hpp"\n',
    "cuda/judge/judge.cpp": '#include "cuda/wire/frame.hpp"\n'
    "#include <torch/torch.h>\n",
    "actors/io/link.cpp": '#include "cuda/wire/frame.hpp"\n'
    '#include "config/options.hpp"\n#include <boost/asio.hpp>\n',
    "tools/caesar-actors/main.cpp": '#include "actors/io/link.hpp"\n',
    "actors/io/link.hpp": '#include "messages/interfaces.hpp"\n',
    "tests/unit/a_test.cpp": '#include "tools/caesar-actors/main.hpp"\n',
    "tools/caesar-actors/main.hpp": "",
}


class Layers(unittest.TestCase):
    def complaint(self, path: str, text: str) -> str:
        with Tree({**CLEAN, path: text}) as tree:
            ran = tree.check("layers.py")
            self.assertEqual(ran.returncode, 1, ran.stderr)
            self.assertEqual(len(ran.stderr.splitlines()), 1, ran.stderr)
            return ran.stderr

    def test_includes_along_the_arrows_pass_and_leave_a_stamp(self):
        with Tree(CLEAN) as tree:
            ran = tree.check("layers.py", "--stamp", str(tree.root / "stamp"))
            self.assertEqual((ran.returncode, ran.stderr), (0, ""))
            self.assertTrue((tree.root / "stamp").exists())

    def test_an_include_against_the_arrows_is_named(self):
        for path, include in [
            ("messages/bad.hpp", "config/options.hpp"),
            ("config/bad.hpp", "actors/io/link.hpp"),
            ("config/bad.hpp", "cuda/wire/frame.hpp"),
            ("cuda/wire/bad.hpp", "config/options.hpp"),
            ("cuda/wire/bad.hpp", "messages/interfaces.hpp"),
            ("actors/bad.hpp", "tools/caesar-actors/main.hpp"),
            ("actors/bad.hpp", "cuda/judge/judge.cpp"),
            ("tools/bad.hpp", "tests/unit/a_test.cpp"),
        ]:
            with self.subTest(path=path, include=include):
                text = f'#pragma once\n  #  include "{include}"\n'
                said = self.complaint(path, text)
                folder = path.split("/")[0]
                self.assertTrue(said.startswith(f"{path}:2: error: {folder}/"), said)
                self.assertIn(include, said)

    def test_a_stamp_is_not_left_when_an_include_is_wrong(self):
        with Tree({"messages/a.hpp": "#include <torch/torch.h>\n"}) as tree:
            ran = tree.check("layers.py", "--stamp", str(tree.root / "stamp"))
            self.assertEqual(ran.returncode, 1)
            self.assertFalse((tree.root / "stamp").exists())

    def test_libraries_stay_in_their_folders(self):
        for path, include in [
            ("config/bad.cpp", "caf/all.hpp"),
            ("cuda/device/bad.cu", "caf/all.hpp"),
            ("actors/bad.cpp", "torch/torch.h"),
            ("actors/bad.cpp", "sqlite3.h"),
            ("messages/bad.cpp", "boost/asio.hpp"),
            ("tools/bad.cpp", "pybind11/embed.h"),
        ]:
            with self.subTest(path=path, include=include):
                self.assertIn(include, self.complaint(path, f"#include <{include}>"))

    def test_config_must_not_reach_caf_through_others(self):
        said = self.complaint("config/bad.hpp", '#include "messages/interfaces.hpp"')
        self.assertIn(
            "messages/interfaces.hpp -> messages/caf.hpp -> <caf/all.hpp>", said
        )

    def test_includes_are_written_from_the_root(self):
        for include in ["frame.hpp", "../wire/frame.hpp", "cuda/wire/none.hpp"]:
            with self.subTest(include=include):
                said = self.complaint("cuda/wire/bad.cpp", f'#include "{include}"')
                self.assertIn("from the root of the repository", said)

    def test_angle_brackets_are_no_way_around(self):
        self.complaint("messages/bad.hpp", "#include <config/options.hpp>")

    def test_comments_and_strings_include_nothing(self):
        text = (
            '// #include "tests/unit/a_test.cpp"\n'
            '/*\n#include "tests/unit/a_test.cpp"\n*/\n'
            'auto x = R"(\n#include "tests/unit/a_test.cpp"\n)";\n'
        )
        with Tree({**CLEAN, "messages/good.hpp": text}) as tree:
            self.assertEqual(tree.check("layers.py").stderr, "")

    def test_an_empty_tree_is_no_success(self):
        with Tree({}) as tree:
            self.assertEqual(tree.check("layers.py").returncode, 1)


if __name__ == "__main__":
    unittest.main()
