#pragma once
#include "reading/outline.h"
#include "reading/source.h"

/// «Cá nhân được xét khi có đủ: …», «Khu dân cư được khen phải: …»: what stands behind the colon, or in the deeper
/// lines below it, is what an award asks for; it promises nothing and is no part of the document's own outline.
namespace thidua::reading {

/// Behind the colon of such an introduction; nowhere where the line is none.
std::size_t behind_condition_intro(const Source& source, Range line);

/// Follows the lines of a document: is this one below an introduction that ended in its colon?
class ConditionsBelow {
 public:
  explicit ConditionsBelow(const Source& source) : source_(source) {}
  bool take(const Item& item);

 private:
  const Source& source_;
  bool open_ = false;
  int section_ = -1;
  MarkerKind above_ = MarkerKind::none;
};

}  // namespace thidua::reading
