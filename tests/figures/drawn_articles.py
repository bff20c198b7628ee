"""News articles that are true to themselves, with figures drawn at random, and the relations that their figures keep.

Whatever a text relates (sums, shares, changes, ages, averages, majorities, what is left) is worked out from the draws
and rounded as a reporter would; ``must`` reads the printed figures back out of the text and asserts the relation. Other
figures stand beside them by chance, as in any paper. A check of figures has nothing to tell of any draw, and something
to tell where one figure of a relation is altered.
"""
# ruff: noqa: E501

import datetime
import random
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
VALUES = {word: n for n, word in enumerate(SMALL)} | {"once": 1, "twice": 2, "a": 1}


def c(n: int) -> str:
    """Write a whole number with commas by the thousand."""
    return f"{n:,}"


def rd(x: float, places: int = 0) -> str:
    """Round half up, as a reporter does, and keep the noughts."""
    return f"{Decimal(repr(round(x, 9))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)}"


def big(x: float, places: int = 0) -> str:
    """Round half up, with commas by the thousand."""
    return f"{Decimal(rd(x, places)):,}"


def tr(x: float, places: int = 1) -> str:
    """Round half up and drop the noughts after the point."""
    s = rd(x, places)
    return s.rstrip("0").rstrip(".") if "." in s else s


def lakh(n: int) -> str:
    """Write a whole number with commas as in India: 12,34,567."""
    s, head = str(n)[-3:], str(n)[:-3]
    while head:
        s, head = head[-2:] + "," + s, head[:-2]
    return s


def w(n: int) -> str:
    """Write a number up to twenty as a word, a greater one in figures."""
    return SMALL[n] if n <= 20 else c(n)


def nth(n: int) -> str:
    """Write an ordinal in figures."""
    return f"{n}{'th' if n % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def dmy(d: datetime.date) -> str:
    """Write a date as in Britain, without the weekday."""
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


def mdy(d: datetime.date) -> str:
    """Write a date as in America, without the weekday."""
    return f"{MONTHS[d.month - 1]} {d.day}, {d.year}"


def wd(d: datetime.date) -> str:
    """Name the weekday of a date."""
    return DAYS[d.weekday()]


def clock(minutes: int) -> str:
    """Write a time of day as in a British paper: 7.05am."""
    h, m = divmod(minutes, 60)
    return f"{(h - 1) % 12 + 1}{f'.{m:02d}' if m else ''}{'am' if h % 24 < 12 else 'pm'}"


def span(minutes: int) -> str:
    """Write a stretch of time of between one and ten hours in words and figures."""
    h, m = divmod(minutes, 60)
    head = f"{w(h)} hour{'s' if h != 1 else ''}"
    return f"{head} and {m} minute{'s' if m != 1 else ''}" if m else head


def hms(s: int) -> str:
    """Write seconds as a runner's time: 2:07:09."""
    return f"{s // 3600}:{s // 60 % 60:02d}:{s % 60:02d}"


def value(s: str) -> float:
    """Read one printed figure."""
    s = s.replace(",", "").lower()
    return float(VALUES[s]) if s in VALUES else float(s)


Law = Callable[..., bool]
FIGURE = r"(\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(VALUES, key=len, reverse=True)) + ")"


class Relation(NamedTuple):
    """A pattern of the text, in which ``#`` stands for one printed figure, and what those figures have to keep."""

    pattern: str
    law: Law

    def search(self, text: str) -> re.Match[str] | None:
        """Find the relation's figures in a text."""
        return re.search(self.pattern.replace("#", FIGURE), text, re.DOTALL)


class Story(str):
    """A text with the relations that its figures keep."""

    relations: list[Relation]

    def __new__(cls, text: str) -> "Story":
        """Return the text, without a relation yet."""
        story = super().__new__(cls, text)
        story.relations = []
        return story


def must(text: Story, pattern: str, law: Law) -> None:
    """Assert that the text has the pattern, and that its printed figures keep the law; note both."""
    relation = Relation(pattern, law)
    found = relation.search(text)
    assert found is not None, f"not in the text: {pattern}\n{text}"
    figures = [value(figure) for figure in found.groups()]
    assert law(*figures), f"{pattern}: {figures}\n{text}"
    text.relations.append(relation)


def near(x: float, y: float, within: float = 0.5) -> bool:
    """Tell whether a printed figure is what the sum gives, within half of its last place."""
    return abs(x - y) <= within + 1e-6


def damages(R: random.Random) -> Story:
    """A civil award: heads of loss add up, less a share for the claimant's own fault."""
    ri = R.randint
    a, b, d, k = ri(40, 160), ri(60, 400), ri(90, 700), R.choice((10, 15, 20, 25, 30, 40))
    total, holes, each = (a + b + d) * 1000, ri(80, 400) * 100, ri(55, 95)
    net = total * (100 - k) // 100
    t = Story(f"""Cyclist who hit pothole wins £{c(net)} from county

A teacher who was thrown from her bicycle on the way to work has been awarded £{c(net)} at the High Court in Leeds.

Mr Justice Hallam valued the claim of Ruth Adeyemi, {ri(27, 58)}, at £{c(total)}: £{a},000 for the injury itself, £{b},000 for lost earnings and £{d},000 for care. He then took off {k}% because she had been riding without lights.

The hole was {ri(6, 14)}cm deep and lay {ri(40, 90)}cm from the kerb. Neighbours had reported it {w(ri(3, 12))} times in {ri(20, 95)} days, the court heard, although the county's own code gives its crews {w(ri(2, 5))} working days to fill one of that size. Ms Adeyemi had turned down an offer of £{ri(20, 60)},000 in May. Costs, put at £{ri(110, 390)},000, will be argued on another day.

The county looks after {c(ri(2100, 5600))} miles of road. Last year it mended {c(holes)} holes at an average of £{each}, a bill of £{tr(holes * each / 1e6, 1)}m, and paid drivers £{ri(110, 480)},000 for bent wheels. It has 21 days in which to appeal.""")
    must(t, "at £#: £# for the injury itself, £# for lost earnings and £# for care", lambda s, x, y, z: s == x + y + z)
    must(t, "awarded £# at.* at £#: .* took off #%", lambda n, s, k: n == s * (100 - k) / 100)
    must(t, "mended # holes at an average of £#, a bill of £#m", lambda n, e, m: near(m, n * e / 1e6, 0.05))
    return t


def planning(R: random.Random) -> Story:
    """A planning vote: majority, share of affordable homes, letters for and against."""
    ri = R.randint
    yes, no, abst = ri(9, 14), ri(2, 7), ri(1, 3)
    homes = ri(120, 860)
    aff = ri(20, 44) * homes // 100
    anti, pro = ri(210, 980), ri(11, 140)
    t = Story(f"""Councillors back {homes} homes on old airfield

Plans to build {homes} homes at the former Thorley airfield were approved on Tuesday night by {w(yes)} votes to {w(no)}, a majority of {w(yes - no)}. {w(abst).capitalize()} member{"s" if abst > 1 else ""} abstained.

Brackley Land, the developer, has promised that {aff} of the homes, or {rd(100 * aff / homes)}%, will be affordable; the district's policy asks for {ri(25, 50)}%. Half of the houses will stand no higher than two storeys. There is to be a school for {ri(2, 6) * 105} children, {ri(14, 40)} acres of open land and {c(ri(900, 1900))} parking spaces.

Officers had received {anti + pro} letters, {anti} of them against and {pro} in favour, besides a petition with {c(ri(1100, 6900))} names. Most of the objectors wrote about the A41, which carries {c(ri(110, 290) * 100)} vehicles a day.

Work could begin in {R.choice(("spring", "autumn"))} and would take {w(ri(6, 12))} years. "We lose a runway nobody has landed on since 1987," said the committee's chairman, Cllr Peter Rudge, {ri(48, 79)}. He had sat through {span(ri(125, 310))} of debate, in which {ri(13, 31)} residents took the three minutes that each was allowed.""")
    must(t, "by # votes to #, a majority of #", lambda y, n, m: y - n == m)
    must(t, "build # homes .* that # of the homes, or #%", lambda h, x, s: near(s, 100 * x / h))
    must(t, "received # letters, # of them against and # in favour", lambda s, x, y: s == x + y)
    return t


def cricket(R: random.Random) -> Story:
    """A one-day match in Indian style: margin, target, boundaries, what was needed and made."""
    ri = R.randint
    a = ri(251, 338)
    b = a - ri(9, 71)
    fours, sixes = ri(6, 12), ri(1, 5)
    own = 4 * fours + 6 * sixes + ri(21, 44)
    balls = own + ri(-14, 22)
    overs = ri(5, 10)
    need = ri(overs * 7, overs * 9) + (a - b)
    t = Story(f"""Vidarbha hold nerve in Nagpur

NAGPUR: Vidarbha beat Baroda by {a - b} runs under lights on Sunday to climb to {R.choice(("second", "third"))} place in Group B of the Vijay Hazare Trophy.

Put in to bat on a slow track, the hosts made {a} for {w(ri(5, 9))} in their 50 overs. Skipper Akshay Deshpande struck {own} off {balls} balls with {w(fours)} fours and {w(sixes)} six{"es" if sixes > 1 else ""}, so that {4 * fours + 6 * sixes} of his runs came in boundaries. He put on {ri(72, 131)} for the fourth wicket with Yash Kale, who retired with cramp on {ri(38, 66)}.

Baroda, chasing {a + 1}, needed {need} from the last {w(overs)} overs and could find only {need - (a - b) - 1}. They finished on {b} for {w(ri(6, 9))}, the leg-spinner Darshan Rao taking {w(ri(3, 5))} for {ri(31, 58)} in his ten overs.

About {c(ri(31, 149) * 100)} people watched in a stadium that seats 45,000. The dew, which began to settle at 7.30 pm, made the ball slip, and Rao sent down {w(ri(4, 11))} wides. It was {ri(11, 19)} degrees by the close. The sides met last season at Vadodara, where Baroda won by {w(ri(2, 7))} wickets.""")
    must(t, "by # runs .* made # for .* chasing #, .* finished on # for", lambda m, x, g, y: x - y == m and g == x + 1)
    must(t, "with # fours and # six.* that # of his runs", lambda f, s, n: n == 4 * f + 6 * s)
    must(
        t, "chasing #, needed # from the last .* only #\\. They finished on # for", lambda g, n, f, y: g - (n - f) == y
    )
    return t


def basketball(R: random.Random) -> Story:
    """An American game: halves add up, a scorer's baskets add up, the record moves by one."""
    ri = R.randint
    while True:
        h, v = [ri(19, 37) for _ in range(4)], [ri(17, 34) for _ in range(4)]
        if sum(h) - sum(v) >= 3:
            break
    two, three, free = ri(4, 9), ri(2, 6), ri(3, 10)
    wins, losses = ri(12, 39), ri(8, 30)
    t = Story(f"""Okoro leads Hawks past Flyers

MILBURN, Ohio -- Daniel Okoro scored {2 * two + 3 * three + free} points on {w(two + three)} baskets, {w(three)} of them 3-pointers, and {w(free)} free throws, and the Hawks beat the Flyers {sum(h)}-{sum(v)} on Friday night.

By halves it went {h[0] + h[1]}-{v[0] + v[1]} and {h[2] + h[3]}-{v[2] + v[3]}. The Hawks, who came in with {wins} wins, are {wins + 1}-{losses}; the Flyers have dropped {w(ri(3, 8))} in a row.

Milburn had {ri(17, 33)} assists against {ri(8, 16)} turnovers. Reserve center Luke Baptiste pulled down {ri(10, 17)} rebounds in a game he was not expected to start. He is averaging {ri(40, 99) / 10} and turns {ri(24, 34)} on Monday, when the team will be off.

The visitors played without Marcus Thiel, whose sprained ankle will keep him out for {w(ri(2, 6))} weeks. He has missed {w(ri(2, 9))} games, and before he was hurt he led the team with {ri(180, 290) / 10} points a night.

"We got stops," said coach Jen Whitlow, in her {nth(ri(3, 14))} season. Attendance was {c(ri(6100, 13900))}. The arena holds 14,200. Up next: a trip of {w(ri(3, 5))} games that starts in Boise.""")
    must(
        t,
        "scored # points on # baskets, # of them 3-pointers, and # free",
        lambda p, n, k, f: p == 2 * (n - k) + 3 * k + f,
    )
    must(t, "Flyers #-# on .* went #-# and #-#", lambda x, y, a, b, d, e: x == a + d and y == b + e)
    must(t, "in with # wins, are #-#;", lambda a, b, _: b == a + 1)
    return t


def market(R: random.Random) -> Story:
    """A day on the exchange: points, per cent and close agree; other prices stand beside them."""
    ri = R.randint
    start = ri(71000, 84000)
    move = ri(150, 1400)
    end = start - move
    low = end - ri(20, 300)
    s1, s0 = ri(2100, 3900) / 10, 0.0
    s0 = round(s1 * (1 + ri(4, 12) / 100), 1)
    up, down = ri(14, 40), 0
    flat = ri(1, 3)
    down = 100 - up - flat
    t = Story(f"""FTSE slips as oil and banks retreat

London shares fell for a {R.choice(("second", "third", "fourth"))} day on Wednesday, with the FTSE 100 losing {rd(move / 10, 1)} points, or {rd(100 * move / start, 1)}%, to end at {big(end / 10, 1)}. At one time it had touched {big(low / 10, 1)}. Of its members {up} rose, {down} fell and {w(flat)} {"was" if flat == 1 else "were"} unchanged.

Brent crude stood at ${ri(600, 940) / 10} a barrel and gold at ${c(ri(2300, 3900))} an ounce. The pound bought ${ri(12200, 13700) / 10000:.4f}, little changed.

Marlow Bank was the heaviest faller, down {rd(100 * (s0 - s1) / s0, 1)}% from {s0}p to {s1}p after a fine of £{ri(12, 95)}m spoilt a half-year profit of £{ri(110, 890)}m. Its dividend was left alone. Fenwick Homes put on {ri(11, 49) / 10}% although it sold only {c(ri(1800, 4900))} houses, and the grocer Abel & Co, which has {ri(210, 640)} shops, was helped by talk of an offer at {ri(190, 480)}p a share.

Wall Street was mixed at the time of writing. Tokyo was closed for a holiday, and Frankfurt gave up {ri(2, 9) / 10}%.""")
    must(t, "losing # points, or #%, to end at #\\. ", lambda p, q, e: near(q, 100 * p / (e + p), 0.05))
    must(t, "end at #\\. At one time it had touched #\\. ", lambda e, lo: lo < e)
    must(t, "Of its members # rose, # fell and # (?:was|were)", lambda a, b, d: a + b + d == 100)
    must(t, "down #% from #p to #p", lambda q, a, b: near(q, 100 * (a - b) / a, 0.05))
    return t


def vaccine(R: random.Random) -> Story:
    """A trial: two arms make the whole, efficacy follows from the cases."""
    ri = R.randint
    n1 = ri(2000, 9000)
    n2 = n1 + ri(-40, 40)
    e1, e2 = ri(6, 28), ri(60, 190)
    eff = 100 * (1 - (e1 / n1) / (e2 / n2))
    whole = int(float(rd(eff)))
    lo, hi = whole - ri(6, 14), min(99, whole + ri(3, 8))
    t = Story(f"""Dengue jab cuts illness, trial in three countries finds

A single dose of a new dengue vaccine prevented {rd(eff)}% of cases in adults, according to results published in a medical journal on Wednesday.

Researchers enrolled {c(n1 + n2)} volunteers in Brazil, Thailand and the Philippines, of whom {c(n1)} were given the vaccine and {c(n2)} a placebo. Over the next {ri(14, 26)} months {e1} people in the first group and {e2} in the second fell ill. The 95% confidence interval ran from {lo}% to {hi}%.

The median age was {ri(27, 41)} and the mean {ri(42, 49)}, because a good many pensioners signed up; women made up {ri(46, 58)}%. Sore arms were common ({ri(31, 58)}%), as were headaches ({ri(12, 29)}%), and many people had both. {w(ri(2, 5)).capitalize()} deaths, none of them put down to the vaccine, occurred during follow-up.

Dengue infects about {ri(90, 100)} million people a year. It is carried by a mosquito that flies no more than {ri(2, 4) * 100} metres in its life.

Its maker, which spent ${ri(210, 690)}m on the work, hopes to charge ${ri(9, 38)} a dose in rich countries and ${ri(2, 6)} elsewhere. "Four serotypes, one needle," said Dr Nina Salgado, who led the study from Recife.""")
    must(t, "enrolled # volunteers .* whom # were given the vaccine and # a placebo", lambda s, x, y: s == x + y)
    must(
        t,
        "prevented #% .* whom # were .* and # a placebo.* months # people in the first group and # in the second",
        lambda q, a, b, x, y: near(q, 100 * (1 - (x / a) / (y / b))),
    )
    must(t, "prevented #% .* from #% to #%", lambda q, x, y: x < q < y)
    return t


def planet(R: random.Random) -> Story:
    """A discovery in space: orbits to the year, nights lost to cloud, ages and distances."""
    ri = R.randint
    orbit = ri(31, 190) / 10
    nights = ri(24, 78)
    lost = ri(5, nights // 3)
    far = ri(38, 140)
    year = R.choice((2025, 2026))
    t = Story(f"""Hot little world found next door

Astronomers in Chile have found a planet {ri(11, 19) / 10} times as wide as the Earth, circling a red dwarf {far} light years away.

A year there lasts {orbit} days, which means that the planet goes round its sun {rd(365.25 / orbit)} times in one of ours. On the side that always faces the star the rock is at some {ri(41, 118) * 10}C; the far side may be below -{ri(60, 170)}C.

The team, of {ri(9, 33)} people from {w(ri(4, 8))} universities, was given {nights} nights on a {R.choice(("3.6", "6.5", "8.2"))}-metre telescope. Cloud took {lost} of them and left {nights - lost}. Each picture was exposed for {ri(9, 40)} minutes, and not a few were thrown away.

"The light we saw in {year} set out in about {year - far}," said Ingrid Sole, {ri(26, 39)}, who did most of the sums on a laptop that had cost her €{ri(380, 990)}. Her doctorate is due in June.

More than {c(ri(56, 61) * 100)} such planets are known. One in {w(ri(4, 8))} of them has been seen to cross its star by the Tess satellite, launched in 2018, whose four cameras take in {ri(24, 30)} degrees of sky.""")
    must(t, "lasts # days, .* its sun # times", lambda d, n: near(n, 365.25 / d))
    must(t, "given # nights .* took # of them and left #", lambda a, b, d: a - b == d)
    must(t, "dwarf # light years .* saw in # set out in about #", lambda f, y, s: y - f == s)
    return t


def exams(R: random.Random) -> Story:
    """School results: shares of a year group, change in points, a school's own rolls."""
    ri = R.randint
    roll = ri(120, 260)
    good = ri(roll * 5 // 10, roll * 8 // 10)
    ten = rd(100 * good / roll, 1)
    before = round(float(ten) - ri(11, 79) / 10, 1)
    girls = ri(roll * 4 // 10, roll * 6 // 10)
    t = Story(f"""Hilltop pupils celebrate best GCSEs

It was a morning of hugs at Hilltop Academy, where {good} of the {roll} pupils in Year 11 passed both English and maths, a rate of {ten}%. Last summer's was {before}%, so the school has gained {rd(float(ten) - before, 1)} percentage points.

The year group, {girls} girls and {roll - girls} boys, sat their last paper in June. Top marks went to Leila Khan, who has {w(ri(7, 10))} grade 9s and will study {w(ri(3, 4))} A-levels. Her brother Omar, {ri(18, 22)}, got {w(ri(2, 6))} when he was here. French was taken by {ri(31, 79)} pupils and Spanish by {ri(31, 79)}; some did both subjects.

Across England {ri(210, 230) / 10}% of entries were marked 7 or above, and nearly {c(ri(56, 61) * 10)},000 people of that age were waiting for results. Grade boundaries moved a little.

Ten years ago the school, which has {c(ri(900, 1500))} children on its roll, was told by Ofsted that it required improvement. "We had {ri(11, 29)} supply staff that term," said its head, Graham Pell. "This term: {w(ri(2, 4))}." The sixth form opens its doors at {clock(ri(8, 9) * 60 + 30)} on 3 September.""")
    must(t, "where # of the # pupils .* rate of #%", lambda a, b, q: near(q, 100 * a / b, 0.05))
    must(t, "rate of #%\\. Last summer's was #%, .* gained # percentage", lambda x, y, d: near(d, x - y, 0.001))
    must(t, "of the # pupils .* group, # girls and # boys", lambda s, x, y: s == x + y)
    return t


def storm(R: random.Random) -> Story:
    """A Gulf storm: miles to kilometres, those cut off and put back, rain in several towns."""
    ri = R.randint
    wind = ri(75, 130)
    out = ri(180, 690) * 1000
    back = ri(30, out // 2000) * 1000
    r = sorted(ri(31, 148) for _ in range(3))
    t = Story(f"""Nadine leaves thousands in dark on Gulf Coast

Hurricane Nadine came ashore near Pass Noire, La., at {ri(1, 5)}:{ri(10, 59)} a.m. Tuesday with sustained winds of {wind} mph ({rd(wind * 1.60934)} kph), tearing roofs from houses and sinking at least {ri(13, 60)} boats.

At the peak, {c(out)} customers had no electricity. Crews had restored {c(back)} of them by nightfall, leaving {c(out - back)}. Entergy said it has {c(ri(41, 98) * 100)} linemen in the field and that the last homes could wait {w(ri(5, 12))} days.

Rain totaled {r[2] / 10} inches at Houma, {r[1] / 10} at Thibodaux and {r[0] / 10} at Morgan City, the weather service said. A gauge on Bayou Noire crested at {ri(121, 198) / 10} feet; flood stage is {w(ri(7, 11))}. Forecasters expect a high of {ri(84, 93)} on Wednesday, and hardly a shower.

{w(ri(3, 9)).capitalize()} people died, among them a man of {ri(61, 88)} whose generator was running indoors. Shelters in {w(ri(4, 9))} parishes took in {c(ri(900, 4900))}.

"We rode out Ida," said Claudette Fontenot, {ri(44, 80)}, who keeps a bait shop at mile {ri(18, 47)} of the coast road. "This one sounded like {w(ri(2, 5))} trains." Damage may reach ${ri(2, 9)} billion, one modeler reckoned, some of it to sugar cane.""")
    must(t, "winds of # mph \\(# kph\\)", lambda m, k: near(k, m * 1.60934))
    must(t, "peak, # customers .* restored # of them by nightfall, leaving #", lambda s, x, y: s - x == y)
    return t


def harvest(R: random.Random) -> Story:
    """A farm: hectares by yield, fields that make the farm, price against cost."""
    ri = R.randint
    wheat, barley, beans = ri(80, 220), ri(40, 110), ri(20, 70)
    yld, cost = ri(52, 96) / 10, ri(121, 159)
    price = cost + ri(4, 41)
    t = Story(f"""Dry spring, decent wheat

Standing beside the weighbridge at Low Farm, near Driffield, Tim Harker looks less gloomy than he did in May. His {wheat} hectares of wheat gave {yld} tonnes apiece, or {big(wheat * yld)} tonnes in the barn, and the first loads were sold for £{price} a tonne. Growing it cost him £{cost}, so that he clears £{price - cost}.

He has {barley} hectares of barley and {beans} of beans besides, {wheat + barley + beans} in the three crops together. Half a field of beans was eaten by pigeons. Rent is £{ri(310, 480)} a hectare. His combine, bought in {ri(2006, 2015)}, has done {c(ri(3100, 5900))} hours.

Only {ri(41, 88)}mm of rain fell here between March and June, where {ri(150, 190)}mm is usual. Nitrogen was £{ri(310, 430)} a tonne in the autumn. The grain came in dry, which saves on gas.

The NFU believes that Yorkshire has cut {ri(71, 94)}% of its wheat, and the country as a whole {ri(50, 69)}%. Milling samples show protein of {ri(121, 142) / 10}%. "My father had {ri(30, 55)} cows and {w(ri(3, 7))} men," says Mr Harker, {ri(51, 67)}. "I've a lad on Saturdays.\"""")
    must(t, "His # hectares of wheat gave # tonnes apiece, or # tonnes", lambda h, y, s: near(s, h * y))
    must(t, "sold for £# a tonne. Growing it cost him £#, so that he clears £#", lambda p, k, d: p - k == d)
    must(
        t, "His # hectares .* has # hectares of barley and # of beans besides, # in", lambda a, b, d, s: a + b + d == s
    )
    return t


def railway(R: random.Random) -> Story:
    """Train punctuality: late trains out of all, fares up by a share, and the rest beside them."""
    ri = R.randint
    ran = ri(3100, 7900)
    late = ri(ran // 10, ran * 3 // 10)
    cut = ri(60, 290)
    fare = ri(180, 690) * 10
    rise = R.choice((29, 35, 42, 46, 49, 54, 59))
    new = int(rd(fare * (1 + rise / 1000) / 10)) * 10
    t = Story(f"""One operator, {c(late)} late trains

Passengers on the Wessex line waited for {c(late)} late trains in the four weeks to 14 October. The company, South Western & Coast, ran {c(ran)} in that time, so {rd(100 * late / ran)}% missed the timetable by five minutes or more. It cancelled a further {cut}.

A shortage of drivers was to blame for {ri(21, 44)}% of the delay and signals for {ri(12, 20)}%, its report says. It employs {ri(410, 980)} drivers and is training {ri(24, 90)}. On Fridays the {clock(17 * 60 + ri(1, 49))} from Waterloo, which has {ri(310, 690)} seats, has carried as many as {ri(700, 960)} people.

The annual season ticket from Andover, now £{c(fare)}, will go up by {rise / 10}% in March, to £{c(new)}. Children go free at weekends.

Compensation of £{ri(11, 49) / 10}m was paid in the last financial year; the owners took £{ri(50, 98) / 10}m in fees, and the government has set aside £{ri(40, 180)}m for platforms in the next one.

"I've moved house to be {w(ri(3, 8))} minutes nearer the station," said Anil Shah, {ri(25, 60)}, an auditor. "I still get home at {w(ri(8, 9))}.\"""")
    must(t, "waited for # late trains .* ran # in that time, so #%", lambda a, b, q: near(q, 100 * a / b))
    must(t, "now £#, will go up by #% in March, to £#", lambda a, q, b: near(b, a * (1 + q / 100), 5))
    return t


def windfarm(R: random.Random) -> Story:
    """Turbines by megawatts, partners' shares of the bill, and ships, birds and bills beside them."""
    ri = R.randint
    n, mw = ri(22, 96), ri(80, 150) / 10
    share = ri(26, 45)
    bill = n * mw * ri(24, 36) / 10
    price = f"{rd(bill / 1000, 1)} billion" if bill >= 1000 else f"{rd(bill / 10)}0 million"
    t = Story(f"""Denmark gives nod to Horns Banke

COPENHAGEN — A wind farm of {n} turbines, each of {mw:g} megawatts, is to rise from the North Sea west of Esbjerg. Together they will be rated at {big(n * mw)} megawatts.

The price is €{price}. Pension funds hold {share}% of the venture, the builder {share + ri(2, 9)}%, and a Japanese trading house, which lost ¥{ri(38, 92)} billion last year, has the rest. It was sold power contracts at €{ri(51, 79)} a megawatt-hour; the spot price on Thursday was €{ri(29, 118)}.

Blades {ri(95, 118)} metres long will be shipped two at a time. The seabed lies {ri(18, 39)} metres down and the port {ri(31, 68)} kilometres off, a run of {w(ri(2, 5))} hours for the crew boats. Some {c(ri(500, 1400))} people will find work during construction, but no more than {ri(60, 140)} afterwards.

Fishermen, who land {c(ri(11, 39) * 100)} tonnes of sand eel a year from those waters, were offered {ri(20, 75)} million kroner. "We asked for {ri(80, 140)}," said Bent Kjær, whose cutter is {ri(19, 46)} years old.""")
    must(t, "farm of # turbines, each of # mega.* rated at # mega", lambda a, b, s: near(s, a * b))
    must(t, "funds hold #% of the venture, the builder #%", lambda a, b: a < b and a + b < 100)
    return t


def housing(R: random.Random) -> Story:
    """American house prices: a median up by a share, a mean beside it, months of supply from sales."""
    ri = R.randint
    old = ri(310, 540) * 1000
    new = old + ri(6, 52) * 1000
    sold = ri(780, 2400)
    stock = sold * ri(18, 49) // 10
    t = Story(f"""Home prices in Tarrant Valley climb to a record, but buyers take their time

The median home in Tarrant Valley changed hands for ${c(new)} in April, {rd(100 * (new - old) / old, 1)}% more than the ${c(old)} of a year earlier, the Realtors' association reported. Because of a few estates by the lake, the average was far higher: ${c(new + ri(70, 210) * 1000)}.

Closings came to {c(sold)}. With {c(stock)} listings at month's end, that is {rd(stock / sold, 1)} months of supply. A typical listing sat for {ri(24, 61)} days, and {ri(14, 36)}% of sellers cut their asking price at least once. Condos, at ${ri(190, 299)},000, lagged.

A 30-year mortgage costs {ri(61, 74) / 10}%, Freddie Mac says. Property taxes run to about ${c(ri(41, 89) * 100)} a year on a three-bedroom ranch, insurance to ${c(ri(19, 58) * 100)}, and the two together worry agents more than rates do.

Nurse Dawn Petrillo, {ri(28, 44)}, made {w(ri(4, 12))} offers. The house she got has {c(ri(1150, 1990))} square feet and a roof from {ri(1989, 2006)}. "Forty people came to that open house," she said, "and {w(ri(9, 18))} of them were my relatives.\"""")
    must(t, "for \\$# in April, #% more than the \\$# of", lambda n, q, o: near(q, 100 * (n - o) / o, 0.05))
    must(t, "for \\$# in April.* far higher: \\$#\\.\n", lambda med, mean: mean > med)
    must(
        t,
        "Closings came to #\\. With # listings at month's end, that is # months",
        lambda s, k, m: near(m, k / s, 0.05),
    )
    return t


def poll(R: random.Random) -> Story:
    """A state poll: shares make a hundred, the lead is the gap, the margin stands beside."""
    ri = R.randint
    first = ri(42, 46)
    second = first - ri(1, 7)
    third = ri(2, 5)
    rest = 100 - first - second - third
    men = ri(6, 12)
    women = 2 * (first - second) + men + ri(0, 1)
    his = ri(45, 50)
    n = ri(640, 1400)
    margin = rd(98 / n**0.5, 1)
    t = Story(f"""Poll: Delgado {"edges" if first - second < 4 else "leads"} Byrne in governor's race

DES MOINES, Iowa — State Auditor Carla Delgado has the support of {first}% of likely voters and U.S. Rep. Tom Byrne {second}%, a gap of {first - second} point{"s" if first - second > 1 else ""}, in a Heartland College poll released Thursday. Libertarian Sue Voss draws {third}%, and {rest}% could not or would not choose.

The survey reached {c(n)} people by cellphone and landline from Oct. {ri(2, 6)} to Oct. {ri(9, 12)} and has a margin of error of plus or minus {margin} percentage points. For the {ri(180, 310)} independents in it the margin is wider.

Byrne carries men, {his}% to {his - men}%; women favor Delgado by {w(women)} points. Groceries were named as a top worry by {ri(51, 69)}% and water quality by {ri(30, 48)}%; respondents could pick two.

Delgado had ${ri(11, 69) / 10} million in the bank on Sept. 30. Byrne, who has held his seat for {w(ri(3, 9))} terms, reported ${ri(9, 58) / 10} million. The last governor's race was decided by {c(ri(3100, 39000))} votes. "I don't pay polls any mind," said Byrne, {ri(49, 70)}.""")
    must(t, "support of #% .* Byrne #%, a gap of # point", lambda a, b, d: a - b == d)
    must(t, "support of #% .* Byrne #%, .* draws #%, and #% could", lambda a, b, d, e: a + b + d + e == 100)
    must(t, "reached # people .* minus # percentage", lambda n, m: near(m, 98 / n**0.5, 0.05))
    return t


def parliament(R: random.Random) -> Story:
    """An election abroad: seats make the house, a coalition's majority, turnout up by points."""
    ri = R.randint
    a, b, d = ri(54, 68), ri(38, 50), ri(14, 24)
    e = 150 - a - b - d
    turn = ri(561, 699)
    up = ri(11, 69)
    together = a + d
    gap = 76 - together
    tail = f"{w(gap)} short of the 76 they need" if gap > 0 else f"{w(together - 75)} more than half of the house"
    t = Story(f"""Forward finishes first in Slovakia; now for the sums

Slovakia's opposition came first in Saturday's election but has hard bargaining ahead. With every ballot counted, Michal Hronec's Forward won {a} of the 150 seats in parliament, the governing Homeland party {b} and the liberals {d}; the other {e} went to smaller groups.

Forward and the liberals would have {together} deputies between them, {tail}.

Turnout was {turn / 10}%, up {up / 10} points from the {rd((turn - up) / 10, 1)}% of four years ago. Abroad, {c(ri(41, 99) * 1000)} citizens voted by post. In Bratislava, where rain fell all day and it was {ri(6, 12)} degrees, queues lasted for up to {ri(25, 70)} minutes.

Mr Hronec, {ri(38, 55)}, made his money in tyres. He pledges to take income tax to {ri(15, 18)}%, to raise the pension by €{ri(20, 65)} a month and to put {ri(20, 24) / 10}% of GDP into defence. The central bank thinks that the budget deficit, {ri(48, 62) / 10}% of GDP last year, must be cut first.

The president, a widow with {w(ri(2, 4))} grandchildren, has 30 days to call parliament.""")
    must(
        t,
        "won # of the # seats .* party # and the liberals #; the other # went",
        lambda x, h, y, z, o: x + y + z + o == h,
    )
    must(t, "won # of .* liberals #; .* would have # deputies", lambda x, z, s: x + z == s)
    must(t, "was #%, up # points from the #%", lambda x, u, y: near(x - u, y, 0.001))
    if gap > 0:
        must(t, "have # deputies between them, # short of the # they", lambda s, g, n: n - s == g)
    else:
        must(t, "have # deputies between them, # more than half", lambda s, g: s - 75 == g)
    return t


def appeal(R: random.Random) -> Story:
    """A charity appeal: raised and still to find, an average gift, several sources that add up."""
    ri = R.randint
    goal = ri(24, 90) * 10000
    gifts, events, grants = ri(30, 99) * 1000, ri(9, 49) * 1000, ri(20, 90) * 1000
    have = gifts + events + grants
    people = ri(450, 2900)
    t = Story(f"""Lifeboat appeal stands at £{have // 1000},000

Volunteers in Portlowen have now collected £{c(have)} towards a boat that costs £{c(goal)}, and so are £{c(goal - have)} away from it.

Gifts from {c(people)} well-wishers make up £{c(gifts)} of that, about £{rd(gifts / people)} each. Sponsored swims, a calendar and a dance brought £{c(events)}, and trusts have given £{c(grants)}.

The present lifeboat, the Mary Hext, does {ri(15, 18)} knots and has gone to sea {ri(390, 890)} times in {ri(21, 34)} years. She carries a crew of six. Last year she was called to {w(ri(6, 19))} yachts and {w(ri(3, 14))} paddleboards, and once to a cow. Her successor would manage {ri(25, 29)} knots and hold {c(ri(1500, 2800))} litres of diesel.

Running the station takes £{ri(140, 240)},000 a year, of which the crew's pagers and drysuits use £{ri(12, 31)},000. The coxswain, Jory Tregear, {ri(35, 56)}, is a plumber. His grandmother knitted {ri(30, 90)} hats for the appeal. There is a raffle on the quay on Saturday from {clock(ri(38, 48) * 15)}: tickets are £2, and the first prize is a week in Brittany for {w(ri(4, 8))}.""")
    must(
        t,
        "collected £# towards .* make up £# of that, .* brought £#, and trusts have given £#",
        lambda s, x, y, z: s == x + y + z,
    )
    must(t, "from # well-wishers make up £# of that, about £# each", lambda n, s, q: near(q, s / n))
    must(t, "collected £# towards a boat that costs £#, and so are £# away", lambda h, g, d: g - h == d)
    return t


def museum(R: random.Random) -> Story:
    """A museum's year: visitors down by a share, shops and tickets, loans and a roof."""
    ri = R.randint
    was = ri(210, 690) * 1000
    now = was - ri(9, 60) * 1000
    loans, owned = ri(24, 80), ri(90, 260)
    t = Story(f"""Fewer feet in the Glyptic Museum, more money in the till

The Glyptic Museum received {c(now)} visitors in 2025 against {c(was)} in 2024, a drop of {rd(100 * (was - now) / was)}%, its annual review shows. Takings went the other way: each visitor left £{ri(610, 990) / 100:.2f} in the shop and the café.

Its spring show, on Roman gems, put {loans + owned} pieces on display; {owned} belong to the museum and {loans} came on loan from {w(ri(5, 12))} countries. The smallest is {ri(4, 9)} millimetres across. Insurance for the borrowed ones cost £{ri(70, 290)},000. A ring that a farmer sold for £{ri(20, 90)} in {ri(1921, 1968)} is valued at £{ri(11, 39) / 10} million.

There are {c(ri(31, 88) * 1000)} objects in the stores, {w(ri(2, 6))} per cent of which have ever been photographed. The director, Oriel Franks, wants {w(ri(2, 5))} more curators and a new roof; the present one dates from {ri(1871, 1911)}. School parties, free since 2009, brought {c(ri(9, 29) * 1000)} children. Pensioners and members pay half, and a good number of people are both.

"A cold July helped, for once," said Ms Franks. On the busiest day, 28 December, {c(ri(31, 58) * 100)} came through a single door.""")
    must(t, "received # visitors in 2025 against # in 2024, a drop of #%", lambda n, o, q: near(q, 100 * (o - n) / o))
    must(t, "put # pieces on display; # belong .* and # came on loan", lambda s, x, y: s == x + y)
    return t


def crime(R: random.Random) -> Story:
    """Police figures: a rate per 1,000 from offences and heads, a rise, charges as a share."""
    ri = R.randint
    people = ri(180, 640) * 1000
    crimes = ri(people * 6 // 100, people * 11 // 100)
    burg0 = ri(900, 2600)
    burg1 = burg0 + ri(40, 390)
    charged = ri(burg1 * 5 // 100, burg1 * 14 // 100)
    t = Story(f"""Break-ins up in Mercshire as phone theft eases

Detectives in Mercshire dealt with {c(burg1)} burglaries in the year to September, {burg1 - burg0} more than the {c(burg0)} of the previous twelve months, and charged somebody in {charged} of the cases: {rd(100 * charged / burg1)}%.

All told, the force wrote down {c(crimes)} offences. For a population of {c(people)} that makes {rd(crimes / people * 1000)} per 1,000 people. The rate for England and Wales is {ri(79, 96)}.

Phones were snatched {ri(310, 880)} times, fewer than before, shops were robbed {ri(31, 88)} times, and knives featured in {ri(140, 390)} incidents, some of which are among those robberies. The average time to answer a 999 call was {ri(6, 14)} seconds.

The chief constable, Lorna Whitby, has {c(ri(13, 29) * 100)} officers, many of them new. Her budget next April will be £{ri(180, 290)}m. She has asked for more.

"Lock the back door," she said, "since {ri(31, 49)}% of burglars simply open it." A court in Aldbury last week sent one of them to prison for {ri(22, 58)} months; he admitted {w(ri(3, 9))} raids and had {c(ri(2, 9) * 100)} euros in a sock.""")
    must(
        t,
        "with # burglaries .*, # more than the # of the prev.* in # of the cases: #%",
        lambda n, d, o, k, q: n - o == d and near(q, 100 * k / n),
    )
    must(t, "down # offences. For a population of # that makes # per", lambda k, p, r: near(r, 1000 * k / p))
    return t


def taxes_india(R: random.Random) -> Story:
    """Tax takings in crores: gross less refunds is net, net up by a share, and other sums beside."""
    ri = R.randint
    gross = ri(1250, 2200) * 1000 + ri(0, 999)
    refunds = ri(180, 340) * 1000 + ri(0, 999)
    net = gross - refunds
    prior = net * 1000 // ri(1031, 1178)
    t = Story(f"""Direct tax mop-up grows {rd(100 * (net - prior) / prior, 1)} per cent

NEW DELHI: Net direct tax collections grew {rd(100 * (net - prior) / prior, 1)} per cent to Rs {lakh(net)} crore so far this financial year, from Rs {lakh(prior)} crore in the same period of the last, the Central Board of Direct Taxes said on Friday.

Before refunds the figure was Rs {lakh(gross)} crore. Refunds of Rs {lakh(refunds)} crore have been issued, some of them within {w(ri(3, 9))} days of the return.

As many as {ri(71, 89) / 10:g} crore returns came in by the due date. Nearly {ri(61, 78)} per cent chose the new regime, under which nothing is payable on income of up to Rs 12 lakh. The securities transaction tax yielded Rs {lakh(ri(21, 49) * 1000)} crore. Fiscal deficit for the year is pegged at 4.4 per cent of GDP.

GST, which is counted apart, fetched Rs {ri(170, 215) / 100:.2f} lakh crore in the month, Maharashtra alone giving Rs {lakh(ri(24000, 33000))} crore. The rupee closed at {ri(8310, 8990) / 100:.2f} to the dollar and the Sensex at {lakh(ri(71000, 86000))}.

An official said that {lakh(ri(11, 39) * 1000)} notices had gone out over foreign assets, and that {ri(210, 890)} persons owned up to flats in Dubai. At Jaipur, a trader was found with {ri(9, 38)} kg of silver.""")
    must(t, "grew # per cent to Rs # crore .* from Rs # crore", lambda q, n, o: near(q, 100 * (n - o) / o, 0.05))
    must(t, "to Rs # crore .* figure was Rs # crore\\. Refunds of Rs # crore", lambda n, g, r: g - r == n)
    return t


def payclaim(R: random.Random) -> Story:
    """A pay dispute: an hourly rate raised by a share, a strike ballot, days already lost."""
    ri = R.randint
    rate = ri(1260, 1980)
    offer = ri(21, 49)
    new = int(rd(rate * (1 + offer / 1000)))
    members = ri(900, 4800)
    voted = ri(members * 55 // 100, members * 88 // 100)
    yes = ri(voted * 60 // 100, voted * 94 // 100)
    t = Story(f"""Refuse crews reject rise of {offer / 10}%

Dustcart drivers in Glasgow will walk out for {w(ri(3, 9))} days from Monday week after throwing out an offer that would have lifted their basic rate from £{rate / 100:.2f} an hour to £{new / 100:.2f}, or by {offer / 10}%. Inflation stands at {ri(24, 41) / 10}%.

Of the union's {c(members)} members at the council, {c(voted)} sent back their papers, a turnout of {rd(100 * voted / members)}%; {c(yes)} of those who voted, {rd(100 * yes / voted)}%, were for a strike.

Kirsty Boyd, {ri(29, 58)}, has been on the bins for {w(ri(6, 20))} years. Her round covers {c(ri(9, 16) * 100)} doors before lunch, and she clears £{ri(410, 560)} in a week with overtime. "That goes on rent," she said.

The council says that another 1% for everybody would cost it £{ri(31, 89) / 10}m. It found £{ri(12, 39)}m of savings in its last budget and is looking for £{ri(20, 60)}m in the next. In the strike of 2022 rubbish lay uncollected for {ri(8, 12)} days; rats did well.

Talks resume on Thursday at {clock(ri(9, 11) * 60)}.""")
    must(t, "rate from £# an hour to £#, or by #%", lambda a, b, q: near(b, a * (1 + q / 100), 0.005))
    must(
        t,
        "union's # members .* council, # sent .* of #%; # of those who voted, #%",
        lambda m, v, q, y, p: near(q, 100 * v / m) and near(p, 100 * y / v),
    )
    return t


def tourism(R: random.Random) -> Story:
    """A tourist season: spending by heads gives an average, two islands make the group."""
    ri = R.randint
    n = ri(310, 990) / 100
    spent = int(n * ri(900, 1450))
    e1, e2 = ri(110, 290), ri(40, 99)
    t = Story(f"""Balearics count the cost of a good summer

PALMA DE MALLORCA. Between June and August {n:.2f} million foreigners holidayed in the Balearic islands and spent €{c(spent)} million, an average of €{big(spent / n)} a head, according to the statistics office.

Germans stayed longest, {ri(65, 89) / 10} nights, Britons {ri(52, 64) / 10}. Occupancy in hotels of four stars touched {ri(84, 96)}%, and a double room in Ibiza went for €{ri(190, 340)} in the second week of August, without breakfast. Sunbeds were extra.

Residents grumble. A march in Palma in July drew {e1 + e2} coaches' worth of protesters by the organisers' reckoning, {e1} from Mallorca's own villages and {e2} from the smaller islands by ferry; the police spoke of {c(ri(9, 29) * 1000)} people. Rents have gone up by {ri(31, 58)}% since 2019, and a waiter, on €{c(ri(14, 19) * 100)} a month, may sleep in a van.

The tourist tax is €{ri(2, 4)} a night for the grander sort of hotel. The regional government means to spend the €{ri(110, 160)} million it raised last year on {ri(50, 90)} projects, sewage works foremost. Sea temperatures off Cabrera reached {ri(281, 309) / 10} degrees. At noon on 9 August one plane landed every {ri(70, 110)} seconds.""")
    must(t, "August # million foreigners .* spent €# million, an average of €# a", lambda n, s, q: near(q, s / n))
    must(t, "drew # coaches' .* reckoning, # from .* villages and # from", lambda s, x, y: s == x + y)
    return t


def obituary(R: random.Random) -> Story:
    """A life: age from two dates, ages at events, years in a post, children and books."""
    ri = R.randint
    born = datetime.date(ri(1929, 1944), ri(1, 12), ri(1, 28))
    died = datetime.date(2025, ri(1, 12), ri(1, 28))
    age = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    start = born.year + ri(27, 34)
    years = ri(9, 24)
    novels, tales = ri(6, 15), ri(2, 5)
    t = Story(f"""Hester Lyle, novelist of the tideline, dies at {age}

Hester Lyle, who wrote {novels + tales} books, {novels} of them novels and {w(tales)} collections of tales, in a hut without a telephone, died on {wd(died)} {dmy(died)} aged {age}.

She was born in Grimsby on {dmy(born)}, the {R.choice(("third", "fifth", "sixth"))} of {w(ri(7, 9))} children of a trawlerman who was home for {w(ri(2, 4))} days in every {ri(21, 25)}. At {ri(14, 16)} she went to gut herring at {w(ri(3, 8))} shillings a day.

Her schooling resumed at night. In {start} she joined the town library and stayed for {years} years, until {start + years}, reading, as she put it, "from A to about R". The first novel was refused by {w(ri(7, 19))} publishers; it has sold {c(ri(110, 790) * 1000)} copies since, and a first edition will fetch £{c(ri(4, 29) * 100)}. She turned down an OBE in 1994.

Lyle swam off Cleethorpes every morning, even when the water was at {w(ri(3, 6))} degrees, and smoked {ri(15, 40)} cigarettes a day until she was {ri(50, 70)}. Two marriages ended in divorce. She is survived by {w(ri(2, 4))} daughters, {w(ri(5, 11))} grandchildren and a tortoise of at least {ri(60, 98)}.""")
    must(t, "wrote # books, # of them novels and # coll", lambda s, x, y: s == x + y)
    must(t, "In # she joined .* stayed for # years, until #,", lambda a, n, b: a + n == b)
    must(t, "dies at #\\b.* aged #\\.", lambda x, y: x == y == age)
    assert born.replace(year=born.year + age) <= died < born.replace(year=born.year + age + 1)
    assert wd(died) == died.strftime("%A")
    return t


def phone(R: random.Random) -> Story:
    """A new phone: two prices and their gap, a price raised, accessories, batteries and sales beside."""
    ri = R.randint
    old = ri(60, 89) * 10 - 1
    base = old + ri(2, 10) * 10
    top = base + ri(12, 38) * 10
    grams, less = ri(148, 169), ri(4, 17)
    t = Story(f"""Kestrel's new phones cost more and weigh less

Kestrel has put a price of ${base} on the K9, which goes on sale Sept. {ri(12, 26)}; the K8 it replaces opened at ${old}, so early birds pay ${base - old} extra. For the K9 Max it wants ${c(top)}, a step up of ${top - base} from the plain one.

What does that buy? A screen of {ri(61, 64) / 10} inches, {R.choice((8, 12))} gigabytes of memory and a camera with {R.choice((48, 50, 64))} megapixels. In our hands the battery ran for {ri(13, 19)} hours of video and was full again after {ri(41, 95)} minutes. The case, at ${ri(29, 59)}, is sold apart, and a cracked back will set you back ${ri(99, 249)}.

The phone weighs {grams} grams, {w(less)} fewer than the {grams + less} of the K8. Kestrel shipped {ri(31, 59)} million handsets last year and made ${ri(21, 79) / 10} billion, though it also paid a fine of ${ri(110, 690)} million in Brussels. Analysts at Corvid give it {ri(11, 19)}% of the market.

I dropped mine twice. It lives. Still, at {w(ri(2, 4))} years old, my K7 gets {w(ri(7, 11))} hours from a charge and cost me ${ri(300, 480)}, and nobody at the office could tell the two apart from {w(ri(4, 9))} feet.""")
    must(t, "price of \\$# on the K9.* opened at \\$#, so early birds pay \\$# extra", lambda n, o, d: n - o == d)
    must(t, "price of \\$# on the K9.* Max it wants \\$#, a step up of \\$# from", lambda b, m, d: m - b == d)
    must(t, "weighs # grams, # fewer than the # of", lambda n, d, o: o - n == d)
    return t


def canal(R: random.Random) -> Story:
    """A canal in drought: fewer slots a day, lost passages in a month, tolls and depths beside."""
    ri = R.randint
    usual = ri(35, 38)
    now = usual - ri(6, 15)
    queue = ri(70, 160)
    boxes = ri(20, queue // 3)
    t = Story(f"""Low lake squeezes shipping through Panama

PANAMA CITY — From Monday the canal will let through {now} ships a day rather than the usual {usual}, its administrator said, {usual - now} fewer, because Lake Gatún stands at {ri(795, 829) / 10} feet, the lowest for the season since {ri(1965, 1998)}.

Over a month of 30 days that is {30 * (usual - now)} lost passages. Vessels waiting at either end numbered {queue} on Thursday: {boxes} were container ships and {queue - boxes} tankers, bulk carriers and everything else. Delays averaged {ri(51, 198) / 10} days. One shipper paid ${ri(9, 39) / 10} million at auction to jump the line, on top of a toll of about ${ri(310, 590)},000.

Permitted draft has come down to {ri(43, 46)} feet. The going rate for a box from Shanghai to Savannah climbed past ${c(ri(21, 68) * 100)}. Every transit flushes some {ri(48, 53)} million gallons of fresh water out to sea; half of the country drinks from the same lake.

October brought {ri(31, 58)}% less rain than it normally does. A dam across the Indio, priced at $1.{ri(2, 8)} billion, would take until {ri(2030, 2033)}. The canal handed the treasury ${ri(21, 28) / 10} billion in its last fiscal year.""")
    must(
        t, "through # ships a day rather than the usual #, its administrator said, # fewer", lambda n, u, d: u - n == d
    )
    must(t, "said, # fewer, .* month of # days that is # lost", lambda d, m, s: d * m == s)
    must(t, "numbered # on Thursday: # were container ships and # tankers", lambda s, x, y: s == x + y)
    return t


def groceries(R: random.Random) -> Story:
    """Food prices: eggs up by a share, a basket that adds up, an index and other prices beside."""
    ri = R.randint
    e0 = ri(249, 420)
    e1 = e0 + ri(22, 190)
    milk, bread, meat = ri(340, 460), ri(280, 420), ri(520, 710)
    basket = e1 + milk + bread + meat
    t = Story(f"""Scrambled: eggs lead grocery bills higher

A dozen large eggs cost ${e1 / 100:.2f} on average last month, up {rd(100 * (e1 - e0) / e0)} percent from ${e0 / 100:.2f} in January, as bird flu emptied barns from Iowa to Pennsylvania, the Labor Department said.

Food at home rose {ri(2, 6) / 10} percent from the month before and {ri(21, 39) / 10} percent over the year. Coffee jumped; tomatoes fell by {ri(2, 7)} percent. Gasoline, at ${ri(289, 379) / 100:.2f} a gallon, was little changed.

Shopping for four things on Tuesday at a Kroger in Dayton, Alma Reyes paid ${basket / 100:.2f}: ${e1 / 100:.2f} for the eggs, ${milk / 100:.2f} for a gallon of milk, ${bread / 100:.2f} for bread and ${meat / 100:.2f} for a pound of ground beef. "I make ${ri(15, 24)} an hour," said Ms. Reyes, who is {ri(24, 66)} and bakes for {w(ri(3, 7))} grandnephews.

Some {ri(18, 52)} million hens have been culled this year. Rebuilding a flock takes {w(ri(5, 9))} months, and a pullet is now ${ri(5, 12)}. Cal-Maine, the biggest producer, sold {ri(290, 380)} million dozen in its quarter. Waffle House added {w(ri(20, 50))} cents an egg to its checks. The Fed, which wants inflation of 2 percent, meets on the {nth(ri(17, 20))}.""")
    must(
        t, "eggs cost \\$# on average last month, up # percent from \\$# in", lambda n, q, o: near(q, 100 * (n - o) / o)
    )
    must(
        t,
        "paid \\$#: \\$# for the eggs, \\$# for a gallon of milk, \\$# for bread and \\$# for",
        lambda s, x, y, z, v: near(s, x + y + z + v, 0.001),
    )
    return t


def recipe(R: random.Random) -> Story:
    """A cookery column: quantities and times, a cost that makes so much a head, times that add up."""
    ri = R.randint
    heads = R.choice((4, 6, 8))
    grams, kilo = ri(110, 160) * 10, ri(11, 19)
    each = (grams * kilo // 10 + ri(350, 620)) // heads
    oven, mark = R.choice(((150, 2), (160, 3), (180, 4)))
    soak, simmer, rest = R.choice((20, 25, 30)), R.choice((70, 80, 95)), R.choice((10, 15))
    t = Story(f"""Lamb shoulder that feeds {w(heads)} and asks for nothing

This pot costs me about £{heads * each / 100:.2f}, or £{each / 100:.2f} a head for {w(heads)}, and most of that is lamb: I pay £{kilo} a kilo at the butcher's, £{ri(8, 10)} in the supermarket.

Put {ri(150, 280)}g of apricots in hot water for {soak} minutes. Meanwhile cut {grams}g of shoulder into pieces of {w(ri(3, 5))} centimetres and brown them in {w(ri(2, 3))} tablespoons of oil. Soften {w(ri(2, 4))} onions; add {ri(3, 8)} cloves of garlic, a teaspoon of cumin, {ri(300, 600)}ml of stock and a tin ({R.choice((220, 400))}g) of tomatoes. Cover, simmer for {simmer} minutes at the back of an oven set to {oven}C (gas mark {mark}), then leave it alone for {rest}. Soaking, simmering and resting take {soak + simmer + rest} minutes in all, none of them yours.

Eat with {ri(60, 90)}g of couscous for each guest. A portion has {ri(480, 790)} calories and {ri(31, 52)}g of protein. It keeps for {w(ri(2, 4))} days.

The recipe is Fatima Benali's, who is {ri(71, 89)}, cooked for ships out of Oran for {ri(20, 40)} years, and says mine needs another half a lemon. My children, six and {w(ri(9, 14))}, pick the apricots out.""")
    must(t, "me about £#, or £# a head for #,", lambda s, e, n: near(s, e * n, 0.001))
    must(t, "or £# a head for #, .* pay £# a kilo .* cut #g of", lambda e, n, k, g: g * k / 1000 > e * n / 2)
    must(
        t,
        "water for # minutes.* simmer for # minutes .* alone for #\\. .* take # minutes in all",
        lambda x, y, z, s: s == x + y + z,
    )
    return t


def glacier(R: random.Random) -> Story:
    """A glacier: area lost as a share, retreat over years as so much a year, heat and snow beside."""
    ri = R.randint
    a0 = ri(110, 290)
    a1 = a0 - ri(15, a0 * 45 // 100)
    y0 = ri(1978, 1999)
    back = ri(620, 2400)
    t = Story(f"""Swiss glacier has shrunk by {rd(100 * (a0 - a1) / a0)} percent, survey shows

ZURICH — The Kalkfirn, once {a0 / 10} square kilometers of ice, covered {a1 / 10} when it was measured this fall, a loss of {rd(100 * (a0 - a1) / a0)} percent since {y0}, glaciologists say. Its tongue has drawn back by {c(back)} meters, or {rd(back / (2025 - y0))} meters a year over the {2025 - y0} years to 2025.

At the hut below it, built at {c(ri(2310, 2890))} meters and with beds for {ri(40, 96)}, the warden keeps a stake. It showed {ri(11, 42) / 10} meters of melt between June and September. In July the freezing level rose to {c(ri(4700, 5290))} meters, and on {ri(9, 24)} nights there was no frost at all.

The reservoir downstream has gained {ri(9, 39)} million cubic meters of meltwater in a decade. Hotels in the valley spent {ri(3, 14)} million francs on snow cannons and took in {c(ri(210, 480) * 1000)} overnight stays.

Globally, last year was about 1.5 degrees Celsius warmer than in preindustrial times. "I proposed to my wife on ice {ri(30, 80)} meters thick," said the warden, Reto Fux, {ri(55, 70)}. "It is a lake now. It has trout.\"""")
    must(
        t,
        "once # square kilometers of ice, covered # when .* loss of # percent",
        lambda o, n, q: near(q, 100 * (o - n) / o),
    )
    must(
        t,
        "shrunk by # percent, .* a loss of # percent since #, .* over the # years to #\\.",
        lambda q, p, y, n, z: q == p and z - y == n,
    )
    must(t, "back by # meters, or # meters a year over the # years", lambda s, e, n: near(e, s / n))
    return t


def reservoir(R: random.Random) -> Story:
    """Water in an Indian city: what is held as a share of what fits, days left at a daily draw."""
    ri = R.randint
    cap = ri(9800, 14800)
    held = ri(cap * 12 // 100, cap * 38 // 100)
    daily = ri(38, 62)
    t = Story(f"""City lakes hold {rd(100 * held / cap)}% of capacity, cuts likely

MUMBAI: The seven lakes that quench the city held {c(held)} million cubic feet on Thursday morning, {rd(100 * held / cap)} per cent of the {c(cap)} they can store, civic data showed. At {daily} million cubic feet a day, the present draw, they would last {held // daily} days without a drop of rain.

Engineers propose a cut of {R.choice((5, 10, 15))} per cent from the 1st. Households are supposed to get {ri(110, 135)} litres a head daily; in the hill wards of Kurla, residents told this reporter, {ri(30, 70)} is closer to the truth, and a tanker of {c(ri(5, 10) * 1000)} litres sells for Rs {c(ri(12, 38) * 100)}. Leaks and theft swallow {ri(24, 38)} per cent of the supply.

The monsoon reached Kerala on May {ri(26, 31)}. Colaba logged {ri(8, 71)} mm up to 8.30 am. Mercury touched {ri(331, 369) / 10} degrees.

A desalination plant at Manori was to cost Rs {c(ri(16, 29) * 100)} crore. The tender has lapsed {w(ri(2, 5))} times. Shailaja Pawar, {ri(31, 67)}, fills {w(ri(6, 16))} cans at 4 am. "Then it stops," she said. "My son's school is {w(ri(2, 5))} km off and he carries a bottle both ways.\"""")
    must(t, "held # million cubic feet .* morning, # per cent of the # they can", lambda h, q, k: near(q, 100 * h / k))
    must(
        t,
        "held # million .* At # million cubic feet a day, the present draw, they would last # days",
        lambda h, d, n: n == h // d,
    )
    return t


def defence(R: random.Random) -> Story:
    """An arms order: aircraft by price, deliveries so far and to come, budgets and bases beside."""
    ri = R.randint
    n = ri(24, 64)
    unit = ri(78, 124)
    have = ri(6, n - 12)
    t = Story(f"""Warsaw takes delivery of two more jets

Poland's air force welcomed two F-35s to Łask on Friday, raising the number it has received to {have} of the {n} on order and leaving {n - have} to come before {ri(2030, 2032)}.

At a unit cost of ${unit} million the airframes alone are worth ${n * unit / 1000:.{2 if n * unit % 100 else 1}f} billion. Training, spares and {ri(20, 33)} engines are billed separately. The jets fly at {ri(15, 18) / 10} times the speed of sound and reach {c(ri(490, 510) * 100)} feet; each hour aloft costs about ${ri(31, 44)},000.

Defence will absorb {ri(43, 48) / 10}% of GDP this year. Last year's outlay was {ri(150, 190)} billion zlotys, and next year's draft budget has {ri(195, 240)} billion, of which hangars at Łask and Świdwin get {ri(11, 28) / 10} billion. Some {ri(200, 215)},000 people serve, among them {ri(30, 42)},000 part-timers in the territorial force.

Across the border in Kaliningrad, {ri(60, 140)} km from the nearest Polish runway, analysts count {w(ri(3, 9))} air-defence batteries. "I learned on the MiG-29," said Maj. Ewa Krol, {ri(33, 43)}, who has {c(ri(9, 24) * 100)} hours in her logbook and a helmet that, at $400,000, costs more than her parents' house.""")
    must(t, "received to # of the # on order and leaving # to come", lambda a, b, d: b - a == d)
    must(
        t,
        "of the # on order .* cost of \\$# million the airframes alone are worth \\$# billion",
        lambda k, u, s: near(s, k * u / 1000, 0.005),
    )
    return t


def books(R: random.Random) -> Story:
    """A literary prize: a shortlist that adds up, sales since, prices of two editions, pages and ages."""
    ri = R.randint
    women, men = ri(3, 4), ri(2, 3)
    first, later = ri(2, 9) * 1000, ri(11, 79) * 1000
    entries = ri(110, 190)
    out = ri(12, 16)
    t = Story(f"""Debut about a lighthouse wins the Garland

The Garland Prize for fiction, worth £{ri(20, 60)},000, has gone to Imogen Tarr for The Lamp Room, a first novel of {ri(180, 420)} pages that she wrote on the {clock(ri(26, 31) * 15)} bus to Whitby.

It was picked from a shortlist of {w(women + men)}, {w(women)} by women and {w(men)} by men, which the judges had drawn from {entries} entries after a longlist of {out}. They met for {w(ri(4, 9))} hours. The vote was three to two.

Sales stood at {c(first)} copies when the shortlist came out in August and have reached {c(first + later)}, so that {c(later)} have been sold since. The hardback is £{ri(17, 22)}.99 and the paperback £{ri(8, 10)}.99; an audiobook of {ri(7, 14)} hours is read by the author's aunt. In Germany the rights made €{ri(12, 88)},000, in Japan ¥{ri(11, 39) / 10} million.

Ms Tarr, {ri(27, 44)}, left school at 16 and taught swimming for {w(ri(4, 12))} years at £{ri(9, 13)} an hour. Her publisher, Sandpiper, has a staff of {w(ri(4, 11))} and turned over £{ri(310, 890)},000 last year on {w(ri(9, 17))} titles. "At first we had printed {c(ri(12, 29) * 100)}," it said. Bookmakers had made her a {R.choice(("10-1", "14-1", "20-1"))} outsider. The prize was first given in {ri(1969, 1994)}.""")
    must(t, "shortlist of #, # by women and # by men", lambda s, x, y: s == x + y)
    must(t, "stood at # copies .* have reached #, so that # have been sold since", lambda a, b, d: b - a == d)
    return t


def lottery(R: random.Random) -> Story:
    """A lottery win: a prize split evenly, cash against annuity, odds and numbers drawn."""
    ri = R.randint
    k = ri(6, 19)
    each = ri(110, 980) * 1000
    nums = sorted(R.sample(range(1, 70), 5))
    jack = k * each
    t = Story(f"""Winning ticket: {k} bakery workers to share ${c(jack)}

BATON ROUGE, La. — A ticket bought at a gas station has made {k} people who work the night shift at Boudin Bakery richer by ${c(each)} apiece before tax, state lottery officials announced. The prize of ${c(jack)} will be split evenly.

The numbers drawn Saturday were {nums[0]}, {nums[1]}, {nums[2]}, {nums[3]} and {nums[4]}. Odds of matching all five are 1 in {ri(110, 119) / 10} million. The group has played for {w(ri(4, 15))} years and before this never won more than ${ri(40, 900)}.

Marvin Guidry, {ri(41, 66)}, who keeps the pool, said he noticed before dawn, with the king cakes still to ice. "I checked it {w(ri(4, 12))} times," he said. Each of them puts in ${ri(2, 5)} a week.

The store gets 1 percent. Statewide, sales came to ${ri(480, 690)} million in the fiscal year that ended June 30, and schools received ${ri(170, 230)} million. Nearly {ri(51, 64)} percent of adults in Louisiana play at least once a year, a survey found. Few of them win anything to speak of.""")
    must(t, "made # people .* by \\$# apiece .* prize of \\$# will be split evenly", lambda n, e, s: n * e == s)
    must(t, ": # bakery workers to share \\$# *\n.*The prize of \\$# will", lambda n, s, z: s == z)
    return t


def transfer(R: random.Random) -> Story:
    """A footballer's move: a fee in parts, goals by competition, months of contract, wages beside."""
    ri = R.randint
    down, later, extras = ri(9, 40), ri(6, 30), ri(2, 12)
    lg, cup, euro = ri(9, 24), ri(1, 5), ri(2, 7)
    games = lg + cup + euro + ri(7, 22)
    t = Story(f"""Benfica's Moreira joins Leverkusen for up to €{down + later + extras}m

Bayer Leverkusen have signed the striker Tiago Moreira, {ri(19, 26)}, from Benfica on a deal until June {ri(2029, 2031)}. They pay €{down}m at once, €{later}m next summer and as much as €{extras}m in bonuses, a possible €{down + later + extras}m, the clubs said.

Moreira hit {lg + cup + euro} goals in {games} matches last term: {lg} in the league, {w(cup)} in the cup and {w(euro)} in Europe. He also picked up {w(ri(3, 11))} yellow cards. He won {ri(52, 68)}% of his duels in the air and was clocked at {ri(331, 358) / 10} km/h.

He takes the shirt with the number {ri(14, 40)}; his salary, according to Portuguese papers, will be around €{ri(25, 69) / 10}m. Sporting will receive {ri(5, 20)}% of Benfica's profit because they trained him until he was {ri(14, 17)}.

Leverkusen open at Mainz on {ri(22, 24)} August without Jonas Prell, who tore a ligament and is {w(ri(3, 7))} weeks from running. In pre-season they won {w(ri(2, 5))} games. The BayArena, with its 30,{ri(2, 3)}00 or so seats, has sold {ri(19, 28)},000 season tickets. Benfica, meanwhile, fetched €{ri(31, 79)}m for a midfielder in January.""")
    must(
        t,
        "pay €#m at once, €#m next summer and as much as €#m in bonuses, a possible €#m",
        lambda x, y, z, s: s == x + y + z,
    )
    must(
        t,
        "hit # goals in # matches last term: # in the league, # in the cup and # in Europe",
        lambda s, g, x, y, z: s == x + y + z and s < g,
    )
    return t


def marathon(R: random.Random) -> Story:
    """A road race: two finishing times and the gap, split halves, a field that finished in part."""
    ri = R.randint
    half1, half2 = ri(3850, 3990), ri(3800, 4010)
    win = half1 + half2
    gap = R.choice((ri(7, 59), ri(61, 119)))
    field = ri(9000, 38000)
    quit_ = ri(210, 980)
    gap_words = f"{gap} seconds" if gap < 60 else f"{gap // 60} min {gap % 60} sec"
    t = Story(f"""Chebet kicks clear on the Rhine

COLOGNE. Kenya's Elias Chebet won the Cologne marathon in {hms(win)} on Sunday, {gap_words} ahead of Dawit Gebre of Ethiopia, who came home in {hms(win + gap)}. Chebet, {ri(22, 37)}, went through halfway in {hms(half1)} and needed {hms(half2)} for the rest.

A wind blew along the quays and it was {ri(9, 19)} degrees at the start. His {nth(ri(20, 35))} kilometre, the quickest, took {w(2)} minutes and {ri(40, 54)} seconds. First prize is €{ri(15, 45)},000, with more for a course record that has stood since {ri(2008, 2017)}.

Out of {c(field)} who set off, {c(field - quit_)} finished and {quit_} did not. Medics treated {ri(60, 190)}, many of them for blisters alone, and some went on to the line. The slowest took {w(ri(6, 7))} hours. Helpers handed out {ri(110, 290)},000 cups.

Among the women, Lisa Thoma, a midwife with {w(ri(2, 4))} children who runs {ri(110, 170)} kilometres a week, led from the {nth(ri(8, 16))} kilometre. She had paid her own fee. The race next autumn falls on 4 October.""")

    def secs(h: float, m: float, s: float) -> float:
        return h * 3600 + m * 60 + s

    tm = "#:#:#"
    must(t, f"marathon in {tm} on .* in {tm}\\. ", lambda a, b, d, e, f, g: secs(e, f, g) - secs(a, b, d) == gap)
    must(
        t,
        f"marathon in {tm} on .* halfway in {tm} and needed {tm} for",
        lambda a, b, d, e, f, g, h, i, j: secs(a, b, d) == secs(e, f, g) + secs(h, i, j),
    )
    must(t, "Out of # who set off, # finished and # did not", lambda s, x, y: s == x + y)
    return t


def golf(R: random.Random) -> Story:
    """A golf tournament: four rounds make a total and a score to par, the lead is the gap."""
    ri = R.randint
    rounds = [ri(65, 71) for _ in range(4)]
    total = sum(rounds)
    par = 288
    lead = ri(2, 6)
    left = ri(2, 6)
    birdies = 72 - rounds[3] + left
    t = Story(f"""Okada strolls to title at Kiln Bay

Ryo Okada closed with a {rounds[3]} on Sunday to win the Kiln Bay Open by {w(lead)} shots, making {w(birdies)} birdies and {w(left)} bogeys on a course that plays to a par of 72.

His rounds of {rounds[0]}, {rounds[1]}, {rounds[2]} and {rounds[3]} came to {total}, or {par - total} under par. Second on {total + lead} was the Texan Cade Willis, who missed from {w(ri(3, 8))} feet at the last. The Englishman Nick Orme, {ri(41, 50)}, holed in one with a {w(ri(6, 9))} iron and tied for {nth(ri(9, 30))}.

The cheque was for ${ri(11, 36) / 10} million. Okada's caddie usually gets a tenth. He is ranked {nth(ri(24, 88))} in the world, will rise, and has been a professional since {ri(2014, 2021)}; this was his {nth(ri(90, 240))} start on the tour and only his {R.choice(("second", "third"))} win.

The longest hole measures {ri(560, 640)} yards, and the wind on it blew at {ri(18, 35)} mph. Average driving distance over the week was {ri(288, 309)} yards. Play was held up on Friday for {ri(35, 140)} minutes. Some {c(ri(90, 310) * 100)} spectators came, and an alligator was moved twice.""")
    must(
        t, "rounds of #, #, # and # came to #, or # under", lambda a, b, d, e, s, u: a + b + d + e == s and 288 - s == u
    )
    must(
        t,
        "closed with a # on .* by # shots.* came to #, or # under par\\. Second on # was",
        lambda r, k, s, u, z: z - s == k,
    )
    must(t, "closed with a # on .* making # birdies and # bogeys .* par of #\\.", lambda r, b, g, p: p - b + g == r)
    return t


def tennis(R: random.Random) -> Story:
    """A tennis match: games won add up from the sets, sets tell the winner, aces and rankings beside."""
    ri = R.randint
    l1, l2, w3 = ri(2, 4), ri(0, 4), ri(1, 4)
    gw, gl = 6 + w3 + 6, l1 + 6 + l2
    hours, chances = ri(105, 150), ri(10, 17)
    pts_l = ri(74, 92)
    pts = pts_l + ri(3, 15)
    t = Story(f"""Qualifier Sørli stuns {nth(ri(4, 9))} seed in Madrid

Maja Sørli of Norway, the world No {ri(118, 240)}, beat Elena Marchetti 6-{l1}, {w3}-6, 6-{l2} on Tuesday to reach the last 16 in Madrid. It took her {span(hours)}, {gw} games to {gl}.

She struck {ri(3, 11)} aces and {ri(5, 12)} double faults, landed {ri(51, 70)}% of her first serves and won {pts} points against {pts_l}, or {pts - pts_l} more. Marchetti wasted {w(chances - ri(3, 5))} of her {chances} break points.

Sørli, {ri(18, 23)}, has already earned €{ri(90, 160)},000 this week, nearly what she took home in the whole of last year. To pay for her coach she sold waffles at {ri(25, 45)} kroner apiece. She began at the age of {w(ri(4, 7))} in a sports hall in Tromsø that she shared with the gymnasts.

Up next is Paula Ruiz, who has lost {w(ri(2, 5))} matches on clay this spring. Marchetti has a bad shoulder and will drop out of the top ten. In the evening, before {c(ri(71, 119) * 100)} people, the men's favourite went through by two sets to nil.""")
    must(
        t,
        "Marchetti #-#, #-#, #-# on .*, # games to #\\.",
        lambda a, b, d, e, f, g, s, z: a + d + f == s and b + e + g == z,
    )
    must(t, "won # points against #, or # more", lambda a, b, d: a - b == d)
    return t


def cycling(R: random.Random) -> Story:
    """A mountain stage: distance gone and to go, overall gaps that move, climbs and watts beside."""
    ri = R.randint
    dist = ri(142, 218)
    togo = ri(9, 58)
    before = ri(40, 110)
    gain = ri(8, 35)
    left = 21 - ri(12, 18)
    t = Story(f"""Vermeer bites into Tour lead on the Galibier

Daan Vermeer attacked {dist - togo} kilometres into Thursday's stage of {dist}, with {togo} to go, and took {gain} seconds out of the race leader, Mikel Etxeberria. Overnight he had been {before} seconds behind; he is now {before - gain} behind.

The Galibier rises for {ri(171, 189) / 10}km at an average of {ri(65, 72) / 10}%. Near the top, at 2,642m, snow was banked {w(ri(2, 4))} metres high, and the Dutchman's team say that he pushed {ri(380, 430)} watts for {ri(36, 52)} minutes. He weighs {ri(58, 66)}kg and eats {ri(90, 120)}g of carbohydrate an hour.

There are {w(left)} stages left, and {ri(131, 158)} riders from the {ri(22, 23)} teams. {w(ri(2, 6)).capitalize()} retired, one with a broken collarbone, another because a wasp had stung him in the throat. The day's breakaway was once {w(ri(5, 11))} minutes ahead.

Etxeberria, who is {ri(23, 35)} and has worn yellow for {w(ri(3, 9))} days, blamed a slow wheel change: "{w(ri(11, 19)).capitalize()} seconds with my foot on the ground." Friday's time trial, over {ri(22, 38)}km, starts in Briançon at {ri(13, 14)}.{ri(1, 5)}5. The green jersey stays with Søren Holt on {ri(210, 380)} points. A baker in Valloire sold {c(ri(600, 1900))} yellow buns.""")
    must(t, "attacked # kilometres into Thursday's stage of #, with # to go", lambda a, s, g: a + g == s)
    must(t, "took # seconds out .* been # seconds behind; he is now # behind", lambda g, b, n: b - g == n)
    return t


def hospital(R: random.Random) -> Story:
    """A hospital's winter: beds filled as a share, long waits as a share, flu, staff and beds beside."""
    ri = R.randint
    beds = ri(420, 980)
    full = ri(beds * 88 // 100, beds * 98 // 100)
    came = ri(1900, 3900)
    over = ri(came * 22 // 100, came * 48 // 100)
    flu = ri(20, 90)
    t = Story(f"""'Like working in a corridor of coughs': a week at St Bede's

By Sunday night {full} of the {beds} beds at St Bede's were taken, {rd(100 * full / beds)}% of the total, and {w(ri(6, 18))} trolleys stood along the wall outside X-ray.

In the seven days to 5 January {c(came)} people came to A&E, one of them with a parrot's beak-mark on his eyelid. More than four hours went by for {c(over)} of them, that is {rd(100 * over / came)}%, before they were admitted, sent on or sent home. The target is 5%.

Flu accounted for {flu} patients and norovirus for {ri(9, 40)}; a handful had both. Some {ri(31, 88)} were well enough to leave but had nowhere to go, a figure that was {ri(20, 70)} at this time last year. Sickness among staff ran at {ri(51, 79) / 10}%. An agency nurse can be had for £{ri(38, 62)} an hour, against £{ri(16, 24)} for one on the books.

"I've {ri(14, 34)} years in," said Sister Colette Byrne, {ri(52, 62)}, at the end of a shift that was meant to last twelve hours. The trust, which is £{ri(14, 60)}m in the red, will open {w(ri(8, 20))} beds in a former gym on the {nth(ri(12, 28))}. Parking costs £{ri(21, 49) / 10:.2f} for two hours. Nurses also pay.""")
    must(t, "night # of the # beds .* taken, #% of the total", lambda a, b, q: near(q, 100 * a / b))
    must(t, "January # people came .* by for # of them, that is #%", lambda s, k, q: near(q, 100 * k / s))
    return t


def airline(R: random.Random) -> Story:
    """An airline's quarter: seats filled as a share, fleet less returns, profit beside fine and fuel."""
    ri = R.randint
    seats = ri(410, 990) * 10000
    flown = seats * ri(780, 949) // 1000 // 1000 * 1000
    fleet, back = ri(61, 148), ri(4, 19)
    new = ri(5, 16)
    t = Story(f"""Skandia Air back in black

STOCKHOLM — Skandia Air earned SEK {ri(110, 890)} million before tax from July to September, a turnaround from a loss, after selling {c(flown)} of the {c(seats)} seats it put in the air. The load factor was {rd(100 * flown / seats, 1)}%.

Fuel ate SEK {ri(11, 24) / 10} billion. A tonne of it cost ${ri(690, 890)}, and {w(ri(2, 3))} per cent of it must now be green. Carbon permits, at €{ri(62, 88)} each, added SEK {ri(60, 190)} million, and the airline booked a fine of SEK {ri(20, 95)} million over refunds from 2021.

It flies {fleet} aircraft. This winter {back} go back to lessors and {new} arrive, which will bring the fleet to {fleet - back + new}. Pilots, {c(ri(9, 19) * 100)} of them, have accepted {ri(27, 44) / 10}% a year for two years, cabin crew rather less.

A seat to Málaga sells on average for SEK {c(ri(1100, 1990))}. Punctuality slid: {ri(71, 82)}% of departures left within 15 minutes. "Birds, fog and Heathrow," said Chief Executive Lena Ask, whose own bonus is capped at {w(ri(3, 9))} months' pay. The shares, at SEK {ri(31, 88)}, had lost a fifth since May.""")
    must(t, "selling # of the # seats .* factor was #%", lambda a, b, q: near(q, 100 * a / b, 0.05))
    must(
        t,
        "flies # aircraft\\. This winter # go back to lessors and # arrive, .* fleet to #\\.",
        lambda f, b, n, s: f - b + n == s,
    )
    return t


def earnings(R: random.Random) -> Story:
    """Several companies' results in one paragraph, each with its own change, in Indian crores."""
    ri = R.randint
    rows = []
    for _ in range(3):
        old = ri(210, 2900)
        rows.append((old, old + ri(old * 4 // 100 + 1, old * 38 // 100)))
    (a0, a1), (b0, b1), (d1, d0) = rows
    t = Story(f"""Q2 results: Meghna Paints gains, Tulsi Tyres skids

Meghna Paints posted a net profit of Rs {c(a1)} crore for the September quarter, up {rd(100 * (a1 - a0) / a0, 1)} per cent from Rs {c(a0)} crore a year ago. Ebitda margin came in at {ri(165, 219) / 10} per cent and the board declared an interim dividend of Rs {ri(3, 18)} a share.

Private lender Saral Bank's profit rose to Rs {c(b1)} crore from Rs {c(b0)} crore, a gain of {rd(100 * (b1 - b0) / b0, 1)} per cent. Gross bad loans were {ri(121, 289) / 100:.2f} per cent of the book; a penalty of Rs {ri(2, 9)} crore by the RBI hardly dented it. At Tulsi Tyres, profit fell {rd(100 * (d0 - d1) / d0, 1)} per cent to Rs {c(d1)} crore as rubber touched Rs {ri(181, 246)} a kg.

Tulsi, which runs {w(ri(4, 9))} plants, will spend Rs {c(ri(310, 990))} crore on another at Sanand over {w(ri(2, 4))} years. Its stock ended {ri(11, 69) / 10} per cent lower at Rs {ri(310, 890)}; Meghna's, at Rs {c(ri(2100, 3900))}, was flat.

Analysts polled ahead of the numbers had pencilled in a dip of {ri(2, 9)} per cent for the tyre maker. "Monsoon lasted {w(ri(9, 20))} days too long," its finance chief grumbled on a call that drew {ri(60, 190)} investors.""")
    must(
        t,
        "profit of Rs # crore for .*, up # per cent from Rs # crore",
        lambda n, q, o: near(q, 100 * (n - o) / o, 0.05),
    )
    must(
        t, "rose to Rs # crore from Rs # crore, a gain of # per cent", lambda n, o, q: near(q, 100 * (n - o) / o, 0.05)
    )
    must(t, "profit fell # per cent to Rs # crore", lambda q, n: near(q, 100 * (d0 - n) / d0, 0.05))
    return t


def townbudget(R: random.Random) -> Story:
    """An American town's budget: hours cut, jobs cut, a vote, a levy per household, other years beside."""
    ri = R.randint
    hours = ri(48, 62)
    off = ri(4, 17)
    homes = ri(31, 118) * 100
    per = ri(24, 96)
    nay = ri(1, 2)
    t = Story(f"""Library loses hours, fire truck stays in Holbrook budget

HOLBROOK, Mass. — The Board of Selectmen voted {7 - nay}-{nay} Tuesday, with all seven members present, for a budget that closes the public library {w(off)} hours sooner each week. It will be open {hours - off} hours, down from {hours}.

The spending plan for fiscal 2027, ${ri(310, 690) / 10} million, includes ${ri(610, 980)},000 for a ladder truck and ${ri(14, 39) / 10} million for snow; last winter the town used {c(ri(9, 29) * 100)} tons of salt in {w(ri(8, 20))} storms. The schools get {ri(51, 64)} percent of the money. {w(ri(3, 8)).capitalize()} teachers who retire will not be replaced.

A new trash fee of ${per} per household, levied on {c(homes)} homes, should yield ${c(per * homes)}. Free cash stood at ${ri(11, 48) / 10} million on July 1 and the town's debt at ${ri(12, 44)} million.

Resident Hal Novak, {ri(64, 90)}, spoke for {w(ri(4, 11))} minutes about a bench. Another speaker noted that circulation, {c(ri(81, 198) * 1000)} items last year, has climbed since the pandemic and that toddlers pack story time. Librarian June Alvarez said her {w(ri(9, 16))} employees had not had a raise in {w(ri(2, 5))} years. Town Meeting, where any of {c(ri(71, 119) * 100)} voters may speak, convenes May 11 at 7 p.m.""")
    must(t, "voted #-# Tuesday, with all # members", lambda y, n, s: y + n == s)
    must(t, "library # hours sooner each week\\. It will be open # hours, down from #\\.", lambda d, n, o: o - d == n)
    must(t, "fee of \\$# per household, levied on # homes, should yield \\$#\\. ", lambda p, h, s: p * h == s)
    return t


def referendum(R: random.Random) -> Story:
    """A referendum: votes for and against, the majority, shares, turnout of a roll."""
    ri = R.randint
    yes = ri(61000, 98000)
    no = ri(41000, 60000)
    roll = (yes + no) * 100 // ri(41, 78)
    spoilt = ri(310, 980)
    t = Story(f"""Island says yes to bridge

The people of Sollay have voted to be joined to the mainland. When the last box was opened at {clock(ri(16, 27) * 15)} on Friday, {c(yes)} had said yes and {c(no)} no, a majority of {c(yes - no)}. As a share of the {c(yes + no)} valid papers the yes side took {rd(100 * yes / (yes + no), 1)}%.

Besides these, {spoilt} papers were spoilt, one with a drawing of a puffin. The roll has {c(roll)} names, so that counting the valid votes alone turnout was {rd(100 * (yes + no) / roll, 1)}%; for the assembly, in {ri(2021, 2023)}, it had been {ri(380, 559) / 10}%.

The bridge would be {ri(21, 58) / 10}km long with {w(ri(9, 20))} piers and cost £{ri(340, 910)}m. Ferries, which sail {w(ri(6, 14))} times a day, carry {ri(410, 890)},000 passengers a year at £{ri(61, 149) / 10:.2f} for a return. They lie in harbour for {ri(17, 39)} days in a bad winter.

Exit pollsters, who talked to {c(ri(900, 2400))} voters with a margin of three points, had called it right. Islanders under 25 were keenest. "I was against it in {ri(1989, 1996)} too," said Morag Tulloch, {ri(84, 97)}, who keeps {w(ri(3, 14))} goats.""")
    must(
        t,
        "Friday, # had said yes and # no, a majority of #\\. As a share of the # valid",
        lambda y, n, m, s: y - n == m and y + n == s,
    )
    must(t, "Friday, # had said yes and # no, .* yes side took #%", lambda y, n, q: near(q, 100 * y / (y + n), 0.05))
    must(
        t,
        "share of the # valid papers .* roll has # names, .* turnout was #%",
        lambda v, r, q: near(q, 100 * v / r, 0.05),
    )
    return t


def census(R: random.Random) -> Story:
    """A census: population growth as a share, households to heads, overlapping groups said to overlap."""
    ri = R.randint
    p0 = ri(310, 890) * 1000 + ri(0, 999)
    p1 = p0 + ri(p0 * 3 // 100, p0 * 21 // 100)
    size = ri(21, 29)
    homes = p1 * 10 // size
    eng = ri(71, 88)
    t = Story(f"""{c(p1)} and counting: province grows, greys and goes bilingual

The province had {c(p1)} inhabitants on census day, a rise of {c(p1 - p0)}, or {rd(100 * (p1 - p0) / p0, 1)} per cent, on the {c(p0)} of five years before, Statistics Canada reported on Wednesday.

They live in {c(homes)} households, about {rd(p1 / homes, 1)} people to each. Some {eng} per cent speak English at home, {ri(22, 41)} per cent French and {ri(9, 18)} per cent another tongue; the shares come to more than a hundred as many use two. Punjabi is up sharply.

The median age is {ri(401, 449) / 10}. Some {ri(110, 390)} have lived for a century, and the birth rate is {ri(71, 99) / 10} per 1,000. Newcomers came chiefly from India, {c(ri(41, 99) * 100)} of them, and from the Philippines, {c(ri(11, 39) * 100)}.

In Cape Sable, where the cannery shut in 2022, {w(ri(11, 20))} of the {ri(61, 140)} houses are empty. Lorne Comeau, {ri(61, 83)}, counted {w(ri(3, 9))} lights from his porch on a night of -{ri(11, 24)}C. Housing starts in Halifax reached {c(ri(31, 68) * 100)}, fewer than hoped. Enumerators knocked on some doors {w(ri(4, 7))} times.""")
    must(
        t,
        "had # inhabitants on census day, a rise of #, or # per cent, on the # of",
        lambda n, d, q, o: n - o == d and near(q, 100 * d / o, 0.05),
    )
    must(t, "had # inhabitants .* in # households, about # people", lambda n, h, q: near(q, n / h, 0.05))
    return t


def auction(R: random.Random) -> Story:
    """A sale of pictures: hammer and premium make the price, lots sold as a share, other prices beside."""
    ri = R.randint
    hammer = ri(62, 480) * 5000
    premium = R.choice((20, 24, 25, 26))
    lots = ri(48, 140)
    unsold = ri(5, lots // 3)
    t = Story(f"""Attic still life makes £{c(hammer * (100 + premium) // 100)}

A picture of lemons that had hung beside a boiler in Stroud was knocked down at Lyon & Hart on Thursday for £{c(hammer)}. With the buyer's premium of {premium}% it cost its new owner, a telephone bidder, £{c(hammer * (100 + premium) // 100)}.

The estimate was £{ri(40, 90)},000 to £{ri(100, 150)},000. Bidding opened at £{ri(20, 38)},000 and lasted for {w(ri(4, 13))} minutes. It is thought to be Dutch and to date from about {ri(1621, 1669)}; a restorer seems to have added the wasp.

Of the {lots} lots in the sale {lots - unsold} found buyers, {rd(100 * (lots - unsold) / lots)}%, and {unsold} did not. A clock by Tompion fetched £{ri(110, 290)},000, a pair of globes £{c(ri(81, 98) * 100)} and a stuffed pike £{ri(110, 690)}. Last year's total for the same week was £{ri(12, 39) / 10}m.

The seller, a retired nurse of {ri(66, 85)}, means to buy a caravan (they start at £{ri(17, 29)},000) and to treat her {w(ri(3, 6))} nieces. The art market shrank by {ri(4, 12)}% in 2024, by one count.""")
    must(
        t,
        "makes £#\\n.* Thursday for £#\\. .* premium of #% it cost its new owner, a telephone bidder, £#\\.\\n",
        lambda s, h, p, z: s == z == h * (100 + p) / 100,
    )
    must(
        t,
        "Of the # lots in the sale # found buyers, #%, and # did not",
        lambda s, k, q, u: s - k == u and near(q, 100 * k / s),
    )
    return t


def ferry(R: random.Random) -> Story:
    """A travel piece: times of day that fit the crossings, distances in two units, fares by heads."""
    ri = R.randint
    start = ri(36, 42) * 10
    leg, wait, leg2 = ri(65, 150), ri(20, 55), ri(62, 175)
    land = start + leg
    off = land + wait
    arrive = off + leg2
    miles = (leg + leg2) * ri(12, 17) // 60
    adult, child = ri(180, 460), ri(60, 160)
    t = Story(f"""Two ferries, one lighthouse, no signal

Our boat left Ullapool at {clock(start)} and reached the first pier at {clock(land)}, a crossing of {span(leg)}. We had {wait} minutes for a bacon roll before the second, the {clock(off)}, which put us ashore at {clock(arrive)} after {span(leg2)} of rain.

In all we had sailed {miles} miles, or {rd(miles * 1.60934)}km, past an island where {ri(11, 60)} people, {ri(200, 900)} sheep and clouds of puffins live. The lighthouse, built in {ri(1828, 1896)}, has {ri(110, 190)} steps and can be seen {ri(15, 25)} miles off. On a clear day you might count {w(ri(3, 8))} others.

Tickets were £{adult / 10:.2f} for a grown-up and £{child / 10:.2f} for a child, so that our family, two of one and two of the other, paid £{(adult + child) / 5:.2f}. The cottage was £{ri(480, 990)} a week, the dog £{ri(15, 40)} extra. Petrol on the island is {ri(148, 179)}p a litre.

The shop opens from {w(ri(9, 10))} until {w(ri(4, 6))}, save on Sundays. Take jumpers: it was {w(ri(9, 14))} degrees in July. My daughter, aged {w(ri(6, 11))}, saw {w(ri(4, 15))} seals and has asked to be left there.""")
    at = r"(\d+)\.?(\d\d)?(?:am|pm)"
    m = re.search(
        f"left Ullapool at {at} and reached the first pier at {at}, .* had (\\d+) minutes .* the {at}, which put us ashore at {at} after",
        t,
    )
    assert m, t

    def minutes(h: str, mm: str | None) -> int:
        return int(h) % 12 * 60 + int(mm or 0)

    g = m.groups()
    one, two, three, four = minutes(g[0], g[1]), minutes(g[2], g[3]), minutes(g[5], g[6]), minutes(g[7], g[8])
    assert (two - one) % 720 == leg and (three - two) % 720 == int(g[4]) and (four - three) % 720 == leg2, t
    assert f"a crossing of {span(leg)}" in t and f"after {span(leg2)} of rain" in t
    must(t, "sailed # miles, or #km", lambda a, b: near(b, a * 1.60934))
    must(t, "were £# for a grown-up and £# for a child, .* paid £#\\. ", lambda a, b, s: near(s, 2 * a + 2 * b, 0.001))
    return t


def ballot(R: random.Random) -> Story:
    """A vote: a poll of three with a lead, the turnout of two votes, those who came and those who stayed away."""
    ri = R.randint
    last = ri(15, 23)
    second = last + ri(2, 6)
    first = second + ri(3, 9)
    could = ri(210, 620) * 100
    did = could * ri(38, 61) // 100
    before = ri(62, 71)
    seats = ri(30, 64)
    women = seats * ri(25, 45) // 100
    asked, came, stayed = ri(150, 260), ri(60, 80), ri(40, 59)
    others = asked - came - stayed
    t = Story(f"""Turnout down to {rd(100 * did / could)}% in Dale

Turnout in the vote for mayor of Dale fell on Thursday, the council said. At the last vote it was {before}%.

Of the {c(could)} people who could vote {c(did)} did so. Four years ago the turnout was {before}%.

The last poll had put the Reds on {first}%, the Blues on {second}% and the Greens on {last}%, a lead of {first - second} points for the Reds.

On the new council {women} of the {seats} members are women, or {rd(100 * women / seats)}%. On the old one the share was {ri(12, 20)}%.

Of the {asked} members of the club that ran the count, {came} came and {stayed} did not. The other {others} had moved away.""")
    must(t, "Turnout down to #% in", lambda told: near(told, 100 * did / could))
    must(t, "on #%, the Blues on #% and the Greens on #%, a lead of #", lambda a, b, _, lead: a - b == lead)
    must(t, "council # of the # members are women, or #%", lambda a, b, share: near(share, 100 * a / b))
    must(
        t,
        "Of the # members of the club .*, # came and # did not. The other #",
        lambda whole, one, other, rest: whole == one + other + rest,
    )
    return t


Template = Callable[[random.Random], Story]
TEMPLATES: tuple[Template, ...] = tuple(
    one for one in list(globals().values()) if getattr(one, "__annotations__", {}).get("return") is Story
)
