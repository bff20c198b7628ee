"""Values, units, changes and spans of figures in plain sentences, in our own words."""

import pytest

from auditor.figures import quantities, unit_of

# sentence with the expected figures in ⟦ ⟧, then (value, unit, change) for each
CASES = [
    # money
    ("Orrin paid ⟦$5 million⟧ for the mill.", [(5e6, "dollar", "=")]),
    ("The loan of ⟦£1,250.50⟧ was repaid.", [(1250.5, "pound sterling", "=")]),
    ("Sales reached ⟦€3.2bn⟧ in Europe.", [(3.2e9, "euro", "=")]),
    (
        "The fund holds ⟦US$ 1.2 billion⟧ and ⟦HK$300 million⟧.",
        [(1.2e9, "dollar", "="), (3e8, "hong kong dollar", "=")],
    ),
    ("Homes start at ⟦RM120,000⟧ there.", [(120000, "malaysian ringgit", "=")]),
    ("A bid of ⟦S$1.5m⟧ was made.", [(1.5e6, "singaporean dollar", "=")]),
    ("It owed ⟦40 million Canadian dollars⟧.", [(4e7, "canadian dollar", "=")]),
    ("It owed ⟦C$ 40 million⟧.", [(4e7, "canadian dollar", "=")]),
    ("The price was ⟦USD 200⟧, or ⟦186 EUR⟧.", [(200, "dollar", "="), (186, "euro", "=")]),
    ("Losses of ⟦30 MEUR⟧ were booked.", [(3e7, "euro", "=")]),
    ("They spent ⟦five million yen⟧.", [(5e6, "japanese yen", "=")]),
    ("A fee of ⟦2.5 lakh rupees⟧ applies.", [(250000, "rupee", "=")]),
    ("A stake worth ⟦₹12,34,567⟧ was sold.", [(1234567, "indian rupee", "=")]),
    ("It cost ⟦3 dollars 50 cents⟧.", [(3.5, "dollar", "=")]),
    ("Shares closed at ⟦197 pence⟧.", [(197, "penny", "=")]),
    ("The dividend is ⟦$1.40 a share⟧.", [(1.4, "dollar per share", "=")]),
    ("He earns ⟦$15.40/hour⟧.", [(15.4, "dollar per hour", "=")]),
    ("The army won a ⟦$48.2 million⟧ contract.", [(48.2e6, "dollar", "=")]),
    ("The loss was ⟦-€15⟧.", [(-15, "euro", "=")]),
    # shares and points
    ("About ⟦40 percent⟧ agreed.", [(40, "percentage", "~")]),
    ("Turnout was ⟦63.5%⟧.", [(63.5, "percentage", "=")]),
    ("The rate rose by ⟦25 basis points⟧.", [(25, "basis point", "up")]),
    ("Support slipped ⟦two percentage points⟧.", [(2, "percentage point", "down")]),
    ("Prices climb ⟦6 pct a year⟧.", [(6, "percentage per year", "up")]),
    # measures
    ("The mast is ⟦30 metres⟧ tall and ⟦2.5 ft⟧ wide.", [(30, "metre", "="), (2.5, "foot", "=")]),
    ("A ⟦45-acre⟧ farm lies ⟦six miles⟧ away.", [(45, "acre", "="), (6, "mile", "=")]),
    ("It covers ⟦660 square metres⟧ or ⟦4 km²⟧.", [(660, "square metre", "="), (4, "square kilometre", "=")]),
    ("The tank holds ⟦1.5 million gallons⟧ and ⟦75ml⟧.", [(1.5e6, "gallon", "="), (75, "millilitre", "=")]),
    (
        "It flew at ⟦188 miles an hour⟧, then at ⟦90 km/h⟧.",
        [(188, "mile per hour", "="), (90, "kilometre per hour", "=")],
    ),
    ("The disk holds ⟦256GB⟧ and the line ⟦40 Mbps⟧.", [(256, "gigabyte", "="), (40, "megabit per second", "=")]),
    ("Water boils at ⟦100 °C⟧ or ⟦212 degrees Fahrenheit⟧.", [(100, "celsius", "="), (212, "fahrenheit", "=")]),
    ("It fell to ⟦minus 12 degrees⟧.", [(-12, "degree", "down")]),
    ("The plant makes ⟦7.3 MWh⟧ at ⟦113 gigapascals⟧.", [(7.3, "megawatt hour", "="), (113, "gigapascal", "=")]),
    ("A beam of ⟦1.7 eV⟧ at ⟦2.8 GHz⟧.", [(1.7, "electronvolt", "="), (2.8, "gigahertz", "=")]),
    ("Wells gave ⟦500,000 barrels a day⟧.", [(500000, "barrel per day", "=")]),
    ("A ⟦twenty-pound⟧ bag costs ⟦20 million pounds⟧.", [(20, "pound-mass", "="), (2e7, "pound sterling", "=")]),
    ("The ship weighs ⟦25 lakh tonnes⟧.", [(2.5e6, "metric ton", "=")]),
    ("Rain lasted ⟦three hours⟧ on ⟦14 days⟧.", [(3, "hour", "="), (14, "day", "=")]),
    # one printed form, several units
    ("Winds of ⟦20 kt⟧ hit; a room is ⟦500 kn⟧.", [(20, "knot", "="), (500, "knot", "=")]),
    ("The fare was ⟦¥20⟧ in Beijing.", [(20, "chinese yuan", "=")]),
    ("The fare was ⟦¥20⟧ in Tokyo.", [(20, "japanese yen", "=")]),
    ("Take ⟦two drams⟧ of syrup for the cough.", [(2, "dram", "=")]),
    # parts of a unit
    (
        "It rose ⟦0.3 of a percentage point⟧, then ⟦half a percent⟧.",
        [(0.3, "percentage point", "up"), (0.5, "percentage", "=")],
    ),
    ("It lies ⟦three-quarters of a mile⟧ off.", [(0.75, "mile", "=")]),
    ("He grew to ⟦5 ft⟧ ⟦10 in⟧ by then.", [(5, "foot", "up"), (10, "inch", "=")]),
    ("It trades at ⟦1.5x⟧ sales.", [(1.5, "count", "=")]),
    # ages
    ("A ⟦12-year-old⟧ boy and a ⟦ten months old⟧ calf.", [(12, "year of age", "="), (10, "month of age", "=")]),
    ("Ada Orr, ⟦54⟧, said so.", [(54, "year of age", "=")]),
    ("He retired at the age of ⟦66⟧.", [(66, "year of age", "=")]),
    # counts
    ("⟦22 residential burglaries⟧ were reported.", [(22, "residential burglary", "=")]),
    ("⟦Two of the firm's deputies⟧ left.", [(2, "firm deputy", "=")]),
    ("It is ⟦one of the best schools⟧ here.", [(1, "good school", "=")]),
    ("The firm has ⟦35m users⟧ and a ⟦48m⟧ mast.", [(3.5e7, "user", "="), (48, "metre", "=")]),
    ("She called ⟦three times⟧.", [(3, "count", "=")]),
    ("They sold ⟦3,000 masks a day⟧.", [(3000, "mask per day", "=")]),
    ("⟦60 work days⟧ were lost.", [(60, "work day", "=")]),
    ("⟦1,300 middle and high school students⟧ came.", [(1300, "middle and high school student", "=")]),
    # words, fractions, ratios
    ("⟦Half a million⟧ left; ⟦half a dozen ships⟧ stayed.", [(5e5, "-", "="), (6, "ship", "=")]),
    ("⟦Two and a half million people⟧ voted.", [(2.5e6, "people", "=")]),
    ("⟦A couple of houses⟧ and ⟦a hundred and two barns⟧ burned.", [(2, "house", "="), (102, "barn", "=")]),
    ("⟦Two-thirds⟧ of members agreed, ⟦one in five⟧ voters did not.", [(2 / 3, "-", "="), (0.2, "-", "=")]),
    ("It ran ⟦7 3/4 miles⟧ in ⟦2½ hours⟧.", [(7.75, "mile", "="), (2.5, "hour", "=")]),
    (
        "⟦Ninety-five⟧ of ⟦1.234.567 votes⟧ and ⟦10 000 euros⟧.",
        [(95, "-", "="), (1234567, "vote", "="), (1e4, "euro", "=")],
    ),
]

CHANGES = [
    ("More than 900 doctors work here.", 900, ">", ">"),
    ("At least 12 people were hurt.", 12, ">", ">="),
    ("Fewer than 40 jobs remain.", 40, "<", "<"),
    ("It costs up to $5.", 5, "<", "<="),
    ("Nearly 300 homes burned.", 300, "~", "~"),
    ("Some 325 km of road is closed.", 325, "~", "~"),
    ("It took 20 minutes or more.", 20, ">", ">="),
    ("About 50+ firms applied.", 50, "~", "~"),
    ("Profit fell 7% in June.", 7, "down", "="),
    ("Profit fell by about 7% in June.", 7, "down", "~"),
    ("The index edged up 0.3%.", 0.3, "up", "="),
    ("Sales are up about 15 percent.", 15, "~", "~"),
    ("Output dropped to 40 tonnes.", 40, "down", "="),
    ("He set up two shops.", 2, "=", "="),
    ("The firm raised $5 million.", 5e6, "=", "="),
    ("It grew over six years.", 6, "=", "="),
    ("It stood for over six years.", 6, ">", ">"),
]

RANGES = [
    ("expect 5% to 10% more", (5, 10), "percentage", "range"),
    ("between 15kHz and 17kHz", (15, 17), "kilohertz", "range"),
    ("about 2000 - 2500 calories", (2000, 2500), "calorie", "range"),
    ("from $370,000 to $5.5 million", (370000, 5.5e6), "dollar", "range"),
    ("some 5-6 million people", (5e6, 6e6), "people", "range"),
    ("an 8- to 16-metre mirror", (8, 16), "metre", "range"),
    ("growth slowed from 4.8 to 4.7 percent", (4.8, 4.7), "percentage", "from-to"),
    ("sales fell from $3.1m to $2.4m", (3.1e6, 2.4e6), "dollar", "from-to"),
    ("volume narrowed to 138,285 lots from 212,577 lots", (212577, 138285), "lot", "from-to"),
]

SILENT = [
    "## 1. A title\n\nSome text.",
    "**2. A title**\n\nSome text.",
    "In 2019 the mill closed, and by 1787 it stood there.",
    "It opened on May 8, 1945 and on 4 June.",
    "The train left at 2:30 pm, or 11pm, or 10 o'clock.",
    "Call +1-800-555-0199 or (416) 555-0199.",
    "Version 1.2.3 of the file at 192.168.0.1.",
    "They won 2-1 after the 354-60 vote.",
    "The 1990s and the '80s were good.",
    "See https://example.org/2019/05/12?id=77 now.",
    "1. Buy bread.\n2. Sell it.",
    "Flight 370, Boeing 787 and Model 3 on Route 66.",
    "COVID-19, SCP-173 and the A380 with 5G.",
    "No one knew, and one another they helped.",
    "It happened on 9/11, open 24/7.",
    "She came third in the 3rd race of the 21st century.",
    "The years 2013-14 and 2019/20.",
    "Fantastic Four met the Big Ten.",
    "Read Luke 4:6 and (12).",
    "One hopes the couple next door agree.",
    "1 – The first point.\n2 – The second.",
]


def marked(text: str) -> tuple[str, list[str]]:
    """Return the sentence without its marks, and what stood inside them."""
    inside = [part.split("⟧")[0] for part in text.split("⟦")[1:]]
    return text.replace("⟦", "").replace("⟧", ""), inside


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_are_read_with_exact_spans_values_units_and_changes(
    text: str, expected: list[tuple[float, str, str]]
) -> None:
    plain, inside = marked(text)
    found = quantities(plain)
    assert [plain[q.start : q.end] for q in found] == inside
    assert [q.unit for q in found] == [unit for _, unit, _ in expected]
    assert [q.value for q in found] == pytest.approx([value for value, _, _ in expected])
    assert [q.change for q in found] == [change for _, _, change in expected]


@pytest.mark.parametrize(("text", "value", "change", "bound"), CHANGES)
def test_bounds_and_movement_are_told_apart(text: str, value: float, change: str, bound: str) -> None:
    (found,) = [q for q in quantities(text) if q.value == value]
    assert (found.change, found.bound) == (change, bound)


@pytest.mark.parametrize(("text", "value", "unit", "shape"), RANGES)
def test_two_ends_make_one_figure(text: str, value: tuple[float, float], unit: str, shape: str) -> None:
    (found,) = quantities(text)
    assert found.value == pytest.approx(value)
    assert (found.unit, found.shape, len(found.numerals)) == (unit, shape, 2)


@pytest.mark.parametrize("text", SILENT)
def test_numbers_that_count_nothing_are_left_alone(text: str) -> None:
    assert [q.printed for q in quantities(text)] == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("$3.5 million", 1e5),
        ("76.8%", 0.1),
        ("400 people", 1),
        ("two and a half million people", 5e5),
        ("1,200", 1),
        ("5bn", 1e9),
    ],
)
def test_the_printed_step_follows_the_last_digit_and_the_magnitude(text: str, step: float) -> None:
    (found,) = quantities(text)
    assert found.numerals[0].step == pytest.approx(step)
    assert found.tolerance == pytest.approx(step / 2)


def test_numerals_hold_the_place_of_each_printed_number() -> None:
    text = "Rents run from $370,000 to $5.5 million here."
    (found,) = quantities(text)
    assert [text[n.start : n.end] for n in found.numerals] == ["370,000", "5.5 million"]


def test_direction_role_and_currency_are_kept_apart() -> None:
    by, to = quantities("Sales rose by 5% to C$4 million.")
    assert (by.direction, by.role, to.role, to.currency) == ("up", "by", "to", "CAD")


def test_a_noun_of_movement_gives_the_direction_and_leaves_the_change_plain() -> None:
    (found,) = quantities("A 10% drop in exports hurt the port.")
    assert (found.change, found.direction) == ("=", "down")


def test_indefinite_numbers_are_marked() -> None:
    assert [(q.indefinite, q.change) for q in quantities("Dozens of homes and 12 barns burned.")] == [
        (True, "~"),
        (False, "="),
    ]


def test_units_of_one_kind_convert_by_their_factors() -> None:
    mile, kilometre = unit_of("mile"), unit_of("kilometre")
    assert mile is not None and kilometre is not None and mile.factor is not None and kilometre.factor is not None
    assert mile.kind == kilometre.kind and mile.factor / kilometre.factor == pytest.approx(1.609344)
    assert unit_of("residential burglary") is None


@pytest.mark.parametrize(
    ("headline", "value"),
    [
        ("Hotel Blast Kills 40 at Wedding", 40.0),
        ("Storm Leaves 11 Dead in Osterby", 11.0),
        ("Judge Takes 230K Off Voting Rolls", 230_000.0),
        ("Dow Slips 21", 21.0),
    ],
)
def test_numbers_are_read_in_the_capitals_of_a_headline(headline: str, value: float) -> None:
    assert value in [quantity.value for quantity in quantities(headline)]


@pytest.mark.parametrize(
    "headline", ["Sequel to Kill Bill 3 Confirmed", "Town Watches Area 51", "Gates Opens Windows 8"]
)
def test_numbers_of_names_are_none_in_the_capitals_of_a_headline(headline: str) -> None:
    assert quantities(headline) == []


def test_by_how_much_and_from_where_are_two_figures() -> None:
    found = quantities("Turnout was 58%, up 6 percent from 52% in 2017.")
    assert [quantity.value for quantity in found] == [58.0, 6.0, 52.0]
