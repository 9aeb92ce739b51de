import { describe, expect, it } from 'vitest';
import { CIRCLE_RULES } from '../../utils/domain/circle-plan.ts';
import { builtInPrompts } from '../../utils/services/built-in-decks.ts';
import { createCircleSetup } from '../../utils/services/circle-setup.ts';
import { createClock } from '../support/clock.ts';

async function newSetup() {
  const setup = createCircleSetup(createClock());
  await setup.load();
  const plan = () => setup.state.get().plan;
  return { setup, plan };
}

describe('the plan of a circle', () => {
  it('can begin as it is: a newcomer chooses nothing', async () => {
    const { setup, plan } = await newSetup();
    expect(plan().question.id).toMatch(/-c\d$/);
    setup.onRules();
    expect(setup.state.get()).toMatchObject({ step: 'rules', problem: undefined });
  });

  it('offers every question once before any comes again', async () => {
    const { setup, plan } = await newSetup();
    const all = await builtInPrompts('circle', ['en']);
    const seen = all.map(() => {
      const { id } = plan().question;
      setup.onAnotherQuestion();
      return id;
    });
    expect(new Set(seen).size).toBe(all.length);
    expect(plan().question.id).toBe(seen[0]);
  });

  it('knows a question that was typed from one that was offered, and takes none over', async () => {
    const { setup, plan } = await newSetup();
    const offered = plan().question;
    setup.onQuestion('Why?');
    expect(plan().question).toEqual({ id: 'typed', text: 'Why?' });
    setup.onQuestion(`${offered.text} `);
    expect(plan().question).toEqual({ ...offered, text: `${offered.text} ` });
    const typing = createCircleSetup(createClock());
    typing.onQuestion('Typed before they came?');
    await typing.load();
    expect(typing.state.get().plan.question.text).toBe('Typed before they came?');
  });

  it('keeps names while seats come and go', async () => {
    const { setup, plan } = await newSetup();
    setup.onName(1, 'Anna');
    setup.onSeats(10);
    expect(plan().seats).toEqual(['', 'Anna', ...Array(8).fill('')]);
    setup.onSeats(2);
    expect(plan().seats).toEqual(['', 'Anna']);
  });

  it('says what is wrong, and no longer once it is changed', async () => {
    const { setup } = await newSetup();
    setup.onQuestion('  ');
    setup.onRules();
    expect(setup.state.get()).toMatchObject({ step: 'plan', problem: 'no-question' });
    setup.onQuestion('Why?');
    expect(setup.state.get().problem).toBeUndefined();
    for (const count of [0, 1, 11, 200]) {
      setup.onSeats(count);
      setup.onRules();
      expect(setup.state.get()).toMatchObject({ step: 'plan', problem: 'seats' });
    }
  });

  it('switches each rule off and on, in the order in which they are read', async () => {
    const { setup, plan } = await newSetup();
    for (const rule of CIRCLE_RULES) setup.onRule(rule, false);
    expect(plan().rules).toEqual([]);
    for (const rule of [...CIRCLE_RULES].reverse()) setup.onRule(rule, true);
    expect(plan().rules).toEqual(CIRCLE_RULES);
  });
});
