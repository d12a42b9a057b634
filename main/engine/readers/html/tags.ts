const set = (names: string) => new Set(names.split(' '));

/** Elements whose content a reader of the page does not read as text. */
export const UNREAD = set(
  'script style noscript template svg iframe object embed applet canvas video audio map select datalist button textarea ' +
    'input img picture source track param link meta base head title frameset noframes dialog annotation annotation-xml rp',
);

/** Elements that begin and end a paragraph. */
export const BLOCKS = set(
  'address article aside blockquote body caption center details dir div dl fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr legend main menu nav ol p pre search section summary table ul',
);

/** Elements that begin and end a line. */
export const LINES = set('li dt dd tr thead tbody tfoot option optgroup');

/** Elements without content and without end tag. */
export const VOID = set('area br col hr wbr');

/** Whether the page hides an element by its attributes. */
export function isHidden(attributes: Record<string, string>): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  // A style of more than 500 characters hides nothing that matters, and may be there to cost time.
  return /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(
    (attributes.style ?? '').slice(0, 500),
  );
}
