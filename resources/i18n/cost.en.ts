<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CostView</name>
    <message>
        <source>Back to the estimate</source>
        <translation>Back to the estimate</translation>
    </message>
    <message>
        <source>Look up a price</source>
        <translation>Look up a price</translation>
    </message>
    <message>
        <source>Earlier look-ups</source>
        <translation>Earlier look-ups</translation>
    </message>
    <message>
        <source>Open the document&apos;s worked example</source>
        <translation>Open the document&apos;s worked example</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>Rename the estimate</source>
        <translation>Rename the estimate</translation>
    </message>
    <message>
        <source>Edit the volume</source>
        <translation>Edit the volume</translation>
    </message>
    <message>
        <source>Rename the line</source>
        <translation>Rename the line</translation>
    </message>
    <message>
        <source>Choose another path for the line</source>
        <translation>Choose another path for the line</translation>
    </message>
    <message>
        <source>Charge one direction or both</source>
        <translation>Charge one direction or both</translation>
    </message>
    <message>
        <source>Duplicate the line</source>
        <translation>Duplicate the line</translation>
    </message>
    <message>
        <source>Move the line up</source>
        <translation>Move the line up</translation>
    </message>
    <message>
        <source>Move the line down</source>
        <translation>Move the line down</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Remove the line</translation>
    </message>
    <message>
        <source>Remove all lines</source>
        <translation>Remove all lines</translation>
    </message>
    <message>
        <source>Cut the lines</source>
        <translation>Cut the lines</translation>
    </message>
    <message>
        <source>Paste lines of text or of a spreadsheet</source>
        <translation>Paste lines of text or of a spreadsheet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Switch the size of a TB (1024 or 1000 GB)</source>
        <translation>Switch the size of a TB (1024 or 1000 GB)</translation>
    </message>
    <message>
        <source>Copy the lines as a table</source>
        <translation>Copy the lines as a table</translation>
    </message>
    <message>
        <source>Copy the estimate as Markdown</source>
        <translation>Copy the estimate as Markdown</translation>
    </message>
    <message>
        <source>Show the total in another currency</source>
        <translation>Show the total in another currency</translation>
    </message>
    <message>
        <source>Show the line&apos;s source</source>
        <translation>Show the line&apos;s source</translation>
    </message>
    <message>
        <source>Show on the map what the line&apos;s price is for</source>
        <translation>Show on the map what the line&apos;s price is for</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Unnamed estimate</source>
        <translation>Unnamed estimate</translation>
    </message>
    <message>
        <source>The estimate “{0}” is not kept: {1}</source>
        <translation>The estimate “{0}” is not kept: {1}</translation>
    </message>
    <message>
        <source>What you said prices are for is not kept: {0}</source>
        <translation>What you said prices are for is not kept: {0}</translation>
    </message>
</context>
<context>
    <name>LineLink</name>
    <message>
        <source>Line {0}</source>
        <translation>Line {0}</translation>
    </message>
</context>
<context>
    <name>NoLines</name>
    <message>
        <source>Type a volume and its way above; Enter puts it here.</source>
        <translation>Type a volume and its way above; Enter puts it here.</translation>
    </message>
    <message>
        <source>Or start with what the document reckons itself:</source>
        <translation>Or start with what the document reckons itself:</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Go on with</translation>
    </message>
    <message>
        <source>Looked up before</source>
        <translation>Looked up before</translation>
    </message>
</context>
<context>
    <name>NoPrices</name>
    <message>
        <source>This document has no prices</source>
        <translation>This document has no prices</translation>
    </message>
    <message>
        <source>A price is a line that names a way, a sum and a unit of volume, for example:</source>
        <translation>A price is a line that names a way, a sum and a unit of volume, for example:</translation>
    </message>
    <message>
        <source>Between zones: $0.01/GB (each way)
Internet egress
- First 10 TB: $0.09/GB
- Over 10 TB: $0.085/GB
Free:
- Internet ingress</source>
        <translation>Between zones: $0.01/GB (each way)
Internet egress
- First 10 TB: $0.09/GB
- Over 10 TB: $0.085/GB
Free:
- Internet ingress</translation>
    </message>
    <message>
        <source>Tables, lists, prose and box drawings all work.</source>
        <translation>Tables, lists, prose and box drawings all work.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>and %n more in the list of problems</source>
        <translation>
            <numerusform>and %n more in the list of problems</numerusform>
            <numerusform>and %n more in the list of problems</numerusform>
        </translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>side by side</translation>
    </message>
    <message>
        <source>check line by line</source>
        <translation>check line by line</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assign…</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>← Estimate</source>
        <translation>← Estimate</translation>
    </message>
    <message>
        <source>Back to the estimate (Esc)</source>
        <translation>Back to the estimate (Esc)</translation>
    </message>
    <message>
        <source>Back to the estimate</source>
        <translation>Back to the estimate</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Estimates</source>
        <translation>Estimates</translation>
    </message>
    <message>
        <source>Go on with what is chosen</source>
        <translation>Go on with what is chosen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>The document&apos;s arithmetic</source>
        <translation>The document&apos;s arithmetic</translation>
    </message>
    <message>
        <source>Show the line in the source</source>
        <translation>Show the line in the source</translation>
    </message>
    <message>
        <source>Copy the check</source>
        <translation>Copy the check</translation>
    </message>
    <message>
        <source>Bring the last removed one back</source>
        <translation>Bring the last removed one back</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>Next chart</translation>
    </message>
    <message>
        <source>Chart before</source>
        <translation>Chart before</translation>
    </message>
    <message>
        <source>Smaller volumes</source>
        <translation>Smaller volumes</translation>
    </message>
    <message>
        <source>Larger volumes</source>
        <translation>Larger volumes</translation>
    </message>
    <message>
        <source>Shares by line or rate</source>
        <translation>Shares by line or rate</translation>
    </message>
    <message>
        <source>Show or hide the table</source>
        <translation>Show or hide the table</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Picture of the chart…</source>
        <translation>Picture of the chart…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copy the picture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Choose another path in B</source>
        <translation>Choose another path in B</translation>
    </message>
    <message>
        <source>Edit the volume in B</source>
        <translation>Edit the volume in B</translation>
    </message>
    <message>
        <source>One direction or both in B</source>
        <translation>One direction or both in B</translation>
    </message>
    <message>
        <source>Have the line as in A</source>
        <translation>Have the line as in A</translation>
    </message>
    <message>
        <source>Take the line out of B</source>
        <translation>Take the line out of B</translation>
    </message>
    <message>
        <source>Take the last change of B back</source>
        <translation>Take the last change of B back</translation>
    </message>
    <message>
        <source>Make the change of B again</source>
        <translation>Make the change of B again</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>Swap A and B</translation>
    </message>
    <message>
        <source>Begin B anew as a copy of A</source>
        <translation>Begin B anew as a copy of A</translation>
    </message>
    <message>
        <source>Make B the open estimate</source>
        <translation>Make B the open estimate</translation>
    </message>
    <message>
        <source>Save B as an estimate…</source>
        <translation>Save B as an estimate…</translation>
    </message>
    <message>
        <source>Show the chart or the table</source>
        <translation>Show the chart or the table</translation>
    </message>
    <message>
        <source>Copy the comparison as a table</source>
        <translation>Copy the comparison as a table</translation>
    </message>
    <message>
        <source>Copy the comparison as Markdown</source>
        <translation>Copy the comparison as Markdown</translation>
    </message>
    <message>
        <source>Picture of the comparison…</source>
        <translation>Picture of the comparison…</translation>
    </message>
    <message>
        <source>Save the comparison…</source>
        <translation>Save the comparison…</translation>
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
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Where the money goes</source>
        <translation>Where the money goes</translation>
    </message>
    <message>
        <source>Cost over volume</source>
        <translation>Cost over volume</translation>
    </message>
    <message>
        <source>Rate card</source>
        <translation>Rate card</translation>
    </message>
    <message>
        <source>Cost over volume · {0}</source>
        <translation>Cost over volume · {0}</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>The chart in large, with its table</source>
        <translation>The chart in large, with its table</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>at least {0}</source>
        <translation>at least {0}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>{0} GB without a price in the document</source>
        <translation>{0} GB without a price in the document</translation>
    </message>
    <message>
        <source>+ {0} GB without a price in the document</source>
        <translation>+ {0} GB without a price in the document</translation>
    </message>
    <message>
        <source>{0} GB of it in free allowances</source>
        <translation>{0} GB of it in free allowances</translation>
    </message>
    <message>
        <source>{0} buys {1}</source>
        <translation>{0} buys {1}</translation>
    </message>
    <message>
        <source>of {0}, {1} buys {2}</source>
        <translation>of {0}, {1} buys {2}</translation>
    </message>
    <message>
        <source>not in the document&apos;s prices</source>
        <translation>not in the document&apos;s prices</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>× {0} directions</source>
        <translation>× {0} directions</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>one direction</translation>
    </message>
    <message>
        <source>{0} GB without a price</source>
        <translation>{0} GB without a price</translation>
    </message>
    <message>
        <source>{0} GB free</source>
        <translation>{0} GB free</translation>
    </message>
    <message>
        <source>{0} GB in {1}</source>
        <translation>{0} GB in {1}</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>up to {0}</translation>
    </message>
    <message>
        <source>above {0}</source>
        <translation>above {0}</translation>
    </message>
    <message>
        <source>no price given</source>
        <translation>no price given</translation>
    </message>
    <message>
        <source>free up to {0}</source>
        <translation>free up to {0}</translation>
    </message>
    <message>
        <source>{0} each way</source>
        <translation>{0} each way</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>lines {0}</source>
        <translation>lines {0}</translation>
    </message>
    <message>
        <source>Worked example</source>
        <translation>Worked example</translation>
    </message>
    <message>
        <source>as in the document (line {0})</source>
        <translation>as in the document (line {0})</translation>
    </message>
    <message>
        <source>matches the document&apos;s {0} (line {1})</source>
        <translation>matches the document&apos;s {0} (line {1})</translation>
    </message>
    <message>
        <source>the document says {0} (line {1})</source>
        <translation>the document says {0} (line {1})</translation>
    </message>
</context>
</TS>
