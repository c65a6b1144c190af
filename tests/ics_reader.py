# SPDX-License-Identifier: MIT
"""What python3-icalendar and dateutil read in an iCalendar file: a line for each occurrence, for tests/ics.test.mjs.

  ics_reader.py FILE      UID, start, end (days inclusive, or instants in UTC; `-` where there is none)

icalendar reads the components, with their zones; dateutil unrolls the rules on the wall of that zone.
"""
import sys
from datetime import date, datetime, timedelta

import pytz
from dateutil.rrule import rrulestr
from icalendar import Calendar


def is_day(value):
    return not isinstance(value, datetime)


def text(value, is_end=False):
    if value is None:
        return "-"
    if is_day(value):
        return (value - timedelta(days=1) if is_end else value).isoformat()
    return value.astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%MZ")


def dates_of(component, name):
    lists = component.get(name, [])
    for found in lists if isinstance(lists, list) else [lists]:
        for entry in found.dts:
            yield entry.dt


def naive(value):
    return datetime(value.year, value.month, value.day) if is_day(value) else value.replace(tzinfo=None)


def placed(wall, like):
    """A time on the wall as a value of the same kind as `like`."""
    return wall.date() if is_day(like) else like.tzinfo.localize(wall) if hasattr(like.tzinfo, "localize") else wall.replace(tzinfo=like.tzinfo)


def walls_of(component, start):
    walls = {naive(start)}
    if "RRULE" in component:
        rule = component["RRULE"]
        until = rule.get("UNTIL", [None])[0]
        if until is not None and not is_day(until):
            rule["UNTIL"] = [until.astimezone(pytz.timezone(str(start.tzinfo))).replace(tzinfo=None)]
        unrolled = rrulestr(rule.to_ical().decode(), dtstart=naive(start))
        walls = {wall for wall in unrolled.between(datetime(2000, 1, 1), datetime(2031, 1, 1), inc=True)}
    walls |= {naive(day) for day in dates_of(component, "RDATE")}
    return walls - {naive(day) for day in dates_of(component, "EXDATE")}


def occurrences(calendar):
    events = [event for event in calendar.walk("VEVENT")]
    replaced = {(str(event["UID"]), naive(event["RECURRENCE-ID"].dt)) for event in events if "RECURRENCE-ID" in event}
    for event in events:
        uid = str(event["UID"])
        start = event["DTSTART"].dt
        end = event["DTEND"].dt if "DTEND" in event else None
        if "RECURRENCE-ID" in event:
            yield uid, start, end
            continue
        for wall in walls_of(event, start):
            if (uid, wall) in replaced:
                continue
            if wall == naive(start):
                yield uid, start, end
                continue
            length = None if end is None else naive(end) - naive(start)
            yield uid, placed(wall, start), None if end is None else placed(wall + length, end)


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for uid, start, end in occurrences(calendar):
        print(uid, text(start), text(end, True), sep="\t")


main()
