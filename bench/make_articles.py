#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Claimgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Writes invented news articles of 300 to 600 words as JSON Lines, to measure what `build` costs.

usage: make_articles.py [DOCUMENTS [SEED]] > articles.jsonl

About one article in eight is another outlet's printing of an earlier one, one event is told by several reports,
and names are shared as in the news: a few people everywhere, most in one matter. The same arguments give the
same bytes.
"""
import datetime
import json
import random
import sys

FIRST = "Ilse Marten Oda Ruben Tilda Jorick Sanna Emeric Lova Piet Hedda Anselm Mirte Casper Wilma Ivo Greta Lasse Noor Teun".split()
STEMS = "Var Bren Hol Kest Mor Tel Rud Sav Lin Dor Fal Gry Hask Jor Kru Lem Nav Oster Pell Quin".split()
ENDS = "ga dal stra nik mann sen ova ler etti ard ini sson ek ula ander".split()
TOWN_ENDS = "ford haven mark stad burg vik ona ello grad minde".split()
BODIES = ["{t} Water Board", "{t} Dockers' Union", "{t} Liberation Front", "Ministry of Transport of {c}", "{t} Chamber of Commerce",
          "{t} City Council", "{c} National Police", "{c} Red Lantern Movement", "{t} University", "{c} Farmers' League"]
OFFICES = ["interior minister", "foreign minister", "mayor", "governor", "police chief", "opposition leader"]
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
COUNTRIES = ["Portugal", "Norway", "Chile", "Kenya", "Vietnam", "Georgia", "Peru", "Ghana", "Nepal", "Latvia"]
EVENTS = [("bombing", "exploded near a market"), ("shooting", "opened fire on a checkpoint"), ("fire", "broke out in a depot"),
          ("protest", "marched to the harbour"), ("flood", "burst its banks")]
OPENINGS = [
    "{town}, {month} {day} - At least {n} people were killed in a {event} in {town} on {weekday}, the {body} said.",
    "{town}, {month} {day} - A {event} in the {country} town of {town} killed {n} people and injured {m} others on {weekday}.",
]
SENTENCES = [
    "{office} {p} condemned the {event} and blamed the {front} for it.",
    "\"We will find those who did this,\" {s} told reporters in {town} on {weekday}.",
    "The {front} denied that it had carried out the attack.",
    "{q}, a spokesman for the {body}, said that {m} people had been taken to hospital.",
    "According to the {police}, the number of injured rose to {m} by the evening.",
    "{q} accused {s} of ignoring warnings that had reached the {council} in spring.",
    "{p} is to visit {other} next week, where he will meet {r}.",
    "\"Nobody asked us before the depot was opened,\" said {r}, who leads the {union}.",
    "The {council} called on the {front} to lay down its arms.",
    "{s} expressed condolences to the families of the victims.",
    "Officers of the {police} arrested {k} suspects on {weekday}, among them a former guard of the {body}.",
    "{country} has sanctioned the {front} since {year}, when its fighters attacked a convoy near {other}.",
    "{r} praised the rescue workers and thanked the {university} for opening its halls.",
    "Residents of {other} gathered outside the offices of the {body} to protest against {s}.",
    "The {union} urged {p} to resign, and {q} supported the demand.",
    "{q} said that the investigation by the {police} would take several months.",
    "Witnesses described how people ran from the square as smoke rose over the roofs of {town}.",
    "In a statement, the {front} claimed responsibility for an earlier attack in {other} that had killed {k} people.",
    "The {body} will open an office in {town} for those who lost their homes, {q} added.",
    "{p} rejected an offer of help from {country}, which {s} called a mistake.",
]


class World:
    """Who and what the articles are about."""

    def __init__(self, rng, matters):
        self.rng = rng
        self.people = [f"{rng.choice(FIRST)} {rng.choice(STEMS)}{rng.choice(ENDS)}" for _ in range(40 + 3 * matters)]
        self.towns = sorted({rng.choice(STEMS) + rng.choice(STEMS).lower() + rng.choice(TOWN_ENDS) for _ in range(20 + matters)})
        self.matters = [self.matter() for _ in range(matters)]

    def matter(self):
        rng = self.rng
        town, other = rng.sample(self.towns, 2)
        country = rng.choice(COUNTRIES)
        p, q, r, s = rng.sample(self.people, 4)
        bodies = [body.format(t=town, c=country) for body in BODIES]
        day = datetime.date(2031, 1, 1) + datetime.timedelta(days=rng.randrange(700))
        return dict(town=town, other=other, country=country, people=(p, q, r, s), body=bodies[0], union=bodies[1], front=bodies[2],
                    council=bodies[5], police=bodies[6], university=bodies[8], event=rng.choice(EVENTS)[0], office=rng.choice(OFFICES),
                    day=day, n=rng.randrange(3, 120), m=rng.randrange(12, 300), k=rng.randrange(2, 9), year=rng.randrange(2015, 2030))


def article(rng, world, number):
    matter = rng.choice(world.matters)
    p, q, r, s = matter["people"]
    date = matter["day"] + datetime.timedelta(days=rng.randrange(3))
    known = dict(matter, month=date.strftime("%B"), day=date.day, weekday=WEEKDAYS[matter["day"].weekday()])
    lines = [rng.choice(OPENINGS).format(**known)]
    words = len(lines[0].split())
    length = rng.randrange(300, 600)
    said = []
    full = set()

    def name(person):
        if person in full and rng.random() < 0.7:
            return person.split()[1]
        full.add(person)
        return person

    while words < length:
        if not said:
            said = rng.sample(SENTENCES, len(SENTENCES))
        line = said.pop()
        slots = {slot: name(person) for slot, person in zip("pqrs", (p, q, r, s)) if "{" + slot + "}" in line}
        known.update(n=matter["n"], m=matter["m"] + rng.randrange(4), k=matter["k"])
        line = line.format(**{**known, **slots, "office": matter["office"].capitalize()})
        lines.append(line)
        words += len(line.split())
    paragraphs = [" ".join(lines[i:i + 3]) for i in range(0, len(lines), 3)]
    return dict(id=f"article-{number:06}", title=f"{matter['event'].capitalize()} in {matter['town']}", date=date.isoformat(),
                publisher=f"{rng.choice(STEMS)} Gazette", text="\n\n".join(paragraphs))


def printing(rng, original, number):
    """The same report in another paper: another headline, the last paragraph cut."""
    paragraphs = original["text"].split("\n\n")
    return dict(original, id=f"article-{number:06}", title="Agency: " + original["title"], publisher=f"{rng.choice(STEMS)} Herald",
                text="\n\n".join(paragraphs[:-1]))


def main():
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    world = World(rng, max(1, documents // 5))
    recent = []
    for number in range(documents):
        made = printing(rng, rng.choice(recent), number) if recent and rng.random() < 0.125 else article(rng, world, number)
        recent = (recent + [made])[-50:]
        print(json.dumps(made))


if __name__ == "__main__":
    main()
