#include "anatomy/translate.h"

#include <utility>

#include "anatomy/subjects.h"

namespace cluneal::anatomy {

void translate_structures(Atlas& atlas, const Translator& to) {
  for (auto& [id, structure] : atlas.structures) {
    to.names(id, structure.names);
    to.text(id.text(), "summary", structure.summary);
  }
}

void translate_nerves(Atlas& atlas, const Translator& to) {
  for (auto& [id, nerve] : atlas.nerves) {
    to.names(id, nerve.names);
    to.text(id.text(), "summary", nerve.summary);
    to.text(id.text(), "uncertain", nerve.uncertainty);
    for (RootShare& root : nerve.roots) {
      to.shared("nerve/root of", root.of);
      to.shared("nerve/root note", root.note);
    }
    for (Waypoint& waypoint : nerve.course) {
      to.shared("nerve/step", waypoint.text);
      to.shared("nerve/step note", waypoint.note);
    }
    if (nerve.twigs) to.shared("nerve/twigs note", nerve.twigs->note);
  }
}

void translate_sites(Atlas& atlas, const Translator& to) {
  for (auto& [id, site] : atlas.sites) {
    to.names(id, site.names);
    to.text(id.text(), "mechanism", site.mechanism);
    to.text(id.text(), "palpation", site.palpation);
    to.text(id.text(), "block target", site.block_target);
  }
}

void translate_territories(Atlas& atlas, const Translator& to) {
  for (auto& [id, territory] : atlas.territories) {
    to.names(id, territory.names);
    to.text(id.text(), "summary", territory.summary);
    to.text(id.text(), "note", territory.note);
  }
}

void translate_areas(Atlas& atlas, const Translator& to) {
  for (auto& [id, area] : atlas.areas) {
    to.names(id, area.names);
    to.text(id.text(), "note", area.note);
  }
}

void translate_variants(Atlas& atlas, const Translator& to) {
  for (auto& [id, variant] : atlas.variants) {
    to.names(id, variant.names);
    to.text(id.text(), "share", variant.share);
    to.text(id.text(), "summary", variant.summary);
  }
}

void translate_landmarks(Atlas& atlas, const Translator& to) {
  for (auto& [id, landmark] : atlas.landmarks) {
    to.names(id, landmark.names);
    to.text(id.text(), "summary", landmark.summary);
  }
}

void translate_places(Atlas& atlas, const Translator& to) {
  for (auto& [id, place] : atlas.places) to.names(id, place.names);
}

void translate_headings(Atlas& atlas, const Translator& to) {
  for (auto& [id, names] : atlas.headings) to.names(id, names);
}

void translate_groups(Atlas& atlas, const Translator& to) {
  for (auto& [id, group] : atlas.groups) {
    to.names(id, group.names);
    to.text(id.text(), "short", group.short_name);
    to.text(id.text(), "summary", group.summary);
    for (Compared& line : group.comparison) {
      to.shared("comparison/aspect", line.aspect);
      to.text(id.text(), "comparison", line.text);
    }
  }
}

void translate_claims(Atlas& atlas, const Translator& to) {
  for (auto& [key, claim] : atlas.claims) {
    to.text("claim." + key, "note", claim.note);
    to.shared("claim/counted", claim.counted);
  }
}

void translate_references(Atlas& atlas, const Translator& to) {
  for (auto& [key, reference] : atlas.references) to.shared("reference/note", reference.note);
}

void translate_topics(Atlas& atlas, const Translator& to) {
  for (TopicKind& kind : atlas.topic_kinds) {
    const std::string thing = "kind." + kind.key;
    to.text(thing, "title", kind.title);
    to.text(thing, "summary", kind.summary);
    for (SectionKind& section : kind.sections) to.text(thing, "section " + section.key, section.title);
  }
  for (auto& [id, topic] : atlas.topics) {
    const std::string& thing = id.text();
    to.names(id, topic.names);
    to.text(thing, "text", topic.text);
    to.text(thing, "plain", topic.plain);
    for (Section& section : topic.sections) {
      for (Statement& statement : section.statements) {
        to.text(thing, section.key, statement.text);
        to.shared("study/counted", statement.counted);
        to.shared("study/design", statement.design);
        to.shared("study/follow_up", statement.follow_up);
      }
    }
    for (AreaInWords& area : topic.areas) to.text(thing, "areas", area.words);
  }
}

void translate_persons(Atlas& atlas, const Translator& to) {
  for (Person& person : atlas.persons) to.text("person." + person.id, "title", person.title);
}

void translate_tours(Atlas& atlas, const Translator& to) {
  for (auto& [id, tour] : atlas.tours) {
    const std::string& thing = id.text();
    to.names(id, tour.names);
    to.text(thing, "summary", tour.summary);
    for (TourStep& step : tour.steps) {
      to.text(thing, step.key + " slide", step.slide);
      to.text(thing, step.key + " notes", step.notes);
      if (!step.question) continue;
      to.text(thing, step.key + " ask", step.question->ask);
      to.text(thing, step.key + " answer", step.question->answer);
    }
  }
}

void translate_words_by_sex(Atlas& atlas, const Translator& to) {
  for (WordsBySex& words : atlas.words_by_sex) {
    const std::string of_one = "words by sex: " + words.either;
    to.shared("words by sex", words.either);
    to.text(of_one, sexes[1], words.woman);
    to.text(of_one, sexes[0], words.man);
  }
}

void translate_handouts(Atlas& atlas, const Translator& to) {
  for (auto& [id, handout] : atlas.handouts.all) {
    to.text(id.text(), "short", handout.short_name);
    to.text(id.text(), "plain", handout.plain);
  }
}

void translate_bedside(Atlas& atlas, const Translator& to) {
  for (BedsideQuestion& question : atlas.bedside.questions) to.text(question.id.text(), "ask", question.ask);
  for (BedsideRung& rung : atlas.bedside.rungs) to.text(rung.id.text(), "like", rung.like);
  for (BedsideAsk& ask : atlas.bedside.asks) to.text(ask.id.text(), "ask", ask.ask);
}

void translate_quiz(Atlas& atlas, const Translator& to) {
  for (AskedClaim& asked : atlas.quiz.asked_claims) to.text("quiz." + asked.claim, "ask", asked.ask);
}

Atlas translated(Atlas english, const language::Language& language) {
  Atlas atlas = std::move(english);
  atlas.language = language;
  if (language.is_english()) return atlas;
  const Translator to(language);
  for (const Subject& subject : subjects()) {
    if (subject.translate != nullptr) subject.translate(atlas, to);
  }
  return atlas;
}

}  // namespace cluneal::anatomy
