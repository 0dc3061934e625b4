#include "pacts/io/draft_json.h"

#include "pacts/io/store.h"

namespace thidua::pacts {
namespace {

using platform::Json;

std::string member_text(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found && found->text() ? *found->text() : std::string();
}

std::int64_t member_number(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found && found->number() ? found->number()->units() : 0;
}

bool member_truth(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found && found->boolean() && *found->boolean();
}

const Json::Array& member_list(const Json& json, std::string_view name) {
  static const Json::Array none;
  const Json* found = json.find(name);
  return found && found->values() ? *found->values() : none;
}

Json stored_terms(const TargetTerms& terms) {
  return *platform::parse_json(to_json(terms));
}

core::Outcome<TargetTerms> read_terms(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return terms_of_json(found ? platform::to_text(*found) : std::string("{}"));
}

Json stored_doubt(const Doubt& doubt) {
  Json json = Json::object(), answers = Json::array();
  for (const DoubtAnswer& answer : doubt.answers)
    answers.push(Json::object().set("label", answer.label).set("patch", answer.patch));
  json.set("number", doubt.number).set("code", doubt.code).set("question", doubt.question);
  json.set("answers", std::move(answers)).set("chosen", doubt.chosen);
  return json;
}

Doubt read_doubt(const Json& json) {
  Doubt doubt;
  doubt.number = static_cast<int>(member_number(json, "number"));
  doubt.code = member_text(json, "code");
  doubt.question = member_text(json, "question");
  for (const Json& answer : member_list(json, "answers"))
    doubt.answers.push_back({member_text(answer, "label"), member_text(answer, "patch")});
  doubt.chosen = static_cast<int>(member_number(json, "chosen"));
  return doubt;
}

Json stored_origin(const Origin& origin) {
  Json json = Json::object();
  json.set("file", origin.file_name).set("sha256", origin.sha256).set("begin", origin.begin).set("end", origin.end);
  json.set("quote", origin.quote).set("confidence", origin.confidence);
  return json;
}

Origin read_origin(const Json& json) {
  return {member_text(json, "file"),  member_text(json, "sha256"), member_number(json, "begin"),
          member_number(json, "end"), member_text(json, "quote"),  static_cast<int>(member_number(json, "confidence"))};
}

Json stored_item(const DraftItem& item) {
  Json json = Json::object(), doubts = Json::array();
  for (const Doubt& doubt : item.doubts) doubts.push(stored_doubt(doubt));
  json.set("key", item.key).set("included", item.included).set("accepted", item.accepted);
  json.set("terms", stored_terms(item.terms)).set("as_read", stored_terms(item.as_read));
  json.set("unanswered", stored_terms(item.unanswered));
  json.set("origin", stored_origin(item.origin)).set("paragraph", item.paragraph);
  json.set("part", item.part).set("parts_total", item.parts_total);
  if (item.relation) json.set("relation", code(*item.relation)).set("relation_to", item.relation_to);
  json.set("doubts", std::move(doubts));
  if (item.lead) json.set("lead", item.lead->unit.value).set("lead_name", item.lead->name);
  return json;
}

core::Outcome<DraftItem> read_item(const Json& json) {
  DraftItem item;
  item.key = member_text(json, "key");
  item.included = member_truth(json, "included");
  item.accepted = member_truth(json, "accepted");
  auto terms = read_terms(json, "terms"), as_read = read_terms(json, "as_read");
  auto unanswered = read_terms(json, "unanswered");
  if (!terms) return terms.error();
  if (!as_read) return as_read.error();
  if (!unanswered) return unanswered.error();
  item.terms = *std::move(terms);
  item.as_read = *std::move(as_read);
  item.unanswered = *std::move(unanswered);
  if (const Json* origin = json.find("origin")) item.origin = read_origin(*origin);
  item.paragraph = member_text(json, "paragraph");
  item.part = static_cast<int>(member_number(json, "part"));
  item.parts_total = static_cast<int>(member_number(json, "parts_total"));
  item.relation = relation_type_of(member_text(json, "relation"));
  item.relation_to = member_text(json, "relation_to");
  for (const Json& doubt : member_list(json, "doubts")) item.doubts.push_back(read_doubt(doubt));
  if (json.find("lead") != nullptr)
    item.lead = DraftLead{core::UnitId{member_number(json, "lead")}, member_text(json, "lead_name")};
  return item;
}

Json stored_head(const PactDraft& draft) {
  Json json = Json::object(), parties = Json::array(), duties = Json::array(), sections = Json::array();
  for (const PactParty& party : draft.parties)
    parties.push(Json::object()
                     .set("kind", code(party.kind))
                     .set("name", party.name)
                     .set("signer_title", party.signer_title)
                     .set("signer_name", party.signer_name));
  for (const Duty& duty : draft.duties)
    duties.push(Json::object().set("party", code(duty.party)).set("text", duty.text));
  for (const DraftSection& section : draft.sections)
    sections.push(Json::object()
                      .set("id", section.id)
                      .set("level", section.level)
                      .set("marker", section.marker)
                      .set("title", section.title)
                      .set("path", section.path)
                      .set("begin", section.begin)
                      .set("end", section.end));
  json.set("year", draft.year).set("title", draft.title).set("place", draft.place);
  if (draft.dated) json.set("dated", draft.dated->to_iso());
  json.set("parties", std::move(parties)).set("duties", std::move(duties)).set("sections", std::move(sections));
  return json;
}

void read_head(const Json& json, PactDraft& draft) {
  draft.year = static_cast<int>(member_number(json, "year"));
  draft.title = member_text(json, "title");
  draft.place = member_text(json, "place");
  draft.dated = core::Date::parse_iso(member_text(json, "dated"));
  for (const Json& party : member_list(json, "parties"))
    draft.parties.push_back({party_kind_of(member_text(party, "kind")).value_or(PartyKind::head),
                             member_text(party, "name"),
                             member_text(party, "signer_title"),
                             member_text(party, "signer_name"),
                             std::nullopt,
                             {}});
  for (const Json& duty : member_list(json, "duties"))
    draft.duties.push_back(
        {0, party_kind_of(member_text(duty, "party")).value_or(PartyKind::head), member_text(duty, "text")});
  for (const Json& section : member_list(json, "sections"))
    draft.sections.push_back({member_text(section, "id"), static_cast<int>(member_number(section, "level")),
                              member_text(section, "marker"), member_text(section, "title"),
                              member_text(section, "path"), member_number(section, "begin"),
                              member_number(section, "end")});
}

}  // namespace

Json draft_json(const PactDraft& draft) {
  Json json = stored_head(draft), items = Json::array(), anomalies = Json::array();
  for (const DraftItem& item : draft.items) items.push(stored_item(item));
  for (const Anomaly& anomaly : draft.anomalies) {
    Json one = Json::object();
    one.set("number", anomaly.number).set("code", anomaly.code).set("note", anomaly.note).set("quote", anomaly.quote);
    one.set("begin", anomaly.begin).set("end", anomaly.end);
    if (anomaly.dismissed) one.set("dismissed", *anomaly.dismissed);
    anomalies.push(std::move(one));
  }
  json.set("items", std::move(items)).set("anomalies", std::move(anomalies));
  return json;
}

core::Outcome<PactDraft> draft_of_json(const Json& json) {
  PactDraft draft;
  read_head(json, draft);
  for (const Json& one : member_list(json, "items")) {
    auto item = read_item(one);
    if (!item) return item.error();
    draft.items.push_back(*std::move(item));
  }
  for (const Json& one : member_list(json, "anomalies")) {
    Anomaly anomaly{static_cast<int>(member_number(one, "number")),
                    member_text(one, "code"),
                    member_text(one, "note"),
                    member_text(one, "quote"),
                    member_number(one, "begin"),
                    member_number(one, "end"),
                    std::nullopt};
    if (one.find("dismissed")) anomaly.dismissed = member_text(one, "dismissed");
    draft.anomalies.push_back(std::move(anomaly));
  }
  return draft;
}

}  // namespace thidua::pacts
