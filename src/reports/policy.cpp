#include "reports/policy.h"

namespace thidua::reports {

const std::vector<const access::Permission*>& permissions() {
  static const std::vector<const access::Permission*> all{&policy::reports_read, &policy::reports_comment,
                                                          &policy::reports_sign_upload};
  return all;
}

}  // namespace thidua::reports
