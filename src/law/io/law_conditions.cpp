#include <algorithm>

#include "law/io/law_reader.h"

/// The conditions of an award, as written in law/awards.
namespace thidua::law {

std::optional<int> law_number(YamlFields& fields, std::string_view key, bool required) {
  constexpr int number_max = 1'000;  // years are counted one by one: a slip of the keyboard must not take an hour
  const auto number = fields.number(key, required);
  if (!number || *number <= number_max) return number;
  fields.wrong(key, "số quá lớn: nhiều nhất 1.000.");
  return std::nullopt;
}
namespace {

const Codes needs{"held", "before_window", "this_year", "year_before", "in_row", "in_window"};
const Codes sciences{"accepted", "none", "accepted_and_applied"};
const Codes discipline_times{"in_year", "at_proposal"};
const Codes leave_words{"maternity", "sick", "own_affairs", "unpaid", "brave_act_injury", "short_training"};
const Codes rank_levels{"tinh", "bo"};
const Codes sector_codes{"tnmt", "nnmt"};
const Codes service_places{"ordinary", "mountain_or_island"};
const Codes sex_codes{"male", "female"};

Codes leaf_kinds() {
  Codes codes;
  for (int at = static_cast<int>(Kind::version) + 1; at <= static_cast<int>(Kind::contribution_value); ++at)
    codes.push_back(to_code(static_cast<Kind>(at)));
  return codes;
}

void read_award_condition(YamlFields& fields, Condition& one) {
  one.codes = fields.texts("codes");
  one.need = need_of(fields.code("need", needs)).value_or(Need::held);
  one.after = fields.texts("after", false);
  const bool counts = one.need == Need::in_row || one.need == Need::in_window;
  const bool spans = one.need == Need::before_window || one.need == Need::in_window;
  if (counts) one.count = law_number(fields, "count").value_or(1);
  if (spans) one.years = law_number(fields, "years").value_or(1);
}

void read_work_condition(YamlFields& fields, Condition& one) {
  one.rank = fields.rank("scope", scopes()).value_or(0);
  one.count = law_number(fields, "count").value_or(1);
  one.years = law_number(fields, "years").value_or(1);
  one.applied = fields.truth("applied", false).value_or(false);
  one.replicable = fields.truth("replicable", false).value_or(false);
  one.outside_unknown = fields.code("outside", {"unknown"}, false) == "unknown";
  one.science = science_of(fields.code("science", sciences, false)).value_or(Science::accepted);
}

void read_share(YamlFields& fields, Condition& one) {
  if (one.kind == Kind::members_with_award) one.codes = {fields.text("code")};
  one.at_least_pct = law_number(fields, "at_least_pct", false).value_or(0);
  one.more_than_pct = law_number(fields, "more_than_pct", false).value_or(-1);
  one.at_least = law_number(fields, "at_least", false).value_or(0);
  if (one.at_least_pct == 0 && one.more_than_pct < 0 && one.at_least == 0)
    fields.wrong("at_least_pct", "phải có một trong: at_least_pct, more_than_pct, at_least.");
}

void read_service(YamlFields& fields, Condition& one) {
  one.sector = fields.code("sector", sector_codes);
  one.location = fields.code("place", service_places, false);
  one.male = law_number(fields, "male").value_or(0);
  one.female = law_number(fields, "female").value_or(0);
  one.less_discipline = fields.truth("less_discipline", false).value_or(false);
}

void read_judgement(YamlFields& fields, Condition& one) {
  one.item = fields.code("item", judgement_items(), false);
  one.text = fields.text("text");
  one.alone = fields.truth("alone", false).value_or(false);
}

void read_streak(YamlFields& fields, Condition& one) {
  one.rank = fields.rank("level", ratings()).value_or(0);
  one.years = law_number(fields, "years").value_or(1);
  one.after = fields.texts("after", false);
}

void read_leaf(YamlFields& fields, Condition& one) {
  switch (one.kind) {
    case Kind::rating_at_least:
      one.rank = fields.rank("level", ratings()).value_or(0);
      return;
    case Kind::rating_streak:
      return read_streak(fields, one);
    case Kind::rating_years:
      read_streak(fields, one);
      one.count = law_number(fields, "min").value_or(1);
      return;
    case Kind::award:
      return read_award_condition(fields, one);
    case Kind::initiative:
    case Kind::science_work:
      return read_work_condition(fields, one);
    case Kind::meets_standard:
      one.codes = {fields.text("of")};
      return;
    case Kind::employed_months:
      one.months = law_number(fields, "min").value_or(0);
      one.contract_counts = fields.truth("contract_counts", false).value_or(false);
      return;
    case Kind::absence_days:
      one.count = law_number(fields, "max").value_or(0);
      one.except_kinds = fields.code_list("except_kinds", leave_words);
      return;
    case Kind::study_result:
      one.months = law_number(fields, "from_months").value_or(0);
      one.rank = fields.rank("at_least", study_results()).value_or(0);
      return;
    case Kind::transfer_opinion:
      one.months = law_number(fields, "from_months").value_or(0);
      return;
    case Kind::discipline:
      one.rank = fields.rank("form", forms()).value_or(0);
      one.at_proposal = fields.code("when", discipline_times) == "at_proposal";
      return;
    case Kind::members_discipline:
      one.rank = fields.rank("form", forms()).value_or(0);
      return;
    case Kind::members_with_award:
    case Kind::members_rated:
      return read_share(fields, one);
    case Kind::rank_in_group:
      one.levels = fields.code_list("levels", rank_levels);
      return;
    case Kind::unit_age:
      one.years = 0;
      one.count = law_number(fields, "years").value_or(0);
      return;
    case Kind::employer:
      one.agency_kinds = fields.code_list("agency_kinds", agency_kinds());
      return;
    case Kind::sex:
      one.sex = fields.code("sex", sex_codes);
      return;
    case Kind::once_only:
      one.codes = fields.texts("codes");
      one.unsure_after = fields.texts("unsure_after", false);
      return;
    case Kind::service_years:
      return read_service(fields, one);
    case Kind::judgement:
      return read_judgement(fields, one);
    case Kind::living:
    case Kind::cycle:
      return;
    default:
      fields.wrong("kind", "loại điều kiện này chương trình tự xét, không viết trong tệp của khen thưởng.");
  }
}

}  // namespace

Condition read_condition(YamlFields fields, const Grounds& outer, const std::string& file) {
  Condition one;
  one.place = {file, fields.line()};
  one.grounds = grounds_of(fields, &outer);
  const bool all = fields.has("all"), any = fields.has("any");
  if (all || any) {
    const std::string_view key = all ? "all" : "any";
    one.kind = all ? Kind::all : Kind::any;
    if (all && any) fields.wrong("any", "một nhóm chỉ có all hoặc any; muốn cả hai thì lồng nhóm.");
    for (const YamlFields& part : fields.maps(key)) one.parts.push_back(read_condition(part, one.grounds, file));
    if (one.parts.empty()) fields.wrong(key, "nhóm không được rỗng.");
    if (all && any) fields.pass_over("any");
  } else {
    const std::string kind = fields.code("kind", leaf_kinds());
    one.kind = kind_of(kind).value_or(Kind::judgement);
    one.to = fields.date("to", false);
    if (!kind.empty()) read_leaf(fields, one);
  }
  fields.close();
  return one;
}

}  // namespace thidua::law
