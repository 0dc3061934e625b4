#pragma once
#include <array>
#include <string_view>
#include <vector>

/// What the audit trail tells of what a command may have changed: by the kind of its subject.
namespace thidua::access {

/// What lists and conclusions rest on: people with their names, posts and facts; units with their names and what became
/// of them; awards; initiatives; what the agency asks for beside the law.
enum class Matter { people, units, awards, initiatives, own_rules };
inline constexpr std::array matters{Matter::people, Matter::units, Matter::awards, Matter::initiatives,
                                    Matter::own_rules};

/// What a command may have written that names this subject ("person:17"). SQL may name a feature's own tables only, and
/// each store records what it writes; so a kind of another feature leaves all of these as they are. A kind that is not
/// known may have changed everything: "import" and "agency" stand for whole lists.
const std::vector<Matter>& written_by(std::string_view subject);

}  // namespace thidua::access
