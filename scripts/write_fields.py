"""Write what follows from the descriptions of fields in rtfacade/records.

`write_fields.py` writes; `write_fields.py --check` names each file that is stale, and exits with 1
if there is one. `nox -s regenerate` and `nox -s drift` run it.
"""

import argparse
import subprocess
import sys
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import attrs
from openapi_python_client.strings import PythonIdentifier

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rtfacade.records import (
    ArticleRecord,
    AssetRecord,
    AttachmentRecord,
    CatalogRecord,
    ClassRecord,
    CustomFieldRecord,
    CustomFieldValueRecord,
    CustomRoleRecord,
    GroupRecord,
    QueueRecord,
    Record,
    SavedSearchRecord,
    TicketRecord,
    TransactionRecord,
    UserRecord,
    descriptors,
)
from rtfacade.records.descriptors import Field, FieldSpec, fields_of, search_keywords, writable
from rtfacade.records.link_kinds import LINK_KINDS

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# written by scripts/write_fields.py from rtfacade/records; do not edit\n"

#: Kind -> the word that reads it from a form of REST1, and the module of that word.
REST1_READERS = {
    descriptors.LOGIN: "text",
    descriptors.LINE: "text",
    descriptors.EMAIL: "text",
    descriptors.WORD: "text",
    descriptors.BLOCK: "text",
    descriptors.REFERENCE: "text",
    descriptors.NAMED: "text",
    descriptors.MOMENT: "text",  # localised
    descriptors.NUMBER: "number",
    descriptors.MINUTES: "minutes",
    descriptors.PEOPLE: "people",
    descriptors.FLAG: "flag",
}
#: Kind -> the type of the attribute.
READ_AS = {
    descriptors.NUMBER: "int",
    descriptors.MINUTES: "int",
    descriptors.MOMENT: "datetime | None",
    descriptors.FLAG: "bool",
    descriptors.PEOPLE: "tuple[Principal, ...]",
    descriptors.CUSTOM_FIELDS: "Mapping[str, tuple[str, ...]]",
    descriptors.CUSTOM_ROLES: "Mapping[str, tuple[Principal, ...]]",
}


#: Models of answers have these twice, as ``Type`` and ``type``, and the generator keeps RT's case.
SPELT_AS_IN_RT = frozenset({"Type"})


@attrs.frozen
class Noun:
    """A noun that can be written, and what is written for it."""

    record: type[Record]
    verbs: str
    """Where its verbs are: ``tickets``, for ``rt.tickets``."""
    fields: str
    """The start of the names of its types of keywords."""
    model: str
    """The start of the names of its models in the generated client."""
    rest1: str = ""
    """What REST1 can do with it: ``create``, ``edit`` or both."""
    create: str = "create"
    update: str = "update"


NOUNS = (
    Noun(TicketRecord, "tickets", "Ticket", "Ticket", "create edit"),
    Noun(UserRecord, "users", "User", "User", "create edit"),
    Noun(GroupRecord, "groups", "Group", "Group", "edit"),
    Noun(QueueRecord, "queues", "Queue", "Queue", "create edit"),
    Noun(CustomFieldRecord, "custom_fields", "CustomField", "CustomField"),
    Noun(
        CustomFieldValueRecord,
        "custom_fields",
        "Value",
        "CustomFieldValue",
        create="add_value",
        update="update_value",
    ),
    Noun(CatalogRecord, "catalogs", "Catalog", "Catalog"),
    Noun(AssetRecord, "assets", "Asset", "Asset"),
    Noun(ClassRecord, "classes", "Class", "Class"),
    Noun(ArticleRecord, "articles", "Article", "Article"),
)


#: What can be searched and not written.
SEARCHED: tuple[tuple[type[Record], str, str], ...] = (
    (CustomRoleRecord, "custom_roles", "CustomRole"),
    (TransactionRecord, "transactions", "Transaction"),
    (AttachmentRecord, "attachments", "Attachment"),
    (SavedSearchRecord, "searches", "SavedSearch"),
)
#: What is searched in SQL.
BY_SQL = (TicketRecord, AssetRecord, TransactionRecord)


# -- types of keywords -----------------------------------------------------------------------


def changes_module() -> str:
    """The TypedDicts of `create`, `update` and `search`."""
    parts = [
        HEADER,
        '"""The keywords of ``create``, ``update`` and ``search``.\n',
        "A keyword that is not given is left alone. In ``create``, ``None`` means not given. In",
        "``update``, ``None`` clears a date and a custom field of one value, ``[]`` a role, links",
        'and a custom field of several values, ``""`` a text.',
        "Moments are aware datetimes, sent in UTC, to the second; in REST1 they are naive, in the",
        'zone that the user has in RT.\n"""\n',
        "from __future__ import annotations\n",
        "from collections.abc import Mapping, Sequence",
        "from datetime import datetime",
        "from typing import TypedDict\n",
        "from rtfacade.records.catalog import CatalogRecord",
        "from rtfacade.records.class_ import ClassRecord",
        "from rtfacade.records.queue import QueueRecord",
        "from rtfacade.records.record import Record",
        "from rtfacade.records.serialize import (",
        "    FieldMapping, FieldValues, Minutes, People, Person, Targets,",
        ")\n",
    ]
    for noun in NOUNS:
        parts += _write_types(noun)
        if noun.create == "create":
            parts += _search_type(noun.record, noun.verbs, noun.fields)
        parts += _rest1_types(noun)
    for record, verbs, name in SEARCHED:
        parts += _search_type(record, verbs, name)
    links = [(one.keyword, "Targets", one.doc) for one in LINK_KINDS]
    doc = "Links by their kind: ticket numbers and addresses, one or several."
    parts.append(_typed_dict("Rest1LinkTargets", "TypedDict", doc, links))
    return "\n".join(parts)


def _write_types(noun: Noun) -> Iterator[str]:
    specs = writable(noun.record).values()
    both = [one for one in specs if one.write is True and not one.argument]
    verbs, create, update = noun.verbs, noun.create, noun.update
    doc = f"The keywords of ``{verbs}.{create}``."
    yield _typed_dict(f"{noun.fields}Fields", "TypedDict", doc, map(_optional, both))
    more = [one for one in specs if one not in both]
    doc = f"The keywords of ``{verbs}.{update}``."
    yield _typed_dict(f"{noun.fields}Changes", "TypedDict", doc, map(_keyword, [*both, *more]))


def _keyword(spec: FieldSpec) -> tuple[str, str, str]:
    return spec.name, spec.takes, spec.doc


def _optional(spec: FieldSpec) -> tuple[str, str, str]:
    name, takes, doc = _keyword(spec)
    return name, takes if takes.endswith(" | None") else f"{takes} | None", doc


def _search_type(record: type[Record], verbs: str, name: str) -> Iterator[str]:
    keywords = search_keywords(record)
    rows = [(keyword, one.spec.finds, "") for keyword, one in keywords.items()]
    if record in BY_SQL and record.custom_field_type and record is not TransactionRecord:
        rows.append(("custom_fields", descriptors.CUSTOM_FIELDS.finds, ""))
    doc = f"The keywords of ``{verbs}.search``; several values mean any of them."
    yield _typed_dict(f"{name}Filters", "TypedDict", doc, rows)


def _rest1_types(noun: Noun) -> Iterator[str]:
    specs = [one for one in writable(noun.record).values() if one.rest1]
    new = [one for one in specs if one.rest1_create and not one.argument]
    name, path = f"Rest1{noun.fields}", f"rest1.{noun.fields.lower()}"
    base = "TypedDict"
    if "create" in noun.rest1:
        base = f"{name}Fields"
        doc = f"The keywords of ``{path}.create``."
        yield _typed_dict(base, "TypedDict", doc, map(_rest1_keyword, new))
        specs = [one for one in specs if one not in new]
    if "edit" in noun.rest1:
        doc = f"The keywords of ``{path}.edit``."
        yield _typed_dict(f"{name}Changes", base, doc, map(_rest1_keyword, specs))


def _rest1_keyword(spec: FieldSpec) -> tuple[str, str, str]:
    takes = spec.takes
    if spec.kind is descriptors.CUSTOM_FIELDS:
        takes = takes.replace("Mapping[str,", "Mapping[str | int,")
    return spec.name, takes, spec.doc


def _typed_dict(name: str, base: str, doc: str, rows: Iterable[tuple[str, str, str]]) -> str:
    total = ", total=False"
    lines = [f"class {name}({base}{total}):", f'    """{doc}"""', ""]
    for keyword, takes, meaning in rows:
        lines.append(f"    {keyword}: {takes}")
        lines += [f'    """{meaning}"""'] if meaning else []
    return "\n".join(["", *lines, ""])


# -- records of REST1 ------------------------------------------------------------------------


def forms_module() -> str:
    """The fields of REST1's forms."""
    parts = [
        HEADER,
        '"""The fields of REST1\'s forms."""\n',
        "from __future__ import annotations\n",
        "from rtfacade.records.descriptors import flag, number, text",
        "from rtfacade.records.form import FormRecord, minutes, people\n",
    ]
    for noun in NOUNS:
        if noun.rest1:
            parts.append(f"\nclass {noun.fields}Form(FormRecord):")
            parts.append(f'    """The fields of a {noun.fields.lower()} in REST1."""\n')
            for spec in fields_of(noun.record).values():
                if spec.rest1 and spec.kind in REST1_READERS:
                    reader = REST1_READERS[spec.kind]
                    parts.append(f'    {spec.name} = {reader}("{spec.rest1}")')
            parts.append("")
    return "\n".join(parts)


# -- RT's keys against the generated client --------------------------------------------------


def wire_module() -> str:
    """One typed access for each field, which mypy checks."""
    parts = [
        HEADER,
        '"""RT\'s names of fields, as attributes of the generated models.\n',
        "No code runs this. mypy checks it: a field that is renamed in the description of REST2,",
        'or misspelt in a record, is an error here.\n"""\n',
        "from __future__ import annotations\n",
        "from typing import TYPE_CHECKING\n",
        "if TYPE_CHECKING:",
        "    from rt_rest2 import models\n",
    ]
    for noun in NOUNS:
        specs = fields_of(noun.record).values()
        create = [one for one in specs if one.write is True and not one.after_create]
        # A password goes over REST1: REST2 has no way to change it.
        update = [one for one in specs if one.write and one.kind is not descriptors.SECRET]
        read = [one for one in specs if one.readable]
        parts.append(_accesses(f"{noun.model}Create", create))
        parts.append(_accesses(f"{noun.model}Update", update))
        parts.append(_accesses(noun.model, read, SPELT_AS_IN_RT))
    return "\n".join(parts)


def _accesses(model: str, specs: Iterable[FieldSpec], spelt: Container[str] = ()) -> str:
    names = [
        f"        model.{one.key if one.key in spelt else PythonIdentifier(one.key, 'field_')},"
        for one in specs
    ]
    function = PythonIdentifier(model, "field_").rstrip("_")
    head = f"\ndef {function}_keys(model: models.{model}) -> tuple[object, ...]:"
    return "\n".join([head, f'    """``{model}``."""', "    return (", *names, "    )", ""])


# -- the table in the documentation ----------------------------------------------------------


def fields_page() -> str:
    """A table of the fields of every noun."""
    parts = [
        "<!-- written by scripts/write_fields.py from rtfacade/records; do not edit -->",
        "",
        "`create` and `update` take the fields that say so as keywords, and lists read those",
        'marked "list" unless told otherwise. `fields=` and `orderby=` take RT\'s word.',
    ]
    for noun in NOUNS:
        parts += ["", f"## {noun.record.__name__}", "", *_table(noun)]
    return "\n".join([*parts, ""])


def _table(noun: Noun) -> Iterator[str]:
    heads = ("name", "read as", "written as", "in", "RT's word", "REST1's word", "search", "option")
    yield "| " + " | ".join((*heads, "meaning")) + " |"
    yield "| --- " * (len(heads) + 1) + "|"
    for spec in fields_of(noun.record).values():
        cells = (
            f"`{spec.name}`",
            _code(read_type(spec)),
            _code(spec.takes if spec.write else ""),
            ", ".join(_uses(spec)),
            _code(spec.key),
            _code(spec.rest1 if noun.rest1 else ""),
            " ".join(
                _code(f"{keyword}=")
                for keyword, one in search_keywords(noun.record).items()
                if one.spec is spec
            ),
            _code(spec.option if spec.write else ""),
            spec.doc.replace("``", "`").replace("|", "\\|"),
        )
        yield "| " + " | ".join(cells) + " |"


def read_type(spec: FieldSpec) -> str:
    """The type of the attribute; empty for what cannot be read."""
    if not spec.readable:
        return ""
    if spec.kind in (descriptors.REFERENCE, descriptors.NAMED):
        return spec.target.__name__ if isinstance(spec, Field) and spec.target else ""
    return READ_AS.get(spec.kind, "str")


def _uses(spec: FieldSpec) -> Iterator[str]:
    if spec.write is True:
        yield "create"
    if spec.write:
        yield "update"
    if spec.listed:
        yield "list"


def _code(text: str) -> str:
    return f"`{text}`".replace(" | ", "` or `") if text else ""


# -- the command -----------------------------------------------------------------------------

FILES = {
    "rtfacade/records/changes.py": changes_module,
    "rtfacade/records/form_fields.py": forms_module,
    "rtfacade/_rest2/wire_keys.py": wire_module,
    "docs/generated/fields.md": fields_page,
}


def formatted(name: str, text: str) -> str:
    """The text as ruff formats it, without imports that nothing needs."""
    if not name.endswith(".py"):
        return text
    config = ("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--stdin-filename", name)
    fix = ("check", "--quiet", "--fix-only", "--exit-zero", "--select", "F401,I")
    for command in (fix, ("format", "--quiet")):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *config, "-"],
            input=text,
            capture_output=True,
            check=True,
            text=True,
            cwd=ROOT,
        )
        text = done.stdout
    return text


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 1 if a file is stale."""
    parser = argparse.ArgumentParser(description="Write what follows from the fields of records.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail if a file differs"
    )
    options = parser.parse_args(arguments)
    stale = 0
    for name, write in FILES.items():
        path = ROOT / name
        text = formatted(name, write())
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        if options.check:
            print(f"stale: {name}", file=sys.stderr)
        else:
            path.write_text(text, "utf-8")
            print(f"written: {name}")
    return int(bool(stale and options.check))


if __name__ == "__main__":
    sys.exit(main())
