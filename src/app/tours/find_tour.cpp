#include "app/tours/find_tour.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "anatomy/read/reading.h"
#include "app/phrases.h"
#include "base/file.h"

namespace cluneal::app {

base::Result<FoundTour> find_tour(const std::string& word, const anatomy::Atlas& atlas) {
  const auto id = base::Id::parse(word);
  const auto found = id ? atlas.tours.find(*id) : atlas.tours.end();
  if (found != atlas.tours.end() && !found->second.steps.empty()) return FoundTour{found->second, {}};
  std::error_code error;
  if (!std::filesystem::exists(word, error)) {
    std::string all;
    for (const anatomy::Tour* tour : atlas.tours_in_order()) all += (all.empty() ? "" : ", ") + tour->id.text();
    return base::error_of(phrases::no_such_tour, {{"tour", word}, {"tours", all}});
  }
  const base::Result<std::string> text = base::read_text(word);
  if (!text) return text.error();
  const base::Result<base::JsonDocument> document = base::JsonDocument::parse(*text, word);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  FoundTour read;
  read.tour = anatomy::read_tour(base::JsonReader(*document, mistakes, base::UnknownKeys::remarks));
  for (const base::Diagnostic& one : mistakes) {
    if (one.severity == base::Severity::warning)
      read.remarks.push_back(
          base::warning_of(phrases::tour_says_unknown, {{"file", word}, {"detail", one.path + ": " + one.message}}));
  }
  std::erase_if(mistakes, [](const base::Diagnostic& one) { return one.severity == base::Severity::warning; });
  if (!mistakes.empty()) {
    base::Error wrong =
        base::error_of(phrases::tour_has_mistakes, {{"file", word}, {"detail", to_string(mistakes.front())}});
    wrong.details = std::move(mistakes);
    return wrong;
  }
  if (read.tour.steps.empty()) return base::error_of(phrases::tour_has_no_steps, {{"file", word}});
  return read;
}

}  // namespace cluneal::app
