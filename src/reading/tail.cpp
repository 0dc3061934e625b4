#include <algorithm>

#include "reading/dates.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// Words lines of the signature block begin with.
const WordList& tail_heads = words("headings", "tail_heads");
/// «Nơi nhận:», «Nơi gửi:».
const WordList& recipient_heads = words("headings", "recipient_heads");
/// «(đã ký)», «(Ký, ghi rõ họ tên)».
const WordList& signing_notes = words("headings", "signing_notes");
/// «Phụ lục», «Biểu số»: what opens an annex behind the signatures.
const WordList& annex_heads = words("headings", "annex_heads");
constexpr std::size_t tail_lines_max = 60;
constexpr std::size_t signature_bytes_max = 160;
/// Between the lines of a signature block others may stand: a bracket, a name without capitals.
constexpr std::size_t strange_lines_max = 2;

bool begins_recipients(const Source& source, const Line& line) {
  return any_at(source.low(), line.full.begin, recipient_heads) != nowhere;
}

bool is_signature_head(const Source& source, const Line& line) {
  return line.all_capitals && line.kind != MarkerKind::roman && line.full.size() < signature_bytes_max &&
         any_at(source.low(), line.full.begin, tail_heads) != nowhere;
}

bool may_stand_in_tail(const Source& source, const Line& line) {
  if (line.cell || line.full.size() >= signature_bytes_max) {
    return line.cell.has_value();
  }
  const bool shouted = line.all_capitals && line.kind != MarkerKind::roman && line.heading_hint == 0;
  return shouted || looks_like_name(source, line.full) ||
         find_any(source.low(), signing_notes, line.full.begin, line.full.end).has_value();
}

bool tells_day(const Source& source, const Line& line) {
  const Range full = line.full;
  return line.kind == MarkerKind::none && full.size() < signature_bytes_max && date_in(source, full).has_value() &&
         find_phrase(source.low(), "ngày", full.begin, full.end) && source.shown()[full.end - 1] != '.';
}

/// «XÃ TÂN BÃI» above «Ngô Tấn Khoa», to the end: signatures that name only those who signed.
std::size_t named_block_begin(const Source& source, const std::vector<Line>& lines, std::size_t end) {
  std::size_t begin = end;
  bool named = false;
  for (std::size_t index = end; index-- > 0 && end - index < tail_lines_max;) {
    const Line& line = lines[index];
    const bool name = !line.all_capitals && looks_like_name(source, line.full);
    if (line.cell || line.kind != MarkerKind::none || !(name || (line.all_capitals && named)) ||
        line.full.size() >= signature_bytes_max) {
      break;
    }
    named = named || name;
    begin = name ? begin : index;
  }
  return begin;
}

/// Goes up from `end` while the lines may belong to the block; the topmost signature head is its begin.
std::size_t block_begin(const Source& source, const std::vector<Line>& lines, std::size_t end) {
  std::size_t begin = end;
  std::size_t strange = 0;
  for (std::size_t index = end; index-- > 0 && end - index < tail_lines_max;) {
    if (is_signature_head(source, lines[index])) {
      begin = index;
      strange = 0;
    } else if (!may_stand_in_tail(source, lines[index]) && ++strange > strange_lines_max) {
      break;
    }
  }
  if (begin == end) {
    begin = named_block_begin(source, lines, end);
  }
  // «ĐẠI DIỆN CÁC BÊN», «UBND PHƯỜNG …» right above belong to it
  while (begin < end && begin > 0 && lines[begin - 1].all_capitals && lines[begin - 1].kind == MarkerKind::none &&
         !lines[begin - 1].cell && lines[begin - 1].full.size() < signature_bytes_max) {
    --begin;
  }
  // «Lam Giang, ngày 10 tháng 01 năm 2025» above the signatures
  if (begin < end && begin > 0 && tells_day(source, lines[begin - 1])) {
    --begin;
  }
  return begin;
}

/// «BIỂU SỐ 02», «Phụ biểu 1», «BẢNG TỔNG HỢP …», «DANH SÁCH …»: in capitals or with a number.
bool opens_annex(const Source& source, const Line& line) {
  const std::size_t end = any_at(source.low(), line.full.begin, annex_heads);
  if (line.kind == MarkerKind::annex || end == nowhere || line.cell) {
    return line.kind == MarkerKind::annex;
  }
  const std::size_t next = skip_blanks(source.low(), end);
  return line.all_capitals || (next < line.full.end && is_digit_byte(source.low()[next])) ||
         phrase_at(source.low(), line.full.begin, "phụ lục") != nowhere;
}

/// First line behind the tail that opens an annex, or the end.
std::size_t annex_begin(const Source& source, const std::vector<Line>& lines, std::size_t from) {
  for (std::size_t index = from; index < lines.size(); ++index) {
    if (opens_annex(source, lines[index])) {
      return index;
    }
  }
  return lines.size();
}

}  // namespace

Tail tail_of(const Source& source, const std::vector<Line>& lines) {
  std::size_t recipients = lines.size();
  for (std::size_t index = lines.size(); index-- > 0;) {
    if (begins_recipients(source, lines[index])) {
      recipients = index;
      break;
    }
  }
  if (recipients < lines.size()) {
    // with an annex behind it the tail may stand far from the end
    const std::size_t end = annex_begin(source, lines, recipients + 1);
    return {block_begin(source, lines, recipients), end};
  }
  std::size_t end = 0;
  while (end < lines.size()) {
    end = annex_begin(source, lines, end + 1);  // signatures right above an annex, or at the end
    const std::size_t begin = block_begin(source, lines, end);
    if (begin < end) {
      return {begin, end};
    }
  }
  return {lines.size(), lines.size()};
}

}  // namespace thidua::reading
