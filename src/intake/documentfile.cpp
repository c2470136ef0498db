#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::DocumentFile)
}

#include "intake/documentfile.h"

#include <QFile>
#include <QLocale>
#include <QStringDecoder>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace intake {

using namespace domain;

namespace {

Error at(domain::Error error, const QString &path, int line = 0)
{
    error.where = {path, line, 0};
    return error;
}

class Descriptor
{
public:
    explicit Descriptor(const QString &path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }

private:
    int m_fd;
};

Error notOpened(const QString &path, int reason)
{
    if (reason == ENOENT || reason == ENOTDIR)
        return domain::notFound(tr("There is no file “%1”.").arg(path), tr("Check the path and its spelling."));
    if (reason == EACCES || reason == EPERM)
        return domain::failed(tr("“%1” may not be read.").arg(path), tr("Give yourself the right to read it."));
    return domain::failed(tr("“%1” cannot be opened: %2.").arg(path, QString::fromLocal8Bit(std::strerror(reason))),
                          tr("Choose another file."));
}

Result<QByteArray> readAll(int fd, const QString &path)
{
    QByteArray bytes;
    char buffer[65536];
    for (;;) {
        const ssize_t count = ::read(fd, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return at(notOpened(path, errno), path);
        if (count == 0)
            return bytes;
        bytes.append(buffer, count);
        if (bytes.size() > largestDocument) // it grew since its size was asked, or its size is not what it says
            return at(domain::refused(tr("“%1” is larger than 1 MB.").arg(path),
                                      tr("Import a smaller document, or only the part that describes the deployment.")),
                      path);
    }
}

// The line of the first byte that text may not hold, 0 when there is none.
int lineOfControlCharacter(const QByteArray &bytes)
{
    int line = 1;
    for (const char c : bytes) {
        if (c == '\n')
            ++line;
        else if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\f')
            return line;
    }
    return 0;
}

int lineOfBrokenUtf8(const QByteArray &bytes)
{
    int line = 0;
    for (const QByteArray &text : bytes.split('\n')) {
        ++line;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder(text);
        if (decoder.hasError())
            return line;
    }
    return 0;
}

} // namespace

Result<QByteArray> readDocumentFile(const QString &path)
{
    if (path.isEmpty())
        return domain::usage(tr("No file was named."), tr("Give the path of a document."));
    const Descriptor file(path);
    if (file.get() < 0)
        return at(notOpened(path, errno), path);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return at(notOpened(path, errno), path);
    if (S_ISDIR(status.st_mode))
        return at(domain::refused(tr("“%1” is a folder.").arg(path), tr("Choose a document inside it.")), path);
    if (!S_ISREG(status.st_mode))
        return at(domain::refused(tr("“%1” is not a file but a device or a pipe.").arg(path), tr("Choose a document.")),
                  path);
    if (status.st_size > largestDocument)
        return at(domain::refused(tr("“%1” is %2 large; documents may have 1 MB.")
                                      .arg(path, QLocale::c().formattedDataSize(status.st_size)),
                                  tr("Import a smaller document, or only the part that describes the deployment.")),
                  path);
    auto bytes = readAll(file.get(), path);
    if (!bytes)
        return bytes;
    if (bytes->isEmpty())
        return at(domain::refused(tr("“%1” is empty.").arg(path), tr("Choose a document with something in it.")), path);
    if (bytes->startsWith("\xff\xfe") || bytes->startsWith("\xfe\xff"))
        return at(domain::refused(tr("“%1” is written in UTF-16.").arg(path), tr("Save it as UTF-8 and try again.")),
                  path);
    if (const int line = lineOfControlCharacter(*bytes))
        return at(domain::refused(tr("“%1” is not a text document (line %2).").arg(path).arg(line),
                                  tr("Choose a Markdown document or a Mermaid graph.")),
                  path, line);
    if (const int line = lineOfBrokenUtf8(*bytes))
        return at(domain::refused(tr("“%1” is not written in UTF-8 (line %2).").arg(path).arg(line),
                                  tr("Save it as UTF-8 and try again.")),
                  path, line);
    return bytes;
}

} // namespace intake
