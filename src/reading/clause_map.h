#pragma once
#include <optional>
#include <vector>

#include "reading/brackets.h"
#include "reading/quantity.h"
#include "reading/source.h"

namespace thidua::reading {

/// A paragraph with what stands where in it: brackets and quantities, up to where its verdict begins.
struct ClauseMap {
  const Source& source;
  std::string_view low;      // up to the end of the paragraph
  std::size_t body_end = 0;  // of what is promised; a verdict may follow
  std::vector<Bracket> brackets;
  std::vector<FoundQuantity> quantities;

  const Bracket* bracket_at(std::size_t at) const;
  const FoundQuantity* first_quantity(std::size_t from, std::size_t to) const;
  /// A quantity stands at `at`, with at most a few starter words before it.
  bool starts_with_quantity(std::size_t at, std::size_t limit) const;
  std::size_t next_colon(std::size_t from, std::size_t to) const;
  /// Where the next part begins if the text is to be cut at `at`; nowhere = no cut.
  /// «…; b) không có đơn thư»: the place behind the letter, or `at` itself.
  std::size_t behind_letter(std::size_t at) const;
  /// Up to the next semicolon or full stop; the dot of «30.000» is none.
  std::size_t clause_end(std::size_t at) const;
  const FoundQuantity* weightiest(Range range) const;
  /// «05 sáng kiến có giá trị làm lợi trên 100 triệu đồng»: the second number describes what the first counts.
  bool is_trait(Range between) const;
  static bool is_time(core::Unit unit);
  /// «1,5 triệu đồng/người/học kỳ»: what each of those counted is given.
  static bool is_rate(const FoundQuantity& found);
  /// «Nợ thuế quá hạn trên 90 ngày: 0 đồng»: the time names what is measured; or null.
  const FoundQuantity* value_behind_label(Range range) const;
  bool counts_its_label(const FoundQuantity& found, Range range) const;
  std::optional<FoundQuantity> best_quantity(Range range) const;
};

/// Where, behind a joint, a clause of its own begins: «trong đó», a number with its comparator, another subject.
class Joints {
 public:
  explicit Joints(const ClauseMap& map) : map_(map) {}

  bool starts_in_which(std::size_t at, std::size_t part_begin) const;
  /// Behind a semicolon: a clause of its own, or the next noun of a list?
  bool stands_alone(std::size_t next, std::size_t part_begin) const;
  /// Behind a comma or «và»: does a clause with its own number, zero or award begin?
  bool joint_splits(std::size_t next, Range left) const;
  bool each_again(std::size_t next, Range left) const;
  /// «…; đến hết năm 2028 xóa được ít nhất 75%», «…, năm 2030 không còn điểm đen»: a milestone.
  bool sets_later_mark(std::size_t next, std::size_t end) const;
  /// «cấp học bổng cho 150 học sinh, mức 1,5 triệu đồng/người»: how much each of them gets.
  bool sets_a_rate(std::size_t next, std::size_t end) const;

 private:
  /// «…, ứng dụng … tối thiểu 04 tiết»: a verb first, then a number that is compared.
  bool names_own_award(std::size_t next, std::size_t end) const;
  bool begins_with_own_bound(std::size_t next, std::size_t end) const;
  /// «…, mỗi lớp không dưới 40 người», «…, tổng giá trị tối thiểu 480 triệu đồng»: another measure with its comparator.
  bool has_bound_of_its_own(std::size_t next, std::size_t end) const;
  /// «…, ngoại trú ≥ 92%», «…, riêng thợ vận hành 02 lần/năm»: another subject with a bound of its own in the same
  /// unit.
  bool names_another(std::size_t next, std::size_t end, const FoundQuantity& own) const;
  bool starts_with_share(std::size_t next, std::size_t end) const;
  /// «…, không thấp hơn năm 2025», «…, tỷ lệ che phủ không thấp hơn mức trung bình»: a bound without a number.
  bool compares_itself(std::size_t next, std::size_t end) const;
  /// «…, các đơn vị còn lại đạt “Đơn vị tiên tiến”».
  bool speaks_of_others(std::size_t next, std::size_t end) const;
  /// «…, nợ đọng không vượt 5%», «…, ủy quyền cho cấp phó không quá 03 buổi/năm»: another measure, its bound close
  /// behind; «tỷ lệ dự họp từ 80%» also where nothing is counted before the comma.
  bool bounds_another_measure(std::size_t next, Range left, std::size_t end, bool left_promises) const;
  /// «Không vi phạm đạo đức nhà giáo, không dạy thêm trái quy định».
  bool denies_another(std::size_t next, Range left) const;
  /// «…, riêng sĩ quan phải đạt khá trở lên», «…, phấn đấu hoàn thành xuất sắc nhiệm vụ».
  bool raises_level(std::size_t next, std::size_t end) const;
  /// «án hình sự 98%, án hành chính 78%»: the next of a list of names with their shares.
  bool lists_a_share(std::size_t next, std::size_t end) const;
  /// «Lao động tiên tiến 85% trở lên, Chiến sĩ thi đua cơ sở 60 người»: the next title with how many are to have it.
  bool lists_an_award(std::size_t next, Range left, std::size_t end) const;
  /// «Không có hồ sơ quá hạn, hồ sơ trả lại không quá 1%»: behind a zero, a share with its bound.
  bool bounds_a_share(std::size_t next, std::size_t end) const;
  /// «…, khám sức khoẻ 02 lần/năm», «… và làm mới 150 m2»: a verb and, close behind it, a count.
  bool does_and_counts(std::size_t next, std::size_t end) const;
  /// «Tổ chức Hội thao …»: an event by its proper name.
  bool capital_event_in(Range left) const;

  const ClauseMap& map_;
};

}  // namespace thidua::reading
