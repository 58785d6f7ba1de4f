"""A ticket as a form in the editor, as the Perl command has it: RT's own form, over REST1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtfacade.cli.options.text_input import keeping

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def edit_form(app: App, number: int) -> None:
    """Open the form, and send what was changed in it, and only that.

    So nobody else's change of another field is undone.
    """
    from rtfacade import NotFoundError, _rest1

    text = app.rt.rest1.request(f"ticket/{number}/show").text
    before = _form(text)
    if "id" not in before:
        raise NotFoundError(404, [text.strip().lstrip("# ")])
    typed = click.edit(text.strip("\n") + "\n", extension=".rt")
    after = before if typed is None else _typed(typed)
    # A list, so that RT's own way to write several values passes as it is.
    changed = {
        key: _rest1.Encoded(value) for key, value in after.items() if value != before.get(key)
    }
    if not changed:
        app.out.note("nothing was changed")
        return
    if app.skipped(f"change ticket {number}", **changed):
        return
    form = _rest1.compose({"id": f"ticket/{number}", **changed})
    with keeping(typed or ""):
        app.rt.rest1.request(f"ticket/{number}/edit", form, empty=True)
    app.out.done(
        f"Changed ticket {number}: {', '.join(changed)}.", None, {"changed": list(changed)}
    )


def _typed(text: str) -> dict[str, str]:
    """Read what somebody typed; UsageError for what is no form."""
    from rtfacade import ProtocolError

    with keeping(text):
        try:
            return _form(text)
        except ProtocolError as error:
            raise click.UsageError(f"{error}, so nothing was sent") from error


def _form(text: str) -> dict[str, str]:
    """Read a form; what stands in it twice keeps its last value."""
    from rtfacade import _rest1

    found: dict[str, str] = {}
    for form in _rest1.parse_forms(text.strip("\n") + "\n\n"):
        found |= dict(form.fields)
    return found
