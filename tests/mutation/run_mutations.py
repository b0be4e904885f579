"""run_mutations.py CLUNEAL ASSETS [NAME...]: plants one fault at a time in a copy of the assets and runs `cluneal check`.

Each fault must make it exit 1 and name the fault; the copy without a fault must pass. With NAMEs only the faults whose
name contains one of them.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

import assets_copy
import faults

# What each list of faults is checked on. What the atlas says is checked without building a body, which takes seconds.
CHECKED = (
    ([[fault] for fault in faults.KNOWLEDGE], ("--knowledge",)),
    (faults.BODY, ("--body", "man")),
)
JOBS = 2
TIMEOUT = 300  # seconds for one check


def check(binary, assets, on):
    """(exit code, findings, stderr) of `cluneal check` over those assets, with a cache and settings of their own."""
    with tempfile.TemporaryDirectory(prefix="cluneal-home-") as home:
        environment = dict(os.environ, CLUNEAL_ASSETS=str(assets), HOME=home)
        for name in ("CACHE", "CONFIG", "STATE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(home, name.lower())
        command = [binary, "check", "--json", *on]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False)
    try:
        findings = json.loads(done.stdout)["findings"]
    except (ValueError, KeyError):
        findings = []
    return done.returncode, findings, done.stderr


def sentences(findings):
    """Each error as one line: file, path, message."""
    errors = [finding for finding in findings if finding["severity"] == "error"]
    return [" ".join(finding.get(key, "") for key in ("file", "path", "message")).strip() for finding in errors]


def plant_and_check(binary, assets, on, together):
    """What is said of each of the faults, planted in one copy."""
    with tempfile.TemporaryDirectory(prefix="cluneal-mutation-") as folder:
        copy = assets_copy.Copy(assets, folder)
        for _, plant, _ in together:
            plant(copy)
        checked = check(binary, folder, on)
    return [answer_of(name, expected, checked) for name, _, expected in together]


def check_unharmed(binary, assets, on):
    code, findings, stderr = check(binary, assets, on)
    name = f"the assets as they are, {' '.join(on)}"
    problem = None if code == 0 else f"exit code {code}: {sentences(findings)[:5]} {stderr.strip()[-300:]}"
    return [(name, problem, "nothing")]


def answer_of(name, expected, checked):
    """The fault's name, what is wrong with the answer (None where it is right), and what the check said of it."""
    code, findings, stderr = checked
    said = sentences(findings)
    answer = next((sentence for sentence in said if re.search(expected, sentence)), None)
    if code == 1 and answer:
        return name, None, answer
    if code == 0:
        return name, "the check passed", ""
    if code != 1:
        return name, f"exit code {code}: {stderr.strip()[-300:]}", ""
    return name, f"no finding matches {expected!r}; it said: " + " | ".join(said[:5]), ""


def main(binary, assets, wanted):
    chosen = []
    for lists, on in CHECKED:
        for listed in lists:
            together = [fault for fault in listed if not wanted or any(w in fault[0] for w in wanted)]
            chosen += [(together, on)] if together else []
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
        answers = [pool.submit(check_unharmed, binary, assets, on) for _, on in CHECKED]
        answers += [pool.submit(plant_and_check, binary, assets, on, together) for together, on in chosen]
        for name, problem, answer in (said for each in answers for said in each.result()):
            print(f"FAILED: {name}: {problem}" if problem else f"named: {name}: {answer}", flush=True)
            failures += 1 if problem else 0
    print(f"{sum(len(together) for together, _ in chosen)} planted faults, {failures} failures")
    return 1 if failures or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
