#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "temporary_folder.h"

using namespace cluneal::base;

namespace {

JsonDocument parsed(std::string_view text) {
  auto document = JsonDocument::parse(text, "a.json");
  if (!document) FAIL(document.error().message);
  return *document;
}

std::string refusal(std::string_view text) {
  const auto document = JsonDocument::parse(text, "a.json");
  return document ? "accepted" : document.error().message;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

/// What was said so far, as "pointer: reason", and forgets it.
std::vector<std::string> taken(std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : diagnostics) lines.push_back(d.path + ": " + d.message);
  diagnostics.clear();
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Every kind of value is read") {
  const JsonDocument document = parsed(
      R"({"text": "Nn. clunium – 臀皮神経 \u00e9\ud83d\ude00", "half": 0.5, "whole": -7, "float_whole": 3.0,
          "big": 18446744073709551615, "yes": true, "none": null, "id": "nerve.scn", "list": [1, "b", []]})");
  std::vector<Diagnostic> diagnostics;
  const JsonReader root(document, diagnostics);
  CHECK(root.is_object());
  CHECK(root["text"].string() == "Nn. clunium – 臀皮神経 é😀");
  CHECK(root["half"].number() == 0.5);
  CHECK(root["whole"].number() == -7);
  CHECK(root["whole"].integer() == -7);
  CHECK(root["float_whole"].integer() == 3);
  CHECK(root["big"].number() == 18446744073709551615.0);
  CHECK(root["yes"].boolean());
  CHECK(root["none"].is_null());
  CHECK(root["id"].id() == "nerve.scn"_id);
  const auto items = root["list"].items();
  REQUIRE(items.size() == 3);
  CHECK(items[0].is_number());
  CHECK(items[1].is_string());
  CHECK(items[2].is_array());
  CHECK(diagnostics.empty());
}

TEST_CASE("Members come in the order of the file") {
  const JsonDocument document = parsed(R"({"z": 1, "a": 2, "m": 3})");
  std::vector<Diagnostic> diagnostics;
  std::string order;
  for (const auto& [key, reader] : JsonReader(document, diagnostics).members()) {
    order += key + std::to_string(reader.integer());
  }
  CHECK(order == "z1a2m3");
}

TEST_CASE("Every mistake is named with its pointer, once") {
  const JsonDocument document = parsed(R"({"a": {"b/c~d": [1, "two", 2.5]}, "id": "No Id", "n": null})");
  std::vector<Diagnostic> diagnostics;
  const JsonReader root(document, diagnostics);

  CHECK(root["a"]["b/c~d"].items()[1].number() == 0);
  CHECK(root["a"]["b/c~d"].items()[2].integer() == 0);
  CHECK(root["a"]["b/c~d"].items()[0].string().empty());
  CHECK(taken(diagnostics) == Lines{"/a/b~1c~0d/1: expected a number, found a string",
                                    "/a/b~1c~0d/2: expected a whole number",
                                    "/a/b~1c~0d/0: expected a string, found a number"});
  CHECK(root["id"].id().empty());
  CHECK(taken(diagnostics) == Lines{"/id: \"No Id\" is no id: parts of a-z, 0-9 and '_', with dots between them"});
  CHECK_FALSE(root["n"].boolean());
  CHECK(root["n"].items().empty());
  CHECK(taken(diagnostics) == Lines{"/n: expected true or false, found null", "/n: expected an array, found null"});

  // What lies below a missing member is not complained about again.
  CHECK(root["missing"]["below"].number() == 0);
  CHECK(root["missing"].items().size() + root["missing"].members().size() == 0);
  CHECK(root["missing"].path() == "/missing");
  CHECK(taken(diagnostics) == Lines(4, ": the key \"missing\" is missing"));
}

TEST_CASE("Values with a fallback are optional, but not of another type") {
  const JsonDocument document = parsed(R"({"s": "text", "n": 2, "b": true})");
  std::vector<Diagnostic> diagnostics;
  const JsonReader root(document, diagnostics);
  CHECK(root.string_or("s", "x") == "text");
  CHECK(root.number_or("n", 1) == 2);
  CHECK(root.boolean_or("b", false));
  CHECK(root.string_or("none", "x") == "x");
  CHECK(root.number_or("none", 1.5) == 1.5);
  CHECK(root.boolean_or("none", true));
  CHECK(diagnostics.empty());
  CHECK(root.string_or("n", "x") == "x");
  CHECK(root.number_or("s", 1.5) == 1.5);
  CHECK(root.boolean_or("s", true));
  CHECK(taken(diagnostics) == Lines{"/n: expected a string, found a number", "/s: expected a number, found a string",
                                    "/s: expected true or false, found a string"});
}

TEST_CASE("Keys that nobody knows are reported") {
  const JsonDocument document = parsed(R"({"name": 1, "nmae": 2})");
  std::vector<Diagnostic> diagnostics;
  JsonReader(document, diagnostics).unknown_keys({"name", "other"});
  REQUIRE(diagnostics.size() == 1);
  CHECK(to_string(diagnostics[0]) == "a.json: /nmae: unknown key \"nmae\"");
}

TEST_CASE("In a file of somebody else's such keys are but remarks, wherever they stand") {
  const JsonDocument document = parsed(R"({"name": 1, "nmae": {"x": 3}})");
  std::vector<Diagnostic> diagnostics;
  const JsonReader root(document, diagnostics, UnknownKeys::remarks);
  root.unknown_keys({"name"});
  root["nmae"].unknown_keys({});
  CHECK(root["name"].string().empty());
  REQUIRE(diagnostics.size() == 3);
  CHECK(diagnostics[0].severity == Severity::warning);
  CHECK(diagnostics[1].severity == Severity::warning);
  CHECK(diagnostics[2].severity == Severity::error);
}

TEST_CASE("A thousand remarks hide no mistake") {
  std::string text = "{\"number\": \"no\"";
  for (int i = 0; i < 2000; ++i) text += ", \"k" + std::to_string(i) + "\": 1";
  const JsonDocument document = parsed(text + "}");
  std::vector<Diagnostic> diagnostics;
  const JsonReader root(document, diagnostics, UnknownKeys::remarks);
  root.unknown_keys({"number"});
  CHECK(root["number"].number() == 0);
  CHECK(diagnostics.back().severity == Severity::error);
  CHECK(diagnostics.size() < 20);
}

TEST_CASE("A file full of mistakes is not told to the end") {
  const JsonDocument document = parsed("[" + repeated("1,", 5000) + "1]");
  std::vector<Diagnostic> diagnostics;
  for (const JsonReader& item : JsonReader(document, diagnostics).items()) CHECK(item.string().empty());
  CHECK(diagnostics.size() == 1000);
}

TEST_CASE("Broken JSON is refused with line and column") {
  CHECK_THAT(refusal("{\n  \"a\": 1,\n}"), Catch::StartsWith("cannot read JSON: a.json: line 3, column 1: "));
  for (const char* broken : {"", " ", "{", "[1,]", "{\"a\" 1}", "01", "1 2", "nul", "NaN", "Infinity", "'a'", "\"\\x\"",
                             "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"a\nb\"", "1e999", "\"\\ud800\""}) {
    INFO(broken);
    CHECK_THAT(refusal(broken), Catch::StartsWith("cannot read JSON: a.json: line "));
  }
  CHECK_THAT(refusal(std::string_view("[1]\0", 4)), Catch::StartsWith("cannot read JSON: a.json: line 1"));
}

TEST_CASE("A key that stands twice is refused") {
  CHECK(refusal(R"([{}, {"a": {"b": 1, "c": 2, "b": 3}}])") ==
        "cannot read JSON: a.json: /1/a: the key \"b\" stands twice in one object");
}

TEST_CASE("Limits hold while the text is read") {
  CHECK(refusal(repeated("[", 64) + repeated("]", 64)) == "accepted");
  CHECK_THAT(refusal(repeated("[", 65)), Catch::EndsWith("it is nested more than 64 deep"));
  CHECK_THAT(refusal(repeated("{\"a\":", 65)), Catch::EndsWith("it is nested more than 64 deep"));
  CHECK_THAT(refusal("[" + repeated("0,", 4'000'001)), Catch::EndsWith("it holds more than 4000000 values"));
  CHECK_THAT(refusal(std::string((std::size_t{64} << 20U) + 1, ' ')), Catch::EndsWith("it is larger than 64 MiB"));
}

TEST_CASE("An object with many keys is read in reasonable time") {
  std::string text = "{";
  for (int i = 0; i < 300'000; ++i) text += "\"k" + std::to_string(i) + "\":0,";
  text += "\"end\":1}";
  const JsonDocument document = parsed(text);
  std::vector<Diagnostic> diagnostics;
  CHECK(JsonReader(document, diagnostics)["end"].integer() == 1);
}

TEST_CASE("A file is loaded under its path, and a missing one is said") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "b.json";
  REQUIRE(write_atomically(path, "\xef\xbb\xbf{\"a\": 1}").ok());
  const auto document = JsonDocument::load(path);
  REQUIRE(document.ok());
  CHECK(document->name() == path.string());
  CHECK_FALSE(JsonDocument::load(folder.path() / "c.json").ok());
}
