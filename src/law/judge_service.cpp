#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

/// Working time: recruitment, absence, study, transfer, discipline of the year, service in a sector, the employer
/// (L16 to L18, L26, L27).
namespace thidua::law {
namespace {

using core::DayRange;

bool own_agency(const Asked& asked, const Employment& one) {
  return one.agency.empty() || one.agency == asked.question.subject.agency;
}

/// First day of the unbroken time at the agency that reaches into the year; nullopt: there is none.
std::optional<DayRange> run_at_agency(const Asked& asked, bool with_contracts) {
  const Date year_end = core::last_day_of_year(asked.for_year);
  std::vector<DayRange> ranges;
  for (const Employment& one : asked.facts().employment)
    if (own_agency(asked, one) && (with_contracts || one.basis != "contract") && one.from <= year_end)
      ranges.push_back({one.from, std::min(one.to.value_or(year_end), year_end)});
  const std::vector<DayRange> runs = merged(std::move(ranges));
  return runs.empty() ? std::nullopt : std::optional<DayRange>(runs.back());
}

struct Months {
  bool newly = false;
  int months = 0;
};

Months months_worked(const Asked& asked, bool with_contracts) {
  std::optional<Date> first;
  for (const Employment& one : asked.facts().employment) {
    if (one.basis == "contract" && (!own_agency(asked, one) || !with_contracts)) continue;
    first = first ? std::min(*first, one.from) : one.from;
  }
  if (!first) return {};
  if (*first < core::first_day_of_year(asked.for_year)) return {};
  const auto run = run_at_agency(asked, with_contracts);
  return {true, run ? full_months(run->from, run->to) : 0};
}

bool only_contracts(const Asked& asked) {
  const auto& list = asked.facts().employment;
  return !list.empty() &&
         std::all_of(list.begin(), list.end(), [](const Employment& one) { return one.basis == "contract"; });
}

std::string discipline_words(const Discipline& one) {
  return std::string(form_words(one.form)) + " (quyết định " + one.decided.to_vi() + ", hết thời hạn " +
         one.ends.to_vi() + ")";
}

}  // namespace

Leaf judge_employed_months(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  if (!asked.facts().employment.empty()) leaf.facts.push_back("facts.employment");
  const Months with = months_worked(asked, true);
  const Months without = condition.contract_counts || only_contracts(asked) ? with : months_worked(asked, false);
  const auto enough = [&](const Months& one) { return !one.newly || one.months >= condition.months; };
  const std::string year = std::to_string(asked.for_year);
  const std::string need = "Người mới tuyển dụng phải làm việc từ đủ " + two_digits(condition.months) + " tháng";
  const bool turns_on_contracts = !condition.contract_counts && only_contracts(asked) && with.newly && enough(with);
  if (enough(with) != enough(without) || turns_on_contracts) {
    leaf.say(Truth::unknown, Because::open_question,
             need + "; tính cả thời gian hợp đồng thì đủ, không tính thì chưa: phải có người quyết định.");
  } else if (!enough(with)) {
    leaf.say(Truth::no, Because::nothing,
             need + "; trong năm " + year + " mới được " + std::to_string(with.months) + " tháng tròn, còn thiếu " +
                 two_digits(condition.months - with.months) + " tháng.");
  } else if (with.newly) {
    leaf.text = need + "; đến 31/12/" + year + " được " + std::to_string(with.months) + " tháng tròn.";
  } else {
    leaf.text = "Không phải người mới tuyển dụng trong năm " + year + ".";
  }
  return leaf;
}

Leaf judge_absence_days(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  int days = 0;
  bool unknown = false;
  const auto& list = asked.facts().leave;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Leave& one = list[at];
    if (contains(condition.except_kinds, one.kind)) continue;
    if (one.year && *one.year != asked.for_year) continue;
    leaf.facts.push_back(fact_at("leave", at));
    if (!one.year || !one.working_days) unknown = true;
    if (one.working_days) days += *one.working_days;
  }
  const std::string limit = std::to_string(condition.count + 1);
  const std::string found = "Nghỉ " + std::to_string(days) + " ngày làm việc trong năm " +
                            std::to_string(asked.for_year) +
                            " (không kể thai sản, đào tạo ngắn hạn, bị thương khi làm việc dũng cảm)";
  if (days > condition.count) {
    leaf.say(Truth::no, Because::nothing, found + "; từ " + limit + " ngày trở lên thì không xét.");
  } else if (unknown) {
    leaf.say(Truth::unknown, Because::missing_fact, "Có lần nghỉ chưa ghi năm hoặc số ngày làm việc; cần bổ sung.");
  } else {
    leaf.text = found + ", chưa đến mức " + limit + " ngày.";
  }
  return leaf;
}

Leaf judge_study_result(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  leaf.text = "Không có khóa học từ một năm trở lên phải xét kết quả.";
  const auto& list = asked.facts().study;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Study& one = list[at];
    if (one.from > core::last_day_of_year(asked.for_year) || one.to < core::first_day_of_year(asked.for_year)) continue;
    leaf.facts.push_back(fact_at("study", at));
    const int months = full_months(one.from, one.to);
    if (months < condition.months) {
      if (leaf.value == Truth::yes)
        leaf.text = "Học tập dưới một năm (" + years_and_months(months) + ") được tính là thời gian công tác.";
      continue;
    }
    const std::string words = "Học tập " + years_and_months(months) + ", cần kết quả từ loại khá trở lên";
    if (one.result && *one.result < condition.rank) {
      leaf.say(Truth::no, Because::nothing, words + "; kết quả thấp hơn.");
      return leaf;
    }
    if (!one.result) {
      leaf.say(Truth::unknown, Because::missing_fact, words + "; chưa có kết quả.");
    } else if (leaf.value == Truth::yes) {
      leaf.text = words + ": đã đạt.";
    }
  }
  return leaf;
}

Leaf judge_transfer_opinion(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  leaf.text = "Không có điều động, biệt phái phải lấy nhận xét.";
  const auto& list = asked.facts().transfers;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Transfer& one = list[at];
    if (one.moved_on > asked.received || one.moved_on > core::last_day_of_year(asked.for_year)) continue;
    leaf.facts.push_back(fact_at("transfers", at));
    const std::string where = one.from_unit.empty() ? "đơn vị cũ" : one.from_unit;
    const std::string time = std::to_string(one.months_at_old_unit) + " tháng ở " + where;
    if (one.months_at_old_unit < condition.months) {
      if (leaf.value == Truth::yes) leaf.text = "Trong năm có " + time + ", dưới 06 tháng nên không cần nhận xét.";
    } else if (one.opinion == "agrees") {
      if (leaf.value == Truth::yes) leaf.text = "Trong năm có " + time + "; đã có nhận xét đồng ý.";
    } else {
      leaf.say(Truth::unknown, one.opinion == "missing" ? Because::missing_paper : Because::judgement_open,
               "Trong năm có " + time +
                   (one.opinion == "missing" ? "; chưa có nhận xét bằng văn bản, cần bổ sung."
                                             : "; nhận xét không đồng ý, phải có người xem xét."));
    }
  }
  return leaf;
}

Leaf judge_discipline(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::string form(form_words(condition.rank));
  leaf.text = condition.at_proposal ? "Không đang bị kỷ luật từ " + form + " trở lên."
                                    : "Trong năm không bị kỷ luật từ " + form + " trở lên.";
  const auto& list = asked.facts().discipline;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const Discipline& one = list[at];
    if (one.form < condition.rank || one.decided > asked.received) continue;
    const bool running = condition.at_proposal ? asked.received < one.ends
                                               : one.decided <= core::last_day_of_year(asked.for_year) &&
                                                     one.ends > core::first_day_of_year(asked.for_year);
    if (!running) continue;
    leaf.facts.push_back(fact_at("discipline", at));
    if (condition.at_proposal || one.decided.year() == asked.for_year) {
      leaf.say(Truth::no, Because::nothing, "Bị kỷ luật " + discipline_words(one) + ".");
      return leaf;
    }
    leaf.say(Truth::unknown, Because::open_question,
             "Kỷ luật " + discipline_words(one) +
                 " quyết định trước năm xét nhưng còn thời hạn trong năm; phải có người quyết định.");
  }
  return leaf;
}

Leaf judge_service_years(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  std::vector<DayRange> ranges, lost;
  const auto& list = asked.facts().sector_service;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const SectorService& one = list[at];
    if (one.sector != condition.sector || (!condition.location.empty() && one.place != condition.location)) continue;
    leaf.facts.push_back(fact_at("sector_service", at));
    ranges.push_back({one.from, std::min(one.to.value_or(asked.received), asked.received)});
  }
  ranges = merged(std::move(ranges));
  if (condition.less_discipline)
    for (const Discipline& one : asked.facts().discipline)
      for (const DayRange& range : ranges)
        if (one.decided <= asked.received)
          lost.push_back({std::max(one.decided, range.from), std::min(one.ends.plus_days(-1), range.to)});
  int less = 0;
  for (const DayRange& range : merged(std::move(lost))) {
    const int months = full_months(range.from, range.to);
    less += months + (plus_months(range.from, months) > range.to ? 0 : 1);  // a month begun is lost
  }
  const int months = full_months(ranges) - less;
  const std::string& sex = asked.question.subject.sex;
  const auto words = [&](int years) {
    return "Thời gian công tác trong ngành " + years_and_months(std::max(months, 0)) +
           (less == 0 ? "" : " (đã trừ thời gian kỷ luật)") + "; cần đủ " + std::to_string(years) + " năm";
  };
  const int need = 12 * (sex == "female" ? condition.female : condition.male);
  if (sex.empty() && months >= 12 * condition.female && months < 12 * condition.male) {
    leaf.say(Truth::unknown, Because::missing_fact,
             words(condition.male) + " (nữ " + std::to_string(condition.female) + " năm); chưa ghi giới tính.");
  } else if (months >= need || months >= 12 * condition.male) {
    leaf.text = words(need / 12) + ".";
  } else {
    leaf.say(Truth::no, Because::nothing,
             words(need / 12) + ". Còn thiếu " + years_and_months(need - std::max(months, 0)) + ".");
  }
  return leaf;
}

Leaf judge_employer(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const auto& list = asked.facts().employment;
  const Employment* now = nullptr;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const bool covers = list[at].from <= asked.received && (!list[at].to || *list[at].to >= asked.received);
    if (!covers) continue;
    now = &list[at];
    leaf.facts = {fact_at("employment", at)};
  }
  if (now == nullptr || now->agency_kind.empty()) {
    leaf.say(Truth::unknown, Because::missing_fact, "Chưa rõ cơ quan công tác thuộc loại nào vào ngày nhận hồ sơ.");
  } else if (contains(condition.agency_kinds, now->agency_kind)) {
    leaf.text = "Công tác tại đơn vị thuộc hoặc trực thuộc Bộ.";
  } else {
    leaf.say(
        Truth::no, Because::nothing,
        "Đường xét này chỉ dành cho người của đơn vị thuộc, trực thuộc Bộ; cơ quan công tác không thuộc loại này.");
  }
  return leaf;
}

Leaf judge_sex(const Asked& asked, const Condition& condition) {
  Leaf leaf;
  const std::string& sex = asked.question.subject.sex;
  if (sex.empty()) {
    leaf.say(Truth::unknown, Because::missing_fact, "Chưa ghi giới tính.");
  } else if (sex != condition.sex) {
    leaf.say(Truth::no, Because::nothing, "Chỉ xét cho nữ.");
  } else {
    leaf.text = "Là nữ.";
  }
  leaf.facts.push_back("subject.sex");
  return leaf;
}

Leaf judge_living(const Asked& asked, const Condition&) {
  Leaf leaf;
  leaf.text = "Không truy tặng; người được xét còn sống.";
  const Day died = asked.facts().died_on;
  if (!died || *died > asked.received) return leaf;
  leaf.facts.push_back("facts.died_on");
  leaf.say(Truth::no, Because::nothing, "Không truy tặng; người được xét mất ngày " + died->to_vi() + ".");
  return leaf;
}

}  // namespace thidua::law
