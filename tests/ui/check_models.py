#!/usr/bin/env python3
"""Lays a model of the user's own onto the atlas in the real window: by the menu, by points, by handles; undone and kept.

    check_models.py PROGRAM PICTURES_FOLDER
"""
import json
import os
import sys
import tempfile

from window_session import WindowSession

AT_CENTRE, FLIP, POINTS, HANDLES, AS_READ = range(5)  # The Model menu.


def block(path):
    """A block of 160 x 20 x 160 mm as OBJ, a metre to the patient's left."""
    corners = [(x, y, z) for z in (-80, 80) for y in (-10, 10) for x in (920, 1080)]
    faces = [(1, 3, 4, 2), (5, 6, 8, 7), (1, 2, 6, 5), (3, 7, 8, 4), (1, 5, 7, 3), (2, 4, 8, 6)]
    with open(path, 'w') as out:
        out.writelines(f'v {x} {y} {z}\n' for x, y, z in corners)
        out.writelines('f ' + ' '.join(map(str, face)) + '\n' for face in faces)


def laid(home):
    """The shift of the saved scene's model: its unit is a millimetre and its file's axes are the atlas's."""
    with open(os.path.join(home, 'state', 'cluneal-atlas', 'last_scene.json')) as state:
        return json.load(state)['scene']['models'][0]['transform'][12:15]


def remember_models(home):
    """As File > Remember my models and folders: off, nothing of a model comes back."""
    folder = os.path.join(home, 'config', 'cluneal-atlas')
    os.makedirs(folder)
    with open(os.path.join(folder, 'settings.json'), 'w') as settings:
        json.dump({'files': {'remember_models': True}}, settings)


def model_menu(window, item, action):
    """By the keyboard alone."""
    window.key('Alt_L')
    window.settle(0.3)
    for _ in range(5):
        window.key('Right')
    for _ in range(item + 1):
        window.key('Down')
    window.settle(0.3)
    window.key('Return')
    window.wait('action', action)
    window.settle(0.3)


def rest_in(window, x, y):
    """The pointer comes into the picture, as a hand brings it: before it presses."""
    window.move(x - 2, y)
    window.move(x, y)
    window.settle(0.4)


def by_points(window, pictures, middle):
    model_menu(window, POINTS, 'start_pairing')
    for picture in ('models_points.png', 'models_points_atlas.png'):
        rest_in(window, *middle)
        window.screenshot(os.path.join(pictures, picture))
        window.click(*middle)
        window.wait('action', 'click_at')
        window.settle()
    window.key('BackSpace')
    window.wait('action', 'take_pair_back')
    window.settle()
    window.key('Escape')
    window.wait('action', 'leave_pairing')
    window.settle()


def by_handle(window, pictures, middle):
    """The arrow to the left, which from behind points to the left."""
    model_menu(window, HANDLES, 'toggle_handles')
    window.key('f')
    window.wait('action', 'fly_to')
    window.wait('idle')
    window.key('2')  # The flight may have turned to where the block is free.
    window.wait('action', 'go_to_view')
    window.wait('idle')
    start = (middle[0] - 50, middle[1])
    rest_in(window, *start)
    window.screenshot(os.path.join(pictures, 'models_handles.png'))
    # As a hand does it, which does not move before it has taken hold.
    window.xdotool('mousemove', *start, 'mousedown', 1)
    window.wait('action', 'grab_handle')
    for step in range(1, 9):
        window.xdotool('mousemove', start[0] - 10 * step, start[1] + 3)
    window.wait('action', 'drag_handle')
    window.xdotool('mouseup', 1)
    window.wait('action', 'release_handle')
    window.settle()


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(pictures, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        model = os.path.join(home, 'block.obj')
        block(model)
        remember_models(home)
        with WindowSession(program, home, [model], limit=240) as window:
            window.wait('done', 'model_opened')
            window.wait('idle')
            window.screenshot(os.path.join(pictures, 'models_opened.png'))
            middle = (711, 470)  # Of the picture in this window.
            by_points(window, pictures, middle)
            model_menu(window, AT_CENTRE, 'lay_model')
            window.settle()
            by_handle(window, pictures, middle)
            window.screenshot(os.path.join(pictures, 'models_laid.png'))
            assert window.close() == 0
        moved = laid(home)
        assert -1000 < moved[0] < -900, f'to the centre, and from there some centimetres to the left: {moved}'
        with WindowSession(program, home, limit=240) as window:  # What was saved is there again.
            window.wait('idle')
            window.screenshot(os.path.join(pictures, 'models_again.png'))
            assert window.close() == 0
        assert laid(home) == moved, f'{laid(home)} is not where it was: {moved}'
    print('1 passed, 0 failed')


if __name__ == '__main__':
    main()
