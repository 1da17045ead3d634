<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Contents</name>
    <message>
        <source>Answers on each day of the last twelve months: {0} on {1}. Days in a row now: {2}; the most ever: {3}.</source>
        <translation>지난 12개월의 날마다 답한 횟수: {1} 동안 {0}. 지금 연속 {2}일, 최장 {3}일.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>복습</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>기억함</translation>
    </message>
    <message>
        <source>A year of learning</source>
        <translation>한 해의 학습</translation>
    </message>
    <message>
        <source>No answer in the last twelve months.</source>
        <translation>지난 12개월 동안 답변이 없습니다.</translation>
    </message>
    <message>
        <source>, {0} of them overdue</source>
        <translation>, 그중 밀린 카드 {0}장</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Cards due</source>
        <translation>복습할 카드</translation>
    </message>
    <message>
        <source>How many learned cards come back each day, without new ones: {0} in {1}.</source>
        <translation>날마다 돌아오는 학습한 카드 수(새 카드 제외): {1} 동안 {0}.</translation>
    </message>
    <message>
        <source>Hatched: {0} overdue.</source>
        <translation>빗금: 밀린 카드 {0}.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>밀림</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>복습 예보</translation>
    </message>
    <message>
        <source>Nothing comes back in this time.</source>
        <translation>이 기간에는 돌아오는 카드가 없습니다.</translation>
    </message>
    <message>
        <source>{1} recalled of {0} to cards that had waited a day or more; the truth lies between {2} and {3} (95 %). Young cards {4}, mature ones {5}. Dashed: the {6} wanted; the band: a month&apos;s interval.</source>
        <translation>하루 이상 지나 돌아온 카드의 복습 {0} 중 {1} 기억. 참값은 {2}에서 {3} 사이(95 %). 어린 카드 {4}, 성숙한 카드 {5}. 점선은 목표 {6}, 띠는 달마다의 구간입니다.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>young</source>
        <translation>어린 카드</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>성숙한 카드</translation>
    </message>
    <message>
        <source>Cards or month</source>
        <translation>카드 또는 달</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>유지율</translation>
    </message>
    <message>
        <source>From</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>To</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>True retention</source>
        <translation>실제 유지율</translation>
    </message>
    <message>
        <source>No review yet: what counts is the first answer to a card that came back.</source>
        <translation>아직 복습이 없습니다. 돌아온 카드에 처음 답한 것만 셉니다.</translation>
    </message>
    <message>
        <source>no review</source>
        <translation>복습 없음</translation>
    </message>
    <message>
        <source>{0} of {1}, between {2} and {3}</source>
        <translation>{1} 중 {0}, {2}에서 {3} 사이</translation>
    </message>
    <message>
        <source>If all {0} learned so far were asked now, about {1} would be known, {2} on average. The bars: cards by the probability that they are recalled.</source>
        <translation>지금까지 학습한 {0}을 지금 모두 묻는다면 약 {1}장을 기억합니다(평균 {2}). 막대는 기억할 확률별 카드 수입니다.</translation>
    </message>
    <message>
        <source>Probability from</source>
        <translation>확률 이상</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>지금 기억하는 정도</translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>아직 학습한 카드가 없습니다.</translation>
    </message>
    <message>
        <source>How long memories last: cards by the days after which the probability of recall falls to 90 %.</source>
        <translation>기억이 얼마나 오래가는지: 기억할 확률이 90 %로 떨어지기까지의 일수별 카드 수입니다.</translation>
    </message>
    <message>
        <source>from {0} on</source>
        <translation>{0} 이상</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}–{1}</translation>
    </message>
    <message>
        <source>Days from</source>
        <translation>일수 이상</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>안정성</translation>
    </message>
    <message>
        <source>How hard cards are to keep: from 1, easy, to 10, the hardest.</source>
        <translation>외워 두기 어려운 정도별 카드 수: 1(쉬움)부터 10(가장 어려움)까지.</translation>
    </message>
    <message>
        <source>difficulty {0} to {1}</source>
        <translation>난이도 {0}–{1}</translation>
    </message>
    <message>
        <source>Difficulty from</source>
        <translation>난이도 이상</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>난이도</translation>
    </message>
    <message>
        <source>Minutes on each of the last {0} days. In all {1}: {2} a day of learning, {3} a card, {4} an answer. An answer of more than 60 seconds counts 60.</source>
        <translation>지난 {0}일의 날마다 쓴 시간(분). 모두 {1}: 학습한 날마다 {2}, 카드마다 {3}, 답변마다 {4}. 60초가 넘는 답변은 60초로 셉니다.</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>쓴 시간</translation>
    </message>
    <message>
        <source>Nothing was learned in the last {0} days.</source>
        <translation>지난 {0}일 동안 학습하지 않았습니다.</translation>
    </message>
    <message>
        <source>to below</source>
        <translation>미만</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>more</source>
        <translation>많음</translation>
    </message>
    <message>
        <source>less</source>
        <translation>적음</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>new</source>
        <translation>새 카드</translation>
    </message>
    <message>
        <source>in learning</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>young</source>
        <translation>어린 카드</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>성숙한 카드</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>How far the cards have come: {0} learned. Young ones come back within 21 days, mature ones later.</source>
        <translation>카드가 어디까지 왔는지: {0} 학습. 어린 카드는 21일 안에, 성숙한 카드는 그 뒤에 돌아옵니다.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>There are no cards.</source>
        <translation>카드가 없습니다.</translation>
    </message>
    <message>
        <source>Cards by difficulty, 10 at most. Enter shows a card&apos;s place in the notes.</source>
        <translation>난이도 순(최고 10). Enter를 누르면 노트에서 카드의 자리를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Hardest cards</source>
        <translation>가장 어려운 카드</translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>아직 학습한 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Forgotten {0} times or more: {1}. Such a card asks for too much; write it anew, or in parts.</source>
        <translation>{0}번 이상 잊은 카드: {1}. 이런 카드는 너무 많은 것을 묻습니다. 다시 쓰거나 나누는 것이 좋습니다.</translation>
    </message>
    <message>
        <source>Leeches are not looked for; the options say from how many lapses on.</source>
        <translation>거머리 카드를 찾지 않습니다. 몇 번 잊으면 거머리 카드인지는 학습 설정에서 정합니다.</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>거머리 카드</translation>
    </message>
    <message>
        <source>None, and that is good.</source>
        <translation>없습니다. 좋은 일입니다.</translation>
    </message>
    <message>
        <source>The cards that took the most time, among those answered most often.</source>
        <translation>가장 자주 답한 카드 가운데 시간이 가장 많이 든 카드입니다.</translation>
    </message>
    <message>
        <source>Most time taken</source>
        <translation>시간이 많이 든 카드</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>아직 답변이 없습니다.</translation>
    </message>
    <message>
        <source>difficulty {0}</source>
        <translation>난이도 {0}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>절</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>난이도</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>안정성</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>잊은 횟수</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>As a table</source>
        <translation>표로 보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Picture (PNG) …</source>
        <translation>그림(PNG) …</translation>
    </message>
    <message>
        <source>Table (CSV) …</source>
        <translation>표(CSV) …</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>저장함: {0}</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>통계</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Cards that the figures are about</source>
        <translation>통계의 대상 카드</translation>
    </message>
    <message>
        <source>All that was ever learned</source>
        <translation>지금까지 학습한 모든 것</translation>
    </message>
    <message>
        <source>Nothing was learned here yet</source>
        <translation>아직 여기에서 학습한 것이 없습니다</translation>
    </message>
    <message>
        <source>After the first answers this page shows what you did each day, what comes back when, how much you recall, and which cards are hard.</source>
        <translation>처음 답하고 나면 날마다 한 일, 언제 무엇이 돌아오는지, 얼마나 기억하는지, 어떤 카드가 어려운지가 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>This card does not stand in the open document.</source>
        <translation>이 카드는 열린 문서에 없습니다.</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>cards due today</source>
        <translation>오늘 복습할 카드</translation>
    </message>
    <message>
        <source>cards learned</source>
        <translation>학습한 카드</translation>
    </message>
    <message>
        <source>of them known now</source>
        <translation>그중 지금 기억함</translation>
    </message>
    <message>
        <source>recalled in reviews, {0} wanted</source>
        <translation>복습에서 기억함, 목표 {0}</translation>
    </message>
    <message>
        <source>days in a row</source>
        <translation>연속 학습일</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>ddd, MMM d yyyy</source>
        <comment>Qt&apos;s format of a date</comment>
        <translation>yyyy년 M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>Qt&apos;s format of a day in a year</comment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>Qt&apos;s format of a month in a year</comment>
        <translation>yyyy년 M월</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln초</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln분</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0}시간</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %Ln time(s)</source>
        <translation>
            <numerusform>%Ln번 잊음</numerusform>
        </translation>
    </message>
</context>
</TS>
