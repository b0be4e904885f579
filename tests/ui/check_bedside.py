#!/usr/bin/env python3
"""A talk at the bedside from the first click to the page to take home: by mouse, and by the keyboard alone; and what of the
patient is left on the disk after a usual end, a kill and a crash.

    check_bedside.py PROGRAM PICTURES_FOLDER
"""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time

from window_session import WindowSession

SIZE = (1366, 768)
MOST_CLICKS = 12
MOST_SECONDS = 180  # Of a talk, reading apart.
# The column at that size: its middle, and the large button that goes on, in pixels.
COLUMN = 1151
ON = (COLUMN, 672)
NO_TO_REST = (COLUMN, 641)  # Below the last question.
BEDSIDE = (901, 49)  # In the tool bar.
LEFT_SIDE = (1048, 125)
FIRST_NERVES = (COLUMN, 190)
SAVE_PAGE = (COLUMN, 125)
FIRST_YES = (1012, 160)
# Where it hurts: on the skin of the left buttock, seen from behind.
HURTS = (330, 380), (380, 420)
# Nothing of these may be found in a file: what was done, said, chosen. Names of files that a clinician chose.
OF_PATIENT = ('handout.scn', 'handout.mcn', 'handout.icn', 'question.', 'stroke', 'bedside.talk', 'hurt_side":', 'Mustermann')


def wait_for(path, limit=120):
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if os.path.exists(path) and os.path.getsize(path) > 0:
            return
        time.sleep(0.05)
    raise AssertionError(f'{path} was not written')


def click(window, at, action):
    """Presses there, and waits until that has been done and the picture stands."""
    window.click(*at)
    window.wait('action', action)
    window.wait('idle')


def page_text(path):
    said = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    return ' '.join(said.split())


def draw_pages(path, name):
    subprocess.run(['pdftoppm', '-r', '80', '-png', path, name], check=True)


def check_left_behind(home, pages, when):
    """No file of the home, the state, the settings or the cache knows of the patient; the pages alone do."""
    for folder, _, names in os.walk(home):
        for name in names:
            path = os.path.join(folder, name)
            if path in pages or name.endswith('.body'):
                continue
            with open(path, 'rb') as file:
                content = file.read()
            for word in OF_PATIENT:
                assert word.encode() not in content, f'{when}: {word} stands in {path}'
            assert 'Mustermann' not in name, f'{when}: {path} is named after the patient'


def by_mouse(program, home, pictures):
    page = os.path.join(home, 'Mustermann.pdf')
    take = lambda window, name: window.screenshot(os.path.join(pictures, f'bedside_{name}.png'))
    with WindowSession(program, home, size=SIZE) as window:
        window.wait('idle')
        clicks = [0]

        def counted(at, action):
            clicks[0] += 1
            click(window, at, action)

        take(window, '0_window')
        began = time.monotonic()
        counted(BEDSIDE, 'enter_bedside')
        take(window, '1_side')
        counted(LEFT_SIDE, 'choose_hurt_side')
        take(window, '2_questions')
        counted(NO_TO_REST, 'answer_no_to_rest')
        clicks[0] += 1
        window.drag(*HURTS)
        window.wait('action', 'end_stroke')
        window.wait('idle')
        take(window, '3_where')
        counted(ON, 'go_on_at_bedside')
        take(window, '4_nerves')
        counted(FIRST_NERVES, 'choose_nerves')
        take(window, '5_caught')
        for name in ('6_worse', '7_help', '8_ask', '9_take_home'):
            counted(ON, 'go_on_at_bedside')
            take(window, name)
        clicks[0] += 1
        window.click(*SAVE_PAGE)
        window.wait('dialog', 'opened')
        window.key('ctrl+a')
        window.type(page)
        clicks[0] += 1  # "Save" of the dialog, or Enter.
        window.key('Return')
        window.wait('action', 'save_handout')
        wait_for(page)
        took = time.monotonic() - began
        print(f'{clicks[0]} clicks, {took:.0f} s with the pictures taken')
        assert clicks[0] <= MOST_CLICKS, f'{clicks[0]} clicks to the page'
        assert took < MOST_SECONDS, f'{took:.0f} s to the page'
        window.wait('done', 'page_saved')
        take(window, '10_saved')
        text = page_text(page)
        for words in ('YOUR LEFT', 'Your left side', 'The red patch is where you say it hurts.', 'Go to a hospital at once'):
            assert words in text, f'the page does not say {words}'
        assert 'YOUR RIGHT' not in text
        draw_pages(page, os.path.join(pictures, 'bedside_page'))
        # Back to the first step, and out of the room: the window is as it was.
        for _ in range(9):
            window.key('Escape')
            window.wait('action', 'go_back_at_bedside')
        window.wait('idle')
        take(window, '11_left')
        assert window.close() == 0
    check_left_behind(home, [page], 'after a usual end')


def by_keyboard(program, home, pictures):
    page = os.path.join(home, 'keys.pdf')
    with WindowSession(program, home, ['--bedside'], size=SIZE) as window:
        window.wait('idle')

        def press(keys, action):
            for key in keys[:-1]:
                window.key(key)
                window.settle(0.15)
            window.key(keys[-1])
            window.wait('action', action)
            window.wait('idle')

        # Into the column, down to the sides; the first that Tab comes to is the way back.
        press(['Tab', 'Down', 'Return'], 'choose_hurt_side')
        window.screenshot(os.path.join(pictures, 'bedside_keys_1.png'))
        press(['n'], 'answer_no_to_rest')
        for key, times in (('Left', 5), ('Up', 3)):
            for _ in range(times):
                press([key], 'move_brush')
        press(['space'], 'paint_at_brush')
        window.screenshot(os.path.join(pictures, 'bedside_keys_2.png'))
        press(['Return'], 'go_on_at_bedside')
        press(['Return'], 'choose_nerves')
        press(['Return'], 'go_on_at_bedside')
        press(['Return'], 'go_on_at_bedside')
        window.screenshot(os.path.join(pictures, 'bedside_keys_3.png'))
        # At the treatments the keyboard begins with them: out of the column, and on.
        window.key('Escape')
        press(['Return'], 'go_on_at_bedside')
        press(['Return'], 'go_on_at_bedside')
        for key in ('Tab', 'Down', 'Return'):
            window.key(key)
            window.settle(0.15)
        window.wait('dialog', 'opened')
        window.key('ctrl+a')
        window.type(page)
        press(['Return'], 'save_handout')
        wait_for(page)
        assert 'YOUR LEFT' in page_text(page)
        assert window.close() == 0


def stopped(program, home, pictures):
    """What must be ruled out and is not ends the talk, with a page that says what to do now."""
    page = os.path.join(home, 'now.pdf')
    with WindowSession(program, home, ['--bedside'], size=SIZE) as window:
        window.wait('idle')
        click(window, LEFT_SIDE, 'choose_hurt_side')
        click(window, FIRST_YES, 'answer_bedside')
        window.screenshot(os.path.join(pictures, 'bedside_stop.png'))
        window.key('Return')  # There is no way on.
        window.wait('action', 'go_on_at_bedside')
        for key in ('Tab', 'Down', 'Return'):
            window.key(key)
            window.settle(0.15)
        window.wait('dialog', 'opened')
        window.key('ctrl+a')
        window.type(page)
        window.key('Return')
        window.wait('action', 'save_handout')
        wait_for(page)
        text = page_text(page)
        assert 'Go to a hospital at once' in text, text
        draw_pages(page, os.path.join(pictures, 'bedside_page_now'))
        assert 'left' not in text.lower(), 'the page that says what to do now needs no side'
        window.key('Escape')
        assert window.close() == 0


def ended_by(program, home, number):
    """What is left when the program is ended in the middle of a talk, where the system writes dumps of what crashes."""
    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    os.chdir(home)
    with WindowSession(program, home, ['--bedside'], size=SIZE) as window:
        window.wait('idle')
        click(window, LEFT_SIDE, 'choose_hurt_side')
        click(window, NO_TO_REST, 'answer_no_to_rest')
        window.drag(*HURTS)
        window.wait('action', 'end_stroke')
        window.wait('idle')
        click(window, ON, 'go_on_at_bedside')
        click(window, FIRST_NERVES, 'choose_nerves')
        time.sleep(2)  # Longer than autosave waits.
        with open(window.log) as log:
            said = log.read()
        for word in OF_PATIENT:
            # That a stroke ended is the name of what was asked for, of which the log has the names alone.
            assert word not in said.replace('end_stroke', ''), f'the event log says {word}'
        window.process.send_signal(number)
        window.process.wait(timeout=60)
    # What the system would write of a crash stands where the program was started, and is searched with the rest.
    cores = [name for name in os.listdir(home) if name.startswith('core')]
    assert not cores, f'{cores} were left'
    check_left_behind(home, [], f'after signal {number}')


def at_other_sizes(program, pictures):
    for name, size, more in (('large_text', SIZE, 16), ('4k', (3840, 2160), 0), ('german', SIZE, 0)):
        with tempfile.TemporaryDirectory() as home:
            arguments = ['--bedside']
            if name == '4k':
                arguments += ['--ui-scale', '2']
            if name == 'german':
                arguments += ['--language', 'de']
            with WindowSession(program, home, arguments, size=size) as window:
                window.wait('idle')
                for _ in range(more):
                    window.key('ctrl+equal')
                window.screenshot(os.path.join(pictures, f'bedside_{name}_1.png'))
                window.key('Tab')
                window.settle()
                window.key('Down')
                window.settle()
                window.key('Return')
                window.wait('action', 'choose_hurt_side')
                window.wait('idle')
                window.screenshot(os.path.join(pictures, f'bedside_{name}_2.png'))
                window.key('Escape')
                assert window.close() == 0


def main():
    program, pictures = map(os.path.abspath, sys.argv[1:3])
    os.makedirs(pictures, exist_ok=True)
    for run in (by_mouse, by_keyboard, stopped):
        with tempfile.TemporaryDirectory() as home:
            run(program, home, pictures)
            print(run.__name__, 'done')
    for number in (signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT):
        with tempfile.TemporaryDirectory() as home:
            ended_by(program, home, number)
            os.chdir('/')  # The folder goes.
            print('signal', int(number), 'done')
    at_other_sizes(program, pictures)


if __name__ == '__main__':
    main()
