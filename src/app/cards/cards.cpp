#include "app/cards/cards.h"

#include <array>
#include <cstdio>

#include "app/cards/card_types.h"
#include "app/cards_phrases.h"
#include "app/present/cite.h"
#include "app/questions/kind_title.h"
#include "base/markup.h"
#include "language/writing.h"
#include "study/pick.h"

namespace cluneal::app {
namespace {

using study::Kind;
using study::Question;

// Chosen once; by them Anki finds what it has. Never change them.
constexpr std::int64_t first_deck = 1'764'500'000'000;
constexpr std::int64_t decks_a_language = 100;
/// What is posed on a card is posed so for good.
constexpr std::uint64_t card_seed = 1;

CardSort sort_of(const Question& question) {
  if (question.answering == study::Answering::order) return CardSort::order;
  if (question.answering != study::Answering::choice) return CardSort::place;
  if (question.number) return CardSort::number;
  return question.accepted.empty() ? CardSort::choice : CardSort::name;
}

std::string html_list(const std::vector<std::string>& items, bool numbered) {
  std::string out = numbered ? "<ol>" : "<ul>";
  for (const std::string& item : items) out += "<li>" + base::escaped_markup(item) + "</li>";
  return out + (numbered ? "</ol>" : "</ul>");
}

/// "cluneal-0123456789abcdef.jpg", by what the picture shows: two questions with one picture share it.
std::string picture_name(const study::Picture& picture) {
  std::string told = picture.view + (picture.fixed ? "!" : "");
  if (!picture.drawing.empty()) told += "|" + picture.drawing.text();
  for (const auto* ids : {&picture.shown, &picture.hidden, &picture.pointed, &picture.framed}) {
    told += "|";
    for (const base::Id& id : *ids) told += id.text() + " ";
  }
  std::array<char, 40> name{};
  std::snprintf(name.data(), name.size(), "cluneal-%016llx.jpg",
                static_cast<unsigned long long>(study::seed_for(0, told)));
  return name.data();
}

class Maker {
 public:
  Maker(const anatomy::Atlas& atlas, bool pictured) : atlas_(atlas), pictured_(pictured) {}

  io::CardNote note(const Question& question) {
    io::CardNote note;
    note.guid = "cluneal/" + atlas_.language.tag() + "/" + question.id;
    note.type = static_cast<std::size_t>(sort_of(question));
    note.deck = static_cast<std::size_t>(question.kind);
    note.tags = {"cluneal", std::string(study::word_of(question.kind))};
    std::string answer = base::escaped_markup(question.answer), choices, typed, shown;
    study::Picture picture = question.picture;
    switch (sort_of(question)) {
      case CardSort::name:
        typed = answer;
        break;
      case CardSort::choice:
        choices = html_list(question.choices, false);
        break;
      case CardSort::order:
        choices = html_list(question.choices, false);
        answer = html_list(question.steps, true);
        break;
      case CardSort::number:
        typed = language::number(atlas_.language, question.number->value, question.number->decimals);
        break;
      case CardSort::place:
        // In front the model with nothing brought out, behind the place.
        if (picture.view.empty()) picture.view = "posterior";
        shown = drawn({"posterior", {question.target}, {}, {question.target}, {}, false});
        break;
    }
    note.fields = {base::escaped_markup(question.id),
                   base::escaped_markup(question.text),
                   drawn(picture),
                   choices,
                   answer,
                   typed,
                   shown,
                   base::escaped_markup(question.explanation),
                   base::escaped_markup(short_names(atlas_, question.references))};
    return note;
  }

  std::map<std::string, study::Picture> pictures;

 private:
  /// Has it drawn, and gives how a field calls it; nothing where there is none.
  std::string drawn(const study::Picture& picture) {
    if (!pictured_ || picture.view.empty()) return {};
    const std::string name = picture_name(picture);
    pictures.emplace(name, picture);
    return image_tag(name);
  }

  const anatomy::Atlas& atlas_;
  bool pictured_;
};

std::int64_t language_place(const language::Language& language) {
  std::int64_t place = 0;
  for (const language::Choice& choice : language::choices()) {
    if (choice.tag == language.tag()) return place;
    ++place;
  }
  return place;
}

std::string csv_cell(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

}  // namespace

Cards cards_of(const anatomy::Atlas& atlas, const std::vector<Question>& questions, bool pictured,
               std::int64_t modified) {
  Cards cards;
  cards.package.types = card_types();
  cards.package.modified = modified;
  const std::int64_t first = first_deck + decks_a_language * language_place(atlas.language);
  const std::string deck = atlas.language.say(phrases::cards_deck);
  for (const auto& [word, kind] : study::kind_words) {
    const auto place = static_cast<std::int64_t>(cards.package.decks.size());
    cards.package.decks.push_back({first + place, deck + "::" + atlas.language.say(title_of(kind))});
  }
  Maker maker(atlas, pictured);
  for (const Question& question : questions) {
    cards.package.notes.push_back(maker.note(study::posed(question, card_seed)));
  }
  cards.pictures = std::move(maker.pictures);
  return cards;
}

std::string cards_csv(const anatomy::Atlas& atlas, const std::vector<Question>& questions) {
  std::string out = "id,kind,question,choices,answer,explanation,sources\r\n";
  const auto in_lines = [](const std::vector<std::string>& texts) {
    std::string lines;
    for (const std::string& text : texts) lines += (lines.empty() ? "" : "\n") + text;
    return lines;
  };
  for (const Question& made : questions) {
    const Question question = study::posed(made, card_seed);
    const bool order = question.answering == study::Answering::order;
    const std::vector<std::string> cells{question.id,
                                         std::string(study::word_of(question.kind)),
                                         question.text,
                                         in_lines(question.choices),
                                         order ? in_lines(question.steps) : question.answer,
                                         question.explanation,
                                         short_names(atlas, question.references)};
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + csv_cell(cells[i]);
    out += "\r\n";
  }
  return out;
}

}  // namespace cluneal::app
