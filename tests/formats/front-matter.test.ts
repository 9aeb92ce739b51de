import { describe, expect, it } from 'vitest';
import { yamlOf } from '../../utils/formats/front-matter.ts';
import { propertiesOf } from '../../utils/formats/front-matter-reader.ts';

describe('yamlOf', () => {
  it('writes nothing raw that an older YAML takes for a line break or forbids', () => {
    const text = 'a\u0085b\u2028c\u2029d\ufeffe\u007ff\ud800';
    const yaml = yamlOf({ text });
    expect(yaml).toBe('text: "a\\u0085b\\u2028c\\u2029d\\ufeffe\\u007ff\\ud800"\n');
    expect(propertiesOf(yaml)).toEqual({ text });
  });

  it('quotes what would be read as true, false, null or a number', () => {
    expect(yamlOf({ a: 'no', b: 'Null', c: '12', d: '', e: 'word', f: ['y', 'x'] })).toBe(
      'a: "no"\nb: "Null"\nc: "12"\nd: ""\ne: word\nf: ["y", x]\n',
    );
  });
});
