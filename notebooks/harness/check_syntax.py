"""Checks the syntax of code that only Databricks can run.

Reads a JSON list of {"cell", "language", "code"} from standard input and writes one of {"cell", "message"} for what
does not parse: Python by ast, SQL by sqlglot's Databricks dialect.
"""

import ast
import json
import sys

import sqlglot
from sqlglot.errors import SqlglotError


def problem(language, code):
    """What is wrong with some code in one line, or None."""
    try:
        if language == "python":
            ast.parse(code)
        else:
            # What sqlglot does not know it keeps as a command, unread.
            sqlglot.parse(code, dialect="databricks", error_level=sqlglot.ErrorLevel.RAISE)
    except (SyntaxError, SqlglotError) as error:
        return str(error).splitlines()[0]
    return None


def main():
    """Checks what comes in."""
    found = []
    for part in json.load(sys.stdin):
        message = problem(part["language"], part["code"])
        if message:
            found.append({"cell": part["cell"], "message": message})
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
