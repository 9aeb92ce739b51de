import { describe, expect, it } from 'vitest';
import { bookBy, deckAbout, deckName, deckWay } from '../../components/library-words.ts';
import { languageName } from '../../utils/messages/language-names.ts';
import { BOOK, deckNamed } from '../support/library.ts';

describe('deckName', () => {
  it.each([
    [{ id: 'x', name: 'Mine' }, 'Mine'],
    [{ id: 'outward' }, 'Outward'],
    [{ id: 'old-words' }, 'Old words'],
    [{ id: 'my-thoughts' }, 'My thoughts'],
    [{ id: 'passages' }, 'Passages'],
    [{ id: 'x', name: '' }, 'x'],
  ])('calls %o %s', (deck, name) => {
    expect(deckName(deck)).toBe(name);
  });
});

describe('deckAbout', () => {
  it('counts, names the languages, and leaves out what is not known', () => {
    const deck = deckNamed('x', { count: 1, languages: ['en', 'he'], licence: 'Public domain' });
    expect(deckAbout(deck)).toBe('1 thought · English, Hebrew · Public domain');
    expect(deckAbout(deckNamed('x', { count: 1200, languages: [] }))).toBe('1,200 thoughts');
    expect(deckAbout({ ...BOOK, licence: 'CC0-1.0' })).toBe('840 passages · English · CC0-1.0');
  });
});

describe('deckWay', () => {
  it.each([
    [{}, 'Each once round · As often as others'],
    [{ policy: 'returning', weight: 4 }, 'Returning · Often'],
    [{ policy: 'inOrder', weight: 0.25 }, 'In order · Seldom'],
  ] as const)('says of %o: %s', (rest, way) => {
    expect(deckWay(deckNamed('x', rest))).toBe(way);
  });

  it('says of a book how its passages come, and how often only where they come by weight', () => {
    expect(deckWay(BOOK)).toBe('Among the others · As often as others');
    expect(deckWay({ ...BOOK, pace: 'daily' })).toBe('A passage a day');
    expect(deckWay({ ...BOOK, pace: 'page' })).toBe('Only on its page');
  });
});

describe('bookBy', () => {
  it('names who wrote and who translated it, held apart from the sentence', () => {
    expect(bookBy(BOOK)).toBe('by \u2068Ada Marsh\u2069, translated by \u2068Ben Low\u2069');
    expect(bookBy(deckNamed('x'))).toBe('');
  });
});

describe('languageName', () => {
  it.each([
    ['ru', 'Russian'],
    ['und', 'Language not known'],
    ['', 'Language not known'],
    ['not a tag', 'not a tag'],
  ])('calls %s %s', (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });
});
