// Errors as values. Result<T> is either a T or an Error; nothing in Slipway reports failure any other way.
// An Error is one sentence a person can act on (what, where), with a hint (what to do). Values: copy freely, any
// thread.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace domain {

// The code decides the exit status of the command line (docs: 1 Failed, 2 Usage, 3 Refused, 4 NotFound, 5 Store).
enum class ErrorCode { Failed, Usage, Refused, NotFound, Store };

struct SourcePlace
{
    QString file;
    int line = 0;   // 1-based, 0 = unknown
    int column = 0; // 1-based, 0 = unknown
};

struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString message;
    QString hint;
    SourcePlace where;
};

inline Error failed(QString message, QString hint = {})
{
    return {ErrorCode::Failed, std::move(message), std::move(hint), {}};
}
inline Error usage(QString message, QString hint = {})
{
    return {ErrorCode::Usage, std::move(message), std::move(hint), {}};
}
inline Error refused(QString message, QString hint = {})
{
    return {ErrorCode::Refused, std::move(message), std::move(hint), {}};
}
inline Error notFound(QString message, QString hint = {})
{
    return {ErrorCode::NotFound, std::move(message), std::move(hint), {}};
}
inline Error storeError(QString message, QString hint = {})
{
    return {ErrorCode::Store, std::move(message), std::move(hint), {}};
}

template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_data.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_data); }
    T &value() & { return std::get<0>(m_data); }
    // By value: `for (const Run &r : *reader.runs())` must not loop over something that is gone.
    T value() && { return std::get<0>(std::move(m_data)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

struct Done
{
};
// For work that yields nothing but success.
using Outcome = Result<Done>;
inline Outcome done()
{
    return Done{};
}

} // namespace domain
