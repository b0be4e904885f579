#include "ui/information/info_panel.h"

#include <imgui.h>

#include "language/writing.h"
#include "ui/base/pictogram.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/claim.h"
#include "ui/information/contents.h"
#include "ui/information/info_phrases.h"
#include "ui/information/model_placement.h"
#include "ui/information/root_matrix.h"
#include "ui/information/topic_panel.h"

namespace cluneal::ui {
namespace {

void draw_course(const Info& info, Contents& contents, std::vector<session::Action>& actions) {
  if (info.course.empty()) return;
  chapter(contents, say(phrases::course_root_to_skin));
  if (!info.nerve.empty()) {
    if (ImGui::Button(say(phrases::ride_along_it).c_str())) actions.emplace_back(session::StartRide{});
    hint("R");
  }
  if (info.spread) {
    if (!info.nerve.empty()) ImGui::SameLine();
    if (toggle_button(say(phrases::published_distances).c_str(), *info.spread))
      actions.emplace_back(session::SetSpread{*info.spread ? Id{} : info.nerve});
    hint(say(phrases::where_studies_found_its_crossing));
  }
  int number = 1;
  for (const InfoStep& step : info.course) {
    const std::string text = std::to_string(number++) + ". " + step.text;
    if (!step.laid) {
      wrapped(text);
    } else if (link(text)) {
      actions.emplace_back(session::FlyToStep{info.nerve, step.name});
    }
    if (step.schematic) quiet_text(say(phrases::drawn_schematically_no_paper_gives));
    ImGui::Indent();
    for (const InfoClaim& claim : step.claims) draw_claim(claim, actions);
    ImGui::Unindent();
  }
}

void draw_claims(const std::string& title, const std::vector<InfoClaim>& claims, Contents& contents,
                 std::vector<session::Action>& actions) {
  chapter(contents, title);
  if (claims.empty()) quiet_text(say(phrases::not_counted_in_what_was));
  for (const InfoClaim& claim : claims) draw_claim(claim, actions);
}

/// The steps of the examination, which show on the model what they say.
void draw_by_hand(const InfoSite& site, Contents& contents, std::vector<session::Action>& actions) {
  if (site.steps.empty()) return;
  chapter(contents, site.by_hand);
  int number = 1;
  for (const InfoLink& step : site.steps) {
    ImGui::PushID(step.id.text().c_str());
    if (link(std::to_string(number++) + ". " + step.title)) actions.emplace_back(session::Visit{step.id});
    ImGui::PopID();
  }
}

void draw_postures(const std::string& title, const std::vector<InfoPosture>& postures, Contents& contents,
                   std::vector<session::Action>& actions) {
  if (postures.empty()) return;
  chapter(contents, title);
  std::vector<InfoLink> row;
  for (const InfoPosture& each : postures) row.push_back(each.posture);
  if (const InfoLink* pressed = draw_row_of_postures(row)) actions.emplace_back(session::Visit{pressed->id});
  for (const InfoPosture& each : postures) {
    ImGui::PushID(each.posture.id.text().c_str());
    if (link(each.posture.title)) actions.emplace_back(session::Visit{each.posture.id});
    ImGui::Indent();
    for (const InfoStatement& said : each.said) {
      wrapped(said.text);
      for (const InfoClaim& source : said.sources) draw_source(source, actions);
    }
    ImGui::Unindent();
    ImGui::PopID();
  }
}

void draw_site(const Info& info, Contents& contents, std::vector<session::Action>& actions) {
  if (!info.site) return;
  const InfoSite& site = *info.site;
  wrapped(site.mechanism);
  if (site.schematic) quiet_text(say(phrases::drawn_schematically_its_size_is));
  quiet_text(say(phrases::three_different_things_a_passage));
  draw_claims(say(phrases::the_passage_is_there), site.passage_present, contents, actions);
  draw_claims(say(phrases::found_constricted_in_cadavers), site.constricted, contents, actions);
  draw_claims(say(phrases::share_of_patients_in_clinics), site.clinical, contents, actions);
  if (!site.palpation.empty()) {
    chapter(contents, say(phrases::where_to_press));
    wrapped(site.palpation);
  }
  draw_by_hand(site, contents, actions);
  draw_postures(say(phrases::what_brings_it_on), site.worse, contents, actions);
  draw_postures(say(phrases::what_eases_it), site.eases, contents, actions);
  if (!site.block_target.empty()) {
    chapter(contents, say(phrases::where_a_block_is_aimed));
    wrapped(site.block_target);
    quiet_text(say(phrases::to_understand_not_to_guide));
  }
}

void draw_links(const Info& info, Contents& contents, std::vector<session::Action>& actions) {
  if (info.links.empty()) return;
  chapter(contents,
          session::on_demand(info.id) ? say(phrases::its_nerve) : say(phrases::its_entrapment_sites_and_skin));
  for (const InfoLink& to : info.links) {
    if (link(to.title)) actions.emplace_back(session::Visit{to.id});
  }
}

void draw_variants(const Info& info, Contents& contents, std::vector<session::Action>& actions) {
  if (info.variants.empty()) return;
  chapter(contents, say(phrases::variants));
  for (const InfoVariant& variant : info.variants) {
    ImGui::PushID(variant.id.text().c_str());
    const float room =
        ImGui::GetContentRegionAvail().x - ImGui::GetFrameHeight() - ImGui::GetStyle().ItemInnerSpacing.x;
    if (ImGui::RadioButton(fitted_lines(variant.title, room).c_str(), variant.chosen) && !variant.chosen) {
      actions.emplace_back(session::ChooseVariant{variant.of, variant.id});
    }
    ImGui::Indent();
    if (!variant.share.empty()) wrapped(variant.share);
    if (variant.chosen && !variant.summary.empty()) quiet_text(variant.summary);
    for (const InfoClaim& claim : variant.claims) draw_claim(claim, actions);
    for (const InfoClaim& source : variant.sources) draw_source(source, actions);
    ImGui::Unindent();
    ImGui::PopID();
  }
}

void draw_roots(const Info& info, Contents& contents, std::vector<session::Action>& actions) {
  if (info.roots.empty()) return;
  chapter(contents, say(phrases::roots_study_by_study));
  draw_root_matrix(info.roots);
  if (!ImGui::BeginTable("roots", 2, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_PadOuterX)) return;
  ImGui::TableSetupColumn("root", ImGuiTableColumnFlags_WidthFixed, ImGui::GetFontSize() * 2.5F);
  ImGui::TableSetupColumn("found");
  for (const auto& [root, claims] : info.roots) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushFont(fonts().bold);
    ImGui::TextUnformatted(root.c_str());
    ImGui::PopFont();
    ImGui::TableNextColumn();
    for (const InfoClaim& claim : claims) draw_claim(claim, actions);
  }
  ImGui::EndTable();
}

void draw_facts(const Info& info) {
  if (info.facts.empty() || !ImGui::BeginTable("facts", 2)) return;
  for (const auto& [name, value] : info.facts) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    quiet_text(name);
    ImGui::TableNextColumn();
    wrapped(value);
  }
  ImGui::EndTable();
}

void draw_model_unit(const Info& info, std::vector<session::Action>& actions) {
  if (!info.model) return;
  heading(say(phrases::unit_of_the_file));
  quiet_text(info.unit_note);
  struct Unit {
    const char* name;
    double millimetres;
  };
  for (const Unit& unit : {Unit{"mm", 1}, Unit{"cm", 10}, Unit{"m", 1000}, Unit{"in", 25.4}}) {
    if (ImGui::Button(unit.name)) actions.emplace_back(session::SetModelUnit{*info.model, unit.millimetres});
    ImGui::SameLine();
  }
  ImGui::NewLine();
  if (ImGui::Button(say(phrases::close_this_model).c_str())) actions.emplace_back(session::RemoveModel{*info.model});
}

bool is_sign(const Id& id) {
  using base::operator""_id;
  return "landmark"_id.covers(id) || "site"_id.covers(id);
}

void draw_beside(const Info& info, std::vector<session::Action>& actions) {
  if (!info.beside) return;
  if (toggle_button(say(phrases::side_by_side).c_str(), *info.beside))
    actions.emplace_back(session::PutBeside{info.id, !*info.beside});
  hint(say(phrases::a_view_of_its_own));
}

void draw_tools(const Info& info, std::vector<session::Action>& actions) {
  if (info.topic) {
    if (info.topic->places.empty()) return;
    if (ImGui::Button(say(phrases::show_on_the_model).c_str())) actions.emplace_back(session::Visit{info.id});
    ImGui::SameLine();
    draw_beside(info, actions);
    return;
  }
  if (ImGui::Button(say(phrases::fly_to_it).c_str())) actions.emplace_back(session::FlyTo{info.id});
  hint("F");
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::show_only_this).c_str())) actions.emplace_back(session::Isolate{info.id});
  ImGui::SameLine();
  if (ImGui::Button(info.shown ? say(phrases::hide).c_str() : say(phrases::show).c_str()))
    actions.emplace_back(session::SetShown{info.id, !info.shown});
  draw_beside(info, actions);
  // A sign on the picture is there or not.
  if (is_sign(info.id)) return;
  float percent = static_cast<float>(info.opacity * 100);
  ImGui::SetNextItemWidth(-ImGui::GetFontSize() * 5);
  if (ImGui::SliderFloat(say(phrases::opacity).c_str(), &percent, 5, 100, "%.0f %%", ImGuiSliderFlags_AlwaysClamp)) {
    actions.emplace_back(session::SetOpacity{info.id, static_cast<double>(percent) / 100});
  }
}

void draw_welcome() {
  heading(say(phrases::nothing_is_selected));
  wrapped(say(phrases::click_a_structure_in_the));
  heading(say(phrases::navigation));
  wrapped(say(phrases::drag_to_rotate_drag_with));
  wrapped(say(phrases::keys_1_to_8_give));
  heading(say(phrases::your_own_model));
  wrapped(say(phrases::drop_an_obj_stl_ply));
}

}  // namespace

void draw_info_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!model.info) {
    draw_welcome();
    return;
  }
  const Info& info = *model.info;
  ImGui::PushID(info.id.text().c_str());
  ImGui::PushFont(fonts().bold);
  wrapped(info.title);
  ImGui::PopFont();
  if (info.topic) quiet_text(language::titled(language_now(), info.topic->kind, info.topic->fact));
  if (!info.latin.empty()) quiet_text(info.latin + (info.ta2.empty() ? "" : "  (" + info.ta2 + ")"));
  if (info.latin.empty() && !info.ta2.empty()) quiet_text(info.ta2);
  draw_tools(info, actions);
  ImGui::Separator();
  Contents& contents = state.contents;
  draw_contents(contents, info.id.text());
  draw_walk(info, actions);
  const bool flags_open = info.topic && info.topic->flags_open;
  if (const auto flag = draw_rule_out_first(info.rule_out_first, flags_open))
    actions.emplace_back(session::Visit{*flag});
  if (!info.summary.empty()) wrapped(info.summary);
  draw_about(info, actions);
  draw_model_unit(info, actions);
  draw_model_placement(info, actions);
  draw_site(info, contents, actions);
  if (!info.measured_from.empty()) chapter(contents, say(phrases::measured_from_it));
  for (const InfoClaim& claim : info.measured_from) draw_claim(claim, actions);
  draw_topic(info, state, actions);
  draw_links(info, contents, actions);
  draw_variants(info, contents, actions);
  draw_roots(info, contents, actions);
  draw_course(info, contents, actions);
  if (!info.sources.empty()) {
    chapter(contents, say(phrases::sources));
    for (const InfoClaim& claim : info.sources) draw_claim(claim, actions);
  }
  if (!info.facts.empty()) chapter(contents, say(phrases::geometry));
  draw_facts(info);
  end_contents(contents);
  ImGui::PopID();
}

}  // namespace cluneal::ui
