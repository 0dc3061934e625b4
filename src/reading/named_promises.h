#pragma once
#include <optional>
#include <vector>

#include "reading/outline.h"
#include "reading/verdict_words.h"

/// Reports in prose name a promise inside the sentence that judges it: «Không đạt chỉ tiêu 100% bản tin phát đúng giờ;
/// còn 02 bản tin chậm», «Cam kết “không để ổ dịch lây lan” đã giữ được», «Chúng ta hứa diễn 130 buổi. … đã diễn 137».
namespace thidua::reading {

struct NamedPromise {
  Range promise;
  std::optional<VerdictHead> before;  // the words of judgement that stand before it
  Range told;                         // what is told of it behind; or empty
};

/// The promises of one paragraph, in order; also those that only a colon or «thì» sets before their result.
/// `firm`: only those a word of pledging or a name of promises shows; the rest of the paragraph tells.
std::vector<NamedPromise> named_promises(const Source& source, Range paragraph, bool firm = false);

/// A line that tells first and then judges a promise by its name: «Toàn bộ 62 người đã đăng ký, hoàn thành chỉ tiêu
/// 100% viên chức đăng ký»; none where it does not.
std::optional<NamedPromise> judged_by_name(const Source& source, Range line);

/// Behind «Hai bên giao ước», «Đơn vị đăng ký» at the head of a paragraph that promises something; or its begin.
std::size_t behind_pledge_head(const Source& source, Range paragraph);

/// Does the paragraph pledge something by name or verb and tell what came of it, whatever the rest of the report is like?
bool pledges_in_prose(const Source& source, Range paragraph);

/// Is the paragraph running text: several sentences, or one long one, and no line of a form («Kết quả: …»)?
/// `marked`: a number or a bullet stands before it, so that it must be longer.
bool reads_as_prose(const Source& source, Range paragraph, bool marked);

/// Does the report name its promises so, and are there no lists of them? `items`: those that may hold promises.
bool written_in_prose(const Source& source, const std::vector<Item>& items);

}  // namespace thidua::reading
