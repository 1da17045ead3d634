<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CurrencyRow</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Show in another currency</source>
        <translation>Show in another currency</translation>
    </message>
    <message>
        <source>Total in another currency</source>
        <translation>Total in another currency</translation>
    </message>
    <message>
        <source>Rate of exchange</source>
        <translation>Rate of exchange</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Meant where the rate names no currency</source>
        <translation>Meant where the rate names no currency</translation>
    </message>
    <message>
        <source>Day of the rate</source>
        <translation>Day of the rate</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>at least {0}</source>
        <translation>at least {0}</translation>
    </message>
    <message>
        <source>{0}, your rate of {1}</source>
        <translation>{0}, your rate of {1}</translation>
    </message>
    <message>
        <source>{0} · {1} days old</source>
        <translation>{0} · {1} days old</translation>
    </message>
</context>
</TS>
