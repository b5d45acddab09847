"""What is done to a cluster, decided by a seed alone."""

import dataclasses
import random

FAULTS = ("kill", "freeze", "cut", "head")
LINKS = ((), ("loss", 30), ("delay", 200))


@dataclasses.dataclass
class Schedule:
    link: tuple  # What ails a node's link all the time; or nothing.
    ailing: str  # The node.
    faults: list  # Pairs: what, to which node.
    strangers: list  # In which order they come.


def of(seed, nodes):
    """Each fault and each link comes about as often as any other."""
    random_of = random.Random(seed)
    first = FAULTS[seed % len(FAULTS)]
    second = random_of.choice([x for x in FAULTS if x != first])
    strangers = ["twin", "forger", "other"]
    random_of.shuffle(strangers)
    return Schedule(
        LINKS[seed % len(LINKS)], random_of.choice(nodes),
        [(x, random_of.choice(nodes)) for x in (first, second)], strangers)
