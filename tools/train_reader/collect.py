#!/usr/bin/env python3
"""Writes what train_reader learns from: paragraphs with the places of their promises, and promises with what is told.

collect.py PROSE.tsv VERDICTS.tsv KEPT_PROSE.tsv KEPT_VERDICTS.tsv      run at the root of the repository

Reads tests/samples/reading/fragments/*.yaml (three times: they are all prose and lists of promises) and the reports of
tests/samples/reading/open/*.json (once). Nothing is learned from tests/samples/reading/fragments_kept: the figures on
them tell one way of learning from another. The sealed documents are never read.
"""
import glob
import json
import os
import re
import sys
import unicodedata

import yaml

SAMPLES = "tests/samples/reading"
MARKER = re.compile(r"^\s*([-+*•–—]|\(?\d+(\.\d+)*[.)/]|\(?[a-zđ][.)]|[IVX]+[.)])\s+")
FRAGMENT_WEIGHT = 3
PARAGRAPH_WORDS_MIN = 6
TOLD_WORDS_MIN = 16  # as src/reading/prose_promises.cpp
JOINT_WORDS_MAX = 3


def words(text):
    return len(re.findall(r"\w+", text))


def pieces(text, quote):
    """Places of the pieces of a quote with [...]; None where one is not found."""
    found, at = [], 0
    for piece in (one.strip() for one in quote.split("[...]")):
        if piece:
            begin = text.find(piece, at)
            if begin < 0:
                return None
            at = begin + len(piece)
            found.append((begin, at))
    return found


def span_of(found, others):
    """One span for a promise: from its first piece to its last; where another promise begins between them, the piece
    with the number."""
    begin, end = found[0][0], found[-1][1]
    if not any(begin < other[0][0] < end for other in others if other is not found):
        return begin, end
    return max(found, key=lambda one: one[1] - one[0])


def lines_of(text):
    at = 0
    for line in text.split("\n"):
        yield at, line.rstrip("\r")
        at += len(line) + 1


def take_prose(line, spans, out):
    if len(unicodedata.normalize("NFC", line)) != len(line):
        return  # typed with combining marks: the places would not fit
    marker = MARKER.match(line)
    cut = marker.end() if marker else len(line) - len(line.lstrip())
    body = line[cut:].rstrip()
    if len(body.split()) < PARAGRAPH_WORDS_MIN or "|" in body or "\t" in body:
        return
    cells = [body]
    for begin, end in sorted(spans):
        begin, end = max(begin - cut, 0), min(end - cut, len(body))
        if end - begin >= 3:
            cells.append("%d:%d" % (len(body[:begin].encode()), len(body[:end].encode())))
    out.append("\t".join(cells))


def clean(text):
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip(" ,.;:-–")


def take_verdicts(line, targets, half, out):
    """targets: (begin, end, verdict, accepted) of the line, in order."""
    if words(line) < TOLD_WORDS_MIN or "|" in line or "\t" in line:
        return
    groups, end = [], 0
    for target in sorted(targets):
        between = line[end:target[0]]
        if groups and words(between) <= JOINT_WORDS_MAX and not re.search(r"\d|đạt|đã|chưa|vượt", between):
            groups[-1][0].append(target)
        else:
            if groups:
                groups[-1][1] = between
            groups.append([[target], "", between])
        end = max(end, target[1])
    if groups:
        groups[-1][1] = line[end:]
    for members, told, before in groups:
        told, before = clean(told), clean(before)
        promises = [clean(line[begin:stop]) for begin, stop, _, _ in members]
        for index, (_, _, verdict, accepted) in enumerate(members):
            out.append("\t".join([verdict, ",".join(accepted) or "-", "half" if half else "year", str(index)]
                                 + promises + [told or "-", before or "-"]))


def take(text, targets, half, prose, verdicts):
    """targets: (span for prose, hull for verdicts, verdict, accepted)."""
    for at, line in lines_of(text):
        if not line.strip():
            continue
        end = at + len(line)
        take_prose(line, [(b - at, e - at) for (b, e), _, _, _ in targets if b < end and e > at], prose)
        inside = [(hull[0] - at, hull[1] - at, verdict, accepted)
                  for _, hull, verdict, accepted in targets if verdict and hull[0] >= at and hull[1] <= end]
        take_verdicts(line, inside, half, verdicts)


def from_fragments(folder, prose, verdicts):
    for path in sorted(glob.glob(SAMPLES + "/" + folder + "/*.yaml")):
        for number, fragment in enumerate(yaml.safe_load(open(path, encoding="utf8")), 1):
            text = fragment["text"]
            places = [pieces(text, target["text"]) for target in fragment["targets"]]
            if None in places:
                lost = fragment["targets"][places.index(None)]["text"]
                sys.exit("%s, fragment %d: not found: %s" % (path, number, lost))
            targets = [(span_of(found, places), (found[0][0], found[-1][1]), target["verdict"],
                        target.get("accept", [])) for found, target in zip(places, fragment["targets"])]
            take(text, targets, bool(fragment.get("half_year")), prose, verdicts)


def from_reports(prose, verdicts):
    for path in sorted(glob.glob(SAMPLES + "/open/*.json")):
        truth = json.load(open(path, encoding="utf8"))
        if truth["meta"].get("doc_type") != "report" or not truth.get("targets"):
            continue
        source = os.path.join(os.path.dirname(path), truth["source"]["file"])
        text = open(source, encoding="utf8", newline="").read()
        targets = []
        for target in truth["targets"]:
            hull = tuple(target["span"])
            targets.append((hull, hull, target.get("verdict"), target.get("verdict_accept") or []))
        take(text, targets, truth["meta"].get("subtype") == "half_year", prose, verdicts)


def write(path, rows):
    with open(path, "w", encoding="utf8") as out:
        out.write("\n".join(rows) + "\n")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    prose, verdicts, kept_prose, kept_verdicts = [], [], [], []
    from_fragments("fragments", prose, verdicts)
    prose, verdicts = prose * FRAGMENT_WEIGHT, verdicts * FRAGMENT_WEIGHT
    from_reports(prose, verdicts)
    from_fragments("fragments_kept", kept_prose, kept_verdicts)
    for path, rows in zip(sys.argv[1:], (prose, verdicts, kept_prose, kept_verdicts)):
        write(path, rows)
    print("%d paragraphs, %d promises with what is told of them" % (len(prose), len(verdicts)))


if __name__ == "__main__":
    main()
