"""How the fields of the options look: the style sheet's own kinds, and those it does not know."""

from studyapp.ui.theme import Theme


def field_sheet(theme: Theme) -> str:
    """The style of number fields and sliders in this theme's colours and lengths."""
    px = theme.px

    def color(role: str) -> str:
        return theme.color(role).name()

    size, radius = px(18), px(9)
    return (
        f"QSpinBox {{ font-size: {px(14)}px; color: {color('ink')}; background: {color('surface')};"
        f" border: 1px solid {color('line')}; border-radius: {px(8)}px; padding: {px(6)}px {px(10)}px; }}"
        f"QSpinBox:focus {{ border: 2px solid {color('focus')}; padding: {px(5)}px {px(9)}px; }}"
        f"QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}"
        f"QSpinBox QLineEdit {{ border: none; background: transparent; }}"
        f"QSlider {{ min-height: {px(28)}px; }}"
        f"QSlider::groove:horizontal {{ height: {px(4)}px; background: {color('line')};"
        f" border-radius: {px(2)}px; }}"
        f"QSlider::sub-page:horizontal {{ background: {color('accent')}; border-radius: {px(2)}px; }}"
        f"QSlider::handle:horizontal {{ width: {size - 2}px; height: {size - 2}px; margin: -{px(7)}px 0;"
        f" border-radius: {radius}px; background: {color('surface')}; border: 1px solid {color('accent')}; }}"
        f"QSlider::handle:horizontal:focus {{ border: 3px solid {color('focus')};"
        f" width: {size - 6}px; height: {size - 6}px; }}"
    )
