#include "text/line_breaks.h"

#include "text/utf8.h"

namespace cluneal::text {
namespace {

enum class Script { space, other, ideograph, hiragana, katakana, opening, closing };

constexpr std::u32string_view opening = U"（「『【〔〈《〖“‘［｛";
/// Marks that end something, and what belongs to the character before it: small kana, the long-vowel and iteration
/// marks.
constexpr std::u32string_view closing =
    U"、。，．・：；？！）」』】〕〉》〗”’］｝…～％℃ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";

Script script_of(char32_t code) {
  if (code == U' ' || code == U'\n' || code == U'\t' || code == U'\u3000') return Script::space;
  // Quotation marks of European texts too, which stand beside spaces there.
  if (opening.find(code) != std::u32string_view::npos) return code > 0x2FFF ? Script::opening : Script::other;
  if (closing.find(code) != std::u32string_view::npos) return code > 0x2FFF ? Script::closing : Script::other;
  if (code >= 0x3041 && code <= 0x309F) return Script::hiragana;
  if (code >= 0x30A0 && code <= 0x30FF) return Script::katakana;
  const bool ideograph = (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
                         (code >= 0x20000 && code <= 0x3FFFF) || code == U'\u3005';
  return ideograph ? Script::ideograph : Script::other;
}

enum class Joint { whole, within_word, between_words };

/// What may be done between two characters without a space.
Joint joint(Script before, Script after) {
  if (after == Script::closing || before == Script::opening) return Joint::whole;
  if (before == Script::closing || after == Script::opening) return Joint::between_words;
  if (before == after) {
    const bool whole = before == Script::other || before == Script::katakana;
    return whole ? Joint::whole : Joint::within_word;
  }
  // Syllables that follow a word belong to it; a word that follows syllables is the next one.
  if (before == Script::hiragana) return Joint::between_words;
  return Joint::within_word;
}

}  // namespace

std::string Word::text() const {
  std::string all;
  for (const std::string& piece : pieces) all += piece;
  return all;
}

std::vector<Word> words_of(std::string_view utf8) {
  const std::vector<Character> characters = characters_of(utf8);
  std::vector<Word> words;
  Script before = Script::space;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const std::size_t end = i + 1 < characters.size() ? characters[i + 1].first : utf8.size();
    const std::string bytes(utf8.substr(characters[i].first, end - characters[i].first));
    if (i > 0 && extends_previous(characters[i].code) && before != Script::space) {
      words.back().pieces.back() += bytes;
      continue;
    }
    const Script script = script_of(characters[i].code);
    if (script != Script::space) {
      const Joint how = before == Script::space ? Joint::between_words : joint(before, script);
      if (how == Joint::between_words) {
        words.push_back({{bytes}, before == Script::space && !words.empty()});
      } else if (how == Joint::within_word) {
        words.back().pieces.push_back(bytes);
      } else {
        words.back().pieces.back() += bytes;
      }
    }
    before = script;
  }
  return words;
}

}  // namespace cluneal::text
