import { describe, expect, it } from 'vitest';
import { attributed, sourceOfLine } from '../../../utils/formats/highlights/attribution.ts';

describe('attributed', () => {
  it.each([
    ['Sit.\n— R. Tamm', 'Sit.', 'R. Tamm'],
    ['Sit.\n  —R. Tamm  ', 'Sit.', 'R. Tamm'],
    ['Sit\n– R. Tamm', 'Sit', 'R. Tamm'],
    ['Sit\n--R. Tamm', 'Sit', 'R. Tamm'],
    ['Sit\n--- Martin Tamm Jr.', 'Sit', 'Martin Tamm Jr.'],
    ['Sit\nstill.\n― anonymous', 'Sit\nstill.', 'anonymous'],
    ['Sit still. — R. Tamm', 'Sit still.', 'R. Tamm'],
    ['One.\nSit “still”—R. Tamm', 'One.\nSit “still”', 'R. Tamm'],
    ['לשבת. — ר׳ תם', 'לשבת.', 'ר׳ תם'],
    ['One — two. — R. Tamm', 'One — two.', 'R. Tamm'],
  ])('finds in %j the words and whose they are', (text, words, author) => {
    expect(attributed(text.split('\n'))).toEqual({ text: words, source: { author } });
  });

  it.each([
    'Sit still.',
    '— R. Tamm',
    'He sat — and waited',
    'He sat. — and waited',
    'He sat.\n— Why?',
    '— Come.\n— I am coming already.',
    'One\n–two',
    'One\n----',
    'One\n---- two',
    `One.\n— ${'long '.repeat(50)}`,
  ])('finds nobody in %j', (text) => {
    expect(attributed(text.split('\n'))).toBeUndefined();
  });
});

describe('sourceOfLine', () => {
  it.each([
    ['R. Tamm, Harbour notes', { author: 'R. Tamm, Harbour notes' }],
    ['R. Tamm, "Harbour notes"', { author: 'R. Tamm', work: 'Harbour notes' }],
    ['О. Верес, «Письма», II', { author: 'О. Верес', work: 'Письма', section: 'II' }],
    ['I. Lund, _On rooms_', { author: 'I. Lund', work: 'On rooms' }],
    ['“On rooms”', { work: 'On rooms' }],
    ['Rolf "Net" Tamm', { author: 'Rolf "Net" Tamm' }],
  ])('takes a work only where marks set it apart: %j', (line, source) => {
    expect(sourceOfLine(line)).toEqual(source);
  });
});
