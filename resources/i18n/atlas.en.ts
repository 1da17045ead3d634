<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AtlasView</name>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Show the whole map</translation>
    </message>
    <message>
        <source>Show what is selected, large</source>
        <translation>Show what is selected, large</translation>
    </message>
    <message>
        <source>Go inside</source>
        <translation>Go inside</translation>
    </message>
    <message>
        <source>Go up</source>
        <translation>Go up</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Nearer</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Farther</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Find on the map</translation>
    </message>
    <message>
        <source>Go to what is said of it</source>
        <translation>Go to what is said of it</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Show the line</translation>
    </message>
    <message>
        <source>Close what is open on the map</source>
        <translation>Close what is open on the map</translation>
    </message>
    <message>
        <source>Select what is to the left</source>
        <translation>Select what is to the left</translation>
    </message>
    <message>
        <source>Select what is to the right</source>
        <translation>Select what is to the right</translation>
    </message>
    <message>
        <source>Select what is above</source>
        <translation>Select what is above</translation>
    </message>
    <message>
        <source>Select what is below</source>
        <translation>Select what is below</translation>
    </message>
    <message>
        <source>Select the next in reading order</source>
        <translation>Select the next in reading order</translation>
    </message>
    <message>
        <source>Select the one before in reading order</source>
        <translation>Select the one before in reading order</translation>
    </message>
    <message>
        <source>See more to the left</source>
        <translation>See more to the left</translation>
    </message>
    <message>
        <source>See more to the right</source>
        <translation>See more to the right</translation>
    </message>
    <message>
        <source>See more above</source>
        <translation>See more above</translation>
    </message>
    <message>
        <source>See more below</source>
        <translation>See more below</translation>
    </message>
    <message>
        <source>The map has no component “{0}”.</source>
        <translation>The map has no component “{0}”.</translation>
    </message>
    <message>
        <source>Choose something on the map first: then its line can be shown.</source>
        <translation>Choose something on the map first: then its line can be shown.</translation>
    </message>
    <message>
        <source>Nothing on the map is called “{0}”.</source>
        <translation>Nothing on the map is called “{0}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s), none selected. L shows them as a list.</source>
        <translation>
            <numerusform>%n component, none selected. L shows it as a list.</numerusform>
            <numerusform>%n components, none selected. L shows them as a list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollapseMark</name>
    <message>
        <source>Expand {0}</source>
        <translation>Expand {0}</translation>
    </message>
    <message>
        <source>Collapse {0}</source>
        <translation>Collapse {0}</translation>
    </message>
</context>
<context>
    <name>Collapsing</name>
    <message>
        <source>Choose something that holds other things: it can be collapsed.</source>
        <translation>Choose something that holds other things: it can be collapsed.</translation>
    </message>
</context>
<context>
    <name>ComponentPanel</name>
    <message>
        <source>The whole map</source>
        <translation>The whole map</translation>
    </message>
    <message>
        <source>Outermost</source>
        <translation>Outermost</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flows</translation>
    </message>
    <message>
        <source>Box drawings</source>
        <translation>Box drawings</translation>
    </message>
    <message>
        <source>── connected</source>
        <translation>── connected</translation>
    </message>
    <message>
        <source>╌▸ depends on</source>
        <translation>╌▸ depends on</translation>
    </message>
    <message>
        <source>╌╌ dashed box: stated in general, in the document&apos;s own words</source>
        <translation>╌╌ dashed box: stated in general, in the document&apos;s own words</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>How to read it</translation>
    </message>
    <message>
        <source>Click a component to read about it; a double click or Enter goes inside. The wheel zooms, dragging moves the map.</source>
        <translation>Click a component to read about it; a double click or Enter goes inside. The wheel zooms, dragging moves the map.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Flows through it</source>
        <translation>Flows through it</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prices</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>In the document</translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>step {0}: {1}</translation>
    </message>
    <message>
        <source>One of: {0}</source>
        <translation>One of: {0}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Resource</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>regional</source>
        <translation>regional</translation>
    </message>
    <message>
        <source>zonal</source>
        <translation>zonal</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>Named in the document</source>
        <translation>Named in the document</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>Lies in</translation>
    </message>
    <message>
        <source>connected with {0}</source>
        <translation>connected with {0}</translation>
    </message>
    <message>
        <source>depends on {0}</source>
        <translation>depends on {0}</translation>
    </message>
    <message>
        <source>{0} depends on it</source>
        <translation>{0} depends on it</translation>
    </message>
</context>
<context>
    <name>Crumbs</name>
    <message>
        <source>The whole map</source>
        <translation>The whole map</translation>
    </message>
</context>
<context>
    <name>EmptyMap</name>
    <message>
        <source>This document has no map yet</source>
        <translation>This document has no map yet</translation>
    </message>
    <message>
        <source>A map grows from headings, from tables of components, from sentences such as “A consists of B”, and from box drawings. Add one of these, and it appears here.</source>
        <translation>A map grows from headings, from tables of components, from sentences such as “A consists of B”, and from box drawings. Add one of these, and it appears here.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find on the map</source>
        <translation>Find on the map</translation>
    </message>
</context>
<context>
    <name>FlowBox</name>
    <message>
        <source>Choose a flow</source>
        <translation>Choose a flow</translation>
    </message>
    <message>
        <source>Flow: {0}</source>
        <translation>Flow: {0}</translation>
    </message>
    <message>
        <source>No flow</source>
        <translation>No flow</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>What a path between two places costs</source>
        <translation>What a path between two places costs</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Drawings</translation>
    </message>
    <message>
        <source>The document&apos;s box drawings</source>
        <translation>The document&apos;s box drawings</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Colour by how well it would be recalled</source>
        <translation>Colour by how well it would be recalled</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Show the whole map</translation>
    </message>
</context>
<context>
    <name>MapPainter</name>
    <message>
        <source>The whole map</source>
        <translation>The whole map</translation>
    </message>
    <message>
        <source>{0} inside</source>
        <translation>{0} inside</translation>
    </message>
</context>
<context>
    <name>MapParts</name>
    <message>
        <source>Next flow</source>
        <translation>Next flow</translation>
    </message>
    <message>
        <source>Play or pause the flow</source>
        <translation>Play or pause the flow</translation>
    </message>
    <message>
        <source>Play the flow from its start</source>
        <translation>Play the flow from its start</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>First step</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Last step</translation>
    </message>
    <message>
        <source>Take the first way</source>
        <translation>Take the first way</translation>
    </message>
    <message>
        <source>Take the second way</source>
        <translation>Take the second way</translation>
    </message>
    <message>
        <source>Take the third way</source>
        <translation>Take the third way</translation>
    </message>
    <message>
        <source>Play slower</source>
        <translation>Play slower</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Play faster</translation>
    </message>
    <message>
        <source>Show the flow&apos;s line</source>
        <translation>Show the flow&apos;s line</translation>
    </message>
    <message>
        <source>Make the screen black</source>
        <translation>Make the screen black</translation>
    </message>
    <message>
        <source>Close the flow</source>
        <translation>Close the flow</translation>
    </message>
    <message>
        <source>Collapse or expand</source>
        <translation>Collapse or expand</translation>
    </message>
    <message>
        <source>Collapse everything</source>
        <translation>Collapse everything</translation>
    </message>
    <message>
        <source>Expand everything</source>
        <translation>Expand everything</translation>
    </message>
    <message>
        <source>Colour by memory</source>
        <translation>Colour by memory</translation>
    </message>
    <message>
        <source>Drill the cards of what is selected</source>
        <translation>Drill the cards of what is selected</translation>
    </message>
    <message>
        <source>Where is it? Find components on the map</source>
        <translation>Where is it? Find components on the map</translation>
    </message>
    <message>
        <source>Answer, then the next question</source>
        <translation>Answer, then the next question</translation>
    </message>
    <message>
        <source>Show it, then the next question</source>
        <translation>Show it, then the next question</translation>
    </message>
    <message>
        <source>The map as a list</source>
        <translation>The map as a list</translation>
    </message>
    <message>
        <source>Price a path</source>
        <translation>Price a path</translation>
    </message>
    <message>
        <source>The internet as start or end</source>
        <translation>The internet as start or end</translation>
    </message>
    <message>
        <source>A user as start or end</source>
        <translation>A user as start or end</translation>
    </message>
    <message>
        <source>Change the volume</source>
        <translation>Change the volume</translation>
    </message>
    <message>
        <source>One way or both ways</source>
        <translation>One way or both ways</translation>
    </message>
    <message>
        <source>Swap start and end</source>
        <translation>Swap start and end</translation>
    </message>
    <message>
        <source>Add the path to the estimate</source>
        <translation>Add the path to the estimate</translation>
    </message>
    <message>
        <source>The price&apos;s line</source>
        <translation>The price&apos;s line</translation>
    </message>
    <message>
        <source>Show or hide the overview</source>
        <translation>Show or hide the overview</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Drawings</translation>
    </message>
    <message>
        <source>Next drawing</source>
        <translation>Next drawing</translation>
    </message>
    <message>
        <source>Previous drawing</source>
        <translation>Previous drawing</translation>
    </message>
    <message>
        <source>The drawing as it is written</source>
        <translation>The drawing as it is written</translation>
    </message>
    <message>
        <source>Go where the box leads</source>
        <translation>Go where the box leads</translation>
    </message>
    <message>
        <source>The drawing&apos;s line</source>
        <translation>The drawing&apos;s line</translation>
    </message>
    <message>
        <source>The drawing nearer</source>
        <translation>The drawing nearer</translation>
    </message>
    <message>
        <source>The drawing farther</source>
        <translation>The drawing farther</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>The whole drawing</translation>
    </message>
    <message>
        <source>Make the screen black, or show it again</source>
        <translation>Make the screen black, or show it again</translation>
    </message>
    <message>
        <source>Picture of the map…</source>
        <translation>Picture of the map…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copy the picture</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>The whole map: drag to go there</source>
        <translation>The whole map: drag to go there</translation>
    </message>
    <message>
        <source>The overview appears when a part of the map is out of sight.</source>
        <translation>The overview appears when a part of the map is out of sight.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SmallThings</name>
    <message>
        <source>Global services</source>
        <translation>Global services</translation>
    </message>
    <message>
        <source>Regional services</source>
        <translation>Regional services</translation>
    </message>
    <message>
        <source>Zonal resources</source>
        <translation>Zonal resources</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>line {0}</translation>
    </message>
</context>
<context>
    <name>Twin</name>
    <message>
        <source>The map as a list</source>
        <translation>The map as a list</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Close the list</translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwinModel</name>
    <message>
        <source>level {0}</source>
        <translation>level {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>one of {0}</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>resource</translation>
    </message>
</context>
</TS>
