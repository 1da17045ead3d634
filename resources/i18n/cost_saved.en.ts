<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The estimate could not be kept; nothing was changed.</source>
        <translation>The estimate could not be kept; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>EstimateHead</name>
    <message>
        <source>Rename the estimate</source>
        <translation>Rename the estimate</translation>
    </message>
    <message>
        <source>Name of the estimate</source>
        <translation>Name of the estimate</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>Saved estimates, examples and earlier look-ups</source>
        <translation>Saved estimates, examples and earlier look-ups</translation>
    </message>
    <message>
        <source>All estimates</source>
        <translation>All estimates</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>Unnamed estimate</translation>
    </message>
    <message>
        <source>Estimate: {0}, rename</source>
        <translation>Estimate: {0}, rename</translation>
    </message>
    <message>
        <source>Not kept yet, tried again soon: {0}</source>
        <translation>Not kept yet, tried again soon: {0}</translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>Estimates</source>
        <translation>Estimates</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Search the estimates</source>
        <translation>Search the estimates</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>Nothing of this name; another word may be found.</source>
        <translation>Nothing of this name; another word may be found.</translation>
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
        <source>Folder: {0}</source>
        <translation>Folder: {0}</translation>
    </message>
    <message>
        <source>Start from this</source>
        <translation>Start from this</translation>
    </message>
    <message>
        <source>Look up again</source>
        <translation>Look up again</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message numerus="yes">
        <source>%n line(s) of the example have no price in the document.</source>
        <translation>
            <numerusform>%n line of the example has no price in the document.</numerusform>
            <numerusform>%n lines of the example have no price in the document.</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimate of {0}</source>
        <translation>Estimate of {0}</translation>
    </message>
    <message>
        <source>Another window changed “{0}”; these lines are kept beside it as “{1}”.</source>
        <translation>Another window changed “{0}”; these lines are kept beside it as “{1}”.</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>Unnamed estimate</translation>
    </message>
</context>
<context>
    <name>RowReader</name>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Estimates are kept here by themselves.</source>
        <translation>Estimates are kept here by themselves.</translation>
    </message>
    <message>
        <source>From the document</source>
        <translation>From the document</translation>
    </message>
    <message>
        <source>The document reckons nothing itself that could be started from.</source>
        <translation>The document reckons nothing itself that could be started from.</translation>
    </message>
    <message>
        <source>Looked up before</source>
        <translation>Looked up before</translation>
    </message>
    <message>
        <source>What you look up with Enter or Ctrl+Enter stands here.</source>
        <translation>What you look up with Enter or Ctrl+Enter stands here.</translation>
    </message>
    <message>
        <source>“{0}” is removed.</source>
        <translation>“{0}” is removed.</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>Unnamed estimate</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>open now · {0}</source>
        <translation>open now · {0}</translation>
    </message>
    <message>
        <source>start from</source>
        <translation>start from</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>not understood by the prices of today</source>
        <translation>not understood by the prices of today</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
</context>
<context>
    <name>SavedDelegate</name>
    <message>
        <source>Name of the estimate</source>
        <translation>Name of the estimate</translation>
    </message>
</context>
</TS>
