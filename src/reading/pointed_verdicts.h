#pragma once
#include <optional>

#include "reading/pointed_parts.h"
#include "reading/source.h"
#include "reading/verdict_words.h"

/// What is said of promises where running text points at them by their numbers.
namespace thidua::reading {

/// Does the head judge by its words, without the number behind it?
bool judges_by_words(const VerdictHead& head);

/// «vế đầu», «phần thứ hai», «ý sau»: 1 or 2 …; 0 where none stands. Words inside the mention are the promise's number.
struct Half {
  int place = 0;
  Range words;
};
Half half_in(std::string_view low, Range range, Range mention = {});

/// «Không đạt: số 2 (14,9%); số 5»: the verdict before the first numbers of a sentence goes for all in it.
std::optional<VerdictHead> lead_of(const Source& source, Range piece, const Mention& first);

/// «Cam kết 8 giữ vững», «điều 4 coi như chưa xong», «vượt cam kết 6», «hoàn thành vế đầu của điều 9».
std::optional<VerdictHead> said_at(const Source& source, const Mention& mention, Range range);

/// Does the text judge, or begin with a word that does?
bool judges_itself(const Source& source, Range range);
/// Without a number outside brackets and without a word of judgement.
bool tells_nothing(const Source& source, Range range);
/// Names promises and tells nothing of them: «Nhóm công việc về vốn (cam kết 1, 2, 3)».
bool only_names(const Source& source, const Mention& mention, Range piece);

/// Results that call promises by numbers before any was listed: «hoàn thành chỉ tiêu 2 và 3; không đạt chỉ tiêu 1».
bool points_ahead(const Source& source, Range paragraph);

}  // namespace thidua::reading
