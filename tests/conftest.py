import sys
from pathlib import Path

# Tests of every folder share ``editions``, which stands beside this file.
sys.path.insert(0, str(Path(__file__).parent))
