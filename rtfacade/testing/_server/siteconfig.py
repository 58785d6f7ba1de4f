"""The configuration of a temporary RT, in RT's own language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

Setting: TypeAlias = "str | int | list[Setting] | dict[str, Setting] | None"

# RT takes these places from its build, not from its configuration, so they are set as what they
# are: Perl variables. Whatever lies under /usr/local belongs to another RT, so it is hidden too.
PLACES = {
    "VarPath": "var",
    "MasonDataDir": "var/mason",
    "MasonSessionDir": "var/sessions",
    "LocalPath": "local",
    "LocalEtcPath": "local/etc",
    "LocalLexiconPath": "local/po",
    "LocalStaticPath": "local/static",
    "LocalPluginPath": "local/plugins",
    "MasonLocalComponentRoot": "local/html",
}

# One file for each message, renamed when it is complete: several workers can't mix theirs up.
MAIL = """
Set($MailCommand, sub {
    my $entity = shift;
    require File::Temp;
    require Time::HiRes;
    my $file = File::Temp->new(DIR => %s, SUFFIX => '.part', UNLINK => 0);
    binmode $file;
    $file->print($entity->as_string);
    my $name = $file->filename;
    $file->close or return 0;
    (my $done = $name) =~ s{[^/]*$}{sprintf '%%.6f-%%d.eml', Time::HiRes::time(), $$}e;
    return rename $name, $done;
});
"""

# A database that is removed at the end need not survive a loss of power: SQLite waits for the disk
# 1,320 times while RT starts and nine times for each new ticket.
UNSYNCED = """
require DBI;
unless ($main::rt_server_unsynced++) {
    no warnings 'redefine';
    my $connect = DBI->can('connect');
    *DBI::connect = sub {
        my $database = $connect->(@_) or return;
        $database->do('PRAGMA synchronous = OFF') if $database->{Driver}{Name} eq 'SQLite';
        return $database;
    };
}
"""

# RT composes a mail before it looks whether anybody gets it, which takes half the time of a new
# ticket or a comment. A template may name recipients of its own.
NO_MAIL_FOR_NOBODY = r"""
unless ($main::rt_server_composes_less++) {
    no warnings 'redefine';
    my $load = RT->can('InitClasses');
    *RT::InitClasses = sub {
        my @loaded = $load->(@_);
        require RT::Action::SendEmail;
        my $prepare = RT::Action::SendEmail->can('Prepare');
        *RT::Action::SendEmail::Prepare = sub {
            my $self = shift;
            my @lists = map { $self->{$_}, $self->{'NoSquelch'}{$_} } qw(To Cc Bcc);
            return unless grep { $_ && @$_ } @lists
                or $self->TemplateObj->Content =~ /^(?:To|Cc|Bcc):/im;
            return $self->$prepare(@_);
        };
        *RT::InitClasses = $load;
        return @loaded;
    };
}
"""


def compose(
    *, folder: Path, port: int, bcrypt_cost: int | None, extra: Mapping[str, Setting]
) -> str:
    """The text of RT_SiteConfig.pm."""
    settings = {**_settings(folder, port), **_cost(bcrypt_cost), **extra}
    places = [f"$RT::{name} = {perl(str(folder / path))};" for name, path in PLACES.items()]
    lines = [_set(name, value) for name, value in settings.items()]
    mail = MAIL % perl(str(folder / "mails"))
    return "\n".join(["use utf8;", *places, *lines, mail, UNSYNCED, NO_MAIL_FOR_NOBODY, "1;", ""])


def make_folders(folder: Path) -> None:
    """Create every folder that the configuration names."""
    for path in (*PLACES.values(), "mails", "tmp", "site.d"):
        (folder / path).mkdir(parents=True, exist_ok=True)


def perl(value: Setting) -> str:
    """`value` as a Perl expression."""
    if value is None:
        return "undef"
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if isinstance(value, dict):
        return "{" + _pairs(value) + "}"
    return "[" + ", ".join(perl(item) for item in value) + "]"


def _pairs(value: Mapping[str, Setting]) -> str:
    return ", ".join(f"{perl(key)} => {perl(item)}" for key, item in value.items())


def _set(name: str, value: Setting) -> str:
    if isinstance(value, dict):
        return f"Set(%{name}, {_pairs(value)});"
    if isinstance(value, list):
        return f"Set(@{name}, {', '.join(perl(item) for item in value)});"
    return f"Set(${name}, {perl(value)});"


def _cost(bcrypt_cost: int | None) -> dict[str, Setting]:
    return {} if bcrypt_cost is None else {"BcryptCost": bcrypt_cost}


def _settings(folder: Path, port: int) -> dict[str, Setting]:
    return {
        "rtname": "example.test",
        "Organization": "example.com",
        "CorrespondAddress": "rt@example.com",
        "CommentAddress": "rt-comment@example.com",
        "Timezone": "UTC",
        "WebDomain": "127.0.0.1",
        "WebPort": port,
        "WebPath": "",
        "WebSecureCookies": 0,
        "LogToSTDERR": "warning",
        "LogToSyslog": None,
        "LogToFile": None,
        "LogDir": str(folder / "var"),
        # The same plain text of HTML on every machine, whatever browsers it has.
        "HTMLFormatter": "core",
        "GnuPG": {"Enable": 0},
        "SMIME": {"Enable": 0},
    }
