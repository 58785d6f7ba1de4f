# written by scripts/bind_records.py from the nouns of rtfacade/_async; do not edit
"""Records that have the verbs of their nouns: ``ticket.comment("…")``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtfacade._rest2.listing import MAX_PAGE
from rtfacade.auth.secrets import forget_password
from rtfacade.records import (
    ArticleRecord,
    AssetRecord,
    AttachmentRecord,
    CatalogRecord,
    ClassRecord,
    CustomFieldRecord,
    CustomRoleRecord,
    GroupRecord,
    QueueRecord,
    SavedSearchRecord,
    TicketRecord,
    TransactionRecord,
    UserRecord,
)
from rtfacade.records.record import Bound, version_of

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
    from contextlib import AbstractAsyncContextManager
    from datetime import datetime
    from email.message import EmailMessage
    from pathlib import Path
    from typing import Unpack

    from rtfacade._async.pager import AsyncPager, AsyncRows
    from rtfacade._rest2.keys import Member, ValueKey
    from rtfacade._rest2.message_body import Content
    from rtfacade.records import CustomFieldValueRecord, Principal, serialize
    from rtfacade.records.bulk_result import Progress
    from rtfacade.records.changes import (
        ArticleChanges,
        AssetChanges,
        CatalogChanges,
        ClassChanges,
        CustomFieldChanges,
        GroupChanges,
        QueueChanges,
        Rest1LinkTargets,
        TicketChanges,
        UserChanges,
        ValueChanges,
        ValueFields,
    )
    from rtfacade.records.conversation import Conversation
    from rtfacade.records.history import HistoryEntry
    from rtfacade.records.links import Links
    from rtfacade.records.members_change import MembersChange
    from rtfacade.records.message import Message, MessageOptions
    from rtfacade.records.serialize import People


class AsyncTicket(Bound, TicketRecord):
    """A ticket that has the verbs of ``rt.tickets``, without its key."""

    noun = "tickets"

    async def refresh(self) -> AsyncTicket:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncTicket = await self.home.get(self.id)
        return result

    def history(
        self,
        *,
        content: Content = "text",
        types: Collection[str] | None = None,
        limit: int | None = None,
    ) -> AsyncRows[HistoryEntry]:
        """Read the history, oldest first, when it is iterated.

        ``content="text"`` (or True) gives the text of every message, HTML as plain text, in one
        request over REST1. For messages with more than a plain text and files with names (HTML,
        several texts, forwarded mails), REST2 is asked as well: one request for about 50 of them,
        one more where parts are nested, one for 100 texts. Where REST1 is closed it takes three or
        more over REST2. ``"raw"`` gives the original text, HTML kept, over REST2: one request for
        100 transactions, one for 100 attachments, one for 100 texts. False gives no texts, over
        REST2. ``types`` keeps transactions of RT's types, such as ``["Correspond", "Comment"]``;
        plug-ins may have more, so a misspelt one raises UnknownNameError where it is nearly one of
        RT's own and RT has no such transaction (one more request), and finds nothing otherwise.
        Raises NotFoundError, ForbiddenError.
        """
        result: AsyncRows[HistoryEntry] = self.home.history(
            self.id, content=content, types=types, limit=limit
        )
        return result

    async def conversation(self) -> Conversation:
        """Read the messages of a ticket: its opening, replies and comments, with their texts.

        One request (see ``history`` for those that take more). What RT has cut or dropped
        (``$MaxAttachmentSize``) is said where it happened. Raises NotFoundError, ForbiddenError.
        """
        result: Conversation = await self.home.conversation(self.id)
        return result

    def attachments(self, *, limit: int | None = None) -> AsyncPager[AsyncAttachment]:
        """List every part of every message, with its metadata and without its content.

        The list has bodies and the containers of multipart messages too; ``files`` has files only.
        One request for each 100, and one if there are none. Raises NotFoundError, ForbiddenError,
        when iterated.
        """
        result: AsyncPager[AsyncAttachment] = self.home.attachments(self.id, limit=limit)
        return result

    async def files(self, *, nested: bool = False) -> list[AsyncAttachment]:
        """List the files of all messages: every part that is not shown as text, oldest first.

        A file without a name has one made of its id and type (``attachment-7.ics``). A forwarded
        mail is one file, ``attachment-7.eml``; with ``nested``, the files in it are listed as well.
        One request for each 100 parts, and one for each 100 of nested ones. Raises NotFoundError,
        ForbiddenError.
        """
        result: list[AsyncAttachment] = await self.home.files(self.id, nested=nested)
        return result

    async def download_attachments(
        self,
        folder: str | os.PathLike[str],
        *,
        nested: bool = False,
        progress: Progress | None = None,
    ) -> list[Path]:
        """Save every file of a ticket into ``folder``; one request, and one for each file.

        Saves what ``files`` lists. Names are made safe and unique; a file gets its name when it is
        complete, and an existing file is not overwritten (the new one gets a number). ``progress``
        is called with bytes done and bytes in all. Returns the paths, oldest first. Raises
        NotFoundError for a missing ticket.
        """
        result: list[Path] = await self.home.download_attachments(
            self.id, folder, nested=nested, progress=progress
        )
        return result

    async def download_messages(self, folder: str | os.PathLike[str]) -> list[Path]:
        """Save the opening, each reply and each comment as a mail, ``42-1234.eml``, into a folder.

        The number of the ticket and of the transaction make the name; an existing file is not
        overwritten (the new one gets a number). The mails are those of
        ``rt.transactions.message()``. One request for each 100 transactions and parts, and one for
        each message. Returns the paths, oldest first. Raises NotFoundError, ForbiddenError.
        """
        result: list[Path] = await self.home.download_messages(self.id, folder)
        return result

    async def download_mbox(self, path: str | os.PathLike[str]) -> Path:
        """Save the messages of a ticket as one mbox file, which replaces one that exists.

        The messages and requests are those of ``download_messages``.
        """
        result: Path = await self.home.download_mbox(self.id, path)
        return result

    async def links(self) -> Links:
        """Read all links: to tickets, articles, assets and addresses; one or two requests.

        REST1 leaves out reminders and links to disabled articles (RT's rule), and shows a ticket
        that one may not see as one without links (seen on 5.0.3), so a ticket without links is read
        over REST2 too. Raises NotFoundError, ForbiddenError.
        """
        result: Links = await self.home.links(self.id)
        return result

    def reminders(self) -> AsyncPager[AsyncTicket]:
        """List the reminders of a ticket, completed ones too; one request for each 100.

        One more if there are none. Raises NotFoundError, ForbiddenError, when iterated.
        """
        result: AsyncPager[AsyncTicket] = self.home.reminders(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[TicketChanges]
    ) -> AsyncTicket:
        """Change fields, verify them and return the ticket; two requests.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.tickets.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncTicket = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Set the status to ``deleted``, which is how RT deletes a ticket; two requests.

        Raises NotAppliedError with RT's reason if the right is missing or the lifecycle does not
        allow it.
        """
        await self.home.delete(self.id)

    async def remind(
        self,
        subject: str,
        *,
        due: datetime | None = None,
        owner: str | int | None = None,
        queue: str | int | None = None,
    ) -> AsyncTicket:
        """Set a reminder on a ticket and return it; three requests.

        RT keeps a reminder as a ticket of type ``reminder`` in the same queue, which refers to the
        ticket (RT::Reminders). It is verified, because RT ignores an owner or a link that it
        refuses. ``due`` is aware. Raises what ``create`` raises.
        """
        result: AsyncTicket = await self.home.remind(
            self.id, subject, due=due, owner=owner, queue=queue
        )
        return result

    async def add_watchers(
        self,
        *,
        requestors: People = (),
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> None:
        """Add people to a ticket's roles, by login, e-mail address, id or record; nobody leaves.

        ``custom_roles`` maps names of custom roles to people; a role of one person changes hands.
        Three requests (one if there is nothing to do), and one to look up new logins. Raises
        NotFoundError for a login or a role that does not exist, NotAppliedError with RT's reason,
        ConflictError if others kept changing the ticket.
        """
        await self.home.add_watchers(
            self.id, requestors=requestors, cc=cc, admin_cc=admin_cc, custom_roles=custom_roles
        )

    async def remove_watchers(
        self,
        *,
        requestors: People = (),
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> None:
        """Remove people from a ticket's roles; somebody who is not in the role is no error.

        Four requests (two if there is nothing to do), and one to look up logins that are in none of
        the roles. Raises what ``add_watchers`` raises.
        """
        await self.home.remove_watchers(
            self.id, requestors=requestors, cc=cc, admin_cc=admin_cc, custom_roles=custom_roles
        )

    async def add_custom_field_value(self, field: str | int, value: serialize.FieldValue) -> None:
        """Add one value to a custom field of several values; three requests.

        A value that the field has already is no error (one request). The types of fields are
        looked up once a client. Raises NotAppliedError; ValueError for a field that the ticket does
        not have, and for one of one value that has another; ConflictError if others kept changing
        the ticket.
        """
        await self.home.add_custom_field_value(self.id, field, value)

    async def remove_custom_field_value(
        self, field: str | int, value: serialize.FieldValue
    ) -> None:
        """Remove one value of a custom field of several values; three requests.

        A value that the field does not have is no error (one request). A file can be given by its
        name. Raises what ``add_custom_field_value`` raises.
        """
        await self.home.remove_custom_field_value(self.id, field, value)

    async def comment(
        self, content: str, *, attachments: Iterable[object] = (), **options: Unpack[MessageOptions]
    ) -> Message:
        """Write a comment, which requestors do not see; one request.

        ``attachments`` are paths, ``Upload`` or open binary files. One more request with files and
        with a long text, to see that RT kept them whole, and one with ``status`` or
        ``custom_fields``, to verify them.

        Raises NotFoundError or ForbiddenError for a missing or hidden ticket, BadRequestError when
        RT did not record the message (also for a missing right), NotAppliedError when the message
        is recorded (``record``) but the status or a field is not set, or RT cut a file or the text,
        UnconfirmedError when RT's answer is lost and the message is not to be seen. A message is
        never sent twice.
        """
        result: Message = await self.home.comment(
            self.id, content, attachments=attachments, **options
        )
        return result

    async def reply(
        self,
        content: str,
        *,
        attachments: Iterable[object] = (),
        quote: bool = False,
        **options: Unpack[MessageOptions],
    ) -> Message:
        """Write a reply (RT's word: correspondence), which goes to the requestors; one request.

        With ``quote``, the last message that requestors see stands before the text, as on RT's
        page: who wrote it when (in UTC), and its text without the signature. The requests of
        ``conversation`` come first then. Arguments, further requests and errors are those of
        ``comment``.
        """
        result: Message = await self.home.reply(
            self.id, content, attachments=attachments, quote=quote, **options
        )
        return result

    async def link(self, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Add links; one request for each. A link that exists already is no error.

        ``rt.tickets.link(42, depends_on=43, refers_to="https://example.com/x")``. Raises
        BadRequestError with RT's reason at the first that RT refuses (those before it exist;
        where REST1 is closed all go in one request, and those that RT does not refuse exist),
        NotFoundError for a missing ticket.
        """
        await self.home.link(self.id, **targets)

    async def unlink(self, **targets: Unpack[Rest1LinkTargets]) -> None:
        """Remove links; one request for each. A link that does not exist is no error."""
        await self.home.unlink(self.id, **targets)

    async def merge(self, into: int) -> None:
        """Merge ticket ``id`` into another, which remains; one request.

        It cannot be undone. Raises BadRequestError with RT's reason, NotFoundError.
        """
        await self.home.merge(self.id, into)

    async def take(self) -> None:
        """Make yourself the owner of a ticket that nobody owns; one request.

        Raises BadRequestError with RT's reason when it has an owner already, NotFoundError.
        """
        await self.home.take(self.id)

    async def untake(self) -> None:
        """Give up your own ticket, so that nobody owns it; one request. Raises as ``take`` does."""
        await self.home.untake(self.id)

    async def steal(self) -> None:
        """Make yourself the owner of somebody's ticket; one request. Raises as ``take`` does."""
        await self.home.steal(self.id)


class AsyncTransaction(Bound, TransactionRecord):
    """A transaction that has the verbs of ``rt.transactions``, without its key."""

    noun = "transactions"

    async def refresh(self, *, content: Content = "text") -> AsyncTransaction:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncTransaction = await self.home.get(self.id, content=content)
        return result

    async def attachments(self) -> list[AsyncAttachment]:
        """List the parts of a transaction's message, without their content.

        One request, two if there is nothing. Raises NotFoundError for a missing transaction.
        """
        result: list[AsyncAttachment] = await self.home.attachments(self.id)
        return result

    async def message(self) -> EmailMessage:
        """Put the whole message of a transaction together again, with all its parts.

        Headers, parts and contents are RT's: texts are UTF-8, and encodings are new, so signatures
        of the original do not hold. ``From`` and ``Date`` are added where the message has none; a
        part that RT has cut or dropped (``$MaxAttachmentSize``) says so in ``X-RTfacade-Note``.
        Three requests, one more for nested parts and for each 20 MB. Raises NotFoundError for a
        missing transaction and for one without a message, ForbiddenError for a hidden one.
        """
        result: EmailMessage = await self.home.message(self.id)
        return result


class AsyncAttachment(Bound, AttachmentRecord):
    """An attachment that has the verbs of ``rt.attachments``, without its key."""

    noun = "attachments"

    async def refresh(self) -> AsyncAttachment:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncAttachment = await self.home.get(self.id)
        return result

    async def read(self) -> bytes:
        """Read the whole content into memory, byte for byte. Raises NotFoundError."""
        result: bytes = await self.home.read(self)
        return result

    def stream(self) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        """Stream the content in constant memory, byte for byte, text in its original encoding.

        One request over REST1. An answer that may mean "empty" or "no such attachment" is settled
        by one or two more; where REST1 is closed, REST2's base64 is read whole. A forwarded mail is
        put together from its parts: by RT for an id, here for a record (two or three requests).
        Raises NotFoundError, TransportError when the connection breaks.
        """
        result: AbstractAsyncContextManager[AsyncIterator[bytes]] = self.home.stream(self)
        return result

    async def download(
        self, path: str | os.PathLike[str], *, progress: Progress | None = None
    ) -> Path:
        """Save the content as ``path``, or under its own name if that is a folder.

        One request, and one more for a folder. The file is complete or not there, and one that
        exists is replaced: what was interrupted begins anew when it is called again, for RT cannot
        send a part. ``progress(done, total)`` is called with bytes after each chunk; ``total`` is
        None unless a record or a folder is given, and for text, of which RT counts characters.
        Returns the path. Raises NotFoundError, TransportError.
        """
        result: Path = await self.home.download(self, path, progress=progress)
        return result


class AsyncUser(Bound, UserRecord):
    """A user that has the verbs of ``rt.users``, without its key."""

    noun = "users"

    async def refresh(self) -> AsyncUser:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncUser = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[UserChanges]
    ) -> AsyncUser:
        """Change a user, verify and return it; two requests, and a look-up with some keys.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.users.update`` raises.
        """
        try:
            version = version_of(self, if_unchanged=if_unchanged)
            result: AsyncUser = await self.home.update(self.id, if_match=version, **changes)
        except BaseException as error:
            forget_password(error, changes)
            raise
        return result

    async def delete(self) -> None:
        """Disable a user, which is how RT deletes one; two requests.

        The user stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        user stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    def history(
        self, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to a user, oldest first; one request for each 100.

        Raises NotFoundError, or ForbiddenError where you may not see it, when iterated.
        """
        result: AsyncPager[TransactionRecord] = self.home.history(
            self.id, limit=limit, page_size=page_size
        )
        return result

    def groups(self) -> AsyncRows[AsyncGroup]:
        """List the user-defined groups that a user is in, by name; two requests.

        Groups that the user is in because another group is in them are listed too (RT's rule).
        RT leaves out groups on which you do not have the right SeeGroup, without saying so. Raises
        ForbiddenError where you may not see the user's memberships.
        """
        result: AsyncRows[AsyncGroup] = self.home.groups(self.id)
        return result


class AsyncGroup(Bound, GroupRecord):
    """A group that has the verbs of ``rt.groups``, without its key."""

    noun = "groups"

    async def refresh(self) -> AsyncGroup:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncGroup = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[GroupChanges]
    ) -> AsyncGroup:
        """Change a group, verify it and return it; two requests, one more by name.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.groups.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncGroup = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable a group, which is how RT deletes one; two requests, one more by name.

        The group stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        group stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    def history(
        self, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to a group, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        result: AsyncPager[TransactionRecord] = self.home.history(
            self.id, limit=limit, page_size=page_size
        )
        return result

    def members(self, *, recursive: bool = False) -> AsyncRows[Principal]:
        """List the members: users by name, and groups.

        One request for a group (and one for a look-up by name, and one for the names of member
        groups). ``recursive`` reads member groups too, one request each, and lists every user and
        group once. Raises ForbiddenError where you may not see the members.
        """
        result: AsyncRows[Principal] = self.home.members(self.id, recursive=recursive)
        return result

    async def add_member(self, member: Member) -> None:
        """Add a user (name, e-mail address, id) or a group (id, record); a member stays one.

        Four requests at most: two look-ups, the change, a check. Nothing is changed if group or
        member do not exist. Raises NotFoundError naming which, NotAppliedError with RT's reason.
        """
        await self.home.add_member(self.id, member)

    async def remove_member(self, member: Member) -> None:
        """Remove a user or a group; somebody who is no member is no error.

        Requests and errors are those of ``add_member``.
        """
        await self.home.remove_member(self.id, member)

    async def set_members(
        self, members: Iterable[Member], *, dry_run: bool = False, create_users: bool = False
    ) -> MembersChange:
        """Make the direct members of a group exactly these; returns who was added and removed.

        Members are users (name, e-mail address, id) and groups (id, record). ``dry_run`` changes
        nothing: pass its result to ``apply``. ``create_users`` creates a user for each address
        that is nobody's; otherwise NotFoundError names all that do not exist, before anything is
        changed. Two requests to read, one for each 50 addresses or names, and those of ``apply``.
        Raises NotAppliedError, with what is left to do as ``record``.
        """
        result: MembersChange = await self.home.set_members(
            self.id, members, dry_run=dry_run, create_users=create_users
        )
        return result


class AsyncQueue(Bound, QueueRecord):
    """A queue that has the verbs of ``rt.queues``, without its key."""

    noun = "queues"

    async def refresh(self) -> AsyncQueue:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncQueue = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[QueueChanges]
    ) -> AsyncQueue:
        """Change a queue, verify it and return it; two requests.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.queues.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncQueue = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable a queue, which is how RT deletes one; two requests.

        The queue stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        queue stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    def history(
        self, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to a queue, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        result: AsyncPager[TransactionRecord] = self.home.history(
            self.id, limit=limit, page_size=page_size
        )
        return result

    async def applied_custom_fields(
        self, *, lookup_type: str | None = None
    ) -> list[AsyncCustomField]:
        """List the custom fields of a queue's tickets, with the values that select fields allow.

        ``lookup_type="RT::Queue"`` lists the fields of the queue itself. One request, one for each
        field with a list of values, and one for a look-up by name. To those who may see custom
        fields in some queues only, RT tells their ids and names and nothing else (one more
        request): other attributes raise AttributeError. Raises NotFoundError.
        """
        result: list[AsyncCustomField] = await self.home.custom_fields(
            self.id, lookup_type=lookup_type
        )
        return result

    async def add_watchers(
        self,
        *,
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> AsyncQueue:
        """Add people to the queue's roles; nobody is removed. Three requests, or one.

        ``custom_roles`` maps names of custom roles of several people to people. One more request
        looks up new logins. Raises NotFoundError for a login or a role that does not exist,
        NotAppliedError for people that RT did not add, ConflictError if others kept changing the
        queue.
        """
        result: AsyncQueue = await self.home.add_watchers(
            self.id, cc=cc, admin_cc=admin_cc, custom_roles=custom_roles
        )
        return result

    async def remove_watchers(
        self,
        *,
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> AsyncQueue:
        """Remove people from the queue's roles; somebody who is not in the role is no error.

        Four requests, or two, and one to look up logins that are in none of the roles. Raises what
        ``add_watchers`` raises.
        """
        result: AsyncQueue = await self.home.remove_watchers(
            self.id, cc=cc, admin_cc=admin_cc, custom_roles=custom_roles
        )
        return result


class AsyncCustomField(Bound, CustomFieldRecord):
    """A custom field that has the verbs of ``rt.custom_fields``, without its key."""

    noun = "custom_fields"

    async def refresh(self) -> AsyncCustomField:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncCustomField = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[CustomFieldChanges]
    ) -> AsyncCustomField:
        """Change a custom field, verify it and return it; two requests.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.custom_fields.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncCustomField = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable a custom field, which is how RT deletes one; two requests, one more by name.

        The field stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        field stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    def applied_to(self) -> AsyncRows[AsyncQueue | AsyncCatalog | AsyncClass]:
        """List the queues, catalogs or classes to which a field applies, globally or one by one.

        One request for the field, one for each 100 places, and one for each place: RT tells only
        the fields of a place. Disabled places are left out.
        """
        result: AsyncRows[AsyncQueue | AsyncCatalog | AsyncClass] = self.home.applied_to(self.id)
        return result

    def list_values(self) -> AsyncPager[CustomFieldValueRecord]:
        """List the allowed values in their order; RT lists their ids and names only.

        One request for each 100, one more by name. All are read before the first is returned.
        """
        result: AsyncPager[CustomFieldValueRecord] = self.home.values(self.id)
        return result

    async def value(self, value: ValueKey) -> CustomFieldValueRecord:
        """Read one value with its description, category and place; one to three requests.

        Raises NotFoundError.
        """
        result: CustomFieldValueRecord = await self.home.value(self.id, value)
        return result

    async def add_value(self, name: str, **options: Unpack[ValueFields]) -> CustomFieldValueRecord:
        """Allow one more value, verify it and return it; two requests, one more by name.

        RT allows the same value twice. Raises NotFoundError, ForbiddenError, BadRequestError.
        """
        result: CustomFieldValueRecord = await self.home.add_value(self.id, name, **options)
        return result

    async def update_value(
        self, value: ValueKey, **changes: Unpack[ValueChanges]
    ) -> CustomFieldValueRecord:
        """Change a value, verify it and return it; two requests, two more by names.

        Records that have the value already keep it as it was.
        """
        result: CustomFieldValueRecord = await self.home.update_value(self.id, value, **changes)
        return result

    async def remove_value(self, value: ValueKey) -> None:
        """Stop allowing a value; three requests, one more by name of the field.

        Records that have the value already keep it. Raises NotFoundError.
        """
        await self.home.remove_value(self.id, value)

    async def reorder_values(self, order: Sequence[ValueKey]) -> None:
        """Put the values in this order; those not named follow in their present order.

        One request for each value and two more, one more by name. Raises NotFoundError before
        anything is changed, NotAppliedError if RT has another order in the end.
        """
        await self.home.reorder_values(self.id, order)


class AsyncCustomRole(Bound, CustomRoleRecord):
    """A custom role that has the verbs of ``rt.custom_roles``, without its key."""

    noun = "custom_roles"

    async def refresh(self) -> AsyncCustomRole:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncCustomRole = await self.home.get(self.id)
        return result


class AsyncAsset(Bound, AssetRecord):
    """An asset that has the verbs of ``rt.assets``, without its key."""

    noun = "assets"

    async def refresh(self) -> AsyncAsset:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncAsset = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[AssetChanges]
    ) -> AsyncAsset:
        """Change an asset, verify it and return it; two requests, one more by name.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.assets.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncAsset = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Raise ForbiddenError: RT never deletes an asset over REST.

        ``update(key, status="deleted")`` removes it from all lists, if its lifecycle has that
        status, as RT's default lifecycle has.
        """
        await self.home.delete(self.id)

    def history(
        self, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to an asset, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        result: AsyncPager[TransactionRecord] = self.home.history(
            self.id, limit=limit, page_size=page_size
        )
        return result


class AsyncCatalog(Bound, CatalogRecord):
    """A catalog that has the verbs of ``rt.catalogs``, without its key."""

    noun = "catalogs"

    async def refresh(self) -> AsyncCatalog:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncCatalog = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[CatalogChanges]
    ) -> AsyncCatalog:
        """Change a catalog, verify it and return it; two requests.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.catalogs.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncCatalog = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable a catalog, which is how RT deletes one; two requests.

        The catalog stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        catalog stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    async def applied_custom_fields(
        self, *, lookup_type: str | None = None
    ) -> list[AsyncCustomField]:
        """List the custom fields of a catalog's assets, with the values that select fields allow.

        ``lookup_type="RT::Catalog"`` lists the fields of the catalog itself. One request, one for
        each field with a list of values, and one for a look-up by name. RT hides all of them from
        those who may see custom fields in some catalogs only: the list is empty, and an asset of
        the catalog tells its fields. Raises NotFoundError.
        """
        result: list[AsyncCustomField] = await self.home.custom_fields(
            self.id, lookup_type=lookup_type
        )
        return result


class AsyncArticle(Bound, ArticleRecord):
    """An article that has the verbs of ``rt.articles``, without its key."""

    noun = "articles"

    async def refresh(self) -> AsyncArticle:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncArticle = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[ArticleChanges]
    ) -> AsyncArticle:
        """Change an article, verify it and return it; two requests, one more by name.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.articles.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncArticle = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable an article, which is how RT deletes one; two requests, one more by name.

        The article stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        article stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    def history(
        self, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to an article, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        result: AsyncPager[TransactionRecord] = self.home.history(
            self.id, limit=limit, page_size=page_size
        )
        return result


class AsyncClass(Bound, ClassRecord):
    """A class that has the verbs of ``rt.classes``, without its key."""

    noun = "classes"

    async def refresh(self) -> AsyncClass:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncClass = await self.home.get(self.id)
        return result

    async def update(
        self, *, if_unchanged: bool = False, **changes: Unpack[ClassChanges]
    ) -> AsyncClass:
        """Change a class, verify it and return it; two requests.

        ``if_unchanged`` changes it only if nobody else did since this record was read: it
        raises ConflictError otherwise, and ValueError for a row of a search, which has no
        version (``refresh()`` it first). Raises what ``rt.classes.update`` raises.
        """
        version = version_of(self, if_unchanged=if_unchanged)
        result: AsyncClass = await self.home.update(self.id, if_match=version, **changes)
        return result

    async def delete(self) -> None:
        """Disable a class, which is how RT deletes one; two requests.

        The class stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        class stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self.home.delete(self.id)

    async def applied_custom_fields(
        self, *, lookup_type: str | None = None
    ) -> list[AsyncCustomField]:
        """List the custom fields of a class's articles, with the values that select fields allow.

        ``lookup_type="RT::Class"`` lists the fields of the class itself. One request, one for each
        field with a list of values, and one for a look-up by name. To those who may see custom
        fields in some classes only, RT tells their ids and names and nothing else (one more
        request): other attributes raise AttributeError. Raises NotFoundError.
        """
        result: list[AsyncCustomField] = await self.home.custom_fields(
            self.id, lookup_type=lookup_type
        )
        return result


class AsyncSavedSearch(Bound, SavedSearchRecord):
    """A saved search that has the verbs of ``rt.searches``, without its key."""

    noun = "searches"

    async def refresh(self) -> AsyncSavedSearch:
        """Read it again and return a new record. Raises NotFoundError, ForbiddenError."""
        result: AsyncSavedSearch = await self.home.get(self.id)
        return result

    def run(
        self,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[AsyncTicket]:
        """Find the tickets of a saved search, by its title, its id, or a record of it.

        They come in the order of ids, whatever order was saved, so that changing tickets while
        iterating loses none. ``fields`` and ``orderby`` are as in ``rt.tickets.search``. One
        request to read the query, one for each ``page_size`` (100), and one for each custom field
        or role in the query that is new to the client. Raises, when iterated, NotFoundError,
        UnknownNameError for a custom field or role that RT does not have, and ValueError for a
        search that is not for tickets.
        """
        result: AsyncPager[AsyncTicket] = self.home.run(
            self.id, fields=fields, limit=limit, page_size=page_size, orderby=orderby
        )
        return result
