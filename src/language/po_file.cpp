#include "language/po_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "language/plural_rule.h"

namespace cluneal::language {
namespace {

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blank = " \t\r";
  const std::size_t first = line.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(blank) - first + 1);
}

/// The text between the quotes of `line`, with escapes resolved; nothing where it is none.
std::optional<std::string> unquoted(std::string_view line) {
  if (line.size() < 2 || line.front() != '"' || line.back() != '"') return {};
  line = line.substr(1, line.size() - 2);
  std::string text;
  text.reserve(line.size());
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') return {};
    if (line[i] != '\\') {
      text += line[i];
      continue;
    }
    if (++i == line.size()) return {};
    constexpr std::string_view escapes = "ntr\"\\", meant = "\n\t\r\"\\";
    const std::size_t which = escapes.find(line[i]);
    if (which == std::string_view::npos) return {};
    text += meant[which];
  }
  return text;
}

/// What a line begins with, before the quote.
enum class Word { none, context, text, plural, translation };

class Reader {
 public:
  explicit Reader(std::string_view name) : name_(name) {}

  base::Result<PoFile> read(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    while (!text.empty() && mistake_.empty()) {
      const std::size_t end = text.find('\n');
      ++number_;
      line(trimmed(text.substr(0, end)));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    finish();
    if (!mistake_.empty()) return base::Error{std::move(mistake_), {}};
    return std::move(file_);
  }

 private:
  void fail(std::string_view what) {
    if (mistake_.empty()) mistake_ = name_ + ", line " + std::to_string(number_) + ": " + std::string(what);
  }

  void line(std::string_view line) {
    if (line.empty()) return finish();
    if (line[0] == '#') return comment(line);
    if (line[0] == '"') return go_on(line);
    const Word word = word_of(line);
    if (word == Word::none)
      return fail("neither a comment nor msgctxt, msgid, msgid_plural, msgstr or a text in quotes.");
    const std::size_t quote = line.find('"');
    std::optional<std::string> text;
    if (quote != std::string_view::npos) text = unquoted(line.substr(quote));
    if (!text) return fail("a text stands in double quotes, with \\\" for a quote within.");
    start(word, line.substr(0, quote), std::move(*text));
  }

  static Word word_of(std::string_view line) {
    const auto begins = [&](std::string_view word) { return line.substr(0, word.size()) == word; };
    if (begins("msgctxt")) return Word::context;
    if (begins("msgid_plural")) return Word::plural;
    if (begins("msgid")) return Word::text;
    return begins("msgstr") ? Word::translation : Word::none;
  }

  void comment(std::string_view line) {
    if (message_ && has_text_) finish();
    // What is used no more stands behind "#~"; it is a comment to a program.
    if (line.substr(0, 2) == "#," && line.find("fuzzy") != std::string_view::npos) fuzzy_ = true;
  }

  void start(Word word, std::string_view before, std::string text) {
    const bool first = word == Word::context || (word == Word::text && last_ != Word::context);
    if (first && has_text_) finish();
    if (!message_) message_.emplace();
    last_ = word;
    if (word == Word::context) {
      message_->context = std::move(text);
    } else if (word == Word::text) {
      if (has_text_) return fail("msgid is there twice.");
      message_->text = std::move(text);
      has_text_ = true;
    } else if (word == Word::translation) {
      if (!has_text_) return fail("msgstr without a msgid before it.");
      const std::size_t bracket = before.find('[');
      const std::size_t form = message_->translations.size();
      if (bracket != std::string_view::npos && before.substr(bracket, 3) != "[" + std::to_string(form) + "]") {
        return fail("the plural forms are not numbered from 0 in order.");
      }
      if (form == most_forms || (bracket == std::string_view::npos && form > 0)) return fail("one msgstr too many.");
      message_->translations.push_back(std::move(text));
    }
  }

  void go_on(std::string_view line) {
    const std::optional<std::string> text = unquoted(line);
    if (!text) return fail("a text stands in double quotes, with \\\" for a quote within.");
    if (!message_) return fail("a text that belongs to nothing.");
    if (last_ == Word::context) message_->context += *text;
    if (last_ == Word::text) message_->text += *text;
    if (last_ == Word::translation) message_->translations.back() += *text;
  }

  void finish() {
    const bool fuzzy = std::exchange(fuzzy_, message_ ? false : fuzzy_);
    const bool has_text = std::exchange(has_text_, false);
    last_ = Word::none;
    if (!message_) return;
    PoMessage message = std::move(*message_);
    message_.reset();
    if (!has_text || message.translations.empty()) return fail("the message before has no msgid or no msgstr.");
    if (message.text.empty() && message.context.empty()) return header(message.translations[0]);
    const auto is_empty = [](const std::string& text) { return text.empty(); };
    if (fuzzy || std::any_of(message.translations.begin(), message.translations.end(), is_empty)) return;
    file_.messages.push_back(std::move(message));
  }

  void header(std::string_view text) {
    constexpr std::string_view field = "Plural-Forms:";
    const std::size_t start = text.find(field);
    if (start == std::string_view::npos) return;
    const std::string_view rest = text.substr(start + field.size());
    base::Result<PluralRule> rule = PluralRule::parse(rest.substr(0, rest.find('\n')));
    if (!rule) return fail(rule.error().message);
    file_.plural_rule = std::move(*rule);
  }

  std::string name_, mistake_;
  std::size_t number_ = 0;
  PoFile file_;
  std::optional<PoMessage> message_;
  bool has_text_ = false, fuzzy_ = false;
  Word last_ = Word::none;
};

}  // namespace

base::Result<PoFile> read_po(std::string_view text, std::string_view name) {
  return Reader(name).read(text);
}

}  // namespace cluneal::language
