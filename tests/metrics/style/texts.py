"""Texts of two voices, long enough to be told apart."""

from __future__ import annotations

from mkdocs_cxux.model.page import Page
from tests.metrics.pages import page

WARM = (
    "You want a weekend by the lake, and you don't want to spend it on forms. So we've kept it "
    "short. Pick your dates, choose a cabin, and tell us who's coming. That's all you need to do. "
    "You'll get a mail from us within an hour. If it looks right, pay a third and it's yours. "
    "Your plans may change, and that's fine. Bring warm clothes and something to read.",
    "There's wood for the stove, and you'll find towels in the cabin. The shop in the village "
    "sells bread and milk. If you'd like to fish, ask us for a day card. Children love the small "
    "beach, because the water isn't deep there. Dogs are welcome too, but please keep yours on a "
    "lead. You can reach us by phone all day. We live next door, so you won't wait long!",
)
STIFF = (
    "It should be noted that the utilisation of the accommodation facilities is regulated by the "
    "provisions that are set out in the general conditions of reservation, which have been "
    "established in accordance with the applicable legislation. Reservations are considered to be "
    "definitively concluded only upon receipt of the stipulated instalment, which is required to "
    "be transferred within a period of fourteen calendar days following the transmission.",
    "Cancellations are accepted exclusively in written form, and administrative expenditure is "
    "charged in proportion to the interval that remains until the contractually determined "
    "commencement of the reservation. Supplementary services are administered by independent "
    "contractors whose liability is restricted by their individual contractual conditions.",
)
PLAIN = (
    "The lake lies an hour south of the city, and the train stops in the village every morning. "
    "Our cabins were built in 1962 and have been repaired since then with wood from the forest. "
    "Each of them has two rooms, a small kitchen and a terrace that looks over the water. "
    "In summer the market opens on Saturdays, and many guests buy cheese and vegetables there.",
    "Payment is possible by card or in cash, and the invoice is sent to you after your visit. "
    "When the season ends in October, the boats are taken out of the water and cleaned. "
    "The path around the lake is marked in yellow and takes about two hours on foot. "
    "For questions about access, please call the office, where somebody will be glad to help.",
)
"""Plain words without much of a voice."""


def warm(times: int = 3) -> Page:
    """A friendly page of about 140 words a time."""
    return page(*WARM * times)


def stiff(times: int = 3) -> Page:
    """A page of a contract, of about 110 words a time."""
    return page(*STIFF * times)
