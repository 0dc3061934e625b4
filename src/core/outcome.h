#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace thidua::core {

/// A refusal said to a user: a stable code, one Vietnamese sentence that says what to do next, and where.
///
/// Shape   `code` is permanent (`pact.target.unknown`); `message` is for people; `field` names the input at
///         fault, or is empty; `place` says file, sheet and row where the input came from a file, or is empty.
struct Refusal {
  std::string code;
  std::string message;
  std::string field;
  std::string place;
  bool operator==(const Refusal&) const = default;
};

/// "place: message", as printed by the command line.
std::string to_text(const Refusal& refusal);

/// A value, or the reason why there is none. For refusals, which are expected; not for the world failing.
///
/// Errors  asking a refused Outcome for its value is our own bug: an assertion, on in production too.
template <class Value, class Error = Refusal>
class [[nodiscard]] Outcome {
 public:
  Outcome(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  const Value& value() const& {
    assert(ok());
    return std::get<0>(state_);
  }
  Value& value() & {
    assert(ok());
    return std::get<0>(state_);
  }
  Value&& value() && {
    assert(ok());
    return std::get<0>(std::move(state_));
  }
  const Error& error() const {
    assert(!ok());
    return std::get<1>(state_);
  }
  const Value& operator*() const& { return value(); }
  Value& operator*() & { return value(); }
  Value&& operator*() && { return std::move(*this).value(); }
  const Value* operator->() const { return &value(); }
  Value* operator->() { return &value(); }

 private:
  std::variant<Value, Error> state_;
};

/// Everything that is wrong with one input, so that the user mends it in one go.
using Refusals = std::vector<Refusal>;

}  // namespace thidua::core
