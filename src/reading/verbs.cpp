#include <array>

#include "reading/phrases.h"
#include "reading/split.h"

namespace thidua::reading {

namespace {

constexpr std::array<std::string_view, 92> verbs{
    "được",      "đạt",      "có",         "không",      "thực hiện",    "tổ chức",     "tham gia",   "hoàn thành",
    "xây dựng",  "phấn đấu", "đảm bảo",    "bảo đảm",    "duy trì",      "nâng",        "nâng cao",   "giữ",
    "giữ vững",  "tăng",     "giảm",       "cập nhật",   "hỗ trợ",       "hưởng ứng",   "đăng ký",    "phối hợp",
    "chấp hành", "ký",       "ký kết",     "công nhận",  "tặng",         "khen thưởng", "đề nghị",    "xếp loại",
    "xếp",       "tập huấn", "ban hành",   "triển khai", "giải quyết",   "tiếp",        "trình",      "hạn chế",
    "cải thiện", "lập",      "vận động",   "đóng góp",   "tiếp tục",     "sử dụng",     "nộp",        "trả",
    "thu",       "vi phạm",  "bị",         "tiến tới",   "tiến đến",     "kết nạp",     "giới thiệu", "bồi dưỡng",
    "đào tạo",   "học tập",  "quán triệt", "phát động",  "báo cáo",      "kiểm tra",    "giám sát",   "rà soát",
    "số hóa",    "số hoá",   "tiết kiệm",  "trồng",      "phủ sóng",     "khám",        "điều trị",   "tiêm",
    "giảng dạy", "ứng dụng", "áp dụng",    "viết",       "tuyên truyền", "chăm lo",     "thăm hỏi",   "gia nhập",
    "tạo",       "đăng tải", "là",         "đều",        "phải",         "tham mưu",    "chủ động",   "ủng hộ",
    "quản lý",   "hài lòng", "biết",       "lên lớp"};

/// Nouns a verb stands in.
constexpr std::array<std::string_view, 9> nouns_with_verbs{"quy trình",  "chương trình", "công trình",
                                                           "lộ trình",   "giáo trình",   "ban chấp hành",
                                                           "tiến trình", "hội thi",      "tờ trình"};

}  // namespace

bool begins_with_verb(std::string_view low, std::size_t at) {
  return any_at(low, skip_blanks(low, at), verbs) != nowhere;
}

bool has_verb(std::string_view low, Range range) {
  return first_verb(low, range) != nowhere;
}

std::size_t first_verb(std::string_view low, Range range) {
  for (std::size_t at = skip_blanks(low, range.begin); at < range.end;) {
    const std::size_t noun = any_at(low, at, nouns_with_verbs);
    if (noun == nowhere && any_at(low, at, verbs) != nowhere) {
      return at;
    }
    const std::size_t end = noun == nowhere ? word_end(low, at) : noun;
    at = skip_blanks(low, end > at ? end : at + 1);
  }
  return nowhere;
}

}  // namespace thidua::reading
