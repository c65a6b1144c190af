// SPDX-License-Identifier: MIT
// Each language of data/messages: its texts are complete, and its names, plural forms, numbers and alphabet are those of ICU, through
// Node's Intl. `languages_dump` (tests/core) prints what the core says. docs/languages.md tells what to do when one of these fails.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { categoriesOf, categoryOf, missing, problems, readLanguage, tags } from '../data/messages/languages.mjs';

/** Translated in full. What others lack is shown in Swedish. */
const complete = ['sv', 'en', 'fi', 'nb', 'da', 'de', 'ar'];
/** Those that ICU knows. */
const known = tags().filter((tag) => Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0);

const program = fileURLToPath(new URL('../build/release/tests/languages_dump', import.meta.url));

/** @param {...string} words @returns {string[]} */
function dump(...words) {
  const { status, stdout, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(status, 0, `languages_dump ${words.slice(0, 2).join(' ')}: ${error?.message ?? status}`);
  return stdout.trimEnd().split('\n');
}

const names = new Map(dump('names').map((line) => line.split('\t')).map(([tag, ...rest]) => [tag, rest]));

test('every language is free of mistakes', () => {
  assert.deepEqual(tags().flatMap(problems), []);
});

test('the languages that are said to be complete lack nothing', () => {
  assert.deepEqual(complete.flatMap((tag) => missing(tag).map((key) => `${tag}: ${key}`)), []);
});

test('no complete language has forgotten a text in Swedish', () => {
  const swedish = readLanguage('sv');
  for (const tag of complete.slice(1)) {
    const own = readLanguage(tag);
    const same = Object.keys(own).filter((key) => /[a-zåäö]{3}/i.test(JSON.stringify(own[key]).replace(/\{\w+\}/g, '')))
      .filter((key) => typeof own[key] === 'string' && own[key] === swedish[key]);
    const share = same.length / Object.keys(own).length;
    assert.ok(share < (tag === 'nb' || tag === 'da' ? 0.3 : 0.1), `${tag}: ${same.join(', ')}`);
  }
});

test('a tag belongs to one language, and Norwegian without a form is Bokmål', () => {
  const all = tags().flatMap((tag) => String(readLanguage(tag).tags).split(' '));
  assert.equal(new Set(all).size, all.length);
  assert.ok(String(readLanguage('nb').tags).split(' ').includes('no'));
});

/** @param {string} tag @param {Intl.DateTimeFormatOptions} options @param {'month' | 'weekday'} part @param {Date} day */
const part = (tag, options, part, day) =>
  new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).formatToParts(day).find(({ type }) => type === part)?.value ?? '';
const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, i, 2)));
const weekdays = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2026, 7, 24 + i)));

for (const tag of known) {
  test(`${tag}: months and weekdays are those of ICU`, () => {
    const own = names.get(tag) ?? [];
    assert.deepEqual(own.slice(0, 12), months.map((day) => part(tag, { month: 'long' }, 'month', day)));
    assert.deepEqual(own.slice(12, 19), weekdays.map((day) => part(tag, { weekday: 'long' }, 'weekday', day)));
  });

  test(`${tag}: short names are ICU's alone or within a date, without a point`, () => {
    // English abbreviates as in Britain; ICU shortens the 4-letter months of Swedish and Norwegian in some places only.
    const locale = tag === 'en' ? 'en-GB' : tag;
    const own = names.get(tag) ?? [];
    const bare = (/** @type {string} */ text) => text.replace(/\.$/, '');
    months.forEach((day, i) => {
      const good = [{}, { day: 'numeric' }, { day: 'numeric', month: 'long' }].map((extra) =>
        bare(part(locale, { month: 'short', .../** @type {Intl.DateTimeFormatOptions} */ (extra) }, 'month', day)));
      assert.ok(good.includes(own[19 + i]), `${own[19 + i]} is none of ${good.join(', ')}`);
    });
    weekdays.forEach((day, i) =>
      assert.equal(own[31 + i], bare(part(locale, { weekday: 'short' }, 'weekday', day))));
  });

  test(`${tag}: plural categories are those of ICU`, () => {
    const rules = new Intl.PluralRules(tag);
    const texts = readLanguage(tag);
    const own = /** @type {Record<string, string>} */ (texts.plural_rule);
    assert.deepEqual(categoriesOf(texts).sort(), rules.resolvedOptions().pluralCategories.sort());
    for (let number = 0; number <= 10_000; number += 1) assert.equal(categoryOf(number, own), rules.select(number), `${number}`);
  });
}

for (const tag of complete) {
  test(`${tag}: the core counts in its forms and writes numbers as ICU does`, () => {
    const rules = new Intl.PluralRules(tag);
    const digits = new Intl.NumberFormat(tag);
    const forms = /** @type {Record<string, string>} */ (readLanguage(tag).events_count);
    const numbers = [...Array(1201).keys(), 2500, 10_001, 12_345, 100_003, 1_234_567];
    const expected = numbers.map((number) => forms[rules.select(number)].replace('{number}', digits.format(number)));
    assert.deepEqual(dump('counts', tag), expected);
    const [{ value: decimal }] = digits.formatToParts(0.5).filter(({ type }) => type === 'decimal');
    assert.equal(readLanguage(tag).decimal_separator, decimal);
  });
}

/** Words whose order shows what a language has of its own; no two differ in marks alone. @type {Record<string, string>} */
const words = {
  sv: 'Andrea Uppsala Vara Vetlanda Wallenberg Wien Yxa Üxküll Zebra Åre Ängelholm Örebro Ärla Åmål Aneby 10 2 Øster',
  en: 'Zebra Örebro Åre Otto Ära Aba Umeå Über Nyköping Ørsted 1 - Éclair Edda',
  fi: 'Zeniitti Åbo Ähtäri Öland Vaasa Wärtsilä Yli Ülo Šakki Sauna Savo Äänekoski Ahti Øland',
  nb: 'Ærfugl Ørsta Ålesund Aalto Zoo Østfold Ås Ask Voss Wergeland Ytre Özil Ängby Haakon Hamar',
  da: 'Æbeltoft Ølstykke Århus Aalborg Zoo Odense Ærø Åbyhøj Viborg Wien Yding Üxküll Ask',
  de: 'Zürich Österreich Oslo Ärzte Aachen Ulm Über Straße Strasbourg Strand Öl Ofen Köln Kohl',
  ar: 'برنامج أدب تعليم ثقافة إعلام ندوة ورشة يوم Malmö مكتبة سوق شعر 10 آداب اجتماع مدينة تاريخ',
  se: 'Ánne Ahkka Čálliid Cuoŋu Đávvir Davvi Ŋ Njuolla Šearpmat Sápmi Ŧ Tana Žorre Zoo Åre Ängby Örebro Øksnes Ærø',
  yi: 'מאַמע אונטער אַלט בוך וואַסער ייִדיש כאַלע פּאַפּיר פֿאַטער שטאָט Malmö תּורה זאַמד צוקער טיש',
};

for (const tag of known) {
  test(`${tag}: the alphabet is ICU's`, () => {
    const list = words[tag].split(' ');
    assert.deepEqual(dump('sort', tag, ...list.toReversed()), [...list].sort(new Intl.Collator(tag).compare));
  });
}

test('a plural rule is read as CLDR writes it', () => {
  const ukrainian = { one: 'n % 10 = 1 and n % 100 != 11', few: 'n % 10 = 2..4 and n % 100 != 12..14', many: 'n % 10 = 0 or n % 10 = 5..9 or n % 100 = 11..14', other: '' };
  const rules = new Intl.PluralRules('uk');
  for (let number = 0; number <= 1000; number += 1) assert.equal(categoryOf(number, ukrainian), rules.select(number), `${number}`);
  assert.equal(categoryOf(0, { one: 'i = 0..1 and v = 0', other: '' }), 'one');
  assert.throws(() => categoryOf(1, { one: 'one', other: '' }), { message: '"one" is not a condition of CLDR\'s plural rules' });
});
