#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/phrases.h"

namespace thidua::reading {

namespace {

/// Names awards begin with, as they are to be written; the tail is read from the text.
struct AwardRow {
  std::string_view low;
  std::string_view name;
};
constexpr std::array<AwardRow, 24> award_rows{{{"chiến sĩ thi đua", "Chiến sĩ thi đua"},
                                               {"chiến sỹ thi đua", "Chiến sĩ thi đua"},
                                               {"lao động tiên tiến", "Lao động tiên tiến"},
                                               {"lao động xuất sắc", "Lao động xuất sắc"},
                                               {"tập thể lao động", "Tập thể lao động"},
                                               {"tập thể công đoàn", "Tập thể Công đoàn"},
                                               {"đơn vị quyết thắng", "Đơn vị quyết thắng"},
                                               {"cờ thi đua", "Cờ thi đua"},
                                               {"bằng khen", "Bằng khen"},
                                               {"giấy khen", "Giấy khen"},
                                               {"kỷ niệm chương", "Kỷ niệm chương"},
                                               {"huân chương", "Huân chương"},
                                               {"bằng lao động sáng tạo", "Bằng Lao động sáng tạo"},
                                               {"gia đình văn hóa", "Gia đình văn hóa"},
                                               {"đoàn viên công đoàn", "Đoàn viên công đoàn"},
                                               {"công đoàn cơ sở", "Công đoàn cơ sở"},
                                               {"tổ công đoàn", "Tổ công đoàn"},
                                               {"chi bộ", "Chi bộ"},
                                               {"đảng bộ", "Đảng bộ"},
                                               {"cơ quan văn minh", "Cơ quan văn minh"},
                                               {"cơ quan văn hóa", "Cơ quan văn hóa"},
                                               {"cơ quan đạt chuẩn", "Cơ quan đạt chuẩn"},
                                               {"trường chuẩn quốc gia", "Trường chuẩn quốc gia"},
                                               {"trường tiên tiến", "Trường tiên tiến"}}};
/// Words that may follow and belong to the name.
constexpr std::array<std::string_view, 13> tails{"cơ sở",
                                                 "cấp tỉnh",
                                                 "cấp bộ",
                                                 "toàn quốc",
                                                 "tiên tiến",
                                                 "xuất sắc",
                                                 "vững mạnh",
                                                 "hạng nhất",
                                                 "hạng nhì",
                                                 "hạng ba",
                                                 "cấp tỉnh và ngành",
                                                 "cấp ngành",
                                                 "trong sạch vững mạnh"};
/// These name an award only with a tail; alone they are people or bodies.
constexpr std::array<std::string_view, 7> needs_tail{
    "đoàn viên công đoàn", "công đoàn cơ sở", "tổ công đoàn", "chi bộ", "đảng bộ",
    "tập thể công đoàn",   "tập thể lao động"};

}  // namespace

std::string award_in(const Source& source, Range range) {
  const std::string_view low = source.low();
  std::string best;
  std::size_t best_begin = nowhere;
  const auto titled = find_phrase(low, "danh hiệu", range.begin, range.end);
  for (const AwardRow& row : award_rows) {
    const auto found = find_phrase(low, row.low, titled ? titled->end : range.begin, range.end);
    if (!found || found->begin >= best_begin) {
      continue;
    }
    const std::size_t tail_begin = skip_blanks(low, found->end);
    const std::size_t tail_end = any_at(low, tail_begin, tails);
    const bool bare = tail_end == nowhere || tail_end > range.end;
    if (bare && std::find(needs_tail.begin(), needs_tail.end(), row.low) != needs_tail.end()) {
      continue;
    }
    best_begin = found->begin;
    best =
        std::string(row.name) + (bare ? "" : " " + core::single_spaced(low.substr(tail_begin, tail_end - tail_begin)));
  }
  if (best.empty() && titled) {
    const std::size_t begin = skip_blanks(low, titled->end);
    const std::size_t end = std::min(low.substr(0, range.end).find_first_of(";.(", begin), range.end);
    if (word_count(low.substr(begin, end - begin)) <= 10) {
      best = source.clean({begin, end});
    }
  }
  return best;
}

}  // namespace thidua::reading
