#!/usr/bin/env python3
"""Drives the real window: turning, views, selecting, undo, search, dialogs, opening a file, saving a figure, quitting.

    check_window.py PROGRAM PICTURES_FOLDER
"""
import json
import os
import struct
import sys
import tempfile
import time

from window_session import WindowSession

MIDDLE = (800, 500)


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
    # The posterior view of a pelvis has the wings of the hip bones left and right of the middle.
    found = None
    for x in range(520, 1120, 40):
        window.move(x, 380)
        window.click(x, 380)
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
    window.wait('picture')
    window.wait('idle')
    window.screenshot(os.path.join(pictures, 'window_keys.png'))
    window.key('F1')
    window.wait('idle')


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
        with WindowSession(program, home, [model, '--ui-scale', '1.5']) as window:
            window.wait('done', 'model_opened')
            window.wait('idle')
            window.screenshot(os.path.join(pictures, 'window_model.png'))
            figure = os.path.join(home, 'figure.png')
            window.key('ctrl+s')
            window.wait('picture')
            window.key('ctrl+a')
            window.type(figure)
            window.key('Return')
            window.wait('action', 'save_figure')
            window.wait('done', 'figure_saved')
            assert png_size(figure) == (3840, 2160), f'the figure is {png_size(figure)}'
            assert window.close() == 0
            passed += 1
    print(f'{passed} passed, 0 failed')


if __name__ == '__main__':
    main()
