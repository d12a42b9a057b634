import { type Handler, Parser } from 'htmlparser2';

/** Deepest nesting that is followed; real pages nest a few dozen deep, broken ones (unclosed tags) a few hundred. */
export const MAX_DEPTH = 400;

/** What a reader of the stream is told. Every opened element is closed again, in order, void elements and unclosed ones too. */
export interface Events {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
  comment?(text: string): void;
}

/**
 * Streams a page through `events`, in time proportional to its length, whatever is in it: nothing is fetched, run or
 * recursed into. Below `MAX_DEPTH` elements are closed as soon as they open, so that their text is still read.
 */
export function streamHtml(html: string, events: Events): void {
  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      parser.depth += 1;
      events.open(name, attributes);
    },
    onclosetag(name: string) {
      parser.depth -= 1;
      events.close(name);
    },
    ontext: (text: string) => events.text(text),
    oncomment: (text: string) => events.comment?.(text),
  };
  const parser: BoundedParser = new BoundedParser(handler, { decodeEntities: true });
  parser.end(html);
}

/**
 * htmlparser2 keeps the open elements in an array and puts each new one at its front: 100,000 nested tags cost seconds,
 * their unmatched closing tags minutes. Here the array stays short.
 */
class BoundedParser extends Parser {
  /** Elements open, as the handler was told. */
  depth = 0;
  /** Whether the tag being read comes below the deepest nesting; fixed for the whole of the tag. */
  private full = false;

  constructor(handler: Partial<Handler>, options: { decodeEntities: boolean }) {
    super(handler, options);
  }

  protected override isVoidElement(name: string): boolean {
    return this.full || super.isVoidElement(name);
  }

  override onopentagname(start: number, end: number): void {
    this.full = this.depth >= MAX_DEPTH;
    // `</svg>` left out leaves an entry here for ever; the last entry is the page itself.
    // biome-ignore lint/complexity/useLiteralKeys: the field is private to htmlparser2, which has no public way to it
    const foreign = this['foreignContext'] as boolean[];
    if (foreign.length > MAX_DEPTH) foreign.splice(0, foreign.length - 1);
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.full = false;
    super.onclosetag(start, end);
  }
}
