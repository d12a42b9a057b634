import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../main/engine/readers/language';

describe('language', () => {
  it.each<[string, string | null, string | null]>([
    [
      'The court said on Monday that it has closed the case, and that it was the last of its kind.',
      null,
      'en',
    ],
    ['去年全国法院审结电信诈骗案件4万件，同比上升26.7%。', null, 'zh'],
    // Names and figures in Latin letters do not make a Chinese text English.
    ['最高法 Supreme Court 的报告（2024）说，案件上升26.7%，涉及8.2万人。', 'en', 'zh'],
    ['昨年の電気通信詐欺の件数は四万件で、前の年より増えた。', null, 'ja'],
    ['지난해 전기통신 사기 사건은 4만 건이었다.', null, 'ko'],
    [
      'Le tribunal a jugé plus de mille affaires, soit un quart de plus que l’an dernier, dit le greffe.',
      'fr-FR',
      'fr',
    ],
    // Site templates claim English for pages in any language.
    [
      'Le tribunal a jugé plus de mille affaires, soit un quart de plus que l’an dernier, dit le greffe.',
      'en-US',
      null,
    ],
    [
      'Das Gericht hat im letzten Jahr mehr als tausend Fälle entschieden, die meisten davon im Winter.',
      null,
      null,
    ],
    ['Суд рассмотрел более тысячи дел', 'ru', 'ru'],
    ['12,000 / 34', null, null],
    ['Ships 12', 'en', 'en'],
  ])('%s (claimed: %s) is %s', (text, claim, language) => {
    expect(languageOf(text, claim)).toBe(language);
  });
});
