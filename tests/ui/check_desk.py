#!/usr/bin/env python3
"""A study evening at the desk, from the first start to a review that is due: by mouse and by keyboard; the statistics agree
with the answers that were given, and none is lost when the program is killed.

    check_desk.py PROGRAM PICTURES_FOLDER
"""
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile

from window_session import WindowSession

SIZE = (1366, 768)
# The column at that size: its middle, the name of a first learner, the first button, in pixels.
COLUMN = 1151
NAME = (COLUMN, 116)
SAVE_RESULT = (COLUMN, 178)
QUESTIONS = 12
A_DAY = 86_400


def press(window, key, action):
    window.key(key)
    window.wait('action', action)
    window.wait('idle')


def kept(home):
    """What the store has of answers: grade and question, in their order."""
    with sqlite3.connect(os.path.join(home, 'state', 'cluneal-atlas', 'kept.sqlite')) as store:
        assert store.execute('PRAGMA integrity_check').fetchone() == ('ok',)
        return store.execute('SELECT card, grade FROM answer ORDER BY id').fetchall()


def evening(program, home, take):
    with WindowSession(program, home, ['--desk'], size=SIZE) as window:
        window.wait('idle')
        take(window, '0_who')
        window.click(*NAME)
        window.settle(0.2)
        window.type('Ana')
        window.key('Return')
        window.wait('action', 'add_learner')
        window.wait('idle')
        take(window, '1_today')
        press(window, 'Return', 'go_on_at_desk')
        for number in range(QUESTIONS):
            take(window, f'2_question_{number}')
            # The answer is shown; it was known all the same, every second one easily. One that was not known would come
            # again within a minute.
            press(window, 'space', 'show_answer')
            take(window, f'2_answer_{number}')
            press(window, '4' if number % 2 else '3', 'choose_at_desk')
        # The last one was a slip.
        press(window, 'ctrl+z', 'take_back_answer')
        press(window, 'space', 'show_answer')
        press(window, '1', 'choose_at_desk')
        press(window, 'Escape', 'go_back_at_desk')
        take(window, '3_today')
        # Killed, as a machine does that loses its power.
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
    answers = kept(home)
    assert len(answers) == QUESTIONS, f'{len(answers)} answers are kept'
    assert len({card for card, _ in answers}) == QUESTIONS, 'a question was asked twice'
    wanted = [4 if number % 2 else 3 for number in range(QUESTIONS)]
    wanted[-1] = 1
    assert [grade for _, grade in answers] == wanted, [grade for _, grade in answers]
    kinds = {card.split('/')[0] for card, _ in answers}
    assert len(kinds) >= 9, f'only these kinds were asked: {kinds}'


def next_evening(program, home, take):
    """Nine days later, as far as the answers can tell: what was easy is due."""
    with sqlite3.connect(os.path.join(home, 'state', 'cluneal-atlas', 'kept.sqlite')) as store:
        store.execute('UPDATE answer SET given = given - ?', (9 * A_DAY,))
    easy = sum(1 for _, grade in kept(home) if grade == 4)
    with WindowSession(program, home, size=SIZE) as window:
        window.wait('idle')
        press(window, 'shift+p', 'enter_desk')
        take(window, '4_later')
        press(window, 'Return', 'go_on_at_desk')
        press(window, 'space', 'show_answer')
        press(window, '3', 'choose_at_desk')
        press(window, 'Escape', 'go_back_at_desk')
        press(window, 'Escape', 'go_back_at_desk')
        take(window, '5_left')
        assert window.close() == 0
    answers = kept(home)
    assert len(answers) == QUESTIONS + 1
    # What was not known is learned first; else what is due, and nothing new, comes first.
    assert answers[-1][0] in {card for card, _ in answers[:-1]}, f'{answers[-1][0]} is new though {easy} were due'


def exam(program, home, take):
    """An exam that a teacher wrote, opened by its file: answered by keys and a click, gone back in, handed in, and its
    result saved as PDF. The learner's own answers stay as they are."""
    paper, result = os.path.join(home, 'class.cluneal-exam'), os.path.join(home, 'result.pdf')
    groups = {'text': 'How many groups of cluneal nerves are there?', 'choices': ['Two', 'Three', 'Five'],
              'answer': 'Three', 'show': ['nerve.scn', 'nerve.mcn', 'nerve.icn'], 'view': 'posterior'}
    crossed = {'text': 'What do the superior ones cross?', 'choices': ['The iliac crest', 'The pubis'],
               'answer': 'The iliac crest', 'references': ['TUB10']}
    with open(paper, 'w', encoding='utf-8') as file:
        json.dump({'format': 'cluneal-exam/1', 'title': 'Second term', 'minutes': 5,
                   'questions': [groups, 'find_it/landmark.psis', crossed]}, file)
    before = kept(home)
    with WindowSession(program, home, [paper], size=SIZE) as window:
        window.wait('idle')
        window.settle()
        take(window, '6_offered')
        press(window, 'Return', 'go_on_at_desk')
        take(window, '7_first')
        press(window, '1', 'choose_at_desk')
        take(window, '7_place')
        window.click(500, 400)
        window.wait('action', 'click_at')
        window.wait('idle')
        press(window, '1', 'choose_at_desk')
        take(window, '8_overview')
        # The first answer was wrong: gone back to by its number, and changed.
        press(window, '1', 'choose_at_desk')
        take(window, '8_again')
        press(window, '2', 'choose_at_desk')
        press(window, 'Return', 'go_on_at_desk')
        take(window, '9_report')
        window.click(*SAVE_RESULT)
        window.settle()
        take(window, '9_dialog')
        window.key('ctrl+a')
        window.type(result)
        window.key('Return')
        window.wait('action', 'save_exam_report')
        window.wait('idle')
        press(window, 'Escape', 'go_back_at_desk')
        take(window, '9_after')
        assert window.close() == 0
    words = subprocess.run(['pdftotext', '-layout', result, '-'], capture_output=True, text=True, check=True).stdout
    for wanted in ('Second term', 'Ana', 'of 3 right', 'Right answer: Three', 'Tubbs'):
        assert wanted in words, f'{wanted} is not in the result:\n{words}'
    assert 'Your answer: Two' not in words, 'an answer that was changed stands in the result'
    assert kept(home) == before, 'an exam changed what is asked again'


def main(program, pictures):
    os.makedirs(pictures, exist_ok=True)

    def take(window, name):
        window.screenshot(os.path.join(pictures, f'desk_{name}.png'))

    with tempfile.TemporaryDirectory() as home:
        evening(program, home, take)
        next_evening(program, home, take)
        exam(program, home, take)
    return 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
