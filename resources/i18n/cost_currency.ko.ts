<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CurrencyRow</name>
    <message>
        <source>Change</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Show in another currency</source>
        <translation>다른 통화로 보기</translation>
    </message>
    <message>
        <source>Total in another currency</source>
        <translation>다른 통화로 본 합계</translation>
    </message>
    <message>
        <source>Rate of exchange</source>
        <translation>환율</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Meant where the rate names no currency</source>
        <translation>환율에 통화를 적지 않았을 때의 통화</translation>
    </message>
    <message>
        <source>Day of the rate</source>
        <translation>환율 날짜</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>at least {0}</source>
        <translation>최소 {0}</translation>
    </message>
    <message>
        <source>{0}, your rate of {1}</source>
        <translation>{0}, 직접 입력한 {1} 환율</translation>
    </message>
    <message>
        <source>{0} · {1} days old</source>
        <translation>{0} · {1}일 지난 환율</translation>
    </message>
</context>
</TS>
