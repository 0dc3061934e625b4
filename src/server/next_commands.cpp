#include <algorithm>

#include "pacts/terms_edit.h"
#include "server/commands.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

struct OpenNext {
  std::unique_ptr<Context> context;
  pacts::Pact pact;
  std::vector<pacts::NextLine> lines;
};

core::Outcome<OpenNext> open_next(const CommonOptions& common, int year) {
  auto opened = open_pact(common, year);
  if (!opened) return opened.error();
  Context& installation = *opened->context;
  auto lines =
      read(installation, [&](platform::Connection& db) { return pacts::next_lines(db, installation.agency, year); });
  if (!lines) return lines.error();
  return OpenNext{std::move(opened->context), std::move(opened->pact), *std::move(lines)};
}

}  // namespace

int next_show(const CommonOptions& common, const NextOptions& options) {
  auto opened = open_next(common, options.year);
  if (!opened) return refuse(opened.error());
  std::vector<std::vector<std::string>> rows;
  for (const pacts::NextLine& line : opened->lines) {
    const auto target = std::ranges::find(opened->pact.targets, line.last, &pacts::Target::id);
    rows.push_back({target == opened->pact.targets.end() ? "mới" : target->code,
                    core::to_vi(line.last_terms.quantity, line.last_terms.unit_label), line.actual_vi,
                    std::string(core::label_vi(line.verdict)),
                    core::to_vi(line.proposed.quantity, line.proposed.unit_label),
                    std::string(pacts::label_vi(line.choice)), line.proposed.text});
  }
  say("Đề xuất giao ước năm " + std::to_string(options.year + 1) + " từ kết quả năm " + std::to_string(options.year));
  say_table({"Mã", "Mức năm trước", "Kết quả", "Đánh giá", "Đề xuất", "Lựa chọn", "Nội dung"}, rows, 40);
  for (std::size_t i = 0; i < opened->lines.size(); ++i) {
    const pacts::NextLine& line = opened->lines[i];
    for (const pacts::Leftover& leftover : line.leftovers)
      say("  ! " + rows[i][0] + ": “" + leftover.words + "” – " + leftover.advice);
    if (line.choice == pacts::NextChoice::undecided)
      for (const std::string& hint : line.hints) say("  ? " + rows[i][0] + ": " + hint);
  }
  return exit_done;
}

int next_choose(const CommonOptions& common, const NextOptions& options) {
  auto opened = open_next(common, options.year);
  if (!opened) return refuse(opened.error());
  auto id = pacts::find_target(opened->pact, options.target);
  if (!id) return refuse(id.error());
  const auto choice = pacts::next_choice_of(options.choice);
  if (!choice)
    return refuse(
        core::Refusal{"next.choice",
                      "Lựa chọn phải là kept, tightened, lowered, reworded, dropped, hoặc undecided để bỏ lựa chọn.",
                      "choice",
                      {}});
  const auto line = std::ranges::find(opened->lines, *id, &pacts::NextLine::last);
  auto terms = pacts::with_assignments(line->proposed, options.assignments);
  if (!terms) return refuse(terms.error());
  auto done = run(*opened->context, "pacts.next_choose", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto chosen = pacts::choose_next(command, opened->pact.id, *id, *choice, *terms, options.reason);
    if (!chosen) return chosen.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã chọn " + options.target + ": " + std::string(pacts::label_vi(*choice)) + ".");
  return exit_done;
}

int next_add(const CommonOptions& common, const NextOptions& options) {
  auto opened = open_next(common, options.year);
  if (!opened) return refuse(opened.error());
  pacts::TargetTerms terms;
  terms.text = options.text;
  terms.group = {pacts::GroupOwner::agency, pacts::GroupSubject::body};
  auto made = pacts::with_assignments(terms, options.assignments);
  if (!made) return refuse(made.error());
  auto done = run(*opened->context, "pacts.next_add", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto added = pacts::add_next(command, opened->pact.id, *made, options.reason);
    if (!added) return added.error();
    return std::string("{}");
  });
  if (!done) return refuse(done.error());
  say("Đã thêm chỉ tiêu mới vào đề xuất năm " + std::to_string(options.year + 1) + ".");
  return exit_done;
}

int next_create(const CommonOptions& common, const NextOptions& options) {
  auto opened = open_next(common, options.year);
  if (!opened) return refuse(opened.error());
  auto done = run(*opened->context, "pacts.next_create", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto made = pacts::create_next_pact(command, opened->pact.id);
    if (!made) return made.error();
    return core::to_text(*made);
  });
  if (!done) return refuse(done.error());
  say("Đã lập dự thảo giao ước năm " + std::to_string(options.year + 1) + " từ các lựa chọn.");
  return exit_done;
}

}  // namespace thidua::server
