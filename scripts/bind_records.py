"""Write rtfacade/_async/bound.py: the records that have the verbs of their nouns.

`bind_records.py` writes; `bind_records.py --check` exits with 1 if the file is not what the nouns
ask for. A verb is a public method whose first parameter is the key of an object: `ticket.reply(…)`
stands for `rt.tickets.reply(ticket.id, …)`, with the same signature and docstring.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("rtfacade/_async")
TARGET = PACKAGE / "bound.py"

HEADER = '''\
# written by scripts/bind_records.py from the nouns of rtfacade/_async; do not edit
"""Records that have the verbs of their nouns: ``ticket.comment("…")``."""

from __future__ import annotations

'''

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Noun:
    """A record with verbs, and where they come from."""

    name: str  # of the record with verbs, without Async
    module: str
    resource: str  # of the class, without Async
    path: str  # behind rt.
    keys: tuple[str, ...] = ("key",)  # what the first parameter of a verb is called
    renamed: dict[str, str] = field(default_factory=dict)  # where the record has such a field


# The record says which values and fields it has itself.
_FIELDS = {"custom_fields": "applied_custom_fields"}
NOUNS = (
    Noun("Ticket", "tickets/__init__.py", "Tickets", "tickets", ("id",)),
    Noun("Transaction", "transactions.py", "Transactions", "transactions", ("id",)),
    Noun("Attachment", "attachments.py", "Attachments", "attachments", ("id",)),
    Noun("User", "users.py", "Users", "users", ("key", "user")),
    Noun("Group", "groups.py", "Groups", "groups", ("key", "group")),
    Noun("Queue", "queues.py", "Queues", "queues", renamed=_FIELDS),
    Noun(
        "CustomField",
        "custom_fields.py",
        "CustomFields",
        "custom_fields",
        ("key", "field"),
        {"values": "list_values"},
    ),
    Noun("CustomRole", "custom_roles.py", "CustomRoles", "custom_roles"),
    Noun("Asset", "assets.py", "Assets", "assets"),
    Noun("Catalog", "catalogs.py", "Catalogs", "catalogs", renamed=_FIELDS),
    Noun("Article", "articles.py", "Articles", "articles"),
    Noun("Class", "classes.py", "Classes", "classes", renamed=_FIELDS),
    Noun("SavedSearch", "searches.py", "Searches", "searches", ("key", "search")),
)


class BindError(Exception):
    """The nouns cannot be bound as they are."""


def expected(root: Path) -> str:
    """Return the text of the module that the nouns ask for."""
    modules: dict[str, str] = {}
    classes: list[str] = []
    for noun in NOUNS:
        tree = _parse(root / PACKAGE / noun.module)
        verbs = [_verb(noun, function) for function in _verbs(noun, tree)]
        text = f"class Async{noun.name}(Bound, {noun.name}Record):\n"
        text += textwrap.indent(f'"""{_about(noun)}"""\n\nnoun = "{noun.path}"\n\n', "    ")
        classes.append(text + textwrap.indent("\n\n".join(verbs), "    "))
        modules |= {
            name: module for name, module in _imports(tree) if module != "rtfacade._async.bound"
        }
    body = "\n\n\n".join(classes)
    return _tidy(HEADER + _import_block(body, modules) + "\n\n" + body + "\n", root)


def verbs(noun: Noun, root: Path = ROOT) -> dict[str, str]:
    """Name the verbs of a noun's record, and what each is called there."""
    tree = _parse(root / PACKAGE / noun.module)
    return {one.name: _name(noun, one.name) for one in _verbs(noun, tree)}


def _about(noun: Noun) -> str:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in noun.name).strip()
    article = "An" if words[0] in "aeio" else "A"
    return f"{article} {words} that has the verbs of ``rt.{noun.path}``, without its key."


def _parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, str(node.module)


def _methods(tree: ast.Module, name: str) -> dict[str, Function]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            return {
                one.name: one
                for one in node.body
                if isinstance(one, Function) and not one.name.startswith("_")
            }
    raise BindError(f"there is no class {name}")


def _verbs(noun: Noun, tree: ast.Module) -> list[Function]:
    methods = _methods(tree, f"Async{noun.resource}")
    return [one for one in methods.values() if _key(one) in noun.keys]


def _key(function: Function) -> str:
    names = [argument.arg for argument in function.args.args[1:2]]
    return names[0] if names else ""


def _name(noun: Noun, verb: str) -> str:
    return {"get": "refresh", **noun.renamed}.get(verb, verb)


def _verb(noun: Noun, function: Function) -> str:
    """Write one verb."""
    name = _name(noun, function.name)
    arguments = function.args
    key = arguments.args[1]
    # A record says more than its number, where the verb takes one.
    passed = "self" if "AttachmentRecord" in ast.unparse(key) else "self.id"
    rest = ast.arguments(
        posonlyargs=[],
        args=[ast.arg("self"), *arguments.args[2:]],
        vararg=arguments.vararg,
        kwonlyargs=list(arguments.kwonlyargs),
        kw_defaults=list(arguments.kw_defaults),
        kwarg=arguments.kwarg,
        defaults=arguments.defaults,
    )
    call = [passed, *(one.arg for one in arguments.args[2:])]
    if arguments.vararg:
        call.append(f"*{arguments.vararg.arg}")
    lines = []
    for option in arguments.kwonlyargs:
        if option.arg == "if_match":
            index = rest.kwonlyargs.index(option)
            rest.kwonlyargs[index] = ast.arg("if_unchanged", ast.Name("bool"))
            rest.kw_defaults[index] = ast.Constant(value=False)
            lines.append("version = version_of(self, if_unchanged=if_unchanged)")
            call.append("if_match=version")
        else:
            call.append(f"{option.arg}={option.arg}")
    if arguments.kwarg:
        call.append(f"**{arguments.kwarg.arg}")
    returned = ast.unparse(function.returns) if function.returns else "None"
    is_async = isinstance(function, ast.AsyncFunctionDef)
    streams = any("asynccontextmanager" in ast.unparse(one) for one in function.decorator_list)
    if streams:
        is_async = False
        item = returned.removeprefix("AsyncGenerator[").removesuffix(", None]")
        returned = f"AbstractAsyncContextManager[{item}]"
    wait = "await " if is_async else ""
    expression = f"{wait}self.home.{function.name}({', '.join(call)})"
    if returned in ("None", "NoReturn"):
        lines.append(expression)
        returned = "None"
    else:
        lines += [f"result: {returned} = {expression}", "return result"]
    if arguments.kwarg and ast.unparse(arguments.kwarg).endswith("[UserChanges]"):
        # They may hold a password, which no frame of a traceback shows.
        *tried, last = lines
        tell = f"except BaseException as error:\n    forget_password(error, {arguments.kwarg.arg})"
        lines = ["try:", textwrap.indent("\n".join(tried), "    "), tell, "    raise", last]
    define = "async def" if is_async else "def"
    text = f"{define} {name}({ast.unparse(rest)}) -> {returned}:\n"
    body = "\n".join([_docstring(noun, function), *lines])
    return text + textwrap.indent(body, "    ")


def _docstring(noun: Noun, function: Function) -> str:
    text = ast.get_docstring(function)
    if not text:
        raise BindError(f"{noun.path}.{function.name} has no docstring")
    if function.name == "get":
        text = "Read it again and return a new record. Raises NotFoundError, ForbiddenError."
    if function.name == "update":
        head = text.partition("\n\n")[0]
        text = (
            f"{head}\n\n"
            "``if_unchanged`` changes it only if nobody else did since this record was read: it\n"
            "raises ConflictError otherwise, and ValueError for a row of a search, which has no\n"
            f"version (``refresh()`` it first). Raises what ``rt.{noun.path}.update`` raises."
        )
    end = "\n" if "\n" in text else ""
    return f'"""{text}{end}"""'


def _import_block(body: str, modules: dict[str, str]) -> str:
    """Import what the text names: records and constants at once, types for type checkers."""
    names = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    own = {f"Async{noun.name}" for noun in NOUNS}
    records = {f"{noun.name}Record" for noun in NOUNS}
    now = [
        "from rtfacade.auth.secrets import forget_password",
        "from rtfacade.records.record import Bound, version_of",
        f"from rtfacade.records import {', '.join(sorted(records))}",
    ]
    later: list[str] = []
    for name in sorted(names - own - records):
        if (
            name in ("Bound", "forget_password", "version_of")
            or name in dir(__builtins__)
            or name not in modules
        ):
            continue
        line = f"from {modules[name]} import {name}"
        (now if name.isupper() else later).append(line)
    later += [f"import {name}" for name in ("os",) if name in names]
    if "AbstractAsyncContextManager" in names:
        later.append("from contextlib import AbstractAsyncContextManager")
    block = "\n".join(["from typing import TYPE_CHECKING", *now, "", "if TYPE_CHECKING:"])
    return block + "\n" + textwrap.indent("\n".join(later), "    ") + "\n"


def _tidy(code: str, root: Path) -> str:
    config = ("--config", str(ROOT / "pyproject.toml"), "--no-cache")
    place = ("--stdin-filename", str(root / TARGET))
    fix = ("check", "--quiet", "--fix-only", "--exit-zero", "--select", "F401,I")
    for command in (fix, ("format", "--quiet")):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *config, *place, "-"],
            input=code,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        if done.returncode:
            raise BindError(done.stderr.strip())
        code = done.stdout
    return code


def main(arguments: list[str] | None = None) -> int:
    """Write the records that have the verbs of their nouns."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, exit 1 on a difference")
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this)")
    options = parser.parse_args(arguments)
    target = options.root / TARGET
    try:
        text = expected(options.root)
    except BindError as error:
        print(f"bind_records: {error}", file=sys.stderr)
        return 1
    if target.is_file() and target.read_text("utf-8") == text:
        return 0
    if not options.check:
        target.write_text(text, "utf-8")
    print(f"{TARGET}: stale{'' if options.check else ', fixed'}")
    return int(options.check)


if __name__ == "__main__":
    sys.exit(main())
