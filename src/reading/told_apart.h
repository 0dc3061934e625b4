#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/split.h"
#include "reading/targets.h"

/// Results that a report tells apart from their promises: «Các chỉ tiêu 1, 3, 5 đạt; chỉ tiêu 2 không đạt», «Điểm a
/// khoản 1: …», or a part «Đánh giá» behind the part that repeats what was promised.
namespace thidua::reading {

/// Behind the arrow a line of results may begin with («=> đạt 98%»), or nowhere.
std::size_t behind_result_sign(std::string_view low, std::size_t at);
/// Gives a verdict that only a hint of the words tells («không sót em nào») where nothing else did.
void take_hint(const Source& source, Range range, Judgement& judgement);

/// Behind «Thực tế:», «Nhận xét.» at the head of a paragraph, or nowhere.
std::size_t behind_together_head(const Source& source, Range range);

class ToldApart {
 public:
  ToldApart(const Context& context, std::vector<Target>& targets) : context_(context), targets_(targets) {}

  /// Judges the targets the item speaks of; true where it did, and the item promises nothing then.
  bool judge(const Item& item);
  /// The same for a paragraph that certainly speaks of promises by their marks.
  void judge_marked(const Item& item);
  /// «Hoàn thành 11/14 chỉ tiêu. Ba chỉ tiêu còn lại: chỉ tiêu 4 …; chỉ tiêu 8 …; chỉ tiêu 14 …»: the eleven.
  void judge_counted_rest(const Item& item);

 private:
  struct Reference;
  /// Targets before the place that bear the marks; none where one of the marks is not known.
  std::vector<std::size_t> marked(const std::vector<std::string>& marks, const std::string& group,
                                  std::size_t before) const;
  std::vector<std::size_t> open_in(const std::string& group, std::size_t before) const;
  bool bare_marks(Range range, std::size_t begin, std::size_t end, bool goes_on) const;
  bool is_excepted(std::size_t from, std::size_t begin) const;
  std::vector<Reference> references_in(Range range, const Item& item) const;
  std::optional<VerdictHead> lead_of(const Reference& reference, Range range) const;
  bool says_more(Range told) const;
  Range judged_together(Range told, std::size_t promises) const;
  Range told_of(const std::vector<Reference>& references, std::size_t index, Range range) const;
  void judge_all(std::vector<std::size_t> spoken, const VerdictPlace& place);
  /// «Chỉ tiêu 1, 3 đạt; chỉ tiêu 2 không đạt».
  bool judge_numbered(const Item& item);
  void judge_the_others(Range range, std::size_t before, const std::vector<std::size_t>& excepted);
  void except_from_good(Range range, std::size_t before, const std::vector<std::size_t>& excepted);
  /// «Nhận định: …» behind several promises of the same section.
  bool judge_section(const Item& item);
  /// Is the item, one of the outline's, the last of its section?
  bool ends_section(const Item& item) const;
  bool names_several(const Item& item, const std::vector<Range>& promises) const;
  bool promised_in(const std::string& id) const;
  /// A part that only judges, behind the part that promises.
  bool judge_named(const Item& item);

  const Context& context_;
  std::vector<Target>& targets_;
};

}  // namespace thidua::reading
