import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings.ts';
import { SETTING_NAMES, settingsFrom } from '../../utils/domain/stored-settings.ts';

describe('settingsFrom', () => {
  it('gives a new reader a thought a day, a question in the popup and none on the new tab', () => {
    expect(settingsFrom({})).toMatchObject({
      scheme: 'system',
      textSize: 'medium',
      rhythm: 'day',
      dayBeginsAt: 0,
      afterFirstView: 'same',
      promptInPopup: true,
      promptInNewTab: false,
    });
    expect(settingsFrom({})).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['scheme', 'night'],
    ['textSize', 'large'],
    ['rhythm', 'tab'],
    ['dayBeginsAt', 23],
    ['dayBeginsAt', 0],
    ['afterFirstView', 'hidden'],
    ['promptInPopup', false],
    ['promptInNewTab', true],
    ['asks', false],
    ['pauseSeconds', 0],
    ['pauseSeconds', 120],
    ['station', 'difficult'],
  ])('takes what the reader chose: %s %s', (name, value) => {
    expect(settingsFrom({ [name]: value })).toEqual({ ...DEFAULT_SETTINGS, [name]: value });
  });

  it.each([
    ['scheme', 'sepia'],
    ['scheme', undefined],
    ['textSize', ''],
    ['rhythm', 'week'],
    ['dayBeginsAt', 24],
    ['dayBeginsAt', -1],
    ['dayBeginsAt', 4.5],
    ['dayBeginsAt', '4'],
    ['dayBeginsAt', Number.NaN],
    ['afterFirstView', true],
    ['promptInPopup', 'false'],
    ['promptInNewTab', 1],
    ['asks', 'no'],
    ['pauseSeconds', 121],
    ['pauseSeconds', -1],
    ['pauseSeconds', 1e9],
    ['pauseSeconds', '45'],
    ['station', 'stranger'],
  ])('keeps to the default where the stored value is not allowed: %s %s', (name, value) => {
    expect(settingsFrom({ [name]: value })).toEqual(DEFAULT_SETTINGS);
  });

  it('lets one broken value cost no other', () => {
    expect(settingsFrom({ rhythm: 7, scheme: 'paper' })).toEqual({
      ...DEFAULT_SETTINGS,
      scheme: 'paper',
    });
  });

  it('holds the known names and no others, whatever was stored', () => {
    const stored = fc.dictionary(
      fc.oneof(fc.constantFrom(...SETTING_NAMES), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(stored, (values) => {
        expect(Object.keys(settingsFrom(values)).toSorted()).toEqual(SETTING_NAMES.toSorted());
      }),
    );
  });

  it('never changes the defaults themselves', () => {
    settingsFrom({ scheme: 'night' });
    expect(DEFAULT_SETTINGS.scheme).toBe('system');
  });
});
