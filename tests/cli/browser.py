"""A real browser without a display, driven by the W3C WebDriver protocol."""

import base64
import json
import socket
import subprocess
import time
import urllib.error
import urllib.request

import numpy
from PIL import Image

OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--use-gl=angle", "--use-angle=swiftshader",
           "--enable-unsafe-swiftshader", "--disable-background-networking", "--disable-component-update",
           "--no-first-run", "--hide-scrollbars")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # The key that the protocol names.


class Browser:
    """Chromium with a window of that size; ends with the block that it is opened in."""

    def __init__(self, folder, width, height):
        self.folder, self.size = folder, (width, height)

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.log = open(self.folder / "driver.log", "w", encoding="utf-8")
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=self.log, stderr=self.log)
        self.root = f"http://127.0.0.1:{port}/session"
        options = [*OPTIONS, f"--window-size={self.size[0]},{self.size[1]}", f"--user-data-dir={self.folder / 'profile'}"]
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": options}}}}
        until = time.monotonic() + 60
        while True:
            try:
                self.root += "/" + self.ask("POST", "", wanted)["sessionId"]
                return self
            except urllib.error.URLError:
                if time.monotonic() > until or self.driver.poll() is not None:
                    raise
                time.sleep(0.1)

    def __exit__(self, *_):
        try:
            self.ask("DELETE", "")
        except urllib.error.URLError:
            pass
        self.driver.terminate()
        self.driver.wait()
        self.log.close()

    def ask(self, method, path, body=None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def open(self, path):
        self.ask("POST", "/url", {"url": path.resolve().as_uri()})

    def run(self, script):
        return self.ask("POST", "/execute/sync", {"script": script, "args": []})

    def wait(self, script, seconds=120):
        """Until the script's value is true."""
        until = time.monotonic() + seconds
        while not self.run("return Boolean(" + script + ")"):
            assert time.monotonic() < until, f"waited for {script}"
            time.sleep(0.2)

    def click(self, selector):
        found = self.ask("POST", "/element", {"using": "css selector", "value": selector})
        self.ask("POST", f"/element/{found[ELEMENT]}/click")

    def picture(self, selector):
        """What the element shows, rows x columns x RGB."""
        found = self.ask("POST", "/element", {"using": "css selector", "value": selector})
        path = self.folder / "shot.png"
        path.write_bytes(base64.b64decode(self.ask("GET", f"/element/{found[ELEMENT]}/screenshot")))
        return numpy.asarray(Image.open(path).convert("RGB")).astype(int)

    def settled(self, selector):
        """Its picture once it no longer changes."""
        before = self.picture(selector)
        for _ in range(60):
            time.sleep(0.3)
            after = self.picture(selector)
            if before.shape == after.shape and (abs(before - after) > 8).mean() < 1e-4:
                return after
            before = after
        raise AssertionError("it goes on changing")
