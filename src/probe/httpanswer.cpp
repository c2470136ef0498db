#include "probe/httpanswer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace probe {

namespace {

constexpr qsizetype maxChunkLine = 256;

struct HeadEnd
{
    qsizetype head = -1; // length without the empty line
    qsizetype next = 0;
};

// Bare line feeds are accepted, as RFC 9112 (2.2) allows.
HeadEnd findHeadEnd(const QByteArray &bytes)
{
    const qsizetype strict = bytes.indexOf("\n\r\n");
    const qsizetype bare = bytes.indexOf("\n\n");
    if (strict >= 0 && (bare < 0 || strict < bare))
        return {strict, strict + 3};
    return {bare, bare + 2};
}

} // namespace

void HttpAnswer::fail(const QString &fault)
{
    m_state = State::Broken;
    m_fault = fault;
    m_pending.clear();
}

void HttpAnswer::feed(const QByteArray &bytes)
{
    if (ended())
        return;
    m_pending += bytes;
    if (m_state == State::Head)
        readHead();
    if (m_state == State::Body)
        readBody();
}

void HttpAnswer::closed()
{
    if (ended())
        return;
    if (m_state == State::Head)
        fail(m_pending.isEmpty() ? tr("closes the connection without an answer") : tr("answers half a header"));
    else if (m_framing == Framing::UntilClose)
        m_state = State::Complete;
    else
        fail(tr("answers %1, but the body breaks off after %2 bytes").arg(m_status).arg(m_body.size()));
}

void HttpAnswer::readHead()
{
    static constexpr char signature[] = "HTTP/1.";
    const qsizetype known = std::min<qsizetype>(m_pending.size(), sizeof signature - 1);
    if (m_pending.first(known) != QByteArrayView(signature, known))
        return fail(tr("answers something that is not HTTP"));
    const HeadEnd end = findHeadEnd(m_pending);
    if (end.head > maxHead || (end.head < 0 && m_pending.size() > maxHead))
        return fail(tr("answers more than %1 KB of headers").arg(maxHead / 1024));
    if (end.head < 0)
        return;

    const QByteArrayList lines = m_pending.first(end.head).split('\n');
    m_pending.remove(0, end.next);
    if (!readStatusLine(lines.first().trimmed()))
        return fail(tr("answers something that is not HTTP"));
    if (m_status < 200) // an interim answer; the real one follows
        return m_pending.isEmpty() ? void() : readHead();
    m_state = State::Body;
    for (const QByteArray &line : lines.sliced(1)) {
        readHeader(line.trimmed());
        if (m_state == State::Broken)
            return;
    }
    if (m_status == 204 || m_status == 304)
        m_state = State::Complete;
}

bool HttpAnswer::readStatusLine(const QByteArray &line)
{
    static const QRegularExpression pattern(u"^HTTP/1\\.[0-9] ([1-9][0-9]{2})( .*)?$"_s);
    const auto match = pattern.match(QString::fromLatin1(line));
    m_status = match.hasMatch() ? match.captured(1).toInt() : 0;
    return m_status != 0;
}

void HttpAnswer::readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return fail(tr("answers %1 with a broken header").arg(m_status));
    const QByteArray name = line.first(colon).trimmed().toLower();
    const QByteArray value = line.sliced(colon + 1).trimmed();
    if (name == "content-type") {
        m_contentType = value;
    } else if (name == "location") {
        m_location = value;
    } else if (name == "content-encoding" && value.toLower() != "identity") {
        fail(tr("answers %1 with a compressed body that was not asked for").arg(m_status));
    } else if (name == "transfer-encoding") {
        if (value.toLower() != "chunked")
            return fail(tr("answers %1 in a transfer encoding that was not asked for").arg(m_status));
        m_framing = Framing::Chunked;
        m_left = 0;
    } else if (name == "content-length" && m_framing != Framing::Chunked) {
        bool isNumber = false;
        const qint64 length = value.toLongLong(&isNumber);
        if (!isNumber || length < 0 || (m_framing == Framing::Length && length != m_left))
            return fail(tr("answers %1 with a broken Content-Length").arg(m_status));
        m_framing = Framing::Length;
        m_left = length;
    }
}

// Moves up to `count` pending bytes into the body; false where it would grow beyond its cap.
bool HttpAnswer::take(qsizetype count)
{
    if (m_body.size() + count > maxBody) {
        fail(tr("answers %1 with more than %2 KB").arg(m_status).arg(maxBody / 1024));
        return false;
    }
    m_body += m_pending.first(count);
    m_pending.remove(0, count);
    return true;
}

void HttpAnswer::readBody()
{
    switch (m_framing) {
    case Framing::UntilClose:
        take(m_pending.size());
        return;
    case Framing::Length: {
        const qsizetype count = std::min<qint64>(m_left, m_pending.size());
        if (!take(count))
            return;
        m_left -= count;
        if (m_left == 0)
            m_state = State::Complete;
        return;
    }
    case Framing::Chunked:
        readChunks();
        return;
    }
}

void HttpAnswer::readChunks()
{
    while (!ended()) {
        if (m_left > 0) {
            const qsizetype count = std::min<qint64>(m_left, m_pending.size());
            if (count == 0 || !take(count))
                return;
            m_left -= count;
            m_chunkTail = m_left == 0;
            continue;
        }
        const qsizetype lineEnd = m_pending.indexOf('\n');
        if (lineEnd > maxChunkLine || (lineEnd < 0 && m_pending.size() > maxChunkLine))
            return fail(tr("answers %1 with a broken body").arg(m_status));
        if (lineEnd < 0)
            return;
        const QByteArray line = m_pending.first(lineEnd).trimmed();
        m_pending.remove(0, lineEnd + 1);
        if (m_chunkTail) {
            m_chunkTail = false;
            if (!line.isEmpty())
                return fail(tr("answers %1 with a broken body").arg(m_status));
            continue;
        }
        bool isNumber = false;
        m_left = line.split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || m_left < 0)
            return fail(tr("answers %1 with a broken body").arg(m_status));
        if (m_left == 0) // trailers carry nothing a probe looks at
            m_state = State::Complete;
    }
}

} // namespace probe
