<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddVersionForm</name>
    <message>
        <source>Add a version</source>
        <translation>Eine Version hinzufügen</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>1.4.0</source>
        <translation>1.4.0</translation>
    </message>
    <message>
        <source>&amp;Branch, tag or commit it is built from</source>
        <translation>&amp;Branch, Tag oder Commit, aus dem sie gebaut wird</translation>
    </message>
    <message>
        <source>feature/0042-search</source>
        <translation>feature/0042-search</translation>
    </message>
    <message>
        <source>Release no&amp;tes</source>
        <translation>Versionshin&amp;weise</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>Version hinzufügen</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Search what happened, versions, people</source>
        <translation>Geschehenes, Versionen, Personen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Git working copy</source>
        <translation>Git-Arbeitskopie</translation>
    </message>
    <message>
        <source>The folder that scripts are started in</source>
        <translation>Der Ordner, in dem Skripte gestartet werden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open document…</source>
        <translation>&amp;Dokument öffnen…</translation>
    </message>
    <message>
        <source>Open a runbook, a workflow, a Mermaid graph or a project file</source>
        <translation>Ein Runbook, einen Workflow, einen Mermaid-Graphen oder eine Projektdatei öffnen</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Start a small shop in three environments on this machine, to try everything on</source>
        <translation>Einen kleinen Shop in drei Umgebungen auf diesem Rechner starten, um alles daran auszuprobieren</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>&amp;Alles finden…</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>&amp;Promoten…</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>&amp;Zurückrollen…</translation>
    </message>
    <message>
        <source>Follow the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;About Slipway</source>
        <translation>&amp;Über Slipway</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Working copy</source>
        <translation>&amp;Arbeitskopie</translation>
    </message>
    <message>
        <source>The git checkout the scripts are in</source>
        <translation>Der Git-Checkout, in dem die Skripte liegen</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Environments</source>
        <translation>&amp;Umgebungen</translation>
    </message>
    <message>
        <source>In the order versions pass through them, separated by commas</source>
        <translation>In der Reihenfolge, in der Versionen sie durchlaufen, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>PromoteDialog</name>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
</context>
<context>
    <name>RollbackDialog</name>
    <message>
        <source>Back &amp;to</source>
        <translation>Zurück &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Emergency: leave out every check</source>
        <translation>&amp;Notfall: alle Prüfungen auslassen</translation>
    </message>
</context>
<context>
    <name>SettingsApplication</name>
    <message>
        <source>You act as:</source>
        <translation>Handelnde Person:</translation>
    </message>
    <message>
        <source>The user of the operating system; every approval and confirmation is kept under this name.</source>
        <translation>Der Benutzer des Betriebssystems; jede Freigabe und Bestätigung wird unter diesem Namen festgehalten.</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Store:</source>
        <translation>Ablage:</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made before every change of the store’s format, and whenever you ask.</source>
        <translation>Entstehen vor jeder Änderung des Formats der Ablage und auf Verlangen.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>How to restore</source>
        <translation>So wird wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>SettingsChecklists</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Asked:</source>
        <translation>A&amp;bgefragt:</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>What a run confirms by itself needs no person, unless it fails.</source>
        <translation>Was ein Lauf selbst bestätigt, braucht keine Person, außer es schlägt fehl.</translation>
    </message>
</context>
<context>
    <name>SettingsEnvironments</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Variables of the chosen target</source>
        <translation>Variablen des gewählten Ziels</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>&amp;Deploy:</source>
        <translation>De&amp;ploy:</translation>
    </message>
    <message>
        <source>Roll &amp;back:</source>
        <translation>&amp;Zurückrollen:</translation>
    </message>
    <message>
        <source>… to a chosen version:</source>
        <translation>… auf eine gewählte Version:</translation>
    </message>
    <message>
        <source>… in an emergency:</source>
        <translation>… im Notfall:</translation>
    </message>
    <message>
        <source>&amp;Smoke test:</source>
        <translation>&amp;Smoke-Test:</translation>
    </message>
    <message>
        <source>&amp;Migrate:</source>
        <translation>&amp;Migrieren:</translation>
    </message>
    <message>
        <source>Where no script is chosen for a special way back, the plain one is used.</source>
        <translation>Wo kein Skript für einen besonderen Rückweg gewählt ist, wird das einfache verwendet.</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>&amp;Approvals required:</source>
        <translation>Nötige &amp;Freigaben:</translation>
    </message>
    <message>
        <source>Who asked for the run may approve it</source>
        <translation>Wer den Lauf angefordert hat, darf ihn freigeben</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Ask the probes &amp;every:</source>
        <translation>Prüfen im Abs&amp;tand von:</translation>
    </message>
    <message>
        <source>Must be healthy &amp;within:</source>
        <translation>Muss gesund sein &amp;innerhalb von:</translation>
    </message>
    <message>
        <source>Good answers in a row:</source>
        <translation>Gute Antworten hintereinander:</translation>
    </message>
    <message>
        <source>Watch afterwards &amp;for:</source>
        <translation>Danach b&amp;eobachten:</translation>
    </message>
    <message>
        <source>Bad answers in a row:</source>
        <translation>Schlechte Antworten hintereinander:</translation>
    </message>
    <message>
        <source>Roll back by itself when it turns bad</source>
        <translation>Selbsttätig zurückrollen, wenn sie schlecht wird</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Given to every script that runs for this environment.</source>
        <translation>Bekommt jedes Skript, das für diese Umgebung läuft.</translation>
    </message>
</context>
<context>
    <name>SettingsGeneral</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Identifier:</source>
        <translation>Kennung:</translation>
    </message>
    <message>
        <source>Given once, from the first name; commands and links use it.</source>
        <translation>Einmal vergeben, aus dem ersten Namen; Befehle und Links verwenden sie.</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>The git working copy</source>
        <translation>Die Git-Arbeitskopie</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Main branch:</source>
        <translation>Haup&amp;tbranch:</translation>
    </message>
    <message>
        <source>&amp;Push to the remote after a merge</source>
        <translation>Nach einem Merge zum Remote &amp;pushen</translation>
    </message>
    <message>
        <source>Imported from:</source>
        <translation>Importiert aus:</translation>
    </message>
    <message>
        <source>Remove this project</source>
        <translation>Dieses Projekt entfernen</translation>
    </message>
    <message>
        <source>Its settings go; what it did stays in the journal, and its folder is not touched. A project cannot be removed while one of its runs is going on.</source>
        <translation>Die Einstellungen verschwinden; was es getan hat, bleibt im Journal, und sein Ordner bleibt unberührt. Ein Projekt kann nicht entfernt werden, solange einer seiner Läufe läuft.</translation>
    </message>
    <message>
        <source>Remove project…</source>
        <translation>Projekt entfernen…</translation>
    </message>
</context>
<context>
    <name>SettingsIssues</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Symptom:</source>
        <translation>&amp;Symptom:</translation>
    </message>
    <message>
        <source>Text that appears in a log or a message when it happens.</source>
        <translation>Text, der in einem Log oder einer Meldung erscheint, wenn es auftritt.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>SettingsKept</name>
    <message>
        <source>Parts of the imported documents that Slipway keeps as they stood.</source>
        <translation>Teile der importierten Dokumente, die Slipway so aufbewahrt, wie sie dastanden.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Reload</source>
        <translation>Ne&amp;u laden</translation>
    </message>
    <message>
        <source>Show what was saved meanwhile, and forget the changes made here</source>
        <translation>Zeigen, was inzwischen gespeichert wurde, und die hiesigen Änderungen vergessen</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Meine &amp;behalten</translation>
    </message>
    <message>
        <source>Go on with the changes made here; saving them replaces what was saved meanwhile</source>
        <translation>Mit den hiesigen Änderungen weitermachen; Speichern ersetzt, was inzwischen gespeichert wurde</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
</context>
<context>
    <name>SettingsPipeline</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>Umg&amp;ebung:</translation>
    </message>
    <message>
        <source>&amp;Script:</source>
        <translation>&amp;Skript:</translation>
    </message>
    <message>
        <source>Keeps &amp;artifact:</source>
        <translation>Bewahrt Arte&amp;fakt auf:</translation>
    </message>
    <message>
        <source>file or folder below the build’s folder</source>
        <translation>Datei oder Ordner unterhalb des Build-Ordners</translation>
    </message>
    <message>
        <source>&amp;Waits for:</source>
        <translation>&amp;Wartet auf:</translation>
    </message>
    <message>
        <source>Check&amp;list:</source>
        <translation>Checkl&amp;iste:</translation>
    </message>
    <message>
        <source>Ways between the stages</source>
        <translation>Wege zwischen den Stufen</translation>
    </message>
</context>
<context>
    <name>SettingsProbes</name>
    <message>
        <source>&amp;Environment:</source>
        <translation>Umg&amp;ebung:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>Adre&amp;sse:</translation>
    </message>
    <message>
        <source>/health, or https://…</source>
        <translation>/health oder https://…</translation>
    </message>
    <message>
        <source>Expected &amp;status:</source>
        <translation>Erwarteter S&amp;tatus:</translation>
    </message>
    <message>
        <source>&amp;Give up after:</source>
        <translation>Au&amp;fgeben nach:</translation>
    </message>
    <message>
        <source>The answer &amp;must say:</source>
        <translation>Die Antwort &amp;muss sagen:</translation>
    </message>
    <message>
        <source>status == healthy</source>
        <translation>status == healthy</translation>
    </message>
    <message>
        <source>One expectation per line: a name in the JSON answer, a comparison, a value. {version} stands for the version that shall be live.</source>
        <translation>Eine Erwartung pro Zeile: ein Name in der JSON-Antwort, ein Vergleich, ein Wert. {version} steht für die Version, die live sein soll.</translation>
    </message>
    <message>
        <source>&amp;Test now</source>
        <translation>&amp;Jetzt testen</translation>
    </message>
    <message>
        <source>Asks every target as the health gate would.</source>
        <translation>Fragt jedes Ziel so, wie es das Health-Gate täte.</translation>
    </message>
</context>
<context>
    <name>SettingsScripts</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programm:</translation>
    </message>
    <message>
        <source>scripts/deploy.sh, or a program in PATH</source>
        <translation>scripts/deploy.sh oder ein Programm im PATH</translation>
    </message>
    <message>
        <source>&amp;Working folder:</source>
        <translation>Arbeits&amp;ordner:</translation>
    </message>
    <message>
        <source>the project’s folder</source>
        <translation>der Ordner des Projekts</translation>
    </message>
    <message>
        <source>Time &amp;limit:</source>
        <translation>&amp;Zeitgrenze:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>One per row, passed on as they stand: no shell reads them. {version} stands for the version that shall be live.</source>
        <translation>Eines pro Zeile, unverändert übergeben: Keine Shell liest sie. {version} steht für die Version, die live sein soll.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Script text</source>
        <translation>Skripttext</translation>
    </message>
    <message>
        <source>When there is text, it is written to a file and the program runs it.</source>
        <translation>Steht hier Text, wird er in eine Datei geschrieben, und das Programm führt sie aus.</translation>
    </message>
</context>
<context>
    <name>SettingsThresholds</name>
    <message>
        <source>Each is an alert: it holds when the metric compares so with the limit for that long.</source>
        <translation>Jeder ist ein Alarm: Er gilt, wenn die Metrik so lange in diesem Verhältnis zur Grenze steht.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>cli::Call</name>
    <message>
        <source>line </source>
        <translation>Zeile </translation>
    </message>
    <message>
        <source>There is no store at %1.</source>
        <translation>Unter %1 gibt es keine Ablage.</translation>
    </message>
    <message>
        <source>slipwayctl import FILE --project NAME makes one, and so does slipwayctl sample up.</source>
        <translation>slipwayctl import DATEI --project NAME legt eine an, slipwayctl sample up ebenso.</translation>
    </message>
    <message>
        <source>Interrupted before the answer came.</source>
        <translation>Unterbrochen, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>cli::Care</name>
    <message>
        <source>%1  %2 events, %3 projects, %4 runs  %5</source>
        <translation>%1  %2 Ereignisse, %3 Projekte, %4 Läufe  %5</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1 (beschädigt)</translation>
    </message>
    <message>
        <source>No backups yet.</source>
        <translation>Noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>This puts the backup in the place of the present store, which is kept beside it.</source>
        <translation>Die Sicherung tritt an die Stelle der jetzigen Ablage, die daneben aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Say --yes if that is what you want.</source>
        <translation>Mit --yes bestätigen, wenn das gewollt ist.</translation>
    </message>
    <message>
        <source>Restored. The store that was there is kept as %1.</source>
        <translation>Wiederhergestellt. Die bisherige Ablage ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The sample is not there. slipwayctl sample up brings it.</source>
        <translation>Das Beispiel ist nicht da. slipwayctl sample up bringt es.</translation>
    </message>
    <message>
        <source>The sample is stopped and removed.</source>
        <translation>Das Beispiel ist beendet und entfernt.</translation>
    </message>
    <message>
        <source>Brings the sample shop up on this machine: repository, services, three environments.</source>
        <translation>Startet den Beispiel-Shop auf diesem Rechner: Repository, Dienste, drei Umgebungen.</translation>
    </message>
    <message>
        <source>Stops the sample&apos;s services and removes all of it.</source>
        <translation>Beendet die Dienste des Beispiels und entfernt es vollständig.</translation>
    </message>
    <message>
        <source>Shows the sample&apos;s services.</source>
        <translation>Zeigt die Dienste des Beispiels.</translation>
    </message>
    <message>
        <source>Writes a verified copy of the store.</source>
        <translation>Schreibt eine geprüfte Kopie der Ablage.</translation>
    </message>
    <message>
        <source>Lists the store&apos;s backups.</source>
        <translation>Listet die Sicherungen der Ablage auf.</translation>
    </message>
    <message>
        <source>Puts a backup in the store&apos;s place; needs --yes and nobody at work on it.</source>
        <translation>Setzt eine Sicherung an die Stelle der Ablage; braucht --yes, und niemand darf damit arbeiten.</translation>
    </message>
    <message>
        <source>Looks for what is missing or wrong: programs, store, scripts, ways back.</source>
        <translation>Sucht, was fehlt oder nicht stimmt: Programme, Ablage, Skripte, Rückwege.</translation>
    </message>
</context>
<context>
    <name>cli::Dispatch</name>
    <message>
        <source>the store (default: the desktop application&apos;s)</source>
        <translation>die Ablage (Vorgabe: die der Desktop-Anwendung)</translation>
    </message>
    <message>
        <source>one JSON object instead of text</source>
        <translation>ein JSON-Objekt statt Text</translation>
    </message>
    <message>
        <source>no progress, no text</source>
        <translation>kein Fortschritt, kein Text</translation>
    </message>
    <message>
        <source>do not ask back; never answers a gate</source>
        <translation>nicht nachfragen; beantwortet nie ein Gate</translation>
    </message>
    <message>
        <source>act as this person</source>
        <translation>als diese Person handeln</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>die Version ausgeben</translation>
    </message>
    <message>
        <source>print help</source>
        <translation>Hilfe ausgeben</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source> [options]</source>
        <translation> [Optionen]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>slipwayctl: releases from the command line, on the same store as the window.</source>
        <translation>slipwayctl: Releases von der Befehlszeile, auf derselben Ablage wie das Fenster.</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>BEFEHL [Optionen]</translation>
    </message>
    <message>
        <source> VERB [options]</source>
        <translation> VERB [Optionen]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Prints a completion script for your shell.</source>
        <translation>Gibt ein Vervollständigungsskript für die Shell aus.</translation>
    </message>
    <message>
        <source>Options everywhere:</source>
        <translation>Überall gültige Optionen:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 it ran and failed, 2 wrong usage, 3 refused by a gate or rule, 4 not found, 5 store unusable, 130 interrupted.</source>
        <translation>Exit-Status: 0 erledigt, 1 ausgeführt und fehlgeschlagen, 2 falscher Aufruf, 3 von einem Gate oder einer Regel abgelehnt, 4 nicht gefunden, 5 Ablage unbrauchbar, 130 unterbrochen.</translation>
    </message>
    <message>
        <source>slipwayctl COMMAND --help explains one command, with an example.</source>
        <translation>slipwayctl BEFEHL --help erklärt einen Befehl, mit einem Beispiel.</translation>
    </message>
    <message>
        <source>--%1 is not an option here.</source>
        <translation>--%1 ist hier keine Option.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>“%1” is not a command.</source>
        <translation>„%1“ ist kein Befehl.</translation>
    </message>
    <message>
        <source>%1 is not an option here.</source>
        <translation>%1 ist hier keine Option.</translation>
    </message>
    <message>
        <source>%1 is missing: slipwayctl %2 %3.</source>
        <translation>%1 fehlt: slipwayctl %2 %3.</translation>
    </message>
    <message>
        <source>“%1” is one word too many here.</source>
        <translation>„%1“ ist hier ein Wort zu viel.</translation>
    </message>
    <message>
        <source>--store needs a value.</source>
        <translation>--store braucht einen Wert.</translation>
    </message>
    <message>
        <source>Completion is written for bash, zsh and fish.</source>
        <translation>Vervollständigung gibt es für bash, zsh und fish.</translation>
    </message>
</context>
<context>
    <name>cli::Documents</name>
    <message>
        <source>Pipeline: %1 stages, %2 edges</source>
        <translation>Pipeline: %1 Stufen, %2 Kanten</translation>
    </message>
    <message>
        <source>Checklist “%1”: %2 items, line %3</source>
        <translation>Checkliste „%1“: %2 Punkte, Zeile %3</translation>
    </message>
    <message>
        <source>Threshold: %1 %2 %3%4, line %5</source>
        <translation>Schwellwert: %1 %2 %3%4, Zeile %5</translation>
    </message>
    <message>
        <source>Command, line %1: %2%3</source>
        <translation>Befehl, Zeile %1: %2%3</translation>
    </message>
    <message>
        <source>Probe, line %1: %2</source>
        <translation>Prüfung, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Known issue “%1”: %2 fixes, line %3</source>
        <translation>Bekanntes Problem „%1“: %2 Abhilfen, Zeile %3</translation>
    </message>
    <message>
        <source>Kept for later (%1), line %2: %3</source>
        <translation>Für später aufbewahrt (%1), Zeile %2: %3</translation>
    </message>
    <message>
        <source>Not understood, line %1: %2 (%3)</source>
        <translation>Nicht verstanden, Zeile %1: %2 (%3)</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>Es ist keine Datei angegeben.</translation>
    </message>
    <message>
        <source>Project %1 created (%2).</source>
        <translation>Projekt %1 angelegt (%2).</translation>
    </message>
    <message>
        <source>%1 vertices, %2 edges, direction %3</source>
        <translation>%1 Knoten, %2 Kanten, Richtung %3</translation>
    </message>
    <message>
        <source>%1 tasks, %2 tables, %3 code blocks, %4 numbered steps</source>
        <translation>%1 Aufgaben, %2 Tabellen, %3 Codeblöcke, %4 nummerierte Schritte</translation>
    </message>
    <message>
        <source>One URL is needed.</source>
        <translation>Eine URL ist nötig.</translation>
    </message>
    <message>
        <source>Reads documents (Markdown runbooks, Mermaid graphs; several are merged) and makes a project of them.</source>
        <translation>Liest Dokumente (Markdown-Runbooks, Mermaid-Graphen; mehrere werden zusammengeführt) und macht ein Projekt daraus.</translation>
    </message>
    <message>
        <source>the project&apos;s name (default: the document&apos;s title)</source>
        <translation>der Name des Projekts (Vorgabe: der Titel des Dokuments)</translation>
    </message>
    <message>
        <source>the project&apos;s git working copy (default: the current folder)</source>
        <translation>die Git-Arbeitskopie des Projekts (Vorgabe: der aktuelle Ordner)</translation>
    </message>
    <message>
        <source>only show what was understood; create nothing</source>
        <translation>nur zeigen, was verstanden wurde; nichts anlegen</translation>
    </message>
    <message>
        <source>Reads a Mermaid flowchart.</source>
        <translation>Liest ein Mermaid-Flussdiagramm.</translation>
    </message>
    <message>
        <source>with the place of every vertex and edge</source>
        <translation>mit der Lage jedes Knotens und jeder Kante</translation>
    </message>
    <message>
        <source>Shows the parts of a Markdown document, untouched.</source>
        <translation>Zeigt die Teile eines Markdown-Dokuments, unverändert.</translation>
    </message>
    <message>
        <source>Asks a health endpoint once.</source>
        <translation>Fragt eine Health-Adresse einmal ab.</translation>
    </message>
    <message>
        <source>what the JSON answer must say; may be given several times</source>
        <translation>was die JSON-Antwort sagen muss; mehrfach möglich</translation>
    </message>
    <message>
        <source>the expected HTTP status (default 200)</source>
        <translation>der erwartete HTTP-Status (Vorgabe 200)</translation>
    </message>
    <message>
        <source>what {version} stands for in a rule</source>
        <translation>wofür {version} in einer Regel steht</translation>
    </message>
</context>
<context>
    <name>cli::Follow</name>
    <message>
        <source>      log: %1</source>
        <translation>      Log: %1</translation>
    </message>
</context>
<context>
    <name>cli::Gates</name>
    <message>
        <source>The evidence %1 does not exist.</source>
        <translation>Den Nachweis %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing waits for a person.</source>
        <translation>Nichts wartet auf eine Person.</translation>
    </message>
    <message>
        <source>what you want to say with it</source>
        <translation>was dazu gesagt werden soll</translation>
    </message>
    <message>
        <source>the approval, when several wait</source>
        <translation>die Freigabe, wenn mehrere warten</translation>
    </message>
    <message>
        <source>stay until the run ends or waits for a person</source>
        <translation>bleiben, bis der Lauf endet oder auf eine Person wartet</translation>
    </message>
    <message>
        <source>Says yes to what the run waits to do.</source>
        <translation>Sagt Ja zu dem, worauf der Lauf wartet.</translation>
    </message>
    <message>
        <source>Says no; the run ends.</source>
        <translation>Sagt Nein; der Lauf endet.</translation>
    </message>
    <message>
        <source>Confirms a checklist item, by id or the beginning of its text.</source>
        <translation>Bestätigt einen Punkt der Checkliste, nach ID oder Anfang seines Textes.</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>a file, which is kept, or a link</source>
        <translation>eine Datei, die aufbewahrt wird, oder ein Link</translation>
    </message>
    <message>
        <source>take an earlier confirmation back</source>
        <translation>eine frühere Bestätigung zurücknehmen</translation>
    </message>
    <message>
        <source>Lists what waits for a person.</source>
        <translation>Listet auf, was auf eine Person wartet.</translation>
    </message>
    <message>
        <source>only this project</source>
        <translation>nur dieses Projekt</translation>
    </message>
</context>
<context>
    <name>cli::Projects</name>
    <message>
        <source>No projects yet.</source>
        <translation>Noch keine Projekte.</translation>
    </message>
    <message>
        <source>%1: %2 since %3 (%4)%5</source>
        <translation>%1: %2 seit %3 (%4)%5</translation>
    </message>
    <message>
        <source>, way back %1</source>
        <translation>, Rückweg %1</translation>
    </message>
    <message>
        <source>%1: nothing was deployed yet</source>
        <translation>%1: noch kein Deployment</translation>
    </message>
    <message>
        <source>There is no project “%1”.</source>
        <translation>Es gibt kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>The project file %1 cannot be read: %2.</source>
        <translation>Die Projektdatei %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1 is not a project file: %2.</source>
        <translation>%1 ist keine Projektdatei: %2.</translation>
    </message>
    <message>
        <source>slipwayctl project export shows the form.</source>
        <translation>slipwayctl project export zeigt die Form.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 saved.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 removed; its history stays in the journal.</source>
        <translation>%1 entfernt; der Verlauf bleibt im Journal.</translation>
    </message>
    <message>
        <source>%1 has no environment “%2”.</source>
        <translation>%1 hat keine Umgebung „%2“.</translation>
    </message>
    <message>
        <source>--%1 needs a duration such as 90s or 2min.</source>
        <translation>--%1 braucht eine Dauer wie 90s oder 2min.</translation>
    </message>
    <message>
        <source>--type is one of development, staging, production, other.</source>
        <translation>--type ist development, staging, production oder other.</translation>
    </message>
    <message>
        <source>%1 runs %2.</source>
        <translation>Auf %1 läuft %2.</translation>
    </message>
    <message>
        <source>%1 has no target “%2”.</source>
        <translation>%1 hat kein Ziel „%2“.</translation>
    </message>
    <message>
        <source>No targets.</source>
        <translation>Keine Ziele.</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>die Umgebung</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>ihr Name</translation>
    </message>
    <message>
        <source>development, staging, production or other</source>
        <translation>development, staging, production oder other</translation>
    </message>
    <message>
        <source>how long it is watched after a deploy, e.g. 10min</source>
        <translation>wie lange nach einem Deployment beobachtet wird, z. B. 10min</translation>
    </message>
    <message>
        <source>how long the health gate waits</source>
        <translation>wie lange das Health-Gate wartet</translation>
    </message>
    <message>
        <source>time between two probes</source>
        <translation>Zeit zwischen zwei Prüfungen</translation>
    </message>
    <message>
        <source>how many people must approve</source>
        <translation>wie viele Personen freigeben müssen</translation>
    </message>
    <message>
        <source>id of the deploy command</source>
        <translation>ID des Deploy-Befehls</translation>
    </message>
    <message>
        <source>id of the rollback command</source>
        <translation>ID des Rollback-Befehls</translation>
    </message>
    <message>
        <source>id of the smoke test command</source>
        <translation>ID des Smoke-Test-Befehls</translation>
    </message>
    <message>
        <source>id of the migration command</source>
        <translation>ID des Migrationsbefehls</translation>
    </message>
    <message>
        <source>Lists the projects and what runs where.</source>
        <translation>Listet die Projekte auf und was wo läuft.</translation>
    </message>
    <message>
        <source>Shows a project and its environments.</source>
        <translation>Zeigt ein Projekt und seine Umgebungen.</translation>
    </message>
    <message>
        <source>Writes the whole definition as JSON, ready for project apply.</source>
        <translation>Schreibt die ganze Definition als JSON, passend für project apply.</translation>
    </message>
    <message>
        <source>Creates or changes a project from its JSON definition.</source>
        <translation>Legt ein Projekt aus seiner JSON-Definition an oder ändert es.</translation>
    </message>
    <message>
        <source>Removes a project; its history stays.</source>
        <translation>Entfernt ein Projekt; der Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Lists a project&apos;s environments and what runs there.</source>
        <translation>Listet die Umgebungen eines Projekts auf und was dort läuft.</translation>
    </message>
    <message>
        <source>Adds an environment at the end of the promotion path.</source>
        <translation>Fügt am Ende des Promotion-Pfads eine Umgebung an.</translation>
    </message>
    <message>
        <source>Changes an environment.</source>
        <translation>Ändert eine Umgebung.</translation>
    </message>
    <message>
        <source>Removes an environment.</source>
        <translation>Entfernt eine Umgebung.</translation>
    </message>
    <message>
        <source>Says which version already runs there, of a deployment Slipway did not make.</source>
        <translation>Hält fest, welche Version dort schon läuft, aus einem Deployment ohne Slipway.</translation>
    </message>
    <message>
        <source>the way back</source>
        <translation>der Rückweg</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Lists a project&apos;s targets.</source>
        <translation>Listet die Ziele eines Projekts auf.</translation>
    </message>
    <message>
        <source>Adds a target to an environment.</source>
        <translation>Fügt einer Umgebung ein Ziel hinzu.</translation>
    </message>
    <message>
        <source>base of relative probes</source>
        <translation>Basis für relative Prüfungen</translation>
    </message>
    <message>
        <source>Removes a target.</source>
        <translation>Entfernt ein Ziel.</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device, not a project file.</source>
        <translation>%1 ist ein Ordner, eine Pipe oder ein Gerät, keine Projektdatei.</translation>
    </message>
    <message>
        <source>%1 is too large for a project file; it may have 64 MB.</source>
        <translation>%1 ist zu groß für eine Projektdatei; erlaubt sind 64 MB.</translation>
    </message>
</context>
<context>
    <name>cli::Record</name>
    <message>
        <source>%1 entries, unbroken. Head %2
A chain cannot show that its end was cut off: keep the head elsewhere.</source>
        <translation>%1 Einträge, lückenlos. Kopf %2
Einer Kette ist nicht anzusehen, dass ihr Ende abgeschnitten wurde: den Kopf anderswo aufbewahren.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>An existing file is never overwritten.</source>
        <translation>Eine vorhandene Datei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>A broken journal is not anchored. slipwayctl journal verify says more.</source>
        <translation>Ein beschädigtes Journal wird nicht verankert. slipwayctl journal verify sagt mehr.</translation>
    </message>
    <message>
        <source>Lists what happened, oldest first.</source>
        <translation>Listet auf, was geschehen ist, das Älteste zuerst.</translation>
    </message>
    <message>
        <source>only this run</source>
        <translation>nur diesen Lauf</translation>
    </message>
    <message>
        <source>only after this entry</source>
        <translation>nur nach diesem Eintrag</translation>
    </message>
    <message>
        <source>Recomputes the chain and names the first bad entry.</source>
        <translation>Berechnet die Kette neu und nennt den ersten falschen Eintrag.</translation>
    </message>
    <message>
        <source>Writes every entry as a line of JSON, verifiable offline.</source>
        <translation>Schreibt jeden Eintrag als JSON-Zeile, ohne Slipway nachprüfbar.</translation>
    </message>
    <message>
        <source>a new file (default: standard output)</source>
        <translation>eine neue Datei (Vorgabe: Standardausgabe)</translation>
    </message>
    <message>
        <source>Prints count and head of the verified chain, to be kept elsewhere.</source>
        <translation>Gibt Anzahl und Kopf der geprüften Kette aus, zur Aufbewahrung anderswo.</translation>
    </message>
</context>
<context>
    <name>cli::Runs</name>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1 fehlt.</translation>
    </message>
    <message>
        <source>The store could not be opened.</source>
        <translation>Die Ablage konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>“%1” is not a strategy that can be planned.</source>
        <translation>„%1“ ist keine Strategie, die geplant werden kann.</translation>
    </message>
    <message>
        <source>Known: all-at-once.</source>
        <translation>Bekannt: all-at-once.</translation>
    </message>
    <message>
        <source>%1 %2 → %3 (%4)</source>
        <translation>%1 %2 → %3 (%4)</translation>
    </message>
    <message>
        <source>on failure: %1</source>
        <translation>bei Fehlschlag: %1</translation>
    </message>
    <message>
        <source>No runs.</source>
        <translation>Keine Läufe.</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>This looks like a known issue: %1</source>
        <translation>Das sieht nach einem bekannten Problem aus: %1</translation>
    </message>
    <message>
        <source>--project and --environment say what is rolled back.</source>
        <translation>--project und --environment sagen, was zurückgerollt wird.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>where it shall go</source>
        <translation>wohin sie soll</translation>
    </message>
    <message>
        <source>all-at-once</source>
        <translation>all-at-once</translation>
    </message>
    <message>
        <source>stay until it ends or waits for a person</source>
        <translation>bleiben, bis er endet oder auf eine Person wartet</translation>
    </message>
    <message>
        <source>why; goes into the journal</source>
        <translation>warum; kommt ins Journal</translation>
    </message>
    <message>
        <source>the step, when several could be meant</source>
        <translation>der Schritt, wenn mehrere gemeint sein können</translation>
    </message>
    <message>
        <source>a chosen version instead of the previous one</source>
        <translation>eine gewählte Version statt der vorigen</translation>
    </message>
    <message>
        <source>emergency: skips the checks, needs a reason</source>
        <translation>Notfall: überspringt die Prüfungen, braucht einen Grund</translation>
    </message>
    <message>
        <source>Shows what a run would do, step by step, and what is in its way.</source>
        <translation>Zeigt Schritt für Schritt, was ein Lauf täte und was ihm im Weg steht.</translation>
    </message>
    <message>
        <source>Starts a run. Without a window open it is followed until it ends or waits.</source>
        <translation>Startet einen Lauf. Ohne offenes Fenster wird er verfolgt, bis er endet oder wartet.</translation>
    </message>
    <message>
        <source>Lists runs, newest first.</source>
        <translation>Listet Läufe auf, den neuesten zuerst.</translation>
    </message>
    <message>
        <source>only this project</source>
        <translation>nur dieses Projekt</translation>
    </message>
    <message>
        <source>only this environment</source>
        <translation>nur diese Umgebung</translation>
    </message>
    <message>
        <source>only those that have not ended</source>
        <translation>nur die noch nicht beendeten</translation>
    </message>
    <message>
        <source>only those that hold this text</source>
        <translation>nur die, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>höchstens so viele</translation>
    </message>
    <message>
        <source>Shows a run: stages, steps, open items, what may be done.</source>
        <translation>Zeigt einen Lauf: Stufen, Schritte, offene Punkte, was möglich ist.</translation>
    </message>
    <message>
        <source>Follows a run until it ends.</source>
        <translation>Verfolgt einen Lauf bis zum Ende.</translation>
    </message>
    <message>
        <source>Lets nothing new start.</source>
        <translation>Lässt nichts Neues beginnen.</translation>
    </message>
    <message>
        <source>Goes on after a pause.</source>
        <translation>Setzt nach einer Pause fort.</translation>
    </message>
    <message>
        <source>Stops what is running and ends the run; what was done stays.</source>
        <translation>Stoppt, was läuft, und beendet den Lauf; Getanes bleibt.</translation>
    </message>
    <message>
        <source>Tries the failed step again.</source>
        <translation>Versucht den fehlgeschlagenen Schritt erneut.</translation>
    </message>
    <message>
        <source>Goes on without the step it waits for.</source>
        <translation>Macht ohne den Schritt weiter, auf den er wartet.</translation>
    </message>
    <message>
        <source>Answers for a step whose fate is not known: it was done.</source>
        <translation>Antwortet für einen Schritt mit unbekanntem Ausgang: Er wurde erledigt.</translation>
    </message>
    <message>
        <source>Answers for a step whose fate is not known: it failed.</source>
        <translation>Antwortet für einen Schritt mit unbekanntem Ausgang: Er ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Says that a manual step was done, or with --failed that it failed.</source>
        <translation>Meldet einen manuellen Schritt als erledigt oder mit --failed als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>er ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>Rolls back what this run has deployed.</source>
        <translation>Rollt zurück, was dieser Lauf ausgebracht hat.</translation>
    </message>
    <message>
        <source>Takes an environment back to its previous version, or to a chosen one.</source>
        <translation>Bringt eine Umgebung auf ihre vorige oder eine gewählte Version zurück.</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>cli::Versions</name>
    <message>
        <source>%1 %2 added.</source>
        <translation>%1 %2 hinzugefügt.</translation>
    </message>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>nicht gebaut</translation>
    </message>
    <message>
        <source>No versions.</source>
        <translation>Keine Versionen.</translation>
    </message>
    <message>
        <source>from %1, commit %2</source>
        <translation>aus %1, Commit %2</translation>
    </message>
    <message>
        <source>not built yet</source>
        <translation>noch nicht gebaut</translation>
    </message>
    <message>
        <source>artifact %1
SHA-256 %2</source>
        <translation>Artefakt %1
SHA-256 %2</translation>
    </message>
    <message>
        <source>live in %1</source>
        <translation>live in %1</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>das Projekt</translation>
    </message>
    <message>
        <source>Adds a version, to be built from a branch, tag or commit.</source>
        <translation>Fügt eine Version hinzu, die aus einem Branch, Tag oder Commit gebaut wird.</translation>
    </message>
    <message>
        <source>branch, tag or commit it is built from</source>
        <translation>Branch, Tag oder Commit, aus dem gebaut wird</translation>
    </message>
    <message>
        <source>release notes</source>
        <translation>Versionshinweise</translation>
    </message>
    <message>
        <source>increment it belongs to</source>
        <translation>Inkrement, zu dem sie gehört</translation>
    </message>
    <message>
        <source>Lists a project&apos;s versions.</source>
        <translation>Listet die Versionen eines Projekts auf.</translation>
    </message>
    <message>
        <source>Shows a version and where it is live.</source>
        <translation>Zeigt eine Version und wo sie live ist.</translation>
    </message>
    <message>
        <source>Compares two versions.</source>
        <translation>Vergleicht zwei Versionen.</translation>
    </message>
</context>
<context>
    <name>domain::Expectation</name>
    <message>
        <source>“%1” is not an expectation.</source>
        <translation>„%1“ ist keine Erwartung.</translation>
    </message>
    <message>
        <source>Write it like: status == healthy</source>
        <translation>Schreibweise: status == healthy</translation>
    </message>
</context>
<context>
    <name>domain::Pipeline</name>
    <message>
        <source>A stage of the pipeline has no id.</source>
        <translation>Eine Stufe der Pipeline hat keine ID.</translation>
    </message>
    <message>
        <source>Two stages of the pipeline have the id “%1”.</source>
        <translation>Zwei Stufen der Pipeline haben die ID „%1“.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Einer davon eine andere ID geben.</translation>
    </message>
    <message>
        <source>An edge of the pipeline names the stage “%1”, which does not exist.</source>
        <translation>Eine Kante der Pipeline nennt die Stufe „%1“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The pipeline runs in a circle: %1.</source>
        <translation>Die Pipeline läuft im Kreis: %1.</translation>
    </message>
    <message>
        <source>Remove one of these edges: a run could never end.</source>
        <translation>Eine dieser Kanten entfernen: Ein Lauf könnte nie enden.</translation>
    </message>
</context>
<context>
    <name>domain::Project</name>
    <message>
        <source>One %1 has no id.</source>
        <translation>Einmal fehlt die ID (%1).</translation>
    </message>
    <message>
        <source>There are two %1 entries with the id “%2”.</source>
        <translation>Zwei Einträge der Art %1 haben die ID „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be a project&apos;s id.</source>
        <translation>„%1“ kann nicht die ID eines Projekts sein.</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and dashes.</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche verwenden.</translation>
    </message>
    <message>
        <source>The project has no name.</source>
        <translation>Das Projekt hat keinen Namen.</translation>
    </message>
    <message>
        <source>%1 names the command “%2”, which does not exist.</source>
        <translation>%1 nennt den Befehl „%2“, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Stage “%1” names the environment “%2”, which does not exist.</source>
        <translation>Stufe „%1“ nennt die Umgebung „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Stage “%1” names the command “%2”, which does not exist.</source>
        <translation>Stufe „%1“ nennt den Befehl „%2“, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Stage “%1” names the checklist “%2”, which does not exist.</source>
        <translation>Stufe „%1“ nennt die Checkliste „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>One %1 has no name.</source>
        <translation>Ein Eintrag (%1) hat keinen Namen.</translation>
    </message>
    <message>
        <source>The name of the %1 “%2…” is too long.</source>
        <translation>Der Name „%2…“ (%1) ist zu lang.</translation>
    </message>
    <message>
        <source>Use at most %1 characters.</source>
        <translation>Höchstens %1 Zeichen verwenden.</translation>
    </message>
    <message>
        <source>The name of the %1 “%2” holds a line break or another invisible control character.</source>
        <translation>Der Name „%2“ (%1) enthält einen Zeilenumbruch oder ein anderes unsichtbares Steuerzeichen.</translation>
    </message>
    <message>
        <source>Use one line of ordinary text.</source>
        <translation>Eine Zeile gewöhnlichen Text verwenden.</translation>
    </message>
</context>
<context>
    <name>engine::Facts</name>
    <message>
        <source>Nothing was deployed in this run yet: there is nothing to roll back.</source>
        <translation>In diesem Lauf gab es noch kein Deployment: Es gibt nichts zurückzurollen.</translation>
    </message>
    <message>
        <source>This run is a rollback itself.</source>
        <translation>Dieser Lauf ist selbst ein Rollback.</translation>
    </message>
    <message>
        <source>Choose the version that shall be live.</source>
        <translation>Die Version wählen, die live sein soll.</translation>
    </message>
    <message>
        <source>No version was live in %1 before: there is no way back.</source>
        <translation>In %1 war vorher keine Version live: Es gibt keinen Rückweg.</translation>
    </message>
    <message>
        <source>%1 is the version that would be rolled back.</source>
        <translation>%1 ist die Version, die zurückgerollt würde.</translation>
    </message>
    <message>
        <source>Choose another version.</source>
        <translation>Eine andere Version wählen.</translation>
    </message>
    <message>
        <source>%1 has no command that rolls it back.</source>
        <translation>%1 hat keinen Befehl, der zurückrollt.</translation>
    </message>
    <message>
        <source>Bind a rollback command to the environment.</source>
        <translation>Der Umgebung einen Rollback-Befehl zuordnen.</translation>
    </message>
</context>
<context>
    <name>engine::HealthGate</name>
    <message>
        <source>Unhealthy %1 times in a row: %2</source>
        <translation>%1-mal hintereinander ungesund: %2</translation>
    </message>
    <message numerus="yes">
        <source>Healthy, %n good answer(s) in a row.</source>
        <translation>
            <numerusform>Gesund, %n gute Antwort.</numerusform>
            <numerusform>Gesund, %n gute Antworten hintereinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched for %1.</source>
        <translation>%1 lang beobachtet.</translation>
    </message>
    <message>
        <source>Not healthy within %1: too few answers.</source>
        <translation>Nicht gesund innerhalb von %1: zu wenige Antworten.</translation>
    </message>
    <message>
        <source>Not healthy within %1: %2</source>
        <translation>Nicht gesund innerhalb von %1: %2</translation>
    </message>
</context>
<context>
    <name>engine::Machine</name>
    <message>
        <source>Rejected by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>Done by %1</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message>
        <source>%1 says it failed</source>
        <translation>%1 sagt, es ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Aborted by %1</source>
        <translation>Abgebrochen von %1</translation>
    </message>
    <message>
        <source>Skipped by %1</source>
        <translation>Übersprungen von %1</translation>
    </message>
    <message>
        <source>%1 says it was done</source>
        <translation>%1 sagt, es ist erledigt</translation>
    </message>
</context>
<context>
    <name>engine::Planner</name>
    <message>
        <source>%1 has no environment “%2”.</source>
        <translation>%1 hat keine Umgebung „%2“.</translation>
    </message>
    <message>
        <source>No version to go back to is known.</source>
        <translation>Es ist keine Version bekannt, zu der es zurückgehen könnte.</translation>
    </message>
    <message>
        <source>No version is chosen.</source>
        <translation>Es ist keine Version gewählt.</translation>
    </message>
    <message>
        <source>Choose the version that shall be live again.</source>
        <translation>Die Version wählen, die wieder live sein soll.</translation>
    </message>
    <message>
        <source>Roll %1 back</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Deploy to %1</source>
        <translation>Deployment nach %1</translation>
    </message>
    <message>
        <source>Monitor %1</source>
        <translation>%1 beobachten</translation>
    </message>
    <message>
        <source>%1 is live in %2 and passed there (run %3).</source>
        <translation>%1 ist live in %2 und hat dort bestanden (Lauf %3).</translation>
    </message>
    <message>
        <source>An emergency rollback needs a reason.</source>
        <translation>Ein Notfall-Rollback braucht einen Grund.</translation>
    </message>
    <message>
        <source>%1 is not built, and nothing on the way to %2 builds it.</source>
        <translation>%1 ist nicht gebaut, und auf dem Weg nach %2 baut es nichts.</translation>
    </message>
    <message>
        <source>Add a build stage to the pipeline.</source>
        <translation>Der Pipeline eine Build-Stufe hinzufügen.</translation>
    </message>
    <message>
        <source>%1 is live in %2 already.</source>
        <translation>%1 ist in %2 bereits live.</translation>
    </message>
    <message>
        <source>Redeploy it if it shall be put there again.</source>
        <translation>Ein erneutes Deployment verlangen, wenn sie noch einmal dorthin soll.</translation>
    </message>
    <message>
        <source>%1 is held by %2 since %3 (run %4).</source>
        <translation>%1 ist seit %3 von %2 belegt (Lauf %4).</translation>
    </message>
    <message>
        <source>Wait until that run has ended, or abort it.</source>
        <translation>Warten, bis dieser Lauf beendet ist, oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>“%1”: %2 is %3 bytes long, the limit is %4.</source>
        <translation>„%1“: %2 ist %3 Byte lang, die Grenze ist %4.</translation>
    </message>
    <message>
        <source>Pass it as a file.</source>
        <translation>Als Datei übergeben.</translation>
    </message>
    <message>
        <source>%1 has no working directory to start its scripts in.</source>
        <translation>%1 hat keinen Arbeitsordner, in dem Skripte starten könnten.</translation>
    </message>
    <message>
        <source>Say in the project&apos;s settings where its working copy is.</source>
        <translation>In den Einstellungen des Projekts angeben, wo die Arbeitskopie liegt.</translation>
    </message>
</context>
<context>
    <name>engine::Rules</name>
    <message>
        <source>There is no run “%1”.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>This run has ended.</source>
        <translation>Dieser Lauf ist beendet.</translation>
    </message>
    <message>
        <source>Run “%1” has begun already.</source>
        <translation>Lauf „%1“ hat bereits begonnen.</translation>
    </message>
    <message>
        <source>A run needs an id.</source>
        <translation>Ein Lauf braucht eine ID.</translation>
    </message>
    <message>
        <source>The check of this item failed: say why it is confirmed all the same.</source>
        <translation>Die Prüfung dieses Punkts ist fehlgeschlagen: begründen, warum er trotzdem bestätigt wird.</translation>
    </message>
    <message>
        <source>%1 asked for this run and may not approve it.</source>
        <translation>%1 hat diesen Lauf angefordert und darf ihn nicht freigeben.</translation>
    </message>
    <message>
        <source>Somebody else has to approve.</source>
        <translation>Jemand anderes muss freigeben.</translation>
    </message>
    <message>
        <source>%1 has approved already.</source>
        <translation>%1 hat bereits freigegeben.</translation>
    </message>
    <message>
        <source>Somebody else has to approve too.</source>
        <translation>Jemand anderes muss ebenfalls freigeben.</translation>
    </message>
    <message>
        <source>The run is paused already.</source>
        <translation>Der Lauf ist bereits angehalten.</translation>
    </message>
    <message>
        <source>A run can be paused only while it goes on.</source>
        <translation>Nur ein laufender Lauf kann angehalten werden.</translation>
    </message>
    <message>
        <source>The run is not paused.</source>
        <translation>Der Lauf ist nicht angehalten.</translation>
    </message>
    <message>
        <source>The run is being aborted already.</source>
        <translation>Der Lauf wird bereits abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” is required and may not be skipped.</source>
        <translation>„%1“ ist Pflicht und darf nicht übersprungen werden.</translation>
    </message>
    <message>
        <source>This step cannot be skipped now.</source>
        <translation>Dieser Schritt kann jetzt nicht übersprungen werden.</translation>
    </message>
    <message>
        <source>Say why the step is skipped.</source>
        <translation>Angeben, warum der Schritt übersprungen wird.</translation>
    </message>
    <message>
        <source>It is known what became of this step: it failed.</source>
        <translation>Der Ausgang dieses Schritts ist bekannt: Er ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Only the step itself can say what was kept.</source>
        <translation>Nur der Schritt selbst kann sagen, was aufbewahrt wurde.</translation>
    </message>
    <message>
        <source>Retry it.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>An emergency rollback needs a reason.</source>
        <translation>Ein Notfall-Rollback braucht einen Grund.</translation>
    </message>
    <message>
        <source>This run has no such step “%1”.</source>
        <translation>Dieser Lauf hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>“%1” does not wait for anybody now.</source>
        <translation>„%1“ wartet gerade auf niemanden.</translation>
    </message>
    <message>
        <source>The checklist has no item “%1”.</source>
        <translation>Die Checkliste hat keinen Punkt „%1“.</translation>
    </message>
    <message>
        <source>Nobody is asked about this step now.</source>
        <translation>Zu diesem Schritt wird gerade niemand gefragt.</translation>
    </message>
</context>
<context>
    <name>engine::Scripts</name>
    <message>
        <source>the variable %1</source>
        <translation>die Variable %1</translation>
    </message>
    <message>
        <source>argument %1</source>
        <translation>Argument %1</translation>
    </message>
</context>
<context>
    <name>engine::Sentence</name>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, für %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1%2%3</source>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>Waiting for approval: %1%2 (%3 of %4)%5.</source>
        <translation>Wartet auf Freigabe: %1%2 (%3 von %4)%5.</translation>
    </message>
    <message>
        <source>Waiting for a person to confirm %1 of %2 items of “%3”%4%5.</source>
        <translation>Wartet auf eine Person, die %1 von %2 Punkten von „%3“ bestätigt%4%5.</translation>
    </message>
    <message>
        <source>Waiting for a person: %1%2%3.</source>
        <translation>Wartet auf eine Person: %1%2%3.</translation>
    </message>
    <message>
        <source>It is not known what became of %1; a person has to decide%2.</source>
        <translation>Was aus %1 wurde, ist nicht bekannt; eine Person muss entscheiden%2.</translation>
    </message>
    <message>
        <source>The rollback failed at %1; a person has to decide%2</source>
        <translation>Das Rollback ist bei %1 fehlgeschlagen; eine Person muss entscheiden%2</translation>
    </message>
    <message>
        <source>%1 failed; a person has to decide%2</source>
        <translation>%1 ist fehlgeschlagen; eine Person muss entscheiden%2</translation>
    </message>
    <message>
        <source>Rolling %1 back to %2</source>
        <translation>%1 wird auf %2 zurückgerollt</translation>
    </message>
    <message>
        <source>stopping what still runs</source>
        <translation>was noch läuft, wird gestoppt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Paused; %1 failed meanwhile, which is acted upon when the run is resumed.</source>
        <translation>Angehalten; inzwischen ist %1 fehlgeschlagen, darauf wird beim Fortsetzen reagiert.</translation>
    </message>
    <message>
        <source>Paused: nothing new starts until a person resumes it.</source>
        <translation>Angehalten: Nichts Neues beginnt, bis eine Person fortsetzt.</translation>
    </message>
    <message>
        <source>%1 is live in %2 again, after %3.</source>
        <translation>%1 ist wieder live in %2, nach %3.</translation>
    </message>
    <message>
        <source>%1 is live in %2, after %3.</source>
        <translation>%1 ist live in %2, nach %3.</translation>
    </message>
    <message>
        <source>%1 was rolled back to %2</source>
        <translation>%1 wurde auf %2 zurückgerollt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Being aborted: %1 step(s) still have to stop.</source>
        <translation>Wird abgebrochen: %1 Schritt(e) müssen noch stoppen.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <source>Pausing once this has ended: %1.</source>
        <translation>Hält an, sobald dies beendet ist: %1.</translation>
    </message>
</context>
<context>
    <name>engine::StagePlanner</name>
    <message>
        <source>Smoke tests</source>
        <translation>Smoke-Tests</translation>
    </message>
    <message>
        <source>Confirm “%1”</source>
        <translation>„%1“ bestätigen</translation>
    </message>
    <message>
        <source>%1 is built and names no branch to merge.</source>
        <translation>%1 ist gebaut und nennt keinen Branch zum Mergen.</translation>
    </message>
    <message>
        <source>%1 is built and the project has no working copy to merge in.</source>
        <translation>%1 ist gebaut, und das Projekt hat keine Arbeitskopie zum Mergen.</translation>
    </message>
    <message>
        <source>%1 does not say which branch it is made of.</source>
        <translation>%1 sagt nicht, aus welchem Branch es entsteht.</translation>
    </message>
    <message>
        <source>Give the version a branch, tag or commit.</source>
        <translation>Der Version einen Branch, Tag oder Commit geben.</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 in %2 mergen</translation>
    </message>
    <message>
        <source>%1 is already built.</source>
        <translation>%1 ist bereits gebaut.</translation>
    </message>
    <message>
        <source>Stage “%1” does not say which file or folder it builds.</source>
        <translation>Stufe „%1“ sagt nicht, welche Datei oder welchen Ordner sie baut.</translation>
    </message>
    <message>
        <source>%1 is not built, and stage “%2” names no command to build it.</source>
        <translation>%1 ist nicht gebaut, und Stufe „%2“ nennt keinen Befehl zum Bauen.</translation>
    </message>
    <message>
        <source>Name the artifact in the stage “%1” of the pipeline.</source>
        <translation>In der Stufe „%1“ der Pipeline das Artefakt angeben.</translation>
    </message>
    <message>
        <source>%1 does not say which branch it is built from.</source>
        <translation>%1 sagt nicht, aus welchem Branch es gebaut wird.</translation>
    </message>
    <message>
        <source>Check %1 out</source>
        <translation>%1 auschecken</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 aufbewahren</translation>
    </message>
    <message>
        <source>Stage “%1” does not say where it deploys to.</source>
        <translation>Stufe „%1“ sagt nicht, wohin ihr Deployment geht.</translation>
    </message>
    <message>
        <source>Give the stage an environment.</source>
        <translation>Der Stufe eine Umgebung geben.</translation>
    </message>
    <message>
        <source>%1 has no command that deploys to it.</source>
        <translation>%1 hat keinen Befehl für das Deployment.</translation>
    </message>
    <message>
        <source>Bind a deploy command to the environment.</source>
        <translation>Der Umgebung einen Deploy-Befehl zuordnen.</translation>
    </message>
    <message>
        <source>Approve %1 for %2</source>
        <translation>%1 für %2 freigeben</translation>
    </message>
    <message>
        <source>%1 asks for no approval.</source>
        <translation>%1 verlangt keine Freigabe.</translation>
    </message>
    <message>
        <source>Say in the environment how many people must approve.</source>
        <translation>In der Umgebung angeben, wie viele Personen freigeben müssen.</translation>
    </message>
    <message>
        <source>Run migrations</source>
        <translation>Migrationen ausführen</translation>
    </message>
    <message>
        <source>Deploy %1 to %2</source>
        <translation>Deployment von %1 nach %2</translation>
    </message>
    <message>
        <source>First deployment to %1: there is no way back.</source>
        <translation>Erstes Deployment nach %1: Es gibt keinen Rückweg.</translation>
    </message>
    <message>
        <source>If a version runs there already, record it as live first.</source>
        <translation>Läuft dort schon eine Version, sie zuerst als live festhalten.</translation>
    </message>
    <message>
        <source>%1 has no command that rolls it back.</source>
        <translation>%1 hat keinen Befehl, der zurückrollt.</translation>
    </message>
    <message>
        <source>Bind a rollback command to the environment.</source>
        <translation>Der Umgebung einen Rollback-Befehl zuordnen.</translation>
    </message>
    <message>
        <source>Decide “%1”: passed or failed</source>
        <translation>Über „%1“ entscheiden: bestanden oder nicht</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 beobachten</translation>
    </message>
    <message>
        <source>%1 has no probe: its health is not checked.</source>
        <translation>%1 hat keine Prüfung: Die Gesundheit wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Add a health address to the environment.</source>
        <translation>Der Umgebung eine Health-Adresse geben.</translation>
    </message>
    <message>
        <source>The probe %1 needs a target of %2 to be asked of.</source>
        <translation>Die Prüfung %1 braucht ein Ziel von %2, das sie fragen kann.</translation>
    </message>
    <message>
        <source>Add a target with a URL, or give the probe a complete address.</source>
        <translation>Ein Ziel mit URL hinzufügen oder der Prüfung eine vollständige Adresse geben.</translation>
    </message>
    <message>
        <source>The probe %1 needs the URL of %2.</source>
        <translation>Die Prüfung %1 braucht die URL von %2.</translation>
    </message>
    <message>
        <source>Give the target a URL, or the probe a complete address.</source>
        <translation>Dem Ziel eine URL geben oder der Prüfung eine vollständige Adresse.</translation>
    </message>
</context>
<context>
    <name>engine::UndoSteps</name>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>Prove that %1 is healthy on %2</source>
        <translation>Nachweisen, dass %1 auf %2 gesund ist</translation>
    </message>
    <message>
        <source>Confirm that %1 is still available: Slipway kept nothing of it</source>
        <translation>Bestätigen, dass %1 noch verfügbar ist: Slipway hat nichts davon aufbewahrt</translation>
    </message>
    <message>
        <source>Prove that %1 is available</source>
        <translation>Nachweisen, dass %1 verfügbar ist</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation>Gesundheit von %1</translation>
    </message>
</context>
<context>
    <name>engine::Words</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>gui::AddVersionForm</name>
    <message>
        <source>The version has no name yet.</source>
        <translation>Die Version hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Write one, for example 1.4.0.</source>
        <translation>Einen eingeben, zum Beispiel 1.4.0.</translation>
    </message>
    <message>
        <source>It is not said what %1 is built from.</source>
        <translation>Es ist nicht gesagt, woraus %1 gebaut wird.</translation>
    </message>
    <message>
        <source>Name a branch, a tag or a commit.</source>
        <translation>Einen Branch, ein Tag oder einen Commit nennen.</translation>
    </message>
</context>
<context>
    <name>gui::ApplicationSection</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Command that restores a backup</source>
        <translation>Befehl, der eine Sicherung wiederherstellt</translation>
    </message>
    <message>
        <source>Close Slipway everywhere on this store, then run this command. The present store is put aside, never deleted.</source>
        <translation>Slipway auf dieser Ablage überall schließen, dann diesen Befehl ausführen. Die jetzige Ablage wird beiseitegelegt, nie gelöscht.</translation>
    </message>
    <message>
        <source>✖ damaged</source>
        <translation>✖ beschädigt</translation>
    </message>
    <message>
        <source>● good, before a change of format</source>
        <translation>● gut, vor einer Formatänderung</translation>
    </message>
    <message>
        <source>● good</source>
        <translation>● gut</translation>
    </message>
    <message>
        <source>asked for in the settings</source>
        <translation>in den Einstellungen verlangt</translation>
    </message>
    <message>
        <source>The store was backed up.</source>
        <translation>Die Ablage wurde gesichert.</translation>
    </message>
</context>
<context>
    <name>gui::ApprovalPane</name>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Abl&amp;ehnen</translation>
    </message>
    <message>
        <source>Comment (kept in the journal)</source>
        <translation>Kommentar (kommt ins Journal)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Artifact SHA-256</source>
        <translation>SHA-256 des Artefakts</translation>
    </message>
    <message>
        <source>Live there now</source>
        <translation>Jetzt dort live</translation>
    </message>
    <message>
        <source>nothing: there is no way back</source>
        <translation>nichts: Es gibt keinen Rückweg</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>%1 approved, %2</source>
        <translation>%1 hat freigegeben, %2</translation>
    </message>
    <message>
        <source>%1 rejected, %2</source>
        <translation>%1 hat abgelehnt, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n approval(s) given</source>
        <translation>
            <numerusform>%1 von %n Freigabe erteilt</numerusform>
            <numerusform>%1 von %n Freigaben erteilt</numerusform>
        </translation>
    </message>
    <message>
        <source>You asked for this run: somebody else has to approve it.</source>
        <translation>Dieser Lauf ist selbst angefordert: Jemand anderes muss freigeben.</translation>
    </message>
    <message>
        <source>You have approved already: somebody else has to approve too.</source>
        <translation>Bereits selbst freigegeben: Jemand anderes muss ebenfalls freigeben.</translation>
    </message>
    <message>
        <source>&amp;Approve for %1</source>
        <translation>Für %1 &amp;freigeben</translation>
    </message>
</context>
<context>
    <name>gui::ChecklistPane</name>
    <message>
        <source>Confirm with a note…</source>
        <translation>Mit einer Notiz bestätigen…</translation>
    </message>
    <message>
        <source>Confirm with a file as evidence…</source>
        <translation>Mit einer Datei als Nachweis bestätigen…</translation>
    </message>
</context>
<context>
    <name>gui::ChecklistRow</name>
    <message>
        <source>Checked by the health probes</source>
        <translation>Geprüft durch die Health-Prüfungen</translation>
    </message>
    <message>
        <source>Checked by the smoke script</source>
        <translation>Geprüft durch das Smoke-Skript</translation>
    </message>
    <message>
        <source>Checked by the migrations</source>
        <translation>Geprüft durch die Migrationen</translation>
    </message>
    <message>
        <source>Add a note or evidence</source>
        <translation>Notiz oder Nachweis hinzufügen</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>The check failed.</source>
        <translation>Die Prüfung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Confirming it all the same needs a reason.</source>
        <translation>Trotzdem zu bestätigen braucht einen Grund.</translation>
    </message>
    <message>
        <source>Checked by a step of the run</source>
        <translation>Geprüft durch einen Schritt des Laufs</translation>
    </message>
    <message>
        <source>Confirmed against a failed check by %1</source>
        <translation>Trotz fehlgeschlagener Prüfung bestätigt von %1</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
</context>
<context>
    <name>gui::ChecklistView</name>
    <message>
        <source>%1 of %2 confirmed</source>
        <translation>%1 von %2 bestätigt</translation>
    </message>
</context>
<context>
    <name>gui::ChecklistsSection</name>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Add checklist</source>
        <translation>Checkliste hinzufügen</translation>
    </message>
    <message>
        <source>Remove checklist</source>
        <translation>Checkliste entfernen</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>What is confirmed</source>
        <translation>Was bestätigt wird</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt durch</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>Neue Checkliste</translation>
    </message>
</context>
<context>
    <name>gui::Choices</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Before the run goes on</source>
        <translation>Bevor der Lauf weitergeht</translation>
    </message>
    <message>
        <source>To verify staging</source>
        <translation>Zum Prüfen des Stagings</translation>
    </message>
    <message>
        <source>After the deployment</source>
        <translation>Nach dem Deployment</translation>
    </message>
    <message>
        <source>Where a stage asks for it</source>
        <translation>Wo eine Stufe danach fragt</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>The probes</source>
        <translation>Die Prüfungen</translation>
    </message>
    <message>
        <source>The smoke script</source>
        <translation>Das Smoke-Skript</translation>
    </message>
    <message>
        <source>The migrations</source>
        <translation>Die Migrationen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>On success</source>
        <translation>Bei Erfolg</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Fehlschlag</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
</context>
<context>
    <name>gui::EnvironmentCell</name>
    <message>
        <source>Live since %1</source>
        <translation>Live seit %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not sure what is live</source>
        <translation>Unklar, was live ist</translation>
    </message>
    <message>
        <source>Nothing deployed yet</source>
        <translation>Noch kein Deployment</translation>
    </message>
    <message>
        <source>No probe</source>
        <translation>Keine Prüfung</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>The last deployment ended half-way</source>
        <translation>Das letzte Deployment endete auf halbem Weg</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>gui::EnvironmentsSection</name>
    <message>
        <source>Environments in the order of promotion</source>
        <translation>Umgebungen in der Reihenfolge der Promotion</translation>
    </message>
    <message>
        <source>Add environment</source>
        <translation>Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>Remove environment</source>
        <translation>Umgebung entfernen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Variables of the target</source>
        <translation>Variablen des Ziels</translation>
    </message>
    <message>
        <source>Variables of the environment</source>
        <translation>Variablen der Umgebung</translation>
    </message>
    <message>
        <source>Variables of %1</source>
        <translation>Variablen von %1</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>new target</source>
        <translation>neues Ziel</translation>
    </message>
</context>
<context>
    <name>gui::FactList</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>gui::FactsPane</name>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Branch or commit</source>
        <translation>Branch oder Commit</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Gepusht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>gui::GeneralSection</name>
    <message>
        <source>Folder of the project</source>
        <translation>Ordner des Projekts</translation>
    </message>
    <message>
        <source>nothing; it was made by hand</source>
        <translation>nichts; es wurde von Hand angelegt</translation>
    </message>
    <message>
        <source>Remove project</source>
        <translation>Projekt entfernen</translation>
    </message>
    <message>
        <source>%1 is removed from Slipway with all its settings. Its folder and the journal stay as they are.</source>
        <translation>%1 wird mit allen Einstellungen aus Slipway entfernt. Ordner und Journal bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>gui::GraphAccessible</name>
    <message>
        <source>leads to %1</source>
        <translation>führt zu %1</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 führt zu %2</translation>
    </message>
</context>
<context>
    <name>gui::GraphView</name>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
</context>
<context>
    <name>gui::HeaderBar</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find any page, project, run or action</source>
        <translation>Seiten, Projekte, Läufe und Aktionen finden</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>You act as %1; everything you do is kept under this name.</source>
        <translation>Handelnde Person ist %1; alles wird unter diesem Namen festgehalten.</translation>
    </message>
    <message>
        <source>Acting as %1</source>
        <translation>Handelt als %1</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>Wartet auf dich: %1</translation>
    </message>
</context>
<context>
    <name>gui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Verify journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>Export journal…</source>
        <translation>Journal exportieren…</translation>
    </message>
    <message>
        <source>Every run and every deployment, newest first</source>
        <translation>Jeder Lauf und jedes Deployment, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Computes every hash of the journal again and says whether anything was changed.</source>
        <translation>Berechnet jeden Hash des Journals neu und sagt, ob etwas verändert wurde.</translation>
    </message>
    <message>
        <source>Writes the journal to a file, one record a line, with its hashes.</source>
        <translation>Schreibt das Journal in eine Datei, ein Eintrag pro Zeile, mit seinen Hashes.</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>Any result</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Läuft noch</translation>
    </message>
    <message>
        <source>Nothing that happened fits this search.</source>
        <translation>Nichts Geschehenes passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Here will be everything that happens: each run, who asked for it, and how it ended.</source>
        <translation>Hier erscheint alles, was geschieht: jeder Lauf, wer ihn angefordert hat und wie er endete.</translation>
    </message>
    <message>
        <source>Choose one to see what happened; Return or a double click opens the run.</source>
        <translation>Eines wählen, um zu sehen, was geschah; Eingabetaste oder Doppelklick öffnet den Lauf.</translation>
    </message>
    <message>
        <source>The journal is being verified…</source>
        <translation>Das Journal wird geprüft…</translation>
    </message>
    <message>
        <source>The journal is as it was written: all %1 records fit together. Its head is %2.</source>
        <translation>Das Journal ist, wie es geschrieben wurde: Alle %1 Einträge passen zusammen. Sein Kopf ist %2.</translation>
    </message>
    <message>
        <source>The journal was changed: %1 The %2 records before it are sound. Compare it with a backup.</source>
        <translation>Das Journal wurde verändert: %1 Die %2 Einträge davor sind in Ordnung. Mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>Export journal</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>The journal is being written to %1…</source>
        <translation>Das Journal wird nach %1 geschrieben…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The journal is in %1.</source>
        <translation>Das Journal ist in %1.</translation>
    </message>
</context>
<context>
    <name>gui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Open a deployment document…</source>
        <translation>Ein Deployment-Dokument öffnen…</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Ein anderes öffnen…</translation>
    </message>
    <message>
        <source>Here a runbook, a workflow or a Mermaid graph stands beside what Slipway understood of it, before anything is created. Documents can also be dropped anywhere on the window.</source>
        <translation>Hier steht ein Runbook, ein Workflow oder ein Mermaid-Graph neben dem, was Slipway davon verstanden hat, bevor etwas angelegt wird. Dokumente lassen sich auch überall auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n document(s)…</source>
        <translation>
            <numerusform>%n Dokument wird gelesen…</numerusform>
            <numerusform>%n Dokumente werden gelesen…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – nothing is created before you say so</source>
        <translation>%1 – nichts wird ohne Zustimmung angelegt</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Adresse von %1</translation>
    </message>
    <message>
        <source>https://…, may stay empty</source>
        <translation>https://…, darf leer bleiben</translation>
    </message>
    <message>
        <source>The project&apos;s git working copy</source>
        <translation>Die Git-Arbeitskopie des Projekts</translation>
    </message>
    <message>
        <source>The project has no name yet.</source>
        <translation>Das Projekt hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Give it the name of what is deployed.</source>
        <translation>Ihm den Namen dessen geben, was ausgebracht wird.</translation>
    </message>
    <message>
        <source>It is not said where the project&apos;s git working copy is.</source>
        <translation>Es ist nicht gesagt, wo die Git-Arbeitskopie des Projekts liegt.</translation>
    </message>
    <message>
        <source>Choose its folder; scripts are started there.</source>
        <translation>Ihren Ordner wählen; Skripte werden dort gestartet.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 is not in a git working copy.</source>
        <translation>%1 liegt nicht in einer Git-Arbeitskopie.</translation>
    </message>
    <message>
        <source>Choose the folder that was cloned, or run “git init” in it.</source>
        <translation>Den geklonten Ordner wählen oder darin „git init“ ausführen.</translation>
    </message>
    <message>
        <source>“%1” is not an address that can be asked.</source>
        <translation>„%1“ ist keine Adresse, die gefragt werden kann.</translation>
    </message>
    <message>
        <source>Write it like https://staging.example.com.</source>
        <translation>Schreibweise: https://staging.example.com.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 wurde angelegt.</translation>
    </message>
</context>
<context>
    <name>gui::IssuesSection</name>
    <message>
        <source>Known issues</source>
        <translation>Bekannte Probleme</translation>
    </message>
    <message>
        <source>Add known issue</source>
        <translation>Bekanntes Problem hinzufügen</translation>
    </message>
    <message>
        <source>Remove known issue</source>
        <translation>Bekanntes Problem entfernen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>New known issue</source>
        <translation>Neues bekanntes Problem</translation>
    </message>
</context>
<context>
    <name>gui::KeptSection</name>
    <message>
        <source>Kept parts</source>
        <translation>Aufbewahrte Teile</translation>
    </message>
    <message>
        <source>Text of the kept part</source>
        <translation>Text des aufbewahrten Teils</translation>
    </message>
    <message>
        <source>Nothing: the documents this project came from had no part Slipway only keeps.</source>
        <translation>Nichts: Die Dokumente, aus denen dieses Projekt entstand, hatten keinen Teil, den Slipway nur aufbewahrt.</translation>
    </message>
    <message>
        <source>Parts of the imported documents that Slipway keeps as they stood.</source>
        <translation>Teile der importierten Dokumente, die Slipway so aufbewahrt, wie sie dastanden.</translation>
    </message>
</context>
<context>
    <name>gui::ListEditor</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
</context>
<context>
    <name>gui::LogPane</name>
    <message>
        <source>A&amp;ttempt</source>
        <translation>&amp;Versuch</translation>
    </message>
    <message>
        <source>This script has not been started yet: its log will be here.</source>
        <translation>Dieses Skript wurde noch nicht gestartet: Hier erscheint sein Log.</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>gui::LogSearchBar</name>
    <message>
        <source>Upper and lower case count</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>gui::LogTail</name>
    <message>
        <source>Last lines of the log</source>
        <translation>Letzte Zeilen des Logs</translation>
    </message>
</context>
<context>
    <name>gui::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Go to the end and stay there</source>
        <translation>Ans Ende gehen und dort bleiben</translation>
    </message>
    <message>
        <source>No step is selected.</source>
        <translation>Es ist kein Schritt ausgewählt.</translation>
    </message>
    <message>
        <source>There is no log: the step has not started yet, or its log was removed.</source>
        <translation>Es gibt kein Log: Der Schritt hat noch nicht begonnen, oder sein Log wurde entfernt.</translation>
    </message>
    <message>
        <source>No output yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Promote </source>
        <translation>Promoten: </translation>
    </message>
    <message>
        <source>Roll back </source>
        <translation>Zurückrollen: </translation>
    </message>
    <message>
        <source>The sample is coming up: %1</source>
        <translation>Das Beispiel startet: %1</translation>
    </message>
    <message>
        <source>The sample runs. Promote 1.3.0 to see a release go well, or 1.3.1 to see one fail.</source>
        <translation>Das Beispiel läuft. 1.3.0 promoten, um ein gelungenes Release zu sehen, oder 1.3.1 für ein fehlgeschlagenes.</translation>
    </message>
    <message>
        <source>Run %1 has started.</source>
        <translation>Lauf %1 ist gestartet.</translation>
    </message>
    <message>
        <source>About Slipway</source>
        <translation>Über Slipway</translation>
    </message>
    <message>
        <source>Slipway %1
Release manager for the desktop. It knows which version runs in which environment, moves it on through gates that people can see, and puts the old version back.

Store: %2
Qt %3</source>
        <translation>Slipway %1
Release-Verwaltung für den Desktop. Slipway weiß, welche Version in welcher Umgebung läuft, bringt sie durch sichtbare Gates weiter und stellt die alte Version wieder her.

Ablage: %2
Qt %3</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>(%1) Slipway</source>
        <translation>(%1) Slipway</translation>
    </message>
    <message>
        <source>Slipway</source>
        <translation>Slipway</translation>
    </message>
    <message>
        <source>Another Slipway conducts</source>
        <translation>Ein anderes Slipway führt</translation>
    </message>
    <message>
        <source>Another Slipway holds this store and carries out the runs. What you ask for here is passed on to it; when it ends, this one takes over.</source>
        <translation>Ein anderes Slipway hält diese Ablage und führt die Läufe aus. Was hier verlangt wird, wird ihm weitergegeben; wenn es endet, übernimmt dieses.</translation>
    </message>
    <message>
        <source>Close Slipway</source>
        <translation>Slipway schließen</translation>
    </message>
    <message>
        <source>Scripts are running. They go on without this window, and the run continues where it stands at the next start.</source>
        <translation>Skripte laufen. Sie laufen ohne dieses Fenster weiter, und der Lauf setzt beim nächsten Start fort, wo er steht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>Wartet auf dich: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nobody conducts</source>
        <translation>Niemand führt</translation>
    </message>
    <message>
        <source>Another program holds this store and does not answer. Nothing you ask for is carried out until it answers or ends; what is shown is read from the store.</source>
        <translation>Ein anderes Programm hält diese Ablage und antwortet nicht. Was hier verlangt wird, wird erst ausgeführt, wenn es antwortet oder endet; was zu sehen ist, wird aus der Ablage gelesen.</translation>
    </message>
</context>
<context>
    <name>gui::ManualPane</name>
    <message>
        <source>Note (kept in the journal)</source>
        <translation>Notiz (kommt ins Journal)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Erledigt</translation>
    </message>
    <message>
        <source>It &amp;failed</source>
        <translation>&amp;Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Slipway cannot do this. Do it, and say here how it went.</source>
        <translation>Slipway kann das nicht tun. Selbst tun und hier sagen, wie es ausging.</translation>
    </message>
    <message>
        <source>A person will be asked to do this.</source>
        <translation>Eine Person wird darum gebeten.</translation>
    </message>
</context>
<context>
    <name>gui::MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>gui::NewProjectDialog</name>
    <message>
        <source>Development, Staging, Production</source>
        <translation>Entwicklung, Staging, Produktion</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Arbeitskopie</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Every project and its environments will be here: which version is where, whether it is well, and what happens next. Open a runbook, or try everything on the sample, a small shop that runs on this machine.</source>
        <translation>Hier erscheinen alle Projekte und ihre Umgebungen: welche Version wo läuft, ob es ihr gut geht und was als Nächstes kommt. Ein Runbook öffnen oder alles am Beispiel ausprobieren, einem kleinen Shop auf diesem Rechner.</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Alles ruhig</translation>
    </message>
    <message>
        <source>Unhealthy: %1</source>
        <translation>Ungesund: %1</translation>
    </message>
    <message>
        <source>Uncertain: %1</source>
        <translation>Unklar: %1</translation>
    </message>
    <message>
        <source>Being changed: %1</source>
        <translation>Wird geändert: %1</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>Wartet auf dich: %1</translation>
    </message>
</context>
<context>
    <name>gui::Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Type a page, a project, a run or an action</source>
        <translation>Seite, Projekt, Lauf oder Aktion eingeben</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
</context>
<context>
    <name>gui::PaletteEntries</name>
    <message>
        <source>Promote %1 to %2…</source>
        <translation>%1 nach %2 promoten…</translation>
    </message>
    <message>
        <source>Promote %1 %2 to %3…</source>
        <translation>%1 %2 nach %3 promoten…</translation>
    </message>
    <message>
        <source>Roll back %1 in %2…</source>
        <translation>%1 in %2 zurückrollen…</translation>
    </message>
    <message>
        <source>Run %1: %2 to %3</source>
        <translation>Lauf %1: %2 nach %3</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>gui::PieceForm</name>
    <message>
        <source>Choose a piece to correct it, or a line of the source to find what was made of it.</source>
        <translation>Ein Stück wählen, um es zu berichtigen, oder eine Zeile der Quelle, um zu sehen, was daraus wurde.</translation>
    </message>
</context>
<context>
    <name>gui::PipelineSection</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Stufe hinzufügen</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Stufe entfernen</translation>
    </message>
    <message>
        <source>Ways between the stages</source>
        <translation>Wege zwischen den Stufen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
</context>
<context>
    <name>gui::PlanGraph</name>
    <message>
        <source>Done before</source>
        <translation>Zuvor erledigt</translation>
    </message>
</context>
<context>
    <name>gui::ProbesSection</name>
    <message>
        <source>Probes</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Add probe</source>
        <translation>Prüfung hinzufügen</translation>
    </message>
    <message>
        <source>Remove probe</source>
        <translation>Prüfung entfernen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Probe “%1”, %2</source>
        <translation>Prüfung „%1“, %2</translation>
    </message>
    <message>
        <source>%1 has no target with an address that could be asked.</source>
        <translation>%1 hat kein Ziel mit einer Adresse, die gefragt werden könnte.</translation>
    </message>
    <message>
        <source>Asked without a version: nothing is live there.</source>
        <translation>Ohne Version gefragt: Dort ist nichts live.</translation>
    </message>
    <message>
        <source>Asked for the version that is live: %1.</source>
        <translation>Nach der Version gefragt, die live ist: %1.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>New probe</source>
        <translation>Neue Prüfung</translation>
    </message>
</context>
<context>
    <name>gui::ProductionMark</name>
    <message>
        <source>%1, production</source>
        <translation>%1, Produktion</translation>
    </message>
    <message>
        <source>%1 is a production environment.</source>
        <translation>%1 ist eine Produktionsumgebung.</translation>
    </message>
</context>
<context>
    <name>gui::ProjectBoard</name>
    <message>
        <source>No way back yet</source>
        <translation>Noch kein Rückweg</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 bereit</translation>
    </message>
    <message>
        <source>%1 not kept</source>
        <translation>%1 nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Roll %1 back to %2…</source>
        <translation>%1 auf %2 zurückrollen…</translation>
    </message>
    <message>
        <source>The artifact of %1 is not in its place; see what a rollback of %2 would need</source>
        <translation>Das Artefakt von %1 ist nicht an seinem Platz; ansehen, was ein Rollback von %2 bräuchte</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
    <message>
        <source>Bring a version to %1…</source>
        <translation>Eine Version nach %1 bringen…</translation>
    </message>
    <message>
        <source>Roll back %1…</source>
        <translation>%1 zurückrollen…</translation>
    </message>
</context>
<context>
    <name>gui::PromoteArrow</name>
    <message>
        <source>A run is changing %1 just now</source>
        <translation>Ein Lauf ändert %1 gerade</translation>
    </message>
    <message>
        <source>Nothing new to bring to %1</source>
        <translation>Nichts Neues für %1</translation>
    </message>
    <message>
        <source>Bring a version to %1…</source>
        <translation>Eine Version nach %1 bringen…</translation>
    </message>
    <message>
        <source>Promote %1 to %2…</source>
        <translation>%1 nach %2 promoten…</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
</context>
<context>
    <name>gui::PromoteDialog</name>
    <message>
        <source>Promote %1 to %2</source>
        <translation>%1 nach %2 promoten</translation>
    </message>
    <message>
        <source>Start promotion to %1</source>
        <translation>Promotion nach %1 starten</translation>
    </message>
    <message>
        <source>%1 (not built yet)</source>
        <translation>%1 (noch nicht gebaut)</translation>
    </message>
    <message>
        <source>the first version there</source>
        <translation>die erste Version dort</translation>
    </message>
    <message>
        <source>is live there; it is put there again</source>
        <translation>ist dort live; wird erneut ausgebracht</translation>
    </message>
    <message>
        <source>replaces %1</source>
        <translation>ersetzt %1</translation>
    </message>
    <message>
        <source>No earlier run tells how long it takes</source>
        <translation>Kein früherer Lauf sagt, wie lange es dauert</translation>
    </message>
    <message>
        <source>no release notes</source>
        <translation>keine Versionshinweise</translation>
    </message>
    <message>
        <source> (commit %1)</source>
        <translation> (Commit %1)</translation>
    </message>
    <message>
        <source> (from %1)</source>
        <translation> (aus %1)</translation>
    </message>
    <message>
        <source>Usually takes %1 (earlier runs: %2)</source>
        <translation>Dauert meist %1 (frühere Läufe: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s):</source>
        <translation>
            <numerusform>%n Commit:</numerusform>
            <numerusform>%n Commits:</numerusform>
        </translation>
    </message>
    <message>
        <source>The last %1 commits:</source>
        <translation>Die letzten %1 Commits:</translation>
    </message>
</context>
<context>
    <name>gui::Prompts</name>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Documents (*.md *.markdown *.mmd *.mermaid *.yml *.yaml *.json);;All files (*)</source>
        <translation>Dokumente (*.md *.markdown *.mmd *.mermaid *.yml *.yaml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
</context>
<context>
    <name>gui::QuestionCard</name>
    <message>
        <source>Slipway lost sight of this step; its script may still be running. Look at the log and at the place it worked on, then say what became of it; or let it run again if that does no harm.</source>
        <translation>Slipway hat diesen Schritt aus den Augen verloren; sein Skript läuft vielleicht noch. Das Log und den Ort seiner Arbeit ansehen, dann sagen, was daraus wurde; oder ihn erneut ausführen, wenn das nicht schadet.</translation>
    </message>
</context>
<context>
    <name>gui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>gui::RollbackDialog</name>
    <message>
        <source>Roll back %1 in %2</source>
        <translation>%1 in %2 zurückrollen</translation>
    </message>
    <message>
        <source>%1 (the version before)</source>
        <translation>%1 (die vorige Version)</translation>
    </message>
    <message>
        <source>Why checks are left out, in one sentence</source>
        <translation>Warum Prüfungen ausgelassen werden, in einem Satz</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Roll %1 back</source>
        <translation>%1 zurückrollen</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>%1 auf %2 zurückrollen</translation>
    </message>
    <message>
        <source>Run %1 is changing %2 just now.</source>
        <translation>Lauf %1 ändert %2 gerade.</translation>
    </message>
    <message>
        <source>It stops what it is doing and turns back; what it has begun is undone, newest first.</source>
        <translation>Er hält an und kehrt um; was er begonnen hat, wird rückgängig gemacht, das Neueste zuerst.</translation>
    </message>
</context>
<context>
    <name>gui::RunActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Go on without “%1” (%2)</source>
        <translation>Ohne „%1“ weitermachen (%2)</translation>
    </message>
    <message>
        <source>Approve or reject…</source>
        <translation>Freigeben oder ablehnen…</translation>
    </message>
    <message>
        <source>Look at what is approved, then decide</source>
        <translation>Ansehen, was freigegeben wird, dann entscheiden</translation>
    </message>
    <message>
        <source>Confirm items…</source>
        <translation>Punkte bestätigen…</translation>
    </message>
    <message>
        <source>Go to the first open item</source>
        <translation>Zum ersten offenen Punkt gehen</translation>
    </message>
    <message>
        <source>Done or failed…</source>
        <translation>Erledigt oder fehlgeschlagen…</translation>
    </message>
    <message>
        <source>Say how the manual step went</source>
        <translation>Sagen, wie der manuelle Schritt ausging</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the run</source>
        <translation>Mit dem Lauf weitermachen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Run the step again</source>
        <translation>Den Schritt noch einmal ausführen</translation>
    </message>
    <message>
        <source>Treat as done…</source>
        <translation>Als erledigt behandeln…</translation>
    </message>
    <message>
        <source>The step did its work: go on</source>
        <translation>Der Schritt hat seine Arbeit getan: weitermachen</translation>
    </message>
    <message>
        <source>Treat as failed…</source>
        <translation>Als fehlgeschlagen behandeln…</translation>
    </message>
    <message>
        <source>The step did not do its work</source>
        <translation>Der Schritt hat seine Arbeit nicht getan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let what runs end, start nothing new</source>
        <translation>Laufendes enden lassen, nichts Neues beginnen</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Go on without this step</source>
        <translation>Ohne diesen Schritt weitermachen</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Put an earlier version back</source>
        <translation>Eine frühere Version wiederherstellen</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Stop everything and end the run</source>
        <translation>Alles stoppen und den Lauf beenden</translation>
    </message>
</context>
<context>
    <name>gui::RunBanner</name>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>This looks like the known issue “%1”.</source>
        <translation>Das sieht nach dem bekannten Problem „%1“ aus.</translation>
    </message>
</context>
<context>
    <name>gui::RunDetail</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Always show the step the run is at</source>
        <translation>Immer den Schritt zeigen, bei dem der Lauf steht</translation>
    </message>
    <message>
        <source>Rollback of %1</source>
        <translation>Rollback von %1</translation>
    </message>
    <message>
        <source>Redeployment to %1</source>
        <translation>Erneutes Deployment nach %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>asked for by %1 %2</source>
        <translation>angefordert von %1 %2</translation>
    </message>
</context>
<context>
    <name>gui::RunListDelegate</name>
    <message>
        <source>Rollback of %1</source>
        <translation>Rollback von %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Started %1 by %2</source>
        <translation>Gestartet %1 von %2</translation>
    </message>
</context>
<context>
    <name>gui::RunPicture</name>
    <message>
        <source>Rolling back</source>
        <translation>Rollt zurück</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Zuvor erledigt</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
</context>
<context>
    <name>gui::RunSummary</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>approved %1</source>
        <translation>hat %1 freigegeben</translation>
    </message>
    <message>
        <source>rejected %1</source>
        <translation>hat %1 abgelehnt</translation>
    </message>
    <message>
        <source>Checked by itself</source>
        <translation>Selbsttätig geprüft</translation>
    </message>
    <message>
        <source>confirmed “%1” %2</source>
        <translation>hat „%1“ bestätigt %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Who confirmed and decided</source>
        <translation>Wer bestätigt und entschieden hat</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Known issue</source>
        <translation>Bekanntes Problem</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nothing had to be confirmed or approved yet.</source>
        <translation>Bisher war nichts zu bestätigen oder freizugeben.</translation>
    </message>
</context>
<context>
    <name>gui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Go to the overview</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Nothing was run yet. Promote a version on the overview, and its run will be here.</source>
        <translation>Noch kein Lauf. In der Übersicht eine Version promoten, und ihr Lauf erscheint hier.</translation>
    </message>
</context>
<context>
    <name>gui::ScriptsSection</name>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Add script</source>
        <translation>Skript hinzufügen</translation>
    </message>
    <message>
        <source>Remove script</source>
        <translation>Skript entfernen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Environment of the script</source>
        <translation>Umgebung des Skripts</translation>
    </message>
    <message>
        <source>Script text</source>
        <translation>Skripttext</translation>
    </message>
    <message>
        <source>✖ No program is named.</source>
        <translation>✖ Es ist kein Programm angegeben.</translation>
    </message>
    <message>
        <source>● It exists and can be executed.</source>
        <translation>● Es existiert und ist ausführbar.</translation>
    </message>
    <message>
        <source>▲ The file is there, but is not executable: chmod +x makes it so.</source>
        <translation>▲ Die Datei ist da, aber nicht ausführbar: chmod +x behebt das.</translation>
    </message>
    <message>
        <source>▲ There is no such file in the project’s folder now.</source>
        <translation>▲ Im Ordner des Projekts gibt es zurzeit keine solche Datei.</translation>
    </message>
    <message>
        <source>▲ There is no program of this name in PATH.</source>
        <translation>▲ Im PATH gibt es kein Programm dieses Namens.</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Neues Skript</translation>
    </message>
</context>
<context>
    <name>gui::SecondsBox</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Import a document…</source>
        <translation>Ein Dokument importieren…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellwerte</translation>
    </message>
    <message>
        <source>Known issues</source>
        <translation>Bekannte Probleme</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Kept parts</source>
        <translation>Aufbewahrte Teile</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Changes are not saved</source>
        <translation>Änderungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>The settings of %1 were changed and not saved.</source>
        <translation>Die Einstellungen von %1 wurden geändert und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Choose a project above: here you say how it is built, where it runs, and who watches over it.</source>
        <translation>Oben ein Projekt wählen: Hier steht, wie es gebaut wird, wo es läuft und wer darüber wacht.</translation>
    </message>
    <message>
        <source>A project’s environments, scripts, probes and pipeline are set up here. Import a document to have one.</source>
        <translation>Umgebungen, Skripte, Prüfungen und Pipeline eines Projekts werden hier eingerichtet. Ein Dokument importieren, um eines zu haben.</translation>
    </message>
    <message>
        <source>%1 was changed and saved elsewhere meanwhile.</source>
        <translation>%1 wurde inzwischen anderswo geändert und gespeichert.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>The settings of %1 were saved.</source>
        <translation>Die Einstellungen von %1 wurden gespeichert.</translation>
    </message>
</context>
<context>
    <name>gui::SourceView</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>gui::Status</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht genommen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Braucht Entscheidung</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Rollt zurück</translation>
    </message>
    <message>
        <source>Aborting</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>Ungesund</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Manual work</source>
        <translation>Manuelle Arbeit</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Keep artifact</source>
        <translation>Artefakt aufbewahren</translation>
    </message>
    <message>
        <source>Proof of version</source>
        <translation>Versionsnachweis</translation>
    </message>
    <message>
        <source>Health gate</source>
        <translation>Health-Gate</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>gui::Steering</name>
    <message>
        <source>Abort the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Everything that still runs is stopped. What was deployed stays as it is. Why?</source>
        <translation>Alles, was noch läuft, wird gestoppt. Was ausgebracht wurde, bleibt, wie es ist. Warum?</translation>
    </message>
    <message>
        <source>Abort run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Skip a step</source>
        <translation>Einen Schritt überspringen</translation>
    </message>
    <message>
        <source>Why is “%1” skipped?</source>
        <translation>Warum wird „%1“ übersprungen?</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Treat as done</source>
        <translation>Als erledigt behandeln</translation>
    </message>
    <message>
        <source>How do you know that “%1” did its work? The run goes on from there.</source>
        <translation>Woher ist bekannt, dass „%1“ seine Arbeit getan hat? Der Lauf geht von dort weiter.</translation>
    </message>
    <message>
        <source>Treat as failed</source>
        <translation>Als fehlgeschlagen behandeln</translation>
    </message>
    <message>
        <source>How do you know that “%1” failed?</source>
        <translation>Woher ist bekannt, dass „%1“ fehlgeschlagen ist?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The run ends there. Why?</source>
        <translation>Der Lauf endet damit. Warum?</translation>
    </message>
    <message>
        <source>Take back a confirmation</source>
        <translation>Eine Bestätigung zurücknehmen</translation>
    </message>
    <message>
        <source>“%1” is open again afterwards.</source>
        <translation>„%1“ ist danach wieder offen.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Confirm against the evidence</source>
        <translation>Gegen die Prüfung bestätigen</translation>
    </message>
    <message>
        <source>The check of “%1” failed. Why is it confirmed all the same?</source>
        <translation>Die Prüfung von „%1“ ist fehlgeschlagen. Warum wird trotzdem bestätigt?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm with a note</source>
        <translation>Mit einer Notiz bestätigen</translation>
    </message>
</context>
<context>
    <name>gui::StepDetail</name>
    <message>
        <source>Choose a step to see what it does.</source>
        <translation>Einen Schritt wählen, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Fortschritt des Schritts</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>Gestartet %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet %1</translation>
    </message>
</context>
<context>
    <name>gui::StepList</name>
    <message>
        <source>Watched for %1</source>
        <translation>%1 lang beobachtet</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Zuvor erledigt</translation>
    </message>
    <message>
        <source>Its checklist</source>
        <translation>Ihre Checkliste</translation>
    </message>
    <message>
        <source>Approvals: %1</source>
        <translation>Freigaben: %1</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 × healthy within %2</source>
        <translation>%1 × gesund innerhalb von %2</translation>
    </message>
</context>
<context>
    <name>gui::StoryView</name>
    <message>
        <source>Story of the run</source>
        <translation>Verlauf des Laufs</translation>
    </message>
</context>
<context>
    <name>gui::TableEditor</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The variable with the value “%1” has no name.</source>
        <translation>Die Variable mit dem Wert „%1“ hat keinen Namen.</translation>
    </message>
    <message>
        <source>The variable “%1” stands twice.</source>
        <translation>Die Variable „%1“ kommt zweimal vor.</translation>
    </message>
</context>
<context>
    <name>gui::Text</name>
    <message>
        <source>… (%1 characters in all)</source>
        <translation>… (insgesamt %1 Zeichen)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>gui::ThresholdsSection</name>
    <message>
        <source>Thresholds</source>
        <translation>Schwellwerte</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>For seconds</source>
        <translation>Für Sekunden</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>new metric</source>
        <translation>neue Metrik</translation>
    </message>
    <message>
        <source>The limit of “%1” is not a number: “%2”.</source>
        <translation>Die Grenze von „%1“ ist keine Zahl: „%2“.</translation>
    </message>
    <message>
        <source>“%2” is not a number of seconds for “%1”.</source>
        <translation>„%2“ ist keine Anzahl Sekunden für „%1“.</translation>
    </message>
</context>
<context>
    <name>gui::TimelineView</name>
    <message>
        <source>Timeline of the run</source>
        <translation>Zeitverlauf des Laufs</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source> · attempt %1</source>
        <translation> · Versuch %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source> · %1 %</source>
        <translation> · %1 %</translation>
    </message>
</context>
<context>
    <name>gui::VersionComparison</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>What lies between them</source>
        <translation>Was dazwischen liegt</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>nicht gebaut</translation>
    </message>
    <message>
        <source>Only built versions can be compared to the last file.</source>
        <translation>Nur gebaute Versionen lassen sich bis zur letzten Datei vergleichen.</translation>
    </message>
    <message>
        <source>Both have the same artifact, byte for byte.</source>
        <translation>Beide haben dasselbe Artefakt, Byte für Byte.</translation>
    </message>
    <message>
        <source>Both were built from the same content, but their artifacts differ.</source>
        <translation>Beide wurden aus demselben Inhalt gebaut, aber ihre Artefakte unterscheiden sich.</translation>
    </message>
    <message>
        <source>They were built from different content.</source>
        <translation>Sie wurden aus verschiedenem Inhalt gebaut.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Live in</source>
        <translation>Live in</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>No notes were written.</source>
        <translation>Es wurden keine Hinweise geschrieben.</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2
%3</source>
        <translation>%1, %2
%3</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Everything in the newer one is in the older one too.</source>
        <translation>Alles aus der neueren ist auch in der älteren enthalten.</translation>
    </message>
</context>
<context>
    <name>gui::VersionDetail</name>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>Nicht gebaut</translation>
    </message>
    <message>
        <source>Where it is and was</source>
        <translation>Wo sie ist und war</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>not known before it is built</source>
        <translation>vor dem Bauen nicht bekannt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>Artefakt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Increment</source>
        <translation>Inkrement</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>live now</source>
        <translation>jetzt live</translation>
    </message>
    <message>
        <source>rolled back to it</source>
        <translation>dorthin zurückgerollt</translation>
    </message>
    <message>
        <source>deployed again</source>
        <translation>erneut ausgebracht</translation>
    </message>
    <message>
        <source>deployed</source>
        <translation>ausgebracht</translation>
    </message>
    <message>
        <source>%1: %2, %3 by %4</source>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <translation>Noch nirgends</translation>
    </message>
    <message>
        <source>It was never deployed.</source>
        <translation>Sie wurde nie ausgebracht.</translation>
    </message>
    <message>
        <source>No notes were written.</source>
        <translation>Es wurden keine Hinweise geschrieben.</translation>
    </message>
</context>
<context>
    <name>gui::VersionsPage</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Add version…</source>
        <translation>Version hinzufügen…</translation>
    </message>
    <message>
        <source>Here will be the versions of your projects: what each is built from, and where it runs.</source>
        <translation>Hier erscheinen die Versionen der Projekte: woraus jede gebaut ist und wo sie läuft.</translation>
    </message>
    <message>
        <source>Search versions</source>
        <translation>Versionen suchen</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Promoten</translation>
    </message>
    <message>
        <source>%1 built, %2 only named</source>
        <translation>%1 gebaut, %2 nur benannt</translation>
    </message>
    <message>
        <source>Only versions of one project can be compared.</source>
        <translation>Nur Versionen eines Projekts lassen sich vergleichen.</translation>
    </message>
    <message>
        <source>Choose a version to see all about it, or two (Ctrl+click) to compare them.</source>
        <translation>Eine Version wählen, um alles über sie zu sehen, oder zwei (Strg+Klick), um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>To %1…</source>
        <translation>Nach %1…</translation>
    </message>
    <message>
        <source>There is no project that a version could belong to.</source>
        <translation>Es gibt kein Projekt, zu dem eine Version gehören könnte.</translation>
    </message>
    <message>
        <source>Open a document or the sample first.</source>
        <translation>Zuerst ein Dokument oder das Beispiel öffnen.</translation>
    </message>
    <message>
        <source>Version %1 was added.</source>
        <translation>Version %1 wurde hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>gui::WaitingList</name>
    <message>
        <source>somebody else must approve it</source>
        <translation>jemand anderes muss es freigeben</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>by somebody else</source>
        <translation>von jemand anderem</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf dich</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf dich.</translation>
    </message>
</context>
<context>
    <name>gui::WatchPane</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>Letzte Antworten</translation>
    </message>
    <message numerus="yes">
        <source>Fails after %n bad answer(s) in a row, passes after %1.</source>
        <translation>
            <numerusform>Schlägt nach %n schlechter Antwort fehl, besteht nach %1.</numerusform>
            <numerusform>Schlägt nach %n schlechten Antworten hintereinander fehl, besteht nach %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passes after %n good answer(s) in a row, fails after %1.</source>
        <translation>
            <numerusform>Besteht nach %n guter Antwort, schlägt nach %1 fehl.</numerusform>
            <numerusform>Besteht nach %n guten Antworten hintereinander, schlägt nach %1 fehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>intake::Checklists</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
</context>
<context>
    <name>intake::Commands</name>
    <message>
        <source>Only the first %1 commands are read.</source>
        <translation>Nur die ersten %1 Befehle werden gelesen.</translation>
    </message>
    <message>
        <source>This looks like the answer of a probe, but it is no JSON.</source>
        <translation>Das sieht nach der Antwort einer Prüfung aus, ist aber kein JSON.</translation>
    </message>
    <message>
        <source>The answer shows an example of %1, not a limit: nothing is expected of it.</source>
        <translation>Die Antwort zeigt ein Beispiel für %1, keine Grenze: Es wird nichts davon erwartet.</translation>
    </message>
</context>
<context>
    <name>intake::DocumentFile</name>
    <message>
        <source>“%1” is larger than 1 MB.</source>
        <translation>„%1“ ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>Import a smaller document, or only the part that describes the deployment.</source>
        <translation>Ein kleineres Dokument importieren oder nur den Teil, der das Deployment beschreibt.</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>Es ist keine Datei angegeben.</translation>
    </message>
    <message>
        <source>Give the path of a document.</source>
        <translation>Den Pfad eines Dokuments angeben.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Choose a document inside it.</source>
        <translation>Ein Dokument darin wählen.</translation>
    </message>
    <message>
        <source>“%1” is not a file but a device or a pipe.</source>
        <translation>„%1“ ist keine Datei, sondern ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Ein Dokument wählen.</translation>
    </message>
    <message>
        <source>“%1” is %2 large; documents may have 1 MB.</source>
        <translation>„%1“ ist %2 groß; Dokumente dürfen 1 MB haben.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Choose a document with something in it.</source>
        <translation>Ein Dokument mit Inhalt wählen.</translation>
    </message>
    <message>
        <source>“%1” is written in UTF-16.</source>
        <translation>„%1“ ist in UTF-16 geschrieben.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and try again.</source>
        <translation>Als UTF-8 speichern und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is not a text document (line %2).</source>
        <translation>„%1“ ist kein Textdokument (Zeile %2).</translation>
    </message>
    <message>
        <source>Choose a Markdown document or a Mermaid graph.</source>
        <translation>Ein Markdown-Dokument oder einen Mermaid-Graphen wählen.</translation>
    </message>
    <message>
        <source>“%1” is not written in UTF-8 (line %2).</source>
        <translation>„%1“ ist nicht in UTF-8 geschrieben (Zeile %2).</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the path and its spelling.</source>
        <translation>Den Pfad und seine Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>“%1” may not be read.</source>
        <translation>„%1“ darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Leserecht dafür einrichten.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>„%1“ kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
</context>
<context>
    <name>intake::Mermaid</name>
    <message>
        <source>Mermaid&apos;s live editor shows what the graph should look like.</source>
        <translation>Mermaids Live-Editor zeigt, wie der Graph aussehen soll.</translation>
    </message>
    <message>
        <source>The graph is empty.</source>
        <translation>Der Graph ist leer.</translation>
    </message>
    <message>
        <source>“%1” does not begin a flowchart.</source>
        <translation>Mit „%1“ beginnt kein Flussdiagramm.</translation>
    </message>
    <message>
        <source>“%1” is no direction: LR, RL, TB, TD or BT is expected.</source>
        <translation>„%1“ ist keine Richtung: Erwartet wird LR, RL, TB, TD oder BT.</translation>
    </message>
    <message>
        <source>A subgraph is not closed: its “end” is missing.</source>
        <translation>Ein Subgraph ist nicht geschlossen: Sein „end“ fehlt.</translation>
    </message>
    <message>
        <source>There is an “end” without a subgraph.</source>
        <translation>Es gibt ein „end“ ohne Subgraph.</translation>
    </message>
    <message>
        <source>“direction” is not followed by one.</source>
        <translation>Auf „direction“ folgt keine Richtung.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>„%1“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>Subgraphs are nested more than %1 deep.</source>
        <translation>Subgraphen sind mehr als %1-fach verschachtelt.</translation>
    </message>
    <message>
        <source>The title of subgraph “%1” is not closed.</source>
        <translation>Der Titel des Subgraphen „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“style” names nothing to style.</source>
        <translation>„style“ nennt nichts, was zu gestalten wäre.</translation>
    </message>
    <message>
        <source>“linkStyle” names no link.</source>
        <translation>„linkStyle“ nennt keine Verbindung.</translation>
    </message>
    <message>
        <source>“linkStyle” names link %1, but there are only %2 so far.</source>
        <translation>„linkStyle“ nennt Verbindung %1, aber bisher gibt es nur %2.</translation>
    </message>
    <message>
        <source>“%1” is not complete.</source>
        <translation>„%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The description is not closed.</source>
        <translation>Die Beschreibung ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The graph ends where a box is expected.</source>
        <translation>Der Graph endet, wo ein Kasten erwartet wird.</translation>
    </message>
    <message>
        <source>“%1” stands where a box is expected.</source>
        <translation>„%1“ steht, wo ein Kasten erwartet wird.</translation>
    </message>
    <message>
        <source>“:::” is not followed by a class.</source>
        <translation>Auf „:::“ folgt keine Klasse.</translation>
    </message>
    <message>
        <source>The properties of “%1” are not closed.</source>
        <translation>Die Eigenschaften von „%1“ sind nicht geschlossen.</translation>
    </message>
    <message>
        <source>The box “%1” is not closed, or holds a bracket that needs quotes.</source>
        <translation>Der Kasten „%1“ ist nicht geschlossen oder enthält eine Klammer, die Anführungszeichen braucht.</translation>
    </message>
    <message>
        <source>A box has brackets but no text.</source>
        <translation>Ein Kasten hat Klammern, aber keinen Text.</translation>
    </message>
    <message>
        <source>There is no shape “%1”.</source>
        <translation>Es gibt keine Form „%1“.</translation>
    </message>
    <message>
        <source>A link begins with “%1” and does not end.</source>
        <translation>Eine Verbindung beginnt mit „%1“ und endet nicht.</translation>
    </message>
    <message>
        <source>A link cannot begin with “%1” and end with “%2”.</source>
        <translation>Eine Verbindung kann nicht mit „%1“ beginnen und mit „%2“ enden.</translation>
    </message>
    <message>
        <source>The text of a link is not closed: a “|” is missing.</source>
        <translation>Der Text einer Verbindung ist nicht geschlossen: Ein „|“ fehlt.</translation>
    </message>
    <message>
        <source>The graph has more than %1 links.</source>
        <translation>Der Graph hat mehr als %1 Verbindungen.</translation>
    </message>
</context>
<context>
    <name>intake::Pipelines</name>
    <message>
        <source>It is not said in which environment: a person is asked at this stage.</source>
        <translation>Die Umgebung ist nicht genannt: An dieser Stufe wird eine Person gefragt.</translation>
    </message>
    <message>
        <source>A pipeline may have %1 stages.</source>
        <translation>Eine Pipeline darf %1 Stufen haben.</translation>
    </message>
    <message>
        <source>A link to or from a group is not a link between stages.</source>
        <translation>Eine Verbindung zu oder von einer Gruppe ist keine Verbindung zwischen Stufen.</translation>
    </message>
</context>
<context>
    <name>intake::Reader</name>
    <message>
        <source>A second pipeline</source>
        <translation>Eine zweite Pipeline</translation>
    </message>
    <message>
        <source>A project has one pipeline: the one of the first document is used.</source>
        <translation>Ein Projekt hat eine Pipeline: Die des ersten Dokuments wird verwendet.</translation>
    </message>
</context>
<context>
    <name>intake::Rest</name>
    <message>
        <source>These look like checklist items, but they stand inside a code block. Write them as a list to import them.</source>
        <translation>Das sieht nach Punkten einer Checkliste aus, steht aber in einem Codeblock. Als Liste schreiben, um sie zu importieren.</translation>
    </message>
    <message>
        <source>A block that does not say what it is.</source>
        <translation>Ein Block, der nicht sagt, was er ist.</translation>
    </message>
    <message>
        <source>Nothing is made of a block of “%1”.</source>
        <translation>Aus einem Block „%1“ wird nichts gemacht.</translation>
    </message>
    <message>
        <source>Numbered steps (%1) that no stage was made of.</source>
        <translation>Nummerierte Schritte (%1), aus denen keine Stufe wurde.</translation>
    </message>
    <message>
        <source>A list without check boxes (%1 entries).</source>
        <translation>Eine Liste ohne Kontrollkästchen (%1 Einträge).</translation>
    </message>
    <message>
        <source>Nested too deeply: the line was read only in part.</source>
        <translation>Zu tief verschachtelt: Die Zeile wurde nur teilweise gelesen.</translation>
    </message>
    <message>
        <source>No column of this table is a metric with its threshold.</source>
        <translation>Keine Spalte dieser Tabelle ist eine Metrik mit ihrem Schwellwert.</translation>
    </message>
    <message>
        <source>HTML is text here; it is not rendered.</source>
        <translation>HTML ist hier Text; es wird nicht dargestellt.</translation>
    </message>
    <message>
        <source>Text for people: nothing is made of it.</source>
        <translation>Text für Menschen: Daraus wird nichts gemacht.</translation>
    </message>
</context>
<context>
    <name>intake::Thresholds</name>
    <message>
        <source>This is not a comparison with a number, such as “&gt; 1%” or “&gt; 500 ms over 5 min”.</source>
        <translation>Das ist kein Vergleich mit einer Zahl wie „&gt; 1%“ oder „&gt; 500 ms over 5 min“.</translation>
    </message>
    <message>
        <source>Only the first %1 rows of a table are read.</source>
        <translation>Nur die ersten %1 Zeilen einer Tabelle werden gelesen.</translation>
    </message>
</context>
<context>
    <name>links::Artifacts</name>
    <message>
        <source>“%1” was not read to its end because Slipway is closing.</source>
        <translation>„%1“ wurde nicht zu Ende gelesen, weil Slipway schließt.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Is there room on the disk?</source>
        <translation>Ist auf dem Datenträger Platz?</translation>
    </message>
    <message>
        <source>The artifact “%1” is empty.</source>
        <translation>Das Artefakt „%1“ ist leer.</translation>
    </message>
    <message>
        <source>Look at the output of the build.</source>
        <translation>Die Ausgabe des Builds ansehen.</translation>
    </message>
    <message>
        <source>The artifact “%1” is a folder without any file.</source>
        <translation>Das Artefakt „%1“ ist ein Ordner ohne eine einzige Datei.</translation>
    </message>
    <message>
        <source>tar is not installed.</source>
        <translation>tar ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it: sudo apt install tar gzip</source>
        <translation>Installieren: sudo apt install tar gzip</translation>
    </message>
    <message>
        <source>Nothing can be written in “%1”: %2</source>
        <translation>In „%1“ kann nichts geschrieben werden: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be packed; tar says: “%2”</source>
        <translation>„%1“ kann nicht gepackt werden; tar sagt: „%2“</translation>
    </message>
    <message>
        <source>The build left no artifact at “%1”.</source>
        <translation>Der Build hat unter „%1“ kein Artefakt hinterlassen.</translation>
    </message>
    <message>
        <source>Look at the output of the build, and at the path in the project.</source>
        <translation>Die Ausgabe des Builds ansehen und den Pfad im Projekt.</translation>
    </message>
    <message>
        <source>“%1” is neither a file nor a folder.</source>
        <translation>„%1“ ist weder Datei noch Ordner.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The kept artifact “%1” is gone.</source>
        <translation>Das aufbewahrte Artefakt „%1“ ist verschwunden.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or build the version again.</source>
        <translation>Aus einer Sicherung wiederherstellen oder die Version neu bauen.</translation>
    </message>
    <message>
        <source>The kept artifact “%1” has changed: its SHA-256 is %2, it was %3 when it was built.</source>
        <translation>Das aufbewahrte Artefakt „%1“ hat sich verändert: Sein SHA-256 ist %2, beim Bauen war er %3.</translation>
    </message>
    <message>
        <source>Do not deploy it. Restore it from a backup, or build the version again.</source>
        <translation>Nicht ausbringen. Aus einer Sicherung wiederherstellen oder die Version neu bauen.</translation>
    </message>
    <message>
        <source>No artifact “%1” is kept in “%2”.</source>
        <translation>In „%2“ ist kein Artefakt „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Build the version again.</source>
        <translation>Die Version erneut bauen.</translation>
    </message>
</context>
<context>
    <name>links::Git</name>
    <message>
        <source>The branches and tags of “%1” cannot be listed</source>
        <translation>Die Branches und Tags von „%1“ können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>The history of “%1” cannot be read</source>
        <translation>Der Verlauf von „%1“ ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>links::GitClient</name>
    <message>
        <source>git is not installed.</source>
        <translation>git ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it: sudo apt install git</source>
        <translation>Installieren: sudo apt install git</translation>
    </message>
    <message>
        <source>“%1” is not a git working copy that can be used</source>
        <translation>„%1“ ist keine brauchbare Git-Arbeitskopie</translation>
    </message>
    <message>
        <source>There is no branch, tag or commit “%1” in “%2”.</source>
        <translation>Es gibt keinen Branch, Tag oder Commit „%1“ in „%2“.</translation>
    </message>
    <message>
        <source>Fetch it first if it exists elsewhere: git fetch</source>
        <translation>Falls es anderswo existiert, zuerst holen: git fetch</translation>
    </message>
    <message>
        <source>The content of commit %1 cannot be read</source>
        <translation>Der Inhalt von Commit %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>“%1” is not a name for a branch, tag or commit.</source>
        <translation>„%1“ ist kein Name für einen Branch, Tag oder Commit.</translation>
    </message>
    <message>
        <source>Give the plain name, such as main, feature/login or v1.2.0.</source>
        <translation>Den einfachen Namen angeben, etwa main, feature/login oder v1.2.0.</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Exit-Code %1</translation>
    </message>
    <message>
        <source>%1; git says: “%2”</source>
        <translation>%1; git sagt: „%2“</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>“%1” cannot be merged into %2</source>
        <translation>„%1“ kann nicht in %2 gemergt werden</translation>
    </message>
    <message>
        <source>There is no branch “%1” in “%2”.</source>
        <translation>Es gibt keinen Branch „%1“ in „%2“.</translation>
    </message>
    <message>
        <source>Create it, or name another main branch in the project.</source>
        <translation>Ihn anlegen oder im Projekt einen anderen Hauptbranch nennen.</translation>
    </message>
    <message>
        <source>The history of %1 cannot be read</source>
        <translation>Der Verlauf von %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The state of “%1” cannot be read</source>
        <translation>Der Zustand von „%1“ ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is checked out in “%2” with changes that are not committed: %3.</source>
        <translation>%1 ist in „%2“ ausgecheckt, mit nicht committeten Änderungen: %3.</translation>
    </message>
    <message>
        <source>Commit or stash them, then merge again. Nothing was changed.</source>
        <translation>Sie committen oder stashen, dann erneut mergen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>%1: both changed %2.</source>
        <translation>%1: beide haben %2 geändert.</translation>
    </message>
    <message>
        <source>Merge %1 into “%2” by hand, settle the conflicts there, and try again. Nothing was changed.</source>
        <translation>%1 von Hand in „%2“ mergen, die Konflikte dort lösen und erneut versuchen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The remotes of “%1” cannot be listed</source>
        <translation>Die Remotes von „%1“ können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>“%1” is merged into %2 here, but %2 could not be pushed</source>
        <translation>„%1“ ist hier in %2 gemergt, aber %2 konnte nicht gepusht werden</translation>
    </message>
    <message>
        <source>The merge itself stands. Trying again pushes it without merging twice.</source>
        <translation>Der Merge selbst bleibt. Ein neuer Versuch pusht ihn, ohne zweimal zu mergen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” cannot be removed completely.</source>
        <translation>„%1“ kann nicht vollständig entfernt werden.</translation>
    </message>
    <message>
        <source>Remove it by hand.</source>
        <translation>Von Hand entfernen.</translation>
    </message>
    <message>
        <source>The build folder “%1” cannot be given up</source>
        <translation>Der Build-Ordner „%1“ kann nicht aufgegeben werden</translation>
    </message>
    <message>
        <source>“%1” is not an absolute path.</source>
        <translation>„%1“ ist kein absoluter Pfad.</translation>
    </message>
    <message>
        <source>“%1” is not a build folder of Slipway, so it is left alone.</source>
        <translation>„%1“ ist kein Build-Ordner von Slipway und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Ihn verschieben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The working trees of “%1” cannot be listed</source>
        <translation>Die Arbeitsbäume von „%1“ können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be checked out to “%2”</source>
        <translation>%1 kann nicht nach „%2“ ausgecheckt werden</translation>
    </message>
    <message>
        <source>“%1” cannot be removed.</source>
        <translation>„%1“ kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>links::Helper</name>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>%1 said more than 1 MB and was stopped.</source>
        <translation>%1 hat mehr als 1 MB ausgegeben und wurde gestoppt.</translation>
    </message>
    <message>
        <source>%1 was stopped because Slipway is closing.</source>
        <translation>%1 wurde gestoppt, weil Slipway schließt.</translation>
    </message>
    <message>
        <source>%1 did not finish within %2 s and was stopped.</source>
        <translation>%1 wurde nicht innerhalb von %2 s fertig und wurde gestoppt.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 ist abgestürzt.</translation>
    </message>
</context>
<context>
    <name>models::DocumentModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>Piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>models::DocumentPiece</name>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>By a person</source>
        <translation>Durch eine Person</translation>
    </message>
    <message>
        <source>Only kept</source>
        <translation>Nur aufbewahrt</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Baut</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Testet</translation>
    </message>
    <message>
        <source>Deploys</source>
        <translation>Bringt aus</translation>
    </message>
    <message>
        <source>Rolls back</source>
        <translation>Rollt zurück</translation>
    </message>
    <message>
        <source>Rolls back to a version</source>
        <translation>Rollt auf eine Version zurück</translation>
    </message>
    <message>
        <source>Rolls back in an emergency</source>
        <translation>Rollt im Notfall zurück</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Smoke-Test</translation>
    </message>
    <message>
        <source>Migrates</source>
        <translation>Migriert</translation>
    </message>
    <message>
        <source>Merges (Slipway does)</source>
        <translation>Mergt (das macht Slipway)</translation>
    </message>
    <message>
        <source>Probes (Slipway does)</source>
        <translation>Prüft (das macht Slipway)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Checklisten</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellwerte</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Known issues</source>
        <translation>Bekannte Probleme</translation>
    </message>
    <message>
        <source>Kept, shown as such, for later</source>
        <translation>Aufbewahrt, als solches gezeigt, für später</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>The probes</source>
        <translation>Die Prüfungen</translation>
    </message>
    <message>
        <source>The smoke test</source>
        <translation>Der Smoke-Test</translation>
    </message>
    <message>
        <source>The migrations</source>
        <translation>Die Migrationen</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n Abhilfe</numerusform>
            <numerusform>%n Abhilfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt durch</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>Alert when it is</source>
        <translation>Alarm, wenn sie</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>Erkannt an</translation>
    </message>
</context>
<context>
    <name>models::EventListModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>models::EventSentence</name>
    <message>
        <source>Project %1 saved.</source>
        <translation>Projekt %1 gespeichert.</translation>
    </message>
    <message>
        <source>Project %1 removed.</source>
        <translation>Projekt %1 entfernt.</translation>
    </message>
    <message>
        <source>Version %1 added.</source>
        <translation>Version %1 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 recorded as live in %2</source>
        <translation>%1 als live in %2 festgehalten</translation>
    </message>
    <message>
        <source>Asked to roll %1 back to %2</source>
        <translation>Rollback von %1 auf %2 angefordert</translation>
    </message>
    <message>
        <source>Asked to deploy %1 to %2 again</source>
        <translation>Erneutes Deployment von %1 nach %2 angefordert</translation>
    </message>
    <message>
        <source>Asked to deploy %1 to %2</source>
        <translation>Deployment von %1 nach %2 angefordert</translation>
    </message>
    <message>
        <source>“%1” succeeded</source>
        <translation>„%1“ war erfolgreich</translation>
    </message>
    <message>
        <source>“%1” failed</source>
        <translation>„%1“ ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>“%1” was stopped</source>
        <translation>„%1“ wurde gestoppt</translation>
    </message>
    <message>
        <source>It is not known what became of “%1”</source>
        <translation>Was aus „%1“ wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Confirmed “%1”</source>
        <translation>„%1“ bestätigt</translation>
    </message>
    <message>
        <source>Took back “%1”</source>
        <translation>„%1“ zurückgenommen</translation>
    </message>
    <message>
        <source>Approved “%1”</source>
        <translation>„%1“ freigegeben</translation>
    </message>
    <message>
        <source>Rejected “%1”</source>
        <translation>„%1“ abgelehnt</translation>
    </message>
    <message>
        <source>Did “%1”</source>
        <translation>„%1“ erledigt</translation>
    </message>
    <message>
        <source>Said that “%1” failed</source>
        <translation>„%1“ als fehlgeschlagen gemeldet</translation>
    </message>
    <message>
        <source>Paused the run</source>
        <translation>Den Lauf angehalten</translation>
    </message>
    <message>
        <source>Resumed the run.</source>
        <translation>Den Lauf fortgesetzt.</translation>
    </message>
    <message>
        <source>Aborted the run</source>
        <translation>Den Lauf abgebrochen</translation>
    </message>
    <message>
        <source>Retried “%1”.</source>
        <translation>„%1“ erneut versucht.</translation>
    </message>
    <message>
        <source>Skipped “%1”</source>
        <translation>„%1“ übersprungen</translation>
    </message>
    <message>
        <source>Treated “%1” as done</source>
        <translation>„%1“ als erledigt behandelt</translation>
    </message>
    <message>
        <source>Treated “%1” as failed</source>
        <translation>„%1“ als fehlgeschlagen behandelt</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>die vorige Version</translation>
    </message>
    <message>
        <source>Emergency rollback to %1</source>
        <translation>Notfall-Rollback auf %1</translation>
    </message>
    <message>
        <source>Rolled back to %1</source>
        <translation>Zurückgerollt auf %1</translation>
    </message>
</context>
<context>
    <name>models::HistoryModel</name>
    <message>
        <source>The first version there.</source>
        <translation>Die erste Version dort.</translation>
    </message>
    <message>
        <source>Before it: %1.</source>
        <translation>Davor: %1.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Redeployment</source>
        <translation>Erneutes Deployment</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>models::Inbox</name>
    <message>
        <source>Decide about “%1” · %2</source>
        <translation>Über „%1“ entscheiden · %2</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Confirm “%1” · %2</source>
        <translation>„%1“ bestätigen · %2</translation>
    </message>
    <message>
        <source>Do “%1” · %2</source>
        <translation>„%1“ erledigen · %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>models::LogFile</name>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
</context>
<context>
    <name>models::ProjectDraft</name>
    <message>
        <source>One environment has no name.</source>
        <translation>Eine Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one, or remove it.</source>
        <translation>Ihr einen geben oder sie entfernen.</translation>
    </message>
    <message>
        <source>The script “%1” names no program.</source>
        <translation>Das Skript „%1“ nennt kein Programm.</translation>
    </message>
    <message>
        <source>Name the program that is started, or remove the script.</source>
        <translation>Das zu startende Programm nennen oder das Skript entfernen.</translation>
    </message>
    <message>
        <source>One threshold names no metric.</source>
        <translation>Ein Schwellwert nennt keine Metrik.</translation>
    </message>
    <message>
        <source>Name it, or remove the threshold.</source>
        <translation>Sie nennen oder den Schwellwert entfernen.</translation>
    </message>
</context>
<context>
    <name>models::RunListModel</name>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 nach %3</translation>
    </message>
</context>
<context>
    <name>models::VersionsModel</name>
    <message>
        <source>built</source>
        <translation>gebaut</translation>
    </message>
    <message>
        <source>not built</source>
        <translation>nicht gebaut</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Gebaut</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>Nicht gebaut</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Live in</source>
        <translation>Live in</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>orchestrator::ArtifactHand</name>
    <message>
        <source>Kept, SHA-256 %1.</source>
        <translation>Aufbewahrt, SHA-256 %1.</translation>
    </message>
    <message>
        <source>%1 is available, SHA-256 %2.</source>
        <translation>%1 ist verfügbar, SHA-256 %2.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Baton</name>
    <message>
        <source>The program slipway-runner is missing; it belongs beside this one or in PATH.</source>
        <translation>Das Programm slipway-runner fehlt; es gehört neben dieses oder in den PATH.</translation>
    </message>
    <message>
        <source>Install Slipway again, or build all of it.</source>
        <translation>Slipway neu installieren oder vollständig bauen.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Care</name>
    <message>
        <source>%1 is missing: %2.</source>
        <translation>%1 fehlt: %2.</translation>
    </message>
    <message>
        <source>Install Slipway again.</source>
        <translation>Slipway neu installieren.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>Das Paket %1 installieren.</translation>
    </message>
    <message>
        <source>There is no %1 script.</source>
        <translation>Es gibt kein Skript der Art %1.</translation>
    </message>
    <message>
        <source>Set one in the project&apos;s settings.</source>
        <translation>In den Einstellungen des Projekts eines festlegen.</translation>
    </message>
    <message>
        <source>The %1 script %2 does not exist.</source>
        <translation>Das Skript (%1) %2 gibt es nicht.</translation>
    </message>
    <message>
        <source>The %1 script %2 is not executable.</source>
        <translation>Das Skript (%1) %2 ist nicht ausführbar.</translation>
    </message>
    <message>
        <source>%1 script: %2</source>
        <translation>Skript (%1): %2</translation>
    </message>
    <message>
        <source>Its folder %1 does not exist.</source>
        <translation>Sein Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>Set it in the project&apos;s settings.</source>
        <translation>In den Einstellungen des Projekts festlegen.</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>Deploy</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>It has no target.</source>
        <translation>Es hat kein Ziel.</translation>
    </message>
    <message>
        <source>Add one in the project&apos;s settings.</source>
        <translation>In den Einstellungen des Projekts eines hinzufügen.</translation>
    </message>
    <message>
        <source>The way back to %1 is not ready: its artifact is missing.</source>
        <translation>Der Rückweg zu %1 ist nicht bereit: Das Artefakt fehlt.</translation>
    </message>
    <message>
        <source>versions are merged and built with it</source>
        <translation>damit werden Versionen gemergt und gebaut</translation>
    </message>
    <message>
        <source>artifacts are packed with it</source>
        <translation>damit werden Artefakte gepackt</translation>
    </message>
    <message>
        <source>it keeps scripts alive</source>
        <translation>es hält Skripte am Leben</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>%1 MB free at %2</source>
        <translation>%1 MB frei in %2</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>%1 does not exist yet; it is made when it is first needed.</source>
        <translation>%1 gibt es noch nicht; es wird angelegt, sobald es gebraucht wird.</translation>
    </message>
    <message>
        <source>conductor</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1, Prozess %2</translation>
    </message>
    <message>
        <source>nobody just now</source>
        <translation>gerade niemand</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>%1 entries, unbroken</source>
        <translation>%1 Einträge, lückenlos</translation>
    </message>
    <message>
        <source>Restore a backup: slipwayctl backup restore.</source>
        <translation>Eine Sicherung wiederherstellen: slipwayctl backup restore.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Changelog</name>
    <message>
        <source>%1 has no git working copy, so its commits are not known.</source>
        <translation>%1 hat keine Git-Arbeitskopie, daher sind seine Commits nicht bekannt.</translation>
    </message>
    <message>
        <source>Name its folder in the settings of the project.</source>
        <translation>Ihren Ordner in den Einstellungen des Projekts angeben.</translation>
    </message>
    <message>
        <source>It is not known what version %1 was built from.</source>
        <translation>Es ist nicht bekannt, woraus Version %1 gebaut wurde.</translation>
    </message>
    <message>
        <source>Add it with the branch, tag or commit it comes from.</source>
        <translation>Sie mit dem Branch, Tag oder Commit hinzufügen, aus dem sie stammt.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Conductor</name>
    <message>
        <source>Nobody is named as acting.</source>
        <translation>Es ist niemand als handelnd genannt.</translation>
    </message>
    <message>
        <source>Say who you are with --as NAME.</source>
        <translation>Mit --as NAME sagen, wer handelt.</translation>
    </message>
    <message>
        <source>There is already a project “%1”.</source>
        <translation>Es gibt bereits ein Projekt „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be removed while run %2 is going on.</source>
        <translation>%1 kann nicht entfernt werden, solange Lauf %2 läuft.</translation>
    </message>
    <message>
        <source>Abort the run or let it end.</source>
        <translation>Den Lauf abbrechen oder enden lassen.</translation>
    </message>
    <message>
        <source>“%1” cannot be a version&apos;s name.</source>
        <translation>„%1“ kann kein Name einer Version sein.</translation>
    </message>
    <message>
        <source>Use letters, digits, dot, dash, plus and underscore; begin with a letter or digit.</source>
        <translation>Buchstaben, Ziffern, Punkt, Bindestrich, Plus und Unterstrich verwenden; mit Buchstabe oder Ziffer beginnen.</translation>
    </message>
    <message>
        <source>%1 already has a version %2, and a version never changes.</source>
        <translation>%1 hat bereits eine Version %2, und eine Version ändert sich nie.</translation>
    </message>
    <message>
        <source>%1 has no environment “%2”.</source>
        <translation>%1 hat keine Umgebung „%2“.</translation>
    </message>
    <message>
        <source>%1 has no version %2.</source>
        <translation>%1 hat keine Version %2.</translation>
    </message>
    <message>
        <source>Add it first.</source>
        <translation>Sie zuerst hinzufügen.</translation>
    </message>
    <message>
        <source>Run %1 is changing %2 just now.</source>
        <translation>Lauf %1 ändert %2 gerade.</translation>
    </message>
    <message>
        <source>An emergency rollback needs a reason.</source>
        <translation>Ein Notfall-Rollback braucht einen Grund.</translation>
    </message>
    <message>
        <source>Say in one sentence why checks are skipped.</source>
        <translation>In einem Satz sagen, warum Prüfungen übersprungen werden.</translation>
    </message>
    <message>
        <source>Run %1 has ended: %2</source>
        <translation>Lauf %1 ist beendet: %2</translation>
    </message>
    <message>
        <source>A run cannot be steered by “%1”.</source>
        <translation>Ein Lauf lässt sich nicht durch „%1“ steuern.</translation>
    </message>
    <message>
        <source>Version %1 was never built, so nothing can go back to it.</source>
        <translation>Version %1 wurde nie gebaut, deshalb führt kein Weg zu ihr zurück.</translation>
    </message>
    <message>
        <source>Run %1 waits for no item “%2”.</source>
        <translation>Lauf %1 wartet auf keinen Punkt „%2“.</translation>
    </message>
    <message>
        <source>slipwayctl run show %1 lists the open items.</source>
        <translation>slipwayctl run show %1 listet die offenen Punkte auf.</translation>
    </message>
    <message>
        <source>“%1” is the beginning of several items.</source>
        <translation>„%1“ ist der Anfang mehrerer Punkte.</translation>
    </message>
    <message>
        <source>Write more of it, or its id.</source>
        <translation>Mehr davon schreiben oder die ID.</translation>
    </message>
    <message>
        <source>Run %1 waits for no approval.</source>
        <translation>Lauf %1 wartet auf keine Freigabe.</translation>
    </message>
</context>
<context>
    <name>orchestrator::ConductorServer</name>
    <message>
        <source>The socket %1 cannot be opened: %2.</source>
        <translation>Der Socket %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Other windows and slipwayctl cannot join this one until it can.</source>
        <translation>Bis dahin können andere Fenster und slipwayctl sich diesem nicht anschließen.</translation>
    </message>
    <message>
        <source>The request was not understood: %1.</source>
        <translation>Die Anfrage wurde nicht verstanden: %1.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Desk</name>
    <message>
        <source>%1 (process %2) holds the store %3 since %4 and does not answer.</source>
        <translation>%1 (Prozess %2) hält die Ablage %3 seit %4 und antwortet nicht.</translation>
    </message>
    <message>
        <source>Nobody conducts the store %1.</source>
        <translation>Niemand führt in der Ablage %1 die Läufe aus.</translation>
    </message>
    <message>
        <source>Close it, or wait until it answers again; nothing was changed.</source>
        <translation>Schließen oder warten, bis es wieder antwortet; nichts wurde verändert.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Documents</name>
    <message>
        <source>%1 holds no Mermaid graph.</source>
        <translation>%1 enthält keinen Mermaid-Graphen.</translation>
    </message>
    <message>
        <source>A graph stands between ```mermaid and ```.</source>
        <translation>Ein Graph steht zwischen ```mermaid und ```.</translation>
    </message>
    <message>
        <source>No document was named.</source>
        <translation>Es ist kein Dokument angegeben.</translation>
    </message>
</context>
<context>
    <name>orchestrator::GitHand</name>
    <message>
        <source>Merge %1 for %2</source>
        <translation>%1 für %2 mergen</translation>
    </message>
    <message>
        <source>%1 is already in %2.</source>
        <translation>%1 ist bereits in %2.</translation>
    </message>
    <message>
        <source>%1 merged into %2.</source>
        <translation>%1 in %2 gemergt.</translation>
    </message>
    <message>
        <source>Commit %1 checked out.</source>
        <translation>Commit %1 ausgecheckt.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Planning</name>
    <message>
        <source>%1 has no earlier version in %2 to go back to.</source>
        <translation>%1 hat in %2 keine frühere Version, zu der es zurückgehen könnte.</translation>
    </message>
    <message>
        <source>Name the version to go to.</source>
        <translation>Die Version nennen, zu der es gehen soll.</translation>
    </message>
</context>
<context>
    <name>orchestrator::RemoteConductor</name>
    <message>
        <source>Slipway, which was asked, ended before it answered.</source>
        <translation>Das gefragte Slipway ist vor der Antwort beendet worden.</translation>
    </message>
    <message>
        <source>Look at the run before you ask again: it may have been done.</source>
        <translation>Vor einer neuen Anfrage den Lauf ansehen: Sie könnte erfüllt sein.</translation>
    </message>
    <message>
        <source>This is too large to be passed on to the Slipway that is open.</source>
        <translation>Das ist zu groß, um es an das geöffnete Slipway weiterzugeben.</translation>
    </message>
    <message>
        <source>Close it and ask again; nothing was changed.</source>
        <translation>Es schließen und erneut anfordern; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>orchestrator::Sample</name>
    <message>
        <source>Sign-in for customers; brings a migration. All goes well.</source>
        <translation>Anmeldung für Kunden; bringt eine Migration mit. Alles geht gut.</translation>
    </message>
    <message>
        <source>New checkout. Never becomes healthy.</source>
        <translation>Neue Kasse. Wird nie gesund.</translation>
    </message>
    <message>
        <source>Fast search. Healthy, but its smoke tests fail.</source>
        <translation>Schnelle Suche. Gesund, aber ihre Smoke-Tests schlagen fehl.</translation>
    </message>
    <message>
        <source>Gift cards. Turns bad two minutes after it went live.</source>
        <translation>Geschenkkarten. Wird zwei Minuten nach dem Livegang schlecht.</translation>
    </message>
    <message>
        <source>Loyalty points. Its migration fails.</source>
        <translation>Treuepunkte. Die Migration schlägt fehl.</translation>
    </message>
    <message>
        <source>Cannot be merged once 1.3.0 is.</source>
        <translation>Kann nach 1.3.0 nicht mehr gemergt werden.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The sample could not be made: %1 ended with status %2. %3</source>
        <translation>Das Beispiel konnte nicht angelegt werden: %1 endete mit Status %2. %3</translation>
    </message>
    <message>
        <source>The program slipway-sample is missing.</source>
        <translation>Das Programm slipway-sample fehlt.</translation>
    </message>
    <message>
        <source>Install Slipway again, or build all of it.</source>
        <translation>Slipway neu installieren oder vollständig bauen.</translation>
    </message>
    <message>
        <source>Writing the sample&apos;s files to %1</source>
        <translation>Die Dateien des Beispiels werden nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Building the versions that run there already</source>
        <translation>Die Versionen, die dort schon laufen, werden gebaut</translation>
    </message>
    <message>
        <source>Starting the sample&apos;s machine</source>
        <translation>Der Rechner des Beispiels wird gestartet</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The sample&apos;s project is not sound: %1</source>
        <translation>Das Projekt des Beispiels ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>ran there before Slipway came</source>
        <translation>lief dort, bevor Slipway kam</translation>
    </message>
    <message>
        <source>%1 could not be removed completely.</source>
        <translation>%1 konnte nicht vollständig entfernt werden.</translation>
    </message>
    <message>
        <source>Stopping the sample&apos;s services</source>
        <translation>Die Dienste des Beispiels werden beendet</translation>
    </message>
</context>
<context>
    <name>orchestrator::TimerHand</name>
    <message>
        <source>The wait is over.</source>
        <translation>Das Warten ist vorbei.</translation>
    </message>
    <message>
        <source>The wait was ended.</source>
        <translation>Das Warten wurde beendet.</translation>
    </message>
</context>
<context>
    <name>orchestrator::WatchHand</name>
    <message>
        <source>Watching was ended.</source>
        <translation>Die Beobachtung wurde beendet.</translation>
    </message>
    <message>
        <source>the probe is good</source>
        <translation>die Prüfung ist gut</translation>
    </message>
    <message>
        <source>all %1 probes are good</source>
        <translation>alle %1 Prüfungen sind gut</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 bad answers in a row)</source>
        <translation>%1 (%2 von %3 schlechten Antworten in Folge)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 good answers in a row)</source>
        <translation>%1 (%2 von %3 guten Antworten in Folge)</translation>
    </message>
</context>
<context>
    <name>probe::HttpAnswer</name>
    <message>
        <source>closes the connection without an answer</source>
        <translation>schließt die Verbindung ohne Antwort</translation>
    </message>
    <message>
        <source>answers half a header</source>
        <translation>antwortet mit einem halben Header</translation>
    </message>
    <message>
        <source>answers %1, but the body breaks off after %2 bytes</source>
        <translation>antwortet %1, aber der Inhalt bricht nach %2 Byte ab</translation>
    </message>
    <message>
        <source>answers something that is not HTTP</source>
        <translation>antwortet etwas, das kein HTTP ist</translation>
    </message>
    <message>
        <source>answers more than %1 KB of headers</source>
        <translation>antwortet mit mehr als %1 KB Headern</translation>
    </message>
    <message>
        <source>answers %1 with a broken header</source>
        <translation>antwortet %1 mit einem fehlerhaften Header</translation>
    </message>
    <message>
        <source>answers %1 with a compressed body that was not asked for</source>
        <translation>antwortet %1 mit einem komprimierten Inhalt, der nicht verlangt war</translation>
    </message>
    <message>
        <source>answers %1 in a transfer encoding that was not asked for</source>
        <translation>antwortet %1 in einer Transfer-Kodierung, die nicht verlangt war</translation>
    </message>
    <message>
        <source>answers %1 with a broken Content-Length</source>
        <translation>antwortet %1 mit einer fehlerhaften Content-Length</translation>
    </message>
    <message>
        <source>answers %1 with more than %2 KB</source>
        <translation>antwortet %1 mit mehr als %2 KB</translation>
    </message>
    <message>
        <source>answers %1 with a broken body</source>
        <translation>antwortet %1 mit einem fehlerhaften Inhalt</translation>
    </message>
</context>
<context>
    <name>probe::HttpExchange</name>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>connection refused at %1</source>
        <translation>Verbindung abgelehnt von %1</translation>
    </message>
    <message>
        <source>no host is known as “%1”</source>
        <translation>kein Rechner ist als „%1“ bekannt</translation>
    </message>
    <message>
        <source>%1 does not speak TLS</source>
        <translation>%1 spricht kein TLS</translation>
    </message>
    <message>
        <source>no trusted TLS connection to %1: %2</source>
        <translation>keine vertrauenswürdige TLS-Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>probe::HttpProbe</name>
    <message>
        <source>%1 answers with a redirect to %2</source>
        <translation>%1 antwortet mit einer Weiterleitung zu %2</translation>
    </message>
    <message>
        <source>“%1” is not an address that can be asked</source>
        <translation>„%1“ ist keine Adresse, die gefragt werden kann</translation>
    </message>
    <message>
        <source>“%1” is not asked: only http and https addresses are</source>
        <translation>„%1“ wird nicht gefragt: nur http- und https-Adressen</translation>
    </message>
    <message>
        <source>%1 is not asked: its address carries a name or password, which a probe never sends</source>
        <translation>%1 wird nicht gefragt: Die Adresse enthält Name oder Passwort, was eine Prüfung nie sendet</translation>
    </message>
</context>
<context>
    <name>probe::Judge</name>
    <message>
        <source>the body is empty, not JSON</source>
        <translation>der Inhalt ist leer, kein JSON</translation>
    </message>
    <message>
        <source>the body is HTML, not JSON</source>
        <translation>der Inhalt ist HTML, kein JSON</translation>
    </message>
    <message>
        <source>the body is JSON nested more than %1 levels deep</source>
        <translation>der Inhalt ist JSON mit mehr als %1 Ebenen</translation>
    </message>
    <message>
        <source>the body is broken JSON (%1)</source>
        <translation>der Inhalt ist fehlerhaftes JSON (%1)</translation>
    </message>
    <message>
        <source>the body is text, not JSON</source>
        <translation>der Inhalt ist Text, kein JSON</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation>%1 ist %2, erwartet %3</translation>
    </message>
    <message>
        <source>%1 is %2, expected anything else</source>
        <translation>%1 ist %2, erwartet alles andere</translation>
    </message>
    <message>
        <source>%1 is %2, which cannot be compared with %3</source>
        <translation>%1 ist %2, was sich nicht mit %3 vergleichen lässt</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3 %4</source>
        <translation>%1 ist %2, erwartet %3 %4</translation>
    </message>
    <message>
        <source>%1 cannot be checked: no version is known that shall be live</source>
        <translation>%1 kann nicht geprüft werden: Es ist keine Version bekannt, die live sein soll</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>%1 is missing, expected %2</source>
        <translation>%1 fehlt, erwartet %2</translation>
    </message>
    <message>
        <source>%1 is not a single value, expected %2</source>
        <translation>%1 ist kein einzelner Wert, erwartet %2</translation>
    </message>
    <message>
        <source>%1 answers %2, expected %3</source>
        <translation>%1 antwortet %2, erwartet %3</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 antwortet %2</translation>
    </message>
    <message>
        <source>%1 answers %2, %3</source>
        <translation>%1 antwortet %2, %3</translation>
    </message>
</context>
<context>
    <name>run::AttemptFolder</name>
    <message>
        <source>could not start: “%1” holds a NUL character, which no program can be given</source>
        <translation>konnte nicht starten: „%1“ enthält ein NUL-Zeichen, das kein Programm annehmen kann</translation>
    </message>
    <message>
        <source>could not start: “%1” is no name for a variable</source>
        <translation>konnte nicht starten: „%1“ ist kein Name für eine Variable</translation>
    </message>
    <message>
        <source>could not start: no program is given</source>
        <translation>konnte nicht starten: kein Programm angegeben</translation>
    </message>
    <message>
        <source>could not start: %1 cannot be written: %2</source>
        <translation>konnte nicht starten: %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>could not start: the folder %1 cannot be made</source>
        <translation>konnte nicht starten: Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Is the disk full, or the folder not yours?</source>
        <translation>Ist der Datenträger voll oder der Ordner fremd?</translation>
    </message>
    <message>
        <source>of its outputs only the first 1 MB was read</source>
        <translation>von seinen Ausgabewerten wurde nur das erste 1 MB gelesen</translation>
    </message>
</context>
<context>
    <name>run::ExitRecord</name>
    <message>
        <source>could not start: %1 %2, the interpreter named in the first line of %3</source>
        <translation>konnte nicht starten: %1 %2, der Interpreter in der ersten Zeile von %3</translation>
    </message>
    <message>
        <source>could not start: %1 %2</source>
        <translation>konnte nicht starten: %1 %2</translation>
    </message>
    <message>
        <source>the machine was restarted before it ended: what it did is not known</source>
        <translation>der Rechner wurde vor dem Ende neu gestartet: Was getan wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>nobody saw it end: what it did is not known</source>
        <translation>niemand sah das Ende: Was getan wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>ended by signal %1 (%2)</source>
        <translation>durch Signal %1 beendet (%2)</translation>
    </message>
    <message>
        <source>no end after %1 s, stopped</source>
        <translation>kein Ende nach %1 s, gestoppt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>processes it left behind were ended: %1</source>
        <translation>zurückgelassene Prozesse wurden beendet: %1</translation>
    </message>
    <message>
        <source>%1 bytes of its output are not in the log</source>
        <translation>%1 Byte der Ausgabe sind nicht im Log</translation>
    </message>
</context>
<context>
    <name>run::Supervisor</name>
    <message>
        <source>could not start: %1 %2</source>
        <translation>konnte nicht starten: %1 %2</translation>
    </message>
    <message>
        <source>stopped before it began</source>
        <translation>vor dem Beginn gestoppt</translation>
    </message>
    <message>
        <source>could not start: the runner %1 did not begin</source>
        <translation>konnte nicht starten: Der Runner %1 hat nicht begonnen</translation>
    </message>
</context>
<context>
    <name>store::Backup</name>
    <message>
        <source>The backup “%1” cannot be given its name.</source>
        <translation>Die Sicherung „%1“ kann ihren Namen nicht erhalten.</translation>
    </message>
    <message>
        <source>The backup “%1” cannot be copied: %2.</source>
        <translation>Die Sicherung „%1“ kann nicht kopiert werden: %2.</translation>
    </message>
    <message>
        <source>The present store was not changed.</source>
        <translation>Die jetzige Ablage wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The backup cannot be put in the place of “%1”</source>
        <translation>Die Sicherung kann nicht an die Stelle von „%1“ treten</translation>
    </message>
    <message>
        <source>The journal in “%1” was changed: %2</source>
        <translation>Das Journal in „%1“ wurde verändert: %2</translation>
    </message>
    <message>
        <source>The backup “%1” came out damaged.</source>
        <translation>Die Sicherung „%1“ ist beschädigt entstanden.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>“%1” is damaged or empty.</source>
        <translation>„%1“ ist beschädigt oder leer.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Eine andere Sicherung wählen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The present store cannot be kept as “%1”</source>
        <translation>Die jetzige Ablage kann nicht als „%1“ aufbewahrt werden</translation>
    </message>
    <message>
        <source>“%1” cannot be moved</source>
        <translation>„%1“ kann nicht verschoben werden</translation>
    </message>
    <message>
        <source>“%1” cannot be removed</source>
        <translation>„%1“ kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>There is no backup “%1”.</source>
        <translation>Es gibt keine Sicherung „%1“.</translation>
    </message>
    <message>
        <source>Check the path and its spelling.</source>
        <translation>Pfad und Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>“%1” is not a backup but a folder, a pipe or a device.</source>
        <translation>„%1“ ist keine Sicherung, sondern ein Ordner, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Choose a backup file.</source>
        <translation>Eine Sicherungsdatei wählen.</translation>
    </message>
</context>
<context>
    <name>store::Chain</name>
    <message>
        <source>Row %1 is missing: row %2 stands in its place.</source>
        <translation>Zeile %1 fehlt: An ihrer Stelle steht Zeile %2.</translation>
    </message>
    <message>
        <source>Row %1 does not follow the row before it.</source>
        <translation>Zeile %1 folgt nicht auf die Zeile davor.</translation>
    </message>
    <message>
        <source>The body of row %1 is not what Slipway writes.</source>
        <translation>Der Inhalt von Zeile %1 ist nicht das, was Slipway schreibt.</translation>
    </message>
    <message>
        <source>Row %1 was changed after it was written.</source>
        <translation>Zeile %1 wurde nach dem Schreiben verändert.</translation>
    </message>
</context>
<context>
    <name>store::Connection</name>
    <message>
        <source>The Qt driver for SQLite is missing.</source>
        <translation>Der Qt-Treiber für SQLite fehlt.</translation>
    </message>
    <message>
        <source>Install libqt6sql6-sqlite.</source>
        <translation>libqt6sql6-sqlite installieren.</translation>
    </message>
    <message>
        <source>The store “%1” is busy: another program keeps it locked.</source>
        <translation>Die Ablage „%1“ ist beschäftigt: Ein anderes Programm hält sie gesperrt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; close other programs that use this file.</source>
        <translation>Nichts wurde verändert. Erneut versuchen; andere Programme schließen, die diese Datei verwenden.</translation>
    </message>
    <message>
        <source>The store “%1” was moved, deleted or replaced while it was open.</source>
        <translation>Die Ablage „%1“ wurde verschoben, gelöscht oder ersetzt, während sie offen war.</translation>
    </message>
    <message>
        <source>Put the file back and start Slipway again; running scripts go on.</source>
        <translation>Die Datei zurücklegen und Slipway neu starten; laufende Skripte laufen weiter.</translation>
    </message>
    <message>
        <source>The store “%1” was not closed properly and has to be recovered first.</source>
        <translation>Die Ablage „%1“ wurde nicht ordentlich geschlossen und muss zuerst wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Start Slipway with this store; it recovers by itself.</source>
        <translation>Slipway mit dieser Ablage starten; sie stellt sich selbst wieder her.</translation>
    </message>
    <message>
        <source>The store “%1” cannot be written.</source>
        <translation>Die Ablage „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give yourself write permission for the file and its folder.</source>
        <translation>Schreibrecht für die Datei und ihren Ordner einrichten.</translation>
    </message>
    <message>
        <source>Reading or writing the store “%1” failed (%2).</source>
        <translation>Lesen oder Schreiben der Ablage „%1“ ist fehlgeschlagen (%2).</translation>
    </message>
    <message>
        <source>Check the disk; nothing was changed.</source>
        <translation>Den Datenträger prüfen; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged (%2).</source>
        <translation>Die Ablage „%1“ ist beschädigt (%2).</translation>
    </message>
    <message>
        <source>Restore a backup: slipwayctl backup restore.</source>
        <translation>Eine Sicherung wiederherstellen: slipwayctl backup restore.</translation>
    </message>
    <message>
        <source>“%1” is not a Slipway store.</source>
        <translation>„%1“ ist keine Slipway-Ablage.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The store “%1” cannot be opened.</source>
        <translation>Die Ablage „%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it and its folder.</source>
        <translation>Prüfen, ob die Datei existiert und sie und ihr Ordner lesbar sind.</translation>
    </message>
    <message>
        <source>The store “%1” refused: %2.</source>
        <translation>Die Ablage „%1“ hat abgelehnt: %2.</translation>
    </message>
</context>
<context>
    <name>store::Derived</name>
    <message>
        <source>“%1” of “%2” is held by run %3, started by %4 on %5.</source>
        <translation>„%1“ von „%2“ ist von Lauf %3 belegt, gestartet von %4 am %5.</translation>
    </message>
    <message>
        <source>Wait until that run has ended, or abort it.</source>
        <translation>Warten, bis dieser Lauf beendet ist, oder ihn abbrechen.</translation>
    </message>
</context>
<context>
    <name>store::Journal</name>
    <message>
        <source>Row %1 of the journal cannot be read: %2.</source>
        <translation>Zeile %1 des Journals ist nicht lesbar: %2.</translation>
    </message>
</context>
<context>
    <name>store::JournalCheck</name>
    <message>
        <source>Run %1 is listed, but the journal knows nothing of it.</source>
        <translation>Lauf %1 ist aufgeführt, aber das Journal weiß nichts von ihm.</translation>
    </message>
    <message>
        <source>Line %1 is not what Slipway exports.</source>
        <translation>Zeile %1 ist nicht das, was Slipway exportiert.</translation>
    </message>
    <message>
        <source>Writing the export failed at row %1: %2.</source>
        <translation>Das Schreiben des Exports ist bei Zeile %1 fehlgeschlagen: %2.</translation>
    </message>
</context>
<context>
    <name>store::Place</name>
    <message>
        <source>The store lies on a network drive (%1), where locks and crash safety cannot be relied on: %2.</source>
        <translation>Die Ablage liegt auf einem Netzlaufwerk (%1), wo auf Sperren und Absturzsicherheit kein Verlass ist: %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The store lies in a folder that “%1” synchronises, which can replace it while it is open: %2.</source>
        <translation>Die Ablage liegt in einem Ordner, den „%1“ synchronisiert und der sie im offenen Zustand ersetzen kann: %2.</translation>
    </message>
    <message>
        <source>There is no room left to write “%1” (%2 free).</source>
        <translation>Kein Platz mehr, um „%1“ zu schreiben (%2 frei).</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some space and try again.</source>
        <translation>Nichts wurde verändert. Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made: %2.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write.</source>
        <translation>Einen beschreibbaren Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>store::Reader</name>
    <message>
        <source>The store “%1” has format %2, this program reads %3.</source>
        <translation>Die Ablage „%1“ hat Format %2, dieses Programm liest %3.</translation>
    </message>
    <message>
        <source>Start Slipway with this store; it brings it up to date.</source>
        <translation>Slipway mit dieser Ablage starten; sie wird dabei auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>There is no project “%1”.</source>
        <translation>Es gibt kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>List them: slipwayctl project list.</source>
        <translation>Auflisten: slipwayctl project list.</translation>
    </message>
    <message>
        <source>“%1” has no version %2.</source>
        <translation>„%1“ hat keine Version %2.</translation>
    </message>
    <message>
        <source>List them: slipwayctl version list --project %1.</source>
        <translation>Auflisten: slipwayctl version list --project %1.</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>List them: slipwayctl run list.</source>
        <translation>Auflisten: slipwayctl run list.</translation>
    </message>
    <message>
        <source>“%1” is the start of more than one run: %2, %3.</source>
        <translation>„%1“ ist der Anfang von mehr als einem Lauf: %2, %3.</translation>
    </message>
    <message>
        <source>Give more of it.</source>
        <translation>Mehr davon angeben.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged: table %2, column %3.</source>
        <translation>Die Ablage „%1“ ist beschädigt: Tabelle %2, Spalte %3.</translation>
    </message>
    <message>
        <source>Restore a backup: slipwayctl backup restore.</source>
        <translation>Eine Sicherung wiederherstellen: slipwayctl backup restore.</translation>
    </message>
</context>
<context>
    <name>store::Schema</name>
    <message>
        <source>“%1” is not a Slipway store.</source>
        <translation>„%1“ ist keine Slipway-Ablage.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another file, or a new name.</source>
        <translation>Nichts wurde verändert. Eine andere Datei oder einen neuen Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” belongs to another program (application_id 0x%2; a Slipway store has 0x%3).</source>
        <translation>„%1“ gehört zu einem anderen Programm (application_id 0x%2; eine Slipway-Ablage hat 0x%3).</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Slipway: its format is %2, this program knows %3.</source>
        <translation>„%1“ wurde von einem neueren Slipway geschrieben: Format %2, dieses Programm kennt %3.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use the newer Slipway.</source>
        <translation>Nichts wurde verändert. Das neuere Slipway verwenden.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged: %2.</source>
        <translation>Die Ablage „%1“ ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>its tables are not those of format %1</source>
        <translation>ihre Tabellen sind nicht die von Format %1</translation>
    </message>
    <message>
        <source>table %1 refers to rows that do not exist</source>
        <translation>Tabelle %1 verweist auf Zeilen, die es nicht gibt</translation>
    </message>
    <message>
        <source>Bringing the store to format %1 failed; it is still format %2. %3</source>
        <translation>Die Umstellung der Ablage auf Format %1 ist fehlgeschlagen; sie hat weiter Format %2. %3</translation>
    </message>
    <message>
        <source>“%1” is a link.</source>
        <translation>„%1“ ist ein Link.</translation>
    </message>
    <message>
        <source>Name the file it points to: %1</source>
        <translation>Die Datei angeben, auf die er zeigt: %1</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device, not a file.</source>
        <translation>„%1“ ist ein Ordner oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Give yourself read permission for it.</source>
        <translation>Leserecht dafür einrichten.</translation>
    </message>
    <message>
        <source>Restore a backup: slipwayctl backup restore.</source>
        <translation>Eine Sicherung wiederherstellen: slipwayctl backup restore.</translation>
    </message>
</context>
<context>
    <name>store::Store</name>
    <message>
        <source>The old backup “%1” cannot be removed: %2.</source>
        <translation>Die alte Sicherung „%1“ kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is read-only for you.</source>
        <translation>„%1“ ist nur lesbar.</translation>
    </message>
    <message>
        <source>Give yourself write permission for it, or open the store to look only.</source>
        <translation>Schreibrecht dafür einrichten oder die Ablage nur zum Ansehen öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is from %1, with %n event(s): %2</source>
        <translation>
            <numerusform>Die letzte Sicherung ist vom %1, mit %n Ereignis: %2</numerusform>
            <numerusform>Die letzte Sicherung ist vom %1, mit %n Ereignissen: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store::StoreLock</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write.</source>
        <translation>Einen beschreibbaren Ordner wählen.</translation>
    </message>
    <message>
        <source>The store “%1” is in use by %2 (process %3 on %4, since %5).</source>
        <translation>Die Ablage „%1“ wird von %2 verwendet (Prozess %3 auf %4, seit %5).</translation>
    </message>
    <message>
        <source>The store “%1” is in use by another program.</source>
        <translation>Die Ablage „%1“ wird von einem anderen Programm verwendet.</translation>
    </message>
    <message>
        <source>Use that window, or end it first.</source>
        <translation>Jenes Fenster benutzen oder es zuerst beenden.</translation>
    </message>
</context>
</TS>
