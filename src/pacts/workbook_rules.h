#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "pacts/judge.h"

/// What the result workbook («biểu báo cáo kết quả») asks, and what it takes for an answer. No files in here.
namespace thidua::pacts {

enum class WorkbookColumn {
  ordinal,
  code,
  text,
  required,
  due,
  roll_up,
  part,
  whole,
  value,
  complement,
  stage,
  counted,
  explanation,
  source,
  evidence,
  key
};

struct WorkbookHeading {
  WorkbookColumn column;
  std::string_view heading;
  int width;   // characters
  bool typed;  // the unit writes here, where the target asks for it
};
/// In the order of the sheet; the key comes last and is hidden.
std::span<const WorkbookHeading> workbook_headings();
std::string_view heading_of(WorkbookColumn column);

/// Is the column to be filled for this target? A percent takes parts or a bare percent, and may be reported the other
/// way round; a number takes one value and its details; what is there or not, or is no number, takes a stage.
bool asks_for(const TargetTerms& terms, WorkbookColumn column);

/// Ties a row to its round, unit and target, so that rows may be sorted. Written "12-34-56-9f3a1c2b"; the last part is
/// a sum over the others that tells a mistyped key from a true one.
struct RowKey {
  core::RoundId round;
  core::UnitId unit;
  core::TargetId target;
  bool operator==(const RowKey&) const = default;
};
std::string to_text(const RowKey& key);
std::optional<RowKey> row_key_of(std::string_view text);
/// Eight hexadecimal digits over any text; finds slips, not forgers.
std::string check_sum(std::string_view text);

/// "tập thể: 2; cá nhân: 11" and back; nullopt where a piece is no "name: number", a name comes twice or is empty.
std::string counted_vi(const std::vector<Counted>& counted);
std::optional<std::vector<Counted>> counted_of_vi(std::string_view text);

/// The stage by its label, marks and case ignored; empty is `not_said`.
std::optional<Stage> stage_of_label(std::string_view label);

/// What is wrong with a unit's answer to a target, each with the column to look at.
struct ResultFault {
  WorkbookColumn column;
  std::string code;
  std::string message;
};
std::vector<ResultFault> result_faults(const TargetTerms& terms, const UnitResult& result);

}  // namespace thidua::pacts
