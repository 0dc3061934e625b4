#pragma once
#include <vector>

#include "access/permission.h"

/// Who may do what with reports.
namespace thidua::reports::policy {

using access::Permission;
using access::Role;

inline const Permission reports_read{"reports.read",
                                     "xem báo cáo",
                                     {Role::emulation_officer, Role::director, Role::council_member,
                                      Role::council_secretary, Role::union_officer, Role::records_clerk, Role::auditor},
                                     false};
inline const Permission reports_comment{
    "reports.comment",
    "góp ý vào báo cáo",
    {Role::emulation_officer, Role::director, Role::council_member, Role::council_secretary, Role::union_officer},
    false};
inline const Permission reports_sign_upload{
    "reports.sign_upload", "nộp bản đã ký", {Role::emulation_officer, Role::records_clerk}, false};

}  // namespace thidua::reports::policy

namespace thidua::reports {

/// All of them, for those who list or check rights.
const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::reports
