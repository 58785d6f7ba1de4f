"""What RT holds of a message: how the tests of the truth table read it."""

from typing import Any

from tests.contract import truth
from tests.contract.truth import World, told
from tests.contract.witness import Witness

#: Options of a message that change its ticket.
ON_TICKET = ("status", "custom_fields", "custom_roles")


def told_of_message(witness: Witness, number: int, text: str, option: str, world: World) -> Any:
    """Read what RT has of the newest message, or of its ticket."""
    ticket = truth.fields_of("tickets")
    if option in ON_TICKET:
        return told(ticket[option], witness.ticket(number), world)
    if option in ("cc", "bcc"):
        mails = witness.mails(lambda mail: text in str(mail))
        heads = " ".join(str(mail[head]) for mail in mails for head in ("To", "Cc", "Bcc"))
        return lambda address: address in heads
    rows = witness.rows(f"ticket/{number}/history", fields="Type,TimeTaken,CustomFields")
    messages = [row for row in rows if row["Type"] in ("Comment", "Correspond")]
    if not messages:
        return None
    newest = messages[-1]
    if option == "time_taken":
        return int(newest["TimeTaken"] or 0)
    if option == "transaction_custom_fields":
        return {one["name"]: one["values"] for one in newest["CustomFields"]}
    parts = [part for part in witness.parts(number)
             if str(part["TransactionId"]) == newest["id"]]  # fmt: skip
    if option == "attachments":
        return [part["Filename"] for part in parts if part["Filename"]]
    texts = [part for part in parts if part["ContentType"].startswith("text/")]
    if option == "quote":
        return ">" in witness.content(int(texts[0]["id"])).decode()
    if option == "subject":
        return parts[0]["Subject"]
    return texts[0]["ContentType"]


def is_told(option: str, wanted: Any, actual: Any) -> bool:
    """Compare what a message should carry with what it does."""
    if option in ("cc", "bcc"):
        return all(map(actual, wanted))
    if option in ("custom_fields", "transaction_custom_fields") and actual is not None:
        return all(sorted(actual.get(name, [])) == sorted(wanted[name]) for name in wanted)
    return bool(wanted == actual)
