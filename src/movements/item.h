#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/ids.h"
#include "core/measure.h"
#include "core/outcome.h"

/// What a plan or guideline holds beside its head: objectives, targets, criteria, quotas, tasks, deadlines, awards,
/// dossier, points, money. Kept piece by piece, so that later steps can use each.
namespace thidua::movements {

using ItemId = core::Id<struct OfItem>;

/// Codes: objective («mục đích, yêu cầu»), target («chỉ tiêu»), criterion («tiêu chí, tiêu chuẩn»), quota («định mức,
/// tỷ lệ»), task («nội dung, nhiệm vụ, phân công»), deadline («thời hạn»), award_form («hình thức khen thưởng»),
/// dossier_part («hồ sơ»), scoring_rule («điểm thưởng, điểm trừ»), fund («kinh phí, mức thưởng»).
enum class ItemKind {
  objective,
  target,
  criterion,
  quota,
  task,
  deadline,
  award_form,
  dossier_part,
  scoring_rule,
  fund
};
std::string_view code(ItemKind kind);
std::optional<ItemKind> item_kind_of(std::string_view code);
/// As a heading: "Tiêu chí, tiêu chuẩn".
std::string_view label_vi(ItemKind kind);
/// What the codes of its items begin with: "TC".
std::string_view code_letters(ItemKind kind);
/// Every kind, in the order in which a plan is shown.
const std::vector<ItemKind>& item_kinds();

/// draft as read -> confirmed by a person; or withdrawn with a reason. Codes: draft, confirmed, withdrawn.
enum class ItemState { draft, confirmed, withdrawn };
std::string_view code(ItemState state);
std::optional<ItemState> item_state_of(std::string_view code);
std::string_view label_vi(ItemState state);

/// What a piece says. Which fields a kind uses is told by `fields_of`; the others stay empty.
struct ItemTerms {
  std::string text;     // the words
  std::string section;  // heading path
  std::string aspect;   // of its kind: purpose, requirement; content, solution, assignment, duty, procedure; bonus …
  std::string party;    // who has to do it
  std::vector<std::string> co_parties;
  std::vector<core::Date> due;  // as written, in the order of the text
  std::string mode;             // before (that day not included), by, in, on, recurring, after_event, before_event
  std::string every;            // as written: "hằng quý"
  std::string subject;
  std::string measure;
  core::Quantity quantity;
  std::string unit_label;
  std::string per;
  std::string condition;
  bool excludes = false;  // a criterion that shuts out
  bool stretch = false;   // «phấn đấu»
  std::string name;       // of a fund
  std::string award;
  std::string authority;
  std::string recipient;  // individual, collective, household
  std::optional<core::Decimal> points;
  std::optional<core::Decimal> copies;
  std::optional<core::Decimal> amount_vnd;
  std::optional<core::Decimal> per_unit_vnd;
  std::optional<core::Decimal> beneficiaries;
  bool operator==(const ItemTerms&) const = default;
};

/// A question of the reader about a piece; shown, and answered by setting a field.
struct ItemQuestion {
  std::string question;
  std::vector<std::string> answers;
  bool operator==(const ItemQuestion&) const = default;
};

/// Where the piece stands. Offsets are code points, half-open.
struct ItemOrigin {
  std::string file_name;
  std::string sha256;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string quote;
  int confidence = 100;  // 0 to 100
  std::vector<ItemQuestion> questions;
  bool operator==(const ItemOrigin&) const = default;
};

struct Item {
  ItemId id;
  core::MovementId movement;
  ItemKind kind = ItemKind::task;
  std::string code;  // "NV03", unique in the movement
  ItemOrigin origin;
  ItemTerms terms;
  ItemState state = ItemState::draft;
  int revision = 1;    // 1 = as read
  std::string reason;  // of the newest revision
};

/// Does a person have to look at it before it is confirmed? Read without certainty or with a question, and not touched
/// since.
bool unsure(const Item& item);
constexpr int item_sure_from = 90;

/// A field of a piece by its name on the command line.
struct ItemField {
  std::string_view name;   // "due": stable
  std::string_view label;  // "Thời hạn"
  std::string_view example;
};
/// The fields a kind uses, `text` first.
std::vector<ItemField> fields_of(ItemKind kind);

/// Sets one field; the terms are left as they were on refusal (`item.field.unknown` names those that exist,
/// `item.field.value` says what is expected). Empty clears, but for `text`.
core::Outcome<ItemTerms> with_item_field(ItemKind kind, const ItemTerms& terms, std::string_view field,
                                         std::string_view value);
/// "FIELD=VALUE", one after the other; the first refusal ends it.
core::Outcome<ItemTerms> with_item_assignments(ItemKind kind, const ItemTerms& terms,
                                               const std::vector<std::string>& assignments);
/// The field as people read it, and as `with_item_field` takes it back.
std::string item_field_text(const ItemTerms& terms, std::string_view field);

/// The fields with content but for the words themselves: "Đơn vị thực hiện: Văn phòng Sở; Thời hạn: 31/03/2026".
std::string details_vi(ItemKind kind, const ItemTerms& terms);

}  // namespace thidua::movements
