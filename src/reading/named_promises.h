#pragma once
#include <optional>

#include "reading/verdict_words.h"

namespace thidua::reading {

/// A promise that its words name inside the sentence that judges it.
struct NamedPromise {
  Range promise;
  std::optional<VerdictHead> before;  // the words of judgement that stand before it
  Range told;                         // what is told of it behind; or empty
};

/// A line that tells first and then judges a promise by its name: «Toàn bộ 62 người đã đăng ký, hoàn thành chỉ tiêu
/// 100% viên chức đăng ký»; none where it does not.
std::optional<NamedPromise> judged_by_name(const Source& source, Range line);

/// Behind «Hai bên giao ước», «Đơn vị đăng ký» at the head of a paragraph that promises something; or its begin.
std::size_t behind_pledge_head(const Source& source, Range paragraph);

}  // namespace thidua::reading
