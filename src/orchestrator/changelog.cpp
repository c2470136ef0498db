#include "orchestrator/changelog.h"

namespace orchestrator {

using namespace domain;

namespace {

QString source(const Version &version)
{
    return version.commit.isEmpty() ? version.ref : version.commit;
}

} // namespace

Changelog::Changelog(QObject *parent) : QObject(parent) {}

void Changelog::between(const Project &project, const Version &from, const Version &to, QObject *context,
                        const Answer &answer)
{
    for (const Version *version : {&from, &to}) {
        if (version->name.isEmpty() || !source(*version).isEmpty())
            continue;
        const Error unknown = refused(tr("It is not known what version %1 was built from.").arg(version->name),
                                      tr("Add it with the branch, tag or commit it comes from."));
        QMetaObject::invokeMethod(
            context, [answer, unknown] { answer(unknown); }, Qt::QueuedConnection);
        return;
    }
    m_git.log(project.directory, source(from), source(to), context, answer);
}

} // namespace orchestrator
