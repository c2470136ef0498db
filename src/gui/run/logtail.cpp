#include "gui/run/logtail.h"

#include "gui/theme/theme.h"

namespace gui {

namespace {
constexpr int shownLines = 4;
constexpr int looked = 12; // rows, for empty ones and commands among them
} // namespace

LogTail::LogTail(QWidget *parent) : QLabel(parent), m_file(new models::LogFile(this))
{
    setObjectName(QStringLiteral("logTail"));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFont(fixedFont(smallFont(font())));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Last lines of the log"));
    hide();
    connect(m_file, &models::LogFile::changed, this, &LogTail::fill);
    connect(m_file, &models::LogFile::linesReady, this, &LogTail::fill);
}

void LogTail::open(const QString &path)
{
    if (path == m_file->path())
        return;
    clear();
    hide();
    if (path.isEmpty())
        return m_file->close();
    m_file->open(path);
    m_file->setGrowing(false);
}

void LogTail::fill()
{
    QStringList lines;
    for (qint64 row = m_file->rows() - 1; row >= 0 && row >= m_file->rows() - looked && lines.size() < shownLines;
         --row) {
        const models::LogLine *line = m_file->line(row);
        if (!line)
            return; // linesReady() brings us back
        if (!line->text.trimmed().isEmpty() && line->mark != models::LogMark::EndGroup)
            lines.prepend(line->text);
    }
    setText(lines.join(QLatin1Char('\n')));
    setVisible(!lines.isEmpty());
}

} // namespace gui
