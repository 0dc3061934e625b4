#pragma once
#include "core/outcome.h"
#include "pacts/draft.h"
#include "platform/json.h"

namespace thidua::pacts {

/// A draft as it is stored. Unknown members are passed over, so that older drafts can still be opened.
platform::Json draft_json(const PactDraft& draft);
core::Outcome<PactDraft> draft_of_json(const platform::Json& json);

}  // namespace thidua::pacts
