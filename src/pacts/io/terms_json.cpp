#include <boost/json.hpp>

#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

namespace json = boost::json;

void put(json::object& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

std::string get(const json::object& object, std::string_view key) {
  const json::value* found = object.if_contains(key);
  return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

core::Refusal not_terms(std::string_view what) {
  return {"pact.terms.shape", "Dữ liệu chỉ tiêu không đúng dạng (" + std::string(what) + ").", std::string(what), {}};
}

core::Direction direction_of(std::string_view text) {
  for (const auto direction : {core::Direction::up, core::Direction::down, core::Direction::band})
    if (core::code(direction) == text) return direction;
  return core::Direction::none;
}

}  // namespace

std::string to_json(const TargetTerms& terms) {
  json::object object;
  put(object, "text", terms.text);
  object["group"] = code(terms.group);
  put(object, "section", terms.section);
  put(object, "field", terms.field);
  put(object, "subject", terms.subject);
  put(object, "measure", terms.measure);
  object["comparator"] = core::code(terms.quantity.comparator);
  json::array values;
  for (const core::Decimal value : terms.quantity.values) values.emplace_back(value.to_plain());
  object["values"] = std::move(values);
  object["unit"] = core::code(terms.quantity.unit);
  put(object, "unit_label", terms.unit_label);
  put(object, "per", terms.per);
  object["direction"] = core::code(terms.direction);
  put(object, "denominator", terms.denominator);
  put(object, "condition", terms.condition);
  put(object, "reference", terms.reference);
  put(object, "award", terms.award);
  if (terms.due) object["due"] = terms.due->to_iso();
  if (terms.stretch) object["stretch"] = true;
  if (terms.relation)
    object["relation"] = {{"type", code(terms.relation->type)}, {"to", std::to_string(terms.relation->to.value)}};
  object["roll_up"] = code(terms.roll_up);
  return json::serialize(object);
}

core::Outcome<TargetTerms> terms_of_json(std::string_view text) {
  boost::system::error_code error;
  const json::value parsed = json::parse(text, error);
  if (error || !parsed.is_object()) return not_terms("json");
  const json::object& object = parsed.as_object();
  TargetTerms terms;
  terms.text = get(object, "text");
  const auto group = target_group_of(get(object, "group"));
  const auto comparator = core::comparator_of(get(object, "comparator"));
  const auto unit = core::unit_of(get(object, "unit"));
  const auto roll_up = roll_up_of(get(object, "roll_up"));
  if (!group) return not_terms("group");
  if (!comparator) return not_terms("comparator");
  if (!unit) return not_terms("unit");
  if (!roll_up) return not_terms("roll_up");
  terms.group = *group;
  terms.quantity.comparator = *comparator;
  terms.quantity.unit = *unit;
  terms.roll_up = *roll_up;
  if (const json::value* values = object.if_contains("values"); values && values->is_array()) {
    for (const json::value& value : values->as_array()) {
      const auto number = value.is_string() ? core::Decimal::parse(value.as_string()) : std::nullopt;
      if (!number) return not_terms("values");
      terms.quantity.values.push_back(*number);
    }
  }
  terms.section = get(object, "section");
  terms.field = get(object, "field");
  terms.subject = get(object, "subject");
  terms.measure = get(object, "measure");
  terms.unit_label = get(object, "unit_label");
  terms.per = get(object, "per");
  terms.direction = direction_of(get(object, "direction"));
  terms.denominator = get(object, "denominator");
  terms.condition = get(object, "condition");
  terms.reference = get(object, "reference");
  terms.award = get(object, "award");
  if (const std::string due = get(object, "due"); !due.empty()) {
    terms.due = core::Date::parse_iso(due);
    if (!terms.due) return not_terms("due");
  }
  if (const json::value* stretch = object.if_contains("stretch"))
    terms.stretch = stretch->is_bool() && stretch->as_bool();
  if (const json::value* relation = object.if_contains("relation"); relation && relation->is_object()) {
    const auto type = relation_type_of(get(relation->as_object(), "type"));
    const auto to = core::Decimal::parse(get(relation->as_object(), "to"));
    if (!type || !to || !to->is_whole()) return not_terms("relation");
    terms.relation = Relation{*type, core::TargetId{to->units()}};
  }
  return terms;
}

}  // namespace thidua::pacts
