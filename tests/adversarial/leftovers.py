"""What an evaluation must not leave behind on its host.

`Watch` notes the state of the host when it is made; `left()` tells what came
since then. Processes are found however they detached themselves: orphans of
the programs that are started here become children of this process.
"""

import ctypes
import glob
import os
import pathlib
import select
import time

PR_SET_CHILD_SUBREAPER = 36
SEGMENT_KEY = 0xCAE5A2  # Of hostile/X1_left_for_the_next.py.

# Where the suite's candidates try to leave files, and by what names.
PLACES = ("/", "/etc", "/usr", "/usr/lib", "/usr/local/bin", "/opt", "/var/tmp",
          "/var/cache", "/run", "/srv", "/tmp", "/dev/shm", "/dev/mqueue",
          "/home", "/root", "/root/.cache", "~", ".")
NAMES = ("caesar-escape-*", "caesar-adversarial-mark")

# Names of what the programs themselves make in shared places.
OWN = ("/tmp/caesar-runner-*", "/var/tmp/caesar-*", "/dev/shm/caesar*",
       "/dev/shm/torch_*", "/dev/shm/sem.*")

PATIENCE = 5.0  # Seconds for what has been killed to vanish.


def mounts():
    lines = pathlib.Path("/proc/self/mountinfo").read_text().splitlines()
    return {line.split()[4] + " " + line.split(" - ")[1] for line in lines}


def own_files():
    return {path for pattern in OWN for path in glob.glob(pattern)}


def escaped_files():
    folders = {os.path.realpath(os.path.expanduser(x)) for x in PLACES}
    return {path for folder in folders for name in NAMES
            for path in glob.glob(os.path.join(folder, name))}


def children():
    """Returns (pid, name) of this process' children that are alive."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
        except OSError:
            continue
        name, rest = stat[stat.index("(") + 1:].rsplit(")", 1)
        state, parent = rest.split()[:2]
        if int(parent) == os.getpid() and state not in "ZX":
            found.append((int(entry.name), name))
    return found


def wait_for_end(processes):
    """Returns those of `processes` that do not end by themselves."""
    deadline = time.monotonic() + PATIENCE
    left = []
    for pid, name in processes:
        try:
            handle = os.pidfd_open(pid)
        except OSError:
            continue
        patience = max(0.0, deadline - time.monotonic())
        if not select.select([handle], [], [], patience)[0]:
            left.append("the process %d, %s" % (pid, name))
        os.close(handle)
    return left


def segments():
    try:
        lines = pathlib.Path("/proc/sysvipc/shm").read_text().splitlines()[1:]
    except OSError:
        return set()
    return {int(line.split()[0]) & 0xFFFFFFFF for line in lines}


class Watch:
    def __init__(self, folder):
        """Watches the host, and `folder`, where temporary files belong."""
        libc = ctypes.CDLL(None)
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.folder = folder
        self.mounts = mounts()
        self.files = own_files()
        for path in escaped_files():  # Of an earlier run that was killed.
            os.unlink(path)

    def left(self):
        """Returns sentences; removes the files that they are about."""
        found = wait_for_end(children())
        found += ["the mount %s" % x for x in sorted(mounts() - self.mounts)]
        found += ["the file %s" % x for x in sorted(own_files() - self.files)]
        found += ["the temporary file %s" % x
                  for x in sorted(glob.glob(str(self.folder / "*")))]
        for path in sorted(escaped_files()):
            found.append("the escaped file %s" % path)
            os.unlink(path)
        if SEGMENT_KEY in segments():
            found.append("a segment of shared memory")
            libc = ctypes.CDLL(None)
            libc.shmctl(libc.shmget(SEGMENT_KEY, 0, 0), 0, None)
        return found
