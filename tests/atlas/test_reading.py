"""The hierarchy as a document states it: components, instances, relations and flows."""

import pytest

from studyapp.atlas.model import Atlas
from studyapp.atlas.reading import read_atlas
from studyapp.document.outline import read_document


def read(text: str) -> Atlas:
    return read_atlas(read_document(text, "page"))[0]


def parents(atlas: Atlas) -> dict[str, str | None]:
    return {component.name: component.parent for component in atlas.components}


TABLE = """\
- | Component | Description |
  |---|---|
  | Realm | the outermost fence |
  | Region | {region} |
  | Zone (존) | {zone} |
"""


def table(region: str = "a place", zone: str = "a building") -> str:
    return TABLE.format(region=region, zone=zone)


def test_a_table_of_components_names_them_with_aliases_and_lines() -> None:
    atlas = read(table())
    zone = atlas.components[2]
    assert (zone.name, zone.aliases, zone.kind, zone.summary) == ("Zone", ("존",), "component", "a building")
    assert zone.lines == (5,)


@pytest.mark.parametrize(
    ("region", "zone", "expected"),
    [
        ("consists of three or more zones", "", {"Zone": "Region"}),
        ("a group of isolated zones within a realm", "", {"Zone": "Region", "Region": "Realm"}),
        ("", "one of the buildings inside a Region", {"Zone": "Region"}),
        ("Realm 안에 있고 여러 Zone으로 구성됨", "", {"Zone": "Region", "Region": "Realm"}),
        ("", "Region 내의 독립된 건물", {"Zone": "Region"}),
        ("Zone을 세 개 이상 묶은 것", "", {"Zone": "Region"}),
        ("does not contain zones", "", {}),
        ("Zone으로 구성되지 않음", "", {}),
    ],
)
def test_statements_say_what_lies_in_what(region: str, zone: str, expected: dict[str, str]) -> None:
    found = parents(read(table(region or "a place", zone or "a building")))
    assert {name: parent for name, parent in found.items() if parent is not None} == expected


def test_what_depends_on_another_is_a_relation_and_no_parent() -> None:
    atlas = read(table(zone="a small site that depends on a Region"))
    assert [(r.source, r.kind, r.target, r.line) for r in atlas.relations] == [
        ("Zone", "depends_on", "Region", 5)
    ]
    assert parents(atlas)["Zone"] is None


def test_a_list_of_what_is_connected_is_taken_whole() -> None:
    text = table() + "- What is the Realm? #card\n\t- It connects every Region, and all Zones.\n"
    relations = {(r.source, r.kind, r.target) for r in read(text).relations}
    assert relations == {("Realm", "connects", "Region"), ("Realm", "connects", "Zone")}


def test_a_heading_with_a_definition_names_a_component_with_its_facts() -> None:
    atlas = read("- ## 📍 리전 (Region)\n\t- **정의**: 지리적 영역\n\t- **특징**:\n\t\t- 독립적\n\t\t- 큼\n")
    (region,) = atlas.components
    assert (region.name, region.aliases, region.summary) == ("리전", ("Region",), "지리적 영역")
    assert [(fact.label, fact.text, fact.line) for fact in region.facts] == [
        ("정의", "지리적 영역", 2),
        ("특징", "독립적", 4),
        ("특징", "큼", 5),
    ]


def test_services_are_listed_by_scope_without_their_traits() -> None:
    lines = ["Most of them:", "- Compute, Disks", "- ECS/EKS", "Features:", "- one endpoint"]
    text = "- ## Regional services\n\t- ```\n" + "".join(f"\t  {line}\n" for line in lines) + "\t  ```\n"
    assert [(c.name, c.kind, c.scope) for c in read(text).components] == [
        (name, "service", "regional") for name in ("Compute", "Disks", "ECS", "EKS")
    ]


DRAWING = """\
- ## Structure
  - ```
    ┌──────────────────────────┐
    │          World           │
    │ ┌─────────┐  ┌─────────┐ │
    │ │ Region  │  │ Region  │ │
    │ │ (Seoul) │  │ (Tokyo) │ │
    │ └─────────┘  └─────────┘ │
    └──────────────────────────┘
    ```
"""


def test_a_drawing_of_the_structure_gives_parents_and_instances() -> None:
    atlas = read(DRAWING)
    assert parents(atlas) == {
        "World": None,
        "Region": "World",
        "Region (Seoul)": "World",
        "Region (Tokyo)": "World",
    }
    assert [c.instance_of for c in atlas.components] == [None, None, "Region", "Region"]


def test_a_drawing_with_prices_names_no_components() -> None:
    assert read(DRAWING.replace("World ", "$0.02/GB")).components == ()


@pytest.mark.parametrize("arrow", ["→", "->", "⇒"])
def test_flows_come_from_tables_and_keep_conditions(arrow: str) -> None:
    steps = f" {arrow} ".join(["User", "the nearest Zone", "(on a miss) Region", "Store (Zone)"])
    atlas = read(table() + f"- | Request | Flow |\n  |---|---|\n  | Picture | {steps} |\n")
    (flow,) = atlas.flows
    assert flow.title == "Picture"
    assert [(step.text, step.component, step.condition) for step in flow.steps] == [
        ("User", None, None),
        ("the nearest Zone", "Zone", None),
        ("Region", "Region", "on a miss"),
        ("Store (Zone)", None, None),
    ]


def test_an_answer_with_arrows_is_a_flow_named_by_its_question() -> None:
    (flow,) = read("- Q: How does it go? #card\n\t- A: User → Gate → Store\n").flows
    assert (flow.title, flow.line, [step.text for step in flow.steps]) == (
        "How does it go?",
        2,
        ["User", "Gate", "Store"],
    )


def test_a_leading_korean_condition_needs_no_parenthesis() -> None:
    (flow,) = read("- 흐름은? #card\n\t- A: 사용자 → 캐시 확인 → 없으면 저장소\n").flows
    assert [(step.text, step.condition) for step in flow.steps] == [
        ("사용자", None),
        ("캐시 확인", None),
        ("저장소", "없으면"),
    ]


def test_a_name_is_recognised_by_its_distinctive_word() -> None:
    text = (
        "- | Component | Description |\n  |---|---|\n"
        "  | Acme Backbone Network | cables |\n  | Acme Cell | a room |\n"
        "- | Request | Flow |\n  |---|---|\n  | Call | User → Acme Backbone → Cell → Acme |\n"
    )
    assert [step.component for step in read(text).flows[0].steps] == [
        None,
        "Acme Backbone Network",
        None,
        None,
    ]


def test_a_document_without_components_still_has_its_headings() -> None:
    atlas = read("- # Guide\n\t- ## One\n\t- ## Two\n\t\t- ### Deep\n- # Guide\n")
    assert atlas.components == ()
    assert {c.name: c.parent for c in atlas.outline} == {
        "Guide": None,
        "One": "Guide",
        "Two": "Guide",
        "Deep": "Two",
        "Guide (2)": None,
    }


@pytest.mark.parametrize(
    ("row", "server"),
    [
        ("Zone 1 안에 있음", "Rack 7 안에 있음"),
        ("lies inside Zone 1", "one of many inside Rack 7"),
        ("Zone 1에 속함", "Rack 7의 일부"),
    ],
)
def test_a_name_that_ends_in_a_number_holds_others_like_any_other(row: str, server: str) -> None:
    text = "- | Component | Description |\n  |---|---|\n  | Zone 1 | outer |\n"
    atlas = read(text + f"  | Rack 7 | {row} |\n  | 서버 | {server} |\n")
    assert parents(atlas) == {"Zone 1": None, "Rack 7": "Zone 1", "서버": "Rack 7"}


def test_a_number_alone_makes_no_thing_of_another_kind() -> None:
    text = "- | Component | Description |\n  |---|---|\n  | Zone 1 | outer |\n  | Zone 2 | outer |\n"
    atlas = read(text + "  | Rack 7 | lies inside Zone 7 |\n")
    assert parents(atlas)["Rack 7"] is None


STEPS = """\
- | Component | Description |
  |---|---|
  | Region | a place |
  | Backbone | lines |
- ## Regional Services
	- Compute instances
	- Load Balancing
	- Object Storage
- | Request | Flow |
  |---|---|
  | a | {flow} |
"""


@pytest.mark.parametrize(
    ("step", "component"),
    [
        ("Compute instance", "Compute instances"),
        ("Load balancer", "Load Balancing"),
        ("the public load balancer", "Load Balancing"),
        ("Load", None),
        ("Origin (S3/EC2 in Region)", "Region"),
        ("원본 (Region 내)", "Region"),
        ("Origin (Object storage)", "Object Storage"),
        ("Client (Region)", None),
        ("send it to the Region over the Backbone", "Region"),
        ("Region으로 백업 전송 필요 시 Backbone 통해 전달", "Region"),
        ("Backbone from the Region", "Backbone"),
    ],
)
def test_a_step_of_a_flow_stands_for_the_component_that_it_nearly_names(
    step: str, component: str | None
) -> None:
    (flow,) = read(STEPS.format(flow=f"User → Backbone → {step}")).flows
    assert [one.component for one in flow.steps] == [None, "Backbone", component]
    assert flow.steps[-1].text == step
