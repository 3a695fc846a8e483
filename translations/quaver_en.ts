<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Quaver::Daytona::Files</name>
    <message numerus="yes">
        <source>Uploading %n file(s) to the sandbox %1</source>
        <translation>
            <numerusform>Uploading %n file to the sandbox %1</numerusform>
            <numerusform>Uploading %n files to the sandbox %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s) from the sandbox %1</source>
        <translation>
            <numerusform>Downloading %n file from the sandbox %1</numerusform>
            <numerusform>Downloading %n files from the sandbox %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Transcripts</name>
    <message numerus="yes">
        <source>What %1 did in %n trial(s) cannot be shown: %2</source>
        <translation>
            <numerusform>What %1 did in %n trial cannot be shown: %2</numerusform>
            <numerusform>What %1 did in %n trials cannot be shown: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CompareView</name>
    <message numerus="yes">
        <source>%1 of %Ln task(s) differ</source>
        <translation>
            <numerusform>%1 of %Ln task differ</numerusform>
            <numerusform>%1 of %Ln tasks differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DaytonaPage</name>
    <message numerus="yes">
        <source>Snapshot %1: %n processor(s), %2 memory, %3 disk</source>
        <translation>
            <numerusform>Snapshot %1: %n processor, %2 memory, %3 disk</numerusform>
            <numerusform>Snapshot %1: %n processors, %2 memory, %3 disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Estimate</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n task(s)</source>
        <translation>
            <numerusform>About %n task</numerusform>
            <numerusform>About %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• about %n task(s) written by the author</source>
        <translation>
            <numerusform>• about %n task written by the author</numerusform>
            <numerusform>• about %n tasks written by the author</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• %n trial(s) of each task and model</source>
        <translation>
            <numerusform>• %n trial of each task and model</numerusform>
            <numerusform>• %n trials of each task and model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• about %n step(s) a trial</source>
        <translation>
            <numerusform>• about %n step a trial</numerusform>
            <numerusform>• about %n steps a trial</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Format</name>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>about %n h</numerusform>
            <numerusform>about %n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeptParts</name>
    <message numerus="yes">
        <source>%n task(s) of “%1” are given: nobody has to write them.</source>
        <translation>
            <numerusform>%n task of “%1” is given: nobody has to write them.</numerusform>
            <numerusform>%n tasks of “%1” are given: nobody has to write them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LocalPage</name>
    <message numerus="yes">
        <source>This computer has %n processor(s).</source>
        <translation>
            <numerusform>This computer has %n processor.</numerusform>
            <numerusform>This computer has %n processors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LongText</name>
    <message numerus="yes">
        <source>Show all (%n line(s))</source>
        <translation>
            <numerusform>Show all (%n line)</numerusform>
            <numerusform>Show all (%n lines)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RemovalBar</name>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) removed…</source>
        <translation>
            <numerusform>%1 of %Ln resource removed…</numerusform>
            <numerusform>%1 of %Ln resources removed…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed.</source>
        <translation>
            <numerusform>%Ln resource removed.</numerusform>
            <numerusform>%Ln resources removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) could not be removed; each row says why.</source>
        <translation>
            <numerusform>%Ln resource could not be removed; its row says why.</numerusform>
            <numerusform>%Ln resources could not be removed; each row says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln resource(s)?</source>
        <translation>
            <numerusform>Remove %Ln resource?</numerusform>
            <numerusform>Remove %Ln resources?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were kept on request or belong to a run that was cut off. What is in them is lost.</source>
        <translation>
            <numerusform>%Ln of them was kept on request or belongs to a run that was cut off. What is in it is lost.</numerusform>
            <numerusform>%Ln of them were kept on request or belong to a run that was cut off. What is in them is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceFields</name>
    <message numerus="yes">
        <source>%n processor(s), %1 memory, %2 disk</source>
        <translation>
            <numerusform>%n processor, %1 memory, %2 disk</numerusform>
            <numerusform>%n processors, %1 memory, %2 disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesLine</name>
    <message numerus="yes">
        <source>%n sandbox(es)</source>
        <translation>
            <numerusform>%n sandbox</numerusform>
            <numerusform>%n sandboxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesPage</name>
    <message numerus="yes">
        <source>%Ln resource(s) chosen.</source>
        <translation>
            <numerusform>%Ln resource chosen.</numerusform>
            <numerusform>%Ln resources chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Results</name>
    <message numerus="yes">
        <source>%1, the best of %Ln models so far</source>
        <translation>
            <numerusform>%1, the best of %Ln model so far</numerusform>
            <numerusform>%1, the best of %Ln models so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the best of %Ln models</source>
        <translation>
            <numerusform>%1, the best of %Ln model</numerusform>
            <numerusform>%1, the best of %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 are level over %Ln tasks.</source>
        <translation>
            <numerusform>%1 and %2 are level over %Ln task.</numerusform>
            <numerusform>%1 and %2 are level over %Ln tasks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this is hardly chance (%4).</source>
        <translation>
            <numerusform>%1 is ahead of %2 by %3 points; with %Ln task this is hardly chance (%4).</numerusform>
            <numerusform>%1 is ahead of %2 by %3 points; with %Ln tasks this is hardly chance (%4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this may be chance (%4).</source>
        <translation>
            <numerusform>%1 is ahead of %2 by %3 points; with %Ln task this may be chance (%4).</numerusform>
            <numerusform>%1 is ahead of %2 by %3 points; with %Ln tasks this may be chance (%4).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunEntry</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunHead</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n trial</numerusform>
            <numerusform>%n trials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens read and %2 written in %n call(s) of models</source>
        <translation>
            <numerusform>%1 tokens read and %2 written in %n call of models</numerusform>
            <numerusform>%1 tokens read and %2 written in %n calls of models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListActions</name>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n run deleted.</numerusform>
            <numerusform>%n runs deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecDocument</name>
    <message numerus="yes">
        <source>Remove %n task(s)</source>
        <translation>
            <numerusform>Remove %n task</numerusform>
            <numerusform>Remove %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecificationView</name>
    <message numerus="yes">
        <source>%n task(s) need attention</source>
        <translation>
            <numerusform>%n task needs attention</numerusform>
            <numerusform>%n tasks need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepList</name>
    <message numerus="yes">
        <source>Show more (%n step(s) left)</source>
        <translation>
            <numerusform>Show more (%n step left)</numerusform>
            <numerusform>Show more (%n steps left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagsDialog</name>
    <message numerus="yes">
        <source>&amp;Tags of all %n runs</source>
        <translation>
            <numerusform>&amp;Tags of %n run</numerusform>
            <numerusform>&amp;Tags of all %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskDetail</name>
    <message numerus="yes">
        <source>%n step(s); what was done in them is not known.</source>
        <translation>
            <numerusform>%n step; what was done in it is not known.</numerusform>
            <numerusform>%n steps; what was done in them is not known.</numerusform>
        </translation>
    </message>
</context>
</TS>
