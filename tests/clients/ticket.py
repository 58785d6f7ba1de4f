"""Create, read, change and find a ticket with openapi-generator's Python client."""

import json
import os
import sys

import rt_client


def main() -> None:
    """Print what was read, as JSON."""
    configuration = rt_client.Configuration(
        host=os.environ["RT_URL"] + "/REST/2.0",
        api_key={"token": os.environ["RT_TOKEN"]},
        api_key_prefix={"token": "token"},
    )
    with rt_client.ApiClient(configuration) as client:
        tickets = rt_client.TicketApi(client)
        new = rt_client.TicketCreate(
            Queue=rt_client.TicketCreateAllOfQueue("General"),
            Subject="Täst ✓",
            Requestor=rt_client.RoleInput(["kunde@example.com", "alice"]),
            CustomFields={"Severity": "High"},
        )
        created = tickets.ticket_post(new)
        assert created.id is not None
        number = int(created.id)
        # Not from_dict(): it would send a null for every key that is not given.
        alice = rt_client.TicketWritableOwner("alice")
        tickets.ticket_id_put(number, rt_client.TicketUpdate(Status="open", Owner=alice))
        ticket = tickets.ticket_id_get(number, fields_owner="EmailAddress")
        page = tickets.tickets_get(
            query=f"id = {number}",
            fields="Subject,Requestor,CustomFields",
            fields_requestor="EmailAddress",
        )
    assert ticket.requestor is not None
    assert ticket.custom_fields is not None
    people = ticket.requestor
    fields = ticket.custom_fields.actual_instance
    assert isinstance(fields, list)
    seen = {
        "id": ticket.id,
        "subject": page.items[0].subject,
        "status": ticket.status,
        "requestors": sorted(str(one.id) for one in people),
        "severity": next(one.values for one in fields if one.name == "Severity"),
    }
    sys.stdout.write(json.dumps(seen))


main()
