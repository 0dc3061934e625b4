#include "law/io/case_json.h"

#include <set>

#include "law/io/case_file.h"

namespace thidua::law {
namespace {

using platform::Json;

void put(Json& into, std::string_view key, const std::string& text) {
  if (!text.empty()) into.set(key, text);
}
void put(Json& into, std::string_view key, const Day& day) {
  if (day) into.set(key, day->to_iso());
}
void put(Json& into, std::string_view key, const std::optional<int>& number) {
  if (number) into.set(key, *number);
}
void put_code(Json& into, std::string_view key, const Codes& codes, int rank) {
  into.set(key, codes[static_cast<std::size_t>(rank)]);
}
Json texts_of(const std::vector<std::string>& list) {
  Json json = Json::array();
  for (const std::string& text : list) json.push(text);
  return json;
}
Json counts_of(const std::map<std::string, int>& counts) {
  Json json = Json::object();
  for (const auto& [code, count] : counts) json.set(code, count);
  return json;
}

template <class Value, class Write>
void put_list(Json& into, std::string_view key, const std::vector<Value>& list, Write write) {
  if (list.empty()) return;
  Json json = Json::array();
  for (const Value& each : list) {
    Json one = Json::object();
    write(each, one);
    json.push(std::move(one));
  }
  into.set(key, std::move(json));
}

void write_award(const AwardHeld& one, Json& json) {
  json.set("code", one.code);
  put(json, "for_year", one.for_year);
  if (!one.for_years.empty()) {
    Json years = Json::array();
    for (const int year : one.for_years) years.push(year);
    json.set("for_years", std::move(years));
  }
  put(json, "decision_date", one.decision_date);
  put(json, "decided_by", one.decided_by);
  put(json, "holder", one.holder);
  put(json, "track", one.track);
  if (one.cancelled) json.set("status", "cancelled");
  put(json, "cancelled_on", one.cancelled_on);
  put(json, "basis", one.basis);
  put(json, "initiative", one.initiative);
  put(json, "achievement", one.achievement);
}

void write_work(const Work& one, bool science, Json& json) {
  json.set("id", one.id).set("year", one.year);
  put_code(json, "scope", scopes(), one.scope);
  if (science) json.set("accepted", one.accepted);
  put(json, science ? "accepted_on" : "recognised_on", one.recognised_on);
  if (one.applied) json.set("applied", *one.applied);
  put(json, "title", one.title);
  if (!one.uses) return;
  Json uses = Json::array();
  for (const UseOf& use : *one.uses) {
    Json spent = Json::object().set("award", use.award);
    put(spent, "for_year", use.for_year);
    uses.push(std::move(spent));
  }
  json.set("uses", std::move(uses));
}

void write_service(const Facts& facts, Json& json) {
  put_list(json, "employment", facts.employment, [](const Employment& one, Json& to) {
    to.set("from", one.from.to_iso());
    put(to, "to", one.to);
    to.set("basis", one.basis);
    put(to, "agency", one.agency);
    put(to, "agency_kind", one.agency_kind);
  });
  put_list(json, "postings", facts.postings, [](const PostHeld& one, Json& to) {
    to.set("post", one.post);
    put(to, "post_code", one.post_code);
    put(to, "unit", one.unit);
    to.set("from", one.from.to_iso());
    put(to, "to", one.to);
  });
  put_list(json, "transfers", facts.transfers, [](const Transfer& one, Json& to) {
    to.set("moved_on", one.moved_on.to_iso()).set("kind", one.kind).set("from_unit", one.from_unit);
    put(to, "to_unit", one.to_unit);
    to.set("months_at_old_unit", one.months_at_old_unit).set("opinion_of_old_unit", one.opinion);
  });
  put_list(json, "study", facts.study, [](const Study& one, Json& to) {
    to.set("from", one.from.to_iso()).set("to", one.to.to_iso());
    to.set("sent_by", one.sent_by).set("rules_kept", one.rules_kept);
    if (one.result) put_code(to, "result", study_results(), *one.result);
  });
  put_list(json, "leave", facts.leave, [](const Leave& one, Json& to) {
    to.set("kind", one.kind);
    put(to, "year", one.year);
    put(to, "working_days", one.working_days);
    put(to, "from", one.from);
    put(to, "to", one.to);
  });
  put_list(json, "sector_service", facts.sector_service, [](const SectorService& one, Json& to) {
    to.set("sector", one.sector).set("from", one.from.to_iso());
    put(to, "to", one.to);
    to.set("place", one.place);
  });
}

void write_results(const Facts& facts, Json& json) {
  if (!facts.ratings.empty()) {
    Json ratings_by_year = Json::object();
    for (const auto& [year, rank] : facts.ratings) put_code(ratings_by_year, std::to_string(year), ratings(), rank);
    json.set("ratings", std::move(ratings_by_year));
  }
  put_list(json, "awards", facts.awards, write_award);
  put_list(json, "unit_awards", facts.unit_awards, write_award);
  put_list(json, "initiatives", facts.initiatives, [](const Work& one, Json& to) { write_work(one, false, to); });
  put_list(json, "science_works", facts.science_works, [](const Work& one, Json& to) { write_work(one, true, to); });
  put_list(json, "achievements", facts.achievements, [](const Achievement& one, Json& to) {
    to.set("id", one.id).set("kind", one.track);
    put(to, "done_on", one.done_on);
    to.set("text", one.text);
  });
}

void write_conduct(const Facts& facts, Json& json) {
  put_list(json, "discipline", facts.discipline, [](const Discipline& one, Json& to) {
    put_code(to, "form", forms(), one.form);
    to.set("decided", one.decided.to_iso()).set("ends", one.ends.to_iso());
    put(to, "matter", one.matter);
  });
  put_list(json, "proceedings", facts.proceedings, [](const Proceeding& one, Json& to) {
    to.set("kind", one.kind).set("opened", one.opened.to_iso());
    put(to, "closed", one.closed);
    put(to, "conclusion", one.conclusion);
  });
  put_list(json, "judgements", facts.judgements, [](const Judgement& one, Json& to) {
    to.set("item", one.item).set("value", one.value);
    put(to, "recorded_by", one.recorded_by);
    put(to, "recorded_on", one.recorded_on);
    put(to, "about", one.about);
  });
  put_list(json, "assessments", facts.assessments, [](const Assessment& one, Json& to) {
    to.set("condition", one.condition).set("year", one.year).set("met", one.met);
    to.set("by", one.by).set("on", one.on.to_iso()).set("ground", one.ground).set("reason", one.reason);
  });
  if (facts.union_facts) {
    Json one = Json::object().set("base_union", facts.union_facts->base_union);
    put(one, "dissolved_on", facts.union_facts->dissolved_on);
    if (facts.union_facts->member) one.set("member", *facts.union_facts->member);
    put(one, "funding", facts.union_facts->funding);
    json.set("union", std::move(one));
  }
  put(json, "died_on", facts.died_on);
}

void write_collective(const Facts& facts, Json& json) {
  if (facts.organisation) {
    Json one = Json::object().set("kind", facts.organisation->kind);
    put(one, "set_up_on", facts.organisation->set_up_on);
    json.set("organisation", std::move(one));
  }
  put_list(json, "successions", facts.successions, [](const Succession& one, Json& to) {
    to.set("kind", one.kind).set("effective_on", one.effective_on.to_iso());
    to.set("from", texts_of(one.from)).set("to", texts_of(one.to));
  });
  put_list(json, "members", facts.members, [](const Members& one, Json& to) {
    to.set("year", one.year).set("total", one.total);
    put(to, "completed_tasks", one.completed_tasks);
    if (!one.with_award.empty()) to.set("with_award", counts_of(one.with_award));
  });
  put_list(json, "member_discipline", facts.member_discipline, [](const MemberDiscipline& one, Json& to) {
    put_code(to, "form", forms(), one.form);
    to.set("count", one.count).set("year", one.year);
    put(to, "decided", one.decided);
  });
  put_list(json, "group_ranks", facts.group_ranks, [](const GroupRank& one, Json& to) {
    to.set("year", one.year).set("group", one.group).set("level", one.level).set("position", one.position);
  });
}

void write_local_rule(const LocalRule& one, Json& json) {
  json.set("id", one.id).set("document", one.document).set("kind", one.kind).set("award", one.award);
  put(json, "applies_to", one.applies_to);
  put(json, "text", one.text);
  if (!one.required_award.empty())
    json.set("requires", Json::object().set("award", one.required_award).set("holder", one.required_holder));
  put(json, "max_pct", one.max_pct);
  put(json, "of", one.of);
}

void write_lists(const Facts& facts, Json& json) {
  if (facts.council)
    json.set("council", Json::object()
                            .set("appointed", facts.council->appointed)
                            .set("present", facts.council->present)
                            .set("votes_for", facts.council->votes_for)
                            .set("votes_against", facts.council->votes_against)
                            .set("written_for", facts.council->written_for)
                            .set("written_against", facts.council->written_against));
  if (facts.list) {
    Json one = Json::object().set("year", facts.list->year);
    one.set("proposed", counts_of(facts.list->proposed)).set("people_with", counts_of(facts.list->people_with));
    put(one, "staff", facts.list->staff);
    json.set("list", std::move(one));
  }
  put_list(json, "local_rules", facts.local_rules, write_local_rule);
}

Json subject_json(const Subject& subject) {
  Json json = Json::object().set("kind", subject.kind);
  put(json, "name", subject.name);
  put(json, "unit", subject.unit);
  put(json, "agency", subject.agency);
  put(json, "post", subject.post);
  put(json, "sex", subject.sex);
  if (subject.is_head) json.set("is_head", true);
  put(json, "council", subject.council);
  put(json, "candidate", subject.candidate);
  return json;
}

Json facts_json(const Facts& facts) {
  Json json = Json::object();
  write_service(facts, json);
  write_results(facts, json);
  write_conduct(facts, json);
  write_collective(facts, json);
  write_lists(facts, json);
  return json;
}

Json question_json(const Question& question) {
  Json json = Json::object().set("award", question.award);
  put(json, "for_year", question.for_year);
  json.set("received_on", question.received_on.to_iso());
  put(json, "track", question.track);
  json.set("route", question.route);
  put(json, "achievement", question.achievement);
  return json;
}

std::set<std::string> other_awards(const Facts& facts, const Law& law) {
  std::set<std::string> others;
  const auto look = [&](const std::string& code) {
    if (law.award(code) == nullptr) others.insert(code);
  };
  for (const auto* list : {&facts.awards, &facts.unit_awards})
    for (const AwardHeld& held : *list) look(held.code);
  for (const auto* list : {&facts.initiatives, &facts.science_works})
    for (const Work& work : *list)
      if (work.uses)
        for (const UseOf& use : *work.uses) look(use.award);
  return others;
}

core::Refusals broken(std::string_view what) {
  return {{"law.case_text", "Vụ đã lưu không đọc lại được: " + std::string(what) + ".", {}, {}}};
}

}  // namespace

Json case_json(const Case& one, const Law& law) {
  Json written = Json::object()
                     .set("id", one.id.empty() ? "A1" : one.id)
                     .set("title", one.title.empty() ? law.short_name(one.question.award) : one.title)
                     .set("subject", subject_json(one.subject))
                     .set("facts", facts_json(one.facts))
                     .set("question", question_json(one.question));
  Json meta = Json::object();
  const std::set<std::string> others = other_awards(one.facts, law);
  if (!others.empty()) meta.set("other_awards", texts_of({others.begin(), others.end()}));
  return Json::object()
      .set("format", "thidua-eligibility-cases/1")
      .set("meta", std::move(meta))
      .set("cases", Json::array().push(std::move(written)));
}

core::Outcome<Case, core::Refusals> case_of_json(const std::string& text, const Law& law) {
  const auto json = platform::parse_json(text, {4'000'000, 32});
  if (!json) return broken(json.error().message);
  Law known = law;
  if (const Json* meta = json->find("meta"); meta != nullptr && meta->find("other_awards") != nullptr)
    for (const Json& code : *meta->find("other_awards")->values())
      if (code.text() != nullptr) known.awards[*code.text()].code = *code.text();
  auto file = read_cases(text, "vụ đã lưu", known, false);
  if (!file) return file.error();
  if (file->cases.size() != 1) return broken("phải có đúng một vụ");
  return std::move(file->cases.front());
}

}  // namespace thidua::law
