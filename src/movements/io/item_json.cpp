#include "movements/io/items.h"
#include "platform/json.h"

namespace thidua::movements {
namespace {

using platform::Json;

void put(Json& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.set(key, text);
}

void put(Json& json, std::string_view key, const std::optional<core::Decimal>& number) {
  if (number) json.set(key, number->to_plain());
}

core::Refusal not_item(std::string_view what) {
  return {"item.shape", "Dữ liệu của mục không đúng dạng (" + std::string(what) + ").", std::string(what), {}};
}

std::string text_of(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found && found->text() ? *found->text() : std::string();
}

/// false where something stands there that is no list of texts.
bool texts_of(const Json& json, std::string_view key, std::vector<std::string>& texts) {
  const Json* found = json.find(key);
  if (!found) return true;
  if (!found->values()) return false;
  for (const Json& one : *found->values()) {
    if (!one.text()) return false;
    texts.push_back(*one.text());
  }
  return true;
}

bool number_of(const Json& json, std::string_view key, std::optional<core::Decimal>& number) {
  const std::string plain = text_of(json, key);
  if (plain.empty()) return true;
  number = core::Decimal::parse(plain);
  return number.has_value();
}

bool true_at(const Json& json, std::string_view key) {
  const Json* found = json.find(key);
  return found && found->boolean() && *found->boolean();
}

Json texts_json(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push(text);
  return json;
}

bool measured(const core::Quantity& quantity) {
  return quantity != core::Quantity{};
}

}  // namespace

std::string to_json(const ItemTerms& terms) {
  Json json = Json::object();
  put(json, "text", terms.text);
  put(json, "section", terms.section);
  put(json, "aspect", terms.aspect);
  put(json, "party", terms.party);
  if (!terms.co_parties.empty()) json.set("co_parties", texts_json(terms.co_parties));
  if (!terms.due.empty()) {
    Json days = Json::array();
    for (const core::Date day : terms.due) days.push(day.to_iso());
    json.set("due", std::move(days));
  }
  put(json, "mode", terms.mode);
  put(json, "every", terms.every);
  put(json, "subject", terms.subject);
  put(json, "measure", terms.measure);
  if (measured(terms.quantity)) {
    Json values = Json::array();
    for (const core::Decimal value : terms.quantity.values) values.push(value.to_plain());
    json.set("comparator", core::code(terms.quantity.comparator)).set("values", std::move(values));
    json.set("unit", core::code(terms.quantity.unit));
  }
  put(json, "unit_label", terms.unit_label);
  put(json, "per", terms.per);
  put(json, "condition", terms.condition);
  if (terms.excludes) json.set("excludes", true);
  if (terms.stretch) json.set("stretch", true);
  put(json, "name", terms.name);
  put(json, "award", terms.award);
  put(json, "authority", terms.authority);
  put(json, "recipient", terms.recipient);
  put(json, "points", terms.points);
  put(json, "copies", terms.copies);
  put(json, "amount_vnd", terms.amount_vnd);
  put(json, "per_unit_vnd", terms.per_unit_vnd);
  put(json, "beneficiaries", terms.beneficiaries);
  return to_text(json);
}

core::Outcome<ItemTerms> item_terms_of_json(std::string_view text) {
  const auto json = platform::parse_json(text);
  if (!json || !json->members()) return not_item("json");
  ItemTerms terms;
  terms.text = text_of(*json, "text");
  terms.section = text_of(*json, "section");
  terms.aspect = text_of(*json, "aspect");
  terms.party = text_of(*json, "party");
  terms.mode = text_of(*json, "mode");
  terms.every = text_of(*json, "every");
  terms.subject = text_of(*json, "subject");
  terms.measure = text_of(*json, "measure");
  terms.unit_label = text_of(*json, "unit_label");
  terms.per = text_of(*json, "per");
  terms.condition = text_of(*json, "condition");
  terms.name = text_of(*json, "name");
  terms.award = text_of(*json, "award");
  terms.authority = text_of(*json, "authority");
  terms.recipient = text_of(*json, "recipient");
  terms.excludes = true_at(*json, "excludes");
  terms.stretch = true_at(*json, "stretch");
  if (!texts_of(*json, "co_parties", terms.co_parties)) return not_item("co_parties");
  std::vector<std::string> days, values;
  if (!texts_of(*json, "due", days)) return not_item("due");
  for (const std::string& day : days) {
    const auto parsed = core::Date::parse_iso(day);
    if (!parsed) return not_item("due");
    terms.due.push_back(*parsed);
  }
  if (json->find("comparator")) {
    const auto comparator = core::comparator_of(text_of(*json, "comparator"));
    const auto unit = core::unit_of(text_of(*json, "unit"));
    if (!comparator) return not_item("comparator");
    if (!unit) return not_item("unit");
    if (!texts_of(*json, "values", values)) return not_item("values");
    terms.quantity = {*comparator, {}, *unit};
    for (const std::string& value : values) {
      const auto number = core::Decimal::parse(value);
      if (!number) return not_item("values");
      terms.quantity.values.push_back(*number);
    }
  }
  for (const auto& [key, number] :
       {std::pair{"points", &terms.points}, std::pair{"copies", &terms.copies},
        std::pair{"amount_vnd", &terms.amount_vnd}, std::pair{"per_unit_vnd", &terms.per_unit_vnd},
        std::pair{"beneficiaries", &terms.beneficiaries}})
    if (!number_of(*json, key, *number)) return not_item(key);
  return terms;
}

}  // namespace thidua::movements
