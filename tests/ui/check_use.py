#!/usr/bin/env python3
"""Faults that use has shown, by real keys in the real window: keyboards of other countries, the keyboard alone.

    check_use.py PROGRAM PICTURES_FOLDER
"""
import json
import os
import subprocess
import sys
import tempfile
import time

from window_session import WindowSession


def actions(window):
    return [event['detail'] for event in window.events() if event['event'] == 'action']


def layout(window, name):
    subprocess.run(['setxkbmap', name], env=window.env, check=True)


def press_place(window, keycode, *held):
    """The key at a place of the keyboard, whatever is printed on it. X's codes: 25 is a US keyboard's W."""
    for name in held:
        window.xdotool('keydown', name)
    window.xdotool('key', keycode)
    for name in held:
        window.xdotool('keyup', name)


def keys_go_by_letter(window):
    """AZERTY: Z lies at W's place, and the digits' row prints signs. QWERTZ: Z lies at Y's place."""
    layout(window, 'fr')
    press_place(window, 53)  # X by place and letter: nothing is selected, nothing happens.
    press_place(window, 11)  # 2, which prints an e with an accent.
    window.wait('action', 'go_to_view')
    press_place(window, 15)  # 6, which prints a minus: a view, not farther away.
    window.wait('action', 'go_to_view')
    press_place(window, 46)  # L
    window.wait('action', 'set_labels')
    press_place(window, 25, 'ctrl')
    window.wait('action', 'undo')
    layout(window, 'de')
    press_place(window, 46)
    window.wait('action', 'set_labels')
    press_place(window, 29, 'ctrl')
    window.wait('action', 'undo')
    layout(window, 'us')
    assert 'zoom' not in actions(window), 'the 6 of an AZERTY keyboard zoomed'


def escape_closes_a_menu(window):
    window.click(22, 14)  # File
    window.settle(0.3)
    window.key('Escape')
    window.settle(0.3)
    window.key('3')
    window.wait('action', 'go_to_view')


def keyboard_alone(window, pictures):
    """Menus by Alt, panels by Tab, with a frame that shows where one is."""
    window.key('Alt_L')
    window.settle(0.3)
    window.key('Right')
    window.key('Right')
    window.key('Down')
    window.settle(0.3)
    window.screenshot(os.path.join(pictures, 'use_menu.png'))
    window.key('Return')
    window.wait('action', 'go_to_view')
    window.settle(0.3)
    window.key('Escape')
    window.key('Tab')
    window.settle(0.3)
    window.screenshot(os.path.join(pictures, 'use_tools.png'))
    window.key('Return')
    window.wait('action', 'go_to_view')
    window.key('Tab')
    window.settle(0.3)
    window.key('Down')
    window.settle(0.3)
    window.screenshot(os.path.join(pictures, 'use_structures.png'))
    window.key('space')
    window.wait('action', 'toggle_group')
    window.key('Escape')
    window.key('Left')
    window.wait('action', 'orbit')
    window.wait('idle')


def selected(window):
    """What is selected once all has settled."""
    return window.wait('idle')['detail']


def search_by_abbreviation(window, pictures):
    """LPSL, then the other side by the arrow."""
    for keys, side in (((), '.left'), (('Down',), '.right')):
        window.key('ctrl+f')
        window.wait('picture')
        if not keys:
            window.type('lpsl')
        for key in keys:
            window.key(key)
        window.settle(1)  # What is typed is looked for letter by letter.
        if keys:
            window.screenshot(os.path.join(pictures, 'use_search.png'))
        window.key('Return')
        window.wait('action', 'visit')
        found = selected(window)
        assert found.startswith('ligament.') and found.endswith(side), f'LPSL found {found}'
    window.key('Escape')  # The search,
    window.settle(0.3)
    window.key('Escape')  # then the selection.
    window.wait('action', 'select')


def found_by_search(window, words, expected, picture):
    """What is typed leads there by Enter; Escape twice leaves the search, then the selection."""
    window.key('ctrl+f')
    window.wait('picture')
    window.type(words)
    window.settle(0.3)
    window.key('Return')
    window.wait('action', 'visit')
    found = selected(window)
    assert found == expected, f'{words} found {found}'
    window.screenshot(picture)
    window.key('Escape')
    window.settle(0.3)
    window.key('Escape')
    window.wait('action', 'select')
    window.wait('idle')


def painted_where_it_hurts(window, pictures):
    """O: a stroke on the skin is told of, taken back by Ctrl+Z, and forgotten by Escape; no file has it."""
    window.key('o')
    window.wait('action', 'start_painting')
    window.wait('idle')
    window.move(620, 440)  # Out of the panels, whose the mouse is until they have been laid out again.
    window.wait('action', 'hover_at')
    window.settle(0.3)
    window.drag((620, 440), (660, 500))
    window.wait('action', 'paint_at')
    window.wait('action', 'end_stroke')
    window.wait('idle')
    window.screenshot(os.path.join(pictures, 'use_painting.png'))
    window.key('ctrl+z')
    window.wait('action', 'undo_painting')
    assert 'undo' not in actions(window)[actions(window).index('start_painting'):], 'Ctrl+Z undid the scene as well'
    window.key('Escape')
    window.wait('action', 'leave_painting')
    window.wait('idle')
    for folder, _, files in os.walk(window.home):
        for name in files:
            if name.endswith('.json'):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    assert 'stroke' not in file.read(), f'{name} knows of the drawing'


def measured(window, pictures):
    """Shift+M, two clicks: a ruler with its length; Escape takes it away, and nothing was selected."""
    window.key('Home')
    window.wait('idle')
    window.key('shift+m')
    window.wait('action', 'start_measuring')
    window.wait('idle')
    for x in (560, 700):
        window.move(x - 2, 430)
        window.click(x, 430)
        window.wait('action', 'click_at')
        window.wait('idle')
    window.screenshot(os.path.join(pictures, 'use_ruler.png'))
    window.key('Escape')
    window.wait('action', 'leave_measuring')
    assert selected(window) == '', 'the clicks of the ruler selected something'


def status_line(window, pictures):
    """The words at the left of the status bar, as a picture."""
    shot = os.path.join(pictures, 'use_status.png')
    window.screenshot(shot)
    return subprocess.run(['convert', shot, '-crop', '600x30+0+867', '+repage', 'gray:-'], check=True,
                          capture_output=True).stdout


def nothing_stale_under_the_mouse(window, pictures):
    """A nerve beside the bones is hidden by a key while the mouse rests on it: the status bar no longer names it."""
    window.key('Home')
    window.wait('idle')
    window.move(450, 300)  # Beside the body.
    nothing = status_line(window, pictures)
    for x in range(470, 560, 6):
        window.move(x, 575)
        if status_line(window, pictures) != nothing:
            break
    else:
        raise AssertionError('no superior nerve beside the bones was found')
    window.key('q')
    window.wait('action', 'toggle_group')
    window.wait('idle')
    assert status_line(window, pictures) == nothing, 'the status bar names what is hidden'
    window.key('q')
    window.wait('action', 'toggle_group')
    window.wait('idle')
    assert status_line(window, pictures) != nothing, 'the status bar does not name what is there again'


def picture_alone(window, pictures):
    """F8: the menus' place belongs to the picture. A full stop: black, until a key that does nothing else."""
    window.key('F8')
    window.settle(0.3)
    window.screenshot(os.path.join(pictures, 'use_alone.png'))
    window.key('period')
    window.settle(0.3)
    black = os.path.join(pictures, 'use_black.png')
    window.screenshot(black)
    said = subprocess.run(['convert', black, '-crop', '640x400+0+0', '-format', '%[fx:maxima]', 'info:'], check=True,
                          capture_output=True, text=True).stdout
    assert float(said) == 0, f'the black screen is not black: {said}'
    before = actions(window)
    window.key('3')
    window.settle(0.3)
    assert actions(window) == before, 'the key that brings the picture back did something else'
    window.key('Escape')
    window.settle(0.3)
    window.click(22, 14)  # The File menu is there again.
    window.settle(0.3)
    window.key('Escape')


def lesson_kept(window, folder, pictures):
    """A scene saved under a name and found again in the list, by the keyboard alone."""
    window.key('ctrl+shift+s')
    window.wait('dialog', 'opened')
    window.key('ctrl+a')
    window.type(os.path.join(folder, 'monday'))
    window.key('Return')
    window.wait('action', 'save_state')
    window.wait('dialog', 'closed')
    with open(os.path.join(folder, 'monday.cluneal')) as kept:
        first = json.load(kept)
    window.key('l')
    window.wait('action', 'set_labels')
    window.key('ctrl+shift+o')
    window.wait('dialog', 'opened')
    window.settle(0.4)
    window.screenshot(os.path.join(pictures, 'use_open_scene.png'))
    window.type('monday.cluneal')
    window.key('Return')
    window.wait('action', 'open_scene')
    window.wait('dialog', 'closed')
    window.wait('idle')
    window.key('ctrl+shift+s')
    window.wait('dialog', 'opened')
    window.key('ctrl+a')
    window.type('tuesday')
    window.key('Return')
    window.wait('action', 'save_state')
    window.wait('dialog', 'closed')
    with open(os.path.join(folder, 'tuesday.cluneal')) as kept:
        again = json.load(kept)
    assert again['scene'] == first['scene'], 'the scene came back as another one'


def text_and_colours(window, pictures):
    """Larger text and a dark window, at once."""
    for key, name in (('ctrl+plus', 'larger'), ('d', 'dark')):
        before = pictures_of(window)
        window.key(key)
        end = time.monotonic() + 60
        while pictures_of(window) <= before:
            assert time.monotonic() < end, f'{key} changed nothing'
            time.sleep(0.05)
        window.settle(0.5)
        window.screenshot(os.path.join(pictures, f'use_{name}.png'))
    window.key('ctrl+0')
    window.key('d')
    window.settle(0.5)


def found_by_palette(window, pictures):
    """Ctrl+K, an abbreviation, Enter: a landmark that was hidden is shown, selected and flown to, its right
    side by the arrow. Actions by their names, old and new."""
    window.key('ctrl+k')
    window.wait('dialog', 'opened')
    window.type('psis')
    window.settle(0.3)
    window.screenshot(os.path.join(pictures, 'use_palette.png'))
    window.key('Down')
    window.key('Return')
    window.wait('action', 'visit')
    window.wait('dialog', 'closed')
    found = selected(window)
    assert found == 'landmark.psis.right', f'the palette found {found}'
    window.screenshot(os.path.join(pictures, 'use_palette_went.png'))
    for typed, action in (('labels', 'set_labels'), ('from behind', 'go_to_view'),
                          ('show labels', 'set_labels'), ('select noth', 'select')):
        window.key('ctrl+k')
        window.wait('dialog', 'opened')
        window.type(typed)
        window.settle(0.3)
        window.key('Return')
        window.wait('action', action)
        window.wait('dialog', 'closed')
    window.wait('idle')


def settings_of(window):
    with open(os.path.join(window.home, 'config', 'cluneal-atlas', 'settings.json'), encoding='utf-8') as file:
        return json.load(file)


def darkness(window, picture):
    """How bright the window's menu bar is, 0 to 1."""
    window.screenshot(picture)
    return float(subprocess.run(['convert', picture, '-crop', '200x6+600+2', '-format', '%[fx:mean]', 'info:'],
                                check=True, capture_output=True, text=True).stdout)


def dark_by_dialog(window, pictures):
    """Ctrl+comma; by the keyboard to the row below the languages and along it to Dark. It holds at once and stands in the
    file."""
    window.key('ctrl+comma')
    window.wait('dialog', 'opened')
    window.settle(0.5)
    window.screenshot(os.path.join(pictures, 'use_settings.png'))
    # The first button has the keyboard.
    for key in ('Down', 'Right', 'Right', 'Return'):
        window.key(key)
        window.settle(0.2)
    window.screenshot(os.path.join(pictures, 'use_settings_dark.png'))
    window.key('Escape')
    window.wait('dialog', 'closed')
    window.settle(0.3)
    theme = settings_of(window)['appearance']['theme']
    assert theme == 'dark', f'the theme that was chosen by the keyboard is {theme}'


def dark_after_a_restart(program, home, pictures):
    """The theme, and what was written into the file by hand meanwhile; what is wrong in it is told."""
    path = os.path.join(home, 'config', 'cluneal-atlas', 'settings.json')
    with open(path, encoding='utf-8') as file:
        settings = json.load(file)
    settings['mouse']['wheel_speed'] = 'fast'
    settings['nerves']['thickness'] = 4
    settings['mine'] = 1
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(settings, file)
    with WindowSession(program, home, limit=60) as window:
        window.wait('idle')
        bright = darkness(window, os.path.join(pictures, 'use_still_dark.png'))
        assert bright < 0.25, f'the window is not dark after a restart: {bright}'
        window.key('bracketleft')
        window.wait('action', 'set_nerve_scale')
        window.settle(0.5)
        kept = settings_of(window)
        assert window.close() == 0
    assert kept['nerves']['thickness'] == 3.5, f"thickness {kept['nerves']['thickness']}"
    assert kept['mine'] == 1, 'an unknown setting was lost'
    assert 'mouse.wheel_speed' in window.errors and '"mine"' in window.errors, window.errors


def pictures_of(window):
    return sum(event['event'] == 'picture' for event in window.events())


def scene_that_cannot_be_kept(program, home):
    """On closing it is told on standard error and by the exit code; the window is gone then."""
    with WindowSession(program, home, limit=60) as window:
        kept = os.path.join(home, 'state', 'cluneal-atlas', 'last_scene.json')
        if os.path.exists(kept):
            os.unlink(kept)
        os.makedirs(os.path.join(kept, 'in the way'))
        code = window.close()
    assert code == 2, f'a scene that was not kept: exit code {code}'
    assert 'the scene was not kept' in window.errors and 'last_scene.json' in window.errors, window.errors


def main():
    program, pictures = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    os.makedirs(pictures, exist_ok=True)
    passed = 0
    with tempfile.TemporaryDirectory() as home:
        with WindowSession(program, home, limit=60) as window:
            assert window.events()[0]['event'] == 'starting', 'nothing is shown until the body is there'
            window.wait('idle')
            keys_go_by_letter(window)
            escape_closes_a_menu(window)
            keyboard_alone(window, pictures)
            search_by_abbreviation(window, pictures)
            # A landmark, which is hidden until then; something to read about, which is shown on the model.
            found_by_search(window, 'psis', 'landmark.psis.left', os.path.join(pictures, 'use_landmark.png'))
            found_by_search(window, 'decompression superior', 'treatment.decompression_superior',
                            os.path.join(pictures, 'use_treatment.png'))
            painted_where_it_hurts(window, pictures)
            measured(window, pictures)
            nothing_stale_under_the_mouse(window, pictures)
            picture_alone(window, pictures)
            lesson_kept(window, home, pictures)
            text_and_colours(window, pictures)
            found_by_palette(window, pictures)
            dark_by_dialog(window, pictures)
            assert window.close() == 0
            passed += 1
        dark_after_a_restart(program, home, pictures)
        passed += 1
        scene_that_cannot_be_kept(program, home)
        passed += 1
    print(f'{passed} passed, 0 failed')


if __name__ == '__main__':
    main()
