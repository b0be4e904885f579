#include "anatomy/load_atlas.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "anatomy/reading.h"
#include "base/file.h"

namespace cluneal::anatomy {

namespace {

struct File {
  std::string_view name;
  void (*read)(const base::JsonReader&, Atlas&);
  bool shapes_body = true;
};

/// Reads files of the folder, and keeps the text of those that shape a body for the content hash.
class Loader {
 public:
  explicit Loader(const std::filesystem::path& folder) : folder_(folder) {}

  template <class Read>
  void file(const std::string& name, bool shapes_body, Read read) {
    const base::Result<std::string> text = base::read_text(folder_ / name);
    if (!text) {
      mistakes.push_back({base::Severity::error, name, "", text.error().message});
      return;
    }
    if (shapes_body) hashed += name + '\n' + std::to_string(text->size()) + '\n' + *text;
    const base::Result<base::JsonDocument> document = base::JsonDocument::parse(*text, name);
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
};

// Sorted by name: the content hash runs over them in this order.
constexpr std::array<File, 17> files{{{"areas.json", read_areas},
                                      {"claims.json", read_claims},
                                      {"groups.json", read_groups},
                                      {"handouts.json", read_handouts, false},
                                      {"headings.json", read_headings},
                                      {"landmarks.json", read_landmarks},
                                      {"nerve_traits.json", read_nerve_traits},
                                      {"persons.json", read_persons},
                                      {"pictograms.json", read_pictograms, false},
                                      {"places.json", read_places},
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
  for (const File& file : files) {
    loader.file(std::string(file.name), file.shapes_body,
                [&](const base::JsonReader& root) { file.read(root, atlas); });
  }
  const std::vector<std::string> nerves = files_in(folder, "nerves");
  if (nerves.empty()) loader.mistakes.push_back({base::Severity::error, "nerves", "", "holds no file of nerves"});
  for (const std::string& name : nerves) {
    loader.file(name, true, [&](const base::JsonReader& root) { read_nerves(root, name, atlas); });
  }
  loader.file("clinical/kinds.json", false, [&](const base::JsonReader& root) { read_topic_kinds(root, atlas); });
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (kind.key.find_first_of("/.") != std::string::npos) continue;  // No way out of the folder.
    loader.file("clinical/" + kind.key + ".json", false,
                [&](const base::JsonReader& root) { read_topics(root, kind, atlas); });
  }
  for (const std::string& tour : files_in(folder, "tours")) {
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
