#include "app/page/page_words.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "anatomy/plain_topic.h"
#include "app/handout_phrases.h"
#include "app/page_phrases.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "base/json.h"
#include "language/writing.h"

namespace cluneal::app {

using anatomy::Atlas;
using anatomy::Handout;
using base::Id;
using base::JsonWriter;
using language::Phrase;

namespace {

std::string hexadecimal(const glm::vec3& srgb) {
  std::array<char, 8> text{};
  const glm::vec3 c = srgb * 255.0F + 0.5F;
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", static_cast<unsigned>(c.x), static_cast<unsigned>(c.y),
                static_cast<unsigned>(c.z));
  return text.data();
}

std::string name_of(const Atlas& atlas, const PageSwitch& from) {
  if (const auto id = Id::parse(from.id); id) {
    const auto is_of = [&id](const auto& entry) { return entry.second.of == *id; };
    const auto& all = atlas.handouts.all;
    if (const auto found = std::find_if(all.begin(), all.end(), is_of); found != all.end())
      return found->second.short_name;
  }
  const language::Language& in = atlas.language;
  if (from.id == "site") return in.say(phrases::page_sites);
  if (from.id == "territory") return in.say(phrases::page_territories);
  if (from.id == "skin") return in.say(phrases::page_skin);
  if (from.id == "muscle") return in.say(phrases::page_muscles);
  if (from.id == "landmark") return in.say(phrases::page_landmarks);
  return in.say(phrases::page_other_nerves);
}

/// Writes sections: a heading over texts, each with a name of its own or none.
class Sections {
 public:
  Sections(const Atlas& atlas, JsonWriter& json) : atlas_(atlas), json_(json) {}

  void begin(const std::string& title, bool urgent = false, bool open = false) {
    json_.begin_object().member("title", title).member("urgent", urgent).member("open", open);
    json_.key("items").begin_array();
  }
  void end() { json_.end_array().end_object(); }
  void text(const std::string& words, const std::string& title = "") {
    if (!words.empty()) json_.begin_object().member("title", title).member("text", words).end_object();
  }
  void topics(const std::vector<Id>& ids, bool named) {
    for (const Id& id : ids) {
      const auto topic = anatomy::plain_topic(atlas_, id);
      if (topic) text(topic->text, named ? language::sentence(atlas_.language, topic->name) : "");
    }
  }
  /// One of the handout's lists under its heading.
  void listed(const Phrase& heading, const std::vector<Id>& ids, bool named, bool urgent = false) {
    begin(atlas_.language.say(heading), urgent);
    topics(ids, named);
    end();
  }

 private:
  const Atlas& atlas_;
  JsonWriter& json_;
};

std::vector<const Handout*> handouts_of(const Atlas& atlas, const PageSubject& subject) {
  if (subject.handout != nullptr) return {subject.handout};
  std::vector<const Handout*> all;
  for (const auto& [id, handout] : atlas.handouts.all) all.push_back(&handout);
  const auto order = [&atlas](const Handout* one) {
    const auto group = atlas.groups.find(one->of);
    return group != atlas.groups.end() ? group->second.order : 0;
  };
  std::sort(all.begin(), all.end(), [&order](const Handout* a, const Handout* b) { return order(a) < order(b); });
  return all;
}

/// What any of these handouts lists, each once.
template <class List>
std::vector<Id> together(const std::vector<const Handout*>& handouts, List Handout::*list) {
  std::vector<Id> once;
  for (const Handout* handout : handouts) {
    for (const Id& id : handout->*list) {
      if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
    }
  }
  return once;
}

void write_sections(const Atlas& atlas, const PageSubject& subject, JsonWriter& json) {
  const std::vector<const Handout*> handouts = handouts_of(atlas, subject);
  const anatomy::HandoutWarnings& warnings = atlas.handouts.warnings;
  json.key("sections").begin_array();
  Sections sections(atlas, json);
  sections.listed(phrases::handout_at_once, warnings.at_once, false, true);
  for (const Handout* handout : handouts) {
    sections.begin(handout->short_name, false, handouts.size() == 1);
    sections.text(handout->plain);
    sections.topics(handout->feels, false);
    // Of several groups each has what brings its own pain on; of one that is a section of its own.
    if (handouts.size() > 1) {
      sections.topics(handout->worse, true);
    }
    sections.end();
  }
  if (handouts.size() == 1) sections.listed(phrases::handout_worse, handouts.front()->worse, true);
  sections.listed(phrases::handout_eases, together(handouts, &Handout::eases), true);
  sections.listed(phrases::handout_first, together(handouts, &Handout::first), true);
  sections.listed(phrases::handout_later, together(handouts, &Handout::later), true);
  sections.listed(phrases::handout_same_day, warnings.same_day, false);
  sections.listed(phrases::handout_again, warnings.again, false);
  json.end_array();
}

void write_words(const Atlas& atlas, const PageSubject& subject, JsonWriter& json) {
  const language::Language& in = atlas.language;
  const auto say = [&](const char* key, const Phrase& phrase) { json.member(key, in.say(phrase)); };
  json.member("language", in.tag());
  say("title", subject.handout != nullptr ? phrases::handout_title : phrases::page_title);
  json.member("side", subject.side
                          ? in.say(*subject.side == OwnSide::left ? phrases::handout_left : phrases::handout_right)
                          : std::string());
  say("model", phrases::page_model_words);
  say("hint", phrases::page_hint);
  say("show", phrases::page_show);
  say("no_viewer", phrases::page_no_viewer);
  json.key("views").begin_object();
  say("behind", phrases::page_behind);
  say("left", phrases::page_left);
  say("right", phrases::page_right);
  json.end_object();
  json.key("small").begin_array();
  json.value(in.say(phrases::page_no_diagnosis)).value(in.say(phrases::page_thick));
  if (!in.is_english()) json.value(in.say(phrases::handout_not_reviewed));
  std::vector<std::string> keys;
  for (const Handout* handout : handouts_of(atlas, subject)) {
    for (const std::string& key : handout->references) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    }
  }
  json.value(language::titled(in, in.say(phrases::sources), short_names(atlas, keys)));
  json.value(in.say(phrases::cluneal_atlas) + " " CLUNEAL_VERSION);
  json.end_array();
}

void write_model(const Atlas& atlas, const PageModel& model, const PageSubject& subject, JsonWriter& json) {
  json.key("switches").begin_array();
  for (const PageSwitch& each : model.switches) {
    json.begin_object().member("id", each.id).member("name", name_of(atlas, each)).member("on", each.on);
    json.member("colour", each.group ? hexadecimal(each.colour) : std::string()).end_object();
  }
  json.end_array().key("spots").begin_array();
  for (const PageSpot& spot : model.spots) {
    std::string name = spot.name;
    const bool left = spot.kind == "left";
    bool own = false;
    if (left || spot.kind == "right") {
      own = subject.side && (*subject.side == OwnSide::left) == left;
      const Phrase& mine = left ? phrases::handout_left_on_picture : phrases::handout_right_on_picture;
      name = atlas.language.say(own ? mine : left ? phrases::page_left_side : phrases::page_right_side);
    }
    json.begin_object().member("kind", spot.kind).member("name", name).member("switches", spot.switches);
    json.member("own", own);
    // In the viewer's frame: metres, +y up.
    const auto place = [&json](const char* key, const glm::dvec3& v, double scale) {
      json.key(key).begin_array().value(v.x * scale).value(v.z * scale).value(-v.y * scale).end_array();
    };
    place("at", spot.point, 0.001);
    place("outward", spot.outward, 1);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string page_words(const Atlas& atlas, const PageModel& model, const PageSubject& subject,
                       const session::Camera& camera) {
  JsonWriter json;
  json.begin_object();
  json.member("azimuth", camera.azimuth).member("elevation", camera.elevation);
  write_words(atlas, subject, json);
  write_model(atlas, model, subject, json);
  write_sections(atlas, subject, json);
  json.end_object();
  return json.text();
}

}  // namespace cluneal::app
