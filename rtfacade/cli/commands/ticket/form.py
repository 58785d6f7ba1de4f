"""Edit a ticket as a form in the editor, like the Perl command: RT's own form of REST1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtfacade.cli.options.text_input import edit, keeping

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def edit_form(app: App, number: int) -> None:
    """Open the form in the editor and send only the fields that were changed.

    This way, other people's changes of other fields are kept.
    """
    from rtfacade import NotFoundError, _rest1

    text = app.rt.rest1.request(f"ticket/{number}/show").text
    before = _form(text)
    if "id" not in before:
        raise NotFoundError(404, [text.strip().lstrip("# ")])
    typed = edit(text.strip("\n") + "\n", ".rt")
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
    with keeping(typed or ""):
        app.rt.rest1.request(f"ticket/{number}/edit", form, empty=True)
    app.out.done(
        f"Changed ticket {number}: {', '.join(changed)}.", None, {"changed": list(changed)}
    )


def _typed(text: str) -> dict[str, str]:
    """Parse the typed form; UsageError if it is not valid."""
    from rtfacade import ProtocolError

    with keeping(text):
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
