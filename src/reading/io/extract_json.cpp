#include "reading/io/extract_json.h"

#include <optional>
#include <utility>

#include "platform/json.h"

namespace thidua::reading {

namespace {

using platform::Json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json texts(const std::vector<std::string>& all) {
  Json json = Json::array();
  for (const std::string& text : all) {
    json.push(text);
  }
  return json;
}

Json span_of(const doc_model::Span& span) {
  Json json = Json::array();
  json.push(static_cast<std::int64_t>(span.begin));
  json.push(static_cast<std::int64_t>(span.end));
  return json;
}

void set_quote(Json& json, const Quote& quote) {
  json.set("span", span_of(quote.span));
  json.set("text", quote.text);
}

void set_if(Json& json, std::string_view name, const std::string& text) {
  if (!text.empty()) {
    json.set(name, text);
  }
}

Json decimal_or_null(const std::optional<core::Decimal>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json values_of(const core::Quantity& quantity) {
  Json json = Json::array();
  for (const core::Decimal& value : quantity.values) {
    json.push(value);
  }
  return json;
}

void set_quantity(Json& json, const core::Quantity& quantity) {
  json.set("comparator", core::code(quantity.comparator));
  json.set("values", values_of(quantity));
  json.set("unit", core::code(quantity.unit));
}

Json signer_of(const Signer& signer) {
  Json json = Json::object();
  json.set("authority", text_or_null(signer.authority));
  json.set("title", text_or_null(signer.title));
  json.set("name", text_or_null(signer.name));
  return json;
}

Json period_of(const std::optional<Period>& period) {
  if (!period) {
    return nullptr;
  }
  Json json = Json::object();
  json.set("from", text_or_null(period->days_told ? period->from : ""));
  json.set("to", text_or_null(period->days_told ? period->to : ""));
  json.set("label", text_or_null(period->label));
  return json;
}

Json meta_of(const Meta& meta) {
  Json json = Json::object();
  json.set("doc_type", text_or_null(std::string(code(meta.doc_type))));
  json.set("subtype", meta.subtype ? Json(code(*meta.subtype)) : Json(nullptr));
  json.set("kind_label", text_or_null(meta.kind_label));
  json.set("title", text_or_null(meta.title));
  json.set("subject_line", text_or_null(meta.subject_line));
  json.set("agency", text_or_null(meta.agency));
  json.set("agency_parent", text_or_null(meta.agency_parent));
  json.set("province", text_or_null(meta.province));
  json.set("number", text_or_null(meta.number));
  json.set("number_suffix", text_or_null(meta.number_suffix));
  json.set("date", text_or_null(meta.date));
  json.set("place", text_or_null(meta.place));
  json.set("period", period_of(meta.period));
  json.set("theme", text_or_null(meta.theme));
  json.set("parties", texts(meta.parties));
  Json signers = Json::array();
  for (const Signer& signer : meta.signers) {
    signers.push(signer_of(signer));
  }
  json.set("signers", std::move(signers));
  return json;
}

Json section_of(const Section& section) {
  Json json = Json::object();
  json.set("id", section.id);
  json.set("level", section.level);
  json.set("marker", text_or_null(section.marker));
  json.set("title", section.title);
  json.set("parent", text_or_null(section.parent));
  set_quote(json, section.quote);
  return json;
}

Json section_verdict_of(const SectionVerdict& verdict) {
  Json json = Json::object();
  json.set("section", verdict.section);
  set_quote(json, verdict.quote);
  json.set("verdict", core::code(verdict.verdict));
  if (verdict.met || verdict.not_met) {
    Json counts = Json::object();
    counts.set("met", verdict.met ? Json(*verdict.met) : Json(nullptr));
    counts.set("not_met", verdict.not_met ? Json(*verdict.not_met) : Json(nullptr));
    json.set("counts", std::move(counts));
  } else {
    json.set("counts", nullptr);
  }
  return json;
}

void set_judgement(Json& json, const Judgement& judgement) {
  json.set("verdict", core::code(judgement.verdict));
  json.set("verdict_scope", code(judgement.scope));
  if (judgement.quote) {
    json.set("verdict_span", span_of(judgement.quote->span));
    json.set("verdict_text", judgement.quote->text);
  }
  Json actuals = Json::array();
  for (const Actual& actual : judgement.actuals) {
    Json one = Json::object();
    one.set("what", text_or_null(actual.what));
    one.set("value", actual.value);
    one.set("unit", core::code(actual.unit));
    actuals.push(std::move(one));
  }
  json.set("actuals", std::move(actuals));
  json.set("explanation", text_or_null(judgement.explanation));
  set_if(json, "pace", judgement.pace);
}

Json doubts_of(const std::vector<Doubt>& doubts) {
  Json json = Json::array();
  for (const Doubt& doubt : doubts) {
    Json one = Json::object();
    one.set("code", doubt.code);
    one.set("question_vi", doubt.question_vi);
    Json answers = Json::array();
    for (const Answer& answer : doubt.answers) {
      Json choice = Json::object();
      choice.set("label", answer.label);
      const auto patch = platform::parse_json(answer.patch);
      choice.set("patch", patch.ok() ? patch.value() : Json::object());
      answers.push(std::move(choice));
    }
    one.set("answers", std::move(answers));
    json.push(std::move(one));
  }
  return json;
}

void set_certainty(Json& json, const Certainty& certainty) {
  json.set("confidence", certainty.confidence);
  json.set("doubts", doubts_of(certainty.doubts));
}

void set_optional_keys(Json& json, const Target& target) {
  set_if(json, "unit_label", target.unit_label);
  set_if(json, "reference", target.reference);
  set_if(json, "change", target.change);
  set_if(json, "baseline", target.baseline);
  set_if(json, "condition", target.condition);
  set_if(json, "lead", target.lead);
  set_if(json, "award", target.award);
  set_if(json, "due", target.due);
  set_if(json, "period", target.period);
  if (target.stretch) {
    json.set("stretch", true);
  }
  if (target.relation) {
    Json relation = Json::object();
    relation.set("type", code(target.relation->type));
    relation.set("to", target.relation->to);
    json.set("relation", std::move(relation));
  }
  set_if(json, "scope", target.scope);
  set_if(json, "effect", target.effect);
  set_if(json, "note", target.note);
  set_if(json, "scoring", target.scoring);
  set_if(json, "every", target.every);
  if (target.points) {
    json.set("points", *target.points);
  }
  if (!target.accept.empty()) {
    Json accept = Json::array();
    for (const core::Quantity& quantity : target.accept) {
      Json one = Json::object();
      set_quantity(one, quantity);
      accept.push(std::move(one));
    }
    json.set("accept", std::move(accept));
  }
}

Json target_of(const Target& target) {
  Json json = Json::object();
  json.set("id", target.id);
  json.set("group", target.group);
  json.set("part", target.part);
  json.set("parts_total", target.parts_total);
  json.set("section", text_or_null(target.section));
  json.set("section_path", texts(target.section_path));
  set_quote(json, target.quote);
  json.set("subject", text_or_null(target.subject));
  json.set("measure", text_or_null(target.measure));
  set_quantity(json, target.quantity);
  json.set("per", text_or_null(target.per));
  const bool directed = target.direction != core::Direction::none;
  json.set("direction", directed ? Json(core::code(target.direction)) : Json(nullptr));
  set_optional_keys(json, target);
  if (target.judgement) {
    set_judgement(json, *target.judgement);
  }
  json.set("confidence", target.confidence);
  json.set("doubts", doubts_of(target.doubts));
  return json;
}

Json task_of(const Task& task) {
  Json json = Json::object();
  json.set("id", task.id);
  json.set("section", text_or_null(task.section));
  json.set("section_path", texts(task.section_path));
  set_quote(json, task.quote);
  json.set("kind", task.kind);
  json.set("party", text_or_null(task.party));
  json.set("co_parties", texts(task.co_parties));
  json.set("due", text_or_null(task.due));
  set_if(json, "every", task.every);
  if (task.judgement) {
    set_judgement(json, *task.judgement);
  }
  set_certainty(json, task.certainty);
  return json;
}

Json citation_of(const Citation& citation) {
  Json json = Json::object();
  json.set("id", citation.id);
  set_quote(json, citation.quote);
  json.set("doc_type", text_or_null(citation.doc_type));
  json.set("number", text_or_null(citation.number));
  json.set("date", text_or_null(citation.date));
  json.set("issuer", text_or_null(citation.issuer));
  set_if(json, "role", citation.role);
  set_certainty(json, citation.certainty);
  return json;
}

Json objective_of(const Objective& objective) {
  Json json = Json::object();
  json.set("id", objective.id);
  json.set("section", text_or_null(objective.section));
  set_quote(json, objective.quote);
  json.set("kind", objective.kind);
  set_certainty(json, objective.certainty);
  return json;
}

Json deadline_of(const Deadline& deadline) {
  Json json = Json::object();
  json.set("id", deadline.id);
  json.set("section", text_or_null(deadline.section));
  set_quote(json, deadline.quote);
  json.set("what", text_or_null(deadline.what));
  json.set("due", text_or_null(deadline.due));
  json.set("mode", deadline.mode);
  json.set("every", text_or_null(deadline.every));
  json.set("party", text_or_null(deadline.party));
  set_certainty(json, deadline.certainty);
  return json;
}

Json award_count_of(const AwardCount& award) {
  Json json = Json::object();
  json.set("id", award.id);
  json.set("section", text_or_null(award.section));
  set_quote(json, award.quote);
  json.set("award", text_or_null(award.award));
  json.set("count", award.count);
  json.set("recipient", text_or_null(award.recipient));
  json.set("authority", text_or_null(award.authority));
  json.set("stage", text_or_null(award.stage));
  json.set("decision", text_or_null(award.decision));
  set_certainty(json, award.certainty);
  return json;
}

Json fund_of(const Fund& fund) {
  Json json = Json::object();
  json.set("id", fund.id);
  json.set("section", text_or_null(fund.section));
  set_quote(json, fund.quote);
  json.set("name", text_or_null(fund.name));
  json.set("amount_vnd", decimal_or_null(fund.amount_vnd));
  json.set("beneficiaries", decimal_or_null(fund.beneficiaries));
  json.set("per_unit_vnd", decimal_or_null(fund.per_unit_vnd));
  if (fund.target_vnd) {
    json.set("target_vnd", *fund.target_vnd);
  }
  if (fund.rate_percent) {
    json.set("rate_percent", *fund.rate_percent);
  }
  json.set("kind", text_or_null(fund.kind));
  if (fund.derived) {
    json.set("derived", true);
  }
  set_certainty(json, fund.certainty);
  return json;
}

/// id, section, span and text, which every item of a list carries.
template <class Item>
Json item_of(const Item& item) {
  Json json = Json::object();
  json.set("id", item.id);
  json.set("section", text_or_null(item.section));
  set_quote(json, item.quote);
  return json;
}

Json award_form_of(const AwardForm& form) {
  Json json = item_of(form);
  json.set("award", text_or_null(form.award));
  json.set("authority", text_or_null(form.authority));
  set_if(json, "recipient", form.recipient);
  set_certainty(json, form.certainty);
  return json;
}

Json dossier_part_of(const DossierPart& part) {
  Json json = item_of(part);
  json.set("what", text_or_null(part.what));
  json.set("copies", decimal_or_null(part.copies));
  set_certainty(json, part.certainty);
  return json;
}

Json scoring_rule_of(const ScoringRule& rule) {
  Json json = item_of(rule);
  json.set("kind", rule.kind);
  json.set("points", decimal_or_null(rule.points));
  set_certainty(json, rule.certainty);
  return json;
}

Json figure_of(const Figure& figure) {
  Json json = item_of(figure);
  json.set("what", text_or_null(figure.what));
  json.set("value", figure.value);
  json.set("unit", core::code(figure.unit));
  set_certainty(json, figure.certainty);
  return json;
}

Json award_row_of(const AwardRow& row) {
  Json json = item_of(row);
  json.set("name", text_or_null(row.name));
  json.set("position", text_or_null(row.position));
  json.set("unit", text_or_null(row.unit));
  json.set("award", text_or_null(row.award));
  json.set("recipient", text_or_null(row.recipient));
  set_certainty(json, row.certainty);
  return json;
}

Json recipient_of(const Recipient& recipient) {
  Json json = Json::object();
  json.set("id", recipient.id);
  set_quote(json, recipient.quote);
  return json;
}

Json anomaly_of(const Anomaly& anomaly) {
  Json json = Json::object();
  json.set("id", anomaly.id);
  set_quote(json, anomaly.quote);
  json.set("code", anomaly.code);
  json.set("note", anomaly.note);
  return json;
}

template <class Item, class Write>
Json list_of(const std::vector<Item>& items, Write write) {
  Json json = Json::array();
  for (const Item& item : items) {
    json.push(write(item));
  }
  return json;
}

}  // namespace

std::string to_json(const Extract& extract) {
  Json json = Json::object();
  json.set("schema", "tdkt-extract/1");
  Json source = Json::object();
  source.set("file", extract.file);
  source.set("sha256", extract.sha256);
  source.set("bytes", static_cast<std::int64_t>(extract.bytes));
  source.set("chars", static_cast<std::int64_t>(extract.chars));
  json.set("source", std::move(source));
  json.set("meta", meta_of(extract.meta));
  json.set("sections", list_of(extract.sections, section_of));
  json.set("section_verdicts", list_of(extract.section_verdicts, section_verdict_of));
  json.set("legal_bases", list_of(extract.legal_bases, citation_of));
  json.set("references", list_of(extract.references, citation_of));
  json.set("objectives", list_of(extract.objectives, objective_of));
  json.set("targets", list_of(extract.targets, target_of));
  json.set("criteria", list_of(extract.criteria, target_of));
  json.set("quotas", list_of(extract.quotas, target_of));
  json.set("tasks", list_of(extract.tasks, task_of));
  json.set("deadlines", list_of(extract.deadlines, deadline_of));
  json.set("award_forms", list_of(extract.award_forms, award_form_of));
  json.set("award_counts", list_of(extract.award_counts, award_count_of));
  json.set("dossier", list_of(extract.dossier, dossier_part_of));
  json.set("scoring_rules", list_of(extract.scoring_rules, scoring_rule_of));
  json.set("funds", list_of(extract.funds, fund_of));
  json.set("figures", list_of(extract.figures, figure_of));
  json.set("recipients", list_of(extract.recipients, recipient_of));
  json.set("anomalies", list_of(extract.anomalies, anomaly_of));
  json.set("award_rows", list_of(extract.award_rows, award_row_of));
  return platform::to_indented_text(json);
}

}  // namespace thidua::reading
