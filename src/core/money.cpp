#include "core/money.h"

#include "core/decimal.h"

namespace thidua::core {

std::string Money::to_vi() const {
  return Decimal{dong}.to_vi() + " đồng";
}

}  // namespace thidua::core
