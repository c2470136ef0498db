#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Call)
}

#include "cli/call.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>

namespace cli {

using namespace domain;

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    fflush(stream);
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Failed:
        return exitcode::failed;
    case ErrorCode::Usage:
        return exitcode::usage;
    case ErrorCode::Refused:
        return exitcode::refused;
    case ErrorCode::NotFound:
        return exitcode::notFound;
    case ErrorCode::Store:
        return exitcode::store;
    }
    return exitcode::failed;
}

} // namespace

orchestrator::Paths Call::paths() const
{
    const QString store = globals.value(QStringLiteral("store"));
    return orchestrator::Paths::of(store.isEmpty() ? orchestrator::Paths::defaultStore() : store);
}

int Call::fail(const Error &error) const
{
    if (json()) {
        write(stderr, QJsonDocument(orchestrator::errorJson(error)).toJson(QJsonDocument::Compact) + '\n');
    } else {
        QString place;
        if (error.where.line > 0 || !error.message.contains(error.where.file)) {
            place = error.where.file;
            if (error.where.line > 0)
                place += QStringLiteral("%1%2")
                             .arg(place.isEmpty() ? tr("line ") : QStringLiteral(":"))
                             .arg(error.where.line);
            if (error.where.column > 0)
                place += QStringLiteral(":%1").arg(error.where.column);
            place += QStringLiteral(": ");
        }
        QString text = QStringLiteral("slipwayctl: ") + place + error.message;
        if (!error.hint.isEmpty())
            text += QStringLiteral("\n  ") + error.hint;
        write(stderr, text.toUtf8() + '\n');
    }
    return statusOf(error.code);
}

int Call::print(const QJsonObject &object, const QString &text, int status) const
{
    if (json())
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    else if (!text.isEmpty() && !quiet())
        write(stdout, text.toUtf8() + (text.endsWith(QLatin1Char('\n')) ? "" : "\n"));
    return status;
}

void Call::progress(const QString &line) const
{
    if (!quiet())
        write(stderr, line.toUtf8() + '\n');
}

QJsonObject Call::object(const char *kind, QJsonObject fields)
{
    fields.insert(QStringLiteral("kind"), QLatin1String(kind));
    fields.insert(QStringLiteral("schema"), 1);
    return fields;
}

orchestrator::Desk *Call::desk()
{
    if (m_desk)
        return m_desk.get();
    auto opened = orchestrator::Desk::open(
        {.store = globals.value(QStringLiteral("store")), .actor = globals.value(QStringLiteral("as"))});
    if (!opened) {
        m_status = fail(opened.error());
        return nullptr;
    }
    m_desk = std::move(*opened);
    QObject::connect(m_desk.get(), &orchestrator::Desk::storeTrouble, m_desk.get(),
                     [this](const QString &sentence) { progress(sentence); });
    return m_desk.get();
}

orchestrator::Library *Call::library()
{
    if (m_desk)
        return &m_desk->library();
    if (m_library)
        return m_library.get();
    if (!QFileInfo::exists(paths().store)) {
        m_status =
            fail(storeError(tr("There is no store at %1.").arg(paths().store),
                            tr("slipwayctl import FILE --project NAME makes one, and so does slipwayctl sample up.")));
        return nullptr;
    }
    auto opened = orchestrator::Library::open(paths());
    if (!opened) {
        m_status = fail(opened.error());
        return nullptr;
    }
    m_library = std::move(*opened);
    return m_library.get();
}

Result<QJsonObject> Call::ask(const orchestrator::Request &request)
{
    std::optional<Result<QJsonObject>> answer;
    QEventLoop loop;
    desk()->send(request, &loop, [&](const Result<QJsonObject> &result) {
        answer = result;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return answer ? *answer : Result<QJsonObject>(failed(tr("Interrupted before the answer came.")));
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString humanTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString humanDuration(qint64 ms)
{
    if (ms < 10000)
        return tr("%1 s").arg(QString::number(static_cast<double>(ms) / 1000, 'f', 1));
    const qint64 s = ms / 1000;
    if (s < 60)
        return tr("%1 s").arg(s);
    if (s < 3600)
        return tr("%1 min %2 s").arg(s / 60).arg(s % 60);
    return tr("%1 h %2 min").arg(s / 3600).arg(s / 60 % 60);
}

} // namespace cli
