"""Examples for each command; tests/contract/test_cli_examples.py runs them on a real RT.

Tickets 42 to 44, the queues General and Support, and the users alice and bob stand for those that
the reader has.
"""

from __future__ import annotations

#: The words of a command -> its examples, without ``rtfacade`` and these words.
EXAMPLES: dict[str, tuple[str, ...]] = {
    "ticket view": ("42", "42 --no-comments"),
    "ticket show": ("42", "42 43 --json id,subject,owner.name"),
    "ticket list": (
        "--queue General --status new,open --created-since 7d",
        "--owner me --sort due --fields id,due,subject --csv",
    ),
    "ticket search": (
        "\"Queue = 'General' AND Created > '2 days ago'\"",
        "toner --status any --limit 5 --json id,subject",
    ),
    "ticket create": (
        'General "Toner is empty" --requestor ann@example.com --priority 20',
        'General "Toner is empty" --content @report.txt --cf Severity=High --attach photo.jpg',
    ),
    "ticket edit": ("42 --status open --owner alice", "42 --due +3d --cf Severity=High"),
    "ticket reply": ('42 "It is on its way."', "42 @report.txt --attach photo.jpg --cc bob"),
    "ticket comment": ('42 "Ordered." --time 5m', "42 - < report.txt"),
    "ticket history": ("42", "42 --json id,type,creator.name"),
    "ticket conversation": ("42", "42 --json"),
    "ticket attachments": ("42", "42 --json id,filename,size"),
    "ticket download": ("42 files", "42 files --eml"),
    "ticket links": ("42", "42 --json"),
    "ticket link": ("42 --depends-on 43", "42 --refers-to https://wiki.example.com/toner"),
    "ticket unlink": (
        "42 --depends-on 43",
        "42 --refers-to https://wiki.example.com/toner --dry-run",
    ),
    "ticket merge": ("42 43 --yes", "42 43 --dry-run"),
    "ticket take": ("42", "42 43"),
    "ticket untake": ("42", "42 43"),
    "ticket steal": ("42", "42 43"),
    "ticket resolve": ("42", "42-43 --dry-run"),
    "ticket watch": ("42 bob", "42 bob --as admin-cc --remove"),
    "user show": ("alice", "alice bob --json name,email"),
    "user list": ("ali", "--limit 5 --csv"),
    "user search": ("alice", '--where "EmailAddress ENDSWITH @example.com" --limit 5'),
    "user create": ("carol --email carol@example.com --privileged", 'dave --real-name "Dave Dodd"'),
    "user edit": ('bob --real-name "Bob Bauer"', "bob --organization Support --dry-run"),
    "user ensure": ("carol --email carol@example.com", "carol --privileged --dry-run"),
    "user groups": ("alice", "alice --json id,name"),
    "user history": ("alice", "alice --limit 3 --csv"),
    "group show": ("Staff", "Staff Helpdesk --json id,name"),
    "group list": ("desk", "--fields id,name --csv"),
    "group search": ("desk", '--where "Name LIKE sta"'),
    "group create": ("Night", 'Night --description "From 22:00 to 6:00"'),
    "group edit": ('Staff --description "Everybody"', "Staff --name Team --dry-run"),
    "group members": ("Helpdesk", "Agents --recursive --json name"),
    "group add": ("Staff alice bob", "Staff bob --dry-run"),
    "group remove": ("Staff bob", "Staff alice --dry-run"),
    "group sync": ("Staff alice bob --yes", "Staff @people.txt --dry-run"),
    "group history": ("Staff", "Staff --limit 3 --json type,creator.name"),
    "queue list": ("", "--fields id,name,correspond_address --csv"),
    "queue search": ("supp", '--where "Name LIKE Gen"'),
    "queue show": ("General", "General Support --json id,name,description"),
    "queue fields": ("General", "General --json name,type,values"),
    "queue create": (
        'Printers --description "All about printers"',
        "Printers --correspond-address printers@example.com --dry-run",
    ),
    "queue edit": ('Support --description "Second line"', "Support --disabled --dry-run"),
    "queue history": ("General", "General --limit 3 --csv"),
    "asset list": ("--catalog Equipment", "--status in-use --json id,name"),
    "asset search": ("\"Name LIKE 'Laptop'\"", "--catalog Equipment --fields id,name --csv"),
    "asset show": ('"Laptop 17"', '"Laptop 17" --json id,name,status'),
    "asset create": (
        'Equipment "Laptop 18" --status in-use',
        'Equipment "Laptop 18" --owner alice --dry-run',
    ),
    "asset edit": ('"Printer 3" --status in-use', '"Printer 3" --owner bob --dry-run'),
    "asset history": ('"Laptop 17"', '"Laptop 17" --limit 3 --csv'),
    "article list": ("password", "--limit 5 --json id,name"),
    "article search": ("password", '--where "Name LIKE Reset" --csv'),
    "article show": ('"Reset a password"', '"Reset a password" --json name,custom_fields'),
    "article create": (
        'FAQ "Change the toner" --cf Content="Open the lid."',
        'FAQ "Change the toner" --summary "In five steps" --dry-run',
    ),
    "article edit": (
        '"Reset a password" --summary "For everybody"',
        '"Reset a password" --summary "" --dry-run',
    ),
    "article history": ('"Reset a password"', '"Reset a password" --limit 3 --csv'),
    "search list": ("", "--json id,name,query"),
    "search show": ('"New in General"', '"New in General" --json query'),
    "search run": ('"New in General" --limit 5', '"New in General" --json id,subject'),
    "export": (
        "\"Queue = 'General'\" -o general.csv --limit 100",
        "\"Status = 'new'\" -o new.jsonl --columns Subject,Owner.Name,CF.Severity --limit 100",
    ),
    "bulk update": (
        "42-44 --status open --yes",
        "--query \"Subject LIKE 'no such toner'\" --priority 10 --dry-run",
    ),
    "bulk comment": (
        '42 43 --text "Moved to the new printer." --yes',
        "42-44 --text @report.txt --dry-run",
    ),
    "bulk reply": ('42 43 --text "It works again." --yes', "42 --text @report.txt --dry-run"),
    "bulk create": ("tickets.csv", "tickets.csv --queue General --dry-run"),
    "api": ("GET /ticket/42", 'PUT /ticket/42 --field Subject="Toner was empty"'),
    "rest1": ("ticket/42/show", 'search/ticket --param query="id = 42"'),
    "login": (
        "--url https://rt.example.com --with-token < token.txt",
        "--url https://rt.example.com --profile work --with-token --default < token.txt",
    ),
    "logout": ("--profile work --dry-run", "--profile work --yes"),
    "status": ("", "--due 3d --since yesterday --json id,subject"),
    "whoami": ("", "--json name,email"),
    "doctor": ("", "--fields status,check,detail"),
    "config": ("", "--profile work --json"),
    "completion": ("bash", "fish"),
    "help": ("ticket create", "queries"),
}


def examples(command: str) -> list[str]:
    """Return the whole lines of a command's examples."""
    found = EXAMPLES.get(command, ())
    return [f"rtfacade {command} {one}".rstrip() for one in found]
