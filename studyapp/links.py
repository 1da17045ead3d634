"""What joins cards, map and prices; the only place that knows two of them."""

from studyapp.atlas.model import Component
from studyapp.atlas.names import Names, place_names
from studyapp.cards.model import Card
from studyapp.cost.model import Rate
from studyapp.study import Study


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


def places_of(study: Study) -> dict[str, str]:
    """Every place the document names, folded, in each language the lexicon has it in → its component's name.

    For `서울 → 도쿄`: both are instances of one component, so the path is between two of them.
    """
    places: dict[str, str] = {}
    for component in study.atlas.components:
        if component.kind != "instance" or component.instance_of is None:
            continue
        for written in _own_names(component):
            for name in place_names().get(written, (written,)):
                places.setdefault(name, component.instance_of)
    return places


def _own_names(component: Component) -> list[str]:
    return [" ".join(name.casefold().split()) for name in (component.name, *component.aliases)]
