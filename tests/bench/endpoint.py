#!/usr/bin/env python3
"""How fast one thread gets replies from endpoints, beside Python's aiohttp
asking the same mock-llm in the same run, and how late the tokens of many
streams come, beside what bare sockets can do. The client has one core,
mock-llm another.

    endpoint.py --build build/release [--python /usr/bin/python3]
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

import figures

HERE = pathlib.Path(__file__).resolve().parent


class Mock:
    """A mock-llm on a core of its own."""

    def __init__(self, options, *words):
        self.process = subprocess.Popen(
            ["taskset", "-c", str(options.server_core),
             options.build / "bin" / "mock-llm", *map(str, words)],
            stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.process.terminate()
        self.process.wait(timeout=20)


def on_core(options, *words):
    """Runs a client, and returns what it printed."""
    done = subprocess.run(
        ["taskset", "-c", str(options.client_core), *map(str, words)],
        check=False, capture_output=True, text=True, timeout=600)
    if not done.stdout.strip():
        raise SystemExit(f"{words[0]}: {done.stderr.strip()[-500:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def replies_of(options, count, *words):
    with Mock(options) as mock:
        return on_core(options, *words, mock.url, "--replies", count,
                       "--at-once", options.at_once)


def streams_of(options, count, at_once):
    with Mock(options, "--stamps", "--reply-tokens", options.tokens,
              "--tokens-per-second", options.rate,
              "--tokens-at-once", at_once) as mock:
        found = on_core(options, options.client, mock.url, "--streams", count)
        return dict(found, at_once=at_once)


def sockets_of(options, count):
    """Returns what bare sockets do: pieces a second, none of them waiting for
    its time, written by one core and read by the other."""
    program = options.client.with_name("bench_sockets")
    words = ["--connections", count, "--bytes", 200]
    with subprocess.Popen(
            ["taskset", "-c", str(options.server_core), program,
             *map(str, words)], stdout=subprocess.PIPE, text=True) as writer:
        port = writer.stdout.readline().strip()
        read = on_core(options, program, "--read", port, *words)
        wrote = json.loads(writer.stdout.readline())
    return {"written": wrote["pieces"] / wrote["seconds"],
            "read": read["pieces"] / wrote["seconds"],
            "reads": read["reads"] / wrote["seconds"]}


def show_replies(options):
    ours = replies_of(options, options.replies, options.client)
    rows, found = [("caesar-actors", ours)], {"replies": ours}
    if options.python:
        found["aiohttp"] = replies_of(
            options, options.replies // 10, options.python,
            HERE / "aiohttp_client.py")
        rows.append(("aiohttp", found["aiohttp"]))
    print(figures.table(
        ["client", "replies", "lost", "a second", "a second of its core"],
        [[name, str(x["replies"]), str(x["lost"]),
          figures.show(x["replies"] / x["seconds"], 4),
          figures.show(x["replies"] / x["processor_seconds"], 4)]
         for name, x in rows]))
    if options.python:
        peer = found["aiohttp"]
        ratio = (ours["replies"] / ours["processor_seconds"]
                 / (peer["replies"] / peer["processor_seconds"]))
        print(f"{figures.show(ratio, 3)} times aiohttp's replies for a second "
              "of processor time")
    return found


def show_streams(options):
    found = [streams_of(options, count, at_once) for count in options.streams
             for at_once in options.tokens_at_once]
    print(figures.table(
        ["streams", "tokens in a piece", "lost", "pieces a second",
         "tokens a second of each", "median ms late", "99 % ms", "worst ms",
         "core busy %"],
        [[str(x["streams"]), str(x["at_once"]), str(x["lost"]),
          figures.show(x["pieces"] / x["seconds"], 4),
          figures.show(x["rate"] * x["at_once"], 3),
          *(figures.show(x["delay_ms"][key], 3)
            for key in ("median", "p99", "worst")),
          figures.show(100 * x["processor_seconds"] / x["seconds"], 3)]
         for x in found]))
    floor = sockets_of(options, max(options.streams))
    print(f"bare sockets, {max(options.streams)} of them: "
          f"{figures.show(floor['written'], 4)} pieces a second written, "
          f"{figures.show(floor['read'], 4)} read in "
          f"{figures.show(floor['reads'], 4)} reads")
    return {"streams": found, "sockets": floor}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--python", help="one that has aiohttp")
    parser.add_argument("--replies", type=int, default=50_000)
    parser.add_argument("--at-once", type=int, default=100)
    parser.add_argument("--streams", type=int, nargs="*",
                        default=[100, 1000, 5000])
    parser.add_argument("--tokens", type=int, default=500, help="of a stream")
    parser.add_argument("--tokens-at-once", type=int, nargs="*",
                        default=[1, 5], help="in each piece of a stream")
    parser.add_argument("--rate", type=int, default=50,
                        help="tokens a second of a stream")
    parser.add_argument("--client-core", type=int, default=0)
    parser.add_argument("--server-core", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path)
    options = parser.parse_args()
    options.client = options.build / "tests" / "bin" / "bench_endpoint"
    began = time.monotonic()
    found = show_replies(options)
    found.update(show_streams(options))
    if options.out:
        options.out.write_text(json.dumps(found, indent=1))
    print(f"{time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
