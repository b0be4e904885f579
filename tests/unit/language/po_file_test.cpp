#include "language/po_file.h"

#include <catch2/catch.hpp>
#include <string>

using namespace cluneal::language;

namespace {

constexpr const char* file = R"(# A remark
msgid ""
msgstr ""
"Language: de\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

#. For the translator
#: assets/atlas/nerves.json
msgctxt "nerve.scn/name"
msgid ""
"Superior cluneal "
"nerves"
msgstr "Obere \"Clunealnerven\"\n"

#, fuzzy
#| msgid "Old"
msgctxt "a/text"
msgid "Not sure"
msgstr "Unsicher"

msgctxt "b/text"
msgid "Not translated"
msgstr ""

msgctxt "ui.nerves"
msgid "{count} nerve"
msgid_plural "{count} nerves"
msgstr[0] "{count} Nerv"
msgstr[1] "{count} Nerven"

#~ msgctxt "c/text"
#~ msgid "Gone"
#~ msgstr "Weg"
)";

}  // namespace

TEST_CASE("What a translators' file says is read, and what is unsure is not", "[language]") {
  const auto read = read_po(file, "de.po");
  REQUIRE(read.ok());
  CHECK(read->messages ==
        std::vector<PoMessage>{{"nerve.scn/name", "Superior cluneal nerves", {"Obere \"Clunealnerven\"\n"}},
                               {"ui.nerves", "{count} nerve", {"{count} Nerv", "{count} Nerven"}}});
  CHECK(read->plural_rule.form(1) == 0);
  CHECK(read->plural_rule.form(7) == 1);
}

TEST_CASE("Line ends of Windows, a byte order mark and no last line end are nothing to complain of", "[language]") {
  const auto read = read_po("\xEF\xBB\xBFmsgid \"a\"\r\nmsgstr \"b\"", "x.po");
  REQUIRE(read.ok());
  CHECK(read->messages == std::vector<PoMessage>{{"", "a", {"b"}}});
}

TEST_CASE("A mistake in a translators' file is named with its line", "[language]") {
  const auto said = [](const char* text) {
    const auto read = read_po(text, "x.po");
    return read ? std::string("nothing") : read.error().message;
  };
  CHECK(said("msgid \"a").find("x.po, line 1: a text stands in double quotes") == 0);
  CHECK(said("msgid \"a\\q\"\n").find("x.po, line 1: a text stands") == 0);
  CHECK(said("msgid \"a\"\n\n").find("x.po, line 2: the message before has no msgid or no msgstr") == 0);
  CHECK(said("msgstr \"a\"\n").find("x.po, line 1: msgstr without a msgid") == 0);
  CHECK(said("hello\n").find("x.po, line 1: neither a comment nor") == 0);
  CHECK(said("\"hello\"\n").find("x.po, line 1: a text that belongs to nothing") == 0);
  CHECK(said("msgid \"a\"\nmsgstr[1] \"b\"\n").find("x.po, line 2: the plural forms are not numbered") == 0);
  CHECK(said("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n").find("x.po, line 3: one msgstr too many") == 0);
  CHECK(said("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=9;\\n\"\n").find("says no plural forms") !=
        std::string::npos);
}
