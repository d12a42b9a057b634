import { describe, expect, it } from 'vitest';
import { readSource } from '../../../main/engine/readers';
import { fixture, latin1, readText } from './read';

const FILLER =
  '<p>The court sat again on Monday, heard two witnesses, and rose early, the clerk said in a short note.</p>'.repeat(
    6,
  );
const page = (head: string, body = FILLER) =>
  `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`;

describe('a saved news page', () => {
  const source = readSource({ name: 'saved-news.html', bytes: fixture('saved-news.html') });

  it('gives the article and its figures', () => {
    for (const said of [
      'Scam rulings up 12.5%',
      '1\u00A0250 scams',
      '4.2 million pounds³',
      '82,000 8,200 letters',
      '£38 an hour',
    ]) {
      expect(source.text).toContain(said);
    }
    expect(source.text).toContain('Millbrook ruled');
    expect(source.text).toContain('• At least 45 cases');
    expect(source.text).toContain('the clerk added.\nIt will move');
  });

  it('keeps a small table although its names look like an advertisement', () => {
    expect(source.text).toContain('Rulings\t1,250\nAppeals\t37');
  });

  it.each([
    '9,999',
    '8,888',
    '7,777',
    '6,666',
    '5,555',
    '3.99',
    'Top 50',
    '17 C',
    '100% agree',
    '555 0100',
    'document.write',
  ])('leaves out %s: script, style, hidden, menu, comment or footer', (furniture) => {
    expect(source.text).not.toContain(furniture);
  });

  it('tells what the page says about itself, and the domain as publisher for want of better', () => {
    expect(source).toMatchObject({
      title: 'Scam rulings up 12.5%',
      publisher: 'millbrook-herald.example',
      author: 'Jane Roe',
      // The publisher's own day, not that of Greenwich.
      published: '2024-05-14',
      url: 'https://www.millbrook-herald.example/courts/2024/05/scams/',
      lang: 'en',
      format: 'html',
    });
  });
});

describe('a page laid out in tables, with unclosed tags and unquoted attributes', () => {
  const { text } = readSource({ name: 'OLD.HTM', bytes: fixture('old-layout.html') });

  it('keeps paragraphs apart and the table of figures in rows', () => {
    expect(text).toContain('a record.\n\nEach ship paid 1,150 crowns');
    expect(text).toContain('First\t980\nSecond\t1,120\nThird\t1,190\nFourth\t1,020');
  });
});

describe('what pages tell about themselves', () => {
  const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

  it('reads a graph of linked data, where the publisher is only referred to', () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#pub', name: 'Harbour Post' },
        {
          '@type': ['Thing', 'NewsArticle'],
          headline: 'Ships',
          datePublished: '2024-02-29',
          author: [{ name: 'A. Roe' }, { name: 'B. Doe' }],
          publisher: { '@id': '#pub' },
        },
      ],
    };
    expect(readText('a.html', page(jsonLd(graph)))).toMatchObject({
      title: 'Ships',
      publisher: 'Harbour Post',
      author: 'A. Roe, B. Doe',
      published: '2024-02-29',
    });
  });

  it('passes over broken linked data and dates that do not exist', () => {
    const head = `<script type="application/ld+json">{"@type": oops</script><meta property="article:published_time" content="2023-02-29T10:00Z">${jsonLd({ '@type': 'Article', datePublished: 42, author: { name: {} } })}`;
    expect(readText('page.html', page(head))).toMatchObject({
      title: 'page',
      published: null,
      author: null,
      publisher: null,
    });
  });

  it('takes no date from teasers when the page has several', () => {
    const times = '<time datetime="2024-01-01">a</time><time datetime="2024-01-02">b</time>';
    expect(readText('a.html', page('', FILLER + times)).published).toBeNull();
    expect(
      readText(
        'a.html',
        page('', `${times}<time itemprop="datePublished" datetime="2024-01-03">c</time>${FILLER}`),
      ).published,
    ).toBe('2024-01-03');
  });

  it('cuts the site’s name from the title, and nothing else', () => {
    const titled = (title: string) =>
      page(`<title>${title}</title><meta property="og:site_name" content="Harbour Post">`);
    expect(readText('a.html', titled('Fraud - what now? | Harbour Post')).title).toBe('Fraud - what now?');
    expect(readText('a.html', titled('Fraud - what now')).title).toBe('Fraud - what now');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '/only/a/path', 'https://user:secret@host.example/'])(
    'takes %s for no address',
    (href) => {
      expect(readText('a.html', page(`<link rel="canonical" href="${href}">`)).url).toBeNull();
    },
  );

  it('finds publisher and date in the text when the page does not tell', () => {
    const told = readText(
      'a.html',
      page('', `<h1>Ships in fog</h1><p>(Harbour Post) 09:24, January 15, 2024</p>${FILLER}`),
    );
    expect(told).toMatchObject({ title: 'Ships in fog', publisher: 'Harbour Post', published: '2024-01-15' });
  });
});

describe('where the article is', () => {
  it('takes the whole page when there is no article, without the menu, and says so', () => {
    const source = readText('a.html', '<html><body><nav>Menu 5</nav><div>12 ships</div></body></html>');
    expect(source.text).toBe('12 ships');
    expect(source.notes.join()).toContain('could not be told');
  });

  it('brings a table from outside of the article to its end, but none from the side bar', () => {
    const table = (n: string) =>
      `<table><tr><td>Ships</td><td>${n}</td></tr><tr><td>Boats</td><td>17</td></tr></table>`;
    const html = `<html><body><div class="side"><div class="sidebar">${table('666')}</div></div><div id="main"><div class="content">${FILLER}</div></div><div class="below">${table('4,310')}</div></body></html>`;
    const { text, notes } = readText('a.html', html);
    expect(text).toContain('Ships\t4,310');
    expect(text).not.toContain('666');
    expect(text.endsWith('Boats\t17')).toBe(true);
    expect(notes.join()).toContain('1 passage with figures that stands apart');
  });

  it('keeps figures of the standfirst and of a box in the article, but not the byline’s nor a teaser’s', () => {
    const head =
      '<header><h1>Cases fall 30%</h1><p class="lead">The number of cases fell to 1,234 last year.</p><p class="byline">By Jane Roe, read it in 3 minutes</p></header>';
    const box =
      '<aside class="box"><p>There are 99 courts in all.</p></aside><aside class="related"><p>See also our 5 other stories</p></aside>';
    const { text } = readText('a.html', page('', `${head}<div class="text">${FILLER}</div>${box}`));
    expect(
      text.startsWith('Cases fall 30%\n\nThe number of cases fell to 1,234 last year.\n\nThe court sat'),
    ).toBe(true);
    expect(text.endsWith('There are 99 courts in all.')).toBe(true);
    expect(text).not.toMatch(/3 minutes|5 other/);
  });

  it('reads a page by its content when the name says .txt, and text by its content when the name says .html', () => {
    expect(readText('a.txt', `<!-- x --><!doctype html>${page('')}`).format).toBe('html');
    expect(readText('a.html', 'Only 3 < 4 words')).toMatchObject({ format: 'txt', text: 'Only 3 < 4 words' });
    expect(readText('a.txt', 'See <b>12</b>')).toMatchObject({ format: 'txt', text: 'See <b>12</b>' });
  });

  it('reads a page in GB18030 that declares it', () => {
    const head = latin1(
      '<html><head><meta http-equiv="content-type" content="text/html; charset=gb2312"></head><body><p>',
    );
    const words = [0xb5, 0xe7, 0xd0, 0xc5, 0xd5, 0xa9, 0xc6, 0xad];
    expect(readSource({ name: 'a.htm', bytes: Uint8Array.from([...head, ...words]) }).text).toBe('电信诈骗');
  });
});
