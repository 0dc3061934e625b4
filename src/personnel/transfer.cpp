#include "personnel/transfer.h"

#include <array>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::personnel {
namespace {

constexpr std::array transfer_states{
    core::Coded<TransferState>{TransferState::pending, "pending", "chờ xác nhận"},
    core::Coded<TransferState>{TransferState::confirmed, "confirmed", "đã xác nhận"},
    core::Coded<TransferState>{TransferState::refused, "refused", "không tiếp nhận"},
    core::Coded<TransferState>{TransferState::withdrawn, "withdrawn", "đã rút"},
};

core::Refusal transfer_refusal(std::string code, std::string message, std::string field = {}) {
  return {"people.transfer." + std::move(code), std::move(message), std::move(field), {}};
}

std::optional<core::Refusal> state_fault(const Transfer& transfer) {
  if (transfer.state == TransferState::pending) return std::nullopt;
  return transfer_refusal(
      "state", "Đề nghị điều động này " + std::string(label_vi(transfer.state)) + " rồi; hãy tải lại trang để xem.");
}

std::optional<core::Refusal> receiving_fault(const Transfer& transfer, const TransferParty& party) {
  if (auto fault = state_fault(transfer)) return fault;
  if (party.receives) return std::nullopt;
  return core::Refusal{"access.denied", "Chỉ bên tiếp nhận mới trả lời được đề nghị điều động này.", "", ""};
}

}  // namespace

std::string_view code(TransferState state) {
  return code_in(transfer_states, state);
}
std::optional<TransferState> transfer_state_of(std::string_view code) {
  return value_in(transfer_states, code);
}
std::string_view label_vi(TransferState state) {
  return label_in(transfer_states, state);
}

TransferState Transfer::state_on(core::Date day) const {
  return decided_at && decided_at->day_in_vietnam() > day ? TransferState::pending : state;
}

std::optional<core::Refusal> proposal_fault(const Transfer& transfer, bool another) {
  if (transfer.from == transfer.next.unit)
    return transfer_refusal("same_unit",
                            "Đơn vị tiếp nhận phải khác đơn vị đang công tác; đổi vị trí trong cùng đơn vị thì ghi ở "
                            "mục Điều động, bổ nhiệm.",
                            "unit");
  if (core::trimmed(transfer.ground).empty())
    return transfer_refusal("ground", "Chưa ghi căn cứ; hãy ghi số, ngày quyết định hoặc lý do điều động.", "ground");
  if (another)
    return transfer_refusal(
        "pending", "Đã có một đề nghị điều động người này đang chờ xác nhận; hãy rút đề nghị ấy trước.", "unit");
  return std::nullopt;
}

std::optional<core::Refusal> confirm_fault(const Transfer& transfer, const TransferParty& party) {
  if (auto fault = receiving_fault(transfer, party)) return fault;
  if (party.is_the_person)
    return transfer_refusal("own_record",
                            "Không ai tự xác nhận việc điều động chính mình; hãy để người khác của bên tiếp nhận.");
  if (transfer.proposed_by == party.user && !(party.whole_agency && party.gives))
    return transfer_refusal("own",
                            "Anh/chị là người đề nghị nên không tự xác nhận được; hãy chờ người khác của bên tiếp "
                            "nhận, hoặc cán bộ thi đua của cơ quan.");
  return std::nullopt;
}

std::optional<core::Refusal> refuse_fault(const Transfer& transfer, const TransferParty& party,
                                          std::string_view reason) {
  if (auto fault = receiving_fault(transfer, party)) return fault;
  if (core::trimmed(reason).empty())
    return transfer_refusal("reason", "Chưa ghi lý do không tiếp nhận; hãy ghi để bên đề nghị biết.", "reason");
  return std::nullopt;
}

std::optional<core::Refusal> withdraw_fault(const Transfer& transfer, const TransferParty& party) {
  if (auto fault = state_fault(transfer)) return fault;
  if (transfer.proposed_by == party.user) return std::nullopt;
  return transfer_refusal("not_yours", "Chỉ người đề nghị mới rút được; hãy báo người ấy.");
}

std::vector<std::string> transfer_warnings(const Transfer& transfer, const std::vector<ClosedYear>& closed) {
  const int year = transfer.next.validity.from.year();
  std::string whose;
  for (const ClosedYear& one : closed)
    if (one.year == year) whose += (whose.empty() ? "" : ", ") + one.whose;
  if (whose.empty()) return {};
  return {"Ngày " + transfer.next.validity.from.to_vi() + " nằm trong năm " + std::to_string(year) +
          " đã có kết quả xếp loại chính thức (" + whose +
          "). Hãy kiểm tra ngày; nếu đúng thì kết quả đã ghi không tự đổi theo."};
}

}  // namespace thidua::personnel
