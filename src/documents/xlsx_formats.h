#pragma once
#include <map>
#include <tuple>

#include "documents/xlsx_write.h"

struct lxw_workbook;
struct lxw_format;

namespace thidua::documents {

/// How the value of a cell is shown, apart from its look.
enum class CellShape { text, number, day };

/// The formats of one workbook, each made once.
class CellFormats {
 public:
  explicit CellFormats(lxw_workbook* workbook) : workbook_(workbook) {}
  /// `places`: decimal places of a number.
  lxw_format* of(CellLook look, CellShape shape, int places);
  lxw_format* heading();
  lxw_format* title(bool first);

 private:
  lxw_workbook* workbook_;
  std::map<std::tuple<CellLook, CellShape, int>, lxw_format*> made_;
  lxw_format* heading_ = nullptr;
  lxw_format* titles_[2] = {nullptr, nullptr};
};

}  // namespace thidua::documents
