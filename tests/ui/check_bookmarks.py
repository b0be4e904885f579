#!/usr/bin/env python3
"""Bookmarks in the real window, by real keys and mouse, and over a kill and a new start.

    check_bookmarks.py PROGRAM PICTURES_FOLDER
"""
import json
import os
import sqlite3
import sys
import tempfile

from window_session import WindowSession


def kept(home):
    """The bookmarks' names and scenes as any program reads them, the oldest first."""
    with sqlite3.connect(os.path.join(home, 'state', 'cluneal-atlas', 'kept.sqlite')) as file:
        return [(name, json.loads(scene)) for name, scene in file.execute('SELECT name, scene FROM bookmark ORDER BY id')]


def dialog(window, key):
    window.key(key)
    window.wait('dialog', 'opened')
    window.settle(0.4)


def bookmarked(window, home, pictures):
    """Two views, one named by the atlas and one by the user; gone to; deleted and brought back."""
    window.key('3')
    window.wait('action', 'go_to_view')
    window.wait('idle')
    # A name is asked for: the letters of one that is given up are no keys; Enter keeps the one that is proposed.
    before = len(window.events())
    window.key('ctrl+d')
    window.type('dlq')
    window.wait('dialog', 'opened')
    window.screenshot(os.path.join(pictures, 'bookmarks_name.png'))
    window.key('Escape')
    window.wait('dialog', 'closed')
    asked = [event['detail'] for event in window.events()[before:] if event['event'] == 'action']
    assert not asked, f'the letters of a name asked for {asked}'
    assert not kept(home), kept(home)
    dialog(window, 'ctrl+d')
    window.key('Return')
    window.wait('action', 'add_bookmark')
    first = kept(home)
    assert len(first) == 1 and first[0][0] == 'From the left', first
    window.key('l')
    window.wait('action', 'set_labels')
    window.key('2')
    window.wait('idle')
    dialog(window, 'ctrl+b')
    window.screenshot(os.path.join(pictures, 'bookmarks_one.png'))
    window.type('Two tunnels')
    window.key('Return')
    window.wait('action', 'add_bookmark')
    window.screenshot(os.path.join(pictures, 'bookmarks_two.png'))
    names = [name for name, _ in kept(home)]
    assert names == [first[0][0], 'Two tunnels'], names
    assert kept(home)[0][1]['scene']['labels'] != kept(home)[1][1]['scene']['labels']
    window.key('Escape')
    window.wait('dialog', 'closed')
    return first[0][0]


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(pictures, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        with WindowSession(program, home, limit=120) as window:
            window.wait('idle')
            first = bookmarked(window, home, pictures)
            # Nothing is told to the program: it is gone as by a cut of the power.
            window.process.kill()
            window.process.wait()
        with WindowSession(program, home, limit=120) as window:
            window.wait('idle')
            assert [name for name, _ in kept(home)] == [first, 'Two tunnels']
            dialog(window, 'ctrl+b')
            window.screenshot(os.path.join(pictures, 'bookmarks_again.png'))
            window.key('Escape')
            window.wait('dialog', 'closed')
            assert window.close() == 0
    print('2 passed, 0 failed')


if __name__ == '__main__':
    main()
