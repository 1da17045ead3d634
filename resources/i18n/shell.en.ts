<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>There is no Markdown document in {0}.</source>
        <translation>There is no Markdown document in {0}.</translation>
    </message>
    <message>
        <source>The settings were damaged and start anew; the old ones are kept in {0}.</source>
        <translation>The settings were damaged and start anew; the old ones are kept in {0}.</translation>
    </message>
    <message>
        <source>No document in {0} can be read.</source>
        <translation>No document in {0} can be read.</translation>
    </message>
    <message>
        <source>Reading was stopped; F5 goes on.</source>
        <translation>Reading was stopped; F5 goes on.</translation>
    </message>
    <message>
        <source>Reading ended at {0} of {1} files; F5 goes on.</source>
        <translation>Reading ended at {0} of {1} files; F5 goes on.</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>Reading {0} …</translation>
    </message>
    <message>
        <source>{0} is no longer there; what was read of it stays open.</source>
        <translation>{0} is no longer there; what was read of it stays open.</translation>
    </message>
    <message>
        <source>Something went wrong, but you can go on: {0}</source>
        <translation>Something went wrong, but you can go on: {0}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>The details are on the clipboard.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close again to leave without it.</source>
        <translation>Close again to leave without it.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Close all the same</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Open on the map</source>
        <translation>Open on the map</translation>
    </message>
    <message>
        <source>From place to place on the map</source>
        <translation>From place to place on the map</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Open a document</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
    <message>
        <source>Stop reading the folder</source>
        <translation>Stop reading the folder</translation>
    </message>
    <message>
        <source>Read the document again</source>
        <translation>Read the document again</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>Reading notes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Go to the cards</source>
        <translation>Go to the cards</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Go to the map</translation>
    </message>
    <message>
        <source>Go to the cost</source>
        <translation>Go to the cost</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Leave projection</source>
        <translation>Leave projection</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normal size</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Theme: as the system</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Theme: light</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Theme: dark</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Theme: high contrast</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Language: {0}</translation>
    </message>
    <message>
        <source>Turn movement on or off</source>
        <translation>Turn movement on or off</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Close the source</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>the folder cannot be made ({0})</source>
        <translation>the folder cannot be made ({0})</translation>
    </message>
    <message>
        <source>The settings cannot be written; they hold until the window closes.</source>
        <translation>The settings cannot be written; they hold until the window closes.</translation>
    </message>
    <message>
        <source>This is no text file; open a Markdown document.</source>
        <translation>This is no text file; open a Markdown document.</translation>
    </message>
    <message>
        <source>This is no file but a device or a pipe; name a Markdown file.</source>
        <translation>This is no file but a device or a pipe; name a Markdown file.</translation>
    </message>
    <message>
        <source>This file is too large to be notes; split it.</source>
        <translation>This file is too large to be notes; split it.</translation>
    </message>
    <message>
        <source>There is no such file; check the name.</source>
        <translation>There is no such file; check the name.</translation>
    </message>
    <message>
        <source>What you decided cannot be kept; it will be asked again.</source>
        <translation>What you decided cannot be kept; it will be asked again.</translation>
    </message>
    <message>
        <source>There is no review history yet; it begins with the first answer.</source>
        <translation>There is no review history yet; it begins with the first answer.</translation>
    </message>
    <message>
        <source>This is no review history; name the file of a backup.</source>
        <translation>This is no review history; name the file of a backup.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this file; update Studyapp.</source>
        <translation>A newer version of Studyapp wrote this file; update Studyapp.</translation>
    </message>
    <message>
        <source>This review history is damaged; name another backup.</source>
        <translation>This review history is damaged; name another backup.</translation>
    </message>
    <message>
        <source>Another file stands here, which is no backup; name a new one.</source>
        <translation>Another file stands here, which is no backup; name a new one.</translation>
    </message>
    <message>
        <source>This is the review history itself; name another file.</source>
        <translation>This is the review history itself; name another file.</translation>
    </message>
    <message>
        <source>The review history could not be copied ({0}).</source>
        <translation>The review history could not be copied ({0}).</translation>
    </message>
    <message>
        <source>This file is damaged or no review history; name the file of a backup.</source>
        <translation>This file is damaged or no review history; name the file of a backup.</translation>
    </message>
    <message>
        <source>The damaged review history cannot be moved ({0}).</source>
        <translation>The damaged review history cannot be moved ({0}).</translation>
    </message>
    <message>
        <source>The folder for several machines is gone; connect its drive, or choose another.</source>
        <translation>The folder for several machines is gone; connect its drive, or choose another.</translation>
    </message>
    <message>
        <source>This is a file; name a folder for several machines.</source>
        <translation>This is a file; name a folder for several machines.</translation>
    </message>
    <message>
        <source>The folder for several machines cannot be read ({0}).</source>
        <translation>The folder for several machines cannot be read ({0}).</translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation>This is a folder; name a file in it.</translation>
    </message>
    <message>
        <source>There is no such folder; make it, or name another.</source>
        <translation>There is no such folder; make it, or name another.</translation>
    </message>
    <message>
        <source>This is a folder where a file of reviews was expected; move it away.</source>
        <translation>This is a folder where a file of reviews was expected; move it away.</translation>
    </message>
    <message>
        <source>This is not a file of Studyapp&apos;s reviews; it was left as it is.</source>
        <translation>This is not a file of Studyapp&apos;s reviews; it was left as it is.</translation>
    </message>
    <message>
        <source>This file is empty; perhaps it is still on its way.</source>
        <translation>This file is empty; perhaps it is still on its way.</translation>
    </message>
    <message>
        <source>{0} further lines of this file are damaged and were left out.</source>
        <translation>{0} further lines of this file are damaged and were left out.</translation>
    </message>
    <message>
        <source>The review history is damaged; bring its copy with {0} answers back: studyapp restore {1}</source>
        <translation>The review history is damaged; bring its copy with {0} answers back: studyapp restore {1}</translation>
    </message>
    <message>
        <source>This line is damaged and was left out; exchange once more on the machine that wrote it.</source>
        <translation>This line is damaged and was left out; exchange once more on the machine that wrote it.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</source>
        <translation>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote {0}; it is left as it is.</source>
        <translation>A newer version of the program wrote {0}; it is left as it is.</translation>
    </message>
    <message>
        <source>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</source>
        <translation>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</translation>
    </message>
    <message>
        <source>What is new here could not be written ({0}); it goes with the next exchange.</source>
        <translation>What is new here could not be written ({0}); it goes with the next exchange.</translation>
    </message>
    <message>
        <source>This card was answered in another window; its new state is shown.</source>
        <translation>This card was answered in another window; its new state is shown.</translation>
    </message>
    <message>
        <source>The review history is damaged and has no good copy; the window saves what can be read of it.</source>
        <translation>The review history is damaged and has no good copy; the window saves what can be read of it.</translation>
    </message>
    <message>
        <source>The review history is missing or empty; bring its copy with {0} answers back: studyapp restore {1}</source>
        <translation>The review history is missing or empty; bring its copy with {0} answers back: studyapp restore {1}</translation>
    </message>
    <message>
        <source>The review history could not be used ({0}).</source>
        <translation>The review history could not be used ({0}).</translation>
    </message>
    <message>
        <source>The review history could not be read and was set aside; its newest good copy has {0} answers.</source>
        <translation>The review history could not be read and was set aside; its newest good copy has {0} answers.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote the review history; update Studyapp.</source>
        <translation>A newer version of Studyapp wrote the review history; update Studyapp.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, its newest good copy has {1}. The damaged file is kept.</source>
        <translation>The review history was damaged; {0} answers were saved from it, its newest good copy has {1}. The damaged file is kept.</translation>
    </message>
    <message>
        <source>The review history could not be read; it was set aside, a new one begins.</source>
        <translation>The review history could not be read; it was set aside, a new one begins.</translation>
    </message>
    <message>
        <source>The review history was damaged and was made anew from its log; no answer is lost.</source>
        <translation>The review history was damaged and was made anew from its log; no answer is lost.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</source>
        <translation>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</translation>
    </message>
    <message>
        <source>the window needs a library of the system ({0}); README.md says how to install it</source>
        <translation>the window needs a library of the system ({0}); README.md says how to install it</translation>
    </message>
    <message>
        <source>Write a rate, such as {0}.</source>
        <translation>Write a rate, such as {0}.</translation>
    </message>
    <message>
        <source>“{0}” is no rate; write it as {1}.</source>
        <translation>“{0}” is no rate; write it as {1}.</translation>
    </message>
    <message>
        <source>{0} is the document&apos;s own currency; name another one.</source>
        <translation>{0} is the document&apos;s own currency; name another one.</translation>
    </message>
    <message>
        <source>One side of the rate has to be {0}, the document&apos;s currency.</source>
        <translation>One side of the rate has to be {0}, the document&apos;s currency.</translation>
    </message>
    <message>
        <source>“{0}” can be read both ways; write it as {1}.</source>
        <translation>“{0}” can be read both ways; write it as {1}.</translation>
    </message>
    <message>
        <source>This rate is too large or too small; check its digits.</source>
        <translation>This rate is too large or too small; check its digits.</translation>
    </message>
    <message>
        <source>Write the date as {0}.</source>
        <translation>Write the date as {0}.</translation>
    </message>
    <message>
        <source>{0} is still to come; a rate has a day that was.</source>
        <translation>{0} is still to come; a rate has a day that was.</translation>
    </message>
    <message>
        <source>“{0}” is no known currency; use its sign or its code, such as KRW.</source>
        <translation>“{0}” is no known currency; use its sign or its code, such as KRW.</translation>
    </message>
    <message>
        <source>A rate is above zero.</source>
        <translation>A rate is above zero.</translation>
    </message>
    <message>
        <source>Say which currency: {0}.</source>
        <translation>Say which currency: {0}.</translation>
    </message>
    <message>
        <source>Check “{0}”: the decimal sign is a point, and commas stand between groups of three digits.</source>
        <translation>Check “{0}”: the decimal sign is a point, and commas stand between groups of three digits.</translation>
    </message>
    <message>
        <source>The estimate {0} is no longer there; another window may have removed or renamed it.</source>
        <translation>The estimate {0} is no longer there; another window may have removed or renamed it.</translation>
    </message>
    <message>
        <source>There is an estimate called {0} already; choose another name.</source>
        <translation>There is an estimate called {0} already; choose another name.</translation>
    </message>
    <message>
        <source>The estimate {0} cannot be moved ({1}); it is left as it is.</source>
        <translation>The estimate {0} cannot be moved ({1}); it is left as it is.</translation>
    </message>
    <message>
        <source>{0} was damaged and is set aside as {1}.</source>
        <translation>{0} was damaged and is set aside as {1}.</translation>
    </message>
    <message>
        <source>The folder of the estimates cannot be read ({0}).</source>
        <translation>The folder of the estimates cannot be read ({0}).</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} cannot be read ({1}).</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be moved ({1}); it is left as it is.</source>
        <translation>{0} is damaged and cannot be moved ({1}); it is left as it is.</translation>
    </message>
    <message>
        <source>This file may not be written; name another folder.</source>
        <translation>This file may not be written; name another folder.</translation>
    </message>
    <message>
        <source>This file could not be written ({0}).</source>
        <translation>This file could not be written ({0}).</translation>
    </message>
    <message>
        <source>This is the document itself; name another file.</source>
        <translation>This is the document itself; name another file.</translation>
    </message>
    <message>
        <source>Another file stands here, which is no such export; name a new one.</source>
        <translation>Another file stands here, which is no such export; name a new one.</translation>
    </message>
    <message>
        <source>This is a folder; name a Markdown file in it.</source>
        <translation>This is a folder; name a Markdown file in it.</translation>
    </message>
    <message>
        <source>This file may not be read; change its permissions.</source>
        <translation>This file may not be read; change its permissions.</translation>
    </message>
    <message>
        <source>This folder cannot be read; check its name and its rights.</source>
        <translation>This folder cannot be read; check its name and its rights.</translation>
    </message>
    <message>
        <source>What is read of the folder cannot be kept ({0}).</source>
        <translation>What is read of the folder cannot be kept ({0}).</translation>
    </message>
    <message>
        <source>What was read of the folder was damaged; read it again (F5).</source>
        <translation>What was read of the folder was damaged; read it again (F5).</translation>
    </message>
    <message>
        <source>This file could not be read ({0}).</source>
        <translation>This file could not be read ({0}).</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture so large; make it smaller.</source>
        <translation>There is not enough memory for a picture so large; make it smaller.</translation>
    </message>
    <message>
        <source>A picture&apos;s name ends in .png, .svg or .pdf.</source>
        <translation>A picture&apos;s name ends in .png, .svg or .pdf.</translation>
    </message>
    <message>
        <source>This document names no components and has no headings, so it has no map.</source>
        <translation>This document names no components and has no headings, so it has no map.</translation>
    </message>
    <message>
        <source>This document has no box drawings.</source>
        <translation>This document has no box drawings.</translation>
    </message>
    <message>
        <source>This document has {0} box drawings; there is no {1}.</source>
        <translation>This document has {0} box drawings; there is no {1}.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a document</source>
        <translation>Open a document</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt);;All files (*)</source>
        <translation>Markdown (*.md *.markdown *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Open a folder</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Scale of a PNG</source>
        <translation>Scale of a PNG</translation>
    </message>
    <message>
        <source>SVG and PDF are sharp at any size, and their text can be found.</source>
        <translation>SVG and PDF are sharp at any size, and their text can be found.</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>“{0}” would lie inside itself through “{1}”; this statement is left out of the map.</source>
        <translation>“{0}” would lie inside itself through “{1}”; this statement is left out of the map.</translation>
    </message>
    <message>
        <source>This drawing could not be read with certainty; its text is shown as it stands.</source>
        <translation>This drawing could not be read with certainty; its text is shown as it stands.</translation>
    </message>
    <message>
        <source>This drawing of {0} lines and {1} columns is too large to be read; its text is shown, and nothing of it is taken over into the map.</source>
        <translation>This drawing of {0} lines and {1} columns is too large to be read; its text is shown, and nothing of it is taken over into the map.</translation>
    </message>
    <message>
        <source>The name “{0}” has {1} characters; the map shows as many as it has room for.</source>
        <translation>The name “{0}” has {1} characters; the map shows as many as it has room for.</translation>
    </message>
    <message>
        <source>The name “{0}” has characters that cannot be seen; it can look like another name and not be found by what one types.</source>
        <translation>The name “{0}” has characters that cannot be seen; it can look like another name and not be found by what one types.</translation>
    </message>
    <message>
        <source>“{0}” holds {1} parts; from far off, the map shows its name and their number. Go inside to see them.</source>
        <translation>“{0}” holds {1} parts; from far off, the map shows its name and their number. Go inside to see them.</translation>
    </message>
    <message>
        <source>“{0}” lies {1} levels deep. The map holds them all, but shows only some at a time; go inside to see more.</source>
        <translation>“{0}” lies {1} levels deep. The map holds them all, but shows only some at a time; go inside to see more.</translation>
    </message>
    <message>
        <source>This card has no question: write it beside #card, or #card below it.</source>
        <translation>This card has no question: write it beside #card, or #card below it.</translation>
    </message>
    <message>
        <source>This card has nothing to reveal: give it a child block, or a {{{{cloze …}}}}.</source>
        <translation>This card has nothing to reveal: give it a child block, or a {{{{cloze …}}}}.</translation>
    </message>
    <message>
        <source>This card has the same text as the one on line {0}; the two are learned apart.</source>
        <translation>This card has the same text as the one on line {0}; the two are learned apart.</translation>
    </message>
    <message>
        <source>The answer is too long to learn; from here on it is left out.</source>
        <translation>The answer is too long to learn; from here on it is left out.</translation>
    </message>
    <message>
        <source>This card hides nothing: put brackets around what is asked.</source>
        <translation>This card hides nothing: put brackets around what is asked.</translation>
    </message>
    <message>
        <source>This query has a bracket or a quote that never closes; it stands for all cards.</source>
        <translation>This query has a bracket or a quote that never closes; it stands for all cards.</translation>
    </message>
    <message>
        <source>This query uses ({0} …), which is not known here; that part of it asks for nothing.</source>
        <translation>This query uses ({0} …), which is not known here; that part of it asks for nothing.</translation>
    </message>
    <message>
        <source>This cloze is never closed; end it with }}}} on the same line.</source>
        <translation>This cloze is never closed; end it with }}}} on the same line.</translation>
    </message>
    <message>
        <source>The places that price “{0}” disagree on direction: {1}. Each direction is charged here.</source>
        <translation>The places that price “{0}” disagree on direction: {1}. Each direction is charged here.</translation>
    </message>
    <message>
        <source>“{0}” has different prices: {1}. The first one counts.</source>
        <translation>“{0}” has different prices: {1}. The first one counts.</translation>
    </message>
    <message>
        <source>The price {0} stands here without saying what it is for.</source>
        <translation>The price {0} stands here without saying what it is for.</translation>
    </message>
    <message>
        <source>{0} is a price by the hour; only prices by volume are reckoned with.</source>
        <translation>{0} is a price by the hour; only prices by volume are reckoned with.</translation>
    </message>
    <message>
        <source>{0} is a price for storage, not for a volume that is moved.</source>
        <translation>{0} is a price for storage, not for a volume that is moved.</translation>
    </message>
    <message>
        <source>{0} is a range, not one price; it is left out.</source>
        <translation>{0} is a range, not one price; it is left out.</translation>
    </message>
    <message>
        <source>{0} is a price for a block of data, not for one unit; it is left out.</source>
        <translation>{0} is a price for a block of data, not for one unit; it is left out.</translation>
    </message>
    <message>
        <source>{0} may not be the price that holds (“{1}”); it is left out.</source>
        <translation>{0} may not be the price that holds (“{1}”); it is left out.</translation>
    </message>
    <message>
        <source>The tiers of “{0}” have prices that contradict one another, or in several units; those are left out.</source>
        <translation>The tiers of “{0}” have prices that contradict one another, or in several units; those are left out.</translation>
    </message>
    <message>
        <source>“{0}” has one price here and tiers on line {1}; the tiers count.</source>
        <translation>“{0}” has one price here and tiers on line {1}; the tiers count.</translation>
    </message>
    <message>
        <source>The tiers of “{0}” do not follow one another; the volume in between has no price.</source>
        <translation>The tiers of “{0}” do not follow one another; the volume in between has no price.</translation>
    </message>
    <message>
        <source>{0} comes to {1}, not to {2}.</source>
        <translation>{0} comes to {1}, not to {2}.</translation>
    </message>
    <message>
        <source>The example reckons “{0}” with {1}; the document&apos;s price is {2}.</source>
        <translation>The example reckons “{0}” with {1}; the document&apos;s price is {2}.</translation>
    </message>
    <message>
        <source>The examples reckon 1 TB as {0} GB (line {1}) and as {2} GB (line {3}); neither size is taken over.</source>
        <translation>The examples reckon 1 TB as {0} GB (line {1}) and as {2} GB (line {3}); neither size is taken over.</translation>
    </message>
    <message>
        <source>The lines add up to {0}, not to {1}.</source>
        <translation>The lines add up to {0}, not to {1}.</translation>
    </message>
    <message>
        <source>Write a volume and a path, such as 500GB out.</source>
        <translation>Write a volume and a path, such as 500GB out.</translation>
    </message>
    <message>
        <source>A volume cannot be below zero.</source>
        <translation>A volume cannot be below zero.</translation>
    </message>
    <message>
        <source>Write a number; NaN and infinity cannot be reckoned with.</source>
        <translation>Write a number; NaN and infinity cannot be reckoned with.</translation>
    </message>
    <message>
        <source>“{0}” is no volume; write a number and a unit, such as 500GB.</source>
        <translation>“{0}” is no volume; write a number and a unit, such as 500GB.</translation>
    </message>
    <message>
        <source>The volume is too large; the limit is 10^12 GB.</source>
        <translation>The volume is too large; the limit is 10^12 GB.</translation>
    </message>
    <message>
        <source>The volume is too small to be reckoned with.</source>
        <translation>The volume is too small to be reckoned with.</translation>
    </message>
    <message>
        <source>Check the number: a point is the decimal sign, commas part groups of three.</source>
        <translation>Check the number: a point is the decimal sign, commas part groups of three.</translation>
    </message>
    <message>
        <source>Check the number: a point is the decimal sign, commas part groups of three. Did you mean {0}?</source>
        <translation>Check the number: a point is the decimal sign, commas part groups of three. Did you mean {0}?</translation>
    </message>
    <message>
        <source>“{0}” means bits, not bytes. Did you mean {1}?</source>
        <translation>“{0}” means bits, not bytes. Did you mean {1}?</translation>
    </message>
    <message>
        <source>“{0}” is a speed. Write the volume of a month, such as 500GB.</source>
        <translation>“{0}” is a speed. Write the volume of a month, such as 500GB.</translation>
    </message>
    <message>
        <source>Write the unit right behind the number: {0}.</source>
        <translation>Write the unit right behind the number: {0}.</translation>
    </message>
    <message>
        <source>“{0}” alone is no unit. Did you mean {1}?</source>
        <translation>“{0}” alone is no unit. Did you mean {1}?</translation>
    </message>
    <message>
        <source>“{0}” is no known unit. Use KB, MB, GB, TB, PB or KiB to PiB.</source>
        <translation>“{0}” is no known unit. Use KB, MB, GB, TB, PB or KiB to PiB.</translation>
    </message>
    <message>
        <source>The prices are for a month, “{0}” is not. Write the volume of a month.</source>
        <translation>The prices are for a month, “{0}” is not. Write the volume of a month.</translation>
    </message>
    <message>
        <source>This document gives no prices by volume.</source>
        <translation>This document gives no prices by volume.</translation>
    </message>
    <message>
        <source>Add a volume, such as 500GB, or a sum, such as $45.</source>
        <translation>Add a volume, such as 500GB, or a sum, such as $45.</translation>
    </message>
    <message>
        <source>Say which way the data goes.</source>
        <translation>Say which way the data goes.</translation>
    </message>
    <message>
        <source>The document has no price for “{0}”.</source>
        <translation>The document has no price for “{0}”.</translation>
    </message>
    <message>
        <source>The document names “{0}” but gives no price for it.</source>
        <translation>The document names “{0}” but gives no price for it.</translation>
    </message>
    <message>
        <source>“{0}” fits several prices.</source>
        <translation>“{0}” fits several prices.</translation>
    </message>
    <message>
        <source>A sum cannot be below zero.</source>
        <translation>A sum cannot be below zero.</translation>
    </message>
    <message>
        <source>Write the number in digits, such as 1,000 GB.</source>
        <translation>Write the number in digits, such as 1,000 GB.</translation>
    </message>
    <message>
        <source>Write the sum in digits, such as $4,500.50.</source>
        <translation>Write the sum in digits, such as $4,500.50.</translation>
    </message>
    <message>
        <source>Write a volume or a sum, not both; join entries with +.</source>
        <translation>Write a volume or a sum, not both; join entries with +.</translation>
    </message>
    <message>
        <source>Only two places in one entry; write each stretch of the way as an entry of its own, joined with +.</source>
        <translation>Only two places in one entry; write each stretch of the way as an entry of its own, joined with +.</translation>
    </message>
    <message>
        <source>Say one way or both ways, not both.</source>
        <translation>Say one way or both ways, not both.</translation>
    </message>
    <message>
        <source>Several volumes in one entry; join entries with +.</source>
        <translation>Several volumes in one entry; join entries with +.</translation>
    </message>
    <message>
        <source>“{0}” is charged in one direction only; enter each direction as a volume of its own.</source>
        <translation>“{0}” is charged in one direction only; enter each direction as a volume of its own.</translation>
    </message>
    <message>
        <source>There are one or two directions, not {0}.</source>
        <translation>There are one or two directions, not {0}.</translation>
    </message>
    <message>
        <source>“{0}” costs nothing, so {1} buys any volume.</source>
        <translation>“{0}” costs nothing, so {1} buys any volume.</translation>
    </message>
    <message>
        <source>From some volume on “{0}” costs nothing, so {1} buys any volume.</source>
        <translation>From some volume on “{0}” costs nothing, so {1} buys any volume.</translation>
    </message>
    <message>
        <source>The document&apos;s prices for “{0}” end at {1} ({2}); above that it gives none.</source>
        <translation>The document&apos;s prices for “{0}” end at {1} ({2}); above that it gives none.</translation>
    </message>
    <message>
        <source>The document&apos;s price for “{0}” is in {1}.</source>
        <translation>The document&apos;s price for “{0}” is in {1}.</translation>
    </message>
    <message>
        <source>no unit: GB assumed</source>
        <translation>no unit: GB assumed</translation>
    </message>
    <message>
        <source>both directions charged</source>
        <translation>both directions charged</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>one direction</translation>
    </message>
    <message>
        <source>no price of its own for “{0}”: the general one is taken</source>
        <translation>no price of its own for “{0}”: the general one is taken</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” taken as two regions</source>
        <translation>“{0}” and “{1}” taken as two regions</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” taken as zones of one region</source>
        <translation>“{0}” and “{1}” taken as zones of one region</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>1 TB = {0} GB, as line {1} of the document reckons</source>
        <translation>1 TB = {0} GB, as line {1} of the document reckons</translation>
    </message>
    <message>
        <source>Priced in the document: {0}.</source>
        <translation>Priced in the document: {0}.</translation>
    </message>
    <message>
        <source>This code fence is never closed; what follows is read as usual text.</source>
        <translation>This code fence is never closed; what follows is read as usual text.</translation>
    </message>
    <message>
        <source>Some bytes are not UTF-8; a replacement sign stands for them. Save the file as UTF-8.</source>
        <translation>Some bytes are not UTF-8; a replacement sign stands for them. Save the file as UTF-8.</translation>
    </message>
    <message>
        <source>The file holds NUL characters; they are left out.</source>
        <translation>The file holds NUL characters; they are left out.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Files that could not be read</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>Recent documents</translation>
    </message>
    <message>
        <source>Find cards, components, prices, headings, commands</source>
        <translation>Find cards, components, prices, headings, commands</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>Reading notes</translation>
    </message>
    <message>
        <source>Find a note</source>
        <translation>Find a note</translation>
    </message>
    <message>
        <source>The document was read without a note.</source>
        <translation>The document was read without a note.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Find a shortcut</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Find a document</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>{0} – cards</source>
        <translation>{0} – cards</translation>
    </message>
    <message>
        <source>{0} – cost</source>
        <translation>{0} – cost</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>Close the source</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Document {0}: open another</source>
        <translation>Document {0}: open another</translation>
    </message>
    <message numerus="yes">
        <source>%n reading note(s)</source>
        <translation>
            <numerusform>%n reading note</numerusform>
            <numerusform>%n reading notes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} files</source>
        <translation>{0} of {1} files</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>{0} of {1} files read: stop</source>
        <translation>{0} of {1} files read: stop</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Language: {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rooms</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Find cards, prices, commands</source>
        <translation>Find cards, prices, commands</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Nothing is chosen here whose line could be shown.</source>
        <translation>Nothing is chosen here whose line could be shown.</translation>
    </message>
</context>
</TS>
