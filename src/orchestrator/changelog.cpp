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
    const auto refuse = [&](const Error &error) {
        QMetaObject::invokeMethod(
            context, [answer, error] { answer(error); }, Qt::QueuedConnection);
    };
    if (project.directory.isEmpty())
        return refuse(refused(tr("%1 has no git working copy, so its commits are not known.").arg(project.name),
                              tr("Name its folder in the settings of the project.")));
    for (const Version *version : {&from, &to}) {
        if (version->name.isEmpty() || !source(*version).isEmpty())
            continue;
        return refuse(refused(tr("It is not known what version %1 was built from.").arg(version->name),
                              tr("Add it with the branch, tag or commit it comes from.")));
    }
    m_git.log(project.directory, source(from), source(to), context, answer);
}

} // namespace orchestrator
