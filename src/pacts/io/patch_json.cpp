#include <algorithm>
#include <array>

#include "core/text.h"
#include "pacts/io/origins.h"
#include "platform/json.h"

namespace thidua::pacts {
namespace {

using platform::Json;

core::Refusal no_patch(std::string_view key) {
  return {"answer.patch",
          "Câu trả lời ghi sai phần “" + std::string(key) +
              "” nên không áp dụng được. Hãy sửa thẳng chỉ tiêu (lệnh: thidua pact set).",
          "answer",
          {}};
}

/// Keys of the shared shape that are plain words of the terms.
std::string TargetTerms::*words_member(std::string_view key) {
  struct Named {
    std::string_view key;
    std::string TargetTerms::*member;
  };
  static constexpr std::array members{
      Named{"subject", &TargetTerms::subject},       Named{"measure", &TargetTerms::measure},
      Named{"unit_label", &TargetTerms::unit_label}, Named{"per", &TargetTerms::per},
      Named{"condition", &TargetTerms::condition},   Named{"reference", &TargetTerms::reference},
      Named{"award", &TargetTerms::award},           Named{"lead", &TargetTerms::field},
  };
  const auto found = std::ranges::find(members, key, &Named::key);
  return found == members.end() ? nullptr : found->member;
}

/// null is the empty text.
std::optional<std::string> words_of(const Json& json) {
  if (json.is_null()) return std::string();
  if (!json.text()) return std::nullopt;
  return core::single_spaced(core::nfc(*json.text()));
}

bool set_values(TermsPatch& patch, const Json& json) {
  if (!json.values()) return false;
  std::vector<core::Decimal> values;
  for (const Json& value : *json.values()) {
    if (!value.number()) return false;
    values.push_back(*value.number());
  }
  patch.values = std::move(values);
  return true;
}

bool set_direction(TermsPatch& patch, const Json& json) {
  if (json.is_null()) {
    patch.direction = core::Direction::none;
    return true;
  }
  for (const auto direction : {core::Direction::up, core::Direction::down, core::Direction::band})
    if (json.text() && core::code(direction) == *json.text()) patch.direction = direction;
  return patch.direction.has_value();
}

/// Several days may be joined by "; ": the last one counts, as everywhere in the terms.
bool set_due(TermsPatch& patch, const Json& json) {
  if (json.is_null()) {
    patch.due = std::optional<core::Date>();
    return true;
  }
  if (!json.text()) return false;
  std::string_view rest = *json.text();
  if (const auto last = rest.rfind(';'); last != std::string_view::npos) rest.remove_prefix(last + 1);
  const auto day = core::Date::parse_iso(core::trimmed(rest));
  if (day) patch.due = day;
  return day.has_value();
}

bool set_year(TermsPatch& patch, const Json& json) {
  if (json.is_null()) return true;
  const auto year = json.text() ? core::Decimal::parse(*json.text()) : std::nullopt;
  if (!year || !year->is_whole() || *year < core::Decimal{1990} || *year > core::Decimal{2100}) return false;
  patch.year = static_cast<int>(year->units());
  return true;
}

bool set_key(TermsPatch& patch, std::string_view key, const Json& json) {
  if (std::string TargetTerms::*member = words_member(key)) {
    auto words = words_of(json);
    if (words) patch.texts.push_back({member, *std::move(words)});
    return words.has_value();
  }
  if (key == "comparator") {
    patch.comparator = json.text() ? core::comparator_of(*json.text()) : std::nullopt;
    return patch.comparator.has_value();
  }
  if (key == "unit") {
    patch.unit = json.text() ? core::unit_of(*json.text()) : std::nullopt;
    return patch.unit.has_value();
  }
  if (key == "values") return set_values(patch, json);
  if (key == "direction") return set_direction(patch, json);
  if (key == "due") return set_due(patch, json);
  if (key == "period") return set_year(patch, json);
  if (key == "stretch") {
    if (const bool* stretch = json.boolean()) patch.stretch = *stretch;
    return patch.stretch.has_value();
  }
  return true;  // "note" and what a later reader may add are no terms
}

}  // namespace

core::Outcome<TermsPatch> patch_of_json(std::string_view text) {
  const auto json = platform::parse_json(text);
  if (!json || !json->members()) return no_patch("patch");
  TermsPatch patch;
  for (const platform::JsonMember& member : *json->members())
    if (!set_key(patch, member.name, member.value)) return no_patch(member.name);
  return patch;
}

}  // namespace thidua::pacts
