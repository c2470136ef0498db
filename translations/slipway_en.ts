<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>engine::HealthGate</name>
    <message numerus="yes">
        <source>Healthy, %n good answer(s) in a row.</source>
        <translation>
            <numerusform>Healthy, %n good answer.</numerusform>
            <numerusform>Healthy, %n good answers in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ApprovalPane</name>
    <message numerus="yes">
        <source>%1 of %n approval(s) given</source>
        <translation>
            <numerusform>%1 of %n approval given</numerusform>
            <numerusform>%1 of %n approvals given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::ImportPage</name>
    <message numerus="yes">
        <source>Reading %n document(s)…</source>
        <translation>
            <numerusform>Reading %n document…</numerusform>
            <numerusform>Reading %n documents…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::PromoteDialog</name>
    <message numerus="yes">
        <source>%n commit(s):</source>
        <translation>
            <numerusform>%n commit:</numerusform>
            <numerusform>%n commits:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::RunSummary</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::WatchPane</name>
    <message numerus="yes">
        <source>Fails after %n bad answer(s) in a row, passes after %1.</source>
        <translation>
            <numerusform>Fails after %n bad answer in a row, passes after %1.</numerusform>
            <numerusform>Fails after %n bad answers in a row, passes after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passes after %n good answer(s) in a row, fails after %1.</source>
        <translation>
            <numerusform>Passes after %n good answer in a row, fails after %1.</numerusform>
            <numerusform>Passes after %n good answers in a row, fails after %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::DocumentPiece</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n fix(es)</numerusform>
            <numerusform>%n fix(es)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store::Store</name>
    <message numerus="yes">
        <source>The last backup is from %1, with %n event(s): %2</source>
        <translation>
            <numerusform>The last backup is from %1, with %n event: %2</numerusform>
            <numerusform>The last backup is from %1, with %n events: %2</numerusform>
        </translation>
    </message>
</context>
</TS>
