"""README, --help, caesar.toml and the program say the same."""

import os
import pathlib
import re
import subprocess
import tomllib
import unittest

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]) / "caesar-actors"
README = (SOURCE / "README.md").read_text()


def output_of(*arguments):
    return subprocess.run([PROGRAM, *arguments], check=True,
                          capture_output=True, text=True, timeout=30).stdout


def subcommands():
    listed = output_of("--help").split("Subcommands:")[1]
    return set(re.findall(r"(?m)^  (\S+)", listed))


def reference():
    return tomllib.loads(output_of("check", "--reference"))


class DocsTest(unittest.TestCase):
    def test_every_subcommand_is_in_the_readme_and_the_other_way_round(self):
        named = set(re.findall(r"`caesar-actors (\w+)", README))
        self.assertEqual(named, subcommands())

    def test_every_option_in_the_readme_exists(self):
        rows = re.findall(r"(?m)^\| `caesar-actors (\w+)(.*)$", README)
        self.assertEqual(len(rows), len(subcommands()))
        for command, text in rows:
            help_text = output_of(command, "--help")
            for option in re.findall(r"--[a-z][a-z-]*", text):
                with self.subTest(command=command, option=option):
                    self.assertIn(option, help_text)

    def test_every_option_of_a_batch_in_the_readme_exists(self):
        section = README.split("## Judging what is stored")[1].split("\n## ")[0]
        options = set(re.findall(r"--[a-z][a-z-]*", section))
        self.assertGreater(len(options), 10)
        help_text = output_of("evaluate", "--help")
        for option in options:
            with self.subTest(option=option):
                self.assertIn(option, help_text)

    def test_every_key_in_the_readme_exists(self):
        keys = reference()
        table = README.split("## Coming from Caesar")[1].split("\n## ")[0]
        named = re.findall(
            r"`(run|problems|model|context|evaluate|build|log|transitions)"
            r"\.(\w+)", table + README.split("## How it is trusted")[1])
        self.assertGreater(len(named), 15)
        for section, key in named:
            with self.subTest(key=f"{section}.{key}"):
                self.assertIn(key, keys[section])

    def test_the_example_file_has_only_keys_that_exist(self):
        text = re.search(r"```toml\n(.*?)```", README, re.DOTALL).group(1)
        example = tomllib.loads(text)
        keys = reference()
        keys["device"] = keys["device"][0]
        for section, values in example.items():
            for key in values[0] if isinstance(values, list) else values:
                with self.subTest(key=f"{section}.{key}"):
                    self.assertIn(key, keys[section])

    def test_the_shipped_file_is_what_the_program_prints(self):
        shipped = (SOURCE / "config/caesar.toml").read_text()
        self.assertEqual(output_of("check", "--reference"), shipped)

    def test_the_two_commands_of_the_readme_exist(self):
        for script in re.findall(r"(?m)^    (tools/\w+)$", README):
            with self.subTest(script=script):
                self.assertTrue(os.access(SOURCE / script, os.X_OK))

    def test_the_quickstart_has_as_many_problems_as_the_readme_says(self):
        folder = SOURCE / "config/quickstart/problems"
        words = "zero one two three four five six seven eight nine ten".split()
        count = words[len(list(folder.rglob("*.py")))]
        profile = SOURCE / "config/profiles/quickstart.toml"
        self.assertIn(f"runs {count} small problems", README)
        self.assertIn(f"{count} small problems", profile.read_text())


if __name__ == "__main__":
    unittest.main()
