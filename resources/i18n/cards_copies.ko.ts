<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>CopiesPage</name>
    <message>
        <source>Bring back a copy of the review history</source>
        <translation>복습 기록 사본 되돌리기</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Copies of the review history</source>
        <translation>복습 기록 사본</translation>
    </message>
    <message>
        <source>Bring back the chosen copy</source>
        <translation>고른 사본 되돌리기</translation>
    </message>
    <message>
        <source>Go on without a copy</source>
        <translation>사본 없이 계속</translation>
    </message>
    <message>
        <source>The copies are looked through …</source>
        <translation>사본을 살펴보는 중…</translation>
    </message>
    <message>
        <source>The history holds {0} now.</source>
        <translation>지금 기록: {0}.</translation>
    </message>
    <message>
        <source>They are kept: the copy is joined with them.</source>
        <translation>지금 기록은 그대로 두고 사본과 합칩니다.</translation>
    </message>
    <message>
        <source>There is no copy yet. One is made after answers, every half an hour at most.</source>
        <translation>아직 사본이 없습니다. 답한 뒤 30분마다 하나씩 만듭니다.</translation>
    </message>
    <message>
        <source>The copy is brought back …</source>
        <translation>사본을 되돌리는 중…</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>The review history was lost: {0} here now, {1} in the copy of {2}.</source>
        <translation>복습 기록이 사라졌습니다. 지금 {0}, {2} 사본에 {1}.</translation>
    </message>
    <message>
        <source>Bringing the copy back loses nothing: what was answered since is joined with it.</source>
        <translation>사본을 되돌려도 그 뒤에 한 답은 사라지지 않고 합쳐집니다.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>사본 되돌리기</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>사본 없이 계속</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>답 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history holds %n answer(s) now: those of the copy and those given since.</source>
        <translation>
            <numerusform>이제 기록에 답이 %n개 있습니다. 사본의 답과 그 뒤에 한 답을 합쳤습니다.</numerusform>
        </translation>
    </message>
</context>
</TS>
