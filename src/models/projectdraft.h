// A project as a person edits it: the copy that was read, the copy that is edited, what is wrong with it, and whether
// somebody else saved another one meanwhile. Lives on the thread of its front end; reads and saves nothing by itself.
#pragma once

#include "domain/project.h"

#include <QObject>

namespace models {

class ProjectDraft : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isEmpty() const { return m_base.id.isEmpty(); } // no project is edited
    const domain::Project &project() const { return m_edited; }
    bool differs() const { return m_differs; }
    // What somebody else saved while this one was edited.
    bool overtaken() const { return m_theirs.has_value(); }

    // Begins anew with what the store has. An empty project ends the editing.
    void load(const domain::Project &stored);
    // The store was read again: an untouched draft follows it, an edited one remembers that it was overtaken.
    void storeHas(const domain::Project &stored);
    void takeTheirs();                            // forgets the edits
    void keepMine();                              // the next save replaces theirs
    void wasSaved(const domain::Project &stored); // edits made since stay edits
    void discard();

    void edit(const std::function<void(domain::Project &)> &change);
    // Text that cannot become a value yet ("status = ok" as an expectation) stands in the way of saving. `field` is any
    // unique name; an empty sentence takes the objection back.
    void object(const QString &field, const QString &sentence);
    // The first thing that is wrong, in one sentence; nothing = it can be saved.
    std::optional<domain::Error> fault() const;

    // An id for something new that is named so, different from all of `taken`.
    static QString freeId(const QString &name, const QStringList &taken);

Q_SIGNALS:
    void loaded(); // everything may be different: show it again
    void edited();
    void stateChanged(); // differs(), overtaken() or fault()

private:
    void take(const domain::Project &stored);
    void compare();

    domain::Project m_base;
    domain::Project m_edited;
    std::optional<domain::Project> m_theirs;
    QMap<QString, QString> m_objections;
    bool m_differs = false;
};

template <class T> QStringList idsOf(const QList<T> &list)
{
    QStringList ids;
    for (const T &item : list)
        ids.append(item.id);
    return ids;
}

} // namespace models
