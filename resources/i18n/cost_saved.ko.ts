<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>The estimate could not be kept; nothing was changed.</source>
        <translation>견적을 저장하지 못했습니다. 바뀐 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>EstimateHead</name>
    <message>
        <source>Rename the estimate</source>
        <translation>견적 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the estimate</source>
        <translation>견적 이름</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 견적</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>새 견적</translation>
    </message>
    <message>
        <source>Saved estimates, examples and earlier look-ups</source>
        <translation>저장된 견적, 예시, 지난 조회</translation>
    </message>
    <message>
        <source>All estimates</source>
        <translation>견적 목록</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>이름 없는 견적</translation>
    </message>
    <message>
        <source>Estimate: {0}, rename</source>
        <translation>견적: {0}, 이름 바꾸기</translation>
    </message>
    <message>
        <source>Not kept yet, tried again soon: {0}</source>
        <translation>아직 저장되지 않았으며 곧 다시 시도합니다: {0}</translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>Estimates</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Search the estimates</source>
        <translation>견적 검색</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>새 견적</translation>
    </message>
    <message>
        <source>Nothing of this name; another word may be found.</source>
        <translation>이 이름으로는 찾은 것이 없습니다. 다른 말로 찾아보세요.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Folder: {0}</source>
        <translation>폴더: {0}</translation>
    </message>
    <message>
        <source>Start from this</source>
        <translation>이 예시로 시작</translation>
    </message>
    <message>
        <source>Look up again</source>
        <translation>다시 조회</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message numerus="yes">
        <source>%n line(s) of the example have no price in the document.</source>
        <translation>
            <numerusform>예시의 %n줄은 문서에 요금이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimate of {0}</source>
        <translation>{0} 견적</translation>
    </message>
    <message>
        <source>Another window changed “{0}”; these lines are kept beside it as “{1}”.</source>
        <translation>다른 창에서 “{0}”을(를) 바꾸었습니다. 여기의 줄은 “{1}”(으)로 따로 저장했습니다.</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>이름 없는 견적</translation>
    </message>
</context>
<context>
    <name>RowReader</name>
    <message>
        <source>Kept</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Estimates are kept here by themselves.</source>
        <translation>견적은 저절로 여기에 저장됩니다.</translation>
    </message>
    <message>
        <source>From the document</source>
        <translation>문서의 예시</translation>
    </message>
    <message>
        <source>The document reckons nothing itself that could be started from.</source>
        <translation>문서에 시작으로 삼을 계산 예시가 없습니다.</translation>
    </message>
    <message>
        <source>Looked up before</source>
        <translation>지난 조회</translation>
    </message>
    <message>
        <source>What you look up with Enter or Ctrl+Enter stands here.</source>
        <translation>Enter나 Ctrl+Enter로 조회한 것이 여기에 남습니다.</translation>
    </message>
    <message>
        <source>“{0}” is removed.</source>
        <translation>“{0}”을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>Unnamed estimate</source>
        <translation>이름 없는 견적</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n줄</numerusform>
        </translation>
    </message>
    <message>
        <source>open now · {0}</source>
        <translation>열려 있음 · {0}</translation>
    </message>
    <message>
        <source>start from</source>
        <translation>여기서 시작</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>not understood by the prices of today</source>
        <translation>지금의 요금으로는 읽을 수 없음</translation>
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
        <translation>견적 이름</translation>
    </message>
</context>
</TS>
