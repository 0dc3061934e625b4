#pragma once
#include <vector>

#include "access/permission.h"

/// Who may see what the law says of a person. Everybody sees it of himself.
namespace thidua::eligibility {

extern const access::Permission read_eligibility;    // scoped: people of the units of the role
extern const access::Permission change_own_rules;    // the agency's own rules beside the law; everybody reads them
extern const access::Permission keep_eligibility;    // scoped: write an answer down with its facts
extern const access::Permission assess_eligibility;  // scoped: say yes or no where the records leave it open
extern const access::Permission propose_law;  // lay a draft of another law beside the one in use, see whom it touches

const std::vector<const access::Permission*>& permissions();

}  // namespace thidua::eligibility
