#pragma once
#include <optional>
#include <vector>

#include "reading/source.h"
#include "reading/verdict_words.h"

namespace thidua::reading {

struct Line;

/// «việc cuối»: the last of the promises, however many there are.
constexpr int last_ordinal = 9;

/// A clause of a result that says of what it speaks: «chỉ tiêu thứ nhất chưa đạt (68 phút)», «đề tài cấp tỉnh chưa đến
/// hạn nghiệm thu».
struct ClauseVerdict {
  Range clause;
  Range subject;    // the words before the verdict; or empty
  int ordinal = 0;  // «thứ hai» = 2; last_ordinal = «cuối»; 0 = none
  int count = 1;    // «hai ý đầu» = 2 from the ordinal on
  VerdictHead head;
};

/// The verdict inside one clause, with its subject; none where the clause begins with the verdict and names no ordinal.
std::optional<ClauseVerdict> clause_verdict(const Source& source, Range clause);
/// All of a region, in order; pieces without a verdict of their own belong to the clause before them.
std::vector<ClauseVerdict> clause_verdicts(const Source& source, Range region);

/// Does a clause of the region judge in words that leave no doubt?
bool judges_firmly(const Source& source, Range region);
/// The same of a line without a marker: «Có 02 trường hợp, lỗi hẹn» below «Điều 1. Không sinh con thứ ba»; null is
/// none.
bool judges_firmly(const Source& source, const Line* line);

/// «vế thứ hai», «ý đầu», «việc cuối»: 2, 1, last_ordinal; 0 where the range names none.
int ordinal_in(std::string_view low, Range range);
/// Index of the promise an ordinal names, of so many; or -1.
int place_of_ordinal(int ordinal, std::size_t promises);

/// Which of the promises the clause speaks of: the one that shares most words with its subject, and where several share
/// as many, with the whole clause. None where that is not clear or too little is shared.
std::optional<std::size_t> spoken_of(const Source& source, const ClauseVerdict& clause,
                                     const std::vector<Range>& promises);

/// The pieces between semicolons; none where a piece holds no number or there is but one.
std::vector<Range> facts_of(const Source& source, Range region);

/// Words of the range that tell one thing from another.
std::vector<std::string_view> telling_words(std::string_view low, Range range);
/// How many of the words stand in the range.
std::size_t shared_words(std::string_view low, Range range, const std::vector<std::string_view>& words);
/// Do most of the subject's words stand in the text before it? Then the clause speaks of something promised there.
bool repeats(const Source& source, Range subject, Range text);

/// «Ý đầu: kết quả 251/484 em …. Ý sau: 15 em»: a sentence that takes up the promises by their order.
bool begins_with_ordinal(const Source& source, Range rest);

/// Does the range hold a number with a bound? Then it may be the promise itself.
bool holds_bound(const Source& source, Range range);

}  // namespace thidua::reading
