"""The words of the command line for what messages of the facade call by Python's names.

A message such as "give token=" helps a program. A person at a shell types an option.
"""

from __future__ import annotations

import re

#: Whole phrases first: what stands further up has precedence.
_PHRASES = (
    (r"set RT_TOKEN, or give token=", "set RT_TOKEN, or run: rtfacade login"),
    (r"set both, or give token=", "set both, or run: rtfacade login"),
    (r"set RT_PASSWORD, or give password=", "set RT_PASSWORD, or run: rtfacade login"),
    (r"give RT\(\) the address", "pass the address"),
    (r"give url=, or set RT_URL, or", "pass --url, set RT_URL, or"),
    (r"RT does not accept user= with the", "RT does not accept the user and the"),
    (r"use token=, or user= and password=", "run rtfacade login, which asks for them"),
    (r"the token from token=", "the token"),
    (r"the password from password=", "the password"),
    (r"user= and password= must not be empty", "user and password must not be empty"),
    (r"user= and password= go together", "give a user and a password, or a token"),
    (
        r"give exactly one of token=, user= with password=, auth=",
        "give a token, or a user and a password",
    ),
    (r"pass token=", "log in with a token (rtfacade login --with-token or --token-command)"),
    (r"pass verify=FILE with the authority", "run rtfacade login --ca-file FILE"),
    (r"verify=FILE \(login --ca-file\)", "rtfacade login --ca-file FILE"),
    (r"verify=FILE", "--ca-file FILE"),
    (r"verify=False", "verify = false in rtfacade.toml"),
    (r"verify= names no CA file", "verify in rtfacade.toml names no CA file"),
    (r"raise timeout=", "raise timeout (rtfacade config set timeout 120)"),
    (r"url='([^']*)'", r"--url \1"),
    (r"allow_insecure=True", "--allow-insecure at rtfacade login"),
    (r"the call's own headers=", "the headers"),
    (r"headers=", "headers (RT_HEADERS, or rtfacade login --headers-from)"),
    (r"or get\(\) the whole record(?: \(get_many\(\) for several\))?", "or use `show`"),
    (r"get\(\) the (\w+)", r"`show` the \1"),
    (r"ask rt\.groups\.get\(\)", "run rtfacade group show"),
    (
        r"rt\.assets\.update\(([^,]+), status='deleted'\)",
        r"rtfacade asset edit \1 --status deleted",
    ),
    (r"search\(…, content='text'\)", "rtfacade ticket history"),
    (r"resume=True", "--resume"),
    (r"columns=", "--columns"),
    (r"attachments=", "--attach"),
    (r"(\w+) takes a list, not a text with commas", r"pass \1= once for each, not with commas"),
    (r"(\w+) takes (?=ticket numbers)", r"\1= takes "),
    (r"(\w+) is not one (?=e-mail address)", r"\1= is not one "),
    (r"auth=", "your login"),
)
#: A keyword that nothing above names is the option of that name.
_KEYWORD = re.compile(r"(?<![\w&?.-])([a-z][a-z0-9_]*)=(?=[\s,;:.)…]|$)")
#: Where in RT's own code it is, and the numbers of the system's errors.
_NOISE = re.compile(r" at /\S+\.pm line \d+\.?|\[Errno -?\d+\] ")
_SUCH_AS = re.compile(r"such as ([a-z_]+)=\[?'?([^\]']+)'?\]?")
_COMPILED = tuple((re.compile(rf"(?<![\w-]){pattern}"), words) for pattern, words in _PHRASES)


def for_the_shell(message: str) -> str:
    """Return a message of the facade in the words of the command line."""
    message = _NOISE.sub("", message)
    for pattern, words in _COMPILED:
        message = pattern.sub(words, message)
    message = _SUCH_AS.sub(lambda match: f"such as {_option(match)} {match[2]}", message)
    return _KEYWORD.sub(_option, message)


def _option(match: re.Match[str]) -> str:
    return "--" + match[1].replace("_", "-")
