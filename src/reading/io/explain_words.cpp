#include "reading/io/explain_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "core/date.h"
#include "core/text.h"
#include "core/utf8.h"

namespace thidua::reading {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

template <std::size_t count>
std::string said(const std::array<Row, count>& rows, std::string_view code) {
  for (const auto& [known, words] : rows) {
    if (known == code) {
      return std::string(words);
    }
  }
  return std::string(code);
}

constexpr std::array<Row, 4> comparators_vi{
    {{">=", "từ mức này trở lên"}, {">", "trên mức này"}, {"<=", "không quá mức này"}, {"<", "dưới mức này"}}};
constexpr std::array<Row, 22> units_vi{{{"percent", "phần trăm"},
                                        {"count", "đếm số lượng"},
                                        {"vnd", "đồng"},
                                        {"point", "điểm"},
                                        {"ratio", "phân số"},
                                        {"rank", "thứ hạng"},
                                        {"minute", "phút"},
                                        {"hour", "giờ"},
                                        {"day", "ngày"},
                                        {"workday", "ngày làm việc"},
                                        {"week", "tuần"},
                                        {"month", "tháng"},
                                        {"year", "năm"},
                                        {"ha", "héc-ta"},
                                        {"m2", "mét vuông"},
                                        {"m3", "mét khối"},
                                        {"km", "ki-lô-mét"},
                                        {"kg", "ki-lô-gam"},
                                        {"tonne", "tấn"},
                                        {"kwh", "ki-lô-oát giờ"},
                                        {"relative", "so với mức khác"},
                                        {"level", "mức xếp loại"}}};
constexpr std::array<Row, 6> pers_vi{{{"week", "tuần"},
                                      {"month", "tháng"},
                                      {"quarter", "quý"},
                                      {"half_year", "6 tháng"},
                                      {"semester", "học kỳ"},
                                      {"year", "năm"}}};
struct RoleRow {
  SectionRole role;
  std::string_view code;  // as the vocabulary's entries have it
  std::string_view words;
};
constexpr std::array<RoleRow, 16> roles_vi{{{SectionRole::plain, "plain", ""},
                                            {SectionRole::targets, "targets", "chỉ tiêu"},
                                            {SectionRole::duties, "duties", "trách nhiệm các bên"},
                                            {SectionRole::solutions, "solutions", "giải pháp"},
                                            {SectionRole::assignment, "assignment", "tổ chức thực hiện"},
                                            {SectionRole::content, "content", "nội dung thi đua"},
                                            {SectionRole::purpose, "purpose", "mục đích"},
                                            {SectionRole::requirement, "requirement", "yêu cầu"},
                                            {SectionRole::criteria, "criteria", "tiêu chuẩn, tiêu chí xét"},
                                            {SectionRole::quotas, "quotas", "số lượng, tỷ lệ khen thưởng"},
                                            {SectionRole::awards, "awards", "kết quả khen thưởng"},
                                            {SectionRole::award_forms, "award_forms", "hình thức khen thưởng"},
                                            {SectionRole::dossier, "dossier", "hồ sơ"},
                                            {SectionRole::funding, "funding", "kinh phí"},
                                            {SectionRole::scoring, "scoring", "chấm điểm"},
                                            {SectionRole::apart, "apart", "phần không lấy chỉ tiêu, nhiệm vụ"}}};
constexpr std::array<Row, 6> document_kinds_vi{{{"pact", "giao ước thi đua"},
                                                {"report", "báo cáo"},
                                                {"plan", "kế hoạch"},
                                                {"guideline", "hướng dẫn"},
                                                {"decision", "quyết định khen thưởng"},
                                                {"registration", "danh sách đăng ký"}}};
constexpr std::array<Row, 7> columns_vi{{{"measure", "cột nội dung chỉ tiêu"},
                                         {"unit", "cột đơn vị tính"},
                                         {"plan", "cột mức phải đạt"},
                                         {"result", "cột kết quả"},
                                         {"verdict", "cột đánh giá"},
                                         {"other", "cột không lấy số liệu"},
                                         {"points", "cột điểm"}}};
constexpr std::array<Row, 5> task_kinds_vi{{{"content", "nội dung thi đua"},
                                            {"solution", "giải pháp"},
                                            {"assignment", "việc được phân công"},
                                            {"duty", "trách nhiệm"},
                                            {"procedure", "thủ tục"}}};
constexpr std::array<Row, 3> recipients_vi{
    {{"individual", "cá nhân"}, {"collective", "tập thể"}, {"household", "hộ gia đình"}}};
constexpr std::array<Row, 3> stages_vi{
    {{"proposed", "đang đề nghị"}, {"recognised", "đã công nhận"}, {"awarded", "đã tặng"}}};
constexpr std::array<Row, 4> funds_vi{
    {{"collected", "thu, vận động"}, {"spent", "chi"}, {"budget", "kinh phí"}, {"reward_rate", "mức tiền thưởng"}}};
constexpr std::array<Row, 4> scoring_kinds_vi{
    {{"bonus", "cộng điểm"}, {"penalty", "trừ điểm"}, {"tier", "mức điểm"}, {"cap", "giới hạn điểm"}}};
constexpr std::array<Row, 3> paces_vi{
    {{"ahead", "nhanh hơn kế hoạch"}, {"on_track", "đúng tiến độ"}, {"behind", "chậm tiến độ"}}};

/// Parts that are there, joined.
std::string parts_joined(const std::vector<std::string>& parts, std::string_view between = "; ") {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) {
      all += (all.empty() ? "" : std::string(between)) + part;
    }
  }
  return all;
}

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : std::string(label) + value;
}

std::string money_vi(core::Decimal value) {
  return core::value_to_vi(value, core::Unit::vnd);
}

/// "month" and "người/month" as officers write them.
std::string per_vi(const std::string& per) {
  const std::size_t slash = per.rfind('/');
  const std::string last = said(pers_vi, slash == std::string::npos ? per : per.substr(slash + 1));
  return slash == std::string::npos ? last : per.substr(0, slash) + "/" + last;
}

std::string month_or_day_vi(std::string_view iso) {
  if (const auto day = core::Date::parse_iso(iso)) {
    return day->to_vi();
  }
  return iso.size() == 7 ? "tháng " + std::string(iso.substr(5)) + "/" + std::string(iso.substr(0, 4))
                         : std::string(iso);
}

/// «Chữ trước ngày, nghĩa là …: «…»» -> "chữ trước ngày, nghĩa là …": what a group is for, without its example.
std::string in_short(const std::string& explanation) {
  const std::string text = explanation.substr(0, explanation.find_first_of(":;="));
  std::size_t first = 0;
  if (!text.empty()) {
    core::next_code_point(text, first);
  }
  return core::lower(text.substr(0, first)) + core::single_spaced(std::string_view(text).substr(first));
}

}  // namespace

std::string_view role_vi(SectionRole role) {
  const auto found =
      std::find_if(roles_vi.begin(), roles_vi.end(), [role](const auto& row) { return row.role == role; });
  return found == roles_vi.end() ? std::string_view() : found->words;
}

std::string days_vi(std::string_view iso_days) {
  std::string all;
  while (!iso_days.empty()) {
    const std::size_t stop = iso_days.find(';');
    all += (all.empty() ? "" : "; ") + month_or_day_vi(core::trimmed(iso_days.substr(0, stop)));
    iso_days = stop == std::string_view::npos ? std::string_view() : iso_days.substr(stop + 1);
  }
  return all;
}

std::string deadline_vi(const Deadline& deadline) {
  const std::string days = days_vi(deadline.due);
  std::string when = days;
  if (deadline.mode == "before") {
    when = days.empty() ? "trước một thời điểm" : "trước ngày " + days;
  } else if (deadline.mode == "by") {
    when = days.empty() ? "chậm nhất đến một thời điểm" : "chậm nhất ngày " + days;
  } else if (deadline.mode == "in") {
    when = days.empty() ? "trong một khoảng thời gian" : "trong kỳ kết thúc ngày " + days;
  } else if (deadline.mode == "on") {
    when = days.empty() ? "vào một ngày" : "vào ngày " + days;
  } else if (deadline.mode == "recurring") {
    when = "định kỳ" + labelled(" ", deadline.every);
  } else if (deadline.mode == "after_event") {
    when = parts_joined({"tính từ khi có sự việc", labelled("ngày ", days)});
  } else if (deadline.mode == "before_event") {
    when = parts_joined({"trước khi có sự việc", labelled("ngày ", days)});
  }
  return parts_joined({when, labelled("việc: ", deadline.what), labelled("bên thực hiện: ", deadline.party)});
}

std::string quantity_vi(const Target& target) {
  const core::Quantity& quantity = target.quantity;
  const bool named = !target.reference.empty();
  if (quantity.unit == core::Unit::level && named) {
    return "từ mức “" + target.reference + "” trở lên";
  }
  if (quantity.unit == core::Unit::relative && named) {
    switch (quantity.comparator) {
      case core::Comparator::more_than:
        return "cao hơn " + target.reference;
      case core::Comparator::at_most:
        return "không cao hơn " + target.reference;
      case core::Comparator::less_than:
        return "thấp hơn " + target.reference;
      default:
        return "không thấp hơn " + target.reference;
    }
  }
  return core::to_vi(quantity, target.unit_label) + labelled(" mỗi ", per_vi(target.per));
}

std::string target_vi(const Target& target) {
  std::string all = parts_joined({target.subject, target.measure}, " – ");
  all += (all.empty() ? "" : ": ") +
         std::string(target.change == "increase"   ? "tăng "
                     : target.change == "decrease" ? "giảm "
                                                   : "") +
         quantity_vi(target);
  return parts_joined({all, labelled("so với ", target.baseline), labelled("điều kiện: ", target.condition),
                       labelled("danh hiệu: ", target.award), labelled("hạn: ", days_vi(target.due)),
                       target.stretch ? "mức phấn đấu" : "",
                       target.effect == "exclude" ? "mắc phải thì không được xét" : "",
                       target.points ? "tối đa " + core::value_to_vi(*target.points, core::Unit::point) : "",
                       target.judgement ? judgement_vi(*target.judgement) : ""});
}

std::string judgement_vi(const Judgement& judgement) {
  std::vector<std::string> numbers;
  for (const Actual& actual : judgement.actuals) {
    numbers.push_back(core::value_to_vi(actual.value, actual.unit));
  }
  return parts_joined({"đánh giá: " + std::string(core::label_vi(judgement.verdict)),
                       judgement.pace.empty() ? "" : said(paces_vi, judgement.pace),
                       labelled("số liệu: ", parts_joined(numbers, ", "))});
}

std::string_view scope_vi(VerdictScope scope) {
  switch (scope) {
    case VerdictScope::own:
      return "lời đánh giá riêng";
    case VerdictScope::bullet:
      return "lời đánh giá chung của cả đoạn";
    case VerdictScope::section:
      return "lời đánh giá ở đề mục";
    case VerdictScope::implied:
      return "suy ra: lời đánh giá nêu phần khác không đạt";
    case VerdictScope::computed:
      return "so số liệu với mức phải đạt";
    case VerdictScope::none:
      return "văn bản không nêu";
  }
  return "";
}

std::string task_vi(const Task& task) {
  return parts_joined({said(task_kinds_vi, task.kind), labelled("bên thực hiện: ", task.party),
                       labelled("phối hợp: ", parts_joined(task.co_parties, ", ")),
                       labelled("hạn: ", days_vi(task.due)), labelled("định kỳ ", task.every),
                       task.judgement ? judgement_vi(*task.judgement) : ""});
}

std::string citation_vi(const Citation& citation) {
  const std::string name = parts_joined({citation.doc_type, labelled("số ", citation.number)}, " ");
  const std::string day = labelled("ngày ", days_vi(citation.date));
  return parts_joined({parts_joined({name, day}, " "), labelled("của ", citation.issuer)}, " ");
}

std::string award_count_vi(const AwardCount& award) {
  return parts_joined({award.award + ": " + core::value_to_vi(award.count, core::Unit::count) +
                           labelled(" ", said(recipients_vi, award.recipient)),
                       said(stages_vi, award.stage), labelled("cấp: ", award.authority),
                       labelled("theo quyết định ", award.decision)});
}

std::string award_form_vi(const AwardForm& form) {
  return parts_joined(
      {form.award + labelled(" của ", form.authority), labelled("cho ", said(recipients_vi, form.recipient))}, " ");
}

std::string award_row_vi(const AwardRow& row) {
  return parts_joined({parts_joined({row.name, row.position, row.unit}, ", ") + labelled(": ", row.award),
                       said(recipients_vi, row.recipient)});
}

std::string dossier_vi(const DossierPart& part) {
  return parts_joined({part.what.empty() ? core::single_spaced(core::nfc(part.quote.text)) : part.what,
                       part.copies ? core::value_to_vi(*part.copies, core::Unit::count, "bản") : ""},
                      ": ");
}

std::string scoring_vi(const ScoringRule& rule) {
  return said(scoring_kinds_vi, rule.kind) +
         (rule.points ? ": " + core::value_to_vi(*rule.points, core::Unit::point) : "");
}

std::string fund_vi(const Fund& fund) {
  std::string people;
  if (fund.beneficiaries) {
    people = "cho " + core::value_to_vi(*fund.beneficiaries, core::Unit::count, "người, đơn vị");
  }
  return parts_joined({parts_joined({fund.name, fund.amount_vnd ? money_vi(*fund.amount_vnd) : ""}, ": "),
                       said(funds_vi, fund.kind), people,
                       fund.per_unit_vnd ? "mỗi phần " + money_vi(*fund.per_unit_vnd) : "",
                       fund.target_vnd ? "mức phải đạt " + money_vi(*fund.target_vnd) : "",
                       fund.rate_percent ? "đạt " + core::value_to_vi(*fund.rate_percent, core::Unit::percent) : "",
                       fund.derived ? "số tiền do nhân ra" : ""});
}

std::string figure_vi(const Figure& figure) {
  return parts_joined({figure.what, core::value_to_vi(figure.value, figure.unit)}, ": ");
}

std::string meaning_vi(std::string_view notion, const WordList* group, std::string_view meaning) {
  if (meaning.empty()) {
    return group == nullptr ? std::string() : in_short(group->explanation());
  }
  const std::string_view name = group == nullptr ? std::string_view() : std::string_view(group->name());
  if (notion == "comparators") {
    return said(comparators_vi, meaning);
  }
  if (notion == "units") {
    return name.ends_with("/per") ? "tính cho mỗi " + said(pers_vi, meaning) : "đơn vị: " + said(units_vi, meaning);
  }
  if (notion == "verdicts") {
    const auto verdict = core::verdict_of(meaning.substr(0, meaning.find(' ')));
    return "đánh giá: " + (verdict ? std::string(core::label_vi(*verdict)) : std::string(meaning));
  }
  if (notion == "headings") {
    const auto found =
        std::find_if(roles_vi.begin(), roles_vi.end(), [meaning](const auto& row) { return row.code == meaning; });
    return std::string(found == roles_vi.end() ? meaning : found->words);
  }
  if (notion == "tables") {
    return said(columns_vi, meaning);
  }
  if (notion == "awards") {
    return "tên gọi: " + std::string(meaning);
  }
  return notion == "document_head" ? said(document_kinds_vi, meaning) : std::string(meaning);
}

}  // namespace thidua::reading
