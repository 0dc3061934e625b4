#include "law/io/case_facts.h"

#include <algorithm>

namespace thidua::law {
namespace {

const Codes bases{"staff", "civil_servant", "public_employee", "contract"};
const Codes transfer_kinds{"transfer", "secondment"};
const Codes opinions{"agrees", "objects", "missing"};
const Codes senders{"agency", "self"};
const Codes leave_kinds{"maternity", "sick", "own_affairs", "unpaid", "brave_act_injury", "short_training"};
const Codes award_bases{"rating", "initiative", "science"};
const Codes statuses{"valid", "cancelled"};
const Codes proceeding_kinds{"discipline_considered", "investigation",   "inspection", "complaint",
                             "denunciation",          "press_corruption"};
const Codes conclusions{"no_wrongdoing", "wrongdoing"};
const Codes judgement_values{"satisfied", "not_satisfied", "not_recorded"};
const Codes sectors{"tnmt", "nnmt"};
const Codes places{"ordinary", "mountain_or_island"};
const Codes base_unions{"active", "dissolved", "none"};
const Codes fundings{"full_state", "part_self_funded", "self_funded"};
const Codes succession_kinds{"merge", "split", "rename", "dissolve"};
const Codes groups{"khoi", "cum"};
const Codes group_levels{"tinh", "bo"};
const Codes rule_kinds{"requires", "quota", "target"};
const Codes rule_subjects{"everyone", "heads"};
const Codes rule_holders{"person", "own_unit"};

void together(YamlFields& fields, bool one, bool other, std::string_view key, std::string_view with) {
  if (one != other)
    fields.wrong(one ? with : key, std::string(key) + " và " + std::string(with) + " phải cùng có hoặc cùng không.");
}

Employment employment_of(YamlFields& fields) {
  Employment one;
  one.from = fields.date("from").value_or(Date());
  one.to = fields.date("to", false);
  one.basis = fields.code("basis", bases);
  one.agency = fields.text("agency", false);
  one.agency_kind = fields.code("agency_kind", agency_kinds(), false);
  return one;
}

PostHeld post_of(YamlFields& fields) {
  PostHeld one;
  one.post = fields.text("post");
  one.post_code = fields.code("post_code", post_codes(), false);
  one.unit = fields.text("unit", false);
  one.from = fields.date("from").value_or(Date());
  one.to = fields.date("to", false);
  return one;
}

Transfer transfer_of(YamlFields& fields) {
  Transfer one;
  one.moved_on = fields.date("moved_on").value_or(Date());
  one.kind = fields.code("kind", transfer_kinds);
  one.from_unit = fields.text("from_unit");
  one.to_unit = fields.text("to_unit", false);
  one.months_at_old_unit = fields.number("months_at_old_unit").value_or(0);
  one.opinion = fields.code("opinion_of_old_unit", opinions);
  return one;
}

Study study_of(YamlFields& fields) {
  Study one;
  one.from = fields.date("from").value_or(Date());
  one.to = fields.date("to").value_or(Date());
  one.sent_by = fields.code("sent_by", senders);
  one.rules_kept = fields.truth("rules_kept").value_or(true);
  one.result = fields.rank("result", study_results(), false);
  return one;
}

Leave leave_of(YamlFields& fields) {
  Leave one;
  one.kind = fields.code("kind", leave_kinds);
  one.year = fields.year("year", false);
  one.working_days = fields.number("working_days", false);
  one.from = fields.date("from", false);
  one.to = fields.date("to", false);
  return one;
}

AwardHeld award_of(YamlFields& fields, const Codes& awards) {
  AwardHeld one;
  one.code = fields.code("code", awards);
  one.for_year = fields.year("for_year", false);
  one.for_years = fields.years("for_years", false);
  one.decision_date = fields.date("decision_date", false);
  one.decided_by = fields.text("decided_by", false);
  one.holder = fields.text("holder", false);
  one.track = fields.code("track", tracks(), false);
  one.cancelled = fields.code("status", statuses, false) == "cancelled";
  one.cancelled_on = fields.date("cancelled_on", false);
  fields.text("why_cancelled", false);
  one.basis = fields.code("basis", award_bases, false);
  one.initiative = fields.id("initiative", false);
  one.achievement = fields.id("achievement", false);
  if (fields.has("for_year") && fields.has("for_years"))
    fields.wrong("for_years", "không được có cả for_year và for_years; chỉ giữ một.");
  together(fields, one.cancelled, fields.has("cancelled_on"), "status: cancelled", "cancelled_on");
  return one;
}

std::optional<std::vector<UseOf>> uses_of(YamlFields& fields, const Codes& awards) {
  if (!fields.has("uses")) {
    fields.pass_over("uses");
    return std::nullopt;
  }
  std::vector<UseOf> uses;
  for (YamlFields& use : fields.maps("uses")) {
    uses.push_back({use.code("award", awards), use.year("for_year", false)});
    use.close();
  }
  return uses;
}

Work initiative_of(YamlFields& fields, const Codes& awards) {
  Work one;
  one.id = fields.id("id");
  one.year = fields.year("year").value_or(0);
  one.scope = fields.rank("scope", scopes()).value_or(0);
  one.recognised_on = fields.date("recognised_on", false);
  fields.text("recognised_by", false);
  one.applied = fields.truth("applied", false);
  one.uses = uses_of(fields, awards);
  one.title = fields.text("title", false);
  return one;
}

Work science_work_of(YamlFields& fields, const Codes& awards) {
  Work one;
  one.id = fields.id("id");
  one.year = fields.year("year").value_or(0);
  one.scope = fields.rank("scope", scopes()).value_or(0);
  one.accepted = fields.truth("accepted").value_or(false);
  one.recognised_on = fields.date("accepted_on", false);
  one.applied = fields.truth("applied", false);
  one.uses = uses_of(fields, awards);
  one.title = fields.text("title", false);
  return one;
}

Discipline discipline_of(YamlFields& fields) {
  Discipline one;
  one.form = fields.rank("form", forms()).value_or(0);
  one.decided = fields.date("decided").value_or(Date());
  one.ends = fields.date("ends").value_or(Date());
  one.matter = fields.text("matter", false);
  return one;
}

Proceeding proceeding_of(YamlFields& fields) {
  Proceeding one;
  one.kind = fields.code("kind", proceeding_kinds);
  one.opened = fields.date("opened").value_or(Date());
  one.closed = fields.date("closed", false);
  one.conclusion = fields.code("conclusion", conclusions, false);
  together(fields, fields.has("closed"), fields.has("conclusion"), "closed", "conclusion");
  return one;
}

Judgement judgement_of(YamlFields& fields) {
  Judgement one;
  one.item = fields.code("item", judgement_items());
  one.value = fields.code("value", judgement_values);
  one.recorded_by = fields.text("recorded_by", false);
  one.recorded_on = fields.date("recorded_on", false);
  one.about = fields.id("about", false);
  return one;
}

Assessment assessment_of(YamlFields& fields) {
  Assessment one;
  one.condition = fields.text("condition");
  one.year = fields.year("year").value_or(0);
  one.met = fields.truth("met").value_or(false);
  one.by = fields.text("by");
  one.on = fields.date("on").value_or(Date());
  one.ground = fields.text("ground");
  one.reason = fields.text("reason");
  return one;
}

SectorService sector_service_of(YamlFields& fields) {
  SectorService one;
  one.sector = fields.code("sector", sectors);
  one.from = fields.date("from").value_or(Date());
  one.to = fields.date("to", false);
  one.place = fields.code("place", places);
  return one;
}

Achievement achievement_of(YamlFields& fields) {
  Achievement one;
  one.id = fields.id("id");
  one.track = fields.code("kind", tracks());
  one.done_on = fields.date("done_on", false);
  one.text = fields.text("text");
  return one;
}

UnionFacts union_of(YamlFields fields) {
  UnionFacts one;
  one.base_union = fields.code("base_union", base_unions);
  one.dissolved_on = fields.date("dissolved_on", false);
  one.member = fields.truth("member", false);
  one.funding = fields.code("funding", fundings, false);
  together(fields, one.base_union == "dissolved", fields.has("dissolved_on"), "base_union: dissolved", "dissolved_on");
  fields.close();
  return one;
}

Succession succession_of(YamlFields& fields) {
  Succession one;
  one.kind = fields.code("kind", succession_kinds);
  one.effective_on = fields.date("effective_on").value_or(Date());
  one.from = fields.texts("from");
  one.to = fields.texts("to");
  fields.text("decision", false);
  return one;
}

Members members_of_year(YamlFields& fields, const Codes& awards) {
  Members one;
  one.year = fields.year("year").value_or(0);
  one.total = fields.number("total").value_or(0);
  one.completed_tasks = fields.number("completed_tasks", false);
  for (const auto& [code, count] : fields.counts("with_award", awards, false)) one.with_award[code] = count;
  return one;
}

MemberDiscipline member_discipline_of(YamlFields& fields) {
  MemberDiscipline one;
  one.form = fields.rank("form", forms()).value_or(0);
  one.count = fields.number("count").value_or(0);
  one.year = fields.year("year").value_or(0);
  one.decided = fields.date("decided", false);
  fields.text("matter", false);
  return one;
}

GroupRank group_rank_of(YamlFields& fields) {
  GroupRank one;
  one.year = fields.year("year").value_or(0);
  one.group = fields.code("group", groups);
  one.level = fields.code("level", group_levels);
  one.position = fields.number("position").value_or(0);
  return one;
}

CouncilVotes council_of(YamlFields fields) {
  CouncilVotes one;
  one.appointed = fields.number("appointed").value_or(0);
  one.present = fields.number("present").value_or(0);
  one.votes_for = fields.number("votes_for").value_or(0);
  one.votes_against = fields.number("votes_against").value_or(0);
  one.written_for = fields.number("written_for").value_or(0);
  one.written_against = fields.number("written_against").value_or(0);
  fields.close();
  return one;
}

ProposedList list_of(YamlFields fields, const Codes& awards) {
  ProposedList one;
  one.year = fields.year("year").value_or(0);
  for (const auto& [code, count] : fields.counts("proposed", awards)) one.proposed[code] = count;
  for (const auto& [code, count] : fields.counts("people_with", awards)) one.people_with[code] = count;
  one.staff = fields.number("staff", false);
  fields.close();
  return one;
}

LocalRule local_rule_of(YamlFields& fields, const Codes& awards) {
  LocalRule one;
  one.id = fields.id("id");
  one.document = fields.text("document");
  one.kind = fields.code("kind", rule_kinds);
  one.award = fields.code("award", awards);
  one.applies_to = fields.code("applies_to", rule_subjects, false);
  one.text = fields.text("text", false);
  if (auto required = fields.map("requires", false)) {
    one.required_award = required->code("award", awards);
    one.required_holder = required->code("holder", rule_holders);
    required->close();
  }
  one.max_pct = fields.number("max_pct", false);
  Codes bases_of_quota = awards;
  bases_of_quota.push_back("staff");
  one.of = fields.code("of", bases_of_quota, false);
  together(fields, one.kind == "requires", fields.has("requires"), "kind: requires", "requires");
  for (const std::string_view key : {"max_pct", "of"})
    if (one.kind != "target") together(fields, one.kind == "quota", fields.has(key), "kind: quota", key);
  return one;
}

template <class Value, class Read>
void read_list(YamlFields& fields, std::string_view key, std::vector<Value>& into, Read read) {
  for (YamlFields& each : fields.maps(key, false)) {
    into.push_back(read(each));
    each.close();
  }
}

void read_ratings(YamlFields& fields, std::map<int, int>& into) {
  auto list = fields.map("ratings", false);
  if (!list) return;
  for (const auto& [name, value] : list->whole().members) {
    const bool year =
        name.size() == 4 && std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!year) {
      list->wrong(name, "phải là năm bốn chữ số.");
      continue;
    }
    const auto rank = list->rank(name, ratings());
    if (rank) into[std::stoi(name)] = *rank;
  }
}

}  // namespace

Facts facts_of(YamlFields fields, const Codes& awards) {
  Facts facts;
  const auto with_awards = [&awards](auto read) {
    return [&awards, read](YamlFields& each) { return read(each, awards); };
  };
  read_list(fields, "employment", facts.employment, employment_of);
  read_list(fields, "postings", facts.postings, post_of);
  read_list(fields, "transfers", facts.transfers, transfer_of);
  read_list(fields, "study", facts.study, study_of);
  read_list(fields, "leave", facts.leave, leave_of);
  read_ratings(fields, facts.ratings);
  read_list(fields, "awards", facts.awards, with_awards(award_of));
  read_list(fields, "unit_awards", facts.unit_awards, with_awards(award_of));
  read_list(fields, "initiatives", facts.initiatives, with_awards(initiative_of));
  read_list(fields, "science_works", facts.science_works, with_awards(science_work_of));
  read_list(fields, "discipline", facts.discipline, discipline_of);
  read_list(fields, "proceedings", facts.proceedings, proceeding_of);
  read_list(fields, "judgements", facts.judgements, judgement_of);
  read_list(fields, "assessments", facts.assessments, assessment_of);
  read_list(fields, "sector_service", facts.sector_service, sector_service_of);
  read_list(fields, "achievements", facts.achievements, achievement_of);
  if (auto one = fields.map("union", false)) facts.union_facts = union_of(*one);
  facts.died_on = fields.date("died_on", false);
  if (auto one = fields.map("organisation", false)) {
    facts.organisation = Organisation{one->code("kind", agency_kinds()), one->date("set_up_on", false)};
    one->close();
  }
  read_list(fields, "successions", facts.successions, succession_of);
  read_list(fields, "members", facts.members, with_awards(members_of_year));
  read_list(fields, "member_discipline", facts.member_discipline, member_discipline_of);
  read_list(fields, "group_ranks", facts.group_ranks, group_rank_of);
  if (auto one = fields.map("council", false)) facts.council = council_of(*one);
  if (auto one = fields.map("list", false)) facts.list = list_of(*one, awards);
  read_list(fields, "local_rules", facts.local_rules, with_awards(local_rule_of));
  fields.close();
  return facts;
}

}  // namespace thidua::law
