#include "pacts/pact.h"

#include "core/coded.h"
#include "core/text.h"

namespace thidua::pacts {
namespace {

constexpr std::array party_kinds{
    core::Coded<PartyKind>{PartyKind::head, "head", "Thủ trưởng cơ quan"},
    core::Coded<PartyKind>{PartyKind::union_executive, "union_executive", "Ban Chấp hành Công đoàn"},
    core::Coded<PartyKind>{PartyKind::staff_representative, "staff_representative",
                           "Đại diện công chức, viên chức, người lao động"},
    core::Coded<PartyKind>{PartyKind::block_member, "block_member", "Đơn vị thành viên khối thi đua"},
};

constexpr std::array pact_states{
    core::Coded<PactState>{PactState::draft, "draft", "dự thảo"},
    core::Coded<PactState>{PactState::signed_, "signed", "đã ký"},
    core::Coded<PactState>{PactState::closed, "closed", "đã tổng kết"},
    core::Coded<PactState>{PactState::withdrawn, "withdrawn", "đã bỏ"},
};

/// Targets that stand and fall with a party. Those of the agency and the common ones stay whoever signs beside the
/// head.
bool goes_with(TargetGroup group, PartyKind party) {
  return party == PartyKind::union_executive && group.owner == GroupOwner::union_side;
}

}  // namespace

std::string_view code(PartyKind kind) {
  return code_in(party_kinds, kind);
}
std::optional<PartyKind> party_kind_of(std::string_view text) {
  return value_in(party_kinds, text);
}
std::string_view label_vi(PartyKind kind) {
  return label_in(party_kinds, kind);
}
std::string_view code(PactState state) {
  return code_in(pact_states, state);
}
std::optional<PactState> pact_state_of(std::string_view text) {
  return value_in(pact_states, text);
}
std::string_view label_vi(PactState state) {
  return label_in(pact_states, state);
}

std::optional<core::Refusal> refusal_of_change(PactState state, VersionKind kind, std::string_view ground) {
  const bool before_signing = kind == VersionKind::read || kind == VersionKind::correction;
  if (state == PactState::withdrawn)
    return core::Refusal{"pact.withdrawn", "Dự thảo giao ước này đã bỏ nên không sửa được.", "pact", {}};
  if (state == PactState::closed)
    return core::Refusal{"pact.closed",
                         "Giao ước đã tổng kết nên không sửa được chỉ tiêu. Hãy sửa ở giao ước của năm sau.",
                         "target",
                         {}};
  if (state == PactState::signed_ && before_signing)
    return core::Refusal{"pact.signed",
                         "Giao ước đã ký: chỉ được điều chỉnh hoặc dừng chỉ tiêu, có ngày áp dụng và căn cứ.",
                         "kind",
                         {}};
  if (state == PactState::draft && !before_signing)
    return core::Refusal{
        "pact.not_signed", "Giao ước còn là dự thảo: hãy sửa trực tiếp chỉ tiêu, không cần điều chỉnh.", "kind", {}};
  if (!before_signing && core::trimmed(ground).empty())
    return core::Refusal{
        "pact.ground.missing",
        "Chưa nêu căn cứ, lý do điều chỉnh. Hãy ghi rõ căn cứ (ví dụ: văn bản giao chỉ tiêu, quyết định sáp nhập).",
        "ground",
        {}};
  return std::nullopt;
}

std::vector<Dropping> droppings_when_party_ends(const Pact& pact, PartyKind party, core::Date last_day,
                                                std::string_view ground, std::string_view paper) {
  std::vector<Dropping> droppings;
  const core::Date next_day = last_day.plus_days(1);
  for (const Target& target : pact.targets) {
    const TargetVersion& standing = target.in_force(next_day);
    if (standing.kind == VersionKind::drop || !goes_with(standing.terms.group, party)) continue;
    TargetVersion version{target.versions.back().number + 1,
                          VersionKind::drop,
                          next_day,
                          std::string(ground),
                          std::string(paper),
                          standing.terms};
    droppings.push_back({target.id, std::move(version)});
  }
  return droppings;
}

std::vector<std::vector<const Target*>> paragraphs(const Pact& pact) {
  std::vector<std::vector<const Target*>> grouped;
  for (const Target& target : pact.targets) {
    const bool continues = !grouped.empty() && target.part > 1 && grouped.back().front()->paragraph == target.paragraph;
    if (!continues) grouped.emplace_back();
    grouped.back().push_back(&target);
  }
  return grouped;
}

}  // namespace thidua::pacts
