import { describe, expect, it } from 'vitest';
import { readText } from './read';

describe('Markdown', () => {
  it.each<[string, string, string]>([
    ['headings as lines', '# A\n\nText\n\nB\n---\n\nMore', 'A\n\nText\n\nB\n\nMore'],
    [
      'links as their text',
      'See [the report](https://a.example "t"), <https://b.example> and [that][1].\n\n[1]: https://c.example',
      'See the report, https://b.example and that.',
    ],
    ['emphasis without marks', '**26.7** *percent*, `code` and ~~old~~ 5', '26.7 percent, code and old 5'],
    [
      'marks that are not marks',
      '1024*768 and 3 * 4, snake_case_name',
      '1024*768 and 3 * 4, snake_case_name',
    ],
    ['lists', '- one\n- two\n  1. deep\n', '• one\n• two\n• deep'],
    // A year at the start of a line is a list to Markdown: its number must not vanish.
    ['a year that looks like a list', '1986. What a year.', '1986. What a year.'],
    ['quotes and rules', '> said\n\n---\n\nend', 'said\n\nend'],
    ['tables', '| a | b |\n|---|--:|\n| x | 1,200 |\n', 'a\tb\nx\t1,200'],
    ['code', '```\na  1\n\nb  2\n```\n', 'a  1\n\nb  2'],
    ['tags inside', 'a <b>12</b> <script>alert(1)</script>b &amp; c', 'a 12 b & c'],
    ['escaped marks', '\\*12\\* and 5\\% and \\$3', '*12* and 5% and $3'],
  ])('%s', (_, source, text) => {
    expect(readText('a.md', source).text).toBe(text);
  });

  it('takes the first heading for the title, without its marks', () => {
    expect(readText('a.md', 'Intro, with commas, and so on.\n\n## The **big** [year](b)\n').title).toBe(
      'The big year',
    );
  });

  it('reads plain front matter as particulars and leaves it out of the text', () => {
    const source = readText(
      'a.md',
      '---\ntitle: "Ships: a year"\nauthor: Jane Roe\npublisher: Harbour Post\ndate: 2024-05-14 10:00\nlink: https://a.example/x\nlang: fr\n---\n\n12 ships.\n',
    );
    expect(source).toMatchObject({
      title: 'Ships: a year',
      author: 'Jane Roe',
      publisher: 'Harbour Post',
      published: '2024-05-14',
      url: 'https://a.example/x',
      text: '12 ships.',
      lang: 'fr',
    });
    expect(source.notes).toHaveLength(1);
  });

  it('leaves lines between rules in the text when they are no front matter', () => {
    expect(readText('a.md', '---\n12 ships came in\n---\n').text).toContain('12 ships came in');
  });

  it('keeps a .txt as it is, however much it looks like Markdown', () => {
    const text = '# 12\n[The report](https://a.example) says **5**.\n';
    expect(readText('a.txt', text).text).toBe(text);
  });

  it('keeps what it cannot parse as it is written, and says so', () => {
    const source = readText('a.md', `${'>'.repeat(5000)} 12`);
    expect(source.text).toContain('> 12');
    expect(source.notes.join()).toContain('kept as it is written');
  });
});
