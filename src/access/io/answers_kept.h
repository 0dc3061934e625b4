#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "core/ids.h"
#include "platform/http.h"

namespace thidua::access {

class ApiCall;
struct Permission;

/// Pages of long lists as they were answered, for as long as nothing new is in the agency's audit trail: the first
/// letters that everybody types find tens of thousands, who need not be looked through for each.
class AnswersKept {
 public:
  using Answer = std::shared_ptr<const platform::HttpResponse>;
  /// `sequence`: of the last entry of the trail. From any thread.
  Answer find(core::AgencyId agency, const std::string& asked, std::int64_t sequence);
  void keep(core::AgencyId agency, const std::string& asked, std::int64_t sequence,
            const platform::HttpResponse& answer);

 private:
  struct Kept {
    std::int64_t sequence = 0;
    Answer answer;
  };
  std::mutex mutex_;
  std::map<std::pair<core::AgencyId, std::string>, Kept> kept_;
  std::size_t bytes_ = 0;
};

/// The answer to a GET that says the same to everybody who holds `reading` for the same units, and depends on nothing
/// else than the request, the day and what is recorded.
platform::HttpResponse kept_answer(const ApiCall& call, const Permission& reading,
                                   const std::function<platform::HttpResponse()>& answer);

}  // namespace thidua::access
