"""The pages of the room of prices: which there are, and what can be done on each.

To add one, write its class and an entry in `PAGES`. Its `open(desk)` is given the room's `Desk`.
"""

from studyapp.ui.pages import Page

PAGES: tuple[Page, ...] = ()
