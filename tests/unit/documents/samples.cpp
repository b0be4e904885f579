// samples FOLDER: writes documents of every kind of block there, for read_test.py.
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "documents/write.h"

using namespace cluneal;
using namespace cluneal::documents;

namespace {

/// A disc of soft colours on white.
Picture picture(int width, int height) {
  Picture out;
  out.width = width;
  out.height = height;
  out.alt = "A disc: \xC3\xA4, \xE8\x85\xB0, \xF0\x9F\xA6\xB4.";
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double u = (x + 0.5) / width - 0.5, v = (y + 0.5) / height - 0.5;
      const bool in = u * u * width * width + v * v * height * height < 0.2 * height * height;
      const auto level = [&](double part) { return static_cast<std::uint8_t>(std::lround(255 * part)); };
      for (const double part : {in ? 0.6 + 0.4 * u : 1.0, in ? 0.5 + v : 1.0, in ? 0.3 : 1.0, 1.0}) {
        out.rgba.push_back(level(part));
      }
    }
  }
  return out;
}

const char* const sentence =
    "The superior cluneal nerves leave the dorsal rami of the lower thoracic and upper lumbar nerves, pierce the "
    "thoracolumbar fascia above the iliac crest and serve the skin of the upper buttock. ";

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

Document page_of_a_book() {
  Document d;
  d.title = "Cluneal nerves: a page";
  d.author = "Cluneal Atlas";
  d.subject = "Test";
  d.keywords = "nerve, buttock";
  d.footer = "Cluneal Atlas \xC2\xB7 teaching model, not a medical device";
  d.page_numbers = true;
  d.blocks.push_back(Heading{1, "The cluneal nerves"});
  d.blocks.push_back(Paragraph{{{repeated(sentence, 2)},
                                {"Bold words", true},
                                {" stand beside "},
                                {"italic ones", false, true},
                                {", and "},
                                {"a link to a paper that is long enough for a second line", false, false,
                                 "https://doi.org/10.1007/s00276-018-2047-6"},
                                {" ends here."}}});
  d.blocks.push_back(Heading{2, "What is known"});
  d.blocks.push_back(List{{{{"First, "}, {"strong", true}, {" point."}}, {{repeated(sentence, 1)}}, {{"Third."}}}});
  d.blocks.push_back(List{{{{"Palpate the crest 7 cm from the midline."}}, {{"Press."}}}, true});
  d.blocks.push_back(picture(1200, 700));
  d.blocks.push_back(Paragraph{{{"Figure 1. ", true}, {"A disc in soft colours."}}, TextRole::caption});
  Table table;
  table.rows = {{{{"Study"}}, {{"Distance from the midline (mm)"}}, {{"n"}}, {{"What was found"}}}};
  for (int i = 0; i < 40; ++i) {
    table.rows.push_back({{{"Study " + std::to_string(i + 1)}},
                          {{std::to_string(60 + i) + " \xC2\xB1 7"}},
                          {{std::to_string(10 + 3 * i)}},
                          {{i % 3 == 0 ? std::string(sentence).substr(0, 130) : "The same."}}});
  }
  table.aligns = {Align::left, Align::right, Align::right, Align::left};
  d.blocks.push_back(Heading{2, "Measured distances"});
  d.blocks.push_back(Paragraph{{{"Table 1. ", true}, {"Where the nerves cross the crest."}}, TextRole::caption});
  d.blocks.push_back(std::move(table));
  d.blocks.push_back(Rule{});
  d.blocks.push_back(Paragraph{{{repeated(sentence, 30)}}});
  d.blocks.push_back(Paragraph{{{"Small print."}}, TextRole::small});
  return d;
}

Document in_japanese() {
  Document d;
  d.page = letter;
  d.title = "\xE4\xB8\xAD\xE6\xAE\xBF\xE7\x9A\xAE\xE7\xA5\x9E\xE7\xB5\x8C";  // 中殿皮神経
  d.language = "ja";
  const std::string text =
      "上殿皮神経は腰神経後枝の外側枝から起こり、腸骨稜を越えて殿部の皮膚に分布する。中殿皮神経は仙骨神経後枝から起こり"
      "、"
      "長後仙腸靱帯の下または中を通る。直す骨。";
  d.blocks.push_back(Heading{1, "殿皮神経"});
  d.blocks.push_back(Paragraph{{{repeated(text, 6)}}});
  d.blocks.push_back(
      Table{{{{{"神経"}}, {{"起始"}}}, {{{"上殿皮神経"}}, {{"Th12–L5"}}}, {{{"下殿皮神経"}}, {{"S1–S3"}}}}});
  return d;
}

/// Marks on a picture of known pixels, a page as high as they need.
Document drawing() {
  Document d;
  d.page = {0, 0};
  d.margins = {25.4 * 10 / 100, 25.4 * 10 / 100, 25.4 * 10 / 100, 25.4 * 10 / 100};
  d.page.width = 25.4 * 420 / 100;  // 400 pixels at 100 an inch, and 10 on each side.
  Picture p = picture(400, 300);
  p.dots_per_inch = 100;
  p.marks.emplace_back(MarkLine{{{50, 250}, {150, 250}}, 4, {1, 0, 0, 1}});
  p.marks.emplace_back(MarkBox{{300, 20}, {380, 60}, 0, {0, 0, 1, 1}});
  p.marks.emplace_back(MarkShape{{{20, 20}, {80, 20}, {20, 80}}, {0, 0.5f, 0, 1}});
  p.marks.emplace_back(MarkText{"Haloed words", {120, 160}, 30, true, {0, 0, 0, 1}, {1, 1, 0, 1}, 4});
  d.title = "Drawing";
  d.blocks.push_back(std::move(p));
  return d;
}

bool write_all(const std::filesystem::path& folder) {
  const auto said = [](const base::Status& status) {
    if (!status) std::fprintf(stderr, "%s\n", status.error().message.c_str());
    return status.ok();
  };
  Document small = page_of_a_book();
  small.blocks.clear();
  for (int i = 0; i < 2; ++i) small.blocks.push_back(picture(3000, 2000));
  small.largest_file = 150000;
  Document see_through = drawing();
  std::get<Picture>(see_through.blocks[0]).rgba[3] = 0;
  return said(write_pdf(page_of_a_book(), folder / "book.pdf")) && said(write_pdf(in_japanese(), folder / "ja.pdf")) &&
         said(write_pdf(drawing(), folder / "drawing.pdf")) && said(write_svg(drawing(), folder / "drawing.svg")) &&
         said(write_pdf(small, folder / "small.pdf")) && said(write_svg(in_japanese(), folder / "ja.svg")) &&
         said(write_pdf(see_through, folder / "see-through.pdf"));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  return write_all(argv[1]) ? 0 : 1;
}
