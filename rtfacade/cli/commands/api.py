"""``rtfacade api`` and ``rtfacade rest1``: any request to RT."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import rich_click as click

from rtfacade.cli import errors
from rtfacade.cli.command import Command, command
from rtfacade.cli.options import output_file, text_input, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.output.cells import one_line
from rtfacade.records.json_values import is_array, is_digits, is_object

if TYPE_CHECKING:
    import httpx

    from rtfacade.cli.app import App

_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH")
_BASE = "/REST/2.0"
#: The most that RT puts into one page.
_MAX_PER_PAGE = "100"


class _Api(Command):
    """A command whose first argument may be left out."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put GET before a path that stands alone."""
        with suppress(click.UsageError):  # the parsing below tells it
            values, _, _ = self.make_parser(ctx).parse_args(list(args))
            if values.get("by_option") and not isinstance(values.get("path"), str):
                return super().parse_args(ctx, [str(values["by_option"]), *args])
            first = str(values.get("method")).upper()
            if first not in _METHODS and not isinstance(values.get("path"), str):
                args = ["GET", *args]
        return super().parse_args(ctx, args)


@command("api", cls=_Api, changes=True)
@argument("method", metavar="[METHOD]", type=click.Choice(_METHODS, case_sensitive=False))
@argument("path", metavar="PATH")
@option(
    "-X",
    "--method",
    "by_option",
    type=click.Choice(_METHODS, case_sensitive=False),
    help="The method, in place of METHOD.",
)
@option(
    "-f",
    "--field",
    "texts",
    type=value_types.PAIR,
    multiple=True,
    help="Add a text field to the body.",
)
@option("-F", "--typed", type=value_types.PAIR, multiple=True, help="Add a JSON value to the body.")
@option("-p", "--param", type=value_types.PAIR, multiple=True, help="Add a query parameter.")
@option("-H", "--header", type=value_types.HEADER, multiple=True, help="Add a header.")
@option("--input", "body", metavar="JSON|-|@FILE", help="Send this JSON as the body.")
@option("-i", "--include", is_flag=True, help="Print status and headers too.")
@option("--paginate", is_flag=True, help="Read all pages of a list; prints one array of items.")
@option(
    "-o",
    "--output",
    metavar="FILE|-",
    help="Write the response to this file, unchanged.",
)
@output_file.force_option
def api(app: App, method: str, path: str, by_option: str | None, **given: Any) -> None:
    """Send a request to REST2, such as `rtfacade api GET /ticket/42`.

    Without METHOD it is GET, and --field adds query parameters. Prints RT's response unchanged: RT
    refuses some changes with status 200 and a message.
    """
    if by_option and by_option.upper() != method.upper():
        raise click.UsageError(f"give one method, not {method} and --method {by_option}")
    output = None if output_file.is_stdout(given["output"]) else given["output"]
    if output is not None:
        output_file.check(Path(output), force=given["force"])
    request = _request(method.upper(), _path(app, path), given)
    if request["method"] == "DELETE":
        app.confirm(f"Send DELETE {request['url']}?")
    changing = request["method"] not in ("GET", "HEAD")
    if changing and app.dry_run(f"send {request['method']} {request['url']}", **_describe(request)):
        return
    if not given["paginate"]:
        _print(app, app.rt.send(request), include=given["include"], output=output)
        return
    if request["method"] not in ("GET", "POST") or given["include"]:
        raise click.UsageError("--paginate is for the lists of GET and POST, without --include")
    rows = _items_of_all_pages(app, request)
    if output is None:
        app.out.array(rows)
        return
    with output_file.writing(Path(output)) as file:
        file.write(json.dumps(list(rows), ensure_ascii=False).encode())


def _describe(request: dict[str, Any]) -> dict[str, Any]:
    return {"params": dict(request["params"]), "body": json.dumps(request.get("json"))}


def _path(app: App, given: str) -> str:
    """Return the path below REST2, from a path or a URL of this RT."""
    if "://" in given:
        target, ours = urlsplit(given), urlsplit(str(app.settings["url"]))
        if (target.scheme, target.netloc) != (ours.scheme, ours.netloc):
            raise click.UsageError(f"{given} is not at {app.settings['url']}")
        given = target.path + (f"?{target.query}" if target.query else "")
    return "/" + given.rpartition(_BASE)[2].lstrip("/")


def _request(method: str, path: str, given: dict[str, Any]) -> dict[str, Any]:
    params = list(given["param"])
    body = dict(given["texts"])
    body |= {name: _read_json(value, name) for name, value in given["typed"]}
    if method in ("GET", "HEAD", "DELETE"):
        params += [(name, str(value)) for name, value in body.items()]
        body = {}
    if given["body"] is not None and body:
        raise click.UsageError("use --input or --field, not both")
    # httpx replaces a query in the path by params=, if there are any, even none.
    path, _, query = path.partition("?")
    pairs = [tuple(part.partition("=")[::2]) for part in query.split("&") if part]
    request: dict[str, Any] = {"method": method, "url": path, "params": [*pairs, *params]}
    if given["body"] is not None:
        request["json"] = _read_json(text_input.read(given["body"], "the body"), "--input")
    elif body:
        request["json"] = body
    if given["header"]:
        request["headers"] = dict(given["header"])
    return request


def _read_json(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        hint = f"; to read a file, write @{text}" if Path(text).is_file() else ""
        raise click.UsageError(f"{where} is not JSON: {error}{hint}") from error


def _items_of_all_pages(app: App, request: dict[str, Any]) -> Iterator[Any]:
    """Yield the items of all pages of a list; UsageError for an answer that is not a list.

    A list that changes meanwhile may show an item twice, or not at all: RT counts pages anew for
    each request.
    """
    given = dict(request["params"])
    first = given.get("page") or "1"
    if not is_digits(first):
        raise click.UsageError(f"page must be a whole number, not {first!r}")
    page = int(first)
    given.setdefault("per_page", _MAX_PER_PAGE)
    while True:
        response = app.rt.send({**request, "params": list((given | {"page": page}).items())})
        try:
            answer: object = response.json()
        except ValueError:
            answer = None
        items = answer.get("items") if is_object(answer) else None
        if not is_object(answer) or not is_array(items):
            raise click.UsageError("the response is not a list: leave out --paginate")
        yield from items
        if not items or not answer.get("next_page"):
            return
        page += 1


def _print(app: App, answer: httpx.Response, *, include: bool, output: str | None) -> None:
    if output is not None:
        with output_file.writing(Path(output)) as file:
            file.write(answer.content)
        return
    if include:
        app.out.line(f"{answer.status_code} {answer.reason_phrase}")
        for name, value in answer.headers.items():
            app.out.line(one_line(f"{name}: {value}"))
        app.out.line("")
    try:
        value = answer.json()
    except ValueError:
        _print_other(app, answer)
    else:
        app.out.json(value)


def _print_other(app: App, answer: httpx.Response) -> None:
    """Print a response that is not JSON: a text harmless, a file unchanged to a pipe only."""
    if answer.headers.get("Content-Type", "").startswith("text/"):
        app.out.text(answer.text)
    elif sys.stdout.isatty():
        raise click.UsageError("the response is a file: pass -o FILE")
    else:
        output_file.print_bytes(app, answer.content)


@command("rest1", changes=True)
@argument("path")
@option("--form", metavar="TEXT|-|@FILE", help="Send this form, which makes it a write.")
@option("-p", "--param", type=value_types.PAIR, multiple=True, help="Add a query parameter.")
def rest1(app: App, path: str, form: str | None, param: tuple[tuple[str, str], ...]) -> None:
    """Send a request to REST1, such as `rtfacade rest1 ticket/42/show`."""
    place = path.rpartition("/REST/1.0/")[2].lstrip("/")
    content = None if form is None else text_input.read(form, "the form")
    if content is not None and app.dry_run(f"send a form to {place}", form=content):
        return
    params: dict[str, list[str]] = {}
    for name, value in param:
        params.setdefault(name, []).append(value)
    reply = app.rt.rest1.request(place, content, params=params or None)
    if content is None and _refused(reply.text):
        app.code = errors.REFUSED
    if app.out.is_json:
        app.out.json({"version": reply.version, "status": reply.status, "text": reply.text})
    else:
        app.out.text(reply.text.strip("\n"))


def _refused(text: str) -> bool:
    """Tell a refusal: REST1 answers 200 with nothing but comment lines (``# …``)."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.startswith("# ") for line in lines)
