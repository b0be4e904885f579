#include "app/cli/option_kinds.h"

#include <algorithm>
#include <charconv>

#include "language/language.h"

namespace cluneal::app::cli {
namespace {

constexpr int largest_side = 16384;

std::string read_size(const std::string& text, glm::ivec2& size) {
  const auto number = [](const char* first, const char* last) {
    int value = 0;
    const auto [end, error] = std::from_chars(first, last, value);
    return error == std::errc() && end == last ? value : 0;
  };
  const std::size_t cross = text.find('x');
  if (cross != std::string::npos) {
    size.x = number(text.data(), text.data() + cross);
    size.y = number(text.data() + cross + 1, text.data() + text.size());
  }
  if (cross == std::string::npos || size.x < 16 || size.y < 16) {
    return "\"" + text + "\" is no size; give width x height in pixels, each 16 or more, as in 1920x1080";
  }
  if (size.x > largest_side || size.y > largest_side) {
    return text + " is too large; a side can have at most " + std::to_string(largest_side) + " pixels";
  }
  return {};
}

}  // namespace

CLI::Validator size_into(glm::ivec2& size) {
  return {[&size](const std::string& text) { return read_size(text, size); }, "WIDTHxHEIGHT"};
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  std::string listed;
  for (const std::string& word : words) listed += (listed.empty() ? "" : ", ") + word;
  return {[words, listed](const std::string& text) {
            const bool known = std::find(words.begin(), words.end(), text) != words.end();
            return known ? std::string() : "\"" + text + "\" is not one of " + listed;
          },
          listed};
}

CLI::Option* ids(CLI::App& app, const std::string& name, std::vector<std::string>& into, const std::string& help) {
  return app.add_option(name, into, help)->delimiter(',')->type_name("IDS");
}

CLI::Validator known_language(const std::string& type_name) {
  std::string listed;
  for (const language::Choice& choice : language::choices()) {
    listed += (listed.empty() ? "" : ", ") + std::string(choice.tag) + " (" + std::string(choice.name) + ")";
  }
  return {[listed](const std::string& text) {
            if (!language::chosen(text).empty()) return std::string();
            return "\"" + text + "\" is no language of this program; there are " + listed;
          },
          type_name};
}

CLI::Option* add_language(CLI::App& app, std::string& into) {
  return app.add_option("--language", into, "Language; what has no translation is in English")
      ->check(known_language("en, de, es, ja"));
}

}  // namespace cluneal::app::cli
