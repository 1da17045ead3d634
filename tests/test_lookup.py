"""`studyapp cost`: one look-up on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli import main
from studyapp.cost.reading.assigned import assignment
from studyapp.cost.reading.rates import read_rates
from studyapp.cost.shelf.assignments import write
from studyapp.cost.shelf.folders import folder_of
from studyapp.document.outline import read_document
from studyapp.paths import cache_dir


def cost(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(["cost", *words])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_look_up_shows_total_formula_and_lines(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = cost(capsys, "500GB out")
    assert (status, err) == (0, "")
    assert out.startswith("$45.00\n")
    assert "500 GB × $0.09 = $45.00" in out
    assert "157, 202" in out


def test_words_need_no_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cost(capsys, "100GB", "다른", "AZ", "왕복")[1].startswith("$2.00\n")


@pytest.mark.parametrize("query", ["서울→도쿄 200GB", "200GB seoul -> tokyo"])
def test_places_of_the_document_are_understood(capsys: pytest.CaptureFixture[str], query: str) -> None:
    assert cost(capsys, query)[1].startswith("$4.00\n")


def test_the_size_of_a_tb_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert cost(capsys, "1TB out")[1].startswith("$92.16\n")
    assert cost(capsys, "1TB out", "--tb", "1000")[1].startswith("$90.00\n")


def test_json_keeps_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(cost(capsys, "60TB out", "--json")[1])
    assert found["format"] == "studyapp.cost/1"
    assert found["total"] is None
    assert found["unpriced"] == "10240"
    assert found["lines"][0]["splits"][0] == {"gb": "10240", "price": "0.09", "amount": "921.6"}


def test_what_has_no_price_is_refused_with_what_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = cost(capsys, "NAT 100GB")
    assert (status, out) == (1, "")
    assert "NAT" in err
    assert err.count("\n") == 1


def test_a_changed_document_is_read_again(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "prices.md"
    for price, total in (("0.10", "$10.00\n"), ("0.20", "$20.00\n")):
        path.write_text(f"- Internet egress: ${price}/GB\n", encoding="utf-8")
        assert cost(capsys, "100GB out", "--document", str(path))[1].startswith(total)


def test_only_the_newest_readings_are_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "prices.md"
    for price in range(55):
        path.write_text(f"- Internet egress: $0.{price + 10}/GB\n", encoding="utf-8")
        cost(capsys, "1GB out", "--document", str(path))
    assert len(os.listdir(cache_dir("prices"))) == 50


def test_a_damaged_cache_is_read_anew(capsys: pytest.CaptureFixture[str]) -> None:
    cost(capsys, "500GB out")
    folder = Path(cache_dir("prices"))
    (kept,) = folder.iterdir()
    for damage in ("", "[]", '{"card": 1}', "{"):
        kept.write_text(damage, encoding="utf-8")
        assert cost(capsys, "500GB out")[1].startswith("$45.00\n")


@pytest.mark.parametrize("key", ["card", "places", "regions", "words", "title"])
def test_a_kept_reading_of_the_wrong_shape_is_read_anew(capsys: pytest.CaptureFixture[str], key: str) -> None:
    cost(capsys, "500GB out")
    (path,) = Path(cache_dir("prices")).iterdir()
    kept = json.loads(path.read_text("utf-8"))
    for damage in ([], {}, None, 5, {"concepts": []}, {"concepts": None}):
        if key not in ("places", "regions", "title") or not isinstance(damage, dict):
            path.write_text(json.dumps(kept | {key: damage}), "utf-8")
            assert cost(capsys, "500GB out")[1].startswith("$45.00\n")


def test_an_unwritable_cache_only_costs_time(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("STUDYAPP_DATA_DIR", str(blocked))
    assert cost(capsys, "500GB out")[1].startswith("$45.00\n")


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("500GB out", "--tb", "1001"),
        ("500GB out", "--tb"),
        ("x", "--yaml"),
        ("x", "--document", "--json"),
    ],
)
def test_wrong_words_end_with_2(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    status, out, err = cost(capsys, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_a_kept_look_up_imports_neither_qt_nor_markdown_it() -> None:
    code = (
        "import sys; from studyapp.cli import main; main(['cost', '500GB out']); main(['cost', '500GB out']);"
        "sys.exit(any(n.split('.')[0] in ('PySide6', 'markdown_it', 'rapidfuzz') for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], env=os.environ, check=False).returncode == 0


def test_several_are_joined_and_each_is_shown_with_its_formula(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = cost(capsys, "500GB out + 1TB cross-az", "--tb", "1000")
    assert (status, err) == (0, "")
    assert out.startswith("$65.00\n")
    assert "500 GB × $0.09 = $45.00" in out
    assert "1,000 GB × $0.01 × 2 = $20.00" in out
    assert "1 TB = 1000 GB" in out
    found = json.loads(cost(capsys, "500GB out, 1TB cross-az", "--json")[1])
    assert [line["amount"] for line in found["lines"]] == ["45", "20.48"]
    assert (found["total"], found["gb_per_tb"]) == ("65.48", 1024)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("500Gb out", "500 GB"),
        ("1,00 GB out", "1.00 GB"),
        ("500G out", "500 GB"),
        ("-5GB out", "below zero"),
        ("100Mbps out", "speed"),
        ("500GB NAT", "Priced in the document"),
        ("500GB", "which way"),
        ("out", "volume"),
        ("500GB out + hello 5GB", "hello"),
    ],
)
def test_a_refusal_is_one_line_that_says_what_to_write(
    query: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = cost(capsys, query)
    assert (status, out) == (1, "")
    assert err.startswith("studyapp: ")
    assert err.count("\n") == 1
    assert said in err
    status, out, err = cost(capsys, query, "--json")
    assert status == 1
    assert json.loads(out)["total"] is None
    assert json.loads(out)["problems"]


def test_what_the_person_assigned_counts_for_that_document_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = "- $0.30/GB\n- Internet egress: $0.10/GB\n"
    for name in ("mine.md", "other.md"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    card, _ = read_rates(read_document(text, "mine"))
    (price,) = card.unassigned
    write(folder_of("mine"), [assignment(card, price, "VPN")])
    for name, status, shown in (("other.md", 1, ""), ("mine.md", 0, "$30.00\n"), ("other.md", 1, "")):
        done, out, _ = cost(capsys, "100GB VPN", "--document", str(tmp_path / name))
        assert (done, out[:7]) == (status, shown)


def test_a_card_of_another_shape_is_read_anew(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.lookup.SHAPE", 1)
    cost(capsys, "500GB out")
    for path in Path(cache_dir("prices")).iterdir():
        path.write_text(path.read_text("utf-8").replace('"0.09"', '"9"'), "utf-8")
    assert cost(capsys, "500GB out")[1].startswith("$4,500.00\n")
    monkeypatch.setattr("studyapp.lookup.SHAPE", 2)
    assert cost(capsys, "500GB out")[1].startswith("$45.00\n")
