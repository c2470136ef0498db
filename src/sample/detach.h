// Leaves the terminal and the session that started the program (double fork). The starting process stays until the
// daemon reports, and ends with what it reported: so a caller knows that the daemon is up when the command returns.
#pragma once

#include <QByteArray>
#include <QString>

namespace sample {

class Detached
{
public:
    // Returns only in the daemon. Before any QCoreApplication: a forked event loop is nobody's.
    static Detached enter(const QByteArray &logFile);

    void ready();
    void failed(const QString &sentence);

private:
    explicit Detached(int report) : m_report(report) {}
    void tell(const QByteArray &message);

    int m_report;
};

} // namespace sample
