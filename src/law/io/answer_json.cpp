#include "law/io/answer_json.h"

#include "platform/json.h"

namespace thidua::law {
namespace {

using platform::Json;

Json texts_json(const std::vector<std::string>& texts) {
  Json json = Json::array();
  for (const std::string& text : texts) json.push(text);
  return json;
}

Json reason_json(const Reason& reason) {
  Json json = Json::object();
  json.set("condition", reason.condition);
  json.set("satisfied", to_code(reason.satisfied));
  json.set("decides", reason.decides);
  const std::string_view because = to_code(reason.because);
  json.set("unknown_because", because.empty() ? Json(nullptr) : Json(because));
  json.set("citation", reason.citation);
  json.set("confidence", to_code(reason.confidence));
  json.set("facts_used", texts_json(reason.facts_used));
  json.set("text", reason.text);
  if (reason.assessed) json.set("assessed", true);
  return json;
}

Json version_json(const std::optional<RuleVersion>& version) {
  if (!version) return nullptr;
  Json json = Json::object();
  json.set("award", version->award);
  json.set("regime", version->regime.empty() ? Json(nullptr) : Json(version->regime));
  json.set("valid_from", version->valid_from.to_iso());
  json.set("valid_to", version->valid_to ? Json(version->valid_to->to_iso()) : Json(nullptr));
  return json;
}

Json answer_json(const Answer& answer) {
  Json json = Json::object();
  json.set("verdict", to_code(answer.verdict));
  json.set("hold", answer.hold);
  json.set("rule_version", version_json(answer.rule_version));
  Json reasons = Json::array();
  for (const Reason& reason : answer.reasons) reasons.push(reason_json(reason));
  json.set("reasons", std::move(reasons));
  return json;
}

// ---- and back: what is not there or of another kind stays as it is in an empty answer

std::string text_in(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

bool truth_in(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found != nullptr && found->boolean() != nullptr && *found->boolean();
}

Reason reason_of(const Json& json) {
  Reason reason;
  reason.condition = text_in(json, "condition");
  // "OWNER.kind" or "OWNER.kind.DETAIL"
  const std::size_t dot = reason.condition.find('.');
  if (dot != std::string::npos) {
    const std::string rest = reason.condition.substr(dot + 1);
    reason.kind = kind_of(rest.substr(0, rest.find('.'))).value_or(Kind::version);
  }
  reason.satisfied = truth_of(text_in(json, "satisfied")).value_or(Truth::unknown);
  reason.decides = truth_in(json, "decides");
  reason.because = because_of(text_in(json, "unknown_because")).value_or(Because::nothing);
  reason.citation = text_in(json, "citation");
  reason.confidence = confidence_of(text_in(json, "confidence")).value_or(Confidence::recalled);
  reason.text = text_in(json, "text");
  reason.assessed = truth_in(json, "assessed");
  if (const Json* facts = json.find("facts_used"); facts != nullptr && facts->values() != nullptr)
    for (const Json& fact : *facts->values())
      if (fact.text() != nullptr) reason.facts_used.push_back(*fact.text());
  return reason;
}

std::optional<RuleVersion> version_of(const Json* json) {
  if (json == nullptr || json->members() == nullptr) return std::nullopt;
  RuleVersion version;
  version.award = text_in(*json, "award");
  version.regime = text_in(*json, "regime");
  version.valid_from = core::Date::parse_iso(text_in(*json, "valid_from")).value_or(core::Date());
  version.valid_to = core::Date::parse_iso(text_in(*json, "valid_to"));
  return version;
}

}  // namespace

core::Outcome<Answer> answer_of_json(const std::string& text) {
  const core::Refusal broken{"law.answer_text", "Kết quả đã lưu không đọc lại được.", {}, {}};
  const auto json = platform::parse_json(text, {4'000'000, 32});
  if (!json) return broken;
  const Json* answers = json->find("answers");
  if (answers == nullptr || answers->members() == nullptr || answers->members()->size() != 1) return broken;
  const Json& one = answers->members()->front().value;
  const auto verdict = verdict_of(text_in(one, "verdict"));
  const Json* reasons = one.find("reasons");
  if (!verdict || reasons == nullptr || reasons->values() == nullptr) return broken;
  Answer answer;
  answer.verdict = *verdict;
  answer.hold = truth_in(one, "hold");
  answer.rule_version = version_of(one.find("rule_version"));
  for (const Json& reason : *reasons->values()) answer.reasons.push_back(reason_of(reason));
  return answer;
}

std::string answers_json(const std::vector<std::pair<std::string, Answer>>& answers, const std::string& program) {
  Json all = Json::object();
  for (const auto& [id, answer] : answers) all.set(id, answer_json(answer));
  Json json = Json::object();
  json.set("format", "thidua-eligibility-answer/1").set("program", program).set("answers", std::move(all));
  return platform::to_indented_text(json);
}

}  // namespace thidua::law
