// A real window over a real store in which a small shop is released; only the person's dialogs are answered by the
// test.
#pragma once

#include "gui/mainwindow.h"
#include "gui/prompts.h"
#include "orchestrator/tinyshop.h"
#include "support/guitestsupport.h"

class AnsweringPrompts : public gui::Prompts
{
public:
    QStringList documents(QWidget *) override { return files; }
    QString folder(QWidget *, const QString &, const QString &) override { return chosenFolder; }
    std::optional<QString> reason(QWidget *, const QString &title, const QString &, const QString &, bool,
                                  bool) override
    {
        asked.append(title);
        return answer ? std::optional(QStringLiteral("because")) : std::nullopt;
    }
    bool confirmed(QWidget *, const QString &title, const QString &, const QString &, bool) override
    {
        asked.append(title);
        return answer;
    }

    QStringList files;
    QString chosenFolder;
    QStringList asked;
    bool answer = true;
};

class WindowFixture
{
public:
    explicit WindowFixture(bool withShop = true)
    {
        auto opened = orchestrator::Desk::open(
            {.store = folder.filePath(QStringLiteral("slipway.db")), .actor = QStringLiteral("alice")});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        desk = std::move(*opened);
        if (withShop)
            openShop();
        window = std::make_unique<gui::MainWindow>(
            gui::Context{desk.get(), &prompts, [] { return QDateTime::currentMSecsSinceEpoch(); }});
    }

    domain::Result<QJsonObject> ask(const orchestrator::Request &request)
    {
        std::optional<domain::Result<QJsonObject>> answer;
        QObject context;
        desk->send(request, &context, [&](const domain::Result<QJsonObject> &r) { answer = r; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000))
            return domain::failed(QStringLiteral("no answer"));
        return *answer;
    }

    template <class T> T *find(const char *name) { return window->findChild<T *>(QLatin1String(name)); }
    // The dialog of this kind that is open; waits for it.
    template <class Dialog> Dialog *dialog()
    {
        Dialog *found = nullptr;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] {
            for (auto *d : window->findChildren<Dialog *>())
                if (d->isVisible())
                    found = d;
            return found != nullptr;
        });
        return found;
    }
    void trigger(const char *action)
    {
        auto *found = find<QAction>(action);
        if (!found || !found->isEnabled())
            qFatal("no enabled action %s", action);
        found->trigger();
    }
    QString phase(const QString &run)
    {
        const auto view = desk->library().run(run);
        return view ? domain::nameOf(view->record.phase) : view.error().message;
    }

    TinyShop shop;
    QTemporaryDir folder;
    AnsweringPrompts prompts;
    std::unique_ptr<orchestrator::Desk> desk;
    std::unique_ptr<gui::MainWindow> window; // goes first

private:
    void openShop()
    {
        using namespace orchestrator;
        const QString id = QStringLiteral("shop");
        QList<Request> requests{SaveProject{shop.project(), true}, AddVersion{id, shop.oldVersion()},
                                AddVersion{id,
                                           {.name = QStringLiteral("1.1"),
                                            .ref = QStringLiteral("feature/1.1"),
                                            .notes = QStringLiteral("A page")}}};
        for (const char *environment : {"staging", "production"})
            requests.append(RecordLive{id, QLatin1String(environment), QStringLiteral("1.0"), {}, {}});
        for (const Request &request : requests)
            if (const auto done = ask(request); !done)
                qFatal("%s", qPrintable(done.error().message));
    }
};
