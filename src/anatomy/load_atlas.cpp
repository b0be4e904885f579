#include "anatomy/load_atlas.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "anatomy/fibres.h"
#include "anatomy/subjects.h"
#include "base/file.h"
#include "base/parallel.h"

namespace cluneal::anatomy {

namespace {

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

/// The files of a subject, in the order in which they are read. Those of topics are known once their kinds have been
/// read.
std::vector<std::string> files_of(const Subject& subject, const std::filesystem::path& folder, const Atlas& atlas) {
  const std::string path(subject.path);
  if (subject.files == FilesOf::subject) return {path};
  if (subject.files == FilesOf::folder) return files_in(folder, path);
  std::vector<std::string> names;
  for (const TopicKind& kind : atlas.topic_kinds) {
    const bool within = kind.key.find_first_of("/.") == std::string::npos;  // No way out of the folder.
    if (within) names.push_back(path + "/" + kind.key + ".json");
  }
  return names;
}

/// Parses at once what can be; what is known only then, when its turn comes.
void read_all(Loader& loader, const std::filesystem::path& folder, Atlas& atlas) {
  std::vector<std::string> first;
  for (const Subject& subject : subjects()) {
    for (std::string& name : files_of(subject, folder, atlas)) first.push_back(std::move(name));
  }
  loader.parse(first);
  for (const Subject& subject : subjects()) {
    const std::vector<std::string> names = files_of(subject, folder, atlas);
    loader.parse(names);
    for (const std::string& name : names) {
      loader.file(name, subject.shapes_body, [&](const base::JsonReader& root) { subject.read(root, name, atlas); });
    }
  }
  if (files_in(folder, "nerves").empty()) {
    loader.mistakes.push_back({base::Severity::error, "nerves", "", "holds no file of nerves"});
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
  read_all(loader, folder, atlas);
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
  trace_fibres(atlas);
  atlas.content_hash = base::content_hash(loader.hashed);
  base::Result<Atlas> result(std::move(atlas));
  result.warnings = std::move(mistakes);
  return result;
}

}  // namespace cluneal::anatomy
