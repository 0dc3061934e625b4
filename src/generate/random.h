#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

/// Chance that comes out the same on every machine: the standard's distributions do not.
namespace thidua::generate {

/// One of a kind for seed, purpose and number (splitmix64): nothing has to be drawn in order.
inline std::uint64_t mixed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t number) {
  std::uint64_t x = seed;
  for (const std::uint64_t part : {purpose, number}) {
    x += 0x9E3779B97F4A7C15ULL + part * 0xD1B54A32D192ED03ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    x ^= x >> 31U;
  }
  return x;
}

class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t purpose, std::uint64_t number) : state_(mixed(seed, purpose, number)) {}
  std::uint64_t next() { return state_ = mixed(state_, 0, 1); }
  /// 0 to count - 1.
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
  int between(int first, int last) { return first + below(last - first + 1); }
  bool chance(int of_thousand) { return below(1000) < of_thousand; }

 private:
  std::uint64_t state_;
};

/// Something with how often it comes up.
struct Weighted {
  std::string_view text;
  int weight = 1;
};
template <std::size_t Count>
std::string_view pick(Random& random, const Weighted (&all)[Count]) {
  int sum = 0;
  for (const Weighted& one : all) sum += one.weight;
  int at = random.below(sum);
  for (const Weighted& one : all) {
    if (at < one.weight) return one.text;
    at -= one.weight;
  }
  return all[0].text;
}
template <std::size_t Count>
std::string_view pick(Random& random, const std::string_view (&all)[Count]) {
  return all[random.below(static_cast<int>(Count))];
}

/// Where a person stands among all, 0 to 999,999: numbers one after the other are spread evenly (steps of the golden
/// ratio), so that a share of any group is met almost exactly. `turn` moves everybody on.
inline int spread(std::int64_t number, std::uint64_t turn) {
  const std::uint64_t place = static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15ULL + turn;
  return static_cast<int>((place >> 32U) * 1'000'000ULL >> 32U);
}
constexpr std::uint64_t whole_turn_of_million = 0xFFFFFFFFFFFFFFFFULL / 1'000'000ULL;

}  // namespace thidua::generate
