#include "reading/verdict_words.h"

#include <array>

#include "core/text.h"
#include "reading/phrases.h"

namespace thidua::reading {

namespace {

using core::Verdict;

struct VerdictRow {
  std::string_view words;
  Verdict verdict;
  bool bare = false;
};

constexpr std::array<VerdictRow, 81> verdict_rows{{
    {"vượt chỉ tiêu", Verdict::exceeded},
    {"vượt kế hoạch", Verdict::exceeded},
    {"vượt mức", Verdict::exceeded},
    {"vượt mức kế hoạch", Verdict::exceeded},
    {"đạt và vượt", Verdict::exceeded},
    {"hoàn thành vượt mức", Verdict::exceeded},
    {"hoàn thành vượt", Verdict::exceeded},
    {"vượt yêu cầu", Verdict::exceeded},
    {"vượt", Verdict::exceeded, true},
    {"không đạt", Verdict::not_met},
    {"không đạt chỉ tiêu", Verdict::not_met},
    {"chưa đạt", Verdict::not_met},
    {"chưa đạt chỉ tiêu", Verdict::not_met},
    {"chưa hoàn thành", Verdict::not_met},
    {"không hoàn thành", Verdict::not_met},
    {"chưa thực hiện", Verdict::not_met},
    {"chưa thực hiện được", Verdict::not_met},
    {"không thực hiện được", Verdict::not_met},
    {"chưa tổ chức được", Verdict::not_met},
    {"không tổ chức được", Verdict::not_met},
    {"đạt một phần", Verdict::partly},
    {"hoàn thành một phần", Verdict::partly},
    {"cơ bản đạt", Verdict::partly},
    {"cơ bản hoàn thành", Verdict::partly},
    {"đạt cơ bản", Verdict::partly},
    {"đang đề xuất", Verdict::proposed},
    {"đang đề nghị", Verdict::proposed},
    {"đang trình", Verdict::proposed},
    {"đã trình", Verdict::proposed},
    {"đã đề nghị", Verdict::proposed},
    {"đã đề xuất", Verdict::proposed},
    {"đang chờ", Verdict::proposed},
    {"chờ quyết định", Verdict::proposed},
    {"chờ phê duyệt", Verdict::proposed},
    {"chờ kết quả", Verdict::proposed},
    {"chờ công nhận", Verdict::proposed},
    {"đang thực hiện", Verdict::in_progress},
    {"đang triển khai", Verdict::in_progress},
    {"đang tiến hành", Verdict::in_progress},
    {"đang tiếp tục thực hiện", Verdict::in_progress},
    {"tiếp tục thực hiện", Verdict::in_progress, true},
    {"chưa có số liệu", Verdict::not_assessed},
    {"không có số liệu", Verdict::not_assessed},
    {"chưa đánh giá", Verdict::not_assessed},
    {"chưa đánh giá được", Verdict::not_assessed},
    {"chưa có cơ sở đánh giá", Verdict::not_assessed},
    {"chưa đủ cơ sở", Verdict::not_assessed},
    {"chưa có kết quả", Verdict::not_assessed},
    {"chưa đến hạn", Verdict::not_assessed},
    {"chưa đến kỳ", Verdict::not_assessed},
    {"chưa tới kỳ", Verdict::not_assessed},
    {"chưa tổng hợp", Verdict::not_assessed},
    {"chưa xét", Verdict::not_assessed},
    {"dừng thực hiện", Verdict::dropped},
    {"ngừng thực hiện", Verdict::dropped},
    {"không thực hiện", Verdict::dropped},
    {"không triển khai", Verdict::dropped},
    {"không còn phù hợp", Verdict::dropped},
    {"không còn thực hiện", Verdict::dropped},
    {"bãi bỏ", Verdict::dropped},
    {"đã bỏ chỉ tiêu", Verdict::dropped},
    {"đạt chỉ tiêu", Verdict::met},
    {"đạt chỉ tiêu kế hoạch", Verdict::met},
    {"đạt kế hoạch", Verdict::met},
    {"đạt kế hoạch đề ra", Verdict::met},
    {"đạt yêu cầu", Verdict::met},
    {"đạt yêu cầu đề ra", Verdict::met},
    {"đạt mục tiêu", Verdict::met},
    {"hoàn thành chỉ tiêu", Verdict::met},
    {"hoàn thành kế hoạch", Verdict::met},
    {"đã hoàn thành", Verdict::met},
    {"đã thực hiện", Verdict::met},
    {"có thực hiện", Verdict::met},
    {"thực hiện đạt", Verdict::met, true},
    {"thực hiện đầy đủ", Verdict::met, true},
    {"thực hiện tốt", Verdict::met, true},
    {"bảo đảm", Verdict::met, true},
    {"đảm bảo", Verdict::met, true},
    {"hoàn thành", Verdict::met, true},
    {"đạt", Verdict::met, true},
    {"duy trì", Verdict::met, true},
}};

/// Words that announce a verdict.
constexpr std::array<std::string_view, 11> announcements{
    "kết quả",        "kết quả thực hiện",   "kết quả đạt được",    "đánh giá",
    "tự đánh giá",    "kết quả đánh giá",    "tình hình thực hiện", "thực hiện",
    "đánh giá chung", "kết quả tự đánh giá", "kết quả năm"};
/// Words that may stand before a verdict.
constexpr std::array<std::string_view, 16> lead_ins{
    "trong năm",  "đến nay", "hiện nay", "hiện",   "năm qua", "trong kỳ",      "đã",      "ước", "ước thực hiện",
    "nhìn chung", "6 tháng", "cả năm",   "đơn vị", "kết quả", "được đánh giá", "hiện tại"};
constexpr std::array<std::string_view, 12> plan_words{
    "kế hoạch",     "chỉ tiêu",       "so với kế hoạch", "so kế hoạch",    "so với chỉ tiêu",   "chỉ tiêu giao",
    "kế hoạch năm", "kế hoạch đề ra", "kế hoạch giao",   "chỉ tiêu đề ra", "chỉ tiêu kế hoạch", "chỉ tiêu được giao"};

constexpr std::array<std::string_view, 4> ahead_words{"vượt tiến độ", "nhanh hơn kế hoạch", "sớm hơn kế hoạch",
                                                      "trước hạn"};
constexpr std::array<std::string_view, 4> behind_words{"chậm tiến độ", "chậm so với", "trễ hạn",
                                                       "chưa bảo đảm tiến độ"};
constexpr std::array<std::string_view, 4> on_track_words{"đúng tiến độ", "theo tiến độ", "bảo đảm tiến độ",
                                                         "theo kế hoạch"};

const VerdictRow* row_at(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end) {
  const VerdictRow* best = nullptr;
  for (const VerdictRow& row : verdict_rows) {
    const std::size_t found = phrase_at(low, at, row.words);
    if (found != nowhere && found <= limit && (best == nullptr || found > end)) {
      best = &row;
      end = found;
    }
  }
  return best;
}

std::size_t skip_lead_ins(std::string_view low, std::size_t at, std::size_t limit) {
  for (int step = 0; step < 3; ++step) {
    at = skip_blanks(low, at);
    std::size_t verdict = at;
    const std::size_t end = any_at(low, at, lead_ins);
    if (end == nowhere || end >= limit || row_at(low, at, limit, verdict) != nullptr) {
      break;  // «đã trình» is a verdict, «đã» alone is none
    }
    at = end;
  }
  return skip_blanks(low, at);
}

/// «đạt 104,5% kế hoạch»: the share of the plan decides; «đạt 95%»: a number without a word.
void read_share(const Source& source, std::size_t limit, VerdictHead& head) {
  const std::string_view low = source.low();
  std::size_t place = skip_blanks(low, head.words.end);
  for (const std::string_view word : {std::string_view("tỷ lệ"), std::string_view("được"), std::string_view(":")}) {
    const std::size_t end = phrase_at(low, place, word);
    place = end == nowhere ? place : skip_blanks(low, end);
  }
  if (place >= limit || !is_digit_byte(low[place])) {
    return;
  }
  const auto number = core::number_at(std::string_view(source.shown()).substr(0, limit), place);
  if (!number) {
    return;
  }
  const std::size_t sign = skip_blanks(low, number->end);
  const bool percent = sign < limit && low[sign] == '%';
  const std::size_t plan = percent ? any_at(low, skip_blanks(low, sign + 1), plan_words) : nowhere;
  if (plan == nowhere || plan > limit) {
    head.open_number = true;
    return;
  }
  head.percent_of_plan = number->value;
  head.words.end = plan;
  head.bare = false;
  if (head.verdict == Verdict::met || head.verdict == Verdict::exceeded) {
    const core::Decimal whole(100);
    head.verdict =
        number->value > whole ? Verdict::exceeded : (number->value == whole ? Verdict::met : Verdict::not_met);
  }
}

}  // namespace

std::size_t announcement_end(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, announcements);
  if (end == nowhere) {
    return nowhere;
  }
  const std::size_t colon = skip_blanks(low, end);
  return colon < low.size() && low[colon] == ':' ? colon + 1 : nowhere;
}

std::optional<VerdictHead> verdict_head(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  VerdictHead head;
  std::size_t at = range.begin;
  if (const std::size_t end = announcement_end(low, at); end != nowhere && end < range.end) {
    head.announced = true;
    at = skip_blanks(low, end);
  }
  at = skip_lead_ins(low, at, range.end);
  std::size_t end = at;
  const VerdictRow* row = at < range.end ? row_at(low, at, range.end, end) : nullptr;
  if (row == nullptr) {
    return std::nullopt;
  }
  head.verdict = row->verdict;
  head.bare = row->bare;
  head.words = {range.begin, end};
  read_share(source, range.end, head);
  return head;
}

bool only_verdicts(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  bool any = false;
  for (std::size_t at = range.begin; at < range.end;) {
    const auto head = verdict_head(source, {at, range.end});
    if (!head) {
      return false;
    }
    any = true;
    std::size_t end = skip_blanks(low, head->words.end);
    // «Đạt 03 chỉ tiêu, không đạt 01 chỉ tiêu»
    if (end < range.end && is_digit_byte(low[end])) {
      end = skip_blanks(low, word_end(low, end));
      const std::size_t noun = phrase_at(low, end, "chỉ tiêu");
      end = noun == nowhere ? end : skip_blanks(low, noun);
    }
    if (const std::size_t outset = phrase_at(low, end, "đề ra"); outset != nowhere) {
      end = skip_blanks(low, outset);
    }
    if (end < range.end && std::string_view(".,;)").find(low[end]) == nowhere) {
      return false;
    }
    at = skip_blanks(low, end + 1);
  }
  return any;
}

std::string_view pace_of(std::string_view low) {
  if (has_any(low, behind_words)) {
    return "behind";
  }
  if (has_any(low, ahead_words)) {
    return "ahead";
  }
  return has_any(low, on_track_words) ? "on_track" : "";
}

}  // namespace thidua::reading
