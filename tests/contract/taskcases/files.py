"""Attachments."""

from pathlib import Path
from typing import Any

from tests.contract.taskcases.case import Args, case
from tests.contract.taskcases.world import World

CONTENTS = {f"{n}.bin": bytes([n, 13, 10, 0, 255]) * 50 for n in range(8)}
BIG = bytes(range(256)) * 4000


def _upload(world: World, contents: dict[str, bytes]) -> int:
    number = world.new_ticket()
    files = [(name, content, "application/octet-stream") for name, content in contents.items()]
    body = {"Content": "here", "ContentType": "text/plain"}
    world.upload(f"ticket/{number}/comment", body, *files)
    return number


@case(14, "download eight attachments, bytes exact", 1 + 8, reads=True)
def download_all(world: World) -> Args:
    return {"id": _upload(world, CONTENTS), "folder": world.place("folder")}


@download_all.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert sorted(result) == sorted(CONTENTS)
    saved = {path.name: path.read_bytes() for path in Path(args["folder"]).iterdir()}
    assert saved == CONTENTS
    for name in saved:
        (Path(args["folder"]) / name).unlink()


@case(31, "stream an attachment to disk in constant memory", 1, reads=True)
def download(world: World) -> Args:
    number = _upload(world, {"big.iso": BIG})
    [part] = [part for part in world.parts(number) if part["Filename"]]
    # Who asks for it over REST1 by hand has to name the ticket too.
    return {"id": int(part["id"]), "path": world.place("big.iso"), "_ticket": number}


@download.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert Path(args["path"]).read_bytes() == BIG
    Path(args["path"]).unlink()
