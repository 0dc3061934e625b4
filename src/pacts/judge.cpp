#include "pacts/judge.h"

#include <algorithm>

#include "core/coded.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Decimal;
using core::Ratio;
using core::Unit;
using core::Verdict;

constexpr std::array stages{
    core::Coded<Stage>{Stage::not_said, "not_said", "chưa ghi"},
    core::Coded<Stage>{Stage::done, "done", "đã thực hiện"},
    core::Coded<Stage>{Stage::not_done, "not_done", "không thực hiện"},
    core::Coded<Stage>{Stage::proposed, "proposed", "đang đề nghị"},
    core::Coded<Stage>{Stage::in_progress, "in_progress", "đang thực hiện"},
    core::Coded<Stage>{Stage::stopped, "stopped", "dừng thực hiện"},
    core::Coded<Stage>{Stage::not_arisen, "not_arisen", "không phát sinh"},
};

constexpr std::array deciders{
    core::Coded<DecidedBy>{DecidedBy::numbers, "numbers", "theo số liệu"},
    core::Coded<DecidedBy>{DecidedBy::person, "person", "người có thẩm quyền kết luận"},
    core::Coded<DecidedBy>{DecidedBy::nobody, "nobody", "chưa kết luận"},
};

constexpr std::array paces{
    core::Coded<Pace>{Pace::none, "none", ""},
    core::Coded<Pace>{Pace::ahead, "ahead", "vượt tiến độ"},
    core::Coded<Pace>{Pace::on_track, "on_track", "đúng tiến độ"},
    core::Coded<Pace>{Pace::behind, "behind", "chậm tiến độ"},
};

/// The figure that is compared, whatever its form.
struct Observed {
  std::optional<Ratio> ratio;
  std::optional<Decimal> value;
};

std::strong_ordering against(const Observed& seen, const core::Quantity& quantity, std::size_t bound) {
  if (quantity.unit == Unit::ratio) {
    const Ratio required{quantity.values[0], quantity.values[1]};
    return seen.ratio ? compare(*seen.ratio, required) : compare(Ratio{*seen.value, Decimal{100}}, required);
  }
  if (seen.ratio && quantity.unit == Unit::percent) return seen.ratio->compare_percent(quantity.values[bound]);
  return (seen.value ? *seen.value : seen.ratio->part) <=> quantity.values[bound];
}

enum class Found { reached, missed, above_band, more_than_fixed };

Found tested(const Observed& seen, const TargetTerms& terms) {
  const core::Quantity& quantity = terms.quantity;
  const auto order = against(seen, quantity, 0);
  const auto is = [](bool reached) { return reached ? Found::reached : Found::missed; };
  switch (quantity.comparator) {
    case Comparator::at_least:
      return is(order >= 0);
    case Comparator::more_than:
      return is(order > 0);
    case Comparator::at_most:
      return is(order <= 0);
    case Comparator::less_than:
      return is(order < 0);
    case Comparator::none:
      return is(order == 0);
    case Comparator::between:
      if (order < 0) return Found::missed;
      return against(seen, quantity, 1) > 0 ? Found::above_band : Found::reached;
    default:
      break;
  }
  if (order == 0) return Found::reached;
  const bool less_wanted = terms.direction == core::Direction::down;
  if (less_wanted) return order < 0 ? Found::more_than_fixed : Found::missed;
  return order > 0 ? Found::more_than_fixed : Found::missed;
}

/// Rounded so that the words never say the bound is kept where it is not: more places until both differ.
std::string percent_vi(const Ratio& ratio, const core::Quantity& quantity) {
  for (int places = 2; places < 4; ++places) {
    const Decimal shown = ratio.percent_rounded(places);
    const bool misleading = quantity.unit == Unit::percent && std::ranges::any_of(quantity.values, [&](Decimal bound) {
                              return shown == bound && ratio.compare_percent(bound) != 0;
                            });
    if (!misleading) return shown.to_vi() + "%";
  }
  return ratio.percent_rounded(4).to_vi() + "%";
}

std::string shown(const Actual& actual, const TargetTerms& terms) {
  std::string text;
  if (actual.ratio) {
    text = percent_vi(*actual.ratio, terms.quantity) + " (" + actual.ratio->part.to_vi() + "/" +
           actual.ratio->whole.to_vi() + (terms.unit_label.empty() ? "" : " " + terms.unit_label) + ")";
  } else if (actual.value) {
    const Unit unit = terms.quantity.unit == Unit::ratio ? Unit::percent : terms.quantity.unit;
    text = value_to_vi(*actual.value, unit, unit == Unit::percent ? std::string_view{} : terms.unit_label);
  }
  std::string parts;
  for (const Counted& counted : actual.counted)
    parts += (parts.empty() ? "" : ", ") + value_to_vi(counted.count, Unit::count, counted.what);
  if (!parts.empty()) text += text.empty() ? parts : " (" + parts + ")";
  return text;
}

/// Can the total still only grow, so that a bound once reached stays reached?
bool only_grows(const TargetTerms& terms) {
  if (terms.roll_up != RollUp::sum && terms.roll_up != RollUp::event) return false;
  return terms.quantity.unit != Unit::percent && terms.quantity.unit != Unit::ratio &&
         terms.direction != core::Direction::down;
}

bool upper_bound(Comparator comparator) {
  return comparator == Comparator::at_most || comparator == Comparator::less_than || comparator == Comparator::none;
}

Pace pace_of(const Actual& actual, const TargetTerms& terms, const JudgeAt& at) {
  if (!only_grows(terms) || !actual.value || terms.quantity.values.empty() || terms.quantity.values[0].is_zero())
    return Pace::none;
  const auto until = terms.due.value_or(at.period.to);
  const std::int64_t days = until.days() - at.period.from.days() + 1;
  const std::int64_t gone = std::min<std::int64_t>(at.cut_off.days() - at.period.from.days() + 1, days);
  if (days <= 0 || gone <= 0) return Pace::none;
  const Ratio done{*actual.value, terms.quantity.values[0]};
  if (compare(done, Ratio{Decimal{gone}, Decimal{days}}) < 0) return Pace::behind;
  // ahead by ten hundredths of the whole or more
  return compare(done, Ratio{Decimal{gone * 10 + days}, Decimal{days * 10}}) >= 0 ? Pace::ahead : Pace::on_track;
}

Judgement ask(Judgement judgement, Verdict verdict, std::string question) {
  judgement.verdict = verdict;
  judgement.decided_by = DecidedBy::nobody;
  judgement.question = std::move(question);
  return judgement;
}

Judgement decide(Judgement judgement, Verdict verdict, std::string why) {
  judgement.verdict = verdict;
  judgement.decided_by = DecidedBy::numbers;
  judgement.trail.push_back(std::move(why));
  return judgement;
}

std::string missing_vi(const Actual& actual) {
  return "Còn " + value_to_vi(Decimal{static_cast<std::int64_t>(actual.missing.size())}, Unit::count, "đơn vị") +
         " chưa có số liệu được chốt.";
}

/// Stages that settle the matter, or stop it, before any number is looked at.
std::optional<Judgement> by_stage(const Judgement& so_far, const TargetTerms& terms, const Actual& actual,
                                  const JudgeAt& at) {
  const bool not_due = terms.due && at.cut_off < *terms.due;
  switch (actual.stage) {
    case Stage::not_arisen:
      return ask(so_far, Verdict::not_assessed,
                 "Trong kỳ không phát sinh trường hợp thuộc chỉ tiêu. Hãy kết luận: đạt, hay không đánh giá?");
    case Stage::stopped:
      return ask(so_far, Verdict::not_assessed,
                 "Đơn vị báo đã dừng thực hiện. Hãy ban hành điều chỉnh để dừng chỉ tiêu (có căn cứ), hoặc kết luận.");
    case Stage::proposed: {
      Judgement judgement = decide(so_far, Verdict::proposed, "Đã đề nghị, đang chờ cấp có thẩm quyền quyết định.");
      return judgement;
    }
    default:
      break;
  }
  if (terms.quantity.comparator != Comparator::exists) return std::nullopt;
  switch (actual.stage) {
    case Stage::done:
      if (!actual.missing.empty()) return std::nullopt;
      return decide(so_far, Verdict::met, "Đã thực hiện.");
    case Stage::not_done:
      if (at.interim || not_due) return ask(so_far, Verdict::not_assessed, "Chưa thực hiện; chưa đến hạn đánh giá.");
      return decide(so_far, Verdict::not_met, "Không thực hiện trong kỳ.");
    case Stage::in_progress:
      if (at.interim || not_due) return decide(so_far, Verdict::in_progress, "Đang thực hiện, chưa đến hạn.");
      return ask(so_far, Verdict::in_progress,
                 "Hết kỳ vẫn đang thực hiện. Hãy kết luận: không đạt, đạt một phần hay tiếp tục theo dõi?");
    default:
      return std::nullopt;
  }
}

Judgement without_figures(Judgement judgement, const TargetTerms& terms, const Actual& actual, const JudgeAt& at) {
  const bool can_wait = at.interim || (terms.due && at.cut_off < *terms.due);
  if (actual.stage == Stage::in_progress)
    return can_wait ? decide(std::move(judgement), Verdict::in_progress, "Đang thực hiện, chưa có số liệu.")
                    : ask(std::move(judgement), Verdict::in_progress,
                          "Hết kỳ vẫn đang thực hiện và chưa có số liệu. Hãy kết luận.");
  if (actual.stage == Stage::not_done && !can_wait)
    return decide(std::move(judgement), Verdict::not_met, "Đơn vị báo không thực hiện.");
  if (terms.quantity.unit == Unit::relative || terms.quantity.unit == Unit::level ||
      terms.quantity.comparator == Comparator::qualitative)
    return ask(std::move(judgement), Verdict::not_assessed,
               "Chỉ tiêu không đo bằng số. Hãy xem giải trình, minh chứng của đơn vị và kết luận, có lý do.");
  return ask(std::move(judgement), Verdict::not_assessed,
             actual.missing.empty() ? "Chưa có số liệu đánh giá. Hãy đề nghị đơn vị bổ sung số liệu."
                                    : missing_vi(actual) + " Chưa đủ số liệu để đánh giá.");
}

std::string compared_vi(const Judgement& judgement, const TargetTerms& terms) {
  return "So với mức phải đạt (" + to_vi(terms.quantity, terms.unit_label) + "): kết quả " + judgement.actual_vi + ".";
}

/// Some units are missing: only what later figures cannot undo is decided.
Judgement with_missing(Judgement judgement, const TargetTerms& terms, const Actual& actual, Found found, bool interim) {
  const bool broken = upper_bound(terms.quantity.comparator) && found == Found::missed &&
                      (terms.roll_up == RollUp::sum || terms.roll_up == RollUp::worst_unit);
  if (broken)
    return decide(std::move(judgement), Verdict::not_met,
                  "Mức trần đã bị vượt dù chưa đủ số liệu các đơn vị; số liệu còn thiếu không làm thay đổi kết luận.");
  const bool reached_for_good = only_grows(terms) && (terms.quantity.comparator == Comparator::at_least ||
                                                      terms.quantity.comparator == Comparator::more_than);
  if (reached_for_good && found == Found::reached)
    return decide(std::move(judgement), Verdict::met, "Đã đạt mức phải đạt dù chưa đủ số liệu các đơn vị.");
  return ask(std::move(judgement), interim ? Verdict::in_progress : Verdict::not_assessed,
             missing_vi(actual) + " Chưa đủ số liệu để kết luận.");
}

Judgement at_half_year(Judgement judgement, const TargetTerms& terms, const Actual& actual, const JudgeAt& at,
                       Found found) {
  if (upper_bound(terms.quantity.comparator)) {
    if (found == Found::missed)
      return decide(std::move(judgement), Verdict::not_met, "Mức trần của cả năm đã bị vượt.");
    judgement.pace = Pace::on_track;
    return decide(std::move(judgement), Verdict::in_progress, "Đến ngày chốt số liệu vẫn giữ được.");
  }
  if (only_grows(terms) && found != Found::missed) {
    if (found == Found::above_band)
      return ask(std::move(judgement), Verdict::in_progress, "Đã vượt mức trên của khoảng. Hãy kết luận khi hết năm.");
    return decide(std::move(judgement), found == Found::more_than_fixed ? Verdict::exceeded : Verdict::met,
                  "Đã đạt mức của cả năm.");
  }
  judgement.pace = pace_of(actual, terms, at);
  if (judgement.pace == Pace::none) judgement.pace = found == Found::missed ? Pace::behind : Pace::on_track;
  return decide(
      std::move(judgement), Verdict::in_progress,
      found == Found::missed ? "Chưa đạt mức của cả năm, còn thời gian thực hiện." : "Đang giữ được mức của cả năm.");
}

Judgement at_years_end(Judgement judgement, Found found) {
  switch (found) {
    case Found::reached:
      return decide(std::move(judgement), Verdict::met, "Số liệu đạt mức phải đạt.");
    case Found::more_than_fixed:
      return decide(std::move(judgement), Verdict::exceeded, "Số liệu vượt mức ấn định.");
    case Found::above_band:
      return ask(std::move(judgement), Verdict::not_assessed,
                 "Kết quả vượt mức trên của khoảng. Vượt khoảng chưa hẳn là vượt chỉ tiêu: hãy kết luận, có lý do.");
    case Found::missed:
      break;
  }
  return decide(std::move(judgement), Verdict::not_met, "Số liệu chưa đạt mức phải đạt.");
}

}  // namespace

std::string_view code(Stage stage) {
  return code_in(stages, stage);
}
std::optional<Stage> stage_of(std::string_view text) {
  return value_in(stages, text);
}
std::string_view label_vi(Stage stage) {
  return label_in(stages, stage);
}
std::string_view code(DecidedBy by) {
  return code_in(deciders, by);
}
std::string_view code(Pace pace) {
  return code_in(paces, pace);
}
std::string_view label_vi(Pace pace) {
  return label_in(paces, pace);
}

Judgement judge(const TargetTerms& terms, const Actual& actual, const JudgeAt& asked_at) {
  // at a half-year a target whose own deadline has come is judged for good: nothing more is to come
  JudgeAt at = asked_at;
  if (terms.due && *terms.due <= at.cut_off) at.interim = false;
  Judgement judgement;
  judgement.actual_vi = shown(actual, terms);
  if (actual.from_complement)
    judgement.trail.push_back("Đơn vị báo số liệu ngược; đã đổi thành phần đạt trước khi so sánh.");
  if (!actual.fault.empty()) return ask(std::move(judgement), Verdict::not_assessed, actual.fault);
  const Observed seen{actual.ratio, actual.value};
  const bool measured = core::well_formed(terms.quantity) && !terms.quantity.values.empty();
  const bool has_figure = seen.ratio || seen.value;

  if (actual.stage == Stage::proposed && measured && has_figure) {
    judgement.trail.push_back(compared_vi(judgement, terms));
    judgement.trail.push_back(tested(seen, terms) == Found::missed ? "Nếu được duyệt hết vẫn chưa đạt mức phải đạt."
                                                                   : "Nếu được duyệt hết thì đạt (ước đạt).");
  }
  if (auto settled = by_stage(judgement, terms, actual, at)) return *std::move(settled);
  if (!measured || !has_figure) return without_figures(std::move(judgement), terms, actual, at);

  const Found found = tested(seen, terms);
  judgement.trail.push_back(compared_vi(judgement, terms));
  if (!actual.missing.empty()) return with_missing(std::move(judgement), terms, actual, found, at.interim);
  if (terms.due && at.cut_off < *terms.due && found == Found::missed && !upper_bound(terms.quantity.comparator))
    return decide(std::move(judgement), at.interim ? Verdict::in_progress : Verdict::not_assessed,
                  "Chưa đến hạn của chỉ tiêu (" + terms.due->to_vi() + ").");
  return at.interim ? at_half_year(std::move(judgement), terms, actual, at, found)
                    : at_years_end(std::move(judgement), found);
}

Judgement judge(const Target& target, const Actual& actual, const JudgeAt& at) {
  const TargetVersion& version = target.in_force(at.cut_off);
  if (version.kind == VersionKind::drop) {
    Judgement judgement;
    judgement.verdict = Verdict::dropped;
    judgement.decided_by = DecidedBy::person;
    judgement.trail.push_back("Dừng thực hiện từ ngày " + version.in_force_from.to_vi() + ": " + version.ground + ".");
    return judgement;
  }
  if (!target.lead_unit && target.contributing_units.empty())
    return ask({}, Verdict::not_assessed,
               "Chỉ tiêu chưa giao cho đơn vị nào nên chưa có số liệu. Hãy giao đơn vị, hoặc kết luận có lý do.");
  return judge(version.terms, actual, at);
}

Judgement overridden(Judgement by_numbers, const Override& by_person) {
  by_numbers.trail.push_back("Kết luận của người có thẩm quyền: " + std::string(label_vi(by_person.verdict)) +
                             " (theo số liệu: " + std::string(label_vi(by_numbers.verdict)) +
                             "). Lý do: " + by_person.reason);
  by_numbers.verdict = by_person.verdict;
  by_numbers.decided_by = DecidedBy::person;
  by_numbers.question.clear();
  return by_numbers;
}

void VerdictCounts::add(Verdict verdict) {
  ++total;
  switch (verdict) {
    case Verdict::met:
      ++met;
      break;
    case Verdict::not_met:
      ++not_met;
      break;
    case Verdict::exceeded:
      ++exceeded;
      break;
    case Verdict::partly:
      ++partly;
      break;
    case Verdict::not_assessed:
      ++not_assessed;
      break;
    case Verdict::proposed:
      ++proposed;
      break;
    case Verdict::in_progress:
      ++in_progress;
      break;
    case Verdict::dropped:
      ++dropped;
      break;
    case Verdict::not_stated:
      ++not_stated;
      break;
  }
}

std::string sentence_vi(const VerdictCounts& counts) {
  const auto number = [](int n) { return value_to_vi(Decimal{n}, Unit::count); };
  std::string text;
  const auto part = [&](Verdict verdict, int n) {
    if (n > 0) text += (text.empty() ? "" : ", ") + std::string(label_vi(verdict)) + " " + number(n) + " chỉ tiêu";
  };
  part(Verdict::met, counts.met);
  part(Verdict::exceeded, counts.exceeded);
  part(Verdict::partly, counts.partly);
  part(Verdict::not_met, counts.not_met);
  part(Verdict::proposed, counts.proposed);
  part(Verdict::in_progress, counts.in_progress);
  part(Verdict::not_assessed, counts.not_assessed);
  part(Verdict::not_stated, counts.not_stated);
  part(Verdict::dropped, counts.dropped);
  return text.empty() ? "chưa có chỉ tiêu" : text;
}

}  // namespace thidua::pacts
