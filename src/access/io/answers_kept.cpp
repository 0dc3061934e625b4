#include "access/io/answers_kept.h"

#include <exception>
#include <utility>

#include "access/io/api.h"

namespace thidua::access {
namespace {

constexpr std::size_t kept_bytes_max = 16'000'000;
constexpr std::size_t asked_bytes_max = 2000;  // nobody types a longer question; a machine might
constexpr std::size_t entry_bytes = 400;       // of an entry besides its question and its answer

/// Everything the answer depends on besides what is recorded.
std::string asked_by(const ApiCall& call, const Permission& reading) {
  std::string asked = call.today().to_iso();
  if (const auto roots = scope_of(call.user, reading, call.today()))
    for (const core::UnitId root : *roots) asked.append(",").append(core::to_text(root));
  else
    asked += ",*";
  asked.append("\n").append(call.request.path);
  for (const platform::NameValue& part : call.request.query)
    asked.append("\n").append(part.name).append("\n").append(part.value);
  return asked;
}

}  // namespace

AnswersKept::Answer AnswersKept::answer(core::AgencyId agency, const std::string& asked, std::int64_t changed,
                                        const Make& make) {
  const auto alone = [&] { return std::make_shared<const platform::HttpResponse>(make()); };
  if (changed == 0) return alone();
  const Making making{agency, asked, changed};
  std::promise<Answer> promise;
  std::shared_future<Answer> awaited;
  {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find({agency, asked});
    if (found != kept_.end() && found->second.changed == changed) return found->second.answer;
    const auto [other, first] = being_made_.try_emplace(making);
    if (first) {
      other->second = promise.get_future().share();
    } else {
      awaited = other->second;
    }
  }
  if (!awaited.valid()) return make_for_all(making, std::move(promise), make);
  // What he reads who makes it was read after the same last change that this caller saw.
  return awaited.wait_for(wait_max_) == std::future_status::ready ? awaited.get() : alone();
}

AnswersKept::Answer AnswersKept::make_for_all(const Making& making, std::promise<Answer> promise, const Make& make) {
  try {
    auto made = std::make_shared<const platform::HttpResponse>(make());
    keep(making, made);
    promise.set_value(made);
    return made;
  } catch (...) {
    keep(making, nullptr);
    promise.set_exception(std::current_exception());
    throw;
  }
}

void AnswersKept::keep(const Making& making, const Answer& made) {
  const auto& [agency, asked, changed] = making;
  const std::lock_guard lock(mutex_);
  being_made_.erase(making);
  if (made == nullptr || made->status != 200) return;
  if (asked.size() > asked_bytes_max) return;
  const std::size_t more = made->body.size() + asked.size() + entry_bytes;
  if (bytes_ + more > kept_bytes_max) {
    kept_.clear();
    bytes_ = 0;
  }
  Kept& kept = kept_[{agency, asked}];
  if (kept.changed > changed) return;  // a newer one was quicker
  bytes_ += kept.answer ? made->body.size() - kept.answer->body.size() : more;
  kept = {changed, made};
}

platform::HttpResponse kept_answer(const ApiCall& call, const Permission& reading, const RestsOn& rests_on,
                                   const AnswersKept::Make& make) {
  // Asked before anything is read: what changes from now on makes the answer younger than it is kept for, never older.
  const auto changed = call.read(
      [&](platform::Connection& db) { return call.installation.changes->last_of(db, call.agency, rests_on); });
  return *call.installation.answers_kept->answer(call.agency, asked_by(call, reading), changed, make);
}

}  // namespace thidua::access
