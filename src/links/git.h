// What Slipway asks of git, through the real client. Asynchronous: each answer comes exactly once, on the thread this
// object lives on, unless `context` (which lives there too) or this object dies first. Changes are made one at a time,
// looking is not held up by them. A call ends after two minutes. Every refusal carries git's own words.
#pragma once

#include "domain/result.h"
#include "links/worker.h"

#include <functional>

namespace links {

class GitClient;

class Git : public QObject
{
    Q_OBJECT
public:
    explicit Git(QObject *parent = nullptr);

    template <class T> using Answer = std::function<void(const domain::Result<T> &)>;

    struct Merged
    {
        QString commit;
        QString tree;
        bool alreadyThere = false;
    };
    // Merges `ref` into the main branch with a merge commit, without touching a checkout before it is certain. A
    // checkout of the main branch that is not clean, and conflicts, are refused with nothing changed. With `push` the
    // branch goes to origin, if there is one; where that fails the merge stands. Safe to ask for again after a crash.
    void merge(const QString &repository, const QString &ref, const QString &mainBranch, const QString &message,
               bool push, QObject *context, Answer<Merged> answer);

    struct Checkout
    {
        QString folder;
        QString commit;
        QString tree;
    };
    // A fresh detached working tree at `folder` (absolute), which is replaced if it is one of ours.
    void checkOut(const QString &repository, const QString &commitOrRef, const QString &folder, QObject *context,
                  Answer<Checkout> answer);
    void removeWorktree(const QString &repository, const QString &folder, QObject *context,
                        Answer<domain::Done> answer);

    struct Ref
    {
        QString name; // "main", "origin/feature", "v1.2.0"
        QString commit;
        qint64 dateMs = 0;
        bool tag = false;
    };
    // Branches, also the ones last seen at remotes, and tags; newest first, at most 2000.
    void refs(const QString &repository, QObject *context, Answer<QList<Ref>> answer);

    struct Commit
    {
        QString hash;
        QString author;
        QString subject;
        qint64 dateMs = 0;
    };
    // What `to` has that `from` has not (all of `to` where `from` is empty); newest first, at most 500.
    void log(const QString &repository, const QString &from, const QString &to, QObject *context,
             Answer<QList<Commit>> answer);

private:
    GitClient client(const QString &repository, const Worker &worker) const;

    QString m_program; // absolute; empty where git is not installed
    Worker m_changes;
    Worker m_looks;
};

} // namespace links
