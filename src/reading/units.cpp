#include <array>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/quantity.h"

namespace thidua::reading {

namespace {

struct UnitRow {
  std::string_view word;
  core::Unit unit;
};

/// Units of measure; longer words stand before the shorter ones they begin with.
constexpr std::array<UnitRow, 32> unit_rows{{
    {"%", core::Unit::percent},
    {"phần trăm", core::Unit::percent},
    {"đồng", core::Unit::vnd},
    {"đ", core::Unit::vnd},
    {"vnđ", core::Unit::vnd},
    {"vnd", core::Unit::vnd},
    {"điểm phần trăm", core::Unit::percent},
    {"điểm", core::Unit::point},
    {"ngày làm việc", core::Unit::workday},
    {"ngày công", core::Unit::workday},
    {"ngày", core::Unit::day},
    {"giờ", core::Unit::hour},
    {"tiếng", core::Unit::hour},
    {"phút", core::Unit::minute},
    {"tuần", core::Unit::week},
    {"tháng", core::Unit::month},
    {"năm", core::Unit::year},
    {"ha", core::Unit::ha},
    {"hecta", core::Unit::ha},
    {"héc ta", core::Unit::ha},
    {"m2", core::Unit::m2},
    {"m²", core::Unit::m2},
    {"mét vuông", core::Unit::m2},
    {"m3", core::Unit::m3},
    {"m³", core::Unit::m3},
    {"km", core::Unit::km},
    {"kg", core::Unit::kg},
    {"tấn", core::Unit::tonne},
    {"kwh", core::Unit::kwh},
    {"bậc", core::Unit::rank},
    {"hạng", core::Unit::rank},
    {"thứ hạng", core::Unit::rank},
}};

/// Nouns that are counted.
constexpr std::array<std::string_view, 104> nouns{
    "văn bản",   "tập thể",      "cá nhân",    "hồ sơ",          "thủ tục",   "dịch vụ công", "phòng",
    "đơn vị",    "cơ quan",      "công chức",  "viên chức",      "cán bộ",    "người",        "lượt người",
    "lượt",      "cuộc",         "lần",        "buổi",           "lớp",       "đợt",          "vụ",
    "vụ việc",   "trường hợp",   "đề tài",     "sáng kiến",      "giải pháp", "đề án",        "dự án",
    "kế hoạch",  "báo cáo",      "hộ",         "hộ gia đình",    "hộ nghèo",  "gia đình",     "xã",
    "huyện",     "thôn",         "ấp",         "khu phố",        "tổ",        "tổ công đoàn", "đoàn viên",
    "hội viên",  "đảng viên",    "học sinh",   "sinh viên",      "giáo viên", "giảng viên",   "bệnh nhân",
    "lượt khám", "ca",           "giường",     "công trình",     "mô hình",   "tin",          "bài",
    "tin, bài",  "cây",          "đơn",        "đơn thư",        "cháu",      "em",           "bé",
    "suất",      "suất quà",     "phần quà",   "căn nhà",        "căn",       "nhà",          "chuyên đề",
    "hội thi",   "hội thao",     "hội nghị",   "công đoàn viên", "lao động",  "nhân viên",    "đảng bộ",
    "chi bộ",    "chi đoàn",     "chỉ tiêu",   "tiêu chí",       "nhiệm vụ",  "sản phẩm",     "phần mềm",
    "cơ sở",     "doanh nghiệp", "hợp tác xã", "trường",         "trạm",      "bằng khen",    "giấy khen",
    "tiết",      "tiết dạy",     "đôi",        "quyển",          "bộ",        "khách hàng",   "thuê bao",
    "máy",       "thiết bị",     "phản ánh",   "kiến nghị",      "câu hỏi",   "giải"};

/// «/năm», «/tháng»: what a quantity is taken per.
struct PerRow {
  std::string_view word;
  std::string_view code;
};
constexpr std::array<PerRow, 8> per_rows{{{"năm học", "year"},
                                          {"năm", "year"},
                                          {"tháng", "month"},
                                          {"quý", "quarter"},
                                          {"tuần", "week"},
                                          {"6 tháng", "half_year"},
                                          {"học kỳ", "semester"},
                                          {"kỳ", "semester"}}};

/// Words behind a number that are not what it counts.
constexpr std::array<std::string_view, 18> no_nouns{"trở",  "hoặc", "so",   "trong", "của", "và",
                                                    "theo", "tại",  "đến",  "trên",  "cho", "được",
                                                    "đạt",  "là",   "bằng", "có",    "ở",   "với"};

std::string per_after(const Source& source, std::size_t at, std::size_t& end, bool further_allowed = true) {
  const std::string_view low = source.low();
  std::size_t place = skip_blanks(low, at);
  if (place >= low.size() || low[place] != '/') {
    return {};
  }
  place = skip_blanks(low, place + 1);
  for (const PerRow& row : per_rows) {
    if (const std::size_t after = phrase_at(low, place, row.word); after != nowhere) {
      end = after;
      return std::string(row.code);
    }
  }
  const std::size_t after = any_at(low, place, nouns);
  end = after != nowhere ? after : word_end(low, place);
  std::size_t further = end;
  const std::string label = core::single_spaced(low.substr(place, end - place));
  const std::string more = further_allowed && !label.empty() ? per_after(source, end, further, false) : std::string();
  if (more.empty()) {
    return label;
  }
  end = further;
  return label + "/" + more;
}

UnitWord measured_unit(const Source& source, std::size_t at) {
  UnitWord best;
  for (const UnitRow& row : unit_rows) {
    const std::size_t end = phrase_at(source.low(), at, row.word);
    if (end != nowhere && end > best.end) {
      best.unit = row.unit;
      best.end = end;
      best.known = true;
    }
  }
  return best;
}

}  // namespace

/// «tập thể, cá nhân», «cán bộ, viên chức»: several nouns counted together.
std::size_t nouns_at(std::string_view low, std::size_t at) {
  std::size_t end = any_at(low, at, nouns);
  while (end != nowhere) {
    std::size_t next = skip_blanks(low, end);
    if (next < low.size() && low[next] == ',') {
      next = skip_blanks(low, next + 1);
    } else if (const std::size_t joined = phrase_at(low, next, "và"); joined != nowhere) {
      next = skip_blanks(low, joined);
    } else {
      return end;
    }
    const std::size_t further = any_at(low, next, nouns);
    if (further == nowhere) {
      return end;
    }
    end = further;
  }
  return end;
}

UnitWord unit_at(const Source& source, std::size_t at, std::size_t limit, bool had_multiplier) {
  const std::string_view low = source.low();
  const std::size_t place = skip_blanks(low, at);
  UnitWord unit = place < limit ? measured_unit(source, place) : UnitWord{};
  if (!unit.known) {
    const std::size_t end = place < limit ? nouns_at(low, place) : nowhere;
    if (end != nowhere) {
      unit = {core::Unit::count, end, core::single_spaced(low.substr(place, end - place)), {}, true};
    } else if (had_multiplier) {
      unit = {core::Unit::vnd, at, {}, {}, true};
    } else if (place < limit && place > at && word_end(low, place) > place && !is_digit_byte(low[place]) &&
               any_at(low, place, no_nouns) == nowhere) {
      const std::size_t end_of_word = word_end(low, place);
      unit = {core::Unit::count, end_of_word, std::string(low.substr(place, end_of_word - place)), {}, false};
    } else {
      unit = {core::Unit::other, at, {}, {}, false};
    }
  }
  std::size_t end = unit.end;
  unit.per = per_after(source, unit.end, end);
  if (unit.per.empty() && unit.unit == core::Unit::percent) {
    // «0,2% lương/tháng»
    const std::size_t noun = skip_blanks(low, unit.end);
    const std::size_t noun_end = word_end(low, noun);
    unit.per = noun_end > noun && noun_end < limit && low[noun_end] == '/' ? per_after(source, noun_end, end) : "";
    if (!unit.per.empty()) {
      unit.label = std::string(low.substr(noun, noun_end - noun));
    }
  }
  unit.end = end;
  return unit;
}

}  // namespace thidua::reading
