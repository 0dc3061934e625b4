#include "reading/io/scorer_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/text.h"

namespace thidua::reading {

namespace {

using platform::Json;

constexpr bool informs = false;
constexpr bool decides = true;
constexpr bool if_said = true;

constexpr std::array section_values{ValueRule{"level"}, ValueRule{"marker", Same::as_words, informs}};
constexpr std::array section_verdict_values{ValueRule{"verdict"}};
constexpr std::array legal_basis_values{
    ValueRule{"number", Same::as_words}, ValueRule{"doc_type", Same::as_words, informs},
    ValueRule{"date", Same::exactly, informs}, ValueRule{"issuer", Same::roughly, informs}};
constexpr std::array reference_values{
    ValueRule{"number", Same::as_words}, ValueRule{"doc_type", Same::as_words, informs},
    ValueRule{"date", Same::exactly, informs}, ValueRule{"issuer", Same::roughly, informs},
    ValueRule{"role", Same::exactly, informs, if_said}};
constexpr std::array objective_values{ValueRule{"kind"}};
constexpr std::array target_values{ValueRule{"quantity", Same::quantity},
                                   ValueRule{"verdict", Same::exactly, decides, if_said},
                                   ValueRule{"subject", Same::roughly, informs, if_said},
                                   ValueRule{"measure", Same::roughly, informs, if_said},
                                   ValueRule{"per", Same::as_words, informs, if_said},
                                   ValueRule{"due", Same::exactly, informs, if_said},
                                   ValueRule{"award", Same::as_words, informs, if_said}};
constexpr std::array criterion_values{
    ValueRule{"quantity", Same::quantity}, ValueRule{"effect", Same::exactly, informs, if_said},
    ValueRule{"points", Same::exactly, informs, if_said}, ValueRule{"subject", Same::roughly, informs, if_said}};
constexpr std::array task_values{ValueRule{"kind"}, ValueRule{"verdict", Same::exactly, informs, if_said},
                                 ValueRule{"party", Same::roughly, informs, if_said},
                                 ValueRule{"due", Same::exactly, informs, if_said}};
constexpr std::array deadline_values{
    ValueRule{"due"}, ValueRule{"mode"}, ValueRule{"every", Same::as_words, informs, if_said},
    ValueRule{"what", Same::roughly, informs, if_said}, ValueRule{"party", Same::roughly, informs, if_said}};
constexpr std::array award_form_values{ValueRule{"award", Same::as_words},
                                       ValueRule{"authority", Same::roughly, informs},
                                       ValueRule{"recipient", Same::exactly, informs, if_said}};
constexpr std::array award_count_values{ValueRule{"count"}, ValueRule{"recipient"}, ValueRule{"stage"},
                                        ValueRule{"award", Same::as_words, informs},
                                        ValueRule{"authority", Same::roughly, informs}};
constexpr std::array dossier_values{ValueRule{"copies", Same::exactly, informs, if_said}};
constexpr std::array scoring_values{ValueRule{"kind"}, ValueRule{"points"}};
constexpr std::array fund_values{
    ValueRule{"amount_vnd"}, ValueRule{"kind"}, ValueRule{"per_unit_vnd", Same::exactly, informs, if_said},
    ValueRule{"beneficiaries", Same::exactly, informs, if_said}, ValueRule{"name", Same::roughly, informs, if_said}};
constexpr std::array figure_values{ValueRule{"value"}, ValueRule{"unit"},
                                   ValueRule{"what", Same::roughly, informs, if_said}};
constexpr std::array award_row_values{ValueRule{"name", Same::as_words}, ValueRule{"award", Same::as_words},
                                      ValueRule{"recipient", Same::exactly, informs, if_said},
                                      ValueRule{"unit", Same::roughly, informs, if_said},
                                      ValueRule{"position", Same::roughly, informs, if_said}};

/// Letters' case, quotation marks and runs of blanks left aside.
std::string words_of(std::string text) {
  text = core::lower(core::nfc(text));
  for (const std::string_view mark : {"“", "”", "«", "»", "\"", "‘", "’"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), " ");
    }
  }
  return core::single_spaced(text);
}

std::string plain_text(const Json* value) {
  if (value == nullptr || value->is_null()) {
    return {};
  }
  return value->text() != nullptr ? core::single_spaced(core::nfc(*value->text())) : platform::to_text(*value);
}

/// A list of texts counts as one text.
std::string free_words(const Json* value) {
  if (value == nullptr || value->values() == nullptr) {
    return words_of(plain_text(value));
  }
  std::string all;
  for (const Json& each : *value->values()) {
    all += plain_text(&each) + " ";
  }
  return words_of(all);
}

bool roughly_same(const std::string& a, const std::string& b) {
  const auto each_word = [](const std::string& text) {
    std::set<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" ,;.", at), text.size());
      if (end > at) {
        words.insert(text.substr(at, end - at));
      }
      at = end + 1;
    }
    return words;
  };
  const auto first = each_word(a);
  const auto second = each_word(b);
  const auto shared = static_cast<std::size_t>(
      std::count_if(first.begin(), first.end(), [&second](const std::string& word) { return second.contains(word); }));
  return 2 * shared >= first.size() + second.size() - shared;
}

bool same_quantity(const Json& a, const Json& b) {
  return same_value(a.find("comparator"), b.find("comparator")) && same_value(a.find("unit"), b.find("unit")) &&
         list_in(a, "values") == list_in(b, "values");
}

bool quantity_right(const Json& expected, const Json& found) {
  const Json::Array& accept = list_in(expected, "accept");
  return same_quantity(expected, found) ||
         std::any_of(accept.begin(), accept.end(), [&found](const Json& other) { return same_quantity(other, found); });
}

bool same_by(Same same, const Json* expected, const Json* found) {
  switch (same) {
    case Same::as_words:
      return free_words(expected) == free_words(found);
    case Same::roughly:
      return roughly_same(free_words(expected), free_words(found));
    case Same::exactly:
    case Same::quantity:
      break;
  }
  return same_value(expected, found);
}

// ---- places

struct Ends {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

Ends span_of(const Json& item) {
  const Json::Array& span = list_in(item, "span");
  const bool good = span.size() == 2 && span[0].number() != nullptr && span[1].number() != nullptr;
  return good ? Ends{span[0].number()->units(), span[1].number()->units()} : Ends{};
}

/// What both share of all they cover, in thousandths.
std::int64_t overlap(const Ends& a, const Ends& b) {
  const std::int64_t shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  const std::int64_t whole = std::max(a.end, b.end) - std::min(a.begin, b.begin);
  return shared > 0 && whole > 0 ? shared * 1000 / whole : 0;
}

struct Pair {
  std::int64_t overlap = 0;
  int agreement = 0;
  std::size_t expected = 0;
  std::size_t found = 0;
};

int agreement(const ListRule& rule, const Json& expected, const Json& found) {
  return static_cast<int>(std::count_if(
      rule.values.begin(), rule.values.end(),
      [&expected, &found](const ValueRule& value) { return value.decides && value_right(value, expected, found); }));
}

}  // namespace

std::span<const ListRule> list_rules() {
  static const std::array<ListRule, 18> rules{{{"sections", section_values},
                                               {"section_verdicts", section_verdict_values},
                                               {"legal_bases", legal_basis_values},
                                               {"references", reference_values},
                                               {"objectives", objective_values},
                                               {"targets", target_values},
                                               {"criteria", criterion_values},
                                               {"quotas", criterion_values},
                                               {"tasks", task_values},
                                               {"deadlines", deadline_values},
                                               {"award_forms", award_form_values},
                                               {"award_counts", award_count_values},
                                               {"dossier", dossier_values},
                                               {"scoring_rules", scoring_values},
                                               {"funds", fund_values},
                                               {"figures", figure_values},
                                               {"recipients", {}},
                                               {"award_rows", award_row_values}}};
  return rules;
}

const Json::Array& list_in(const Json& json, std::string_view name) {
  static const Json::Array none;
  const Json* found = json.find(name);
  return found != nullptr && found->values() != nullptr ? *found->values() : none;
}

std::string text_in(const Json& json, std::string_view name) {
  return plain_text(json.find(name));
}

bool same_value(const Json* a, const Json* b) {
  const auto members = [](const Json* value) { return value == nullptr ? nullptr : value->members(); };
  const auto values = [](const Json* value) { return value == nullptr ? nullptr : value->values(); };
  if (members(a) != nullptr && members(b) != nullptr) {
    const auto held = [](const Json* inner, const Json* outer) {
      return std::all_of(inner->members()->begin(), inner->members()->end(), [outer](const platform::JsonMember& one) {
        return same_value(&one.value, outer->find(one.name));
      });
    };
    return held(a, b) && held(b, a);
  }
  if (values(a) != nullptr && values(b) != nullptr) {
    return std::equal(values(a)->begin(), values(a)->end(), values(b)->begin(), values(b)->end(),
                      [](const Json& one, const Json& other) { return same_value(&one, &other); });
  }
  return plain_text(a) == plain_text(b);
}

bool value_right(const ValueRule& rule, const Json& expected, const Json& found) {
  if (rule.same == Same::quantity) {
    return quantity_right(expected, found);
  }
  const Json* value = found.find(rule.name);
  const Json::Array& others = list_in(expected, std::string(rule.name) + "_accept");
  return same_by(rule.same, expected.find(rule.name), value) ||
         std::any_of(others.begin(), others.end(),
                     [&rule, value](const Json& other) { return same_by(rule.same, &other, value); });
}

std::string shown_value(const ValueRule& rule, const Json& item) {
  if (rule.same != Same::quantity) {
    const std::string shown = plain_text(item.find(rule.name));
    return shown.empty() ? "-" : shown;
  }
  const Json* values = item.find("values");
  return text_in(item, "comparator") + " " + (values == nullptr ? "[]" : platform::to_text(*values)) + " " +
         text_in(item, "unit");
}

std::vector<int> paired(const ListRule& rule, const Json::Array& expected, const Json::Array& found) {
  std::vector<Pair> pairs;
  for (std::size_t one = 0; one < expected.size(); ++one) {
    const Ends place = span_of(expected[one]);
    const std::string text = text_in(expected[one], "text");
    for (std::size_t other = 0; other < found.size(); ++other) {
      const std::int64_t shared = overlap(place, span_of(found[other]));
      // Truths without spans, and quotes that stand more than once, are found by their text.
      if (shared >= 500 || text == text_in(found[other], "text")) {
        pairs.push_back({shared, agreement(rule, expected[one], found[other]), one, other});
      }
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(-a.overlap, -a.agreement, a.expected, a.found) <
           std::tuple(-b.overlap, -b.agreement, b.expected, b.found);
  });
  std::vector<int> partner(expected.size(), -1);
  std::vector<bool> taken(found.size(), false);
  for (const Pair& pair : pairs) {
    if (partner[pair.expected] < 0 && !taken[pair.found]) {
      partner[pair.expected] = static_cast<int>(pair.found);
      taken[pair.found] = true;
    }
  }
  return partner;
}

}  // namespace thidua::reading
