"""Fill an RT with more records of each kind than a page has rows.

The tests share one RT, and each finds what the others left: what a test looks for is not on the
first page of a list. With `RT_TEST_CROWDED=1` it is so from the first test on.
"""

from __future__ import annotations

from rtfacade.testing import RunningRT

#: More than RT puts on a page.
MANY = 110
FILL = """
my $many = %d;
my $root = RT->SystemUser;
my $me = RT::CurrentUser->new('root');
my %%more = (
    'RT::Queue'       => sub { () },
    'RT::Catalog'     => sub { () },
    'RT::Class'       => sub { () },
    'RT::User'        => sub { (Privileged => 1, EmailAddress => "$_[0]\\@example.com") },
    'RT::Group'       => sub { () },
    'RT::CustomField' => sub { (Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket') },
    'RT::CustomRole'  => sub { (MaxValues => 1) },
    'RT::Article'     => sub { (Class => 1) },
    'RT::Asset'       => sub { (Catalog => 1) },
    'RT::Ticket'      => sub {
        my $text = MIME::Entity->build(Type => 'text/plain', Data => 'crowd');
        (Queue => 1, Subject => $_[0], MIMEObj => $text)
    },
);
my $agents = RT::Group->new($root);
$agents->LoadUserDefinedGroup('Agents');
my $queue = RT::Queue->new($root);
$queue->Load(1);
# One transaction: a commit for each record takes minutes.
$RT::Handle->BeginTransaction;
for my $number (1 .. $many) {
    for my $kind (sort keys %%more) {
        my $record = $kind->new($me);
        my $name = "crowd$number";
        my $create = $kind eq 'RT::Group' ? 'CreateUserDefinedGroup' : 'Create';
        my %%name = $kind eq 'RT::Ticket' ? () : (Name => $name);
        my ($id, $told) = $record->$create(%%name, $more{$kind}->($name));
        ($id, $told) = $record->Load($name) if !$id && $kind eq 'RT::Article';
        die "$kind $name: $told" unless $record->Id;
        $record->AddToObject($queue) if $kind eq 'RT::CustomField';
        $agents->AddMember($record->PrincipalId) if $kind eq 'RT::User' && $agents->Id;
    }
    my $search = RT::Attribute->new($me);
    my ($id, $told) = $search->Create(
        Name => 'SavedSearch', Description => "crowd$number", Object => $me->UserObj,
        Content => {Query => 'id > 0', SearchType => 'Ticket'});
    die $told unless $id;
}
$RT::Handle->Commit;
print 'full';
"""


def fill(server: RunningRT) -> None:
    """Create the crowd."""
    assert server.perl(FILL % MANY).endswith("full")
