#include "eligibility/policy.h"

namespace thidua::eligibility {

using access::Permission;
using access::Role;

const Permission read_eligibility{"eligibility.read",
                                  "xem điều kiện khen thưởng của người khác",
                                  {Role::administrator, Role::emulation_officer, Role::unit_head, Role::director,
                                   Role::auditor, Role::council_secretary},
                                  true};

const Permission change_own_rules{"eligibility.own_rules",
                                  "ghi quy định riêng của cơ quan về khen thưởng",
                                  {Role::administrator, Role::emulation_officer},
                                  false};

const Permission keep_eligibility{
    "eligibility.keep", "lưu kết quả xét điều kiện khen thưởng", {Role::administrator, Role::emulation_officer}, true};

const Permission propose_law{"eligibility.law_draft",
                             "nạp dự thảo bộ luật và xem ai bị ảnh hưởng",
                             {Role::administrator, Role::emulation_officer},
                             false};

const Permission assess_eligibility{"eligibility.assess",
                                    "ghi nhận định về điều kiện khen thưởng mà dữ liệu chưa quyết định được",
                                    {Role::administrator, Role::emulation_officer, Role::council_secretary},
                                    true};

const std::vector<const Permission*>& permissions() {
  static const std::vector<const Permission*> all{&read_eligibility, &change_own_rules, &keep_eligibility, &propose_law,
                                                  &assess_eligibility};
  return all;
}

}  // namespace thidua::eligibility
