#!/usr/bin/env python3
"""A head and three nodes in four network namespaces: what they find is what one
machine finds, whatever happens to processes and links on the way.

    test_faults.py [--schedules N] [--first SEED] [unittest's own]

runs N schedules, of this seed and the next; two unless given.
"""

import argparse
import collections
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

import cluster as clusters
import schedule
from cluster import HOSTS, NODES, Cluster, wire

# Until the work of a node is queued again, in seconds.
DEAD_WITHIN = 2.0  # Its process is gone.
SILENT_WITHIN = 10.0  # It is frozen, or cut off.
FROZEN_FOR = 20.0
CUT_FOR = 15.0

schedules = range(2)


def events(run):
    """Returns how often the journal has each event of each turn."""
    with sqlite3.connect(f"file:{run / 'run.db'}?mode=ro", uri=True) as db:
        return collections.Counter(db.execute(
            "SELECT level, problem, sample, turn, kind FROM events"))


class FaultsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        network = wire.Wire(*HOSTS)  # Skips where that is not allowed.
        cls.addClassCleanup(network.end)
        cls.wire = network
        cls.root = pathlib.Path(tempfile.mkdtemp(prefix="caesar-cluster-"))
        if not os.environ.get("CAESAR_KEEP"):
            cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        words = [clusters.PROGRAM, "run", clusters.PROFILE,
                 *clusters.set_words(f"run.root={cls.root / 'alone'}",
                                     f"build.cache={cls.root / 'cache'}",
                                     *clusters.SETS)]
        done = subprocess.run(words, capture_output=True, text=True,
                              timeout=300, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        cls.alone = clusters.logs(cls.root / "alone")
        cls.events = events(cls.root / "alone/quickstart/default")

    def cluster(self, name):
        folder = self.root / name
        folder.mkdir()
        # What was built before is not what this is about.
        shutil.copytree(self.root / "cache", folder / "cache")
        result = Cluster(folder, self.wire)
        self.addCleanup(result.end)
        return result

    def check_result(self, cluster):
        """The head has ended: nothing is lost, nothing was done twice."""
        head = cluster.processes["head"]
        self.assertEqual(head.wait(timeout=clusters.PATIENCE), 0,
                         cluster.said("head"))
        self.assertEqual(clusters.logs(cluster.folder / "runs"), self.alone)
        self.assertEqual(events(cluster.run), self.events)

    def test_three_nodes_find_what_one_machine_finds(self):
        cluster = self.cluster("calm")
        cluster.start_head()
        for node in NODES:
            cluster.start_node(node)
        cluster.wait_until(lambda: False, "the end of the run")
        self.check_result(cluster)
        said = cluster.said("head")
        for node in NODES:
            self.assertIn(f"node {node} joined with 1 device", said)
            # What it did stands in the log of the run, with its name.
            actor = f"node/{node}/executor/cpu:0"
            self.assertIn(actor, {x["actor"] for x in
                                  cluster.lines("evaluated")}, said)

    def test_a_node_far_away_joins(self):
        """Its connection takes longer than a second to be made."""
        cluster = self.cluster("far")
        self.wire.tell("delay", "one", 200)
        self.addCleanup(self.wire.tell, "delay", "one", 0)
        cluster.start_head()
        cluster.start_node("one")
        self.assertTrue(cluster.wait_until(
            lambda: "joined the head" in cluster.said("one"), "node one joins"))

    def test_whatever_happens_nothing_is_lost(self):
        for seed in schedules:
            plan = schedule.of(seed, NODES)
            told = [f"link {' '.join(map(str, plan.link)) or 'good'}"]
            begin = time.monotonic()
            with self.subTest(seed=seed):
                cluster = self.cluster(f"seed-{seed}")
                try:
                    self.carry_out(cluster, plan, told)
                    self.check_result(cluster)
                    self.check_strangers(cluster)
                    told.append("complete")
                finally:
                    cluster.end()
                    for host in HOSTS:
                        self.wire.tell("up", host)
                        self.wire.tell("loss", host, 0)
                        self.wire.tell("delay", host, 0)
            print(f"seed {seed:3}: {time.monotonic() - begin:5.1f} s; "
                  + "; ".join(told), file=sys.stderr, flush=True)

    def carry_out(self, cluster, plan, told):
        if plan.link:
            self.wire.tell(plan.link[0], plan.ailing, plan.link[1])
        cluster.start_head()
        for node in NODES:
            cluster.start_node(node)
        for stranger in plan.strangers:
            self.let_in(cluster, stranger)
        for what, node in plan.faults:
            if not cluster.wait_until(lambda: cluster.is_busy(node),
                                      f"node {node} has something to do"):
                told.append(f"{what} came too late")
                continue
            took = getattr(self, what)(cluster, node)
            told.append(f"{what} {node}: "
                        + ("had done it" if took is None else f"{took:.2f} s"))
        cluster.wait_until(lambda: False, "the end of the run")

    def let_in(self, cluster, stranger):
        if stranger == "other":
            cluster.start_other_node()
        elif stranger == "twin":
            # Who of two of a name comes first is the one; here it is to be that
            # to which things happen.
            cluster.wait_until(lambda: "node one joined" in cluster.said("head"),
                               "node one joins")
            cluster.start_node("one", host="stranger", title="twin")
            cluster.wait_until(lambda: "is here already" in cluster.said("twin"),
                               "the second of a name is told so")
            cluster.end_one("twin")
        else:
            cluster.start_node("two", host="stranger", title="forger",
                               certificates=cluster.theirs)

    def check_strangers(self, cluster):
        self.assertIn("cluster protocol", cluster.said("other"))
        self.assertNotIn("joined the head", cluster.said("forger"))
        self.assertIn("cannot be joined", cluster.said("forger"))
        self.assertNotIn("joined the head", cluster.said("twin"))
        self.assertTrue(any(
            x["address"].startswith(self.wire.address("stranger") + ":")
            for x in cluster.lines("connection refused")))

    # -- faults: each returns when the node's work was queued again -----------

    def await_requeue(self, cluster, node, since, within):
        """Or until the node has nothing any more: its verdict was on its way.
        What stays with a node that is gone is a failure."""
        def is_settled():
            return (cluster.requeued(node, since) is not None
                    or not cluster.is_busy(node))
        cluster.wait_until(is_settled, "the work is queued again", within + 1)
        took = cluster.requeued(node, since)
        if took is not None:
            self.assertLessEqual(took, within, f"of node {node}")
        return took

    def kill(self, cluster, node):
        since = time.time()
        cluster.signal(node, signal.SIGKILL)
        cluster.processes[node].wait(timeout=60)
        took = self.await_requeue(cluster, node, since, DEAD_WITHIN)
        cluster.start_node(node)
        return took

    def freeze(self, cluster, node):
        since = time.time()
        cluster.signal(node, signal.SIGSTOP)
        took = self.await_requeue(cluster, node, since, SILENT_WITHIN)
        cluster.wait_until(lambda: time.time() > since + FROZEN_FOR, "thaw")
        cluster.signal(node, signal.SIGCONT)
        return took

    def cut(self, cluster, node):
        since = time.time()
        self.wire.tell("down", node)
        took = self.await_requeue(cluster, node, since, SILENT_WITHIN)
        cluster.wait_until(lambda: time.time() > since + CUT_FOR, "mended")
        self.wire.tell("up", node)
        return took

    def head(self, cluster, _):
        cluster.signal("head", signal.SIGKILL)
        cluster.processes["head"].wait(timeout=60)
        cluster.start_head()
        return None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schedules", type=int, default=len(schedules))
    parser.add_argument("--first", type=int, default=0)
    known, rest = parser.parse_known_args()
    schedules = range(known.first, known.first + known.schedules)
    unittest.main(argv=[sys.argv[0], *rest])
