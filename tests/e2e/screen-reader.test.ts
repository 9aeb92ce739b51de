// The pages as a screen reader has them, in Chromium: landmarks, headings, names, the focus, and what
// is announced. docs/screen-reader.md tells the same as a walk.
import { describe, expect } from 'vitest';
import { askInCircle, beginCircle } from './circle-steps.ts';
import { plainTest } from './fresh-test.ts';
import { controls, focused, hears, listen, outline } from './screen-reader.ts';
import { byRole, notes, openNotes, press, reads, saveNote, seen } from './steps.ts';

describe('with a screen reader', () => {
  const it = plainTest('chromium');

  it('the new tab is a thought and a row, and says what was copied and saved', async ({
    session,
  }) => {
    const tab = await session.open('newtab.html');
    await seen(tab, 'a live page', () => document.querySelector('[aria-pressed]') !== null);
    const ROW = ['Reflect', 'Keep', 'Another', 'Share', 'Journal', 'Practice'];
    expect(await outline(tab)).toEqual(['main']);
    expect(await controls(tab)).toEqual(ROW);
    await listen(tab);
    await press(tab, 'Share');
    await hears(tab, 'Copied.');
    await press(tab, 'Reflect');
    await byRole(tab, 'textbox', 'Your reflection');
    expect(await outline(tab)).toEqual(['main', 'region Reflect']);
    expect(await controls(tab)).toEqual(
      expect.arrayContaining(['Your reflection', 'Save', ...ROW]),
    );
    const question = await tab.evaluate(() => document.querySelector('#prompt')?.textContent);
    expect(await focused(tab)).toBe(`textbox, Your reflection, ${question}`);
    await listen(tab);
    await saveNote(tab, 'Heard');
    await hears(tab, 'Saved.');
  });

  it('the popup says what it saves, what it cannot, and how many it finds', async ({ session }) => {
    const popup = await session.open('popup.html');
    await byRole(popup, 'button', 'Save');
    expect(await outline(popup)).toEqual(['main', 'region Reflect']);
    const FIRST = ['Today', 'Notes', 'Journal', 'Practice', 'Options'];
    expect((await controls(popup)).slice(0, 5)).toEqual(FIRST);
    await listen(popup);
    await press(popup, 'Save');
    await hears(popup, 'There is nothing to save yet.');
    await saveNote(popup, 'to be found');
    await hears(popup, 'Saved.');
    await openNotes(popup);
    await notes(popup, 1);
    expect(await focused(popup)).toBe('tab, Notes');
    const search = await byRole(popup, 'searchbox', 'Search notes');
    await search.type('found');
    await hears(popup, '1 note');
    const [, article] = await outline(popup);
    expect(article, 'an article named by its day').toMatch(/^article .*\d/);
    await press(popup, 'Delete');
    await hears(popup, 'The note is deleted.');
  });

  it('the journal has days as headings, and says what was found and deleted', async ({
    session,
  }) => {
    const popup = await session.open('popup.html');
    for (const text of ['quinces', 'medlars']) await saveNote(popup, text);
    await popup.close();
    const journal = await session.open('journal.html');
    await notes(journal, 2);
    const [main, head, title, day, ...articles] = await outline(journal);
    expect([main, head, title]).toEqual(['main', 'navigation', 'heading 1 Journal']);
    expect(day).toMatch(/^heading 2 .*\d/);
    expect(articles).toHaveLength(2);
    expect(await controls(journal)).not.toContain('');
    await listen(journal);
    await (await byRole(journal, 'searchbox', 'Search notes')).type('quinces');
    await hears(journal, '1 note');
    await press(journal, 'Delete');
    await hears(journal, 'The note is deleted.');
  });

  it('the practice gives the focus to the heading of each step', async ({ session }) => {
    const page = await session.open('practice.html');
    await byRole(page, 'button', 'Begin');
    expect(await outline(page)).toEqual([
      'main',
      'navigation',
      'region Practice',
      'heading 1 Practice',
    ]);
    await press(page, 'Begin');
    await byRole(page, 'button', 'End without saving');
    expect(await focused(page)).toBe('heading, Set your own view aside.');
    await press(page, 'Skip the pause');
    await byRole(page, 'textbox', 'Whom?');
    expect(await focused(page)).toBe('heading, Enter their view');
    expect(await controls(page)).not.toContain('');
    await (await byRole(page, 'textbox', 'Whom?')).type('Miriam');
    await (await byRole(page, 'textbox', 'As they would say it')).type('Rest.');
    await press(page, 'Continue');
    await byRole(page, 'textbox', 'One small thing I could do for them');
    expect(await focused(page)).toBe('heading, Note');
    await press(page, 'Save');
    await reads(page, 'This is what you imagine.');
    expect(await focused(page)).toBe('heading, Saved.');
  });

  it('the circle says what keeps it from beginning, and whose turn it is', async ({ session }) => {
    const page = await session.open('circle.html');
    await askInCircle(page, '');
    expect(await outline(page)).toEqual([
      'main',
      'form A circle',
      'navigation',
      'heading 1 A circle',
    ]);
    await listen(page);
    await press(page, 'On to the rules');
    await hears(page, 'Choose a question first');
    await page.focus('#question');
    expect(await focused(page)).toContain('textbox, The question, Choose a question first');
    await page.type('#question', 'Who taught you to listen?');
    await beginCircle(page);
    expect(await outline(page)).toEqual(['main', 'heading 1 Set your own view aside.']);
    await listen(page);
    await press(page, 'Begin');
    await hears(page, 'Seat 1, 90 seconds');
    await press(page, 'Next');
    await hears(page, 'Silence');
    await press(page, 'Pause');
    await hears(page, 'Paused');
    await press(page, 'Rules');
    await byRole(page, 'button', 'Close');
    expect(await outline(page)).toEqual(['dialog The rules', 'heading 2 The rules']);
  });

  it('the options are regions with a heading each, and every choice has a name', async ({
    session,
  }) => {
    const options = await session.open('options.html');
    await reads(options, 'Short thoughts, written for Outward.');
    const PARTS = ['Language', 'Questions', 'Rhythm', 'Decks', 'Appearance', 'Your notes'];
    expect(await outline(options)).toEqual([
      'main',
      'navigation',
      'heading 1 Outward: options',
      ...PARTS.flatMap((part) => [`region ${part}`, `heading 2 ${part}`]),
    ]);
    expect(await controls(options)).not.toContain('');
  });
});
