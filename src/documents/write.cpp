#include "documents/write.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <vector>

#include "base/file.h"
#include "base/markup.h"
#include "documents/draw.h"
#include "documents/pdf_additions.h"
#include "documents/phrases.h"
#include "documents/style.h"

namespace cluneal::documents {
namespace {

using base::Error;
using base::Result;

struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Cairo = std::unique_ptr<cairo_t, DestroyCairo>;

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

Error failed(const char* kind, cairo_status_t status) {
  return base::error_of(phrases::document_not_written, {{"kind", kind}, {"detail", cairo_status_to_string(status)}});
}

void set_metadata(cairo_surface_t* surface, const Document& document) {
  const auto set = [surface](cairo_pdf_metadata_t what, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, what, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, document.title);
  set(CAIRO_PDF_METADATA_AUTHOR, document.author);
  set(CAIRO_PDF_METADATA_SUBJECT, document.subject);
  set(CAIRO_PDF_METADATA_KEYWORDS, document.keywords);
  // Cairo would write the time of day.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

void add_outline(cairo_surface_t* surface, const std::vector<HeadingPlace>& headings) {
  std::array<int, 3> last{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT};
  for (const HeadingPlace& heading : headings) {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1);
    const int parent = level == 0 ? CAIRO_PDF_OUTLINE_ROOT : last[level - 1];
    char place[96];
    std::snprintf(place, sizeof place, "page=%zu pos=[0 %.0f]", heading.page + 1, heading.top);
    const int id =
        cairo_pdf_surface_add_outline(surface, parent, heading.text.c_str(), place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    // What is under it later; a level that was left out is under the last one above.
    for (std::size_t deeper = level; deeper < last.size(); ++deeper) last[deeper] = id;
  }
}

Result<std::string> pdf_of(const Document& document, const std::vector<LaidPage>& pages, const Typesetter& typesetter,
                           const Storing& storing) {
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, pages[0].width, pages[0].height));
  // A table of objects as all readers know it, which what is appended goes by.
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
  set_metadata(surface.get(), document);
  Result<Drawn> drawn = Drawn{};
  {
    const Cairo cairo(cairo_create(surface.get()));
    drawn = draw(cairo.get(), document, pages, typesetter, storing, cairo_pdf_surface_set_size);
    if (drawn) add_outline(surface.get(), drawn->headings);
    if (const cairo_status_t status = cairo_status(cairo.get()); drawn && status != CAIRO_STATUS_SUCCESS) {
      return failed("PDF", status);
    }
  }
  cairo_surface_finish(surface.get());
  if (!drawn) return drawn.error();
  if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return failed("PDF", status);
  }
  return with_additions(std::move(bytes), {document.language, drawn->alts});
}

void add_words(std::string& out, const Words& words) {
  for (const Run& run : words) out += run.text;
  out += "\n";
}

/// All that can be read in it.
std::string words_in(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) out += heading->text + "\n";
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add_words(out, paragraph->words);
    if (const auto* list = std::get_if<List>(&block)) {
      for (const Words& item : list->items) add_words(out, item);
    }
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const auto& row : table->rows) {
        for (const Words& cell : row) add_words(out, cell);
      }
    }
    if (const auto* picture = std::get_if<Picture>(&block)) {
      if (!picture->alt.empty()) out += picture->alt + "\n";
      for (const Mark& mark : picture->marks) {
        if (const auto* text = std::get_if<MarkText>(&mark)) out += text->text + "\n";
      }
    }
  }
  return out;
}

/// Since letters are outlines: what they say, for search engines and screen readers.
Result<std::string> with_description(std::string svg, const Document& document) {
  const std::size_t root = svg.find("<svg ");
  const std::size_t end = root == std::string::npos ? root : svg.find('>', root);
  if (end == std::string::npos) return Error{"The SVG could not be given its description.", {}};
  svg.insert(end + 1, "\n<title>" + base::escaped_markup(document.title) + "</title>\n<desc>" +
                          base::escaped_markup(words_in(document)) + "</desc>");
  svg.insert(root + 5, "role=\"img\" xml:lang=\"" + base::escaped_markup(document.language) + "\" ");
  return svg;
}

/// Ever coarser, until a file is small enough. The last still prints readably.
constexpr std::array<Storing, 5> storings{
    {{false, 92, 0}, {true, 92, 300}, {true, 88, 220}, {true, 80, 150}, {true, 70, 110}}};

}  // namespace

Result<std::string> pdf_of(const Document& document) {
  const Typesetter typesetter(document.language);
  const Result<std::vector<LaidPage>> pages = lay_out(document, typesetter);
  if (!pages) return pages.error();
  std::size_t size = 0;
  for (const Storing& storing : storings) {
    Result<std::string> pdf = pdf_of(document, *pages, typesetter, storing);
    if (!pdf || document.largest_file == 0 || pdf->size() <= document.largest_file) return pdf;
    size = pdf->size();
  }
  return base::error_of(phrases::document_too_large, {{"size", std::to_string(size / 1000)},
                                                      {"most", std::to_string(document.largest_file / 1000)}});
}

Result<std::string> svg_of(const Document& document) {
  const Typesetter typesetter(document.language);
  const Result<std::vector<LaidPage>> pages = lay_out(document, typesetter);
  if (!pages) return pages.error();
  if (pages->size() != 1) {
    return base::error_of(phrases::document_has_many_pages, {{"pages", std::to_string(pages->size())}});
  }
  std::string bytes;
  const Surface surface(
      cairo_svg_surface_create_for_stream(append, &bytes, pages->front().width, pages->front().height));
  cairo_svg_surface_restrict_to_version(surface.get(), CAIRO_SVG_VERSION_1_1);
  Result<Drawn> drawn = Drawn{};
  {
    const Cairo cairo(cairo_create(surface.get()));
    drawn = draw(cairo.get(), document, *pages, typesetter, storings.front(), [](cairo_surface_t*, double, double) {});
    if (const cairo_status_t status = cairo_status(cairo.get()); drawn && status != CAIRO_STATUS_SUCCESS) {
      return failed("SVG", status);
    }
  }
  cairo_surface_finish(surface.get());
  if (!drawn) return drawn.error();
  if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return failed("SVG", status);
  }
  return with_description(std::move(bytes), document);
}

base::Status write_pdf(const Document& document, const std::filesystem::path& path) {
  const Result<std::string> pdf = pdf_of(document);
  if (!pdf) return pdf.error();
  return base::write_atomically(path, *pdf);
}

base::Status write_svg(const Document& document, const std::filesystem::path& path) {
  const Result<std::string> svg = svg_of(document);
  if (!svg) return svg.error();
  return base::write_atomically(path, *svg);
}

}  // namespace cluneal::documents
