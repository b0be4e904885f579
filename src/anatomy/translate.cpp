#include "anatomy/translate.h"

#include <algorithm>
#include <utility>

namespace cluneal::anatomy {
namespace {

/// Knows under which context each text stands in the translators' files (assets/languages/atlas_messages.py).
class Translator {
 public:
  explicit Translator(const language::Language& language) : language_(language) {}

  void text(const std::string& thing, std::string_view field, std::string& text) const {
    if (!text.empty()) text = language_.find(thing + "/" + std::string(field), text);
  }
  /// A text that things of a kind share: "patients".
  void shared(std::string_view context, std::string& text) const {
    if (!text.empty()) text = language_.find(context, text);
  }

  void names(const Id& id, Names& names) const {
    const std::string& thing = id.text();
    std::vector<std::string> english = names.synonyms;
    english.insert(english.begin(), names.title);
    text(thing, "name", names.title);
    text(thing, "plain name", names.plain);
    std::string list;
    for (const std::string& synonym : names.synonyms) list += (list.empty() ? "" : "; ") + synonym;
    text(thing, "synonyms", list);
    names.synonyms.clear();
    add_synonyms(list, names);
    for (std::string& name : english) add_synonym(std::move(name), names);
  }

  void nerve(Nerve& nerve) const {
    const std::string& thing = nerve.id.text();
    names(nerve.id, nerve.names);
    text(thing, "summary", nerve.summary);
    text(thing, "uncertain", nerve.uncertainty);
    for (RootShare& root : nerve.roots) {
      shared("nerve/root of", root.of);
      shared("nerve/root note", root.note);
    }
    for (Waypoint& waypoint : nerve.course) {
      shared("nerve/step", waypoint.text);
      shared("nerve/step note", waypoint.note);
    }
    if (nerve.twigs) shared("nerve/twigs note", nerve.twigs->note);
  }

  void topic(Topic& topic) const {
    const std::string& thing = topic.id.text();
    names(topic.id, topic.names);
    text(thing, "text", topic.text);
    text(thing, "plain", topic.plain);
    for (Section& section : topic.sections) {
      for (Statement& statement : section.statements) {
        text(thing, section.key, statement.text);
        shared("study/counted", statement.counted);
        shared("study/design", statement.design);
        shared("study/follow_up", statement.follow_up);
      }
    }
    for (AreaInWords& area : topic.areas) text(thing, "areas", area.words);
  }

  void kind(TopicKind& kind) const {
    const std::string thing = "kind." + kind.key;
    text(thing, "title", kind.title);
    text(thing, "summary", kind.summary);
    for (SectionKind& section : kind.sections) text(thing, "section " + section.key, section.title);
  }

  void group(Group& group) const {
    const std::string& thing = group.id.text();
    names(group.id, group.names);
    text(thing, "short", group.short_name);
    text(thing, "summary", group.summary);
    for (Compared& line : group.comparison) {
      shared("comparison/aspect", line.aspect);
      text(thing, "comparison", line.text);
    }
  }

  void tour(Tour& tour) const {
    const std::string& thing = tour.id.text();
    names(tour.id, tour.names);
    text(thing, "summary", tour.summary);
    for (TourStep& step : tour.steps) {
      text(thing, step.key + " slide", step.slide);
      text(thing, step.key + " notes", step.notes);
      if (!step.question) continue;
      text(thing, step.key + " ask", step.question->ask);
      text(thing, step.key + " answer", step.question->answer);
    }
  }

  void words(WordsBySex& words) const {
    const std::string of_one = "words by sex: " + words.either;
    shared("words by sex", words.either);
    text(of_one, sexes[1], words.woman);
    text(of_one, sexes[0], words.man);
  }

 private:
  static void add_synonyms(std::string_view list, Names& names) {
    while (!list.empty()) {
      const std::string_view one = list.substr(0, list.find(';'));
      const std::size_t first = one.find_first_not_of(' ');
      if (first != std::string_view::npos) {
        add_synonym(std::string(one.substr(first, one.find_last_not_of(' ') - first + 1)), names);
      }
      list.remove_prefix(std::min(list.size(), one.size() + 1));
    }
  }
  static void add_synonym(std::string name, Names& names) {
    bool known = name == names.title;
    for (const std::string& other : names.synonyms) known = known || other == name;
    if (!known) names.synonyms.push_back(std::move(name));
  }

  const language::Language& language_;
};

}  // namespace

Atlas translated(Atlas english, const language::Language& language) {
  Atlas atlas = std::move(english);
  atlas.language = language;
  if (language.is_english()) return atlas;
  const Translator to(language);
  for (auto& [id, structure] : atlas.structures) {
    to.names(id, structure.names);
    to.text(id.text(), "summary", structure.summary);
  }
  for (auto& [id, nerve] : atlas.nerves) to.nerve(nerve);
  for (auto& [id, site] : atlas.sites) {
    to.names(id, site.names);
    to.text(id.text(), "mechanism", site.mechanism);
    to.text(id.text(), "palpation", site.palpation);
    to.text(id.text(), "block target", site.block_target);
  }
  for (auto& [id, territory] : atlas.territories) {
    to.names(id, territory.names);
    to.text(id.text(), "summary", territory.summary);
    to.text(id.text(), "note", territory.note);
  }
  for (auto& [id, area] : atlas.areas) {
    to.names(id, area.names);
    to.text(id.text(), "note", area.note);
  }
  for (auto& [id, variant] : atlas.variants) {
    to.names(id, variant.names);
    to.text(id.text(), "share", variant.share);
    to.text(id.text(), "summary", variant.summary);
  }
  for (auto& [id, landmark] : atlas.landmarks) {
    to.names(id, landmark.names);
    to.text(id.text(), "summary", landmark.summary);
  }
  for (auto& [id, place] : atlas.places) to.names(id, place.names);
  for (auto& [id, names] : atlas.headings) to.names(id, names);
  for (auto& [id, group] : atlas.groups) to.group(group);
  for (auto& [key, claim] : atlas.claims) {
    to.text("claim." + key, "note", claim.note);
    to.shared("claim/counted", claim.counted);
  }
  for (auto& [key, reference] : atlas.references) to.shared("reference/note", reference.note);
  for (TopicKind& kind : atlas.topic_kinds) to.kind(kind);
  for (auto& [id, topic] : atlas.topics) to.topic(topic);
  for (Person& person : atlas.persons) to.text("person." + person.id, "title", person.title);
  for (auto& [id, tour] : atlas.tours) to.tour(tour);
  for (WordsBySex& words : atlas.words_by_sex) to.words(words);
  for (auto& [id, handout] : atlas.handouts.all) {
    to.text(id.text(), "short", handout.short_name);
    to.text(id.text(), "plain", handout.plain);
  }
  for (BedsideQuestion& question : atlas.bedside.questions) to.text(question.id.text(), "ask", question.ask);
  for (BedsideRung& rung : atlas.bedside.rungs) to.text(rung.id.text(), "like", rung.like);
  for (AskedClaim& asked : atlas.quiz.asked_claims) to.text("quiz." + asked.claim, "ask", asked.ask);
  for (BedsideAsk& ask : atlas.bedside.asks) to.text(ask.id.text(), "ask", ask.ask);
  return atlas;
}

}  // namespace cluneal::anatomy
