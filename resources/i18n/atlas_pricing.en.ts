<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PathWording</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Within one zone</source>
        <translation>Within one zone</translation>
    </message>
    <message>
        <source>Between zones</source>
        <translation>Between zones</translation>
    </message>
    <message>
        <source>Within one region</source>
        <translation>Within one region</translation>
    </message>
    <message>
        <source>Between regions</source>
        <translation>Between regions</translation>
    </message>
    <message>
        <source>Out to the internet</source>
        <translation>Out to the internet</translation>
    </message>
    <message>
        <source>In from the internet</source>
        <translation>In from the internet</translation>
    </message>
    <message>
        <source>From the edge to the origin</source>
        <translation>From the edge to the origin</translation>
    </message>
    <message>
        <source>From the origin to the edge</source>
        <translation>From the origin to the edge</translation>
    </message>
    <message>
        <source>From the edge to a user</source>
        <translation>From the edge to a user</translation>
    </message>
    <message>
        <source>From a user to the edge</source>
        <translation>From a user to the edge</translation>
    </message>
    <message>
        <source>Between two places at the edge</source>
        <translation>Between two places at the edge</translation>
    </message>
    <message>
        <source>A path without a class</source>
        <translation>A path without a class</translation>
    </message>
    <message>
        <source>{0} counts as its {1}</source>
        <translation>{0} counts as its {1}</translation>
    </message>
    <message>
        <source>two different ones are meant</source>
        <translation>two different ones are meant</translation>
    </message>
    <message>
        <source>both lie in the same region as far as the document says</source>
        <translation>both lie in the same region as far as the document says</translation>
    </message>
    <message>
        <source>{0} and {1} count as two regions: the document does not say they are one</source>
        <translation>{0} and {1} count as two regions: the document does not say they are one</translation>
    </message>
    <message>
        <source>{0} counts as the origin</source>
        <translation>{0} counts as the origin</translation>
    </message>
    <message>
        <source>charged in each direction</source>
        <translation>charged in each direction</translation>
    </message>
    <message>
        <source>charged in one direction</source>
        <translation>charged in one direction</translation>
    </message>
    <message>
        <source>the volume goes each way, each way counted once</source>
        <translation>the volume goes each way, each way counted once</translation>
    </message>
    <message>
        <source>The document has several prices for this; choose one.</source>
        <translation>The document has several prices for this; choose one.</translation>
    </message>
    <message>
        <source>The document has no price for the way back.</source>
        <translation>The document has no price for the way back.</translation>
    </message>
    <message>
        <source>The document has no price for this.</source>
        <translation>The document has no price for this.</translation>
    </message>
    <message>
        <source>Both ends lie outside of what it describes.</source>
        <translation>Both ends lie outside of what it describes.</translation>
    </message>
    <message>
        <source>It does not say how {0} and {1} lie to one another.</source>
        <translation>It does not say how {0} and {1} lie to one another.</translation>
    </message>
    <message>
        <source>It does not say in which zone or region {0} lies.</source>
        <translation>It does not say in which zone or region {0} lies.</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>at least {0}</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>no price</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>No path between two places of this map has this price.</source>
        <translation>No path between two places of this map has this price.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n path(s) of the map have this price.</source>
        <translation>
            <numerusform>At least %n path of the map has this price.</numerusform>
            <numerusform>At least %n paths of the map have this price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) of the map have this price.</source>
        <translation>
            <numerusform>%n path of the map has this price.</numerusform>
            <numerusform>%n paths of the map have this price.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>The price of a path</source>
        <translation>The price of a path</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>The internet (I)</source>
        <translation>The internet (I)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>A user outside (U)</source>
        <translation>A user outside (U)</translation>
    </message>
    <message>
        <source>Swap start and end</source>
        <translation>Swap start and end</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Volume a month</source>
        <translation>Volume a month</translation>
    </message>
    <message>
        <source>Volume a month (V)</source>
        <translation>Volume a month (V)</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>One way</translation>
    </message>
    <message>
        <source>One way (B)</source>
        <translation>One way (B)</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Both ways</translation>
    </message>
    <message>
        <source>Both ways (B)</source>
        <translation>Both ways (B)</translation>
    </message>
    <message>
        <source>To the estimate</source>
        <translation>To the estimate</translation>
    </message>
    <message>
        <source>Add to the estimate (E)</source>
        <translation>Add to the estimate (E)</translation>
    </message>
    <message>
        <source>Reckon with the other size of a TB</source>
        <translation>Reckon with the other size of a TB</translation>
    </message>
    <message>
        <source>the last volume that was understood</source>
        <translation>the last volume that was understood</translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message>
        <source>Choose the start: click it, or go to it and press Enter.</source>
        <translation>Choose the start: click it, or go to it and press Enter.</translation>
    </message>
    <message>
        <source>From {0}. Now choose the end.</source>
        <translation>From {0}. Now choose the end.</translation>
    </message>
    <message>
        <source>Arrows and Tab lead from place to place. I: internet, U: user, Esc: leave.</source>
        <translation>Arrows and Tab lead from place to place. I: internet, U: user, Esc: leave.</translation>
    </message>
    <message>
        <source>Choose a place as the start to price one of them.</source>
        <translation>Choose a place as the start to price one of them.</translation>
    </message>
    <message>
        <source>reckoned with “{0}”, as you chose</source>
        <translation>reckoned with “{0}”, as you chose</translation>
    </message>
</context>
</TS>
