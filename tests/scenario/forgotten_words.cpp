#include "forgotten_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "../unit/ui/words_on_screen.h"
#include "language/language.h"

namespace scenario {
namespace {

using namespace cluneal;

constexpr std::string_view accented = "aeiouncAEIOU";

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Names of keys and of the program, which stand so in every language, and units.
bool is_name(std::string_view word) {
  constexpr std::array names{"Ctrl",    "PageDown", "PageUp",    "Shift", "Alt",   "Home", "End",  "Escape",
                             "Space",   "Enter",    "Backspace", "Left",  "Right", "Up",   "Down", "Page",
                             "Cluneal", "Atlas",    "min",       "et",    "al",    "doi",  "https"};
  return std::find(names.begin(), names.end(), word) != names.end();
}

/// As units are written in every language, where they stand alone.
bool is_unit(std::string_view line) {
  constexpr std::array units{"mm", "cm", "m", "in"};
  return std::find(units.begin(), units.end(), line) != units.end();
}

/// Whether it would have an accent if it had been said: "nerve", not "T12", "PSIS" or "mm".
bool is_english(std::string_view word) {
  const bool small =
      std::any_of(word.begin(), word.end(), [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; });
  const bool plain = word.find_first_of(accented) != std::string_view::npos;
  return word.size() > 1 && small && plain && !is_name(word);
}

/// Words of letters alone: what holds digits is a key of a paper.
bool has_english(std::string_view line, const std::set<std::string, std::less<>>& people) {
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i;
    bool letters = true;
    const auto in_word = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0 ||
             c == '-' || c == '_' || c == '/';
    };
    while (end < line.size() && in_word(line[end])) letters = is_letter(line[end++]) && letters;
    const std::string_view word = line.substr(i, end - i);
    if (letters && !word.empty() && is_english(word) && !people.contains(word)) return true;
    i = std::max(end, i + 1);
  }
  return false;
}

/// As it is searched: one space between words, without the dots of what was cut short.
std::string simple(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!space || (!words.empty() && words.back() != ' ')) words += space ? ' ' : c;
  }
  while (!words.empty() && (words.back() == ' ' || words.back() == '.')) words.pop_back();
  return words;
}

void add_claims(const std::vector<ui::InfoClaim>& claims, std::vector<std::string>& own) {
  for (const ui::InfoClaim& claim : claims) {
    own.insert(own.end(), {claim.source, claim.full_source, claim.link, claim.address});
  }
}

void add_info(const ui::Info& info, std::vector<std::string>& own) {
  own.push_back(info.latin);
  own.push_back(info.id.text());
  add_claims(info.sources, own);
  add_claims(info.measured_from, own);
  for (const auto& [root, claims] : info.roots) add_claims(claims, own);
  for (const ui::InfoStep& of_course : info.course) add_claims(of_course.claims, own);
  for (const ui::InfoVariant& variant : info.variants) add_claims(variant.sources, own);
  if (info.site) {
    for (const auto* claims : {&info.site->passage_present, &info.site->constricted, &info.site->clinical})
      add_claims(*claims, own);
    for (const auto* postures : {&info.site->worse, &info.site->eases}) {
      for (const ui::InfoPosture& posture : *postures) {
        for (const ui::InfoStatement& said : posture.said) add_claims(said.sources, own);
      }
    }
  }
  if (!info.topic) return;
  add_claims(info.topic->numbers, own);
  for (const ui::InfoSection& section : info.topic->sections) {
    for (const ui::InfoStatement& statement : section.statements) add_claims(statement.sources, own);
  }
}

}  // namespace

std::set<std::string> lines_in_english(const std::vector<std::string>& own,
                                       const std::set<std::string, std::less<>>& people) {
  std::vector<std::string> names;
  names.reserve(own.size());
  for (const std::string& name : own) names.push_back(simple(name));
  std::set<std::string> forgotten;
  for (const ui::LineOnScreen& line : ui::lines_on_screen()) {
    std::string words = simple(line.text);
    // What is filled into a sentence: the longest names first, so that no part of one is left.
    for (const std::string& name : names) {
      if (name.size() > 2 && name.find(words) != std::string::npos) words.clear();
    }
    for (const std::string& name : names) {
      const std::size_t at = name.size() > 2 ? words.find(name) : std::string::npos;
      if (at != std::string::npos) words.replace(at, name.size(), " ");
    }
    if (!is_unit(words) && has_english(words, people)) forgotten.insert(line.text);
  }
  return forgotten;
}

std::vector<std::string> own_words(const ui::Model& model) {
  std::vector<std::string> own;
  for (const language::Choice& choice : language::choices()) own.emplace_back(choice.name);
  if (model.info) add_info(*model.info, own);
  for (const ui::Bookmark& bookmark : model.bookmarks) own.push_back(bookmark.name);
  for (const ui::RecentFile& file : model.recent_files) own.push_back(file.path);
  if (model.desk) {
    own.insert(own.end(), model.desk->sources.begin(), model.desk->sources.end());
    for (const auto& learner : model.desk->learners) own.push_back(learner.name);
  }
  if (model.bedside) {
    for (const auto& language : model.bedside->languages) own.push_back(language.name);
  }
  std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return own;
}

}  // namespace scenario
