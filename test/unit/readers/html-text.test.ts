import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../main/engine/readers/html/to-text';

describe('the text of HTML', () => {
  it.each<[string, string, string]>([
    ['paragraphs', '<p>One.</p>\n<p>Two.</p><div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
    ['unclosed paragraphs', '<p>One.<p>Two.', 'One.\n\nTwo.'],
    ['white space', '<p>\n  26.7\n\t percent </p>', '26.7 percent'],
    ['inline elements that split a figure', '<b>26</b><span>.7</span>%', '26.7%'],
    ['no-break spaces within a figure', '1&nbsp;250 cases', '1\u00A0250 cases'],
    ['line breaks', 'a<br>b<br/><br><br>c', 'a\nb\n\nc'],
    ['lists', '<ul><li>one<li>two<ul><li>deep</ul></ul>after', '• one\n• two\n• deep\n\nafter'],
    ['paragraphs in items', '<ul><li><p>one</p></li><li><p>two</p></li></ul>', '• one\n• two'],
    ['empty items', '<ul><li></li><li>two</li></ul>', '• two'],
    // The author's number may be a year at the start of a sentence; the browser's counting is furniture.
    [
      'numbers the author gave',
      '<ol start="1986"><li>A good year.</ol><ol><li>first</ol>',
      '1986. A good year.\n\n• first',
    ],
    ['terms', '<dl><dt>Cases<dd>1,200<dt>Days<dd>7</dl>', 'Cases\n1,200\nDays\n7'],
    ['preformatted text', '<pre>a  1\n\n  b  2\n</pre>end', 'a  1\n\n  b  2\n\nend'],
    ['entities', '&pound;35&#8211;&#x20AC;40 &amp;lt; &unknown;', '£35–€40 &lt; &unknown;'],
    ['soft hyphens and break points', 'tele&shy;com<wbr>munication', 'telecommunication'],
    ['quotations', '<q>nearly half</q>', '“nearly half”'],
    // 1,200 with footnote 3 must not become 12,003, and 10 to the 6th not 106.
    [
      'raised digits',
      '1,200<sup>3</sup> of 10<sup>-6</sup> m<sup>2</sup> H<sub>2</sub>O 20<sup>th</sup>',
      '1,200³ of 10⁻⁶ m² H₂O 20th',
    ],
    ['struck-out figures', 'about <del>82,000</del><ins>8,200</ins> people', 'about 82,000 8,200 people'],
    [
      'scripts, styles and the like',
      'a<script>1</script><style>2</style><noscript>3</noscript><template>4</template><svg><text>5</text></svg>b',
      'ab',
    ],
    [
      'hidden parts',
      'a<p hidden>1</p><div style="color:red; DISPLAY : none">2<p>3</div><span>b</span>',
      'ab',
    ],
    ['an unclosed hidden paragraph', '<p hidden>gone<p>kept', 'kept'],
    ['tags in attributes', '<p title="</p><script>">12</p>', '12'],
    ['end tags without start', '</div></p></td></table>12</b>', '12'],
    ['angle brackets that are no tags', 'if 3 < 4 and 5 > 4', 'if 3 < 4 and 5 > 4'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['rows and cells', '<tr><td>a</td><td>1,200</td></tr><tr><td>b<td>30</tr>', 'a\t1,200\nb\t30'],
    [
      'paragraphs in cells, as word processors write them',
      '<tr><td><p>a</p></td><td><p>1</p></td></tr>',
      'a\t1',
    ],
    ['line breaks in cells', '<tr><td>a<br>b</td><td>1</td></tr>', 'a b\t1'],
    [
      'empty cells, which keep the columns in place',
      '<tr><td></td><td>2023</td></tr><tr><td>a</td><td></td><td>3</td></tr>',
      '\t2023\na\t\t3',
    ],
    [
      'cells over two columns',
      '<tr><th colspan=2>a</th><th>b</th></tr><tr><td>1<td>2<td>3</tr>',
      'a\t\tb\n1\t2\t3',
    ],
    ['a claim to a million columns', '<tr><td colspan=1000000>a<td>b</tr>', `a${'\t'.repeat(50)}b`],
    [
      'a heading',
      '<caption>Cases</caption><thead><tr><th>x<th>y</thead><tr><td>1<td>2',
      'Cases\n\nx\ty\n1\t2',
    ],
    ['text astray', 'lost<tr><td>1<td>2', 'lost\n1\t2'],
  ])('tables: %s', (_, rows, text) => {
    expect(htmlToText(`<table>${rows}</table>`)).toBe(text);
  });

  it('reads a table that only lays out the page as paragraphs, and the table within as a table', () => {
    const html =
      '<table><tr><td>menu</td><td><p>One.</p><p>Two.</p><table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr></table>';
    expect(htmlToText(html)).toBe('menu\n\nOne.\n\nTwo.\n\na\t1\nb\t2');
  });

  it('loses no word, whatever the tags around it', () => {
    const tags = 'p div td tr table ul ol li b pre br h1 sup dl dd q del blockquote'.split(' ');
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
      fc.integer({ min: 100, max: 999 }).map((n) => ` w${n} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const words = pieces.filter((part) => part.startsWith(' ')).map((word) => word.trim());
        expect((htmlToText(pieces.join('')).match(/w\d{3}/g) ?? []).sort()).toEqual(words.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('never leaves more than one empty line, nor spaces at the ends of lines', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<div>',
      '<li>',
      ' a ',
      ' ',
      '\n',
      '<ul>',
      '</ul>',
      '<h2>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(htmlToText(pieces.join(''))).not.toMatch(/\n{3}|[ ]\n|\n[ ]|^\s|\s$/);
      }),
    );
  });
});
