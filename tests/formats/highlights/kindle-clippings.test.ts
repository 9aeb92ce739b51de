import { describe, expect, it } from 'vitest';
import {
  isKindleClippings,
  kindleClippings,
} from '../../../utils/formats/highlights/kindle-clippings.ts';

const SEPARATOR = '==========';
const WHEN = { local: '2024-08-22T19:01:04' };

const block = (details: string, body = '', title = 'The Quiet Harbour (Vale, Nora)') =>
  [title, details, '', body, SEPARATOR, ''].join('\n');
const file = (...blocks: string[]) => blocks.join('');
const highlight = (location: string, body: string, title?: string) =>
  block(
    `- Your Highlight on page 3 | Location ${location} | Added on Thursday, August 22, 2024 7:01:04 PM`,
    body,
    title,
  );
const note = (location: string, body: string, title?: string) =>
  block(
    `- Your Note on page 3 | Location ${location} | Added on Thursday, August 22, 2024 7:01:04 PM`,
    body,
    title,
  );
const texts = (text: string) => kindleClippings(text).passages.map((passage) => passage.text);

/** Each with a highlight at 40 to 41 of page 12, a note at 41 and a bookmark. */
const LANGUAGES: Record<string, [highlight: string, note: string, bookmark: string]> = {
  'English of America': [
    '- Your Highlight on page 12 | Location 40-41 | Added on Thursday, August 22, 2024 7:01:04 PM',
    '- Your Note on page 12 | Location 41 | Added on Thursday, August 22, 2024 7:01:04 PM',
    '- Your Bookmark on page 12 | Location 41 | Added on Thursday, August 22, 2024 7:01:04\u202fPM',
  ],
  'English of Britain': [
    '- Your Highlight on page 12 | location 40-41 | Added on Thursday, 22 August 2024 19:01:04',
    '- Your Note on page 12 | location 41 | Added on Thursday, 22 August 2024 19:01:04',
    '- Your Bookmark on page 12 | location 41 | Added on Thursday, 22 August 2024 19:01:04',
  ],
  'English of the first devices': [
    '- Highlight on Page 12 | Loc. 40-41  | Added on Thursday, 22 August 24 19:01:04 GMT+01:00',
    '- Note on Page 12 | Loc. 41  | Added on Thursday, August 22, 2024, 07:01:04 PM',
    '- Bookmark on Page 12 | Loc. 41  | Added on Thursday, August 22, 2024, 07:01:04 PM',
  ],
  German: [
    '- Deine Markierung auf Seite 12 | bei Position 40-41 | Hinzugefügt am Donnerstag, 22. August 2024 19:01:04',
    '- Ihre Notiz auf Seite 12 | Position 41 | Hinzugefügt am Donnerstag, 22. August 2024 um 19:01:04 Uhr',
    '- Dein Lesezeichen auf Seite 12 | bei Position 41 | Hinzugefügt am Donnerstag, 22. August 2024 19:01:04',
  ],
  Spanish: [
    '- La subrayado en la página 12 | posición 40-41 | Añadido el jueves, 22 de agosto de 2024 19:01:04',
    '- Mi nota en la página 12 | Posición 41 | Añadido el jueves 22 de agosto de 2024, 19:01:04',
    '- El marcador en la página 12 | posición 41 | Añadido el jueves, 22 de agosto de 2024 19:01:04',
  ],
  French: [
    '- Votre surlignement sur la page 12 | Emplacement 40-41 | Ajouté le jeudi 22 août 2024 19:01:04',
    '- Votre note sur la page 12 | lʼemplacement 41 | Ajouté le jeudi 22 août 2024 à 19:01:04',
    '- Votre signet sur la page 12 | emplacement 41 | Ajouté le jeudi 22 août 2024 19:01:04',
  ],
  Italian: [
    '- La tua evidenziazione a pagina 12 | posizione 40-41 | Aggiunto in data giovedì 22 agosto 2024 19:01:04',
    '- Le mie note a pagina 12 | Posizione 41 | Aggiunto il giovedì 22 agosto 24, 19:01:04',
    '- Il tuo segnalibro a pagina 12 | posizione 41 | Aggiunto in data giovedì 22 agosto 2024 19:01:04',
  ],
  'Portuguese of Brazil': [
    '- Seu destaque na página 12 | posição 40-41 | Adicionado: quinta-feira, 22 de agosto de 2024 19:01:04',
    '- Sua nota na página 12 | Posição 41 | Adicionado na data quinta-feira, 22 de agosto de 2024, 19:01:04',
    '- Seu marcador de página na página 12 | posição 41 | Adicionado: quinta-feira, 22 de agosto de 2024 19:01:04',
  ],
  Dutch: [
    '- Je highlight op pagina 12 | locatie 40 t/m 41 | Toegevoegd op donderdag 22 augustus 2024 19:01:04',
    '- Je notitie op pagina 12 | locatie 41 | Toegevoegd op donderdag 22 augustus 2024 19:01:04',
    '- Je bladwijzer op pagina 12 | locatie 41 | Toegevoegd op donderdag 22 augustus 2024 19:01:04',
  ],
  Russian: [
    '– Ваш выделенный отрывок на странице 12 | Место 40–41 | Добавлено: четверг, 22 августа 2024 г. в 19:01:04',
    '– Ваша заметка на странице 12 | Место 41 | Добавлено: четверг, 22 августа 2024 г. в 19:01:04',
    '– Ваша закладка на странице 12 | Место 41 | Добавлено: четверг, 22 августа 2024 г. в 19:01:04',
  ],
  Japanese: [
    '- 12ページ|位置No. 40-41のハイライト |作成日: 2024年8月22日木曜日 19:01:04',
    '- メモ ページ12 | 位置No. 41 | 追加日： 2024年8月22日 (木曜日) 19:01:04',
    '- 12ページ|位置No. 41のブックマーク |作成日: 2024年8月22日木曜日 午後7:01:04',
  ],
  Chinese: [
    '- 您在第 12 页（位置 #40-41）的标注 | 添加于 2024年8月22日星期四 下午7:01:04',
    '- 我的笔记 第12页 | 位置41 | 已添加至 2024年8月22日 星期四 19:01:04',
    '- 您在第 12 页（位置 #41）的书签 | 添加于 2024年8月22日星期四 下午7:01:04',
  ],
  'Chinese in long characters': [
    '- 您在第 12 頁（位置 #40-41）的標註 | 新增於 2024年8月22日星期四 下午7:01:04',
    '- 您在第 12 頁（位置 #41）的筆記 | 新增於 2024年8月22日星期四 下午7:01:04',
    '- 您在第 12 頁（位置 #41）的書籤 | 新增於 2024年8月22日星期四 下午7:01:04',
  ],
  Korean: [
    '- 12페이지의 하이라이트 | 위치 40-41 | 추가됨: 2024년 8월 22일 목요일 오후 7:01:04',
    '- 12페이지의 메모 | 위치 41 | 추가됨: 2024년 8월 22일 목요일 오후 7:01:04',
    '- 12페이지의 북마크 | 위치 41 | 추가됨: 2024년 8월 22일 목요일 오후 7:01:04',
  ],
  Polish: [
    '- Twoje zaznaczenie na stronie 12 | Lokalizacja 40-41 | Dodano: czwartek, 22 sierpnia 2024 19:01:04',
    '- Twoja notatka na stronie 12 | Lokalizacja 41 | Dodano: czwartek, 22 sierpnia 2024 19:01:04',
    '- Twoja zakładka na stronie 12 | Lokalizacja 41 | Dodano: czwartek, 22 sierpnia 2024 19:01:04',
  ],
  Turkish: [
    '- 12. sayfadaki vurgunuz | Konum 40-41 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 19:01:04',
    '- 12. sayfadaki notunuz | Konum 41 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 19:01:04',
    '- 12. sayfadaki yer iminiz | Konum 41 | Eklenme tarihi: 22 Ağustos 2024 Perşembe 19:01:04',
  ],
  Swedish: [
    '- Din markering på sidan 12 | plats 40-41 | Tillagd torsdag 22 augusti 2024 19:01:04',
    '- Din anteckning på sidan 12 | plats 41 | Tillagd torsdag 22 augusti 2024 19:01:04',
    '- Ditt bokmärke på sidan 12 | plats 41 | Tillagd torsdag 22 augusti 2024 19:01:04',
  ],
  Danish: [
    '- Din fremhævning på side 12 | placering 40-41 | Tilføjet torsdag den 22. august 2024 19.01.04',
    '- Din note på side 12 | placering 41 | Tilføjet torsdag den 22. august 2024 19.01.04',
    '- Dit bogmærke på side 12 | placering 41 | Tilføjet torsdag den 22. august 2024 19.01.04',
  ],
  Norwegian: [
    '- Din utheving på side 12 | plassering 40-41 | Lagt til torsdag 22. august 2024 19:01:04',
    '- Ditt notat på side 12 | plassering 41 | Lagt til torsdag 22. august 2024 19:01:04',
    '- Ditt bokmerke på side 12 | plassering 41 | Lagt til torsdag 22. august 2024 19:01:04',
  ],
  Finnish: [
    '- Korostuksesi sivulla 12 | sijainti 40-41 | Lisätty torstaina 22. elokuuta 2024 klo 19.01.04',
    '- Muistiinpanosi sivulla 12 | sijainti 41 | Lisätty torstaina 22. elokuuta 2024 klo 19.01.04',
    '- Kirjanmerkkisi sivulla 12 | sijainti 41 | Lisätty torstaina 22. elokuuta 2024 klo 19.01.04',
  ],
  Czech: [
    '- Vaše zvýraznění na straně 12 | Pozice 40-41 | Přidáno čtvrtek 22. srpna 2024 19:01:04',
    '- Vaše poznámka na straně 12 | Pozice 41 | Přidáno čtvrtek 22. srpna 2024 19:01:04',
    '- Vaše záložka na straně 12 | Pozice 41 | Přidáno čtvrtek 22. srpna 2024 19:01:04',
  ],
  Hindi: [
    '- पेज १२ पर आपका हाइलाइट | स्थान ४०-४१ | जोड़ा गया: गुरुवार, २२ अगस्त २०२४ १९:०१:०४',
    '- पेज 12 पर आपका नोट | स्थान 41 | जोड़ा गया: गुरुवार, 22 अगस्त 2024 7:01:04 pm',
    '- पेज 12 पर आपका बुकमार्क | स्थान 41 | जोड़ा गया: गुरुवार, 22 अगस्त 2024 7:01:04 अपराह्न',
  ],
  Arabic: [
    '- \u200fتمييزك في الصفحة ١٢ | الموقع ٤٠-٤١ | تمت الإضافة الخميس، ٢٢ أغسطس ٢٠٢٤ ٧:٠١:٠٤ م',
    '- ملاحظتك في الصفحة 12 | الموقع 41 | تمت الإضافة الخميس، 22 أغسطس 2024 19:01:04',
    '- إشارتك المرجعية في الصفحة 12 | الموقع 41 | تمت الإضافة الخميس، 22 أغسطس 2024 19:01:04',
  ],
  Hebrew: [
    '- ההדגשה שלך בעמוד 12 | מיקום 40-41 | נוספה ביום חמישי, 22 באוגוסט 2024 19:01:04',
    '- ההערה שלך בעמוד 12 | מיקום 41 | נוספה ביום חמישי, 22 באוגוסט 2024 19:01:04',
    '- הסימנייה שלך בעמוד 12 | מיקום 41 | נוספה ביום חמישי, 22 באוגוסט 2024 19:01:04',
  ],
  Ukrainian: [
    '– Ваше виділення на сторінці 12 | Місце 40–41 | Додано: четвер, 22 серпня 2024 р. о 19:01:04',
    '– Ваша нотатка на сторінці 12 | Місце 41 | Додано: четвер, 22 серпня 2024 р. о 19:01:04',
    '– Ваша закладка на сторінці 12 | Місце 41 | Додано: четвер, 22 серпня 2024 р. о 19:01:04',
  ],
  'Icelandic, which nobody listed': [
    '- Áherslan þín á bls. 12 | Staðsetning 40-41 | Bætt við fimmtudagur, 22. ágúst 2024 19:01:04',
    '- Minnispunkturinn þinn á bls. 12 | Staðsetning 41 | Bætt við fimmtudagur, 22. ágúst 2024 19:01:04',
    '- Staðurinn þinn á bls. 12 | Staðsetning 41 | Bætt við fimmtudagur, 22. ágúst 2024 19:01:04',
  ],
  'German, with a date in English': [
    '- Ihre Markierung auf Seite 12 | Position 40-41 | Hinzugefügt am Thursday, August 22, 2024 07:01:04 PM',
    '- Ihre Notiz auf Seite 12 | Position 41 | Hinzugefügt am Thursday, August 22, 2024 07:01:04 PM',
    '- Ihr Lesezeichen auf Seite 12 | Position 41 | Hinzugefügt am Thursday, August 22, 2024 07:01:04 PM',
  ],
};

const PASSAGE = {
  text: 'Words of the book.',
  source: { author: 'Vale, Nora', work: 'The Quiet Harbour' },
  place: { page: '12', location: '40-41' },
  when: WHEN,
  note: 'Words of mine.',
};

describe('kindleClippings', () => {
  describe.each(Object.entries(LANGUAGES))('in %s', (_, [marked, written, kept]) => {
    const text = file(
      block(marked, 'Words of the book.'),
      block(written, 'Words of mine.'),
      block(kept),
    );

    it('finds the passage, its note, and the bookmark, each with place and time', () => {
      expect(kindleClippings(text)).toStrictEqual({
        format: 'kindle-clippings',
        passages: [PASSAGE],
        notes: [],
        counts: { blocks: 3, passages: 1, notes: 1, bookmarks: 1, duplicates: 0 },
        unreadable: [],
      });
      const alone = kindleClippings(block(written, 'Words of mine.'));
      expect(alone.notes).toStrictEqual([
        {
          text: 'Words of mine.',
          source: PASSAGE.source,
          place: { page: '12', location: '41' },
          when: WHEN,
        },
      ]);
    });

    it('knows the file by its start, and reads it with CRLF and a mark at each entry', () => {
      expect(isKindleClippings(text)).toBe(true);
      const windows = text.replaceAll('\n', '\r\n').replaceAll('The Quiet', '\uFEFFThe Quiet');
      expect(kindleClippings(windows).passages).toStrictEqual([PASSAGE]);
      expect(isKindleClippings(windows)).toBe(true);
    });
  });

  it('reads languages that are mixed in one file', () => {
    const all = Object.values(LANGUAGES).map(([marked], index) =>
      block(marked, `Words ${index}.`, `Book ${index} (Somebody)`),
    );
    const { passages, counts } = kindleClippings(file(...all));
    expect(passages).toHaveLength(all.length);
    expect(counts.blocks).toBe(all.length);
    expect(passages.every(({ when }) => JSON.stringify(when) === JSON.stringify(WHEN))).toBe(true);
  });

  it('takes kinds that are new as passages', () => {
    const kinds = ['Underline', 'Circle', 'Asterisk'].map((kind, index) =>
      block(
        `- Your ${kind} on page 3 | Location ${index}1 | Added on Thursday, August 22, 2024 7:01:04 PM`,
        kind,
      ),
    );
    expect(texts(file(...kinds))).toEqual(['Underline', 'Circle', 'Asterisk']);
  });

  it('reads KOReader’s files: no locations, a page of any kind, the note right behind with the same time', () => {
    const text = file(
      block(
        '- Twoje podkreślenie na stronie xiv | Dodano Thursday, August 22, 2024 07:01:04 PM',
        'Salt.',
        'Shore (Unknown)',
      ),
      block(
        '- Twoja notatka na stronie xiv | Dodano Thursday, August 22, 2024 07:01:04 PM',
        'Mine.',
        'Shore (Unknown)',
      ),
    );
    expect(kindleClippings(text).passages).toStrictEqual([
      {
        text: 'Salt.',
        source: { work: 'Shore' },
        place: { page: 'xiv' },
        when: WHEN,
        note: 'Mine.',
      },
    ]);
  });

  it('keeps the last of a highlight that was resized, and the note that was written to an earlier one', () => {
    const { passages, counts } = kindleClippings(
      file(
        highlight('40-41', 'The sea was'),
        note('41', 'Mine.'),
        highlight('40-43', 'The sea was never so still, and nobody'),
        highlight('40-42', 'The sea was never so still'),
        highlight('60-61', 'Elsewhere.'),
      ),
    );
    expect(passages.map(({ text, note: own }) => [text, own])).toEqual([
      ['The sea was never so still', 'Mine.'],
      ['Elsewhere.', undefined],
    ]);
    expect(counts).toEqual({ blocks: 5, passages: 2, notes: 1, bookmarks: 0, duplicates: 2 });
  });

  it('keeps apart what stands in two books, and in one book under two spellings together', () => {
    const text = file(
      highlight('40-43', 'Salt and', 'One (A)'),
      highlight('40-43', 'Salt and wind', 'ONE (A)'),
      highlight('40-43', 'Salt and rain', 'Two (A)'),
    );
    expect(texts(text)).toEqual(['Salt and wind', 'Salt and rain']);
  });

  it('keeps two notes at one highlight, an empty line between them', () => {
    const text = file(note('41', 'First.'), highlight('40-41', 'Salt.'), note('41', 'Second.'));
    expect(kindleClippings(text).passages[0]?.note).toBe('First.\n\nSecond.');
    expect(kindleClippings(text).counts.notes).toBe(2);
  });

  it('counts all of a file that was doubled once, and the rest as duplicates', () => {
    const once = file(
      highlight('40-41', 'Salt.'),
      note('41', 'Mine.'),
      block(
        '- Your Bookmark on page 3 | Location 50 | Added on Thursday, August 22, 2024 7:01:04 PM',
      ),
      block('- Your Highlight on page 9 | Added on Thursday, August 22, 2024 7:01:04 PM', 'Wind.'),
    );
    const { passages, counts } = kindleClippings(once + once);
    expect(passages).toStrictEqual(kindleClippings(once).passages);
    expect(counts).toEqual({ blocks: 8, passages: 2, notes: 1, bookmarks: 1, duplicates: 4 });
  });

  it('says of what it cannot read the line, the reason and the raw text', () => {
    const text = file(
      highlight('1-2', 'Good.'),
      'A title alone\n',
      `${SEPARATOR}\n`,
      highlight('3-4', ''),
      highlight('5-6', ' <You have reached the clipping limit for this item>'),
      block('- Something | Added on Thursday, August 22, 2024 7:01:04 PM', 'Words.'),
      highlight('7-8', 'x'.repeat(20_001)),
    );
    const { unreadable, counts } = kindleClippings(text);
    expect(unreadable.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'no-details'],
      [8, 'no-text'],
      [13, 'limit-reached'],
      [18, 'unknown-kind'],
      [23, 'too-long'],
    ]);
    expect(unreadable[0]?.raw).toBe('A title alone');
    expect(unreadable[1]?.raw).toMatch(/^The Quiet Harbour \(Vale, Nora\)\n- Your Highlight/);
    expect(unreadable[4]?.raw).toHaveLength(10_000);
    expect(counts).toEqual({ blocks: 6, passages: 1, notes: 0, bookmarks: 0, duplicates: 0 });
  });

  it('keeps the part of a text that stands before the notice of the limit', () => {
    const text = highlight(
      '5-6',
      'As far as it <You have reached the clipping limit for this item>',
    );
    expect(texts(text)).toEqual(['As far as it']);
  });

  it('has no time where the date cannot be read, and loses nothing else', () => {
    const text = block(
      '- Your Highlight on page 3 | Location 4-5 | Added on the 22nd of Nonember, 2024',
      'Salt.',
    );
    expect(kindleClippings(text).passages).toStrictEqual([
      {
        text: 'Salt.',
        source: { author: 'Vale, Nora', work: 'The Quiet Harbour' },
        place: { page: '3', location: '4-5' },
      },
    ]);
  });

  it('finds nothing in an empty file', () => {
    const nothing = { blocks: 0, passages: 0, notes: 0, bookmarks: 0, duplicates: 0 };
    for (const text of ['', '\uFEFF', `${SEPARATOR}\n\n${SEPARATOR}`]) {
      expect(kindleClippings(text).counts).toEqual(nothing);
    }
  });
});

describe('isKindleClippings', () => {
  it.each([
    ['', 'nothing'],
    ['A title\n==========\n\nWords.\n\n- a list\n- Note 3 of it\n', 'Markdown'],
    ['Highlight,Book Title\nSalt,Shore\n', 'a table'],
    ['Salt and wind.\n— Nora Vale\n', 'a quote'],
    ['- Highlight of the day\n- 3 | 4\n', 'a list'],
  ])('does not know %j, %s', (text) => {
    expect(isKindleClippings(text)).toBe(false);
  });

  it('knows a file whose first block is longer than its start, and one that begins with a separator', () => {
    expect(isKindleClippings(highlight('4-90', 'x'.repeat(9000)).slice(0, 4000))).toBe(true);
    expect(isKindleClippings(`${SEPARATOR}\n${highlight('4-5', 'Salt.')}`)).toBe(true);
  });
});
