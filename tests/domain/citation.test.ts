import { describe, expect, it } from 'vitest';
import { citationOf } from '../../utils/domain/citation.ts';

const PAGE = 'https://a.example/rain';

describe('citationOf', () => {
  it('says the source in words, and leads to the passage before its page', () => {
    const source = { work: 'On rain', url: PAGE };
    expect(citationOf({ source })).toEqual({ words: 'On rain', address: PAGE });
    const link = `${PAGE}#:~:text=In%20the`;
    expect(citationOf({ source, link })).toEqual({ words: 'On rain', address: link });
  });

  it.each([
    [PAGE, 'a.example'],
    ['file:///home/ann/rain.html', 'rain.html'],
  ])('names %s where nothing else is known', (url, words) => {
    expect(citationOf({ source: { url } })).toEqual({ words, address: url });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nowhere', ''])(
    'leads nowhere by %j',
    (url) => {
      expect(citationOf({ source: { work: 'On rain', url }, link: url })).toEqual({
        words: 'On rain',
      });
      expect(citationOf({ source: { url } })).toBeUndefined();
    },
  );

  it('is absent where nothing is known', () => {
    expect(citationOf({ source: undefined })).toBeUndefined();
  });
});
