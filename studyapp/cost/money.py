"""Amounts of money as text: rounded half up for display only, with the sign and the decimals of the
currency.
"""

from decimal import ROUND_HALF_UP, Decimal

from studyapp.cost.quantity import EXACT, grouped

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "CNY": "CN¥", "INR": "₹"}
_IN_USE = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT "
    "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR "
    "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP "
    "STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD "
    "XOF XPF YER ZAR ZMW ZWL"
)
CODES = frozenset(_IN_USE.split())
"""The codes of the currencies in use (ISO 4217)."""
_NO_MINOR = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_WHOLE = frozenset(_NO_MINOR.split())
"""Currencies without a minor unit (ISO 4217)."""


def sign(currency: str) -> str:
    """What stands before an amount: the currency's sign, or its code where it has none."""
    return _SIGNS.get(currency) or f"{currency} "


def decimals(currency: str) -> int:
    """How many digits behind the point an amount is shown with."""
    return 0 if currency in _WHOLE else 2


def rounded(amount: Decimal, places: int) -> Decimal:
    """The amount to so many decimals, half up."""
    return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, EXACT)


def display(amount: Decimal, currency: str) -> str:
    """`$4,403.20`, `₩30,000`; an amount that would round to nothing is `<$0.01`, nothing is `$0.00`."""
    places = decimals(currency)
    shown = rounded(amount, places)
    if not shown and amount > 0:
        return f"<{sign(currency)}{Decimal(1).scaleb(-places):f}"
    return f"{sign(currency)}{shown:,f}"


def display_price(price: Decimal, currency: str) -> str:
    """A unit price with all its digits: `$0.085`, `₩30`."""
    return f"{sign(currency)}{grouped(price)}"
