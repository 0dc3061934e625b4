#pragma once
#include <optional>
#include <vector>

#include "reading/verdict_words.h"

namespace thidua::reading {

/// Promises that one stretch of running prose tells of together: «duy trì sĩ số 100%» and «từ 95% trẻ trở lên chuyên
/// cần» of a sentence that the next one judges.
struct ProsePromises {
  std::vector<Range> promises;
  Range told;                        // behind them, up to the next promises; or empty
  Range before;                      // before them, from where the promises before end; or empty
  std::optional<VerdictHead> ahead;  // «Không hoàn thành chỉ tiêu …»: words of judgement right before the first
};

/// Is the paragraph running text: several sentences, or one long one, and no line of a form («Kết quả: …»), no list?
/// `marked`: a number or a bullet stands before it, so that it must be longer.
bool reads_as_prose(const Source& source, Range paragraph, bool marked);

/// The promises of a paragraph of running prose, as the learned model finds them, in order; none where it finds none.
std::vector<ProsePromises> prose_promises(const Source& source, Range paragraph);

}  // namespace thidua::reading
