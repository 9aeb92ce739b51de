// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SharePanel, type SharePanelProps } from '../../components/share-panel.tsx';
import { sharedText } from '../../utils/domain/shared-text.ts';
import { BREAD } from '../support/samples.ts';
import { axeViolations, recorded, show, tabTo } from '../support/views.ts';

const PICTURE = { address: 'data:,', width: 1080, height: 1080, isCut: false };

function panel(rest: Partial<SharePanelProps> = {}) {
  const { handlers, calls } = recorded(
    'onFormat',
    'onScheme',
    'onSave',
    'onCopy',
    'onCopyWords',
    'onClose',
  );
  const props: SharePanelProps = {
    words: sharedText(BREAD),
    language: 'en',
    format: 'square',
    scheme: 'paper',
    picture: PICTURE,
    status: 'idle',
    ...handlers,
    ...rest,
  };
  return { ...show(<SharePanel {...props} />), calls, props };
}

describe('SharePanel', () => {
  it('shows the picture with its words as alternative text, and nothing amiss to axe', async () => {
    const { container } = panel();
    expect(screen.getByRole('img').getAttribute('alt')).toBe(sharedText(BREAD));
    expect(await axeViolations(container)).toEqual([]);
  });

  it('has the focus once it is open, and shows no picture before there is one', () => {
    panel({ picture: undefined });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'As a picture' }));
    expect(screen.queryByRole('img')).toBeNull();
  });

  it.each([
    ['Save', 'onSave'],
    ['Copy', 'onCopy'],
    ['Copy the words', 'onCopyWords'],
    ['Close', 'onClose'],
  ] as const)('does with the keyboard alone what %s says', async (name, handler) => {
    const { user, calls } = panel();
    await tabTo(user, screen.getByRole('button', { name }));
    await user.keyboard('{Enter}');
    expect(calls(handler)).toHaveLength(1);
  });

  it('lets the format and the colours be chosen', async () => {
    const { user, calls } = panel();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Square' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Tall' }));
    await user.click(screen.getByRole('radio', { name: 'Night' }));
    expect(calls('onFormat')).toEqual([['tall']]);
    expect(calls('onScheme')).toEqual([['night']]);
  });

  it('closes by Escape from wherever the focus is in it', async () => {
    const { user, calls } = panel();
    await user.keyboard('{Escape}');
    await tabTo(user, screen.getByRole('textbox'));
    await user.keyboard('{Escape}');
    expect(calls('onClose')).toHaveLength(2);
  });

  it('has the words as text that can be read and copied, and not changed', async () => {
    const { user } = panel();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^The words/ });
    await user.type(field, 'more');
    expect(field.value).toBe(sharedText(BREAD));
  });

  it.each([
    ['idle', ''],
    ['saved', 'Saved.'],
    ['copied', 'Copied.'],
    ['copy-failed', 'The browser did not allow copying.'],
    [
      'picture-not-copied',
      'The browser did not allow copying the picture. It can be saved, or copied from its own menu with the right mouse button.',
    ],
    [
      'picture-failed',
      'The browser could not make the picture. The words can be copied all the same.',
    ],
  ] as const)('says what came of it: %s', (status, words) => {
    panel({ status });
    expect(screen.getByRole('status').textContent).toBe(words);
  });

  it('says where the picture has not all of the words', () => {
    const { rerender, props } = panel();
    expect(screen.queryByText(/ellipsis/)).toBeNull();
    rerender(<SharePanel {...props} picture={{ ...PICTURE, isCut: true }} />);
    expect(screen.getByText(/ends with an ellipsis/)).toBeDefined();
  });
});
