#include "registry/holder_link.h"

#include <algorithm>
#include <array>

#include "core/coded.h"

namespace thidua::registry {
namespace {

constexpr std::array link_confidences{
    core::Coded<LinkConfidence>{LinkConfidence::sure, "sure", "chắc chắn"},
    core::Coded<LinkConfidence>{LinkConfidence::likely, "likely", "nhiều khả năng"},
    core::Coded<LinkConfidence>{LinkConfidence::doubtful, "doubtful", "cần xem"},
};

constexpr std::size_t whole_birth = 10;  // letters of "1985-06-05"

bool fits(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

}  // namespace

std::string_view code(LinkConfidence confidence) {
  return code_in(link_confidences, confidence);
}
std::string_view label_vi(LinkConfidence confidence) {
  return label_in(link_confidences, confidence);
}

LinkJudged judge_link(std::string_view birth, const std::vector<LinkCandidate>& candidates) {
  std::vector<const LinkCandidate*> left, born, there;
  for (const LinkCandidate& one : candidates) {
    if (!fits(birth, one.birth)) continue;
    left.push_back(&one);
    if (birth.size() == whole_birth && one.birth.size() == whole_birth) born.push_back(&one);
    if (one.was_there) there.push_back(&one);
  }
  std::ranges::stable_sort(left, {}, [](const LinkCandidate* one) { return !one->was_there; });
  LinkJudged judged;
  for (const LinkCandidate* one : left) judged.candidates.push_back(one->person);
  const auto is = [&](const LinkCandidate* one, LinkConfidence confidence, std::string reason) {
    judged.person = one->person;
    judged.confidence = confidence;
    judged.reason = std::move(reason);
    return judged;
  };
  if (left.empty()) {
    judged.reason = "Có người cùng tên nhưng khác ngày sinh.";
    return judged;
  }
  if (born.size() == 1) return is(born[0], LinkConfidence::sure, "Trùng họ tên và ngày sinh.");
  if (there.size() == 1)
    return is(there[0], LinkConfidence::sure, "Trùng họ tên, công tác ở đơn vị ghi trong khen thưởng vào ngày ấy.");
  if (left.size() == 1)
    return is(left[0], LinkConfidence::likely, "Chỉ một người mang tên này; chưa có ngày sinh, đơn vị để đối chiếu.");
  judged.reason = "Có " + std::to_string(left.size()) + " người cùng tên; hãy chọn ở từng khen thưởng.";
  return judged;
}

}  // namespace thidua::registry
