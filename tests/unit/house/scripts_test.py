"""The scripts of tools/, with the programs that they call replaced."""

import os
import shutil
import subprocess
import unittest

from tree import SOURCE, Tree

FAKE = "#!/bin/bash\n"


class Checkout(Tree):
    """A checkout with the real scripts, and a PATH that begins with ours."""

    def __init__(self):
        super().__init__({"CMakePresets.json": "{}"})
        for path in ["quickstart", "test", "bundle", "build-judge", "lib", "check"]:
            source = SOURCE / "tools" / path
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            (self.root / "tools").mkdir(exist_ok=True)
            copy(source, self.root / "tools" / path)

    def program(self, name: str, body: str):
        self.write(f"bin/{name}", FAKE + body, 0o755)

    def run(self, *command: str, cwd="/") -> subprocess.CompletedProcess:
        path = f"{self.root}/bin:/usr/bin:/bin"
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PATH": path, "LOG": f"{self.root}/log"},
        )

    def bash(self, text: str) -> subprocess.CompletedProcess:
        setup = f'set -euo pipefail\n. "{self.root}/tools/lib/setup.sh"\n'
        return self.run("bash", "-c", setup + text)

    def log(self) -> list[str]:
        file = self.root / "log"
        return file.read_text().splitlines() if file.exists() else []


class Packages(unittest.TestCase):
    def checkout(self, installed: str, user: int) -> Checkout:
        tree = Checkout()
        self.addCleanup(tree.scratch.cleanup)
        tree.program("dpkg-query", f'echo -n "{installed}"; exit 1\n')
        tree.program("id", f"echo {user}\n")
        tree.program("apt-get", 'echo "apt-get $*" >>"$LOG"\n')
        tree.program("sudo", 'echo "sudo $1" >>"$LOG"; [[ $1 != -n ]] || shift; "$@"\n')
        return tree

    def test_nothing_missing_is_silent_and_calls_nobody(self):
        tree = self.checkout("installed:a installed:b ", 1000)
        ran = tree.bash("need_packages a b")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))
        self.assertEqual(tree.log(), [])

    def test_root_installs_only_what_is_missing(self):
        tree = self.checkout("installed:a not-installed:b installed:bb ", 0)
        ran = tree.bash("need_packages a b c")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(ran.stdout, "installing 2 packages: b c\n")
        update, install = tree.log()
        self.assertTrue(update.endswith("update"))
        self.assertIn("--no-install-recommends", install)
        self.assertTrue(install.endswith(" b c"), install)

    def test_others_go_through_sudo(self):
        tree = self.checkout("", 1000)
        self.assertEqual(tree.bash("need_packages a").returncode, 0)
        self.assertEqual([line for line in tree.log() if "sudo" in line], ["sudo -n"] * 2)

    def test_a_torch_of_ones_own_is_left_alone(self):
        tree = self.checkout("installed:a ", 0)
        tree.program("python3", "exit 0\n")
        tree.bash('need_packages a b "${packages_torch[@]}"')
        self.assertTrue(tree.log()[1].endswith("recommends b"), tree.log())
        tree.program("python3", "exit 1\n")
        tree.bash('need_packages a b "${packages_torch[@]}"')
        self.assertIn("b libtorch-dev python3-torch", tree.log()[3])

    def test_without_root_and_sudo_the_command_is_told(self):
        tree = self.checkout("installed:a ", 1000)
        ran = tree.bash(
            'have() { [[ $1 != sudo ]] && command -v "$1" >/dev/null; }\n'
            "need_packages a b c"
        )
        self.assertEqual(ran.returncode, 1)
        self.assertIn("apt-get install --no-install-recommends b c\n", ran.stderr)
        self.assertEqual(tree.log(), [])

    def test_a_failed_installation_tells_why(self):
        tree = self.checkout("", 0)
        tree.program("apt-get", "echo E: no such package; exit 100\n")
        ran = tree.bash("need_packages a")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("E: no such package", ran.stderr)
        self.assertIn("build/packages.log", ran.stderr)


class Quickstart(unittest.TestCase):
    def setUp(self):
        self.tree = Checkout()
        self.addCleanup(self.tree.scratch.cleanup)
        self.tree.program(
            "dpkg-query",
            'for name in "$@"; do echo -n "installed:$name "; done\n',
        )
        self.tree.program(
            "cmake",
            'echo "cmake $*" >>"$LOG"; touch build/release/build.ninja\n',
        )
        self.tree.program(
            "ninja",
            'echo "ninja ${*: -3}" >>"$LOG"; echo "[1/1] Linking"\n'
            'mkdir -p "$2/bin"; printf \'#!/bin/bash\\necho "$PWD: $*"\\n\' '
            '>"$2/bin/caesar-actors"; chmod +x "$2/bin/caesar-actors"\n',
        )

    def quickstart(self, *arguments: str):
        script = str(self.tree.root / "tools/quickstart")
        return self.tree.run(script, *arguments)

    def test_builds_the_programs_and_runs_the_profile(self):
        ran = self.quickstart("--set", "run.samples=1")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertEqual(
            ran.stdout.splitlines()[-1],
            f"{self.tree.root}: run config/profiles/quickstart.toml "
            "--set run.samples=1",
        )
        self.assertIn("--preset release", self.tree.log()[0])
        self.assertEqual(
            self.tree.log()[1], "ninja caesar-actors caesar-judge caesar-runner"
        )

    def test_the_second_time_cmake_is_not_asked(self):
        self.quickstart()
        self.quickstart()
        asked = [line for line in self.tree.log() if line.startswith("cmake")]
        self.assertEqual(len(asked), 1)

    def test_changed_presets_and_moved_checkouts_configure_again(self):
        self.quickstart()
        presets = self.tree.root / "CMakePresets.json"
        later = (self.tree.root / "build/release/.configured").stat().st_mtime + 5
        os.utime(presets, (later, later))
        self.quickstart()
        asked = [line for line in self.tree.log() if line.startswith("cmake")]
        self.assertEqual(len(asked), 2)

    def test_fresh_forgets_the_logs(self):
        self.tree.write("runs/quickstart/default/log.json", "{}")
        self.tree.write("runs/mine/log.json", "{}")
        self.quickstart("--fresh")
        self.assertFalse((self.tree.root / "runs/quickstart").exists())
        self.assertTrue((self.tree.root / "runs/mine/log.json").exists())

    def test_a_failed_build_shows_the_error_and_the_log(self):
        self.tree.program(
            "ninja",
            'echo "[1/2] Building a"; echo "FAILED: b.o"; echo "b.cpp:3: error"; exit 1\n',
        )
        ran = self.quickstart()
        self.assertEqual(ran.returncode, 1)
        self.assertIn("b.cpp:3: error", ran.stderr)
        self.assertIn("build/release/build.log", ran.stderr)
        self.assertNotIn("Building a", ran.stderr)

    def test_a_failed_configuration_shows_the_error_and_the_log(self):
        self.tree.program("cmake", 'echo "CMake Error: no CAF"; exit 1\n')
        ran = self.quickstart()
        self.assertEqual(ran.returncode, 1)
        self.assertIn("CMake Error: no CAF", ran.stderr)
        self.assertIn("build/release/configure.log", ran.stderr)

    def test_help_needs_nothing(self):
        ran = self.quickstart("--help")
        self.assertEqual(ran.returncode, 0)
        self.assertIn("usage: tools/quickstart", ran.stdout)
        self.assertEqual(self.tree.log(), [])


REPORT = """<?xml version="1.0"?>
<testsuite name="x" tests="{tests}" failures="0">
{cases}
</testsuite>
"""

CASES = {
    "passed": '<testcase name="a" status="run"><system-out>&lt;testcase'
    "</system-out></testcase>",
    "failed": '<testcase name="b" status="fail"><failure message=""/></testcase>',
    "not found": '<testcase name="c" status="notrun">'
    '<skipped message="Unable to find executable"/></testcase>',
    "skipped": '<testcase name="d" status="notrun">'
    '<skipped message="SKIP_RETURN_CODE=77"/></testcase>',
    "disabled": '<testcase name="e" status="disabled"/>',
}


class Results(unittest.TestCase):
    def results(self, cases: list[str], status: int) -> tuple[int, str]:
        with Checkout() as tree:
            text = REPORT.format(
                tests=len(cases), cases="\n".join(CASES[case] for case in cases)
            )
            tree.write("report.xml", text)
            body = f"exit {status}\n"
            if cases:
                body = f'cp "{tree.root}/report.xml" "$4"\n' + body
            tree.program("ctest", body)
            (tree.root / "build/dev").mkdir(parents=True)
            ran = tree.bash("run_ctest dev all\ntell_results")
            return ran.returncode, ran.stdout.splitlines()[-1]

    def test_each_kind_is_counted(self):
        for cases, status, want in [
            (["passed"], 0, (0, "1 passed, 0 failed")),
            (["passed", "skipped"], 0, (0, "1 passed, 0 failed, 1 skipped")),
            (["passed", "disabled"], 0, (0, "1 passed, 0 failed, 1 skipped")),
            (["passed", "passed", "failed"], 8, (1, "2 passed, 1 failed")),
            (["passed", "not found"], 8, (1, "1 passed, 1 failed")),
        ]:
            with self.subTest(cases=cases):
                self.assertEqual(self.results(cases, status), want)

    def test_no_report_is_a_failure(self):
        self.assertEqual(self.results([], 0), (1, "0 passed, 1 failed"))

    def test_a_failure_that_only_ctest_knows_counts(self):
        self.assertEqual(self.results(["passed"], 8), (1, "1 passed, 1 failed"))

    def test_nothing_run_is_no_success(self):
        self.assertEqual(
            self.results(["skipped"], 0), (1, "0 passed, 0 failed, 1 skipped")
        )

    def test_a_check_counts_as_one_test(self):
        with Checkout() as tree:
            ran = tree.bash(
                "check good true\n"
                "check bad bash -c 'echo why; exit 1'\n"
                "check none bash -c 'echo not here; exit 77'\n"
                "tell_results || true"
            )
            self.assertEqual(ran.returncode, 0, ran.stderr)
            self.assertEqual(
                ran.stdout.splitlines(),
                [
                    "  ok    good (0 s)",
                    "why",
                    "  FAIL  bad",
                    "  skip  none: not here",
                    "1 passed, 1 failed, 1 skipped",
                ],
            )


class TestScript(unittest.TestCase):
    def test_an_unknown_stage_is_refused(self):
        with Checkout() as tree:
            ran = tree.run(str(tree.root / "tools/test"), "--only", "build,nosuch")
            self.assertEqual(ran.returncode, 1)
            self.assertIn("no such stage: nosuch", ran.stderr)

    def test_a_file_list_without_git_leaves_the_outputs_out(self):
        with Checkout() as tree:
            tree.write("build/dev/a.cpp", "")
            tree.write("runs/b.json", "")
            tree.write("cuda/build/c d.cpp", "")
            tree.write("tests/__pycache__/e.pyc", "")
            tree.program("git", "exit 128\n")
            listed = tree.bash("source_files").stdout.split("\0")
            self.assertIn("cuda/build/c d.cpp", listed)
            self.assertIn("CMakePresets.json", listed)
            for name in listed:
                self.assertNotRegex(name, "^(build|runs)/|__pycache__")


LDD = """\
\tlinux-vdso.so.1 (0x1)
\tlibcaf_core.so.0.17.6 => /usr/lib/libcaf_core.so.0.17.6 (0x2)
\tlibstdc++.so.6 => /lib/libstdc++.so.6 (0x3)
\tlibc.so.6 => /lib/libc.so.6 (0x4)
\tlibcrypto.so.3 => /lib/libcrypto.so.3 (0x5)
\t/lib64/ld-linux-x86-64.so.2 (0x6)
"""


class Bundle(unittest.TestCase):
    def libraries(self, listed: str) -> subprocess.CompletedProcess:
        with Checkout() as tree:
            tree.write("listed", listed)
            tree.program("ldd", f'cat "{tree.root}/listed"\n')
            return tree.bash('. "$caesar_root/tools/lib/bundle.sh"\nbundled_libraries x')

    def test_what_every_host_has_is_left_out(self):
        self.assertEqual(
            self.libraries(LDD).stdout.split(),
            ["/lib/libcrypto.so.3", "/usr/lib/libcaf_core.so.0.17.6"],
        )

    def test_a_library_that_is_missing_is_named(self):
        ran = self.libraries(LDD + "\tliba.so.1 => not found\n")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("libraries are missing here: liba.so.1", ran.stderr)

    def test_a_folder_of_somebody_else_is_left_alone(self):
        with Checkout() as tree:
            tree.write("mine/thesis.txt", "")
            ran = tree.run(str(tree.root / "tools/bundle"), f"{tree.root}/mine")
            self.assertEqual(ran.returncode, 1)
            self.assertIn("is not empty and no bundle", ran.stderr)
            self.assertTrue((tree.root / "mine/thesis.txt").exists())


class BuildJudge(unittest.TestCase):
    def setUp(self):
        self.tree = Checkout()
        self.addCleanup(self.tree.scratch.cleanup)
        self.tree.program("python-with-torch", "exit 0\n")
        self.tree.program("ninja", "exit 0\n")
        self.tree.program(
            "cmake",
            'echo "cmake $*" >>"$LOG"\n'
            'if [[ $1 == -S ]]; then echo "-- torch 2.11 (CUDA: 13.0)"; exit; fi\n'
            'mkdir -p "$2/bin"\n'
            'touch "$2"/bin/caesar-{judge,runner} "$2/bin/caesar_light.so"\n',
        )

    def build(self, *arguments: str):
        return self.tree.run(str(self.tree.root / "tools/build-judge"), *arguments)

    def test_puts_the_programs_beside_caesar_actors(self):
        self.tree.write("build/dev/bin/caesar-actors", "", 0o755)
        ran = self.build("--python", "python-with-torch", "-DX=1")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn("  torch 2.11 (CUDA: 13.0)\n", ran.stdout)
        for name in ["caesar-judge", "caesar-runner", "caesar_light.so"]:
            program = self.tree.root / "build/dev/bin" / name
            self.assertTrue(os.access(program, os.X_OK))
        self.assertIn("python-with-torch", self.tree.log()[0])
        self.assertIn(" -DX=1", self.tree.log()[0])

    def test_in_a_bundle_they_go_into_its_bin(self):
        bundle = self.tree.root / "b"
        shutil.copytree(self.tree.root / "tools", bundle / "src/tools")
        self.tree.write("b/src/.caesar-bundle", "")
        script = str(bundle / "src/tools/build-judge")
        ran = self.tree.run(script, "--python", "python-with-torch")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertTrue((bundle / "bin/caesar-judge").exists())
        self.assertIn(f"{bundle}/src/third_party", self.tree.log()[0])

    def test_a_wrong_python_is_told(self):
        self.assertIn("which Python?", self.build().stderr)
        ran = self.build("--python", "/no/such/python3")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("there is no such Python", ran.stderr)

    def test_what_cmake_lacks_is_shown(self):
        self.tree.program("cmake", 'echo "CMake Error: no Python.h"; exit 1\n')
        ran = self.build("--python", "python-with-torch")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("no Python.h", ran.stderr)


if __name__ == "__main__":
    unittest.main()
