#!/usr/bin/env python3
"""Makes the ground truth (shape tdkt-extract/1) of a sample document from what a person wrote down of it.

usage: make_truth.py [--check] FILE.yaml|FOLDER [...]

FILE.yaml quotes the document FILE.txt beside it; this script finds each quote, and writes FILE.json with spans,
ids, sections and paths. A folder stands for every FILE.yaml in it. With --check nothing is written: exit 1 where
FILE.json is not what would be written, or where a folder holds a .txt or .json without its .yaml.
How FILE.yaml is written: tests/samples/reading/README.md.
"""
import hashlib
import json
import os
import re
import sys
import unicodedata

import yaml

COMPARATORS = {'>=', '>', '<=', '<', '=', 'between', 'none', 'qualitative', 'exists'}
UNITS = set('percent count vnd point ratio rank minute hour day workday week month year ha m2 m3 km kg tonne kwh '
            'relative level other none'.split())
VERDICTS = set('met not_met exceeded partly not_assessed proposed in_progress dropped not_stated'.split())
SCOPES = set('own bullet section implied computed none'.split())
KINDS = {
    'tasks': set('content solution assignment duty procedure'.split()),
    'objectives': {'purpose', 'requirement'},
    'funds': set('collected spent budget reward_rate'.split()),
    'scoring_rules': set('bonus penalty tier cap'.split()),
}
MODES = set('before by in on recurring after_event before_event'.split())
STAGES = {'proposed', 'recognised', 'awarded'}
RECIPIENTS = {'individual', 'collective', 'household'}
DOC_TYPES = {'pact', 'report', 'plan', 'guideline', 'decision', 'registration'}
LETTERS = {'sections': 'S', 'targets': 'T', 'criteria': 'C', 'quotas': 'Q', 'tasks': 'K', 'deadlines': 'D',
           'award_forms': 'M', 'award_counts': 'W', 'dossier': 'H', 'scoring_rules': 'P', 'funds': 'F', 'figures': 'G',
           'recipients': 'N', 'legal_bases': 'L', 'references': 'R', 'objectives': 'O', 'anomalies': 'A',
           'award_rows': 'B'}
LISTS = ['sections', 'section_verdicts', 'legal_bases', 'references', 'objectives', 'targets', 'criteria', 'quotas',
         'tasks', 'deadlines', 'award_forms', 'award_counts', 'dossier', 'scoring_rules', 'funds', 'figures',
         'recipients', 'anomalies', 'award_rows']
PATHS = {'targets', 'criteria', 'quotas', 'tasks'}
MEASURED = {'targets', 'criteria', 'quotas'}


class Truth:
    def __init__(self, path):
        self.path = path
        self.errors = []
        text_path = os.path.splitext(path)[0] + '.txt'
        with open(text_path, 'rb') as stream:
            self.raw = stream.read()
        self.text = self.raw.decode('utf-8')
        with open(path, encoding='utf-8') as stream:
            self.said = yaml.safe_load(stream)
        # Quotes are matched in composed letters and single blanks; `back` leads to the place in the file.
        self.flat, self.back = self.flatten(self.text)

    @staticmethod
    def flatten(text):
        flat, back, at = [], [], 0
        while at < len(text):
            end = at + 1
            while end < len(text) and unicodedata.combining(text[end]):
                end += 1
            if text[at].isspace():
                if flat and flat[-1] != ' ':
                    flat.append(' ')
                    back.append((at, end))
            else:
                for letter in unicodedata.normalize('NFC', text[at:end]):
                    flat.append(letter)
                    back.append((at, end))
            at = end
        return ''.join(flat), back

    def wrong(self, where, what):
        self.errors.append('%s: %s: %s' % (self.path, where, what))

    def find(self, where, quote, begin, unique_from=0):
        """Span of the quote: the first place at or behind `begin`, else the first from `unique_from`.
        ' [...] ' stands for anything between."""
        parts = [' '.join(unicodedata.normalize('NFC', p).split()) for p in str(quote).split('[...]')]
        for start in (begin, unique_from):
            at = self.flat.find(parts[0], start)
            end = at + len(parts[0])
            for part in parts[1:]:
                if at < 0:
                    break
                place = self.flat.find(part, end)
                at, end = (at, place + len(part)) if place >= 0 else (-1, 0)
            if at >= 0:
                return at, end
        self.wrong(where, 'not in the document: %s' % str(quote)[:90])
        return None

    def span(self, place):
        return [self.back[place[0]][0], self.back[place[1] - 1][1]]

    def quote(self, item, place, span_key='span', text_key='text'):
        item[span_key] = self.span(place)
        item[text_key] = self.text[item[span_key][0]:item[span_key][1]]

    def sections(self):
        made, begin, stack = [], 0, []
        for said in self.said.get('sections') or []:
            item = {k: said.get(k) for k in ('level', 'marker', 'title')}
            words = ((item['marker'] + ' ') if item['marker'] else '') + item['title']
            place = self.find('section ' + words[:30], words, begin)
            if place is None and item['marker']:
                place = self.find('section ' + words[:30], item['marker'] + item['title'], begin)
            if place is None:
                continue
            begin = place[1]
            while stack and stack[-1]['level'] >= item['level']:
                stack.pop()
            item['id'] = 'S%02d' % (len(made) + 1)
            item['parent'] = stack[-1]['id'] if stack else None
            self.quote(item, place)
            stack.append(item)
            made.append(item)
        return made

    def section_of(self, sections, span):
        """The deepest heading above the place; what stands under no heading has none."""
        found = None
        for section in sections:
            if section['span'][0] <= span[0]:
                found = section
        return found

    def items(self, name, sections):
        made, begin = [], 0
        by_id = {s['id']: s for s in sections}
        for number, said in enumerate(self.said.get(name) or [], 1):
            where = '%s[%d]' % (name, number)
            if isinstance(said, str):
                said = {'text': said}
            item = dict(said)
            with_previous = item.pop('with_previous', False)
            section_said = item.pop('section', None)
            place = self.find(where, item.get('text', ''), begin)
            if place is None:
                continue
            begin = place[1] if name in MEASURED else place[0] + 1
            self.quote(item, place)
            if name in LETTERS:
                item['id'] = '%s%02d' % (LETTERS[name], len(made) + 1)
            section = by_id.get(section_said) if section_said else self.section_of(sections, item['span'])
            if section_said and section is None:
                self.wrong(where, 'no section ' + section_said)
            if name not in ('recipients', 'legal_bases', 'references', 'anomalies'):
                item['section'] = section['id'] if section else None
            if name in PATHS:
                path, at = [], section
                while at:
                    path.insert(0, ((at['marker'] + ' ') if at['marker'] else '') + at['title'])
                    at = by_id.get(at['parent'])
                item['section_path'] = path
            if name in MEASURED:
                self.measured(name, where, item, made, with_previous)
            if item.get('verdict_text'):
                verdict = self.find(where + '.verdict_text', item['verdict_text'], place[0])
                if verdict:
                    self.quote(item, verdict, 'verdict_span', 'verdict_text')
            self.check(name, where, item)
            made.append(item)
        return made

    def measured(self, name, where, item, made, with_previous):
        item.setdefault('subject', None)
        item.setdefault('measure', None)
        item.setdefault('values', [])
        item.setdefault('per', None)
        item.setdefault('direction', None)
        item['group'] = made[-1]['group'] if with_previous and made else item['id']
        same = [x for x in made if x['group'] == item['group']] + [item]
        for part, other in enumerate(same, 1):
            other['part'], other['parts_total'] = part, len(same)
        relation = item.get('relation')
        if relation and isinstance(relation.get('to'), int):  # -1: the item before
            index = len(made) + relation['to']
            if 0 <= index < len(made):
                relation['to'] = made[index]['id']
            else:
                self.wrong(where, 'relation to %d' % relation['to'])
        if made and item['span'][0] < made[-1]['span'][1]:
            self.wrong(where, 'begins inside the item before it')
        for reading in [item] + (item.get('accept') or []):
            comparator, unit, values = (reading.get(k, item.get(k)) for k in ('comparator', 'unit', 'values'))
            reading.update(comparator=comparator, unit=unit, values=values)
            if comparator not in COMPARATORS:
                self.wrong(where, 'comparator %r' % comparator)
            if unit not in UNITS:
                self.wrong(where, 'unit %r' % unit)
            count = 2 if comparator == 'between' or unit == 'ratio' else 1
            if comparator in ('exists', 'qualitative') or unit in ('relative', 'level'):
                count = 0
            if comparator in ('exists', 'qualitative') and unit != 'none':
                self.wrong(where, '%s has the unit none' % comparator)
            if len(values or []) != count:
                self.wrong(where, '%s %s takes %d values, not %r' % (comparator, unit, count, values))

    def check(self, name, where, item):
        if item['text'] != item['text'].strip():
            self.wrong(where, 'outer blanks')
        for verdict in [item.get('verdict')] + (item.get('verdict_accept') or []):
            if verdict is not None and verdict not in VERDICTS:
                self.wrong(where, 'verdict %r' % verdict)
        if item.get('verdict_scope', 'own') not in SCOPES:
            self.wrong(where, 'verdict_scope %r' % item['verdict_scope'])
        if name in KINDS and item.get('kind') not in KINDS[name]:
            self.wrong(where, 'kind %r' % item.get('kind'))
        if name == 'deadlines' and item.get('mode') not in MODES:
            self.wrong(where, 'mode %r' % item.get('mode'))
        if name == 'award_counts' and (item.get('stage') not in STAGES or item.get('recipient') not in RECIPIENTS):
            self.wrong(where, 'stage or recipient')
        for key in ('due', 'date'):
            for day in str(item.get(key) or '').split('; '):
                if day and not re.fullmatch(r'\d{4}(-\d{2}(-\d{2})?)?', day):
                    self.wrong(where, '%s %r is no ISO day' % (key, day))

    def make(self):
        meta = self.said.get('meta') or {}
        if meta.get('doc_type') not in DOC_TYPES:
            self.wrong('meta', 'doc_type %r' % meta.get('doc_type'))
        out = {
            'schema': 'tdkt-extract/1',
            'source': {'file': os.path.basename(self.path)[:-5] + '.txt',
                       'sha256': hashlib.sha256(self.raw).hexdigest(), 'bytes': len(self.raw),
                       'chars': len(self.text)},
            'meta': meta,
            'meta_accept': self.said.get('meta_accept') or {},
        }
        sections = self.sections()
        for name in LISTS:
            out[name] = sections if name == 'sections' else self.items(name, sections)
        # A list that the author did not fill is not scored; an empty one is: nothing may be found.
        out['unscored'] = [name for name in LISTS if name not in self.said]
        return json.dumps(out, ensure_ascii=False, indent=1, default=str) + '\n'


def notes_in(folder):
    """Every .yaml of the folder, and what lies there that no .yaml speaks of."""
    names = sorted(os.listdir(folder))
    notes = [n for n in names if n.endswith('.yaml')]
    strays = [n for n in names if n.endswith(('.txt', '.json')) and os.path.splitext(n)[0] + '.yaml' not in notes]
    return [os.path.join(folder, n) for n in notes], [os.path.join(folder, n) for n in strays]


def main(arguments):
    check = '--check' in arguments
    files, bad = [], 0
    for argument in arguments:
        if argument == '--check':
            continue
        notes, strays = notes_in(argument) if os.path.isdir(argument) else ([argument], [])
        files += notes
        for stray in strays if check else []:
            print('%s: no .yaml stands beside it' % stray)
            bad += 1
    if not files:
        print(__doc__)
        return 2
    for path in files:
        missing = [p for p in (path, os.path.splitext(path)[0] + '.txt') if not os.path.exists(p)]
        if missing:
            print('%s: does not exist' % missing[0])
            bad += 1
            continue
        truth = Truth(path)
        made = truth.make()
        target = os.path.splitext(path)[0] + '.json'
        for error in truth.errors:
            print(error)
        if truth.errors:
            bad += 1
        elif check:
            written = ''
            if os.path.exists(target):
                with open(target, encoding='utf-8') as stream:
                    written = stream.read()
            if written != made:
                print('%s: not what make_truth.py writes from %s' % (target, path))
                bad += 1
        else:
            with open(target, 'w', encoding='utf-8') as stream:
                stream.write(made)
            counts = json.loads(made)
            print('%s: %s' % (target, ', '.join('%s %d' % (n, len(counts[n])) for n in LISTS if counts[n])))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
