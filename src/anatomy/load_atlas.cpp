#include "anatomy/load_atlas.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "anatomy/reading.h"
#include "base/file.h"
#include "base/parallel.h"

namespace cluneal::anatomy {

namespace {

struct File {
  std::string_view name;
  void (*read)(const base::JsonReader&, Atlas&);
  bool shapes_body = true;
};

/// A file as it was found.
struct Found {
  std::optional<base::Result<std::string>> text;
  std::optional<base::Result<base::JsonDocument>> document;  ///< Where there is a text.
};

/// Reads files of the folder, and keeps the text of those that shape a body for the content hash.
class Loader {
 public:
  explicit Loader(const std::filesystem::path& folder) : folder_(folder) {}

  /// Parses them, on all cores; `file` then takes them one by one, in the order in which mistakes are told.
  void parse(const std::vector<std::string>& names) {
    std::vector<std::pair<const std::string, Found>*> fresh;
    for (const std::string& name : names) {
      const auto [at, is_new] = found_.try_emplace(name);
      if (is_new) fresh.push_back(&*at);
    }
    base::for_each_parallel(fresh.size(), [&](std::size_t i) {
      auto& [name, found] = *fresh[i];
      const base::Result<std::string>& text = found.text.emplace(base::read_text(folder_ / name));
      if (text) found.document.emplace(base::JsonDocument::parse(*text, name));
    });
  }

  template <class Read>
  void file(const std::string& name, bool shapes_body, Read read) {
    parse({name});  // If it was taken before.
    const auto taken = found_.extract(name);
    const Found& found = taken.mapped();
    const base::Result<std::string>& text = *found.text;
    if (!text) {
      mistakes.push_back({base::Severity::error, name, "", text.error().message});
      return;
    }
    if (shapes_body) hashed += name + '\n' + std::to_string(text->size()) + '\n' + *text;
    const base::Result<base::JsonDocument>& document = *found.document;
    if (!document) {
      const std::vector<base::Diagnostic>& details = document.error().details;
      mistakes.insert(mistakes.end(), details.begin(), details.end());
      if (details.empty()) mistakes.push_back({base::Severity::error, name, "", document.error().message});
      return;
    }
    read(base::JsonReader(*document, mistakes));
  }

  std::vector<base::Diagnostic> mistakes;
  std::string hashed;

 private:
  const std::filesystem::path& folder_;
  std::map<std::string, Found> found_;  ///< Parsed and not yet taken.
};

// Sorted by name: the content hash runs over them in this order.
constexpr std::array<File, 19> files{{{"areas.json", read_areas},
                                      {"bedside.json", read_bedside, false},
                                      {"claims.json", read_claims},
                                      {"groups.json", read_groups},
                                      {"handouts.json", read_handouts, false},
                                      {"headings.json", read_headings},
                                      {"landmarks.json", read_landmarks},
                                      {"nerve_traits.json", read_nerve_traits},
                                      {"persons.json", read_persons},
                                      {"pictograms.json", read_pictograms, false},
                                      {"places.json", read_places},
                                      {"quiz.json", read_quiz, false},
                                      {"references.json", read_references, false},
                                      {"root_colours.json", read_root_colours, false},
                                      {"sites.json", read_sites},
                                      {"structures.json", read_structures},
                                      {"territories.json", read_territories},
                                      {"variants.json", read_variants},
                                      {"words_by_sex.json", read_words_by_sex, false}}};

/// The .json files of a folder within `folder`, as "nerves/roots.json", sorted; none where there is no such folder.
std::vector<std::string> files_in(const std::filesystem::path& folder, const std::string& inner) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder / inner, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") names.push_back(inner + "/" + at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Those of the kinds that are known.
void read_all_topics(Loader& loader, Atlas& atlas) {
  const auto file_of = [](const TopicKind& kind) { return "clinical/" + kind.key + ".json"; };
  const auto within = [](const TopicKind& kind) { return kind.key.find_first_of("/.") == std::string::npos; };
  std::vector<std::string> names;
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (within(kind)) names.push_back(file_of(kind));  // No way out of the folder.
  }
  loader.parse(names);
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (!within(kind)) continue;
    loader.file(file_of(kind), false, [&](const base::JsonReader& root) { read_topics(root, kind, atlas); });
  }
}

}  // namespace

base::Result<Atlas> load_atlas(const std::filesystem::path& folder) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return base::Error{"There is no folder " + folder.string() +
                           ": the atlas's knowledge is missing; install it or set " +
                           "CLUNEAL_ASSETS to the folder above it.",
                       {}};
  }
  Atlas atlas;
  Loader loader(folder);
  const std::string kinds = "clinical/kinds.json";
  const std::vector<std::string> nerves = files_in(folder, "nerves"), tours = files_in(folder, "tours");
  std::vector<std::string> names{kinds};
  for (const File& file : files) names.emplace_back(file.name);
  names.insert(names.end(), nerves.begin(), nerves.end());
  names.insert(names.end(), tours.begin(), tours.end());
  loader.parse(names);
  for (const File& file : files) {
    loader.file(std::string(file.name), file.shapes_body,
                [&](const base::JsonReader& root) { file.read(root, atlas); });
  }
  if (nerves.empty()) loader.mistakes.push_back({base::Severity::error, "nerves", "", "holds no file of nerves"});
  for (const std::string& name : nerves) {
    loader.file(name, true, [&](const base::JsonReader& root) { read_nerves(root, name, atlas); });
  }
  loader.file(kinds, false, [&](const base::JsonReader& root) { read_topic_kinds(root, atlas); });
  read_all_topics(loader, atlas);
  for (const std::string& tour : tours) {
    loader.file(tour, false, [&](const base::JsonReader& root) { read_tours(root, atlas); });
  }
  std::vector<base::Diagnostic>& mistakes = loader.mistakes;
  const auto errors = std::count_if(mistakes.begin(), mistakes.end(),
                                    [](const auto& d) { return d.severity == base::Severity::error; });
  if (errors > 0) {
    base::Error error;
    error.message = "The knowledge in " + folder.string() + " cannot be used: " + std::to_string(errors) +
                    (errors == 1 ? " mistake" : " mistakes") + ", the first is " + to_string(mistakes.front()) + ".";
    error.details = std::move(mistakes);
    return error;
  }
  atlas.content_hash = base::content_hash(loader.hashed);
  base::Result<Atlas> result(std::move(atlas));
  result.warnings = std::move(mistakes);
  return result;
}

}  // namespace cluneal::anatomy
