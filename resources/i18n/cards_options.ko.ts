<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>“{0}” does not do: a whole number from {1} to {2} is needed.</source>
        <translation>‘{0}’은(는) 쓸 수 없습니다. {1}~{2} 사이의 정수를 적으십시오.</translation>
    </message>
    <message>
        <source>“{0}” is no step; write 30s, 10m or 1h30m, with blanks between steps.</source>
        <translation>‘{0}’은(는) 단계가 아닙니다. 30초, 10분, 1h30m처럼 적고 단계 사이를 띄우십시오.</translation>
    </message>
    <message>
        <source>“{0}” is no wait; a step takes a second at least.</source>
        <translation>‘{0}’은(는) 간격이 아닙니다. 단계는 1초 이상입니다.</translation>
    </message>
    <message>
        <source>“{0}” is too long: steps lie within a day, and after them the card waits for days.</source>
        <translation>‘{0}’은(는) 너무 깁니다. 단계는 하루 안에 있고, 그다음부터 며칠씩 기다립니다.</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Options</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>A day&apos;s learning</source>
        <translation>하루 학습</translation>
    </message>
    <message>
        <source>Wanted retention</source>
        <translation>목표 기억률</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>하루 새 카드</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>하루 복습</translation>
    </message>
    <message>
        <source>What is left over comes the next day.</source>
        <translation>남은 것은 다음 날 나옵니다.</translation>
    </message>
    <message>
        <source>A study day begins at</source>
        <translation>학습일 시작 시각</translation>
    </message>
    <message>
        <source>Who learns past midnight still learns the day before.</source>
        <translation>자정 넘어 학습해도 이 시각까지는 전날로 칩니다.</translation>
    </message>
    <message>
        <source>Steps within a day</source>
        <translation>하루 안의 간격</translation>
    </message>
    <message>
        <source>Waits such as 30s, 10m or 1h30m. Without steps a card goes straight to days.</source>
        <translation>30초, 10분, 1h30m 같은 간격. 단계가 없으면 바로 며칠 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>For a new card</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>For a forgotten card</source>
        <translation>잊은 카드</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Longest overdue first</source>
        <translation>오래 밀린 것부터</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>Nearly forgotten first</source>
        <translation>잊기 직전인 것부터</translation>
    </message>
    <message>
        <source>Hardest first</source>
        <translation>어려운 것부터</translation>
    </message>
    <message>
        <source>New cards</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>As in the notes</source>
        <translation>노트에 적힌 차례</translation>
    </message>
    <message>
        <source>New cards come</source>
        <translation>새 카드가 나오는 때</translation>
    </message>
    <message>
        <source>After the reviews</source>
        <translation>복습 다음</translation>
    </message>
    <message>
        <source>Before the reviews</source>
        <translation>복습 전</translation>
    </message>
    <message>
        <source>Among the reviews</source>
        <translation>복습 사이사이</translation>
    </message>
    <message>
        <source>Keep siblings a day apart</source>
        <translation>짝 카드는 다른 날에</translation>
    </message>
    <message>
        <source>Cards made from one note do not come on the same day.</source>
        <translation>한 노트에서 나온 카드는 같은 날 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Cards and answers</source>
        <translation>카드와 답</translation>
    </message>
    <message>
        <source>Each gap is a card of its own</source>
        <translation>빈칸마다 카드 하나</translation>
    </message>
    <message>
        <source>Otherwise a text with several gaps is one card.</source>
        <translation>끄면 빈칸이 여럿이어도 카드 하나입니다.</translation>
    </message>
    <message>
        <source>Type the answers</source>
        <translation>답 입력하기</translation>
    </message>
    <message>
        <source>The difference is shown; the grade stays yours. T turns it on and off.</source>
        <translation>다른 곳을 보여 줍니다. 평가는 직접 합니다. T 키로 켜고 끕니다.</translation>
    </message>
    <message>
        <source>A leech is forgotten</source>
        <translation>거머리 카드 기준</translation>
    </message>
    <message>
        <source>So many times until it is called one; 0 for never.</source>
        <translation>이만큼 잊으면 거머리로 칩니다. 0이면 치지 않습니다.</translation>
    </message>
    <message>
        <source> times</source>
        <translation>번</translation>
    </message>
    <message>
        <source>Suspend leeches</source>
        <translation>거머리 카드 보류</translation>
    </message>
    <message>
        <source>They rest until you take them up again.</source>
        <translation>다시 학습할 때까지 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Drills made from the notes</source>
        <translation>노트에서 만든 연습</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>정의</translation>
    </message>
    <message>
        <source>What is it? And what is it called?</source>
        <translation>무엇인지, 이름이 무엇인지 묻습니다.</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>다음 단계</translation>
    </message>
    <message>
        <source>Which step of a flow comes next?</source>
        <translation>흐름에서 다음 단계를 묻습니다.</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>What does this cost? With fresh numbers each time.</source>
        <translation>매번 새 숫자로 얼마인지 묻습니다.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Where on the map is it?</source>
        <translation>지도에서 어디인지 묻습니다.</translation>
    </message>
    <message>
        <source>Wanted retention: {0} %</source>
        <translation>목표 기억률: {0} %</translation>
    </message>
    <message>
        <source>Of 100 cards that come back you know about {0}.</source>
        <translation>돌아온 카드 100장 중 약 {0}장을 기억합니다.</translation>
    </message>
    <message>
        <source>They come back {0} times as often as at 90 %.</source>
        <translation>90 %일 때보다 {0}배 자주 나옵니다.</translation>
    </message>
    <message>
        <source>The waits are {0} times as long as at 90 %.</source>
        <translation>90 %일 때보다 간격이 {0}배 깁니다.</translation>
    </message>
    <message>
        <source>This suits most people.</source>
        <translation>대부분에게 알맞습니다.</translation>
    </message>
</context>
<context>
    <name>PlaceGroup</name>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>편집기</translation>
    </message>
    <message>
        <source>The command that opens a line, with {file} and {line} in it. E opens the card&apos;s line.</source>
        <translation>{file}과 {line}이 든 명령입니다. E 키로 카드가 적힌 행을 엽니다.</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>Anki text</source>
        <translation>Anki 텍스트</translation>
    </message>
    <message>
        <source>How this file writes its cards</source>
        <translation>이 파일의 카드 표기법</translation>
    </message>
    <message>
        <source>Another way reads the document anew; the file stays as it is.</source>
        <translation>바꾸면 문서를 다시 읽습니다. 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>열어 보기</translation>
    </message>
    <message>
        <source>The system&apos;s own</source>
        <translation>시스템 기본값</translation>
    </message>
    <message>
        <source>Opened with {0}.</source>
        <translation>{0}(으)로 열었습니다.</translation>
    </message>
</context>
</TS>
