// Checklists: a list a person (or a step of the run) confirms. `moment` says when in a run it is asked.
#pragma once

#include "domain/fields.h"

namespace domain {

enum class Moment { Prerequisites, StagingVerification, PostDeployment, Other };
template <> struct EnumNames<Moment>
{
    static constexpr std::pair<Moment, const char *> names[] = {{Moment::Prerequisites, "prerequisites"},
                                                                {Moment::StagingVerification, "stagingVerification"},
                                                                {Moment::PostDeployment, "postDeployment"},
                                                                {Moment::Other, "other"}};
};

// What confirms an item by itself: the environment's probes, its smoke script, its migrations.
enum class ItemBinding { Person, Probes, Smoke, Migrations };
template <> struct EnumNames<ItemBinding>
{
    static constexpr std::pair<ItemBinding, const char *> names[] = {{ItemBinding::Person, "person"},
                                                                     {ItemBinding::Probes, "probes"},
                                                                     {ItemBinding::Smoke, "smoke"},
                                                                     {ItemBinding::Migrations, "migrations"}};
};

struct ChecklistItem
{
    QString id;
    QString text;
    bool done = false; // as it stood in the imported document; a run starts with everything open
    bool required = true;
    ItemBinding binding = ItemBinding::Person;
    int line = 0;
    QList<ChecklistItem> children; // only in documents; a project's list is flat
};

template <class Io> void describe(Io &io, ChecklistItem &i)
{
    io("id", i.id);
    io("text", i.text);
    io("done", i.done);
    io("required", i.required);
    io("binding", i.binding);
    io("line", i.line);
    io("children", i.children);
}

struct Checklist
{
    QString id;
    QString title;
    Moment moment = Moment::Other;
    QList<ChecklistItem> items;
    int line = 0;
};

template <class Io> void describe(Io &io, Checklist &c)
{
    io("id", c.id);
    io("title", c.title);
    io("moment", c.moment);
    io("items", c.items);
    io("line", c.line);
}

// One item inside a run: who confirmed it, when, on what evidence.
struct ItemState
{
    bool confirmed = false;
    QString by; // a person, or "probe" / "script" when checkedByStep
    qint64 atMs = 0;
    QString note;
    QString evidence;     // path of a kept file, or a link
    bool byStep = false;  // confirmed by a step of the run, not by a person
    bool failing = false; // the step that should confirm it failed: a person needs a reason to confirm
};

template <class Io> void describe(Io &io, ItemState &s)
{
    io("confirmed", s.confirmed);
    io("by", s.by);
    io("atMs", s.atMs);
    io("note", s.note);
    io("evidence", s.evidence);
    io("byStep", s.byStep);
    io("failing", s.failing);
}

} // namespace domain
