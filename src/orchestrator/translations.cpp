#include "orchestrator/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace orchestrator {

void loadTranslations(QObject &owner)
{
    const QString own = QStringLiteral(":/translations");
    const auto install = [&](auto... where) {
        auto *translator = new QTranslator(&owner);
        if (translator->load(where...))
            QCoreApplication::installTranslator(translator);
        else
            delete translator; // the sentences are in the sources, in English
    };
    install(QStringLiteral("slipway_en"), own); // plurals, for every language without a file
    const QLocale locale;
    install(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("slipway"), QStringLiteral("_"), own);
}

} // namespace orchestrator
