#include "eligibility/replay.h"

#include <algorithm>

namespace thidua::eligibility {
namespace {

std::string verdict_words(const law::Answer& answer) {
  return std::string(law::to_label(answer.verdict)) + (answer.hold ? " (tạm dừng)" : "");
}

std::string version_words(const law::Answer& answer) {
  if (!answer.rule_version) return "không có quy định";
  const law::RuleVersion& version = *answer.rule_version;
  return "quy định từ ngày " + version.valid_from.to_vi() +
         (version.valid_to ? " đến ngày " + version.valid_to->to_vi() : "");
}

/// The reason of the other answer about the same condition, each taken once.
class Matching {
 public:
  explicit Matching(const law::Answer& answer) {
    for (const law::Reason& reason : answer.reasons) left_.push_back(&reason);
  }
  /// One with the same text, else any of the same condition.
  const law::Reason* take(const law::Reason& like) {
    auto found = std::ranges::find_if(left_, [&](const law::Reason* one) {
      return one->condition == like.condition && one->text == like.text && one->satisfied == like.satisfied;
    });
    if (found == left_.end())
      found = std::ranges::find_if(left_, [&](const law::Reason* one) { return one->condition == like.condition; });
    if (found == left_.end()) return nullptr;
    const law::Reason* taken = *found;
    left_.erase(found);
    return taken;
  }
  const std::vector<const law::Reason*>& left() const { return left_; }

 private:
  std::vector<const law::Reason*> left_;
};

void compare(const law::Reason& then, const law::Reason& now, std::vector<std::string>& changes) {
  const std::string name = std::string(law::kind_words(then.kind)) + " (" + then.condition + ")";
  if (then.satisfied != now.satisfied) {
    changes.push_back(name + ": trước “" + std::string(law::to_label(then.satisfied)) + "”, nay “" +
                      std::string(law::to_label(now.satisfied)) + "”. " + now.text);
  } else if (then.text != now.text) {
    changes.push_back(name + ": trước ghi “" + then.text + "”, nay ghi “" + now.text + "”.");
  }
  if (then.citation != now.citation)
    changes.push_back(name + ": căn cứ trước là " + then.citation + ", nay là " + now.citation + ".");
  if (then.confidence != now.confidence)
    changes.push_back(name + ": mức chắc chắn của văn bản trước là “" + std::string(law::to_label(then.confidence)) +
                      "”, nay là “" + std::string(law::to_label(now.confidence)) + "”.");
}

}  // namespace

std::vector<std::string> changes_between(const law::Answer& then, const law::Answer& now) {
  std::vector<std::string> changes;
  if (then.verdict != now.verdict || then.hold != now.hold)
    changes.push_back("Kết luận trước là “" + verdict_words(then) + "”, nay là “" + verdict_words(now) + "”.");
  if (version_words(then) != version_words(now))
    changes.push_back("Trước xét theo " + version_words(then) + ", nay theo " + version_words(now) + ".");
  Matching matching(now);
  for (const law::Reason& reason : then.reasons) {
    if (const law::Reason* found = matching.take(reason))
      compare(reason, *found, changes);
    else
      changes.push_back("Không còn hỏi: " + std::string(law::kind_words(reason.kind)) + " (" + reason.condition + ").");
  }
  for (const law::Reason* reason : matching.left())
    changes.push_back("Hỏi thêm: " + std::string(law::kind_words(reason->kind)) + " (" + reason->condition + "). " +
                      reason->text);
  return changes;
}

}  // namespace thidua::eligibility
