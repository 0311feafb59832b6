"""Hooks of Schemathesis: requests that name what the record holds, each with its own key, and refusals that are answers.

Without them nearly every request would end at "not found". What is chosen follows from the generated value itself, so one seed makes one run.
"""

import json
import os
import re
from hashlib import sha256
from itertools import count

import schemathesis

with open(os.environ["FUZZ_SETUP"], encoding="utf-8") as file:
    SETUP = json.load(file)

IDS = SETUP["ids"]
SPARE = iter(SETUP["spareSessions"])
UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)
KEYS = count()
# Ends the session it comes with.
ENDING = {("DELETE", "/session")}
# No fault of the program: this machine lacks what the request needs, and the answer says so.
EXPECTED = {"preview-unavailable", "people-import-needs-server"}


def pick(values, seed):
    return values[int(sha256(repr(seed).encode()).hexdigest(), 16) % len(values)] if values else None


def known(name, value):
    """A known id in the place of an invented one; one in ten stays invented."""
    if not isinstance(value, str) or not UUID.match(value):
        return value
    if int(sha256(value.encode()).hexdigest(), 16) % 10 == 0:
        return value
    return pick(IDS.get(name) or IDS.get(name.removesuffix("s")) or [], value) or value


def fill(name, value):
    if isinstance(value, dict):
        return {key: fill(key, each) for key, each in value.items()}
    if isinstance(value, list):
        return [fill(name, each) for each in value]
    if name.lower().endswith("revision") and isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value % 4 + 1
    return known(name, value)


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = case.operation
    names = SETUP["parameters"].get(operation.path, {})
    for name, value in list((case.path_parameters or {}).items()):
        case.path_parameters[name] = known(names.get(name, name), value)
    if isinstance(case.query, dict):
        for name, value in list(case.query.items()):
            case.query[name] = fill(name, value)
    case.body = fill("", case.body) if isinstance(case.body, (dict, list)) else case.body
    headers = dict(case.headers or {})
    if operation.method.upper() != "GET":
        headers["X-CSRF-Token"] = SETUP["csrfToken"]
        number = next(KEYS)
        # One in fifty keeps whatever was generated.
        if number % 50:
            headers["Idempotency-Key"] = f"{SETUP['prefix']}-{number}"
    headers["Cookie"] = SETUP["cookie"]
    if (operation.method.upper(), operation.path) in ENDING:
        spare = next(SPARE, None)
        if spare:
            headers["Cookie"], headers["X-CSRF-Token"] = spare
    case.headers = headers


@schemathesis.hook
def filter_failure(context, failure, case, response):
    if response is None or response.status_code < 500:
        return True
    try:
        return json.loads(response.content).get("code") not in EXPECTED
    except ValueError:
        return True
