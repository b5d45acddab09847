#!/usr/bin/env python3
"""How much sooner two nodes with a GPU each are done than one.

    tests/bench/node_gpus.py --program PATH [--nodes 1,2] [--repeat N]

A head without devices has the honest candidates of tests/adversarial/cuda, one
sample each, which nodes on this machine evaluate: each in its turn, and once
more in its final stage. What is to be compiled is compiled before; nodes begin
with empty caches of their own, and are counted from when they join, with their
judges up, to the last verdict. The floor is one node's time divided by the
nodes.
"""

import argparse
import datetime
import json
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile

import figures

CANDIDATES = pathlib.Path(__file__).resolve().parents[1] / "adversarial/cuda"
PATIENCE = 500  # Seconds for a run.

HEAD = """
[run]
name = "gpus"
root = "{folder}/runs"
turns = 1
[problems]
path = "{folder}/problems"
level = 1
[model]
provider = "replay"
replies = "{folder}/replies.jsonl"
[build]
cache = "{folder}/cache"
[cluster]
listen = "127.0.0.1:{port}"
evaluate = false
arch = "{arch}"
"""

NODE = """
[build]
cache = "{cache}"
[cluster]
compile = false
[[device]]
kind = "cuda"
index = {index}
"""


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True,
                        help="caesar-actors")
    parser.add_argument("--nodes", default="1,2")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--arch", default="sm_90")
    return parser.parse_args()


def problem_of(candidate):
    """Returns the problem's file of a candidate, whose name begins with its."""
    fitting = [x for x in (CANDIDATES / "problems").glob("*.py")
               if candidate.stem.startswith(x.stem + "_")]
    return max(fitting, key=lambda x: len(x.stem))


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def prepare(folder):
    """Writes problems and replies; returns the candidates."""
    candidates = sorted((CANDIDATES / "honest").glob("*.py"))
    level = folder / "problems/level1"
    level.mkdir(parents=True)
    with open(folder / "replies.jsonl", "w", encoding="utf-8") as replies:
        for number, candidate in enumerate(candidates, 1):
            shutil.copy(problem_of(candidate),
                        level / f"{number}_{candidate.stem}.py")
            text = candidate.read_text(encoding="utf-8")
            print(json.dumps({"problem": f"level1/{number}", "sample": 0,
                              "turn": 1, "reply": f"```python\n{text}\n```"}),
                  file=replies)
    return candidates


def build(args, folder, candidates):
    done = subprocess.run(
        [args.program, "build", *candidates, "--arch", args.arch,
         "--set", f"build.cache={folder / 'cache'}"],
        capture_output=True, text=True, timeout=PATIENCE, check=False)
    if done.returncode != 0:
        print(done.stdout[-500:], done.stderr[-500:], file=sys.stderr)


def start_node(args, folder, port, index):
    home = folder / f"node{index}"
    home.mkdir()
    config = home / "node.toml"
    config.write_text(NODE.format(cache=home / "cache", index=index))
    output = open(home / "out", "w", encoding="utf-8")
    with output:
        return subprocess.Popen(
            [args.program, "node", "--join", f"127.0.0.1:{port}", "--name",
             f"gpu{index}", "--config", config], stdout=output,
            stderr=subprocess.STDOUT)


def run_head(args, folder, port):
    config = folder / "head.toml"
    config.write_text(HEAD.format(folder=folder, port=port, arch=args.arch))
    done = subprocess.run([args.program, "run", config], capture_output=True,
                          text=True, timeout=PATIENCE, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    return folder / "runs/default/gpus"


def joined_at(run):
    """Returns when the first node joined, in seconds since the epoch."""
    for line in (run / "actors.jsonl").read_text().splitlines():
        x = json.loads(line)
        if x["event"] == "node joined":
            at = x["at"].replace("Z", "+00:00")
            return datetime.datetime.fromisoformat(at).timestamp()
    raise RuntimeError("no node joined")


def figures_of(run):
    with sqlite3.connect(f"file:{run / 'run.db'}?mode=ro", uri=True) as db:
        count, right, held, last = db.execute(
            "SELECT count(*), sum(correct), sum(device_seconds), max(at) "
            "FROM evaluations").fetchone()
        devices = db.execute("SELECT count(DISTINCT device) FROM evaluations")
        return {"evaluations": count, "right": right, "held": held,
                "devices": devices.fetchone()[0],
                "seconds": last - joined_at(run)}


def measure(args, folder, nodes):
    """Returns what a run with so many nodes came to."""
    folder.mkdir()
    prepare(folder)
    (folder / "cache").symlink_to(folder.parent / "cache")
    port = free_port()
    processes = [start_node(args, folder, port, i) for i in range(nodes)]
    try:
        return figures_of(run_head(args, folder, port))
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(timeout=60)


def main():
    args = arguments()
    root = pathlib.Path(tempfile.mkdtemp(prefix="caesar-gpus-"))
    rows = []
    try:
        (root / "cache").mkdir()
        (root / "made").mkdir()
        build(args, root, prepare(root / "made"))
        for turn in range(args.repeat):
            one = None
            for nodes in map(int, args.nodes.split(",")):
                x = measure(args, root / f"{turn}-{nodes}", nodes)
                one = one or x["seconds"] * nodes
                rows.append([figures.show(value, digits) for value, digits in (
                    (nodes, 0), (x["devices"], 0), (x["evaluations"], 0),
                    (x["right"], 0), (x["held"], 1), (x["seconds"], 1),
                    (x["seconds"] / one, 3), (1 / nodes, 3))])
                print(rows[-1], file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print(figures.table(["nodes", "devices", "evaluations", "right",
                         "device-seconds", "seconds", "of one", "floor"],
                        rows))


if __name__ == "__main__":
    main()
