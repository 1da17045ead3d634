"""What joins cards, map and prices; the only place that knows two of them."""

from studyapp.atlas.names import Names, concept_of, fold, place_names
from studyapp.cards.model import Card
from studyapp.cost.model import Rate
from studyapp.cost.quick import Places
from studyapp.study import Study

_PLACE_KINDS = {"region": "region", "availability_zone": "zone", "zone": "zone"}
"""Which concepts of the lexicon a price may lie between, and what the cost feature calls them."""


def names_of(study: Study) -> Names:
    """All names that lead to a component of the study's atlas."""
    names = Names()
    for component in study.atlas.components:
        names.add(component.name, component.name)
    for component in study.atlas.components:
        for alias in component.aliases:
            if component.kind != "instance":
                names.add(alias, component.name)
    return names


def cards_of(study: Study, component: str) -> tuple[Card, ...]:
    """The cards that speak of a component, in the document's order."""
    names = names_of(study)
    return tuple(
        card
        for card in study.deck.cards
        if any(mention.name == component for mention in names.mentions(f"{card.front}\n{card.back}"))
    )


def component_of(study: Study, card: Card) -> str | None:
    """The component a card is about: the first that its question names, else the first of its answer.

    Parts of the hierarchy go before services.
    """
    names = names_of(study)
    kinds = {component.name: component.kind for component in study.atlas.components}
    for text in (card.front, card.back):
        mentions = names.mentions(text)
        if mentions:
            general = [mention for mention in mentions if kinds[mention.name] == "component"]
            return (general or mentions)[0].name
    return None


def rates_of(study: Study, component: str) -> tuple[Rate, ...]:
    """The rates whose label names a component or the thing it is one of, in the rate card's order."""
    names = names_of(study)
    general = next((c.instance_of for c in study.atlas.components if c.name == component), None)
    wanted = {component, general}
    return tuple(
        rate
        for rate in study.rates.rates
        if any(
            mention.name in wanted
            for label in (rate.label, *rate.aliases)
            for mention in names.mentions(label)
        )
    )


def places_of(study: Study) -> Places:
    """The places a look-up may name: instances of regions and zones, in every language.

    For `서울 → 도쿄`: both are regions, so the path is between two of them.
    """
    kinds = {
        component.name: _PLACE_KINDS.get(concept_of((component.name, *component.aliases)) or "")
        for component in study.atlas.components
    }
    places: dict[str, str] = {}
    for component in study.atlas.components:
        kind = kinds.get(component.instance_of or "")
        if component.kind == "instance" and kind is not None:
            for alias in (component.name, *component.aliases):
                written = fold(alias)
                for name in place_names().get(written, (written,)):
                    places.setdefault(name, kind)
    return Places(places)
