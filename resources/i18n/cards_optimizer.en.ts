<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>It is too early: {0} more reviews on later days are needed, {1} are there.</source>
        <translation>It is too early: {0} more reviews on later days are needed, {1} are there.</translation>
    </message>
</context>
<context>
    <name>OptimizerPage</name>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>fitted</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} d</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>When a card comes back follows from weights that suit most people. Fitted to your own reviews, they say when you would forget it.</source>
        <translation>When a card comes back follows from weights that suit most people. Fitted to your own reviews, they say when you would forget it.</translation>
    </message>
    <message>
        <source>Fit to my reviews</source>
        <translation>Fit to my reviews</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Take the last change back</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Back to the defaults</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>After a first “good”</source>
        <translation>After a first “good”</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minutes a day</translation>
    </message>
    <message>
        <source>All cards are reckoned anew …</source>
        <translation>All cards are reckoned anew …</translation>
    </message>
    <message>
        <source>Your reviews are looked through …</source>
        <translation>Your reviews are looked through …</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) can be learned from.</source>
        <translation>
            <numerusform>%n review can be learned from.</numerusform>
            <numerusform>%n reviews can be learned from.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights fitted to you are in use.</source>
        <translation>Weights fitted to you are in use.</translation>
    </message>
    <message>
        <source>The default weights are in use.</source>
        <translation>The default weights are in use.</translation>
    </message>
    <message>
        <source>{0} of new cards are still recalled after {1} days.</source>
        <translation>{0} of new cards are still recalled after {1} days.</translation>
    </message>
    <message>
        <source>{0} of new cards are still recalled after {1} days; by the fitted weights after {2} days.</source>
        <translation>{0} of new cards are still recalled after {1} days; by the fitted weights after {2} days.</translation>
    </message>
    <message>
        <source>Wanting {0} takes {1} minutes a day, averaged over a simulated year with the cards that are open.</source>
        <translation>Wanting {0} takes {1} minutes a day, averaged over a simulated year with the cards that are open.</translation>
    </message>
    <message>
        <source>Done: every card comes back by the weights that hold now.</source>
        <translation>Done: every card comes back by the weights that hold now.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>in use</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>fitted</translation>
    </message>
    <message>
        <source>Off on average (RMSE)</source>
        <translation>Off on average (RMSE)</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log loss</translation>
    </message>
    <message>
        <source>{0}: {1} in use, {2} fitted</source>
        <translation>{0}: {1} in use, {2} fitted</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>All reviews are of one day, so there are none to judge a fit by. Try again after a few days.</source>
        <translation>All reviews are of one day, so there are none to judge a fit by. Try again after a few days.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by your latest %n review(s), which the fit had not seen:</source>
        <translation>
            <numerusform>Judged by your latest %n review, which the fit had not seen:</numerusform>
            <numerusform>Judged by your latest %n reviews, which the fit had not seen:</numerusform>
        </translation>
    </message>
    <message>
        <source>fitted weights predict better what you recall, by more than chance. Less is better.</source>
        <translation>fitted weights predict better what you recall, by more than chance. Less is better.</translation>
    </message>
    <message>
        <source>your present weights predict them as well, so they stay.</source>
        <translation>your present weights predict them as well, so they stay.</translation>
    </message>
</context>
</TS>
