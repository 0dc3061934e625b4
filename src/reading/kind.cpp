#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Longer titles before those they begin with.
const WordList& kinds = words("document_head", "kinds");
constexpr std::array<std::pair<std::string_view, DocType>, 6> type_codes{{{"pact", DocType::pact},
                                                                          {"report", DocType::report},
                                                                          {"plan", DocType::plan},
                                                                          {"guideline", DocType::guideline},
                                                                          {"decision", DocType::decision},
                                                                          {"registration", DocType::registration}}};

DocType type_of_code(std::string_view code) {
  const auto found =
      std::find_if(type_codes.begin(), type_codes.end(), [code](const auto& row) { return row.first == code; });
  return found == type_codes.end() ? DocType::unknown : found->second;
}
constexpr std::size_t head_lines_max = 40;

/// «GIAO ƯỚC …» and «BẢN GIAO ƯỚC …» are one kind.
std::size_t title_end(std::string_view low, std::size_t at, std::string_view words) {
  const std::size_t sheet = phrase_at(low, at, "bản");
  const std::size_t end = phrase_at(low, at, words);
  return end != nowhere || sheet == nowhere ? end : phrase_at(low, skip_blanks(low, sheet), words);
}

/// «Thực hiện Công văn số 12/…, … báo cáo như sau:» opens the text; «Thực hiện nhiệm vụ công tác năm 2026» is a
/// subject.
bool opens_text(std::string_view low) {
  const auto number = low.starts_with("thực hiện") ? find_phrase(low, "số") : std::nullopt;
  const std::size_t digit = number ? skip_blanks(low, number->end) : low.size();
  return (digit < low.size() && is_digit_byte(low[digit])) || (low.starts_with("thực hiện") && low.ends_with(","));
}

/// «Đăng ký 1: tổng doanh thu 9,6 tỷ đồng»: the first promise.
bool pledges_at_once(std::string_view low) {
  const std::size_t label = any_at(low, 0, words("splitting", "plan_heads"));
  const std::size_t colon = label == nowhere ? nowhere : low.find_first_not_of("0123456789", skip_blanks(low, label));
  return colon < low.size() && low[colon] == ':';
}

bool is_body(const Source& source, const Line& line) {
  const std::string_view low = source.low(line.full);
  return pledges_at_once(low) || is_numbering(line.kind) || low.starts_with("căn cứ") || opens_text(low) ||
         low.starts_with("hôm nay") || low.starts_with("kính gửi") || low.ends_with(".") || low.ends_with(";") ||
         low.ends_with(":") || low.ends_with("?") || low.starts_with("(") || low.starts_with("chủ đề") ||
         low.find_first_not_of("-–—_*=. ") == nowhere || low.size() > 400;
}

/// «Phần 1/ NHỮNG NÉT CHUNG», «PHẦN THỨ NHẤT», «Nhóm 1. Chuyên môn»: the first heading.
bool opens_part(std::string_view low) {
  const std::size_t label = any_at(low, 0, words("headings", "numbered_titles"));
  const std::size_t digit = label == nowhere ? nowhere : skip_blanks(low, label);
  if (digit < low.size() && is_digit_byte(low[digit])) {
    return true;
  }
  const std::size_t part = phrase_at(low, 0, "phần");
  const std::size_t at = part == nowhere ? nowhere : skip_blanks(low, part);
  return at < low.size() && (is_digit_byte(low[at]) || phrase_at(low, at, "thứ") != nowhere ||
                             phrase_at(low, at, "i") != nowhere || phrase_at(low, at, "a") != nowhere);
}

/// «"LÚA SẠCH – SÔNG TRONG"» alone on the last line of a title: the slogan, no part of the subject.
bool is_slogan(const Source& source, const std::vector<Line>& lines, std::size_t index) {
  const std::string_view shown = source.shown(lines[index].full);
  const bool quoted = (shown.starts_with("“") && shown.ends_with("”")) ||
                      (shown.starts_with("\"") && shown.ends_with("\"") && shown.size() > 2);
  return quoted && (index + 1 >= lines.size() || is_body(source, lines[index + 1]));
}

/// «Ngàn Hạc, ngày 29 tháng 12 năm 2025» between the lines of the subject.
bool is_place_and_day(const Source& source, const Line& line) {
  const std::string_view low = source.low(line.full);
  const auto day = find_phrase(low, "ngày");
  return day && line.full.size() <= 90 && low.substr(0, day->begin).find(',') != nowhere && has_phrase(low, "tháng") &&
         has_phrase(low, "năm") && word_count(low.substr(0, day->begin)) <= 5;
}

/// «Kết quả … 6 tháng đầu năm;», and on the next line «nhiệm vụ trọng tâm 6 tháng cuối năm 2024».
bool goes_on_below(const Source& source, const std::vector<Line>& lines, std::size_t index) {
  const std::string_view low = source.low(lines[index].full);
  const bool parted = low.ends_with(";") && lines[index].kind == MarkerKind::none && !low.starts_with("căn cứ") &&
                      !opens_text(low) && index + 1 < lines.size() && !is_body(source, lines[index + 1]);
  return parted && lines[index + 1].kind == MarkerKind::none && !lines[index + 1].all_capitals;
}

/// The subject stands below the kind, in one line or several.
void take_subject(const Source& source, const std::vector<Line>& lines, Kind& kind, std::size_t behind) {
  const Line& title = lines[kind.line];
  std::string subject = source.clean({behind, title.full.end});
  std::size_t index = kind.line + 1;
  const auto who_decides = [&](const Line& line) {  // «GIÁM ĐỐC SỞ …» below a subject in small letters
    return line.all_capitals && !subject.empty() && core::upper(subject) != subject;
  };
  while (index < lines.size() && index <= kind.line + 4 &&
         (!is_body(source, lines[index]) || (subject.empty() && goes_on_below(source, lines, index))) &&
         !opens_part(source.low(lines[index].full)) && !is_slogan(source, lines, index) && !who_decides(lines[index]) &&
         (lines[index].cell.has_value() == title.cell.has_value())) {
    if (!is_place_and_day(source, lines[index])) {
      subject += (subject.empty() ? "" : " ") + source.clean(lines[index].full);
    }
    ++index;
  }
  kind.last_line = index - 1;
  kind.subject = core::nfc(subject);
}

}  // namespace

Kind kind_of(const Source& source, const std::vector<Line>& lines) {
  Kind kind;
  for (std::size_t index = 0; index < lines.size() && index < head_lines_max; ++index) {
    const Range full = lines[index].full;
    for (const Entry& entry : kinds.entries()) {
      const std::size_t end = title_end(source.low(), full.begin, entry.phrase);
      const bool shouted = end != nowhere && capital_at(source.shown(), source.low(), full.begin + 0) &&
                           source.shown({full.begin, end}) == core::upper(source.low({full.begin, end}));
      const bool alone =
          end != nowhere && end <= full.end && (shouted || end == full.end || lines[index].heading_hint > 0);
      if (!alone || full.size() > 600) {
        continue;
      }
      kind = {type_of_code(entry.meaning), source.clean({full.begin, end}), index, index, {}, true};
      take_subject(source, lines, kind, end);
      return kind;
    }
  }
  return kind;
}

}  // namespace thidua::reading
