import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TAG_COLOURS } from '../../../preload/contract';

const read = (path: string) => readFileSync(new URL(`../../../renderer/${path}`, import.meta.url), 'utf8');
const [light = '', dark = ''] = read('annotations/tags.css').split(':root[data-theme="dark"]');
const [lightDesk = '', darkDesk = ''] = read('tokens.css').split(':root[data-theme="dark"]');

const colour = (css: string, name: string): string => {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`There is no colour ${name}.`);
  return found;
};

/** Relative luminance; WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light, lightDesk],
  ['dark', dark, darkDesk],
])('the colours of tags in the %s theme', (_theme, css, desk) => {
  it.each([...TAG_COLOURS])('%s can be read, and its dot be seen', (name) => {
    expect(contrast(colour(css, `tag-${name}`), colour(css, `tag-${name}-soft`))).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['paper', 'desk-2', 'hover'])
      expect(contrast(colour(css, `tag-${name}-dot`), colour(desk, ground))).toBeGreaterThanOrEqual(3);
  });
});
