#include "registry/catalogue.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <stdexcept>

#include "core/text.h"

namespace thidua::registry {
namespace {

struct AuthorityWords {
  LevelAndTrack says;
  std::vector<std::string> words;
};
struct CatalogueData {
  std::vector<CatalogueAward> awards;
  std::vector<std::string> titles;
  std::vector<AuthorityWords> authorities;
};

std::vector<std::string> words_of(const YAML::Node& list) {
  std::vector<std::string> words;
  for (const YAML::Node& one : list) words.push_back(plain_words(one.as<std::string>()));
  return words;
}

template <class Enum>
Enum known(const YAML::Node& node, std::optional<Enum> (*of)(std::string_view)) {
  const auto value = of(node.as<std::string>());
  if (!value) throw std::runtime_error("law/catalogue/awards.yaml: unknown word " + node.as<std::string>());
  return *value;
}

CatalogueAward award_of(const YAML::Node& node) {
  CatalogueAward award;
  award.code = node["code"].as<std::string>();
  award.label = node["label"].as<std::string>();
  award.short_label = node["short"].as<std::string>();
  award.names = words_of(node["names"]);
  award.names.push_back(plain_words(award.label));
  award.by = words_of(node["by"]);
  award.except = words_of(node["not"]);
  for (const YAML::Node& one : node["holder"]) award.holders.push_back(known(one, holder_kind_of));
  award.kind = known(node["kind"], award_kind_of);
  award.level = known(node["level"], award_level_of);
  award.track = known(node["track"], track_of);
  return award;
}

CatalogueData loaded() {
  CatalogueData data;
  for (const EmbeddedFile& file : catalogue_files()) {
    if (file.name != "awards.yaml") continue;
    const YAML::Node root = YAML::Load(std::string(file.bytes));
    for (const YAML::Node& one : root["awards"]) data.awards.push_back(award_of(one));
    data.titles = words_of(root["titles"]);
    for (const YAML::Node& one : root["authorities"])
      data.authorities.push_back(
          {{known(one["level"], award_level_of), known(one["track"], track_of)}, words_of(one["words"])});
  }
  return data;
}

const CatalogueData& catalogue_data() {
  static const CatalogueData data = loaded();
  return data;
}

/// Does the phrase stand in the text as whole words?
bool has_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const bool begins = at == 0 || text[at - 1] == ' ';
    const std::size_t end = at + phrase.size();
    if (begins && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

std::size_t longest_phrase(std::string_view text, const std::vector<std::string>& phrases) {
  std::size_t longest = 0;
  for (const std::string& phrase : phrases)
    if (phrase.size() > longest && has_phrase(text, phrase)) longest = phrase.size();
  return longest;
}

/// How well the award fits: length of what was found; 0: it does not.
std::size_t fit(const CatalogueAward& award, std::string_view text, std::string_view with_authority) {
  const std::size_t name = longest_phrase(text, award.names);
  if (name == 0) return 0;
  if (longest_phrase(with_authority, award.except) != 0) return 0;
  if (award.by.empty()) return name;
  // The name that says everything needs nobody who gives.
  if (name == plain_words(award.label).size()) return name;
  const std::size_t by = longest_phrase(with_authority, award.by);
  return by == 0 ? 0 : name + by;
}

}  // namespace

const std::vector<CatalogueAward>& catalogue() {
  return catalogue_data().awards;
}

const CatalogueAward* catalogue_award(std::string_view code) {
  const auto found = std::ranges::find(catalogue(), code, &CatalogueAward::code);
  return found == catalogue().end() ? nullptr : &*found;
}

const CatalogueAward* named_award(std::string_view text, std::string_view authority) {
  const std::string words = plain_words(text);
  const std::string with_authority = words + " " + plain_words(authority);
  const CatalogueAward* best = nullptr;
  std::size_t best_fit = 0;
  bool shared = false;
  for (const CatalogueAward& award : catalogue()) {
    const std::size_t length = fit(award, words, with_authority);
    if (length == 0 || length < best_fit) continue;
    shared = length == best_fit;
    best = &award;
    best_fit = length;
  }
  return shared ? nullptr : best;
}

AwardKind kind_by_words(std::string_view text) {
  const std::string words = plain_words(text);
  for (const std::string& title : catalogue_data().titles)
    if (words == title || words.starts_with(title + " ")) return AwardKind::title;
  return AwardKind::form;
}

std::optional<LevelAndTrack> level_by_authority(std::string_view authority) {
  const std::string words = plain_words(authority);
  for (const AuthorityWords& line : catalogue_data().authorities)
    if (longest_phrase(words, line.words) != 0) return line.says;
  return std::nullopt;
}

std::string plain_words(std::string_view text) {
  std::string words;
  for (const char c : core::folded(text)) {
    // Folded Vietnamese is ASCII; the rest are quotation marks and dashes.
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace thidua::registry
