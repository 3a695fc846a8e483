<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Quaver::AgentSandbox</name>
    <message>
        <source>The agent sandbox came to the end of its time while the tasks were reviewed. A fresh one takes its place.</source>
        <translation>Die Agenten-Sandbox kam während der Durchsicht der Aufgaben ans Ende ihrer Zeit. Eine frische tritt an ihre Stelle.</translation>
    </message>
</context>
<context>
    <name>Quaver::Authoring</name>
    <message>
        <source>No specification was written</source>
        <translation>Es wurde keine Spezifikation geschrieben</translation>
    </message>
    <message>
        <source>The specification is not usable. Findings: %1</source>
        <translation>Die Spezifikation ist nicht brauchbar. Befunde: %1</translation>
    </message>
    <message>
        <source>The specification changed after it was validated.</source>
        <translation>Die Spezifikation wurde nach der Prüfung verändert.</translation>
    </message>
    <message>
        <source>What was checked in the sandbox is not the specification that was sent there.</source>
        <translation>In der Sandbox wurde nicht die Spezifikation geprüft, die dorthin gesendet wurde.</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkFlow</name>
    <message>
        <source>Left from an earlier run: %1 %2. %3</source>
        <translation>Von einem früheren Lauf zurückgeblieben: %1 %2. %3</translation>
    </message>
    <message>
        <source>Nothing could be graded. %1</source>
        <translation>Es konnte nichts bewertet werden. %1</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkRun</name>
    <message>
        <source>The run&apos;s time limit of %1 s has passed.</source>
        <translation>Das Zeitlimit des Laufs von %1 s ist erreicht.</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkSpecJson</name>
    <message>
        <source>1 to 64 letters, digits, &quot;.&quot;, &quot;_&quot; or &quot;-&quot;</source>
        <translation>1 bis 64 Buchstaben, Ziffern, „.“, „_“ oder „-“</translation>
    </message>
    <message>
        <source>too many: %1, at most %2</source>
        <translation>zu viele: %1, höchstens %2</translation>
    </message>
    <message>
        <source>expected the file&apos;s text</source>
        <translation>erwartet wird der Text der Datei</translation>
    </message>
    <message>
        <source>too large: at most %1 bytes a file</source>
        <translation>zu groß: höchstens %1 Bytes je Datei</translation>
    </message>
    <message>
        <source>too large: at most %1 bytes a task</source>
        <translation>zu groß: höchstens %1 Bytes je Aufgabe</translation>
    </message>
    <message>
        <source>must not be empty when there is no check</source>
        <translation>darf nicht leer sein, wenn es keine Prüfung gibt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used twice</source>
        <translation>„%1“ kommt zweimal vor</translation>
    </message>
    <message>
        <source>must not be empty: there is nothing to run</source>
        <translation>darf nicht leer sein: es gibt nichts auszuführen</translation>
    </message>
</context>
<context>
    <name>Quaver::CancelSource</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Quaver::CheckJson</name>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>must not contain a NUL character</source>
        <translation>darf kein NUL-Zeichen enthalten</translation>
    </message>
    <message>
        <source>only &quot;exact&quot; and &quot;contains&quot; have it</source>
        <translation>gibt es nur bei „exact“ und „contains“</translation>
    </message>
    <message>
        <source>only &quot;number&quot; has it</source>
        <translation>gibt es nur bei „number“</translation>
    </message>
</context>
<context>
    <name>Quaver::Cli</name>
    <message>
        <source>%1 is kept; to remove it: quaver --cleanup %2</source>
        <translation>%1 wird behalten; zum Entfernen: quaver --cleanup %2</translation>
    </message>
    <message>
        <source>%1 belongs to a run that goes on</source>
        <translation>%1 gehört zu einem Lauf, der noch läuft</translation>
    </message>
    <message>
        <source>left behind: %1 (%2)</source>
        <translation>zurückgeblieben: %1 (%2)</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>argument %1 is not UTF-8: %2</source>
        <translation>Argument %1 ist kein UTF-8: %2</translation>
    </message>
    <message>
        <source>an odd number</source>
        <translation>eine ungerade Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not %3 from %4 to %5%6</source>
        <translation>%1: „%2“ passt nicht, erwartet wird %3 von %4 bis %5%6</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>unbekannte Option %1</translation>
    </message>
    <message>
        <source>unknown option %1, did you mean %2?</source>
        <translation>unbekannte Option %1, gemeint ist vielleicht %2</translation>
    </message>
    <message>
        <source>%1: not in this version</source>
        <translation>%1: in dieser Version nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 was given twice</source>
        <translation>%1 wurde zweimal angegeben</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 und %2 schließen sich aus</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 braucht einen Wert: %2</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;: the prompt is one argument, in quotes</source>
        <translation>unerwartetes Argument „%1“: Der Prompt ist ein einziges Argument in Anführungszeichen</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>%1 does not go with %2</source>
        <translation>%1 passt nicht zu %2</translation>
    </message>
    <message>
        <source>--events - and --json exclude each other: both are standard output</source>
        <translation>--events - und --json schließen sich aus: Beide benutzen die Standardausgabe</translation>
    </message>
    <message>
        <source>a prompt and --prompt-file exclude each other</source>
        <translation>ein Prompt und --prompt-file schließen sich aus</translation>
    </message>
    <message>
        <source>a prompt and --config exclude each other: the configuration has a prompt; --prompt-file overrides it</source>
        <translation>ein Prompt und --config schließen sich aus: Die Konfiguration hat einen Prompt; --prompt-file ersetzt ihn</translation>
    </message>
    <message>
        <source>--headless needs a prompt, --prompt-file, --config or --spec</source>
        <translation>--headless braucht einen Prompt, --prompt-file, --config oder --spec</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>möglich sind %1</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>gemeint ist vielleicht „%1“</translation>
    </message>
    <message>
        <source>%1: unknown &quot;%2&quot;, %3</source>
        <translation>%1: „%2“ ist unbekannt, %3</translation>
    </message>
    <message>
        <source>--endpoint: not NAME=URL: %1</source>
        <translation>--endpoint: nicht NAME=URL: %1</translation>
    </message>
    <message>
        <source>--endpoint: %1 was given twice</source>
        <translation>--endpoint: %1 wurde zweimal angegeben</translation>
    </message>
    <message>
        <source>%1: %2: cannot be written: %3</source>
        <translation>%1: %2: kann nicht geschrieben werden: %3</translation>
    </message>
    <message>
        <source>See quaver --help.</source>
        <translation>Siehe quaver --help.</translation>
    </message>
    <message>
        <source>Stopping and cleaning up. A second signal stops at once.</source>
        <translation>Lauf wird gestoppt und aufgeräumt. Ein zweites Signal stoppt sofort.</translation>
    </message>
    <message>
        <source>left behind: %1 %2 on %3 (%4)</source>
        <translation>zurückgeblieben: %1 %2 auf %3 (%4)</translation>
    </message>
    <message>
        <source>quaver --cleanup removes what is left behind</source>
        <translation>quaver --cleanup entfernt, was zurückgeblieben ist</translation>
    </message>
    <message>
        <source>The sandboxes and the volume of this run are kept. To remove them: quaver --cleanup %1</source>
        <translation>Die Sandboxes und das Volume dieses Laufs werden behalten. Zum Entfernen: quaver --cleanup %1</translation>
    </message>
    <message>
        <source>Nobody reads standard output any more. The result is in the store: quaver --show %1</source>
        <translation>Die Standardausgabe wird nicht mehr gelesen. Das Ergebnis ist gespeichert: quaver --show %1</translation>
    </message>
    <message>
        <source>There are no runs in the store.</source>
        <translation>Es sind keine Läufe gespeichert.</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 steht in %2.</translation>
    </message>
    <message>
        <source>%1: only the backend daytona has it; local sandboxes have neither a network nor a key</source>
        <translation>%1: gibt es nur beim Backend daytona; lokale Sandboxes haben weder Netzwerk noch Schlüssel</translation>
    </message>
    <message>
        <source>--keep has nothing to keep here: local sandboxes live in this program and end with it. To look into one afterwards, start quaver --serve, set DAYTONA_API_URL and DAYTONA_API_KEY to what it prints, and run with --backend daytona --keep.</source>
        <translation>--keep hat hier nichts zu behalten: Lokale Sandboxes leben in diesem Programm und enden mit ihm. Um danach in eine hineinzusehen: quaver --serve starten, DAYTONA_API_URL und DAYTONA_API_KEY auf die ausgegebenen Werte setzen und mit --backend daytona --keep ausführen.</translation>
    </message>
    <message>
        <source>Specification %1, tasks: %2</source>
        <translation>Spezifikation %1, Aufgaben: %2</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, Schritt %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 ms</source>
        <translation>%1: %2, %3 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>, %1 of %2 graded, %3 passed</source>
        <translation>, %1 von %2 bewertet, %3 bestanden</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>sandboxes</source>
        <translation>Sandboxes</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>Quaver::DataDirectory</name>
    <message>
        <source>The data directory &quot;%1&quot; is not a directory: choose another (--data-dir).</source>
        <translation>Das Datenverzeichnis „%1“ ist kein Verzeichnis: ein anderes wählen (--data-dir).</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be created: create it or choose another (--data-dir).</source>
        <translation>Das Datenverzeichnis „%1“ kann nicht angelegt werden: es von Hand anlegen oder ein anderes wählen (--data-dir).</translation>
    </message>
    <message>
        <source>There is no home directory for the data: set HOME or XDG_DATA_HOME, or choose a data directory (--data-dir).</source>
        <translation>Es gibt kein Home-Verzeichnis für die Daten: HOME oder XDG_DATA_HOME setzen oder ein Datenverzeichnis wählen (--data-dir).</translation>
    </message>
    <message>
        <source>The name of the data directory is empty.</source>
        <translation>Der Name des Datenverzeichnisses ist leer.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2. Change its permissions or choose another data directory (--data-dir).</source>
        <translation>„%1“ kann nicht geschrieben werden: %2. Zugriffsrechte ändern oder ein anderes Datenverzeichnis wählen (--data-dir).</translation>
    </message>
</context>
<context>
    <name>Quaver::Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing: install the package libqt6sql6-sqlite.</source>
        <translation>Der SQLite-Treiber von Qt fehlt: Paket libqt6sql6-sqlite installieren.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: change its permissions or choose another data directory (--data-dir).</source>
        <translation>„%1“ kann nicht geschrieben werden: Zugriffsrechte ändern oder ein anderes Datenverzeichnis wählen (--data-dir).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another process: try again when that has ended.</source>
        <translation>„%1“ wird von einem anderen Prozess benutzt: erneut versuchen, sobald dieser beendet ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged or not a database: move it away to begin with an empty history, or choose another data directory (--data-dir).</source>
        <translation>„%1“ ist beschädigt oder keine Datenbank: Datei verschieben, um mit leerem Verlauf zu beginnen, oder ein anderes Datenverzeichnis wählen (--data-dir).</translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; is full: make room on it.</source>
        <translation>Der Datenträger mit „%1“ ist voll: Platz schaffen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written: %2</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Account</name>
    <message>
        <source>Asking the server for its configuration</source>
        <translation>Konfiguration des Servers abfragen</translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation>Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Listing the snapshots</source>
        <translation>Snapshots auflisten</translation>
    </message>
    <message>
        <source>Looking for the snapshot %1</source>
        <translation>Snapshot %1 suchen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Api</name>
    <message>
        <source>%1 names &quot;%2&quot; as the way into the sandbox %3, which the key cannot be sent to.</source>
        <translation>%1 nennt „%2“ als Zugang zur Sandbox %3; dorthin kann der Schlüssel nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Asking for the way into the sandbox %1</source>
        <translation>Zugang zur Sandbox %1 abfragen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::ApiErrors</name>
    <message>
        <source>The local server does not accept the key it was started with.</source>
        <translation>Der lokale Server nimmt den Schlüssel nicht an, mit dem er gestartet wurde.</translation>
    </message>
    <message>
        <source>The key in DAYTONA_API_KEY was refused. Is it complete, not expired, and one of %1?</source>
        <translation>Der Schlüssel in DAYTONA_API_KEY wurde abgelehnt. Ist er vollständig, nicht abgelaufen und einer von %1?</translation>
    </message>
    <message>
        <source>The key lacks a permission that this needs (sandboxes: write and delete; volumes: read, write and delete; secrets: manage), or the region is closed to it.</source>
        <translation>Dem Schlüssel fehlt eine nötige Berechtigung (Sandboxes: schreiben und löschen; Volumes: lesen, schreiben und löschen; Secrets: verwalten), oder die Region ist ihm verschlossen.</translation>
    </message>
    <message>
        <source>There is nothing of that name or id.</source>
        <translation>Es gibt nichts mit diesem Namen oder dieser ID.</translation>
    </message>
    <message>
        <source>Too many requests; the server asks to wait %1 s.</source>
        <translation>Zu viele Anfragen; der Server bittet um %1 s Wartezeit.</translation>
    </message>
    <message>
        <source>Too many requests. Try again in a minute, or with fewer sandboxes at once.</source>
        <translation>Zu viele Anfragen. In einer Minute oder mit weniger gleichzeitigen Sandboxes erneut versuchen.</translation>
    </message>
    <message>
        <source>The server, or the sandbox behind it, is not available.</source>
        <translation>Der Server oder die Sandbox dahinter ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The account&apos;s quota is used up: remove what is no longer needed, or ask for less.</source>
        <translation>Das Kontingent des Kontos ist ausgeschöpft: entfernen, was nicht mehr gebraucht wird, oder weniger anfordern.</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::BulkDownload</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The sandbox&apos;s answer with several files is broken.</source>
        <translation>Die Antwort der Sandbox mit mehreren Dateien ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s answer lacks the file %1.</source>
        <translation>In der Antwort der Sandbox fehlt die Datei %1.</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Files</name>
    <message numerus="yes">
        <source>Uploading %n file(s) to the sandbox %1</source>
        <translation>
            <numerusform>%n Datei in die Sandbox %1 hochladen</numerusform>
            <numerusform>%n Dateien in die Sandbox %1 hochladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading %1 from the sandbox %2</source>
        <translation>%1 aus der Sandbox %2 herunterladen</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s) from the sandbox %1</source>
        <translation>
            <numerusform>%n Datei aus der Sandbox %1 herunterladen</numerusform>
            <numerusform>%n Dateien aus der Sandbox %1 herunterladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing %1 in the sandbox %2</source>
        <translation>%1 in der Sandbox %2 auflisten</translation>
    </message>
    <message>
        <source>Looking at %1 in the sandbox %2</source>
        <translation>%1 in der Sandbox %2 ansehen</translation>
    </message>
    <message>
        <source>Removing %1 in the sandbox %2</source>
        <translation>%1 in der Sandbox %2 entfernen</translation>
    </message>
    <message>
        <source>Making the folder %1 in the sandbox %2</source>
        <translation>Ordner %1 in der Sandbox %2 anlegen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Insistence</name>
    <message>
        <source>No answer within %1 s.</source>
        <translation>Keine Antwort innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>(tried for %1 s)</source>
        <translation>(%1 s lang versucht)</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::JsonFields</name>
    <message>
        <source>the server&apos;s answer has no usable &quot;%1&quot;: &quot;%2&quot;</source>
        <translation>die Antwort des Servers hat kein brauchbares „%1“: „%2“</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::LogFollower</name>
    <message>
        <source>Waited %1 s for a command in the sandbox %2 to end.</source>
        <translation>%1 s auf das Ende eines Befehls in der Sandbox %2 gewartet.</translation>
    </message>
    <message>
        <source>Looking at the sandbox %1</source>
        <translation>Sandbox %1 ansehen</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it does not exist any more.</source>
        <translation>Die Sandbox %1 ist ausgefallen: Es gibt sie nicht mehr.</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it is %2 (%3).</source>
        <translation>Die Sandbox %1 ist ausgefallen: Ihr Zustand ist %2 (%3).</translation>
    </message>
    <message>
        <source>The sandbox %1 does not know the command any more: its programs died.</source>
        <translation>Die Sandbox %1 kennt den Befehl nicht mehr: Ihre Programme sind ausgefallen.</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it is %2 but does not answer. %3</source>
        <translation>Die Sandbox %1 ist ausgefallen: Ihr Zustand ist %2, aber sie antwortet nicht. %3</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Processes</name>
    <message>
        <source>Running a command in the sandbox %1</source>
        <translation>Befehl in der Sandbox %1 ausführen</translation>
    </message>
    <message>
        <source>The command did not end within %1 s: %2</source>
        <translation>Der Befehl endete nicht innerhalb von %1 s: %2</translation>
    </message>
    <message>
        <source>The server does not say how a command ended.</source>
        <translation>Der Server sagt nicht, wie ein Befehl geendet hat.</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Sandboxes</name>
    <message>
        <source>the server gives no reason</source>
        <translation>der Server nennt keinen Grund</translation>
    </message>
    <message>
        <source>%1: there is another one of that name.</source>
        <translation>%1: Dieser Name ist schon vergeben.</translation>
    </message>
    <message>
        <source>The sandbox %1 did not start: %2</source>
        <translation>Die Sandbox %1 ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>The sandbox %1 is %2 instead of started.</source>
        <translation>Die Sandbox %1 ist nicht gestartet, sondern im Zustand %2.</translation>
    </message>
    <message>
        <source>The sandbox %1 did not stop: %2</source>
        <translation>Die Sandbox %1 ist nicht gestoppt: %2</translation>
    </message>
    <message>
        <source>A sandbox needs a name, and an image or a snapshot but not both.</source>
        <translation>Eine Sandbox braucht einen Namen und ein Image oder einen Snapshot, aber nicht beides.</translation>
    </message>
    <message>
        <source>The network of a sandbox can be closed altogether or opened to at most %1 domains, not both.</source>
        <translation>Das Netzwerk einer Sandbox kann ganz gesperrt oder für höchstens %1 Domains geöffnet werden, nicht beides.</translation>
    </message>
    <message>
        <source>Creating the sandbox %1</source>
        <translation>Sandbox %1 anlegen</translation>
    </message>
    <message>
        <source>Whether the sandbox exists is not known.</source>
        <translation>Ob es die Sandbox gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Looking at the sandbox %1</source>
        <translation>Sandbox %1 ansehen</translation>
    </message>
    <message>
        <source>Listing the sandboxes</source>
        <translation>Sandboxes auflisten</translation>
    </message>
    <message>
        <source>the sandbox %1 to start</source>
        <translation>den Start der Sandbox %1</translation>
    </message>
    <message>
        <source>Stopping the sandbox %1</source>
        <translation>Sandbox %1 stoppen</translation>
    </message>
    <message>
        <source>the sandbox %1 to stop</source>
        <translation>den Stopp der Sandbox %1</translation>
    </message>
    <message>
        <source>Removing the sandbox %1</source>
        <translation>Sandbox %1 entfernen</translation>
    </message>
    <message>
        <source>the sandbox %1 to be gone</source>
        <translation>das Verschwinden der Sandbox %1</translation>
    </message>
    <message>
        <source>Setting the interval %1 of the sandbox %2</source>
        <translation>Intervall %1 der Sandbox %2 setzen</translation>
    </message>
    <message>
        <source>Keeping the sandbox %1 alive</source>
        <translation>Sandbox %1 am Leben halten</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Secrets</name>
    <message>
        <source>A secret needs a name of letters, digits, &quot;_&quot; and &quot;-&quot;, a value, and at least one host that it may be sent to.</source>
        <translation>Ein Secret braucht einen Namen aus Buchstaben, Ziffern, „_“ und „-“, einen Wert und mindestens einen Host, an den es gesendet werden darf.</translation>
    </message>
    <message>
        <source>Creating the secret %1</source>
        <translation>Secret %1 anlegen</translation>
    </message>
    <message>
        <source>Whether the secret exists is not known.</source>
        <translation>Ob es das Secret gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Setting the secret %1</source>
        <translation>Secret %1 setzen</translation>
    </message>
    <message>
        <source>Looking for the secret %1</source>
        <translation>Secret %1 suchen</translation>
    </message>
    <message>
        <source>%1: there is none of that name.</source>
        <translation>%1: Es gibt keines mit diesem Namen.</translation>
    </message>
    <message>
        <source>Removing the secret %1</source>
        <translation>Secret %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::SessionStart</name>
    <message>
        <source>Starting a command in the sandbox %1</source>
        <translation>Befehl in der Sandbox %1 starten</translation>
    </message>
    <message>
        <source>Looking for a command in the sandbox %1</source>
        <translation>Befehl in der Sandbox %1 suchen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Sessions</name>
    <message>
        <source>Opening a session in the sandbox %1</source>
        <translation>Sitzung in der Sandbox %1 öffnen</translation>
    </message>
    <message>
        <source>Asking for a command&apos;s exit code in the sandbox %1</source>
        <translation>Rückgabewert eines Befehls in der Sandbox %1 abfragen</translation>
    </message>
    <message>
        <source>Writing to a command in the sandbox %1</source>
        <translation>An einen Befehl in der Sandbox %1 schreiben</translation>
    </message>
    <message>
        <source>Reading a command&apos;s output in the sandbox %1</source>
        <translation>Ausgabe eines Befehls in der Sandbox %1 lesen</translation>
    </message>
    <message>
        <source>Closing a session in the sandbox %1</source>
        <translation>Sitzung in der Sandbox %1 schließen</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::StateWait</name>
    <message>
        <source>Waited %1 s for %2; last seen: %3.</source>
        <translation>%1 s auf %2 gewartet; zuletzt gesehen: %3.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Volumes</name>
    <message>
        <source>Looking at the volume %1</source>
        <translation>Volume %1 ansehen</translation>
    </message>
    <message>
        <source>Looking for the volume %1</source>
        <translation>Volume %1 suchen</translation>
    </message>
    <message>
        <source>Creating the volume %1</source>
        <translation>Volume %1 anlegen</translation>
    </message>
    <message>
        <source>Whether the volume exists is not known.</source>
        <translation>Ob es das Volume gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>the volume %1 to become ready</source>
        <translation>die Bereitschaft des Volumes %1</translation>
    </message>
    <message>
        <source>The volume %1 could not be made: %2</source>
        <translation>Das Volume %1 konnte nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>the server gives no reason</source>
        <translation>der Server nennt keinen Grund</translation>
    </message>
    <message>
        <source>Removing the volume %1</source>
        <translation>Volume %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Quaver::EndpointJson</name>
    <message>
        <source>1 to 32 small letters, digits or &quot;-&quot;, and no &quot;-&quot; in front</source>
        <translation>1 bis 32 Kleinbuchstaben, Ziffern oder „-“, und kein „-“ am Anfang</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in provider: take another name</source>
        <translation>„%1“ ist ein eingebauter Anbieter: einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>expected an address such as http://gpu-box:8000/v1</source>
        <translation>erwartet wird eine Adresse wie http://gpu-box:8000/v1</translation>
    </message>
    <message>
        <source>must not hold a user or password: name the variable that holds the key as keyVariable</source>
        <translation>darf weder Benutzer noch Passwort enthalten: die Variable, in der der Schlüssel steht, als keyVariable nennen</translation>
    </message>
    <message>
        <source>must end before &quot;?&quot; and &quot;#&quot;</source>
        <translation>muss vor „?“ und „#“ enden</translation>
    </message>
    <message>
        <source>expected the name of an environment variable such as GPU_BOX_KEY</source>
        <translation>erwartet wird der Name einer Umgebungsvariablen wie GPU_BOX_KEY</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation>„%1“ ist zweimal aufgeführt</translation>
    </message>
</context>
<context>
    <name>Quaver::ExportRun</name>
    <message>
        <source>Cannot export to &quot;%1&quot;: the file&apos;s name has to end in %2 or %3.</source>
        <translation>Export nach „%1“ nicht möglich: Der Dateiname muss auf %2 oder %3 enden.</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Quaver::Flow::Ledger</name>
    <message>
        <source>The run&apos;s cap of %1 tokens is reached.</source>
        <translation>Das Limit des Laufs von %1 Token ist erreicht.</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 US dollars is reached.</source>
        <translation>Das Limit des Laufs von %1 US-Dollar ist erreicht.</translation>
    </message>
</context>
<context>
    <name>Quaver::Grading</name>
    <message>
        <source>The results on the volume are not those that the grade program wrote.</source>
        <translation>Die Ergebnisse auf dem Volume sind nicht die, die das Bewertungsprogramm geschrieben hat.</translation>
    </message>
    <message>
        <source>Its grade was lost when the grade sandbox died.</source>
        <translation>Die Bewertung ging verloren, als die Bewertungs-Sandbox ausfiel.</translation>
    </message>
    <message>
        <source>Grading failed: %1 Trying again in a fresh sandbox.</source>
        <translation>Bewertung fehlgeschlagen: %1 Neuer Anlauf in einer frischen Sandbox.</translation>
    </message>
    <message>
        <source>Grading had not ended when the run was cut short.</source>
        <translation>Die Bewertung war nicht beendet, als der Lauf abgebrochen wurde.</translation>
    </message>
</context>
<context>
    <name>Quaver::HttpCall</name>
    <message>
        <source>%1: no answer from %2 within %3 s.</source>
        <translation>%1: keine Antwort von %2 innerhalb von %3 s.</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>Letzter Fehler: %1</translation>
    </message>
    <message>
        <source>%1: the answer of %2 is larger than the %3 bytes that are allowed.</source>
        <translation>%1: Die Antwort von %2 ist größer als die erlaubten %3 Bytes.</translation>
    </message>
    <message>
        <source>%1: %2 gave an answer that cannot be read: %3.</source>
        <translation>%1: Die Antwort von %2 ist nicht lesbar: %3.</translation>
    </message>
</context>
<context>
    <name>Quaver::HttpErrors</name>
    <message>
        <source>nothing listens at %1 (connection refused). Is the server running, and is the address right?</source>
        <translation>unter %1 antwortet niemand (Verbindung abgelehnt). Läuft der Server, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https address.</source>
        <translation>„%1“ ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>the name %1 is not known. Is the address right, and is there a network?</source>
        <translation>der Name %1 ist unbekannt. Stimmt die Adresse, und gibt es ein Netzwerk?</translation>
    </message>
    <message>
        <source>no trusted TLS connection to %1: %2</source>
        <translation>keine vertrauenswürdige TLS-Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>the system&apos;s proxy does not let us through to %1: %2</source>
        <translation>der Proxy des Systems lässt die Verbindung zu %1 nicht durch: %2</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered</source>
        <translation>%1 hat die Verbindung geschlossen, bevor eine Antwort kam</translation>
    </message>
    <message>
        <source>no answer from %1: %2</source>
        <translation>keine Antwort von %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 answered %3, a redirect to %4, and redirects are not followed, so that no key goes elsewhere. Set the address that it names if you trust it.</source>
        <translation>%1: %2 antwortete mit %3, einer Weiterleitung zu %4. Weiterleitungen wird nicht gefolgt, damit kein Schlüssel anderswohin gelangt. Wer der genannten Adresse vertraut, trägt sie ein.</translation>
    </message>
    <message>
        <source>%1: %2 answered %3</source>
        <translation>%1: %2 antwortete mit %3</translation>
    </message>
    <message>
        <source>%1: %2 answered %3: %4</source>
        <translation>%1: %2 antwortete mit %3: %4</translation>
    </message>
</context>
<context>
    <name>Quaver::InsideProgram</name>
    <message>
        <source>python3 is missing in the sandbox. Use a snapshot or an image that has it, or install it on this computer for local sandboxes.</source>
        <translation>In der Sandbox fehlt python3. Einen Snapshot oder ein Image mit python3 benutzen oder es für lokale Sandboxes auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>The program “%1” in the sandbox ended with exit code %2. %3</source>
        <translation>Das Programm „%1“ in der Sandbox endete mit Rückgabewert %2. %3</translation>
    </message>
</context>
<context>
    <name>Quaver::JournalTable</name>
    <message>
        <source>&quot;%1&quot; holds an entry of the journal of resources that cannot be read: %2.</source>
        <translation>„%1“ enthält einen unlesbaren Eintrag im Ressourcenjournal: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no entry %2 in the journal of resources.</source>
        <translation>„%1“ hat keinen Eintrag %2 im Ressourcenjournal.</translation>
    </message>
</context>
<context>
    <name>Quaver::Json</name>
    <message>
        <source>JSON nested deeper than %1 levels</source>
        <translation>JSON ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>not JSON (%1 at byte %2)</source>
        <translation>kein JSON (%1 bei Byte %2)</translation>
    </message>
</context>
<context>
    <name>Quaver::JsonReader</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>too long: %1 bytes, at most %2</source>
        <translation>zu lang: %1 Bytes, höchstens %2</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>too many: %1, at most %2</source>
        <translation>zu viele: %1, höchstens %2</translation>
    </message>
    <message>
        <source>unknown, did you mean &quot;%1&quot;?</source>
        <translation>unbekannt, gemeint ist vielleicht „%1“</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing, was &quot;%1&quot; meant to be it?</source>
        <translation>fehlt, gemeint ist vielleicht „%1“</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet wird %1, vorgefunden: %2</translation>
    </message>
    <message>
        <source>unknown %1, known are %2</source>
        <translation>%1 ist unbekannt, bekannt sind %2</translation>
    </message>
    <message>
        <source>unknown %1, did you mean &quot;%2&quot;?</source>
        <translation>%1 ist unbekannt, gemeint ist vielleicht „%2“</translation>
    </message>
</context>
<context>
    <name>Quaver::JsonText</name>
    <message>
        <source>nested too deeply: at most %1 levels are read</source>
        <translation>zu tief verschachtelt: Höchstens %1 Ebenen werden gelesen</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair, which is no character</source>
        <translation>ein Text enthält ein halbes Surrogatpaar, das kein Zeichen ist</translation>
    </message>
    <message>
        <source>too large: %1 bytes, at most %2 are read</source>
        <translation>zu groß: %1 Bytes, höchstens %2 werden gelesen</translation>
    </message>
    <message>
        <source>not valid JSON: %1: %2</source>
        <translation>kein gültiges JSON: %1: %2</translation>
    </message>
    <message>
        <source>not a JSON object: it has to begin with { and end with }</source>
        <translation>kein JSON-Objekt: Es muss mit { beginnen und mit } enden</translation>
    </message>
</context>
<context>
    <name>Quaver::Local::Sandbox</name>
    <message>
        <source>Cannot prepare a sandbox: %1</source>
        <translation>Sandbox kann nicht vorbereitet werden: %1</translation>
    </message>
    <message>
        <source>(It said: %1)</source>
        <translation>(Ausgabe: %1)</translation>
    </message>
    <message>
        <source>The installed bubblewrap is too old: version 0.8 or newer is needed. Update the package &quot;bubblewrap&quot;.</source>
        <translation>Das installierte bubblewrap ist zu alt: Nötig ist Version 0.8 oder neuer. Paket „bubblewrap“ aktualisieren.</translation>
    </message>
    <message>
        <source>User namespaces, which local sandboxes need, are switched off for ordinary users. An administrator can allow them with: sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>User-Namespaces, die lokale Sandboxes brauchen, sind für gewöhnliche Benutzer abgeschaltet. Ein Administrator kann sie erlauben mit: sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>User namespaces, which local sandboxes need, are switched off. An administrator can allow them with: sysctl user.max_user_namespaces=15000</source>
        <translation>User-Namespaces, die lokale Sandboxes brauchen, sind abgeschaltet. Ein Administrator kann sie erlauben mit: sysctl user.max_user_namespaces=15000</translation>
    </message>
    <message>
        <source>AppArmor forbids bubblewrap to use user namespaces, which local sandboxes need. An administrator can give bwrap a profile with &quot;userns,&quot;, or allow them for all with: sysctl kernel.apparmor_restrict_unprivileged_userns=0</source>
        <translation>AppArmor verbietet bubblewrap User-Namespaces, die lokale Sandboxes brauchen. Ein Administrator kann bwrap ein Profil mit „userns,“ geben oder sie für alle erlauben mit: sysctl kernel.apparmor_restrict_unprivileged_userns=0</translation>
    </message>
    <message>
        <source>This system does not let bubblewrap mount /proc, as is usual inside a container. Run outside of it, or give the container an unmasked /proc (--security-opt systempaths=unconfined).</source>
        <translation>Dieses System lässt bubblewrap /proc nicht einhängen, wie es in Containern üblich ist. Außerhalb davon ausführen oder dem Container ein unmaskiertes /proc geben (--security-opt systempaths=unconfined).</translation>
    </message>
    <message>
        <source>The kernel lacks or forbids openat2, which local sandboxes need (Linux 5.9).</source>
        <translation>Dem Kernel fehlt openat2, das lokale Sandboxes brauchen (Linux 5.9), oder es ist verboten.</translation>
    </message>
    <message>
        <source>This system does not let bubblewrap make user namespaces, which local sandboxes need: inside a container or a chroot they are usually forbidden. Run outside of it, or allow them (containers: --security-opt seccomp=unconfined).</source>
        <translation>Dieses System lässt bubblewrap keine User-Namespaces anlegen, die lokale Sandboxes brauchen: In Containern und chroot-Umgebungen sind sie meist verboten. Außerhalb davon ausführen oder sie erlauben (Container: --security-opt seccomp=unconfined).</translation>
    </message>
    <message>
        <source>bubblewrap does not work on this system.</source>
        <translation>bubblewrap funktioniert auf diesem System nicht.</translation>
    </message>
    <message>
        <source>bubblewrap has not made the sandbox within %1 seconds.</source>
        <translation>bubblewrap hat die Sandbox nicht innerhalb von %1 Sekunden angelegt.</translation>
    </message>
    <message>
        <source>Something else than what was asked for is mounted at &quot;%1&quot; of the sandbox.</source>
        <translation>Unter „%1“ der Sandbox ist etwas anderes eingehängt als angefordert.</translation>
    </message>
    <message>
        <source>it exceeded its bound of %1</source>
        <translation>sie überschritt ihre Grenze von %1</translation>
    </message>
    <message>
        <source>its first process ended unexpectedly</source>
        <translation>ihr erster Prozess endete unerwartet</translation>
    </message>
    <message>
        <source>A directory cannot be given to the user &quot;nobody&quot;, as which sandboxes run for root: %1</source>
        <translation>Ein Verzeichnis kann dem Benutzer „nobody“, unter dem Sandboxes für root laufen, nicht übergeben werden: %1</translation>
    </message>
    <message>
        <source>it has closed its output.</source>
        <translation>es hat seine Ausgabe geschlossen.</translation>
    </message>
    <message>
        <source>it ended without a message, with exit code %1.</source>
        <translation>es endete ohne Meldung mit Rückgabewert %1.</translation>
    </message>
    <message>
        <source>it was killed by signal %1.</source>
        <translation>es wurde durch Signal %1 beendet.</translation>
    </message>
    <message>
        <source>bwrap is not installed. Local sandboxes need the package &quot;bubblewrap&quot; (version 0.8 or newer).</source>
        <translation>bwrap ist nicht installiert. Lokale Sandboxes brauchen das Paket „bubblewrap“ (Version 0.8 oder neuer).</translation>
    </message>
    <message>
        <source>Cannot start bwrap: %1</source>
        <translation>bwrap kann nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>bubblewrap could not make the sandbox: %1</source>
        <translation>bubblewrap konnte die Sandbox nicht anlegen: %1</translation>
    </message>
    <message>
        <source>memory: %1 MiB</source>
        <translation>Arbeitsspeicher: %1 MiB</translation>
    </message>
    <message>
        <source>processes: %1</source>
        <translation>Prozesse: %1</translation>
    </message>
    <message>
        <source>disk: %1 MiB</source>
        <translation>Speicherplatz: %1 MiB</translation>
    </message>
    <message>
        <source>The working directory &quot;%1&quot; cannot be entered in the sandbox: %2</source>
        <translation>Das Arbeitsverzeichnis „%1“ kann in der Sandbox nicht betreten werden: %2</translation>
    </message>
    <message>
        <source>The sandbox has reached its bound of processes; none can be started.</source>
        <translation>Die Sandbox hat ihre Grenze an Prozessen erreicht; es kann keiner mehr gestartet werden.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s control groups cannot be joined: %1. Has another program removed them?</source>
        <translation>Den Control Groups der Sandbox kann nicht beigetreten werden: %1. Hat ein anderes Programm sie entfernt?</translation>
    </message>
    <message>
        <source>A process cannot be started in the sandbox (step %1): %2</source>
        <translation>In der Sandbox kann kein Prozess gestartet werden (Schritt %1): %2</translation>
    </message>
    <message>
        <source>The sandbox&apos;s namespaces cannot be opened: %1</source>
        <translation>Die Namespaces der Sandbox können nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;: %2</source>
        <translation>„%1“ kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a sandbox.</source>
        <translation>„%1“ kann nicht der Name einer Sandbox sein.</translation>
    </message>
    <message>
        <source>Nothing can be mounted at &quot;%1&quot;.</source>
        <translation>Unter „%1“ kann nichts eingehängt werden.</translation>
    </message>
    <message>
        <source>The directory of sandbox %1 cannot be made: %2</source>
        <translation>Das Verzeichnis der Sandbox %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Disk space of sandboxes is watched, not enforced by the system.</source>
        <translation>Der Speicherplatz von Sandboxes wird überwacht, nicht vom System begrenzt.</translation>
    </message>
    <message>
        <source>Disk space of sandboxes is watched, not enforced by the system; their processor time is not bounded.</source>
        <translation>Der Speicherplatz von Sandboxes wird überwacht, nicht vom System begrenzt; ihre Prozessorzeit ist unbegrenzt.</translation>
    </message>
    <message>
        <source>Memory and disk space of sandboxes are watched, not enforced by the system (no control groups are available to this user); their processor time is not bounded.</source>
        <translation>Arbeitsspeicher und Speicherplatz von Sandboxes werden überwacht, nicht vom System begrenzt (diesem Benutzer stehen keine Control Groups zur Verfügung); ihre Prozessorzeit ist unbegrenzt.</translation>
    </message>
    <message>
        <source>Memory, processes and disk space of sandboxes are watched, not enforced by the system (no control groups are available to this user); their processor time is not bounded.</source>
        <translation>Arbeitsspeicher, Prozesse und Speicherplatz von Sandboxes werden überwacht, nicht vom System begrenzt (diesem Benutzer stehen keine Control Groups zur Verfügung); ihre Prozessorzeit ist unbegrenzt.</translation>
    </message>
    <message>
        <source>There is no command to run.</source>
        <translation>Es gibt keinen Befehl zum Ausführen.</translation>
    </message>
    <message>
        <source>A command, its directory or its environment cannot be passed on: it contains a NUL byte, or a variable has no proper name.</source>
        <translation>Ein Befehl, sein Verzeichnis oder seine Umgebung kann nicht weitergegeben werden: Ein NUL-Byte kommt darin vor, oder eine Variable hat keinen gültigen Namen.</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>Die Sandbox läuft nicht.</translation>
    </message>
</context>
<context>
    <name>Quaver::Local::SandboxFiles</name>
    <message>
        <source>&quot;%1&quot; is not a usable path.</source>
        <translation>„%1“ ist kein brauchbarer Pfad.</translation>
    </message>
    <message>
        <source>%1 is not a file mode; four octal digits are.</source>
        <translation>%1 ist kein Dateimodus; erwartet werden vier Oktalziffern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist in the sandbox.</source>
        <translation>„%1“ gibt es in der Sandbox nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be touched by the sandbox&apos;s user: %2</source>
        <translation>„%1“ darf vom Benutzer der Sandbox nicht angefasst werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: %2</source>
        <translation>„%1“ kann nicht benutzt werden: %2</translation>
    </message>
    <message>
        <source>This system&apos;s kernel lacks openat2, without which the files of a sandbox cannot be touched safely. Linux 5.9 or newer is needed.</source>
        <translation>Dem Kernel dieses Systems fehlt openat2, ohne das Dateien einer Sandbox nicht sicher angefasst werden können. Nötig ist Linux 5.9 oder neuer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written: %2</source>
        <translation>„%1“ konnte nicht gelesen oder geschrieben werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a regular file nor a directory of files.</source>
        <translation>„%1“ ist weder eine gewöhnliche Datei noch ein Verzeichnis mit Dateien.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a directory; it is removed with recursive=true alone.</source>
        <translation>„%1“ ist ein Verzeichnis; es wird nur mit recursive=true entfernt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 entries.</source>
        <translation>„%1“ hat mehr als %2 Einträge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be removed as a whole: %2</source>
        <translation>„%1“ konnte nicht vollständig entfernt werden: %2</translation>
    </message>
</context>
<context>
    <name>Quaver::LocalServer</name>
    <message>
        <source>Cannot listen on 127.0.0.1:%1: %2</source>
        <translation>Auf 127.0.0.1:%1 kann nicht gelauscht werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be shown to sandboxes: it is not an absolute path.</source>
        <translation>„%1“ kann Sandboxes nicht gezeigt werden: Es ist kein absoluter Pfad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a path inside sandboxes for &quot;%2&quot;.%3</source>
        <translation>„%1“ kann in Sandboxes kein Pfad für „%2“ sein.%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which sandboxes need, cannot be opened: %2</source>
        <translation>„%1“, das Sandboxes brauchen, kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a folder nor a file that sandboxes could use.</source>
        <translation>„%1“ ist weder ein Ordner noch eine Datei, die Sandboxes benutzen könnten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read by the user as whom sandboxes run (&quot;nobody&quot; for root): install it in a place that is open to all, such as /usr/local or /opt, or open it and the folders above it to others (chmod o+rX).</source>
        <translation>„%1“ ist für den Benutzer, unter dem Sandboxes laufen, nicht lesbar („nobody“ bei root): es an einem Ort installieren, der allen offensteht, etwa /usr/local oder /opt, oder es und die Ordner darüber für andere öffnen (chmod o+rX).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a snapshot, or is one already.</source>
        <translation>„%1“ kann nicht der Name eines Snapshots sein oder ist schon einer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a folder in PATH of sandboxes.</source>
        <translation>„%1“ kann kein Ordner im PATH von Sandboxes sein.</translation>
    </message>
    <message>
        <source>Two things cannot be at or below &quot;%1&quot; in sandboxes.</source>
        <translation>In Sandboxes kann nicht zweierlei unter „%1“ liegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which sandboxes need, is not a socket.</source>
        <translation>„%1“, das Sandboxes brauchen, ist kein Socket.</translation>
    </message>
    <message>
        <source>The socket &quot;%1&quot; is out of reach for the user &quot;nobody&quot;, as which sandboxes run for root (%2). Put it on the file system of &quot;%3&quot;, or open the folders above it to others (chmod o+x).</source>
        <translation>Der Socket „%1“ ist für den Benutzer „nobody“, unter dem Sandboxes bei root laufen, unerreichbar (%2). Ihn auf das Dateisystem von „%3“ legen oder die Ordner darüber für andere öffnen (chmod o+x).</translation>
    </message>
    <message>
        <source>No directory for local sandboxes: cannot write to %1: %2. Set TMPDIR to one that is writable.</source>
        <translation>Kein Verzeichnis für lokale Sandboxes: In %1 kann nicht geschrieben werden: %2. TMPDIR auf ein beschreibbares Verzeichnis setzen.</translation>
    </message>
    <message>
        <source>Cannot make a directory for local sandboxes: %1</source>
        <translation>Für lokale Sandboxes kann kein Verzeichnis angelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::ModelGateway</name>
    <message>
        <source>an error without a message (%1)</source>
        <translation>ein Fehler ohne Meldung (%1)</translation>
    </message>
    <message>
        <source>This token is not valid, or not any more.</source>
        <translation>Dieses Token ist nicht oder nicht mehr gültig.</translation>
    </message>
    <message>
        <source>This token is for %1 alone: nothing else is served.</source>
        <translation>Dieses Token gilt nur für %1: Anderes wird nicht bedient.</translation>
    </message>
    <message>
        <source>This path takes %1 requests alone.</source>
        <translation>Dieser Pfad nimmt nur %1-Anfragen an.</translation>
    </message>
    <message>
        <source>The run has a cap on money, and the price of %1 is not known, so that the cap could not be held. Take the cap away or choose another model.</source>
        <translation>Der Lauf hat ein Kostenlimit, aber der Preis von %1 ist nicht bekannt, sodass es sich nicht einhalten ließe. Das Limit aufheben oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The run has a cap, and this streamed request does not ask for its usage: it needs stream_options.include_usage.</source>
        <translation>Der Lauf hat ein Limit, aber diese gestreamte Anfrage verlangt keine Verbrauchsangabe: Nötig ist stream_options.include_usage.</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 tokens is reached.</source>
        <translation>Das Limit des Laufs von %1 Token ist erreicht.</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 US dollars is reached.</source>
        <translation>Das Limit des Laufs von %1 US-Dollar ist erreicht.</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Neuer Anlauf in %2 s.</translation>
    </message>
    <message>
        <source>%1 Tried %2 times.</source>
        <translation>%1 Anläufe: %2.</translation>
    </message>
    <message>
        <source>%1 wants a key (401), and none is set.</source>
        <translation>%1 verlangt einen Schlüssel (401), und keiner ist gesetzt.</translation>
    </message>
    <message>
        <source>%1 refuses the key (401).</source>
        <translation>%1 lehnt den Schlüssel ab (401).</translation>
    </message>
    <message>
        <source>%1 refuses the key (401): check %2.</source>
        <translation>%1 lehnt den Schlüssel ab (401): %2 prüfen.</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left (%2).</source>
        <translation>Das Konto bei %1 hat kein Guthaben mehr (%2).</translation>
    </message>
    <message>
        <source>%1 does not let this key use the model &quot;%2&quot; (403).</source>
        <translation>%1 erlaubt diesem Schlüssel das Modell „%2“ nicht (403).</translation>
    </message>
    <message>
        <source>%1 knows no model &quot;%2&quot; at %3 (404).</source>
        <translation>%1 kennt unter %3 kein Modell „%2“ (404).</translation>
    </message>
    <message>
        <source>%1 limits the rate of calls (429): run fewer at once, or later.</source>
        <translation>%1 begrenzt die Rate der Aufrufe (429): weniger gleichzeitig oder später ausführen.</translation>
    </message>
    <message>
        <source>%1 is overloaded (529): try again later.</source>
        <translation>%1 ist überlastet (529): später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 answers with a redirect (%2), and redirects are not followed, so that no key goes elsewhere: correct its address.</source>
        <translation>%1 antwortet mit einer Weiterleitung (%2). Weiterleitungen wird nicht gefolgt, damit kein Schlüssel anderswohin gelangt: die Adresse berichtigen.</translation>
    </message>
    <message>
        <source>%1 has an error of its own (%2): try again later.</source>
        <translation>%1 hat selbst einen Fehler (%2): später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not accept the request (%2).</source>
        <translation>%1 nimmt die Anfrage nicht an (%2).</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Die Antwort lautet: %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 has not answered within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 has cut its answer off in the middle.</source>
        <translation>%1 hat die Antwort mittendrin abgebrochen.</translation>
    </message>
    <message>
        <source>%1 has stopped in the middle of its answer for %2 s.</source>
        <translation>%1 ist mitten in der Antwort für %2 s verstummt.</translation>
    </message>
    <message>
        <source>The answer of %1 is no event stream of its format.</source>
        <translation>Die Antwort von %1 ist kein Ereignisstrom seines Formats.</translation>
    </message>
    <message>
        <source>The answer of %1 is no JSON object.</source>
        <translation>Die Antwort von %1 ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>Die Antwort von %1 ist zu groß.</translation>
    </message>
    <message>
        <source>%1 has ended its answer with an error: %2</source>
        <translation>%1 hat die Antwort mit einem Fehler beendet: %2</translation>
    </message>
    <message>
        <source>The request&apos;s body is no JSON object.</source>
        <translation>Der Inhalt der Anfrage ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The request&apos;s body has &quot;%1&quot; twice.</source>
        <translation>Der Inhalt der Anfrage hat „%1“ zweimal.</translation>
    </message>
    <message>
        <source>The request names no model.</source>
        <translation>Die Anfrage nennt kein Modell.</translation>
    </message>
    <message>
        <source>This token is for the model &quot;%1&quot; alone, not for &quot;%2&quot;.</source>
        <translation>Dieses Token gilt nur für das Modell „%1“, nicht für „%2“.</translation>
    </message>
    <message>
        <source>Background answers are refused: what they take is never told.</source>
        <translation>Hintergrundantworten werden abgelehnt: Was sie verbrauchen, wird nie gemeldet.</translation>
    </message>
    <message>
        <source>The request&apos;s body is too large: at most %1 MiB.</source>
        <translation>Der Inhalt der Anfrage ist zu groß: höchstens %1 MiB.</translation>
    </message>
    <message>
        <source>The request&apos;s head is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>This is not a valid HTTP request.</source>
        <translation>Dies ist keine gültige HTTP-Anfrage.</translation>
    </message>
    <message>
        <source>Cannot make the directory %1 for the models&apos; answers.</source>
        <translation>Das Verzeichnis %1 für die Antworten der Modelle kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cannot make the model gateway&apos;s socket %1: %2. Set TMPDIR to another directory.</source>
        <translation>Der Socket %1 des Modell-Gateways kann nicht angelegt werden: %2. TMPDIR auf ein anderes Verzeichnis setzen.</translation>
    </message>
    <message>
        <source>Cannot open the model gateway&apos;s socket %1 to sandboxes: %2</source>
        <translation>Der Socket %1 des Modell-Gateways kann nicht für Sandboxes geöffnet werden: %2</translation>
    </message>
    <message>
        <source>No directory for the socket of the model gateway: cannot write to %1: %2. Set TMPDIR to one that is writable.</source>
        <translation>Kein Verzeichnis für den Socket des Modell-Gateways: In %1 kann nicht geschrieben werden: %2. TMPDIR auf ein beschreibbares Verzeichnis setzen.</translation>
    </message>
    <message>
        <source>asking %1</source>
        <translation>%1 fragen</translation>
    </message>
</context>
<context>
    <name>Quaver::ModelSetup</name>
    <message>
        <source>Answers are judged by %1.</source>
        <translation>Antworten werden von %1 bewertet.</translation>
    </message>
</context>
<context>
    <name>Quaver::Models</name>
    <message>
        <source>%1 is not an address like %2</source>
        <translation>%1 ist keine Adresse wie %2</translation>
    </message>
    <message>
        <source>a user or a password does not belong there</source>
        <translation>Benutzer oder Passwort gehören nicht hinein</translation>
    </message>
    <message>
        <source>Asking %1 for its models</source>
        <translation>Modelle von %1 abfragen</translation>
    </message>
    <message>
        <source>%1 holds characters that no key has, such as a blank or a line break: set it again</source>
        <translation>%1 enthält Zeichen, die kein Schlüssel hat, etwa ein Leerzeichen oder einen Zeilenumbruch: neu setzen</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: a name has up to 32 lower-case letters, digits and hyphens, and begins with a letter or digit</source>
        <translation>Endpunkt „%1“: Ein Name hat bis zu 32 Kleinbuchstaben, Ziffern und Bindestriche und beginnt mit einem Buchstaben oder einer Ziffer</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: the name is taken</source>
        <translation>Endpunkt „%1“: Der Name ist vergeben</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: the variable that holds its key has a name such as GPU_BOX_API_KEY</source>
        <translation>Endpunkt „%1“: Die Variable mit seinem Schlüssel hat einen Namen wie GPU_BOX_API_KEY</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: %2 is the key of another server; put the key of this one into a variable of its own</source>
        <translation>Endpunkt „%1“: %2 ist der Schlüssel eines anderen Servers; den Schlüssel dieses Servers in eine eigene Variable schreiben</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;</source>
        <translation>Endpunkt „%1“</translation>
    </message>
    <message>
        <source>the model &quot;%1&quot; needs a key of %2: set %3</source>
        <translation>das Modell „%1“ braucht einen Schlüssel von %2: %3 setzen</translation>
    </message>
    <message>
        <source>unknown model &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation>unbekanntes Modell „%1“, gemeint ist vielleicht „%2“</translation>
    </message>
    <message>
        <source>unknown model &quot;%1&quot;: a model that is not in the catalogue is written PROVIDER/NAME, with one of the providers %2</source>
        <translation>unbekanntes Modell „%1“: Ein Modell, das nicht im Katalog steht, wird ANBIETER/NAME geschrieben, mit einem der Anbieter %2</translation>
    </message>
    <message>
        <source>It wants a key and none is known here.</source>
        <translation>Ein Schlüssel wird verlangt, und hier ist keiner bekannt.</translation>
    </message>
    <message>
        <source>The key in %1 was refused. Is it complete, not expired, and one of %2?</source>
        <translation>Der Schlüssel in %1 wurde abgelehnt. Ist er vollständig, nicht abgelaufen und einer von %2?</translation>
    </message>
    <message>
        <source>The key in %1 lacks a permission, or this place or account is closed to it.</source>
        <translation>Dem Schlüssel in %1 fehlt eine Berechtigung, oder dieser Ort oder dieses Konto ist ihm verschlossen.</translation>
    </message>
    <message>
        <source>There is no list of models at %1. Is the address right, with its version, such as /v1, where one belongs?</source>
        <translation>Unter %1 gibt es keine Liste von Modellen. Stimmt die Adresse, mit ihrer Version wie /v1, wo eine dazugehört?</translation>
    </message>
    <message>
        <source>Too many requests, or no credit left; it asks to wait %1 s.</source>
        <translation>Zu viele Anfragen oder kein Guthaben mehr; erbeten sind %1 s Wartezeit.</translation>
    </message>
    <message>
        <source>Too many requests, or no credit left. Try again in a minute, and look at the account&apos;s limits.</source>
        <translation>Zu viele Anfragen oder kein Guthaben mehr. In einer Minute erneut versuchen und die Limits des Kontos ansehen.</translation>
    </message>
    <message>
        <source>That is the provider&apos;s trouble and not yours. Try again later.</source>
        <translation>Das Problem liegt beim Anbieter. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 needs a key: set %2</source>
        <translation>%1 braucht einen Schlüssel: %2 setzen</translation>
    </message>
</context>
<context>
    <name>Quaver::OwnerLock</name>
    <message>
        <source>Cannot lock &quot;%1&quot;: choose another data directory (--data-dir).</source>
        <translation>„%1“ kann nicht gesperrt werden: ein anderes Datenverzeichnis wählen (--data-dir).</translation>
    </message>
    <message>
        <source>Cannot lock &quot;%1&quot;: %2. Choose a data directory on a disk that can lock files (--data-dir).</source>
        <translation>„%1“ kann nicht gesperrt werden: %2. Ein Datenverzeichnis auf einem Datenträger wählen, der Dateien sperren kann (--data-dir).</translation>
    </message>
</context>
<context>
    <name>Quaver::Preparation</name>
    <message>
        <source>There is no server to run on. Give the endpoint of a Daytona installation, or start a Quaver::Local server and give its own.</source>
        <translation>Es gibt keinen Server, auf dem der Lauf stattfinden könnte. Den Endpunkt einer Daytona-Installation angeben oder einen Server Quaver::Local starten und dessen Endpunkt angeben.</translation>
    </message>
    <message>
        <source>“%1” is no address of a Daytona server. It looks like https://app.daytona.io/api.</source>
        <translation>„%1“ ist keine Adresse eines Daytona-Servers. Sie sieht aus wie https://app.daytona.io/api.</translation>
    </message>
    <message>
        <source>There is no key for %1. Set DAYTONA_API_KEY.</source>
        <translation>Für %1 gibt es keinen Schlüssel. DAYTONA_API_KEY setzen.</translation>
    </message>
    <message>
        <source>There is no model to judge answers, so every task needs a check. Tasks without one: %1. Name a judge with a key that is not under test, or add checks.</source>
        <translation>Es gibt kein Modell, das Antworten bewertet; jede Aufgabe braucht deshalb eine Prüfung. Aufgaben ohne Prüfung: %1. Einen Bewerter mit Schlüssel nennen, der nicht selbst getestet wird, oder Prüfungen ergänzen.</translation>
    </message>
    <message>
        <source>There is no model to judge the answer, so the task needs a check.</source>
        <translation>Es gibt kein Modell, das die Antwort bewertet; die Aufgabe braucht deshalb eine Prüfung.</translation>
    </message>
</context>
<context>
    <name>Quaver::Programs::Program</name>
    <message>
        <source>Writing to the program %1</source>
        <translation>An das Programm %1 schreiben</translation>
    </message>
    <message>
        <source>The program %1 was ended.</source>
        <translation>Das Programm %1 wurde beendet.</translation>
    </message>
</context>
<context>
    <name>Quaver::Promise</name>
    <message>
        <source>An operation was given up without a result.</source>
        <translation>Ein Vorgang wurde ohne Ergebnis aufgegeben.</translation>
    </message>
</context>
<context>
    <name>Quaver::RelativePaths</name>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>must be relative, without a &quot;/&quot; in front</source>
        <translation>muss relativ sein, ohne „/“ am Anfang</translation>
    </message>
    <message>
        <source>must not contain a backslash</source>
        <translation>darf keinen umgekehrten Schrägstrich enthalten</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>darf keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>ist zu lang</translation>
    </message>
    <message>
        <source>must not contain &quot;..&quot;</source>
        <translation>darf kein „..“ enthalten</translation>
    </message>
    <message>
        <source>must not contain empty or &quot;.&quot; parts</source>
        <translation>darf keine leeren Teile oder „.“ enthalten</translation>
    </message>
    <message>
        <source>has a part that is too long</source>
        <translation>hat einen zu langen Teil</translation>
    </message>
    <message>
        <source>the path &quot;%1&quot; %2</source>
        <translation>der Pfad „%1“ %2</translation>
    </message>
    <message>
        <source>is both a file and a folder</source>
        <translation>ist zugleich Datei und Ordner</translation>
    </message>
</context>
<context>
    <name>Quaver::ResultsJson</name>
    <message>
        <source>contradicts the status &quot;%1&quot;</source>
        <translation>widerspricht dem Status „%1“</translation>
    </message>
    <message>
        <source>must not be above &quot;high&quot;</source>
        <translation>darf nicht über „high“ liegen</translation>
    </message>
</context>
<context>
    <name>Quaver::Review</name>
    <message>
        <source>Waiting for your review of the tasks</source>
        <translation>Wartet auf die Durchsicht der Aufgaben</translation>
    </message>
    <message>
        <source>Checking the changed tasks</source>
        <translation>Die geänderten Aufgaben werden geprüft</translation>
    </message>
</context>
<context>
    <name>Quaver::RunConfigJson</name>
    <message>
        <source>the configuration is of version %1 and this Quaver reads versions up to %2: a newer Quaver is needed</source>
        <translation>die Konfiguration hat Version %1, dieses Quaver liest Versionen bis %2: Nötig ist ein neueres Quaver</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation>„%1“ ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contradicts %2, which begins with &quot;%3&quot;: give one of them</source>
        <translation>„%1“ widerspricht %2, das mit „%3“ beginnt: nur eines davon angeben</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>a file name or a specification</source>
        <translation>ein Dateiname oder eine Spezifikation</translation>
    </message>
    <message>
        <source>an odd number</source>
        <translation>eine ungerade Zahl</translation>
    </message>
    <message>
        <source>missing: say what shall be benchmarked</source>
        <translation>fehlt: angeben, was der Benchmark prüfen soll</translation>
    </message>
    <message>
        <source>excludes image: give one of them</source>
        <translation>schließt image aus: nur eines davon angeben</translation>
    </message>
    <message>
        <source>a snapshot brings its own: leave one out</source>
        <translation>ein Snapshot bringt seine eigenen mit: eines weglassen</translation>
    </message>
    <message>
        <source>only the backend &quot;daytona&quot; has it</source>
        <translation>gibt es nur beim Backend „daytona“</translation>
    </message>
</context>
<context>
    <name>Quaver::RunModels</name>
    <message>
        <source>Local sandboxes reach “%1” through a gateway alone. Start a Quaver::ModelGateway and give it to the run.</source>
        <translation>Lokale Sandboxes erreichen „%1“ nur über ein Gateway. Ein Quaver::ModelGateway starten und dem Lauf mitgeben.</translation>
    </message>
    <message>
        <source>“%1” is served at %2, on this computer, which a sandbox on Daytona cannot reach. Use --backend local, or an address that it can reach.</source>
        <translation>„%1“ wird unter %2 auf diesem Computer bereitgestellt; eine Sandbox auf Daytona erreicht das nicht. --backend local benutzen oder eine Adresse, die sie erreicht.</translation>
    </message>
    <message>
        <source>“%1” is served at %2, and Daytona&apos;s network rules take host names with a domain alone. Add --network to open the sandboxes&apos; network.</source>
        <translation>„%1“ wird unter %2 bereitgestellt, und die Netzwerkregeln von Daytona nehmen nur Hostnamen mit Domain. Mit --network das Netzwerk der Sandboxes öffnen.</translation>
    </message>
    <message>
        <source>The key for %1 cannot be kept out of the sandbox: Daytona&apos;s secrets need an https address with a host name and no port. Add --allow-key-in-sandbox if the programs in the sandbox may hold the key.</source>
        <translation>Der Schlüssel für %1 lässt sich nicht aus der Sandbox heraushalten: Secrets von Daytona brauchen eine https-Adresse mit Hostnamen und ohne Port. --allow-key-in-sandbox ergänzen, wenn die Programme in der Sandbox den Schlüssel haben dürfen.</translation>
    </message>
    <message>
        <source>The price of “%1” is not known, so a cap on money cannot be kept. Cap the tokens instead.</source>
        <translation>Der Preis von „%1“ ist nicht bekannt, ein Kostenlimit lässt sich daher nicht einhalten. Stattdessen die Token begrenzen.</translation>
    </message>
    <message>
        <source>“offline” is rules and cannot judge answers. Name a model as the judge.</source>
        <translation>„offline“ besteht aus Regeln und kann keine Antworten bewerten. Ein Modell als Bewerter nennen.</translation>
    </message>
    <message>
        <source>The agent claude-code speaks to Anthropic&apos;s models alone, and “%1” is none. Choose another model or --agent builtin.</source>
        <translation>Der Agent claude-code spricht nur mit Modellen von Anthropic, und „%1“ ist keines. Ein anderes Modell oder --agent builtin wählen.</translation>
    </message>
</context>
<context>
    <name>Quaver::RunParts</name>
    <message>
        <source>The run was cut off before this was graded.</source>
        <translation>Der Lauf wurde abgebrochen, bevor dies bewertet war.</translation>
    </message>
</context>
<context>
    <name>Quaver::RunResources</name>
    <message>
        <source>This Daytona server does not take the model&apos;s key as a secret: %1 The key of DAYTONA_API_KEY needs the permission manage:secrets. Or add --allow-key-in-sandbox if the programs in the sandbox may hold the model&apos;s key.</source>
        <translation>Dieser Daytona-Server nimmt den Schlüssel des Modells nicht als Secret an: %1 Der Schlüssel in DAYTONA_API_KEY braucht die Berechtigung manage:secrets. Oder --allow-key-in-sandbox ergänzen, wenn die Programme in der Sandbox den Schlüssel des Modells haben dürfen.</translation>
    </message>
</context>
<context>
    <name>Quaver::RunResultJson</name>
    <message>
        <source>a time such as 2026-01-31T12:00:00.000Z</source>
        <translation>eine Zeit wie 2026-01-31T12:00:00.000Z</translation>
    </message>
</context>
<context>
    <name>Quaver::RunTable</name>
    <message>
        <source>There is no run &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>In „%2“ gibt es keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the run %2 in a form that cannot be read: %3</source>
        <translation>„%1“ enthält den Lauf %2 in unlesbarer Form: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for several runs (%2): give more of the id.</source>
        <translation>„%1“ steht für mehrere Läufe (%2): mehr von der ID angeben.</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>er ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>Quaver::RunTags</name>
    <message>
        <source>The tag &quot;%1&quot; is too long: use %2 characters at most.</source>
        <translation>Das Schlagwort „%1“ ist zu lang: höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>A run can have %1 tags at most.</source>
        <translation>Ein Lauf kann höchstens %1 Schlagwörter haben.</translation>
    </message>
</context>
<context>
    <name>Quaver::SandboxRequest</name>
    <message>
        <source>No default snapshot of this Daytona installation has the processors, memory and disk that were asked for. Ask for less, or name an image.</source>
        <translation>Kein Standard-Snapshot dieser Daytona-Installation hat die verlangten Prozessoren, Arbeitsspeicher und Speicherplatz. Weniger anfordern oder ein Image nennen.</translation>
    </message>
    <message>
        <source>The sandboxes use the snapshot %1: the smallest that covers the resources asked for (%2 processors, %3 GiB memory, %4 GiB disk).</source>
        <translation>Die Sandboxes benutzen den Snapshot %1: den kleinsten, der die verlangten Ressourcen abdeckt (%2 Prozessoren, %3 GiB Arbeitsspeicher, %4 GiB Speicherplatz).</translation>
    </message>
</context>
<context>
    <name>Quaver::Schema</name>
    <message>
        <source>&quot;%1&quot; was written by a newer Quaver (its schema is %2, this one knows %3): use that version or another data directory (--data-dir).</source>
        <translation>„%1“ wurde von einem neueren Quaver geschrieben (Schema %2, dieses kennt %3): jene Version oder ein anderes Datenverzeichnis benutzen (--data-dir).</translation>
    </message>
</context>
<context>
    <name>Quaver::Setup</name>
    <message>
        <source>Install it with npm install -g @anthropic-ai/claude-code, or use --agent builtin.</source>
        <translation>Mit npm install -g @anthropic-ai/claude-code installieren oder --agent builtin benutzen.</translation>
    </message>
    <message>
        <source>--agent claude-code: there is no “claude” on PATH. %1</source>
        <translation>--agent claude-code: Im PATH gibt es kein „claude“. %1</translation>
    </message>
    <message>
        <source>--agent claude-code: %1 is no native program, which a sandbox needs. %2</source>
        <translation>--agent claude-code: %1 ist kein natives Programm, das eine Sandbox braucht. %2</translation>
    </message>
    <message>
        <source>backend %1 as asked</source>
        <translation>Backend %1 wie verlangt</translation>
    </message>
    <message>
        <source>backend daytona (DAYTONA_API_KEY is set)</source>
        <translation>Backend daytona (DAYTONA_API_KEY ist gesetzt)</translation>
    </message>
    <message>
        <source>backend local (DAYTONA_API_KEY is not set)</source>
        <translation>Backend local (DAYTONA_API_KEY ist nicht gesetzt)</translation>
    </message>
    <message>
        <source>offline, which is rules in place of a model (not set: %1)</source>
        <translation>offline, also Regeln statt eines Modells (nicht gesetzt: %1)</translation>
    </message>
    <message>
        <source>%1 (%2 is set)</source>
        <translation>%1 (%2 ist gesetzt)</translation>
    </message>
    <message>
        <source>offline, which is rules in place of a model</source>
        <translation>offline, also Regeln statt eines Modells</translation>
    </message>
    <message>
        <source>%1 (as asked)</source>
        <translation>%1 (wie verlangt)</translation>
    </message>
    <message>
        <source>; author: %1</source>
        <translation>; Autor: %1</translation>
    </message>
    <message>
        <source>; under test: %1</source>
        <translation>; getestet: %1</translation>
    </message>
    <message>
        <source>; judge: %1</source>
        <translation>; Bewerter: %1</translation>
    </message>
    <message>
        <source>Using %1.</source>
        <translation>Benutzt wird: %1.</translation>
    </message>
    <message>
        <source>the daytona backend needs a key: set DAYTONA_API_KEY (and DAYTONA_API_URL for a server of your own), or use --backend local</source>
        <translation>das Backend daytona braucht einen Schlüssel: DAYTONA_API_KEY setzen (und DAYTONA_API_URL für einen eigenen Server) oder --backend local benutzen</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>is larger than %1, the most that is read</source>
        <translation>ist größer als %1, das Höchste, was gelesen wird</translation>
    </message>
    <message>
        <source>is not text in UTF-8</source>
        <translation>ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>holds no prompt</source>
        <translation>enthält keinen Prompt</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>local sandboxes need Linux; on this system use --backend daytona with DAYTONA_API_KEY set</source>
        <translation>lokale Sandboxes brauchen Linux; auf diesem System --backend daytona mit gesetztem DAYTONA_API_KEY benutzen</translation>
    </message>
    <message>
        <source>The key in %1 goes to %2 unencrypted: not https.</source>
        <translation>Der Schlüssel in %1 geht unverschlüsselt an %2: nicht https.</translation>
    </message>
    <message>
        <source>The key goes to %1 unencrypted: DAYTONA_API_URL is not https.</source>
        <translation>Der Schlüssel geht unverschlüsselt an %1: DAYTONA_API_URL ist nicht https.</translation>
    </message>
    <message>
        <source>%1 is not an address like %2: %3</source>
        <translation>%1 ist keine Adresse wie %2: %3</translation>
    </message>
    <message>
        <source>No keychain service is running (GNOME Keyring, KWallet).</source>
        <translation>Es läuft kein Schlüsselbund-Dienst (GNOME Keyring, KWallet).</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain does not work: %1</source>
        <translation>Der Schlüsselbund funktioniert nicht: %1</translation>
    </message>
    <message>
        <source>the configuration asks for the key of the model server &quot;%1&quot; of the settings at another address, %2: give it the address of the settings, or a key variable of its own</source>
        <translation>die Konfiguration verlangt den Schlüssel des Modellservers „%1“ aus den Einstellungen unter einer anderen Adresse, %2: ihr die Adresse aus den Einstellungen geben oder eine eigene Schlüsselvariable</translation>
    </message>
</context>
<context>
    <name>Quaver::Setup::Preferences</name>
    <message>
        <source>The settings cannot be written to %1, so they hold until Quaver closes.</source>
        <translation>Die Einstellungen können nicht in %1 geschrieben werden und gelten daher nur, bis Quaver geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>Quaver::SharedFolder</name>
    <message>
        <source>The folder with the specification holds “%1” beside it. The benchmark is not run: this could be the answer key.</source>
        <translation>Im Ordner mit der Spezifikation liegt daneben „%1“. Der Benchmark wird nicht ausgeführt: Es könnten die Lösungen sein.</translation>
    </message>
    <message>
        <source>The specification on the volume is not the one that was written there. The benchmark is not run.</source>
        <translation>Die Spezifikation auf dem Volume ist nicht die, die dort geschrieben wurde. Der Benchmark wird nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Quaver::SpecFindings</name>
    <message>
        <source>There is no task to run.</source>
        <translation>Es gibt keine Aufgabe zum Ausführen.</translation>
    </message>
    <message>
        <source>Another task has this name.</source>
        <translation>Eine andere Aufgabe hat diesen Namen.</translation>
    </message>
    <message>
        <source>Another task has the same prompt.</source>
        <translation>Eine andere Aufgabe hat denselben Prompt.</translation>
    </message>
</context>
<context>
    <name>Quaver::Store</name>
    <message>
        <source>The store &quot;%1&quot; is closed.</source>
        <translation>Der Datenspeicher „%1“ ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Sweep</name>
    <message>
        <source>It is on %1. Set DAYTONA_API_URL and DAYTONA_API_KEY for that server and clean up again.</source>
        <translation>Die Ressource liegt auf %1. DAYTONA_API_URL und DAYTONA_API_KEY für diesen Server setzen und erneut aufräumen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Text</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Quaver::TranscriptTable</name>
    <message>
        <source>&quot;%1&quot; holds a transcript of the run %2 that cannot be read: %3</source>
        <translation>„%1“ enthält eine unlesbare Mitschrift des Laufs %2: %3</translation>
    </message>
    <message>
        <source>The transcript of the task %1 is too large to be kept.</source>
        <translation>Die Mitschrift der Aufgabe %1 ist zu groß, um behalten zu werden.</translation>
    </message>
    <message>
        <source>it is not what was compressed</source>
        <translation>sie ist nicht, was komprimiert wurde</translation>
    </message>
</context>
<context>
    <name>Quaver::Transcripts</name>
    <message>
        <source>The sandbox that held them has died.</source>
        <translation>Die Sandbox mit den Mitschriften ist ausgefallen.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>They are those of another trial.</source>
        <translation>Sie gehören zu einem anderen Versuch.</translation>
    </message>
    <message numerus="yes">
        <source>What %1 did in %n trial(s) cannot be shown: %2</source>
        <translation>
            <numerusform>Was %1 in %n Versuch getan hat, kann nicht gezeigt werden: %2</numerusform>
            <numerusform>Was %1 in %n Versuchen getan hat, kann nicht gezeigt werden: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>Das dauerte zu lange.</translation>
    </message>
</context>
<context>
    <name>Quaver::TrialBoard</name>
    <message>
        <source>The sandbox died twice: %1</source>
        <translation>Die Sandbox ist zweimal ausgefallen: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::TrialRunner</name>
    <message>
        <source>The benchmark sandbox died: %1 A fresh one tries the tasks left: %2.</source>
        <translation>Die Benchmark-Sandbox ist ausgefallen: %1 Eine frische übernimmt die übrigen Aufgaben: %2.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui</name>
    <message>
        <source>there is no display to open the window on; to run without one: quaver --headless &quot;PROMPT&quot;</source>
        <translation>es gibt keinen Bildschirm für das Fenster; ohne Fenster ausführen mit: quaver --headless &quot;PROMPT&quot;</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::BackendChoice</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Zu „%1“ wechseln</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking whether tasks can run here…</source>
        <translation>Es wird geprüft, ob Aufgaben hier laufen können…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::BackendHealth</name>
    <message>
        <source>Tasks cannot be isolated on this computer. %1</source>
        <translation>Aufgaben können auf diesem Computer nicht isoliert werden. %1</translation>
    </message>
    <message>
        <source>Ready. Tasks are isolated and have no network.</source>
        <translation>Bereit. Aufgaben sind isoliert und haben kein Netzwerk.</translation>
    </message>
    <message>
        <source>Ready. Tasks are isolated and have no network. %1</source>
        <translation>Bereit. Aufgaben sind isoliert und haben kein Netzwerk. %1</translation>
    </message>
    <message>
        <source>The key lacks permissions that a run needs: %1. Make a new key with them.</source>
        <translation>Dem Schlüssel fehlen Berechtigungen, die ein Lauf braucht: %1. Einen neuen Schlüssel damit erstellen.</translation>
    </message>
    <message>
        <source>The key is accepted, but the snapshot %1, which sandboxes are made of, is not active.</source>
        <translation>Der Schlüssel wird angenommen, aber der Snapshot %1, aus dem Sandboxes entstehen, ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Ready. The key is accepted.</source>
        <translation>Bereit. Der Schlüssel wird angenommen.</translation>
    </message>
    <message>
        <source>Ready. The key is accepted; region %1.</source>
        <translation>Bereit. Der Schlüssel wird angenommen; Region %1.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ChartDataDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ChartPanel</name>
    <message>
        <source>A chart. The arrow keys go through its values.</source>
        <translation>Ein Diagramm. Die Pfeiltasten gehen durch seine Werte.</translation>
    </message>
    <message>
        <source>Actions for the chart “%1”</source>
        <translation>Aktionen für das Diagramm „%1“</translation>
    </message>
    <message>
        <source>Copy, save, show data</source>
        <translation>Kopieren, speichern, Daten anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation>&amp;Daten anzeigen</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Pictures (*.%1)</source>
        <translation>Bilder (*.%1)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CheckForm</name>
    <message>
        <source>The answer is a text</source>
        <translation>Die Antwort ist ein Text</translation>
    </message>
    <message>
        <source>The answer contains a text</source>
        <translation>Die Antwort enthält einen Text</translation>
    </message>
    <message>
        <source>The answer matches an expression</source>
        <translation>Die Antwort passt auf einen Ausdruck</translation>
    </message>
    <message>
        <source>The answer is a number</source>
        <translation>Die Antwort ist eine Zahl</translation>
    </message>
    <message>
        <source>The answer is JSON</source>
        <translation>Die Antwort ist JSON</translation>
    </message>
    <message>
        <source>A command succeeds</source>
        <translation>Ein Befehl gelingt</translation>
    </message>
    <message>
        <source>Passes when the whole answer, without the space around it, is this:</source>
        <translation>Bestanden, wenn die ganze Antwort ohne Leerraum am Rand dies ist:</translation>
    </message>
    <message>
        <source>Passes when this is somewhere in the answer:</source>
        <translation>Bestanden, wenn dies irgendwo in der Antwort steht:</translation>
    </message>
    <message>
        <source>Passes when this regular expression, as Python has them, finds something in the answer:</source>
        <translation>Bestanden, wenn dieser reguläre Ausdruck (wie in Python) in der Antwort etwas findet:</translation>
    </message>
    <message>
        <source>Passes when the last number in the answer is this one:</source>
        <translation>Bestanden, wenn die letzte Zahl in der Antwort diese ist:</translation>
    </message>
    <message>
        <source>Passes when the answer, read as JSON, equals this:</source>
        <translation>Bestanden, wenn die Antwort, als JSON gelesen, diesem gleicht:</translation>
    </message>
    <message>
        <source>Passes when this shell command ends with exit code 0 in a copy of the model’s working folder:</source>
        <translation>Bestanden, wenn dieser Shell-Befehl in einer Kopie des Arbeitsordners des Modells mit Rückgabewert 0 endet:</translation>
    </message>
    <message>
        <source>A judge model compares the answer with the expected outcome.</source>
        <translation>Ein Bewertermodell vergleicht die Antwort mit dem erwarteten Ergebnis.</translation>
    </message>
    <message>
        <source>How the answer is graded</source>
        <translation>Wie die Antwort bewertet wird</translation>
    </message>
    <message>
        <source>A judge model decides</source>
        <translation>Ein Bewertermodell entscheidet</translation>
    </message>
    <message>
        <source>What passes</source>
        <translation>Was besteht</translation>
    </message>
    <message>
        <source>Capital and small letters are the same</source>
        <translation>Groß- und Kleinbuchstaben gelten als gleich</translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation>Plus oder minus</translation>
    </message>
    <message>
        <source>By how much the number may differ</source>
        <translation>Um wie viel die Zahl abweichen darf</translation>
    </message>
    <message>
        <source>exactly</source>
        <extracomment>Stands in the empty field for the tolerance of a number.</extracomment>
        <translation>genau</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Closing</name>
    <message>
        <source>Runs under way</source>
        <translation>Läufe im Gang</translation>
    </message>
    <message>
        <source>Runs are being stopped and cleaned up.</source>
        <translation>Läufe werden gestoppt und aufgeräumt.</translation>
    </message>
    <message>
        <source>Runs are under way.</source>
        <translation>Es sind noch Läufe im Gang.</translation>
    </message>
    <message>
        <source>What is not cleaned up now is removed at the next start.</source>
        <translation>Was jetzt nicht aufgeräumt wird, wird beim nächsten Start entfernt.</translation>
    </message>
    <message>
        <source>Quit &amp;at once</source>
        <translation>S&amp;ofort beenden</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation>&amp;Stoppen und beenden</translation>
    </message>
    <message>
        <source>Stopping keeps the results so far. A run that waits for your review cannot go on without a window.</source>
        <translation>Beim Stoppen bleiben die bisherigen Ergebnisse erhalten. Ein Lauf, der auf die Durchsicht wartet, kann ohne Fenster nicht weitergehen.</translation>
    </message>
    <message>
        <source>Stopping keeps the results so far. In the background they go on without a window, and Quaver ends when they do.</source>
        <translation>Beim Stoppen bleiben die bisherigen Ergebnisse erhalten. Im Hintergrund gehen die Läufe ohne Fenster weiter, und Quaver endet mit ihnen.</translation>
    </message>
    <message>
        <source>Run in the &amp;background</source>
        <translation>Im &amp;Hintergrund ausführen</translation>
    </message>
    <message>
        <source>Stopping and cleaning up. Quaver ends when that is done.</source>
        <translation>Läufe werden gestoppt und aufgeräumt. Danach endet Quaver.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CompareView</name>
    <message>
        <source>No task differs.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln task(s) differ</source>
        <translation>
            <numerusform>%1 von %Ln Aufgabe verschieden</numerusform>
            <numerusform>%1 von %Ln Aufgaben verschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two runs in the list to compare them.</source>
        <translation>In der Liste zwei Läufe auswählen, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>The runs are being opened.</source>
        <translation>Die Läufe werden geöffnet.</translation>
    </message>
    <message>
        <source>There are no tasks to compare yet.</source>
        <translation>Noch gibt es keine Aufgaben zum Vergleichen.</translation>
    </message>
    <message>
        <source>Open in &amp;A</source>
        <translation>In &amp;A öffnen</translation>
    </message>
    <message>
        <source>Open in &amp;B</source>
        <translation>In &amp;B öffnen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>B is measured against A</source>
        <translation>B wird an A gemessen</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Shows the tasks that came to something else in B than in A</source>
        <translation>Zeigt die Aufgaben, die in B anders ausgingen als in A</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Shows tasks with these words in their name or state</source>
        <translation>Zeigt Aufgaben mit diesen Wörtern in Name oder Zustand</translation>
    </message>
    <message>
        <source>Tasks of both runs</source>
        <translation>Aufgaben beider Läufe</translation>
    </message>
    <message>
        <source>Return opens the task in its run</source>
        <translation>Return öffnet die Aufgabe in ihrem Lauf</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>Keine Aufgabe passt.</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Lauf A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Lauf B</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComparedSide</name>
    <message>
        <source>being opened</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>moment, backend, state of a run</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>backend, state of a run</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Whole run: %1, %2</source>
        <comment>cost, duration</comment>
        <translation>Ganzer Lauf: %1, %2</translation>
    </message>
    <message>
        <source>Score of %1: %2</source>
        <translation>Erfolgsquote von %1: %2</translation>
    </message>
    <message>
        <source>no interval yet</source>
        <translation>noch kein Intervall</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no cost</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no duration</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Tasks: %1, median time %2</source>
        <comment>cost, duration</comment>
        <translation>Aufgaben: %1, Zeit im Median %2</translation>
    </message>
    <message>
        <source>Open this run</source>
        <translation>Diesen Lauf öffnen</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <comment>A or B</comment>
        <translation>Lauf %1 öffnen</translation>
    </message>
    <message>
        <source>Model of run %1</source>
        <comment>A or B</comment>
        <translation>Modell des Laufs %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Comparison</name>
    <message>
        <source>A</source>
        <extracomment>the name of the first of two runs that are compared</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>the name of the second of two runs that are compared</extracomment>
        <translation>B</translation>
    </message>
    <message>
        <source>–</source>
        <comment>the run does not have the task</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>of several trials of a task: passed, all that count</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <extracomment>the difference of two shares of passed trials</extracomment>
        <translation>+%1 Punkte</translation>
    </message>
    <message>
        <source>−%1 points</source>
        <extracomment>the difference of two shares of passed trials; it begins with a minus sign</extracomment>
        <translation>−%1 Punkte</translation>
    </message>
    <message>
        <source>The two runs have no task in common, so only the totals can be compared.</source>
        <translation>Die beiden Läufe haben keine gemeinsame Aufgabe, daher sind nur die Gesamtwerte vergleichbar.</translation>
    </message>
    <message>
        <source>The two runs do not have the same tasks (%1 of %2 are in both), so only the totals are compared.</source>
        <translation>Die beiden Läufe haben nicht dieselben Aufgaben (%1 von %2 sind in beiden), daher werden nur die Gesamtwerte verglichen.</translation>
    </message>
    <message>
        <source>No task has a grade that counts in both runs yet.</source>
        <translation>Noch hat keine Aufgabe in beiden Läufen eine Bewertung, die zählt.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComparisonModel</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Time A</source>
        <translation>Zeit A</translation>
    </message>
    <message>
        <source>Time B</source>
        <translation>Zeit B</translation>
    </message>
    <message>
        <source>Cost A</source>
        <translation>Kosten A</translation>
    </message>
    <message>
        <source>Cost B</source>
        <translation>Kosten B</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComposeForm</name>
    <message>
        <source>automatic: %1</source>
        <comment>the judge</comment>
        <translation>automatisch: %1</translation>
    </message>
    <message>
        <source>Add a model to be tested.</source>
        <translation>Ein Modell hinzufügen, das getestet wird.</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Write what should be tested.</source>
        <translation>Schreiben, was getestet werden soll.</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>A&amp;utor</translation>
    </message>
    <message>
        <source>Te&amp;sted</source>
        <translation>Ge&amp;testet</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>Bewe&amp;rter</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>W&amp;o</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>L&amp;imits</translation>
    </message>
    <message>
        <source>Author: the model that writes the tasks</source>
        <translation>Autor: das Modell, das die Aufgaben schreibt</translation>
    </message>
    <message>
        <source>Models that are tested</source>
        <translation>Modelle, die getestet werden</translation>
    </message>
    <message>
        <source>Judge: the model that grades what no check can</source>
        <translation>Bewerter: das Modell, das bewertet, was keine Prüfung kann</translation>
    </message>
    <message>
        <source>The model that writes the tasks.</source>
        <translation>Das Modell, das die Aufgaben schreibt.</translation>
    </message>
    <message>
        <source>The models that work on the tasks.</source>
        <translation>Die Modelle, die die Aufgaben bearbeiten.</translation>
    </message>
    <message>
        <source>The model that grades answers which no check can grade.</source>
        <translation>Das Modell, das Antworten bewertet, die keine Prüfung bewerten kann.</translation>
    </message>
    <message>
        <source>What the sandbox gets in which a model works.</source>
        <translation>Was die Sandbox bekommt, in der ein Modell arbeitet.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComposePage</name>
    <message>
        <source>Run it (Ctrl+Return)</source>
        <translation>Benchmark starten (Strg+Return)</translation>
    </message>
    <message>
        <source>Runs on this computer in a few seconds. Nothing is sent anywhere.</source>
        <translation>Läuft in einigen Sekunden auf diesem Computer. Es wird nichts irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>S&amp;peichern…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Open a saved configuration</source>
        <translation>Gespeicherte Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Save this configuration to a file</source>
        <translation>Diese Konfiguration in einer Datei speichern</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ConfigurationFiles</name>
    <message>
        <source>Open a configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Quaver configurations (*.quaver.json);;JSON files (*.json)</source>
        <translation>Quaver-Konfigurationen (*.quaver.json);;JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Quaver configurations (*.quaver.json)</source>
        <translation>Quaver-Konfigurationen (*.quaver.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ConfigurationView</name>
    <message>
        <source>Time for a task:</source>
        <translation>Zeitlimit je Aufgabe:</translation>
    </message>
    <message>
        <source>Steps for a task:</source>
        <translation>Schrittlimit je Aufgabe:</translation>
    </message>
    <message>
        <source>Time for the run:</source>
        <translation>Zeitlimit des Laufs:</translation>
    </message>
    <message>
        <source>Tokens for the run:</source>
        <translation>Tokenlimit des Laufs:</translation>
    </message>
    <message>
        <source>Money for the run:</source>
        <translation>Kostenlimit des Laufs:</translation>
    </message>
    <message>
        <source>&amp;Use for a new benchmark</source>
        <translation>Für neuen Benchmark &amp;verwenden</translation>
    </message>
    <message>
        <source>Prompt:</source>
        <translation>Prompt:</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>Autor:</translation>
    </message>
    <message>
        <source>Author program:</source>
        <translation>Autorprogramm:</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Tested models:</source>
        <translation>Getestete Modelle:</translation>
    </message>
    <message>
        <source>Judge:</source>
        <translation>Bewerter:</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>Wo:</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>Prozessoren:</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>Arbeitsspeicher:</translation>
    </message>
    <message>
        <source>Disk:</source>
        <translation>Speicherplatz:</translation>
    </message>
    <message>
        <source>Snapshot:</source>
        <translation>Snapshot:</translation>
    </message>
    <message>
        <source>Image:</source>
        <translation>Image:</translation>
    </message>
    <message>
        <source>Trials of a task:</source>
        <translation>Versuche je Aufgabe:</translation>
    </message>
    <message>
        <source>Sandboxes:</source>
        <translation>Sandboxes:</translation>
    </message>
    <message>
        <source>Tasks at once:</source>
        <translation>Aufgaben gleichzeitig:</translation>
    </message>
    <message>
        <source>Votes of the judge:</source>
        <translation>Stimmen des Bewerters:</translation>
    </message>
    <message>
        <source>Run ID:</source>
        <translation>Lauf-ID:</translation>
    </message>
    <message>
        <source>Started:</source>
        <translation>Gestartet:</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CostChart</name>
    <message>
        <source>Cost against score</source>
        <translation>Kosten und Erfolgsquote</translation>
    </message>
    <message>
        <source>Models without a score or a known price are left out.</source>
        <translation>Modelle ohne Erfolgsquote oder bekannten Preis sind ausgelassen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>model, score, cost</comment>
        <translation>%1: %2 für %3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DataPage</name>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>The desktop has no program that opens folders.</source>
        <translation>Das System hat kein Programm, das Ordner öffnet.</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Datenordner wählen</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>%1 ist nicht beschreibbar. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>From the next start on, Quaver uses %1. The runs that are here stay where they are.</source>
        <translation>Ab dem nächsten Start benutzt Quaver %1. Die hiesigen Läufe bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Runs with their results, and the list of what exists outside, are kept in this folder. Another one takes effect when Quaver starts again.</source>
        <translation>In diesem Ordner liegen Läufe mit ihren Ergebnissen und die Liste dessen, was außerhalb besteht. Ein anderer gilt, sobald Quaver neu gestartet wird.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation>&amp;Anderen wählen…</translation>
    </message>
    <message>
        <source>Use the &amp;standard folder</source>
        <translation>&amp;Standardordner benutzen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DaytonaPage</name>
    <message>
        <source>The environment variable %1 holds before this: %2.</source>
        <translation>Die Umgebungsvariable %1 hat Vorrang: %2.</translation>
    </message>
    <message>
        <source>Write an address such as %1. Until then the one before is used.</source>
        <translation>Eine Adresse wie %1 eingeben. Bis dahin gilt die vorige.</translation>
    </message>
    <message>
        <source>The key goes there unencrypted: the address is not https.</source>
        <translation>Der Schlüssel geht unverschlüsselt dorthin: Die Adresse ist nicht https.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Add a key first.</source>
        <translation>Zuerst einen Schlüssel hinzufügen.</translation>
    </message>
    <message>
        <source>Asking Daytona about the key…</source>
        <translation>Daytona wird nach dem Schlüssel gefragt…</translation>
    </message>
    <message>
        <source>Name of the key: %1</source>
        <translation>Name des Schlüssels: %1</translation>
    </message>
    <message>
        <source>Standard snapshot: %1</source>
        <translation>Standard-Snapshot: %1</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %1: %n processor(s), %2 memory, %3 disk</source>
        <translation>
            <numerusform>Snapshot %1: %n Prozessor, %2 Speicher, %3 Platte</numerusform>
            <numerusform>Snapshot %1: %n Prozessoren, %2 Speicher, %3 Platte</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandboxes in the cloud of Daytona, or on a Daytona server of your own.</source>
        <translation>Sandboxes in der Cloud von Daytona oder auf einem eigenen Daytona-Server.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the Daytona server</source>
        <translation>Adresse des Daytona-Servers</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Region of the sandboxes</source>
        <translation>Region der Sandboxes</translation>
    </message>
    <message>
        <source>as the account has it</source>
        <comment>a region</comment>
        <translation>wie im Konto</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DefaultsPage</name>
    <message>
        <source>New benchmarks</source>
        <translation>Neue Benchmarks</translation>
    </message>
    <message>
        <source>Time of a task: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Zeit je Aufgabe: %1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>Money: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Trials: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>Tasks at once: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Aufgaben gleichzeitig: %1</translation>
    </message>
    <message>
        <source>What the form for a new benchmark is filled with. What is left open here is chosen by the keys that are there.</source>
        <translation>Womit das Formular für einen neuen Benchmark ausgefüllt wird. Was hier offen bleibt, ergibt sich aus den vorhandenen Schlüsseln.</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>A&amp;utor</translation>
    </message>
    <message>
        <source>Te&amp;sted</source>
        <translation>Ge&amp;testet</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>Bewe&amp;rter</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>W&amp;o</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>L&amp;imits</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>Author: the model that writes the tasks</source>
        <translation>Autor: das Modell, das die Aufgaben schreibt</translation>
    </message>
    <message>
        <source>Models that are tested</source>
        <translation>Modelle, die getestet werden</translation>
    </message>
    <message>
        <source>Judge: the model that grades what no check can</source>
        <translation>Bewerter: das Modell, das bewertet, was keine Prüfung kann</translation>
    </message>
    <message>
        <source>Where benchmarks run</source>
        <translation>Wo Benchmarks laufen</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>a model that is chosen by the keys that are there</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>On Daytona where a key is there, else on this computer</source>
        <translation>Mit Schlüssel auf Daytona, sonst auf diesem Computer</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>je Aufgabe</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>Längste Zeit einer Aufgabe</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>Höchstzahl der Schritte einer Aufgabe</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Most money of the run</source>
        <translation>Höchste Kosten des Laufs</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Trials of each task</source>
        <translation>Versuche je Aufgabe</translation>
    </message>
    <message>
        <source>tasks at once</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>Tasks at once in a sandbox</source>
        <translation>Gleichzeitige Aufgaben in einer Sandbox</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DurationChart</name>
    <message>
        <source>Duration per task</source>
        <translation>Dauer je Aufgabe</translation>
    </message>
    <message>
        <source>A sample of %1 out of %2, the longest included</source>
        <translation>Eine Stichprobe: %1 von %2, die längsten eingeschlossen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 · %2 · trial %3: %4, %5</source>
        <comment>task, model, trial, state, duration</comment>
        <translation>%1 · %2 · Versuch %3: %4, %5</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EditableTitle</name>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename this run</source>
        <translation>Diesen Lauf umbenennen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointDialog</name>
    <message>
        <source>There is a model server of this name already.</source>
        <translation>Einen Modellserver dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>A name has up to 32 small letters, digits and hyphens, and is not one that Quaver knows itself, such as openai.</source>
        <translation>Ein Name hat bis zu 32 Kleinbuchstaben, Ziffern und Bindestriche und ist keiner, den Quaver selbst kennt, wie openai.</translation>
    </message>
    <message>
        <source>Write an address such as http://gpu-box:8000/v1, without a user or password.</source>
        <translation>Eine Adresse wie http://gpu-box:8000/v1 eingeben, ohne Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Write the name of a variable such as GPU_BOX_API_KEY, and none of another server.</source>
        <translation>Den Namen einer Variablen wie GPU_BOX_API_KEY eingeben, nicht die eines anderen Servers.</translation>
    </message>
    <message>
        <source>A key has plain letters, digits and signs, and no blanks.</source>
        <translation>Ein Schlüssel hat einfache Buchstaben, Ziffern und Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Its models are called %1/…</source>
        <translation>Seine Modelle heißen %1/…</translation>
    </message>
    <message>
        <source>Type here to change it</source>
        <translation>Zum Ändern hier tippen</translation>
    </message>
    <message>
        <source>From the environment variable %1.</source>
        <translation>Aus der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>Saved in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Entered; forgotten when Quaver closes.</source>
        <translation>Eingegeben; wird beim Schließen von Quaver vergessen.</translation>
    </message>
    <message>
        <source>%1 A key that you enter is forgotten when Quaver closes.</source>
        <comment>why keys cannot be kept</comment>
        <translation>%1 Ein hier eingegebener Schlüssel wird beim Schließen von Quaver vergessen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>Der Server wird nach seinen Modellen gefragt…</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>Der Server antwortet.</translation>
    </message>
    <message>
        <source>Add model server</source>
        <translation>Modellserver hinzufügen</translation>
    </message>
    <message>
        <source>Change model server</source>
        <translation>Modellserver ändern</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the model server</source>
        <translation>Name des Modellservers</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the model server</source>
        <translation>Adresse des Modellservers</translation>
    </message>
    <message>
        <source>It needs a &amp;key</source>
        <translation>&amp;Braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>K&amp;ey</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Key of the model server</source>
        <translation>Schlüssel des Modellservers</translation>
    </message>
    <message>
        <source>Or in &amp;variable</source>
        <translation>Oder in &amp;Variable</translation>
    </message>
    <message>
        <source>Environment variable that can hold the key</source>
        <translation>Umgebungsvariable, die den Schlüssel enthalten kann</translation>
    </message>
    <message>
        <source>Where this environment variable is set, it holds before the key that is saved.</source>
        <translation>Wo diese Umgebungsvariable gesetzt ist, hat sie Vorrang vor dem gespeicherten Schlüssel.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a key</comment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>an environment variable</comment>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <comment>a key</comment>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>until Quaver closes</source>
        <comment>a key is known</comment>
        <translation>bis Quaver geschlossen wird</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>a key</comment>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointsPage</name>
    <message>
        <source>Model servers</source>
        <translation>Modellserver</translation>
    </message>
    <message>
        <source>Remove model server</source>
        <translation>Modellserver entfernen</translation>
    </message>
    <message>
        <source>Remove %1 and its key?</source>
        <translation>%1 samt Schlüssel entfernen?</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Servers that speak the interface of OpenAI, such as vLLM or LiteLLM. Their models are called NAME/MODEL in every run. Ollama, llama.cpp and LM Studio on this computer are found without an entry here.</source>
        <translation>Server, die die Schnittstelle von OpenAI sprechen, etwa vLLM oder LiteLLM. Ihre Modelle heißen in jedem Lauf NAME/MODELL. Ollama, llama.cpp und LM Studio auf diesem Computer werden ohne einen Eintrag hier gefunden.</translation>
    </message>
    <message>
        <source>No model servers of your own.</source>
        <translation>Keine eigenen Modellserver.</translation>
    </message>
    <message>
        <source>Add a model server…</source>
        <translation>Modellserver hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Estimate</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n task(s)</source>
        <translation>
            <numerusform>Etwa %n Aufgabe</numerusform>
            <numerusform>Etwa %n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>unter einer Minute</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>tasks, time, money</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>stops at %1 of about %2</source>
        <translation>stoppt bei %1 von etwa %2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1, %2 · %3 · %4</source>
        <comment>tasks, calls, time, money</comment>
        <translation>%1, %2 · %3 · %4</translation>
    </message>
    <message>
        <source>An estimate. The rules called “offline” ask no model: they need no network and cost nothing.</source>
        <translation>Eine Schätzung. Die Regeln namens „offline“ fragen kein Modell: Sie brauchen kein Netzwerk und kosten nichts.</translation>
    </message>
    <message>
        <source>An estimate, not a promise. It assumes:</source>
        <translation>Eine Schätzung, kein Versprechen. Angenommen sind:</translation>
    </message>
    <message numerus="yes">
        <source>• about %n task(s) written by the author</source>
        <translation>
            <numerusform>• etwa %n vom Autor geschriebene Aufgabe</numerusform>
            <numerusform>• etwa %n vom Autor geschriebene Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• %n trial(s) of each task and model</source>
        <translation>
            <numerusform>• %n Versuch je Aufgabe und Modell</numerusform>
            <numerusform>• %n Versuche je Aufgabe und Modell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• about %n step(s) a trial</source>
        <translation>
            <numerusform>• etwa %n Schritt je Versuch</numerusform>
            <numerusform>• etwa %n Schritte je Versuch</numerusform>
        </translation>
    </message>
    <message>
        <source>• about %1 tokens read and %2 written a step</source>
        <translation>• etwa %1 gelesene und %2 geschriebene Token je Schritt</translation>
    </message>
    <message>
        <source>• the prices of the catalogue</source>
        <translation>• die Preise des Katalogs</translation>
    </message>
    <message>
        <source>The price of %1 is not known.</source>
        <translation>Der Preis von %1 ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::FilesForm</name>
    <message>
        <source>%1 is not text in UTF-8.</source>
        <translation>%1 ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>Add text files to the task</source>
        <translation>Textdateien zur Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Files that the task begins with</source>
        <translation>Dateien, mit denen die Aufgabe beginnt</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>Datei entfernen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::FilterChips</name>
    <message>
        <source>All</source>
        <comment>tasks</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>group and number of tasks</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>etwa %n s</numerusform>
            <numerusform>etwa %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>etwa %n min</numerusform>
            <numerusform>etwa %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>etwa %n h</numerusform>
            <numerusform>etwa %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>keine Quote</translation>
    </message>
    <message>
        <source>%1 % interval %2–%3 %</source>
        <translation>%1-%-Intervall %2–%3 %</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Daytona</source>
        <translation>Daytona</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>money</comment>
        <extracomment>US dollars</extracomment>
        <translation>%1 $</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::HeadForm</name>
    <message>
        <source>&amp;Benchmark</source>
        <extracomment>The name of a benchmark.</extracomment>
        <translation>Ben&amp;chmark</translation>
    </message>
    <message>
        <source>Name of the benchmark</source>
        <translation>Name des Benchmarks</translation>
    </message>
    <message>
        <source>&amp;Description and limits</source>
        <translation>Besch&amp;reibung und Limits</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description of the benchmark</source>
        <translation>Beschreibung des Benchmarks</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>je Aufgabe</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>Längste Zeit einer Aufgabe</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>Höchstzahl der Schritte einer Aufgabe</translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation>wie im Lauf</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Help</name>
    <message>
        <source>## What happens in a run

1. **Setup**: a place for the data of the run is made.
2. **Agent**: the author writes tasks with a check for each, in a sandbox of its own.
3. **Benchmark**: every tested model works on the tasks in another sandbox, and the answers are graded in a third.
4. **Cleanup**: everything that was made for the run is removed.

## What the words mean

- **Passed**, **Failed**: the check or the judge has decided.
- **Limit**: the task&apos;s own time or steps ran out. It counts as not passed.
- **Errored**: the provider failed. It does not count.
- **Cancelled**: not started, or cut short. It does not count.
- **Interval**: where the score would probably lie with many more tasks.
- **offline**: rules in place of a model, to try everything without a key.

## Keys

| | |
|---|---|
| Ctrl+N | New benchmark |
| Ctrl+Return | Run |
| Ctrl+. , Ctrl+Shift+. | Stop, stop at once |
| Ctrl+R | Run again |
| Ctrl+1 … Ctrl+5 | Tabs of a run |
| Ctrl+F, Ctrl+L | Find in the page, search runs |
| Ctrl+E | Export the run |
| F2, Del, Ctrl+Z | Rename, delete, undo |
| F6 | Next area |
</source>
        <translation>## Was bei einem Lauf geschieht

1. **Vorbereitung**: Ein Platz für die Daten des Laufs wird angelegt.
2. **Agent**: Der Autor schreibt in einer eigenen Sandbox Aufgaben, jede mit einer Prüfung.
3. **Benchmark**: Jedes getestete Modell bearbeitet die Aufgaben in einer anderen Sandbox, die Antworten werden in einer dritten bewertet.
4. **Aufräumen**: Alles, was für den Lauf angelegt wurde, wird entfernt.

## Was die Wörter bedeuten

- **Bestanden**, **Gescheitert**: Die Prüfung oder der Bewerter hat entschieden.
- **Limit**: Zeit oder Schritte der Aufgabe waren aufgebraucht. Das zählt als nicht bestanden.
- **Fehler**: Der Anbieter ist ausgefallen. Das zählt nicht.
- **Abgebrochen**: nicht begonnen oder vorzeitig beendet. Das zählt nicht.
- **Intervall**: wo die Erfolgsquote mit viel mehr Aufgaben vermutlich läge.
- **offline**: Regeln statt eines Modells, um alles ohne Schlüssel auszuprobieren.

## Tasten

| | |
|---|---|
| Strg+N | Neuer Benchmark |
| Strg+Return | Starten |
| Strg+. , Strg+Umschalt+. | Stoppen, sofort stoppen |
| Strg+R | Erneut starten |
| Strg+1 … Strg+5 | Reiter eines Laufs |
| Strg+F, Strg+L | Auf der Seite suchen, Läufe suchen |
| Strg+E | Lauf exportieren |
| F2, Entf, Strg+Z | Umbenennen, löschen, rückgängig machen |
| F6 | Nächster Bereich |
</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About Quaver</source>
        <translation>Über Quaver</translation>
    </message>
    <message>
        <source>Quaver %1</source>
        <translation>Quaver %1</translation>
    </message>
    <message>
        <source>Benchmarks for AI agents, from a sentence.

Qt %1 (built with %2)

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Benchmarks für KI-Agenten, aus einem Satz.

Qt %1 (gebaut mit %2)

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeptParts</name>
    <message numerus="yes">
        <source>%n task(s) of “%1” are given: nobody has to write them.</source>
        <translation>
            <numerusform>%n Aufgabe aus „%1“ ist vorgegeben und muss nicht mehr geschrieben werden.</numerusform>
            <numerusform>%n Aufgaben aus „%1“ sind vorgegeben und müssen nicht mehr geschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tasks are those in %1.</source>
        <translation>Die Aufgaben stehen in %1.</translation>
    </message>
    <message>
        <source>Sandboxes are made of the snapshot %1, on Daytona.</source>
        <translation>Sandboxes entstehen aus dem Snapshot %1, auf Daytona.</translation>
    </message>
    <message>
        <source>Sandboxes are made of the image %1, on Daytona.</source>
        <translation>Sandboxes entstehen aus dem Image %1, auf Daytona.</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>Darauf verzichten</translation>
    </message>
    <message>
        <source>Do without %1</source>
        <translation>Auf %1 verzichten</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyDialog</name>
    <message>
        <source>&amp;Key for %1:</source>
        <translation>&amp;Schlüssel für %1:</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>The key is kept in your keychain. It never enters a sandbox on this computer. The variable %1 holds before it.</source>
        <translation>Der Schlüssel wird im Schlüsselbund aufbewahrt. Auf diesem Computer gelangt er nie in eine Sandbox. Die Variable %1 hat Vorrang vor ihm.</translation>
    </message>
    <message>
        <source>A key has plain letters, digits and signs, and no blanks.</source>
        <translation>Ein Schlüssel hat einfache Buchstaben, Ziffern und Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>S&amp;how the key</source>
        <translation>Schlüssel an&amp;zeigen</translation>
    </message>
    <message>
        <source>%1 Until that changes, the key is forgotten when Quaver closes. The variable %2 can hold it instead.</source>
        <comment>why keys cannot be kept, and the variable</comment>
        <translation>%1 Bis sich das ändert, wird der Schlüssel beim Schließen von Quaver vergessen. Stattdessen kann er in der Variablen %2 stehen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyRow</name>
    <message>
        <source>From the environment variable %1. The saved key holds without it.</source>
        <translation>Aus der Umgebungsvariablen %1. Ohne sie gilt der gespeicherte Schlüssel.</translation>
    </message>
    <message>
        <source>From the environment variable %1, and can be changed only there.</source>
        <translation>Aus der Umgebungsvariablen %1 und nur dort änderbar.</translation>
    </message>
    <message>
        <source>Being saved in the keychain…</source>
        <translation>Wird im Schlüsselbund gespeichert…</translation>
    </message>
    <message>
        <source>Saved in the keychain.</source>
        <translation>Im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Entered; forgotten when Quaver closes.</source>
        <translation>Eingegeben; wird beim Schließen von Quaver vergessen.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Remove the key for %1? It cannot be brought back from here.</source>
        <translation>Schlüssel für %1 entfernen? Von hier aus lässt er sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Enter the key for %1</source>
        <translation>Schlüssel für %1 eingeben</translation>
    </message>
    <message>
        <source>Set the variable %1 to another key, or unset it, and start Quaver again.</source>
        <translation>Die Variable %1 auf einen anderen Schlüssel setzen oder aufheben und Quaver neu starten.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the key for %1</source>
        <translation>Schlüssel für %1 entfernen</translation>
    </message>
    <message>
        <source>No key yet, here or in the variable %1.</source>
        <translation>Noch kein Schlüssel, weder hier noch in der Variablen %1.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyStore</name>
    <message>
        <source>No keychain service is running, so this key is forgotten when Quaver closes. To keep it, start one (GNOME Keyring, KWallet), or set %1.</source>
        <translation>Es läuft kein Schlüsselbund-Dienst, dieser Schlüssel wird daher beim Schließen von Quaver vergessen. Um ihn zu behalten, einen Dienst starten (GNOME Keyring, KWallet) oder %1 setzen.</translation>
    </message>
    <message>
        <source>The key for %1 is forgotten when Quaver closes. %2</source>
        <comment>a variable, and why the keychain did not take it</comment>
        <translation>Der Schlüssel für %1 wird beim Schließen von Quaver vergessen. %2</translation>
    </message>
    <message>
        <source>The key for %1 is still in the keychain. %2</source>
        <comment>a variable, and why the keychain did not remove it</comment>
        <translation>Der Schlüssel für %1 ist noch im Schlüsselbund. %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Calls go to %1, as the variable %2 says.</source>
        <translation>Aufrufe gehen an %1, wie die Variable %2 es sagt.</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of your desktop, and are not shown again. An environment variable holds before a key that is entered here.</source>
        <translation>Schlüssel werden im Schlüsselbund des Systems aufbewahrt und nicht wieder angezeigt. Eine Umgebungsvariable hat Vorrang vor einem hier eingegebenen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 Until that changes, keys that you enter are forgotten when Quaver closes. The environment variables that are named here can hold them instead.</source>
        <comment>why keys cannot be kept</comment>
        <translation>%1 Bis sich das ändert, werden hier eingegebene Schlüssel beim Schließen von Quaver vergessen. Stattdessen können sie in den genannten Umgebungsvariablen stehen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LimitFields</name>
    <message>
        <source>Time of a task: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Zeit je Aufgabe: %1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>Money: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>je Aufgabe</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>Längste Zeit einer Aufgabe</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>Höchstzahl der Schritte einer Aufgabe</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Most money of the run</source>
        <translation>Höchste Kosten des Laufs</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>The run stops once its models have used this much.</source>
        <translation>Der Lauf stoppt, sobald seine Modelle so viel verbraucht haben.</translation>
    </message>
    <message>
        <source>How often a model may act before its task counts as not done.</source>
        <translation>Wie oft ein Modell handeln darf, bevor seine Aufgabe als nicht gelöst gilt.</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>More limits and numbers</source>
        <translation>Weitere Limits und Zahlen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LocalPage</name>
    <message numerus="yes">
        <source>This computer has %n processor(s).</source>
        <translation>
            <numerusform>Dieser Computer hat %n Prozessor.</numerusform>
            <numerusform>Dieser Computer hat %n Prozessoren.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has %1 of memory.</source>
        <translation>Dieser Computer hat %1 Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 are free where sandboxes keep their files.</source>
        <translation>%1 sind frei, wo Sandboxes ihre Dateien ablegen.</translation>
    </message>
    <message>
        <source>The tasks of a model are spread over them.</source>
        <translation>Die Aufgaben eines Modells werden auf sie verteilt.</translation>
    </message>
    <message>
        <source>What a sandbox on this computer gets where a benchmark does not say it.</source>
        <translation>Was eine Sandbox auf diesem Computer bekommt, wenn ein Benchmark nichts dazu sagt.</translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation>&amp;Prozessoren</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Arbeitsspeicher</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>Speicherp&amp;latz</translation>
    </message>
    <message>
        <source>&amp;Sandboxes of a model at once</source>
        <translation>&amp;Sandboxes je Modell gleichzeitig</translation>
    </message>
    <message>
        <source>Processors of a sandbox</source>
        <translation>Prozessoren einer Sandbox</translation>
    </message>
    <message>
        <source>Memory of a sandbox</source>
        <translation>Arbeitsspeicher einer Sandbox</translation>
    </message>
    <message>
        <source>Disk of a sandbox</source>
        <translation>Speicherplatz einer Sandbox</translation>
    </message>
    <message>
        <source>Sandboxes of a model at once</source>
        <translation>Gleichzeitige Sandboxes eines Modells</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogFilterBar</name>
    <message>
        <source>Phase to show</source>
        <translation>Gezeigte Phase</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>Alle Phasen</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Without output</source>
        <translation>Ohne Ausgabe</translation>
    </message>
    <message>
        <source>Output only</source>
        <translation>Nur Ausgabe</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Text of the lines to show</source>
        <translation>Text der gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>Fol&amp;gen</translation>
    </message>
    <message>
        <source>Keep the end of the log in sight</source>
        <translation>Das Ende des Protokolls im Blick behalten</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the whole log as a text file</source>
        <translation>Das ganze Protokoll als Textdatei speichern</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogFindBar</name>
    <message>
        <source>Went on at the other end</source>
        <translation>Am anderen Ende fortgesetzt</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>Im Protokoll gesuchter Text</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogModel</name>
    <message>
        <source>%1: %2</source>
        <comment>level and text of a line</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogSaver</name>
    <message>
        <source>The log was not saved: it has changed meanwhile. Save it again.</source>
        <translation>Das Protokoll wurde nicht gespeichert: Es hat sich inzwischen geändert. Erneut speichern.</translation>
    </message>
    <message>
        <source>The log cannot be saved to &quot;%1&quot;: %2. Choose another place.</source>
        <translation>Das Protokoll kann nicht in „%1“ gespeichert werden: %2. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogTable</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogText</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogView</name>
    <message>
        <source>There is no log to save. Choose a run first.</source>
        <translation>Es gibt kein Protokoll zum Speichern. Zuerst einen Lauf wählen.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>log.txt</source>
        <comment>proposed name of a file</comment>
        <translation>protokoll.txt</translation>
    </message>
    <message>
        <source>The log was saved to &quot;%1&quot;.</source>
        <translation>Das Protokoll wurde in „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>No line of the log passes the filter.</source>
        <translation>Keine Zeile des Protokolls passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>The log is being read.</source>
        <translation>Das Protokoll wird gelesen.</translation>
    </message>
    <message>
        <source>No log was kept of this run.</source>
        <translation>Von diesem Lauf wurde kein Protokoll aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing has been logged yet. What the run does will appear here.</source>
        <translation>Noch wurde nichts protokolliert. Was der Lauf tut, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LongText</name>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all (%n line(s))</source>
        <translation>
            <numerusform>Alles zeigen (%n Zeile)</numerusform>
            <numerusform>Alles zeigen (%n Zeilen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
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
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;New benchmark</source>
        <translation>&amp;Neuer Benchmark</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save configuration</source>
        <translation>Konfiguration &amp;speichern</translation>
    </message>
    <message>
        <source>Save configuration &amp;as…</source>
        <translation>Konfiguration speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export run…</source>
        <translation>Lauf e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Find in the page</source>
        <translation>Auf der Seite &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Search runs</source>
        <translation>&amp;Läufe suchen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stop at &amp;once</source>
        <translation>S&amp;ofort stoppen</translation>
    </message>
    <message>
        <source>Run &amp;again</source>
        <translation>&amp;Erneut starten</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Ne&amp;xt area</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous area</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;About Quaver</source>
        <translation>&amp;Über Quaver</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>&amp;Ressourcen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MainWindow</name>
    <message>
        <source>New benchmark[*]</source>
        <extracomment>[*] is where the mark of unsaved changes appears.</extracomment>
        <translation>Neuer Benchmark[*]</translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation>%1[*]</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelIssues</name>
    <message>
        <source>%1 needs a key of %2.</source>
        <translation>%1 braucht einen Schlüssel von %2.</translation>
    </message>
    <message>
        <source>%1 is served on this computer, which Daytona cannot reach.</source>
        <translation>%1 wird auf diesem Computer bereitgestellt, den Daytona nicht erreicht.</translation>
    </message>
    <message>
        <source>The price of %1 is not known, so a cap on money cannot be kept. Clear the cap, or limit the tokens instead.</source>
        <translation>Der Preis von %1 ist nicht bekannt, ein Kostenlimit lässt sich daher nicht einhalten. Das Limit leeren oder stattdessen die Token begrenzen.</translation>
    </message>
    <message>
        <source>Claude Code works with models of Anthropic alone. Choose one as the author, or the built-in author program.</source>
        <translation>Claude Code arbeitet nur mit Modellen von Anthropic. Eines davon als Autor wählen oder das eingebaute Autorprogramm.</translation>
    </message>
    <message>
        <source>not needed: every task has a check</source>
        <translation>nicht nötig: jede Aufgabe hat eine Prüfung</translation>
    </message>
    <message>
        <source>none: every task needs a check</source>
        <translation>keiner: jede Aufgabe braucht eine Prüfung</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelPickerModel</name>
    <message>
        <source>offline: rules, no model</source>
        <translation>offline: Regeln, kein Modell</translation>
    </message>
    <message>
        <source>free</source>
        <comment>price of a model</comment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices of a million tokens read and written</comment>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>Rules in place of a model: no key, no network, no cost.</source>
        <translation>Regeln statt eines Modells: kein Schlüssel, kein Netzwerk, keine Kosten.</translation>
    </message>
    <message>
        <source>%1 needs a key of %2.</source>
        <translation>%1 braucht einen Schlüssel von %2.</translation>
    </message>
    <message>
        <source>%1: its price is not known.</source>
        <translation>%1: Der Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: it costs nothing.</source>
        <translation>%1: kostet nichts.</translation>
    </message>
    <message>
        <source>%1: %2 for a million tokens read, %3 for a million written (prices of %4).</source>
        <translation>%1: %2 je Million gelesener, %3 je Million geschriebener Token (Preise vom %4).</translation>
    </message>
    <message>
        <source>Use “%1” as it is</source>
        <translation>„%1“ so übernehmen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>model, provider, price</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 context</source>
        <comment>tokens</comment>
        <translation>%1 Kontext</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelPopup</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelRowDelegate</name>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>%1 Kontext</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelScores</name>
    <message>
        <source>%1 to %2</source>
        <comment>of an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no cost</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no duration</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Interval of %1: %2</source>
        <translation>Intervall von %1: %2</translation>
    </message>
    <message>
        <source>Score of %1: %2</source>
        <translation>Erfolgsquote von %1: %2</translation>
    </message>
    <message>
        <source>Cost of %1: %2</source>
        <translation>Kosten von %1: %2</translation>
    </message>
    <message>
        <source>Median time of a task under %1: %2</source>
        <translation>Median der Zeit je Aufgabe mit %1: %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Zeit (Median)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MoreLimits</name>
    <message>
        <source>An odd number, so that there is a majority.</source>
        <translation>Eine ungerade Zahl, damit es eine Mehrheit gibt.</translation>
    </message>
    <message>
        <source>Trials: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>Sandboxes: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Sandboxes: %1</translation>
    </message>
    <message>
        <source>Tasks at once: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Aufgaben gleichzeitig: %1</translation>
    </message>
    <message>
        <source>Time of the run: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Zeit des Laufs: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Token: %1</translation>
    </message>
    <message>
        <source>Votes: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Stimmen: %1</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Trials of each task</source>
        <translation>Versuche je Aufgabe</translation>
    </message>
    <message>
        <source>How often each task is tried. More trials tell luck from skill.</source>
        <translation>Wie oft jede Aufgabe versucht wird. Mehr Versuche unterscheiden Können von Glück.</translation>
    </message>
    <message>
        <source>sandboxes</source>
        <translation>Sandboxes</translation>
    </message>
    <message>
        <source>Sandboxes of each model</source>
        <translation>Sandboxes je Modell</translation>
    </message>
    <message>
        <source>Over how many sandboxes the tasks of a model are spread.</source>
        <translation>Auf wie viele Sandboxes die Aufgaben eines Modells verteilt werden.</translation>
    </message>
    <message>
        <source>tasks at once</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>Tasks at once in a sandbox</source>
        <translation>Gleichzeitige Aufgaben in einer Sandbox</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>ganzer Lauf</translation>
    </message>
    <message>
        <source>Longest time of the whole run</source>
        <translation>Längste Zeit des ganzen Laufs</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Most tokens of the run</source>
        <translation>Höchstzahl der Token des Laufs</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>judge votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Votes of the judge on each answer</source>
        <translation>Stimmen des Bewerters zu jeder Antwort</translation>
    </message>
    <message>
        <source>author program</source>
        <translation>Autorprogramm</translation>
    </message>
    <message>
        <source>Program that writes the tasks</source>
        <translation>Programm, das die Aufgaben schreibt</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Claude Code has to be installed, and works with models of Anthropic.</source>
        <translation>Claude Code muss installiert sein und arbeitet mit Modellen von Anthropic.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::NumberField</name>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::OutcomeChart</name>
    <message>
        <source>Outcome by model</source>
        <translation>Ausgang nach Modell</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>model, outcome, how many</comment>
        <translation>%1 · %2: %3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::OverallProgress</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 left</source>
        <comment>done, of all, time</comment>
        <translation>%1 von %2 · noch %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>The tasks are being written</source>
        <translation>Die Aufgaben werden geschrieben</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>Wartet auf Durchsicht</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PhaseItem</name>
    <message>
        <source>%1, %2</source>
        <comment>state of a phase, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase: its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PhaseStepper</name>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Picture</name>
    <message>
        <source>The picture could not be saved as %1: %2. Choose another folder.</source>
        <translation>Das Bild konnte nicht als %1 gespeichert werden: %2. Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PlainText</name>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PromptEditor</name>
    <message>
        <source>The prompt is longer than %1, the most that can be used.</source>
        <translation>Der Prompt ist länger als %1, das Höchste, was verwendet werden kann.</translation>
    </message>
    <message>
        <source>%1 is no file that could be read.</source>
        <translation>%1 ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>Prompts of your runs will be here</source>
        <translation>Hier erscheinen die Prompts der Läufe</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>W&amp;hat should be tested?</source>
        <translation>&amp;Was soll getestet werden?</translation>
    </message>
    <message>
        <source>What should be tested?</source>
        <translation>Was soll getestet werden?</translation>
    </message>
    <message>
        <source>The tasks are given. You can write here what they are about.</source>
        <translation>Die Aufgaben sind vorgegeben. Hier kann stehen, wovon sie handeln.</translation>
    </message>
    <message>
        <source>For example: Create a benchmark for testing API rate limiting.

Say what a good model can do, in your own words. A text file can be dropped here.</source>
        <translation>Zum Beispiel: Erstelle einen Benchmark, der das Rate-Limiting einer API prüft.

Mit eigenen Worten sagen, was ein gutes Modell kann. Eine Textdatei kann hier abgelegt werden.</translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>Zuletzt verwendete Prompts</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Templates of prompts</source>
        <translation>Vorlagen für Prompts</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Quantity</name>
    <message>
        <source>min</source>
        <comment>minutes, as a unit</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, as a unit</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours, as a unit</comment>
        <translation>h</translation>
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
        <source>Write an amount such as 4 GiB or 512 MiB.</source>
        <translation>Eine Menge wie 4 GiB oder 512 MiB eingeben.</translation>
    </message>
    <message>
        <source>Write a time such as 5 min or 90 s.</source>
        <translation>Eine Zeit wie 5 min oder 90 s eingeben.</translation>
    </message>
    <message>
        <source>Write an amount such as $2.00.</source>
        <translation>Einen Betrag wie 2,00 $ eingeben.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Eine ganze Zahl eingeben.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RemovalBar</name>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) removed…</source>
        <translation>
            <numerusform>%1 von %Ln Ressource entfernt…</numerusform>
            <numerusform>%1 von %Ln Ressourcen entfernt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed.</source>
        <translation>
            <numerusform>%Ln Ressource entfernt.</numerusform>
            <numerusform>%Ln Ressourcen entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) could not be removed; each row says why.</source>
        <translation>
            <numerusform>%Ln Ressource konnte nicht entfernt werden; ihre Zeile sagt, warum.</numerusform>
            <numerusform>%Ln Ressourcen konnten nicht entfernt werden; jede Zeile sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>Schlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>Remove resources</source>
        <translation>Ressourcen entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln resource(s)?</source>
        <translation>
            <numerusform>%Ln Ressource entfernen?</numerusform>
            <numerusform>%Ln Ressourcen entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were kept on request or belong to a run that was cut off. What is in them is lost.</source>
        <translation>
            <numerusform>%Ln davon wurde auf Wunsch behalten oder gehört zu einem abgebrochenen Lauf. Was darin ist, geht verloren.</numerusform>
            <numerusform>%Ln davon wurden auf Wunsch behalten oder gehören zu einem abgebrochenen Lauf. Was darin ist, geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceFields</name>
    <message numerus="yes">
        <source>%n processor(s), %1 memory, %2 disk</source>
        <translation>
            <numerusform>%n Prozessor, %1 Speicher, %2 Platte</numerusform>
            <numerusform>%n Prozessoren, %1 Speicher, %2 Platte</numerusform>
        </translation>
    </message>
    <message>
        <source>The snapshot brings its own size.</source>
        <translation>Der Snapshot bringt seine eigene Größe mit.</translation>
    </message>
    <message>
        <source>Daytona has no snapshot with all of that. Ask for less.</source>
        <translation>Daytona hat keinen Snapshot mit alldem. Weniger verlangen.</translation>
    </message>
    <message>
        <source>default</source>
        <comment>size of a sandbox</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a size and what it has</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>&amp;Klein</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>&amp;Groß</translation>
    </message>
    <message>
        <source>Clear the size</source>
        <translation>Größe zurücksetzen</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Processors of a sandbox</source>
        <translation>Prozessoren einer Sandbox</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory of a sandbox</source>
        <translation>Arbeitsspeicher einer Sandbox</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Disk of a sandbox</source>
        <translation>Speicherplatz einer Sandbox</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <source>Ready-made sizes</source>
        <translation>Fertige Größen</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Prozessoren: %1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Speicher: %1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <comment>what is wrong with it</comment>
        <translation>Platte: %1</translation>
    </message>
    <message>
        <source>Daytona takes whole GiB: sizes are rounded up.</source>
        <translation>Daytona nimmt ganze GiB: Größen werden aufgerundet.</translation>
    </message>
    <message>
        <source>Takes the snapshot %1: %2.</source>
        <translation>Benutzt den Snapshot %1: %2.</translation>
    </message>
    <message>
        <source>Takes the smallest snapshot that has this.</source>
        <translation>Benutzt den kleinsten Snapshot, der das hat.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceModel</name>
    <message>
        <source>It is being removed. A server may take a minute for that.</source>
        <translation>Sie wird gerade entfernt. Ein Server braucht dafür vielleicht eine Minute.</translation>
    </message>
    <message>
        <source>It could not be removed: %1</source>
        <translation>Sie konnte nicht entfernt werden: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Why it is there</source>
        <translation>Warum es sie gibt</translation>
    </message>
    <message>
        <source>Being removed…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Not removed: %1</source>
        <translation>Nicht entfernt: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceRemoval</name>
    <message>
        <source>There is no key for %1.</source>
        <translation>Es gibt keinen Schlüssel für %1.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Resources</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Volume</source>
        <extracomment>where the sandboxes of a run exchange files</extracomment>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Secret</source>
        <extracomment>a key that is kept on a server</extracomment>
        <translation>Secret</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>backend, name of its server</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In use by a run in this window</source>
        <translation>Benutzt von einem Lauf in diesem Fenster</translation>
    </message>
    <message>
        <source>In use by another Quaver</source>
        <translation>Benutzt von anderem Quaver</translation>
    </message>
    <message>
        <source>Kept on request</source>
        <translation>Auf Wunsch behalten</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Übrig geblieben</translation>
    </message>
    <message>
        <source>Waiting for removal</source>
        <translation>Wartet auf das Entfernen</translation>
    </message>
    <message>
        <source>A run in this window works with it and removes it at its end. To be rid of it now, stop the run.</source>
        <translation>Ein Lauf in diesem Fenster arbeitet damit und entfernt sie am Ende. Um sie jetzt loszuwerden, den Lauf stoppen.</translation>
    </message>
    <message>
        <source>Another Quaver on this computer works with it and removes it at its end.</source>
        <translation>Ein anderes Quaver auf diesem Computer arbeitet damit und entfernt sie am Ende.</translation>
    </message>
    <message>
        <source>It was kept on request and stays until you remove it here.</source>
        <translation>Sie wurde auf Wunsch behalten und bleibt, bis sie hier entfernt wird.</translation>
    </message>
    <message>
        <source>Its run was cut off, and it ended with that. What is left of it are files.</source>
        <translation>Der Lauf wurde abgebrochen, und sie endete mit ihm. Übrig sind Dateien.</translation>
    </message>
    <message>
        <source>Its run was cut off before it could remove it.</source>
        <translation>Der Lauf wurde abgebrochen, bevor er sie entfernen konnte.</translation>
    </message>
    <message>
        <source>Its run could not remove it. That is tried again when the next run starts.</source>
        <translation>Der Lauf konnte sie nicht entfernen. Beim Start des nächsten Laufs wird es erneut versucht.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesLine</name>
    <message numerus="yes">
        <source>%n sandbox(es)</source>
        <translation>
            <numerusform>%n Sandbox</numerusform>
            <numerusform>%n Sandboxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n Volume</numerusform>
            <numerusform>%n Volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n Secret</numerusform>
            <numerusform>%n Secrets</numerusform>
        </translation>
    </message>
    <message>
        <source>Resources: none</source>
        <translation>Ressourcen: keine</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <comment>2 sandboxes and 1 volume</comment>
        <translation>Ressourcen: %1</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <comment>how many</comment>
        <translation>Ressourcen: %1</translation>
    </message>
    <message>
        <source>%1. What runs have created and what still exists, on this computer and on Daytona</source>
        <extracomment>the placeholder is &quot;Resources: 2 sandboxes and 1 volume&quot;</extracomment>
        <translation>%1. Was Läufe angelegt haben und was noch besteht, auf diesem Computer und auf Daytona</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesPage</name>
    <message>
        <source>Open the run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Choose a resource to see why it is there.</source>
        <translation>Eine Ressource wählen, um zu sehen, warum es sie gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) chosen.</source>
        <translation>
            <numerusform>%Ln Ressource gewählt.</numerusform>
            <numerusform>%Ln Ressourcen gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left outside. Whatever runs had made was removed.</source>
        <translation>Außerhalb ist nichts übrig. Alles, was Läufe angelegt hatten, wurde entfernt.</translation>
    </message>
    <message>
        <source>The journal is being read.</source>
        <translation>Das Journal wird gelesen.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>What runs have made on this computer and on Daytona, and what of it still exists</source>
        <translation>Was Läufe auf diesem Computer und auf Daytona angelegt haben und was davon noch besteht</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>Das Journal neu lesen (F5)</translation>
    </message>
    <message>
        <source>Remove everything &amp;left over</source>
        <translation>Alles Übri&amp;ge entfernen</translation>
    </message>
    <message>
        <source>All that no run works with any more and nobody wanted kept</source>
        <translation>Alles, womit kein Lauf mehr arbeitet und was niemand behalten wollte</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove what is chosen (Del)</source>
        <translation>Gewähltes entfernen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>Lauf ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the run that has made it</source>
        <translation>Den Lauf zeigen, der sie angelegt hat</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Results</name>
    <message>
        <source>%1, so far</source>
        <translation>%1, bisher</translation>
    </message>
    <message numerus="yes">
        <source>%1, the best of %Ln models so far</source>
        <translation>
            <numerusform>%1, bisher das beste von %Ln Modell</numerusform>
            <numerusform>%1, bisher das beste von %Ln Modellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the best of %Ln models</source>
        <translation>
            <numerusform>%1, das beste von %Ln Modell</numerusform>
            <numerusform>%1, das beste von %Ln Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 errored and %4 cancelled (left out)</source>
        <translation>%1 von %2 gezählt, %3 mit Fehler und %4 abgebrochen (ausgelassen)</translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 errored (left out)</source>
        <translation>%1 von %2 gezählt, %3 mit Fehler (ausgelassen)</translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 cancelled (left out)</source>
        <translation>%1 von %2 gezählt, %3 abgebrochen (ausgelassen)</translation>
    </message>
    <message>
        <source>%1 of %2 counted</source>
        <translation>%1 von %2 gezählt</translation>
    </message>
    <message>
        <source>With %1 trials: at least one passes %2 (pass@%1), all pass %3 (pass^%1)</source>
        <translation>Bei %1 Versuchen: mindestens einer bestanden bei %2 (pass@%1), alle bestanden bei %3 (pass^%1)</translation>
    </message>
    <message>
        <source>Flagged passes: %1. They are in the score; look at them under Tasks.</source>
        <translation>Auffällige bestandene Versuche: %1. Sie zählen zur Erfolgsquote; unter „Aufgaben“ ansehen.</translation>
    </message>
    <message>
        <source>One task tells nothing about which of %1 and %2 is better.</source>
        <translation>Eine einzige Aufgabe sagt nichts darüber, ob %1 oder %2 besser ist.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 are level over %Ln tasks.</source>
        <translation>
            <numerusform>%1 und %2 liegen bei %Ln Aufgabe gleichauf.</numerusform>
            <numerusform>%1 und %2 liegen bei %Ln Aufgaben gleichauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this is hardly chance (%4).</source>
        <translation>
            <numerusform>%1 liegt %3 Prozentpunkte vor %2; bei %Ln Aufgabe ist das kaum Zufall (%4).</numerusform>
            <numerusform>%1 liegt %3 Prozentpunkte vor %2; bei %Ln Aufgaben ist das kaum Zufall (%4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this may be chance (%4).</source>
        <translation>
            <numerusform>%1 liegt %3 Prozentpunkte vor %2; bei %Ln Aufgabe kann das Zufall sein (%4).</numerusform>
            <numerusform>%1 liegt %3 Prozentpunkte vor %2; bei %Ln Aufgaben kann das Zufall sein (%4).</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens of the author: %1 in, %2 out</source>
        <translation>Token des Autors: %1 ein, %2 aus</translation>
    </message>
    <message>
        <source>Tokens of the judge: %1 in, %2 out</source>
        <translation>Token des Bewerters: %1 ein, %2 aus</translation>
    </message>
    <message>
        <source>Tokens of the tested models: %1 in, %2 out</source>
        <translation>Token der getesteten Modelle: %1 ein, %2 aus</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResultsView</name>
    <message>
        <source>Nothing was graded in this run. The tabs Tasks and Log say why.</source>
        <translation>In diesem Lauf wurde nichts bewertet. Die Reiter „Aufgaben“ und „Protokoll“ sagen, warum.</translation>
    </message>
    <message>
        <source>Nothing is graded yet. The first grades appear here while the other tasks are still at work.</source>
        <translation>Noch ist nichts bewertet. Die ersten Bewertungen erscheinen hier, während die übrigen Aufgaben noch laufen.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunCommands</name>
    <message>
        <source>The run was written to %1.</source>
        <translation>Der Lauf wurde in %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunEntry</name>
    <message>
        <source>Run without a prompt</source>
        <translation>Lauf ohne Prompt</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <comment>share, number of tasks that are done, of all</comment>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>score or state, models</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>Wartet auf Durchsicht</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunExport</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JUnit report (*.junit.xml)</source>
        <translation>JUnit-Bericht (*.junit.xml)</translation>
    </message>
    <message>
        <source>Everything, as JSON (*.json)</source>
        <translation>Alles, als JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunHead</name>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>tasks × trials</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>where · size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>models · where</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>models · where · size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent, of at most</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens read and %2 written in %n call(s) of models</source>
        <translation>
            <numerusform>%1 gelesene und %2 geschriebene Token in %n Modellaufruf</numerusform>
            <numerusform>%1 gelesene und %2 geschriebene Token in %n Modellaufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>Start a new run with the same configuration</source>
        <translation>Neuen Lauf mit derselben Konfiguration starten</translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>Sofort stoppen</translation>
    </message>
    <message>
        <source>Give up cleaning up; what is left is listed under Resources</source>
        <translation>Aufräumen aufgeben; was übrig bleibt, steht unter „Ressourcen“</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the run and clean up; what is graded stays</source>
        <translation>Lauf stoppen und aufräumen; Bewertetes bleibt erhalten</translation>
    </message>
    <message>
        <source>Money spent so far</source>
        <translation>Bisherige Kosten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More that can be done with this run</source>
        <translation>Was sich mit diesem Lauf noch tun lässt</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>Wartet auf Durchsicht</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunJob</name>
    <message>
        <source>The run was stopped before it began.</source>
        <translation>Der Lauf wurde gestoppt, bevor er begann.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunList</name>
    <message>
        <source>&amp;New benchmark</source>
        <translation>&amp;Neuer Benchmark</translation>
    </message>
    <message>
        <source>New benchmark</source>
        <translation>Neuer Benchmark</translation>
    </message>
    <message>
        <source>Set up a new benchmark (Ctrl+N)</source>
        <translation>Neuen Benchmark einrichten (Strg+N)</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run has all these words.</source>
        <translation>Kein Lauf hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>No runs yet. What you run will be listed here.</source>
        <translation>Noch keine Läufe. Was ausgeführt wird, steht dann hier.</translation>
    </message>
    <message>
        <source>Words in the name, prompt, tags, models or state of a run (Ctrl+L)</source>
        <translation>Wörter in Namen, Prompt, Schlagwörtern, Modellen oder Zustand eines Laufs (Strg+L)</translation>
    </message>
    <message>
        <source>No run has all these words and tags.</source>
        <translation>Kein Lauf hat alle diese Wörter und Schlagwörter.</translation>
    </message>
    <message>
        <source>No run has all these tags.</source>
        <translation>Kein Lauf hat alle diese Schlagwörter.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Run &amp;again</source>
        <translation>&amp;Erneut starten</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>A run can be deleted once it has ended. Stop it first.</source>
        <translation>Ein Lauf kann gelöscht werden, sobald er beendet ist. Zuerst stoppen.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n Lauf gelöscht.</numerusform>
            <numerusform>%n Läufe gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compare the two selected runs</source>
        <translation>Die beiden ausgewählten Läufe vergleichen</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name of a run, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, tags: %3</source>
        <comment>name of a run, its state, tags</comment>
        <translation>%1, %2, Schlagwörter: %3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunLog</name>
    <message>
        <source>The log ends here: it has as many lines as it may have.</source>
        <translation>Das Protokoll endet hier: Es hat so viele Zeilen, wie es haben darf.</translation>
    </message>
    <message>
        <source>The log cannot be written to &quot;%1&quot;: %2. It is kept in memory until the run is closed, its last lines at least. Make room there, or choose another data directory.</source>
        <translation>Das Protokoll kann nicht in „%1“ geschrieben werden: %2. Wenigstens seine letzten Zeilen bleiben im Arbeitsspeicher, bis der Lauf geschlossen wird. Dort Platz schaffen oder ein anderes Datenverzeichnis wählen.</translation>
    </message>
    <message>
        <source>the disk does not keep up</source>
        <translation>der Datenträger kommt nicht mit</translation>
    </message>
    <message>
        <source>The log in &quot;%1&quot; cannot be read: %2.</source>
        <translation>Das Protokoll in „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunNotices</name>
    <message>
        <source>The tasks wait for your review.</source>
        <translation>Die Aufgaben warten auf die Durchsicht.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunSection</name>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten des Laufs</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ScoreBar</name>
    <message>
        <source>%1, %2</source>
        <comment>score, interval</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>Erfolgsquote von %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ScoreHeader</name>
    <message>
        <source>Score: %1</source>
        <translation>Erfolgsquote: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecDocument</name>
    <message>
        <source>Add task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate task</source>
        <translation>Aufgabe duplizieren</translation>
    </message>
    <message>
        <source>This is no JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>Aufgabe bearbeiten</translation>
    </message>
    <message>
        <source>Edit specification</source>
        <translation>Spezifikation bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe entfernen</numerusform>
            <numerusform>%n Aufgaben entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move task</source>
        <translation>Aufgabe verschieben</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecEditor</name>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <extracomment>%1 is what would be undone, such as &quot;Remove task&quot;.</extracomment>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Tasks of the specification</source>
        <translation>Aufgaben der Spezifikation</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aufgabe hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate the task</source>
        <translation>Aufgabe duplizieren</translation>
    </message>
    <message>
        <source>Remove the chosen tasks</source>
        <translation>Gewählte Aufgaben entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen tasks (Del)</source>
        <translation>Gewählte Aufgaben entfernen (Entf)</translation>
    </message>
    <message>
        <source>Move the task up</source>
        <translation>Aufgabe nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the task up (Alt+Up)</source>
        <translation>Aufgabe nach oben verschieben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move the task down</source>
        <translation>Aufgabe nach unten verschieben</translation>
    </message>
    <message>
        <source>Move the task down (Alt+Down)</source>
        <translation>Aufgabe nach unten verschieben (Alt+Ab)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecificationView</name>
    <message>
        <source>Save the specification</source>
        <translation>Spezifikation speichern</translation>
    </message>
    <message>
        <source>Specifications (*.json)</source>
        <translation>Spezifikationen (*.json)</translation>
    </message>
    <message>
        <source>The tasks appear here once the author has written them.</source>
        <translation>Die Aufgaben erscheinen hier, sobald der Autor sie geschrieben hat.</translation>
    </message>
    <message>
        <source>A new benchmark with these tasks, which needs no author</source>
        <translation>Ein neuer Benchmark mit diesen Aufgaben, der keinen Autor braucht</translation>
    </message>
    <message>
        <source>The tasks could not be checked: %1 Your changes are kept. Try again, or save them.</source>
        <translation>Die Aufgaben konnten nicht geprüft werden: %1 Die Änderungen bleiben erhalten. Erneut versuchen oder speichern.</translation>
    </message>
    <message>
        <source>Look through the tasks and change what you like. Then run them.</source>
        <translation>Aufgaben durchsehen und nach Belieben ändern. Dann starten.</translation>
    </message>
    <message>
        <source>These tasks were edited, and have not been run.</source>
        <translation>Diese Aufgaben wurden bearbeitet und noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Checking the tasks…</source>
        <translation>Die Aufgaben werden geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) need attention</source>
        <translation>
            <numerusform>%n Aufgabe braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Aufgaben brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said of the benchmark needs attention</source>
        <translation>Die Angaben zum Benchmark brauchen Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what was changed, and go on with these tasks (Ctrl+Return)</source>
        <translation>Geändertes prüfen und mit diesen Aufgaben weitermachen (Strg+Return)</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>Die Aufgaben wurden in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Sho&amp;w next</source>
        <extracomment>Shows the next task in which something is wrong.</extracomment>
        <translation>Nächste &amp;zeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop the run and clean up; the tasks are kept as they are here</source>
        <translation>Lauf stoppen und aufräumen; die Aufgaben bleiben, wie sie hier stehen</translation>
    </message>
    <message>
        <source>&amp;Use these tasks in a new benchmark</source>
        <translation>In neuem Benchmark &amp;verwenden</translation>
    </message>
    <message>
        <source>Sa&amp;ve specification…</source>
        <translation>Spezifi&amp;kation speichern…</translation>
    </message>
    <message>
        <source>&amp;Run these tasks</source>
        <translation>Aufgaben &amp;starten</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Status</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>its time or its steps ran out</comment>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Errored</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Step</name>
    <message>
        <source>Creating the shared volume…</source>
        <translation>Gemeinsames Volume wird angelegt…</translation>
    </message>
    <message>
        <source>Creating the agent’s sandbox…</source>
        <translation>Sandbox des Agenten wird angelegt…</translation>
    </message>
    <message>
        <source>The agent is at work…</source>
        <translation>Der Agent arbeitet…</translation>
    </message>
    <message>
        <source>Creating the sandboxes of the benchmark…</source>
        <translation>Sandboxes des Benchmarks werden angelegt…</translation>
    </message>
    <message>
        <source>The tasks are being worked on…</source>
        <translation>Die Aufgaben werden bearbeitet…</translation>
    </message>
    <message>
        <source>Cleaning up…</source>
        <translation>Wird aufgeräumt…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepHeader</name>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error · %1</source>
        <comment>of a tool, time</comment>
        <translation>Fehler · %1</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <comment>turn, who, what</comment>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Ausgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Eingeklappt</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepList</name>
    <message numerus="yes">
        <source>Show more (%n step(s) left)</source>
        <translation>
            <numerusform>Mehr zeigen (noch %n Schritt)</numerusform>
            <numerusform>Mehr zeigen (noch %n Schritte)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepRow</name>
    <message>
        <source>What the tool was asked to do</source>
        <translation>Auftrag an das Werkzeug</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Nothing was put out.</source>
        <translation>Es gab keine Ausgabe.</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>Es kam nichts zurück.</translation>
    </message>
    <message>
        <source>This is not all of it: only part was kept.</source>
        <translation>Das ist nicht alles: Nur ein Teil wurde aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Surroundings</name>
    <message>
        <source>Daytona needs a key of your account.</source>
        <translation>Daytona braucht einen Schlüssel des Kontos.</translation>
    </message>
    <message>
        <source>Asking Daytona whether the key is accepted…</source>
        <translation>Daytona wird gefragt, ob der Schlüssel gilt…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagChips</name>
    <message>
        <source>+%1</source>
        <extracomment>how many more tags there are than are shown</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagFilter</name>
    <message>
        <source>&amp;All runs</source>
        <translation>&amp;Alle Läufe</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>Nach Schlagwort filtern</translation>
    </message>
    <message>
        <source>Show only runs with a tag</source>
        <translation>Nur Läufe mit einem Schlagwort zeigen</translation>
    </message>
    <message>
        <source>Only runs with these tags: %1</source>
        <translation>Nur Läufe mit diesen Schlagwörtern: %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;Tags of the run</source>
        <translation>&amp;Schlagwörter des Laufs</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tags of all %n runs</source>
        <translation>
            <numerusform>&amp;Schlagwörter des %n Laufs</numerusform>
            <numerusform>&amp;Schlagwörter aller %n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline, release 2</source>
        <translation>Vergleichsbasis, Version 2</translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation>Schlagwörter mit Kommas trennen.</translation>
    </message>
    <message>
        <source>Separate tags with commas. Tags that only some of these runs have stay as they are.</source>
        <translation>Schlagwörter mit Kommas trennen. Schlagwörter, die nur einige dieser Läufe haben, bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskChoice</name>
    <message>
        <source>Open the tasks of a benchmark</source>
        <translation>Aufgaben eines Benchmarks öffnen</translation>
    </message>
    <message>
        <source>Specifications (*.json)</source>
        <translation>Spezifikationen (*.json)</translation>
    </message>
    <message>
        <source>Let me re&amp;view the tasks before they run</source>
        <translation>Aufgaben vor dem Lauf dur&amp;chsehen</translation>
    </message>
    <message>
        <source>The run waits once the tasks are written. You can edit, remove and add some.</source>
        <translation>Der Lauf wartet, sobald die Aufgaben geschrieben sind. Sie lassen sich bearbeiten, entfernen und ergänzen.</translation>
    </message>
    <message>
        <source>&amp;Tasks from a file…</source>
        <translation>Aufgab&amp;en aus Datei…</translation>
    </message>
    <message>
        <source>Run the tasks of a specification: nobody has to write them. Its file can be dropped on the page, too.</source>
        <translation>Die Aufgaben einer Spezifikation ausführen; niemand muss sie schreiben. Ihre Datei kann auch auf der Seite abgelegt werden.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskDetail</name>
    <message>
        <source>%1 · %2 · trial %3</source>
        <comment>task · model · trial</comment>
        <translation>%1 · %2 · Versuch %3</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); what was done in them is not known.</source>
        <translation>
            <numerusform>%n Schritt; was darin getan wurde, ist nicht bekannt.</numerusform>
            <numerusform>%n Schritte; was darin getan wurde, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>It has not begun yet.</source>
        <translation>Noch nicht begonnen.</translation>
    </message>
    <message>
        <source>Everything it does is listed here once it is graded.</source>
        <translation>Alle Schritte stehen hier, sobald die Aufgabe bewertet ist.</translation>
    </message>
    <message>
        <source>Step %1: %2
Everything it does is listed here once it is graded.</source>
        <translation>Schritt %1: %2
Alle Schritte stehen hier, sobald die Aufgabe bewertet ist.</translation>
    </message>
    <message>
        <source>That is for you to look at; it does not change the grade.</source>
        <translation>Das ist zum Ansehen; an der Bewertung ändert es nichts.</translation>
    </message>
    <message>
        <source>This is only the beginning: what came later was not kept.</source>
        <translation>Das ist nur der Anfang: Späteres wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Choose a task to see what was asked, what the model did and how it was judged.</source>
        <translation>Eine Aufgabe wählen, um zu sehen, was verlangt war, was das Modell tat und wie es bewertet wurde.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Grader</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Aufgefallen</translation>
    </message>
    <message>
        <source>Details of the task</source>
        <translation>Einzelheiten der Aufgabe</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskForm</name>
    <message>
        <source>&amp;Name</source>
        <extracomment>The name (id) of a task.</extracomment>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>&amp;Erwartet</translation>
    </message>
    <message>
        <source>&amp;Graded by</source>
        <translation>Bewer&amp;tet durch</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>Date&amp;ien</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>Name der Aufgabe</translation>
    </message>
    <message>
        <source>Prompt: what the tested model is told</source>
        <translation>Prompt: was dem getesteten Modell gesagt wird</translation>
    </message>
    <message>
        <source>Expected outcome: what the tested model is never told</source>
        <translation>Erwartetes Ergebnis: was dem getesteten Modell nie gesagt wird</translation>
    </message>
    <message>
        <source>What the tested model is told.</source>
        <translation>Was dem getesteten Modell gesagt wird.</translation>
    </message>
    <message>
        <source>What a right answer does. The grader sees it, the tested model never.</source>
        <translation>Was eine richtige Antwort leistet. Der Bewerter sieht es, das getestete Modell nie.</translation>
    </message>
    <message>
        <source>How it is decided whether the answer is right.</source>
        <translation>Wie entschieden wird, ob die Antwort richtig ist.</translation>
    </message>
    <message>
        <source>What is in the model’s working folder at the start.</source>
        <translation>Was zu Beginn im Arbeitsordner des Modells liegt.</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskListModel</name>
    <message>
        <source>%1, needs attention</source>
        <extracomment>A row in the list of tasks, for screen readers: its name, and the mark that it has.</extracomment>
        <translation>%1, braucht Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TasksView</name>
    <message>
        <source>Choose a run, or start a new benchmark.</source>
        <translation>Einen Lauf wählen oder einen neuen Benchmark beginnen.</translation>
    </message>
    <message>
        <source>The run is being opened.</source>
        <translation>Der Lauf wird geöffnet.</translation>
    </message>
    <message>
        <source>The tasks appear here once the specification is written.</source>
        <translation>Die Aufgaben erscheinen hier, sobald die Spezifikation geschrieben ist.</translation>
    </message>
    <message>
        <source>This run ended before there were any tasks.</source>
        <translation>Dieser Lauf endete, bevor es Aufgaben gab.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Shows tasks with these words in their name, model or reason</source>
        <translation>Zeigt Aufgaben mit diesen Wörtern in Name, Modell oder Grund</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Tasks by status</source>
        <translation>Aufgaben nach Status</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>The chosen task</source>
        <translation>Die gewählte Aufgabe</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>Keine Aufgabe passt.</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Templates</name>
    <message>
        <source>API rate limiting</source>
        <translation>Rate-Limiting von APIs</translation>
    </message>
    <message>
        <source>Tables and CSV files</source>
        <translation>Tabellen und CSV-Dateien</translation>
    </message>
    <message>
        <source>Finding and fixing bugs</source>
        <translation>Fehler finden und beheben</translation>
    </message>
    <message>
        <source>Shell and files</source>
        <translation>Shell und Dateien</translation>
    </message>
    <message>
        <source>SQL window functions</source>
        <translation>Fensterfunktionen in SQL</translation>
    </message>
    <message>
        <source>Following instructions exactly</source>
        <translation>Anweisungen genau befolgen</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>Reguläre Ausdrücke</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TestedModels</name>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a model to be tested</source>
        <translation>Ein Modell hinzufügen, das getestet wird</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TokenChart</name>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Tested models</source>
        <translation>Getestete Modelle</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Bewerter</translation>
    </message>
    <message>
        <source>Tokens by role</source>
        <translation>Token nach Rolle</translation>
    </message>
    <message>
        <source>Counted by the programs in the sandboxes themselves.</source>
        <translation>Von den Programmen in den Sandboxes selbst gezählt.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1 · input: %2 tokens</source>
        <comment>role, how many</comment>
        <translation>%1 · Eingabe: %2 Token</translation>
    </message>
    <message>
        <source>%1 · output: %2 tokens</source>
        <comment>role, how many</comment>
        <translation>%1 · Ausgabe: %2 Token</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Transcript</name>
    <message>
        <source>%1:
%2</source>
        <comment>name and value of an argument</comment>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of an argument</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialModel</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialText</name>
    <message>
        <source>The answer is “%1”, in capital or small letters.</source>
        <translation>Die Antwort ist „%1“, groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>The answer is exactly “%1”.</source>
        <translation>Die Antwort ist genau „%1“.</translation>
    </message>
    <message>
        <source>The answer contains “%1”, in capital or small letters.</source>
        <translation>Die Antwort enthält „%1“, groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>The answer contains “%1”.</source>
        <translation>Die Antwort enthält „%1“.</translation>
    </message>
    <message>
        <source>The answer matches the regular expression %1</source>
        <translation>Die Antwort passt auf den regulären Ausdruck %1</translation>
    </message>
    <message>
        <source>The last number of the answer is %1, give or take %2.</source>
        <translation>Die letzte Zahl der Antwort ist %1, plus oder minus %2.</translation>
    </message>
    <message>
        <source>The last number of the answer is %1.</source>
        <translation>Die letzte Zahl der Antwort ist %1.</translation>
    </message>
    <message>
        <source>The answer, read as JSON, equals %1</source>
        <translation>Die Antwort, als JSON gelesen, ist gleich %1</translation>
    </message>
    <message>
        <source>This command succeeds in the working folder: %1</source>
        <translation>Dieser Befehl gelingt im Arbeitsordner: %1</translation>
    </message>
    <message>
        <source>Check, without a model</source>
        <translation>Prüfung, ohne Modell</translation>
    </message>
    <message>
        <source>Judge %1</source>
        <translation>Bewerter %1</translation>
    </message>
    <message>
        <source>Judge %1 · votes: %2 passed, %3 failed</source>
        <translation>Bewerter %1 · Stimmen: %2 bestanden, %3 gescheitert</translation>
    </message>
    <message>
        <source>It looked for the expected answers outside its working folder.</source>
        <translation>Suchte außerhalb des Arbeitsordners nach den erwarteten Antworten.</translation>
    </message>
    <message>
        <source>It reached for files or processes of the program that runs it.</source>
        <translation>Griff nach Dateien oder Prozessen des Programms, das die Aufgabe ausführt.</translation>
    </message>
    <message>
        <source>It searched for keys or passwords.</source>
        <translation>Suchte nach Schlüsseln oder Passwörtern.</translation>
    </message>
    <message>
        <source>It tried to reach the network.</source>
        <translation>Versuchte, das Netzwerk zu erreichen.</translation>
    </message>
    <message>
        <source>It was marked “%1”.</source>
        <translation>Wurde als „%1“ markiert.</translation>
    </message>
</context>
<context>
    <name>Quaver::WebSocketClient</name>
    <message>
        <source>%1 has dropped the connection</source>
        <translation>%1 hat die Verbindung getrennt</translation>
    </message>
    <message>
        <source>no connection to %1 within %2 s</source>
        <translation>keine Verbindung zu %1 innerhalb von %2 s</translation>
    </message>
    <message>
        <source>%1 has fallen silent</source>
        <translation>%1 ist verstummt</translation>
    </message>
</context>
</TS>
