"""Every example of examples/methods runs on a real RT, for records with verbs too.

Each runs as the Python reference shows it, with the numbers and names of records made here in place
of those on the page. The assertions that the page does not show come after it.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import nullcontext, redirect_stdout
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from docsite.method_examples import Example, examples
from rtfacade import RT
from rtfacade.testing import RunningRT
from tests.contract.taskcases import World
from tests.contract.witness import unique

#: Closes the client that it is given.
CLOSES = "rtfacade._sync.client.RT.close"
#: How many tickets are made at once: about one for each example that changes one.
HERD = 60


class Stage:
    """The values of the parameters; those of a property are shared, others are made each time."""

    def __init__(self, world: World, rt: RT, folder: Path) -> None:
        self.world = world
        self.rt = rt
        self.place = folder
        self.tickets: list[int] = []

    def value(self, name: str) -> int | str:
        """Return what a parameter stands for."""
        value: int | str | Callable[[], int | str] = getattr(self, name)
        return value() if callable(value) else value

    def number(self) -> int:
        if not self.tickets:
            self.tickets = self.world.herd_of(
                HERD, Subject="Out of toner", Requestor=["kunde@example.com"]
            )
        return self.tickets.pop()

    other = number

    def my_ticket(self) -> int:
        return self.rt.tickets.update(self.number(), owner="root").id

    def alices(self) -> int:
        return self.rt.tickets.update(self.number(), owner="alice").id

    @cached_property
    def answered(self) -> int:
        file = self.world.file("notes.txt", b"Meeting notes\n")
        ticket = self.rt.tickets.create("General", "Notes", content="See it.", attachments=[file])
        ticket.reply("Thank you.")
        return ticket.id

    @property
    def with_file(self) -> int:
        return self.answered

    @cached_property
    def _searches(self) -> list[str]:
        names = [unique("My open tickets") for _ in range(2)]
        for name in names:
            self.world.save_search(name, Query=f"id = {self.answered}", OrderBy="id", Order="ASC")
        return names

    @property
    def title(self) -> str:
        return self._searches[0]

    @cached_property
    def search_id(self) -> int:
        return self.rt.searches.get(self._searches[0]).id

    @cached_property
    def other_search(self) -> int:
        return self.rt.searches.get(self._searches[1]).id

    def tagged(self) -> int:
        tags = {"Tags": ["printer", "urgent"]}
        return self.rt.tickets.create("General", "Toner", custom_fields=tags).id

    @cached_property
    def message_id(self) -> int:
        return self.rt.tickets.conversation(self.answered).entries[-1].id

    @property
    def message_of_it(self) -> int:
        return self.message_id

    @cached_property
    def other_message(self) -> int:
        return self.rt.tickets.conversation(self.answered).entries[0].id

    @cached_property
    def file_id(self) -> int:
        return self.rt.tickets.files(self.answered)[0].id

    @property
    def file_of_it(self) -> int:
        return self.file_id

    @cached_property
    def other_file(self) -> int:
        return next(one.id for one in self.rt.tickets.attachments(self.answered))

    @cached_property
    def alice(self) -> int:
        return self.rt.users.get("alice").id

    @cached_property
    def bob(self) -> int:
        return self.rt.users.get("bob").id

    def login(self) -> str:
        return unique("carol")

    def name(self) -> str:
        return unique("An example with toner")

    def user_id(self) -> int:
        return self.rt.users.create(self.login()).id

    def group_id(self) -> int:
        return self.rt.groups.create(self.name()).id

    other_group = group_id

    def queue_id(self) -> int:
        return self.rt.queues.create(self.name()).id

    other_queue = queue_id

    @cached_property
    def general(self) -> int:
        return self.rt.queues.get("General").id

    def field_id(self) -> int:
        values = ["North", "South"]
        return self.rt.custom_fields.create(
            self.name(), "Select", queue="General", values=values, max_values=1
        ).id

    other_field = field_id

    @cached_property
    def approver(self) -> int:
        return self.rt.custom_roles.get("Approver").id

    @cached_property
    def engineer(self) -> int:
        return self.rt.custom_roles.get("Engineer").id

    def asset_id(self) -> int:
        return self.rt.assets.create("General assets", unique("prn")).id

    other_asset = asset_id

    def catalog_id(self) -> int:
        return self.rt.catalogs.create(self.name()).id

    other_catalog = catalog_id

    @cached_property
    def typed_catalog(self) -> int:
        return self.rt.catalogs.get("Every type").id

    def article_id(self) -> int:
        return self.rt.articles.create("General", self.name()).id

    other_article = article_id

    def class_id(self) -> int:
        return self.rt.classes.create(self.name()).id

    other_class = class_id

    @cached_property
    def typed_class(self) -> int:
        return self.rt.classes.get("Every type").id

    @cached_property
    def file(self) -> str:
        return self.world.file("invoice.pdf", b"%PDF-1.4\n")

    def new_file(self) -> str:
        return str(self.place / unique("new"))

    def folder(self) -> str:
        path = self.place / unique("folder")
        path.mkdir()
        return str(path)


@pytest.fixture(scope="module")
def stage(seeded_rt: RunningRT, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("examples")
    world = World(seeded_rt, folder)
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        rt.tickets.create("General", "Out of toner")  # so that no example lists nothing
        yield Stage(world, rt, folder)
    world.close()


@pytest.fixture(scope="module")
def settings(seeded_rt: RunningRT) -> Iterator[None]:
    """What `RT.from_config()` reads."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RT_URL", seeded_rt.url)
        patch.setenv("RT_TOKEN", seeded_rt.token)
        yield


def play(example: Example, stage: Stage, rt: RT) -> None:
    """Run an example, and its assertions."""
    values = {name: stage.value(name) for name in example.shown}
    seen: dict[str, Any] = {"rt": rt}
    if example.record is not None:
        noun = getattr(rt, example.record.noun)
        seen[example.record.variable] = noun.get(example.key(values))
    with redirect_stdout(io.StringIO()):
        exec(compile(example.text(values), example.path, "exec"), seen)
    exec(compile(example.checks(values), f"{example.path}, checks", "exec"), seen)


def cases() -> Iterator[Any]:
    """List the examples; `nox -s contract` alone runs those of records, which do the same again."""
    for path, example in sorted(examples().items()):
        marks = [pytest.mark.long] if example.record is not None else []
        yield pytest.param(path, id=path.removeprefix("rtfacade."), marks=marks)


@pytest.mark.covering(140)
@pytest.mark.parametrize("path", list(cases()))
@pytest.mark.usefixtures("settings")
def test_example(path: str, stage: Stage, seeded_rt: RunningRT) -> None:
    own = path == CLOSES
    with RT(seeded_rt.url, token=seeded_rt.token) if own else nullcontext(stage.rt) as rt:
        play(examples()[path], stage, rt)
