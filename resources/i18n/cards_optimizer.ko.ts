<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>It is too early: {0} more reviews on later days are needed, {1} are there.</source>
        <translation>아직 이릅니다. 다른 날의 복습이 {0}개 더 필요합니다(지금 {1}개).</translation>
    </message>
</context>
<context>
    <name>OptimizerPage</name>
    <message>
        <source>in use</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>내 복습 기준</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}분</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0}일</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>When a card comes back follows from weights that suit most people. Fitted to your own reviews, they say when you would forget it.</source>
        <translation>카드가 돌아오는 때는 대다수에게 맞는 가중치로 정해집니다. 내 복습 기록에 맞추면 내가 잊을 때를 알려 줍니다.</translation>
    </message>
    <message>
        <source>Fit to my reviews</source>
        <translation>내 복습에 맞추기</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>마지막 변경 되돌리기</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>After a first “good”</source>
        <translation>첫 ‘알맞음’ 이후</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>하루 학습 시간</translation>
    </message>
    <message>
        <source>All cards are reckoned anew …</source>
        <translation>모든 카드를 다시 계산하는 중 …</translation>
    </message>
    <message>
        <source>Your reviews are looked through …</source>
        <translation>복습 기록을 살펴보는 중 …</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) can be learned from.</source>
        <translation>
            <numerusform>복습 %n개를 쓸 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights fitted to you are in use.</source>
        <translation>나에게 맞춘 가중치를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>The default weights are in use.</source>
        <translation>기본 가중치를 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>{0} of new cards are still recalled after {1} days.</source>
        <translation>새 카드의 {0}를 {1}일 뒤에도 기억합니다.</translation>
    </message>
    <message>
        <source>{0} of new cards are still recalled after {1} days; by the fitted weights after {2} days.</source>
        <translation>새 카드의 {0}를 {1}일 뒤에도, 맞춘 가중치로는 {2}일 뒤에도 기억합니다.</translation>
    </message>
    <message>
        <source>Wanting {0} takes {1} minutes a day, averaged over a simulated year with the cards that are open.</source>
        <translation>목표 {0}에는 하루 {1}분이 듭니다. 열린 카드로 1년을 모의 실험한 평균입니다.</translation>
    </message>
    <message>
        <source>Done: every card comes back by the weights that hold now.</source>
        <translation>완료: 모든 카드가 이제 유효한 가중치에 따라 돌아옵니다.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>in use</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>내 복습 기준</translation>
    </message>
    <message>
        <source>Off on average (RMSE)</source>
        <translation>평균 오차 (RMSE)</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>{0}: {1} in use, {2} fitted</source>
        <translation>{0}: 현재 {1}, 내 복습 기준 {2}</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>All reviews are of one day, so there are none to judge a fit by. Try again after a few days.</source>
        <translation>복습이 모두 같은 날이라 결과를 평가할 수 없습니다. 며칠 뒤에 다시 해 보십시오.</translation>
    </message>
    <message numerus="yes">
        <source>Judged by your latest %n review(s), which the fit had not seen:</source>
        <translation>
            <numerusform>맞출 때 쓰지 않은 최근 복습 %n개로 평가한 결과:</numerusform>
        </translation>
    </message>
    <message>
        <source>fitted weights predict better what you recall, by more than chance. Less is better.</source>
        <translation>맞춘 가중치가 기억 여부를 우연이라 볼 수 없을 만큼 더 잘 예측합니다. 작을수록 좋습니다.</translation>
    </message>
    <message>
        <source>your present weights predict them as well, so they stay.</source>
        <translation>지금 가중치도 그만큼 잘 예측하므로 그대로 씁니다.</translation>
    </message>
</context>
</TS>
