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

}  // namespace

std::string answers_json(const std::vector<std::pair<std::string, Answer>>& answers, const std::string& program) {
  Json all = Json::object();
  for (const auto& [id, answer] : answers) all.set(id, answer_json(answer));
  Json json = Json::object();
  json.set("format", "thidua-eligibility-answer/1").set("program", program).set("answers", std::move(all));
  return platform::to_indented_text(json);
}

}  // namespace thidua::law
