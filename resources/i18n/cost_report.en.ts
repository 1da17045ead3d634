<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%n line(s) copied as a table.</source>
        <translation>
            <numerusform>%n line copied as a table.</numerusform>
            <numerusform>%n lines copied as a table.</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimate was copied as a table.</source>
        <translation>The estimate was copied as a table.</translation>
    </message>
    <message>
        <source>The estimate was copied as Markdown.</source>
        <translation>The estimate was copied as Markdown.</translation>
    </message>
    <message>
        <source>The estimate has no lines yet.</source>
        <translation>The estimate has no lines yet.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A report&apos;s name ends in .pdf, .csv, .json or .md.</source>
        <translation>A report&apos;s name ends in .pdf, .csv, .json or .md.</translation>
    </message>
</context>
<context>
    <name>ReportBuilder</name>
    <message>
        <source>Cost estimate</source>
        <translation>Cost estimate</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Total a month</source>
        <translation>Total a month</translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation>How it is reckoned</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>What it rests on</translation>
    </message>
    <message>
        <source>Where the document disagrees with itself</source>
        <translation>Where the document disagrees with itself</translation>
    </message>
    <message>
        <source>From the document</source>
        <translation>From the document</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>Where it goes</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}, as line {1} reckons</translation>
    </message>
    <message>
        <source>Volume in GB × price of a GB × directions that are charged, for each line.</source>
        <translation>Volume in GB × price of a GB × directions that are charged, for each line.</translation>
    </message>
    <message>
        <source>Lines of the same path fill its tiers together, in the order of the table.</source>
        <translation>Lines of the same path fill its tiers together, in the order of the table.</translation>
    </message>
    <message>
        <source>{0}; the other size would change nothing here</source>
        <translation>{0}; the other size would change nothing here</translation>
    </message>
    <message>
        <source>both directions charged: {0}</source>
        <translation>both directions charged: {0}</translation>
    </message>
    <message>
        <source>one direction charged: {0}</source>
        <translation>one direction charged: {0}</translation>
    </message>
    <message>
        <source>no price in the document for {0} GB; they are in no sum</source>
        <translation>no price in the document for {0} GB; they are in no sum</translation>
    </message>
    <message>
        <source>amounts are exact, and rounded only where they are shown</source>
        <translation>amounts are exact, and rounded only where they are shown</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>The estimate was copied as Markdown.</source>
        <translation>The estimate was copied as Markdown.</translation>
    </message>
    <message>
        <source>The estimate was copied as a table.</source>
        <translation>The estimate was copied as a table.</translation>
    </message>
    <message>
        <source>Save the estimate</source>
        <translation>Save the estimate</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Saved as {0}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copy as Markdown</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copy as table</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>PDF, CSV, JSON or Markdown</source>
        <translation>PDF, CSV, JSON or Markdown</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>What goes out</translation>
    </message>
    <message>
        <source>The estimate has no lines yet. Add one, and it can go out from here.</source>
        <translation>The estimate has no lines yet. Add one, and it can go out from here.</translation>
    </message>
</context>
</TS>
