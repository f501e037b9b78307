"""Casualties: the rows that must give nothing first, then every construction in several wordings."""

from __future__ import annotations

import pytest

from attributed_claims import parse
from attributed_claims.claims.casualties import CASUALTIES, Casualties
from attributed_claims.claims.registry import Registry

REGISTRY = Registry([CASUALTIES])


def read(text: str, published: str | None = "2023-05-10") -> list[tuple[str, object, object, str, str | None]]:
    """Return (outcome, low, high, qualifier, group) of each claim."""
    found: list[tuple[str, object, object, str, str | None]] = []
    for claim in parse(text, published=published, registry=REGISTRY).claims:
        assert isinstance(claim, Casualties)
        figure = claim.quantity
        found.append((claim.outcome, figure.low, figure.high, figure.qualifier, claim.group.text if claim.group else None))
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mayor Ann Reyes, 52, was killed on the spot.", id="a name is no count"),
        pytest.param("The gunman was shot dead by officers.", id="a definite description is no count"),
        pytest.param("The number of dead trees rose to 12.", id="dead trees"),
        pytest.param("He put the dead at the centre of his 12 paintings.", id="put somewhere"),
        pytest.param("On average 14 people a day are killed on these roads.", id="a rate"),
        pytest.param("Every week about 30 miners die of dust.", id="a rate, every week"),
        pytest.param("The disease kills 40 per 100,000 residents.", id="a rate per head"),
        pytest.param("Some 900 hikers drown in these rivers every year.", id="a rate behind the verb"),
        pytest.param("In this valley one goatherd is killed every 40 hours.", id="a rate of hours"),
        pytest.param("Every ten minutes a child dies of hunger.", id="a rate of minutes"),
        pytest.param("One in six patients dies of the fever.", id="a share"),
        pytest.param("Seven out of every ten murders go unsolved.", id="a share of every ten"),
        pytest.param("The frost killed 4,000 head of cattle.", id="head of cattle"),
        pytest.param("A growing number of miners were killed.", id="a growing number is no one"),
        pytest.param("The bakery suffered no losses.", id="a firm without losses"),
        pytest.param("Crews went to 17 wrecks, five with injuries.", id="wrecks with injuries"),
        pytest.param("The merger eliminated 40 jobs and 12 employees.", id="jobs eliminated"),
        pytest.param("A third was destroyed by mould.", id="a third of something"),
        pytest.param("About a third were killed.", id="a third in the plural is a fraction"),
        pytest.param("She is the mother of two boys, who was hurt.", id="who was hurt is one"),
        pytest.param("The army rescued 11 kidnapped sailors.", id="rescued"),
        pytest.param("The judge ordered the arrest of 21 clerks.", id="an arrest that is ordered"),
        pytest.param("The dream of killing 12 giants haunts him.", id="a dream of killing"),
        pytest.param("He wanted to kill six guards.", id="what somebody wanted"),
        pytest.param("Hundreds of children were poisoned.", id="poisoned is not dead"),
        pytest.param("They run a homeless shelter.", id="a shelter"),
        pytest.param("He shot dead Ann Lee, an unarmed cook.", id="who she was"),
        pytest.param("The shop lost 4,000 customers.", id="customers lost"),
        pytest.param("Smoking kills one in two users.", id="a share of users"),
        pytest.param("The law defines mass murder as the killing of four people.", id="a definition"),
        pytest.param("Any crash in which three people are hurt must be reported.", id="any case"),
        pytest.param("He captured 40 images of the fire.", id="images captured"),
        pytest.param("He missed 14 games with an injured knee.", id="a knee"),
        pytest.param("Half the victims were under 30.", id="the victims' age"),
        pytest.param("They mourned the 49 Pulse victims.", id="victims of something"),
        pytest.param("The clinic put the price at 40 and the dose at 12, and nobody knows who died.", id="a price"),
        pytest.param("The quake killed two horses and 300 sheep.", id="animals"),
        pytest.param("The storm claimed 40 houses and 12 bridges.", id="houses are no lives"),
        pytest.param("The mayor killed the bill in 2019.", id="a bill"),
        pytest.param("If five people die, the law calls it a disaster.", id="a condition"),
        pytest.param("The dam could have killed 2,000 villagers.", id="what could have been"),
        pytest.param("The rebels threatened to kill 12 teachers.", id="a threat"),
        pytest.param("Up to 60 passengers may be missing.", id="what may be"),
        pytest.param("The toll is expected to rise to 90.", id="a forecast"),
        pytest.param("The team lost 12 games and won three.", id="games lost"),
        pytest.param("A loss to Leeds would be their fourth this year.", id="a loss in sport"),
        pytest.param("Police rescued 14 hikers who were trapped in the gorge.", id="people rescued"),
        pytest.param("The killing happened 35 years ago at 12 Elm Street.", id="times and addresses"),
        pytest.param("The court issued 52 arrest warrants.", id="warrants"),
        pytest.param("The dead man was 34.", id="an age"),
        pytest.param("Ruiz, a sergeant who was killed in March, is buried here.", id="an apposition describes"),
        pytest.param("She is one of the reporters hurt during the raid.", id="one of them is a description"),
        pytest.param("The general captured 40 delegates in Ohio.", id="delegates"),
        pytest.param("A death benefit was paid to 12 families.", id="death benefit"),
        pytest.param("The death penalty applies to 11 crimes.", id="death penalty"),
        pytest.param("Firms lost 900 jobs and 40 contracts.", id="jobs lost"),
        pytest.param("Many people died and a number of others were hurt.", id="many and a number give no bounds"),
        pytest.param("A quake could leave up to 40,000 homeless.", id="what could be left"),
        pytest.param("They could storm the jail and kill 12 guards.", id="could, shared by two verbs"),
        pytest.param("He wants to stay and kill six guards.", id="wants to, shared by two verbs"),
        pytest.param("Police killed the gunman, Omar Diaz, 29, a citizen born in Rome.", id="who he was, behind his age"),
        pytest.param("The mayor ordered the evacuation of 3,000 people.", id="an evacuation that is ordered"),
        pytest.param("There is no dead end, and no wounded pride.", id="no dead end"),
        pytest.param("Two trucks came back with injuries to their paint.", id="trucks with injuries"),
        pytest.param("The court ordered and the police seized 12 cars.", id="two verbs, and cars"),
        pytest.param("A court cleared 12 soldiers of killing civilians.", id="who is cleared of it"),
        pytest.param("Two of the 12 dead languages are still sung, and 40 dead links were counted.", id="dead languages and links"),
        pytest.param("The land saw 16 massacres and three firms went private.", id="massacres are no dead"),
        pytest.param("Police shot down two drones, and 40 people left the village hall early.", id="drones, and a hall"),
        pytest.param("The agents had four files and they shot them all.", id="them, and nobody"),
        pytest.param("Officials said 38 of the victims were children.", id="victims of nobody knows what"),
        pytest.param("Nine victims of the swindle sued.", id="victims of a swindle"),
        pytest.param("The paper netted 75 pounds, and the dead were in 12 rooms.", id="a net gain"),
        pytest.param("He improved his scores, and the bars were full.", id="scores and bars"),
        pytest.param("The flood is expected to leave thousands homeless.", id="what is expected to be left"),
        pytest.param("Two robbers fled towards the harbour.", id="robbers flee, nobody displaces them"),
        pytest.param("Seven doctors work in hospital wards, and 12 babies were born in hospital.", id="not everyone in hospital is hurt"),
        pytest.param("Police held three meetings and 12 votes were held.", id="meetings held"),
        pytest.param("Murders rose, a change from 2017, and 12 of the 53 raids failed.", id="a year and raids compared"),
    ],
)
def test_nothing_is_claimed(text: str) -> None:
    assert [row for row in read(text) if row[1:3] != (None, None)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("At least 40 miners were killed.", [("killed", 40, None, "at_least", "miners")], id="passive"),
        pytest.param("Some 300 villagers have been killed since May.", [("killed", 300, 300, "approx", "villagers")], id="passive perfect"),
        pytest.param("Nine sailors killed in port blast", [("killed", 9, 9, "exact", "sailors")], id="participle alone"),
        pytest.param("The landslide killed nearly 80 farmers.", [("killed", 80, 80, "approx", "farmers")], id="active"),
        pytest.param("The blast reportedly killed six.", [("killed", 6, 6, "exact", None)], id="active, bare"),
        pytest.param(
            "A car bomb tore through the market, wounding 31 shoppers.", [("injured", 31, 31, "exact", "shoppers")], id="-ing form"
        ),
        pytest.param("Two climbers died on the north face.", [("killed", 2, 2, "exact", "climbers")], id="intransitive"),
        pytest.param("A fifth person has died of burns.", [("killed", 1, 1, "exact", "person")], id="an ordinal that counts"),
        pytest.param("A 25-year-old nurse was arrested.", [("detained", 1, 1, "exact", "25-year-old nurse")], id="article with an age"),
        pytest.param("Another three cadets drowned.", [("killed", 3, 3, "exact", "cadets")], id="another adds"),
        pytest.param("No one was hurt.", [("injured", 0, 0, "exact", None)], id="no one"),
        pytest.param("No injuries were reported.", [("injured", 0, 0, "exact", None)], id="no injuries"),
        pytest.param("There were no casualties.", [("casualties", 0, 0, "exact", None)], id="no casualties"),
        pytest.param("The ferry fire left 17 dead.", [("killed", 17, 17, "exact", None)], id="left N dead"),
        pytest.param(
            "The flood left two people dead and 900 others homeless.",
            [("killed", 2, 2, "exact", "people"), ("displaced", 900, 900, "exact", "others")],
            id="left N dead and M homeless",
        ),
        pytest.param("Up to 70 hikers are feared dead.", [("killed", None, 70, "at_most", "hikers")], id="feared dead"),
        pytest.param("Eleven divers remain missing.", [("missing", 11, 11, "exact", "divers")], id="remain missing"),
        pytest.param("Eight fishermen went missing in the storm.", [("missing", 8, 8, "exact", "fishermen")], id="went missing"),
        pytest.param("The crash claimed 12 lives.", [("killed", 12, 12, "exact", None)], id="claimed lives"),
        pytest.param("Forty lives were lost.", [("killed", 40, 40, "exact", None)], id="lives were lost"),
        pytest.param("Not a single Danish life was lost.", [("killed", 0, 0, "exact", "Danish")], id="not a single life"),
        pytest.param("Divers recovered 14 bodies from the wreck.", [("killed", 14, 14, "exact", None)], id="bodies recovered"),
        pytest.param("Six bodies were found under the rubble.", [("killed", 6, 6, "exact", None)], id="bodies found"),
        pytest.param("The regiment lost 900 men.", [("casualties", 900, 900, "exact", "men")], id="lost men"),
        pytest.param(
            "The brigade killed or wounded 900 fighters.",
            [("casualties", 900, 900, "exact", "fighters")],
            id="killed or wounded",
        ),
        pytest.param(
            "Some 2,000 rebels were killed, wounded or captured.",
            [("casualties", 2000, 2000, "approx", "rebels")],
            id="three of them",
        ),
        pytest.param("More than 30 sailors are dead or missing.", [("casualties", 30, None, "at_least", "sailors")], id="dead or missing"),
        pytest.param("The Navy suffered 40 casualties.", [("casualties", 40, 40, "exact", "The Navy")], id="the side that bears it"),
        pytest.param("The army suffered two dead.", [("killed", 2, 2, "exact", "The army")], id="suffered N dead"),
        pytest.param("The raid led to 40 arrests.", [("detained", 40, 40, "exact", None)], id="N arrests"),
        pytest.param("The raid followed the deaths of seven cadets.", [("killed", 7, 7, "exact", "cadets")], id="deaths of N"),
        pytest.param("They were accused of the killing of a priest.", [("killed", 1, 1, "exact", "priest")], id="killing of a"),
        pytest.param("Gunmen took 11 tourists hostage.", [("captured", 11, 11, "exact", "tourists")], id="took hostage"),
        pytest.param("Four aid workers were taken hostage.", [("captured", 4, 4, "exact", "aid workers")], id="taken hostage"),
        pytest.param("Nine pupils were taken to hospital.", [("injured", 9, 9, "exact", "pupils")], id="taken to hospital"),
        pytest.param("Police arrested Ian Moss, 34, and two other men.", [("detained", 2, 2, "exact", "men")], id="a name and two others"),
        pytest.param(
            "A bomber blew up a bus, killing himself and two others.", [("killed", 2, 2, "exact", "others")], id="himself and two"
        ),
        pytest.param("More than 6,000 residents were evacuated.", [("displaced", 6000, None, "at_least", "residents")], id="evacuated"),
        pytest.param(
            "Tens of thousands of villagers fled.", [("displaced", 20000, None, "vague", "villagers")], id="vague number of people"
        ),
        pytest.param("Dozens of guards were wounded.", [("injured", 24, None, "vague", "guards")], id="dozens"),
        pytest.param(
            "Of the 17 guards hurt in the riot, three died.",
            [("injured", 17, 17, "exact", "guards"), ("killed", 3, 3, "exact", "guards")],
            id="of the N",
        ),
        pytest.param("Four of the injured were nurses.", [("injured", 4, 4, "exact", "the injured")], id="four of the injured"),
        pytest.param("Medics put the dead at 41.", [("killed", 41, 41, "exact", None)], id="put the dead at"),
        pytest.param("Aid workers put the number of dead at over 90.", [("killed", 90, None, "at_least", None)], id="the number of dead"),
        pytest.param(
            "The shelling left 7 dead, injuring 19.",
            [("killed", 7, 7, "exact", None), ("injured", 19, 19, "exact", None)],
            id="a participle has a figure of its own",
        ),
        pytest.param(
            "The avalanche claimed 8 lives and wounded three.",
            [("killed", 8, 8, "exact", None), ("injured", 3, 3, "exact", None)],
            id="lives are nobody's own",
        ),
        pytest.param("One girl was among the dead.", [("killed", 1, 1, "exact", "girl")], id="among the dead"),
        pytest.param("They brought in 21 injured dockers.", [("injured", 21, 21, "exact", "dockers")], id="the trigger before the noun"),
        pytest.param("Between 3 and 5 guards were killed.", [("killed", 3, 5, "range", "guards")], id="a range stays one"),
        pytest.param(
            "The 12 people the army killed were farmers.", [("killed", 12, 12, "exact", "people")], id="relative without a pronoun"
        ),
    ],
)
def test_one_construction(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The death toll rose to 42.", [("killed", 42, 42, "exact", None)], id="toll rose to"),
        pytest.param("The death toll stands at 310.", [("killed", 310, 310, "exact", None)], id="toll stands at"),
        pytest.param("Officials put the toll at more than 80.", [("killed", 80, None, "at_least", None)], id="put the toll at"),
        pytest.param("The official toll of 15 is too low.", [("killed", 15, 15, "exact", None)], id="toll of"),
        pytest.param(
            "The toll rose from 12 to 15.",
            [("killed", 12, 12, "exact", None), ("killed", 15, 15, "exact", None)],
            id="from N to M",
        ),
        pytest.param(
            "A toll of 240 dead and 3,000 missing was given.",
            [("killed", 240, 240, "exact", None), ("missing", 3000, 3000, "exact", None)],
            id="toll of dead and missing",
        ),
        pytest.param("The number of wounded rose to 90.", [("injured", 90, 90, "exact", None)], id="number of wounded"),
        pytest.param("Casualties rose to 160.", [("casualties", 160, 160, "exact", None)], id="casualties rose"),
    ],
)
def test_tolls(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Among Danish sailors, 1,200 have been killed, about 2,300 wounded and 41 captured.",
            [
                ("killed", 1200, 1200, "exact", "Danish sailors"),
                ("injured", 2300, 2300, "approx", "Danish sailors"),
                ("captured", 41, 41, "exact", "Danish sailors"),
            ],
            id="a topic before, verbs elided",
        ),
        pytest.param(
            "The ministry said 75 recruits had drowned and 112 more had been hurt.",
            [("killed", 75, 75, "exact", "recruits"), ("injured", 112, 112, "exact", "recruits")],
            id="more adds, and is no hedge",
        ),
        pytest.param(
            "At least five were killed and 18 injured.",
            [("killed", 5, None, "at_least", None), ("injured", 18, 18, "exact", None)],
            id="a hedge holds for its own figure",
        ),
        pytest.param(
            "There were 61 dead, 84 injured, and 45 missing.",
            [("killed", 61, 61, "exact", None), ("injured", 84, 84, "exact", None), ("missing", 45, 45, "exact", None)],
            id="a list of states",
        ),
        pytest.param(
            "Three members of the coast guard and a diver from Malta were killed.",
            [("killed", 3, 3, "exact", "members of the coast guard"), ("killed", 1, 1, "exact", "diver from Malta")],
            id="two subjects",
        ),
        pytest.param(
            "The blast killed five clerks in a bank and two bus drivers.",
            [("killed", 5, 5, "exact", "clerks"), ("killed", 2, 2, "exact", "bus drivers")],
            id="two objects",
        ),
        pytest.param(
            "The fire killed 18 people, including four clerks.",
            [("killed", 18, 18, "exact", "people"), ("killed", 4, 4, "exact", "clerks")],
            id="a part of an object",
        ),
        pytest.param(
            "Ten people were killed, including three nurses and a driver.",
            [("killed", 10, 10, "exact", "people"), ("killed", 3, 3, "exact", "nurses"), ("killed", 1, 1, "exact", "driver")],
            id="parts of a subject",
        ),
        pytest.param(
            "The raid hurt 21 guards in Bari, 36 in Lecce and seven in Rome.",
            [("injured", 21, 21, "exact", "guards"), ("injured", 36, 36, "exact", "guards"), ("injured", 7, 7, "exact", "guards")],
            id="a list of places",
        ),
        pytest.param(
            "Ten guards were kidnapped and later killed.",
            [("captured", 10, 10, "exact", "guards"), ("killed", 10, 10, "exact", "guards")],
            id="two fates of the same people",
        ),
        pytest.param(
            "Police said 12 rioters were arrested; the hospital said it treated 30 for burns.",
            [("detained", 12, 12, "exact", "rioters"), ("injured", 30, 30, "exact", None)],
            id="nothing is inherited across a semicolon",
        ),
    ],
)
def test_lists(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Two divers died a day later.", [("killed", 2, 2, "exact", "divers")], id="a day later is no rate"),
        pytest.param(
            "Two cadets died and more than 60 guards were injured during a week of riots.",
            [("killed", 2, 2, "exact", "cadets"), ("injured", 60, None, "at_least", "guards")],
            id="during a week is no rate",
        ),
        pytest.param(
            "The fire killed 12 miners, the daily Kurier reported.", [("killed", 12, 12, "exact", "miners")], id="a daily is a paper"
        ),
        pytest.param(
            "Gunmen killed one guard and wounded a second in Lund.",
            [("killed", 1, 1, "exact", "guard"), ("injured", 1, 1, "exact", None)],
            id="a second is no period",
        ),
        pytest.param(
            "The fire hurt no one but will cut output by 1,200 tonnes a day.", [("injured", 0, 0, "exact", None)], id="another's rate"
        ),
        pytest.param("Five killed in two raids", [("killed", 5, 5, "exact", None)], id="in two raids is no share"),
    ],
)
def test_what_only_looks_like_a_rate(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Two divers drowned and a third is missing.",
            [("killed", 2, 2, "exact", "divers"), ("missing", 1, 1, "exact", "divers")],
            id="a third, told by the verb's number",
        ),
        pytest.param(
            "Four sailors died on Monday and a fifth died of burns.",
            [("killed", 4, 4, "exact", "sailors"), ("killed", 1, 1, "exact", "sailors")],
            id="a fifth, told by the four before",
        ),
        pytest.param(
            "The suspect shot dead nine guests, among them a police constable.",
            [("killed", 9, 9, "exact", "guests"), ("killed", 1, 1, "exact", "police constable")],
            id="shot behind a noun is a verb",
        ),
        pytest.param("The fire cost 12 lives.", [("killed", 12, 12, "exact", None)], id="cost behind a noun is a verb"),
        pytest.param("Forty clerks are still listed as missing.", [("missing", 40, 40, "exact", "clerks")], id="listed as missing"),
        pytest.param(
            "Twenty monks, nine of them novices, perished in the quake and six were hurt.",
            [("killed", 20, 20, "exact", "monks"), ("killed", 9, 9, "exact", "novices"), ("injured", 6, 6, "exact", "monks")],
            id="a part in a parenthesis, whose group nobody inherits",
        ),
        pytest.param(
            "The raid left 41 guests dead - 32 of them nurses - and shocked the town.",
            [("killed", 41, 41, "exact", "guests"), ("killed", 32, 32, "exact", "nurses")],
            id="a part between dashes",
        ),
        pytest.param(
            "Thirty guests lost their lives, ten of them in the lift.",
            [("killed", 30, 30, "exact", "guests"), ("killed", 10, 10, "exact", "guests")],
            id="a part by place",
        ),
        pytest.param(
            "The blast wounded 12 clerks, one of them critically, and killed two.",
            [("injured", 12, 12, "exact", "clerks"), ("injured", 1, 1, "exact", "clerks"), ("killed", 2, 2, "exact", "clerks")],
            id="one of them critically",
        ),
        pytest.param(
            "Two suspects were arrested: a baker and a nurse.",
            [("detained", 2, 2, "exact", "suspects"), ("detained", 1, 1, "exact", "baker"), ("detained", 1, 1, "exact", "nurse")],
            id="a list that adds up to the whole",
        ),
        pytest.param(
            "Two suspects were arrested: a baker, a nurse and a cook.",
            [("detained", 2, 2, "exact", "suspects")],
            id="a list that does not add up",
        ),
        pytest.param(
            "Eleven monks were executed in March and nine in June.",
            [("killed", 11, 11, "exact", "monks"), ("killed", 9, 9, "exact", "monks")],
            id="the verb left out, in another month",
        ),
        pytest.param(
            "Eleven monks were killed in March and nine in limbo.", [("killed", 11, 11, "exact", "monks")], id="no month, no verb"
        ),
        pytest.param(
            "Ten guests, including the cook's mother, uncle and the small son of a guard, were slain.",
            [("killed", 10, 10, "exact", "guests")],
            id="a long parenthesis without a figure",
        ),
        pytest.param(
            "Three Danes and at least 11 Swedes, about half of them nurses, have died.",
            [("killed", 3, 3, "exact", "Danes"), ("killed", 11, None, "at_least", "Swedes")],
            id="a parenthesis that opens with a fraction",
        ),
        pytest.param(
            "The guards fired, leaving 34 dead and 78 with gunshot wounds.",
            [("killed", 34, 34, "exact", None), ("injured", 78, 78, "exact", None)],
            id="with wounds",
        ),
        pytest.param(
            "The unit inflicted 42 casualties on the garrison.", [("casualties", 42, 42, "exact", "the garrison")], id="inflicted on"
        ),
        pytest.param("The troops suffered no losses.", [("casualties", 0, 0, "exact", "The troops")], id="no losses of troops"),
        pytest.param("There were no victims.", [("casualties", 0, 0, "exact", None)], id="no victims"),
        pytest.param("Police fatally wounded three men.", [("killed", 3, 3, "exact", "men")], id="fatally wounded is killed"),
        pytest.param(
            "Authorities captured 18 members of the gang.", [("detained", 18, 18, "exact", "members of the gang")], id="by police"
        ),
        pytest.param("Rebels captured five nurses.", [("captured", 5, 5, "exact", "nurses")], id="captured by rebels"),
        pytest.param("Six nurses had to be flown to hospital.", [("injured", 6, 6, "exact", "nurses")], id="had to be"),
        pytest.param("He is accused of killing nine nuns.", [("killed", 9, 9, "exact", "nuns")], id="accused of killing"),
        pytest.param("He managed to kill nine nuns.", [("killed", 9, 9, "exact", "nuns")], id="managed to"),
        pytest.param("He went on to kill nine nuns.", [("killed", 9, 9, "exact", "nuns")], id="went on to"),
        pytest.param(
            "It is painful for relatives of the nine nuns who were killed.", [("killed", 9, 9, "exact", "nuns")], id="whose relatives"
        ),
        pytest.param(
            "Police killed three rebels and captured a fourth near Lund.",
            [("killed", 3, 3, "exact", "rebels"), ("captured", 1, 1, "exact", "rebels")],
            id="a fourth as an object",
        ),
        pytest.param(
            "The ship carried 310 sheep farmers and around 50 cooks were killed.", [("killed", 50, 50, "approx", "cooks")], id="two clauses"
        ),
        pytest.param(
            "There were five men and two women killed.",
            [("killed", 5, 5, "exact", "men"), ("killed", 2, 2, "exact", "women")],
            id="there were",
        ),
        pytest.param(
            "Seven nurses were among nine people gunned down in the camp.",
            [("killed", 7, 7, "exact", "nurses"), ("killed", 9, 9, "exact", "people")],
            id="some among more",
        ),
        pytest.param("Villagers counted three children among the dead.", [("killed", 3, 3, "exact", "children")], id="counted among"),
        pytest.param(
            "Ten cooks were killed, police said on Monday, including four nuns.",
            [("killed", 10, 10, "exact", "cooks"), ("killed", 4, 4, "exact", "nuns")],
            id="who says so stands between",
        ),
        pytest.param(
            "A guard was hacked to death by two men, who were then shot and wounded.",
            [("killed", 1, 1, "exact", "guard"), ("injured", 2, 2, "exact", "men")],
            id="who stand behind a preposition",
        ),
        pytest.param(
            "They found 49 bodies dumped by a road, 43 of them men and six women.",
            [("killed", 49, 49, "exact", None), ("killed", 43, 43, "exact", "men"), ("killed", 6, 6, "exact", "women")],
            id="parts of bodies",
        ),
        pytest.param(
            "The gunfight left an officer and two gunmen dead; seven officers sustained injuries.",
            [("killed", 1, 1, "exact", "officer"), ("killed", 2, 2, "exact", "gunmen"), ("injured", 7, 7, "exact", "officers")],
            id="two sides dead",
        ),
        pytest.param(
            "Two policemen and one subversive died.",
            [("killed", 2, 2, "exact", "policemen"), ("killed", 1, 1, "exact", "subversive")],
            id="a noun that looks like an adjective",
        ),
        pytest.param(
            "Five nuns died; two more suffered superficial burns.",
            [("killed", 5, 5, "exact", "nuns"), ("injured", 2, 2, "exact", None)],
            id="a verb that looks like an adjective",
        ),
        pytest.param(
            "Two cooks are in critical condition and one is dead following a crash.",
            [("injured", 2, 2, "exact", "cooks"), ("killed", 1, 1, "exact", "cooks")],
            id="following is no noun",
        ),
        pytest.param(
            "Among the dead were 10 nuns, seven monks and two cooks, and 120 were hurt.",
            [
                ("killed", 10, 10, "exact", "nuns"),
                ("killed", 7, 7, "exact", "monks"),
                ("killed", 2, 2, "exact", "cooks"),
                ("injured", 120, 120, "exact", None),
            ],
            id="a new clause behind a list",
        ),
        pytest.param(
            "The mud buried 62 cars near Lund, and another 400 families lost their homes.",
            [("displaced", 400, 400, "exact", "families")],
            id="a new clause behind an object",
        ),
        pytest.param(
            "Spain reported 1,500 infections and a total of 120 dead.", [("killed", 120, 120, "exact", None)], id="a total of the dead"
        ),
        pytest.param(
            "No Dane was hurt and no American was killed.",
            [("injured", 0, 0, "exact", "Dane"), ("killed", 0, 0, "exact", "American")],
            id="no American",
        ),
        pytest.param("They recovered the remains of 20 divers.", [("killed", 20, 20, "exact", "divers")], id="remains of"),
        pytest.param(
            "Nine monks died. A tenth died later.",
            [("killed", 9, 9, "exact", "monks"), ("killed", 1, 1, "exact", None)],
            id="a tenth, told by the sentence before",
        ),
        pytest.param("Of the dead, nine were foreigners.", [("killed", 9, 9, "exact", None)], id="of the dead"),
        pytest.param("Killed in the raid were two nuns.", [("killed", 2, 2, "exact", "nuns")], id="the participle first"),
        pytest.param("Still missing are 12 sailors.", [("missing", 12, 12, "exact", "sailors")], id="the state first"),
        pytest.param("He confessed to killing three nuns.", [("killed", 3, 3, "exact", "nuns")], id="confessed to killing"),
        pytest.param("Not one nun died.", [("killed", 0, 0, "exact", "nun")], id="not one"),
        pytest.param("There were no immediate reports of injuries.", [("injured", 0, 0, "exact", None)], id="no reports of injuries"),
        pytest.param(
            "Two cooks have died, one of them a boy.",
            [("killed", 2, 2, "exact", "cooks"), ("killed", 1, 1, "exact", "cooks")],
            id="one of them a boy",
        ),
        pytest.param("Police picked up 14 youths.", [("detained", 14, 14, "exact", "youths")], id="picked up"),
        pytest.param(
            "The gunfight left dead 12 guards and a cook.",
            [("killed", 12, 12, "exact", "guards"), ("killed", 1, 1, "exact", "cook")],
            id="left dead",
        ),
        pytest.param("Among the injured are 5 children.", [("injured", 5, 5, "exact", "children")], id="among the injured"),
        pytest.param("The unit lost two of its own.", [("casualties", 2, 2, "exact", "The unit")], id="of its own"),
        pytest.param("Our men destroyed 850 invaders and 4 tanks.", [("killed", 850, 850, "exact", "invaders")], id="invaders destroyed"),
        pytest.param("Police took into custody 47 marchers.", [("detained", 47, 47, "exact", "marchers")], id="the object behind"),
    ],
)
def test_a_figure_far_from_its_word(text: str, expected: list[object]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The club sold 12 shirts, compared with nine in May.", [], id="nothing to compare"),
        pytest.param("The raid killed 12 guards, raising 40 questions.", [("killed", 12, 12, "exact", "guards")], id="questions raised"),
        pytest.param(
            "The town recorded 31 murders, compared with 28 in 2021.",
            [("killed", 31, 31, "exact", None), ("killed", 28, 28, "exact", None)],
            id="compared with",
        ),
        pytest.param(
            "The mine said 279 miners were missing, revising an earlier figure of 413.",
            [("missing", 279, 279, "exact", "miners"), ("missing", 413, 413, "exact", "miners")],
            id="a figure revised",
        ),
        pytest.param(
            "The raid killed 28 guards, raising the toll from an earlier 26.",
            [("killed", 28, 28, "exact", "guards"), ("killed", 26, 26, "exact", "guards")],
            id="from an earlier figure",
        ),
        pytest.param(
            "The ministry said 400 nuns had died, far more than the 120 the palace admits.",
            [("killed", 400, 400, "exact", "nuns"), ("killed", 120, 120, "exact", "nuns")],
            id="more than another's figure",
        ),
        pytest.param(
            "The palace said 12 guards had died; rebels put it at 40.",
            [("killed", 12, 12, "exact", "guards"), ("killed", 40, 40, "exact", "guards")],
            id="another puts it at",
        ),
        pytest.param(
            "The fire killed at least 57 cooks, while the radio gave a figure of 34.",
            [("killed", 57, None, "at_least", "cooks"), ("killed", 34, 34, "exact", "cooks")],
            id="another gives a figure of",
        ),
        pytest.param(
            "Elders say 2,000 monks were killed; the army's figure is 150.",
            [("killed", 2000, 2000, "exact", "monks"), ("killed", 150, 150, "exact", "monks")],
            id="another's figure is",
        ),
        pytest.param(
            "Police said 12 cooks died and 40 were hurt; medics put the number at 60.",
            [("killed", 12, 12, "exact", "cooks"), ("injured", 40, 40, "exact", "cooks")],
            id="the number of the dead or of the hurt",
        ),
        pytest.param(
            "Road deaths fell from 31 in 2007 to 24 last year.",
            [("killed", 31, 31, "exact", None), ("killed", 24, 24, "exact", None)],
            id="a year between",
        ),
        pytest.param("The number of nuns who died rose to 23.", [("killed", 23, 23, "exact", None)], id="the number who died"),
        pytest.param("The number of disappeared has passed 900.", [("missing", 900, None, "at_least", None)], id="the disappeared"),
        pytest.param("There were 47 deaths, 12 fewer than last year.", [("killed", 47, 47, "exact", None)], id="a difference is no count"),
        pytest.param(
            "The palace says 110 guards were killed; the mayor says 98.",
            [("killed", 110, 110, "exact", "guards"), ("killed", 98, 98, "exact", "guards")],
            id="another says",
        ),
        pytest.param("The death count is 64.", [("killed", 64, 64, "exact", None)], id="a count"),
        pytest.param("The death toll has passed 3,700.", [("killed", 3700, None, "at_least", None)], id="passed is a bound"),
        pytest.param("Death toll soars past 1,400", [("killed", 1400, None, "at_least", None)], id="a headline"),
        pytest.param(
            "The toll, which had stood at 30, reached 44.",
            [("killed", 30, 30, "exact", None), ("killed", 44, 44, "exact", None)],
            id="a relative clause between",
        ),
        pytest.param(
            "The raid brought to 26 the number of sailors missing.",
            [("missing", 26, 26, "exact", "sailors")],
            id="the figure before its noun",
        ),
    ],
)
def test_figures_beside_figures(text: str, expected: list[object]) -> None:
    assert read(text) == expected


def test_an_idiom_of_loss_is_read_by_all_its_words() -> None:
    rows = {
        "Seven soldiers lost their lives.": [("killed", 7, 7, "exact", "soldiers")],
        "The raid cost the lives of 12 people.": [("killed", 12, 12, "exact", "people")],
        "Police fatally shot two men.": [("killed", 2, 2, "exact", "men")],
        "Gunmen shot dead three judges.": [("killed", 3, 3, "exact", "judges")],
        "More than 40 marchers were taken into custody.": [("detained", 40, None, "at_least", "marchers")],
        "The flood forced 3,000 people from their homes.": [("displaced", 3000, 3000, "exact", "people")],
        "Among the dead were three children.": [("killed", 3, 3, "exact", "children")],
        "The number of people killed in the crash has risen to 23.": [("killed", 23, 23, "exact", "people")],
    }
    assert {text: read(text) for text in rows} == rows


def test_a_part_and_a_revision_have_the_source_of_their_figure() -> None:
    text = "Ten cooks drowned, police said, four of them nuns, taking the total to 31."
    sources = [claim.attribution for claim in parse("Police said ten cooks drowned, raising the toll from an earlier 9.").claims]
    assert sources == ["a1", "a1"]
    assert [claim.attribution for claim in parse(text).claims][:2] == ["a1", "a1"]


def test_a_claim_explains_itself() -> None:
    text = "The ministry said on Monday that 75 recruits had drowned and 112 more had been hurt."
    document = parse(text, published="2023-05-10", registry=REGISTRY)
    assert [str(step) for step in document.claims[1].explain()] == [
        'trigger: "hurt" in the frame object, outcome: injured [79:83]',
        'figure: "112 more" by passive: low 112, high 112, exact [61:69]',
        'group: "recruits" inherited from the figure before it [36:44]',
        'time: "Monday" is 2023-05-08 [21:27]',
        'credit: "The ministry" by "said" (report) [0:12] [13:17]',
    ]
    assert document.claims[1].caveats == ("elided",)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        pytest.param("A blast killed six on Monday, police said Tuesday.", "2023-05-08", id="the event's day, not the statement's"),
        pytest.param("On Sunday, a landslide that began in April killed six.", "2023-05-07", id="what opens the sentence"),
        pytest.param("Six people were killed, police said Tuesday.", "2023-05-09", id="the statement's day, where there is no other"),
        pytest.param("The 2020 census counted the town where six people were killed.", None, id="a year in a name"),
        pytest.param("Six men were killed, and the mayor, who resigned in March, wept.", None, id="another clause's month"),
    ],
)
def test_the_time_is_the_events(text: str, as_of: str | None) -> None:
    (claim,) = parse(text, published="2023-05-10", registry=REGISTRY).claims
    found = claim.as_of.start.isoformat() if claim.as_of and claim.as_of.start else None
    assert found == as_of


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param("{} killed, ", id="triggers alone"),
        pytest.param("12 dead or missing, and ", id="figures and triggers"),
        pytest.param("the toll of the toll of 3 rose to ", id="tallies"),
        pytest.param("a man and a woman, including two, were killed and ", id="lists"),
    ],
)
def test_a_long_sentence_yields_no_more_than_it_states(shape: str) -> None:
    claims = parse(shape.format("") * 300, registry=REGISTRY).claims
    assert len(claims) <= 300 * 3
    assert len({claim.id for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Police chased two men, wounded in the attack, and a third got away.", [], id="a participle behind an object is left alone"
        ),
        pytest.param("Call 12 (+44) if a soldier is ill.", [], id="a telephone number"),
        pytest.param(
            "Nine recruits were wounded and evacuated to Kano by helicopter.",
            [("injured", 9, 9, "exact", "recruits")],
            id="evacuated because hurt",
        ),
        pytest.param("The diver stabbed to death a cook.", [("killed", 1, 1, "exact", "cook")], id="stabbed to death"),
        pytest.param("Four nurses remain in hospital.", [("injured", 4, 4, "exact", "nurses")], id="remain in hospital"),
        pytest.param("A 14-year-old was killed in Leon.", [("killed", 1, 1, "exact", "14-year-old")], id="an age for a person"),
        pytest.param("Rebels are holding six welders.", [("captured", 6, 6, "exact", "welders")], id="held by rebels"),
        pytest.param("Five clerks are being held on a ship.", [("detained", 5, 5, "exact", "clerks")], id="being held"),
        pytest.param(
            "The army announced the capture of 300 soldiers.", [("captured", 300, 300, "exact", "soldiers")], id="the capture of soldiers"
        ),
        pytest.param(
            "The raid led to the capture of 27 gang members, among them five minors.",
            [("detained", 27, 27, "exact", "gang members"), ("detained", 5, 5, "exact", "minors")],
            id="the capture of suspects, and a part of them",
        ),
        pytest.param("Fifty families have abandoned their homes.", [("displaced", 50, 50, "exact", "families")], id="homes abandoned"),
        pytest.param(
            "Seven people have died on Kansas roads, five in Iowa, two each in Utah and Ohio.",
            [("killed", 7, 7, "exact", "people"), ("killed", 5, 5, "exact", "people"), ("killed", 2, 2, "exact", "people")],
            id="another preposition",
        ),
        pytest.param(
            "Two gunmen killed a guard in Lod before being killed by a patrol.",
            [("killed", 2, 2, "exact", "gunmen"), ("killed", 1, 1, "exact", "guard")],
            id="before being killed",
        ),
        pytest.param(
            "Divers searched the bay for the 14 deckhands still missing.", [("missing", 14, 14, "exact", "deckhands")], id="still missing"
        ),
        pytest.param(
            "Fifteen scouts, captured near the town of Aba, have now been moved to a camp.",
            [("captured", 15, 15, "exact", "scouts")],
            id="a participle between commas",
        ),
        pytest.param(
            "Twelve of the 53 wounded were freed.",
            [("injured", 12, 12, "exact", None), ("injured", 53, 53, "exact", None)],
            id="the whole of a part",
        ),
        pytest.param(
            "Iowa saw 10 of the 26 deaths.",
            [("killed", 10, 10, "exact", None), ("killed", 26, 26, "exact", None)],
            id="the whole of deaths",
        ),
        pytest.param(
            "Two of the three wounded cooks have died.",
            [("injured", 2, 2, "exact", "cooks"), ("killed", 2, 2, "exact", "wounded cooks"), ("injured", 3, 3, "exact", "cooks")],
            id="what an adjective and a verb say",
        ),
        pytest.param(
            "Gangs murdered the mayor, his wife, and two clerks.", [("killed", 2, 2, "exact", "clerks")], id="a list with the known in it"
        ),
        pytest.param(
            "Peru saw 3,482 murders in 2018, a slight drop from the 3,866 recorded the year before.",
            [("killed", 3482, 3482, "exact", None), ("killed", 3866, 3866, "exact", None)],
            id="a drop from",
        ),
        pytest.param("The find brings to 58 the number of bodies.", [("killed", 58, 58, "exact", None)], id="the number of bodies"),
        pytest.param("They went on to raid a bank and kill two clerks.", [("killed", 2, 2, "exact", "clerks")], id="went on to do both"),
        pytest.param(
            "The raid killed 90 people. Doctors said 38 of the victims were boys.",
            [("killed", 90, 90, "exact", "people"), ("killed", 38, 38, "exact", "the victims")],
            id="victims known to be dead",
        ),
        pytest.param(
            "The dead were five boys, four women and five men.",
            [("killed", 5, 5, "exact", "boys"), ("killed", 4, 4, "exact", "women"), ("killed", 5, 5, "exact", "men")],
            id="who the dead were",
        ),
        pytest.param("Two girls aged four and 12 died.", [("killed", 2, 2, "exact", "girls")], id="two ages behind"),
        pytest.param(
            "Two Danes, aged 32 and 40, and a Briton died.",
            [("killed", 2, 2, "exact", "Danes"), ("killed", 1, 1, "exact", "Briton")],
            id="two ages in a list",
        ),
        pytest.param(
            "The flood swept off a group, killing 17 hikers, 12 of them Danes, and three guides.",
            [("killed", 17, 17, "exact", "hikers"), ("killed", 12, 12, "exact", "Danes"), ("killed", 3, 3, "exact", "guides")],
            id="a part amid a list",
        ),
        pytest.param(
            "At least one of the king's guards had been killed.",
            [("killed", 1, None, "at_least", "the king's guards")],
            id="at least one of",
        ),
        pytest.param(
            "The storm left around 350 people dead and missing.", [("casualties", 350, 350, "approx", "people")], id="dead and missing"
        ),
        pytest.param("A crackdown netted more than 75 militants.", [("detained", 75, None, "at_least", "militants")], id="netted"),
        pytest.param(
            "Four people were pulled from the water with minor injuries.",
            [("injured", 4, 4, "exact", "people")],
            id="pulled out with injuries",
        ),
        pytest.param(
            "Gunmen dragged 17 peasants out of a barn and shot them to death.", [("killed", 17, 17, "exact", "peasants")], id="them"
        ),
        pytest.param(
            "Rebels kidnapped four men and killed them.",
            [("captured", 4, 4, "exact", "men"), ("killed", 4, 4, "exact", "men")],
            id="two things done to them",
        ),
        pytest.param("Eight soldiers remain in captivity.", [("captured", 8, 8, "exact", "soldiers")], id="captivity"),
        pytest.param("She was one of 30 pupils killed at the mill.", [("killed", 30, 30, "exact", "pupils")], id="one of those killed"),
        pytest.param(
            "Two of the 71 bodies found in the van were those of boys.",
            [("killed", 2, 2, "exact", None), ("killed", 71, 71, "exact", None)],
            id="two of the bodies found",
        ),
        pytest.param(
            "A clinic received 20 bodies and more than 50 wounded.",
            [("killed", 20, 20, "exact", None), ("injured", 50, None, "at_least", None)],
            id="the wounded beside bodies",
        ),
        pytest.param("The massacre of 12 farmers shocked Peru.", [("killed", 12, 12, "exact", "farmers")], id="a massacre of so many"),
        pytest.param("The raids claimed 77 victims.", [("killed", 77, 77, "exact", "victims")], id="victims claimed"),
        pytest.param(
            "Police killed 12 men, bringing to 84 the number of deaths.",
            [("killed", 12, 12, "exact", "men"), ("killed", 84, 84, "exact", None)],
            id="brought the number of deaths to",
        ),
        pytest.param("Two rebels were shot down.", [("killed", 2, 2, "exact", "rebels")], id="people shot down"),
        pytest.param(
            "More than 200 families have had to leave the villages.", [("displaced", 200, None, "at_least", "families")], id="had to leave"
        ),
        pytest.param(
            "Some 4,400 people were moved to relief centres.", [("displaced", 4400, 4400, "approx", "people")], id="moved to centres"
        ),
        pytest.param(
            "The driver, a 16-year-old girl, and two riders were flown to hospital.",
            [("injured", 2, 2, "exact", "riders")],
            id="who the driver was",
        ),
        pytest.param(
            "The driver, a passenger and two riders were hurt.",
            [("injured", 1, 1, "exact", "passenger"), ("injured", 2, 2, "exact", "riders")],
            id="a passenger beside the driver",
        ),
        pytest.param("Nobody was harmed.", [("injured", 0, 0, "exact", None)], id="nobody harmed"),
        pytest.param("A soldier guarding the shrine died.", [("killed", 1, 1, "exact", "soldier")], id="guarding something"),
        pytest.param(
            "The group is said to have caused the death or injury of nearly 900 people.",
            [("casualties", 900, 900, "approx", "people")],
            id="death or injury",
        ),
        pytest.param(
            "Among the dead are Captain Luis Paz, a sergeant, and three privates.",
            [("killed", 3, 3, "exact", "privates")],
            id="among the dead, behind a name",
        ),
        pytest.param(
            "A court convicted four men of killing 12 nuns.", [("killed", 12, 12, "exact", "nuns")], id="convicted of killing so many"
        ),
        pytest.param(
            "About 12 members of leading families were killed.",
            [("killed", 12, 12, "approx", "members of leading families")],
            id="members of leading families",
        ),
        pytest.param(
            "Six of the injured suffered cuts and bruises.", [("injured", 6, 6, "exact", "the injured")], id="the injured suffered"
        ),
        pytest.param("Two of those patients have since died.", [("killed", 2, 2, "exact", "those patients")], id="have since died"),
        pytest.param("Two of those arrested were boys.", [("detained", 2, 2, "exact", None)], id="two of those arrested"),
        pytest.param(
            "The town saw three more deaths in May, a 57-year-old man and two women in their 80s.",
            [("killed", 3, 3, "exact", None), ("killed", 1, 1, "exact", "57-year-old man"), ("killed", 2, 2, "exact", "women")],
            id="who the deaths were",
        ),
        pytest.param(
            "Police found five bodies in a van, four men and one woman.",
            [("killed", 5, 5, "exact", None), ("killed", 4, 4, "exact", "men"), ("killed", 1, 1, "exact", "woman")],
            id="whose the bodies were",
        ),
        pytest.param(
            "Hooded men kidnapped and murdered five miners.",
            [("captured", 5, 5, "exact", "miners"), ("killed", 5, 5, "exact", "miners")],
            id="two verbs before one object",
        ),
        pytest.param(
            "The number of dead has increased to 12, the number of wounded to 64.",
            [("killed", 12, 12, "exact", None), ("injured", 64, 64, "exact", None)],
            id="a second tally without a verb",
        ),
        pytest.param("A shooting left a man in serious condition.", [("injured", 1, 1, "exact", "man")], id="left in serious condition"),
        pytest.param("Fifteen people were treated for heat exhaustion.", [("injured", 15, 15, "exact", "people")], id="exhaustion"),
        pytest.param(
            "There were no dead, and no wounded.", [("killed", 0, 0, "exact", None), ("injured", 0, 0, "exact", None)], id="no dead"
        ),
        pytest.param(
            "A captain, two lieutenants, and 11 sailors perished.",
            [("killed", 1, 1, "exact", "captain"), ("killed", 2, 2, "exact", "lieutenants"), ("killed", 11, 11, "exact", "sailors")],
            id="a list that one opens",
        ),
        pytest.param(
            "About 36 people including five nurses were sent to hospital.",
            [("injured", 36, 36, "approx", "people"), ("injured", 5, 5, "exact", "nurses")],
            id="including, without commas",
        ),
        pytest.param(
            "The toll has risen to 45, including six children, and 20 guests remain missing.",
            [("killed", 45, 45, "exact", None), ("killed", 6, 6, "exact", "children"), ("missing", 20, 20, "exact", "guests")],
            id="a part of a toll, then another's figure",
        ),
        pytest.param("At least 20 divers have gone missing.", [("missing", 20, None, "at_least", "divers")], id="gone missing"),
        pytest.param("All 12 people aboard were killed.", [("killed", 12, 12, "exact", "people")], id="aboard"),
        pytest.param(
            "The leader was shot dead along with two of his guards.", [("killed", 2, 2, "exact", "his guards")], id="along with two"
        ),
        pytest.param("Nine bodies were dumped by the road.", [("killed", 9, 9, "exact", None)], id="bodies dumped"),
        pytest.param("The tug sank with the loss of two crewmen.", [("casualties", 2, 2, "exact", "crewmen")], id="the loss of crewmen"),
        pytest.param("The fire forced the evacuation of 3,000 people.", [("displaced", 3000, 3000, "exact", "people")], id="an evacuation"),
        pytest.param("The army confirmed the death of only 12 men.", [("killed", 12, 12, "exact", "men")], id="only"),
        pytest.param("A bomb injured scores.", [("injured", 40, None, "vague", None)], id="scores at the end"),
        pytest.param("Twelve people were shot, four of them fatally.", [("killed", 4, 4, "exact", None)], id="fatally"),
        pytest.param("Seven men are behind bars.", [("detained", 7, 7, "exact", "men")], id="behind bars"),
        pytest.param("The junta put to death three men.", [("killed", 3, 3, "exact", "men")], id="put to death"),
        pytest.param("Guerrillas annihilated 12 recruits.", [("killed", 12, 12, "exact", "recruits")], id="annihilated"),
        pytest.param("Two welders were burned.", [("injured", 2, 2, "exact", "welders")], id="burned and alive"),
        pytest.param("AT LEAST 10 KILLED IN PORT BLAST", [("killed", 10, None, "at_least", None)], id="a headline in capitals"),
        pytest.param(
            "The enemy's losses from May 1 to May 3 were: personnel - about 4,530 (+70) people, tanks - 31 (+2).",
            [("casualties", 4530, 4530, "approx", "people"), ("casualties", 70, 70, "exact", "people")],
            id="a table of losses",
        ),
    ],
)
def test_parts_and_wholes_and_what_is_told_aside(text: str, expected: list[object]) -> None:
    assert read(text) == expected


def test_who_finds_the_dead_tells_nothing() -> None:
    document = parse("Police found the remains of four men.", published="2023-05-10", registry=REGISTRY)
    assert [(claim.attribution, claim.span.text) for claim in document.claims] == [(None, "found the remains of four men")]
