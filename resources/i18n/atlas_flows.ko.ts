<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Blank</name>
    <message>
        <source>The screen is blank</source>
        <translation>화면을 가림</translation>
    </message>
</context>
<context>
    <name>FlowList</name>
    <message>
        <source>Flows</source>
        <translation>흐름</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>FlowScale</name>
    <message>
        <source>Steps of the flow</source>
        <translation>흐름의 단계</translation>
    </message>
</context>
<context>
    <name>FlowSentences</name>
    <message>
        <source>Here the way parts.</source>
        <translation>여기서 갈라집니다.</translation>
    </message>
    <message>
        <source>Not in the document</source>
        <translation>문서에 없음</translation>
    </message>
    <message>
        <source>Otherwise: not in the document</source>
        <translation>그 밖의 경우: 문서에 없음</translation>
    </message>
    <message>
        <source>What happens other than in the case “{0}” the document does not say: its account ends at “{1}”.</source>
        <translation>“{0}”[이/가] 아닌 경우는 문서에 없습니다. 문서의 설명은 “{1}”까지입니다.</translation>
    </message>
    <message>
        <source>In the case “{0}”: {1}</source>
        <translation>“{0}”인 경우: {1}</translation>
    </message>
    <message>
        <source>It starts at “{0}”.</source>
        <translation>“{0}”에서 시작합니다.</translation>
    </message>
    <message>
        <source>Still there: “{1}”.</source>
        <translation>같은 곳에서 이어집니다: “{1}”.</translation>
    </message>
    <message>
        <source>After “{0}” comes, at last, “{1}”.</source>
        <translation>“{0}” 다음, 마지막은 “{1}”입니다.</translation>
    </message>
    <message>
        <source>After “{0}” comes “{1}”.</source>
        <translation>“{0}” 다음은 “{1}”입니다.</translation>
    </message>
    <message>
        <source>After “{0}” it goes to “{1}”.</source>
        <translation>“{0}” 다음 “{1}”[으로/로] 갑니다.</translation>
    </message>
    <message>
        <source>Within “{0}” it goes on into “{1}”.</source>
        <translation>“{0}” 안의 “{1}”[으로/로] 들어갑니다.</translation>
    </message>
    <message>
        <source>From “{0}” it arrives at “{1}”.</source>
        <translation>“{0}”에서 “{1}”[으로/로] 가서 끝납니다.</translation>
    </message>
    <message>
        <source>From “{0}” it goes to “{1}”.</source>
        <translation>“{0}”에서 “{1}”[으로/로] 갑니다.</translation>
    </message>
    <message>
        <source>At “{0}” this happens: “{1}”.</source>
        <translation>“{0}”에서 하는 일: “{1}”.</translation>
    </message>
    <message>
        <source>Between “{0}” and “{1}” this happens: “{2}”.</source>
        <translation>“{0}”[과/와] “{1}” 사이에서 하는 일: “{2}”.</translation>
    </message>
</context>
<context>
    <name>FlowStrip</name>
    <message>
        <source>Show the line</source>
        <translation>문서의 행 보기</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>이전 단계</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Close the flow</source>
        <translation>흐름 닫기</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Speed: {0} times</source>
        <translation>속도: {0}배</translation>
    </message>
</context>
<context>
    <name>TrailPainter</name>
    <message>
        <source>Else: unsaid</source>
        <translation>그 밖: 문서에 없음</translation>
    </message>
</context>
</TS>
