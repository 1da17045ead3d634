<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CardActions</name>
    <message>
        <source>Line {0} opens in {1}.</source>
        <translation>{1}에서 {0}행을 엽니다.</translation>
    </message>
    <message>
        <source>Answers are typed now; T ends it.</source>
        <translation>이제 답을 입력합니다. T 키로 끝냅니다.</translation>
    </message>
    <message>
        <source>Answers are typed no longer.</source>
        <translation>답 입력을 끝냅니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow – Z takes it back.</source>
        <translation>
            <numerusform>카드 %n장을 내일까지 미뤘습니다. Z 키로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended – Z takes it back.</source>
        <translation>
            <numerusform>카드 %n장을 보류했습니다. Z 키로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) taken up again – Z takes it back.</source>
        <translation>
            <numerusform>카드 %n장을 다시 학습합니다. Z 키로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) new again, as if never learned; the answers stay in the log – Z takes it back.</source>
        <translation>
            <numerusform>카드 %n장을 새 카드로 되돌렸습니다. 답한 기록은 남습니다. Z 키로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer to take back.</source>
        <translation>되돌릴 답이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n card(s).</source>
        <translation>
            <numerusform>카드 %n장을 되돌렸습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its card no longer stands in the document.</source>
        <translation>이 카드는 이제 문서에 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Forgotten %n time(s): a leech, and suspended – Z takes it back.</source>
        <translation>
            <numerusform>%n번 잊은 거머리 카드라서 보류했습니다. Z 키로 되돌립니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten %n time(s): a leech. Write it more simply, or suspend it.</source>
        <translation>
            <numerusform>%n번 잊은 거머리 카드입니다. 더 쉽게 고쳐 쓰거나 보류하십시오.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Show the answer</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Show the whole answer</source>
        <translation>답 전체 보기</translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation>마지막으로 한 일 되돌리기</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>내일까지 미루기</translation>
    </message>
    <message>
        <source>Suspend, or take up again</source>
        <translation>보류하기, 다시 학습하기</translation>
    </message>
    <message>
        <source>Learn as a new card</source>
        <translation>새 카드로 되돌리기</translation>
    </message>
    <message>
        <source>Open the card in the editor</source>
        <translation>카드를 편집기에서 열기</translation>
    </message>
    <message>
        <source>Show the card&apos;s source</source>
        <translation>카드의 원문 보기</translation>
    </message>
    <message>
        <source>Show the card on the map</source>
        <translation>카드를 지도에서 보기</translation>
    </message>
    <message>
        <source>Type the answers, or not</source>
        <translation>답 입력 켜고 끄기</translation>
    </message>
    <message>
        <source>Go through the cards</source>
        <translation>카드 훑어보기</translation>
    </message>
    <message>
        <source>Reveal, then the next card</source>
        <translation>답 보기, 이어서 다음 카드</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>이전 카드</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Back to learning</source>
        <translation>학습으로 돌아가기</translation>
    </message>
    <message>
        <source>Grade: {0}</source>
        <translation>평가: {0}</translation>
    </message>
    <message>
        <source>made from the notes</source>
        <translation>노트에서 만든 카드</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}장 중 {0}번째</translation>
    </message>
    <message>
        <source>practice, the schedule stays as it is</source>
        <translation>연습 · 일정은 바뀌지 않음</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>recall {0} %</source>
        <translation>기억 확률 {0}%</translation>
    </message>
    <message>
        <source>A short break</source>
        <translation>잠시 쉬는 시간</translation>
    </message>
    <message>
        <source>The next card comes back in {0}.</source>
        <translation>다음 카드는 {0} 뒤에 돌아옵니다.</translation>
    </message>
    <message>
        <source>This section is done for today</source>
        <translation>이 묶음은 오늘 몫을 마쳤습니다</translation>
    </message>
    <message>
        <source>Elsewhere in the document: {0}.</source>
        <translation>문서의 다른 곳에 {0}이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Learn all cards</source>
        <translation>모든 카드 학습</translation>
    </message>
    <message>
        <source>The cards cannot be learned now</source>
        <translation>지금은 카드를 학습할 수 없습니다</translation>
    </message>
    <message>
        <source>No cards in this document</source>
        <translation>이 문서에는 카드가 없습니다</translation>
    </message>
    <message>
        <source>A block marked with #card is a question; the blocks below it are its answer.</source>
        <translation>#card를 붙인 블록이 질문이 되고, 그 아래 블록이 답이 됩니다.</translation>
    </message>
    <message>
        <source>- What is the question? #card
    - This is the answer.</source>
        <translation>- 무엇을 묻나요? #card
    - 이것이 답입니다.</translation>
    </message>
    <message>
        <source>Tomorrow: {0}.</source>
        <translation>내일은 {0}입니다.</translation>
    </message>
    <message>
        <source>In {0} days: {1}.</source>
        <translation>{0}일 뒤에 {1}이 돌아옵니다.</translation>
    </message>
    <message>
        <source>Nothing comes back within a month.</source>
        <translation>한 달 안에 돌아올 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>오늘 몫을 마쳤습니다</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>오늘은 할 카드가 없습니다</translation>
    </message>
    <message>
        <source>Learned today: {0}.</source>
        <translation>오늘 {0}을 익혔습니다.</translation>
    </message>
    <message>
        <source>Learn {0} more</source>
        <translation>{0} 더 학습</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>The last answer is from {0}. Z again takes it back.</source>
        <translation>마지막 답은 {0}에 한 것입니다. Z를 한 번 더 누르면 되돌립니다.</translation>
    </message>
    <message>
        <source>What was done last is from {0}. Z again takes it back.</source>
        <translation>마지막 작업은 {0}에 한 것입니다. Z를 한 번 더 누르면 되돌립니다.</translation>
    </message>
    <message>
        <source>Taken back, as it was before: {0}</source>
        <translation>되돌렸습니다: {0}</translation>
    </message>
    <message>
        <source>Taken back: answer, {0}</source>
        <translation>답을 되돌렸습니다: {0}</translation>
    </message>
    <message>
        <source>Taken back: answer of {0}, {1}</source>
        <translation>{0}의 답을 되돌렸습니다: {1}</translation>
    </message>
    <message>
        <source>This card names nothing that is on the map.</source>
        <translation>이 카드에는 지도에 있는 이름이 나오지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Each card was known once; %n time(s) one was not.</source>
        <translation>
            <numerusform>모든 카드를 한 번씩 맞혔습니다. 틀린 횟수는 %n번입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each card was known.</source>
        <translation>모든 카드를 맞혔습니다.</translation>
    </message>
</context>
<context>
    <name>DeckModel</name>
    <message>
        <source>Query: {0}</source>
        <translation>질의: {0}</translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message>
        <source>Decks</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>new</source>
        <comment>short, above a column of numbers</comment>
        <translation>새</translation>
    </message>
    <message>
        <source>steps</source>
        <comment>cards in learning; short, above a column of numbers</comment>
        <translation>학습</translation>
    </message>
    <message>
        <source>due</source>
        <comment>short, above a column of numbers</comment>
        <translation>복습</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>앞으로 7일</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n일 연속</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decks</name>
    <message>
        <source>No match: all cards · {0}</source>
        <translation>맞는 카드 없음, 모든 카드 · {0}</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Another window is writing the review history; answer again.</source>
        <translation>다른 창이 학습 기록을 쓰고 있습니다. 다시 평가하십시오.</translation>
    </message>
    <message>
        <source>The review history cannot be written; check the rights on its folder.</source>
        <translation>학습 기록을 쓸 수 없습니다. 폴더의 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>The disk is full; the answer was not kept.</source>
        <translation>디스크가 가득 차서 답을 기록하지 못했습니다.</translation>
    </message>
    <message>
        <source>The disk is full or fails; the answer was not kept.</source>
        <translation>디스크가 가득 찼거나 고장이 나서 답을 기록하지 못했습니다.</translation>
    </message>
    <message>
        <source>The review history could not be used ({0}).</source>
        <translation>학습 기록을 사용할 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>The review history was damaged and was made anew from its log; no answer is lost.</source>
        <translation>학습 기록이 손상되어 답 내역에서 다시 만들었습니다. 잃은 답은 없습니다.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, and the damaged file is kept.</source>
        <translation>학습 기록이 손상되었습니다. 답 {0}개를 살려 냈고, 손상된 파일은 따로 보관했습니다.</translation>
    </message>
    <message>
        <source>The damaged review history cannot be moved ({0}).</source>
        <translation>손상된 학습 기록을 옮길 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote the review history; update Studyapp.</source>
        <translation>더 새로운 버전의 Studyapp이 쓴 학습 기록입니다. Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The review history could not be read; it was set aside, a new one begins.</source>
        <translation>학습 기록을 읽을 수 없습니다. 그 파일은 따로 보관하고 새 기록을 시작합니다.</translation>
    </message>
    <message>
        <source>This card was answered in another window; its new state is shown.</source>
        <translation>다른 창에서 이미 답한 카드입니다. 새 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The editor “{0}” was not found; choose another command in the options.</source>
        <translation>편집기 ‘{0}’이(가) 없습니다. 학습 설정에서 다른 명령을 고르십시오.</translation>
    </message>
    <message>
        <source>The editor command is empty or has an open quote; mend it in the options.</source>
        <translation>편집기 명령이 비었거나 따옴표가 닫히지 않았습니다. 학습 설정에서 고치십시오.</translation>
    </message>
    <message>
        <source>The editor “{0}” could not be started.</source>
        <translation>편집기 ‘{0}’을(를) 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>No program is set up that opens this file; name your editor in the options.</source>
        <translation>이 파일을 여는 프로그램이 없습니다. 학습 설정에서 편집기를 정하십시오.</translation>
    </message>
    <message>
        <source>This document is not kept in a file that could be opened.</source>
        <translation>이 문서는 열 수 있는 파일에 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>The next 7 days</source>
        <translation>앞으로 7일</translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Show the answer</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>몰랐음</translation>
    </message>
    <message>
        <source>comes again soon</source>
        <translation>곧 다시</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>알았음</translation>
    </message>
    <message>
        <source>done</source>
        <translation>끝</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>어려움</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>쉬움</translation>
    </message>
</context>
<context>
    <name>LearnPage</name>
    <message>
        <source>Next card</source>
        <translation>다음 카드</translation>
    </message>
    <message>
        <source>Think of the answer, then look. Your grade decides when the card comes back.</source>
        <translation>답을 먼저 떠올린 뒤 확인합니다. 평가에 따라 카드가 돌아올 날이 정해집니다.</translation>
    </message>
    <message>
        <source>Show the next gap</source>
        <translation>다음 빈칸 보기</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>답 보기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>견주기</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Browse</source>
        <translation>찾아보기</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Cards to decide on</source>
        <translation>확인할 카드</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>학습 설정</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Several machines</source>
        <translation>여러 기기</translation>
    </message>
    <message>
        <source>Bring back a copy of the review history…</source>
        <translation>복습 기록 사본 되돌리기…</translation>
    </message>
</context>
<context>
    <name>SideLinks</name>
    <message numerus="yes">
        <source>%n to decide on</source>
        <translation>
            <numerusform>확인할 카드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) to decide on</source>
        <translation>
            <numerusform>확인할 카드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vanished</source>
        <translation>
            <numerusform>사라진 카드 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close the message</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message>
        <source>Type the answer, then Enter</source>
        <translation>답을 입력하고 Enter</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>내 답</translation>
    </message>
    <message>
        <source>Nothing was typed. The grade is yours.</source>
        <translation>입력한 답이 없습니다. 평가는 직접 하십시오.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>맞습니다.</translation>
    </message>
    <message>
        <source>Nearly: a slip of the keys. The grade is yours.</source>
        <translation>거의 맞습니다. 글쇠를 잘못 누른 정도입니다. 평가는 직접 하십시오.</translation>
    </message>
    <message>
        <source>Not what is wanted. The grade is yours.</source>
        <translation>바라던 답이 아닙니다. 평가는 직접 하십시오.</translation>
    </message>
    <message>
        <source>right: {0}</source>
        <translation>맞음: {0}</translation>
    </message>
    <message>
        <source>nearly: {0} instead of {1}</source>
        <translation>비슷함: {1} 대신 {0}</translation>
    </message>
    <message>
        <source>missing: {1}</source>
        <translation>빠짐: {1}</translation>
    </message>
    <message>
        <source>the answer: {1}</source>
        <translation>답: {1}</translation>
    </message>
    <message>
        <source>too much: {0}</source>
        <translation>더 있음: {0}</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0}개월</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1개월</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0}년</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1년</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n일 지남</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>{0} 뒤</translation>
    </message>
    <message>
        <source>Nothing left today</source>
        <translation>오늘 할 카드 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) today</source>
        <translation>
            <numerusform>오늘 복습 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in learning</source>
        <translation>
            <numerusform>학습 중 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>새 카드 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited card(s) kept their history.</source>
        <translation>
            <numerusform>고쳐 쓴 카드 %n장이 학습 기록을 이어받았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved card(s) kept their history.</source>
        <translation>
            <numerusform>옮긴 카드 %n장이 학습 기록을 이어받았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n card(s) was taken over from the notes.</source>
        <translation>
            <numerusform>노트에 있던 카드 %n장의 학습 기록을 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learned card(s) vanished from the notes – Ctrl+D shows it.</source>
        <translation>
            <numerusform>학습한 카드 %n장이 노트에서 사라졌습니다. Ctrl+D로 확인합니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>카드 %n장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Footer</name>
    <message>
        <source>Show on the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Source, line {0}</source>
        <translation>원문 {0}행</translation>
    </message>
</context>
</TS>
