#!/usr/bin/env python3
"""A tour given in the window by the keys that a remote control and a keyboard send: from the first slide to the last one,
and everything as before when it ends.

    check_tour.py PROGRAM PICTURES_FOLDER
"""
import ctypes
import json
import os
import subprocess
import sys
import tempfile

from window_session import WindowSession

SIZE = (1366, 768)
FLIGHT = 0.6  # Seconds that the camera flies.
REACHED = 1.5  # Seconds from a key until the slide is there,
ALLOWANCE = 3.5  # and what a machine that draws by software and has other work may take more.

STEP = {"notes": "Say it.", "seconds": 30, "view": "posterior", "references": ["ISU-2016"]}
TOUR = {
    "id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1, "summary": "Mine.",
    "steps": [
        {"key": "one", "slide": "The pelvis from behind, and the nerves that cross its crest", **STEP,
         "only": ["bone", "nerve.scn"], "focus": ["nerve.scn"]},
        {"key": "two", "slide": "The superior cluneal nerves", **STEP, "view": "posterior-oblique-left",
         "only": ["bone", "nerve.scn", "nerve.mcn"], "focus": ["nerve.scn"], "sides": "left",
         "question": {"ask": "Which nerves cross the crest here?", "answer": "The superior ones."}},
        {"key": "three", "slide": "Of a newer atlas", **STEP, "view": "left", "only": ["bone"], "show": ["muscle.new"]},
    ],
}


def state(window):
    with open(os.path.join(window.env['XDG_STATE_HOME'], 'cluneal-atlas', 'last_scene.json')) as file:
        return json.load(file)


def geometry(window):
    return subprocess.run(['xdotool', 'getactivewindow', 'getwindowgeometry', '--shell'], env=window.env,
                          capture_output=True, text=True).stdout


def turn(window, key, action='turn_slide'):
    """Presses, and waits until the slide is drawn; fails where the camera took too long to come to rest."""
    window.key(key)
    asked = window.wait('action', action)
    shown = window.wait('idle')
    drawn = [event['time'] for event in window.events() if event['event'] == 'picture']
    rests = min([time for time in drawn if time >= asked['time'] + FLIGHT] + [shown['time']])
    took = rests - asked['time']
    print(f'{key}: there after {took:.2f} s, refined after {shown["time"] - asked["time"]:.2f} s')
    assert took < REACHED + ALLOWANCE, f'{key}: the slide was there after {took:.1f} s'


def pixel(path, x, y):
    told = subprocess.run(['convert', path, '-format', f'%[fx:int(255*p{{{x},{y}}}.r)] %[fx:int(255*p{{{x},{y}}}.g)] '
                           f'%[fx:int(255*p{{{x},{y}}}.b)]', 'info:'], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in told.split())


def is_dark(pictures, name):
    """Whether the picture of that name has a slide on dark ground."""
    return max(pixel(os.path.join(pictures, f'tour_{name}.png'), 20, SIZE[1] // 2)) < 60


def drawn_on(window, take):
    """Pen, arrow, undo, spotlight, magnifying glass and frozen screen by real keys and drags; nothing of it is left."""
    def shot(name):
        window.settle()
        take(window, name)
        return os.path.join(window.pictures, f'tour_{name}.png')

    window.key('ctrl+p')
    window.wait('action', 'take_slide_tool')
    window.drag((400, 300), (600, 300))
    window.wait('action', 'end_ink_stroke')
    window.key('c')
    window.key('c')
    window.key('r')
    window.drag((900, 500), (700, 420))
    window.wait('action', 'end_ink_stroke')
    window.move(1200, 650)
    path = shot('7d_drawn')
    assert pixel(path, 500, 300) == (214, 20, 20), pixel(path, 500, 300)
    assert pixel(path, 800, 460) == (0, 84, 214), pixel(path, 800, 460)
    window.key('ctrl+z')
    window.wait('action', 'undo')
    path = shot('7e_undone')
    assert pixel(path, 500, 300) == (214, 20, 20)
    assert pixel(path, 800, 460) != (0, 84, 214)
    window.key('e')
    window.key('o')
    window.move(683, 400)
    path = shot('7f_spotlight')
    assert max(pixel(path, 60, 400)) < 130, pixel(path, 60, 400)
    window.key('g')
    window.move(560, 380)
    shot('7g_lens')
    window.key('Escape')
    window.key('f')
    window.wait('action', 'freeze_hall')
    before = shot('7h_frozen')
    window.key('Home')
    window.wait('action', 'go_to_tour_end')
    after = shot('7i_still_frozen')
    difference = subprocess.run(['compare', '-metric', 'AE', before, after, 'null:'], capture_output=True, text=True).stderr
    assert difference.split()[0] == '0', difference
    window.key('3')  # Back to the slide of before: its step, and its last part.
    window.key('BackSpace')
    window.key('2')
    window.key('Return')
    window.wait('action', 'take_step_number')
    for _ in range(2):
        window.key('Next')
        window.wait('action', 'turn_slide')
    window.key('f')
    window.wait('action', 'freeze_hall')
    window.settle()


class Message(ctypes.Structure):
    """Xlib's XClientMessageEvent, padded to an XEvent."""
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int),
                ('display', ctypes.c_void_p), ('window', ctypes.c_ulong), ('message_type', ctypes.c_ulong),
                ('format', ctypes.c_int), ('data', ctypes.c_long * 5), ('padding', ctypes.c_long * 24)]


def ask_to_close(window, own):
    """What a window manager sends when the cross in a window's corner is pressed."""
    x11 = ctypes.CDLL('libX11.so.6')
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(window.env['DISPLAY'].encode()))
    atom = lambda name: x11.XInternAtom(display, name, 0)
    client_message = 33
    event = Message(client_message, 0, 1, display, int(own), atom(b'WM_PROTOCOLS'), 32)
    event.data[0] = atom(b'WM_DELETE_WINDOW')
    x11.XSendEvent(display, ctypes.c_ulong(int(own)), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XCloseDisplay(display)


def speakers_windows(window):
    """The visible windows that are called so."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', "^Speaker's window$"], env=window.env,
                           capture_output=True, text=True)
    return found.stdout.split()


def speaker(window, take):
    """Shift+T opens a second window; what is typed into it goes to the hall; it may be closed, and goes with the tour."""
    assert not speakers_windows(window), 'the window came unasked on the one screen'
    window.key('shift+t')
    window.wait('speaker', 'opened')
    window.wait('speaker', 'drawn')
    window.settle()
    (own,) = speakers_windows(window)
    window.xdotool('windowsize', '--sync', own, *SIZE)
    window.xdotool('windowmove', own, 0, 0)
    window.xdotool('windowfocus', own)
    window.settle()
    take(window, '15_speaker')
    path = os.path.join(window.pictures, 'tour_15_speaker.png')
    told = subprocess.run(['convert', path, '-crop', '500x330+40+150', '-format', '%k', 'info:'], capture_output=True,
                          text=True, check=True).stdout
    assert int(told) > 500, f'the hall is not in the window: {told} colours'
    for key, action in (('Next', 'turn_slide'), ('Next', 'turn_slide'), ('Prior', 'turn_slide')):
        window.key(key)
        window.wait('action', action)
        window.wait('speaker', 'drawn')
    take(window, '16_speaker_turned')
    # With one screen there is nothing to swap: all goes on.
    window.key('shift+F11')
    window.settle()
    assert speakers_windows(window) == [own]
    ask_to_close(window, own)
    window.wait('speaker', 'closed')
    window.settle()
    assert not speakers_windows(window)
    turn(window, 'Next')
    window.key('shift+t')
    window.wait('speaker', 'opened')
    window.settle()
    window.xdotool('windowfocus', *speakers_windows(window))
    window.key('Escape')
    window.wait('speaker', 'closed')
    window.wait('tour', 'ended')
    assert not speakers_windows(window)


def main():
    program, pictures = sys.argv[1:3]
    os.makedirs(pictures, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        own = os.path.join(home, 'own.json')
        with open(own, 'w') as file:
            json.dump(TOUR, file)
        take = lambda window, name: window.screenshot(os.path.join(pictures, f'tour_{name}.png'))
        with WindowSession(program, home, ['--tour', own], size=SIZE) as window:
            window.pictures = pictures
            window.wait('tour', 'begun')
            window.wait('idle')
            take(window, '1_first')
            turn(window, 'Next')  # X's name of PageDown.
            take(window, '2_question')
            turn(window, 'space')
            take(window, '3_answer')
            turn(window, 'Right')
            take(window, '4_kept')
            turn(window, 'm', 'toggle_group')
            take(window, '5_middle_nerves_off')
            turn(window, 'alt+s', 'toggle_group')
            take(window, '6_with_territory')
            window.key('h')
            window.settle()
            take(window, '7_keys')
            window.key('Escape')
            window.key('t')
            window.settle()
            take(window, '7b_what_is_said')
            window.key('t')
            window.settle()
            window.move(683, 420)
            window.settle()
            take(window, '7c_dot')
            drawn_on(window, take)
            window.key('b')
            window.settle()
            take(window, '8_black')
            window.key('Next')  # Brings it back and turns nothing.
            window.key('comma')
            window.settle()
            take(window, '9_white')
            window.key('Next')
            window.settle()
            turn(window, 'Down')
            take(window, '10_of_a_newer_atlas')
            window.key('2')
            window.wait('action', 'type_step_digit')
            window.settle()
            take(window, '11_number')
            turn(window, 'Return', 'take_step_number')
            turn(window, 'End', 'go_to_tour_end')
            turn(window, 'Prior')
            turn(window, 'Home', 'go_to_tour_end')
            turn(window, 'd', 'set_dark_background')
            take(window, '11b_dark')
            assert is_dark(pictures, '11b_dark')
            turns = [event['detail'] for event in window.events() if event['event'] == 'action']
            assert turns.count('turn_slide') == 7, turns
            window.key('Escape')
            window.wait('tour', 'ended')
            window.wait('idle')
            take(window, '12_ended')
            assert window.close() == 0
            kept = state(window)
        assert not kept['scene'].get('dark_background'), 'the slides\' ground became the own picture\'s'
        assert not any('nerve' in key for key in kept['scene'].get('shown', {})), kept

        # The chooser, by the keyboard; the next start remembers which tour it was.
        with WindowSession(program, home, size=SIZE) as window:
            window.wait('idle')
            before = state(window)
            window.key('F5')
            window.wait('dialog', 'opened')
            take(window, '13_chooser')
            window.key('Down')
            window.key('Return')
            window.wait('tour', 'begun')
            window.wait('idle')
            take(window, '14_first_of_the_atlas')
            assert is_dark(pictures, '14_first_of_the_atlas'), 'the ground chosen in the last talk is forgotten'
            window.key('ctrl+q')  # In the middle of it.
            window.wait('tour', 'ended')
            window.wait('quit')
            assert window.process.wait(timeout=window.limit) == 0
            assert state(window) == before, 'a tour changed what is kept'
        with WindowSession(program, home, size=SIZE) as window:
            window.wait('idle')
            window.key('F5')
            window.wait('action', 'start_tour')
            window.wait('tour', 'begun')
            window.wait('idle')
            window.pictures = pictures
            speaker(window, take)
            assert window.close() == 0
    assert 'error' not in [event['event'] for event in window.kept]


if __name__ == '__main__':
    main()
