"""peer_test.py STUDY_REPLAY TS_FSRS.CJS: the scheduler against ts-fsrs, another implementation of FSRS-6, on 10,000 random
histories: the same phase, lapses and due second after each answer, stability and difficulty equal to 1e-6 of their size.

ts-fsrs rounds what it keeps to eight decimals, ours does not: so the bound is no smaller.
"""

import random
import subprocess
import sys
from pathlib import Path

HISTORIES = 10_000
DAY = 86_400
BOUND = 1e-6


def histories(seed):
    """Answers at moments from seconds to a year apart, each a line of "SECONDS:GRADE"."""
    chance = random.Random(seed)
    for _ in range(HISTORIES):
        at = 1_790_000_000 + chance.randrange(DAY)
        answers = []
        for _ in range(chance.randint(1, 14)):
            answers.append(f"{at}:{chance.choices((1, 2, 3, 4), (2, 2, 5, 1))[0]}")
            at += int(chance.choice((30, 600, 3 * 3600, DAY, 5 * DAY, 40 * DAY, 365 * DAY)) * chance.uniform(0.3, 1.7)) + 1
        yield " ".join(answers)


def run(command, text):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr[:500]}")
    return done.stdout.split("\n")


def far(ours, theirs):
    """How far apart, as a share of the size where that is above one."""
    return abs(ours - theirs) / max(1.0, abs(theirs))


def main(replay, peer):
    if not Path(peer).is_file():
        print(f"skipped: there is no {peer} (third_party/install_viewer.sh brings it by npm)")
        return 77
    text = "\n".join(histories(1)) + "\n"
    ours = run([replay], text)
    theirs = run(["node", str(Path(__file__).parent / "peer.cjs"), peer], text)
    answers = 0
    worst = 0.0
    wrong = []
    if len(ours) != len(theirs):
        wrong.append(f"{len(ours)} lines of ours, {len(theirs)} of the peer's")
    for number, (a, b) in enumerate(zip(ours, theirs)):
        if a == "" or b == "":
            if a != b:
                wrong.append(f"line {number}: '{a}' and '{b}'")
            continue
        answers += 1
        mine, other = a.split(), b.split()
        worst = max(worst, far(float(mine[0]), float(other[0])), far(float(mine[1]), float(other[1])))
        if mine[2:] != [str(int(float(value))) for value in other[2:]] or worst > BOUND:
            wrong.append(f"line {number}: ours {a}, theirs {b}")
        if len(wrong) > 5:
            break
    print(f"{answers} answers in {HISTORIES} histories; farthest apart {worst:.1e}")
    if answers < HISTORIES:
        wrong.append("too few answers were compared")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
