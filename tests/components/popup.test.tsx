// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { Popup, type PopupTab } from '../../components/popup.tsx';
import { axeViolations, recorded, show } from '../support/views.ts';

function TestPopup({ onOptions }: { onOptions(): void }) {
  const [tab, setTab] = useState<PopupTab>('today');
  return (
    <Popup
      tab={tab}
      today={<p>Words of today</p>}
      notes={<p>Words of before</p>}
      onTab={setTab}
      onOptions={onOptions}
    />
  );
}

function popup() {
  const { handlers, calls } = recorded('onOptions');
  return { ...show(<TestPopup {...handlers} />), calls };
}

const isShown = (words: string) =>
  !screen.getByText(words).closest('[role=tabpanel]')?.hasAttribute('hidden');

describe('Popup', () => {
  it('opens on Today, with Notes beside it, and nothing amiss to axe', async () => {
    const { container } = popup();
    expect(screen.getByRole('tab', { name: 'Today', selected: true })).toBeDefined();
    expect(screen.getByRole('tab', { name: 'Notes', selected: false })).toBeDefined();
    expect(screen.getByRole('tabpanel', { name: 'Today' })).toBeDefined();
    expect([isShown('Words of today'), isShown('Words of before')]).toEqual([true, false]);
    expect(await axeViolations(container)).toEqual([]);
  });

  it('turns to Notes by the pointer', async () => {
    const { user } = popup();
    await user.click(screen.getByRole('tab', { name: 'Notes' }));
    expect([isShown('Words of today'), isShown('Words of before')]).toEqual([false, true]);
  });

  it('turns between the tabs by the arrow keys, both ways round, with the focus on the open one', async () => {
    const { user } = popup();
    await user.tab();
    for (const [key, name] of [
      ['{ArrowRight}', 'Notes'],
      ['{ArrowRight}', 'Today'],
      ['{ArrowLeft}', 'Notes'],
      ['{ArrowLeft}', 'Today'],
    ] as const) {
      await user.keyboard(key);
      const tab = screen.getByRole('tab', { name, selected: true });
      expect(document.activeElement).toBe(tab);
    }
  });

  it('has one of the tabs in the order of the Tab key, then the pages, then Options', async () => {
    const { user, calls } = popup();
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Today');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Journal');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Practice');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Options');
    await user.keyboard('{Enter}');
    expect(calls('onOptions')).toHaveLength(1);
  });
});
