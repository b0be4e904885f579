#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "base/json.h"

using namespace cluneal::base;

namespace {

/// The value as the writer writes it and the reader reads it.
double there_and_back(double number) {
  JsonWriter writer;
  writer.begin_array().value(number).end_array();
  const auto document = JsonDocument::parse(writer.text(), "written");
  std::vector<Diagnostic> diagnostics;
  const double back = JsonReader(*document, diagnostics).items().at(0).number();
  CHECK(diagnostics.empty());
  return back;
}

}  // namespace

TEST_CASE("The text is indented, in the order of the calls") {
  JsonWriter writer;
  writer.begin_object().member("z", 1).member("a", "two").key("list").begin_array();
  writer.value(1.5).value(-2).value(true).null().end_array();
  writer.key("rows").begin_array();
  writer.begin_array()
      .value(1)
      .value(2)
      .end_array()
      .begin_object()
      .member("n", std::size_t{3})
      .end_object()
      .end_array();
  writer.key("nothing").begin_array().end_array().key("empty").begin_object().end_object().end_object();
  CHECK(writer.text() ==
        "{\n"
        "  \"z\": 1,\n"
        "  \"a\": \"two\",\n"
        "  \"list\": [1.5, -2, true, null],\n"
        "  \"rows\": [\n"
        "    [1, 2],\n"
        "    {\n"
        "      \"n\": 3\n"
        "    }\n"
        "  ],\n"
        "  \"nothing\": [],\n"
        "  \"empty\": {}\n"
        "}\n");
}

TEST_CASE("Numbers are as short as they can be and read back the same") {
  const auto written = [](double number) {
    JsonWriter writer;
    writer.value(number);
    return writer.text();
  };
  CHECK(written(0.1) == "0.1\n");
  CHECK(written(100) == "100\n");
  CHECK(written(-0.0) == "0\n");
  CHECK(written(1e22) == "1e+22\n");
  CHECK(written(std::nan("")) == "null\n");
  CHECK(written(std::numeric_limits<double>::infinity()) == "null\n");
  for (const double number : {0.1, 1.0 / 3, -5e-324, 1.7976931348623157e308, 9007199254740993.0, 123456.789}) {
    CHECK(there_and_back(number) == number);
  }
  std::mt19937_64 random(1);
  for (int i = 0; i < 2000; ++i) {
    const double number = std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 1800) - 900);
    if (there_and_back(number) != number) FAIL(number);
  }
}

TEST_CASE("Text is escaped and always UTF-8") {
  JsonWriter writer;
  writer.begin_array().value("a\"\\\n\t\x01/é").value("\xff!").value(std::string_view("\0", 1)).end_array();
  CHECK(writer.text() == "[\"a\\\"\\\\\\n\\t\\u0001/é\", \"\xef\xbf\xbd!\", \"\\u0000\"]\n");
  CHECK(JsonDocument::parse(writer.text(), "written").ok());
}

TEST_CASE("Whole numbers of every type keep their value") {
  JsonWriter writer;
  writer.begin_array().value(std::numeric_limits<std::int64_t>::min()).value(std::uint32_t{4294967295}).end_array();
  CHECK(writer.text() == "[-9223372036854775808, 4294967295]\n");
}
