#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "documents/table_head.h"
#include "documents/xlsx_read.h"

/// Where the rows of a list come from, whatever the file is; not for use outside this folder.
namespace thidua::documents {

/// May be gone through more than once.
class TableSource {
 public:
  virtual ~TableSource() = default;
  virtual std::vector<std::string> sheets() const = 0;  // those a person sees
  virtual core::Outcome<int> rows(const std::string& sheet, const std::function<bool(SheetRow&)>& take) = 0;
  /// The part of the workbook that holds the sheet, and the workbook; "" where there is none.
  virtual std::string part_of(const std::string& sheet) const = 0;
  virtual std::string_view bytes() const = 0;
};

/// `bytes` must outlive it.
core::Outcome<std::unique_ptr<TableSource>> table_source(std::string_view bytes, const std::string& file_name);

}  // namespace thidua::documents
