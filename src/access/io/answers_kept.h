#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>
#include <utility>

#include "access/io/changes.h"
#include "core/ids.h"
#include "platform/http.h"

namespace thidua::access {

class ApiCall;
struct Permission;

/// Pages of long lists as they were answered, for as long as nothing they rest on is changed: the first letters that
/// everybody types find tens of thousands, who need not be looked through for each. A page that several ask for at once
/// is made once, and the others wait for it.
class AnswersKept {
 public:
  using Answer = std::shared_ptr<const platform::HttpResponse>;
  using Make = std::function<platform::HttpResponse()>;

  /// `wait_max`: who has waited so long for another's answer makes it himself.
  explicit AnswersKept(std::chrono::milliseconds wait_max = std::chrono::seconds(5)) : wait_max_(wait_max) {}

  /// `changed`: when what the answer rests on was changed last (Changes::last_of), asked before `make` begins to read;
  /// 0: no telling, so it is made anew. What `make` throws goes to those who wait as well; that, and answers other than
  /// 200, are kept no longer. From any thread.
  Answer answer(core::AgencyId agency, const std::string& asked, std::int64_t changed, const Make& make);

 private:
  struct Kept {
    std::int64_t changed = 0;
    Answer answer;
  };
  using Making = std::tuple<core::AgencyId, std::string, std::int64_t>;

  Answer make_for_all(const Making& making, std::promise<Answer> promise, const Make& make);
  void keep(const Making& making, const Answer& made);

  const std::chrono::milliseconds wait_max_;
  std::mutex mutex_;
  std::map<std::pair<core::AgencyId, std::string>, Kept> kept_;
  std::size_t bytes_ = 0;
  std::map<Making, std::shared_future<Answer>> being_made_;
};

/// The answer to a GET that says the same to everybody who holds `reading` for the same units, and depends on nothing
/// else than the request, the day and what it is said to rest on.
platform::HttpResponse kept_answer(const ApiCall& call, const Permission& reading, const RestsOn& rests_on,
                                   const AnswersKept::Make& make);

}  // namespace thidua::access
