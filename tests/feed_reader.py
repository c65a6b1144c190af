# SPDX-License-Identifier: MIT
"""Reads RSS and Atom with Python's own XML, mail and date readers, for tests/export.test.mjs.

    feed_reader.py FILE

Prints the feed as JSON: {"title", "entries": [{"id", "title", "link", "published", "updated", "content", "start"}]},
with times as seconds since 1970. Anything that is not well-formed, or no date, ends it with an error.
"""
import datetime
import email.utils
import json
import sys
import xml.etree.ElementTree as tree

ATOM = '{http://www.w3.org/2005/Atom}'
EVENT = '{http://purl.org/rss/1.0/modules/event/}'


def seconds_of_mail(text):
    return email.utils.parsedate_to_datetime(text).timestamp()


def seconds_of_iso(text):
    moment = datetime.datetime.fromisoformat(text)
    assert moment.tzinfo is not None, text
    return moment.timestamp()


def rss_entry(item):
    return {
        'id': item.findtext('guid'),
        'title': item.findtext('title'),
        'link': item.findtext('link'),
        'published': seconds_of_mail(item.findtext('pubDate')),
        'content': item.findtext('description') or '',
        'start': item.findtext(EVENT + 'startdate'),
    }


def atom_entry(entry):
    link = entry.find(ATOM + 'link')  # an entry with content may lack it
    return {
        'id': entry.findtext(ATOM + 'id'),
        'title': entry.findtext(ATOM + 'title'),
        'link': link.get('href') if link is not None else None,
        'published': seconds_of_iso(entry.findtext(ATOM + 'published')),
        'updated': seconds_of_iso(entry.findtext(ATOM + 'updated')),
        'content': entry.findtext(ATOM + 'content') or '',
    }


def read(root):
    if root.tag == 'rss':
        channel = root.find('channel')
        assert channel.findtext('link') and channel.findtext('description'), 'required by RSS 2.0'
        return channel.findtext('title'), [rss_entry(item) for item in channel.findall('item')]
    assert root.tag == ATOM + 'feed', root.tag
    assert root.findtext(ATOM + 'id'), 'required by RFC 4287'
    seconds_of_iso(root.findtext(ATOM + 'updated'))
    return root.findtext(ATOM + 'title'), [atom_entry(entry) for entry in root.findall(ATOM + 'entry')]


title, entries = read(tree.parse(sys.argv[1]).getroot())
json.dump({'title': title, 'entries': entries}, sys.stdout)
