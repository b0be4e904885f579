#include "ui/find/find.h"

#include <algorithm>
#include <array>

#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

/// The letter without its accent, of those that UTF-8 writes as 0xC3 and `second`; 0 where it is none.
char plain_letter(unsigned char second) {
  // From A with grave to y with diaeresis, as Unicode orders them.
  static constexpr std::string_view letters = "aaaaaaaceeeeiiii.nooooo.ouuuuy.saaaaaaaceeeeiiii.nooooo.ouuuuy.y";
  if (second < 0x80 || second > 0xBF) return 0;
  const char letter = letters[second - 0x80U];
  return letter == '.' ? '\0' : letter;
}

// Of ASCII alone, whatever the locale; everything is folded anew with each letter that is typed.
bool is_small(unsigned char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(unsigned char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(unsigned char c) {
  return c >= '0' && c <= '9';
}

/// Calls `what(word)` for each word between white space until it gives true, and gives whether it did.
template <class What>
bool any_word(std::string_view text, What what) {
  constexpr std::string_view space = " \t\n\v\f\r";
  std::size_t at = text.find_first_not_of(space);
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(space, at), text.size());
    if (what(text.substr(at, end - at))) return true;
    at = text.find_first_not_of(space, end);
  }
  return false;
}

std::vector<std::string> split(std::string_view folded_text) {
  std::vector<std::string> words;
  (void)any_word(folded_text, [&](std::string_view word) {
    words.emplace_back(word);
    return false;
  });
  return words;
}

bool begins_a_word(const std::string& text, const std::string& start) {
  return text.starts_with(start) || text.find(" " + start) != std::string::npos;
}

template <class Holds>
bool each(const Query& query, Holds holds) {
  return std::all_of(query.words.begin(), query.words.end(), holds);
}

/// Whether the query's words begin words of the text, in this order.
bool in_order(const std::vector<std::string>& text, const std::vector<std::string>& query) {
  std::size_t at = 0;
  for (const std::string& word : text) {
    if (at < query.size() && word.starts_with(query[at])) ++at;
  }
  return at == query.size();
}

/// Whether one of the words is written in capitals alone and is what was typed: "PSIS".
bool is_abbreviation(std::string_view words, const Query& query) {
  if (query.words.size() != 1 || query.whole.size() < 2) return false;
  return any_word(words, [&](std::string_view word) {
    return std::none_of(word.begin(), word.end(), is_small) && folded(word) == query.whole;
  });
}

std::optional<int> rank_by_name(const Findable& thing, const Query& query) {
  const std::string title = folded(thing.title);
  const std::string also = folded(thing.also);
  if (query.whole == title) return 0;
  if (query.whole == also) return 1;
  if (is_abbreviation(thing.words, query)) return 2;
  if (title.starts_with(query.whole) || also.starts_with(query.whole)) return 3;
  if (in_order(split(title), query.words) || in_order(split(also), query.words)) return 4;
  const std::string names = title + " " + also;
  if (each(query, [&](const std::string& word) { return begins_a_word(names, word); })) return 5;
  if (names.find(query.whole) != std::string::npos) return 6;
  const std::string own = names + " " + folded(thing.words);
  if (each(query, [&](const std::string& word) { return begins_a_word(own, word); })) return 7;
  if (each(query, [&](const std::string& word) { return own.find(word) != std::string::npos; })) return 8;
  const std::string all = own + " " + folded(thing.above);
  if (each(query, [&](const std::string& word) { return all.find(word) != std::string::npos; })) return 9;
  return {};
}

/// Whether the letters from `at` on are beginnings of words from `word` on, one after the other: "supcl" of "superior
/// cluneal nerves".
bool are_beginnings(const std::string& letters, std::size_t at, const std::vector<std::string>& words,
                    std::size_t word) {
  if (at == letters.size()) return true;
  for (; word < words.size(); ++word) {
    std::size_t same = 0;
    while (same < words[word].size() && at + same < letters.size() && words[word][same] == letters[at + same]) ++same;
    for (; same > 0; --same) {
      if (are_beginnings(letters, at + same, words, word + 1)) return true;
    }
  }
  return false;
}

/// How many letters are wrong, missing, too many or exchanged with their neighbour (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::vector<std::size_t>, 3> rows;
  for (std::vector<std::size_t>& row : rows) row.assign(b.size() + 1, 0);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t>& now = rows[i % 3];
    const std::vector<std::size_t>& before = rows[(i - 1) % 3];
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) now[j] = std::min(now[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

/// Whether the word is one of those but for a letter, or two in a long one; also as its beginning, while it is typed.
bool nearly_one_of(const std::string& word, const std::vector<std::string>& words) {
  const std::size_t allowed = word.size() < 4 ? 0 : word.size() < 8 ? 1 : 2;
  return std::any_of(words.begin(), words.end(), [&](const std::string& other) {
    if (other.starts_with(word)) return true;
    // The first letter is rarely wrong.
    if (allowed == 0 || other.front() != word.front() || other.size() + allowed < word.size()) return false;
    return distance(word, other) <= allowed || distance(word, other.substr(0, word.size())) <= allowed;
  });
}

std::optional<int> rank_by_likeness(const Findable& thing, const Query& query) {
  const std::vector<std::string> title = split(folded(thing.title));
  const std::vector<std::string> also = split(folded(thing.also));
  if (are_beginnings(query.letters, 0, title, 0) || are_beginnings(query.letters, 0, also, 0)) return 0;
  if (each(query, [&](const std::string& word) { return nearly_one_of(word, title); })) return 1;
  std::vector<std::string> words = split(folded(thing.words));
  words.insert(words.end(), title.begin(), title.end());
  words.insert(words.end(), also.begin(), also.end());
  if (each(query, [&](const std::string& word) { return nearly_one_of(word, words); })) return 2;
  return {};
}

std::optional<int> rank_by_text(const Findable& thing, const Query& query) {
  const std::string all = folded(thing.title + " " + thing.words + " " + thing.above + " " + thing.text);
  if (each(query, [&](const std::string& word) { return begins_a_word(all, word); })) return 0;
  if (each(query, [&](const std::string& word) { return all.find(word) != std::string::npos; })) return 1;
  return {};
}

const std::string& name_of(const TreeNode& node) {
  return node.full.empty() ? node.title : node.full;
}

Findable findable(const TreeNode& node, const std::string& above) {
  return {name_of(node), "", node.words + " " + node.title + " " + node.id.text(), above, node.text};
}

std::string names_of(const TreeNode& node) {
  return name_of(node) + " " + node.title + " " + node.words + " " + node.id.text() + " ";
}

/// The node's side of the pair that is found by the pair's names.
Named side_of_pair(const TreeNode& pair, std::size_t side, const std::string& above) {
  Named named{&pair.children[side], findable(pair, above)};
  named.findable.also = named.findable.title;
  named.findable.title = say(side == 0 ? phrases::name_left : phrases::name_right, {{"name", named.findable.also}});
  return named;
}

class Finder {
 public:
  Finder(Query query, Way way, bool right, Found& found)
      : query_(std::move(query)), way_(way), right_(right), found_(found) {}

  /// Gives whether something was found among them or below.
  bool look(const std::vector<TreeNode>& nodes, const std::string& above) {
    bool any = false;
    for (const TreeNode& node : nodes) any = look_at(node, above) || any;
    return any;
  }

 private:
  bool look_at(const TreeNode& node, const std::string& above) {
    const std::optional<int> own = rank_of(findable(node, above), query_, way_);
    bool any = false;
    if (is_pair(node)) {
      for (const std::size_t side : {right_ ? 1U : 0U, right_ ? 0U : 1U}) {
        const Named named = side_of_pair(node, side, above);
        if (const std::optional<int> rank = rank_of(named.findable, query_, way_)) {
          found_.matches.push_back({named.node, named.findable.title, *rank});
          any = true;
        }
      }
    } else if (node.children.empty()) {
      if (own) found_.matches.push_back({&node, name_of(node), *own});
      any = own.has_value();
    } else {
      // One that is named itself comes before what lies below it and has its name from it.
      const bool itself = own && !node.id.empty();
      if (itself) found_.matches.push_back({&node, name_of(node), *own});
      any = look(node.children, above + names_of(node)) || itself;
    }
    if (any) found_.listed.insert(&node);
    return any;
  }

  Query query_;
  Way way_;
  bool right_;
  Found& found_;
};

void name_all(const std::vector<TreeNode>& nodes, const std::string& above, bool right, std::vector<Named>& named) {
  for (const TreeNode& node : nodes) {
    if (is_pair(node)) {
      for (const std::size_t side : {right ? 1U : 0U, right ? 0U : 1U})
        named.push_back(side_of_pair(node, side, above));
      continue;
    }
    if (!node.id.empty()) named.push_back({&node, findable(node, above)});
    name_all(node.children, above + names_of(node), right, named);
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto space = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == 0xC3 && i + 1 < text.size()) {
      const char letter = plain_letter(static_cast<unsigned char>(text[++i]));
      if (letter != 0) out += letter;
    } else if (byte >= 0x80 || is_small(byte) || is_digit(byte)) {
      out += text[i];  // As other scripts, which stay as they are.
    } else if (is_capital(byte)) {
      out += static_cast<char>(byte - 'A' + 'a');
    } else if (byte != '\'') {
      space();
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Query::Query(std::string_view typed) : whole(folded(typed)), words(split(whole)) {
  for (const std::string& word : words) letters += word;
}

std::optional<int> rank_of(const Findable& thing, const Query& query, Way way) {
  if (query.words.empty()) return {};
  switch (way) {
    case Way::by_name:
      return rank_by_name(thing, query);
    case Way::by_likeness:
      return rank_by_likeness(thing, query);
    case Way::by_text:
      return rank_by_text(thing, query);
  }
  return {};
}

bool is_pair(const TreeNode& node) {
  return node.children.size() == 2 && base::side_of(node.children[0].id) == base::Side::left &&
         base::side_of(node.children[1].id) == base::Side::right;
}

Found find_in(const Model& model, std::string_view typed) {
  const bool right = model.scene.sides == session::Sides::right;
  Found found;
  for (const Way way : {Way::by_name, Way::by_likeness, Way::by_text}) {
    Finder finder(Query(typed), way, right, found);
    finder.look(model.tree, "");
    for (const TreeNode& kind : model.topics) finder.look(kind.children, "");
    if (!found.matches.empty()) break;
  }
  std::stable_sort(found.matches.begin(), found.matches.end(),
                   [](const Match& a, const Match& b) { return a.rank < b.rank; });
  return found;
}

std::vector<Named> all_named(const Model& model) {
  const bool right = model.scene.sides == session::Sides::right;
  std::vector<Named> named;
  name_all(model.tree, "", right, named);
  for (const TreeNode& kind : model.topics) name_all(kind.children, "", right, named);
  return named;
}

}  // namespace cluneal::ui
