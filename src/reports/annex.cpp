#include "reports/annex.h"

#include "reports/entered.h"
#include "reports/target_lines.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

std::string cell(int count) {
  return count == 0 ? "-" : count_vi(count);
}

papers::PaperModel counts_row(const std::string& name, const pacts::VerdictCounts& counts) {
  papers::PaperModel row;
  row.fields["nhóm"] = name;
  row.fields["tổng"] = count_vi(counts.total);
  row.fields["đạt"] = cell(counts.met);
  row.fields["vượt"] = cell(counts.exceeded);
  row.fields["không đạt"] = cell(counts.not_met);
  row.fields["một phần"] = cell(counts.partly);
  row.fields["đề nghị"] = cell(counts.proposed);
  row.fields["chưa xong"] = cell(counts.in_progress + counts.not_assessed + counts.not_stated);
  row.fields["dừng"] = cell(counts.dropped);
  return row;
}

std::string group_name(const pacts::TargetTerms& terms) {
  return is_joint(terms) ? "Giao ước chung" : field_of(terms);
}

void put_group_table(const ReportFacts& facts, papers::PaperModel& model) {
  std::vector<std::pair<std::string, pacts::VerdictCounts>> groups;
  for (const auto& judged : facts.targets) {
    const auto name = group_name(terms_on(*judged.target, facts.cut_off));
    auto found = groups.begin();
    while (found != groups.end() && found->first != name) ++found;
    if (found == groups.end()) found = groups.insert(groups.end(), {name, {}});
    found->second.add(judged.judgement.verdict);
  }
  auto& rows = model.lists["biểu nhóm"];
  for (const auto& [name, counts] : groups) rows.push_back(counts_row(name, counts));
  const auto total = counts_row("Tổng cộng", counts_of(facts.targets));
  for (const auto& [name, value] : total.fields) model.fields["tổng " + name] = value;
}

papers::PaperModel target_row(const JudgedTarget& judged, const ReportFacts& facts) {
  const auto& terms = terms_on(*judged.target, facts.cut_off);
  papers::PaperModel row;
  row.fields["mã"] = judged.target->code;
  row.fields["chỉ tiêu"] = capitalised(target_words(terms));
  row.fields["mức giao ước"] = required_vi(terms);
  row.fields["kết quả"] = judged.judgement.actual_vi.empty() ? "-" : judged.judgement.actual_vi;
  row.fields["đánh giá"] = capitalised(core::label_vi(judged.judgement.verdict));
  const auto pace = pacts::label_vi(judged.judgement.pace);
  row.fields["tiến độ"] = judged.judgement.pace == pacts::Pace::none ? "-" : capitalised(pace);
  const auto unit = judged.target->lead_unit ? unit_name(facts, *judged.target->lead_unit) : std::string{};
  row.fields["đơn vị"] = unit.empty() ? "-" : unit;
  return row;
}

}  // namespace

std::string required_vi(const pacts::TargetTerms& terms) {
  using core::Comparator;
  switch (terms.quantity.comparator) {
    case Comparator::exists:
      return "được thực hiện";
    case Comparator::qualitative:
      return "định tính";
    default:
      return core::to_vi(terms.quantity, terms.unit_label);
  }
}

void put_annex(const ReportFacts& facts, papers::PaperModel& model) {
  put_group_table(facts, model);
  auto& rows = model.lists["biểu chỉ tiêu"];
  for (const auto& judged : facts.targets) rows.push_back(target_row(judged, facts));
  put_award_table(facts, model);
  put_figure_table(facts, model);
  int number = 0;
  for (const char* name : {"biểu nhóm", "biểu chỉ tiêu", "biểu khen thưởng", "biểu số liệu"})
    model.fields[std::string("số ") + name] = model.lists[name].empty() ? "" : std::to_string(++number);
}

}  // namespace thidua::reports
