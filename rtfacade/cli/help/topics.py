"""The topics of ``rtfacade help``."""

from __future__ import annotations

from rtfacade.cli.help.pages import Page, Section, options_page

_ENVIRONMENT = Page("environment", "Environment variables that rtfacade reads.", [
    Section("Which RT", ["They outrank profiles, unless you pass --profile."], [
        ("RT_URL", "The address of RT. Without https:// or http:// it is https."),
        ("RT_TOKEN", "The authentication token. It is used with the server in RT_URL only."),
        ("RT_USER, RT_PASSWORD", "The login, instead of a token."),
        ("RT_HEADERS", "Headers for a proxy in front of RT, as lines of `Name: value`."),
        ("RT_PROFILE", "The profile of rtfacade.toml to use."),
        ("RTSERVER, RTUSER, RTPASSWD", "The variables of Perl's rt, if the above are unset."),
    ]),
    Section("How it looks", (), [
        ("RTFACADE_EDITOR, VISUAL, EDITOR",
         "The editor for texts and forms, the first that is set. Else: nano, vim or vi."),
        ("RTFACADE_PAGER, PAGER", "The pager for long output on a terminal."),
        ("NO_COLOR", "No colours, if it is set."),
        ("CLICOLOR", "0 means no colours, too."),
        ("RTFACADE_FORCE_TTY",
         "Print tables and colours as on a terminal, into a pipe too; a number is the width."),
        ("RTFACADE_PROMPT_DISABLED",
         "Never ask, if it is 1: what is missing is an error, as in a script."),
        ("COLUMNS", "The width, where a terminal does not tell it."),
        ("TZ", "The time zone of times on a terminal, and of times that you pass."),
    ]),
    Section("Files", (), [
        ("XDG_CONFIG_HOME", "The folder of rtfacade.toml. Default: ~/.config."),
        ("XDG_CACHE_HOME", "The folder of names that completion keeps. Default: ~/.cache."),
        ("HOME", "The folder of .rtrc, the file of Perl's rt command."),
    ]),
    Section("See also", ["`rtfacade config` shows the settings and where each comes from."]),
])  # fmt: skip

_EXIT_CODES = Page("exit-codes", "What the exit code of rtfacade means.", [
    Section("Exit codes", (), [
        ("0", "Done."),
        ("1", "RT refused all or part of it, or you answered no. The message says which part."),
        ("2", "Wrong usage: nothing was sent."),
        ("3", "Not found."),
        ("4", "Authentication failed."),
        ("5", "Network error: no answer, or a write that could not be verified."),
        ("130", "Interrupted with Ctrl-C. No file is left incomplete."),
        ("141", "The reader of the output has closed the pipe."),
        ("143", "Ended by SIGTERM."),
    ]),
    Section("Several records", [
        "A command for several tickets goes on after an error. The exit code is 1 if errors differ."
    ]),
    Section("Example", (), (), [
        'rtfacade ticket show 999999 || echo "exit code $?"',
    ]),
])  # fmt: skip

_FORMATTING = Page("formatting", "Choose what is printed, and in which form.", [
    Section("Forms", [
        ("A terminal gets tables, colours and local times. A pipe gets columns that are separated "
        "by tabs, and times as ISO 8601 in UTC.")
    ], [
        ("--json", "All fields as JSON: an object for one record, an array for several."),
        ("--json id,subject", "These fields as JSON."),
        ("--csv", "CSV with a header line."),
        ("--fields id,owner.name", "These columns. A dot reads a field of a reference."),
        ("--fields CF.Severity", "A custom field."),
        ("--jq EXPRESSION", "What a jq expression makes of the JSON."),
        ("--template TEXT", "Each record by a Jinja template, such as '{{ id }} {{ subject }}'."),
        ("--quiet", "Results only, no messages."),
    ]),
    Section("Control characters", [
        "Control characters of texts in RT are left out, unless you pass --raw."
    ]),
    Section("Examples", (), (), [
        "rtfacade ticket list --fields id,status,owner.name,subject",
        "rtfacade ticket list --json id,subject,custom_fields",
        "rtfacade ticket list --jq '.[].subject'",
        "rtfacade ticket list --csv > open.csv",
    ]),
])  # fmt: skip

_QUERIES = Page("queries", "Search with TicketSQL, AssetSQL and conditions.", [
    Section("TicketSQL", [
        ("`ticket search`, `export` and the option --query take TicketSQL, the language of RT's "
        "search page: conditions of a field, an operator and a value, joined by AND and OR.")
    ], [
        ("Status = 'open'", "A field has this value. Other operators: != < > <= >="),
        ("Status = '__Active__'", "Tickets that are not resolved, rejected or deleted."),
        ("Subject LIKE 'toner'", "A text contains this; NOT LIKE: it does not."),
        ("Owner = '__CurrentUser__'", "You; Owner = 'Nobody' for tickets that nobody owns."),
        ("Requestor.EmailAddress = 'ann@example.com'", "A field of people."),
        ("Created > '2 days ago'", "Times may be relative, or as 2026-11-30 17:00."),
        ("CF.{Severity} = 'High'", "A custom field."),
        ("Due IS NULL", "A field is empty; IS NOT NULL: it is not."),
    ]),
    Section("Quotes", [
        ("Put values in single quotes, and the whole query in double quotes for the shell. Write a "
        "single quote in a value as \\'.")
    ]),
    Section("Assets", [
        ("`asset search` takes AssetSQL, which is the same with the fields of assets: Catalog, "
        "Name, Status, Owner.")
    ]),
    Section("Other records", [
        ("Users, groups, queues and articles are searched for a text, and by --where with one "
        "condition each, such as --where \"Name LIKE support\"; all of them must hold.")
    ]),
    Section("Examples", (), (), [
        "rtfacade ticket search \"Queue = 'General' AND Status = '__Active__'\" --limit 5",
        "rtfacade ticket search \"CF.{Severity} = 'High' AND Owner = 'Nobody'\" --limit 5",
        "rtfacade user search --where \"EmailAddress ENDSWITH @example.com\" --limit 5",
    ]),
])  # fmt: skip


def variables() -> list[str]:
    """List the variables of the environment that are read."""
    rows = [row for section in _ENVIRONMENT.sections for row in section.rows]
    return [name for names, _ in rows for name in names.split(", ")]


def topics() -> dict[str, Page]:
    """Return the topics by name, the options first."""
    pages = (options_page(), _ENVIRONMENT, _EXIT_CODES, _FORMATTING, _QUERIES)
    return {page.name: page for page in pages}
