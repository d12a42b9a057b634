import { describe, expect, it } from 'vitest';
import { readText, refusalOf } from './read';

const WORDS = '<p>Some words, and more words, with commas, and 12 numbers.</p>';

/** Each of these cost a parser below minutes, all memory or its stack before a bound was put on it. */
const hostile: [string, string, () => string][] = [
  ['100,000 nested elements', 'a.html', () => `<html><body>${'<div>'.repeat(100_000)}12`],
  [
    '100,000 nested elements, closed in the wrong order',
    'a.html',
    () => `<html><body>${'<div>'.repeat(100_000)}12${'</b></p>'.repeat(50_000)}`,
  ],
  ['100,000 tables in one another', 'a.html', () => `<html><body>${'<table><tr><td>'.repeat(33_000)}12`],
  ['100,000 lists in one another', 'a.html', () => `<html><body>${'<ul><li>'.repeat(50_000)}12`],
  ['drawings that are never closed', 'a.html', () => `<html><body>12${'<div><svg></div>'.repeat(30_000)}`],
  ['an attribute of 5 MB', 'a.html', () => `<html><body><p class="${'a '.repeat(2_500_000)}">12</p>`],
  [
    '100,000 attributes',
    'a.html',
    () => `<html><body><p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>12</p>`,
  ],
  [
    'a heading of 200,000 different words',
    'a.html',
    () => `<html><body><h1>${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}</h1>${WORDS}`,
  ],
  ['100,000 comments', 'a.txt', () => `12 ${'<!---->'.repeat(100_000)}<html`],
  [
    'linked data 200,000 deep',
    'a.html',
    () => `<html><script type="application/ld+json">${'['.repeat(200_000)}</script><body>12${WORDS}`,
  ],
  ['a line of a million spaces', 'a.txt', () => `${' '.repeat(1_000_000)}12`],
  ['a line of 300,000 slashes', 'a.txt', () => `12 ${' / '.repeat(300_000)}`],
  ['a million empty lines, kept', 'a.html', () => `<html><body><pre>12${'\n'.repeat(1_000_000)}.</pre>`],
  ['Markdown quotes 10,000 deep', 'a.md', () => `${'> '.repeat(10_000)}12`],
  ['Markdown lists 10,000 deep on a line', 'a.md', () => `${'- '.repeat(10_000)}12`],
  [
    'Markdown lists indented by 2,000',
    'a.md',
    () => Array.from({ length: 1000 }, (_, n) => `${' '.repeat(2 * n)}- 12`).join('\n'),
  ],
  ['100,000 emphasis marks', 'a.md', () => `12 ${'a_'.repeat(100_000)}`],
  [
    'a Markdown table of 2,000 columns and 20,000 short rows',
    'a.md',
    () => `|${'12|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|a|\n'.repeat(20_000)}`,
  ],
];

describe('hostile documents', () => {
  it.each(hostile)('reads %s, soon', { timeout: 20_000 }, (_, name, make) => {
    expect(readText(name, make()).text).toContain('12');
  });

  it('reads a page below the bound of elements as an article, and says so above it', {
    timeout: 20_000,
  }, () => {
    const made = (elements: number) =>
      readText('a.html', `<html><body><article>${WORDS.repeat(elements)}</article>`);
    expect(made(200).notes).toEqual([]);
    expect(made(30_000).notes.join()).toContain('too large or too tangled');
    expect(made(30_000).text.match(/12 numbers/g)).toHaveLength(30_000);
  });

  it('runs nothing', () => {
    const html = `<html><body onload="globalThis.ran = 1"><img src=x onerror="globalThis.ran = 1"><script>globalThis.ran = 1</script>${WORDS.repeat(5)}`;
    expect(readText('a.html', html).text).toContain('12 numbers');
    expect('ran' in globalThis).toBe(false);
  });

  it('does not take object keys of the language for attributes or meta names', () => {
    const html = `<html><meta name="__proto__" content="x"><meta name="constructor" content="y"><body><p __proto__=1 constructor=2>12 ships</p>`;
    expect(readText('a.html', html)).toMatchObject({ text: '12 ships', author: null });
  });

  it('refuses a page that holds nothing but an unclosed script', () => {
    expect(refusalOf('a.html', new TextEncoder().encode('<html><script>var a = 12;')).code).toBe('empty');
  });
});
