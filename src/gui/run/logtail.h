#pragma once

#include "models/logfile.h"

#include <QLabel>

namespace gui {

// The last lines of a log, read off the GUI thread.
class LogTail : public QLabel
{
    Q_OBJECT

public:
    explicit LogTail(QWidget *parent);

    void open(const QString &path); // empty: hides itself

private:
    void fill();

    models::LogFile *m_file;
};

} // namespace gui
