/**
 * Writes text as a page shows it: white space collapsed, line breaks pending until the next word, so that none stands at
 * the beginning, at the end, or more than two in a row.
 */
export class TextWriter {
  private readonly parts: string[] = [];
  private breaks = 0;
  private space = false;
  private prefix = '';

  /** Writes running text; HTML's white space collapses, no-break spaces stay. */
  write(text: string): void {
    const words = text.replace(/[ \t\n\f\r]+/g, ' ');
    if (words.startsWith(' ')) this.space = true;
    const body = words.slice(words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? -1 : undefined);
    if (body === '') return;
    this.flush();
    this.parts.push(body);
    this.space = words.endsWith(' ');
  }

  /** Writes text whose white space is to be kept, as in `<pre>`. */
  writeKept(text: string): void {
    let end = text.length;
    while (text[end - 1] === '\n') end -= 1;
    const body = text.slice(0, end);
    if (body !== '') {
      this.flush();
      this.parts.push(body);
    }
    this.breaks += text.length - body.length;
  }

  /** Puts a space before the next word, unless a line begins there. */
  gap(): void {
    this.space = true;
  }

  /** Ends the line (1) or the paragraph (2), if anything stands on it. */
  break(lines: 1 | 2): void {
    this.breaks = Math.max(this.breaks, lines);
  }

  /** Adds one line break, as `<br>` does. */
  newLine(): void {
    this.breaks = Math.max(this.breaks, Math.min(this.breaks + 1, 2));
  }

  /** Puts `mark` before the next word; a mark that no word follows is not written. */
  mark(mark: string): void {
    this.prefix = mark;
  }

  toString(): string {
    return this.parts.join('');
  }

  private flush(): void {
    if (this.parts.length > 0) {
      if (this.breaks > 0) this.parts.push('\n'.repeat(this.breaks));
      else if (this.space) this.parts.push(' ');
    }
    if (this.prefix !== '') this.parts.push(this.prefix);
    this.breaks = 0;
    this.space = false;
    this.prefix = '';
  }
}
