#pragma once
#include <vector>

#include "access/permission.h"

/// Who may do what with pacts, rounds and next year's pact.
namespace thidua::pacts::policy {

using access::Permission;
using access::Role;

/// The pact and its targets are no secret inside the agency; results are (`results_read`), until the pact is closed:
/// then its verdicts are told to everybody, the sheets of the units and their evidence are not.
inline const Permission pacts_read{"pacts.read",
                                   "xem giao ước",
                                   {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head,
                                    Role::director, Role::council_member, Role::council_secretary, Role::union_officer,
                                    Role::records_clerk, Role::staff_member, Role::auditor},
                                   true};
inline const Permission pacts_import{"pacts.import", "nhập giao ước từ văn bản", {Role::emulation_officer}, false};
inline const Permission pacts_edit{"pacts.edit", "sửa, ký và tổng kết giao ước", {Role::emulation_officer}, false};
inline const Permission pacts_assign{"pacts.assign", "giao chỉ tiêu cho đơn vị", {Role::emulation_officer}, false};
inline const Permission pacts_comment{"pacts.comment",
                                      "góp ý về chỉ tiêu",
                                      {Role::emulation_officer, Role::unit_clerk, Role::unit_head, Role::director,
                                       Role::council_member, Role::council_secretary, Role::union_officer},
                                      true};
inline const Permission rounds_manage{
    "rounds.manage", "mở, nhắc, trả lại và chốt đợt báo cáo", {Role::emulation_officer}, false};
inline const Permission results_enter{"results.enter",
                                      "nhập và gửi kết quả của đơn vị",
                                      {Role::emulation_officer, Role::unit_clerk, Role::unit_head},
                                      true};
inline const Permission results_read{
    "results.read",
    "xem kết quả của đơn vị",
    {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head, Role::director,
     Role::council_member, Role::council_secretary, Role::union_officer, Role::auditor},
    true};
/// Administrators keep the system running; they do not judge.
inline const Permission review_judge{"review.judge", "kết luận chỉ tiêu", {Role::emulation_officer}, false};
inline const Permission next_read{"next.read",
                                  "xem đề xuất giao ước năm sau",
                                  {Role::emulation_officer, Role::director, Role::council_member,
                                   Role::council_secretary, Role::union_officer, Role::auditor},
                                  false};
inline const Permission next_choose{
    "next.choose", "chọn chỉ tiêu cho giao ước năm sau", {Role::emulation_officer}, false};
inline const Permission director_read{"director.read",
                                      "xem trang của người đứng đầu",
                                      {Role::emulation_officer, Role::director, Role::council_member,
                                       Role::council_secretary, Role::union_officer, Role::auditor},
                                      false};

}  // namespace thidua::pacts::policy

namespace thidua::pacts {

/// All of them, for those who list or check rights.
const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::pacts
