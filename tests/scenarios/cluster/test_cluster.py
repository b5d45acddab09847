"""A head without devices and its nodes, as processes of this machine: what they
find is what one machine finds, whoever dies on the way."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import sample_logs  # noqa: E402

SOURCE = pathlib.Path(os.environ["CAESAR_SOURCE_DIR"])
PROGRAM = pathlib.Path(os.environ["CAESAR_BIN_DIR"]) / "caesar-actors"
PROFILE = SOURCE / "config/profiles/quickstart.toml"
# No turn is timed: nodes that share their cores would disturb each other. A
# sample's result is, and is left out.
SETS = ("problems.select=1-3", "run.turns=3",
        "transitions.table=reflection_nvcc")
# What a clock decides, and which device.
TIMES = re.compile(r"seconds|runtime|speedup|_ms$|profile|clock|took|mean|std|"
                   r"min|max|median|trials|feedback|prompt|context|device|"
                   r"build|cache|hardware|config|root|cluster|difference")
PATIENCE = 240.0  # Seconds for one test.


class ClusterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-cluster-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.alone = cls.words("alone")
        done = subprocess.run(cls.alone, capture_output=True, text=True,
                              timeout=300, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    @classmethod
    def words(cls, root, *sets):
        words = [PROGRAM, "run", PROFILE]
        for one in (f"run.root={cls.folder / root}",
                    f"build.cache={cls.folder / 'cache'}", *SETS, *sets):
            words += ["--set", one]
        return words

    def logs(self, root):
        found = sample_logs.logs(self.folder / root, TIMES)
        for log in found.values():
            del log["result"]  # Each has one.
        return found

    def setUp(self):
        self.processes = []
        # Whoever waits for a line of a process that says nothing any more reads
        # its end then.
        deadline = threading.Timer(PATIENCE, self.kill_all)
        deadline.start()
        self.addCleanup(deadline.join)
        self.addCleanup(deadline.cancel)

    def kill_all(self):
        for process in self.processes:
            process.kill()

    def start(self, words):
        process = subprocess.Popen(words, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, text=True)
        self.processes.append(process)
        self.addCleanup(self.end, process)
        return process

    def start_head(self, root, *sets):
        head = self.start(self.words(root, "cluster.listen=127.0.0.1:0",
                                     "cluster.evaluate=false", *sets))
        for line in head.stdout:
            if line.startswith("nodes come to "):
                return head, line.split()[-1]
        return self.fail("the head does not say where nodes come to")

    def start_node(self, place, name, *words, cache=None):
        return self.start([
            PROGRAM, "node", "--join", place, "--name", name, "--set",
            f"build.cache={self.folder / (cache or name)}", *words])

    def end(self, process):
        process.kill()
        process.wait(timeout=60)
        process.stdout.close()

    def wait_for(self, process, text):
        for line in process.stdout:
            if text in line:
                return
        self.fail(f"it ended and never said: {text}")

    def end_of(self, head):
        said = head.stdout.read()
        self.assertEqual(head.wait(timeout=60), 0, said)
        return said

    def test_two_nodes_find_what_one_machine_finds(self):
        head, place = self.start_head("two")
        one = self.start_node(place, "one")
        two = self.start_node(place, "two")
        said = self.end_of(head)
        self.assertIn("node one joined with 1 device", said)
        self.assertIn("node two joined with 1 device", said)
        self.assertEqual(self.logs("two"), self.logs("alone"))
        for name in "one", "two":  # Both took part.
            told = (self.folder / name / "nodes" / f"{name}.jsonl").read_text()
            self.assertIn('"evaluated"', told)
        for node in one, two:  # They wait for another head.
            node.send_signal(signal.SIGTERM)
            self.assertEqual(node.wait(timeout=30), 0)

    def test_one_node_may_compile_and_another_evaluate(self):
        head, place = self.start_head("split", "build.cache=" + str(
            self.folder / "empty"))  # Something is to be compiled.
        self.start_node(place, "builds", "--set", "cluster.evaluate=false")
        self.wait_for(head, "node builds joined with 0 devices and ")
        self.start_node(place, "judges", "--set", "cluster.compile=false")
        said = self.end_of(head)
        self.assertRegex(said, "node judges joined with 1 device\n")
        self.assertEqual(self.logs("split"), self.logs("alone"))
        told = (self.folder / "split/quickstart/default/actors.jsonl"
                ).read_text()
        for line in ('"actor":"node/builds/builder","event":"built"',
                     '"actor":"node/judges/executor/cpu:0",'
                     '"event":"evaluated"'):
            self.assertIn(line, told)

    def test_a_node_that_dies_loses_nothing(self):
        head, place = self.start_head("dies")
        dies = self.start_node(place, "dies")
        self.wait_for(head, "node dies joined")
        self.wait_for(dies, "joined the head")
        dies.kill()
        self.wait_for(head, "node dies was lost")
        self.start_node(place, "lives")
        self.end_of(head)
        self.assertEqual(self.logs("dies"), self.logs("alone"))

    def test_a_node_leaves_when_it_is_told(self):
        head, place = self.start_head("leaves")
        leaves = self.start_node(place, "leaves")
        self.wait_for(leaves, "joined the head")
        done = subprocess.run(
            [PROGRAM, "node", "--drain", "--name", "leaves", "--set",
             f"build.cache={self.folder / 'leaves'}"],
            capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("node leaves has ended", done.stdout)
        self.assertIn("left", leaves.stdout.read())
        self.assertEqual(leaves.wait(timeout=60), 0)
        self.start_node(place, "stays")
        self.end_of(head)
        self.assertEqual(self.logs("leaves"), self.logs("alone"))

    def test_only_who_has_a_certificate_joins(self):
        ours, theirs = self.folder / "ours", self.folder / "theirs"
        for folder in ours, theirs:
            subprocess.run([PROGRAM, "certs", folder, "head", "node"],
                           check=True, capture_output=True, timeout=60)
        head, place = self.start_head(
            "tls", f"cluster.certificates={ours}", "problems.select=1")
        stranger = self.start_node(place, "node", "--certificates", theirs,
                                   cache="stranger")
        self.wait_for(stranger, "cannot be joined")
        self.start_node(place, "node", "--certificates", ours)
        said = self.end_of(head)
        # Nor does it cost those who are here their connection.
        self.assertEqual(said.count("joined"), 1, said)
        self.assertNotIn("device lost", said)

    def test_bad_input_is_said_before_anything_starts(self):
        for words, text in (
                ([], "either --join HOST:PORT, or --drain"),
                (["--join", "nowhere"], "--join must be a head's address"),
                (["--join", "10.0.0.1:4455"], "wants certificates"),
                (["--join", "localhost:4455", "--certificates", "/none"],
                 "authority.pem is missing")):
            done = subprocess.run([PROGRAM, "node", *words],
                                  capture_output=True, text=True, timeout=60,
                                  check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(text, done.stderr)
        done = subprocess.run([PROGRAM, "node", "--drain", "--name", "nobody"],
                              capture_output=True, text=True, timeout=60,
                              check=False)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn('no node called "nobody"', done.stderr)
        done = subprocess.run(
            self.words("bad", "cluster.listen=0.0.0.0:4455"),
            capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("listens on 127.0.0.1 only", done.stderr)


if __name__ == "__main__":
    unittest.main()
