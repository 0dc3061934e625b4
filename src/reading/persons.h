#pragma once
#include <string>

#include "reading/source.h"

namespace thidua::reading {

/// A person or a collective as a list names it.
struct Holder {
  std::string name;
  std::string position;
  std::string unit;
  std::string recipient;          // "individual", "collective", "household"; empty = no holder
  bool addressed = false;         // «Ông», «Bà», a degree stood before the name
  bool surname_doubtful = false;  // «Ông Văn Tám»: an address or the surname Ông
};

/// «Ông Sầm Văn Tiếp, Tổ trưởng, Tổ Bảo vệ», «TS. NGUYỄN THỊ AN - Trưởng khoa Nội», «Phòng Hành chính».
/// `people_addressed`: do others of the same list stand with «Ông», «Bà»?
Holder holder_in(const Source& source, Range range, bool people_addressed);

/// «Chuyên viên, Tổ Một cửa, Văn phòng»: position and unit of a cell that holds both.
void take_post(const Source& source, Range range, Holder& holder);

/// Does an address or a degree stand there? Its end, or nowhere.
std::size_t address_end(std::string_view low, std::size_t at);

/// Name in capitals at the begin of each word only: «NGUYỄN VĂN AN» is «Nguyễn Văn An»; others stay as they are.
std::string name_as_spoken(std::string_view name);

}  // namespace thidua::reading
