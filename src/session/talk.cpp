#include "session/talk.h"

#include <algorithm>

namespace cluneal::session {
namespace {

constexpr std::size_t most_digits = 3;

Talk at_slide(Talk talk, std::size_t slide) {
  talk.at = slide;
  talk.typed.clear();
  return talk;
}

}  // namespace

std::vector<Slide> slides_of(const anatomy::Tour& tour) {
  std::vector<Slide> slides;
  for (std::size_t step = 0; step < tour.steps.size(); ++step) {
    for (const SlidePart part : parts_of(tour.steps[step])) slides.push_back({step, part});
  }
  return slides;
}

std::optional<Talk> talk_of(const anatomy::Tour& tour) {
  Talk talk;
  talk.slides = slides_of(tour);
  if (talk.slides.empty()) return std::nullopt;
  return talk;
}

Talk turned(Talk talk, int by) {
  const auto last = static_cast<int>(talk.slides.size()) - 1;
  const int to = std::clamp(static_cast<int>(talk.at) + by, 0, last);
  return at_slide(std::move(talk), static_cast<std::size_t>(to));
}

Talk at_end(Talk talk, bool last) {
  const std::size_t to = last ? talk.slides.size() - 1 : 0;
  return at_slide(std::move(talk), to);
}

Talk typed(Talk talk, int digit) {
  if (digit < 0 || digit > 9 || talk.typed.size() == most_digits) return talk;
  talk.typed += static_cast<char>('0' + digit);
  return talk;
}

Talk erased(Talk talk) {
  if (talk.typed.empty()) return turned(std::move(talk), -1);
  talk.typed.pop_back();
  return talk;
}

Talk taken(Talk talk) {
  if (talk.typed.empty()) return turned(std::move(talk), 1);
  const std::size_t last = talk.slides.back().step + 1;
  const auto wanted = static_cast<std::size_t>(std::stoi(talk.typed));
  const std::size_t step = std::clamp<std::size_t>(wanted, 1, last) - 1;
  const auto first =
      std::find_if(talk.slides.begin(), talk.slides.end(), [&](const Slide& slide) { return slide.step == step; });
  const auto to = static_cast<std::size_t>(first - talk.slides.begin());
  return at_slide(std::move(talk), to);
}

}  // namespace cluneal::session
