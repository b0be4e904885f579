// What the program looks up in the translators' files for the atlas is what the script put there.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "anatomy/load_atlas.h"
#include "anatomy/translate.h"
#include "language/catalogue.h"

using namespace cluneal;

namespace {

const std::filesystem::path assets = std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets";

/// Every message of the atlas's templates, translated as "<>".
language::Catalogue of_templates(std::set<std::string>& contexts) {
  language::Catalogue catalogue("de");
  for (const auto& entry : std::filesystem::directory_iterator(assets / "languages/templates")) {
    if (entry.path().stem() == "interface") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    // A template has no translations and so no message for a program: each gets one.
    std::string filled = text.str() + "\n";
    for (std::size_t at = 0; (at = filled.find("msgstr \"\"\n\n", at)) != std::string::npos; at += 12) {
      filled.replace(at, 9, "msgstr \"<>\"");
    }
    language::PoFile file = language::read_po(filled, entry.path().string()).value();
    for (const language::PoMessage& message : file.messages) contexts.insert(message.context + ": " + message.text);
    catalogue.add(std::move(file));
  }
  return catalogue;
}

}  // namespace

TEST_CASE("Every text that is looked up is in the templates", "[anatomy]") {
  std::set<std::string> contexts;
  const language::Language language = language::Language::of(of_templates(contexts));
  REQUIRE(contexts.size() > 3000);
  const anatomy::Atlas english = anatomy::load_atlas(assets / "atlas").value();
  const anatomy::Atlas atlas = anatomy::translated(english, language);
  for (const std::string& one : language.missed()) UNSCOPED_INFO(one);
  CHECK(language.missed().empty());
  // Ids and keys that a body is built by are as they were, and so is the Latin.
  CHECK(atlas.content_hash == english.content_hash);
  for (const auto& [id, nerve] : english.nerves) {
    const anatomy::Nerve& other = atlas.nerves.at(id);
    CHECK(other.names.latin == nerve.names.latin);
    CHECK(other.names.title == "<>");
    for (std::size_t i = 0; i < nerve.course.size(); ++i) {
      CHECK(other.course[i].step == nerve.course[i].step);
      CHECK(other.course[i].text == "<>");
    }
  }
}

TEST_CASE("Every text of the templates is looked up", "[anatomy]") {
  // With an empty catalogue all that is asked for is missed.
  std::set<std::string> contexts;
  (void)of_templates(contexts);
  const language::Language empty = language::Language::of(language::Catalogue("de"));
  (void)anatomy::translated(anatomy::load_atlas(assets / "atlas").value(), empty);
  const std::vector<std::string> missed = empty.missed();
  const std::set<std::string> asked(missed.begin(), missed.end());
  // What is translated where it is shown, because programs compare it.
  const auto on_use = [](const std::string& one) {
    return one.starts_with("claim/quantity: ") || one.starts_with("claim/unit: ") ||
           one.starts_with("claim/metric: ") || one.starts_with("claim/material: ");
  };
  for (const std::string& one : contexts) {
    INFO(one);
    CHECK((asked.contains(one) || on_use(one)));
  }
}
