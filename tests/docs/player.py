"""Runs the Python blocks of one page, one after the other, in one namespace.

A program of its own: it reads a JSON line for each block and answers with one.
"""

import ast
import asyncio
import contextlib
import inspect
import io
import json
import os
import sys
import traceback


def main() -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    answers = sys.stdout
    with asyncio.Runner() as runner:
        for line in sys.stdin:
            block = json.loads(line)
            os.environ.clear()
            os.environ.update(block["environ"])
            os.chdir(block["folder"])
            sys.path[0] = block["folder"]  # as with `python` and `python file.py`
            output, error = play(block["code"], block["name"], namespace, runner)
            print(json.dumps([output, error]), file=answers, flush=True)


def play(
    code: str, name: str, namespace: dict[str, object], runner: asyncio.Runner
) -> tuple[str, str | None]:
    """Run one block, `await` at its top level included."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
        try:
            compiled = compile(code, name, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            if compiled.co_flags & inspect.CO_COROUTINE:
                runner.run(eval(compiled, namespace))
            else:
                exec(compiled, namespace)
        except BaseException:  # noqa: BLE001 (whatever it is, the page is to say it)
            return output.getvalue(), traceback.format_exc()
    return output.getvalue(), None


if __name__ == "__main__":
    main()
