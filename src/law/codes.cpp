#include "law/codes.h"

#include <array>

#include "core/coded.h"

namespace thidua::law {
namespace {

using core::Coded;

constexpr std::array<Coded<Confidence>, 4> confidence_table{{
    {Confidence::confirmed, "confirmed", "đã đọc văn bản"},
    {Confidence::confirmed_secondary, "confirmed_secondary", "nguồn gián tiếp"},
    {Confidence::local_example, "local_example", "quy định của một địa phương"},
    {Confidence::recalled, "recalled", "ghi theo trí nhớ, chưa xác nhận"},
}};

constexpr std::array<Coded<Kind>, 40> kind_table{{
    {Kind::all, "all", "tất cả"},
    {Kind::any, "any", "một trong"},
    {Kind::version, "version", "văn bản áp dụng"},
    {Kind::rating_at_least, "rating_at_least", "mức xếp loại"},
    {Kind::rating_streak, "rating_streak", "số năm liên tục đạt mức xếp loại"},
    {Kind::rating_years, "rating_years", "số năm đạt mức xếp loại"},
    {Kind::award, "award", "danh hiệu, khen thưởng đã có"},
    {Kind::cancelled, "cancelled", "khen thưởng bị hủy bỏ"},
    {Kind::track, "track", "loại hình khen thưởng"},
    {Kind::cycle, "cycle", "chu kỳ không trùng nhau"},
    {Kind::initiative, "initiative", "sáng kiến"},
    {Kind::initiative_use, "initiative_use", "sáng kiến đã sử dụng"},
    {Kind::science_work, "science_work", "đề tài khoa học"},
    {Kind::meets_standard, "meets_standard", "đạt tiêu chuẩn của danh hiệu khác"},
    {Kind::employed_months, "employed_months", "số tháng làm việc"},
    {Kind::absence_days, "absence_days", "số ngày nghỉ"},
    {Kind::study_result, "study_result", "kết quả học tập"},
    {Kind::transfer_opinion, "transfer_opinion", "nhận xét của đơn vị cũ"},
    {Kind::discipline, "discipline", "kỷ luật"},
    {Kind::discipline_restart, "discipline_restart", "thành tích sau kỷ luật"},
    {Kind::freeze, "freeze", "tạm dừng"},
    {Kind::members_with_award, "members_with_award", "tỷ lệ, số cá nhân có danh hiệu"},
    {Kind::members_rated, "members_rated", "cá nhân hoàn thành nhiệm vụ"},
    {Kind::members_discipline, "members_discipline", "cá nhân bị kỷ luật"},
    {Kind::rank_in_group, "rank_in_group", "thứ hạng trong cụm, khối"},
    {Kind::unit_age, "unit_age", "số năm thành lập"},
    {Kind::succession, "succession", "sáp nhập, chia tách, giải thể"},
    {Kind::employer, "employer", "cơ quan công tác"},
    {Kind::sex, "sex", "giới tính"},
    {Kind::living, "living", "còn sống"},
    {Kind::once_only, "once_only", "chỉ tặng một lần"},
    {Kind::service_years, "service_years", "số năm trong ngành"},
    {Kind::post_years, "post_years", "thời gian giữ chức vụ"},
    {Kind::union_member, "union_member", "đoàn viên công đoàn"},
    {Kind::same_achievement, "same_achievement", "thành tích đã được khen"},
    {Kind::judgement, "judgement", "nhận xét của người có thẩm quyền"},
    {Kind::quota, "quota", "tỷ lệ"},
    {Kind::vote, "vote", "tỷ lệ phiếu"},
    {Kind::local_rule, "local_rule", "quy định của địa phương"},
    {Kind::contribution_value, "contribution_value", "giá trị đóng góp"},
}};

constexpr std::array<Coded<Truth>, 3> truth_table{{
    {Truth::no, "no", "không đạt"},
    {Truth::unknown, "unknown", "chưa kết luận"},
    {Truth::yes, "yes", "đạt"},
}};

constexpr std::array<Coded<Verdict>, 3> verdict_table{{
    {Verdict::eligible, "eligible", "đủ điều kiện"},
    {Verdict::not_eligible, "not_eligible", "không đủ điều kiện"},
    {Verdict::needs_human_judgement, "needs_human_judgement", "cần người quyết định"},
}};

constexpr std::array<Coded<Because>, 8> because_table{{
    {Because::nothing, "", ""},
    {Because::missing_fact, "missing_fact", "thiếu dữ kiện"},
    {Because::missing_paper, "missing_paper", "thiếu giấy tờ"},
    {Because::judgement_open, "judgement_open", "chưa có nhận xét"},
    {Because::not_confirmed, "not_confirmed", "quy định chưa được xác nhận"},
    {Because::text_not_loaded, "text_not_loaded", "chưa nạp văn bản"},
    {Because::no_rule, "no_rule", "không có quy định"},
    {Because::open_question, "open_question", "còn để ngỏ"},
}};

using Words = std::vector<std::string_view>;
std::string_view word_at(const Words& words, int rank) {
  return words.at(static_cast<std::size_t>(rank));
}

}  // namespace

std::string_view to_code(Confidence confidence) {
  return core::code_in(confidence_table, confidence);
}
std::string_view to_label(Confidence confidence) {
  return core::label_in(confidence_table, confidence);
}
std::optional<Confidence> confidence_of(std::string_view code) {
  return core::value_in(confidence_table, code);
}
std::string_view to_code(Kind kind) {
  return core::code_in(kind_table, kind);
}
std::optional<Kind> kind_of(std::string_view code) {
  return core::value_in(kind_table, code);
}
std::string_view kind_words(Kind kind) {
  return core::label_in(kind_table, kind);
}
std::string_view to_code(Truth truth) {
  return core::code_in(truth_table, truth);
}
std::string_view to_label(Truth truth) {
  return core::label_in(truth_table, truth);
}
std::optional<Truth> truth_of(std::string_view code) {
  return core::value_in(truth_table, code);
}
std::string_view to_code(Verdict verdict) {
  return core::code_in(verdict_table, verdict);
}
std::string_view to_label(Verdict verdict) {
  return core::label_in(verdict_table, verdict);
}
std::optional<Verdict> verdict_of(std::string_view code) {
  return core::value_in(verdict_table, code);
}
std::string_view to_code(Because because) {
  return core::code_in(because_table, because);
}
std::optional<Because> because_of(std::string_view code) {
  return core::value_in(because_table, code);
}

const Codes& ratings() {
  static const Codes codes{"khong_hoan_thanh", "hoan_thanh", "hoan_thanh_tot", "hoan_thanh_xuat_sac"};
  return codes;
}
const Codes& forms() {
  static const Codes codes{"khien_trach", "canh_cao", "ha_bac_luong", "giang_chuc", "cach_chuc", "buoc_thoi_viec"};
  return codes;
}
const Codes& scopes() {
  static const Codes codes{"co_so", "tinh_bo", "toan_quoc"};
  return codes;
}
const Codes& study_results() {
  static const Codes codes{"yeu", "trung_binh", "kha", "gioi", "xuat_sac"};
  return codes;
}
const Codes& tracks() {
  static const Codes codes{"cong_trang", "dot_xuat", "chuyen_de", "cong_hien", "nien_han", "doi_ngoai"};
  return codes;
}
const Codes& routes() {
  static const Codes codes{"merit",        "movement",          "sudden", "field_achievement",
                           "contribution", "grassroots_worker", "service"};
  return codes;
}
const Codes& agency_kinds() {
  static const Codes codes{"department", "unit_of_department", "ministry_unit", "province_office", "district_office",
                           "commune",    "enterprise",         "other"};
  return codes;
}
const Codes& post_codes() {
  static const Codes codes{"giam_doc_so", "pho_giam_doc_so", "pho_chu_tich_ubnd_tinh",
                           "vu_truong",   "pho_vu_truong",   "other"};
  return codes;
}
const Codes& judgement_items() {
  static const Codes codes{"conduct",           "chosen_outstanding",
                           "movement_regular",  "exemplary",
                           "targets_exceeded",  "organisation_strong",
                           "internal_life",     "movement_result",
                           "field_effect",      "contribution",
                           "grassroots_worker", "tasks_well",
                           "replicable",        "unit_led"};
  return codes;
}

std::optional<int> rank_in(const Codes& codes, std::string_view code) {
  for (std::size_t at = 0; at < codes.size(); ++at)
    if (codes[at] == code) return static_cast<int>(at);
  return std::nullopt;
}

std::string listed(const Codes& codes) {
  std::string text;
  for (const std::string_view code : codes) text += (text.empty() ? "" : ", ") + std::string(code);
  return text;
}

std::string_view rating_words(int rank) {
  static const Words words{"không hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ", "hoàn thành tốt nhiệm vụ",
                           "hoàn thành xuất sắc nhiệm vụ"};
  return word_at(words, rank);
}
std::string_view form_words(int rank) {
  static const Words words{"khiển trách", "cảnh cáo", "hạ bậc lương", "giáng chức", "cách chức", "buộc thôi việc"};
  return word_at(words, rank);
}
std::string_view scope_words(int rank) {
  static const Words words{"cấp cơ sở", "cấp tỉnh, cấp bộ", "toàn quốc"};
  return word_at(words, rank);
}
std::string_view post_words(std::string_view code) {
  static const Words words{"Giám đốc Sở", "Phó Giám đốc Sở", "Phó Chủ tịch UBND tỉnh",
                           "Vụ trưởng",   "Phó Vụ trưởng",   "chức vụ khác"};
  return word_at(words, rank_in(post_codes(), code).value_or(5));
}
std::string_view route_words(std::string_view code) {
  static const Words words{"theo công trạng",
                           "theo thành tích trong phong trào thi đua",
                           "theo thành tích đột xuất",
                           "theo thành tích trong một lĩnh vực",
                           "theo đóng góp",
                           "dành cho người lao động trực tiếp",
                           "theo quá trình cống hiến"};
  return word_at(words, rank_in(routes(), code).value_or(0));
}

}  // namespace thidua::law
