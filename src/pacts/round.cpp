#include "pacts/round.h"

#include "core/coded.h"
#include "core/text.h"

namespace thidua::pacts {
namespace {

constexpr std::array round_kinds{
    core::Coded<RoundKind>{RoundKind::interim, "interim", "sơ kết"},
    core::Coded<RoundKind>{RoundKind::final_, "final", "tổng kết"},
};

constexpr std::array submission_states{
    core::Coded<SubmissionState>{SubmissionState::not_sent, "not_sent", "chưa gửi"},
    core::Coded<SubmissionState>{SubmissionState::sent, "sent", "đã gửi"},
    core::Coded<SubmissionState>{SubmissionState::returned, "returned", "trả lại"},
    core::Coded<SubmissionState>{SubmissionState::locked, "locked", "đã chốt"},
};

core::Refusal step_refused(std::string_view code, std::string message, std::string_view field) {
  return {std::string(code), std::move(message), std::string(field), {}};
}

}  // namespace

std::string_view code(RoundKind kind) {
  return code_in(round_kinds, kind);
}
std::optional<RoundKind> round_kind_of(std::string_view text) {
  return value_in(round_kinds, text);
}
std::string_view code(SubmissionState state) {
  return code_in(submission_states, state);
}
std::optional<SubmissionState> submission_state_of(std::string_view text) {
  return value_in(submission_states, text);
}
std::string_view label_vi(SubmissionState state) {
  return label_in(submission_states, state);
}

bool is_owed(SubmissionState state) {
  return state == SubmissionState::not_sent || state == SubmissionState::returned;
}

std::optional<core::Refusal> refusal_of_entry(SubmissionState state, bool round_locked) {
  if (round_locked || state == SubmissionState::locked)
    return step_refused("submission.locked", "Số liệu đã chốt nên không sửa được.", "unit");
  if (!is_owed(state))
    return step_refused("submission.sent", "Đơn vị đã gửi kết quả. Muốn sửa, hãy đề nghị cán bộ thi đua trả lại.",
                        "unit");
  return std::nullopt;
}

core::Outcome<SubmissionState> after(SubmissionState state, SubmissionStep step, std::string_view reason) {
  if (state == SubmissionState::locked)
    return step_refused("submission.locked", "Số liệu của đơn vị đã chốt nên không gửi lại hoặc trả lại được.", "unit");
  switch (step) {
    case SubmissionStep::send:
      return SubmissionState::sent;
    case SubmissionStep::give_back:
      if (state != SubmissionState::sent)
        return step_refused("submission.not_sent", "Đơn vị chưa gửi kết quả nên chưa có gì để trả lại.", "unit");
      if (core::trimmed(reason).empty())
        return step_refused("submission.reason.missing", "Hãy ghi lý do trả lại để đơn vị biết cần sửa gì.", "reason");
      return SubmissionState::returned;
    case SubmissionStep::lock:
      if (state != SubmissionState::sent)
        return step_refused("submission.not_sent",
                            "Chỉ chốt được số liệu đơn vị đã gửi. Hãy nhắc đơn vị gửi kết quả trước.", "unit");
      return SubmissionState::locked;
  }
  return step_refused("submission.step", "Bước xử lý không hợp lệ.", "step");
}

}  // namespace thidua::pacts
