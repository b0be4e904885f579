#include "app/cards/card_types.h"

#include <array>

namespace cluneal::app {
namespace {

// Chosen once; by it Anki finds what it has. Never change it.
constexpr std::int64_t first_type = 1'764'500'001'000;

constexpr const char* card_css =
    ".card{font-family:sans-serif;font-size:19px;text-align:center;color:#111;background:#fff}"
    ".nightMode.card{color:#eee;background:#222}"
    "img{max-width:100%;max-height:60vh}ol,ul{display:inline-block;text-align:left}"
    ".why{font-size:16px;text-align:left}.from{font-size:13px;text-align:left;opacity:.75}";
constexpr const char* card_back =
    "{{FrontSide}}<hr id=answer><b>{{Answer}}</b>{{#Shown}}<br>{{Shown}}{{/Shown}}"
    "<p class=why>{{Explanation}}</p><p class=from>{{Sources}}</p>";
constexpr const char* typed_back =
    "{{Question}}{{#Picture}}<br>{{Picture}}{{/Picture}}<hr id=answer>{{type:Typed}}<br><b>{{Answer}}</b>"
    "<p class=why>{{Explanation}}</p><p class=from>{{Sources}}</p>";

}  // namespace

std::vector<io::CardType> card_types() {
  const std::vector<std::string> fields{"Id",    "Question", "Picture",     "Choices", "Answer",
                                        "Typed", "Shown",    "Explanation", "Sources"};
  const std::string question = "{{Question}}{{#Picture}}<br>{{Picture}}{{/Picture}}";
  const std::string choices = question + "<br>{{Choices}}";
  const std::array<io::CardType, 5> types{{
      {first_type, "Cluneal Atlas: name", fields, question + "<br>{{type:Typed}}", typed_back, card_css},
      {first_type + 1, "Cluneal Atlas: choice", fields, choices, card_back, card_css},
      {first_type + 2, "Cluneal Atlas: place", fields, question, card_back, card_css},
      {first_type + 3, "Cluneal Atlas: order", fields, choices, card_back, card_css},
      {first_type + 4, "Cluneal Atlas: number", fields, question + "<br>{{type:Typed}}", typed_back, card_css},
  }};
  return {types.begin(), types.end()};
}

std::string image_tag(const std::string& name) {
  return "<img src=\"" + name + "\">";
}

}  // namespace cluneal::app
