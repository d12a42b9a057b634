import { type Extension, type Line, RangeSetBuilder, StateField, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';

/** What stands above the text: the title, where the text does not begin with it, and where it comes from. */
export interface Heading {
  title: string;
  byline: string;
}

/** A line at least this long is a whole paragraph, not a line that was broken by hand. */
const PARAGRAPH = 90;

const SENTENCE_END = /[.!?,;:。！？，；：…"”’)\d]\s*$/;

const LINES = {
  title: Decoration.line({ class: 'line-title' }),
  blank: Decoration.line({ class: 'line-blank' }),
  paragraph: Decoration.line({ class: 'line-paragraph' }),
  head: Decoration.line({ class: 'line-head' }),
} as const;

/** How a line is set: the title, an empty line, a heading, a paragraph with a gap beneath; null for a plain one. */
export function lineKind(doc: Text, line: Line, titled: boolean): keyof typeof LINES | null {
  if (titled && line.number === 1) return 'title';
  if (line.text.trim() === '') return 'blank';
  if (/^#{1,6}\s/.test(line.text)) return 'head';
  const next = line.number < doc.lines ? doc.line(line.number + 1).text.trim() : '';
  if (line.length < PARAGRAPH && next.length >= PARAGRAPH && !SENTENCE_END.test(line.text)) return 'head';
  return next !== '' && line.length >= PARAGRAPH ? 'paragraph' : null;
}

/** Whether a text begins with its own title, so that it need not be shown twice. */
export function beginsWithTitle(doc: Text, title: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/^#+\s*/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  return plain(doc.line(1).text) === plain(title);
}

function linesInSight(view: EditorView, titled: boolean): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { doc } = view.state;
  let last = -1;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      const kind = line.from > last ? lineKind(doc, line, titled) : null;
      if (kind) builder.add(line.from, line.from, LINES[kind]);
      last = line.from;
      at = line.to + 1;
    }
  }
  return builder.finish();
}

class HeadingWidget extends WidgetType {
  constructor(
    readonly heading: Heading,
    readonly titled: boolean,
  ) {
    super();
  }

  override eq(other: HeadingWidget): boolean {
    return (
      other.titled === this.titled &&
      other.heading.title === this.heading.title &&
      other.heading.byline === this.heading.byline
    );
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('header');
    box.className = 'source-heading';
    if (!this.titled) {
      const title = box.appendChild(document.createElement('h2'));
      title.textContent = this.heading.title;
    }
    const byline = box.appendChild(document.createElement('p'));
    byline.textContent = this.heading.byline;
    return box;
  }
}

/** Sets a text as an article: heading, paragraphs with gaps, empty lines that are no holes. */
export function article(doc: Text, heading: Heading): Extension {
  const titled = beginsWithTitle(doc, heading.title);
  const widget = Decoration.widget({
    widget: new HeadingWidget(heading, titled),
    block: true,
    side: titled ? 1 : -1,
  });
  // A block changes the height of the text, so it must come from a field, not from the view.
  const head = StateField.define<DecorationSet>({
    create: () => Decoration.set(widget.range(titled ? doc.line(1).to : 0)),
    update: (value) => value,
    provide: (field) => EditorView.decorations.from(field),
  });
  const lines = ViewPlugin.define(
    (view) => ({
      decorations: linesInSight(view, titled),
      update(update: ViewUpdate) {
        if (update.viewportChanged) this.decorations = linesInSight(update.view, titled);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
  return [head, lines];
}
