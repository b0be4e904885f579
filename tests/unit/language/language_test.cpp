#include "language/language.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "language/catalogue.h"
#include "language/pseudo.h"

using namespace cluneal::language;

namespace {

constexpr Phrase undo{"ui.undo", "Undo", ""};
constexpr Phrase kept{"ui.kept", "Kept in {path} by {who}", ""};
constexpr Phrase nerves{"ui.nerves", "{count} nerve of {name}", "{count} nerves of {name}"};

Language german() {
  Catalogue catalogue("de");
  catalogue.add(read_po("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"
                        "msgctxt \"ui.undo\"\nmsgid \"Undo\"\nmsgstr \"Rückgängig\"\n\n"
                        "msgctxt \"ui.kept\"\nmsgid \"Kept in {path} by {who}\"\nmsgstr \"Von {who} in {path}\"\n\n"
                        "msgctxt \"ui.nerves\"\nmsgid \"{count} nerve of {name}\"\nmsgid_plural \"x\"\n"
                        "msgstr[0] \"ein Nerv: {name}\"\nmsgstr[1] \"{count} Nerven: {name}\"\n",
                        "de.po")
                    .value());
  return Language::of(std::move(catalogue));
}

const std::filesystem::path folder = std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets/languages";

}  // namespace

TEST_CASE("What was made where no language is known is said in one later, with the reason within it", "[language]") {
  namespace base = cluneal::base;
  const base::Error why = base::error_of(undo);
  const base::Error error = base::error_of(kept, {{"path", "/tmp/{who}"}, base::filled_by("who", why)});
  CHECK(error.message == "Kept in /tmp/{who} by Undo");
  CHECK(Language().say(error) == error.message);
  CHECK(german().say(error) == "Von Rückgängig in /tmp/{who}");
  CHECK(Language::of(Catalogue("pseudo", true)).say(error).starts_with("[Képt ïñ /tmp/{who} by [Ûñdö"));
  // What has no phrase is said as it is, also within another.
  const base::Error plain{"Out of ink", {}};
  CHECK(german().say(plain) == "Out of ink");
  CHECK(german().say(base::warning_of(kept, {{"path", "x"}, base::filled_by("who", plain)})) == "Von Out of ink in x");
}

TEST_CASE("A phrase is said in the language, with its placeholders where the language has them", "[language]") {
  const Language de = german();
  CHECK(de.say(undo) == "Rückgängig");
  CHECK(de.say(kept, {{"path", "/tmp/{who}"}, {"who", "mir"}}) == "Von mir in /tmp/{who}");
  CHECK(de.count(nerves, 1, {{"name", "S1"}}) == "ein Nerv: S1");
  CHECK(de.count(nerves, 3, {{"name", "S1"}}) == "3 Nerven: S1");
  CHECK(de.missed().empty());
}

TEST_CASE("What has no translation is said in English and kept note of", "[language]") {
  const Language de = german();
  CHECK(de.say(Phrase{"ui.redo", "Redo", ""}) == "Redo");
  CHECK(de.find("nerve.scn/name", "Superior") == "Superior");
  CHECK(de.say(Phrase{"ui.undo", "Undo it", ""}) == "Undo it");  // Another English text is another message.
  CHECK(de.missed() == std::vector<std::string>{"nerve.scn/name: Superior", "ui.redo: Redo", "ui.undo: Undo it"});
}

TEST_CASE("A language tells which letters beyond Latin it needs", "[language]") {
  Catalogue catalogue("ja");
  catalogue.add(read_po("msgid \"a\"\nmsgstr \"殿部 é Ω\"\n\nmsgid \"b\"\nmsgstr \"部\"\n", "ja.po").value());
  // And those of the languages' own names, from which one chooses.
  CHECK(Language::of(std::move(catalogue)).letters() ==
        std::vector<std::uint32_t>{0x3A9, 0x65E5, 0x672C, 0x6BBF, 0x8A9E, 0x90E8});
  CHECK(Language().letters() == std::vector<std::uint32_t>{0x65E5, 0x672C, 0x8A9E});
}

TEST_CASE("English needs no file, and counts", "[language]") {
  const Language en;
  CHECK(en.tag() == "en");
  CHECK(en.say(undo) == "Undo");
  CHECK(en.count(nerves, 1, {{"name", "S1"}}) == "1 nerve of S1");
  CHECK(en.count(nerves, 0, {{"name", "S1"}}) == "0 nerves of S1");
  CHECK(en.say(kept, {{"path", "x"}}) == "Kept in x by {who}");
  CHECK(filled("a { b } {", {{"", "c"}}) == "a { b } {");
}

TEST_CASE("The made-up language is longer, accented, and keeps what a program looks for", "[language]") {
  CHECK(pseudo("Kept in {path} after KUN13, of 5 PSIS").find("Képt ïñ {path} áftér KUN13, öf 5 PSIS") !=
        std::string::npos);
  const auto letters = [](const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
  };
  const std::string english = "Superior cluneal nerves run over the crest";
  CHECK(letters(pseudo(english)) >= static_cast<std::size_t>(1.4 * static_cast<double>(english.size())));
  const Language made_up = Language::load(folder, "pseudo").value();
  CHECK(made_up.say(undo).find("Ûñdö") != std::string::npos);
  CHECK(made_up.missed().empty());
}

TEST_CASE("Languages are named by tags of several kinds", "[language]") {
  CHECK(chosen("de-AT") == "de");
  CHECK(chosen("de_DE.UTF-8") == "de");
  CHECK(chosen("JA") == "ja");
  CHECK(chosen("tlh").empty());
  CHECK(chosen("").empty());
  const auto unknown = Language::load(folder, "klingon");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().message.find("de (Deutsch)") != std::string::npos);
  CHECK_FALSE(Language::load("/nowhere", "de").ok());
  for (const Choice& choice : choices()) CHECK(Language::load(folder, choice.tag).value().tag() == choice.tag);
}
