#!/usr/bin/env python3
"""Drives the real window: turning, views, selecting, undo, search, dialogs, the groups' switches,
the comparison, a ride along a nerve, opening a file, saving a figure, quitting.

    check_window.py PROGRAM PICTURES_FOLDER
"""
import glob
import json
import os
import struct
import subprocess
import sys
import tempfile
import time

from window_session import WindowSession

MIDDLE = (800, 500)
ATLAS = os.path.join(os.environ.get('CLUNEAL_ASSETS') or os.path.join(os.path.dirname(__file__), '..', '..', 'assets'), 'atlas')


def cube(path):
    """A cube of 20 mm as OBJ, beside nothing of the atlas."""
    corners = [(x, y, z) for z in (0, 20) for y in (0, 20) for x in (0, 20)]
    faces = [(1, 3, 4, 2), (5, 6, 8, 7), (1, 2, 6, 5), (3, 7, 8, 4), (1, 5, 7, 3), (2, 4, 8, 6)]
    with open(path, 'w') as out:
        out.writelines(f'v {x} {y} {z}\n' for x, y, z in corners)
        out.writelines('f ' + ' '.join(map(str, face)) + '\n' for face in faces)


def png_size(path):
    with open(path, 'rb') as image:
        head = image.read(24)
    assert head[:8] == b'\x89PNG\r\n\x1a\n', f'{path} is no PNG'
    return struct.unpack('>II', head[16:24])


def saved_scene(home):
    with open(os.path.join(home, 'state', 'cluneal-atlas', 'last_scene.json')) as state:
        return json.load(state)


def turning_and_views(window):
    window.wait('idle')
    window.drag(MIDDLE, (900, 540))
    window.wait('action', 'orbit')
    window.drag(MIDDLE, (760, 480), button=3)
    window.wait('action', 'pan')
    window.xdotool('mousemove', *MIDDLE, 'click', 4)
    window.wait('action', 'zoom')
    for key in '12345678':
        window.key(key)
        window.wait('action', 'go_to_view')
    window.key('Home')
    window.wait('action', 'go_home')
    window.wait('idle')


def selecting_and_undo(window):
    # The posterior view of a pelvis has the wings of the hip bones left and right of the middle, between nerves.
    found = None
    for x, y in ((x, y) for y in (380, 440, 500) for x in range(520, 1120, 40)):
        window.move(x, y)
        window.click(x, y)
        window.wait('action', 'click_at')
        selected = window.wait('idle')['detail']
        if selected.startswith('bone.'):
            found = selected
            break
    assert found, 'no bone lies anywhere along the middle of the picture'
    window.key('h')
    window.wait('action', 'set_shown')
    window.key('ctrl+z')
    window.wait('action', 'undo')
    window.key('l')
    window.wait('action', 'set_labels')
    return found


def search_and_dialogs(window, pictures):
    window.key('ctrl+f')
    window.wait('picture')
    window.type('medial')
    window.wait('picture')
    window.wait('idle')
    window.screenshot(os.path.join(pictures, 'window_search.png'))
    window.key('Escape')
    window.key('F1')
    window.wait('dialog', 'opened')
    window.screenshot(os.path.join(pictures, 'window_keys.png'))
    window.key('F1')
    window.wait('dialog', 'closed')


def pictures_drawn(window):
    return sum(event['event'] == 'picture' for event in window.events())


def nothing_is_drawn_at_rest(window):
    """The one place that waits for something not to come. First the panels' own settling may end."""
    end = time.monotonic() + 20
    before = -1
    while pictures_drawn(window) != before and time.monotonic() < end:
        before = pictures_drawn(window)
        time.sleep(0.7)
    time.sleep(2)
    extra = pictures_drawn(window) - before
    assert extra == 0, f'{extra} pictures were drawn while nothing changed: {window.events()[-6:]}'


def click_down_to(window, action):
    """Clicks down the left panel until one is the action: where its rows lie is the panel's own affair."""
    for y in range(70, 500, 9):
        before = len(window.events())
        window.click(100, y)
        window.settle(0.3)
        asked = [event['detail'] for event in window.events()[before:] if event['event'] == 'action' and event['detail'] != 'hover_at']
        if action in asked:
            window.wait('action', action)
            return
        assert not asked, f'looking for {action}, a click at 100, {y} was {asked}'
    raise AssertionError(f'nothing in the left panel is {action}')


def groups_and_comparison(window, pictures):
    """The switches by key and by click, the reveal, and the table. Leaves the middle group
    shown alone: from all that there is the reveal begins with its first group, and back from that there is none."""
    window.wait('idle')
    click_down_to(window, 'toggle_group')
    window.key('ctrl+z')
    window.wait('action', 'undo')
    for key in ('space', 'shift+space', 'Next', 'Prior'):
        window.key(key)
        window.wait('action', 'reveal')
    window.wait('idle')
    window.screenshot(os.path.join(pictures, 'window_groups.png'))
    window.key('w')
    window.wait('action', 'toggle_group')
    window.key('t')
    window.wait('dialog', 'opened')
    window.screenshot(os.path.join(pictures, 'window_comparison.png'))
    window.key('t')
    window.wait('dialog', 'closed')


def hidden_groups(scene):
    """The groups of nerves of which something is hidden by the user."""
    files = sorted(glob.glob(os.path.join(ATLAS, 'nerves', '*.json')))
    nerves = {nerve['id']: nerve['group'] for file in files for nerve in json.load(open(file))['nerves']}
    return {nerves[id] for id, shown in scene['shown'].items() if not shown and id in nerves}


def riding(window, pictures):
    """From root to skin: it halts at the first step, R asks it on to the next, it sleeps, steps back, and is left with the
    nerve still selected."""
    window.wait('idle')
    for _ in range(2):
        before = pictures_drawn(window)
        window.key('r')
        window.wait('action', 'start_ride')
        window.wait('idle')
        frames = pictures_drawn(window) - before
        assert frames > 4, f'a ride to a step was {frames} pictures'
    window.screenshot(os.path.join(pictures, 'window_ride.png'))
    nothing_is_drawn_at_rest(window)
    for key, action in (('Left', 'step_ride'), ('Right', 'step_ride'), ('Left', 'step_ride'), ('space', 'pause_ride'),
                        ('space', 'pause_ride'), ('Escape', 'leave_ride')):
        window.key(key)
        window.wait('action', action)
    window.key('r')
    window.wait('action', 'start_ride')
    window.key('2')
    window.wait('action', 'go_to_view')
    window.key('Left')
    window.wait('action', 'orbit')  # Another move of the camera has ended the ride.
    window.wait('idle')


def ask_for_figure(window, path):
    """Opens the dialog, types the path and presses Enter once."""
    window.key('ctrl+s')
    window.wait('dialog', 'opened')
    window.key('ctrl+a')
    window.type(path)
    window.key('Return')


def save_figure(window, path):
    ask_for_figure(window, path)
    window.wait('action', 'save_figure')
    window.wait('dialog', 'closed')


def replaced_only_when_asked(window, figure):
    """The first Enter says that the file is there, the second one replaces it."""
    before = os.stat(figure).st_mtime_ns
    ask_for_figure(window, figure)
    window.settle()
    asked = [event for event in window.events() if event['detail'] == 'save_figure']
    assert len(asked) == 1, 'a figure was replaced without a question'
    assert os.stat(figure).st_mtime_ns == before
    window.key('Return')
    window.wait('action', 'save_figure')
    window.wait('done', 'figure_saved')
    assert os.stat(figure).st_mtime_ns != before


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(pictures, exist_ok=True)
    passed = 0
    with tempfile.TemporaryDirectory() as home:
        model = os.path.join(home, 'cube.obj')
        cube(model)
        with WindowSession(program, home) as window:
            turning_and_views(window)
            window.screenshot(os.path.join(pictures, 'window_start.png'))
            selected = selecting_and_undo(window)
            window.wait('idle')
            window.screenshot(os.path.join(pictures, 'window_selected.png'))
            search_and_dialogs(window, pictures)
            nothing_is_drawn_at_rest(window)
            assert window.close() == 0, 'the window did not end well'
            passed += 1
        kept = saved_scene(home)
        assert kept['scene']['labels'] is False, 'labels were switched off and did not stay so'
        assert kept['scene']['selected'] == selected, 'the selection was not kept'
        passed += 1
        with WindowSession(program, home) as window:
            window.key('shift+Home')
            window.wait('action', 'reset_scene')
            groups_and_comparison(window, pictures)
            assert window.close() == 0
        kept = saved_scene(home)
        # The reveal hides the neighbours until it shows everything.
        hidden = hidden_groups(kept['scene']) - {'nerve.neighbour'}
        assert hidden == {'nerve.scn', 'nerve.icn'}, f'the middle group alone was to be shown, not all but {hidden}'
        passed += 1
        nerve = 'nerve.scn.medial.left'
        state = os.path.join(home, 'state.json')
        with open(state, 'w') as out:
            json.dump({'version': 1, 'scene': {'body': 'man', 'selected': nerve}}, out)
        with WindowSession(program, home, ['--state', state, '--ui-scale', '1.5']) as window:
            riding(window, pictures)
            assert window.close() == 0
        assert saved_scene(home)['scene']['selected'] == nerve, 'leaving the ride took the selection away'
        passed += 1
        with WindowSession(program, home, [model, '--ui-scale', '1.5']) as window:
            window.wait('done', 'model_opened')
            window.wait('idle')
            window.screenshot(os.path.join(pictures, 'window_model.png'))
            figure = os.path.join(home, 'figure.png')
            save_figure(window, figure)
            window.wait('done', 'figure_saved')
            assert png_size(figure) == (3840, 2160), f'the figure is {png_size(figure)}'
            replaced_only_when_asked(window, figure)
            second, third = os.path.join(home, 'second.png'), os.path.join(home, 'third.pdf')
            save_figure(window, second)
            save_figure(window, third)
            # Both are still being drawn.
            assert window.close() == 0
            assert png_size(second) == (3840, 2160)
            text = subprocess.run(['pdftotext', third, '-'], capture_output=True, text=True, check=True).stdout
            assert 'Sources of what is shown' in text and 'cube' in text, text
            passed += 1
            failed = [event for event in window.events() if event['event'] == 'error']
            assert not failed, f'after a figure the picture failed: {failed}'
    print(f'{passed} passed, 0 failed')


if __name__ == '__main__':
    main()
