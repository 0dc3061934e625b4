#pragma once
#include <string>

#include "access/io/api.h"
#include "doc_model/document.h"
#include "pacts/draft.h"
#include "pacts/io/drafts.h"
#include "reading/extract.h"
#include "server/draft_leads.h"
#include "server/draft_shapes.h"

/// From a document to a draft, from its operations to a pact.
namespace thidua::server::draft_api {

/// What was read as a draft to be checked. `asked_year` stands in where the document names no year.
core::Outcome<pacts::PactDraft> draft_from(const reading::Extract& extract, int asked_year);

/// One op on the draft; `text` is the document's, `leads` the units that may be named. Refusals name the field at
/// fault.
core::Outcome<int, core::Refusals> apply_op(pacts::PactDraft& draft, const DraftOp& op, const std::string& text,
                                            const pacts::Origin& document, const pacts::Utf16Offsets& offsets,
                                            const Leads& leads);

/// What differs between two states of a draft, in words; the field of a change to an item begins with its key:
/// "T07.due".
std::vector<pacts::api::Change> draft_changes(const pacts::PactDraft& before, const pacts::PactDraft& after);

/// The pact, made the way `thidua pact import` makes it: created as read, then the answers and corrections as versions
/// with their ground. Only included items become targets.
core::Outcome<core::PactId> pact_from_draft(platform::Command& command, const pacts::PactDraft& draft,
                                            const std::string& sha256);

DraftShown draft_shown(const pacts::Draft& stored, const pacts::PactDraft& draft, const std::string& changed_by);

}  // namespace thidua::server::draft_api
