#include "law/io/case_file.h"

#include <algorithm>
#include <set>

#include "law/io/case_facts.h"
#include "law/io/yaml_fields.h"

namespace thidua::law {
namespace {

constexpr std::string_view file_format = "thidua-eligibility-cases/1";
const Codes subject_kinds{"person", "collective", "council_vote", "list_quota"};
const Codes sexes{"male", "female"};
const Codes verdicts{"eligible", "not_eligible", "needs_human_judgement"};

Codes award_codes(const Law& law) {
  Codes codes;
  for (const auto& [code, award] : law.awards) codes.push_back(code);
  return codes;
}

Codes condition_kinds() {
  Codes codes;
  for (int at = static_cast<int>(Kind::version); at <= static_cast<int>(Kind::contribution_value); ++at)
    codes.push_back(to_code(static_cast<Kind>(at)));
  return codes;
}

Subject subject_of(YamlFields fields) {
  Subject subject;
  subject.kind = fields.code("kind", subject_kinds);
  subject.name = fields.text("name", false);
  subject.unit = fields.text("unit", false);
  subject.agency = fields.text("agency", false);
  subject.post = fields.text("post", false);
  subject.sex = fields.code("sex", sexes, false);
  subject.is_head = fields.truth("is_head", false).value_or(false);
  subject.council = fields.text("council", false);
  subject.candidate = fields.text("candidate", false);
  fields.close();
  return subject;
}

Question question_of(YamlFields fields, const Codes& awards, const Law& law) {
  Question question;
  question.award = fields.code("award", awards);
  question.for_year = fields.year("for_year", false);
  question.received_on = fields.date("received_on").value_or(Date());
  question.track = fields.code("track", tracks(), false);
  const std::string route = fields.code("route", routes(), false);
  if (!route.empty()) question.route = route;
  question.achievement = fields.id("achievement", false);
  const Award* award = law.award(question.award);
  const bool needs_year = award != nullptr && !award->is_medal() && question.route != "service";
  if (needs_year && !fields.has("for_year"))
    fields.wrong("for_year", "thiếu năm xét; chỉ kỷ niệm chương và đường xét service được để trống.");
  fields.close();
  return question;
}

Expected expected_of(YamlFields fields) {
  Expected expected;
  expected.verdict = verdict_of(fields.code("verdict", verdicts)).value_or(Verdict::needs_human_judgement);
  expected.hold = fields.truth("hold", false).value_or(false);
  expected.decided_by = fields.code_list("decided_by", condition_kinds());
  fields.text("reason");
  fields.text("reason_en", false);
  expected.citation = fields.text("citation");
  fields.texts("sources");
  fields.close();
  return expected;
}

bool is_case_id(std::string_view id) {
  if (id.size() < 2 || id.size() > 8 || id.front() < 'A' || id.front() > 'Z') return false;
  return std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

/// Ids of one case, and what refers to them.
void check_references(const Case& one, YamlProblems& problems, int line) {
  const Facts& facts = one.facts;
  std::set<std::string> works, achievements, all;
  const auto add = [&](std::set<std::string>& into, const std::string& id, const std::string& path) {
    into.insert(id);
    if (!id.empty() && !all.insert(id).second) problems.push_back({line, path, "mã " + id + " bị trùng trong vụ này."});
  };
  for (const Work& work : facts.initiatives) add(works, work.id, "facts.initiatives");
  for (const Work& work : facts.science_works) add(works, work.id, "facts.science_works");
  for (const Achievement& deed : facts.achievements) add(achievements, deed.id, "facts.achievements");
  std::set<std::string> rules;
  for (const LocalRule& rule : facts.local_rules) add(rules, rule.id, "facts.local_rules");
  const auto known = [&](const std::set<std::string>& ids, const std::string& id, const std::string& path) {
    if (id.empty() || ids.count(id) != 0) return;
    std::string names;
    for (const std::string& name : ids) names += (names.empty() ? "" : ", ") + name;
    problems.push_back(
        {line, path, "mã " + id + " không có trong vụ này" + (names.empty() ? "." : "; chỉ nhận: " + names + ".")});
  };
  const auto check_awards = [&](const std::vector<AwardHeld>& list, const std::string& name) {
    for (std::size_t at = 0; at < list.size(); ++at) {
      const std::string path = "facts." + name + "[" + std::to_string(at) + "]";
      known(works, list[at].initiative, path + ".initiative");
      known(achievements, list[at].achievement, path + ".achievement");
    }
  };
  check_awards(facts.awards, "awards");
  check_awards(facts.unit_awards, "unit_awards");
  for (std::size_t at = 0; at < facts.judgements.size(); ++at)
    known(all, facts.judgements[at].about, "facts.judgements[" + std::to_string(at) + "].about");
  known(achievements, one.question.achievement, "question.achievement");
}

Case case_of(YamlFields fields, const Law& law, const Codes& awards, bool with_expected) {
  Case one;
  one.id = fields.text("id");
  if (!one.id.empty() && !is_case_id(one.id))
    fields.wrong("id", "mã vụ là chữ hoa rồi 1 đến 7 chữ hoa, chữ số, ví dụ A01.");
  one.title = fields.text("title");
  fields.pass_over("tests");
  fields.pass_over("note");
  if (auto subject = fields.map("subject")) one.subject = subject_of(*subject);
  if (auto facts = fields.map("facts")) one.facts = facts_of(*facts, awards);
  if (auto question = fields.map("question")) one.question = question_of(*question, awards, law);
  if (with_expected) {
    if (auto expected = fields.map("expected", false)) one.expected = expected_of(*expected);
  } else {
    fields.pass_over("expected");
  }
  fields.close();
  check_references(one, fields.problems(), fields.line());
  return one;
}

core::Refusal refusal_of(const YamlProblem& problem, const std::string& file, const std::string& id) {
  return {"law.case",
          (id.empty() ? "" : id + ": ") + (problem.path.empty() ? "" : problem.path + ": ") + problem.message,
          id.empty() ? problem.path : id + " " + problem.path, file + ":" + std::to_string(problem.line)};
}

}  // namespace

core::Outcome<CaseFile, core::Refusals> read_cases(const std::string& text, const std::string& name, const Law& law,
                                                   bool with_expected) {
  const auto root = parse_yaml(text);
  if (!root) {
    core::Refusal refusal = root.error();
    refusal.place = name + (refusal.place.empty() ? "" : ", " + refusal.place);
    return core::Refusals{refusal};
  }
  core::Refusals refusals;
  YamlProblems problems;
  const auto take = [&](const std::string& id) {
    for (const YamlProblem& problem : problems) refusals.push_back(refusal_of(problem, name, id));
    problems.clear();
  };
  if (root->is != YamlValue::Is::map)
    return core::Refusals{{"law.case", "Tệp phải có các khóa format, meta, cases.", {}, name}};
  YamlFields fields(*root, "", problems);
  const std::string format = fields.text("format");
  if (!format.empty() && format != file_format) fields.wrong("format", "chỉ nhận: " + std::string(file_format) + ".");
  fields.pass_over("meta");
  const Codes awards = award_codes(law);
  CaseFile file;
  std::set<std::string> ids;
  const std::vector<YamlFields> list = fields.maps("cases");
  fields.close();
  take("");
  for (const YamlFields& each : list) {
    file.cases.push_back(case_of(YamlFields(each.whole(), "", problems), law, awards, with_expected));
    const std::string& id = file.cases.back().id;
    if (!id.empty() && !ids.insert(id).second)
      problems.push_back({each.line(), "id", "mã vụ bị trùng trong tệp; mỗi vụ một mã."});
    take(id.empty() ? each.path() : id);
  }
  if (!refusals.empty()) return refusals;
  return file;
}

}  // namespace thidua::law
