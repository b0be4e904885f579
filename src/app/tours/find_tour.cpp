#include "app/tours/find_tour.h"

#include <filesystem>
#include <utility>
#include <vector>

#include "anatomy/read/reading.h"
#include "app/phrases.h"
#include "base/file.h"

namespace cluneal::app {

base::Result<anatomy::Tour> find_tour(const std::string& word, const anatomy::Atlas& atlas) {
  const auto id = base::Id::parse(word);
  const auto found = id ? atlas.tours.find(*id) : atlas.tours.end();
  if (found != atlas.tours.end() && !found->second.steps.empty()) return found->second;
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
  anatomy::Tour tour = anatomy::read_tour(base::JsonReader(*document, mistakes));
  if (!mistakes.empty()) {
    base::Error wrong =
        base::error_of(phrases::tour_has_mistakes, {{"file", word}, {"detail", to_string(mistakes.front())}});
    wrong.details = std::move(mistakes);
    return wrong;
  }
  if (tour.steps.empty()) return base::error_of(phrases::tour_has_no_steps, {{"file", word}});
  return tour;
}

}  // namespace cluneal::app
