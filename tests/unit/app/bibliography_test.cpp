#include "app/present/bibliography.h"

#include <catch2/catch.hpp>

using namespace cluneal;

namespace {

anatomy::Reference paper(const std::string& authors, const std::string& journal) {
  anatomy::Reference made;
  made.key = "A98";
  made.authors = authors;
  made.year = 1998;
  made.title = "Nerves & {crests} at 50 %";
  made.journal = journal;
  made.doi = "10.1/a_b";
  return made;
}

}  // namespace

TEST_CASE("a citation is taken apart into journal, volume, issue and pages") {
  const auto in = [](const char* text) { return app::printed_in(paper("Lu", text)); };
  CHECK(in("J Anat 1982;134:383").journal == "J Anat");
  CHECK(in("J Anat 1982;134:383").volume == "134");
  CHECK(in("J Anat 1982;134:383").pages == "383");
  CHECK(in("Folia Morphol (Warsz) 2023;82(1):88-95").journal == "Folia Morphol (Warsz)");
  CHECK(in("Folia Morphol (Warsz) 2023;82(1):88-95").issue == "1");
  CHECK(in("World Neurosurg 2019;128:e12").pages == "e12");
  CHECK(in("World Neurosurg 2018").journal == "World Neurosurg");
  CHECK(in("MSc thesis, University of Pretoria").journal == "MSc thesis, University of Pretoria");
  CHECK(in("").journal.empty());
}

TEST_CASE("authors are told one by one, and that there are others") {
  const app::Authors authors = app::authors_of(paper("Kuniya, Aota, Saito et al.", ""));
  CHECK(authors.surnames == std::vector<std::string>{"Kuniya", "Aota", "Saito"});
  CHECK(authors.others);
  CHECK_FALSE(app::authors_of(paper("Aota", "")).others);
  CHECK(app::authors_of(paper("Authors not seen", "")).surnames.empty());
}

TEST_CASE("BibTeX escapes what TeX would obey, and leaves a DOI as it is") {
  const anatomy::Reference one = paper("Lu, Ebraheim et al.", "J Anat 1982;134:383");
  const std::string text = app::bibtex({&one});
  CHECK(text ==
        "@article{A98,\n  author = {{Lu} and {Ebraheim} and others},\n  title = {Nerves \\& crests at 50 \\%},\n"
        "  journal = {J Anat},\n  year = {1998},\n  volume = {134},\n  pages = {383},\n  doi = {10.1/a_b}\n}\n");
  const anatomy::Reference thesis = paper("Lu", "");
  CHECK(app::bibtex({&thesis}).starts_with("@misc{A98,"));
}

TEST_CASE("CSL-JSON carries the same") {
  const anatomy::Reference one = paper("Lu", "J Anat 1982;134:383");
  const std::string text = app::csl_json({&one});
  CHECK(text.find("\"container-title\": \"J Anat\"") != std::string::npos);
  CHECK(text.find("\"type\": \"article-journal\"") != std::string::npos);
  CHECK(text.find("\"DOI\": \"10.1/a_b\"") != std::string::npos);
}
