#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "movements/item.h"
#include "platform/backup.h"
#include "platform/command.h"
#include "platform/db.h"

/// Storage of what a plan or guideline holds. The piece as it was read stays; what it means now is the newest revision.
namespace thidua::movements {

struct NewItem {
  ItemKind kind = ItemKind::task;
  ItemOrigin origin;
  ItemTerms terms;
};

/// Adds pieces to a draft movement, each with the next code of its kind. Returns how many.
/// Errors  `movement.unknown`, `movement.not_draft`, `item.document` where the document was taken in before.
core::Outcome<int> add_items(platform::Command& command, core::MovementId movement, const std::vector<NewItem>& items);
/// A new revision with other terms; it becomes confirmed, since a person wrote it.
core::Outcome<int> change_item(platform::Command& command, ItemId item, const ItemTerms& terms,
                               std::string_view reason);
/// Confirms the named pieces, or where none is named every piece that is sure (`unsure` is false). Contents and
/// criteria of the movement follow the confirmed ones. Returns how many were confirmed.
core::Outcome<int> confirm_items(platform::Command& command, core::MovementId movement,
                                 const std::vector<ItemId>& named);
/// Takes a piece that was read wrongly out of the movement; a reason is required.
core::Outcome<int> withdraw_item(platform::Command& command, ItemId item, std::string_view reason);

/// In the order of their codes' kinds, then of the document. `as_of`: as it stood at that moment.
std::vector<Item> items(platform::Connection& db, core::AgencyId agency, core::MovementId movement,
                        const std::optional<core::Instant>& as_of = {});
core::Outcome<Item> load_item(platform::Connection& db, core::AgencyId agency, ItemId id);
/// By code in the movement ("NV03", case ignored). Refusal says which codes there are.
core::Outcome<Item> find_item(const std::vector<Item>& all, std::string_view code);

/// What must hold of them in every database; asked by `thidua verify`.
std::vector<platform::Invariant> invariants();

/// Kept for good: unknown keys ignored, missing keys at their default.
std::string to_json(const ItemTerms& terms);
core::Outcome<ItemTerms> item_terms_of_json(std::string_view json);

}  // namespace thidua::movements
