#include "access/io/answers_kept.h"

#include <utility>

#include "access/io/api.h"
#include "platform/audit.h"

namespace thidua::access {
namespace {

constexpr std::size_t kept_bytes_max = 16'000'000;

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

AnswersKept::Answer AnswersKept::find(core::AgencyId agency, const std::string& asked, std::int64_t sequence) {
  const std::lock_guard lock(mutex_);
  const auto found = kept_.find({agency, asked});
  // Nothing recorded yet: there is no telling whether something changed.
  return sequence == 0 || found == kept_.end() || found->second.sequence != sequence ? nullptr : found->second.answer;
}

void AnswersKept::keep(core::AgencyId agency, const std::string& asked, std::int64_t sequence,
                       const platform::HttpResponse& answer) {
  auto made = std::make_shared<const platform::HttpResponse>(answer);
  const std::lock_guard lock(mutex_);
  if (bytes_ + made->body.size() > kept_bytes_max) {
    kept_.clear();
    bytes_ = 0;
  }
  Kept& kept = kept_[{agency, asked}];
  bytes_ += made->body.size() - (kept.answer ? kept.answer->body.size() : 0);
  kept = {sequence, std::move(made)};
}

platform::HttpResponse kept_answer(const ApiCall& call, const Permission& reading,
                                   const std::function<platform::HttpResponse()>& answer) {
  // Asked before anything is read: what changes from now on makes the answer younger than it is kept for, never older.
  const auto sequence = call.read([&](platform::Connection& db) { return platform::audit_sequence(db, call.agency); });
  const std::string asked = asked_by(call, reading);
  AnswersKept& kept = *call.installation.answers_kept;
  if (const AnswersKept::Answer found = kept.find(call.agency, asked, sequence)) return *found;
  platform::HttpResponse made = answer();
  if (made.status == 200) kept.keep(call.agency, asked, sequence, made);
  return made;
}

}  // namespace thidua::access
