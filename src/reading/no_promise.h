#pragma once
#include <vector>

#include "reading/extract.h"
#include "reading/outline.h"
#include "reading/source.h"
#include "reading/split.h"
#include "reading/targets.h"

/// What reads like a promise and is none.
namespace thidua::reading {

/// «Giám đốc tặng Giấy khen cho 04 tập thể, 11 cá nhân»: an award given, not one promised.
bool gives_awards(const Source& source, const Item& item);

/// «Đã ký: trồng 20 ha rừng; …»: whatever its first words, it tells nothing.
bool promises_by_label(const Source& source, const Item& item);

/// A paragraph of a report, without a mark, that tells from its first words on and judges nothing: «Nhìn lại một năm,
/// anh chị em đã quen nếp làm việc mới», «Sáu tháng qua, kho bạc đã kiểm soát 7.418 hồ sơ».
bool narrates(const Source& source, const Item& item);

/// A number that is compared, or a share: an aim wherever it stands. `counts_too`: so is a count with its noun.
bool sets_an_aim(const Source& source, const Item& item, bool counts_too);

/// In plans only what can be checked is an aim; what was done already («đã tiếp nhận 3.415 hồ sơ») is none.
void drop_plan_prose(const Source& source, DocType type, const Item& item, std::vector<Target>& targets);

/// «Thành lập mới 02 cụm công nghiệp; UBND tỉnh đã có quyết định» in a report: what stands behind the semicolon tells
/// and promises nothing.
void drop_told_parts(const Source& source, SplitItem& split);

/// «100% tuyến phố không bị lấn chiếm. Còn phố Lò Chum tái lấn chiếm.» below «CÁC CHỈ TIÊU CHƯA ĐẠT»: the heading gives
/// the verdict, a further sentence that sets nothing only tells why.
void drop_told_below_verdict(const Source& source, SplitItem& split);

/// In a list of registrations a line without a number or «đăng ký» names a holder.
void drop_holders(const Source& source, DocType type, std::vector<Target>& targets);

/// «cộng 5 điểm cho mỗi …», «từ 90 điểm trở lên xếp loại A»: a rule of the score sheet.
bool gives_points(const Source& source, const Target& target);

/// «Trong đó:», «Cụ thể như sau:»: ends in a colon and promises nothing.
bool introduces_only(const Source& source, const Item& item, const SplitItem& split);

/// Who signs, listed before the first section; «1. Lãnh đạo Sở …; đại diện: …» looks like a heading with its text.
bool lists_a_party(const Context& context, const Item& item);

/// «Ghi chú: …», «Bảng 1. …», «Cộng: …»; in a pact «Thi đua đổi mới …» without a number is a slogan, and what one side
/// does is its duty.
bool is_aside(const Context& context, const Item& item);

/// Do the items of such a section set other things than targets, whatever numbers stand in them?
bool is_other(SectionRole role);
/// May a section of the role hold targets in a document of the type?
bool wants_targets(SectionRole role, DocType type);

}  // namespace thidua::reading
