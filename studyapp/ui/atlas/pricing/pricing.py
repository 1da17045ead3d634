"""Two clicks on the map price the path between them; a price of the document lights its paths."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from studyapp.atlas.layout.lanes import separate
from studyapp.cost.entry.quick import Note
from studyapp.cost.estimate import DEFAULT_GB_PER_TB
from studyapp.cost.model import Quantity, Rate
from studyapp.cost.quantity import QuantityError, parse_quantity
from studyapp.lexicon import words
from studyapp.pathclass import BACK, INTERNET, USER
from studyapp.pathprice import MOST_ENDS, Path, PathPrice, Paths
from studyapp.ui.atlas.canvas import MapCanvas
from studyapp.ui.atlas.pricing.actors import ActorClicks
from studyapp.ui.atlas.pricing.card import PriceCard
from studyapp.ui.atlas.pricing.painting import Line, PathLayer, Shown
from studyapp.ui.atlas.pricing.places import Places
from studyapp.ui.atlas.pricing.wording import PathWording
from studyapp.ui.atlas.scene import MapScene
from studyapp.ui.commands import Target
from studyapp.ui.cost.wording import told
from studyapp.ui.theme import Theme

if TYPE_CHECKING:
    from studyapp.study import Study

MOST_LIT = 6
"""Of more paths than these the lines could not be told apart: one stands for all that go the same way."""


class Pricing(QObject):
    """Keeps map and card at the path that was chosen, and at the volume that was typed last."""

    open_changed = Signal(object)
    source_asked = Signal(object)
    target_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, canvas: MapCanvas, scene: MapScene, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._canvas, self._scene = theme, canvas, scene
        self._words = PathWording(self)
        self.strip = PriceCard(theme, parent)
        self.strip.hide()
        self._layer = PathLayer(theme, canvas)
        canvas.layers.append(self._layer)
        self.is_open = False
        self._study: Study | None = None
        self._paths: Paths | None = None
        self._places: Places | None = None
        self._ends: tuple[str, ...] = ()
        self._path: Path | None = None
        self._lit: Rate | None = None
        self._both: bool | None = None
        self._rate = ""
        self._gb_per_tb = 0
        self.volume = Quantity(parse_quantity("100", words("cost")).value, "GB")
        self.price: PathPrice | None = None
        """What the path costs with the last volume that was understood."""
        self._clicks = ActorClicks(canvas)
        self._connect()

    def _connect(self) -> None:
        strip = self.strip
        strip.internet_asked.connect(self.choose_internet)
        strip.user_asked.connect(self.choose_user)
        strip.swap_asked.connect(self.swap)
        strip.one_way_asked.connect(self._on_one_way)
        strip.both_ways_asked.connect(self._on_both_ways)
        strip.estimate_asked.connect(self.to_estimate)
        strip.size_asked.connect(self.switch_size)
        strip.closed.connect(self.close)
        strip.volume_changed.connect(self._show_price)
        strip.volume_left.connect(self.left)
        strip.source_asked.connect(self.source_asked)
        strip.rate_chosen.connect(self._on_rate_chosen)
        self._scene.changed.connect(self._on_scene_changed)
        self._canvas.resized.connect(self._on_resized)
        self._theme.changed.connect(self._on_theme_changed)
        self._clicks.clicked.connect(self.choose)

    # Opening and closing

    def toggle(self) -> None:
        """Begin to choose a path, or leave."""
        if self.is_open:
            self.close()
        else:
            self._open()

    def close(self) -> None:
        """Leave the map as it was; the volume is kept."""
        if not self.is_open:
            return
        self.is_open = self._canvas.is_quiet = False
        self._canvas.outside = self._clicks.show(None)
        self._forget()
        self._layer.show(None)
        self.strip.hide()
        self.open_changed.emit(False)
        self._canvas.fit()

    def show_target(self, target: Target) -> None:
        """Light the paths that a rate prices, by its key; or price a path, by the names of its ends."""
        self._open()
        if target.kind == "rate-paths" and self._paths is not None:
            self._light(self._paths.card.rate(str(target.value)))
        elif isinstance(target.value, tuple):
            self._forget()
            for name in target.value:
                self.choose(name)

    def _open(self) -> None:
        if not self.is_open:
            self.is_open = self._canvas.is_quiet = True
            self._read()
            self.strip.show()
            self.open_changed.emit(True)
            self._place()
            self._canvas.fit()
        self._show()

    def _forget(self) -> None:
        self._ends, self._path, self._lit, self.price = (), None, None, None
        self._rate, self._both = "", None

    def _read(self) -> None:
        """The document may be another one than last time."""
        study = self._scene.study
        if study is not None and study is not self._study:
            self._study, self._paths = study, Paths(study)

    # Choosing

    def takes(self, node: int) -> bool:
        """A component that was clicked, or chosen with Enter, is the start or the end."""
        name = self._scene.name(node)
        if name:
            self.choose(name)
        return bool(name)

    def choose(self, name: object) -> None:
        """Take a component or an actor as the start, then as the end; a third one begins anew."""
        if self._places is None or not isinstance(name, str) or not self._places.has(name):
            return
        is_start = self._lit is not None or len(self._ends) != 1
        ends = () if is_start else self._ends
        self._forget()
        self._ends = (*ends, name)
        self._find()

    def choose_internet(self) -> None:
        """The internet is the start or the end."""
        self.choose(INTERNET)

    def choose_user(self) -> None:
        """A user outside is the start or the end."""
        self.choose(USER)

    def swap(self) -> None:
        """The other way round."""
        if len(self._ends) == 2:
            self._ends = self._ends[::-1]
            self._rate = ""
            self._find()

    def switch_ways(self) -> None:
        """One way in place of both, or the other way round."""
        if self.price is not None:
            self._set_both(not self.price.both)

    def switch_size(self) -> None:
        """Reckon with the other size of a TB."""
        self._gb_per_tb = 1000 if self._size() == 1024 else 1024
        self._show_price()

    def edit_volume(self) -> None:
        """Put the keyboard into the volume."""
        self.strip.volume.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.strip.volume.selectAll()

    def to_estimate(self) -> None:
        """Add what is shown to the estimate of the prices' room."""
        if self.price is None or not self.price.entries or not self.strip.estimate.isEnabled():
            return
        ways = (self._ends, self._ends[::-1])
        entries = tuple(
            entry._replace(label=self._words.path(*way))
            for entry, way in zip(self.price.entries, ways, strict=False)
        )
        self.target_asked.emit(Target("estimate-line", entries))

    def show_source(self) -> None:
        """Show the first line that states the price."""
        lines = (
            self.price.lines if self.price is not None else self._lit.lines if self._lit is not None else ()
        )
        if lines:
            self.source_asked.emit(lines[0])

    def _on_one_way(self) -> None:
        self._set_both(False)

    def _on_both_ways(self) -> None:
        self._set_both(True)

    def _set_both(self, both: bool) -> None:
        self._both = both
        self._show_price()
        self._draw()

    def _on_rate_chosen(self, key: object) -> None:
        self._rate = str(key)
        self._show_price()

    def _size(self) -> int:
        revealed = self._paths.card.gb_per_tb if self._paths is not None else None
        settings = self._scene.settings
        settled = settings.values.gb_per_tb if settings is not None else DEFAULT_GB_PER_TB
        return self._gb_per_tb or revealed or settled

    # What is shown

    def _light(self, rate: Rate | None) -> None:
        self._forget()
        self._lit = rate
        self._show()

    def _find(self) -> None:
        if self._paths is not None and len(self._ends) == 2:
            self._path = self._paths.find(*self._ends)
        self._show()

    def _show(self) -> None:
        if self._lit is not None and self._paths is not None:
            self._show_lit(self._lit, self._paths)
            return
        if self._path is None:
            self.strip.offer(())
            self.strip.ask(self._question())
            self.strip.show_hint(self._hint())
            self._tell(self._question())
        else:
            self.strip.show_path(self._words.path(*self._ends), self._words.kind(self._path))
            self._show_price()
            said = f"{self.strip.sum.text()} {self.strip.formula.accessibleName()}"
            self._tell(f"{self._words.path(*self._ends)}: {said}")
        self._draw()

    def _question(self) -> str:
        if not self._ends:
            return self.tr("Choose the start: click it, or go to it and press Enter.")
        return self.tr("From {0}. Now choose the end.").format(self._words.name(self._ends[0]))

    def _hint(self) -> str:
        return self.tr("Arrows and Tab lead from place to place. I: internet, U: user, Esc: leave.")

    def _show_lit(self, rate: Rate, paths: Paths) -> None:
        found = paths.priced_by(rate.key)
        places = self._places
        self.strip.offer(())
        self.strip.ask(self._words.rate(rate), has_volume=False)
        ends = tuple(dict.fromkeys(end for path in found for end in (path.start, path.end)))
        said = self._words.lit(len(found), is_all=len(ends) < MOST_ENDS)
        self.strip.show_formula(said, rate.lines)
        if found:
            self.strip.show_assumed((self.tr("Choose a place as the start to price one of them."),), "")
        if places is not None:
            pairs = _drawn(found, paths)
            ways = separate([places.way(*pair) for pair in pairs])
            lines = tuple(Line(*pair, way) for pair, way in zip(pairs, ways, strict=True))
            heads = int(any(path.kind in BACK for path in found))
            self._layer.show(Shown(places, self._names(), ends, lines, heads=heads, is_lit=True))
        self._tell(f"{self._words.rate(rate)}. {said}")

    def _show_price(self) -> None:
        """The card tells of the volume that is typed; where it is none, of the last one that was."""
        problem = ""
        try:
            self.volume = parse_quantity(self.strip.volume.text(), words("cost"))
        except QuantityError as error:
            problem = told(Note(error.code, error.details))
        if self._paths is None or self._path is None:
            self.strip.show_formula(problem, (), is_error=bool(problem))
            return
        price = self.price = self._paths.price(
            self._path, self.volume, both=self._both, gb_per_tb=self._size(), rate=self._rate
        )
        words_ = self._words
        self.strip.show_ways(both=price.both)
        self.strip.show_sum(words_.total(price), is_stale=bool(problem))
        reason = words_.reason(price, self._paths)
        if problem:
            self.strip.show_formula(problem, (), is_error=True)
        else:
            self.strip.show_formula(" ".join(filter(None, (words_.formula(price), reason))), price.lines)
        said = words_.assumed(price)
        if self._rate and price.rate is not None:
            said.insert(0, self.tr("reckoned with “{0}”, as you chose").format(price.rate.label))
        self.strip.show_assumed(said, words_.size(price))
        guessed = {note.code for note in price.assumed} & {"TWO_DIFFERENT", "SAME_REGION"}
        self.strip.offer(self._path.offered if price.estimate is None or guessed or self._rate else ())
        self._draw()

    def _draw(self) -> None:
        if self._places is None or self._lit is not None:
            return
        lines: tuple[Line, ...] = ()
        if len(self._ends) == 2:
            lines = (Line(*self._ends, self._places.way(*self._ends)),)
        is_sure, heads, mark = True, 1, ""
        if self.price is not None and self._path is not None:
            mark = self._words.mark(self.price)
            is_sure = self.price.estimate is not None and self.strip.estimate.isEnabled()
            heads = 2 if self.price.both else 1
        self._layer.show(Shown(self._places, self._names(), self._ends, lines, mark, is_sure, heads))

    def _names(self) -> dict[str, str]:
        return {name: self._words.name(name) for name in (INTERNET, USER)}

    def _tell(self, sentence: str) -> None:
        self._canvas.describe(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, sentence))

    # What follows

    def _place(self) -> None:
        """Put the actors beside the map, large enough to be read when all is seen."""
        plan = self._scene.plan
        if plan is None:
            self._places, self._canvas.outside = None, self._clicks.show(None)
            return
        width, height = max(self._canvas.width(), 1), max(self._canvas.height(), 1)
        scale = min(width / max(plan.w[0], 1), height / max(plan.h[0], 1), 1.0)
        self._places = Places(plan, self._scene.node_of, max(self._theme.px(100) / 100 / scale, 1.0))
        self._canvas.outside = self._clicks.show(self._places)
        area = QRectF(self._canvas.rect())
        self._places.words = self._canvas.picture.words_on_map(self._canvas.destination, area)

    def _on_scene_changed(self) -> None:
        """All places are new; ends that are not there any more are forgotten."""
        if not self.is_open:
            return
        self._read()
        self._place_again()
        places = self._places
        if places is None or not all(places.has(end) for end in self._ends):
            self._forget()
        if self._lit is not None and self._paths is not None:
            self._lit = self._paths.card.rate(self._lit.key)
        self._find()

    def _on_resized(self) -> None:
        if self.is_open:
            self._place_again()
            self._show() if self._lit is not None else self._draw()

    def _place_again(self) -> None:
        """Put the actors beside the map, however large it is now; see all of it still."""
        was_whole = self._canvas.filled_by == ""
        self._place()
        if was_whole:
            self._canvas.fit_now()

    def _on_theme_changed(self) -> None:
        if self.is_open:
            self._place()
            self._show()


def _drawn(found: tuple[Path, ...], paths: Paths) -> tuple[tuple[str, str], ...]:
    """The ends of the lines that show paths; of many, from what their starts are to what their ends are."""
    pairs = [(path.start, path.end) for path in found]
    if len(pairs) > MOST_LIT:
        general = {name: one.instance_of or name for name, one in paths.spots.components.items()}
        pairs = [(general.get(start, start), general.get(end, end)) for start, end in pairs]
        pairs = [pair for pair in pairs if pair[0] != pair[1]]
    return tuple(dict.fromkeys(pairs))[:MOST_LIT]
