#pragma once
#include <span>
#include <string_view>

#include "platform/json.h"

namespace thidua::reading {

/// How a value of an item is compared with its ground truth.
enum class Same {
  exactly,   // numbers and codes; null, absent and "" are one
  as_words,  // letters' case, quotation marks and blanks left aside
  roughly,   // half of all words together, or more, are shared: for free words
  quantity,  // comparator, values and unit, with `accept`
};

struct ValueRule {
  std::string_view name;
  Same same = Same::exactly;
  bool decides = true;        // an item with it wrong is wrong
  bool only_if_said = false;  // not asked where the ground truth lacks the key
};

struct ListRule {
  std::string_view name;
  std::span<const ValueRule> values;
};

/// All lists of the shared shape that are scored, in its order.
std::span<const ListRule> list_rules();

/// Is the value as the ground truth has it, or as one of the others it accepts (`<name>_accept`)?
bool value_right(const ValueRule& rule, const platform::Json& expected, const platform::Json& found);
/// The same value, whatever the order of members; null, absent and "" are one.
bool same_value(const platform::Json* a, const platform::Json* b);
/// The value in one line, for people.
std::string shown_value(const ValueRule& rule, const platform::Json& item);

/// For each item expected, the index of the one found, or -1. One to one: the best overlap first, then agreement in
/// the deciding values, then the order of the document.
std::vector<int> paired(const ListRule& rule, const platform::Json::Array& expected,
                        const platform::Json::Array& found);

const platform::Json::Array& list_in(const platform::Json& json, std::string_view name);
std::string text_in(const platform::Json& json, std::string_view name);

}  // namespace thidua::reading
