#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/source.h"
#include "reading/targets.h"

/// What promises are called by in their document: "2.3", "c", "5"; and where a result calls them so.
namespace thidua::reading {

/// "2.3", "4", "c", «đ», "iii", also «[5]», «(2)», «a)» at the place, its end in `end`; empty where none stands.
std::string number_at_place(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end);
/// «Điều 5.», «①», «(iii)», «4.1.»: "5", "1", "iii", "4.1".
std::string mark_itself(std::string_view marker);
/// What a promise is called by; empty where it bears no number.
/// Source  the label «Chỉ tiêu 5:», «Việc thứ nhất,», or the marker of its line.
std::string mark_of(const Source& source, std::string_view marker, Range content);
/// «việc thứ» ends with the first word of «thứ hai»: where the noun alone ends.
std::size_t before_order_word(std::string_view low, std::size_t noun_end);

/// What a promise is called by at the head of its line: «Cam kết 3.», «Lời hứa thứ hai:», «Thứ nhất,», «Một là».
struct PromiseLabel {
  std::string mark;     // "3"
  std::string noun;     // «cam kết»; empty where it bears none
  std::size_t end = 0;  // where the promise itself begins
};
std::optional<PromiseLabel> promise_label(std::string_view low, Range line);

/// The pieces of a paragraph that counts its promises off at the heads of sentences, from the first on: «Điểm thứ nhất,
/// …: …. Điểm thứ hai, …»; none where it does not.
std::vector<Range> counted_off_in(const Source& source, Range paragraph);

/// The mark that stands right before a part inside its paragraph: «(2)», «b)», «4.1.»; or empty.
std::string mark_before(const Source& source, std::size_t at, std::size_t from);
/// Does the rest of a paragraph begin with a mark that the promises before it bear: «Chỉ tiêu (1), (2) đạt»?
bool refers_to_marks(const Source& source, Range promises, Range rest);
/// Where the first sentence begins that does so; nowhere where none does.
std::size_t end_before_references(const Source& source, Range paragraph);

/// The numbers behind «chỉ tiêu», with the words that hold them.
struct Marks {
  std::vector<std::string> marks;
  std::string group;  // «khoản 1»: "1"
  std::size_t end = 0;
};
/// «1, 3, 5 và 8», «từ 1 đến 4», «b, d khoản 1».
Marks marks_at(std::string_view low, std::size_t at, std::size_t limit);

/// The sign of the section's number, as `mark_itself` gives it; empty where there is no such section.
std::string section_mark(const Context& context, const std::string& id);
/// The targets before the place (of the document) that bear the mark, in the section of that number; empty where it is
/// not clear which.
std::vector<std::size_t> targets_marked(const Context& context, const std::vector<Target>& targets,
                                        const std::string& mark, const std::string& group, std::size_t before);

}  // namespace thidua::reading
