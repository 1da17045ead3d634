"""What is typed finds what was meant, the plain matches first."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.finding import MOST_OF_A_GROUP, MOST_RESULTS, Entry, Index

ENTRIES = (
    Entry("Commands", "Open a document", "Ctrl O", 1),
    Entry("Map", "Availability Zone", "Region", 2, "AZ 가용 영역"),
    Entry("Map", "Local Zone", "Region", 3),
    Entry("Cards", "Edge Location이 주로 활용되는 서비스는?", "line 6", 4),
    Entry("Cards", "Local Zone은 어디에 위치하나요?", "line 10", 5),
)


def _found(query: str) -> list[object]:
    return [entry.target for entry in Index(ENTRIES).find(query)]


def test_nothing_typed_shows_everything() -> None:
    assert _found("") == _found("  ") == [1, 2, 3, 4, 5]


def test_case_and_spaces_do_not_matter() -> None:
    assert _found("edge location") == _found("EdgeLocation") == _found("EDGE LOC") == [4]


def test_other_words_for_a_thing_find_it() -> None:
    assert _found("가용영역") == [2]


def test_hangul_is_found_in_any_form() -> None:
    assert _found(unicodedata.normalize("NFD", "어디에")) == [5]


def test_what_begins_with_the_words_goes_first_and_groups_stay_together() -> None:
    assert _found("local") == [3, 5]
    assert _found("zone") == [2, 3, 5]


def test_a_slip_of_the_finger_still_finds() -> None:
    assert 2 in _found("availabilty zone")


def test_nonsense_finds_nothing() -> None:
    assert _found("qqqqxxxx") == []


@given(
    titles=st.lists(st.text(max_size=12), max_size=40),
    query=st.text(max_size=12),
)
def test_finding_never_fails_and_never_floods(titles: list[str], query: str) -> None:
    entries = [Entry(str(at % 3), title, "", at) for at, title in enumerate(titles)]
    found = Index(entries).find(query)
    assert len(found) == len(set(found))
    if "".join(query.split()):
        assert len(found) <= min(MOST_RESULTS, 3 * MOST_OF_A_GROUP)
    groups = [entry.group for entry in found]
    if query.strip():
        assert len(list(dict.fromkeys(groups))) == sum(
            1 for at, group in enumerate(groups) if at == 0 or groups[at - 1] != group
        )
