#include "law/shown.h"

#include <algorithm>

#include "law/counting.h"
#include "law/money.h"

namespace thidua::law {
namespace {

std::string named(const Law& law, const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : " hoặc ") + law.short_name(code);
  return text;
}

std::string award_condition(const Law& law, const Condition& one) {
  const std::string awards = named(law, one.codes);
  switch (one.need) {
    case Need::held:
      return "đã được " + awards;
    case Need::before_window:
      return "được " + awards + " trước " + two_digits(one.years) + " năm xét";
    case Need::this_year:
      return "được " + awards + " của năm xét";
    case Need::year_before:
      return "được " + awards + " của năm trước";
    case Need::in_row:
      return two_digits(one.count) + " lần liên tục " + awards;
    case Need::in_window:
      return two_digits(one.count) + " " + awards + " trong " + two_digits(one.years) + " năm xét";
  }
  return awards;
}

std::string share_words(const Law& law, const Condition& one) {
  const std::string title =
      law.short_name(one.codes.empty() ? std::string_view() : std::string_view(one.codes.front()));
  if (one.at_least > 0) return "ít nhất " + two_digits(one.at_least) + " cá nhân đạt " + title;
  const bool more = one.more_than_pct >= 0;
  return (more ? "trên " + std::to_string(one.more_than_pct) : "ít nhất " + std::to_string(one.at_least_pct)) +
         "% cá nhân " + (one.kind == Kind::members_rated ? "hoàn thành nhiệm vụ" : "đạt " + title);
}

std::string mark(const Grounds& grounds) {
  return grounds.confidence == Confidence::confirmed ? std::string()
                                                     : " (" + std::string(to_label(grounds.confidence)) + ")";
}

void put(const Law& law, const Condition& condition, const std::string& indent, std::vector<std::string>& lines) {
  if (condition.parts.empty()) {
    lines.push_back(indent + "- " + condition_words(law, condition) + mark(condition.grounds) + " [" +
                    condition.grounds.cite + "]");
    return;
  }
  if (condition.kind == Kind::any) lines.push_back(indent + "- một trong:");
  const std::string deeper = condition.kind == Kind::any ? indent + "  " : indent;
  for (const Condition& part : condition.parts) put(law, part, deeper, lines);
}

std::string_view subject_words(std::string_view subject) {
  return subject == "person" ? "Cá nhân" : subject == "collective" ? "Tập thể" : "Hộ gia đình";
}

void put_money(const Law& law, const AwardVersion& version, Date day, std::vector<std::string>& lines) {
  if (!version.money) return;
  for (const auto& [holder, multiple] : version.money->multiple) {
    const auto sum = reward(law, multiple, day);
    lines.push_back("Tiền thưởng, " + std::string(subject_words(holder)) + ": " +
                    (version.money->at_most ? "không quá " : "") + multiple.to_vi() + " lần lương cơ sở" +
                    (sum ? " = " + sum->to_vi() : std::string()) + mark(version.money->grounds));
  }
}

}  // namespace

std::string condition_words(const Law& law, const Condition& one) {
  switch (one.kind) {
    case Kind::rating_at_least:
      return std::string(rating_words(one.rank)) + " trở lên trong năm";
    case Kind::rating_streak:
      return two_digits(one.years) + " năm liên tục " + std::string(rating_words(one.rank)) +
             (one.rank < 3 ? " trở lên" : "") + (one.after.empty() ? "" : " sau " + named(law, one.after));
    case Kind::rating_years:
      return "ít nhất " + two_digits(one.count) + " năm " + std::string(rating_words(one.rank)) + " trong " +
             two_digits(one.years) + " năm xét";
    case Kind::award:
      return award_condition(law, one);
    case Kind::initiative:
    case Kind::science_work:
      return two_digits(one.count) + (one.kind == Kind::initiative ? " sáng kiến " : " đề tài khoa học ") +
             std::string(scope_words(one.rank)) + (one.applied ? " đã áp dụng" : "") +
             (one.kind == Kind::initiative && one.science != Science::none ? ", hoặc đề tài khoa học" : "");
    case Kind::meets_standard:
      return "đạt tiêu chuẩn " + named(law, one.codes);
    case Kind::employed_months:
      return "mới tuyển dụng: làm việc từ đủ " + two_digits(one.months) + " tháng";
    case Kind::absence_days:
      return "nghỉ không quá " + std::to_string(one.count) + " ngày làm việc";
    case Kind::study_result:
      return "học từ " + two_digits(one.months) + " tháng: kết quả từ loại khá";
    case Kind::transfer_opinion:
      return "chuyển công tác sau từ " + two_digits(one.months) + " tháng: có nhận xét đơn vị cũ";
    case Kind::discipline:
      return std::string(one.at_proposal ? "không đang bị" : "trong năm không bị") + " kỷ luật từ " +
             std::string(form_words(one.rank)) + " trở lên";
    case Kind::members_discipline:
      return "không có cá nhân bị kỷ luật từ " + std::string(form_words(one.rank)) + " trở lên";
    case Kind::members_with_award:
    case Kind::members_rated:
      return share_words(law, one);
    case Kind::rank_in_group:
      return "dẫn đầu cụm, khối thi đua";
    case Kind::unit_age:
      return "thành lập từ đủ " + std::to_string(one.count) + " năm";
    case Kind::employer:
      return "công tác ở đơn vị thuộc, trực thuộc Bộ";
    case Kind::service_years:
      return "công tác trong ngành từ đủ " + std::to_string(one.male) + " năm (nữ " + std::to_string(one.female) +
             " năm)";
    case Kind::judgement:
      return one.text;
    default:
      return std::string(kind_words(one.kind));
  }
}

std::string unworded_parameters(const Condition& one) {
  std::string all;
  const auto add = [&all](std::string_view name, const std::string& value) {
    all += (all.empty() ? "" : ", ") + std::string(name) + ": " + value;
  };
  const auto add_list = [&add](std::string_view name, const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
    if (!values.empty()) add(name, "[" + text + "]");
  };
  const bool work = one.kind == Kind::initiative || one.kind == Kind::science_work;
  if (work && one.years > 1) add("years", std::to_string(one.years));
  if (one.replicable) add("replicable", "true");
  if (one.outside_unknown) add("outside", "unknown");
  if (work && one.science == Science::accepted_and_applied) add("science", "accepted_and_applied");
  if (one.contract_counts) add("contract_counts", "true");
  if (one.kind == Kind::study_result) add("at_least", std::to_string(one.rank));
  add_list("except_kinds", one.except_kinds);
  add_list("agency_kinds", one.agency_kinds);
  if (!one.sector.empty()) add("sector", one.sector);
  if (!one.location.empty()) add("location", one.location);
  return all.empty() ? all : " {" + all + "}";
}

std::vector<std::string> shown(const Law& law, const Award& award, Date day) {
  std::vector<std::string> lines{award.name + " (" + award.code + "), ngày " + day.to_vi()};
  const Regime* regime = law.regime(day);
  if (regime != nullptr)
    lines.push_back("Thời kỳ " + regime->id + ": " + regime->name +
                    (regime->loaded ? "" : " - chưa nạp văn bản, mọi kết luận cần người quyết định"));
  const AwardVersion* version = award.on(day);
  if (version == nullptr) {
    lines.push_back("Không có quy định nào được ghi cho ngày này: mọi hồ sơ cần người quyết định.");
    return lines;
  }
  lines.push_back("Quy định từ " + version->validity.from.to_vi() + " đến " +
                  (version->validity.to ? version->validity.to->to_vi() : std::string("nay")) + ": " +
                  version->grounds.cite + mark(version->grounds));
  lines.push_back("Đối chiếu gần nhất: " + version->checked_on.to_vi());
  if (!version->decides.empty()) lines.push_back("Quyết định: " + version->decides);
  if (!version->proposes.empty()) lines.push_back("Đề nghị: " + version->proposes);
  for (const auto& [subject, by_route] : version->branches)
    for (const auto& [route, branch] : by_route) {
      lines.push_back(std::string(subject_words(subject)) + ", " + std::string(route_words(route)) + ":");
      put(law, branch, "  ", lines);
    }
  for (const PostRow& row : version->posts)
    lines.push_back("  - " + law.short_name(row.gives) + ": " + std::string(post_words(row.post)) + " từ " +
                    std::to_string(row.years_min) + " năm" +
                    (row.years_below ? " đến dưới " + std::to_string(*row.years_below) + " năm" : std::string()) +
                    mark(row.grounds) + " [" + row.grounds.cite + "]");
  for (const VoteRule& vote : law.votes)
    if (vote.validity.covers(day) && std::find(vote.awards.begin(), vote.awards.end(), award.code) != vote.awards.end())
      lines.push_back("Tỷ lệ phiếu: từ " + std::to_string(vote.min_pct) + "% tổng số thành viên" + mark(vote.grounds) +
                      " [" + vote.grounds.cite + "]");
  for (const QuotaRule& quota : law.quotas)
    if (quota.validity.covers(day) && quota.award == award.code)
      lines.push_back("Không quá " + std::to_string(quota.max_pct) + "% số người đạt " + law.short_name(quota.of) +
                      " [" + quota.grounds.cite + "]");
  put_money(law, *version, day, lines);
  for (const DossierRule& dossier : law.dossiers) {
    if (!dossier.validity.covers(day) ||
        std::find(dossier.awards.begin(), dossier.awards.end(), award.code) == dossier.awards.end())
      continue;
    lines.push_back("Hồ sơ" + mark(dossier.grounds) + " [" + dossier.grounds.cite + "]:");
    for (const std::string& part : dossier.parts) lines.push_back("  - " + part);
    if (!dossier.deadline.empty()) lines.push_back("  Thời hạn: " + dossier.deadline);
  }
  return lines;
}

}  // namespace thidua::law
