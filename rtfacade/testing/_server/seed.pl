# Creates what a JSON description on standard input says, through RT's own API, and prints the
# tokens it asks for as JSON. The first refusal ends it: half a seed would only confuse a test.
#
# SPDX-License-Identifier: Apache-2.0

use strict;
use warnings;
use JSON ();

my $json = JSON->new->utf8;
my $seed = $json->decode(do { local $/; <STDIN> });
my $root = RT->SystemUser;

# RT answers (id or true, message) for everything it creates or changes.
sub must {
    my ($what, $ok, $message) = @_;
    die "$what: " . ($message // 'refused') . "\n" unless $ok;
    return $ok;
}

sub create {
    my ($class, %arguments) = @_;
    my $record = $class->new($root);
    must("$class $arguments{Name}", $record->Create(%arguments));
    return $record;
}

sub loaded {
    my ($class, $name) = @_;
    my $record = $class->new($root);
    $record->Load($name);
    must("$class $name", $record->id, 'no such record');
    return $record;
}

sub group {
    my ($name) = @_;
    my $group = RT::Group->new($root);
    $group->LoadUserDefinedGroup($name);
    return $group;
}

sub entries { return @{ $seed->{ $_[0] } || [] } }

create('RT::User', %$_) for entries('users');

for my $entry (entries('groups')) {
    my $group = RT::Group->new($root);
    must("group $entry->{Name}", $group->CreateUserDefinedGroup(
        Name => $entry->{Name}, Description => $entry->{Description}));
    for my $name (@{ $entry->{Members} }) {
        my $member = group($name);
        $member = loaded('RT::User', $name) unless $member->id;
        must("member $name", $group->AddMember($member->PrincipalId));
    }
}

for my $entry (entries('queues')) {
    my $disabled = delete $entry->{Disabled};
    my $queue = create('RT::Queue', %$entry);
    must("queue $entry->{Name}", $queue->SetDisabled(1)) if $disabled;
}

for my $entry (entries('ticket_custom_fields')) {
    my $values = delete $entry->{Values} || [];
    my $field = create('RT::CustomField', %$entry, LookupType => 'RT::Queue-RT::Ticket');
    my $order = 0;
    must("value $_", $field->AddValue(Name => $_, SortOrder => ++$order)) for @$values;
    must("field $entry->{Name}", $field->AddToObject(RT::Queue->new($root)));
}

for my $entry (entries('custom_roles')) {
    my $queues = delete $entry->{Queues};
    my $role = create('RT::CustomRole', %$entry);
    must("role on $_", $role->AddToObject(ObjectId => loaded('RT::Queue', $_)->id)) for @$queues;
}

create('RT::Catalog', %$_) for entries('catalogs');
create('RT::Asset', %$_)   for entries('assets');

create('RT::Class', %$_)->AddToObject(RT::Queue->new($root)) for entries('classes');
for my $entry (entries('articles')) {
    my $values = delete $entry->{CustomFields};
    my $article = create('RT::Article', %$entry);
    must("value of $_", $article->AddCustomFieldValue(Field => $_, Value => $values->{$_}))
        for sort keys %$values;
}

for my $entry (entries('typed_custom_fields')) {
    my ($class, $name) = @{ delete $entry->{Place} };
    my $values = delete $entry->{Values};
    # RT 4.4 has no type HTML.
    next unless grep { $_ eq $entry->{Type} } RT::CustomField->Types;
    next unless grep { $_ eq $entry->{LookupType} } RT::CustomField->LookupTypes;
    my $field = create('RT::CustomField', %$entry);
    my $order = 0;
    must("value $_", $field->AddValue(Name => $_, SortOrder => ++$order)) for @$values;
    my ($place) = $entry->{LookupType} =~ /^([^-]+)/;
    must("field $entry->{Name}", $field->AddToObject($class ? loaded($class, $name) : $place->new($root)));
}

for my $entry (entries('saved_searches')) {
    my $owner = loaded('RT::User', delete $entry->{Owner});
    my $search = RT::SavedSearch->new(RT::CurrentUser->new($owner->id));
    my $name = delete $entry->{Name};
    # RT 6 keeps searches in a table of their own, older ones among the attributes.
    must("search $name", $search->can('Save')
        ? $search->Save(Name => $name, Type => 'Ticket',
            Privacy => 'RT::User-' . $owner->id, SearchParams => { %$entry })
        : $search->Create(Name => $name, Type => 'Ticket',
            PrincipalId => $owner->id, Content => { %$entry }));
}

my %principal = (
    user   => sub { loaded('RT::User', $_[0])->PrincipalObj },
    group  => sub { group($_[0])->PrincipalObj },
    system => sub { my $g = RT::Group->new($root); $g->LoadSystemInternalGroup($_[0]); $g->PrincipalObj },
    role   => sub {
        my $g = RT::Group->new($root);
        $g->LoadRoleGroup(Object => RT->System, Name => $_[0]);
        $g->PrincipalObj;
    },
);
for my $entry (entries('rights')) {
    my ($kind, $name) = @{ $entry->{To} };
    my $to = $principal{$kind}->($name);
    my $object = $entry->{Queue} ? loaded('RT::Queue', $entry->{Queue}) : RT->System;
    my $known = $object->AvailableRights;
    must("$_ to $name", $to->GrantRight(Right => $_, Object => $object))
        for @{ $entry->{Rights} }, grep { $known->{$_} } @{ $entry->{RightsIfKnown} || [] };
}

my %tokens;
# RT 4.4 has no tokens.
for my $name (RT::AuthToken->can('Create') ? entries('tokens') : ()) {
    my $user = loaded('RT::User', $name);
    my $record = RT::AuthToken->new($root);
    my ($id, $message, $token) = $record->Create(Owner => $user->id, Description => 'throw-away RT');
    must("token of $name", $id, $message);
    $tokens{$name} = $token;
}
print $json->encode(\%tokens);
