"""How models are read from JSON and written to it"""

from __future__ import annotations

import datetime
import enum
import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from io import BytesIO
from typing import Any, ClassVar, Generic, Self, TypeVar

from .types import UNSET, File, RequestFiles, Unset

V = TypeVar("V")
Reader = Callable[[Any], Any]
# The attribute's name -> the name in JSON, how it is read, whether it is required
Fields = dict[str, tuple[str, Reader, bool]]
# Whether a key that is required may be missing: an answer that lacks one is still read
_LENIENT: ContextVar[bool] = ContextVar("lenient", default=False)
READ_ERRORS = (TypeError, ValueError, KeyError, AttributeError, RecursionError, OverflowError)


def plain(value: Any) -> Any:
    """Return a value as it is."""
    return value


def moment(value: Any) -> datetime.datetime:
    """Read a date with a time."""
    if isinstance(value, datetime.datetime):
        return value
    return datetime.datetime.fromisoformat(_text(value))


def day(value: Any) -> datetime.date:
    """Read a date."""
    if isinstance(value, datetime.date):
        return value
    return datetime.date.fromisoformat(_text(value))


def unique_id(value: Any) -> uuid.UUID:
    """Read a UUID."""
    return value if isinstance(value, uuid.UUID) else uuid.UUID(_text(value))


def file(value: Any) -> File:
    """Read the bytes of a file."""
    if isinstance(value, File):
        return value
    if isinstance(value, (bytes, bytearray)):
        return File(payload=BytesIO(value))
    if isinstance(value, str):
        return File(payload=BytesIO(value.encode()))
    if hasattr(value, "read"):
        return File(payload=value)
    raise TypeError(f"expected a File or bytes, not {type(value).__name__}")


def constant(expected: Any) -> Reader:
    """Read a value that is always the same."""

    def read(value: Any) -> Any:
        if value != expected:
            raise ValueError(f"expected {expected!r}, not {value!r}")
        return value

    return read


def many(item: Reader) -> Reader:
    """Read a list."""

    def read(value: Any) -> list[Any]:
        if not isinstance(value, (list, tuple)):
            raise TypeError(f"expected a list, not {type(value).__name__}")
        return list(value) if item is plain else [item(one) for one in value]

    return read


def either(*readers: Reader) -> Reader:
    """Read a value as the first type that it fits."""

    def read(value: Any) -> Any:
        problem: Exception | None = None
        # Which keys there are tells types apart, so what fits exactly comes first.
        for lenient in (False, True) if _LENIENT.get() else (False,):
            with _mode(lenient):
                for reader in readers:
                    try:
                        return reader(value)
                    except READ_ERRORS as error:
                        problem = problem or error
        raise TypeError(f"{type(value).__name__} fits none of the types: {problem}")

    return read


def told_by(name: str, readers: Mapping[str, Reader], other: Reader) -> Reader:
    """Read an object as the type that the value of one key names, and anything else as `other`."""

    def read(value: Any) -> Any:
        word = value.get(name) if isinstance(value, Mapping) else None
        return readers.get(word, other)(value) if isinstance(word, str) else other(value)

    return read


def leniently(reader: Reader, value: Any) -> Any:
    """Read an answer; if it only lacks keys that are required, these are UNSET."""
    try:
        return reader(value)
    except READ_ERRORS:
        with _mode(True):
            return reader(value)


@contextmanager
def _mode(lenient: bool) -> Iterator[None]:
    token = _LENIENT.set(lenient)
    try:
        yield
    finally:
        _LENIENT.reset(token)


class record:
    """Read an object as a model, which is imported when it is first needed."""

    __slots__ = ("_model", "module", "name")

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name
        self._model: Any = None

    def __call__(self, value: Any) -> Any:
        model = self.model
        if isinstance(value, model):
            return value
        if isinstance(value, Model):
            raise TypeError(f"expected {self.name}, not {type(value).__name__}")
        return model.from_dict(value)

    @property
    def model(self) -> Any:
        if self._model is None:
            module = import_module(f".models.{self.module}", __package__)
            self._model = getattr(module, self.name)
        return self._model


class choice(record):
    """Read one of the values of an enumeration."""

    __slots__ = ()

    def __call__(self, value: Any) -> Any:
        return self.model(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, not {type(value).__name__}")
    return value


def _object(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"expected an object, not {type(value).__name__}")
    return value


def encode(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, enum.Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: encode(one) for key, one in value.items() if not isinstance(one, Unset)}
    if isinstance(value, (list, tuple)):
        return [encode(one) for one in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, File):
        return value.to_tuple()
    return value


def utc_text(value: Any) -> Any:
    """Return a moment as `YYYY-MM-DD HH:MM:SS` in UTC, and anything else as JSON has it."""
    if not isinstance(value, datetime.datetime):
        if isinstance(value, datetime.date):
            raise TypeError(f"{value!r} has no time of day: give a datetime with a time zone")
        return encode(value)
    if value.tzinfo is None:
        raise ValueError(f"{value!r} has no time zone, so the moment that it means is not known")
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S")


def _parts(name: str, value: Any) -> RequestFiles:
    """Return the parts of a form for a value; a list has one for each element."""
    if value is None or isinstance(value, Unset):
        return []
    if isinstance(value, (list, tuple)):
        return [part for one in value for part in _parts(name, one)]
    if isinstance(value, File):
        return [(name, value.to_tuple())]
    if isinstance(value, (bytes, bytearray)):
        return [(name, (None, bytes(value), "application/octet-stream"))]
    if isinstance(value, (Model, Mapping)):
        return [(name, (None, json.dumps(encode(value)).encode(), "application/json"))]
    text = json.dumps(value) if isinstance(value, bool) else str(encode(value))
    return [(name, (None, text.encode(), "text/plain"))]


def form_parts(value: Any) -> RequestFiles:
    """Return the parts of a form for a body."""
    if isinstance(value, Model):
        return value.to_multipart()
    return [part for name, one in _object(value).items() for part in _parts(str(name), one)]


class Model:
    """An object of the API."""

    __slots__ = ()

    _FIELDS: ClassVar[Fields] = {}
    _MORE: ClassVar[Reader | None] = None  # how keys are read that are not described
    _UTC: ClassVar[frozenset[str]] = frozenset()  # attributes that are sent in the form of utc_text

    def to_dict(self) -> dict[str, Any]:
        """Return the object as JSON has it."""
        data: dict[str, Any] = {}
        if self._MORE is not None:
            data.update(encode(getattr(self, "additional_properties")))
        for attribute, (name, _, _) in self._FIELDS.items():
            value = getattr(self, attribute)
            if not isinstance(value, Unset):
                data[name] = utc_text(value) if attribute in self._UTC else encode(value)
        return data

    def to_multipart(self) -> RequestFiles:
        """Return the object as the parts of a form."""
        files: RequestFiles = []
        for attribute, (name, _, _) in self._FIELDS.items():
            files += _parts(name, getattr(self, attribute))
        if self._MORE is not None:
            for name, value in getattr(self, "additional_properties").items():
                files += _parts(name, value)
        return files

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read an object as JSON has it."""
        rest = dict(_object(src_dict))
        values: dict[str, Any] = {}
        for attribute, (name, read, required) in cls._FIELDS.items():
            value = rest.pop(name, UNSET)
            if not isinstance(value, Unset):
                values[attribute] = read(value)
            elif required and not _LENIENT.get():
                raise KeyError(name)
            else:
                values[attribute] = UNSET
        model = cls(**values)
        if cls._MORE is not None:
            more = {name: cls._MORE(value) for name, value in rest.items()}
            setattr(model, "additional_properties", more)
        return model


class OpenModel(Model, Generic[V]):
    """An object that may have keys that are not described."""

    __slots__ = ()

    _MORE: ClassVar[Reader | None] = plain
    additional_properties: dict[str, V]

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> V:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: V) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
