// The loop, and the only writer of the store: a request or a hand's report becomes an event; the event is journalled
// together with the tables derived from it; the engine says what follows; hands carry it out and report back.
// Lives on one thread of its own. Everything it needs comes in through the constructor.
#pragma once

#include "domain/records.h"
#include "orchestrator/hand.h"
#include "orchestrator/paths.h"
#include "orchestrator/request.h"

#include <QHash>
#include <QObject>

namespace store {
class Reader;
class Store;
} // namespace store

namespace orchestrator {

class Conductor : public QObject
{
    Q_OBJECT

public:
    // Copies a file to a place of its own below a folder and answers with the kept path, off this thread.
    using KeepFile = std::function<void(const QString &path, const QString &folder, QObject *context,
                                        std::function<void(const domain::Result<QString> &)>)>;

    struct Parts
    {
        Paths paths;
        std::unique_ptr<store::Store> store;
        std::unique_ptr<store::Reader> reader;
        QList<Hand *> hands; // owned from now on
        KeepFile keepFile;
        std::function<qint64()> clock; // UTC milliseconds
    };

    explicit Conductor(Parts parts, QObject *parent = nullptr);
    ~Conductor() override;

    // Folds every open run again and asks the hands what became of the steps in flight.
    domain::Outcome recover();

    // Answers exactly once, perhaps later; `actor` is the person on whose behalf it is asked.
    void handle(const Request &request, const QString &actor, const Reply &reply);

    bool idle() const; // no hand is at work: the process may end without leaving a script unwatched

Q_SIGNALS:
    void changed(const QStringList &subjects, qint64 seq);
    void progressed(const QString &run, const QString &step, int percent, const QString &text);
    // The store refused to remember what a hand reported; it is tried again until it succeeds.
    void storeTrouble(const QString &sentence);
    void idleChanged(); // it may have: ask idle()

private:
    domain::Result<qint64> happen(const domain::Event &event);
    void dispatch(const QList<domain::Effect> &effects);
    void onEnded(const domain::StepEnded &event);
    void deliverLater();

    domain::Result<QJsonObject> answer(const SaveProject &request, const QString &actor);
    domain::Result<QJsonObject> answer(const RemoveProject &request, const QString &actor);
    domain::Result<QJsonObject> answer(const AddVersion &request, const QString &actor);
    domain::Result<QJsonObject> answer(const RecordLive &request, const QString &actor);
    domain::Result<QJsonObject> answer(const StartRun &request, const QString &actor);
    domain::Result<QJsonObject> answer(const RollBack &request, const QString &actor);
    domain::Result<QJsonObject> answer(const Steer &request, const QString &actor);
    domain::Result<QJsonObject> answer(const RollBackRun &request, const QString &actor);
    domain::Result<QJsonObject> answer(const Confirm &request, const QString &actor);
    domain::Result<QJsonObject> answer(const Decide &request, const QString &actor);
    domain::Result<QJsonObject> answer(const MakeBackup &request, const QString &actor);

    domain::Result<const domain::RunState *> openRun(const QString &id) const;
    domain::Result<QJsonObject> personDid(const domain::EventBody &body, const QString &actor);
    domain::Result<QJsonObject> startPlanned(const domain::RunPlan &plan, const QString &actor);
    domain::Event eventNow(domain::EventBody body, const QString &actor) const;

    Parts m_parts;
    QHash<QString, domain::RunState> m_open;
    QSet<QString> m_busySteps;          // hands at work, as run/step#attempt
    QList<domain::Event> m_undelivered; // reports the store did not take yet, oldest first
};

} // namespace orchestrator
