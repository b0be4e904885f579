"""A real window of the program under a display of its own, driven with real mouse and key events.

Waits on the program's event log, never on a sleep: an event that does not come within its limit is the failure.
"""
import json
import os
import shutil
import subprocess
import tempfile
import time


class TimedOut(AssertionError):
    pass


def link(source, target):
    """Bodies are large and never written to, only put in another's place: one more name does, where it can be given."""
    if os.path.exists(target):
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def not_a_body(folder, names):
    """What of a folder is no finished body: another test may just be writing one."""
    return [name for name in names if not name.endswith('.body') and not os.path.isdir(os.path.join(folder, name))]


class WindowSession:
    """`with WindowSession(program, home) as window:` starts Xvfb and the program and ends both."""

    def __init__(self, program, home, args=(), size=(1600, 1000), limit=480):
        self.program, self.home, self.args, self.size, self.limit = program, home, list(args), size, limit
        self.seen = 0

    def __enter__(self):
        read, write = os.pipe()
        self.xvfb = subprocess.Popen(
            ['Xvfb', '-displayfd', str(write), '-screen', '0', f'{self.size[0]}x{self.size[1]}x24', '-nolisten', 'tcp'],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        if not display:
            raise AssertionError('Xvfb did not start')
        handle, self.log = tempfile.mkstemp(suffix='.jsonl')
        os.close(handle)
        self.env = dict(os.environ, DISPLAY=':' + display, LIBGL_ALWAYS_SOFTWARE='1')
        for name in ('CACHE', 'CONFIG', 'STATE'):
            self.env[f'XDG_{name}_HOME'] = os.path.join(self.home, name.lower())
        self.env.pop('WAYLAND_DISPLAY', None)
        # Bodies that were baked before, so that a slow build need not.
        if os.environ.get('CLUNEAL_BAKED'):
            shutil.copytree(os.environ['CLUNEAL_BAKED'], self.env['XDG_CACHE_HOME'], dirs_exist_ok=True, ignore=not_a_body,
                            copy_function=link)
        self.process = subprocess.Popen([self.program, '--event-log', self.log, *self.args], env=self.env,
                                        stderr=subprocess.PIPE, text=True)
        self.wait('ready')
        return self

    def __exit__(self, *failure):
        if self.process.poll() is None:
            self.process.kill()
        self.errors = self.process.stderr.read()
        self.process.wait()
        self.xvfb.terminate()
        self.xvfb.wait()
        self.kept = self.events()
        os.unlink(self.log)
        if failure[0] is not None and self.errors:
            print('the program said:', self.errors)

    def events(self):
        with open(self.log) as log:
            return [json.loads(line) for line in log if line.endswith('\n')]

    def wait(self, event, detail=None):
        """The next event of that kind (and detail) after the last one waited for."""
        end = time.monotonic() + self.limit
        while time.monotonic() < end:
            events = self.events()
            for number in range(self.seen, len(events)):
                if events[number]['event'] == event and detail in (None, events[number]['detail']):
                    self.seen = number + 1
                    return events[number]
            if self.process.poll() is not None and event != 'quit':
                raise AssertionError(f'the program ended with {self.process.returncode} while {event} {detail} was awaited')
            time.sleep(0.02)
        raise TimedOut(f'no event {event} {detail or ""} within {self.limit} s; the last ones were {self.events()[-8:]}')

    def xdotool(self, *words):
        subprocess.run(['xdotool', *map(str, words)], env=self.env, check=True)

    def key(self, name):
        self.xdotool('key', name)

    def move(self, x, y):
        self.xdotool('mousemove', x, y)

    def click(self, x, y, button=1):
        self.xdotool('mousemove', x, y, 'click', button)

    def drag(self, start, end, button=1, steps=8):
        self.xdotool('mousemove', *start, 'mousedown', button)
        for step in range(1, steps + 1):
            self.xdotool('mousemove', *(round(a + (b - a) * step / steps) for a, b in zip(start, end)))
        self.xdotool('mouseup', button)

    def type(self, text):
        self.xdotool('type', text)

    def settle(self, quiet=0.7):
        """For pictures to look at: until nothing has happened for a while. Nothing is tested by it."""
        before = None
        while before != len(self.events()):
            before = len(self.events())
            time.sleep(quiet)

    def screenshot(self, path):
        self.settle()
        subprocess.run(['import', '-window', 'root', path], env=self.env, check=True)

    def close(self):
        """Ends the program as a user does; gives its exit code."""
        self.key('ctrl+q')
        self.wait('quit')
        return self.process.wait(timeout=self.limit)
