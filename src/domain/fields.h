// One description per noun serves reading and writing JSON. A noun lists its fields once:
//     template <class Io> void describe(Io &io, Target &t) { io("id", t.id); io("name", t.name); }
// toJson() leaves out empty fields (absent means unknown or none); fromJson<T>() accepts absent fields and refuses
// wrong types, unknown enum names and unknown keys with the path of the field. Pure functions, any thread.
#pragma once

#include "domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <concepts>
#include <span>
#include <type_traits>

namespace domain {

// Specialise with: static constexpr std::pair<E, const char *> names[] = {{E::A, "a"}, ...};
template <class E> struct EnumNames;

template <class E>
requires std::is_enum_v<E> QString nameOf(E value)
{
    for (const auto &[v, name] : EnumNames<E>::names)
        if (v == value)
            return QString::fromLatin1(name);
    return {};
}

template <class E>
requires std::is_enum_v<E> std::optional<E> valueOf(const QString &text)
{
    for (const auto &[v, name] : EnumNames<E>::names)
        if (text == QLatin1String(name))
            return v;
    return std::nullopt;
}

class ToJson
{
public:
    QJsonObject object;

    template <class T> void operator()(const char *key, T &field)
    {
        const QJsonValue v = value(field);
        const bool empty = v.isUndefined() || v.isNull() || (v.isString() && v.toString().isEmpty()) ||
                           (v.isArray() && v.toArray().isEmpty()) || (v.isObject() && v.toObject().isEmpty());
        if (!empty)
            object.insert(QLatin1String(key), v);
    }

    template <class T> static QJsonValue value(T &field)
    {
        using U = std::remove_cv_t<T>;
        if constexpr (std::is_same_v<U, QString> || std::is_same_v<U, bool> || std::is_same_v<U, double> ||
                      std::is_same_v<U, QJsonObject> || std::is_same_v<U, QJsonArray>)
            return QJsonValue(field);
        else if constexpr (std::is_enum_v<U>)
            return nameOf(field);
        else if constexpr (std::integral<U>)
            return QJsonValue(static_cast<qint64>(field));
        else
            return compound(const_cast<U &>(field));
    }

private:
    template <class T> static QJsonValue compound(QList<T> &list)
    {
        QJsonArray array;
        for (auto &item : list)
            array.append(value(item));
        return array;
    }
    template <class T> static QJsonValue compound(QMap<QString, T> &map)
    {
        QJsonObject out;
        for (auto it = map.begin(); it != map.end(); ++it)
            out.insert(it.key(), value(it.value()));
        return out;
    }
    template <class T> static QJsonValue compound(std::optional<T> &maybe)
    {
        return maybe ? value(*maybe) : QJsonValue(QJsonValue::Undefined);
    }
    template <class T> static QJsonValue compound(T &noun)
    {
        ToJson io;
        describe(io, noun);
        return io.object;
    }
};

class FromJson
{
public:
    explicit FromJson(QJsonObject object, QString path = {}) : m_object(std::move(object)), m_path(std::move(path)) {}

    template <class T> void operator()(const char *key, T &field)
    {
        const QLatin1String name(key);
        m_known.insert(name);
        const auto it = m_object.constFind(name);
        if (it != m_object.constEnd() && m_error.isEmpty())
            read(*it, field, m_path.isEmpty() ? QString(name) : m_path + QLatin1Char('.') + name);
    }

    // The first thing that was wrong, empty when nothing was.
    QString finish()
    {
        if (m_error.isEmpty())
            for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it)
                if (!m_known.contains(it.key()))
                    return QStringLiteral("%1 is not a known field")
                        .arg(m_path.isEmpty() ? it.key() : m_path + QLatin1Char('.') + it.key());
        return m_error;
    }
    void know(const char *key) { m_known.insert(QLatin1String(key)); }

private:
    void wrong(const QString &path, const char *expected)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("%1 must be %2").arg(path, QLatin1String(expected));
    }

    template <class T> void read(const QJsonValue &v, T &field, const QString &path)
    {
        if constexpr (std::is_same_v<T, QString>)
            v.isString() ? void(field = v.toString()) : wrong(path, "a string");
        else if constexpr (std::is_same_v<T, bool>)
            v.isBool() ? void(field = v.toBool()) : wrong(path, "true or false");
        else if constexpr (std::is_same_v<T, double>)
            v.isDouble() ? void(field = v.toDouble()) : wrong(path, "a number");
        else if constexpr (std::is_same_v<T, QJsonObject>)
            v.isObject() ? void(field = v.toObject()) : wrong(path, "an object");
        else if constexpr (std::is_same_v<T, QJsonArray>)
            v.isArray() ? void(field = v.toArray()) : wrong(path, "a list");
        else if constexpr (std::is_enum_v<T>) {
            const auto value = valueOf<T>(v.toString());
            value ? void(field = *value) : wrong(path, "one of the known words");
        } else if constexpr (std::integral<T>)
            v.isDouble() ? void(field = static_cast<T>(v.toInteger())) : wrong(path, "a whole number");
        else
            compound(v, field, path);
    }
    template <class T> void compound(const QJsonValue &v, QList<T> &list, const QString &path)
    {
        if (!v.isArray())
            return wrong(path, "a list");
        list.clear();
        const QJsonArray array = v.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            T item{};
            read(array.at(i), item, QStringLiteral("%1[%2]").arg(path).arg(i));
            list.append(std::move(item));
        }
    }
    template <class T> void compound(const QJsonValue &v, QMap<QString, T> &map, const QString &path)
    {
        if (!v.isObject())
            return wrong(path, "an object");
        map.clear();
        const QJsonObject object = v.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            T item{};
            read(*it, item, path + QLatin1Char('.') + it.key());
            map.insert(it.key(), std::move(item));
        }
    }
    template <class T> void compound(const QJsonValue &v, std::optional<T> &maybe, const QString &path)
    {
        T item{};
        read(v, item, path);
        maybe = std::move(item);
    }
    template <class T> void compound(const QJsonValue &v, T &noun, const QString &path)
    {
        if (!v.isObject())
            return wrong(path, "an object");
        FromJson io(v.toObject(), path);
        describe(io, noun);
        if (const QString error = io.finish(); m_error.isEmpty())
            m_error = error;
    }

    QJsonObject m_object;
    QString m_path;
    QString m_error;
    QSet<QString> m_known;
};

template <class T> QJsonObject toJson(const T &noun)
{
    ToJson io;
    describe(io, const_cast<T &>(noun)); // describe() serves both directions; ToJson only reads
    return io.object;
}

template <class T> Result<T> fromJson(const QJsonObject &object)
{
    T noun{};
    FromJson io(object);
    describe(io, noun);
    if (const QString error = io.finish(); !error.isEmpty())
        return failed(error);
    return noun;
}

// Variants of described structs that carry `static constexpr const char *kind`.
template <class Variant> QString variantKind(const Variant &variant)
{
    return std::visit([](const auto &v) { return QString::fromLatin1(v.kind); }, variant);
}

template <class Variant, std::size_t I = 0>
Result<Variant> variantFromJson(const QString &kind, const QJsonObject &object)
{
    if constexpr (I == std::variant_size_v<Variant>) {
        return failed(QStringLiteral("“%1” is not a known kind").arg(kind));
    } else {
        using Body = std::variant_alternative_t<I, Variant>;
        if (kind != QLatin1String(Body::kind))
            return variantFromJson<Variant, I + 1>(kind, object);
        auto body = fromJson<Body>(object);
        if (!body)
            return body.error();
        return Variant(*std::move(body));
    }
}

} // namespace domain
