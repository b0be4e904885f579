#include "ui/information/topic_panel.h"

#include <imgui.h>

#include <algorithm>

#include "anatomy/phrases.h"
#include "ui/base/forest_plot.h"
#include "ui/base/pictogram.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/claim.h"
#include "ui/information/info_phrases.h"

namespace cluneal::ui {
namespace {

void draw_links(const std::vector<InfoLink>& links, std::vector<session::Action>& actions) {
  for (const InfoLink& to : links) {
    ImGui::PushID(to.id.text().c_str());
    ImGui::Bullet();
    ImGui::SameLine();
    if (link(to.title)) actions.emplace_back(session::Visit{to.id});
    ImGui::PopID();
  }
}

void draw_section(const InfoSection& section, Contents& contents, std::vector<session::Action>& actions) {
  chapter(contents, section.title);
  for (const InfoStatement& statement : section.statements) {
    wrapped(statement.text);
    ImGui::Indent();
    if (!statement.weight.empty()) quiet_text(statement.weight);
    for (const InfoClaim& source : statement.sources) draw_source(source, actions);
    ImGui::Unindent();
    ImGui::Spacing();
  }
}

void draw_way(const InfoWay& way, Contents& contents) {
  chapter(contents, way.title);
  quiet_text(way.about);
  for (const InfoClaim& near : way.near) {
    wrapped(near.text);
    if (near.plot) draw_plot(*near.plot);
  }
}

}  // namespace

std::optional<Id> draw_rule_out_first(const std::vector<InfoLink>& flags, bool open_at_once) {
  if (flags.empty()) return std::nullopt;
  ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
  const bool open =
      ImGui::CollapsingHeader(say(phrases::rule_out_first).c_str(), open_at_once ? ImGuiTreeNodeFlags_DefaultOpen : 0);
  ImGui::PopStyleColor();
  hint(say(phrases::what_must_not_be_missed));
  std::optional<Id> pressed;
  for (const InfoLink& flag : flags) {
    if (!open) break;
    ImGui::PushID(flag.id.text().c_str());
    ImGui::Bullet();
    ImGui::SameLine();
    if (link(flag.title)) pressed = flag.id;
    ImGui::PopID();
  }
  return pressed;
}

void draw_walk(const Info& info, std::vector<session::Action>& actions) {
  if (!info.topic || !info.topic->walk) return;
  const InfoWalk& walk = *info.topic->walk;
  quiet_text(walk.title + "  " + std::to_string(walk.number) + " / " + std::to_string(walk.count));
  const auto go = [&](const std::string& label, const std::optional<InfoLink>& to) {
    ImGui::BeginDisabled(!to);
    if (ImGui::Button(label.c_str()) && to) actions.emplace_back(session::Visit{to->id});
    ImGui::EndDisabled();
    if (to) hint(to->title);
  };
  go(say(phrases::back), walk.back);
  ImGui::SameLine();
  go(say(phrases::next), walk.next);
}

void draw_topic(const Info& info, PanelState& state, std::vector<session::Action>& actions) {
  if (!info.topic) return;
  const InfoTopic& topic = *info.topic;
  if (topic.picture) draw_posture(*topic.picture);
  const bool holds_back = std::any_of(topic.sections.begin(), topic.sections.end(),
                                      [](const InfoSection& section) { return section.held_back; });
  const bool revealed = state.revealed == info.id;
  if (!topic.numbers.empty()) chapter(state.contents, say(anatomy::phrases::numbers_study_by_study));
  for (const InfoClaim& claim : topic.numbers) draw_claim(claim, actions);
  for (const InfoSection& section : topic.sections) {
    if (!section.held_back || revealed) draw_section(section, state.contents, actions);
  }
  if (holds_back && !revealed) {
    ImGui::Spacing();
    if (ImGui::Button(say(phrases::show_the_answer).c_str())) state.revealed = info.id;
    return;
  }
  if (topic.way) draw_way(*topic.way, state.contents);
  if (!topic.plain.empty()) {
    chapter(state.contents, say(phrases::for_a_patient));
    wrapped(topic.plain);
  }
  if (topic.answer) {
    chapter(state.contents, say(phrases::read_on));
    draw_links({*topic.answer}, actions);
  }
  if (!topic.places.empty()) {
    chapter(state.contents, say(phrases::on_the_model));
    draw_links(topic.places, actions);
  }
}

void draw_about(const Info& info, std::vector<session::Action>& actions) {
  if (info.about.empty()) return;
  // Many of them: one line, which opens to a line a kind.
  if (!ImGui::CollapsingHeader(say(phrases::in_the_syndrome).c_str())) return;
  for (const InfoAbout& about : info.about) {
    const std::string title = about.kind + "  (" + std::to_string(about.topics.size()) + ")";
    if (!ImGui::TreeNodeEx(title.c_str(), ImGuiTreeNodeFlags_SpanAvailWidth)) continue;
    if (const InfoLink* pressed = draw_row_of_postures(about.topics)) actions.emplace_back(session::Visit{pressed->id});
    draw_links(about.topics, actions);
    ImGui::TreePop();
  }
}

}  // namespace cluneal::ui
