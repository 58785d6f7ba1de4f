"""``ticket create`` and ``edit``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli.command import command
from rtfacade.cli.options import fields, text_input, ticket_ids, value_types
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import print_created

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@command("create", changes=True)
@argument("queue", type=value_types.QUEUE)
@argument("subject")
@option("--content", metavar="TEXT|-|@FILE", help="Set the text of the first message.")
@option("--edit", "editor", is_flag=True, help="Write the first message in your editor.")
@option("--html", is_flag=True, help="Send the content as HTML.")
@option("--attach", "attachments", metavar="FILE", multiple=True, help="Attach this file.")
@fields.options(fields.TICKET)
def create(app: App, queue: str, subject: str, **given: Any) -> None:
    """Create a ticket in QUEUE and print its id."""
    content, html, files = given.pop("content"), given.pop("html"), given.pop("attachments")
    editor = given.pop("editor")
    values = fields.collect(fields.TICKET, given)
    if content is None and not editor:
        _create(app, queue, subject, attachments=files, **values)
        return
    with text_input.message(content, f"New ticket in {queue}: {subject}") as text:
        _create(app, queue, subject, content=text, html=html, attachments=files, **values)


def _create(app: App, queue: str, subject: str, **values: Any) -> None:
    if app.dry_run(f"create a ticket in {queue}: {subject}", **values):
        return
    print_created(
        app,
        lambda: app.rt.tickets.create(value_types.key(queue), subject, **values),
        lambda ticket: f"Created ticket {ticket.id} in {ticket.queue.name}.",
    )


@command("edit", changes=True)
@argument("number", metavar="ID", type=ticket_ids.TICKET)
@option("--form", is_flag=True, help="Edit all fields as a form in your editor.")
@fields.options(fields.TICKET_CHANGES)
@option(
    "--add-cf",
    type=value_types.PAIR,
    multiple=True,
    help="Add a value to a custom field with several values.",
)
@option(
    "--remove-cf", type=value_types.PAIR, multiple=True, help="Remove a value from a custom field."
)
def edit(app: App, number: int, **given: Any) -> None:
    """Edit a ticket. An empty value clears a field.

    Options such as --cf and --cc replace all values. To add or remove single ones, use --add-cf,
    --remove-cf, `ticket watch` and `ticket link`.
    """
    more, less, form = given.pop("add_cf"), given.pop("remove_cf"), given.pop("form")
    values = fields.collect(fields.TICKET_CHANGES, given)
    if form:
        if values or more or less:
            raise click.UsageError("--form cannot be combined with other fields")
        _edit_form(app, number)
        return
    if not (values or more or less):
        raise click.UsageError("nothing to change: pass at least one field, such as --status open")
    if values.get("status") == "deleted":
        app.confirm(f"Delete ticket {number}?")
    if app.dry_run(f"change ticket {number}", **values, add=more, remove=less):
        return
    for name, value in more:
        app.rt.tickets.add_custom_field_value(number, name, value_types.file_or_text(value))
    for name, value in less:
        app.rt.tickets.remove_custom_field_value(number, name, value)
    tickets = app.rt.tickets
    record = tickets.update(number, **values) if values else tickets.get(number)
    app.out.done(f"Changed ticket {number}.", None, record)


def _edit_form(app: App, number: int) -> None:
    """Open RT's own form of REST1 in the editor and send only the fields that were changed.

    This way, other people's changes of other fields are kept.
    """
    from rtfacade import NotFoundError, _rest1

    text = app.rt.rest1.request(f"ticket/{number}/show").text
    before = _form(text)
    if "id" not in before:
        raise NotFoundError(404, [text.strip().lstrip("# ")])
    typed = text_input.edit(text.strip("\n") + "\n", ".rt")
    after = before if typed is None else _typed(typed)
    # Encoded, so that several values are sent as RT writes them.
    changed = {
        key: _rest1.Encoded(value) for key, value in after.items() if value != before.get(key)
    }
    if not changed:
        app.out.note("nothing was changed")
        return
    if app.dry_run(f"change ticket {number}", **changed):
        return
    form = _rest1.compose({"id": f"ticket/{number}", **changed})
    with text_input.keeping(typed or ""):
        app.rt.rest1.request(f"ticket/{number}/edit", form, empty=True)
    app.out.done(
        f"Changed ticket {number}: {', '.join(changed)}.", None, {"changed": list(changed)}
    )


def _typed(text: str) -> dict[str, str]:
    """Parse the typed form; UsageError if it is not valid."""
    from rtfacade import ProtocolError

    with text_input.keeping(text):
        try:
            return _form(text)
        except ProtocolError as error:
            raise click.UsageError(f"{error}, nothing was sent") from error


def _form(text: str) -> dict[str, str]:
    """Parse a form; a repeated field keeps its last value."""
    from rtfacade import _rest1

    fields: dict[str, str] = {}
    for form in _rest1.parse_forms(text.strip("\n") + "\n\n"):
        fields |= dict(form.fields)
    return fields
