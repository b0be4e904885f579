#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "study/question.h"

namespace cluneal::study {

/// SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195): the same numbers on every machine. A value.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 to `bound` - 1, each as likely; `bound` is 1 or more.
  std::size_t below(std::size_t bound);
  /// Fisher and Yates, from the end.
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[below(left)]);
  }

 private:
  std::uint64_t state_;
};

/// A seed for one thing of many: `seed` mixed with the bytes of `word` (FNV-1a) and a number.
[[nodiscard]] std::uint64_t seed_for(std::uint64_t seed, std::string_view word, std::uint64_t turn = 0);

/// So many choices a question has, where the data has that many wrong answers.
inline constexpr std::size_t most_choices = 4;

/// A question as it is asked: wrong answers chosen, choices in an order, the side of its picture. Another `turn` asks
/// the same otherwise, where there is another way.
[[nodiscard]] Question posed(const Question& question, std::uint64_t seed, std::uint64_t turn = 0);

/// A question of a set, and for which time it comes in that.
struct Picked {
  Question question;
  std::uint64_t turn = 0;  ///< 0: for the first time.
};

/// `count` questions of `pool`, posed: the same for the same seed, on every machine. All kinds take turns; a set that
/// has room for it asks of every nerve, site, territory and root. Where `count` is more than there are, each comes
/// again, posed otherwise, and never twice before all have come.
[[nodiscard]] std::vector<Picked> pick(const std::vector<Question>& pool, std::uint64_t seed, std::size_t count,
                                       std::optional<Kind> only = {});

}  // namespace cluneal::study
