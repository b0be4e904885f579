#include "app/desk/practice.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <utility>

namespace cluneal::app {
namespace {

constexpr std::size_t long_word = 7;  ///< Bytes, from which on one letter may be wrong.

/// Small letters and digits; whatever stands between words becomes one blank. Bytes of other scripts stay.
std::string plain(const std::string& text) {
  std::string words;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) != 0) {
      words += byte < 0x80 ? static_cast<char>(std::tolower(byte)) : c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

/// Whether one byte put in, taken out or changed makes one word of the other.
bool differ_by_one(const std::string& a, const std::string& b) {
  const std::string& longer = a.size() >= b.size() ? a : b;
  const std::string& shorter = a.size() >= b.size() ? b : a;
  if (longer.size() - shorter.size() > 1) return false;
  std::size_t at = 0;
  while (at < shorter.size() && shorter[at] == longer[at]) ++at;
  const std::size_t skip = longer.size() == shorter.size() ? 1 : 0;
  return std::equal(longer.begin() + static_cast<std::ptrdiff_t>(std::min(longer.size(), at + 1)), longer.end(),
                    shorter.begin() + static_cast<std::ptrdiff_t>(std::min(shorter.size(), at + skip)), shorter.end());
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

bool is_said(const std::string& typed, const std::string& accepted) {
  const std::string word = plain(accepted);
  if (typed == word) return true;
  // "L4" and "L5" are no slips of the pen.
  return word.size() >= long_word && !has_digit(word) && differ_by_one(typed, word);
}

std::optional<double> number_in(const std::string& text) {
  const auto from =
      std::find_if(text.begin(), text.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  if (from == text.end()) return std::nullopt;
  std::string digits(from, text.end());
  std::replace(digits.begin(), digits.end(), ',', '.');
  double value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

}  // namespace

Verdict judge_choice(const study::Question& question, std::size_t choice) {
  Verdict verdict;
  if (choice >= question.choices.size()) return verdict;
  verdict.said = question.choices[choice];
  verdict.right = verdict.said == question.answer;
  return verdict;
}

Verdict judge_text(const study::Question& question, const std::string& text) {
  Verdict verdict;
  verdict.said = text;
  if (question.number) {
    const std::optional<double> value = number_in(text);
    verdict.right = value && *value >= question.number->low && *value <= question.number->high;
    return verdict;
  }
  const std::string typed = plain(text);
  const auto right = [&typed](const std::string& accepted) { return is_said(typed, accepted); };
  verdict.right = !typed.empty() &&
                  (right(question.answer) || std::any_of(question.accepted.begin(), question.accepted.end(), right));
  return verdict;
}

Verdict judge_order(const study::Question& question, const std::vector<std::size_t>& taken) {
  Verdict verdict;
  verdict.right = taken.size() == question.steps.size();
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (taken[i] >= question.choices.size()) continue;
    const std::string& step = question.choices[taken[i]];
    verdict.said += (i == 0 ? "" : "\n") + step;
    verdict.right = verdict.right && i < question.steps.size() && step == question.steps[i];
  }
  return verdict;
}

Verdict not_known() {
  Verdict verdict;
  verdict.given = false;
  return verdict;
}

Verdict judge_distance(const study::Question& question, double millimetres) {
  Verdict verdict;
  verdict.missed = millimetres;
  verdict.right = millimetres <= study::ring_of(question);
  return verdict;
}

Verdict judge_overlap(double share) {
  Verdict verdict;
  verdict.overlap = share;
  verdict.right = share >= painted_from;
  return verdict;
}

bool takes_grade(const Practice& practice, double now) {
  const bool stepped =
      practice.question.answering == study::Answering::order && practice.verdict.has_value() && practice.verdict->given;
  return !stepped || now - practice.judged >= unread_for;
}

Practice with_verdict(Practice practice, Verdict verdict, double now) {
  practice.grade = verdict.right ? study::Grade::good : study::Grade::again;
  practice.milliseconds = std::max(0LL, std::llround((now - practice.asked) * 1000));
  practice.verdict = std::move(verdict);
  practice.judged = now;
  practice.step = session::DeskStep::answered;
  return practice;
}

}  // namespace cluneal::app
