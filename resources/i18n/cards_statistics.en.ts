<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Contents</name>
    <message>
        <source>Answers on each day of the last twelve months: {0} on {1}. Days in a row now: {2}; the most ever: {3}.</source>
        <translation>Answers on each day of the last twelve months: {0} on {1}. Days in a row now: {2}; the most ever: {3}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Recalled</translation>
    </message>
    <message>
        <source>A year of learning</source>
        <translation>A year of learning</translation>
    </message>
    <message>
        <source>No answer in the last twelve months.</source>
        <translation>No answer in the last twelve months.</translation>
    </message>
    <message>
        <source>, {0} of them overdue</source>
        <translation>, {0} of them overdue</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Cards due</source>
        <translation>Cards due</translation>
    </message>
    <message>
        <source>How many learned cards come back each day, without new ones: {0} in {1}.</source>
        <translation>How many learned cards come back each day, without new ones: {0} in {1}.</translation>
    </message>
    <message>
        <source>Hatched: {0} overdue.</source>
        <translation>Hatched: {0} overdue.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>What comes back</translation>
    </message>
    <message>
        <source>Nothing comes back in this time.</source>
        <translation>Nothing comes back in this time.</translation>
    </message>
    <message>
        <source>{1} recalled of {0} to cards that had waited a day or more; the truth lies between {2} and {3} (95 %). Young cards {4}, mature ones {5}. Dashed: the {6} wanted; the band: a month&apos;s interval.</source>
        <translation>{1} recalled of {0} to cards that had waited a day or more; the truth lies between {2} and {3} (95 %). Young cards {4}, mature ones {5}. Dashed: the {6} wanted; the band: a month&apos;s interval.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>all</translation>
    </message>
    <message>
        <source>young</source>
        <translation>young</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>mature</translation>
    </message>
    <message>
        <source>Cards or month</source>
        <translation>Cards or month</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>True retention</source>
        <translation>True retention</translation>
    </message>
    <message>
        <source>No review yet: what counts is the first answer to a card that came back.</source>
        <translation>No review yet: what counts is the first answer to a card that came back.</translation>
    </message>
    <message>
        <source>no review</source>
        <translation>no review</translation>
    </message>
    <message>
        <source>{0} of {1}, between {2} and {3}</source>
        <translation>{0} of {1}, between {2} and {3}</translation>
    </message>
    <message>
        <source>If all {0} learned so far were asked now, about {1} would be known, {2} on average. The bars: cards by the probability that they are recalled.</source>
        <translation>If all {0} learned so far were asked now, about {1} would be known, {2} on average. The bars: cards by the probability that they are recalled.</translation>
    </message>
    <message>
        <source>Probability from</source>
        <translation>Probability from</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>Known now</translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>No card was learned yet.</translation>
    </message>
    <message>
        <source>How long memories last: cards by the days after which the probability of recall falls to 90 %.</source>
        <translation>How long memories last: cards by the days after which the probability of recall falls to 90 %.</translation>
    </message>
    <message>
        <source>from {0} on</source>
        <translation>from {0} on</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} to {1}</translation>
    </message>
    <message>
        <source>Days from</source>
        <translation>Days from</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stability</translation>
    </message>
    <message>
        <source>How hard cards are to keep: from 1, easy, to 10, the hardest.</source>
        <translation>How hard cards are to keep: from 1, easy, to 10, the hardest.</translation>
    </message>
    <message>
        <source>difficulty {0} to {1}</source>
        <translation>difficulty {0} to {1}</translation>
    </message>
    <message>
        <source>Difficulty from</source>
        <translation>Difficulty from</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Minutes on each of the last {0} days. In all {1}: {2} a day of learning, {3} a card, {4} an answer. An answer of more than 60 seconds counts 60.</source>
        <translation>Minutes on each of the last {0} days. In all {1}: {2} a day of learning, {3} a card, {4} an answer. An answer of more than 60 seconds counts 60.</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Time spent</translation>
    </message>
    <message>
        <source>Nothing was learned in the last {0} days.</source>
        <translation>Nothing was learned in the last {0} days.</translation>
    </message>
    <message>
        <source>to below</source>
        <translation>to below</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>more</source>
        <translation>more</translation>
    </message>
    <message>
        <source>less</source>
        <translation>less</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>in learning</source>
        <translation>in learning</translation>
    </message>
    <message>
        <source>young</source>
        <translation>young</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>mature</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>How far the cards have come: {0} learned. Young ones come back within 21 days, mature ones later.</source>
        <translation>How far the cards have come: {0} learned. Young ones come back within 21 days, mature ones later.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>There are no cards.</source>
        <translation>There are no cards.</translation>
    </message>
    <message>
        <source>Cards by difficulty, 10 at most. Enter shows a card&apos;s place in the notes.</source>
        <translation>Cards by difficulty, 10 at most. Enter shows a card&apos;s place in the notes.</translation>
    </message>
    <message>
        <source>Hardest cards</source>
        <translation>Hardest cards</translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>No card was learned yet.</translation>
    </message>
    <message>
        <source>Forgotten {0} times or more: {1}. Such a card asks for too much; write it anew, or in parts.</source>
        <translation>Forgotten {0} times or more: {1}. Such a card asks for too much; write it anew, or in parts.</translation>
    </message>
    <message>
        <source>Leeches are not looked for; the options say from how many lapses on.</source>
        <translation>Leeches are not looked for; the options say from how many lapses on.</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>Leeches</translation>
    </message>
    <message>
        <source>None, and that is good.</source>
        <translation>None, and that is good.</translation>
    </message>
    <message>
        <source>The cards that took the most time, among those answered most often.</source>
        <translation>The cards that took the most time, among those answered most often.</translation>
    </message>
    <message>
        <source>Most time taken</source>
        <translation>Most time taken</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>No answer yet.</translation>
    </message>
    <message>
        <source>difficulty {0}</source>
        <translation>difficulty {0}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stability</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Lapses</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>As a table</source>
        <translation>As a table</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>Picture (PNG) …</translation>
    </message>
    <message>
        <source>Table (CSV) …</source>
        <translation>Table (CSV) …</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Saved: {0}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>Cards that the figures are about</source>
        <translation>Cards that the figures are about</translation>
    </message>
    <message>
        <source>All that was ever learned</source>
        <translation>All that was ever learned</translation>
    </message>
    <message>
        <source>Nothing was learned here yet</source>
        <translation>Nothing was learned here yet</translation>
    </message>
    <message>
        <source>After the first answers this page shows what you did each day, what comes back when, how much you recall, and which cards are hard.</source>
        <translation>After the first answers this page shows what you did each day, what comes back when, how much you recall, and which cards are hard.</translation>
    </message>
    <message>
        <source>This card does not stand in the open document.</source>
        <translation>This card does not stand in the open document.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>cards due today</source>
        <translation>cards due today</translation>
    </message>
    <message>
        <source>cards learned</source>
        <translation>cards learned</translation>
    </message>
    <message>
        <source>of them known now</source>
        <translation>of them known now</translation>
    </message>
    <message>
        <source>recalled in reviews, {0} wanted</source>
        <translation>recalled in reviews, {0} wanted</translation>
    </message>
    <message>
        <source>days in a row</source>
        <translation>days in a row</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>ddd, MMM d yyyy</source>
        <comment>Qt&apos;s format of a date</comment>
        <translation>ddd, MMM d yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>Qt&apos;s format of a day in a year</comment>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>Qt&apos;s format of a month in a year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %Ln time(s)</source>
        <translation>
            <numerusform>forgotten once</numerusform>
            <numerusform>forgotten %Ln times</numerusform>
        </translation>
    </message>
</context>
</TS>
