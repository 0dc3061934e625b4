#pragma once
#include <string>

#include "law/case.h"
#include "law/law.h"
#include "platform/json.h"

/// One case written down so that it can be asked again: a file of thidua-eligibility-cases/1 with one case, as JSON.
namespace thidua::law {

/// Shape   codes of awards that the law does not know stand in `meta.other_awards`, so that they are read back as they
///         were; what a case does not say is left out. The same case always gives the same text.
platform::Json case_json(const Case& one, const Law& law);

/// The case back. Errors  as read_cases; `law.case_text` where the text is no such file or holds not just one case.
core::Outcome<Case, core::Refusals> case_of_json(const std::string& text, const Law& law);

}  // namespace thidua::law
