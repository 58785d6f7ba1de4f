# Keeps RT loaded, and runs pieces of Perl in children of itself, each as if in a new process: a new
# process loads RT for more than a second.
#
# Reads "<bytes of code> <bytes of input>\n", then both, and answers "<exit status> <bytes of output>
# <bytes of errors>\n", then both. Ends when its standard input ends.
#
# SPDX-License-Identifier: Apache-2.0

# Before everything else: the code must see no variable and no pragma of ours.
sub main::run_code { CORE::evalbytes($_[0]) }

use strict;
use warnings;
use RT -init;

# A connection is for one process. What RT knows by heart may be stale when a child asks for it.
sub forget_database {
    RT->DatabaseHandle->Disconnect;
    DBIx::SearchBuilder::Record::Cachable->FlushCache;
    return;
}

# The steps of RT::Init that read the database.
sub connect_database {
    RT::ConnectToDatabase();
    RT->Config->LoadConfigFromDatabase if RT->Config->can('LoadConfigFromDatabase');
    RT::CustomRoles->RegisterRoles if RT::CustomRoles->can('RegisterRoles');
    RT::Lifecycle->FillCache;
    return;
}

# Runs in the child, and does not return.
sub run {
    my ($code, $input, $output, $errors) = @_;
    open STDIN,  '<&',  $input  or die "STDIN: $!";
    open STDOUT, '>&',  $output or die "STDOUT: $!";
    open STDERR, '>&',  $errors or die "STDERR: $!";
    $| = 0;
    connect_database();
    @ARGV = ();
    run_code($code);
    if (my $error = $@) {
        print STDERR $error;
        exit 255;
    }
    exit 0;
}

sub filled {
    my ($text) = @_;
    open my $file, '+>', undef or die "temporary file: $!";
    binmode $file;
    print {$file} $text or die "temporary file: $!";
    $file->flush;
    seek $file, 0, 0;
    return $file;
}

sub content {
    my ($file) = @_;
    seek $file, 0, 0;
    local $/;
    my $text = <$file>;
    return $text // '';
}

sub bytes {
    my ($length) = @_;
    my $text = '';
    while (length $text < $length) {
        read STDIN, $text, $length - length $text, length $text or exit 0;
    }
    return $text;
}

binmode $_ for \*STDIN, \*STDOUT;
$| = 1;
forget_database();
while (defined(my $request = <STDIN>)) {
    my ($code, $input) = map { bytes($_) } split ' ', $request;
    my ($stdin, $output, $errors) = map { filled($_) } $input, '', '';
    my $child = fork // die "fork: $!";
    run($code, $stdin, $output, $errors) if $child == 0;
    waitpid $child, 0;
    my $status = $? & 127 ? 128 + ($? & 127) : $? >> 8;
    my ($out, $err) = map { content($_) } $output, $errors;
    print "$status ", length $out, ' ', length $err, "\n", $out, $err;
}
