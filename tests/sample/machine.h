// A whole sample world in a temporary folder: files, repository, machine, and the scripts run as Slipway runs them.
#pragma once

#include "support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

struct Ran
{
    int code = -1;
    QString text; // both channels
};

inline Ran ran(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment = {})
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("SAMPLE_PAUSE"), QStringLiteral("0"));
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    process.setProcessEnvironment(variables);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool finished = process.waitForFinished(20000);
    return {finished && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

class Machine
{
public:
    ~Machine() { control({QStringLiteral("shutdown")}); }

    QString root() const { return m_folder.filePath(QStringLiteral("m")); }
    QString path(const QString &below) const { return root() + QLatin1Char('/') + below; }

    // Empty, or what went wrong.
    QString up() const
    {
        for (const Ran &step :
             {sample({QStringLiteral("unpack"), QStringLiteral("--to"), path(QStringLiteral("files"))}),
              ran(QStringLiteral("bash"), {path(QStringLiteral("files/create-repository.sh")),
                                           path(QStringLiteral("storefront")), path(QStringLiteral("files"))}),
              sample({QStringLiteral("host"), QStringLiteral("--root"), root(), QStringLiteral("--detach")})})
            if (step.code != 0)
                return step.text;
        return {};
    }

    Ran control(const QStringList &arguments) const
    {
        return sample(QStringList{QStringLiteral("ctl"), QStringLiteral("--root"), root()} + arguments);
    }

    QJsonObject status(const QString &target) const
    {
        const Ran answer = control({QStringLiteral("status"), target, QStringLiteral("--json")});
        return QJsonDocument::fromJson(answer.text.toUtf8())
            .object()
            .value(QLatin1String("targets"))
            .toArray()
            .at(0)
            .toObject();
    }

    // Builds the version from the ref; what it says.
    Ran build(const QString &version, const QString &ref) const
    {
        const QString checkout = path(QStringLiteral("checkouts/") + version);
        const Ran tree = git({QStringLiteral("worktree"), QStringLiteral("add"), QStringLiteral("-q"),
                              QStringLiteral("--detach"), checkout, ref});
        return tree.code != 0 ? tree
                              : ran(checkout + QStringLiteral("/scripts/build.sh"), {},
                                    {{QStringLiteral("SLIPWAY_VERSION"), version}});
    }

    Ran git(const QStringList &arguments) const
    {
        return ran(QStringLiteral("git"),
                   QStringList{QStringLiteral("-C"), path(QStringLiteral("storefront"))} + arguments);
    }

    QString artifact(const QString &version) const
    {
        return path(QStringLiteral("checkouts/%1/dist/storefront.tar.gz").arg(version));
    }

    // A script of the project for staging, with the environment Slipway gives it.
    Ran script(const QString &name, const QString &version, QMap<QString, QString> more = {}) const
    {
        const QMap<QString, QString> contract{
            {QStringLiteral("SAMPLE_ROOT"), root()},
            {QStringLiteral("SAMPLE_BIN"), testsupport::binary(QStringLiteral("slipway-sample"))},
            {QStringLiteral("SLIPWAY_ENVIRONMENT"), QStringLiteral("staging")},
            {QStringLiteral("SLIPWAY_TARGET"), QStringLiteral("staging-1")},
            {QStringLiteral("SLIPWAY_VERSION"), version},
            {QStringLiteral("SLIPWAY_ARTIFACT"), artifact(version)},
            {QStringLiteral("SLIPWAY_ARTIFACT_SHA256"), sha256(artifact(version))},
            {QStringLiteral("SLIPWAY_OUTPUT"), path(QStringLiteral("output"))}};
        for (auto it = contract.begin(); it != contract.end(); ++it)
            if (!more.contains(it.key()))
                more.insert(it.key(), it.value());
        return ran(path(QStringLiteral("storefront/scripts/%1.sh").arg(name)), {}, more);
    }

    static QString sha256(const QString &file)
    {
        QFile f(file);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return f.open(QIODevice::ReadOnly) && hash.addData(&f) ? QString::fromLatin1(hash.result().toHex()) : QString();
    }

    static Ran sample(const QStringList &arguments)
    {
        return ran(testsupport::binary(QStringLiteral("slipway-sample")), arguments);
    }

    // The status code and the body, "503 {…}".
    QString get(const QString &page, const QString &target = QStringLiteral("staging-1")) const
    {
        const QString url = status(target).value(QLatin1String("url")).toString() + page;
        return ran(QStringLiteral("curl"), {QStringLiteral("-sS"), QStringLiteral("-m"), QStringLiteral("5"),
                                            QStringLiteral("-w"), QStringLiteral("\n%{http_code}"), url})
            .text;
    }

private:
    QTemporaryDir m_folder;
};
