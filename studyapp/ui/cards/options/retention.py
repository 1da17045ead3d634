"""What a wanted retention means for a person's days."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

_USUAL = 0.9


def interval_factor(retention: float, parameters: Sequence[float]) -> float:
    """How long the waits are beside those for 90 %, by FSRS-6's forgetting curve.

    R = (1 + f * t / S) ** -decay, solved for t; decay is the last parameter, f cancels out.
    """
    decay = parameters[20]
    return (retention ** (-1 / decay) - 1) / (_USUAL ** (-1 / decay) - 1)


def consequence(retention: float, parameters: Sequence[float]) -> tuple[str, str]:
    """The retention with its title, and in plain words what it costs and brings."""
    percent = round(100 * retention)
    title = QCoreApplication.translate("OptionsPage", "Wanted retention: {0} %").format(percent)
    known = QCoreApplication.translate("OptionsPage", "Of 100 cards that come back you know about {0}.")
    factor = interval_factor(retention, parameters) if len(parameters) > 20 else 1.0
    if factor < 0.95:
        often = QCoreApplication.translate("OptionsPage", "They come back {0} times as often as at 90 %.")
        return title, f"{known.format(percent)} {often.format(f'{1 / factor:.1f}')}"
    if factor > 1.05:
        long = QCoreApplication.translate("OptionsPage", "The waits are {0} times as long as at 90 %.")
        return title, f"{known.format(percent)} {long.format(f'{factor:.1f}')}"
    usual = QCoreApplication.translate("OptionsPage", "This suits most people.")
    return title, f"{known.format(percent)} {usual}"
