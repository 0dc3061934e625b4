#include <algorithm>
#include <array>

#include "reading/outline.h"
#include "reading/phrases.h"

namespace thidua::reading {

namespace {

struct RoleRow {
  std::string_view words;
  SectionRole role;
};

/// The first row whose words stand in the heading decides.
constexpr std::array<RoleRow, 50> role_rows{{
    {"trách nhiệm", SectionRole::duties},
    {"phân công thực hiện", SectionRole::assignment},
    {"tổ chức thực hiện", SectionRole::assignment},
    {"điều khoản thi hành", SectionRole::assignment},
    {"cam kết thực hiện", SectionRole::assignment},
    {"giải pháp", SectionRole::solutions},
    {"biện pháp", SectionRole::solutions},
    {"tồn tại", SectionRole::apart},
    {"hạn chế", SectionRole::apart},
    {"khó khăn", SectionRole::apart},
    {"nguyên nhân", SectionRole::apart},
    {"bài học kinh nghiệm", SectionRole::apart},
    {"phương hướng", SectionRole::apart},
    {"nhiệm vụ trọng tâm", SectionRole::apart},
    {"kiến nghị", SectionRole::apart},
    {"đề xuất, kiến nghị", SectionRole::apart},
    {"đối tượng", SectionRole::apart},
    {"thời gian", SectionRole::apart},
    {"thang điểm", SectionRole::apart},
    {"chấm điểm", SectionRole::apart},
    {"mục đích", SectionRole::purpose},
    {"yêu cầu", SectionRole::requirement},
    {"hồ sơ đề nghị", SectionRole::dossier},
    {"thủ tục, hồ sơ", SectionRole::dossier},
    {"hồ sơ, thủ tục", SectionRole::dossier},
    {"hồ sơ khen thưởng", SectionRole::dossier},
    {"kinh phí", SectionRole::funding},
    {"số lượng khen thưởng", SectionRole::quotas},
    {"tỷ lệ khen thưởng", SectionRole::quotas},
    {"tiêu chí", SectionRole::criteria},
    {"tiêu chuẩn", SectionRole::criteria},
    {"điều kiện xét", SectionRole::criteria},
    {"hình thức khen thưởng", SectionRole::award_forms},
    {"chỉ tiêu", SectionRole::targets},
    {"mục tiêu", SectionRole::targets},
    {"nội dung giao ước", SectionRole::targets},
    {"nội dung đăng ký", SectionRole::targets},
    {"nội dung cam kết", SectionRole::targets},
    {"giao ước chung", SectionRole::targets},
    {"danh hiệu đăng ký", SectionRole::targets},
    {"đăng ký danh hiệu", SectionRole::targets},
    {"đăng ký thi đua", SectionRole::targets},
    {"công tác thi đua", SectionRole::awards},
    {"kết quả khen thưởng", SectionRole::awards},
    {"công nhận danh hiệu", SectionRole::awards},
    {"danh hiệu tập thể", SectionRole::awards},
    {"danh hiệu cá nhân", SectionRole::awards},
    {"nội dung", SectionRole::content},
    {"phong trào thi đua", SectionRole::plain},
    {"nhiệm vụ", SectionRole::plain},
}};

constexpr std::array<std::string_view, 16> closings{"kêu gọi",
                                                    "trên đây là",
                                                    "trên đây",
                                                    "giao ước này",
                                                    "bản giao ước này",
                                                    "được lập thành",
                                                    "có hiệu lực kể từ",
                                                    "hai bên cam kết",
                                                    "các bên cam kết",
                                                    "hai bên thống nhất",
                                                    "chúng tôi cam kết",
                                                    "báo cáo này",
                                                    "nơi nhận",
                                                    "quyết tâm thực hiện thắng",
                                                    "đề nghị các đơn vị",
                                                    "bản cam kết này"};

/// What a heading of this kind of document means where the word alone leaves it open.
SectionRole fitted(SectionRole role, DocType doc_type, std::string_view low) {
  if (role == SectionRole::content && doc_type == DocType::pact) {
    return SectionRole::targets;
  }
  if (role == SectionRole::awards && doc_type == DocType::pact) {
    return SectionRole::plain;  // a pact registers awards, which are targets
  }
  if (role == SectionRole::criteria && doc_type == DocType::report) {
    return SectionRole::plain;  // «tiêu chí 15 - y tế» is a field of work
  }
  const bool tasks = doc_type == DocType::plan && role == SectionRole::plain && has_phrase(low, "nhiệm vụ");
  return tasks ? SectionRole::solutions : role;
}

}  // namespace

SectionRole role_of_title(std::string_view low_title, DocType doc_type) {
  for (const RoleRow& row : role_rows) {
    if (has_phrase(low_title, row.words)) {
      return fitted(row.role, doc_type, low_title);
    }
  }
  return SectionRole::plain;
}

bool is_closing(std::string_view low) {
  const auto found = find_any(low, closings);
  // «kêu gọi» stands behind a long subject; the other words open their paragraph.
  return found && (found->begin < 40 || low.substr(found->begin, found->end - found->begin) == "kêu gọi");
}

}  // namespace thidua::reading
