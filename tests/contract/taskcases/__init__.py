"""The tasks of examples/tasks as cases: what each begins with, and what must come of it.

Shared by the test that counts requests and the benchmark that runs other clients beside ours; so a
check sees plain values (as JSON has them) and what RT holds, never a client.
"""

from tests.contract.taskcases import files, many, people, reading, site, writing
from tests.contract.taskcases.case import CASES, Case
from tests.contract.taskcases.world import World

__all__ = ["CASES", "Case", "World", "files", "many", "people", "reading", "site", "writing"]
