#include "app/handout/handout.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/constants.hpp>
#include <utility>

#include "anatomy/plain_topic.h"
#include "app/handout_phrases.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "app/present/postures.h"
#include "language/writing.h"

namespace cluneal::app {

using anatomy::Atlas;
using anatomy::Handout;
using base::Id;
using documents::Words;
using language::Phrase;

namespace {

constexpr int dots_per_inch = 300;
constexpr double posture_width = 9.5;  ///< mm; a figure and two lines beside it are about as high.
constexpr int lines_for_notes = 2;
constexpr double ring_radius = 0.045, ring_width = 0.006;  ///< Of the picture's width.
constexpr double on_picture = 0.058;                       ///< Em of words on it, of its width.
const glm::vec4 ink{0.10F, 0.13F, 0.16F, 1}, paper{1, 1, 1, 1};

/// The same thing said in each language.
class Page {
 public:
  Page(const std::vector<const Atlas*>& atlases, documents::Document& document) : in_(atlases), out_(document) {}

  [[nodiscard]] const Atlas& first() const { return *in_.front(); }
  [[nodiscard]] const std::vector<const Atlas*>& in() const { return in_; }

  void heading(int level, const Phrase& phrase) {
    heading(level, [&](const Atlas& atlas) { return atlas.language.say(phrase); });
  }
  template <class Say>
  void heading(int level, Say say) {
    if (in_.size() == 1) {
      out_.blocks.emplace_back(documents::Heading{level, say(first())});
      return;
    }
    out_.blocks.emplace_back(documents::Spacer{level == 1 ? 0.0 : 2.0});
    columns([&](const Atlas& atlas) { return Words{{say(atlas), true}}; });
  }
  /// `say` gives the words in a language.
  template <class Say>
  void paragraph(Say say, documents::TextRole role = documents::TextRole::body) {
    if (in_.size() > 1) return columns(say);
    out_.blocks.emplace_back(documents::Paragraph{say(first()), role});
  }
  /// The plain texts of topics, with their plain names in bold where they say what it is.
  void topics(const std::vector<Id>& ids, bool named) {
    documents::List list;
    for (const Id& id : ids) {
      const auto words = [&id, named](const Atlas& atlas) { return words_of(atlas, id, named); };
      if (in_.size() > 1) {
        columns(words);
      } else {
        list.items.push_back(words(first()));
      }
    }
    if (!list.items.empty()) out_.blocks.emplace_back(std::move(list));
  }
  /// Drawn figures, each with its words beside it.
  void postures(const std::vector<Id>& ids, OwnSide side) {
    for (const Id& id : ids) {
      if (!anatomy::plain_topic(first(), id)) continue;
      std::optional<documents::Picture> picture = drawn_posture(
          first(), id, posture_width, dots_per_inch, side == OwnSide::left ? base::Side::left : base::Side::right);
      if (!picture) continue;
      picture->beside_role = documents::TextRole::body;
      picture->beside = in_all([&id](const Atlas& atlas) { return words_of(atlas, id, true); });
      out_.blocks.emplace_back(std::move(*picture));
    }
  }
  /// The words in all languages, one below the other.
  template <class Say>
  [[nodiscard]] Words in_all(Say say) const {
    Words all;
    for (const Atlas* atlas : in_) {
      if (!all.empty()) all.push_back({"\n"});
      for (documents::Run& run : say(*atlas)) all.push_back(std::move(run));
    }
    return all;
  }

 private:
  static Words words_of(const Atlas& atlas, const Id& id, bool named) {
    const auto topic = anatomy::plain_topic(atlas, id);
    if (!topic) return {};
    if (!named) return {{topic->text}};
    const std::string title = language::sentence(atlas.language, topic->name);
    return {{title, true}, {language::followed(atlas.language, title, topic->text).substr(title.size())}};
  }
  template <class Say>
  void columns(Say say) {
    documents::Table table;
    table.header_rows = 0;
    table.shares.assign(in_.size(), 1.0 / static_cast<double>(in_.size()));
    table.rows.emplace_back();
    for (const Atlas* atlas : in_) table.rows.back().push_back(say(*atlas));
    out_.blocks.emplace_back(std::move(table));
  }

  const std::vector<const Atlas*>& in_;
  documents::Document& out_;
};

documents::MarkText words_on(const std::string& text, glm::dvec2 baseline, double size) {
  documents::MarkText mark;
  mark.text = text;
  mark.baseline = baseline;
  mark.size = size;
  mark.bold = true;
  mark.colour = ink;
  mark.halo = paper;
  mark.halo_width = size / 6;
  return mark;
}

/// About how wide bold words are, ems: letters of Latin capitals, and signs as wide as high.
double ems_of(std::string_view words) {
  double ems = 0;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) ems += c == ' ' ? 0.3 : 0.7;
    if (byte >= 0xC0) ems += byte >= 0xE3 ? 1.0 : 0.7;
  }
  return ems;
}

/// A ring with a light edge, which shows on whatever lies under it.
void add_ring(std::vector<documents::Mark>& marks, glm::dvec2 centre, double radius, double width) {
  documents::MarkLine ring;
  constexpr int corners = 48;
  for (int i = 0; i <= corners; ++i) {
    const double angle = 2 * glm::pi<double>() * i / corners;
    ring.points.push_back(centre + radius * glm::dvec2(std::cos(angle), std::sin(angle)));
  }
  ring.width = 2.2 * width;
  ring.colour = paper;
  marks.emplace_back(ring);
  ring.width = width;
  ring.colour = ink;
  marks.emplace_back(std::move(ring));
}

std::string side_on_picture(const Atlas& atlas, OwnSide side) {
  return atlas.language.say(side == OwnSide::left ? phrases::handout_left_on_picture
                                                  : phrases::handout_right_on_picture);
}

/// The picture with the side and the ring on it, and beside it what was talked about.
documents::Picture illustration(const Page& page, const Handout& handout, OwnSide side, HandoutPicture&& from) {
  documents::Picture picture;
  picture.width = from.image.width;
  picture.height = from.image.height;
  picture.rgba = std::move(from.image.rgba);
  picture.dots_per_inch = dots_per_inch;
  picture.photograph = true;
  picture.align = documents::Align::left;
  picture.beside_role = documents::TextRole::body;
  const Atlas& atlas = page.first();
  picture.alt =
      language::followed(atlas.language, language::sentence(atlas.language, atlas.groups.at(handout.of).names.plain),
                         language::sentence(atlas.language, side_on_picture(atlas, side)));
  const double width = picture.width, size = on_picture * width;
  // Seen from behind, the patient's left is on the left.
  const std::string own_side = side_on_picture(atlas, side);
  const double x = side == OwnSide::left ? 0.4 * size : width - (0.4 + ems_of(own_side)) * size;
  picture.marks.emplace_back(words_on(own_side, {x, 1.3 * size}, size));
  if (from.caught_at) add_ring(picture.marks, *from.caught_at, ring_radius * width, ring_width * width);
  const Words bold = page.in_all([](const Atlas& in) {
    return Words{{in.language.say(phrases::handout_talked_about), true}};
  });
  picture.beside = bold;
  picture.beside.push_back({"\n"});
  for (documents::Run& run : page.in_all([&](const Atlas& in) {
         const Handout* own = in.handouts.of(handout.of);
         std::string text = own != nullptr ? own->plain : "";
         for (const Id& symptom : handout.feels) {
           const auto topic = anatomy::plain_topic(in, symptom);
           if (topic) text = language::followed(in.language, text, topic->text);
         }
         return Words{{text}};
       })) {
    picture.beside.push_back(std::move(run));
  }
  return picture;
}

/// Where the nerves' own sentences come from, and of each topic that is printed the first paper that it rests on; each
/// once. The others stand in the atlas.
std::vector<std::string> sources_of(const Atlas& atlas, const Handout& handout) {
  std::vector<std::string> once;
  const auto add = [&once](const std::string& key) {
    if (std::find(once.begin(), once.end(), key) == once.end()) once.push_back(key);
  };
  for (const std::string& key : handout.references) add(key);
  const anatomy::HandoutWarnings& warnings = atlas.handouts.warnings;
  for (const auto* ids : {&handout.feels, &handout.worse, &handout.eases, &handout.first, &handout.later,
                          &warnings.at_once, &warnings.same_day, &warnings.again}) {
    for (const Id& id : *ids) {
      const auto topic = anatomy::plain_topic(atlas, id);
      if (topic && !topic->references.empty()) add(topic->references.front());
    }
  }
  return once;
}

documents::Document blank_page(const Atlas& atlas, documents::PageSize paper_size) {
  documents::Document document;
  document.page = paper_size;
  document.margins = {18, 18, 14, 16};
  document.text_size = 10;
  document.language = atlas.language.tag();
  document.title = atlas.language.say(phrases::handout_title);
  document.author = atlas.language.say(phrases::cluneal_atlas) + " " CLUNEAL_VERSION;
  document.footer = atlas.language.say(phrases::handout_foot);
  document.page_numbers = true;
  return document;
}

/// But for those that stand before all else.
void add_warnings(Page& page) {
  const anatomy::HandoutWarnings& warnings = page.first().handouts.warnings;
  page.heading(2, phrases::handout_same_day);
  page.topics(warnings.same_day, false);
  page.heading(2, phrases::handout_again);
  page.topics(warnings.again, false);
}

void add_notes(Page& page, documents::Document& document) {
  page.heading(2, phrases::handout_notes);
  for (int i = 0; i < lines_for_notes; ++i) {
    document.blocks.emplace_back(documents::Spacer{7});
    document.blocks.emplace_back(documents::Rule{});
  }
}

void add_translation_note(const Page& page, documents::Document& document) {
  for (const Atlas* in : page.in()) {
    if (in->language.is_english()) continue;
    document.blocks.emplace_back(
        documents::Paragraph{{{in->language.say(phrases::handout_not_reviewed)}}, documents::TextRole::small});
  }
}

void add_small_print(Page& page, const Handout& handout, documents::Document& document) {
  const Atlas& atlas = page.first();
  add_translation_note(page, document);
  document.blocks.emplace_back(
      documents::Paragraph{{{language::titled(atlas.language, atlas.language.say(phrases::sources),
                                              short_names(atlas, sources_of(atlas, handout)))}},
                           documents::TextRole::small});
}

}  // namespace

documents::Document handout_page(const std::vector<const Atlas*>& atlases, const Id& handout_id, OwnSide side,
                                 HandoutPicture picture, documents::PageSize paper_size) {
  const Atlas& atlas = *atlases.front();
  const Handout& handout = atlas.handouts.all.at(handout_id);
  documents::Document document = blank_page(atlas, paper_size);
  Page page(atlases, document);
  page.heading(1, phrases::handout_title);
  // Before all else: whoever reads no further has read this.
  page.heading(2, phrases::handout_at_once);
  page.topics(atlas.handouts.warnings.at_once, false);
  page.heading(2, side == OwnSide::left ? phrases::handout_left : phrases::handout_right);
  const bool drawn = picture.drawn_by_patient, elsewhere = picture.drawn_elsewhere;
  document.blocks.emplace_back(illustration(page, handout, side, std::move(picture)));
  page.paragraph(
      [drawn, elsewhere](const Atlas& in) {
        const std::string seen = language::followed(in.language, in.language.say(phrases::handout_seen_from_behind),
                                                    in.language.say(phrases::handout_caught_here));
        std::string patch = drawn ? in.language.say(phrases::handout_drawn_by_you) : "";
        if (elsewhere)
          patch = language::followed(in.language, patch, in.language.say(phrases::handout_drawn_elsewhere));
        return Words{{language::followed(in.language, seen, patch)}};
      },
      documents::TextRole::caption);
  page.paragraph([](const Atlas& in) { return Words{{in.language.say(phrases::handout_no_diagnosis), true}}; });
  page.heading(2, phrases::handout_worse);
  page.postures(handout.worse, side);
  page.heading(2, phrases::handout_eases);
  page.postures(handout.eases, side);
  page.heading(2, phrases::handout_first);
  page.topics(handout.first, true);
  page.heading(2, phrases::handout_later);
  page.topics(handout.later, true);
  add_warnings(page);
  add_notes(page, document);
  add_small_print(page, handout, document);
  return document;
}

documents::Document stop_page(const std::vector<const Atlas*>& atlases, const Id& red_flag, anatomy::Urgency urgency,
                              documents::PageSize paper_size) {
  documents::Document document = blank_page(*atlases.front(), paper_size);
  document.text_size = 13;  // Read in haste.
  const Phrase& what = urgency == anatomy::Urgency::at_once    ? phrases::handout_at_once
                       : urgency == anatomy::Urgency::same_day ? phrases::handout_today
                                                               : phrases::handout_checked_first;
  document.title = atlases.front()->language.say(what);
  Page page(atlases, document);
  page.heading(1, what);
  if (!red_flag.empty()) page.topics({red_flag}, false);
  page.paragraph([](const Atlas& in) { return Words{{in.language.say(phrases::handout_take_this)}}; });
  // One page, read in haste: of the other signs those that cannot wait.
  std::vector<Id> others = page.first().handouts.warnings.at_once;
  std::erase(others, red_flag);
  page.heading(2, urgency == anatomy::Urgency::at_once ? phrases::handout_at_once_too : phrases::handout_at_once);
  page.topics(others, false);
  add_notes(page, document);
  add_translation_note(page, document);
  return document;
}

}  // namespace cluneal::app
