// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { TransferBar } from '../../components/transfer-bar.tsx';
import { axeViolations, recorded, show } from '../support/views.ts';

function bar() {
  const { handlers, calls } = recorded('onExport', 'onFile', 'onMerge', 'onReplace', 'onCancel');
  const view = show(
    <TransferBar
      phase="idle"
      progress={0}
      found={undefined}
      unreadable={[]}
      replaceAsked={0}
      result={undefined}
      isFiltered={false}
      {...handlers}
    />,
  );
  const names = within(screen.getByRole('group', { name: 'Names of people' }));
  const marked = () =>
    names.getAllByRole<HTMLInputElement>('radio').find(({ checked }) => checked)?.labels?.[0]
      ?.textContent;
  return { ...view, names, marked, exported: () => calls('onExport').at(-1)?.[0] };
}

const choose = (name: string | RegExp) => screen.getByRole('radio', { name });
const press = () => screen.getByRole('button', { name: 'Export' });

it('offers names as they are, as initials, or left out, whatever is exported', async () => {
  const { user, names, exported, container } = bar();
  for (const kind of [/JSON Lines/, /each note/, /each day/, /Readwise/]) {
    await user.click(choose(kind));
    expect(names.getAllByRole('radio')).toHaveLength(3);
  }
  await user.click(choose('Initials only'));
  await user.click(press());
  expect(exported()).toEqual({ kind: 'readwise', isOnlyShown: false, names: 'initials' });
  expect(container.textContent).toContain('A name inside the words of a note stays');
  expect(await axeViolations(container)).toEqual([]);
});

it('keeps names in a copy, and out of a file for a service, unless the reader says otherwise', async () => {
  const { user, marked, exported } = bar();
  await user.click(press());
  expect(exported()).toEqual({ kind: 'journal', isOnlyShown: false, names: 'whole' });
  await user.click(choose(/Readwise/));
  expect(marked()).toBe('Left out');
  await user.click(press());
  expect(exported()).toMatchObject({ kind: 'readwise', names: 'none' });
  await user.click(choose(/JSON Lines/));
  expect(marked()).toBe('As they are');
});

it('stays with what the reader said when another kind is chosen', async () => {
  const { user, marked } = bar();
  await user.click(choose('Left out'));
  await user.click(choose(/Readwise/));
  await user.click(choose(/JSON Lines/));
  expect(marked()).toBe('Left out');
});
