#!/usr/bin/env python3
"""How busy a head keeps the devices of its nodes, and what that costs it.

    tests/bench/cluster.py [--build build/release] [--nodes 1,2,4,8]

Head and nodes are processes in network namespaces of their own; each node's
link has a delay. Devices are scripted judges that take 50 ms and no processor.
Prints a row per number of nodes: the share of time for which the devices
evaluate, what an evaluation costs the head's processor, and how often the
artefact of 2 MB, which all evaluations need, came to a node. The floor of the
share is what a device would have that waits for head and link after each
evaluation: no window.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path,
                        default=ROOT / "build/release")
    parser.add_argument("--nodes", default="1,2,4,8")
    parser.add_argument("--devices", type=int, default=8)
    parser.add_argument("--milliseconds", type=int, default=50)
    parser.add_argument("--delay", type=int, default=5,
                        help="of a node's link, each way, in milliseconds")
    parser.add_argument("--seconds", type=float, default=10,
                        help="of each measurement, about")
    return parser.parse_args()


class Measurement:
    def __init__(self, args, folder, nodes):
        self.args, self.folder, self.nodes = args, folder, nodes
        self.names = [f"node{i}" for i in range(nodes)]
        self.programs = args.build.resolve() / "tests/bin"
        self.certificates = folder / "certificates"

    def run(self):
        from wire import Wire
        subprocess.run([self.args.build / "bin/caesar-actors", "certs",
                        self.certificates, "head", *self.names],
                       check=True, capture_output=True)
        wire = Wire("head", *self.names)
        for name in self.names:
            wire.tell("delay", name, self.args.delay)
        processes = []
        try:
            head = self.start_head(wire)
            processes.append(head)
            for name in self.names:
                processes.append(self.start_node(wire, name))
            result = json.loads(head.stdout.readline())
        finally:
            for process in processes:
                process.kill()
                process.wait()
            wire.end()
        result["fetched"] = max(self.fetched(name) for name in self.names)
        return result

    def start_head(self, wire):
        devices = self.nodes * self.args.devices
        count = int(self.args.seconds * 1e3 / self.args.milliseconds * devices)
        artefact = self.folder / "artefacts/module.so"
        artefact.parent.mkdir()
        artefact.write_bytes(os.urandom(2 << 20))
        head = subprocess.Popen(
            wire.words("head", self.programs / "bench_cluster", "--address",
                       wire.address("head"), "--certificates",
                       self.certificates, "--nodes", self.nodes, "--devices",
                       self.args.devices, "--evaluations", count,
                       "--milliseconds", self.args.milliseconds, "--artefact",
                       artefact),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert head.stdout.readline() == "ready\n"
        return head

    def start_node(self, wire, name):
        return subprocess.Popen(
            wire.words(name, self.programs / "bench_node",
                       wire.address("head"), 4455, name, self.certificates,
                       self.args.devices, self.folder / name),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def fetched(self, name):
        text = (self.folder / name / "actors.jsonl").read_text()
        return text.count('"artefact fetched"')


def main():
    args = arguments()
    os.environ["CAESAR_BIN_DIR"] = str(args.build.resolve() / "bin")
    sys.path.insert(0, str(ROOT / "tests/support/wire"))
    trip = 2 * args.delay
    floor = args.milliseconds / (args.milliseconds + trip)
    print(f"{args.devices} devices a node, evaluations of {args.milliseconds} "
          f"ms, {args.delay} ms each way; without a window at most "
          f"{100 * floor:.0f} % busy")
    print("nodes  devices  evaluations  evaluations/s  busy  of the floor  "
          "head ms/evaluation  artefact fetched")
    for nodes in map(int, args.nodes.split(",")):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="caesar-bench-"))
        try:
            x = Measurement(args, folder, nodes).run()
        finally:
            shutil.rmtree(folder)
        print(f"{x['nodes']:5}  {x['devices']:7}  {x['evaluations']:11}  "
              f"{x['evaluations'] / x['seconds']:13.0f}  "
              f"{100 * x['busy']:3.0f}%  {x['busy'] / floor:12.2f}  "
              f"{x['head_ms']:18.3f}  {x['fetched']:16}"
              + (f"  {x['failed']} FAILED" if x["failed"] else ""), flush=True)


if __name__ == "__main__":
    main()
