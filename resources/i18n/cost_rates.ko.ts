<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Assigning</name>
    <message>
        <source>Assign</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>지정 취소</translation>
    </message>
</context>
<context>
    <name>LabelBox</name>
    <message>
        <source>Choose a path, or name a new one</source>
        <translation>경로를 고르거나 새 이름 입력</translation>
    </message>
</context>
<context>
    <name>RateEntry</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Show on the map which paths this price is for</source>
        <translation>이 요금이 적용되는 경로를 지도에서 보기</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>구간</translation>
    </message>
    <message>
        <source>Tiers of {0}</source>
        <translation>{0} 구간</translation>
    </message>
    <message>
        <source>assigned by you</source>
        <translation>직접 지정</translation>
    </message>
    <message>
        <source>partly assigned by you</source>
        <translation>일부 직접 지정</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>지정 취소</translation>
    </message>
    <message>
        <source>Take the assignment to {0} back</source>
        <translation>{0} 지정 취소</translation>
    </message>
    <message>
        <source>no price given</source>
        <translation>요금 없음</translation>
    </message>
</context>
<context>
    <name>RateList</name>
    <message>
        <source>Check the document&apos;s arithmetic</source>
        <translation>문서 검산 보기</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>미지정</translation>
    </message>
    <message numerus="yes">
        <source>and %n more with the document&apos;s arithmetic</source>
        <translation>
            <numerusform>외 %n개는 문서 검산에 있음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnassignedRow</name>
    <message>
        <source>Assign…</source>
        <translation>지정…</translation>
    </message>
    <message>
        <source>Say what {0} is for</source>
        <translation>{0} 요금의 경로 지정</translation>
    </message>
    <message>
        <source>What {0} is for</source>
        <translation>{0} 요금의 경로</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>지정</translation>
    </message>
</context>
</TS>
