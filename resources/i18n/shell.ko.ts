<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>There is no Markdown document in {0}.</source>
        <translation>{0} 폴더에 Markdown 문서가 없습니다.</translation>
    </message>
    <message>
        <source>The settings were damaged and start anew; the old ones are kept in {0}.</source>
        <translation>설정 파일이 손상되어 새로 시작합니다. 이전 설정은 {0}에 보관했습니다.</translation>
    </message>
    <message>
        <source>No document in {0} can be read.</source>
        <translation>{0}에는 읽을 수 있는 문서가 없습니다.</translation>
    </message>
    <message>
        <source>Reading was stopped; F5 goes on.</source>
        <translation>읽기를 멈췄습니다. F5로 이어서 읽습니다.</translation>
    </message>
    <message>
        <source>Reading ended at {0} of {1} files; F5 goes on.</source>
        <translation>파일 {1}개 중 {0}개까지 읽고 멈췄습니다. F5로 이어서 읽습니다.</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>{0} 파일을 읽는 중입니다.</translation>
    </message>
    <message>
        <source>{0} is no longer there; what was read of it stays open.</source>
        <translation>{0} 파일이 사라졌습니다. 읽어 둔 내용은 그대로 열려 있습니다.</translation>
    </message>
    <message>
        <source>Something went wrong, but you can go on: {0}</source>
        <translation>문제가 생겼지만 계속 사용할 수 있습니다: {0}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>자세한 내용 복사</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>자세한 내용을 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Close again to leave without it.</source>
        <translation>다시 닫으면 저장하지 않고 닫습니다.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>그대로 닫기</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Open on the map</source>
        <translation>지도에서 열기</translation>
    </message>
    <message>
        <source>From place to place on the map</source>
        <translation>지도에서 장소에서 장소까지</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>문서 열기</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Stop reading the folder</source>
        <translation>폴더 읽기 중단</translation>
    </message>
    <message>
        <source>Read the document again</source>
        <translation>문서 다시 읽기</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>읽기 알림</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Go to the cards</source>
        <translation>카드로 이동</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>지도로 이동</translation>
    </message>
    <message>
        <source>Go to the cost</source>
        <translation>비용으로 이동</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>발표 화면</translation>
    </message>
    <message>
        <source>Leave projection</source>
        <translation>발표 화면 끝내기</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>기본 크기</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>테마: 시스템 설정</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>언어: {0}</translation>
    </message>
    <message>
        <source>Turn movement on or off</source>
        <translation>움직임 켜기/끄기</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>원문 닫기</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>the folder cannot be made ({0})</source>
        <translation>폴더를 만들 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>The settings cannot be written; they hold until the window closes.</source>
        <translation>설정을 저장할 수 없습니다. 창을 닫을 때까지만 유지됩니다.</translation>
    </message>
    <message>
        <source>This is no text file; open a Markdown document.</source>
        <translation>텍스트 파일이 아닙니다. Markdown 문서를 여십시오.</translation>
    </message>
    <message>
        <source>This is no file but a device or a pipe; name a Markdown file.</source>
        <translation>파일이 아니라 장치나 파이프입니다. Markdown 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>This file is too large to be notes; split it.</source>
        <translation>파일이 너무 큽니다. 나누어 저장하십시오.</translation>
    </message>
    <message>
        <source>There is no such file; check the name.</source>
        <translation>파일이 없습니다. 이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>What you decided cannot be kept; it will be asked again.</source>
        <translation>결정한 내용을 저장할 수 없어 다음에 다시 묻습니다.</translation>
    </message>
    <message>
        <source>There is no review history yet; it begins with the first answer.</source>
        <translation>아직 복습 기록이 없습니다. 첫 답을 하면 시작됩니다.</translation>
    </message>
    <message>
        <source>This is no review history; name the file of a backup.</source>
        <translation>복습 기록이 아닙니다. 백업 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this file; update Studyapp.</source>
        <translation>더 새로운 Studyapp이 쓴 파일입니다. Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>This review history is damaged; name another backup.</source>
        <translation>이 복습 기록은 손상되었습니다. 다른 백업을 지정하십시오.</translation>
    </message>
    <message>
        <source>Another file stands here, which is no backup; name a new one.</source>
        <translation>여기에 백업이 아닌 다른 파일이 있습니다. 새 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>This is the review history itself; name another file.</source>
        <translation>복습 기록 자체입니다. 다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The review history could not be copied ({0}).</source>
        <translation>복습 기록을 복사하지 못했습니다({0}).</translation>
    </message>
    <message>
        <source>This file is damaged or no review history; name the file of a backup.</source>
        <translation>손상되었거나 복습 기록이 아닌 파일입니다. 백업 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>The damaged review history cannot be moved ({0}).</source>
        <translation>손상된 복습 기록을 옮길 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>The folder for several machines is gone; connect its drive, or choose another.</source>
        <translation>여러 기기용 폴더가 없습니다. 드라이브를 연결하거나 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>This is a file; name a folder for several machines.</source>
        <translation>파일입니다. 여러 기기용 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>The folder for several machines cannot be read ({0}).</source>
        <translation>여러 기기용 폴더를 읽을 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>This is a folder; name a file in it.</source>
        <translation>폴더입니다. 그 안의 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>There is no such folder; make it, or name another.</source>
        <translation>그런 폴더가 없습니다. 만들거나 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>This is a folder where a file of reviews was expected; move it away.</source>
        <translation>복습 파일이 있을 자리에 폴더가 있습니다. 다른 곳으로 옮기십시오.</translation>
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
        <source>{0} further lines of this file are damaged and were left out.</source>
        <translation>이 파일에서 {0}줄이 더 손상되어 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>The review history is damaged; bring its copy with {0} answers back: studyapp restore {1}</source>
        <translation>복습 기록이 손상되었습니다. 답 {0}개가 있는 사본을 되돌리십시오: studyapp restore {1}</translation>
    </message>
    <message>
        <source>This line is damaged and was left out; exchange once more on the machine that wrote it.</source>
        <translation>이 줄은 손상되어 건너뛰었습니다. 이 파일을 쓴 컴퓨터에서 한 번 더 교환하십시오.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote this from here on; update Studyapp to read it.</source>
        <translation>여기부터는 더 새로운 Studyapp이 썼습니다. 읽으려면 Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote {0}; it is left as it is.</source>
        <translation>{0}은(는) 더 새로운 버전의 프로그램이 쓴 파일이라 그대로 둡니다.</translation>
    </message>
    <message>
        <source>{1} reviews of {0} are dated in the future; they are kept, but set the clock of that machine right.</source>
        <translation>{0}의 복습 {1}개가 미래 날짜입니다. 보관하지만 그 기기의 시계를 맞추십시오.</translation>
    </message>
    <message>
        <source>What is new here could not be written ({0}); it goes with the next exchange.</source>
        <translation>새 복습을 쓰지 못했습니다({0}). 다음 교환 때 보냅니다.</translation>
    </message>
    <message>
        <source>This card was answered in another window; its new state is shown.</source>
        <translation>다른 창에서 이미 답한 카드입니다. 새 상태를 보여 줍니다.</translation>
    </message>
    <message>
        <source>The review history is damaged and has no good copy; the window saves what can be read of it.</source>
        <translation>복습 기록이 손상되었고 온전한 사본이 없습니다. 창을 열면 읽을 수 있는 것을 건집니다.</translation>
    </message>
    <message>
        <source>The review history is missing or empty; bring its copy with {0} answers back: studyapp restore {1}</source>
        <translation>복습 기록이 없거나 비어 있습니다. 답 {0}개가 있는 사본을 되돌리십시오: studyapp restore {1}</translation>
    </message>
    <message>
        <source>The review history could not be used ({0}).</source>
        <translation>학습 기록을 사용할 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>The review history could not be read and was set aside; its newest good copy has {0} answers.</source>
        <translation>복습 기록을 읽지 못해 따로 두었습니다. 온전한 가장 새 사본에 답 {0}개가 있습니다.</translation>
    </message>
    <message>
        <source>A newer version of Studyapp wrote the review history; update Studyapp.</source>
        <translation>더 새로운 버전의 Studyapp이 쓴 학습 기록입니다. Studyapp을 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The review history was damaged; {0} answers were saved from it, its newest good copy has {1}. The damaged file is kept.</source>
        <translation>복습 기록이 손상되어 답 {0}개를 건졌습니다. 온전한 가장 새 사본에는 {1}개가 있습니다. 손상된 파일은 남겨 두었습니다.</translation>
    </message>
    <message>
        <source>The review history could not be read; it was set aside, a new one begins.</source>
        <translation>학습 기록을 읽을 수 없습니다. 그 파일은 따로 보관하고 새 기록을 시작합니다.</translation>
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
        <source>the window needs a library of the system ({0}); README.md says how to install it</source>
        <translation>창을 열려면 시스템 라이브러리가 필요합니다({0}). 설치 방법은 README.md에 있습니다.</translation>
    </message>
    <message>
        <source>Write a rate, such as {0}.</source>
        <translation>환율을 {0}처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>“{0}” is no rate; write it as {1}.</source>
        <translation>“{0}”은(는) 환율이 아닙니다. {1}처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>{0} is the document&apos;s own currency; name another one.</source>
        <translation>{0}은(는) 문서의 통화입니다. 다른 통화를 적어 주세요.</translation>
    </message>
    <message>
        <source>One side of the rate has to be {0}, the document&apos;s currency.</source>
        <translation>환율의 한쪽은 문서의 통화 {0}이어야 합니다.</translation>
    </message>
    <message>
        <source>“{0}” can be read both ways; write it as {1}.</source>
        <translation>“{0}”: 두 가지로 읽을 수 있습니다. {1}처럼 쓰세요.</translation>
    </message>
    <message>
        <source>This rate is too large or too small; check its digits.</source>
        <translation>환율이 너무 크거나 작습니다. 숫자를 확인해 주세요.</translation>
    </message>
    <message>
        <source>Write the date as {0}.</source>
        <translation>날짜를 {0}처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>{0} is still to come; a rate has a day that was.</source>
        <translation>{0}은(는) 아직 오지 않은 날입니다. 지난 날짜를 적어 주세요.</translation>
    </message>
    <message>
        <source>“{0}” is no known currency; use its sign or its code, such as KRW.</source>
        <translation>“{0}”은(는) 모르는 통화입니다. 기호나 KRW 같은 코드를 쓰세요.</translation>
    </message>
    <message>
        <source>A rate is above zero.</source>
        <translation>환율은 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>Say which currency: {0}.</source>
        <translation>어느 통화인지 적어 주세요: {0}.</translation>
    </message>
    <message>
        <source>Check “{0}”: the decimal sign is a point, and commas stand between groups of three digits.</source>
        <translation>“{0}”을(를) 확인해 주세요. 소수점은 &apos;.&apos;이고 쉼표는 세 자리마다 씁니다.</translation>
    </message>
    <message>
        <source>The estimate {0} is no longer there; another window may have removed or renamed it.</source>
        <translation>견적 {0}이(가) 없습니다. 다른 창에서 제거했거나 이름을 바꿨을 수 있습니다.</translation>
    </message>
    <message>
        <source>There is an estimate called {0} already; choose another name.</source>
        <translation>{0}이라는 견적이 이미 있습니다. 다른 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>The estimate {0} cannot be moved ({1}); it is left as it is.</source>
        <translation>견적 {0}을(를) 옮길 수 없어({1}) 그대로 둡니다.</translation>
    </message>
    <message>
        <source>{0} was damaged and is set aside as {1}.</source>
        <translation>{0}이(가) 손상되어 {1}(으)로 옮겨 두었습니다.</translation>
    </message>
    <message>
        <source>The folder of the estimates cannot be read ({0}).</source>
        <translation>견적 폴더를 읽을 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0}을(를) 읽을 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be moved ({1}); it is left as it is.</source>
        <translation>{0}이(가) 손상되었지만 옮길 수 없어({1}) 그대로 둡니다.</translation>
    </message>
    <message>
        <source>This file may not be written; name another folder.</source>
        <translation>이 파일에는 쓸 수 없습니다. 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>This file could not be written ({0}).</source>
        <translation>파일을 쓰지 못했습니다({0}).</translation>
    </message>
    <message>
        <source>This is the document itself; name another file.</source>
        <translation>문서 자체입니다. 다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>Another file stands here, which is no such export; name a new one.</source>
        <translation>여기에 내보낸 파일이 아닌 다른 파일이 있습니다. 새 이름을 지정하십시오.</translation>
    </message>
    <message>
        <source>This is a folder; name a Markdown file in it.</source>
        <translation>폴더입니다. 폴더 안의 Markdown 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>This file may not be read; change its permissions.</source>
        <translation>읽을 권한이 없습니다. 파일 권한을 바꾸십시오.</translation>
    </message>
    <message>
        <source>This folder cannot be read; check its name and its rights.</source>
        <translation>이 폴더를 읽을 수 없습니다. 이름과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>What is read of the folder cannot be kept ({0}).</source>
        <translation>폴더에서 읽은 내용을 보관할 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>What was read of the folder was damaged; read it again (F5).</source>
        <translation>폴더에서 읽어 둔 내용이 손상되었습니다. 다시 읽으세요(F5).</translation>
    </message>
    <message>
        <source>This file could not be read ({0}).</source>
        <translation>파일을 읽을 수 없습니다({0}).</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture so large; make it smaller.</source>
        <translation>이만큼 큰 그림을 만들 메모리가 없습니다. 더 작게 만드세요.</translation>
    </message>
    <message>
        <source>A picture&apos;s name ends in .png, .svg or .pdf.</source>
        <translation>그림의 이름은 .png, .svg, .pdf 중 하나로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>This document names no components and has no headings, so it has no map.</source>
        <translation>이 문서에는 구성 요소도 제목도 없어 지도가 없습니다.</translation>
    </message>
    <message>
        <source>This document has no box drawings.</source>
        <translation>이 문서에는 상자 그림이 없습니다.</translation>
    </message>
    <message>
        <source>This document has {0} box drawings; there is no {1}.</source>
        <translation>이 문서의 상자 그림은 {0}개이며 {1}번은 없습니다.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open a document</source>
        <translation>문서 열기</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt);;All files (*)</source>
        <translation>Markdown (*.md *.markdown *.txt);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇을</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Scale of a PNG</source>
        <translation>PNG 배율</translation>
    </message>
    <message>
        <source>SVG and PDF are sharp at any size, and their text can be found.</source>
        <translation>SVG와 PDF는 어떤 크기에서도 선명하며 글자를 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} 픽셀</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>“{0}” would lie inside itself through “{1}”; this statement is left out of the map.</source>
        <translation>“{0}” 항목이 “{1}” 항목을 거쳐 자기 안에 들어가게 됩니다. 이 문장은 지도에서 뺐습니다.</translation>
    </message>
    <message>
        <source>This drawing could not be read with certainty; its text is shown as it stands.</source>
        <translation>이 그림을 확실하게 읽지 못했습니다. 적힌 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>This drawing of {0} lines and {1} columns is too large to be read; its text is shown, and nothing of it is taken over into the map.</source>
        <translation>{0}줄 {1}칸인 이 그림은 너무 커서 읽지 못합니다. 글로 보여 주며 지도에는 아무것도 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>The name “{0}” has {1} characters; the map shows as many as it has room for.</source>
        <translation>이름이 {1}자입니다: “{0}”. 지도에는 자리가 되는 만큼만 보입니다.</translation>
    </message>
    <message>
        <source>The name “{0}” has characters that cannot be seen; it can look like another name and not be found by what one types.</source>
        <translation>이름 “{0}”에 보이지 않는 문자가 있습니다. 다른 이름과 똑같아 보이거나, 입력해도 찾지 못할 수 있습니다.</translation>
    </message>
    <message>
        <source>“{0}” holds {1} parts; from far off, the map shows its name and their number. Go inside to see them.</source>
        <translation>“{0}” 안에 {1}개가 있습니다. 멀리서는 이름과 개수만 보이니, 안으로 들어가서 보십시오.</translation>
    </message>
    <message>
        <source>“{0}” lies {1} levels deep. The map holds them all, but shows only some at a time; go inside to see more.</source>
        <translation>“{0}”까지 {1}단계 깊이입니다. 지도에 모두 있지만 한 번에 일부만 보이니, 안으로 들어가서 보십시오.</translation>
    </message>
    <message>
        <source>This card has no question: write it beside #card, or #card below it.</source>
        <translation>이 카드에는 질문이 없습니다. #card 옆에 질문을 쓰거나 질문 아래에 #card를 쓰십시오.</translation>
    </message>
    <message>
        <source>This card has nothing to reveal: give it a child block, or a {{{{cloze …}}}}.</source>
        <translation>이 카드에는 답이 없습니다. 하위 블록이나 {{{{cloze …}}}}를 넣으십시오.</translation>
    </message>
    <message>
        <source>This card has the same text as the one on line {0}; the two are learned apart.</source>
        <translation>{0}행의 카드와 내용이 같습니다. 두 카드를 따로 학습합니다.</translation>
    </message>
    <message>
        <source>The answer is too long to learn; from here on it is left out.</source>
        <translation>답이 학습하기에 너무 깁니다. 여기부터는 뺐습니다.</translation>
    </message>
    <message>
        <source>This card hides nothing: put brackets around what is asked.</source>
        <translation>이 카드는 가린 것이 없습니다. 물을 부분을 괄호로 감싸십시오.</translation>
    </message>
    <message>
        <source>This query has a bracket or a quote that never closes; it stands for all cards.</source>
        <translation>이 질의에는 닫히지 않은 괄호나 따옴표가 있어 모든 카드를 뜻합니다.</translation>
    </message>
    <message>
        <source>This query uses ({0} …), which is not known here; that part of it asks for nothing.</source>
        <translation>이 질의의 ({0} …)은 알 수 없는 형식이라 그 부분은 무시합니다.</translation>
    </message>
    <message>
        <source>This cloze is never closed; end it with }}}} on the same line.</source>
        <translation>빈칸이 닫히지 않았습니다. 같은 행에서 }}}}로 닫으십시오.</translation>
    </message>
    <message>
        <source>The places that price “{0}” disagree on direction: {1}. Each direction is charged here.</source>
        <translation>“{0}” 요금의 방향 표기가 서로 다릅니다: {1}. 각 방향 기준으로 계산합니다.</translation>
    </message>
    <message>
        <source>“{0}” has different prices: {1}. The first one counts.</source>
        <translation>“{0}” 요금이 서로 다릅니다: {1}. 처음 나온 값을 씁니다.</translation>
    </message>
    <message>
        <source>The price {0} stands here without saying what it is for.</source>
        <translation>{0} 요금이 무엇에 대한 것인지 적혀 있지 않습니다.</translation>
    </message>
    <message>
        <source>{0} is a price by the hour; only prices by volume are reckoned with.</source>
        <translation>{0} 값은 시간당 요금입니다. 전송량 요금만 계산합니다.</translation>
    </message>
    <message>
        <source>{0} is a price for storage, not for a volume that is moved.</source>
        <translation>{0} 값은 전송량이 아니라 저장 용량 요금입니다.</translation>
    </message>
    <message>
        <source>{0} is a range, not one price; it is left out.</source>
        <translation>{0} 값은 하나의 요금이 아니라 범위이므로 뺐습니다.</translation>
    </message>
    <message>
        <source>{0} is a price for a block of data, not for one unit; it is left out.</source>
        <translation>{0}은(는) 한 단위가 아니라 묶음의 가격이라 계산에서 뺍니다.</translation>
    </message>
    <message>
        <source>{0} may not be the price that holds (“{1}”); it is left out.</source>
        <translation>{0}은(는) 실제로 적용되는 가격이 아닐 수 있어(“{1}”) 계산에서 뺍니다.</translation>
    </message>
    <message>
        <source>The tiers of “{0}” have prices that contradict one another, or in several units; those are left out.</source>
        <translation>“{0}”의 구간 가격이 서로 어긋나거나 단위가 달라 그 구간을 계산에서 뺍니다.</translation>
    </message>
    <message>
        <source>“{0}” has one price here and tiers on line {1}; the tiers count.</source>
        <translation>“{0}” 요금이 여기에는 하나로, {1}행에는 구간별로 적혀 있습니다. 구간 요금을 씁니다.</translation>
    </message>
    <message>
        <source>The tiers of “{0}” do not follow one another; the volume in between has no price.</source>
        <translation>“{0}” 요금 구간이 이어지지 않습니다. 사이의 전송량에는 요금이 없습니다.</translation>
    </message>
    <message>
        <source>{0} comes to {1}, not to {2}.</source>
        <translation>{0} 계산 결과는 {2}이(가) 아니라 {1}입니다.</translation>
    </message>
    <message>
        <source>The example reckons “{0}” with {1}; the document&apos;s price is {2}.</source>
        <translation>예시는 “{0}” 요금을 {1}(으)로 계산했지만 문서의 요금은 {2}입니다.</translation>
    </message>
    <message>
        <source>The examples reckon 1 TB as {0} GB (line {1}) and as {2} GB (line {3}); neither size is taken over.</source>
        <translation>예시가 1 TB를 {0} GB({1}행)와 {2} GB({3}행)로 다르게 계산합니다. 어느 쪽도 따르지 않습니다.</translation>
    </message>
    <message>
        <source>The lines add up to {0}, not to {1}.</source>
        <translation>각 행의 합계는 {1}이(가) 아니라 {0}입니다.</translation>
    </message>
    <message>
        <source>Write a volume and a path, such as 500GB out.</source>
        <translation>전송량과 경로를 쓰십시오. 예: 500GB 아웃바운드</translation>
    </message>
    <message>
        <source>A volume cannot be below zero.</source>
        <translation>전송량은 0보다 작을 수 없습니다.</translation>
    </message>
    <message>
        <source>Write a number; NaN and infinity cannot be reckoned with.</source>
        <translation>숫자를 쓰십시오. NaN과 무한대는 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>“{0}” is no volume; write a number and a unit, such as 500GB.</source>
        <translation>“{0}”: 전송량이 아닙니다. 500GB처럼 숫자와 단위를 쓰십시오.</translation>
    </message>
    <message>
        <source>The volume is too large; the limit is 10^12 GB.</source>
        <translation>전송량이 너무 큽니다. 10^12 GB까지 계산합니다.</translation>
    </message>
    <message>
        <source>The volume is too small to be reckoned with.</source>
        <translation>전송량이 너무 작아 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the number: a point is the decimal sign, commas part groups of three.</source>
        <translation>숫자를 확인하세요. 소수점은 점(.), 쉼표는 세 자리 구분입니다.</translation>
    </message>
    <message>
        <source>Check the number: a point is the decimal sign, commas part groups of three. Did you mean {0}?</source>
        <translation>쉼표 위치를 확인하세요. 소수점은 &apos;.&apos;이고 쉼표는 세 자리마다 씁니다. {0}을(를) 뜻했나요?</translation>
    </message>
    <message>
        <source>“{0}” means bits, not bytes. Did you mean {1}?</source>
        <translation>“{0}”는 바이트가 아니라 비트입니다. {1}를 뜻했나요?</translation>
    </message>
    <message>
        <source>“{0}” is a speed. Write the volume of a month, such as 500GB.</source>
        <translation>“{0}”는 속도입니다. 500GB처럼 한 달 전송량을 적어 주세요.</translation>
    </message>
    <message>
        <source>Write the unit right behind the number: {0}.</source>
        <translation>단위를 숫자 바로 뒤에 적어 주세요: {0}.</translation>
    </message>
    <message>
        <source>“{0}” alone is no unit. Did you mean {1}?</source>
        <translation>“{0}”만으로는 단위가 아닙니다. {1}를 뜻했나요?</translation>
    </message>
    <message>
        <source>“{0}” is no known unit. Use KB, MB, GB, TB, PB or KiB to PiB.</source>
        <translation>“{0}”: 알 수 없는 단위입니다. KB, MB, GB, TB, PB 또는 KiB~PiB를 쓰십시오.</translation>
    </message>
    <message>
        <source>The prices are for a month, “{0}” is not. Write the volume of a month.</source>
        <translation>요금은 한 달 기준입니다. “{0}” 대신 한 달 전송량을 적어 주세요.</translation>
    </message>
    <message>
        <source>This document gives no prices by volume.</source>
        <translation>이 문서에는 전송량 요금이 없습니다.</translation>
    </message>
    <message>
        <source>Add a volume, such as 500GB, or a sum, such as $45.</source>
        <translation>500GB 같은 전송량이나 $45 같은 금액을 함께 쓰십시오.</translation>
    </message>
    <message>
        <source>Say which way the data goes.</source>
        <translation>데이터가 어디에서 어디로 가는지 쓰십시오.</translation>
    </message>
    <message>
        <source>The document has no price for “{0}”.</source>
        <translation>문서에 “{0}” 요금이 없습니다.</translation>
    </message>
    <message>
        <source>The document names “{0}” but gives no price for it.</source>
        <translation>문서에 “{0}” 항목은 있지만 요금이 없습니다.</translation>
    </message>
    <message>
        <source>“{0}” fits several prices.</source>
        <translation>“{0}”에 해당하는 요금이 여러 개입니다.</translation>
    </message>
    <message>
        <source>A sum cannot be below zero.</source>
        <translation>금액은 0 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>Write the number in digits, such as 1,000 GB.</source>
        <translation>수를 1,000 GB처럼 숫자로 쓰세요.</translation>
    </message>
    <message>
        <source>Write the sum in digits, such as $4,500.50.</source>
        <translation>금액을 $4,500.50처럼 숫자로 쓰세요.</translation>
    </message>
    <message>
        <source>Write a volume or a sum, not both; join entries with +.</source>
        <translation>양이나 금액 중 하나만 적어 주세요. 여러 항목은 +로 잇습니다.</translation>
    </message>
    <message>
        <source>Only two places in one entry; write each stretch of the way as an entry of its own, joined with +.</source>
        <translation>한 항목에는 두 곳만 적을 수 있습니다. 구간마다 따로 적고 +로 이어 주세요.</translation>
    </message>
    <message>
        <source>Say one way or both ways, not both.</source>
        <translation>편도와 왕복 중 하나만 적어 주세요.</translation>
    </message>
    <message>
        <source>Several volumes in one entry; join entries with +.</source>
        <translation>한 항목에 전송량이 여러 개입니다. 항목을 +로 이으십시오.</translation>
    </message>
    <message>
        <source>“{0}” is charged in one direction only; enter each direction as a volume of its own.</source>
        <translation>“{0}” 요금은 한 방향에만 붙습니다. 방향마다 전송량을 따로 쓰십시오.</translation>
    </message>
    <message>
        <source>There are one or two directions, not {0}.</source>
        <translation>방향은 {0}개가 아니라 1개 또는 2개입니다.</translation>
    </message>
    <message>
        <source>“{0}” costs nothing, so {1} buys any volume.</source>
        <translation>“{0}” 전송은 무료이므로 {1}(으)로 얼마든지 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>From some volume on “{0}” costs nothing, so {1} buys any volume.</source>
        <translation>“{0}”은(는) 어느 양부터 무료라서 {1}로 얼마든지 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>The document&apos;s prices for “{0}” end at {1} ({2}); above that it gives none.</source>
        <translation>“{0}” 요금은 문서에 {1}({2})까지만 있습니다. 그 위로는 요금이 없습니다.</translation>
    </message>
    <message>
        <source>The document&apos;s price for “{0}” is in {1}.</source>
        <translation>문서의 “{0}” 요금은 {1} 기준입니다.</translation>
    </message>
    <message>
        <source>no unit: GB assumed</source>
        <translation>단위 없음: GB로 계산</translation>
    </message>
    <message>
        <source>both directions charged</source>
        <translation>양쪽 방향 모두 계산</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>한 방향</translation>
    </message>
    <message>
        <source>no price of its own for “{0}”: the general one is taken</source>
        <translation>“{0}”만의 요금이 없어 일반 요금으로 계산</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” taken as two regions</source>
        <translation>“{0}”, “{1}”: 서로 다른 리전으로 계산</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” taken as zones of one region</source>
        <translation>“{0}”, “{1}”: 같은 리전의 영역으로 계산</translation>
    </message>
    <message>
        <source>1 TB = {0} GB</source>
        <translation>1 TB = {0} GB</translation>
    </message>
    <message>
        <source>1 TB = {0} GB, as line {1} of the document reckons</source>
        <translation>1 TB = {0} GB (문서 {1}행의 계산 기준)</translation>
    </message>
    <message>
        <source>Priced in the document: {0}.</source>
        <translation>문서에 요금이 있는 항목: {0}.</translation>
    </message>
    <message>
        <source>This code fence is never closed; what follows is read as usual text.</source>
        <translation>코드 블록이 닫히지 않았습니다. 뒤의 내용은 일반 글로 읽습니다.</translation>
    </message>
    <message>
        <source>Some bytes are not UTF-8; a replacement sign stands for them. Save the file as UTF-8.</source>
        <translation>UTF-8이 아닌 바이트가 있어 대체 문자로 표시합니다. 파일을 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>The file holds NUL characters; they are left out.</source>
        <translation>파일에 NUL 문자가 있어 뺐습니다.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Everywhere</source>
        <translation>어디서나</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>읽지 못한 파일</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>최근 문서</translation>
    </message>
    <message>
        <source>Find cards, components, prices, headings, commands</source>
        <translation>카드, 구성 요소, 요금, 제목, 명령 찾기</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Reading notes</source>
        <translation>읽기 알림</translation>
    </message>
    <message>
        <source>Find a note</source>
        <translation>알림 찾기</translation>
    </message>
    <message>
        <source>The document was read without a note.</source>
        <translation>알림 없이 문서를 모두 읽었습니다.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>단축키 찾기</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>문서</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>문서 찾기</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>{0} – cards</source>
        <translation>{0} – 카드</translation>
    </message>
    <message>
        <source>{0} – cost</source>
        <translation>{0} – 비용</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>문서 원문</translation>
    </message>
    <message>
        <source>Close the source</source>
        <translation>원문 닫기</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>{0}행</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Document {0}: open another</source>
        <translation>문서 {0}: 다른 문서 열기</translation>
    </message>
    <message numerus="yes">
        <source>%n reading note(s)</source>
        <translation>
            <numerusform>읽기 알림 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} files</source>
        <translation>파일 {1}개 중 {0}개</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>읽기 중단</translation>
    </message>
    <message>
        <source>{0} of {1} files read: stop</source>
        <translation>파일 {1}개 중 {0}개 읽음: 중단</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>언어 바꾸기</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>언어: {0}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rooms</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Find cards, prices, commands</source>
        <translation>카드, 구성 요소, 요금, 명령 찾기</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Nothing is chosen here whose line could be shown.</source>
        <translation>원문 줄을 표시할 항목이 선택되지 않았습니다.</translation>
    </message>
</context>
</TS>
