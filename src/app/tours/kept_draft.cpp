#include "app/tours/kept_draft.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "anatomy/read/reading.h"
#include "anatomy/write_tour.h"
#include "app/files/saved_scene.h"
#include "base/file.h"
#include "base/folders.h"
#include "base/json.h"

namespace cluneal::app {
namespace {

std::filesystem::path draft_path() {
  return base::state_folder() / "tour_draft.json";
}

}  // namespace

base::Status keep_draft(const KeptDraft& draft) {
  base::JsonWriter json;
  json.begin_object().member("path", draft.path).member("at", draft.at).member("open", draft.open);
  // A tour has a title, which this one may still lack.
  json.member("title", draft.tour.names.title);
  anatomy::Tour titled = draft.tour;
  titled.names.title = "-";
  json.member("tour", anatomy::to_json(titled)).end_object();
  return base::write_atomically(draft_path(), json.text());
}

base::Result<std::optional<KeptDraft>> kept_draft() {
  const std::filesystem::path path = draft_path();
  std::error_code none;
  if (!std::filesystem::exists(path, none)) return std::optional<KeptDraft>();
  const base::Result<base::JsonDocument> document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const base::JsonReader at(*document, mistakes);
  KeptDraft draft;
  draft.path = at["path"].string();
  draft.open = at["open"].boolean();
  const long long step = at["at"].integer();
  const base::Result<base::JsonDocument> inner = base::JsonDocument::parse(at["tour"].string(), path.string());
  if (!inner) return inner.error();
  draft.tour = anatomy::read_tour(base::JsonReader(*inner, mistakes));
  draft.tour.names.title = at["title"].string();
  if (!mistakes.empty()) return base::wrong_file(path, std::move(mistakes));
  const auto last = static_cast<long long>(draft.tour.steps.size()) - 1;
  draft.at = static_cast<std::size_t>(std::clamp(step, 0LL, std::max(0LL, last)));
  return std::optional(std::move(draft));
}

std::filesystem::path put_draft_aside() {
  std::error_code none;  // Where it cannot be renamed, it is where it was.
  const std::filesystem::path beside = free_name(draft_path());
  std::filesystem::rename(draft_path(), beside, none);
  return none ? draft_path() : beside;
}

void forget_draft() {
  std::error_code none;  // Where it cannot be taken away, the next start shows it again.
  std::filesystem::remove(draft_path(), none);
}

}  // namespace cluneal::app
