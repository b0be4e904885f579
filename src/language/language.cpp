#include "language/language.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/file.h"
#include "language/catalogue.h"
#include "language/phrases.h"
#include "language/po_file.h"
#include "language/pseudo.h"

namespace cluneal::language {
namespace {

constexpr std::string_view made_up = "pseudo";

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".po") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

base::Error unknown(std::string_view tag) {
  std::string known;
  for (const Choice& choice : choices()) {
    known += (known.empty() ? "" : ", ") + std::string(choice.tag) + " (" + std::string(choice.name) + ")";
  }
  return {"\"" + std::string(tag.substr(0, 40)) + "\" is no language of this program; there are " + known + ".", {}};
}

/// The words of one form in English.
std::string_view english(const Phrase& phrase, bool one) {
  return one || phrase.plural.empty() ? phrase.text : phrase.plural;
}

}  // namespace

const std::vector<Choice>& choices() {
  static const std::vector<Choice> all{{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}, {"ja", "日本語"}};
  return all;
}

std::string_view chosen(std::string_view tag) {
  std::string first;
  for (const char c : tag.substr(0, tag.find_first_of("-_.@"))) {
    first += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  if (first == made_up) return made_up;
  for (const Choice& choice : choices()) {
    if (choice.tag == first) return choice.tag;
  }
  return {};
}

base::Result<Language> Language::load(const std::filesystem::path& folder, std::string_view tag) {
  const std::string_view wanted = chosen(tag);
  if (wanted.empty()) return unknown(tag);
  if (wanted == choices().front().tag) return Language();
  Catalogue catalogue(std::string(wanted), wanted == made_up);
  if (catalogue.made_up()) return of(std::move(catalogue));
  const std::filesystem::path own = folder / wanted;
  const std::vector<std::filesystem::path> files = files_below(own);
  if (files.empty()) return base::error_of(phrases::no_translations, {{"folder", own.string()}});
  for (const std::filesystem::path& path : files) {
    const base::Result<std::string> text = base::read_text(path);
    if (!text) return text.error();
    base::Result<PoFile> file = read_po(*text, path.string());
    if (!file) return file.error();
    catalogue.add(std::move(*file));
  }
  return of(std::move(catalogue));
}

Language Language::of(Catalogue catalogue) {
  Language language;
  language.catalogue_ = std::make_shared<const Catalogue>(std::move(catalogue));
  return language;
}

std::string Language::say(const Phrase& phrase, Filling filling) const {
  if (catalogue_ == nullptr || phrase.id.empty()) return filled(phrase.text, filling);
  if (catalogue_->made_up()) return filled(pseudo(phrase.text), filling);
  const std::vector<std::string>* found = catalogue_->find(phrase.id, phrase.text);
  return filled(found == nullptr ? phrase.text : std::string_view(found->front()), filling);
}

std::string Language::say(const base::Said& said) const {
  base::Said own = said;
  for (Filled& one : own.filling) {
    if (one.said != nullptr) one.value = say(*one.said);
  }
  if (catalogue_ == nullptr || said.phrase.id.empty()) return base::in_english(own);
  if (catalogue_->made_up()) return base::filled(pseudo(said.phrase.text), own.filling);
  const std::vector<std::string>* found = catalogue_->find(said.phrase.id, said.phrase.text);
  return base::filled(found == nullptr ? said.phrase.text : std::string_view(found->front()), own.filling);
}

std::string Language::say(const base::Error& error) const {
  return error.said.empty() ? error.message : say(error.said);
}

std::string Language::say(const base::Diagnostic& remark) const {
  return remark.said.empty() ? remark.message : say(remark.said);
}

std::string Language::count(const Phrase& phrase, std::uint64_t n, Filling filling) const {
  const std::string number = std::to_string(n);
  const auto with_number = [&](std::string_view text) { return filled(filled(text, filling), {{"count", number}}); };
  if (catalogue_ == nullptr) return with_number(english(phrase, n == 1));
  if (catalogue_->made_up()) return with_number(pseudo(english(phrase, n == 1)));
  const std::vector<std::string>* found = catalogue_->find(phrase.id, phrase.text);
  if (found == nullptr) return with_number(english(phrase, n == 1));
  return with_number((*found)[std::min(catalogue_->rule().form(n), found->size() - 1)]);
}

std::string Language::find(std::string_view context, std::string_view text) const {
  if (catalogue_ == nullptr || text.empty()) return std::string(text);
  if (catalogue_->made_up()) return pseudo(text);
  const std::vector<std::string>* found = catalogue_->find(context, text);
  return found == nullptr ? std::string(text) : found->front();
}

std::string Language::within(std::string name) const {
  if (tag() == "de") return name;
  const bool word = name.size() > 1 && std::islower(static_cast<unsigned char>(name[1])) != 0;
  if (word) name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  return name;
}

std::string Language::tag() const {
  return catalogue_ == nullptr ? std::string(choices().front().tag) : catalogue_->tag();
}

std::vector<std::string> Language::missed() const {
  return catalogue_ == nullptr ? std::vector<std::string>{} : catalogue_->missed();
}

std::vector<std::uint32_t> Language::letters() const {
  std::set<std::uint32_t> all;
  if (catalogue_ != nullptr) all = catalogue_->letters();
  // Who looks for a language finds it by its own name.
  for (const Choice& choice : choices()) add_letters(choice.name, all);
  return {all.begin(), all.end()};
}

std::size_t Language::size() const {
  return catalogue_ == nullptr ? 0 : catalogue_->size();
}

std::string filled(std::string_view text, Filling filling) {
  return base::filled(text, {filling.begin(), filling.size()});
}

}  // namespace cluneal::language
