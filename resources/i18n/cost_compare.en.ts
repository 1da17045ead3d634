<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CompareBody</name>
    <message>
        <source>The estimate has no lines yet. Add one, or choose above what B shall be.</source>
        <translation>The estimate has no lines yet. Add one, or choose above what B shall be.</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Swap A and B (W)</source>
        <translation>Swap A and B (W)</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Swap A and B</translation>
    </message>
    <message>
        <source>What B is</source>
        <translation>What B is</translation>
    </message>
    <message>
        <source>A copy of A, a saved estimate, or an example of the document</source>
        <translation>A copy of A, a saved estimate, or an example of the document</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>Anew</translation>
    </message>
    <message>
        <source>Begin B anew as a copy of A (Ctrl+D)</source>
        <translation>Begin B anew as a copy of A (Ctrl+D)</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Show the chart or the table (T)</source>
        <translation>Show the chart or the table (T)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Markdown, CSV or JSON (Ctrl+Shift+S)</source>
        <translation>Markdown, CSV or JSON (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Save B…</source>
        <translation>Save B…</translation>
    </message>
    <message>
        <source>Save B under a name (Ctrl+Shift+B)</source>
        <translation>Save B under a name (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Use B</source>
        <translation>Use B</translation>
    </message>
    <message>
        <source>Make B the open estimate (Ctrl+Enter)</source>
        <translation>Make B the open estimate (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Name of B</source>
        <translation>Name of B</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>Example: {0}</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>not in A</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>not in B</translation>
    </message>
    <message>
        <source>{0}, changed</source>
        <translation>{0}, changed</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>P another path · F2 volume · D directions · R as in A · Delete not in B · Ctrl+Z take back</source>
        <translation>P another path · F2 volume · D directions · R as in A · Delete not in B · Ctrl+Z take back</translation>
    </message>
    <message>
        <source>B is the estimate now; Ctrl+Z takes that back.</source>
        <translation>B is the estimate now; Ctrl+Z takes that back.</translation>
    </message>
    <message>
        <source>B is saved as “{0}”.</source>
        <translation>B is saved as “{0}”.</translation>
    </message>
    <message>
        <source>The comparison was copied as a table.</source>
        <translation>The comparison was copied as a table.</translation>
    </message>
    <message>
        <source>The comparison was copied as Markdown.</source>
        <translation>The comparison was copied as Markdown.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Save the comparison</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Saved as {0}.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Open estimate</source>
        <translation>Open estimate</translation>
    </message>
    <message>
        <source>The picture is saved as {0}.</source>
        <translation>The picture is saved as {0}.</translation>
    </message>
    <message>
        <source>The picture is copied; paste it where you want it.</source>
        <translation>The picture is copied; paste it where you want it.</translation>
    </message>
</context>
<context>
    <name>CompareReports</name>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>{0}, as line {1} reckons</source>
        <translation>{0}, as line {1} reckons</translation>
    </message>
    <message>
        <source>Comparison of {0} and {1}</source>
        <translation>Comparison of {0} and {1}</translation>
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
        <source>A month</source>
        <translation>A month</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Difference, exact</source>
        <translation>Difference, exact</translation>
    </message>
    <message>
        <source>Total a month</source>
        <translation>Total a month</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>What is different</translation>
    </message>
    <message>
        <source>{0} of {1} lines, those that differ most</source>
        <translation>{0} of {1} lines, those that differ most</translation>
    </message>
    <message>
        <source>only what is priced in {0}</source>
        <translation>only what is priced in {0}</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>There is nothing to compare yet.</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>not in A</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>not in B</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Comparison</source>
        <translation>Comparison</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>another currency</source>
        <translation>another currency</translation>
    </message>
    <message>
        <source>not known: a part has no price</source>
        <translation>not known: a part has no price</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>no difference</translation>
    </message>
    <message>
        <source>{0}: not known</source>
        <translation>{0}: not known</translation>
    </message>
    <message>
        <source>{0} a month</source>
        <translation>{0} a month</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Reckon with the other size of a TB (B)</source>
        <translation>Reckon with the other size of a TB (B)</translation>
    </message>
    <message>
        <source>Difference · {0}</source>
        <translation>Difference · {0}</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>A comparison&apos;s name ends in .md, .csv or .json.</source>
        <translation>A comparison&apos;s name ends in .md, .csv or .json.</translation>
    </message>
</context>
</TS>
