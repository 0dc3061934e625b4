#include <algorithm>

#include "movements/io/items.h"
#include "movements/io/store.h"
#include "pacts/match.h"
#include "server/commands.h"
#include "server/open_movement.h"
#include "server/shared.h"
#include "server/terminal.h"

/// Targets that stand in a plan, put into the draft pact of a year.
namespace thidua::server {
namespace {

using movements::Item;

pacts::TargetTerms pact_terms(const movements::ItemTerms& item) {
  pacts::TargetTerms terms;
  terms.text = item.text;
  terms.section = item.section;
  terms.subject = item.subject;
  terms.measure = item.measure;
  terms.quantity = item.quantity;
  terms.unit_label = item.unit_label;
  terms.per = item.per;
  terms.condition = item.condition;
  terms.award = item.award;
  if (!item.due.empty()) terms.due = *std::ranges::max_element(item.due);
  terms.stretch = item.stretch;
  terms.direction = pacts::usual_direction(item.quantity.comparator, core::Direction::none);
  terms.roll_up = pacts::usual_roll_up(terms);
  return terms;
}

std::vector<const Item*> chosen_targets(const std::vector<Item>& items) {
  std::vector<const Item*> chosen;
  for (const Item& item : items)
    if (item.kind == movements::ItemKind::target && item.state != movements::ItemState::withdrawn)
      chosen.push_back(&item);
  return chosen;
}

core::Outcome<std::vector<const Item*>> named_targets(const OpenMovement& opened, const MovementOptions& options) {
  std::vector<const Item*> all = chosen_targets(opened.items);
  if (all.empty())
    return core::Refusal{"movement.no_target",
                         "Phong trào này không có chỉ tiêu nào. Xem các mục: thidua movement show.",
                         "movement",
                         {}};
  if (options.items.empty()) return all;
  std::vector<const Item*> named;
  for (const std::string& one : options.items) {
    auto item = movements::find_item(opened.items, one);
    if (!item) return item.error();
    const auto found = std::ranges::find(all, item->code, [](const Item* each) { return each->code; });
    if (found == all.end())
      return core::Refusal{
          "movement.no_target", "Mục " + item->code + " không phải chỉ tiêu, hoặc đã rút.", "item", {}};
    named.push_back(*found);
  }
  return named;
}

/// The pact's target that promises the same, or none.
const pacts::Target* same_in_pact(const pacts::Pact& pact, const pacts::TargetTerms& terms) {
  std::vector<pacts::Comparable> ours;
  for (const pacts::Target& target : pact.targets) ours.push_back({target.versions.back().terms, target.paragraph});
  if (ours.empty() || ours.size() > pacts::comparable_max) return nullptr;
  const pacts::Match match = pacts::matched(ours, {{terms, {}}}).front();
  return match.grade == pacts::Grade::sure ? &pact.targets[*match.pact] : nullptr;
}

}  // namespace

int movement_targets(const CommonOptions& common, const MovementOptions& options) {
  auto opened = open_movement(common, options);
  if (!opened) return refuse(opened.error());
  auto targets = named_targets(*opened, options);
  if (!targets) return refuse(targets.error());
  if (options.to_pact == 0) {
    std::vector<std::vector<std::string>> rows;
    for (const Item* item : *targets)
      rows.push_back({item->code, core::to_vi(item->terms.quantity, item->terms.unit_label),
                      std::string(label_vi(item->state)), item->terms.text});
    say_table({"Mã", "Mức phải đạt", "Trạng thái", "Nội dung"}, rows);
    say("Đưa vào dự thảo giao ước: thidua movement targets CT01 --to-pact NĂM (không nêu mã: tất cả).");
    return exit_done;
  }
  auto pact = read(*opened->context, [&](platform::Connection& db) {
    return pacts::pact_of_year(db, opened->context->agency, options.to_pact);
  });
  if (!pact) return refuse(pact.error());
  std::vector<std::string> added, there;
  auto done =
      run(*opened->context, "pacts.add_from_movement", [&](platform::Command& command) -> core::Outcome<std::string> {
        for (const Item* item : *targets) {
          pacts::NewTarget target;
          target.terms = pact_terms(item->terms);
          if (const pacts::Target* same = same_in_pact(*pact, target.terms)) {
            there.push_back(item->code + " (giống " + same->code + ")");
            continue;
          }
          const movements::ItemOrigin& origin = item->origin;
          target.origin =
              pacts::Origin{origin.file_name, origin.sha256, origin.begin, origin.end, origin.quote, origin.confidence};
          auto id = pacts::add_target(command, pact->id, target);
          if (!id) return id.error();
          added.push_back(item->code);
        }
        if (added.empty())
          return core::Refusal{
              "movement.targets_there",
              "Các chỉ tiêu này đã có trong giao ước năm " + std::to_string(options.to_pact) + ". Không thêm gì.",
              "items",
              {}};
        return std::to_string(added.size());
      });
  if (!done) return refuse(done.error());
  say("Đã thêm " + *done + " chỉ tiêu vào dự thảo giao ước năm " + std::to_string(options.to_pact) +
      ". Xem: thidua pact show --year " + std::to_string(options.to_pact) + ".");
  for (const std::string& one : there) say("  Đã có sẵn, không thêm: " + one);
  return exit_done;
}

}  // namespace thidua::server
