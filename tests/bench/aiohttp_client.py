"""What bench_endpoint does, by Python's aiohttp: its peer. Prints one JSON
object. Needs python3-aiohttp."""

import argparse
import asyncio
import json
import resource
import time

import aiohttp


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


ASKED = {"model": "mock",
         "messages": [{"role": "user", "content": "Write a kernel."}]}


async def one_reply(session, url):
    async with session.post(url, json=ASKED) as answer:
        reply = await answer.json()
        return bool(reply["choices"][0]["message"]["content"]
                    and reply["usage"]["completion_tokens"])


async def all_replies(url, count, at_once):
    """Returns how many came, with so many in flight."""
    left = iter(range(count))
    good = 0

    async def worker(session):
        nonlocal good
        for _ in left:
            if await one_reply(session, url):
                good += 1

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:
        await asyncio.gather(*(worker(session) for _ in range(at_once)))
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--replies", type=int, default=10_000)
    parser.add_argument("--at-once", type=int, default=100)
    options = parser.parse_args()
    begin, processor = time.monotonic(), processor_seconds()
    good = asyncio.run(all_replies(options.url + "/chat/completions",
                                   options.replies, options.at_once))
    print(json.dumps({"replies": options.replies, "lost": options.replies - good,
                      "seconds": time.monotonic() - begin,
                      "processor_seconds": processor_seconds() - processor}))


if __name__ == "__main__":
    main()
