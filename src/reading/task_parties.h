#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reading/source.h"

namespace thidua::reading {

/// «Văn phòng Sở chủ trì …»: who acts, where the sentence begins with it.
std::optional<Range> actor_in(const Source& source, Range range);
/// «Trách nhiệm của Văn phòng» names the Văn phòng; a title that names a field of work names nobody.
std::string party_of_title(const std::string& title);
/// «phối hợp với Phòng Tài chính»: who works with the one in charge.
std::vector<std::string> partners_in(const Source& source, Range range);

/// «VIỆC CỦA KHỐI TRƯỞNG MỚI»: the heading says who does what stands below. `low_title`: in small letters.
bool names_party(std::string_view low_title);

}  // namespace thidua::reading
