// A number with a unit as people write it: "5ms", "0.2 s", "80%", "12 MB", "3". Value, any thread.
// Times become milliseconds, sizes bytes (kB = 1000, KiB = 1024); nothing is returned for anything else.
#pragma once

#include <QString>

#include <optional>

namespace probe {

struct Quantity
{
    enum class Kind { Plain, Time, Size, Percent };
    Kind kind = Kind::Plain;
    double amount = 0;

    static std::optional<Quantity> parse(const QString &text);
};

} // namespace probe
