// A store in a folder of its own, with a history that touches every table, and a second way to its file for attacks.
#pragma once

#include "store/reader.h"
#include "store/store.h"

#include <QSqlDatabase>
#include <QTemporaryDir>

#include <memory>

namespace storefixture {

domain::Event eventAt(int n);                           // the n-th of a history that comes out the same each time
domain::Derived derivedFor(const domain::Event &event); // a fold in miniature
domain::Project project(const QString &id);
domain::Derived runWith(const QString &id, bool holds, const QString &environment = QStringLiteral("production"));
domain::Event runEvent(const QString &id);

class Folder
{
public:
    Folder();
    QString path(const QString &name = QStringLiteral("slipway.db")) const;
    std::unique_ptr<store::Store> open() const; // fails the test when it does not open
    std::unique_ptr<store::Reader> reader() const;
    std::unique_ptr<store::Store> withHistory(int events) const;

private:
    QTemporaryDir m_dir;
};

// The first connection of this thread to that file: the way to what no public function offers.
QSqlDatabase connectionTo(const QString &path);

// What somebody with the sqlite3 shell could do: runs the statements with the guards of the journal taken off, and puts
// the guards back.
void tamper(const QString &path, const QStringList &statements);

QByteArray sha256(const QString &path);
QString dump(const QString &path);

} // namespace storefixture
