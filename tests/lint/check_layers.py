"""check_layers.py [ROOT]: holds every #include in src/ and tests/unit/, and every cluneal_layer() in CMake, against the
table in src/README.md."""

import functools
import re
import sys

import tree

# Which foreign headers a word of the table's third-party column stands for.
THIRD_PARTY = {
    "CLI11": r"CLI/",
    "Eigen": r"(Eigen|unsupported/Eigen)/",
    "GLFW": r"(GLFW/|(imgui/)?(backends/)?imgui_impl_)",
    "assimp": r"assimp/",
    "cairo": r"cairo",
    "epoxy": r"(epoxy|GL|GLES\d?|KHR|EGL)/",
    "fontconfig": r"fontconfig/",
    "freetype": r"(ft2build\.h|freetype)",
    "fribidi": r"fribidi",
    "glm": r"glm/",
    "harfbuzz": r"hb",
    "imgui": r"(imgui/)?(misc/.*/)?(imgui|imconfig|imstb)",
    "jpeg": r"jpeglib",
    "meshoptimizer": r"meshoptimizer",
    "nlohmann": r"nlohmann/",
    "pango": r"pango/",
    "png": r"png",
    "posix": r"(fcntl|unistd|pwd|poll|spawn|dlfcn|pthread|sched|termios|glob|dirent|signal|execinfo|malloc)\.h$|(sys|linux|netinet|arpa)/",
    "sqlite": r"sqlite3",
    "xxhash": r"xxh",
    "zlib": r"zlib",
}
# Which CMake targets bring them.
TARGETS = {
    "CLI11::CLI11": "CLI11",
    "Eigen3::Eigen": "Eigen",
    "JPEG::JPEG": "jpeg",
    "PNG::PNG": "png",
    "ZLIB::ZLIB": "zlib",
    "PkgConfig::assimp": "assimp",
    "PkgConfig::egl": "epoxy",
    "PkgConfig::epoxy": "epoxy",
    "PkgConfig::fontconfig": "fontconfig",
    "PkgConfig::freetype": "freetype",
    "PkgConfig::fribidi": "fribidi",
    "PkgConfig::harfbuzz": "harfbuzz",
    "PkgConfig::imgui": "imgui",
    "PkgConfig::pangocairo": "pango",
    "PkgConfig::sqlite": "sqlite",
    "PkgConfig::xxhash": "xxhash",
    "glfw": "GLFW",
    "glm::glm": "glm",
    "meshoptimizer::meshoptimizer": "meshoptimizer",
    "nlohmann_json::nlohmann_json": "nlohmann",
    "Threads::Threads": None,  # The standard library's threads.
}


class Part:
    def __init__(self, cells):
        level, path, uses, third_party, never = (cell.strip().strip("`") for cell in cells[:5])
        self.level = int(level)
        self.path = path
        self.uses = words(uses)
        self.third_party = words(third_party)
        self.never = words(never)
        self.contents = cells[5].strip() if len(cells) > 5 else ""


def words(cell):
    return {word.strip() for word in cell.split(",") if word.strip()}


def read_table(text):
    rows = [line.strip().strip("|").split("|") for line in text.splitlines() if re.match(r"\|\s*\d+\s*\|", line)]
    parts = {part.path: part for part in map(Part, rows)}
    for part in parts.values():  # `body/*`: the part and every part inside it.
        for word in [used for used in part.uses if used.endswith("/*")]:
            part.uses.remove(word)
            part.uses |= {path for path in parts if (path + "/").startswith(word[:-1])}
    return parts


def part_of(parts, name):
    """The row with the longest path that holds `name`, a path below src/."""
    # The path itself, else the nearest folder above it that has a row.
    while name not in parts and "/" in name:
        name = name.rpartition("/")[0]
    return parts.get(name)


def check_table(parts):
    for part in parts.values():
        for used in part.uses:
            if used not in parts:
                yield f"src/README.md: {part.path} may use {used}, which has no row"
            elif parts[used].level > part.level:
                yield f"src/README.md: {part.path} (level {part.level}) may use {used} of the higher level {parts[used].level}"
        for word in part.third_party - THIRD_PARTY.keys():
            yield f"src/README.md: {part.path}: the third-party word {word} is unknown to tests/lint/check_layers.py"
        for word in part.never - THIRD_PARTY.keys() - parts.keys():
            yield f"src/README.md: {part.path} never sees {word}, which is neither a row nor a third-party word"
        if part.never & (part.uses | part.third_party):
            yield f"src/README.md: {part.path} may use what it never sees: {', '.join(part.never & (part.uses | part.third_party))}"
    # One-way: following the arrows never leads back.
    for part in parts.values():
        if part.path in reachable(parts, part):
            yield f"src/README.md: {part.path} uses itself in the end"


def reachable(parts, part):
    seen, todo = set(), [used for used in part.uses if used in parts]
    while todo:
        used = todo.pop()
        if used not in seen:
            seen.add(used)
            todo += [next_used for next_used in parts[used].uses if next_used in parts]
    return seen


@functools.cache
def third_party_word(name):
    """The table's word for a foreign header; '' for the standard library, None for a stranger."""
    if re.fullmatch(r"c?[a-z_]+", name) or name in ("string.h", "stdint.h", "stddef.h"):
        return ""
    for word in ("GLFW", *THIRD_PARTY):  # GLFW first: ImGui's backends count as its.
        if re.match(THIRD_PARTY[word], name):
            return word
    return None


class Told(set):
    def add_new(self, *what):
        new = what not in self
        self.add(what)
        return new


class Includes:
    """Who includes whom below src/: names are relative to src/."""

    def __init__(self, root):
        self.src = root / "src"
        self.project = {}  # file -> [(line, included file)]
        self.foreign = {}  # file -> [(line, header)]
        self.unresolved = []

    def add(self, path, name):
        self.project[name], self.foreign[name] = [], []
        for line, quoted, header in tree.includes(path.read_text(encoding="utf-8")):
            if not quoted:
                self.foreign[name].append((line, header))
            elif header.startswith("generated/"):
                continue  # Made by the build, of sources that are checked.
            elif (self.src / header).is_file():
                self.project[name].append((line, header))
            elif not (path.parent / header).is_file():
                self.unresolved.append(f"{path}:{line}: \"{header}\" is not below src/ (write paths from there)")
            elif path.is_relative_to(self.src):
                self.unresolved.append(f"{path}:{line}: write \"{(path.parent / header).relative_to(self.src)}\" instead of \"{header}\"")

    def chains(self, name):
        """Every file that `name` reaches, with the chain of includes that leads there."""
        chains = {name: [name]}
        todo = [name]
        while todo:
            here = todo.pop()
            for _, included in self.project.get(here, ()):
                if included not in chains:
                    chains[included] = [*chains[here], included]
                    todo.append(included)
        return chains


def check_direct(parts, graph, name, part, place):
    for line, included in graph.project[name]:
        other = part_of(parts, included)
        if other is None:
            yield f"{place}:{line}: {included} belongs to no row of the table in src/README.md"
        elif other is not part and other.path not in part.uses and not is_inner(other, part):
            yield f"{place}:{line}: {part.path} may not include {included} (see the table in src/README.md)"
    for line, header in graph.foreign[name]:
        word = third_party_word(header)
        if word is None:
            yield f"{place}:{line}: <{header}> is of no library that tests/lint/check_layers.py knows"
        elif word and word not in part.third_party:
            yield f"{place}:{line}: {part.path} may not include <{header}> (see the table in src/README.md)"


def is_inner(other, part):
    """A folder inside this part's folder belongs to the same target."""
    return other.path.startswith(part.path + "/") and not other.path.endswith(".h")


def target_of(path):
    """What CMake calls the target of a part, without the `cluneal_` before it."""
    return path.removesuffix(".h").replace("/", "_")


def check_reach(parts, graph, name, part, place, told):
    """What lies at the end of a chain; one chain for each fault of a part is enough (`told` remembers)."""
    for reached, chain in graph.chains(name).items():
        other = part_of(parts, reached)
        way = " -> ".join(chain)
        if other is not None and other is not part and other.path in part.never and told.add_new(part.path, other.path):
            yield f"{place}: {part.path} must never see {other.path}: {way}"
        for _, header in graph.foreign.get(reached, ()):
            if third_party_word(header) in part.never and told.add_new(part.path, header):
                yield f"{place}: {part.path} must never see <{header}>: {way}"


def check_includes(root, parts):
    graph = Includes(root)
    for path in tree.source_files(root, "src"):
        graph.add(path, str(path.relative_to(root / "src")))
    told = Told()
    for name in list(graph.project):
        place = f"src/{name}"
        part = part_of(parts, name)
        if part is None:
            yield f"{place}: belongs to no row of the table in src/README.md"
            continue
        yield from check_direct(parts, graph, name, part, place)
        yield from check_reach(parts, graph, name, part, place, told)
    # A test of a folder may see what the folder itself may see: no less is needed, no more is honest.
    for path in tree.source_files(root, "tests/unit"):
        name = str(path.relative_to(root))
        layer = path.relative_to(root / "tests/unit").parts[0]
        if layer not in parts:
            continue
        graph.add(path, name)
        for line, included in graph.project[name]:
            other = part_of(parts, included)
            inside = other is not None and (other.path == layer or other.path.startswith(layer + "/"))
            if not inside and (other is None or other.path not in parts[layer].uses):
                yield f"{name}:{line}: a test of {layer} may not include {included} (see the table in src/README.md)"
    yield from graph.unresolved


def layer_calls(text):
    """(name, {keyword: [arguments]}) of each cluneal_layer()."""
    text = re.sub(r"#[^\n]*", "", text)
    for match in re.finditer(r"cluneal_layer\(([^)]*)\)", text):
        arguments = match.group(1).split()
        keywords, current = {}, None
        for argument in arguments[1:]:
            if argument in ("SOURCES", "USES", "LIBRARIES", "SHOWS"):
                current = argument
            elif current:
                keywords.setdefault(current, []).append(argument)
        yield arguments[0], keywords


def check_cmake(root, parts):
    for path in sorted((root / "src").rglob("CMakeLists.txt")):
        place = path.relative_to(root)
        for name, keywords in layer_calls(path.read_text(encoding="utf-8")):
            part = next((part for part in parts.values() if target_of(part.path) == name), None)
            if part is None:
                yield f"{place}: {name} has no row in the table in src/README.md"
                continue
            rows = [other for other in parts.values() if other is part or is_inner(other, part)]
            allowed = {target_of(used) for used in part.uses}
            used = set(keywords.get("USES", ()))
            # A target brings those inside its folder with it.
            used |= {target for target in allowed for outer in used - {name} if target.startswith(outer + "_")}
            for extra in sorted(used - allowed):
                yield f"{place}: USES {extra}, which the table in src/README.md does not allow"
            for missing in sorted(allowed - used):
                yield f"{place}: the table in src/README.md lets {name} use {missing}, USES does not: one of them is wrong"
            words_allowed = set().union(*(part.third_party for part in rows))
            for library in keywords.get("LIBRARIES", []) + keywords.get("SHOWS", []):
                if library not in TARGETS:
                    yield f"{place}: the library {library} is unknown to tests/lint/check_layers.py"
                elif TARGETS[library] and TARGETS[library] not in words_allowed:
                    yield f"{place}: links {library}, which the table in src/README.md does not allow"


def check_programs(root, parts):
    """The shells link no layer that their row does not name."""
    place = "src/CMakeLists.txt"
    text = re.sub(r"#[^\n]*", "", (root / place).read_text(encoding="utf-8"))
    programs = dict(re.findall(r"add_executable\(\s*(\w+)\s+(\w+\.cpp)\s*\)", text))
    for program, source in programs.items():
        if source not in parts:
            yield f"{place}: {source} has no row in the table in src/README.md"
            continue
        for links in re.findall(rf"target_link_libraries\(\s*{program}\s([^)]*)\)", text):
            for layer in re.findall(r"\bcluneal_(\w+)", links):
                if layer not in parts[source].uses:
                    yield f"{place}: {program} links {layer}, which the table in src/README.md does not allow"


def main(argv):
    root = tree.root_argument(argv)
    parts = read_table((root / "src/README.md").read_text(encoding="utf-8"))
    problems = [*check_table(parts), *check_includes(root, parts), *check_cmake(root, parts), *check_programs(root, parts)]
    if len(parts) < 10:
        problems.append("src/README.md: the table of levels was not found")
    return tree.finish(problems, "layers")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
