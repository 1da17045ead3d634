<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>This line is damaged and was left out; exchange once more on the machine that wrote it.</source>
        <translation>이 줄은 손상되어 건너뛰었습니다. 이 파일을 쓴 컴퓨터에서 한 번 더 교환하십시오.</translation>
    </message>
    <message>
        <source>{0} further lines of this file are damaged and were left out.</source>
        <translation>이 파일에서 {0}줄이 더 손상되어 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</source>
        <translation>여기부터는 더 새로운 Studyapp이 썼습니다. 읽으려면 Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>This is not a file of Studyapp&apos;s reviews; it was left as it is.</source>
        <translation>Studyapp의 복습 파일이 아니어서 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>This file is empty; perhaps it is still on its way.</source>
        <translation>빈 파일입니다. 아직 전송 중일 수 있습니다.</translation>
    </message>
    <message>
        <source>This is a folder where a file of reviews was expected; move it away.</source>
        <translation>복습 파일이 있을 자리에 폴더가 있습니다. 다른 곳으로 옮기십시오.</translation>
    </message>
    <message>
        <source>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</source>
        <translation>{0}의 복습 {1}개가 미래 날짜입니다. 보관하지만 그 기기의 시계를 맞추십시오.</translation>
    </message>
    <message>
        <source>What is new here could not be written ({0}); it goes with the next exchange.</source>
        <translation>새 복습을 쓰지 못했습니다({0}). 다음 교환 때 보냅니다.</translation>
    </message>
</context>
<context>
    <name>Machines</name>
    <message>
        <source>Machine</source>
        <translation>기기</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>마지막 답</translation>
    </message>
    <message>
        <source>{0} (this machine)</source>
        <translation>{0} (이 기기)</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 기기</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Several machines</source>
        <translation>여러 기기</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>카드로 돌아가기</translation>
    </message>
    <message>
        <source>Choose a folder that Syncthing, a network share or git carries between your machines, the same on each. Each writes a file of its own there; what any of them learned, all know.</source>
        <translation>Syncthing, 네트워크 공유, git 등이 기기 사이에 옮겨 주는 폴더를 모든 기기에서 똑같이 고르십시오. 기기마다 자기 파일만 쓰고, 한 기기에서 배운 것을 모두가 압니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>none: reviews stay on this machine</source>
        <translation>없음: 복습이 이 기기에만 남습니다</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>선택 …</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>지금 교환</translation>
    </message>
    <message>
        <source>Reviews are exchanged …</source>
        <translation>복습을 교환하는 중 …</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) sent</source>
        <translation>
            <numerusform>%n개 보냄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n개 받음</numerusform>
        </translation>
    </message>
    <message>
        <source>Last exchange: {0}</source>
        <translation>마지막 교환: {0}</translation>
    </message>
    <message>
        <source>Nothing exchanged yet.</source>
        <translation>아직 교환한 적이 없습니다.</translation>
    </message>
    <message>
        <source>Folder for several machines</source>
        <translation>여러 기기가 함께 쓸 폴더</translation>
    </message>
</context>
</TS>
