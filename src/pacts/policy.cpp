#include "pacts/policy.h"

namespace thidua::pacts {

const std::vector<const access::Permission*>& permissions() {
  static const std::vector<const access::Permission*> all{
      &policy::pacts_read,    &policy::pacts_import,  &policy::pacts_edit,    &policy::pacts_assign,
      &policy::pacts_comment, &policy::rounds_manage, &policy::results_enter, &policy::results_read,
      &policy::review_judge,  &policy::next_read,     &policy::next_choose,   &policy::director_read};
  return all;
}

}  // namespace thidua::pacts
