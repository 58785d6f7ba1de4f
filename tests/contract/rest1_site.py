"""A queue and a group with names and custom fields that REST1 finds hard to write."""

import base64
import itertools
import json
from typing import NamedTuple

from rtfacade.testing import RunningRT

# No capital umlaut: an edit looks for small letters, and SQLite does not know that they are one.
SIZE = "Größe (cm)"
PAIRS = "a: b"
OFFICE = "Büro"
PHONE = "Telefon"

_numbers = itertools.count(1)

# Each field applies to this queue or group alone, so that no other test sees it.
_MAKE = """
use JSON (); use MIME::Base64 ();
my $given = JSON->new->utf8->decode(MIME::Base64::decode_base64('%s'));
my ($name, @fields) = @$given;
my $user = RT->SystemUser;
my $queue = RT::Queue->new($user);
my ($ok, $said) = $queue->Create(Name => $name);
die $said unless $ok;
my $group = RT::Group->new($user);
($ok, $said) = $group->CreateUserDefinedGroup(Name => "$name group");
die $said unless $ok;
sub field {
    my ($object, $lookup, $description, $max, @values) = @_;
    my $name = shift @fields;
    my $field = RT::CustomField->new($user);
    my ($ok, $said) = $field->Create(
        Name => $name, Description => $description, Type => 'Freeform', MaxValues => $max,
        LookupType => $lookup,
    );
    die $said unless $ok;
    ($ok, $said) = $field->AddToObject($object);
    die $said unless $ok;
    $object->AddCustomFieldValue(Field => $field->id, Value => $_) for @values;
    return $field->id;
}
my $size = field($queue, 'RT::Queue-RT::Ticket', 'how big (roughly)', 1);
my $pairs = field($queue, 'RT::Queue-RT::Ticket', '', 0);
field($queue, 'RT::Queue', 'where', 0, 'eins', 'zwei');
field($group, 'RT::Group', '', 1, '+49 1');
print JSON::encode_json({queue => $queue->id, group => $group->id, size => $size, pairs => $pairs});
"""


class Site(NamedTuple):
    """What was made: names, and numbers of the same and of the fields of tickets."""

    queue_name: str
    group_name: str
    queue: int
    group: int
    size: int
    pairs: int


def make(server: RunningRT) -> Site:
    """A queue, its group, and their custom fields."""
    name = f"Störung: “alles” (Nr. {next(_numbers)})"
    # As JSON, so that Perl has characters and not bytes.
    given = base64.b64encode(json.dumps([name, SIZE, PAIRS, OFFICE, PHONE]).encode()).decode()
    site = json.loads(server.perl(_MAKE % given))
    return Site(name, f"{name} group", **site)
