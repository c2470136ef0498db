#include "links/gitclient.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

QProcessEnvironment environmentForGit()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // `git rev-parse --local-env-vars`: each would point git at another repository than the one that is meant.
    for (const QString &name :
         {u"GIT_ALTERNATE_OBJECT_DIRECTORIES"_s, u"GIT_CONFIG"_s, u"GIT_CONFIG_PARAMETERS"_s, u"GIT_CONFIG_COUNT"_s,
          u"GIT_OBJECT_DIRECTORY"_s, u"GIT_DIR"_s, u"GIT_WORK_TREE"_s, u"GIT_IMPLICIT_WORK_TREE"_s, u"GIT_GRAFT_FILE"_s,
          u"GIT_INDEX_FILE"_s, u"GIT_NO_REPLACE_OBJECTS"_s, u"GIT_REPLACE_REF_BASE"_s, u"GIT_PREFIX"_s,
          u"GIT_SHALLOW_FILE"_s, u"GIT_COMMON_DIR"_s, u"GIT_NAMESPACE"_s})
        environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s); // looking never gets in the way of a person's own git
    return environment;
}

} // namespace

GitClient::GitClient(QString program, QString repository, const std::atomic<bool> &stop)
    : m_program(std::move(program)), m_repository(std::move(repository)), m_stop(stop)
{
}

domain::Result<Said> GitClient::call(const QStringList &arguments, const QString &folder) const
{
    if (m_program.isEmpty())
        return domain::notFound(links::GitClient::tr("git is not installed."),
                                links::GitClient::tr("Install it: sudo apt install git"));
    const QStringList always = {u"--no-pager"_s, u"-c"_s, u"color.ui=false"_s, u"-c"_s, u"core.quotePath=false"_s};
    return run({.program = m_program,
                .arguments = always + arguments,
                .folder = folder.isEmpty() ? m_repository : folder,
                .environment = environmentForGit(),
                .stop = &m_stop});
}

domain::Result<QByteArray> GitClient::ask(const QStringList &arguments, const QString &attempt,
                                          const QString &folder) const
{
    const auto said = call(arguments, folder);
    if (!said)
        return said.error();
    if (!said->ok())
        return withWords(attempt, *said);
    return said->out;
}

domain::Outcome GitClient::isRepository() const
{
    const auto top = ask({u"rev-parse"_s, u"--show-toplevel"_s},
                         links::GitClient::tr("“%1” is not a git working copy that can be used").arg(m_repository));
    if (!top)
        return top.error();
    return domain::done();
}

domain::Result<QString> GitClient::commitOf(const QString &ref) const
{
    if (const auto allowed = checkRefName(ref); !allowed)
        return allowed.error();
    const auto said = call({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, ref + "^{commit}"_L1});
    if (!said)
        return said.error();
    if (!said->ok())
        return domain::notFound(
            links::GitClient::tr("There is no branch, tag or commit “%1” in “%2”.").arg(ref, m_repository),
            links::GitClient::tr("Fetch it first if it exists elsewhere: git fetch"));
    return QString::fromLatin1(said->out.trimmed());
}

domain::Result<QString> GitClient::treeOf(const QString &commit) const
{
    const auto tree = ask({u"rev-parse"_s, u"--verify"_s, commit + "^{tree}"_L1},
                          links::GitClient::tr("The content of commit %1 cannot be read").arg(commit));
    if (!tree)
        return tree.error();
    return QString::fromLatin1(tree->trimmed());
}

domain::Outcome checkRefName(const QString &ref)
{
    // git check-ref-format, and nothing that git would read as an option or compute with.
    constexpr qsizetype longest = 250;
    const bool odd = std::any_of(ref.begin(), ref.end(), [](QChar c) {
        return (!c.isPrint() && !c.isSurrogate()) || c.isSpace() || u"~^:?*[\\"_s.contains(c);
    });
    if (ref.isEmpty() || ref.size() > longest || odd || ref.startsWith(u'-') || ref.startsWith(u'/') ||
        ref.endsWith(u'/') || ref.endsWith(u'.') || ref.endsWith(".lock"_L1) || ref.contains(".."_L1) ||
        ref.contains("//"_L1) || ref.contains("@{"_L1))
        return domain::usage(
            links::GitClient::tr("“%1” is not a name for a branch, tag or commit.").arg(ref.left(longest).simplified()),
            links::GitClient::tr("Give the plain name, such as main, feature/login or v1.2.0."));
    return domain::done();
}

domain::Error withWords(const QString &attempt, const Said &said, const QString &hint)
{
    const QString words = said.words.isEmpty() ? links::GitClient::tr("exit code %1").arg(said.exitCode) : said.words;
    return domain::failed(links::GitClient::tr("%1; git says: “%2”").arg(attempt, words), hint);
}

} // namespace links
