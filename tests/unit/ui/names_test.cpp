// Names that others gave, in any script: their letters are loaded when they are shown, and stand as they are written.
#include <imgui.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "full_model.h"
#include "screen.h"
#include "ui/base/letters.h"
#include "ui/base/panel_fonts.h"
#include "ui/base/widgets.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

const std::string cyrillic = "Таз пациента", greek = "Λεκάνη ὀστά", arabic = "العربية", japanese = "骨盤モデル";

std::set<char32_t> letters_in(std::string_view text) {
  std::set<char32_t> letters;
  add_letters(text, letters);
  return letters;
}

/// As the window loads them between two frames.
void build(PanelFonts& fonts, float scale) {
  fonts.load(scale);
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
}

bool has_all(const std::set<char32_t>& letters) {
  const auto& loaded = ImGui::GetIO().Fonts->Fonts;
  return loaded.Size == 5 && std::all_of(loaded.begin(), loaded.end(), [&](const ImFont* font) {
           return std::all_of(letters.begin(), letters.end(), [&](char32_t letter) {
             return font->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr;
           });
         });
}

/// All that is read on the screen after a few frames.
std::string all_shown(Screen& screen, const Model& model) {
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  std::string all;
  for (const LineOnScreen& line : lines_on_screen()) all += line.text + "\n";
  return all;
}

TEST_CASE("The letters of a name are loaded when it is shown, in each of the panels' fonts, and once") {
  const std::string name = GENERATE_COPY(cyrillic, greek, arabic, japanese);
  Screen screen(1366, 768, 1);
  PanelFonts fonts;
  build(fonts, 1);
  const std::set<char32_t> letters = letters_in(name);
  CHECK_FALSE(has_all(letters));
  CHECK(fonts.want({}, letters, 1));
  build(fonts, 1);
  INFO(name);
  CHECK(has_all(letters));
  CHECK(ImGui::GetIO().Fonts->Fonts[0]->FindGlyphNoFallback('a') != nullptr);
  CHECK_FALSE(fonts.want({}, letters, 1));
  CHECK_FALSE(fonts.want({}, {}, 1));
}

TEST_CASE("The titles of papers in another script are among the letters that are loaded") {
  Model model = full_model();
  CHECK(letters_of(model).count(U'骨') == 0);
  SourceRow row;
  row.cited.full_source = japanese;
  model.sources = {row};
  CHECK(letters_of(model).count(U'骨') == 1);
  model.sources.clear();
  model.info->sources.push_back(row.cited);
  CHECK(letters_of(model).count(U'骨') == 1);
}

TEST_CASE("The next word in a script of few letters is there already") {
  Screen screen(1366, 768, 1);
  PanelFonts fonts;
  CHECK(fonts.want({}, letters_in(cyrillic), 1));
  build(fonts, 1);
  CHECK_FALSE(fonts.want({}, letters_in("Крестец и копчик"), 1));
  CHECK(fonts.want({}, letters_in(japanese), 1));
}

TEST_CASE("What no font has is asked for once, and letters that ImGui cannot hold never") {
  Screen screen(1366, 768, 1);
  PanelFonts fonts;
  build(fonts, 1);
  CHECK(fonts.want({}, {0xE123}, 1));  // For private use: no font has to have it.
  build(fonts, 1);
  CHECK_FALSE(fonts.want({}, {0xE123}, 1));
  CHECK_FALSE(fonts.want({}, {0x1F480}, 1));
}

TEST_CASE("Thousands of different characters do not outgrow the texture, and are not loaded again and again") {
  Screen screen(1366, 768, 1);
  PanelFonts fonts;
  std::set<char32_t> many;
  for (char32_t letter = 0x4E00; letter < 0x9F00; ++letter) many.insert(letter);
  constexpr float scale = 4;
  CHECK(fonts.want({}, many, scale));
  build(fonts, scale);
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  CHECK(atlas.TexWidth * atlas.TexHeight <= 32 * 1024 * 1024);
  CHECK(atlas.TexHeight <= 16384);  // What OpenGL 3.3 has on any desktop of today.
  CHECK_FALSE(fonts.want({}, many, scale));
  // Names of another folder take their place.
  CHECK(fonts.want({}, letters_in("鼻骨"), scale));
  build(fonts, scale);
  CHECK(has_all(letters_in("鼻骨")));
}

/// Fonts that are none.
class NoFonts final : public text::Fonts {
 public:
  NoFonts(std::string first, std::string more) : first_(std::move(first)), more_(std::move(more)) {}
  text::ShapedLine shape(std::string_view, text::Weight) override { return {}; }
  text::GlyphField field(std::uint32_t, std::uint32_t) override { return {}; }
  [[nodiscard]] std::string file(text::Weight) const override { return first_; }
  std::vector<text::LettersOfFont> fonts_for(const std::set<char32_t>& letters, text::Weight) override {
    return {{more_, 0, {letters.begin(), letters.end()}}, {first_, 7, {letters.begin(), letters.end()}}};
  }

 private:
  std::string first_, more_;
};

TEST_CASE("A file that ImGui cannot read as a font is left alone, for it would end the program") {
  const std::filesystem::path file = std::filesystem::temp_directory_path() / "cluneal_no_font_test.ttf";
  std::ofstream(file, std::ios::binary) << std::string("\0\1\0\0\0\2", 6) << "and then something else";
  const std::string real = text::Fonts::load().value()->file(text::Weight::regular);
  const auto [first, more] = GENERATE_COPY(std::pair{file.string(), file.string()}, std::pair{real, file.string()},
                                           std::pair{real, std::string("/nowhere.otf")});
  Screen screen(1366, 768, 1);
  PanelFonts fonts(std::make_unique<NoFonts>(first, more));
  CHECK(fonts.want({}, letters_in(cyrillic), 1));
  build(fonts, 1);
  CHECK(ImGui::GetIO().Fonts->Fonts.Size == 5);
  CHECK(ImGui::GetIO().Fonts->Fonts[0]->FindGlyphNoFallback('a') != nullptr);
  std::filesystem::remove(file);
}

TEST_CASE("Wherever a name can stand in the panels, its letters are asked for") {
  using Put = std::function<void(Model&, const std::string&)>;
  const std::vector<std::pair<std::string, Put>> places{
      {"model in the list", [](Model& m, const std::string& s) { m.tree[0].children[0].title = s; }},
      {"title", [](Model& m, const std::string& s) { m.info->title = s; }},
      {"fact", [](Model& m, const std::string& s) { m.info->facts[0].second = s; }},
      {"picture beside",
       [](Model& m, const std::string& s) {
         m.beside = BesideStrip{{{{}, s, {}}}, {}};
       }},
      {"pairing", [](Model& m, const std::string& s) { m.pairing = PairStrip{s, true, 1, "", false, false}; }},
      {"notes", [](Model& m, const std::string& s) { m.talk = TalkView{{}, "", s, 0, 0, false}; }},
      {"tour",
       [](Model& m, const std::string& s) {
         m.tours = {{{}, s, "", 1, 1}};
       }},
      {"learner",
       [](Model& m, const std::string& s) {
         m.desk.emplace().learners = {{1, s}};
       }},
      {"lesson", [](Model& m, const std::string& s) { m.desk.emplace().text = s; }},
      {"choice",
       [](Model& m, const std::string& s) {
         m.desk.emplace().choices = {{s, 0, false, false}};
       }},
      {"job",
       [](Model& m, const std::string& s) {
         m.jobs = {{s, 0.5}};
       }},
      {"recent file",
       [](Model& m, const std::string& s) {
         m.recent_files = {{RecentFile::Kind::model, s}};
       }},
      {"bookmark",
       [](Model& m, const std::string& s) {
         m.bookmarks = {{1, s, ""}};
       }},
      {"deleted bookmark", [](Model& m, const std::string& s) { m.deleted_bookmark = s; }},
      {"proposed name", [](Model& m, const std::string& s) { m.bookmark_name = s; }},
      {"message",
       [](Model& m, const std::string& s) {
         m.messages = {{base::Severity::note, s, Matter::other, false}};
       }},
      {"undo", [](Model& m, const std::string& s) { m.undo_label = s; }},
      {"under the pointer", [](Model& m, const std::string& s) { m.hovered = s; }},
  };
  for (const auto& [what, put] : places) {
    INFO(what);
    Model model = full_model();
    CHECK_FALSE(letters_of(model).contains(U'Ж'));
    put(model, "Ж");
    CHECK(letters_of(model).contains(U'Ж'));
  }
  CHECK(letters_of(PanelState{}).empty());
  for (const FileBrowser& files :
       {FileBrowser{{}, "Ж", {}, {}, "", "", false, 0}, FileBrowser{{}, "", {{"Ж", "/a", false}}, {}, "", "", false, 0},
        FileBrowser{{}, "", {}, {{"Ж", false, "", ""}}, "", "", false, 0},
        FileBrowser{{}, "", {}, {}, "Ж", "", false, 0}})
    CHECK(letters_of(files) == std::set<char32_t>{U'Ж'});
  PanelState state;
  state.files.typed = "Ж";
  state.palette.typed = "я";
  state.bookmarks_state.name = "λ";
  state.search.text = "б";
  state.desk.name = "в";
  state.desk.typed = "г";
  CHECK(letters_of(state) == std::set<char32_t>{U'λ', U'Ж', U'б', U'в', U'г', U'я'});
}

TEST_CASE("A model's name is read in the panels as it is written, Arabic joined and from the right") {
  // By the Unicode charts: the forms of the letters of العربية from its last to its first.
  const auto [name, seen] =
      GENERATE_COPY(std::pair{cyrillic + ".obj", cyrillic + ".obj"}, std::pair{greek + ".obj", greek + ".obj"},
                    std::pair{japanese + ".obj", japanese + ".obj"},
                    std::pair{arabic + ".obj", std::string("obj.\ufe94\ufef4\ufe91\ufeae\ufecc\ufedf\ufe8d")});
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  model.info->title = name;
  model.tree[0].title = name;
  model.hovered = name;
  model.bookmarks = {{1, name, "today"}};
  screen.state.bookmarks = true;
  PanelFonts fonts;
  CHECK(fonts.want({}, letters_of(model), 1));
  build(fonts, 1);
  const std::string shown = all_shown(screen, model);
  INFO(shown);
  std::size_t times = 0;
  for (std::size_t at = shown.find(seen); at != std::string::npos; at = shown.find(seen, at + 1)) ++times;
  CHECK(times == 4);  // List, information, status, bookmark.
}

TEST_CASE("A paragraph from right to left is broken where it is read, and each line stands in its order") {
  Screen screen(1366, 768, 1);
  PanelFonts fonts;
  const std::string first = "אבגד", second = "הוזח";
  CHECK(fonts.want({}, letters_in(first + second), 1));
  build(fonts, 1);
  ImGui::NewFrame();
  const float one = ImGui::CalcTextSize(first.c_str()).x;
  CHECK(ordered_lines(first + " " + second, 1.5F * one) == "דגבא\nחזוה");
  CHECK(ordered_lines(first + " " + second, 4 * one) == "חזוה דגבא");
  CHECK(ordered_lines(first + "\n" + second, 4 * one) == "דגבא\nחזוה");
  CHECK(ordered_lines("sacrum " + first, 10).find(' ') == std::string::npos);
  CHECK(fitted(first + second, 1.4F * one).starts_with("…"));  // Its end is on the left.
  ImGui::EndFrame();
}

}  // namespace
}  // namespace cluneal::ui
